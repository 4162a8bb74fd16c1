"""More of what invites readers: to write, to vote in comments, to subscribe, to pay; who wrote, and where to follow."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_share import NETWORK

TAIL = Zone.TAIL

NET = NETWORK.removesuffix(")") + r"|x|medium|substack|goodreads|patreon|twitch|threads|the app)"

NETS = NET + r"(( ?[,/&+|] ?| )(and |or )?(on )?" + NET + r"){0,8}"

MUCH = r"(free|new|daily|weekly|monthly|fortnightly|regular|morning|evening|latest|e-?mail|breaking|news|local|termly)"

LETTER = (
    r"(sign ?-?up|subscribe|register|join|get|receive|opt in)( now| here| today)?,?( (for|to|up to|up for|to (receive"
    r"|get|hear from)|and (get"
    r"|receive|stay|keep)))? (our|the|my|your|a|this|his|her) "
    + r"([a-z&'.-]{2,20} ){0,4}"
    + r"(news ?letters?|e-?mails?|updates?|bulletins?|briefing|digest|round-?up|alerts?|mailing list|e-?news|mailings)"
    r"( (list|now|today|here|below|for free|from us))?"
    r"(,? and (find out|be the first|hear|learn|see|stay|never miss) [^.!?]{3,100}"
    r"|,? (and|for|to|with|so|featuring|sent|delivered|straight|every|each|from) [^.!?]{3,120}"
    r"(news|stories|inbox|updates?|headlines|tips|offers|e-?mails?|week|month|day|more|articles|posts|site))?[.!]?"
)
"""An invitation to a newsletter, however it is called and however long it goes on."""

WANT = (
    r"(do you )?(want|would you like|like|love|enjoy|looking for|interested in)( to (read|see|get|hear|receive"
    r"|be informed"
    r"|know|stay|keep))?[^.!?]{0,40} (more )?(stories|news|articles|posts|content|updates|tips|advice|this|actions)"
    r"( like (this|these)| straight to your inbox| from us| about us)?[^.!?]{0,20}\? (sign up|subscribe|join|follow"
    r"|register"
    r"|get|click|why not|become|support|download)[^.!?]{0,120}[.!]?"
)

PAY = (
    r"(thanks|thank you) for (reading|visiting)[^.!?]{0,40}[.!] (if you|please|as|we|to|help|your|this)[^!?]{10,400}"
    r"|(please )?(support|help( us)?( keep)?|back|fund|keep)( our| us)?[^.!?]{0,24} (independent|quality|local"
    r"|public[- ]"
    r"interest|trusted|fearless|community|free|accessible|non-?profit) (journalism|news|newsrooms?|reporting|media"
    r"|newspapers?)[^!?]{0,200}[.!]?|(our|independent|quality|local|good) journalism (is|depends|relies|needs|costs"
    r"|takes)"
    r" [^!?]{5,240}[.!]?|to (view|read|continue reading|see|access|unlock) (the (full|rest of (the|this)|whole)|this)"
    r" (story|article|content|post|piece)[^!?]{0,30} (subscribe|sign|log|register|become|join|buy)[^!?]{0,200}"
    r"|(if you('re| are)|are you|already) [^.!?]{0,40}(already )?a (subscriber|member)[,?][^!?]{0,30} (log"
    r"|sign)[ -]?(in"
    r"|on)[^!?]{0,80}|(subscribe|join|sign up|renew|log in|register)( now)?( or [a-z ]{4,12})? (to (get|continue|unlock"
    r"|keep|enjoy)|for) (unlimited|full|instant|exclusive|digital|premium|ad-free)[^!?]{0,160}"
    r"|(get|receive) [^.!?]{3,60} delivered (through|to|straight to|direct to) your (letterbox|door|home"
    r"|inbox)[^!?]{0,140}"
    r"|this (article|story|content|post) is (free|exclusive|reserved|available|only)( to read)?( (because|for|to|thanks"
    r"|only))[^.!?]{0,60}(subscribers|members|readers|supporters)[^!?]{0,160}|(you have|you've) (\d{1,2}|no|used|one"
    r"|two"
    r"|three) [^.!?]{0,20}(free )?(articles?|stories|reads)[^.!?]{0,60}[.!]?"
)
"""What asks to be paid for what is read."""

WRITE = (
    r"(share or )?comment on this (article|story|post)(: [^!?]{3,200}\??)?|share or comment on this (article|story"
    r"|post)"
    r"(: [^!?]{3,200}\??)?|(have your say|join the (conversation|discussion|debate)|leave a comment|share your (views|"
    r"thoughts|opinions?)|let us know( what you think)?|tell us (what you think|your (views|thoughts))"
    r"|what do you think\?"
    r"( let us know| tell us)?)(( on| about) (this|the|our) (story|article|post|topic|issue))?,?( ?(in|using|below in"
    r"|via)"
    r" (the|our) (comments?|comment)( section| box| form| area)?( below)?| in the box below)[.!]?"
    r"|(have your say|join the debate) (on|about) this (story|article)[.!]?|(i want"
    r"|i'd like) to comment( on this story)?"
    r"|(report|flag|respond to|reply to) this (story|article|post|entry)|(please )?(log|sign) ?-?in to (comment|reply"
    r"|vote"
    r"|rate|like|join in|post)( .{2,40})?|login to (comment|reply|post|vote)( .{2,20})?"
    r"|(please )?enter your comment[!.]?"
    r"|please enter your (name|e-?mail)( address)?( here)?[!.]?|you have entered an incorrect e-?mail address[!.]?"
    r"|comments? (via|on|through) facebook|we are happy to hear from you\.?|(read|view|see|show|hide|load|add) (all "
    r"|more"
    r" |your )?(\d{1,5} )?(comments?|repl(y|ies)|responses?)( ?\(\d{1,5}\))?( (below|here))?"
    r"|(we invite|we welcome|we encourage) (you|readers|reader|your)[^.!?]{0,60}(comment|commenting)[^!?]{5,700}"
    r"|join the conversation in our comments section below[^!?]{0,300}|(we|the editors?) (reserve"
    r"|reserves) the right[^.!?]"
    r"{3,60}(comment|remove|delete|edit|reject)[^!?]{0,400}|(we|all) (pre-?)?moderate (all )?comments[^.!?]{0,60}\.?"
    r"|(all )?comments? (must|should|are|will|may|need)[^.!?]{3,80}(moderat|approv|polite|respectful|civil|publish"
    r"|appear"
    r"|rules|guidelines)[^!?]{0,200}|do you have an opinion on (the issues raised in )?(this|the|anything)[^?]{0,80}\?"
    r"( if you would like to submit a letter[^!?]{0,250}| [^.!?]{3,120}[.!]?)?|(submit|send)( us)? (a"
    r"|your) letter to the"
    r" editor( (via|using|by|through|here)[^.!?]{0,40})?\.?( read more letters to the editor\.?)?"
    r"|(do you have|have you got|got|have) (a|any)( news)? (story|tip|news|photo|information|stories|tips)s?( (for us"
    r"|to (share|tell us)( with us)?|you want to share|we should (know|cover|write) about"
    r"|you think we should cover))[^.!?]"
    r"{0,40}\?( [^!?]{0,140})?"
)
"""What asks for comments, letters and stories."""

RULES = (
    Rule(
        "readers-invited",
        TAIL,
        WRITE,
        Context.ALONE,
        (
            "Share or comment on this article: School bus stop moved away from the bees",
            "Have your say on this story in the comments below.",
            "Login to comment",
            "I want to comment on this story",
            "Report this story",
            "Please enter your comment!",
            "Do you have a story for us? Email the newsdesk",
            "Submit your letter to the editor via this form. Read more Letters to the Editor.",
            "Do you have an opinion on the issues raised in this article?",
        ),
        (
            "Have your say at the town hall on Tuesday.",
            "Leave a comment in the book by the door.",
            "Do you have a story about the old bridge? Ring Jo.",
            "Report this to the office",
            "Let us know if you can come.",
        ),
    ),
    Rule(
        "readers-counted",
        TAIL,
        r"(\d{1,5}|no|one) comments?:|(\d{1,5}|no) (comments?|replies)( ?[|/·] ?(share|reply|like|report|delete))+"
        r"|reply ?[|/·]? ?(delete|edit|share|like|report|flag)( ?[|/·]? ?(share|like|report|flag|delete))*"
        r"|(like|share|reply|report|quote|delete|edit|permalink)( ?[|/·] ?(like|share|reply|report|quote|delete"
        r"|edit)){1,4}",
        Context.CONFIRMS,
        ("No comments:", "1 comment:", "Reply Delete", "Like | Reply | Report"),
        ("No comments: he left", "Reply and delete it"),
        Holds.COMMENTS,
    ),
    Rule(
        "readers-order",
        TAIL,
        r"(sort|order|view)( comments)?( by)?:? (newest|oldest|best|top|date|most \w{4,8}|popular)( first)?"
        r"|(newest|oldest|best|top|popular|all comments|editors'? picks)( (first|comments))?",
        Context.BESIDE,
        ("Sort by: Newest", "Order by date", "Oldest first", "Top comments"),
        ("Order by Friday", "Oldest of all"),
    ),
    Rule(
        "letters-invited",
        TAIL,
        LETTER + "|" + WANT,
        Context.ALONE,
        (
            "Sign up for our weekly email",
            "Sign up for the Weekly Update and get the week's biggest stories in your inbox.",
            "Join our Newsletter for the latest news right to your inbox",
            "Sign up for the free daily TPG newsletter for more airline news!",
            "Want to read more stories like this? Sign up here",
            "Would you like more news like this? Subscribe to our bulletin.",
        ),
        (
            "Sign up to our newsletter at the desk, or ask the caretaker.",
            "Get the children to their beds by the update",
            "Want to join the choir? Come on Monday.",
            "Join the queue for updates on trains",
        ),
    ),
    Rule(
        "letters-paid",
        TAIL,
        PAY,
        Context.ALONE,
        (
            "Thanks for reading. If you value what we do, a digital subscription is just £1 for your first month.",
            "Help us keep independent journalism alive",
            "To view the full story, please subscribe to the paper.",
            "If you are already a subscriber, log in",
            "Subscribe for unlimited access",
            "Get Motor Monthly delivered through your letterbox every month. 12 issues for £11.99.",
        ),
        ("Thank you for reading to the children.", "To read the article she put on her glasses.", "Support our team"),
    ),
    Rule(
        "letters-promise",
        TAIL,
        r"(get|receive) (breaking |the latest |all the |our )[^.!?]{3,80}[.!]? ?(the news and stories that matter,? )?"
        r"delivered [a-z ]{4,60}[.!]?|breaking news e-?mails?|e-?mail (updates|alerts|preferences|sign ?up)"
        r"|i (have read|agree|accept|consent|understand)( and)?( agree| accept| understand)?( to| with)? (the|your"
        r"|our|to"
        r"|receiving|that)[^.!?]{0,60}(privacy|terms|receiv|processing|data protection|e-?mails"
        r"|personal data)[^.!?]{0,100}"
        r"\.?|(we use|we'll use|your data|your details|your e-?mail)[^.!?]{0,40} (mailchimp"
        r"|brevo|to send you|will (only )?be used|are safe|is safe|will never)[^.!?]{0,140}\.?"
        r"|(see|view|read) (our )?(previous|past|latest|recent|archived) (newsletters?|issues|bulletins?)",
        Context.CONFIRMS,
        ("Breaking News Emails", "I have read and agree to the privacy policy", "See past newsletters"),
        ("I have read and loved it", "Email the office", "Your data plan"),
    ),
    Rule(
        "follow-names",
        TAIL,
        r"(please )?(follow|like|find|join|visit|see|tag|message) (us|me|him|her|them|our page)( out)?,? (on|over on"
        r"|@\w{2,30}"
        r" on) "
        + NETS
        + r"( (for|to (see|get|keep|stay|hear)) [^.!?]{3,80})|follow [^.!?]{2,50} on "
        + NET
        + r"((,| and|/| \+)+ (on )?"
        + NET
        + r"){1,8}( [^.!?]{3,60})?\.?|follow [^.!?]{2,50} on "
        + NET
        + r"|(send|share|e-?mail) (on|via|to|by|with) (x|mail|bluesky|threads|mastodon|messages?)|share (on|via|to|by"
        r"|with) (x|mail|bluesky|threads|mastodon|messages?|social( media)?)( \(opens in (a )?new (tab|window)\))?",
        Context.ALONE,
        (
            "Follow us on Facebook for more news from the coast",
            "Follow Newsbeat on Instagram, Facebook, Twitter and YouTube.",
            "Follow Theo on Medium",
            "Share on X",
            "Share by Mail",
        ),
        ("Follow us on Facebook.", "Follow the signs on the wall", "Find us on the green on Sunday"),
    ),
    Rule(
        "follow-page",
        TAIL,
        r"[^\W\d_][^.!?:;|]{1,40} on (facebook|twitter|instagram|youtube|linkedin|bluesky|mastodon|tiktok|threads"
        r"|pinterest"
        r"|flickr|x)$",
        Context.CONFIRMS,
        ("Willow Parents on Facebook", "The Trust on Twitter"),
        ("Willow Parents on Facebook were kind", "She was on Facebook."),
        cues=(" on facebook", " on twitter", " on instagram", " on youtube", " on linkedin", " on bluesky", " on x"),
    ),
    Rule(
        "follow-letter",
        TAIL,
        r"(f|t|in|p|g\+|yt|ig|fb|tw|wa|x)(?!\w)",
        Context.CONFIRMS,
        ("f", "t", "in", "G+"),
        ("in the hall", "f sharp"),
    ),
    Rule(
        "follow-icon",
        TAIL,
        r"(share|e-?mail|print|search|menu|close|facebook|twitter|instagram|whats ?app|link|phone|download|arrow"
        r"|calendar"
        r"|clock|location|user|comment|heart|home|play|x|external link|chevron|copy|star) icon|more( options)?"
        r"|tweet this!"
        r"|share this!|[✉☎📞📧✆🔗📍🖨🔍☰✕✖▶►❤♥]️?",
        Context.CONFIRMS,
        ("Share Icon", "Tweet this!", "More", "✉", "External link icon"),
        ("Share icons with a friend", "More tea"),
    ),
    Rule(
        "written-by",
        TAIL,
        r"reblogged this on [^.!?,]{2,60}( and commented:)?\.?|(re)?blog this"
        r"|~ ?(posted )?by [^.!?]{2,40} on (?=[^\d]{0,30}\d)"
        r"[\da-z ,/]{6,30}\.?|(create|start|build|make) (your|a) (own )?(free )?(web ?site|blog|site)( (today|now"
        r"|for free"
        r"|with .{2,20}))?[.!]?|(simple|awesome|watermark|picture window|ethereal|travel|contempo|notable|soho|emporio)"
        r" theme\.?|theme images by [^.!?]{2,40}\.?( powered by .{3,20})?|hi,? i'm [^.!?]{2,30}[.!] welcome to [^.!?]"
        r"{3,60}"
        r"[.!]?|(guest (posts?|blogs?)|articles|opinions|views|comments?|posts)[^.!?]{0,60} (give|represent|reflect"
        r"|express"
        r"|are|do not)[^.!?]{0,30} (the )?(views?|opinions?|those) [^.!?]{0,30}(of|by) [^.!?]{2,30}(author|writer"
        r"|contributor)"
        r"s?[^.!?]{0,120}\.?|(published|posted) by [a-z0-9_-]{2,20} at|view (full |my |complete )?profile",
        Context.ALONE,
        (
            "Reblogged this on Hollybeck Diaries and commented:",
            "~ by hollybeck on September 8, 2018.",
            "Create your free website today",
            "Hi, I'm Dana! Welcome to my corner of the internet.",
            "Simple theme.",
            "Guest posts give the views of their authors, not of the centre.",
        ),
        (
            "Reblogged this on a whim, she said, and why not.",
            "Create your own website of lies, he said",
            "Simple themes are best.",
        ),
    ),
)
