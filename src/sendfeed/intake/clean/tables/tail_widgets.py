"""The parts that pages are built of: players, calendars, places for adverts, icons, slides; shops, job boards."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

SLOT = (
    r"\[{1,2}(ad|ads|advert|advertisement)[ _-]?(slot|unit|placement|code|space)?:? ?[\w -]{0,24}\]{1,2}"
    r"|(inline|sidebar|header|footer|banner|display|sticky|in-article|mid-article|billboard) (ad|ads|advert"
    r"|advertisement"
    r"|mpu)( \d{1,2})?|(ad|advert) (slot|unit|placeholder|space)( \d{1,2})?|ad(vert)? ?loading( ?\.{3}|…)?"
    r"|\(adsbygoogle = window\.adsbygoogle[^!?]{0,60}|(mpu|dmpu|skyscraper|leaderboard)[ _-]?\d{0,2}"
    r"|(close|dismiss|open|expand|collapse|hide|toggle) (this )?(panel|modal|dialog|dialogue|overlay|pop-?up|drawer"
    r"|lightbox"
    r"|banner|alert|tooltip|accordion|submenu|sub-menu)( window)?"
)
"""Where an advert would be, or a panel is."""

ICON = (
    r"(open_in_(full|new)|close_fullscreen|arrow_(forward|back|upward|downward|drop_(down|up)|right_alt)(_ios)?"
    r"|chevron_(left"
    r"|right)|expand_(more|less|circle_down)|keyboard_(arrow|double_arrow)_(down|up|left|right)|more_(vert|horiz)"
    r"|favorite_border|bookmark_(border|add)|content_copy|access_time|account_circle|calendar_(today|month)|location_on"
    r"|play_(arrow|circle(_outline|_filled)?)|mail_outline|volume_(up|off)|format_quote|local_(offer|phone|library)"
    r"|picture_as_pdf|file_download|thumb_(up|down)(_off_alt)?|notifications_(none|active)|zoom_(in|out)|check_circle"
    r"|error_outline|help_outline|info_outline|print|share|search|menu|close|schedule|person|place|phone|email"
    r"|language)"
)
ICONS = r"(?=[^!?]{0,40}_)" + ICON + r"( " + ICON + r"){0,4}"
"""Icons by their names in a font: a name with a low line is one."""

PLAY = (
    r"(mute/unmute|play/pause|mute|unmute) episode|((rewind|fast[- ]forward|forward|skip(ping)?( back(wards?)?"
    r"| forwards?| ahead)?"
    r"|jump (back|forward)|seek (back|forward)|back|go (back|forward)) (by )?\d{1,2} ?(s|secs?|seconds)\.?)"
    r"|\d(\.\d{1,2})?[x×]( \d(\.\d{1,2})?[x×]){0,6}|current time ?\d{1,2}:\d\d(:\d\d)?"
    r"|remaining time ?-?\d{1,2}:\d\d(:\d\d)?"
    r"|(stream type live|playback (rate|speed)|audio track|picture-in-picture|sleep timer)"
    r"|(captions|descriptions|subtitles)( settings| off)?,( opens| selected)[^.!?]{0,40}|show (episodes list|podcast"
    r" information)|hosted (on|by) (acast|podbean|buzzsprout|libsyn|simplecast|anchor|spreaker|megaphone|captivate"
    r"|transistor)"
    r"\.?( (learn more|see)[^!?]{3,100})?|(loaded|progress):? ?\d{1,3}(\.\d{1,2})?%|(audio|video) (quality"
    r"|settings) auto"
)
"""Buttons of players."""

DIARY = (
    r"(\+ ?(google calendar|ical export|add to (google|outlook|apple|my|i)[\w ]{3,24}|outlook( 365| live)?"
    r"|export events) ?){1,4}"
    r"|events? (tags?|categor(y|ies)|types?|series):( [^.!?:]{2,80})?|recurring event \(see all\)"
    r"|(export|subscribe to) (events|calendar|outlook live|\.ics file)|(organi[sz]er|venue) (website|phone|e-?mail):?"
    r"|view (organi[sz]er|venue) website|event views navigation( list month day)?|now onwards|(list|month|day"
    r"|week) view"
    r"|(previous|next) events( today)?( next events)?( subscribe to calendar)?"
)
"""Of the programs that keep a calendar of events."""

SHOP = (
    r"(tax included\. )?(shipping|taxes)( and shipping)? calculated at checkout\.?|couldn't load pickup availability"
    r"|choosing a selection results in a full page refresh\.?|(pick ?up|collection) available (at|from|in) [^.!?]{2,60}"
    r"|(free|fast|next[- ]day)( uk| us| standard| local)? (shipping|delivery|returns|postage)( on (all )?(orders"
    r"|purchases))"
    r"( (over|above|of))? [^.!?]{2,30}|order by \d{1,2}([:.]\d\d)? ?[ap]m for (next|same)[- ]day (delivery"
    r"|dispatch)[^.!?]{0,30}"
    r"|(american express|apple pay|google pay|mastercard|visa|maestro|paypal|shop pay|discover|diners club|union pay"
    r"|klarna|amex"
    r"|clearpay)( ?,? (and )?(american express|apple pay|google pay|mastercard|visa|maestro|paypal|shop pay|discover"
    r"|diners club|union pay|klarna|amex|clearpay)){1,12}|be the first to (review|write a review)[^.!?]{0,60}[.!]?"
    r"|(sorry, )?(this (item|product) is|currently) (out of stock|sold out|unavailable|not available)\.?"
    r"|pay in \d (interest-free )?(instalments|installments|payments)[^!?]{0,100}|save \d{1,2}% (when you"
    r"|on your first)[^!?]{3,80}"
    r"|(customers|people) who (bought|viewed|liked) this( item)? also (bought|viewed|liked)"
    r"|we'll e-?mail you when[^.!?]{3,60}\.?"
)

JOB = (
    r"(create|set up|get|save|manage)( a| an| my| your)? (job )?alerts?( for (this|similar)[^.!?]{0,30})?"
    r"|report (this )?job"
    r"|(recruiter|employer|candidate) (log-?in|sign in|zone|site)|upload( your)? cv|(post|advertise) a (job|vacancy)"
    r"|job ?seekers|recruiters|career advice|(apply|save|share|print|e-?mail)( for)? this (job|vacancy|role|position)"
    r"|(similar|related|recommended) (jobs|vacancies|roles)|add to (bag|trolley|wish ?list|favourites)|write a review"
    r"|(delivery|shipping|product) (information|details)|share this (product|item)|in stock|unit price"
    r"|additional information"
)

RULES = (
    Rule(
        "widget-slot",
        TAIL,
        SLOT,
        Context.ALONE,
        ("[[ad slot: mpu-2]]", "Inline ad", "Ad slot", "close panel", "Close modal", "[ad_1]"),
        ("Ad hoc group", "Close the panel of the door", "An ad in the paper", "Leaderboard of the school"),
    ),
    Rule(
        "widget-icon",
        TAIL,
        ICONS,
        Context.ALONE,
        ("open_in_full", "chevron_right", "arrow_forward share", "local_offer"),
        ("open in full", "share", "snake_case names"),
    ),
    Rule(
        "widget-play",
        TAIL,
        PLAY,
        Context.ALONE,
        (
            "Mute/Unmute Episode",
            "Rewind 10 Seconds",
            "Fast Forward 30 seconds",
            "1x",
            "Current Time 00:00",
            "captions settings, opens captions settings dialog",
            "Hosted on Acast.",
        ),
        ("Rewind ten years", "1 x 3 = 3", "Skip back to the gate", "Hosted by Jo"),
    ),
    Rule(
        "widget-diary",
        TAIL,
        DIARY,
        Context.ALONE,
        ("+ Google Calendar+ iCal Export", "Event Tags: stay and play", "Recurring Event (See all)", "Export Events"),
        ("Events of the week", "Event of the year: the fair", "Previous events were wet."),
    ),
    Rule(
        "widget-shop",
        TAIL,
        SHOP,
        Context.ALONE,
        (
            "Tax included. Shipping calculated at checkout.",
            "Free shipping on orders over $50",
            "Order by 3pm for next day delivery",
            "American Express Apple Pay Google Pay Mastercard Visa",
            "Be the first to review this product",
        ),
        ("Free delivery of eggs", "Order by number", "Save 10% of the cake", "Pay in coins"),
    ),
    Rule(
        "widget-job",
        TAIL,
        JOB,
        Context.CONFIRMS,
        ("Create alert", "Recruiter login", "Post a job", "Add to bag", "Write a review", "In stock"),
        ("Apply for the job by Friday.", "Write a review of the play", "Additional information is on the board."),
    ),
    Rule(
        "widget-line",
        TAIL,
        r"(go to )?(slide|photo|image|picture) \d{1,3}( of \d{1,3})?|(right|left|up|down|back|forward) (arrow|chevron)"
        r"|(arrow|chevron|caret)[ -]?(right|left|up|down)?|hamburger|magnifying glass|(search|menu|close|share|arrow"
        r"|clock|play"
        r"|calendar|user|e-?mail|phone|print|download|external link|plus|minus|info|warning|star|heart|home) icon"
        r"|chapters|descriptions|cover art|queue|season \d{1,2}|(start|end):|\d{1,2} hr \d{1,2} min",
        Context.CONFIRMS,
        ("Slide 1", "Go to slide 3", "Right arrow", "Magnifying glass", "Search icon", "Season 2"),
        ("Slide 1 shows the bus", "Arrow of time", "The search icon"),
    ),
)
