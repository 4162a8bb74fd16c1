"""Ways from the home page to an article, and names of sites, as lines have them above a title."""

from __future__ import annotations

import re

CRUMB = re.compile(r"\s*(?:[>›»→⟩❯‹▸►⯈]|\s[/|\\~•·⋅]\s|::)\s*")
START = re.compile(
    r"(?:board index|forum index|you are here|you're here|you are in|location|sie sind hier|vous êtes ici"
    r"|estás aquí"
    r"|usted está aquí|je bent hier|rydych chi yma"
    r"|rydych yma|tá tú anseo|você está (?:aqui|em)|está aqui|ets aquí|sou a|e[sș]ti aici|sunteți aici"
    r"|nacházíte se(?: zde)?"
    r"|buradasınız|βρίσκεστε εδώ|вы (?:здесь|находитесь)(?: здесь)?|ви тут|olet (?:tässä|täällä)|أنت (?:هنا"
    r"|الآن في)"
    r"|הינך כאן|您(?:现在)?的位置|当前位置|現在位置"
    r"|jesteś tutaj|ti trovi in|sei qui|du är här|du er her) ?:? ?|(?:back to )?(?:home ?page|home|startseite|start"
    r"|accueil|inicio|início|hafan|hem|forside|hjem"
    r"|strona główna|etusivu|ana sayfa|anasayfa|главная|головна|الرئيسية"
    r"|baile(?=\s*[>›»/|])|tudalen gartref|dachaigh|inici|página inicial|acasă|prima pagină|domů"
    r"|hlavní (?:stránka|strana)"
    r"|főoldal|címlap"
    r"|startsidan?|forsiden|αρχική(?: σελίδα)?|الصفحة الرئيسية|صفحہ اول|سرورق|صفحه اصلی|דף הבית|עמוד הבית|होम"
    r"|मुख्य पृष्ठ"
    r"|ਮੁੱਖ ਪੰਨਾ|প্রচ্ছদ|মূলপাতা|首页|首頁|ホーム|トップページ)(?![\w'’-])",
    re.IGNORECASE,
)
_MENU_WORD = re.compile(
    r"(?:home|news|article|articles|blog|blogs|latest|about|about us|events?|national|local|sport|education|opinion"
    r"|features?|media|resources?"
    r"|press|stories|posts?|archives?|publications?|contact|search|menu|politics|business|health|community|world|uk"
    r"|regional|schools|centre|center"
    r"|updates|reviews|comment|lifestyle|culture|campaigns?|releases?|forums?|talk|active|watched|groups?|shop|help"
    r"|topics|members|newsroom)",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(
    r"\b(?:News|Blog|Council|Trust|Forum|Association|Charity|Foundation|Gazette|Times|Herald|Chronicle"
    r"|Telegraph|Observer"
    r"|Post|Courier|Advertiser|Mercury|Echo|Magazine|Society|Network|Alliance|Federation|University|Online"
    r"|Journal|Guardian"
    r"|Tribune|Press|Newsletter|Bulletin|School|Academy|College|Parents|Carers|Parish|Church|Club|Centre"
    r"|Library|eNews)$"
    r"|^(?:The )?(?:Association|Federation|University|Society|Friends|Institute|College) of \w"
)
_GLUED_START = re.compile(r"(?:Home|Start|Startseite|Accueil|Inicio|Início|Strona główna)(?=[A-Z])")
_DASH = re.compile(r" [-–—] |[:,] ")
_DASHED_WAY = re.compile(r"(?:Home|Start|Startseite|Accueil|Inicio)(?:(?: [-–—] |[:,] )[^:,.!?]{2,40}){2,5}")
_GLUED_STEPS = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")
_SITE_TOKEN = re.compile(r"(?:[A-Z][a-z]+){2,5}|(?:[\w-]{2,30}\.){1,2}(?:com|org|net|co\.uk|org\.uk|info|de|fr|eu)")
LITTLE_WORDS = frozenset({"and", "of", "the", "for", "in", "&"})

MAX_WAY = 120
"""A way from the home page without marks has at most so many characters."""


def is_way(text: str) -> bool:
    """Whether a line leads from the home page to the article: `Home > News >`, `You are here: Home » News`."""
    if _DASHED_WAY.fullmatch(text[:MAX_WAY]) and any(map(_MENU_WORD.fullmatch, _DASH.split(text)[1:])):
        return True
    start = START.match(text)
    if not start:
        return False
    rest = text[start.end() :].strip()
    steps = [step for step in CRUMB.split(f"{rest} ") if step.strip()]
    separators = len(CRUMB.findall(f"{text} "))
    if not separators:
        return not rest and ":" in text
    told = text[:4].casefold() != "home" or text.rstrip()[-1] in ">›»→/|"
    return separators > 1 or told or any(_MENU_WORD.fullmatch(step.strip()) for step in steps)


def may_be_way(text: str) -> bool:
    """Whether a line may be the way from the home page, or a title with a mark in it: `Home > Schools`."""
    return START.match(text) is not None and len(CRUMB.findall(text)) == 1


def is_glued_way(text: str) -> bool:
    """Whether a line is a way from the home page whose steps are glued: `HomeNewsLatest newsSchools`."""
    if len(text) > MAX_WAY or not _GLUED_START.match(text):
        return False
    steps = _GLUED_STEPS.split(text)
    known = sum(_MENU_WORD.fullmatch(step) is not None for step in steps[1:])
    return len(steps) > 2 and known > 0 and all(len(step.split()) <= 3 for step in steps)


def is_name_of_site(text: str) -> bool:
    """Whether a text is a name such as sites have: `Village Gazette`, `OrchardTrust`, `orchard.example.org`."""
    words = text.removeprefix("Welcome to ").split()
    if not 0 < len(words) <= 6 or text[-1] in ".!?:,;":
        return False
    if len(words) == 1:
        return _SITE_TOKEN.fullmatch(text) is not None
    if not all(word[0].isupper() or word in LITTLE_WORDS for word in words):
        return False
    return not text.isupper() and _SITE_NAME.search(text) is not None


def last_step(text: str) -> str:
    """The last step of a way from the home page, or of a list of steps."""
    return CRUMB.split(text.rsplit("\n", 1)[-1])[-1].strip()


def is_menu_row(text: str) -> bool:
    """Whether a line consists of a menu's words: `Home News National Article`."""
    if text[:4].casefold() != "home":
        return False
    words = [word for word in text.split() if word.casefold() not in {"and", "our", "us", "&", "|"}]
    if not 3 <= len(words) <= 12 or words[0].casefold() != "home":
        return False
    known = sum(_MENU_WORD.fullmatch(word) is not None for word in words)
    return known * 2 > len(words) or (known >= 2 and len(words) >= 4 and all(word[0].isupper() for word in words))
