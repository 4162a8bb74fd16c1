"""What public bodies and helpers print below: states, councils, schools, unions, charities, libraries, desks."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

STATE = (
    r"to help us improve,? (gov\.uk,? )?we('d| would) like to know (more )?about your visit[^!?]{0,200}"
    r"|(please )?(fill in|complete|take) (this|our|a) (short )?(survey|feedback form) \(opens in (a )?new (tab"
    r"|window)\)\.?"
    r"|an official website of the [^.!?]{5,60}( here's how you know)?|here's how you know"
    r"|official websites use \.gov[^!?]{0,140}"
    r"|an? \.gov website belongs to [^!?]{5,120}|secure \.gov websites use https[^!?]{0,240}"
    r"|a lock (\([^)]{0,20}\) )?or https://[^!?]{5,240}|no fear act( data)?|(usa|vote)\.gov"
    r"|date modified:?( \d[\d-]{7,9})?"
    r"|(office of )?(the )?inspector general|births, deaths?,? (and )?(marriages?|ceremonies)( and (care"
    r"|civil partnerships))?"
    r"|services and information departments and policy|transparency and freedom of information releases"
    r"|rhestr o wasanaethau cymraeg|(websites?|site|web ?design) (for schools )?(design )?(by|from) (juniper"
    r"|e4education"
    r"|schudio|primarysite|edlio|finalsite|schoolmessenger|apptegy|blackboard|schooljotter|greenhouse)\b[^!?]{0,60}"
    r"|we welcome your feedback on this (factsheet|leaflet|guide|publication|booklet)\.?"
    r"|factsheet \d{1,3}\. version [^!?]{1,80}"
    r"|if you (would like|need|require) this (information|document|leaflet|factsheet|publication) in (another"
    r"|an alternative"
    r"|a different)[^!?]{3,140}|(published and )?promoted by [^!?]{3,120} (on behalf of|at|of) [^!?]{3,160}"
    r"|(please )?complete (this|our) (short )?survey to help us improve[^.!?]{0,60}\.?"
)
"""What the pages of states and schools say of themselves."""

OF = (
    r"(aboriginal|torres strait|traditional (owners|custodians|lands?|territor)|first (nations|peoples|owners)|unceded"
    r"|ancestral (land|territor)|homelands of)"
)

LAND = (
    r"(in the spirit of reconciliation,? )?we( (respectfully|also|would like to|wish to|proudly))?( (acknowledge"
    r"|recognise"
    r"|recognize|respect|live|work|meet|pay (our )?respects? to))[^.!?\"]{0,160}\b"
    + OF
    + r"[^!?\"]{0,400}|acknowledge?ment of (country|the land|traditional owners)"
)
"""Whose land it is."""

RULES = (
    Rule(
        "public-state",
        TAIL,
        STATE,
        Context.ALONE,
        (
            "To help us improve, we'd like to know more about your visit today. Please fill in this survey.",
            "An official website of the United States government",
            "Secure .gov websites use HTTPS",
            "Births, deaths and ceremonies",
            "Websites for schools by Juniper",
            "We welcome your feedback on this factsheet.",
            "Promoted by the branch secretary at Unity House, 4 Loom Street",
            "Date modified: 2019-04-12",
        ),
        ("Births and deaths rose.", "Here is how you know", "Promoted by accident", "Factsheet 31 is out."),
    ),
    Rule(
        "public-land",
        TAIL,
        LAND,
        Context.ALONE,
        (
            "We acknowledge the homelands of all Aboriginal people and pay our respect to Country.",
            "In the spirit of reconciliation we acknowledge the Traditional Custodians of country.",
        ),
        ("We acknowledge that the bus was late.", "We live and work on the hill.", "We recognise the first bus."),
    ),
    Rule(
        "public-land-named",
        TAIL,
        r"[^.!?\"]{3,60} (respectfully )?(acknowledges|recogni[sz]es|pays (its )?respects? to) [^.!?\"]{0,80}"
        + OF
        + r"[^!?\"]{0,160}",
        Context.CONFIRMS,
        (
            "The council acknowledges the Traditional Custodians of Country throughout Australia.",
            "Hill University acknowledges the First Nations owners of the lands where we now stand.",
        ),
        ("The council recognises the school.", "The report acknowledges the first bus."),
        cues=("acknowledges", "recognises", "recognizes", "pays "),
    ),
    Rule(
        "public-menu",
        TAIL,
        "|".join(
            (
                r"(services and information|departments and policy|government activity|how government works)",
                r"(business and self-employed|childcare and parenting|citizenship and living in the uk)",
                r"crime, justice and the law|driving and transport|education and learning|employing people",
                r"environment and countryside|housing and local services|money and tax|visas and immigration",
                r"passports, travel and living abroad|working, jobs and pensions|news and communications",
                r"guidance and regulation|research and statistics|policy papers and consultations|detailed guidance",
                r"rate this content|neither good nor poor|about this service|(please )?tell us why"
                r"|any other comments\?",
                r"council tax|(benefits|housing) and support|planning and building control|parking, roads and travel"
                r"|libraries, arts and archives|(report|pay for|apply for|book) it|council and democracy"
                r"|(your council|councillors and meetings|business and licensing|community safety|adult social care)",
                r"leisure and culture|environmental health|elections and voting|schools and learning",
                r"get council news by e-?mail|contact the (council|press office|media team)|gender pay gap( report)?"
                r"|publication scheme|authorised by [^.!?]{3,60}|check what you need to do|content last reviewed:?",
                r"(pupil|student|staff|parent|parents'|governor) (portal|log-?in|e-?mail)|(our|key) (curriculum"
                r"|information)",
                r"pupil premium|(pe and )?sports? premium|(online )?reading resources|(bell|bus) schedule|lunch menus?",
                r"(join|support) the (pta|ptsa|pto)|shop (our )?spirit wear|support us while you shop|enroll? now",
                r"district calendar|staff directory|board of education|questions or feedback\?",
                r"(deputy |senior )?designated safeguarding (lead|officer)s?:? [^.!?]{3,60}",
            )
        ),
        Context.CONFIRMS,
        (
            "Services and information",
            "Rate this content",
            "Neither good nor poor",
            "Planning and building control",
            "Staff Portal",
            "Join the PTA",
            "Designated safeguarding lead: see the contact page",
        ),
        ("Council tax will rise.", "Pupil premium money buys coats", "Join the PTA on Tuesday."),
    ),
    Rule(
        "public-cause",
        TAIL,
        "|".join(
            (
                r"(find|contact) your (local )?(rep|branch|mp|councillor|representative|group)",
                r"(e-?mail|tweet|write to|contact|lobby|call) your (mp|msp|ms|councillor|senator"
                r"|representative)( now| today)?",
                r"join (our|the) (campaign|network|community)|(support|back|share) (our|the|this) campaign"
                r"|campaign with us",
                r"update your (membership )?details|why join\?|(become|be) a rep|(act|join) now|join (unison|unite"
                r"|gmb|neu)",
                r"(join us today and )?get access to our (full )?(library|range) of [^.!?]{3,60}\.?|help us campaign",
                r"(our|the) (helpline|trustees|funders|supporters|members|impact|partners)|call our helpline",
                r"need (someone to talk to|to talk|support|more help|advice)\?|(talk|speak|chat) to (us"
                r"|an? advis[eo]r)",
                r"(speak|talk) to one of our [^.!?]{0,20}(advis[eo]rs|team|experts)|how (we|you) can help",
                r"(with thanks to our|kindly|proudly) (funders|funded by|supported by|sponsors)",
                r"(quick|safe|emergency|exit|leave)( this)? ?(site|exit|page)( quickly| now)?|(visit our|our"
                r"|online) shop",
                r"(for )?professionals|information and support|advice and support|advice line|current vacancies",
                r"(download|order) (this|a|the) (printed )?(factsheet|leaflet|guide|copy|booklet)( \(pdf[^)]{0,12}\))?",
            )
        ),
        Context.CONFIRMS,
        (
            "Find your rep",
            "Email your MP",
            "Tweet your MP",
            "Join our campaign",
            "Join us today and get access to our full library of resources.",
            "Need someone to talk to?",
            "Speak to one of our trained advisers",
            "Leave this site quickly",
        ),
        ("Email your MP and tell her about the lift.", "Join our campaign for a slower lift", "Leave this gate shut"),
    ),
    Rule(
        "public-library",
        TAIL,
        "|".join(
            (
                r"renew (your )?(books|items|loans|online|membership)( online)?|(library |online )?catalogue( search)?",
                r"place (a )?(hold|reservation)|(reserve|request) (a|this) (book|item)|ask a librarian"
                r"|my library account",
                r"(forgot|forgotten)( your)? pin\??|barcode or username|(marc|isbd) view|browse shelf|full record",
                r"no cover image available|there are no comments on this title\.?|check availability|find this item",
                r"join the library|enable or disable cookies",
            )
        ),
        Context.CONFIRMS,
        ("Renew your books online", "Catalogue search", "Place a hold", "MARC view", "Forgot your PIN?"),
        ("Renew your vows", "Reserve a book for Ned, please", "Catalogue of errors"),
    ),
    Rule(
        "public-desk",
        TAIL,
        "|".join(
            (
                r"(yes|no),? thanks|not really|live chat:? ?(is )?(currently )?(offline|online|available|unavailable)?",
                r"(chat|talk) now|start (a )?(live )?chat|have more questions\?( submit a request\.?)?"
                r"|submit a (request|ticket)",
                r"(open|raise|create|submit) a (support )?ticket|recently viewed articles|articles in this section",
                r"still (have|got) (a )?questions?\?|(still )?(can't|cannot) find what you('re| are) looking for\?"
                r"|(still )?need (more )?help\?|contact (our )?support( team)?",
                r"how (did|are) we do(ing)?\?|how can we (help|improve)( you)?\?|thanks for letting us know[.!]?",
                r"did this answer your question\?( 😞 😐 😃)?|(sorry about that|we're sorry to hear that)[.!]?",
                r"knowledge ?base|help cent(re|er)|solution home|modified on:? [a-z]{3},? \d{1,2} [^.!?]{6,30}",
            )
        ),
        Context.CONFIRMS,
        ("Yes, thanks", "Not really", "Live chat: Offline", "Still have questions?", "Raise a ticket", "Solution home"),
        ("Yes, thanks to Jo", "Not really a bus", "How are we doing it?"),
    ),
    Rule(
        "public-health",
        TAIL,
        "|".join(
            (
                r"(nhs|other nhs|related) sites|(find|search for) (nhs )?services( near you)?|find your nearest",
                r"(home )?health a[- ]to[- ]z|patient advice and liaison service( \(pals\))?|friends and family test",
                r"(media|page|content) (last reviewed|review due):?( \d{1,2} [a-z]{3,9} \d{4})?|cqc (overall )?rating",
                r"order (a )?repeat prescriptions?|patients and visitors|our (hospitals|wards|campuses)"
                r"|for journalists",
                r"(order|download|get) (a|our|your) prospectus|(book|visit|come to) (an|our) open (day|evening)s?",
                r"(find|search) (a|our|for a) (course|expert)s?|(course|expert) search|study with us|(campus"
                r"|maps and) (maps?|directions|travel)|visit (campus|our campus)|give to [a-z]{3,16}|media (team"
                r"|enquiries)",
            )
        ),
        Context.CONFIRMS,
        ("NHS sites", "Health A to Z", "Media review due: 12 April 2022", "Order a prospectus", "Course search"),
        ("Find services near the river", "Study with us on Friday.", "Give to Jo what is hers"),
    ),
)
