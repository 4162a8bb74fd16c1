"""More buttons and bars: share, like, follow, save, print, enlarge; and what feeds of networks say in their place."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone
from sendfeed.intake.clean.tables.tail_share import NETWORK

TAIL = Zone.TAIL

THIS = (
    r"(article|post|story|page|news( story| item)?|blog( post)?|episode|video|recipe|guide|content|site|website|event"
    r"|interview|report|podcast|press release|release|resource|update|project|petition|campaign|fundraiser|advice"
    r"|information|newsletter|link|book|review|poem|opportunity|job)"
)

MEDIA = NETWORK.removesuffix(")") + r"|x|social( media)?|google news|gab|parler|truth social|kindle|classroom)"

SHARE = (
    r"share this (website|site|episode|recipe|podcast|press release|release|update|project|petition|campaign|fundraiser"
    r"|link|poem|opportunity|blog)( (via|on|with|by|to|using)( (your )?(friends|network|others|colleagues|family"
    r"|social media|e-?mail))?)? ?[:!.…]?|share (it|now|story|post|article|page|news|link|event|this)( on| via"
    r"| with (friends|others|your [a-z]{6,10}))? ?(:|…|\.{3})|share it on|share (with|to) (your )?(friends|network"
    r"|others|colleagues|family and friends)( (and|&) family)?:?|share (your love|the (knowledge|post|article"
    r"|page))[:!.]?|share(this|tweetpin)|share this ?(\.{3}|…)( "
    + NETWORK
    + r"){0,9}|(sharing|share)( is caring)?(:| options| tools| icons| menu| links| buttons?)|(toggle|open|show|hide"
    r"|close|view|see) (the )?(social |sharing |share )(share|menu|options|buttons|panel|icons|bar)"
    r"|(sassy social share|share with sharethis|powered by (shareaholic|addtoany|addthis|sharethis)|shareaholic)"
    r"|pin it on pinterest|copy this (link|url)( to share( it)?)?|(url |link )?copied to (the |your )?clipboard[!.]?"
    r"|(opens|this (link )?(will )?opens?|will open) (an external (site|link|page)( in (a )?new (window|tab))?"
    r"|in (a )?new (window|tab))\.?|\((opens|open) (in )?(a )?new (window|tab)\)|\((external link|link is external"
    r"|link sends e-?mail|opens? external(ly)?)\)|click to (share|post|send|e-?mail|save|copy|print|tweet|pin"
    r"|follow)( (this|a link|it))?( (on|to|via|with|by)( a friend| " + MEDIA + r"))? \(opens in (a )?new (window"
    r"|tab)\)( ?" + MEDIA + r")?"
)
"""To be shared."""

IF = (
    r"(did|do) you (enjoy|like|love|find)( reading)? (this|our|the) "
    + THIS
    + r"( (useful|helpful|interesting|valuable))?\?( (please |why not |then |if so,? (please )?)?(share|subscribe"
    r"|sign up|follow us|like us|join our|leave a comment)[^!?]{0,120}[.!]?)|((you )?(like|love|enjoy|find)(d|ed"
    r"|ing)?|found) (this|it|what you (read|see|saw|are reading)|our [a-z]{4,8})( "
    + THIS
    + r")?( (useful|helpful|interesting|inspiring))?[?!]? ?(please |why not |then )?(share|tell|pass|like|tweet"
    r"|pin)( (it|this))?( (with|on|via|to|around) (others|social media|facebook|twitter|x|linkedin|whatsapp|(your "
    r"|some |a )?(friends?|family|network|colleagues?|followers)( (and|&|or) [a-z]{4,12})?))?[.!]?|if you('ve"
    r"| have)? (enjoyed|liked|found|loved|like|enjoy|find|think)( reading)? (this|it|what you('ve)? (read|see|saw))( "
    + THIS
    + r")?( (is |was )?(useful|helpful|interesting|inspiring|of interest))?,? (please |why not |do |then )*(share|like"
    r"|tweet|pass)( (it|this)( on)?)?( (with|on|via|to) (others|social media|facebook|twitter|x|linkedin|whatsapp"
    r"|(your |some |a )?(friends?|family|network|colleagues?|followers)( (and|&|or) [a-z]{4,12})?))?[.!]?"
    r"|(please )?(share|like) (and|&) (like|share|follow|comment)( this( post| page| article)?| us)?[.!]?"
    r"|please share (this|the) (page|post|story|article)( (with|on|to|far)[^.!?]{3,40})?[.!]?"
    r"|sharing is caring ?[:!.]|know someone who can answer\? share a link[^!?]{3,100}"
)
"""To be shared, by those who liked it."""

FOLLOW = (
    r"(let's )?(get|be) social( with us)?[.!:]?|let's (connect|stay in touch|keep in touch|get social)[.!:]?"
    r"|(please )?(follow|find|like|join|connect with|tag|watch|subscribe to|add) (us|me) on:?|(please )?(follow|find"
    r"|like) us (on "
    + MEDIA
    + r"( (at|here|via))? ?(@|/)[\w./]{2,30}|@\w{2,30}|here|online)!?|(please )?(follow|like|find|join"
    r"|connect with) (us|our [a-z]{4,12}) on " + MEDIA + r"( page)?!|follow (on|us on|me on) (google news|bluesky"
    r"|threads|x|tik ?tok)( and[^.!?]{3,40})?|follow on (twitter|facebook|instagram|linkedin|youtube|x):? (@\w{2,30}"
    r"|and)|(please )?(like|join|visit|see|follow|check out|view) (our|us on our|the school's|the) (facebook|instagram"
    r"|twitter|x|whats ?app|telegram|linkedin|youtube|tik ?tok|bluesky|threads)( (page|group|channel|community|feed"
    r"|account|profile))?( (here|today|for [^.!?]{3,50}|and [^.!?]{3,50}))?!?"
    r"|(please )?like our (facebook )?page( (here|for [^.!?]{3,50}))?!?|our (facebook|twitter|instagram|youtube|x"
    r"|linkedin)( (page|feed|channel|account|group))?|(twitter|facebook|instagram|x) (feed|timeline|stream)|(latest"
    r"|recent|our) (tweets|instagram posts)( by @?\w{2,30}| from @?\w{2,30})?|could not authenticate you\.?"
    r"|error: no feed (found|with the id)[^!?]{0,120}|something is wrong\. ?response takes too long[^!?]{3,140}"
    r"|error validating access token[^!?]{0,160}|this message is only visible to (site )?admins\.?.{0,100}"
    r"|problem displaying facebook posts\.[^!?]{0,120}|instagram has returned (invalid|empty) data\.?"
    r"|follow on (instagram|twitter|facebook)"
)
"""To be followed, and a network's posts where they failed to load."""

