from __future__ import annotations

import subprocess
import sys

import pytest

from sendfeed.intake.language import MEANT, _classifier, language_of

from .conftest import Accept

TEXTS = {
    "en": "The lift at the station has been mended, and it is now possible to reach the platform without a key.",
    "cy": "Mae’r lifft yn yr orsaf wedi cael ei drwsio, ac mae bellach yn bosibl cyrraedd y platfform heb allwedd.",
    "de": "Der Aufzug am Bahnhof ist repariert, und man kommt jetzt ohne Schlüssel auf den Bahnsteig.",
    "fr": "L’ascenseur de la gare est réparé, et l’on peut maintenant accéder au quai sans clé.",
    "es": "El ascensor de la estación está arreglado, y ahora se puede llegar al andén sin llave.",
    "pl": "Winda na dworcu została naprawiona i teraz można dostać się na peron bez klucza.",
    "uk": "Ліфт на вокзалі полагодили, і тепер на платформу можна потрапити без ключа.",
    "ar": "تم إصلاح المصعد في المحطة، وأصبح من الممكن الآن الوصول إلى الرصيف من دون مفتاح.",
    "so": "Wiishka saldhigga tareenka waa la hagaajiyay, hadda waxaa suurtogal ah in la gaaro fagaaraha.",
    "zh": "车站的电梯已经修好了，现在不用钥匙也可以到达站台，请大家放心使用。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_text(language: str) -> None:
    assert language_of(TEXTS[language], "en-GB") == ("" if language == "en" else language)
    assert language_of(TEXTS[language], f"{language}-XX") == ""
    assert language_of(TEXTS["en"], "de") == "en"


@pytest.mark.parametrize("text", ["", "Walla Walla", "Ramp, hoist, sling", "Ein kurzer Satz."])
def test_a_short_text_is_in_the_publications_language(text: str) -> None:
    assert language_of(text, "en") == ""


def test_what_a_page_claims_counts_where_its_text_says_nothing_else() -> None:
    assert language_of(TEXTS["fr"], "en", "fr-CA") == "fr-CA"
    assert language_of(TEXTS["fr"], "en", "en-US") == "fr"
    assert language_of(TEXTS["en"], "en", "fr") == ""
    assert language_of("Ein kurzer Satz.", "en", "de-AT") == "de-AT"


DIALECTS = {
    "arz": "الأسانسير بتاع المحطه اتصلح، و دلوقتى الناس تقدر توصل للرصيف من غير مفتاح، و دى حاجه كويسه اوى فى مصر.",
    "yue": "車站嘅電梯已經整好咗，而家唔使用鎖匙都可以去到月台，大家可以放心使用，唔使再等。",
    "sdh": "ئاسانسێر وێسگاکە چاکەو کریاس و ئێسە مەردم توانن بێ کلیل بچنە سەکۆ، ئێ کارە فرە خاس بی.",
}


@pytest.mark.parametrize(("dialect", "meant"), [("arz", "ar"), ("yue", "zh"), ("sdh", "ku")])
def test_a_dialect_is_called_by_its_language(dialect: str, meant: str) -> None:
    text = DIALECTS[dialect]
    assert language_of(text, "en") == meant
    assert language_of(text, "en", f"{dialect}-XX") == f"{dialect}-XX"
    assert language_of(text, dialect) == language_of(text, meant) == ""


def test_what_the_classifier_finds_has_a_code_in_iso_639_1_or_2() -> None:
    found = {MEANT.get(each, each) for each in map(str, _classifier().nb_classes)}
    three = {each for each in found if len(each) != 2}
    assert three == {"", "ace", "bik", "crh", "fon", "grc", "kab", "kok", "nso"}


def test_a_text_without_words_is_in_no_other_language() -> None:
    assert MEANT["zxx"] == ""
    assert language_of("", "en", "zxx") == ""


def test_an_article_in_another_language_says_so(accept: Accept) -> None:
    assert accept(f"Der Aufzug\n\n{TEXTS['de']}").language == "de"
    assert accept(f"---\nlanguage: de-CH\n---\nDer Aufzug\n\n{TEXTS['de']}").language == "de-CH"
    assert accept(f"The lift\n\n{TEXTS['en']}").language == ""
    given = accept(f"---\nlanguage: ckb\n---\nLarkmead\n\n{DIALECTS['sdh']}")
    assert given.language_within("en-GB") == ("ckb", "rtl")


def test_the_classifier_is_loaded_only_for_other_languages() -> None:
    code = f"""
import sys
from sendfeed.intake.language import language_of
language_of({TEXTS["en"]!r}, "en-GB")
assert "py3langid" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)
