"""More of newsletters and mailings: invitations, promises, what was sent and why, how to leave."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

NEWS = (
    r"((latest|our|the|all|breaking|local|daily|weekly|more|your|new|important|school|email|top|regular"
    r"|monthly) ){0,4}(news|updates?|stories|headlines|posts|articles|e-?mails?|newsletters?|bulletins?|alerts"
    r"|mailing list)"
)

INVITE = (
    r"(keep|stay|be|get) (up[ -]to[ -]date|informed|updated|in touch|connected|in the loop)( with|on"
    r"| about)? [^.!?]{2,60} (by|via|through|when you|with) (joining|signing|subscrib|our (newsletter|mailing"
    r"|e-?mail))[^.!?]{0,60}[.!]?|(sign ?-?up|subscribe|register|join)( now| today| here)? (for|to|to (get|receive"
    r"|hear( about)?)|with your e-?mail address to (get|receive))( the)? " + NEWS + r"( (and|&"
    r"|or) " + NEWS + r")?( (from|about|on|by|via|straight to|in|direct to|delivered)[^.!?]{2,50})?[.!]?"
    r"|sign ?up to (hear (from us|more)|stay (informed|updated|in touch|up[ -]to[ -]date|connected)|get (the latest|our"
    r"|updates|news|e-?mails)|be kept (informed|updated|up[ -]to[ -]date))[^.!?]{0,50}[.!]?"
    r"|sign up with your e-?mail( address)?[^.!?]{0,60}[.!]?|(get|receive) " + NEWS + r"( (and|&"
    r"|or) " + NEWS + r")?( (from|about|on|in)[^.!?]{2,40})?( (by e-?mail|(straight |delivered |sent |direct )*(to|in"
    r"|into) your [^.!?]{3,30}|daily|weekly))[.!]?|get (daily|weekly|breaking|e-?mail|instant|free) (news|updates"
    r"|alerts|headlines)( (updates|alerts))?[.!]?|never miss (a|an|another|out)[^.!?]{0,30}[.!] (we|subscribe|sign|get"
    r"|join|follow|you)[^!?]{3,160}|(never|don't) miss (a beat|an? (post|story|update|issue|article))[.!]?( (sign"
    r"|subscribe|get|join)[^.!?]{3,60}[.!]?)?|be (the )?first to (know|hear|read|find out)( (about|our|when|with"
    r"|the latest|news)[^.!?,]{0,40})?[.!]?|(do you )?want (to (hear|read|see|know|stay|learn|get) )?(more|updated"
    r"|informed)( from us| like this| stories like this| news)?\?|want (more |our )?(stories|news|articles|content"
    r"|updates|latest news)[^.!?]{0,40}\?|click here to (sign up|subscribe|join|register|unsubscribe|view|read"
    r"|update)( (to|for|from|in|your)[^.!?]{2,60})?[.!]?|(to )?unsubscribe,? (please )?(click|press|tap"
    r"|e-?mail)[^.!?]{0,60}\.?|e-?news(letter)? (sign ?-?up|archive|subscription)|subscribe form|subscription (options"
    r"|preferences|form|centre)"
)

PROMISE = (
    r"we (won't|don't|never|will never|will not|do not|promise( not)? to|hate|promise we won't)( ever)? (spam"
    r"|share (your|any|details)|sell|send (you )?(any )?spam|pass)[^.!?]{0,80}[.!]?( (read|see"
    r"|view) our [^.!?]{3,40}[.!]?)?|we hate spam[^.!?]{0,40}[.!]?|we promise not to spam[^.!?]{0,40}[.!]?"
    r"|you can (opt[- ]out|change your mind|withdraw( your consent)?"
    r"|unsubscribe)( at)? any ?time[^.!?]{0,100}\.?( for (more )?(details|information)[^.!?]{3,100}\.?)?|by (submitting"
    r"|completing|filling in) this form[^!?]{3,400}|(you can )?revoke your consent[^!?]{3,200}"
    r"|e-?mails are serviced by constant contact\.?|by (entering|providing|giving|supplying|sharing|adding"
    r"|leaving) your (e-?mail|details|information|data)( address)?[^.!?]{0,30}(you (agree|accept|consent|are)"
    r"|agree)[^.!?]{3,160}\.?|we use your sign-?up to provide[^!?]{3,400}|we('ll| will) (only )?use your (information"
    r"|details|data|e-?mail)[^.!?]{0,20} to (send|contact|keep|provide)[^.!?]{3,120}\.?"
    r"|we use [a-z][\w ]{2,20} as our (marketing|e-?mail|mailing)( (platform|automation))*( platform)?\.[^!?]{0,260}"
    r"|learn more about mailchimp's privacy practices( here)?\.?|marketing permissions|please select (all )?(the"
    r"|how)( ways)? you would like to hear from[^.!?]{2,60}[:.]?|i('m| am) happy to (receive|hear|get)[^.!?]{3,80}\.?"
)

SENT = (
    r"(thanks|thank you) for (signing up|subscribing|joining|registering)( (to|for) (our|the|this|your"
    r"|my) [^.!?]{3,50})?[.!]?( (please )?check your[^.!?]{3,60}[.!]?)?|you('ve| have)( now"
    r"| already)? (successfully )?(subscribed|been (added|subscribed|unsubscribed)|signed up|unsubscribed)( (to|from"
    r"|for) [^.!?]{3,50})?[.!]?|you('re| are) (now )?(subscribed|signed up|on the list"
    r"|already subscribed)( to [^.!?]{3,50})?[.!]?|you're all set[.!]|success! (now )?(check your e-?mail"
    r"|you're on the list|you have|you're|thank)[^.!?]{0,60}[.!]?|almost (there|finished|done) ?(!|\.{3}|…)?"
    r"|(please )?check your (e-?mail|inbox)( (for|to)[^.!?]{3,60})?[.!]?"
    r"|we need to confirm your e-?mail( address)?\.?[^!?]{0,120}|view (this |the )?(e-?mail |newsletter "
    r"|message )?(online|in (a |your )?(web )?browser|as a web ?page)|(having trouble|can't|unable to|problems?|trouble"
    r"|difficulty) (viewing|seeing|reading|see|view|read|opening)( of)? this (e-?mail|message"
    r"|newsletter)[^.!?]{0,40}\??( (view|click|read|see)[^.!?]{3,50}\.?)?|(is this )?e-?mail not (displaying|displayed"
    r"|showing)[^.!?]{0,20}\?( [^.!?]{3,50})?|if you are having (trouble|problems|difficulty) (viewing"
    r"|reading) this[^.!?]{0,60}\.?|(was this e-?mail )?forwarded (this e-?mail|to you)\?( (subscribe"
    r"|sign up)[^.!?]{0,40})?|forward (this (e-?mail|newsletter)|to)( to)?( a)? (friends?|colleague)"
    r"|subscribe past issues( translate)?( rss)?|past issues( translate)?|update (your )?profile( ?\| ?.{3,60})?"
    r"|(manage|change|update) your (e-?mail )?(subscriptions?|preferences|profile|details)( ?\| ?unsubscribe)?"
    r"|why did i get this( e-?mail)?\?( .{3,120})?|\*\|[a-z_: ]{3,40}\|\*.{0,160}|(you|you've|you have|you are"
    r"|you're) (received|receiving|getting|got) this (e-?mail|message|newsletter) because[^!?]{3,200}|this (e-?mail"
    r"|message|newsletter) was sent (to|by|from) [^!?]{3,120}|if you (no longer wish|do not wish|don't want"
    r"|would prefer not|no longer want) to receive[^!?]{3,120}(unsubscribe|click|here|let us know|reply|opt)[^!?]{0,60}"
    r"|(built|published|sent|made|created|delivered) (with|via|by|using) (kit|convert ?kit|ghost|mailchimp|substack"
    r"|buttondown|beehiiv|brevo|mailerlite|constant contact|campaign monitor|dotdigital|sendinblue|tinyletter|mad ?mimi"
    r"|e-?mail ?octopus|revue|govdelivery|granicus)|intuit mailchimp|form powered by( .{3,30})?"
    r"|e-?mail format( html)?( text)?|html text"
)

RULES = (
    Rule(
        "mailings",
        TAIL,
        INVITE,
        Context.CONFIRMS,
        (
            "Keep up to date with everything we do by joining our mailing list.",
            "Sign up for the latest news",
            "Sign up with your email address to receive news and updates.",
            "Sign up to get the latest from Larkmead",
            "Get daily news updates",
            "Never miss a post. We send one email a month and we never share your details.",
            "Don't miss a story",
            "Be the first to hear our news",
            "Want more stories like this?",
            "Click here to sign up to our newsletter",
            "To unsubscribe, click here",
        ),
        (
            "Keep up to date by reading the board.",
            "Sign up for the trip at the desk.",
            "Never miss a bus. They come once an hour.",
            "Be the first to know the hill in winter by name and by heart, they said.",
            "Want to sing?",
            "Click here to hear the bells of the church",
        ),
    ),
    Rule(
        "mailings-promise",
        TAIL,
        PROMISE,
        Context.CONFIRMS,
        (
            "We don't spam! Read our privacy policy for more info.",
            "We never share your details.",
            "You can opt out at any time",
            "By submitting this form, you are consenting to receive marketing emails from: Larkmead Trust.",
            "By entering your email address you agree to receive emails",
            "We use your sign-up to provide content in ways you've consented to.",
            "We use Mailchimp as our marketing platform. By clicking below to subscribe, you acknowledge this.",
            "Please select all the ways you would like to hear from us:",
            "I'm happy to receive emails",
        ),
        (
            "We never share the last biscuit.",
            "You can change your mind when it rains.",
            "We use bees as our clock.",
            "By giving your time you help the hall.",
        ),
    ),
    Rule(
        "mailings-sent",
        TAIL,
        SENT,
        Context.CONFIRMS,
        (
            "Thanks for signing up!",
            "You have successfully subscribed to our newsletter.",
            "You're signed up",
            "Almost finished...",
            "Success! You're on the list.",
            "View in browser",
            "Having trouble viewing this email?",
            "Forwarded this email? Subscribe here for more",
            "Subscribe Past Issues Translate RSS",
            "Update Profile | Constant Contact Data Notice",
            "*|IFNOT:ARCHIVE_PAGE|* *|LIST:DESCRIPTION|*",
            "This email was sent by Larkmead Trust",
            "If you no longer wish to receive these emails, click here to unsubscribe",
            "Published with Ghost",
        ),
        (
            "Thanks for signing up to dig.",
            "You are all set to go home.",
            "Almost there, said the guide",
            "View this as a beginning",
            "This message was sent up the hill!",
            "Built with care",
        ),
    ),
    Rule(
        "mailings-word",
        TAIL,
        r"join the list|(never|don't) miss (out|a thing|out on (the latest|our) [^.!?]{3,30})[.!]?|keep (me )?(updated"
        r"|posted)|stay (tuned|updated)|get the latest( news)?|get news from us|subscribe!|subscribe for more|(keep"
        r"|stay) up to date( with [^.!?]{3,40})?|get the latest from [^.!?]{3,40}|e-?(news|bulletins?|zine)"
        r"|news alerts?|(daily|weekly|monthly|our|latest|free daily|current) (e-?)?news ?letters?|e-?news ?letters?"
        r"|news ?letter archive|subscriptions?|want more( like this)?\?|like what you (see|read)\?|enjoy(ed"
        r"|ing)?( reading)? this( article| post| story)?\?|(thanks|thank you) for reading[.!]?|you're in[.!]"
        r"|why subscribe\?|past newsletters|by checking this box|please try again( later)?[.!]?"
        r"|sorry,? there was a problem|sent by [^.!?]{3,40}$|(did you (like|enjoy)|liked)( reading)? this( article"
        r"| post| story)?\?|what did you think\?|what's your view\?",
        Context.BESIDE,
        (
            "Join the list",
            "Stay tuned",
            "Get the latest",
            "Our newsletter",
            "Like what you see?",
            "Thanks for reading!",
            "Did you enjoy this post?",
        ),
        ("Stay tuned to the piano", "Thanks for reading to us", "Get the latest bus", "Join the list of singers"),
    ),
)