LIKED = (
    r"\d[\d,.]{0,6}( (of|out of) \d[\d,.]{0,6})?( people)? found this (review |article |page |answer )?(helpful"
    r"|useful)\.?|was this (article|page|post|answer|information) (helpful"
    r"|useful)\? \d{1,5} (out )?of \d{1,5} found this helpful|[^\s.!?:][^.!?:]{0,40} and \d{1,5} others? (like|liked"
    r"|likes) this\.?|[♥♡❤🤍👍🧡💙]️? ?\d[\d,.]{0,6}k?|\d[\d,.]{0,6}k? ?[♥♡❤👍]️?|(click to )?rate this (post|story"
    r"|recipe|page|article|entry)[!:.]?|average: \d(\.\d{1,2})? \(\d{1,6} votes?\)|total \d[\d,.]{0,6}k? (shares|views"
    r"|votes)|(give )?kudos( \d{1,5})?|\d{1,5} (kudos|applause|claps)|(remove from|add to|saved to"
    r"|save to) (my )?(saved|saved (items|articles|stories)|list|reading list|bookmarks|favou?rites|library)( list)?"
)
"""How many liked it."""

SAVE = (
    r"(send|e-?mail|forward|recommend|suggest) (this )?(page |article |post |link |story |site )?to (a "
    r"|your )?(friends?|colleagues?|kindle|someone)|send to (kindle|printer)|(e-?mail|send) (the |this )?(link"
    r"|url)( to .{3,20})?|(suggest|recommend) this (page|site|article)( to a friend)?|tell (a"
    r"|your) friends? about this (page|site|article)|(download|get|save|view|open) (a |this |the )?(pdf|printable"
    r"|print)( version| copy)?( of (this|the) (page|article|post|guide))?|export (to|as) (pdf|word|e-?pub)|(printable"
    r"|print|printer) (version|page|friendly|view)|(view|see|show|get|open) (a |the )?print(able"
    r"|er[- ]friendly)? (version|page|view)( of (this|the) [^.!?]{3,30})?|print or e-?mail|short ?(url"
    r"|link)( for this (page|post|article))?:?( https?://\S{4,120})?|permalink:|(click|tap|touch|press|hover)( (here|on"
    r"|over))?( (the|any|each|this|an?))? ?(images?|photos?|pictures?|thumbnails?|map|gallery)?( above| below)? ?(to"
    r"|for) (a |an |the )?(enlarge|zoom|expand|larger|bigger|full[- ]?size|full|view larger|view full"
    r"|see larger)( (image|version|view|size|photo|picture|map|gallery))?s?\.{0,3}|(open|view|see|show|enlarge"
    r"|expand) (the )?(image|photo|picture)s?( modal| full ?screen| full size| larger)?( (in|on) (a )?(lightbox"
    r"|full ?screen|new (window|tab)|gallery|modal))?( full ?screen)?\.?|view (in )?(full ?screen|full size( image)?"
    r"|larger( image| version| map)?|full image)|toggle caption( [^.!?]{3,60})?|(hide|show|view|expand) captions?"
)
"""To be saved, sent, printed or seen larger."""

