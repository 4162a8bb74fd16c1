"""More of what pages print around a title: shops, players, embeds, live pages, recipes."""

from __future__ import annotations

from dataclasses import replace

from sendfeed.intake.clean.rules import Context, Rule, Zone
from sendfeed.intake.clean.tables.tail_pages import RULES as PAGES
from sendfeed.intake.clean.tables.tail_readers_more import RULES as READERS
from sendfeed.intake.clean.tables.tail_shops import RULES as SHOPS
from sendfeed.intake.clean.tables.tail_tongues import RULES as TONGUES
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
)
