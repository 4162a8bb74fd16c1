"""The language of a text, where it is evidently not its publication's.

Most texts are in the publication's language, and a look at their commonest words tells. Only for others is a
classifier of a hundred languages loaded, which takes half a second and a hundred megabytes.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

MIN_LETTERS = 60
MIN_WORDS = 5
"""A shorter text is taken to be in the publication's language. A letter of an East Asian script counts as a word."""

QUICK, READ = 800, 4000
"""So many characters of a text are looked at, first and then."""

EVIDENT = 0.17
"""So large a share of a language's commonest words has any text in it, and no text in another."""

SURE = 0.8
"""How sure the classifier must be, from 0 to 1."""

COMMON = {
    "en": "the and of to in that is was for with it on are this have not be as at by from or an they we you",
    "cy": "y yr yn a i o ar am gan gyda mae oedd bod fod ac ei eu wedi sydd nid hefyd neu hyn er fel",
    "de": "der die das und ist nicht ein eine mit den dem von zu im auf für sich auch als wie werden wir sie es",
    "es": "el la los las de que y en un una es por con para no se del al su como más pero lo",
    "fr": "le la les des de et est un une que qui dans pour sur pas avec ce il au du en ne se par",
    "it": "il la le gli di che e un una per con non si del della è in sono nel dei anche come i",
    "nl": "de het een en van is dat niet op te zijn met voor die aan er ook als maar bij om naar",
    "pl": "i w na z do że nie się jest to o dla jak po od za przez są był oraz ale czy",
    "pt": "o a os as de que e um uma não em do da para com por no na se mais como mas",
    "sv": "och att det som en på är av för med den till inte har de om ett var vi men",
}
"""The commonest words of languages that publications have."""

MEANT = {
    **dict.fromkeys(["arb", "ary", "arz"], "ar"),
    **dict.fromkeys(["cmn", "wuu", "yue"], "zh"),
    **dict.fromkeys(["ckb", "kmr", "sdh"], "ku"),
    **dict.fromkeys(["lij", "vec"], "it"),
    **dict.fromkeys(["gcf", "gcr"], "ht"),
    "bcl": "bik",
    "ext": "es",
    "fuv": "ff",
    "gom": "kok",
    "gug": "gn",
    "guw": "fon",
    "hbo": "he",
    "kik": "ki",
    "ltg": "lv",
    "pcm": "en",
    "uzs": "uz",
    "zxx": "",
}
"""What has no code of its own in ISO 639-1 or -2, which is all that many readers of feeds know: the macrolanguage that
it belongs to (ISO 639-3), or else the language next to it. What has no words (`zxx`) is in none."""

_EAST_ASIAN = re.compile(r"[\u2e80-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]")


def language_of(text: str, publication: str, claimed: str = "") -> str:
    """The BCP 47 language of a text; "" where it is the primary language of `publication`, a tag, or is not evident.

    `claimed` is what a page says of itself, "" if it says nothing: pages often say what their template said.
    """
    primary = _primary(publication)
    common = _common(primary)
    for length in (QUICK, READ):
        words = text[:length].lower().split()
        if common and sum(map(common.__contains__, words)) >= EVIDENT * len(words):
            return ""
    found = _classified(text[:READ]) or meant(claimed)
    if not found or found == meant(publication) or {found, primary} <= _NORWEGIAN:
        return ""
    return claimed if meant(claimed) == found else found


def _classified(text: str) -> str:
    """The language that a text is evidently in, by ISO 639-1 or -2, as far as it is long enough to tell."""
    dense = len(_EAST_ASIAN.findall(text))
    letters = sum(1 for _ in islice(_LETTER.finditer(text), MIN_LETTERS))
    if len(text.split()) + dense < MIN_WORDS or letters + 2 * dense < MIN_LETTERS:
        return ""
    found, probability = _classifier().classify(text)
    return meant(str(found)) if probability >= SURE else ""


def meant(tag: str) -> str:
    """The language that a BCP 47 tag means, without region and script; two that mean the same have the same words."""
    return MEANT.get(_primary(tag), _primary(tag))


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


_NORWEGIAN = frozenset({"no", "nb", "nn"})


@cache
def _common(language: str) -> frozenset[str]:
    return frozenset(COMMON.get(language, "").split())


@cache
def _classifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
