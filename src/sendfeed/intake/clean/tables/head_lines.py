"""Short lines around a title: menus, things to press, names of sections, credits. Many could be titles themselves."""

from __future__ import annotations

from sendfeed.intake.clean.rules import Context, Rule, Zone

HEAD = Zone.HEAD

RULES = (
    Rule(
        "search-box",
        HEAD,
        r"search \w{2,5}|(site |website )?search( (our|the|this) (web ?)?site| site| here| this blog| for| "
        r"articles| news)?( ?:| ?\.{2,3}|…)?( search)?|(enter|type)( your)? (search|keywords?|search terms?)( "
        r"here| term| terms)?( ?\.{2,3}|…)?|what are you looking for\?|(website )?suche( nach)?( ?:| ?\.{2,3}"
        r"|…)?|rechercher?( sur le site)?( ?:| ?\.{2,3}|…)?|buscar( en el sitio)?( ?:| ?\.{2,3}|…)?|zoeken( ?:"
        r"| ?\.{2,3}|…)?|szukaj( ?:| ?\.{2,3}|…)?|cerca( nel sito)?( ?:| ?\.{2,3}|…)|sök( ?:| ?\.{2,3}|…)?"
        r"|chwilio( ?:| ?\.{2,3}|…)?",
        Context.BESIDE,
        ("Search", "Search JIS", "Search our Site", "Search...", "Search for:", "Suche", "Enter your search terms"),
        ("Search and rescue", "Searching for words", "Search for the missing cat"),
    ),
    Rule(
        "share-bar",
        HEAD,
        r"(social )?(share|sharing)( is caring)?!?( ?[|/:+-])?( ?\d+)?|share (this|on|via|to|with|it|now"
        r"|article|post|story|page|adjust)( ?:)?( (article|post|page|story|news|content|with friends|on "
        r"social media|on|via|comment|print|with new partner|link))*( ?[:|])?( (facebook|twitter|x|linkedin"
        r"|whatsapp|e-?mail|pinterest|reddit|telegram|messenger))*|(share|tweet|pin( it)?|print|like|facebook"
        r"|twitter|linkedin|pinterest|whatsapp|e-?mail( this)?|reddit|tumblr|telegram|messenger|copy( link)?"
        r"|pocket|flipboard|bluesky|mastodon|threads|instagram|youtube|rss( feed)?|google\+?|buffer|line|sms"
        r"|viber|xing|teilen|twittern|drucken|merken|partager|compartir|delen|udostępnij|condividi|dela|rhannu"
        r"|rhannwch|paylaş|поделиться|مشاركة|شارك)( ?[|/+:,])?|(print|e-?mail|save|bookmark|listen to|download"
        r"|pdf|copy link to) (this )?(page|article|story|post|news)( to a friend)?|(printer|print)-?friendly( "
        r"version| page)?|(click|tap) to (share|print|email|tweet)( (this|on|it|a link|to) .{1,60})?( \(opens "
        r"in (a )?new (window|tab)\))?|listen( to (this )?(article|page|story))?( with readspeaker)?( "
        r"?\(?\d{1,2}:\d{2}\)?)?|read aloud|text to speech|\(?opens in (a )?new (window|tab)\)?|copy (link"
        r"|url)|link copied!?|follow (us|me)( on)?( ?:)?|connect with us( ?:)?|seite drucken|imprimer( cette "
        r"page)?|\d{1,6} ?shares?|print ?\d{0,4}",
        Context.BESIDE,
        (
            "Share",
            "Share |",
            "Social Share",
            "Sharing is caring!",
            "Share this page",
            "Share this article on Facebook",
            "Print this page",
            "Tweet",
            "Follow us:",
            "Print0",
            "Click to share on Twitter (Opens in new window)",
            "Listen to this article",
            "ShareTweet",
            "Share Adjust Comment Print",
        ),
        ("Share and share alike", "Listen to the children", "Print workshop", "Follow me on the path", "Line dancing"),
    ),
    Rule(
        "text-size",
        HEAD,
        r"-?a{1,3} ?(-a|a|\+?a\+?)( ?\+?a\+?)?( a\+)?|[-+]a( a)? ?[-+]?a?|(change |increase |decrease |reset "
        r"|normal |larger |smaller |adjust )?(text|font)[ -]?size( ?:)?( ?[-+]?a[-+]?){0,3}|(increase|decrease"
        r"|larger|smaller|reset|normal) (text|font)|(high |toggle |change )?contrast( mode| view)?( on| off)?"
        r"|accessibility( (tools|options|menu|settings|toolbar))|dark mode|light mode|resi[sz]e text"
        r"|schriftgröße|taille du texte",
        Context.BESIDE,
        (
            "-A A +A",
            "A A A",
            "Text size",
            "Font size: A A A",
            "Increase text size",
            "High contrast",
            "Accessibility tools",
            "-A+A",
        ),
        ("A", "Contrast this with last year"),
    ),
    Rule(
        "languages",
        HEAD,
        r"(select|choose|change)( your| a)? language( ?:)?|language( ?:)|powered by( google)?( translate)?"
        r"|translate( this page| this article)?( ?:| »)?|google translate|((english|cymraeg|deutsch|français"
        r"|francais|español|italiano|nederlands|polski|português|svenska|dansk|norsk|türkçe|العربية|اردو"
        r"|русский|українська|中文|română|gaeilge|gàidhlig|en|cy|de|fr|es|pl|ar|nl|it|pt)( ?[|/·,•] ?| "
        r"|$)){2,12}|(english|cymraeg|deutsch|français|español|polski|العربية|اردو|中文)",
        Context.BESIDE,
        (
            "Select language",
            "English | Cymraeg",
            "EN FR DE",
            "Cymraeg",
            "Powered by Google Translate",
            "English Deutsch Français",
        ),
        ("Language", "English lessons", "En route"),
    ),
    Rule(
        "menu",
        HEAD,
        r"(home( ?page)?|main|about( us)?|contact( us)?|who we are|what we do|our (work|team|story|services"
        r"|school|people|mission)|get (involved|in touch|help|support)|donate( now)?|join( us)?|support us"
        r"|shop|basket|cart|checkout( ?\(\d+\))?|my (account|basket)|log ?(in|out)|sign (in|up|out)|register"
        r"|subscribe( now| here| today)?!?|login|(latest )?news (and|&) (events|views|blogs?)|events?|what's "
        r"on|calendar|diary|resources|publications|library|gallery|galleries|photos|videos?|media( centre)?"
        r"|press office|jobs|vacancies|careers|work for us|faqs?|help|site ?map|links|archives?|members?( area"
        r"| login)?|membership|parents?( and carers| & carers)?|pupils|students|governors|admissions"
        r"|curriculum|policies|term dates|community|services|advice|information|training|research|campaigns"
        r"|policy|partners|trustees|volunteer(ing)?|fundrais(e|ing)|privacy( policy)?|accessibility|terms( "
        r"and conditions| of use)?|back|next|previous|close|more|×|x|call us( ?:.{0,30})?|tel(ephone)?( "
        r"number)?( ?:[ \d()+-]{6,20})?|e-?mail( address)?|all|show (all|more)|read more|view (all|more)|top "
        r"stories|breaking( news)?|trending( now)?|most (read|popular)|startseite|über uns|kontakt|aktuelles"
        r"|impressum|accueil|à propos|contacto?|inicio|hafan|amdanom ni|cysylltu( â ni)?|inhalt)( ?["
        r"|>›»/·+▾▼↓])?",
        Context.BESIDE,
        (
            "Home",
            "About us",
            "Contact us",
            "News and events",
            "What's on",
            "Log in",
            "Subscribe",
            "Site map",
            "Call us: 0300 123 4567",
            "Telephone number",
            "Home |",
        ),
        (
            "About us and our dogs",
            "Donate your coat",
            "Contact with nature",
            "Events of a long night",
            "News from the hall",
        ),
    ),
    Rule(
        "page-menu",
        HEAD,
        r"view (this (e-?mail|message|newsletter|page)|it)? ?(in|on) (your|a|the) (web )?browser|(open|read"
        r"|continue|view) in( the)? app|(get|download) (the|our) app|get unlimited access|sign up for free"
        r"|(\S{2,20}_\S{2,20} )?[←«‹<]? ?((go|click) )?back( to (all |the |our |latest )?(news|blogs?"
        r"|articles?|stories|posts?|list|home|index|results|overview|events|listing|top|press releases"
        r"|updates)[^.]{0,20})?|[«‹←<] ?[^|]{3,120}\| ?main ?\|.{0,120}|[«‹←] ?all \w{3,12}|(next|previous)( "
        r"(page|post|article|story|item))? ?[»›→]?|[«‹←] ?(previous|prev|newer|older)( \w{3,9})?"
        r"|breadcrumbs?( trail)?|main navigation|(quick|useful|related|site|footer|header) (links|menu"
        r"|navigation)|high visibility( version)?|(large|plain) (print|text)( version)?|text only( version)?"
        r"|(post|add) (a )?(reply|message|topic)|(add message|report|see all|op posts|hide thread|watch( "
        r"this)? thread|active threads?|topic|quote|bookmark|details|follow|unfollow|all posts|translate)( ?:"
        r"| ?\|)?|page \d{1,3} of \d{1,3}|\d{1,4} posts?( ?•)?|•|in your area|ways to (play|watch|listen|give)"
        r"|what's new|for you|my (news|stories|feed)|my account|get e-?mails about this page|contents|on this "
        r"page|in this (article|section|story)|see all updates|image \d{1,2}( of \d{1,2})?|placeholder image"
        r"|welcome to (the )?[^.!?]{2,60} (web ?site|site|home ?page|blog|search engine|portal|online)|rate "
        r"this (item|article|page|post)|\(?\d{1,5} votes?\)?|read \d{1,6} times|was this (page )?helpful\?"
        r"|show more|show less",
        Context.BESIDE,
        (
            "View this email in your browser",
            "Open in app",
            "arrow_back Back to news",
            "« A quiz | Main | A walk »",
            "Breadcrumb",
            "High Visibility Version",
            "1 post • Page 1 of 1",
            "Add message | Report | See all",
            "In Your Area",
            "Get emails about this page",
            "Welcome to the village web site",
        ),
        (
            "Back to school in a minibus, and why",
            "Open in all weathers",
            "Welcome to our new headteacher",
            "Details of a long night",
            "Contents of a pocket",
            "Back to the wall",
        ),
    ),
    Rule(
        "section-name",
        HEAD,
        r"(latest |local |national |world |uk |school |regional |international |community |business "
        r"|education |health |sports? |breaking |top |company |our |more |recent )?(news|stories|updates?"
        r"|headlines)( (article|item|story|centre|room|index|release|archive|details?|page|and views|& views"
        r"|blog))?|newsroom|news(paper)? (article|blog|letter)|newsletter|blog( ?posts?| article| entry| "
        r"archives?)?|(the|our|my|guest|parent|staff|member) blog|articles?|features?|opinions?|comment( is "
        r"free)?|comment (&|and) analysis|editorials?|letters?( to the editor)?|columns?|columnists"
        r"|interviews?|reviews?|analysis|explainer|long reads?|in (brief|depth|focus|pictures)|obituar(y|ies)"
        r"|case stud(y|ies)|spotlight|press (release|notice|statement|office|centre)s?|media (release|centre"
        r"|statement)s?|statements?|announcements?|notices?|alerts?|public notices?|for immediate release"
        r"|education|schools?|politics|health( (&|and) (social )?care)?|social care|sports?|business"
        r"|technology|tech|science|environment|culture|arts?|entertainment|lifestyle|travel|food|money|crime( "
        r"(&|and) courts?)?|courts?|council|local|regional|national|world|international|uk|england|scotland"
        r"|wales|northern ireland|community|people|families|children( and (families|young people))?|send"
        r"|special needs|inclusion|transport|housing|planning|charity|disability|research|policy|campaigns?"
        r"|guidance|advice|general|uncategori[sz]ed|standard|default|exclusive|premium|domestic|archives?"
        r"|nachrichten|aktuelles|allgemein|pressemitteilung(en)?|meldung(en)?|artikel|actualités?|actu"
        r"|communiqués?( de presse)?|noticias?|actualidad|política|nota de prensa|sociedad|notizie"
        r"|comunicat[oi]( stampa)?|nieuws|nieuwsbericht|persbericht|aktualności|wiadomości|komunikaty?"
        r"|notícias|nyheter|pressmeddelande|nyheder|newyddion|datganiad(au)? i'r wasg|haberler|новости|новини"
        r"|أخبار|新闻|ニュース",
        Context.BESIDE,
        (
            "News",
            "Latest news",
            "EDUCATION",
            "Press release",
            "Blog",
            "Our news",
            "Crime & Courts",
            "Actualités",
            "News article",
            "Case study",
            "Newyddion",
            "For immediate release",
        ),
        ("News from the hall", "Education for all", "Our school", "The blog that changed us", "Local hero wins award"),
    ),
    Rule(
        "running-head",
        HEAD,
        r"([^\W\d_][^.!?|~•·–—-]{2,40} ?[~|•·–—-] ?)?page \d{1,3}( (of|/) \d{1,3})?|([a-z' ]{2,30} (newsletter"
        r"|bulletin|magazine"
        r"|gazette|journal)[ ,:|–—-]{1,3})?(issue|edition|volume|vol\.?|number|no\.|nr\.|episode|ep\.|ausgabe"
        r"|numéro|número"
        r"|numero|nummer|numer|rhifyn|eagrán) ?#?:? ?\d{1,4}([ ,:;|–—-]{1,3}(issue|no\.?|number"
        r"|part) ?\d{1,4})?([ ,:|–—-]{1,3}"
        r"([a-zà-ÿ]{3,10} )?(19|20)\d\d)?|(uk|us|u\.s\.|english|international|india|asia|europe|global|print"
        r"|digital|weekend"
        r"|today's|irish|scottish) edition|(\| ?)?e-?paper|\+|\[?(?!(a|the|our|new|this) )[^.!?\]]{2,60} logo\]?"
        r"|[\w-]{3,80}"
        r"\.(jpe?g|png|gif|webp)|\d{1,3} items?( ?[-–|:(] ?[£$€]\d{1,4}\.\d\d\)?)|call us (on |at |today on "
        r"|now on )?:? ?[\d ()+-]{7,20}"
        r"|\S{2,40}@\S{4,40} ?[|·•] ?[\d ()+-]{7,20}",
        Context.BESIDE,
        (
            "SPRING NEWSLETTER ~ PAGE 3",
            "Issue 41",
            "Village Bulletin - Issue 12, Spring 2021",
            "Episode 14",
            "English Edition",
            "| E-Paper",
            "Kelpie Bay School logo",
            "ferry-slip-2021.jpg",
            "0 items - £0.00",
        ),
        (
            "Page turners",
            "Issue of the day",
            "Number 7 opens its doors",
            "Page 3 of her diary",
            "Edition of one",
            "Our new logo",
            "3 items of lost property",
        ),
    ),
    Rule(
        "date-badge",
        HEAD,
        r"(jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez)\.? ?\d{1,2}(?!\d)|\d{2} ?(jan"
        r"|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez)|-?\d{1,3}([.,]\d)? ?°? ?[fc]",
        Context.ALONE,
        ("Jan24", "Jul 29", "02 Mar", "86.1 F"),
        ("May Day", "Mar 2022", "March 2"),
    ),
    Rule(
        "numbers",
        HEAD,
        r"\d{1,4}|\d{1,3} ?/ ?\d{1,3}|\d{1,3} of \d{1,3}|(?!---$)[|•·,;:./»›>-]{1,12}( ["
        r"|•·,;:./»›>-]{1,12}){0,10}|\d{1,3} \d{1,3} votes?|(new, )?\d{1,5} comments?",
        Context.BESIDE,
        ("384", "0", "1 of 6", "0 0 votes", "New, 74 comments", "-", ", , , ,"),
        ("2 into 3", "1066 and all that", "---"),
    ),
    Rule(
        "image-credit",
        HEAD,
        r"(photo|image|picture|photograph|pic|credit|foto|bild|llun|crédit( photo)?|fotografía|beeld|zdjęcie"
        r"|fot\.?|featured image|header image|main image|cover image)s?( credit| source| by| courtesy( "
        r"of)?)?( ?: .{1,80}| ?: ?)|(image|photo|picture) (source|credit)|(getty|getty images|shutterstock"
        r"|istock|unsplash|pexels|pixabay|pa media|afp|reuters|afp/getty images|pa|press association)|(news "
        r"article|news|featured|header|article|hero) (image|icon|photo)|© ?[^.|]{2,60}(getty|shutterstock"
        r"|istock|unsplash|pa media|alamy|reuters|afp)[^.]{0,40}|(photo|image) by [^.]{2,60}( on (unsplash"
        r"|pexels|pixabay|flickr))",
        Context.BESIDE,
        (
            "Photo: Jo Marsh",
            "Image credit: Pexels",
            "Getty Images",
            "News icon",
            "Llun: PA",
            "Photo by Jo Marsh on Unsplash",
            "Picture: the Marsh family",
        ),
        ("Picture this", "Photo albums of the war", "Image of a year"),
    ),
)
