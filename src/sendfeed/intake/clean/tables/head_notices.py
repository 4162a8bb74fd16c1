"""What pages say before they begin: ways in and out, notices about cookies and browsers, adverts, menus."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

HEAD = Zone.HEAD

RULES = (
    Rule(
        "skip-link",
        HEAD,
        r"(top|bottom) of (the )?page|\[?(skip|jump|go|straight) (straight )?to (the )?((main|primary|page) "
        r")?(content|navigation|menu|search|footer|article|text|body)( area)?( (press|hit) enter)?\]?|skip "
        r"(links?|navigation|nav|menu|header|advert(isement)?)|(go|back|return) (to )?(the )?top( of (the "
        r")?page)?( button)?|(zum|direkt zum|springe zum|weiter zum) (inhalt|hauptinhalt)( springen| "
        r"wechseln)?|zur navigation( springen)?|(aller|passer|accéder) (directement )?au (contenu|menu)( "
        r"principal)?|(saltar|ir|pasar) al? (contenido|conteúdo)( principal)?|(vai|salta) al contenuto( "
        r"principale)?|(ga|spring|ga direct|direct) naar (de )?(hoofd)?inhoud|(przejdź|przeskocz) do (głównej "
        r")?treści|pular para o conteúdo|ir para o conteúdo( principal)?|(hoppa|gå) till (huvud)?innehåll(et)?"
        r"|(gå|hop|hopp) til (hoved)?indhold(et)?|(gå|hopp) til (hoved)?innhold(et)?|neidio i'r (prif "
        r")?(gynnwys|gynnwy|cynnwys|llywio)|(mynd|ewch) i'r (prif )?gynnwys|içeriğe (geç|atla)|ana içeriğe "
        r"(geç|atla)|перейти к (основному )?(содержимому|содержанию|контенту)|перейти до (основного )?(вмісту"
        r"|контенту)|(تخط|التخطي|انتقل|تجاوز)ى? إلى المحتوى( الرئيسي)?|跳过导航|跳(到|至|转到|轉到|转至"
        r"|過到)?(主要|主)?(内容|內容|正文)(区|區)?|移至主(内容|內容)"
        r"|use tab to navigate( through)?( the)? menu( items)?\.?|(main|page) content( starts here)?"
        r"|accessibility links"
        r"|start of (main |page )?content|springe (direkt )?zu[mr]?( (haupt|seiten)?inhalt)? ?:?"
        r"|direkt zum (seiteninhalt"
        r"|menü)|(overslaan en )?naar (de )?(hoofd)?inhoud( gaan| springen)?|passa al contenuto( principale)?|skocz do "
        r"treści|przejdź do (menu|nawigacji|zawartości)|(μετάβαση|μεταπήδηση) στο (κύριο )?περιεχόμενο|(přejít"
        r"|přeskočit"
        r"|skočit) (na|k) (hlavní(mu)? )?obsahu?|(prejsť|preskočiť) (na|k) (hlavn(ý|ému) )?obsahu?|(ugrás"
        r"|tovább) a (fő )?"
        r"tartalom(ra|hoz)|(salt|sari|mergi|treci) (direct )?la con[țt]inut(ul)?( principal)?|(siirry"
        r"|hyppää) (suoraan )?"
        r"(pää)?sisältöön|(preskoči|idi|skoči|prijeđi) na (glavni )?sadržaj|(skoči|preskoči) na (glavno )?vsebino"
        r"|(премини"
        r"|преминаване|прескочи) към (основното )?съдържание(то)?|(liigu|hüppa) (edasi )?(põhi)?sisu juurde"
        r"|(pereiti|eiti) "
        r"prie (pagrindinio )?turinio|(langsung|lompat|loncat|langkau) ke (konten|isi|kandungan)( utama)?|(chuyển"
        r"|đi|bỏ qua"
        r"|nhảy) (đến|tới) nội dung( chính)?|(ves|vés|salta|anar) al contingut( principal)?|joan (eduki nagusira"
        r"|edukira)"
        r"|(ir|saltar) ao contido( principal)?|(léim|téigh|scipeáil) (go dtí|chuig|ar aghaidh go dtí) an [^.!?]{5,20}"
        r"|(ruka|nenda|enda) (hadi |kwenye |kwa )?(maudhui|yaliyomo)( makuu)?|(मुख्य |सीधे )?(सामग्री|विषयवस्तु|विषय-वस्तु"
        r"|कंटेंट) पर (जाएं|जाएँ|जायें|जाये)|(मुख्य )?(सामग्री|मजकूर)(ावर|कडे) जा|(مرکزی |اصل )?مواد (پر|تک) (جائیں|جاؤ)"
        r"|(پرش|رفتن|رد شدن|برو) به (محتوا|محتوای|مطلب)( اصلی)?|(মূল )?(বিষয়বস্তু|কন্টেন্ট)(তে|ে|এ)? (যান|চলে যান)"
        r"|(ਮੁੱਖ )?ਸਮੱਗਰੀ ('ਤੇ|ਤੇ) ਜਾਓ|(મુખ્ય )?સામગ્રી પર જાઓ|(முக்கிய )?உள்ளடக்கத்திற்கு(ச்)?( செல்[^ ]{0,8})?"
        r"|(דלג|דילוג|עבור|מעבר) (ל|אל ה)(תוכן|ניווט|תפריט)( (ה)?(מרכזי|ראשי|עיקרי))?"
        r"|(メイン)?(コンテンツ|本文)(へ|に)(スキップ|移動|ジャンプ)(する)?|(본문|주요 콘텐츠|메인 콘텐츠"
        r"|콘텐츠)(으로|로)? ?"
        r"(바로가기|건너뛰기|이동)",
        Context.ALONE,
        (
            "Skip to main content",
            "[Skip to content]",
            "Skip to content",
            "Go Top",
            "Jump to navigation",
            "Zum Inhalt springen",
            "Aller au contenu principal",
            "Neidio i'r prif gynnwys",
            "Przejdź do treści",
            "Top of page",
            "Use tab to navigate through the menu items.",
            "Springe direkt zu:",
            "मुख्य सामग्री पर जाएं",
            "مواد پر جائیں",
            "跳到主要內容",
            "본문 바로가기",
            "Siirry sisältöön",
        ),
        ("Skip to the loo", "Back to school", "Go to the main hall", "Jump to conclusions", "Main content of a pocket"),
    ),
    Rule(
        "cookie-notice",
        HEAD,
        r"(we|(this|our|the) (web ?)?(site|page)|[\w.-]{2,40}\.\w{2,6}) (?=.{0,600}\b(website|web site|(our"
        r"|this|the) site|brows(er|ing)|(your|user) experience(?! of (?!our|this|the|your))|consent|privacy"
        r"|(cookie|your) settings|traffic"
        r"|analytics|analy[sz]e|personali[sz]e|functionality|functions|third[- ]part(y|ies)|preferences"
        r"|adverts|ads)\b)(and our (\d+ )?partners )?(only )?(uses?|stores?|sets?|places?|would like to (use"
        r"|set|store|place)) (\w+ ){0,4}cookies\b.{0,800}|we use (some )?(essential |necessary )?cookies( to "
        r"make this (web ?)?site work)?\.?|(we('d| would) like to|we) (set|use) (additional|optional|some) "
        r"cookies to (understand|make|help|improve|measure|remember)[^.]{0,60}\b(site|website|service|services"
        r"|settings)\b.{0,300}|we and our partners (store|use|process|may store)[^.]{0,120}(cookies"
        r"|device)[^.]{0,200}\.?( .{0,300})?|cookies help us (to )?(give|deliver|provide|improve"
        r"|make)[^.]{0,160}\b(site|website|service|services|experience)\b[^.]{0,80}\.?|by (continuing|using"
        r"|clicking|choosing|closing|browsing|visiting|accessing|navigating|scrolling)[^.]{0,160}(use of|our"
        r"|to|accept|consent)[^.]{0,60} cookies[^.]{0,120}\.?( .{0,200})?|(please )?(accept|allow|manage"
        r"|enable|reject|customi[sz]e|choose|change|set)( (all|our|your|the|necessary|optional|non-?essential"
        r"|only))* cookies?( settings| preferences)?( and close)?\.?|view cookies|(accept|reject) (additional"
        r"|optional|non-?essential|analytics) cookies|agree( (and|&) (close|proceed))?|more options|cookies? "
        r"(settings|preferences|policy|notice|consent|statement|information|banner)|cookies on (this|our|the) "
        r"(web)?site|cookies on \S{3,40}|(accept|reject|decline|allow) all( cookies)?|accept cookies|only "
        r"(necessary|essential) cookies|manage (cookie )?(preferences|consent|settings|choices)|this "
        r"(web)?site uses cookies([ .,!]*$| (to|for|and|in order|which|that|from|as|by|on|learn|find|read|more) "
        r".{0,400}|[.,!] (so|and|by|if|you|we|please|our|they|these|some|learn|find|read|click|accept|ok|more|i "
        r"agree|got it|view|see) (?!does|do|did)\S.{0,400})|your (cookie|privacy) (settings|choices"
        r"|preferences)|we value your "
        r"privacy|(wir verwenden|diese (web)?seite (verwendet|benutzt|nutzt)|unsere website verwendet) "
        r"cookies.{0,400}|alle (cookies )?akzeptieren|nur notwendige cookies( akzeptieren)?|(nous utilisons"
        r"|ce site utilise) des cookies.{0,400}|tout (accepter|refuser)|(utilizamos|usamos|este sitio (web "
        r")?(utiliza|usa)) cookies.{0,400}|aceptar (todas las )?cookies|(questo sito|il sito) (utilizza|usa)( "
        r"i)? cookie.{0,400}|(wij|we|deze (web)?site) (gebruiken|gebruikt|maakt gebruik van) cookies.{0,400}"
        r"|(ta strona|strona|nasza strona|serwis|ta witryna) (używa|korzysta z|wykorzystuje)( plików| "
        r"pliki)?( cookies?| ciasteczek).{0,400}|(rydym ni'n|rydyn ni'n|mae'r (wefan|safle) hon?( yn)?|rydym "
        r"yn) defnyddio cwcis.{0,400}|derbyn (pob|yr holl) gwcis?|este site (utiliza|usa) cookies.{0,400}|(vi "
        r"använder|den här webbplatsen använder|vi bruger|vi bruker) (cookies|kakor"
        r"|informasjonskapsler).{0,400}",
        Context.ALONE,
        (
            "This website uses cookies to ensure you get the best experience on our website.",
            "This website uses cookies.",
            "This site uses cookies. By continuing you agree to them.",
            "Accept all cookies",
            "Cookie settings",
            "By choosing I Accept, you consent to our use of cookies and other tracking technologies.",
            "Ta strona używa plików cookies, aby ułatwić korzystanie.",
            "Wir verwenden Cookies, um Ihnen die Nutzung zu erleichtern.",
            "View cookies",
        ),
        (
            "We use cookies to teach fractions.",
            "We use cookies to teach fractions in the kitchen, and flour to teach patience.",
            "Cookies for the fair",
            "She sets cookies on the table.",
            "We use cookies to teach division: twelve on a plate, three friends, and nobody may cry.",
            "This website uses cookies, says the tablet. Our kitchen uses more.",
            "This site uses cookies. So do we, with butter.",
        ),
    ),
    Rule(
        "browser-notice",
        HEAD,
        r"(it (looks like|seems|appears)( that)? )?(you are|you're|you may be|your browser is|you seem to be) "
        r"(currently )?(using |running )?(an? )?(very )?(out(-| )?of(-| )?date|old|outdated|unsupported"
        r"|obsolete|older)( version of)?( your)?( web)? (browser|internet explorer).{0,200}|(please )?(upgrade"
        r"|update|change) your( web)? browser.{0,150}|(for (a better|the best|full|optimal)[^.]{1,60}, "
        r")?(please )?(enable|turn on|activate|switch on) javascript.{0,150}|(it (looks like|seems|appears)( "
        r"that)? )?(javascript|scripting|cookies) (is|are|seems? to be|appears? to be|must be|may be|has been"
        r"|needs to be) (currently )?(disabled|turned off|switched off|not enabled|enabled|blocked"
        r"|required).{0,200}|(this|our|the) (web ?site|site|page|feature|content) (requires|needs|relies on"
        r"|works best with|uses) javascript.{0,150}|you (need|have|must|should) (to )?(have )?(enable|turn on"
        r"|javascript|enabled javascript).{0,150}(javascript|enabled|browser).{0,100}|(sorry, )?your( web)? "
        r"browser (does not|doesn't|cannot|can't|may not) (currently )?(support|display|play|render).{0,150}"
        r"|we(('ve| have) (detected|noticed)| no longer support)[^.]{0,40}(javascript|browser|ad ?blocker"
        r"|internet explorer).{0,200}|(you (have|appear to have) an? )?ad ?block(er)? (detected"
        r"|enabled).{0,150}|(bitte )?aktivieren sie javascript.{0,150}|javascript (ist|scheint) "
        r".{0,60}deaktiviert.{0,100}|(veuillez )?activer javascript.{0,150}|(włącz|aby .{0,60} włącz) "
        r"javascript.{0,100}|activ(e|a|ar) javascript.{0,100}",
        Context.ALONE,
        (
            "You are using an outdated browser. Please upgrade your browser to improve your experience.",
            "JavaScript is disabled in your browser.",
            "Please enable JavaScript to view this page.",
            "It looks like JavaScript is disabled. Some features may not work.",
            "Your browser does not support the video tag.",
            "This site requires JavaScript",
            "You are using an old version of Internet Explorer.",
        ),
        (
            "You are using an old coat, she said.",
            "Your browser of shelves does not mind dust",
            "You need to have patience",
            "You may be older than you think.",
        ),
    ),
    Rule(
        "advert",
        HEAD,
        r"-{0,3} ?(paid post|advert(isement|isements|s|ising)?|ads?|sponsored( content| post)?|promoted"
        r"|publicidad|espacio publicitario|publicité|anzeige|werbung|advertentie|reklama|pubblicità"
        r"|publicidade|annons|annonce|hysbyseb|реклама|إعلان) ?-{0,3}|(story|article) continues (below"
        r"|after)( this)?( the)?( ad(vert(isement)?)?| gallery| video| promotion)?|scroll (down )?(to|for) "
        r"(continue|more)( reading)?( with content)?|(this|our) (post|article|page|site|blog)( and the photos "
        r"within it)? (may |might )?(contains?|includes?)( some)? (affiliate|referral|sponsored|paid)( and/or "
        r"\w+)? links\.?( .{0,250})?|we (may )?(earn|receive|get) an? (small )?(affiliate )?commission (from"
        r"|if|when|for) .{1,200}|as an amazon associate.{0,120}",
        Context.ALONE,
        (
            "Advertisement",
            "- Advertisement -",
            "Espacio publicitario",
            "Publicidad",
            "Sponsored content",
            "This post may contain affiliate and/or referral links. Please see my disclosure page.",
        ),
        ("Advertisement for a teacher", "Ad infinitum", "This post contains a letter."),
    ),
    Rule(
        "loading",
        HEAD,
        r"(like )?loading( player| comments?| article| content| page)?( ?\.{2,3}|…)|please wait( ?\.{2,3}|…)?"
        r"|type here( ?\.{2,3}|…)|open_in_new|arrow_(back|forward|drop_down)|keyboard_arrow_\w{2,6}",
        Context.ALONE,
        ("Loading...", "Loading player...", "type here..."),
        ("Loading the van",),
    ),
    Rule(
        "menu-button",
        HEAD,
        r"no menu items!?|toggle (navigation|menu|search|sidebar)|(main|primary|mobile|site|top|header|page)? "
        r"?(menu|navigation|nav)( (menu|bar|content|button|toggle))?|menu (and|&) (search|widgets)|(open|close"
        r"|show|hide|expand|collapse) (the )?(main |mobile |site )?(menu|search|navigation|sidebar|submenu)"
        r"|\u2630( menu)?|[≡☰×✕]|menü( öffnen| schließen)?|hauptmenü|menú( principal)?|menu principal"
        r"|hoofdmenu|huvudmeny|meny|dewislen|prif ddewislen|меню|القائمة",
        Context.ALONE,
        ("Menu", "Menu Content", "Main menu", "Toggle navigation", "Close menu", "No menu items!", "Menü"),
        ("Menu for the week", "Navigation lights at sea"),
    ),
    Rule(
        "page-state",
        HEAD,
        r"(alpha|beta|prototype) ?[:–-]? ?(this|we)\b.{0,40}\b(new|trial|test) (service|web ?site|site|page"
        r"|version)\b.{0,160}"
        r"|(you are|you're) (reading|viewing|looking at|browsing|visiting) (an?|the) (archived?|old|previous|cached"
        r"|historic(al)?|preview|draft|printable|mobile) (version|page|copy|site|web ?site|article)\b.{0,160}"
        r"|this is an "
        r"archived? (page|version|copy|article|site)\b.{0,120}|this (page|article|content|post|web ?site"
        r"|story) (has been|is"
        r"|was) (archived|no longer (being )?(updated|maintained))\b.{0,160}",
        Context.ALONE,
        (
            "BETA This is a new service – your feedback will help us to improve it.",
            "You are reading an archived page from the old site of the Orchard Trust.",
            "This page has been archived and is no longer updated.",
        ),
        ("Beta waves in the classroom", "You are reading an old letter, she said.", "This page was torn."),
    ),
    Rule(
        "page-alert",
        HEAD,
        r"([⚠❗🔔📢ℹ🛈]️? ?|(important|notice|alert|warning|urgent"
        r"|service update) ?[:!–-] ).{5,200}\b(find out more|read more|learn more|more info(rmation)?"
        r"|more details|dismiss|close)\.?"
        r"( ?[×✕x›»])?|(subscribe|join( us)?|sign up|become a (member|subscriber)|subscriptions?)( now| today"
        r"| online| here)?"
        r",? (from|for|at)( only| just)? [£$€]\d[\d.,]{0,6} ?(a|an|per|/) ?(day|week|month|year"
        r"|mo)( [^.!?]{2,40})?[.!]?",
        Context.ALONE,
        (
            "⚠ The bridge is closed on Thursday. Find out more",
            "Subscribe from £1 a week",
            "Subscribe now for just £2 a month",
        ),
        (
            "⚠ is a sign that we painted",
            "Join us for £2 soup",
            "Join the club from the start",
            "Important: read the map",
        ),
    ),
)
