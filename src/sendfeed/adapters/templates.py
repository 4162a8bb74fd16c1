"""How templates are filled in.

In a template `words("published_by")` gives words of the interface (`sendfeed.words`), as HTML where the template is
escaped, and `spoken()` their language. `publication`, `lang(tag)`, `direction(tag)`, `other_language(tag)` and the
filters `day` and `local` are there as well.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

from jinja2 import (
    ChoiceLoader,
    DictLoader,
    Environment,
    FileSystemLoader,
    TemplateNotFound,
    pass_eval_context,
)
from jinja2.nodes import EvalContext, Template
from markupsafe import Markup

from sendfeed.adapters.template_blocks import lost_blocks, missing_blocks
from sendfeed.adapters.template_bounds import BoundedEnvironment
from sendfeed.adapters.template_faults import MISTAKES, Missing, fault
from sendfeed.adapters.template_files import TemplateFiles, bundled_templates, content, unreadable
from sendfeed.adapters.template_lines import line_of
from sendfeed.adapters.words import read_words, wrong_words
from sendfeed.config import Publication
from sendfeed.errors import MisplacedError, TemplateError
from sendfeed.languages import direction, language_name, primary
from sendfeed.words import Words

__all__ = ["Templates", "bundled_templates"]


class Templates:
    """The templates of one publication; `own` is its own folder, which need not exist."""

    def __init__(self, own: Path, publication: Publication, instead: Mapping[str, str] | None = None) -> None:
        """Texts `instead` of the files of these names win over both folders."""
        self._publication, self._files = publication, TemplateFiles(own)
        folders = (_Folder(folder, encoding="utf-8-sig") for folder in self._files.folders)
        self._loader = ChoiceLoader([DictLoader(instead or {}), *folders])
        self._environment = BoundedEnvironment(
            loader=self._loader,
            # Plain text is not HTML; everything else is escaped, MJML too.
            autoescape=lambda name: not (name or "").endswith(".txt.j2"),
            undefined=Missing,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters |= {"day": self._day, "local": publication.local}
        self._environment.globals |= {
            "publication": publication,
            "direction": direction,
            "lang": self._marks,
            "other_language": self._other_language,
            "spoken": lambda: self._spoken,
            "words": self._said,
        }

    @functools.cached_property
    def words(self) -> Words:
        """The words of the interface. Raises `TemplateError` for a file of them that cannot be read."""
        return read_words(self._files.folders, self._publication.language)

    @functools.cached_property
    def _spoken(self) -> str:
        return self.words.spoken

    def __call__(self, template: str, /, **values: Any) -> str:
        """Fill in a template. Raises `TemplateError` with the path and the line of the template that is to blame."""
        try:
            return self._environment.fill_in(template, values)
        except MISTAKES as error:
            to_blame = (path for path, others in self.replaced() if others._can_fill(template, values))
            raise fault(error, template, self._files, to_blame) from error

    def place(self, template: str, *clues: str) -> str:
        """Name the file of a template, with its first line for which there is a clue: see `rendering.Render`."""
        source, path, _ = self._loader.get_source(self._environment, template)
        lines = (line_of(source, clue) for clue in clues)
        return next((f"{path}, line {line}" for line in lines if line), path or template)

    def replaced(self) -> Iterator[tuple[Path, Templates]]:
        """The same, with one more of the publication's own templates replaced by sendfeed's each time: the one named.

        The first with which something goes well names the one to blame: in the end all are sendfeed's.
        """
        texts: dict[str, str] = {}
        for name, path in self._files.changed():
            brought = self._files.brought / name
            if brought.is_file():
                texts[name] = brought.read_text(encoding="utf-8")
                yield path, Templates(self._files.own, self._publication, dict(texts))

    def files(self) -> dict[str, bytes]:
        """What lies in `site/` and is no template, such as `style.css`, by its path there: published as it is."""
        return {name: content(path) for name, path in self._files.published()}

    def fingerprint(self) -> str:
        """A hash over every template and file of words: see `TemplateFiles`."""
        return self._files.fingerprint()

    def check(self) -> Iterator[TemplateError]:
        """Every template that does not parse, and the words if they cannot be read."""
        try:
            _ = self.words
        except TemplateError as error:
            yield error
        for path in self._files.no_files():
            what = "is a folder" if path.is_dir() else "is a link that leads nowhere"
            yield TemplateError(str(path), what, remedy="a template is a text file: put one there, or delete this")
        for name, path in self._files.templates():
            try:
                self._environment.get_template(name)
            except TemplateError as error:
                yield error
            except MISTAKES as error:
                yield fault(error, str(path), self._files, iter(()))

    def lost_blocks(self) -> Iterator[TemplateError]:
        """The blocks of the publication's own templates that are on no page: what they extend has no place for them."""
        for name, path in self._files.changed():
            with contextlib.suppress(*MISTAKES):  # filling it in tells of these
                yield from lost_blocks(str(path), name, self._parsed)

    def missing_blocks(self, own: PurePath) -> list[str]:
        """The blocks that pages can fill in of sendfeed's template, and not of the publication's own in its place."""
        name = own.relative_to(self._files.own).as_posix()
        brought = self._environment.parse((self._files.brought / name).read_text(encoding="utf-8"))
        return missing_blocks(self._parsed(name), brought)

    def misplaced(self, is_taken: Callable[[str], bool]) -> Iterator[MisplacedError]:
        """The publication's own files whose paths below the site's root are taken by what sendfeed writes."""
        for name, path in self._files.published():
            if is_taken(name):
                yield MisplacedError(str(path), name)

    def wrong_words(self) -> Iterator[TemplateError]:
        """All that cannot be used of the words of any language: something else is said in its place."""
        yield from wrong_words(self._files.folders)

    def _can_fill(self, template: str, values: Mapping[str, Any]) -> bool:
        try:
            self._environment.fill_in(template, values)
        except (TemplateError, *MISTAKES):
            return False
        return True

    def _parsed(self, name: str) -> Template:
        return self._environment.parse(self._loader.get_source(self._environment, name)[0])

    def _day(self, when: datetime, *, weekday: bool = False) -> str:
        """`12 March 2026`, as the language of the interface and the publication's time zone have it."""
        return self.words.day(when.astimezone(self._publication.timezone).date(), weekday=weekday)

    @pass_eval_context
    def _said(self, context: EvalContext, key: str, /, **values: object) -> str:
        say = self.words.markup if context.autoescape else self.words
        return say(key, **values)

    def _marks(self, tag: str) -> Markup:
        """The attributes of an element with text in this language; none where it is that of the interface."""
        around = self._spoken
        lang = Markup(' lang="{}"').format(tag) if tag != around else Markup()
        return lang + (Markup(' dir="{}"').format(direction(tag)) if direction(tag) != direction(around) else "")

    def _other_language(self, tag: str) -> str:
        """What a language is called, but for that of the publication: then it need not be said."""
        own = self._publication.language
        return "" if primary(tag or own) == primary(own) else language_name(tag, self._spoken)


class _Folder(FileSystemLoader):
    """A folder of templates. Raises `TemplateError` with the path of one that cannot be read, included or not."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template: Jinja asks for it by its name."""
        try:
            return super().get_source(environment, template)
        except (OSError, UnicodeDecodeError) as error:
            if isinstance(error, TemplateNotFound):
                raise
            raise unreadable(str(Path(self.searchpath[0], template)), error) from error
