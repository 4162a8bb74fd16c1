"""What stands at the door of a site: accounts, walls before what is to be read, appeals for money, apps."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

WALL = (
    r"(log|sign) ?in (with|using) (your )?(e-?mail|google|apple|facebook|twitter|linkedin|microsoft|account"
    r"|username)( and password| account)?|(log|sign) ?in to (continue|view|access|your account|save|follow|vote|see"
    r"|unlock)( (this|reading|the)[^.!?]{0,40})?\.?|(this|the) (content|article|story|post|page|site|is) (is )?(a "
    r"|an )?(restricted|reserved|exclusive|only|locked|limited|premium|subscriber-only|members?-only|for (subscribers"
    r"|members))[^.!?,]{0,40}(subscribers?|members?|content|article|story|only|post)( only)?\.?|exclusive (for"
    r"|to) (our )?(subscribers|members)( only)?\.?|to (continue|keep|finish)( on)? reading( (this"
    r"|the) [a-z ]{4,20})?,? (please |you |simply |just )?(subscribe|log|sign|register|join|become|create|need|must"
    r"|choose|buy)[^.!?]{0,80}\.?|(subscribe|register|join|sign up|log in|sign in)( now)? or (log|sign) ?in( (to"
    r"|for) [^.!?]{3,60})?|already (subscribed|a (print )?subscriber|got an account)\?( (log"
    r"|sign) ?in)?( here)?( now)?\.?|(have|got) an account( already)?\?( (log|sign) ?in)?( here)?\.?|(not|no"
    r"|haven't)( got)?( an)?( account| registered| signed up| a (member|subscriber))( yet)?\?( (register|sign up|create"
    r"|join|subscribe)[^.!?]{0,40})?\.?|don't have an account( yet)?\?( [^.!?]{3,40})?|new (here|user|customer|member"
    r"|to [^.!?]{2,30})\? ?(register|sign up|create|join|start)[^.!?]{0,40}|(create|register for|open|set up) (an?"
    r"|your)( new)?( free)? account( (now|today|here|for free))?|create (free )?account|register (for free"
    r"|to continue)( reading)?( to [^.!?]{3,50})?|registration is (quick|free|easy)( (and|&) (quick|free"
    r"|easy))?[^.!?]{0,40}[.!]?|it's (free|quick)( (and|&) easy)?( to (join|register|sign up))?[.!]"
    r"|forgot(ten)? (your )?(username|password|login|details)( or password)?\??|reset (your|my) password"
    r"|lost password\??|(keep|stay) (me )?(logged|signed) in|you (are|have been) (not )?logged (in"
    r"|out)( as)?( ?\|)?( log out)?[.:]?|you('ve| have) (reached|hit|exceeded|used|read)( up)?( all)?( of)? ?(your|the"
    r"|\d{1,2})[^.!?]{0,40}(limit|articles?|stories)[^.!?]{0,30}[.!]?|this is your last free (article"
    r"|story)[^.!?]{0,40}[.!]?|you are (currently viewing (this|the|as)|reading a free (article|story))[^.!?]{0,40}\.?"
    r"|you (must|need to|have to) (be|become)( a)? (logged in|member|subscriber|signed in"
    r"|registered)[^.!?]{0,10} to (view|access|continue|see|read)[^.!?]{0,40}\.?|you (do not"
    r"|don't) have permission to[^.!?]{3,60}\.?|(get|enjoy|unlock|start)( your)? (full|digital|unlimited|all|instant"
    r"|premium)[ -](digital )?access( (for|from|to)[^.!?]{3,50})?[.!]?|(unlimited|full|all)[ -](digital )?access (from"
    r"|for|to) [^.!?]{2,50}|start (your )?(free )?trial( (now|today))?|try (it )?(for )?(free|£\d{1,2}"
    r"|\$\d{1,2})( (for|now|today)[^.!?]{0,30})?|(view|see|compare) (all |our |subscription )*(subscription )?(offers"
    r"|options|plans)|choose (a|your) (plan|subscription)|(gift|give|share) (this|an?|full|this full) (article"
    r"|subscription|story)|gift (article|subscriptions?)|you can share this (article"
    r"|story) \d{1,2} more times?[^!?]{0,80}|subscribe or log in"
)

GIVE = (
    r"support (this|the|our|my) (site|blog|website|show|podcast|channel|magazine)( (today|now|on [^.!?]{3,30}))?[.!]?"
    r"|support this podcast: ?\S{0,120}|donate ([£$€]\d{1,4}|with (paypal|stripe)|in memory|a gift)( now| today)?"
    r"|(click|tap|press) (here )?to (donate|give|support us|contribute)[^.!?]{0,40}[.!]?|click here to support us[.!]?"
    r"|gift ?aid (it|your donation)!?|[£$€] ?\d[\d,.]{0,9} raised( of [£$€] ?\d[\d,.]{0,9}( target"
    r"| goal)?)( by \d[\d,.]{0,6} (supporters|donors))?|raised of [£$€] ?\d[\d,.]{0,9}( target| goal)?"
    r"|by \d[\d,.]{0,6} supporters|\d{1,4}% of (target|goal)|(create|set up|start) (your own |a |your )?(fundraising"
    r"|crowdfunding) page[^.!?]{0,50}[.!]?|find out more about charity fundraising|see all (donations|supporters)"
    r"|(donation|fundraising) (summary|amount|total)|paypal ?[-–] ?the safer, easier way to pay online!?|(sign"
    r"|add your name to) (the|our|this) petition|buy (me|us) a (coffee|beer|pint|book)( (at|on) [^.!?]{3,30}\.com)?"
    r"|become a (volunteer|donor|partner|sponsor|fundraiser)( today)?|(fundraise|volunteer) (for|with) us|(other"
    r"|more) ways to (give|donate|help|support( us)?)|(how|why) (to )?donate\??|where your money goes"
    r"|raise money for us when you shop( online)?[^.!?]{0,30}"
)

ASKS = (
    r"(help )?(us )?fund (our|this) (work|journalism|site|reporting|newsroom)[.!]?|help (us )?(to )?(keep|make) (this"
    r"|our|the) (site|website|blog|service|journalism|podcast)[^.!?]{0,40}(free|going|running|alive"
    r"|possible)[^.!?]{0,30}[.!]?|donate to (support )?[a-z][^.!?,]{2,40}|please (donate|give|support) (us|our work"
    r"|what you can|today|generously|now)( (today|now|if you can))?[.!]?|(please )?consider (donating|making a donation"
    r"|supporting us|becoming a [a-z]{4,10})( today| now)?[.!]?|if you (value|like|enjoy|appreciate|use|love) (our|this"
    r"|the|what)[^.!?]{2,40},? (please )?(consider|donate|support|help|give|become)[^!?]{3,140}|if you('d"
    r"| would) like to (support|help) (us|our work|this [a-z]{4,10})( financially)?(,[^!?]{3,120})?|if you('d"
    r"| would) like to (make a donation|donate)(,? (please )?(click|visit|use|follow)[^.!?]{3,60})?\.?"
    r"|if you can, (please )?(donate|give|support us)[^.!?]{0,30}[.!]?|your (donation|support|gift|contribution) (could"
    r"|can|will|makes?|helps?) (a difference|us|help|support|make a difference)[^.!?]{0,30}[.!]?|(thank you"
    r"|thanks) for (your (donation|support|generosity|gift)|donating|supporting us)[.!]?|how (you can|to) help( us)?"
    r"|leave (us )?a gift"
)
"""What a charity may also write itself."""

APP = (
    r"(get|download|try|install|use) (our|the)( free| new| mobile)*( [a-z]{3,15})? app( (today|now|here|free"
    r"|for free))?[.!]?|(android app on|get it (on|from)|available (on|at|from)|download on|now on) (the )?(google play"
    r"|amazon( appstore)?|microsoft( store)?|app ?store|app ?gallery)|(view|switch to|go to|use|visit|show)( the"
    r"| our)? (full|desktop|mobile|classic|standard)( (site|version|website|view))?|(full|desktop|mobile|classic"
    r"|standard) (site|version|view|website)"
)

RULES = (
    Rule(
        "doors-wall",
        TAIL,
        WALL,
        Context.CONFIRMS,
        (
            "Log in to continue",
            "This content is restricted to subscribers",
            "To continue reading, please subscribe",
            "Subscribe or log in to continue reading",
            "Not registered yet? Create a free account.",
            "Already subscribed? Log in",
            "New user? Register here",
            "You have reached your article limit",
            "You must be logged in to view this content.",
            "Unlimited access from £1",
            "Start your free trial",
            "Gift this article",
            "Registration is quick and easy",
        ),
        ("Log in the fire", "It's free and open to all!", "New here? Come in.", "To keep reading she lit a lamp."),
    ),
    Rule(
        "doors-give",
        TAIL,
        GIVE,
        Context.CONFIRMS,
        (
            "Support this site",
            "Click here to support us",
            "Donate with PayPal",
            "£1,204 raised of £5,000 target",
            "Create your own fundraising page and help support this cause.",
            "Sign our petition",
            "Where your money goes",
        ),
        (
            "Support the shelf with a nail",
            "Please give the book back",
            "Your gift was a coat.",
            "How to help a hedgehog",
        ),
    ),
    Rule(
        "doors-asks",
        TAIL,
        ASKS,
        Context.BESIDE,
        (
            "Help keep this site free",
            "Donate to Larkmead Trust",
            "If you value our work, please consider a donation",
            "Thank you for your support!",
        ),
        ("Please give the book back", "Your gift was a coat.", "How to help a hedgehog"),
    ),
    Rule(
        "doors-app",
        TAIL,
        APP,
        Context.CONFIRMS,
        ("Get our free app", "Android app on Google Play", "Desktop version", "Switch to mobile version"),
        ("Get our apples", "Full site of the dig", "Mobile library"),
    ),
    Rule(
        "doors-word",
        TAIL,
        r"log ?in here|(member|members'?|subscribers?'?)( (login|log in|area|only|benefits|zone))|(for )?subscribers"
        r"|premium( (content|article))?|not registered\?|new (here|user)\?|sign ?out|username:|password:|show password"
        r"|(view|see) offers|cancel (at )?any ?time\.?|upgrade( now)?|go premium|buy a subscription"
        r"|make a difference( today)?|give( a little)?|give [£$€]\d{1,4}|gift aid|go ?fund ?me|crowdfunder|ko-?fi"
        r"|patreon|fundrais(e|ing)|take action|write to your mp|gifts in wills|legacies|your donation|other|regular"
        r"|once|tip jar|raised|target:? [£$€] ?\d[\d,.]{0,9}|\d[\d,.]{0,6} (supporters|donors|donations)"
        r"|be a fundraiser|start fundraising|total raised|offline|online|direct|fundraisers|supporters|recent donations"
        r"|anonymous|about the charity|iphone|ios|android|(mobile )?apps?|mobile|desktop|tablet|get (full|digital"
        r"|unlimited)( digital)? access|unlimited access|join for free|join as a member|password",
        Context.BESIDE,
        ("Members only", "Sign out", "Cancel anytime", "Gift Aid", "Take action", "41 supporters"),
        ("Give and take", "Support, they said", "Mobile library", "Other people"),
    ),
)
