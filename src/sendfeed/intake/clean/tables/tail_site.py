"""What a site says about itself: cookies, copyright, policies, navigation, feedback, accounts."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

LEGAL = (
    r"(privacy|privacy( (and|&) cookies?)? (policy|notice|statement|settings|centre|center)"
    r"|privacy (and|&) cookies|your privacy( choices)?|cookies?|cookies? (policy|notice|settings|preferences"
    r"|statement)|accessibility( statement| tools)?|site ?map|terms( ?(and|&) ?conditions"
    r"| of (use|service|business))?|t ?& ?cs?|legal( notice| information)?|disclaimer|terms (and|&) disclaimer"
    r"|website policy|copyright( notice| policy)?|safeguarding( policy)?|complaints( procedure)?"
    r"|modern slavery( statement)?|freedom of information|data protection( policy)?"
    r"|do not sell my (personal )?(info(rmation)?|data)|website terms|manage (cookies|preferences|consent)"
    r"|imprint|impressum|gdpr|policies|credits)"
)

LINK = (
    r"(home|about( us)?|who we are|contact( us)?|news|blog|events|jobs|careers|vacancies|work (for|with) us"
    r"|press|media|faqs?|help|support( us)?|donate( now)?|search|menu|log ?in|sign ?in|sign ?up|log ?out"
    r"|register|subscribe|rss( feeds?)?|newsletter|shop|archive|gallery|staff|calendar|advertise( with us)?"
    r"|get involved|volunteer|join us|services|resources|publications|community|close|sitemap|website|english"
    r"|cymraeg)"
)

RULES = (
    Rule(
        "site-copyright",
        TAIL,
        r"(copyright ?)?(©|&copy;|copyright( ©| \(c\))?)( copyright)?:? ?((19"
        r"|20)\d\d( ?[-–—/] ?((19|20)?\d\d|present))?)(?![^!?]{0,200}\. reprinted)"
        r"(?![^!?]{0,280}, (who|which|where|whose|and (we|they|she|he)) )[^!?]{0,300}"
        r"|\(c\) ?(19|20)\d\d( ?[-–—/] ?(19|20)?\d\d)? [^.!?,;]{2,60}(\. all rights reserved\.?)?"
        r"|(©|copyright ©) [^!?]{1,120}((19|20)\d\d( ?[-–—] ?(19|20)?\d\d)?)[^!?]{0,120}"
        r"|all rights reserved\.?( [^.!?]{1,60}\.?)?|© ?(copyright )?[^.!?]{3,80}(\. all rights reserved\.?)?"
        r"|(19|20)\d\d ©[^.!?]{0,80}|this (material|document|story|article) (may not be published"
        r"|is subject to copyright|is copyright)[^!?]{0,500}",
        Context.ALONE,
        (
            "© 2023 All rights reserved.",
            "Copyright 2020 Larkmead Forum",
            "All rights reserved",
            "© Pellow Bridge School 2019-2024",
            "(c) 2021 Jo Marsh. All Rights Reserved.",
        ),
        ("Copyright is what the lesson was about.", "We copy right to left!"),
    ),
    Rule(
        "site-rights",
        TAIL,
        r"[^.!?]{2,80}[.,]? all rights? reserved\.?",
        Context.ALONE,
        ("Larkmead Forum. All rights reserved", "Jo Marsh, all rights reserved."),
        ("We had all rights reserved for children.",),
        cues=("all right",),
    ),
    Rule(
        "site-legal",
        TAIL,
        LEGAL,
        Context.BESIDE,
        ("Privacy policy", "Cookies", "Accessibility", "Site map", "Terms and Conditions"),
        ("Privacy matters", "Cookies for all"),
    ),
    Rule(
        "site-legal-line",
        TAIL,
        LEGAL + r"(( ?[|·•/,>*-]{1,2} ?| )" + LEGAL + r"){1,10}(( ?[|·•/] ?)[a-z][a-z ]{2,20}){0,6}",
        Context.ALONE,
        (
            "Privacy policy | Cookies | Accessibility | Site map",
            "Terms of use Privacy policy",
        ),
        ("Privacy and accessibility", "Terms of the privacy debate"),
    ),
    Rule(
        "site-link",
        TAIL,
        LINK,
        Context.BESIDE,
        ("Home", "About us", "Contact us", "Search", "Donate"),
        ("Home time", "Contact us on Monday"),
    ),
    Rule(
        "site-links",
        TAIL,
        LINK
        + r"( ?[|·•/»>›] ?"
        + LINK
        + r"){2,12}( ?[|·•/»>›])?|home( (about( us)?|news|contact( us)?|events|blog|jobs|privacy|search)){2,12}",
        Context.ALONE,
        ("Home | About us | Contact", "Home » News » Blog", "Home News Events Contact us"),
        ("Home is where the news comes from",),
    ),
    Rule(
        "site-made",
        TAIL,
        r"((web)?site|web ?design|theme)( (designed|built|developed|powered|hosted|created|maintained"
        r"|managed))?( (and|&) (built|developed|hosted|maintained|designed"
        r"|powered))?( with [^.!?]{1,20})? ?by:? [a-z0-9][^.!?,]{1,60}|proudly powered by [a-z0-9][^.!?,]{1,40}\.?"
        r"|(site |blog |website )?powered by( google)? (wordpress|blogger|drupal|joomla|wix|squarespace|weebly"
        r"|phpbb|ghost|google|typepad|tumblr|vbulletin|discourse|shopify|godaddy|create your|simple machines|mybb"
        r"|xenforo|invision|moodle|umbraco|concrete|craft|hugo|jekyll|gatsby|medium|substack|beehiiv|mailchimp"
        r"|translate)[^.!?,]{0,60}\.?|(school|church|charity|club) websites? by [^.!?,]{2,50}"
        r"|theme:? .{2,60} by .{2,40}\.?|(create|start) a (free )?(website|blog)( or blog)? (at"
        r"|with) [a-z.]{3,30}\.?|blog at wordpress\.com\.?|web ?design: [^.!?,]{2,40}",
        Context.ALONE,
        (
            "Website by Bluebottle Digital",
            "Powered by WordPress",
            "Theme: Twenty Ten by Automattic.",
            "Site designed and built by Bluebottle",
            "Create a free website or blog at WordPress.com.",
        ),
        ("Powered by the wind, it climbed the hill for a week.", "Designed by nature and by hand. Built by us."),
    ),
    Rule(
        "site-maker",
        TAIL,
        r"(powered|design|designed|built|developed|created|hosted|maintained"
        r"|managed)( (and|&) (built|developed|hosted|maintained|designed|powered))? by:? [a-z0-9][^.!?,]{1,40}"
        r"|(web )?hosting by [^.!?,]{1,40}|get started with [^.!?,]{1,30}",
        Context.CONFIRMS,
        ("Designed by Bluebottle Digital", "Built and hosted by Bluebottle"),
        ("Built by hand, it stood for years",),
    ),
    Rule(
        "site-updated",
        TAIL,
        r"(this )?((page|article|content|website|date|information|news item)( was)?:? ?)?(last|most recently"
        r"|next) (updated?|modified|reviewed?|edited|changed|published)( on| at"
        r"| date)?:? (?=[^\d]{0,40}\d)[\da-z ,/.:()-]{4,60}( by [^.!?]{1,40})?\.?"
        r"|(page|latest) (updated?|last updated|created|published|reviewed):? (?=[^\d]{0,40}\d)[\da-z ,/.:]{6,40}"
        r"|review date:? (?=[^\d]{0,40}\d)[\da-z ,/.:]{6,40}"
        r"|(first )?(published|updated)( (on|at))?: ?(?!.{0,30} (by|the|with|for|as|in) )"
        r"(?=[^\d]{0,40}\d)[\da-z ,/.:]{6,40}",
        Context.ALONE,
        (
            "Last updated 3 May 2024",
            "Page last updated: 03/05/2024",
            "Last modified on Tuesday 3rd May 2024",
            "This page was last updated on 3 May 2024.",
            "Last reviewed: May 2024",
        ),
        ("Last updated in the spring by the whole class, the map is wrong.", "Last reviewed by a person who cared"),
    ),
    Rule(
        "site-translate",
        TAIL,
        r"(select language|translate( this page)?|powered by( google)?( translate)?|google translate"
        r"|choose (a|your) language|language:?)( ?[▼↓])?",
        Context.BESIDE,
        ("Select Language", "Powered by Google Translate", "Translate this page"),
        ("Translate this page into Welsh",),
    ),
    Rule(
        "site-registered",
        TAIL,
        r"registered charity( in england( and| &) wales)?( (no|number|nr)s?)?\.?:? ?\(?(no\.?"
        r" )?[\dsc ]{5,10}\)?[^.!?]{0,200}\.?|(company|charity|vat|registration) (registration |reg(istered)? )?(no"
        r"|number)s?\.?:? [\dgbsc ]{5,12}[^.!?]{0,120}\.?|registered (in england|office|company)[^.!?]{5,200}\.?",
        Context.BESIDE,
        (
            "Registered charity no. 1234567",
            "Registered Charity Number 1012345",
            "Company number 01234567",
        ),
        ("Registered charity work",),
    ),
    Rule(
        "site-charity",
        TAIL,
        r"[^.!?]{2,80} registered charity( (no|number|nr)s?)?\.?:? ?\(?(no\.? )?[\dsc ]{5,10}\)?[^.!?]{0,100}\.?",
        Context.BESIDE,
        ("Larkmead Trust is a registered charity (no. 1012345)",),
        ("She chose a registered charity near the bus stop",),
        cues=("registered charity",),
    ),
)
