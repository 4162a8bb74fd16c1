"""The words of the interface: one file for each language, `words/<language>.toml` beside the other templates.

What a file leaves out, and what cannot be used of it, is said as the next one has it: first the publication's own file
of its language, then sendfeed's, then the same in English. `wrong_words` tells what cannot be used.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sendfeed.errors import TemplateError
from sendfeed.languages import primary
from sendfeed.words import ENGLISH, PLURALS, Sentence, Words

FOLDER = "words"
FALLBACK = primary(ENGLISH)


def read_words(folders: Sequence[Path], language: str) -> Words:
    """The words for a BCP 47 tag, from folders of templates: the first one wins, the last is that of sendfeed.

    Raises `TemplateError` for a file that cannot be read or is no TOML.
    """
    known = _known(folders)
    found: dict[str, Sentence] = {}
    for tag in dict.fromkeys((FALLBACK, primary(language))):
        for folder in reversed(folders):
            for key, value in _entries(folder / FOLDER / f"{tag}.toml").items():
                if (sentence := _sentence(tag, value)) and not _fault(key, sentence, known):
                    found[key] = sentence
    return Words(language, found)


def wrong_words(folders: Sequence[Path]) -> Iterator[TemplateError]:
    """Everything that cannot be used of the words of any language."""
    known = _known(folders)
    for path in sorted({path for folder in folders for path in (folder / FOLDER).glob("*.toml")}):
        try:
            entries = _entries(path)
        except TemplateError as error:
            yield error
            continue
        for key, value in entries.items():
            sentence = _sentence(path.stem, value)
            fault = _fault(key, sentence, known) if sentence else f"is neither text nor a table of {', '.join(PLURALS)}"
            if fault:
                yield TemplateError(str(path), f'"{key}" {fault}', remedy=_remedy(key, known))


def _known(folders: Sequence[Path]) -> dict[str, Sentence]:
    """What can be said: all that sendfeed says in English."""
    entries = _entries(folders[-1] / FOLDER / f"{FALLBACK}.toml")
    return {key: sentence for key, value in entries.items() if (sentence := _sentence(FALLBACK, value))}


def _entries(path: Path) -> dict[str, object]:
    """What a file holds; nothing if it is not there."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(str(path), f"is no TOML: {error}", remedy="correct it, or delete it") from error
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(
            str(path), f"cannot be read: {error}", remedy="it must be a text file in UTF-8 that sendfeed may read"
        ) from error


def _sentence(language: str, value: object) -> Sentence | None:
    """What an entry says; None if it is no sentence."""
    forms = value if isinstance(value, dict) else {"other": value}
    texts = {name: text for name, text in forms.items() if isinstance(text, str) and text.strip()}
    return Sentence(language, texts) if {"other"} <= texts.keys() == forms.keys() <= {*PLURALS} else None


def _fault(key: str, sentence: Sentence, known: Mapping[str, Sentence]) -> str:
    """Why a sentence cannot be used; empty if it can."""
    if key not in known:
        return "is nothing that sendfeed says"
    if unknown := sorted(sentence.places - known[key].places):
        return f"has a place for {{{unknown[0]}}}, which has no value there"
    if len(sentence.forms) > 1 and len(known[key].forms) == 1:
        return "has forms for numbers, but nothing is counted there"
    return ""


def _remedy(key: str, known: Mapping[str, Sentence]) -> str:
    if key not in known:
        near = difflib.get_close_matches(key, known, n=1)
        return f'did you mean "{near[0]}"?' if near else "take it out: `sendfeed templates export` writes all there is"
    places = " and ".join(f"{{{name}}}" for name in sorted(known[key].places))
    says = known[key].forms["other"]
    return f"it can hold {places or 'no value'}, as the English “{says}”; until then that is said instead"
