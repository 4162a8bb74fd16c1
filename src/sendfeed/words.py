"""The words of the interface in the publication's language: sentences with places for values.

A sentence is plain text. `{name}` stands for a value; `[all news]({index})` for words that lead to the URL that is the
value of `index`. One that counts has a form for each plural category of its language, and `{count}` chooses between
them (https://cldr.unicode.org/index/cldr-spec/plural-rules). `adapters.words` reads them from their files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from markupsafe import Markup, escape

from sendfeed.languages import direction, locale_of, primary

ENGLISH = "en-GB"
"""What is spoken where there are not enough words of a publication's language."""

PLURALS = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR. Each language has `other`, and some of the rest."""

_LINK = re.compile(r"\[([^\[\]]+)\]\(\{(\w+)\}\)")
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said in a `language`: its `forms` by plural category, `other` among them."""

    language: str
    forms: Mapping[str, str]

    @property
    def places(self) -> frozenset[str]:
        """The names that stand for values."""
        return frozenset(name for form in self.forms.values() for name in _PLACE.findall(form))

    def form(self, count: object) -> str:
        """The form for so many, or the only one."""
        if len(self.forms) == 1 or not isinstance(count, int):
            return self.forms["other"]
        locale = locale_of(self.language)
        return self.forms.get(locale.plural_form(count) if locale else "other", self.forms["other"])


@dataclass(frozen=True)
class Words:
    """The sentences by key, for a publication in a `language` (a BCP 47 tag).

    Values are text or numbers, which are written as the `spoken` language has them. `words("key", name=value)` gives
    plain text, `markup` HTML. Both raise `LookupError` for a key or a value that is not there.
    """

    language: str
    sentences: Mapping[str, Sentence]

    @cached_property
    def spoken(self) -> str:
        """The language (a BCP 47 tag) that they are in: the publication's if most is said in it, else English."""
        own = primary(self.language)
        said = sum(each.language == own for each in self.sentences.values())
        return self.language if 2 * said > len(self.sentences) else ENGLISH

    @property
    def marks(self) -> Markup:
        """The attributes of an element that holds them within a text of another language."""
        return Markup(' lang="{}" dir="{}"').format(self.spoken, direction(self.spoken))

    def day(self, day: date, *, weekday: bool = False) -> str:
        """`12 March 2026`, as the spoken language has it; as ISO 8601 has it where nothing is known of that."""
        from babel.dates import format_date

        locale = locale_of(self.spoken)
        return format_date(day, format="full" if weekday else "long", locale=locale) if locale else day.isoformat()

    def __call__(self, key: str, /, **values: object) -> str:
        """Give a sentence as plain text."""
        return _PLACE.sub(lambda place: self._value(key, place[1], values), self._form(key, values))

    def markup(self, key: str, /, **values: object) -> Markup:
        """Give a sentence as HTML: values are escaped but for those that are `Markup`."""
        html = _LINK.sub(r'<a href="{\2}">\1</a>', str(escape(self._form(key, values))))
        filled = _PLACE.sub(lambda place: escape(self._value(key, place[1], values)), html)
        return Markup(filled)  # noqa: S704 - all that went in was escaped

    def _form(self, key: str, values: Mapping[str, object]) -> str:
        if key not in self.sentences:
            raise LookupError(f'there are no words "{key}"')
        return self.sentences[key].form(values.get("count"))

    def _value(self, key: str, name: str, values: Mapping[str, object]) -> str:
        if name not in values:
            raise LookupError(f'the words "{key}" need a value for {{{name}}}')
        value = values[name]
        if isinstance(value, int | float) and (locale := locale_of(self.spoken)):
            from babel.numbers import format_decimal

            return format_decimal(value, locale=locale)
        return value if isinstance(value, str) else str(value)
