"""What shops, job boards, box offices and fundraisers print below a text."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Holds, Rule, Zone

TAIL = Zone.TAIL

PRICE = r"(just |only |as little as )?[£$€] ?\d{1,4}([.,]\d\d)?( (a|per|each) (week|month|year)| monthly)?"

BASKET = (
    r"((add|added|return|go|back) to |view |my |your |shopping |update |empty |continue to )?"
    r"(shopping )?(basket|cart|trolley|wish ?list|wishlist)( ?[(\[]\d{1,3}[)\]]|: \d{1,3} items?)"
    r"|((add|return|go|back) to |view |my |your |update |empty )(shopping )?(basket|cart|trolley|wish ?list|checkout)"
    r"|shopping (cart|basket|bag)|(proceed to |secure |go to )?checkout( now)?|your (basket|cart) is empty\.?"
)
"""What stands beside what can be bought."""

RULES = (
    Rule(
        "shop-basket",
        TAIL,
        BASKET
        + r"|buy (it )?now|buy (online|tickets|this (book|item|product|photo|picture|print)|photos?|the (book|guide"
        r"|print"
        r"|film|cd|album))( here| now| online)?|(add|save) to (favou?rites|wish ?list|registry)|pre-?order( now)?"
        r"|(only )?\d{1,3} (left )?in stock|out of stock|sold by .{2,40}|product (details|description|code:? ?\w{2,20})"
        r"|sku:? ?[\w-]{2,20}|(qty|quantity):? ?\d{0,3}",
        Context.CONFIRMS,
        ("Add to basket", "Basket (0)", "View cart", "Buy the guide", "Shopping cart", "Out of stock", "SKU: AB-12"),
        ("Basket of apples", "Buy the ticket on the train.", "Cart horses", "Quantity: two cups"),
    ),
    Rule(
        "shop-word",
        TAIL,
        r"my account|basket|cart|wish ?list|(delivery|shipping)( ?(and|&|\+) ?returns)?|returns( policy| and refunds)?"
        r"|gift (vouchers?|cards?)|trade (enquiries|accounts?|orders)|store (locator|finder)|find a (shop|store)"
        r"|size guide|track (my|your) order|order (history|status|tracking)|customer (services?|reviews|support)"
        r"|special offers|new (arrivals|in)|best ?sellers|sale|all products|payment methods|wholesale|our shops?"
        r"|compare|specifications?|reviews ?\(\d{1,5}\)|free (uk )?delivery( on orders over [£$€]\d{1,4})?",
        Context.BESIDE,
        ("My account", "Delivery and returns", "Gift vouchers", "Trade enquiries", "Reviews (3)"),
        ("Delivery and returns of the chairs", "Gift vouchers for all", "Sale of work"),
    ),
    Rule(
        "shop-also",
        TAIL,
        r"(customers|people|others|readers|shoppers)( who (bought|viewed|liked|read) (this|this item"
        r"|these))?( have)? also "
        r"(bought|viewed|liked|ordered|read|purchased)( these)?:?|frequently bought together:?"
        r"|(related|similar|recently viewed) (products|items|jobs|vacancies):?"
        r"|more (jobs|recipes|products|books|courses) like this:?"
        r"|customer reviews:?",
        Context.ALONE,
        ("Customers also bought", "People who viewed this item also viewed", "Related products", "Similar jobs"),
        ("Customers also bought the old chairs", "Similar jobs were found for both"),
        Holds.HEADLINES,
    ),
    Rule(
        "jobs",
        TAIL,
        r"(e-?mail|send) me (jobs|vacancies|alerts?|similar jobs)( like (this|these))?( by e-?mail)?"
        r"|(create|set up|get|sign up for)( an?| free)? (job|vacancy)[- ]alerts?( now)?|jobs? (by e-?mail|alerts?)"
        r"|(back|return) to (the )?(job|vacancy|vacancies|jobs) ?(search|list(ings?)?|results|board|page)?"
        r"|(view|see|search|browse|show) (all|more|similar|other|our) (current |latest )?(jobs|vacancies)( (in|from"
        r"|at|by|with) .{2,40})?"
        r"|(share|print|report|save|shortlist|flag) this (job|vacancy)|job (ref(erence)?|id):? [\w/-]{2,20}",
        Context.ALONE,
        ("Email me jobs like this", "Create a job alert", "Back to job search", "View all jobs", "Share this job"),
        ("Email me jobs that need doing.", "Save this job for me, she said", "View our jobs as a gift"),
    ),
    Rule(
        "jobs-button",
        TAIL,
        r"(apply|apply (now|online|here|today|for this (job|role|post|vacancy)))( ?(>|»|→))?|save (this )?job"
        r"|(saved|recommended|my) jobs|how we use your (data|information)|upload (your|a) cv|register (your )?cv",
        Context.CONFIRMS,
        ("Apply now", "Save job", "Apply for this role", "Upload your CV", "How we use your data"),
        ("Apply now and then", "Apply to the office", "Save job after job"),
    ),
    Rule(
        "events-button",
        TAIL,
        r"book (now|online|here|tickets?( now| online| here)?|(your|a) (place|ticket|seat|space)s?( now| here| online"
        r"| today)?|this (event|course|session))|(get|find|buy|reserve) (your )?tickets?( now| here| online)?"
        r"|sold out[?!]?|join (the|our) wait(ing)?[- ]?list|(register|sign up) for this (event|course|session)"
        r"|register (your )?(interest|place)( here| now)?|(view|show|see) (on )?(a |the )?(map|larger map|google maps?)"
        r"|get directions|\+ google map|open in (google )?maps|share this event|(interested|going|attending)\??",
        Context.CONFIRMS,
        ("Book now", "Sold out?", "Join the waiting list", "Get tickets", "Get directions", "Register your interest"),
        ("Book now to be sure of a seat.", "Get tickets at the desk", "Join the waiting crowd"),
    ),
    Rule(
        "events-list",
        TAIL,
        r"(filter|sort|refine|narrow|search)( (events|news|results|posts|articles|courses|jobs|items"
        r"|your search))? by:?"
        r"|(filter|search|browse|find|view|see|show) (all |more |other |our |upcoming "
        r"|past ){0,2}events( and courses)?:?"
        r"|(event|venue) (details|information|navigation)",
        Context.OPENS,
        ("Filter events by:", "View all events", "Sort by", "Event Navigation"),
        ("Filter the water by hand", "View all events as one.", "Past events weigh on it"),
    ),
    Rule(
        "events-word",
        TAIL,
        r"(date|type|location|category|price|keyword|date range|content type|all dates|any date|today|tomorrow"
        r"|this (week|weekend|month)|next (week|month)|from|to|reset( filters)?|clear (all|filters)|apply filters?"
        r"|clear"
        r"|(upcoming|past|more|other|next|latest|similar|related|nearby) events( (near you|this week))?|filters?"
        r"|tickets|cost|time|when|where|venue|booking|free)( ?[▼▾+:])?",
        Context.BESIDE,
        ("Date", "Type", "Location", "Date Range", "Reset filters", "Keyword"),
        ("Date of birth", "Location unknown", "Free for all"),
    ),
    Rule(
        "give",
        TAIL,
        r"(make|set up|give) an? (one[- ]off |regular |monthly |single |online )?(donation|gift)( (now|today|here"
        r"|online))?"
        r"|donate (online|by (phone|text|post)|here|to (us|our work|this .{3,20}))|(click here to "
        r"|please )donate( here)?"
        r"|(please )?(donate|give) (generously|what you can)[.!]?"
        r"|(other|choose|enter|select)( an?| your)? (amount|donation)|give (once|monthly|a gift)|single gift"
        r"|help us (to )?(carry on|keep going|continue|do more)[.!]?|leave a (gift in your will|legacy)"
        r"|(please )?support (us|our (work|charity|cause|school|journalism|site|website|forum)) (today|now)[.!]?"
        r"|ways to (give|donate|help)|donate( £\d{1,4})?( ?[♥❤>»→])",
        Context.CONFIRMS,
        ("Make a donation today", "Donate here", "Give monthly", "Choose an amount", "Ways to give"),
        ("Give a coat to a friend.", "Donate here on Sunday", "Support our team"),
    ),
    Rule(
        "give-asks",
        TAIL,
        r"(please |would you |will you |could you )?(consider|think about) (making a |giving a |a |becoming a "
        r"|leaving a "
        r"|setting up a )?(small |regular |monthly |one-off )?(donati(on|ng)|gift|donor|member|supporter|supporting us"
        r"|giving)[^.!?]{0,100}[.!?]( every [a-z]{4,12}[^.!?]{0,80}[.!]| thank you[.!]| it [^.!?]{3,80}[.!])?"
        r"|every (penny|pound|little|donation|gift|contribution|single penny|bit)[^.!?]{0,30} (helps|counts|makes a"
        r"|will)[^.!?]{0,80}[.!]?|(thank you|thanks) for (supporting|your support)( us| of| our| for)?[^.!?]{0,40}[.!]?"
        r"|(we|this (site|blog|website|forum)|our (work|site|forum)) (are |is )?(run|rely|relies|depend|depends|funded)"
        r"( entirely| solely| wholly| largely)? (by|on) (volunteers|donations|readers|your support|the generosity)"
        r"[^.!?]{0,80}[.!]?( [^!?]{3,120}[.!])?",
        Context.CONFIRMS,
        (
            "Please consider making a donation. Every penny helps us to carry on.",
            "Every penny counts.",
            "Thank you for supporting our work",
            "This site is run by volunteers.",
        ),
        ("Please consider the neighbours when you park.", "Every penny was counted twice"),
    ),
    Rule(
        "give-amount",
        TAIL,
        PRICE
        + r"( (could|can|will|would|might|pays?|buys?|helps?|provides?|covers?|feeds?|funds?)( [^.!?]{3,80}\.?))?",
        Context.BESIDE,
        ("£10 could pay for a lesson", "£5 a month", "€20 buys two helmets."),
        ("£10 each at the door", "£10 could pay? No."),
    ),
    Rule(
        "give-member",
        TAIL,
        r"((get involved|join us|love what we do|enjoy(ed|ing) this|like this|like what we do)[!?.] )?(become a"
        r"|join as a"
        r"|join us as a) (member|supporter|friend|patron|subscriber) (for|from) " + PRICE + r"[.!]?"
        r"|(join|subscribe|membership|members?)( today| now)? (for|from) " + PRICE + r"[.!]?"
        r"|become a (paid |founding |free )?(subscriber|patron)( today| now)?[.!]?|support (us|me) on (patreon|ko-?fi"
        r"|kofi|steady|substack|just ?giving|go ?fund ?me|buy me a coffee)[.!]?",
        Context.BESIDE,
        ("Become a member from £2 a month.", "Subscribe from £1 a week", "Support us on Patreon", "Become a patron"),
        ("Become a member of the choir from June", "Join for a while"),
    ),
)
