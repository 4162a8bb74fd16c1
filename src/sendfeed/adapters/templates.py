"""Where templates come from, and how they are filled in.

In a template `words("published_by")` gives words of the interface (`sendfeed.words`), as HTML where the template is
escaped, and `spoken()` their language. `publication`, `lang(tag)`, `direction(tag)`, `other_language(tag)` and the
filters `day` and `local` are there as well.

A template of the publication's own `templates/` folder wins over the one that sendfeed brings. Those lie inside the
package when it was installed from a wheel; an editable install has no such folder (hatchling's forced inclusions are
not part of it), and there they are the checkout's `templates/`.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path, PurePath
from traceback import walk_tb
from typing import Any

from jinja2 import (
    ChoiceLoader,
    DictLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    pass_eval_context,
)
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.nodes import EvalContext, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sendfeed.adapters.template_blocks import lost_blocks, missing_blocks
from sendfeed.adapters.template_lines import line_of
from sendfeed.adapters.words import read_words, wrong_words
from sendfeed.config import Publication
from sendfeed.errors import MisplacedError, TemplateError, in_short
from sendfeed.languages import direction, language_name, primary
from sendfeed.words import Words

PACKAGE = Path(__file__).resolve().parents[1]
MISTAKES = (
    UndefinedError,
    SecurityError,
    TemplateRuntimeError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a template that parses can raise when it is filled in: `{{ "a" | day }}` is an `AttributeError`."""


def bundled_templates() -> Path:
    """The folder of the templates that sendfeed brings."""
    packaged = PACKAGE / "templates"
    return packaged if packaged.is_dir() else PACKAGE.parents[1] / "templates"


