"""More of what pages print around a title: shops, players, embeds, live pages, recipes."""

from __future__ import annotations

from dataclasses import replace

from sendfeed.intake.clean.rules import Context, Rule, Zone
from sendfeed.intake.clean.tables.tail_pages import RULES as PAGES
from sendfeed.intake.clean.tables.tail_readers_more import RULES as READERS
from sendfeed.intake.clean.tables.tail_shops import RULES as SHOPS
from sendfeed.intake.clean.tables.tail_tongues import RULES as TONGUES
from sendfeed.intake.clean.tables.tail_votes import PLATFORM
from sendfeed.intake.clean.tables.tail_votes import RULES as VOTES

HEAD = Zone.HEAD

ALSO = frozenset(
    {
        "shop-basket",
        "shop-word",
        "votes",
        "counter",
        "podcast",
        "player",
        "player-button",
        "embed",
        "live",
        "pages-tools",
        "pages-contents",
        "pages-jump",
        "pages-file-word",
        "letters-invited",
        "letters-paid",
        "tongues-cookies",
        "tongues-click",
    }
)
"""Rules of the tail that hold around a title too."""

RULES: tuple[Rule, ...] = (
    *(
        replace(rule, id=f"head-{rule.id}", zone=HEAD)
        for rule in (*SHOPS, *VOTES, *PAGES, *READERS, *TONGUES)
        if rule.id in ALSO
    ),
    Rule(
        "head-meter",
        HEAD,
        r"you('ve| have) (read|viewed|used) (all )?(\d{1,2}|one|two|three|four|five)?( ?of)?( ?your)?( \d{1,2})?"
        r" (free|complimentary|premium) (articles?|stories)( this month)?\.?"
        r"|you have (\d{1,2}|one|two|three|four|five) (free|complimentary|premium) (articles?|stories)"
        r" (left|remaining)( this month)?\.?|you('ve| have) reached your (free |monthly ){0,2}article limit\.?"
        r"|vous avez lu \d{1,2} des \d{1,2} articles gratuits( ce mois-ci)?\.?"
        r"|il vous reste \d{1,2} articles? gratuits?( ce mois-ci)?\.?"
        r"|sie haben (noch )?\d{1,2}( von \d{1,2})? (kostenlosen?|freien?) artikeln?( (gelesen|in diesem monat))*\.?"
        r"|(te quedan|ha leído|has leído) \d{1,2}( de( tus| sus)? \d{1,2})? (artículos|noticias) (gratis|gratuit[oa]s)"
        r"( este mes)?\.?|ti restano \d{1,2} articoli gratuiti( questo mese)?\.?"
        r"|(je|u) hebt (nog )?\d{1,2}( van de \d{1,2})? gratis artikelen( (over|gelezen|deze maand))*\.?",
        Context.ALONE,
        (
            "You have read 2 of 5 free articles this month.",
            "You have 3 free articles remaining this month.",
            "You've reached your free article limit.",
            "Vous avez lu 1 des 4 articles gratuits ce mois-ci.",
            "Sie haben 2 von 3 kostenlosen Artikeln gelesen",
            "Te quedan 3 artículos gratis este mes.",
        ),
        ("You have read two of the books on this list.", "You have three stories to tell this month."),
    ),
    Rule(
        "head-page",
        HEAD,
        r"(estimated )?(reading|read|listening|viewing) time:? ?(about )?\d{1,3} ?min(ute)?s?\.?|key (points|facts)"
        r"|@\w{2,30}"
        r"|(jump|skip|go) to (recipe|comments|video|content|ingredients|instructions)( card)?|print recipe"
        r"|(covid|coronavirus)[-0-9 ]{0,4}:? [^.!?]{3,100}[.!]( [^.!?]{0,20}(read|see|find|latest"
        r"|click)[^.!?]{3,80}[.!]?)"
        r"|(post|leave|add|write) a comment|(no|\d{1,4}) comments?|from: (the )?(department|ministry|office|cabinet"
        r"|home|foreign"
        r")[^.!?]{3,60}|by [^|.!?]{2,40} \| [a-z]{3,9} \d{1,2}, \d{4}( \| [^|.!?]{2,60}){0,2}( \| \d{1,4} comments?)?",
        Context.BESIDE,
        (
            "Estimated reading time: 4 minutes",
            "Key points",
            "Jump to Recipe",
            "COVID-19: our office is closed to visitors. Read our latest guidance.",
            "From: Department for Regional Travel",
        ),
        ("Key workers", "Reading times tables", "From: a friend"),
    ),
    Rule(
        "head-issue",
        HEAD,
        r"from (the|our) ((latest|current|new|spring|summer|autumn|fall|winter|january|february|march|april|may|june"
        r"|july|august|september|october|november|december)( \d{4})? (issue|edition|number|magazine|newsletter)"
        r"|archives?)"
        r"|(media|press|news) (release|statement|notice)s?( ?[:,|–—-]{1,2} ?| )(for )?(immediate (release|use"
        r"|publication)|general release)",
        Context.BESIDE,
        ("From the Spring issue", "From our March 2019 newsletter", "Press release - for immediate release"),
        ("From the spring under the hill", "Media release a hundred pigeons", "From the archive of a baker"),
    ),
    Rule(
        "head-tagline",
        HEAD,
        r"just another (wordpress|\w{3,20} (press|multisite|network)) (web ?log|blog|site)|(un|ein|otro|un altro)"
        r" (site|blog|sitio) (utilisant|mit|de) wordpress|smile! you're at the best wordpress(\.com)? site ever"
        r"|just another wordpress\.com (web ?log|site)|ein weiterer wordpress[- ]blog|otro sitio (realizado con|de)"
        r" wordpress|un site utilisant wordpress",
        Context.ALONE,
        ("Just another WordPress weblog", "Just another WordPress.com site", "Un site utilisant WordPress"),
        ("Just another school morning", "Just another site of old bricks"),
    ),
    Rule(
        "head-mail",
        HEAD,
        r"(having |got )?(trouble|problems|difficulty|difficulties) (reading|viewing|seeing|with) this( e-?mail"
        r"| newsletter| message| bulletin)?\?.{0,60}\b(online|browser|click here|web( version)?)\b.{0,30}"
        r"|(is|if) this (e-?mail|newsletter|message)( is)? not displaying (correctly|properly).{0,80}",
        Context.ALONE,
        (
            "Having trouble reading this? View it online",
            "Problems viewing this email? Click here",
            "Is this email not displaying correctly? View it in your browser.",
        ),
        ("Having trouble reading this?", "Trouble with this year's fair? Ring Jo."),
    ),
    Rule(
        "head-subscribers",
        HEAD,
        r"(cet )?(article |contenu )?(est )?réservé aux (abonné·?e?·?s|membres)\.?|(this (article|story|content) is )?"
        r"(for )?(subscribers?|members?)[ -]only( content| article| story)?\.?|(nur )?für abonnent(en|:innen)( lesbar)?"
        r"|(artikel|inhalt) nur für abonnent(en|:innen)|(contenido|artículo)? ?(solo|exclusivo|exclusivo solo) para"
        r" (suscriptores|abonados)|(contenuto|articolo) (riservato agli|per) abbonati|(alleen|exclusief) voor abonnees"
        r"|endast för prenumeranter|kun for abonnenter|(conteúdo )?exclusivo para assinantes|tylko dla subskrybentów",
        Context.BESIDE,
        ("Article réservé aux abonnés", "Subscriber only content", "Nur für Abonnenten", "Solo para suscriptores"),
        ("Réservé aux chats", "For members of the choir", "Members only knew half"),
    ),
    Rule(
        "head-wiki",
        HEAD,
        r"from [^.!?,]{2,40}, the (free|open|shared|online|[a-z]+ )?(encyclop(a|e|ae)dia|handbook|wiki|dictionary"
        r"|knowledge base)|from [a-z ]{2,30}wiki(pedia)?(, the [^.!?,]{3,30})?|from [^.!?,]{2,40}, the (free|open"
        r"|shared|online) (encyclop(a|e|ae)dia|handbook|wiki|dictionary|guide|textbook|library)|(sign|log) in to edit"
        r"|talk \(\d{1,4}\)|edit (this )?page|edit source|view history",
        Context.BESIDE,
        (
            "From Signal Wiki",
            "From Bell's Handbook, the free encyclopedia",
            "From Hill People, the shared handbook",
            "Sign in to edit",
            "Talk (0)",
        ),
        ("From Leeds, the long way", "History of a bell", "Talk of the town"),
    ),
    Rule(
        "head-listen",
        HEAD,
        r"(subscribe|listen|follow)( on| via| to us on)? ?: ?" + PLATFORM + r"( ?[|,/·•]? ?" + PLATFORM + r"){0,9}"
        r"|\d{1,3} min(ute)?s?\.?|(duration|length|running time) ?: ?\d{1,3}( ?min(ute)?s?|:\d\d(:\d\d)?)",
        Context.BESIDE,
        ("Subscribe: Apple Podcasts | Spotify | RSS", "32 mins", "Duration: 41 min"),
        ("Listen: the bells are late", "32 minutes late"),
    ),
)
