"""Who runs a site, and by what right: numbers of charities, companies and schools, who made it, rights and licences."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL


WHERE = (
    r"( in (england|scotland|wales|ireland|northern ireland|the uk|england( and| &) wales)( (and|&) (in )?scotland)?)?"
)

CHARITY = r"((gb|sc|ni|en|xr|chy|ie)? ?\d[\d -]{3,10}\d)"

NUMBER = (
    r"((scottish|irish|uk|a|our) )?(registered )?charity"
    + WHERE
    + r"( (no|number|reg)s?\b)?[.:]{0,2} ?\(?((no|number|rcn|chy)\.?:? )?"
    + CHARITY
    + r"\)?\.?|a (registered )?charity (registered )?in [a-z &]{5,30}[.,:]? \(?(no\.? |number )?"
    + CHARITY
    + r"\)?\.?|((registered|scottish|irish) )?charity (regulator|number|registration)?( number| no\.?)?( \((rcn"
    r"|chy)\))?[.:]?"
    r" ?" + CHARITY + r"|charity registered" + WHERE + r"[.,:]? \(?(no\.? |number )?" + CHARITY + r"\)?( (and|&)( in)?"
    r" scotland \(?" + CHARITY + r"\)?)?\.?|(a )?company limited by guarantee[^!?]{0,30}(registered|no\.?|number"
    r"|incorporated)[^!?]{3,160}|(a )?company limited by guarantee\.?|registered (in|with) (england|scotland|wales"
    r"|ireland|northern ireland|the (charity|fundraising))[^!?]{0,200}|registered (address"
    r"|office)( address)?(:[^!?]{5,160})?|company (reg(istration)?|registered)\.? (no|number)\.?:? ?[a-z]{0,2}\d{5,8}"
    r"|(cro|rcn|chy|ico|abn|acn|arbn|ein|tax id|ukprn|urn|dfe|dfes|laestab|ofsted urn|school urn|nmc|frn|vat|siren|kvk"
    r"|uen|gst)( (reg(istration)?|number|no))*[.:#]{0,2} ?[a-z]{0,3}\d[\d /-]{2,16}\.?|(dfe|dfes|school|establishment"
    r"|unique reference|la|uk provider reference|ico registration|charity|company|vat registration"
    r"|data protection registration)( (number|no|registration|ref(erence)?))+[.:]{0,2} ?[a-z]{0,3}\d[\d /-]{2,16}\.?"
    r"|(a )?501\(c\)\(?3\)?( (non-?profit|charit)[^.!?]{0,40})?\.?"
    r"|authorised and regulated by the financial conduct authority\.?( [^!?]{3,80})?"
)
"""A number by which a body is registered, on a line of its own."""

BODY = (
    r"[^.!?:;]{2,70}[,.]? (is )?(a |an )?(independent )?(registered charity|charity registered"
    r"|company limited by guarantee|registered company|501\(c\)\(?3\)?( (non-?profit|charitable))?( organi[sz]ation"
    r"| charity)?|charitable incorporated organisation|not[- ]for[- ]profit company"
    r"|community interest company)[^!?]{0,60}(\d{5,9}|sc\d{6})[^!?]{0,240}"
)
"""The same of a named body."""

CUES = ("registered char", "charity reg", "limited by", "registered comp", "501(c)", "charitable inc", "community int")

RIGHTS = (
    r"(all )?(site |other |text and |photos and |images and )?(content|images?|photos?|photographs?|pictures|text"
    r"|material|materials|logos|trademarks|artwork)( (and|&) (images?|photos?|text|graphics|copyrights|logos|content"
    r"|photographs))?( (on|in) this (web)?(site|page|blog|publication))?( (is|are|remains?))?( the)? ?(©|copyright"
    r"|\(c\)|property of their respective)[^!?]{0,120}|(unless|except where) otherwise (stated|noted|indicated"
    r"|specified|credited|attributed),? [^!?]{0,40}(content|material|copyright|licen[cs]ed|images)[^!?]{0,160}"
    r"|(this work|this content|this article|content|our content|text|this site|material|this (web)?site) (is"
    r"|are) (licen[cs]ed|available|published|released|shared) under[^!?]{0,60}(licen[cs]e|creative commons"
    r"|cc[ -]by)[^!?]{0,160}|licen[cs]ed under[^.!?]{3,80}\.?|(a )?creative commons( (attribution|licen[cs]e"
    r"|by))?[\w ,.-]{0,80}|cc[ -]by(-(nc|sa|nd))*( \d\.\d)?|republish our (articles|stories|content)[^!?]{0,140}"
    r"|repr(oduction|inting)( of[^.!?]{3,60})?( in whole or in part)? without[^.!?]{0,30}permission[^.!?]{0,40}\.?"
    r"|no part of this (site|website|publication|page|article)[^!?]{0,30}(may|can) be (reproduced|copied"
    r"|used)[^!?]{0,160}|the content (on|of) this (web)?site is (copyright|protected)[^!?]{0,60}"
    r"|(this )?content is (copy(right)?[- ]?)?protected ?!{0,3}|you (cannot|can't|can not) copy content[^.!?]{0,20}"
    r"|copyright (information|notice|policy|statement)|copyright ©? ?[a-z][^.!?,]{2,60}|ⓒ ?.{3,80}"
    r"|\(c\) [^.!?]{2,60} (19|20)\d\d\.?|content copyright (19|20)\d\d[^!?]{0,80}|reprints?( (and|&) permissions)?"
    r"|request permissions?"
)

MADE = (
    r"(proudly )?(built|made|created|crafted|hand-?crafted|hand-?made|designed|coded|developed|powered|brewed"
    r"|cooked)( up)? (with|using|in|on|from) (?=[♥❤💚💙💛🧡love<]|jekyll|hugo|wix|squarespace|wordpress|nationbuilder"
    r"|webflow|weebly|drupal|mobirise|framer|gatsby|next\.js|astro|eleventy|ghost|carrd|google sites|generatepress"
    r"|elementor|divi|bootstrap|html|notion|softr|bubble|tilda|strikingly|duda|react|django|rails|site ?123|publii"
    r"|pelican|zyro|webador|kajabi|thrive|pagecloud|godaddy|one\.com|create|school jotter|blogger)[^.!?]{1,60}\.?(com)?"
    r"|((site|web ?site|web|brand|logo|blog|blogger|page|theme|template|graphic|digital|wordpress)[- ]?)?(design(ed)?"
    r"|development|developed|build|built|hosting|hosted|branding|templates?|theme|crafted|hand-?crafted|illustrations?"
    r"|maintenance|managed|marketing|seo)( ?(,|&|and|\+) ?(design(ed)?|development|developed|build|built|hosting|hosted"
    r"|branding|maintenance|maintained|illustrations?|print|seo|photography|content))*( by:?|:)(?! hand| nature| us\b"
    r"| the sea| a | an ) ?[a-z0-9][^.!?,:;]{1,40}\.?|theme: (twenty [a-z-]{3,12}|[\w -]{2,24} (theme|pro"
    r"|lite))( by [^.!?,]{2,40})?( for wordpress)?\.?|powered by wordpress\. ?theme by [^.!?]{2,40}\.?"
    r"|[\w ]{2,24} ?[|·•] ?powered by [^.!?,]{2,40}\.?|designed using [^.!?]{2,40}\. ?powered by wordpress\.?"
    r"|(free |premium |responsive )*(wordpress|blogger|ghost|html5|drupal|joomla) (themes?"
    r"|templates?)( ?[|:by]{1,3} ?[^.!?]{2,30})?|genesis framework|elegant themes|themeisle"
    r"|(another )?(web)?site by [^.!?,]{2,40}|school jotter( by [a-z]{3,20})?|powered by [a-z0-9-]{2,30}(!|\.com|\.org"
    r"|\.net|\.co\.uk)( .{2,40})?|powered by [^.!?,]{2,40} from [a-z]{2,30}(\.com)?"
    r"|website by schoolmessenger presence\.[^!?]{0,80}|blackboard web community manager[^!?]{0,80}"
    r"|[a-z0-9][\w ]{2,24} (web ?design|web development|websites?)"
)
"""Who made the site, and with what."""

LAW = (
    r"(notice of )?non-?discrimination( (statement|notice|policy))?|title ix( coordinator)?|[^.!?]{3,80} (does not"
    r"|do not|shall not) discriminate (on the basis of|against)[^!?]{10,400}"
    r"|it is the policy of [^.!?]{3,60} not to discriminate[^!?]{10,300}|equal opportunity (employer|statement"
    r"|provider)[^.!?]{0,60}\.?"
)

RULES = (
    Rule(
        "imprint-number",
        TAIL,
        NUMBER,
        Context.CONFIRMS,
        (
            "Registered charity number 1099999",
            "Registered Charity in England and Wales (1099999)",
            "Scottish Charity No. SC012345",
            "A registered charity in England and Wales (1099999)",
            "Charity registered in England and Wales (1099999)",
            "Company limited by guarantee no. 0999999. Registered in England and Wales.",
            "Registered in England. Company number 01234567. Registered office: 1 High Street, Exampleton.",
            "DfE number 999/7001",
            "School URN: 100234",
            "ABN 12 345 678 901",
            "EIN: 12-3456789",
            "RCN 20012345",
            "A 501(c)(3) nonprofit organization",
            "Authorised and regulated by the Financial Conduct Authority. FRN 123456.",
        ),
        ("Charity begins at home", "A registered charity shop", "School number one", "Registered in time for lunch"),
    ),
    Rule(
        "imprint-body",
        TAIL,
        r"(?=.{0,300}(registered (office|address)|company (no|number|reg|limited)|limited by guarantee|ein:? ))" + BODY,
        Context.CONFIRMS,
        (
            "Larkmead Trust is a registered charity, number 1199888. Registered office: The Old Dairy, Exampleton.",
            "Larkmead Trust is a company limited by guarantee registered in England and Wales (01234567)",
            "Larkmead is a 501(c)(3) nonprofit organization. EIN 123456789",
        ),
        (
            "The hall is run by a registered charity with 12 staff.",
            "Larkmead is a registered charity and 100 years old.",
        ),
        cues=CUES,
    ),
    Rule(
        "imprint-named",
        TAIL,
        BODY,
        Context.BESIDE,
        (
            "Larkmead Trust is a registered charity in England and Wales (1099999) and in Scotland (SC012345).",
            "Larkmead Trust. Registered charity number 1099999.",
        ),
        ("The hall is run by a registered charity with 12 staff.",),
        cues=CUES,
    ),
    Rule(
        "imprint-rights",
        TAIL,
        RIGHTS,
        Context.CONFIRMS,
        (
            "All content copyright Larkmead School",
            "Images © Larkmead School",
            "All trademarks are property of their respective owners.",
            "Unless otherwise stated, all content is copyright",
            "This work is licensed under a Creative Commons Attribution 4.0 International License.",
            "CC BY-SA 4.0",
            "Republish our articles for free, online or in print, under Creative Commons licence.",
            "Reproduction in whole or in part without permission is prohibited.",
            "Content is protected !!",
        ),
        ("All photos are of the hill", "Content is king", "Text and the copy of it", "Licensed to sell soup"),
    ),
    Rule(
        "imprint-made",
        TAIL,
        MADE,
        Context.CONFIRMS,
        (
            "Built with ♥ by Bluebottle",
            "Made with love in Exampleton",
            "Proudly created with Wix.com",
            "Design: HTML5 UP",
            "Website design and development by Bluebottle",
            "Web design and hosting by Bluebottle",
            "Theme: Twenty Sixteen",
            "Neve | Powered by WordPress",
            "Powered by WordPress. Theme by Press Customizr.",
            "Bluebottle web design",
            "Powered by Joomla!",
        ),
        (
            "Built with care by hand",
            "Designed by nature and by hand.",
            "Made in heaven",
            "Theme of the week",
            "Design: a",
        ),
    ),
    Rule(
        "imprint-law",
        TAIL,
        LAW,
        Context.CONFIRMS,
        (
            "Notice of Non-Discrimination",
            "Title IX",
            "Larkmead Schools does not discriminate on the basis of race or sex.",
        ),
        ("Title IX came later", "They do not discriminate between hens."),
        cues=("discriminat", "title ix", "equal opp"),
    ),
    Rule(
        "imprint-word",
        TAIL,
        r"(member of )?(the )?fundraising regulator|cyber essentials( (certified|plus))?"
        r"|disability confident( (employer|leader|committed))?|investors in people|(real )?living wage employer"
        r"|mindful employer|stonewall diversity champion|(regulated by|registered with|inspected by) (ofsted"
        r"|the [a-z ]{6,40})|(head ?teacher|executive head ?teacher|deputy head ?teacher|acting head ?teacher"
        r"|head of school|principal|chair of (governors|trustees)|senco|sendco|(school )?business manager"
        r"|office manager|school secretary|bursar|chief executive|ceo|superintendent|editor|webmaster):? (mr|mrs|ms"
        r"|miss|mx|dr|prof|rev|sir|dame)\.? [^.!?,:;]{1,20}(\. ?[^.!?,:;]{2,30})?|(proud (to be )?)?(a )?(part|member"
        r"|partner) of (the )?[^.!?,]{3,50}(trust|group|federation|network|academies|alliance|partnership|family)"
        r"|site by|registered in scotland|©|©️|business hours|(opening|office|school) (hours|times)",
        Context.BESIDE,
        (
            "Fundraising Regulator",
            "Cyber Essentials Certified",
            "Disability Confident Employer",
            "Head teacher: Mrs T. Holloway BA NPQH",
            "Part of the Larkmead Multi Academy Trust",
            "Office hours",
        ),
        ("Head teacher: we are proud", "Part of the reason was trust.", "Regulated by hand"),
    ),
)
