"""Comment forms: where readers are invited to write, with the fields and small print below."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

RULES = (
    Rule(
        "comment-form",
        TAIL,
        r"(leave|post|add|write|submit|make) (a|your|an?other) (new )?(reply|comment"
        r"|response)( to .{1,80} cancel reply)?[:.]?|leave a comment below[.:]?|speak your mind"
        r"|start the (discussion|conversation)|join the (discussion|conversation)"
        r"|(share|tell us) (your thoughts|what you think)( below| in the comments( below)?)?(\.{0,3}|:)"
        r"|what do you think\?|comments? on this (article|post|story)|let us know what you think",
        Context.OPENS,
        (
            "Leave a Reply",
            "Leave a Comment",
            "Post a comment",
            "Leave a reply:",
            "Leave a Reply to Jo Cancel reply",
            "Share your thoughts",
            "Tell us what you think...",
        ),
        (
            "Leave a Reply to one of the letters along the fence.",
            "Post a comment through the letter box.",
            "What do you think of it?",
            "Share your thoughts with the panel by Friday.",
        ),
    ),
    Rule(
        "comment-form-address",
        TAIL,
        r"your e-?mail( address)? (will not be|won't be|is never|will never be|is not) (published|shown|displayed"
        r"|shared|made public)( publicly| or shared)?\.?",
        Context.CONFIRMS,
        ("Your email address will not be published.", "Your email is never shared.", "Your e-mail will not be shown"),
        ("Your email address will not be published, shared or sold, said the old small print",),
    ),
    Rule(
        "comment-form-private",
        TAIL,
        r"\((address )?(never made public|(will )?not be published|never published)\)",
        Context.CONFIRMS,
        ("(Address never made public)", "(will not be published)"),
        ("(will not be published this year)",),
    ),
    Rule(
        "comment-form-required",
        TAIL,
        r"required fields are marked( with)? ?(\*|an asterisk)?\.?",
        Context.CONFIRMS,
        ("Required fields are marked *", "Required fields are marked"),
        ("Required fields are marked on the map of the farm.",),
    ),
    Rule(
        "comment-form-sign-in",
        TAIL,
        r"(you (must|need to) (be |be (logged|signed) in |log in |sign in |register )"
        r"|(please )?((log|sign) ?in|register)( or (register|sign up|join))? |(log|sign)(ged)? in )to (post|leave"
        r"|write|add|make) (a )?(comments?|reply)\.?|(please )?(log|sign) in to comment\.?",
        Context.ALONE,
        (
            "Sign in to comment",
            "Please log in or register to post comments",
            "You must be logged in to post a comment.",
            "You must be to post a comment.",
            "Log in to leave a comment",
        ),
        ("You must be brave to post a comment.",),
    ),
    Rule(
        "comment-form-signed-in",
        TAIL,
        r"logged in as .{1,60}?\.? ?(edit your profile\.? ?)?log ?out( ?[?»]){0,2}\.?",
        Context.CONFIRMS,
        (
            "Logged in as admin. Log out?",
            "Logged in as Jo Marsh. Edit your profile. Log out »",
            "Logged in as jo. Logout",
        ),
        ("Logged in as admin, she saw every form.",),
    ),
    Rule(
        "comment-form-details",
        TAIL,
        r"fill in your details below or click an icon to log in:?"
        r"|please log in using one of these methods to post your comment:?",
        Context.ALONE,
        (
            "Fill in your details below or click an icon to log in:",
            "Please log in using one of these methods to post your comment:",
        ),
        ("Fill in your details below or ring us.",),
    ),
    Rule(
        "comment-form-spam",
        TAIL,
        r"this site uses akismet to reduce spam\.?|learn (more about )?how your comments? data (is|are) processed\.?",
        Context.ALONE,
        ("This site uses Akismet to reduce spam.", "Learn how your comment data is processed."),
        ("This site uses Akismet to reduce spam and a hedge to reduce noise.",),
    ),
    Rule(
        "comment-form-account",
        TAIL,
        r"you are commenting using your \S{1,40} account\.?[ (]{0,3}(log ?out)?[ /]{0,4}(change)?[ )]{0,3}",
        Context.ALONE,
        (
            "You are commenting using your WordPress.com account. Log Out /  Change )",
            "You are commenting using your Facebook account. ( Log Out / Change )",
        ),
        ("You are commenting using your own words.",),
    ),
    Rule(
        "comment-form-icon",
        TAIL,
        r"gravatar|(wordpress\.com|google\+?|twitter|facebook) (logo|photo|picture)",
        Context.BESIDE,
        ("Gravatar", "WordPress.com Logo", "Facebook photo"),
        ("Facebook photo of the year",),
    ),
    Rule(
        "comment-form-connecting",
        TAIL,
        r"connecting to %s|verbinde mit %s|connexion à %s|conectando a %s",
        Context.ALONE,
        ("Connecting to %s",),
        ("Connecting to people",),
    ),
    Rule(
        "comment-form-cancel",
        TAIL,
        r"(click here to )?cancel( reply)?\.?",
        Context.BESIDE,
        ("Cancel reply", "Cancel", "Click here to cancel reply."),
        ("Cancel the reply",),
    ),
    Rule(
        "comment-form-field",
        TAIL,
        r"(your )?(name|e-?mail( address)?|mail|website( url)?|url|comments?):?",
        Context.BESIDE,
        ("Comment", "Name", "Your email address", "Mail", "Website:"),
        ("Name the school", "Your website, our pages"),
    ),
    Rule(
        "comment-form-mark",
        TAIL,
        r"(\*|\((required|optional)\)):?",
        Context.BESIDE,
        ("*", "(required)", "(optional):"),
        ("(required by law)", "* Names were changed."),
    ),
    Rule(
        "comment-form-prompt",
        TAIL,
        r"((enter|type|write) your comment|type) here ?(\.{2,3}|…)?"
        r"|enter your (name( or username)?|e-?mail( address)?|website url) (to comment|\(optional\))",
        Context.ALONE,
        ("Enter your comment here...", "Type here..", "Enter your name or username to comment"),
        ("Enter your comment here and we will read it out.",),
    ),
    Rule(
        "comment-form-tags",
        TAIL,
        r"you (may|can) use these html tags( and attributes)?:?( ?<[^<>]{1,80}>){0,40}",
        Context.ALONE,
        (
            'You may use these HTML tags and attributes: <a href="" title=""> <b> <blockquote cite="">',
            "You may use these HTML tags and attributes:",
        ),
        ("You may use these HTML tags and attributes: <b> for what matters",),
    ),
    Rule(
        "comment-form-remember",
        TAIL,
        r"save my name,?( and)? e-?mail(,? and (website|site url))? in (this"
        r"|my) browser for (the )?next time i (post a )?comment\.?",
        Context.ALONE,
        (
            "Save my name, email, and website in this browser for the next time I comment.",
            "Save my name and email in this browser for the next time I comment.",
            "Save my name, email, and site URL in my browser for next time I post a comment.",
        ),
        ("Save my name for the next time.",),
    ),
    Rule(
        "comment-form-notify",
        TAIL,
        r"notify me of (new posts|new comments|follow-?up comments)( (by|via) e-?mail)?\.?",
        Context.ALONE,
        ("Notify me of follow-up comments by email.", "Notify me of new posts via email."),
        ("Notify me of new posts at the school.",),
    ),
    Rule(
        "comment-form-consent",
        TAIL,
        r"by using this form you agree (with|to) the storage and handling of your data by this website\.?",
        Context.ALONE,
        ("By using this form you agree with the storage and handling of your data by this website.",),
        ("By using this form you agree to come.",),
    ),
    Rule(
        "comment-form-send",
        TAIL,
        r"(post|submit|send)( (a |your )?(comment|reply))?",
        Context.BESIDE,
        ("Post Comment", "Submit comment", "Submit", "Send"),
        ("Sender", "Submit it by Friday"),
    ),
    Rule(
        "comment-form-honeypot",
        TAIL,
        r"δ( ?document\.getelementbyid\(.{1,60}\)\.setattribute\(.{1,100}\);?)?",
        Context.BESIDE,
        ("Δ", 'Δdocument.getElementById( "ak_js_1" ).setAttribute( "value", ( new Date() ).getTime() );'),
        ("Δ is the fourth letter",),
    ),
)
