"""What pages put between the paragraphs of an article. Only what nobody writes: the middle is the article's."""

from __future__ import annotations

from dataclasses import replace

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone
from sendfeed.intake.clean.tables.tail_letters import ADVERT
from sendfeed.intake.clean.tables.tail_notices import BROWSER, COOKIES
from sendfeed.intake.clean.tables.tail_share import BACK, CLICK, NETWORK, THING
from sendfeed.intake.clean.tables.tail_systems import RULES as SYSTEMS

MIDDLE = Zone.MIDDLE

ALSO = frozenset({"systems-comment", "systems-news", "systems-share", "systems-stump"})
"""Rules of the tail that hold in the middle too."""

RULES = (
    Rule(
        "middle-advert",
        MIDDLE,
        ADVERT,
        Context.ALONE,
        (
            "Advertisement",
            "- Advertisement -",
            "ADVERTISEMENT",
            "Advert",
            "Advertisement - story continues below",
            "Story continues below",
            "Continue reading below",
            "Continue reading the main story",
            "Article continues after advertisement",
            "Anzeige",
            "Werbung",
            "Publicité",
        ),
        ("Advertisement for a caretaker", "The story continues below the stairs.", "Advertising pays for the bus"),
    ),
    Rule(
        "middle-more",
        MIDDLE,
        r"(more (top )?(stories|news)|top stories|related( (stories|articles|posts|content|news|coverage|reading"
        r"|items))?|recommended (stories|for you|reading|articles)|trending( now| stories)?"
        r"|most (read|popular)( stories| articles)?|(read|see) more( on this( story| topic)?)?"
        r"|you (may|might) also like|read also|also read|editors?'?s? picks?|promoted stories|in case you missed it"
        r"|leggi anche|lire aussi|à lire aussi|lesen sie auch|das könnte sie auch interessieren|lea también"
        r"|leia (também|mais)|lees ook|läs också|les også|læs også|czytaj (też|także)) ?[:>»]|more top stories"
        r"|related (stories|articles|posts)|most read stories|trending stories|recommended stories|promoted stories",
        Context.ALONE,
        (
            "MORE TOP STORIES:",
            "Related stories",
            "You may also like:",
            "Lire aussi :",
            "READ MORE:",
            "More news:",
            "Related:",
        ),
        ("Related to this is the coat", "Read more", "Recommended:"),
        Holds.HEADLINES,
    ),
    Rule(
        "middle-teaser",
        MIDDLE,
        r"\(?(also read|read also|read more|read next|see more|related (story|article|post|news)|leggi anche( su)?"
        r"|lire aussi|à lire aussi|lesen sie auch|lea( también| más)?|lee también|te puede interesar"
        r"|leia (também|mais)|veja também|lees ook|läs också|les også|læs også|czytaj (też|także|więcej)"
        r"|zobacz też)( here)? ?(:|>>?|»|\|) ?[^.!?:]{16,200}[?!]?\)?|related: [^.!?:,]{12,120}[?!]?",
        Context.ALONE,
        (
            "READ MORE: China plague outbreak confirmed in Beijing",
            "Also read: The bus that never came",
            "Leggi anche: I cavalieri dello zodiaco",
            "Lea también: Impiden ingreso a reportero",
            "Related: What is a personal budget?",
        ),
        (
            "Read more: the leaflet is on page four.",
            "Read more about the fund",
            "Watch: 3 pm",
            "Related: sleep, diet and pain",
        ),
    ),
    Rule(
        "middle-caption",
        MIDDLE,
        r"(image|media|video|photo|picture|figure) caption:?|press enter or click to view image in full size",
        Context.ALONE,
        ("Image caption", "Press enter or click to view image in full size"),
        ("Image caption competition",),
    ),
    Rule(
        "middle-picture",
        MIDDLE,
        r"image source(, [^.!?]{2,60})?|placeholder image"
        r"|(photo|image|picture)s?( credits?)?:? ?by on( [a-z]{3,12})?\.?"
        r"|click (here |on (the |an? )?(image|photo|picture)s? |image |photo |picture )?(to|for) (enlarge|zoom"
        r"|(view|see) (the )?(full|larger|bigger)( size)?( image| version| picture)?"
        r"|a larger (image|version|view))( (the )?(image|photo|picture)s?)?\.?"
        r"|\(?(click|tap|touch|hover|pinch)( (on|over) (the )?(image|photo|picture))? to (enlarge|zoom"
        r"|expand)( (the )?(image|photo|picture))?\)?\.?|enlarge (this )?(image|photo|picture)"
        r"|(view|see|open) (image|photo|picture) in (full ?screen|lightbox|gallery)|(hide|show|toggle) caption"
        r"|(full ?screen|zoom) image|full ?screen in|image (not available|unavailable|gallery)"
        r"|[\[(](image|photo|picture|img|foto|embedded (content|image|media|video)|image removed|image: ?)[\])]",
        Context.ALONE,
        (
            "Photo by on",
            "Click to enlarge",
            "Click on the image to enlarge",
            "Image source",
            "hide caption",
            "[image]",
        ),
        ("Photo by on-site staff", "Click to enlarge your circle"),
    ),
    Rule(
        "middle-file",
        MIDDLE,
        r"[\w()+,&-]{1,80}\.(jpe?g|png|gif|webp|heic|tiff?|bmp|svg)"
        r"|(?=[^\d]{0,60}\d)[a-z0-9-]{1,30}(_[a-z0-9-]{1,30}){2,12}"
        r"|[a-z0-9]{1,30}([-_][a-z0-9]{1,30}){0,12}[-_]\d{2,4}x\d{2,4}([-_][a-z0-9]{1,12})?"
        r"|(img|dsc|dscf|dscn|dsc_|pxl|mvimg|imag|p10|gopr|screen ?shot|whatsapp image)[-_ ]?\d{3,}[\w:. -]{0,40}",
        Context.ALONE,
        (
            "candle_lane_002_large",
            "IMG_2034.jpg",
            "IMG_2034",
            "DSC_0123",
            "summer-fair-2019-1024x683",
            "WhatsApp Image 2021-05-03 at 10.22.11",
            "group_photo_2.png",
        ),
        ("candle lane", "parent_carer_forum", "See IMG_2034.jpg", "1024x768", "my_first_story"),
    ),
    Rule(
        "middle-player",
        MIDDLE,
        r"loading( (player|video|audio|content|comments|article|map|page|form|posts|more))?(\.{3}|…)"
        r"|(video|audio) player is loading\.?|(media|video) playback (is unsupported|isn't supported) on (your"
        r"|this) device|(play|pause|mute|unmute|stop)( the| this)? (video|audio|clip|episode)( \(\d\d?:\d\d\))?"
        r"|watch this video on (youtube|vimeo|facebook)|listen to this article( \(\d\d?:\d\d\))?"
        r"|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d|(current time|duration|remaining time|stream type|playback rate"
        r"|loaded) ?:? ?-?[\d:.%x]{1,8}( live)?"
        r"|(video|audio|this video|this content) (can ?not be played|is not available|is unavailable"
        r"|is no longer available|unavailable)( in your (country|region))?\.?"
        r"|sorry, this (video|content) is (not|no longer) available.{0,40}"
        r"|to play this (video|audio) you need to enable javascript in your browser\.?"
        r"|(you need to |please )(enable|install|update) (the )?(adobe )?flash( player)?.{0,80}"
        r"|(skip|jump) (ad|intro)( in \d)?|this is a modal window\.?"
        r"|beginning of dialog window\. escape will cancel and close the window\.?|end of dialog window\.?"
        r"|an? (video|audio) (player|icon)",
        Context.ALONE,
        (
            "Loading player...",
            "Play Video",
            "Listen to this article",
            "0:00 / 3:21",
            "Video player is loading.",
            "Media playback is unsupported on your device",
            "Watch this video on YouTube",
        ),
        ("Loading the van", "Play video games with your child", "Listen to this article of faith", "3:21"),
    ),
    Rule(
        "middle-icon",
        MIDDLE,
        r"open_in_new|(arrow|keyboard_arrow|chevron|expand|play|play_circle|file|content|access|account|calendar"
        r"|location|more|check|close|favorite|star|print|share|email|phone|add|zoom|volume)_(back|forward|left"
        r"|right|up|down|upward|downward|more|less|arrow|outline|circle|download|copy|time|today|on|vert|horiz"
        r"|border|in|out|off|drop_down|fill|filled|box)(_(ios|outline|filled|circle))?|[-–−] ?a \| ?a ?\| ?a ?\+"
        r"|[-–−]? ?a[-–−]? a \+?a\+?|a ?[-–−] ?a ?\+|a{3}|aa[+-]|\+a -a|font (size|resizer)( a a a)?"
        r"|text (size|resize)( [-+a ]{1,12})?|[-–−] ?a ?\+? ?a ?\+",
        Context.ALONE,
        ("open_in_new", "-A A +A", "A- A A+", "keyboard_arrow_right", "A A A"),
        ("A a", "open in new", "arrow_back_home"),
    ),
    Rule(
        "middle-event",
        MIDDLE,
        r"(this|the) (page|article|post) (was|has been) (archived|moved)\.?|(skip past|after) newsletter promotion"
        r"|story continues below gallery|save this article|\(\d{1,5} votes?\)|be the first to comment!?",
        Context.ALONE,
        ("after newsletter promotion",),
        ("After the newsletter",),
    ),
    Rule(
        "middle-embed",
        MIDDLE,
        r"view this post on (instagram|threads|facebook|x)|view (on|more on|profile on) instagram"
        r"|a (post|photo|video|reel) (shared|posted) by [^.!?]{1,60}\(@[\w.]{2,40}\).{0,60}"
        r"|a post shared by [^.!?, ]{2,30}( [^.!?, ]{2,30})?|(https?://)?pic\.twitter\.com/\w{4,20}"
        r"|(view|see|read) (the )?(tweet|original tweet|post)( on (twitter|x))?|(tweet|post) unavailable"
        r"|this (tweet|post|content) (is unavailable|is no longer available)\.?"
        r"|\[(embed|embedded content|/?(vc|et_pb|fusion|gallery|caption|video|audio|youtube|contact-form|button"
        r"|wp)[\w-]{0,30}( [^\]]{0,300})?)\](\[/(embed|[\w-]{2,30})\])?"
        r"|\[button [^\]]{3,300}\][^\[]{0,120}\[/button\]|\{\{[^{}]{1,120}\}\}|\{%[^{}]{1,120}%\}|%%[a-z_]{2,40}%%"
        r"|\[(if|endif)[^\]]{0,40}\]|<!--.{0,200}-->|follow @\w{2,20}|tweets by @?\w{2,20}"
        r"|window\.[a-z_]{2,40}.{0,300}|\(?adsbygoogle ?= ?window\.adsbygoogle.{0,120}"
        r"|googletag\.cmd\.push\(.{0,200}|(function|var|document\.)[ (].{0,120}[{(=].{0,300}[;}]",
        Context.ALONE,
        (
            "View this post on Instagram",
            "A post shared by Larkmead Forum (@larkmead)",
            "pic.twitter.com/AbCd123",
            '[gallery ids="1,2"]',
            "{{ page.title }}",
            "(adsbygoogle = window.adsbygoogle || []).push({});",
        ),
        (
            "The post shared by two gates fell over",
            "[the gallery]",
            "View this post as a beginning",
        ),
    ),
    Rule(
        "middle-share",
        MIDDLE,
        CLICK
        + r"|(social )?share this "
        + THING
        + r"( (on|via|with|by)( your)?( friends| others| e-?mail| social media| "
        + NETWORK
        + r"))?:?|share (on|via) "
        + NETWORK
        + r"|share (article|page|story|post)|(click here to )?print this (page|article|story|post)"
        r"|printer[- ]friendly version|"
        + BACK
        + r"|like loading\.{3}|"
        + NETWORK
        + r"(( ?[-|·•/,>*+] ?| )?"
        + NETWORK
        + r"){2,20}|skip to (main )?content",
        Context.ALONE,
        (
            "Share this article",
            "Share on Facebook",
            "Print this page",
            "Back to top",
            "Click to share on Twitter (Opens in new window)",
            "Facebook Twitter WhatsApp Email",
        ),
        ("Share this page with the class.", "Share on Friday", "Facebook, Twitter and Instagram"),
    ),
    Rule(
        "middle-cookies",
        MIDDLE,
        COOKIES + r"|(accept|reject|allow|decline) (all |additional )?cookies|" + BROWSER,
        Context.ALONE,
        (
            "We use cookies to improve your experience on this website.",
            "Accept all cookies",
            "This slideshow requires JavaScript.",
        ),
        ("We use cookies to teach fractions.", "Accept cookies from strangers"),
    ),
    Rule(
        "middle-letter",
        MIDDLE,
        r"(sign ?-?up|subscribe|register|join|get)( now)?( (to|for|up to|up for))?( our| the| your)?( free| daily"
        r"| weekly| e-?mail){0,3} ?(newsletters?|mailing list|e-?news|updates|news alerts?|alerts|briefing)( now"
        r"| today| here)?[:!.]?|newsletter( sign ?-?up)?"
        r"|(get|receive|have) [^.!?]{3,80} (to|in) your inbox[^.!?]{0,40}[.!]?"
        r"|sign up (for|to) the [^.!?]{2,60} newsletter[^.!?]{0,80}|stay (up to date|informed|in the know)[:!.]?",
        Context.OPENS,
        (
            "Sign up to our newsletter",
            "Subscribe to our newsletter",
            "Get the latest news straight to your inbox",
            "Newsletter",
        ),
        ("Sign up to our newsletter at the desk", "Get your coat in your bag"),
    ),
    Rule(
        "middle-letter-field",
        MIDDLE,
        r"(enter )?(your )?e-?mail( address)?( here| \*|:)?|(sign up|subscribe)( now)?!?"
        r"|(thank you|thanks) for (subscribing|signing up)[!.]?"
        r"|(you can )?unsubscribe (at any ?time|here)[^.!?]{0,60}\.?|by (signing up|subscribing)[^.!?]{3,200}\.?"
        r"|invalid e-?mail( address)?\.?|something went wrong, please try again( later)?\.?"
        r"|(no thanks|more newsletters|see all newsletters)",
        Context.CONFIRMS,
        (
            "Enter your email",
            "Your email address",
            "Subscribe",
            "Thanks for signing up!",
            "You can unsubscribe at any time.",
        ),
        ("Your email to the panel", "Subscribers"),
    ),
    *(replace(rule, id=f"middle-{rule.id}", zone=MIDDLE) for rule in SYSTEMS if rule.id in ALSO),
)