class Templates:
    """The templates of one publication; `own` is its own folder, which need not exist."""

    def __init__(self, own: Path, publication: Publication) -> None:
        self._own = own
        self._folders = [folder for folder in (own, bundled_templates()) if self._is_folder(folder)]
        self._publication = publication
        self._loader = ChoiceLoader([FileSystemLoader(folder) for folder in self._folders])
        self._environment = ImmutableSandboxedEnvironment(
            loader=self._loader,
            # Plain text is not HTML; everything else is escaped, MJML too.
            autoescape=lambda name: not (name or "").endswith(".txt.j2"),
            undefined=StrictUndefined,
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
        return read_words(self._folders, self._publication.language)

    @functools.cached_property
    def _spoken(self) -> str:
        return self.words.spoken

    def __call__(self, template: str, /, **values: Any) -> str:
        """Fill in a template. Raises `TemplateError` with the path and the line of the template that is to blame."""
        try:
            return self._environment.get_template(template).render(**values)
        except TemplateSyntaxError as error:
            raise self._syntax_error(error, template) from error
        except TemplateNotFound as error:
            raise self._mistake(error, f'there is no template "{error.name}"', template, values) from error
        except OSError as error:
            raise self._unreadable(template, error) from error
        except MISTAKES as error:
            raise self._mistake(error, str(error) or type(error).__name__, template, values) from error

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
        for name, path in self._changed():
            brought = bundled_templates() / name
            if brought.is_file():
                texts[name] = brought.read_text(encoding="utf-8")
                others = Templates(self._own, self._publication)
                others._loader.loaders = [DictLoader(dict(texts)), *others._loader.loaders]
                yield path, others

    def files(self) -> dict[str, bytes]:
        """What lies in `site/` and is no template, such as `style.css`, by its path there: published as it is."""
        return {name: self._bytes(path) for name, path in self._published()}

    def fingerprint(self) -> str:
        """A hash over every template and file of words: changes when the bytes of one of them do.

        Sendfeed's count beside the publication's own of the same name: words are read from both.
        """
        found = {
            (path.relative_to(folder).as_posix(), hashlib.sha256(self._bytes(path)).hexdigest())
            for folder in self._folders
            for path in self._below(folder)
        }
        return hashlib.sha256(repr(sorted(found)).encode()).hexdigest()

    def check(self) -> Iterator[TemplateError]:
        """Every template that does not parse, and the words if they cannot be read."""
        try:
            _ = self.words
        except TemplateError as error:
            yield error
        for name, path in sorted(self._files()):
            if path.suffix == ".j2":
                try:
                    self._environment.get_template(name)
                except TemplateSyntaxError as error:
                    yield self._syntax_error(error, name)
                except (OSError, UnicodeDecodeError) as error:
                    yield self._unreadable(str(path), error)
                except (*MISTAKES, SyntaxError) as error:  # of Python's own compiler: a number of 5,000 digits
                    yield TemplateError(str(path), in_short(error), remedy=self._remedy(str(path)))

    def lost_blocks(self) -> Iterator[TemplateError]:
        """The blocks of the publication's own templates that are on no page: what they extend has no place for them."""
        for name, path in self._changed():
            with contextlib.suppress(*MISTAKES):  # filling it in tells of these
                yield from lost_blocks(str(path), name, self._parsed)

    def missing_blocks(self, own: PurePath) -> list[str]:
        """The blocks that pages can fill in of sendfeed's template, and not of the publication's own in its place."""
        name = own.relative_to(self._own).as_posix()
        brought = self._environment.parse((bundled_templates() / name).read_text(encoding="utf-8"))
        return missing_blocks(self._parsed(name), brought)

    def misplaced(self, is_taken: Callable[[str], bool]) -> Iterator[MisplacedError]:
        """The publication's own files whose paths below the site's root are taken by what sendfeed writes."""
        for name, path in self._published():
            if is_taken(name):
                yield MisplacedError(str(path), name)

    def wrong_words(self) -> Iterator[TemplateError]:
        """All that cannot be used of the words of any language: something else is said in its place."""
        yield from wrong_words(self._folders)

    def _published(self) -> Iterator[tuple[str, Path]]:
        within = (
            (name.removeprefix("site/"), path) for name, path in sorted(self._files()) if name.startswith("site/")
        )
        for name, path in within:
            if path.suffix != ".j2" and not any(part.startswith(".") for part in name.split("/")):
                yield name, path

    def _changed(self) -> Iterator[tuple[str, Path]]:
        """The publication's own templates, but for those that are as sendfeed brings them."""
        for name, path in sorted(self._files()):
            if path.suffix == ".j2" and self._is_changed(path):
                yield name, path

    def _is_changed(self, path: Path) -> bool:
        """Whether a file is the publication's own, and not as sendfeed brings it."""
        if not path.is_relative_to(self._own):
            return False
        brought = bundled_templates() / path.relative_to(self._own)
        return not (brought.is_file() and brought.read_bytes() == self._bytes(path))

    def _parsed(self, name: str) -> Template:
        return self._environment.parse(self._loader.get_source(self._environment, name)[0])

    def _files(self) -> Iterator[tuple[str, Path]]:
        seen: set[str] = set()
        for folder in self._folders:
            for path in self._below(folder):
                name = path.relative_to(folder).as_posix()
                if name not in seen:
                    seen.add(name)
                    yield name, path

    def _below(self, folder: Path) -> Iterator[Path]:
        """Every file of a folder; one that cannot be looked into must not count as an empty one."""

        def refuse(error: OSError) -> None:
            raise self._unreadable(str(error.filename), error)

        for inner, _, names in os.walk(folder, onerror=refuse):
            yield from (path for name in names if (path := Path(inner, name)).is_file())

    def _is_folder(self, folder: Path) -> bool:
        try:
            return folder.is_dir()
        except OSError as error:
            raise self._unreadable(str(folder), error) from error

    def _bytes(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except OSError as error:
            raise self._unreadable(str(path), error) from error

    def _unreadable(self, template: str, error: OSError | UnicodeDecodeError) -> TemplateError:
        return TemplateError(template, f"cannot be read: {error}", remedy="it must be a text file in UTF-8")

    def _syntax_error(self, error: TemplateSyntaxError, template: str) -> TemplateError:
        where = error.filename or error.name or template
        what = error.message or "syntax error"
        return TemplateError(where, what, line=error.lineno, remedy=self._remedy(where))

    def _mistake(self, error: Exception, what: str, template: str, values: Mapping[str, Any]) -> TemplateError:
        """What is told of a failure: of the innermost template, or if that is no changed one, of the one to blame."""
        places = self._places(error)
        where, line = places[-1] if places else (template, None)
        if not self._is_changed(Path(where)):
            blamed = (str(path) for path, others in self.replaced() if others._can_fill(template, values))
            if own := next(blamed, ""):
                what = what if own.endswith(template) else f"{template} cannot be filled in with it: {what}"
                where, line = own, dict(places).get(own)
        return TemplateError(where, what, line=line, remedy=self._remedy(where))

    def _can_fill(self, template: str, values: Mapping[str, Any]) -> bool:
        try:
            self._environment.get_template(template).render(**values)
        except (TemplateSyntaxError, OSError, *MISTAKES):
            return False
        return True

    def _places(self, error: Exception) -> list[tuple[str, int]]:
        """The templates and lines of a failure, innermost last: Jinja rewrites tracebacks to point at templates."""
        frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
        return [place for place in frames if any(Path(place[0]).is_relative_to(folder) for folder in self._folders)]

    def _remedy(self, template: str) -> str:
        return (
            f"correct it, or delete {template} to use the one that sendfeed brings"
            if self._is_changed(Path(template))
            else "`sendfeed templates export` writes the templates that sendfeed brings"
        )

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
