"""Newsletters, subscriptions, donations to the site, advertising of its apps and papers."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

LETTER = (
    r"(our |the |your |my |a )?(free |weekly |monthly |daily |regular |latest |e-?mail |school "
    r"|fortnightly ){0,3}(newsletters?|e-?newsletters?|e-?news|news ?letter|mailing list"
    r"|e-?mail (list|alerts|updates|bulletins?|newsletters?|digest)|updates|bulletins?|blog"
    r"|blog (via|by) e-?mail|rss feed|news alerts?|digest|alerts|podcast|channel|you ?tube channel)"
)

JOIN = r"(sign ?-?up|subscribe|register|signup|join|get)( now| today| here)?( (to|for|up for|up to))?"

BOX = (
    JOIN + r" (to |for )?" + LETTER + r"( (now|today|here|below|for free|by e-?mail|via e-?mail))?[:!.]?"
    r"|(newsletter|e-?news|mailing list|e-?mail) ?(sign ?-?up|subscription|subscribe|signup)( form)?:?"
    r"|subscribe (now|today|here|by e-?mail|via e-?mail|via rss|for free|to this (blog|site|feed|podcast)"
    r"|to (posts|comments|feed|us))[:!.]?|(enter|type|add|fill in) your e-?mail( address)?( here"
    r"| below)?( to (subscribe|follow|receive|get|sign up)[^.!?]{0,100})?[.:]?"
    r"|(sign up|subscribe|register)( now)? (to|and|for) (receive|get|stay|keep|be|hear)[^.!?]{0,80}(news"
    r"|updates?|e-?mails?|alerts|bulletins?|offers|posts|inbox|headlines|stories)([^a-z.!?][^.!?]{0,80})?[.!]?"
    r"|(get|receive|have) [^.!?]{3,80}(delivered |sent |straight |direct(ly)? |e-?mailed )?((in)?to"
    r"|in) your (in ?box|e-?mail|phone|mobile)( (every|each) [a-z]{3,12}| daily| weekly| for free)?[.!]?"
    r"|get our headlines e-?mailed to you[^.!?]{0,40}[.!]?"
    r"|(stay|keep|be) (up[ -]to[ -]date|in the loop|informed|updated|in the know) with (our|the latest"
    r"|all (the|our)|us|news)[^.!?]{0,60}[.!:]?"
    r"|never miss (a|an|another) (post|story|update|issue|thing|article|beat)[.!:]?"
    r"|you can unsubscribe (at any time|from [^.!?]{3,80}|using [^.!?]{3,80})( [^.!?]{0,140})?\.?"
    r"|(you may )?(unsubscribe|opt[- ]out) (at )?any ?time( (by|using|via|from|through|with) [^.!?,]{3,60})?\.?"
    r"|no spam[^!?]{0,80}[.!]?|join \d[\d,.]* (other )?(subscribers|followers|readers|others)[.!]?"
    r"|(thank you|thanks) for subscribing[.!]?"
    r"|(please )?check your (inbox|e-?mail)( or spam folder)? to confirm[^.!?]{0,60}[.!]?"
    r"|follow (this )?blog (via|by) e-?mail|powered by mailchimp"
    r"|leave this field (empty|blank)( if you're human)?:?|\* indicates required"
)

ASK = (
    r"(like|enjoyed|enjoying) (this|what you('re| are) reading)( article| story| post)?\? [^!?]{3,160}[.!]?"
    r"|(support|help) (our|independent|quality|local) (journalism|news(paper)?s?)( today| now)?[.!]?"
    r"|download (our|the) [^.!?]{0,30}app( (today|now|for free|here|from [^.!?]{3,60}))?[.!]?"
    r"|for the latest (stories|news)[^.!?]{3,60} download the [^.!?]{3,80}\.?"
    r"|(available|get it|download) on (the )?(app store|google play|i-?tunes)( and [^.!?]{3,20})?"
    r"|get the latest news [^.!?]{3,60} (with|on|in) (the|our) [^.!?]{3,40}app\.?|read our e-?paper[^!?]{0,60}"
    r"|subscribe now to (our|the)[^.!?]{3,80}\.?"
    r"|(subscribe|click here to subscribe) (to|for) (the|our) [^.!?]{3,40}(newsletter|edition|magazine|paper"
    r"|feed|channel)[.!]?|advertise with (us|the most [^!?]{3,300})[.!]?"
    r"|(send|got|have) (us )?(a|your) (news tip|story( tip)?|tip)s?\??( (for us|to share|let us know"
    r"|e-?mail)[^!?]{0,100})?|contact the (news(room|desk)|editor)|why you can trust [^.!?]{3,30}"
    r"|this (post|article|page|site) (may )?contains? affiliate links[^!?]{0,200}"
    r"|(disclosure|disclaimer): [^!?]{0,40}affiliate[^!?]{0,200}"
)

ADVERT = (
    r"[-–—*( ]{0,4}(advert(isement)?s?|ads|advertising|advertorial|sponsored( content| links?)?|anzeige|werbung"
    r"|publicité|publicidad|publicidade|pubblicità|advertentie|reklama|annons|annonce|reklame|hysbyseb"
    r"|espacio publicitario)( feature)?( ?[-–—:|.]{0,2} ?((story|article|content|scroll"
    r"|continue) (continues? )?(reading )?(below|to continue|the main story)))?[-–—*:) ]{0,4}"
    r"|((this )?(story|article|content|post) continues (below|after (this |the )?(ad|advert|advertisement|video"
    r"|promotion|image|picture|gallery)s?)|continue reading( below| the main story"
    r"| after (the|this) ad(vert(isement)?)?)|scroll (down )?(to|for) (continue"
    r"|more)( reading)?)( advertisement)?\.{0,3}"
    r"|advertisement (continue reading|scroll to continue|story continues below|article continues below).{0,20}"
    r"|der artikel wird nach der werbung fortgesetzt|remove ads|skip ad(vertisement)?|report this ad"
    r"|why (this|these) ads?\??"
)
"""What stands where an advertisement was. It stands in the middle of texts too."""

RULES = (
    Rule(
        "letters-box",
        TAIL,
        BOX,
        Context.ALONE,
        (
            "Sign up to our newsletter",
            "Subscribe to our newsletter",
            "Newsletter sign-up",
            "Enter your email",
            "Enter your email address to subscribe to this blog and receive notifications of new posts by email.",
            "Subscribe via email",
            "Get the latest news straight to your inbox",
            "Join 245 other subscribers",
            "You can unsubscribe at any time.",
            "Sign up for free weekly email updates",
            "Never miss a post",
        ),
        (
            "Sign up to our newsletter at the desk, or ask the caretaker.",
            "Get your coat and go",
            "Stay informed by reading",
            "Join the choir",
            "Subscribe to the idea that buses run.",
        ),
    ),
    Rule(
        "letters-word",
        TAIL,
        r"subscribe|sign ?up( now| today| here| for free)?[.!]?|newsletters?|(your )?e-?mail( address)?( \*)?:?"
        r"|(first|last|your|full)? ?name( \*)?:?|join( now)?|unsubscribe|go|submit|ok|notify me|your privacy"
        r"|mailing list|postcode:?|telephone:?|phone( number)?:?|message:?|subject:?",
        Context.BESIDE,
        ("Subscribe", "Newsletter", "First name", "Sign up"),
        ("Subscribe now and then", "Name of the school"),
    ),
    Rule(
        "letters-ask",
        TAIL,
        ASK,
        Context.ALONE,
        (
            "Download our app",
            "Get it on Google Play",
            "Support our journalism",
            "This post contains affiliate links.",
        ),
        ("Support our team on Sunday.", "Download the form", "Donate blankets at the desk"),
    ),
    Rule(
        "letters-small-print",
        TAIL,
        r"we (will never|won't|don't|do not|hate) (share|spam|sell|pass on)[^.!?]{0,100}(e-?mail|details|data"
        r"|information|spam|privacy)[^.!?]{0,40}[.!]?"
        r"|by (signing up|subscribing|submitting|clicking)[^.!?]{3,200}(terms|privacy|agree|consent|newsletter"
        r"|e-?mails?)[^.!?]{0,140}\.?|(i would|i'd|yes,? i'd|yes,? i would) like to (receive|hear"
        r"|get) [^.!?]{3,120}\.?|i agree to (the|my|receive)[^.!?,]{3,140}\.?"
        r"|(stay|keep|be) (up[ -]to[ -]date|in the loop|informed|updated|in the know)[.!:]?|app store|google play"
        r"|(submit|send) (us )?(a|your) (letter|news|story|stories|photos?)( here| now)?",
        Context.CONFIRMS,
        (
            "We will never share your details.",
            "By signing up you agree to our privacy policy.",
            "Stay up to date",
            "I would like to hear from you by email",
        ),
        (
            "We will never share the last biscuit.",
            "By entering you agree to the terms.",
            "Send your photos to the desk",
        ),
    ),
    Rule(
        "letters-give",
        TAIL,
        r"support (us|our work)|donate (now|today|here)|make a donation|give now"
        r"|become a (member|supporter|patron|friend)( today)?|buy (me|us) a coffee",
        Context.OPENS,
        ("Support our work", "Donate now", "Become a member"),
        ("Support our work.", "Donate blankets"),
    ),
    Rule(
        "letters-commission",
        TAIL,
        r"(we|i|this (site|post|article|page)|[a-z]{3,20}) (may|will|could) (earn|receive) (an? )?(affiliate "
        r"|small )?commissions?[^!?]{0,200}",
        Context.ALONE,
        ("We may earn commission from buying links.",),
        ("The commission may receive letters", "She may earn her commission"),
    ),
    Rule(
        "letters-advert",
        TAIL,
        ADVERT,
        Context.ALONE,
        ("Advertisement", "- Advertisement -", "Advert", "Ads", "ADVERTISEMENT - CONTINUE READING BELOW", "Anzeige"),
        ("Advertisement for a caretaker", "Ads of old"),
    ),
    Rule(
        "letters-picture",
        TAIL,
        r"(photo|image|picture|photograph|header image|featured image|main image)( credit)?s?:? ?by on("
        r" [a-z]{3,12})?\.?|(photo|image|picture|featured image|header image|photograph)( credit)?(:"
        r"| by) [^.!?]{2,60} (on|via|from|/) (unsplash|pexels|pixabay|shutterstock|getty( images)?|istock|flickr"
        r"|freepik|canva|wikimedia( commons)?)\.?",
        Context.ALONE,
        (
            "Photo by on",
            "Image by Andrea Okonjo on Pexels.",
            "Photo by Jo Marsh on Unsplash",
            "Photo credit: Jo via Flickr",
        ),
        ("Photo by on-site staff", "Image by a child on paper."),
    ),
)