RULES = (
    Rule(
        "buttons-share",
        TAIL,
        SHARE,
        Context.ALONE,
        (
            "Share Story:",
            "Share it on",
            "Share with your network",
            "Share this petition",
            "Share your love",
            "Share this... Facebook Pinterest Twitter Linkedin",
            "Sharing options",
            "Copied to clipboard",
            "(opens new window)",
            "(external link)",
            "This link opens in a new window",
            "Click to share on X (Opens in new window)",
            "Click to share on Mastodon (Opens in new window)Mastodon",
        ),
        (
            "Share the road with horses.",
            "Share with the person beside you",
            "Share your story",
            "Share our news",
            "Opens a new window on the past",
            "Copy this link of the chain",
        ),
    ),
    Rule(
        "buttons-if",
        TAIL,
        IF,
        Context.ALONE,
        (
            "Did you enjoy this article? Share it with your friends!",
            "Like what you read? Share it!",
            "Found this useful? Share it",
            "If you found this helpful, please share.",
            "Please like and share",
        ),
        (
            "Did you enjoy the trip? Tell Mrs Pugh.",
            "If you liked the soup, please share the pot.",
            "Pass it on",
            "Please share our table",
        ),
    ),
    Rule(
        "buttons-follow",
        TAIL,
        FOLLOW,
        Context.CONFIRMS,
        (
            "Let's connect",
            "Follow us on:",
            "Follow us on Twitter @larkmead",
            "Like our Facebook page for more news",
            "Join our WhatsApp community for the latest news",
            "Follow on Twitter: and",
            "Latest Tweets",
            "Error: No feed found.",
            "This message is only visible to site admins",
        ),
        (
            "Find us on the green",
            "Join our choir",
            "Our Facebook friends came",
            "Let's connect the dots",
            "Like our hens",
        ),
    ),
    Rule(
        "buttons-liked",
        TAIL,
        LIKED,
        Context.CONFIRMS,
        (
            "♥ 12",
            "0 people found this helpful",
            "12 out of 14 found this helpful",
            "Rate this story",
            "Jo Marsh and 3 others like this",
            "Total 12 Shares",
        ),
        ("12 people found this hall", "♥ 12 cards were sent"),
    ),
    Rule(
        "buttons-save",
        TAIL,
        SAVE,
        Context.CONFIRMS,
        (
            "Send this page to a friend",
            "Download a PDF of this page",
            "Printable version",
            "Click on the images to enlarge",
            "Open image modal",
            "toggle caption",
            "View larger image",
            "Short URL",
        ),
        ("Send this coat to a friend", "Click to see the stars", "View larger flocks in spring"),
    ),
    Rule(
        "buttons-word",
        TAIL,
        r"flip|yummly|mix|gmail|yahoo mail|outlook(\.com)?|kindle|short ?link|more ?(…|\.{3})|forward|print this"
        r"|connect|external link|(join )?(our|the) community|social|tweets|feeds?|(add to )?my list|read later"
        r"|bookmarked|saved|reactions|votes:? ?\d{0,6}|your rating:?|awesome|clap|applause|karma|\d{1,3}%|(yes"
        r"|no) ?\(\d{1,5}\)|none|find me on|find us online|share( it)?!?"
        r"|(please )?(help( us)?( to)? )?spread the word[.!:]?|pass it on[.!]?|please share our news|know (someone"
        r"|anyone) who (would|might|could|may|can)[^.!?]{3,50}\? share (it|this)[^.!?]{0,40}[.!]?|enlarge|expand"
        r"|collapse|(expand|collapse) all|expand ?/ ?collapse|toggle|open|zoom( in| out)?|swipe|scroll|image|photos?"
        r"|avatar|logo|banner|thumbnail|icon|(profile|cover) (picture|photo|image)|(site|company|school) logo|(featured"
        r"|hero|header|banner) (image|photo|picture)|(getty|getty images(/istockphoto)?|shutterstock|istock|adobe stock"
        r"|stock (photo|image)|file (photo|picture|image)|library (image|picture)|submitted photo|courtesy photo"
        r"|contributed photo|photo provided|image credit)\.?|(photo|image|picture)( credit| source| by"
        r"| via)?s?:? (getty images?|getty|shutterstock|istock|unsplash|pexels|pixabay|freepik|canva|adobe stock"
        r"|supplied|contributed|submitted)\.?",
        Context.BESIDE,
        (
            "Flip",
            "Yahoo Mail",
            "More…",
            "Connect",
            "Yes (3)",
            "Expand all",
            "Photo: Getty Images",
            "Profile picture",
        ),
        ("Mix the flour", "Forward to the gate", "Photo: Jo Marsh", "Open the gate", "Scroll of honour"),
    ),
)
