"""More tools of a page: whether it was useful, how to read it, in which language; calendars, maps, players, embeds."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone
from sendfeed.intake.clean.tables.tail_pages import TONGUE
from sendfeed.intake.clean.tables.tail_votes import PLATFORM

TAIL = Zone.TAIL

PAGE = r"(this|our|the) (page|site|website|web page|service|content|article|information|guide|story|post)"

USEFUL = (
    r"(please )?(do not|don't) (include|enter|provide)( any)? (personal|financial|sensitive)[^.!?]{0,40}(information"
    r"|details|data)[^!?]{0,20}(national insurance|credit card|bank|,? like|such as|here|in (this|the"
    r"|your))[^!?]{0,120}|to help us improve [^!?]{3,240}|send me the survey|there('s| is) (something"
    r"|anything) wrong with "
    + PAGE
    + r"\??|how (useful|helpful|easy|clear) (did you find|is|was) "
    + PAGE
    + r"\?|how easy was it to find what you were looking for\?|have you found what you were looking for\?"
    r"|did you find (it|this) (useful|helpful)\?|(what|why) (did|do|was|is|would|could|can)( you| we)?( not)?( like"
    r"| dislike| think| improve| change)?( about| of| on)? " + PAGE + r"( not)?( better| useful| helpful)?\?|how (can"
    r"|could|should) we improve " + PAGE + r"\?|(we |we're |we are )(always |constantly )?(looking|trying|working"
    r"|aim) to improve "
    + PAGE
    + r"[^.!?]{0,60}[.!]?|your feedback (will |can )?(help|helps) (us )?(to )?improve "
    + PAGE
    + r"[.!]?|(please )?((give|send|leave) us( your)? feedback|tell us what you think) (about|on|of) "
    + PAGE
    + r"[.:]?|please (rate|review) "
    + PAGE
    + r"[.:]?|we('d| would)? (like|love|value|welcome|appreciate)( to hear)?( your feedback| what you think) (on|about"
    r"|of) "
    + PAGE
    + r"[.:]?|thank you[.,!]? your feedback (has been|was|will)[^.!?]{3,40}[.!]?|suggest (an? )?(improvement|edit"
    r"|change|correction|update)s? to " + PAGE + r"|(found|see|spot|spotted|notice|noticed) (an? |any "
    r"|some)?(thing)? ?(mistake|error|errors|wrong|typo|incorrect|broken link|missing)[^.!?]{0,20}\?( (let us know"
    r"|tell us|contact us|report it)[^.!?]{0,30}[.!]?)?|(report|correct|request) (an? )?(incorrect information"
    r"|broken link|correction|typo|factual error) (to|on|in|with) " + PAGE + r""
    r"|can you answer some questions about your visit today\?|(if you use assistive technology"
    r"|for an accessible version)[^!?]{3,400}|rate this translation"
    r"|your feedback will be used to help improve google translate\.?|sign up for e-?mails or print this page"
    r"|if you are reading this page and can't see the form[^!?]{3,200}|view (this )?(on one page|as one page"
    r"|a printable version of the whole guide)"
)
"""How a page asks what it is worth."""

READING = (
    r"a ?[-+][ |/]{0,3}a ?[-+]?([ |/]{0,3}a ?[-+]?)?|a a a|[-+] ?a [-+] ?a|(change|increase|decrease|reset|resize"
    r"|enlarge|reduce|toggle|adjust|switch( to)?|enable|set|view)( the)? (high contrast|contrast|text( size| only)?"
    r"|font( size)?|colou?rs?|colou?r scheme|language|greyscale|grayscale|theme|dark mode|light mode)( (size|mode"
    r"|version))?|((grey|gray)scale|negative contrast|light background|links? underline|readable font|reset|big cursor"
    r"|(large|small) (text|font))( ?[|/•]?)|(open|show|hide|skip to|close"
    r"|toggle) (the )?tool ?bar( accessibility tools)?|(translate|read|listen to) (this )?(page|site|website)|(select"
    r"|choose|change|switch)( your| a)? language"
    r"( ?[▼▾\u200b]){0,4}|(also|this page is( also)?) available in " + TONGUE + r"( and " + TONGUE + r")?\.?"
    r"|(this page|view|switch|read)( this)?( page)? (to|in) " + TONGUE + r"|newid iaith|original text"
)
"""How it can be read."""

CALENDAR = (
    r"(download|export|import|add|save|subscribe|copy)( (this|the|an?|your))*( events?)?( to| in| as| from)?( (a|my"
    r"|your|the|google|outlook|apple|timely|yahoo|i))* ?(ics|\.ics|ical|icalendar|calendar|outlook|diary"
    r"|office 365)( (file|export|feed|event))?|\+ (add|export|i ?cal|google|outlook)[\w /.+]{2,40}|(save|share|print"
    r"|e-?mail|report|add|view|see) (this |the )?event( details)?|event (tags|category|categories|series|type"
    r"|organi[sz]er|views navigation|navigation|has expired|ended|creator|details|cost|website)s?:?|(view|see|open"
    r"|full) (the )?(full )?calendar|this event (has|is) (now |already )?(passed|ended|finished|taken place|happened"
    r"|over|expired|sold out)\.?|(there (are|were) )?no (upcoming |past )?(events|results)( (were )?found| at this time"
    r"| scheduled| to (show|display))?( at this time)?\.?|there (are|were) no (upcoming events"
    r"|results found)( at this time)?\.?|sales (have )?ended|contact the organi[sz]er to request a refund\.?"
    r"|eventbrite's fee is nonrefundable\.?|things to do( online| in [^.!?]{3,40})|about (this event|the organi[sz]er)"
    r"|more events from this organi[sz]er|(find|create) events|save this event: .{2,120}|report a map error[^.!?]{0,60}"
    r"|map data ?©?.{0,30}|(open|show|hide|view|click to view|expand|loading|load)( the| a)? map ?(\.{3}|…)?"
    r"|map (loading|unavailable)|to navigate, press the arrow keys\.?"
)

PLAYER = (
    r"(get|copy|show|hide|view) (the )?embed( code)?|embed( (code|this|video|this video|tweet|post|player|audio|map))"
    r"|copy (and paste )?(this|the)( html)? code( below| to your website)?[^.!?]{0,40}|-{1,2}:--( / -{1,2}:--)?|(audio"
    r"|video|media) player|use (up/down|left/right) arrow keys[^!?]{3,120}"
    r"|media error: format\(s\) not supported[^!?]{0,60}|download file: https?://\S{4,200}( \d\d:\d\d)*"
    r"|no compatible source was found for this media\.?|the media could not be loaded[^!?]{3,140}|this (video|clip"
    r"|audio|content|file) (cannot be played|is (private|unavailable|no longer available"
    r"|not available[^.!?]{0,40}))\.?( click here[^.!?]{0,40})?|(video|audio|tweet|post|content) (is )?(unavailable"
    r"|not available|removed)\.?|this is a modal window\.( [^!?]{3,120})?|beginning of dialog window\.[^!?]{3,80}"
    r"|end of dialog window\.?|(text color|font size|text edge style|font family)[ \w%]{3,160}"
    r"|try watching this video on (www\.)?[a-z.]{3,20}[^!?]{0,80}"
    r"|an error occurred( while retrieving sharing information)?\.( please try again later\.?)?"
    r"|(sorry, )?your browser (can't|cannot|won't) play this (video|audio)\.?|autoplay (is paused|next video|on|off)"
    r"|(play|listen|watch) in (a )?(new|pop-?up) window( ?\| ?download)?( ?\(.{3,60}\))?"
    r"|podcast: play in new window.{0,120}|subscribe:? (rss|"
    + PLATFORM
    + r")( ?[|·,] ?(rss|"
    + PLATFORM
    + r")){0,9}|if you (enjoyed|liked|like|love) (this|the) (episode|podcast|show|video),? please[^!?]{3,120}"
    r"|(please )?leave (us )?a (rating|review|rating (and|or) review)( (on|in|at) [^.!?]{3,40})?[.!]?|hosted (on"
    r"|by) [a-z][\w .]{2,30}(, an adswizz company)?\. see [^!?]{3,200}"
    r"|learn more about your ad choices\.( visit \S{3,40})?|privacy & opt-out: \S{3,80}"
    r"|see privacy policy at \S{3,60}[^!?]{0,120}|support (the show|this podcast)( ?: ?\S{3,80})?|(episode"
    r"|show) (notes|transcript|links)|(view|read|show|see|full|video|audio) (the )?transcript|(watch|play"
    r"|listen)( (now|live|below|all|again|later|here|trailer|more|the trailer|the full (video|episode|show|interview"
    r"|film|clip)|the (clip|video|episode|podcast|interview)( below| here| above)?|this (video|episode)|more videos"
    r"|videos?|to (this |the )?(audio|article|story|post|news|episode)( here"
    r"| \d{1,2} minutes?)?))[.!:]?( ?[-(]? ?\d{1,2}([:.]\d\d)?( ?min(ute)?s?)?\)?)?|listen ?[-(:]{0,2} ?\d{1,2}(:\d\d"
    r"| ?min(ute)?s?)\)?|duration:? \d{1,2}:\d\d(:\d\d)?|scroll down for (videos?|more( videos| photos)?)|(swipe"
    r"|scroll|tap|slide|drag)( (left|right|across|through|for|to|along|sideways))+( (for|see|view|read|continue"
    r"|expand|read))?( more)?( (photos|pictures|images|photographs))?( [»›>→]{1,2})?"
    r"|swipe left for the next trending thread|image may contain:? .{3,200}|may be an? (image|graphic|photo|closeup"
    r"|illustration|screenshot)[^.!?]{3,200}|no (photo description|alt text|automatic alt text)( (available"
    r"|provided))?( for this image)?\.?|this image has an empty alt attribute.{0,120}"
    r"|⏱️? ?\d{1,3} min(ute)?s?( read)?"
)

RULES = (
    Rule(
        "tools-useful",
        TAIL,
        USEFUL,
        Context.ALONE,
        (
            "Do not include personal or financial information, like your National Insurance number or credit card.",
            "There is something wrong with this page",
            "How useful did you find this page?",
            "Have you found what you were looking for?",
            "What did you like about this page?",
            "How can we improve this page?",
            "Your feedback helps us improve our website",
            "Thank you. Your feedback has been submitted.",
            "Notice an error? Let us know",
            "If you use assistive technology (such as a screen reader) and need a version of this, please ask.",
        ),
        (
            "What did you like about the trip?",
            "How easy was it?",
            "What do you think of it?",
            "Why did we like it?",
            "Found a mistake in the knitting, she did.",
            "Suggest a name for the hen",
            "Don't include personal stories of others",
        ),
    ),
    Rule(
        "tools-reading",
        TAIL,
        READING,
        Context.CONFIRMS,
        (
            "A+ A-",
            "A- A A+",
            "Change text size",
            "Switch to high contrast",
            "Negative Contrast",
            "Open toolbar Accessibility Tools",
            "Translate this site",
            "Choose language",
            "This page is also available in Welsh",
        ),
        ("A a", "Change the bus", "Available in red", "Translate this for me"),
    ),
    Rule(
        "tools-calendar",
        TAIL,
        CALENDAR,
        Context.CONFIRMS,
        (
            "Download ICS",
            "Add to Outlook",
            "+ Export to iCal",
            "Save this event",
            "Event Category:",
            "View full calendar",
            "This event has already taken place",
            "There were no results found.",
            "Report a map error",
            "Loading map...",
        ),
        ("Add milk to the calendar cake", "Event of the year", "Map of the hall", "See the events of 1906"),
    ),
    Rule(
        "tools-player",
        TAIL,
        PLAYER,
        Context.CONFIRMS,
        (
            "Copy embed code",
            "-:-- / --:--",
            "Audio Player",
            "Use Up/Down Arrow keys to increase or decrease volume.",
            "Media error: Format(s) not supported or source(s) not found",
            "Video unavailable",
            "Podcast: Play in new window | Download (Duration: 41:12 — 37.8MB)",
            "Subscribe: Apple Podcasts | Spotify | RSS",
            "Hosted on Acast. See acast.com/privacy for more information.",
            "Watch the full video",
            "Listen (3 min)",
            "Scroll down for video",
            "Swipe to see more",
            "Image may contain: 3 people, people smiling, outdoor",
            "⏱ 2 mins read",
        ),
        ("Watch the birds", "Listen to the rain", "Scroll down the hill", "Play all day", "This video is kind."),
    ),
    Rule(
        "tools-word",
        TAIL,
        r"suggest (an? )?(improvement|edit|change|correction)s?|report (a )?(broken link|incorrect information)|(take"
        r"|complete) (our|this) (short |quick )*survey|(provide |leave |website |web "
        r"|please give us (your )?)?feedback( form)?|tell us (more|why)|we (value|welcome) your feedback"
        r"|please help us improve|comments or suggestions|request a correction|correct this article|contrast|languages?"
        r"|translate|recite|read aloud|font size|ics|export|outlook|office 365|directions|google map|map( data)?"
        r"|keyboard shortcuts|register (now|here)|reserve a spot|rsvp( here)?|invite friends|refund policy"
        r"|online events|how to find us|date and time|agenda|highlights|good to know|getting there"
        r"|frequently asked questions|(previous|next) events?|embed|copy|watch|duration|live|on air|now playing|videos?"
        r"|audio|rate us|(view|read) transcript|play (now|all)|episodes?|\d{1,3} (of|/) \d{1,3}|(image|photo"
        r"|picture) ?\d{0,2}|organi[sz]ed by( [^.!?]{3,40})?$|report a fault|report it|(pay|find|request|apply for) it"
        r"|do it online|a (to|-) z( of services)?|a-z( (of )?services)?|council services|online services|my ?(account"
        r"|council)|in your area|find my nearest|find your councillor|council tax|bins and recycling"
        r"|[a-z]( [a-z]){20,25}",
        Context.BESIDE,
        ("Feedback", "Embed", "Copy", "Google Map", "Now playing", "A-Z of services", "1 of 12", "RSVP"),
        ("Copy of the list", "Live music", "Map of the town", "Watch out"),
    ),
)
