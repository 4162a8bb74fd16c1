"""What stands at the foot of pages: statements in many languages, menus of schools and councils, what platforms add."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

TAIL = Zone.TAIL

STATEMENT = (
    r"(impressum|datenschutz(erklärung|hinweise)?|agb|barrierefreiheit|nutzungsbedingungen|cookie-?einstellungen"
    r"|mentions légales|(politique de )?confidentialité|données personnelles|cg[uv]|plan du site|accessibilité"
    r"|gestion des cookies|aviso legal|(política de )?(privacidad|privacidade|cookies)|accesibilidad"
    r"|mapa (web|del sitio|do site)|configuración de cookies|protección de datos|note legali|informativa( sulla"
    r" privacy)?"
    r"|privacy( policy| notice)?|cookies?( policy| notice| information)?|website policy|mappa del sito|colofon"
    r"|disclaimer"
    r"|privacy(verklaring|beleid)|cookie(beleid|s)|toegankelijkheid|termos( de uso| e condições)?|acessibilidade"
    r"|polityka (prywatności|cookies)|regulamin|rodo|mapa strony|deklaracja dostępności|biuletyn informacji publicznej"
    r"|preifatrwydd|hygyrchedd|cwcis|telerau( ac amodau)?|map o'r safle|príobháideacha(s|is)|inrochtaineacht|fianáin"
    r"|prìobhaideach[da]{1,2}|ruigsinneachd|integritetspolicy|tillgänglighet(sredogörelse)?|personvern(erklæring)?"
    r"|tilgjengelighet(serklæring)?|privatlivspolitik|tilgængelighed(serklæring)?|tietosuoja(seloste)?"
    r"|saavutettavuus(seloste)?|evästeet|ochrana (osobních údajů|soukromí)|prohlášení o přístupnosti"
    r"|gizlilik( politikası)?|kvkk|künye|çerez(ler| politikası)|όροι χρήσης|(πολιτική )?απορρήτου|πολιτική cookies"
    r"|(politica de )?confidențialitate|termeni și condiții|adatvédelem|adatvédelmi (tájékoztató|nyilatkozat)"
    r"|impresszum|سياسة الخصوصية|شروط الاستخدام|اتصل بنا|من نحن|terms( of (use|service))?|terms (and|&) conditions"
    r"|site ?map|accessibility( statement)?)"
)
"""What a page must tell of itself by law."""

NEAR = r"(contact( us)?|kontakt|contatti|contacto|contact(ez-nous)?|contato|home|startseite|accueil|inicio|about( us)?)"

ABOUT = (
    r"(websites?|site|devices?|browser|settings|preferences|consent|partners|services|essential|necessary|optional"
    r"|additional|personali[sz]ed?|advert\w+|analytics?|traffic|browsing|visitors?|opt|functionality)"
)

COOKIE = (
    r"(?!.{0,290}\b(he|she|him|hers?|his|told|said|says|was|were|who|written|wrote|boys?|girls?|child(ren)?|pupils?"
    r"|teach(es|ers?|ing)?|bak\w+|ovens?|trays?|biscuits?|slogan|notice was|chocolate)\b)(?=.{0,290}\bcookies?\b)"
    r"" + rf"(?=.{{0,290}}\b{ABOUT}\b.{{0,290}}\b{ABOUT}\b)" + r""
    r"(we|our|this (web)?site|some|these|cookies|by|you|to|in order|your|when|if|the (web)?site|x we)\b.{20,290}[.!]"
    r"|we (place|store|put|set|use|keep|drop) (small|tiny|some|a few|certain)? ?(text )?(files|pieces of (data"
    r"|information)"
    r"|trackers) on your (device|computer|phone|browser)[^!?]{0,160}\.?"
)
"""A sentence on cookies and what they are for."""

PLACE = (
    r"(class ?dojo|parent ?(pay|mail|hub|app|portal|view)|school ?(gateway|comms|ping|cloud|money|jotter|spider"
    r"|gateway)"
    r"|arbor|bromcom|seesaw|tapestry|weduc|satchel( one)?|show my homework|google classroom|microsoft teams|epraise"
    r"|times tables rock ?stars|tt rock ?stars|purple mash|my ?maths|accelerated reader|spelling shed|mathletics"
    r"|evidence me|wisepay|squid|sims parent|edulink( one)?|mychildatschool|ks[1-5] gateway|e-?portal|frog( learning)?"
    r"|moodle|firefly|iris|compass)( (login|log in|portal|parents?|sign in|app))?"
)

BADGE = (
    r"(ofsted|estyn|isi|education scotland)( (good|outstanding|excellent|parent view|report|registered|rated))?"
    r"( (provider|school|rating|report|[0-9/-]{4,9}))?|(eco-?schools?|artsmark|healthy schools?|school games|investors"
    r" in (people|families|pupils|careers)|music mark|geography quality mark|primary science quality mark|quality mark"
    r"|rights respecting|unicef|inclusion quality mark|young carers|dyslexia friendly|green flag|leading parent"
    r" partnership|basic skills|cyber essentials|living wage|disability confident|armed forces covenant|mindful"
    r" employer|stonewall|queen's award|trusted charity|fairtrade|national nurturing|attachment|science mark"
    r"|arts council|national lottery|heritage fund|lottery funded)( (schools?|award|gold|silver|bronze|platinum|plus"
    r"|green flag|mark|status|level \d|member|employer|leader|committed|accredited|supported|funded|community fund"
    r"|england|fund|[0-9/-]{4,9}))*"
)
"""The names of awards, as logos at the foot of a page have them."""

MENU = (
    r"(parents'?|quick|useful|key|popular|school|pupils?'?|staff|governors?'?|student|site|footer)s?('s)? (quick )?"
    r"(links|info(rmation)?|zone|area|login|menu|portal|gateway|tasks)|report (an )?absences?|(school )?uniform (shop"
    r"|list)"
    r"|admissions (policy|appeals)|school (calendar|diary|prospectus|lunch(es)?|meals|day|hours|opening hours"
    r"|policies"
    r"|vacancies|newsletters?|gallery|website|clubs|uniform)|(lunch|dinner) menus?|term dates|exam results"
    r"|(pupil|sports?|pe) premium|our (curriculum|ethos|vision|values|governors|staff|safeguarding)|class pages"
    r"|send? information( report)?|british values|wraparound care|performance (tables|data)"
    r"|(report|pay for|apply for|find|book|request) it|council tax|bins? (and|&) recycling|housing benefit|social care"
    r"|births,? (marriages|deaths)[a-z ,&]{0,30}|a( to |-)z of services|my account|(contact|about) the council"
    r"|councillors and (democracy|meetings)|your council|council meetings|business rates|environmental health"
    r"|trading standards|planning applications|roads (and|&) (transport|pavements)"
)
"""What is in the menu of a school or a council; an article has such words, too."""

ADDED = (
    r"(this|the) (article|page|section|entry|list|biography)( about [^.!?]{3,60})? (is a stub|needs (additional|more"
    r"|to be)|does not cite|has multiple issues|may require|relies|is an orphan)[^\n]{0,200}|you can help("
    r" [^.!?]{2,20})? by"
    r" (expanding|adding|improving)[^.!?]{2,50}\.?|\[?(edit|edit source|view source|hide|show|citation needed)\]"
    r"|(view|switch to) (full|mobile|printable|archive|classic) version ?:? ?[^.!?]{0,80}|\d{1,5} posts? ?[•·|] ?page"
    r" \d{1,4}"
    r" of \d{1,4}|return to [\"“«][^\"”»]{2,60}[\"”»]|entries ?\(rss\)( and comments ?\(rss\))?\.?|posts? ?\(atom\)"
    r"|subscribe to:? (posts?|comments?|post comments) ?\(atom\)|you must be( logged in| a member| registered)? to"
    r" (reply to"
    r" this (thread|topic)|post (a |your )?(comment|reply)|vote|post)[^.!?]{0,40}\.?|(great|success|done|oops|sorry"
    r"|welcome"
    r"|thanks?|thank you|whoops|almost there|hooray)[!.,] (you('ve| have|r)|check|please|your|the|something|there|we"
    r"|now"
    r"|now check|just)[^!?]{4,120}(signed|sign-?in|log-?in|subscri|e-?mail|inbox|link|account|billing|profile|form"
    r"|wrong"
    r"|confirm|registered|sent|message)[^!?]{0,80}[.!]|your (link|session|subscription|trial|billing info"
    r"|account)"
    r" (has|is|was)( not)?( been)? (expired|updated|activated|ended|not updated)[.!]?|(paid|free|all) members? (only"
    r"|public|content|posts?)|(reblogged|shared|posted|published|submitted|sent|written|tweeted|uploaded)"
    r" (this )?(from|via|with|using) (the )?(mobile|phone|iphone|android|ipad|app|[a-z0-9-]{4,24}|wordpress for"
    r" (android|ios)|blogger|my [a-z]{4,9})|[a-z0-9-]{3,24} (reblogged|liked) this( from [a-z0-9-]{3,24})?"
    r"|\d[\d,.]{0,6}k? (notes"
    r"|claps|restacks|reposts|reblogs|reactions|saves|bookmarks|retweets|quotes)|(written|story|photos?|video) by"
    r" [a-z][^.!?,:]{2,40}"
    r" ?[·•|] ?(editor|writer|\d[\d.]{0,5}k? followers)[^.!?]{0,40}|link to:? [^.!?]{3,90}"
    r"|in \"[^\"]{2,50}\"|issn:? ?\d{4}-\d{3}[\dx]( \(?(online|print)\)?)?|isbn:? ?[\d-]{10,17}x?|doi:?"
    r" ?10\.\d{4,9}/\S{3,60}"
    r"|(exit|leave|quit|hide) (this )?(site|page|website|now)( (quickly|now|fast|safely))?|(quick|safe|emergency)"
    r" (exit|escape)"
    r"|(error: )?(please )?(enable|turn on|activate|switch on) (javascript|cookies)[^!?]{0,80}\.?|error: (please|your"
    r"|we|this"
    r"|the|unable|could|page|access|failed)[^!?]{4,100}\.?"
)

RULES = (
    Rule(
        "feet-statements",
        TAIL,
        rf"({STATEMENT}|{NEAR})?([ |·•/,–-]{{1,3}})?{STATEMENT}([ |·•/,–-]{{1,3}}({STATEMENT}|{NEAR})){{1,9}}",
        Context.ALONE,
        ("Impressum | Datenschutz", "Mentions légales – Confidentialité", "Aviso legal Política de cookies"),
        ("Impressum und mehr", "Privacy or cookies?", "Datenschutz im Hort"),
    ),
    Rule(
        "feet-cookie",
        TAIL,
        COOKIE,
        Context.CONFIRMS,
        (
            "Our site sets essential cookies. Others help us to see how visitors come and go.",
            "Some cookies are necessary in order to make this website function correctly.",
            "We place small files on your device to make this site work.",
        ),
        (
            "We use cookies to teach fractions.",
            "The cookies went on a tray by the site of the fair.",
            "We put files on the desk.",
        ),
        cues=("cookie", "on your "),
    ),
    Rule(
        "feet-school",
        TAIL,
        f"{PLACE}|{BADGE}",
        Context.BESIDE,
        (
            "ParentMail login",
            "Class Dojo",
            "KS2 Gateway",
            "Ofsted Good Provider",
            "Artsmark Gold",
            "Eco-Schools Green Flag",
        ),
        ("Ofsted came", "A healthy school", "Compass and map"),
    ),
    Rule(
        "feet-menu",
        TAIL,
        MENU,
        Context.BESIDE,
        (
            "Parents' quick links",
            "Report an absence",
            "Uniform shop",
            "Admissions policy",
            "Council tax",
            "Bins and recycling",
        ),
        ("Report a pothole", "School is out", "Libraries gave us power"),
    ),
    Rule(
        "feet-added",
        TAIL,
        ADDED,
        Context.CONFIRMS,
        (
            "This article is a stub. You can help by expanding it.",
            "4 posts • Page 1 of 1",
            "Return to “Primary”",
            "Entries (RSS) and Comments (RSS).",
            "Success! Check your email for magic link to sign-in.",
            "Your link has expired.",
            "Posted via mobile",
            "312 claps",
            "ISSN 2049-9999",
            "Leave this site quickly",
            "Link to: Spring menus",
        ),
        (
            "This page is blank.",
            "Return to the mill",
            "Great! We went again.",
            "Posted by hand",
            "Leave the gate now",
            "Written by candle light",
            "Error: none",
        ),
    ),
    Rule(
        "feet-word",
        TAIL,
        r"(repost|restack|reblog|embed|rss feed|watch live|listen live|live tv|on air|webmaster|enquir(y|ies)( form)?"
        r"|my"
        r" (profile|account|orders|bookings|dashboard|details|lists?|library|feed)|dashboard|quote"
        r" selected"
        r"|street view|continue the conversation|(comment|community|commenting|discussion|house|forum) (guidelines"
        r"|rules"
        r"|policy|standards)|(mark|flag) (this |the |all )?(thread|topic|forum|post|forums|posts|messages)s?( as)?("
        r" (read|unread|solved|spam))?"
        r"|(previous|next|older|newer|latest|past|all|back) (newsletters?|bulletins?|issues?|editions?|threads?"
        r"|topics?|chapters?"
        r"|slides?|episodes?|videos?|photos?|images?)|post reply|(yes|no),? i (did|do|didn't|don't|can't|could"
        r"|couldn't|found it)"
        r"|thank \(\d{1,4}\)|reply \(\d{1,4}\)|(showing|displaying|viewing)( results)? \d{1,6} ?(-|–|to) ?\d{1,6} of"
        r" \d{1,7}"
        r"( (results|items|entries|articles|posts|pages|records))?|\d{1,6} results( found)?|total: ?\d{1,5}|read (the"
        r" )?(full"
        r"|original|whole|complete) (article|story|post|text)( (here|at source|on .{3,40}))?|continue reading"
        r" [\"“].{4,140}"
        r"[\"”]|most (read|viewed|popular|shared|commented|watched)( (in|on|this) [^.!?]{2,30})?|what('s| is| are)"
        r" (this|these)\?"
        r"|@\w{2,30} on (x|twitter|instagram|facebook|threads|tiktok|mastodon|bluesky)|#\w{2,40}( #\w{2,40}){0,12}"
        r"|via [^.!?]{3,40}|(log|sign) ?off|bookmark with:? ?[^.!?]{0,80}|send us your (news|stories|photos|views)"
        r"(:? ?\S{4,60})?|(download|view|print) this (newsletter|bulletin|page|document|issue|article)( as (a )?pdf)?)",
        Context.BESIDE,
        (
            "Repost",
            "RSS Feed",
            "My profile",
            "Next Newsletter",
            "Yes, I did",
            "Showing 1–10 of 84 results",
            "Read the full article",
            "Most read in Local",
            "#community #library",
            "Continue reading “Ten walks for winter”",
        ),
        (
            "My profile of a miller",
            "Next year",
            "Yes, I did it.",
            "Read the full moon",
            "Via the mill, and on foot. We went",
        ),
    ),
)
