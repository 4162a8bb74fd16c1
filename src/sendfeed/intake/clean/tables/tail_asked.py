"""What pages ask of those who read them, and answer: in families of wordings, by what the words are put together of."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

DETAIL = r"(e-?mail( address)?|name|postcode|zip( code)?|phone number|mobile( number)?|telephone number|number|details)"

PLACE = r"(below|here|above|in the box|in the form|into the box|underneath)"

LETTER = (
    r"(please )?(pop|enter|type|add|put|leave|fill in|provide|give us|drop)( in)? your " + DETAIL + r"( (and|&) (your"
    r" )?"
    + DETAIL
    + r")?( in)?( "
    + PLACE
    + r")?( to [^.!?]{3,60})?[.!…:]?|(want|would you like|fancy|need|prefer|like to get)( to"
    r" (get|read|receive|hear|see))? [^.!?]{3,70}(in (one|an|your|a (daily|weekly)) (e-?mail|inbox)|(by|via) e-?mail"
    r"|inbox"
    r"|straight to (you|your (phone|inbox)))( (every|each) [a-z]{3,9})?\?( [^!?]{3,60}[.!]?)?|you're (in|on the list"
    r"|signed up"
    r"|subscribed|all set|registered)[.!]( [^!?]{3,80}[.!])?|(keep|carry on|continue) reading (for|from) (just|only"
    r"|as little"
    r" as)? ?[£$€]?\d{1,3}p?( [^.!?]{2,40})?[.!]?|you('ve| have) reached the end of (your|this|the)( free)?"
    r" [^.!?]{3,40}\.?"
    r"|(sign up|log in|register|subscribe|pay|join) to (carry on|keep on|keep|continue|go on)( with)? (reading|watching"
    r"|listening)[^.!?]{0,30}[.!]?|no (contract|commitment|spam|ads|strings)(,| attached)? ?(no (fuss|spam|ads"
    r"|nonsense|tie-in))?[.!]?|(we|you) (won't|will never|never|can) (share|sell|pass on|spam"
    r"|unsubscribe)[^.!?]{0,60}(e-?mail"
    r"|details|data|address|you|any ?time)[^.!?]{0,40}[.!]?"
)
"""Letters to be had, walls to be passed, forms to be sent."""

REACT = (
    r"(liked|loved|saved|read|viewed|shared|recommended) by \d[\d,.]{0,6}k? (people|readers|users|others|members)"
    r"( so far)?|\d[\d,.]{0,6}k? (people|readers|users|others|members|of you) (found (this|it) (helpful|useful)|like"
    r" this"
    r"|liked this|love this|are (reading|viewing|talking|watching|following)|reacted|have (read|voted|shared|signed"
    r"|commented))[^.!?]{0,40}\.?|\d[\d,.]{0,6}k? (thoughts?|interactions?|engagements?|impressions|upvotes?|downloads?"
    r"|plays|listens|watching)( (from|on|by) [^.!?]{3,60})?|(give|leave)( this| a| the| us)?( [a-z]{3,10})? (a )?(star"
    r" )?(rating|review)( now)?[.!]?|(your|my|reader|readers'|user|average|overall|editor's) (rating|score|review)s?(:?"
    r" ?\d(\.\d)?( ?/ ?\d{1,2})?)?|\d(\.\d{1,2})? ?/ ?(5|10)( stars?)?( \(\d{1,6}( (votes?|ratings?|reviews?))?\))?"
    r"|(results|votes|scores?) so far:?|(yes|no),? thanks?( you)?[.!]?|(no thanks|no thank you|yes please),?"
    r" [^.!?]{4,40}"
    r"|(tell us|say) (why|more|what you think)( below| here)?[.…!]?|i'?m (happy|ok|okay|fine) with (that|this|cookies"
    r"|all"
    r" cookies)"
)

READ = (
    r"(underline|highlight|show|hide|emphasi[sz]e) (all )?(links|headings|titles|images|focus)|(stop|pause|disable"
    r"|reduce)"
    r" (all )?(animations?|motion|flashing|movement|autoplay)|(readable|legible|plain|dyslexic|easy) fonts?|(line"
    r"|letter"
    r"|word) (height|spacing)|(big|large|bigger|white|black) cursor|reading (guide|mask|ruler|line)|screen ?reader("
    r" mode"
    r"| on| off)?|(greyscale|grayscale|monochrome|saturation|(invert|adjust|change) colou?rs|negative contrast|light"
    r" background|high visibility( version)?|text[- ]only( version)?|black on (white|yellow)|yellow on (black|blue))"
    r"|(read|view|listen|see|available)( this)?( page)? in (another|other|your|a different) languages?|reset (all"
    r"|everything|defaults?)( settings| to default)?"
)

APP = (
    r"(tap|click|swipe|touch|press)( here| the (icon|button))? to (install|open|start|unlock|continue|listen|watch"
    r"|play|chat"
    r"|expand|see more|refresh|retry|dismiss|close|reveal|zoom)|add (this |it )?to (your )?(home ?screen|favourites"
    r"|favorites|bookmarks|reading list|wish ?list|list|library|queue|playlist)|(turn on|turn off|allow|enable|get"
    r"|block"
    r"|activate|manage|switch on) (push |browser |breaking |news |all )*(notifications?|alerts)( (for|from|on)"
    r" [^.!?]{3,40})?"
    r"|(never|don't) miss [^.!?]{3,40}[–—:!.-] ?(get|download|install|subscribe|sign up|follow|join)[^!?]{3,60}[.!]?"
    r"|(chat|talk"
    r" to us|message us|text us|live chat)( now| online| live)?[.!]?|(install|open) (now|app|the app)"
)

WIDGET = (
    r"(uv|pollen|air quality|wind|rain|visibility|flood risk|tide|aqi):? (very )?(low|moderate|medium|high|good|fair"
    r"|poor"
    r"|strong|light|none)|(stock|share|commodity|crypto|fuel|currency|house) prices|commodities|currencies|(foreign"
    r" )?exchange"
    r" rates|(prices?|quotes?|data|results|rates) (are )?(delayed|updated|refreshed)( (by|every|at))?( at least)?"
    r" [^.!?]{3,40}"
    r"\.?|(top|biggest) (gainers|losers|movers)|(nearest|nearby|closest)"
    r" (bus stops?|stations?|car parks?|places|branches|stops|shops?)|imagery ?© ?.{2,40}|(e-?mail|notify|alert|tell)"
    r" me when"
    r" (it's |this is )?(available|back( in stock)?|in stock|on sale|restocked)|(try|get|show|request) (another|a new|a"
    r" different)( (one|code|image|challenge|question|puzzle|word))?|(your )?(request|message|comment|submission)"
    r" (looks like"
    r"|appears to be|was flagged as|has been flagged as|was blocked)[^.!?]{0,30}|(audio|visual|image) challenge"
    r"|(something|is"
    r" anything|anything|is there anything|there is something|what's|spotted something) (not right|wrong|missing"
    r"|incorrect"
    r"|not working|out of date)( with| on| about)?( this)?( page| article| story| website| site| link)?\??|(suggest"
    r"|propose"
    r"|submit|request|make) (an? )?(edit|improvement|correction|amendment|change|update|topic|story)s?|complain (to"
    r"|about)"
    r" (the editor|this (article|story|ad|comment|page|service|website))|report (fraud|a scam|it online|a broken link"
    r"|a bug)"
    r"|(tool|script|service|cookie|technolog(y|ies)) (helps?|allows?|enables?) us (to )?[^.!?]{3,90}(visitors|users"
    r"|site"
    r"|website|traffic)[^.!?]{0,60}\.|this (tool|script|service|cookie|technology|data) (helps?|allows?|enables?|lets"
    r"|is used"
    r" to)( us)?( to)? [^.!?]{3,90}(visitors|users|site|website|traffic|anonymous|anonymously)[^!?]{0,80}\.?"
)

MORE = (
    r"about the (author|writer|reporter|journalist|contributor|columnist|blogger|photographer|editor|host|presenter"
    r"|authors"
    r"|contributors)s?:?|(view|see|read) (full |author )?(profile|bio|biography|all (posts|articles|stories|news"
    r"|episodes|issues"
    r"|videos|authors|work)( by [^.!?]{3,40})?)|get in touch with [^.!?,]{3,40}|(next|previous|prev|first|last|more)"
    r" page( of"
    r" (stories|results|news|articles|posts|comments))?|(scroll|keep scrolling|swipe)( down| up)? (to|for) [^.!?]{3,40}"
    r"|(all|more|other|latest|recent|top|local|related|similar) (news|stories|articles|posts|videos?|episodes|podcasts"
    r"|galleries|headlines|events|recipes|topics|issues|authors|searches)( (from|in|on|by|about|this) [^.!?]{2,40})?"
    r"|(hidden"
    r"|featured|selected|picked|chosen|hand-picked|curated) (for you|stories|posts|articles|by [^.!?]{2,30})"
    r"|board index|absence reporting|(fundraising|charity) regulator( registered)?"
    r"|registered"
    r" with (the )?(fundraising regulator|ico|charity commission)|audio (description|described)|sign(ed)? language"
    r"( version)?|subtitles"
)

RULES = (
    Rule(
        "asked-letter",
        TAIL,
        LETTER,
        Context.BESIDE,
        (
            "Pop your email in below",
            "Want the week's news in one email?",
            "You're in! Keep an eye on your inbox.",
            "Keep reading for just 99p",
            "You've reached the end of your free preview.",
        ),
        ("Enter your names for the race", "You're in luck.", "Spam in the hall", "Want the news? Ask Jo."),
    ),
    Rule(
        "asked-react",
        TAIL,
        REACT,
        Context.BESIDE,
        (
            "Liked by 12 people",
            "3 people found this helpful",
            "Give this recipe a rating",
            "Results so far",
            "No thanks, turn them off",
            "I'm happy with that",
            "4.6/5",
        ),
        ("Read by candlelight", "12 people came", "Thanks to him", "Give this to Jo", "Yes please"),
    ),
    Rule(
        "asked-view",
        TAIL,
        READ,
        Context.CONFIRMS,
        ("Underline links", "Stop animations", "Text only version", "Read in another language", "Reset all settings"),
        ("Highlight of the day", "Stop the bus", "Reading room", "Read in the rain"),
    ),
    Rule(
        "asked-app",
        TAIL,
        APP,
        Context.CONFIRMS,
        ("Tap to install", "Add to Home Screen", "Turn on notifications", "Never miss out — get the app"),
        ("Tap to the beat", "Add it to the soup", "Turn on the lights"),
    ),
    Rule(
        "asked-widget",
        TAIL,
        WIDGET,
        Context.BESIDE,
        (
            "UV: moderate",
            "Stock prices",
            "Prices delayed 20 minutes",
            "Email me when available",
            "Something not right with this page?",
            "Suggest an edit",
        ),
        ("Wind: a poem", "Nearest of all", "Make a change for good"),
    ),
    Rule(
        "asked-more",
        TAIL,
        MORE,
        Context.BESIDE,
        (
            "About the writer",
            "View full profile",
            "Next page of stories",
            "Latest news",
            "Similar stories from Larkmead",
        ),
        ("About the writers' day", "References to the sea", "All news is good news."),
    ),
)
