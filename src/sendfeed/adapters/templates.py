"""Where templates come from, and how they are filled in.

In a template `words("published_by")` gives words of the interface (`sendfeed.words`), as HTML where the template is
escaped. `publication`, `direction(tag)`, `other_language(tag)` and the filters `day` and `local` are there as well.

A template of the publication's own `templates/` folder wins over the one that sendfeed brings. Those lie inside the
package when it was installed from a wheel; an editable install has no such folder (hatchling's forced inclusions are
not part of it), and there they are the checkout's `templates/`.
"""

from __future__ import annotations

import functools
import hashlib
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    pass_eval_context,
)
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.nodes import EvalContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sendfeed.adapters.words import read_words, wrong_words
from sendfeed.config import Publication
from sendfeed.errors import TemplateError, in_short
from sendfeed.languages import direction, language_name, locale_of, primary
from sendfeed.words import Words

PACKAGE = Path(__file__).resolve().parents[1]
MISTAKES = (
    UndefinedError,
    SecurityError,
    TemplateRuntimeError,
    ArithmeticError,
    AttributeError,
    LookupError,
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
        self._folders = [folder for folder in (own, bundled_templates()) if self._is_folder(folder)]
        self._publication = publication
        self._environment = ImmutableSandboxedEnvironment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in self._folders]),
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
            "other_language": self._other_language,
            "words": self._said,
        }

    @functools.cached_property
    def words(self) -> Words:
        """The words of the interface. Raises `TemplateError` for a file of them that cannot be read."""
        return read_words(self._folders, self._publication.language)

    def __call__(self, template: str, /, **values: Any) -> str:
        """Fill in a template. Raises `TemplateError` with the template's path and line."""
        try:
            return self._environment.get_template(template).render(**values)
        except TemplateNotFound as error:
            raise TemplateError(str(error.name), "there is no such template", remedy=self._remedy(template)) from error
        except TemplateSyntaxError as error:
            raise self._syntax_error(error, template) from error
        except OSError as error:
            raise self._unreadable(template, error) from error
        except MISTAKES as error:
            where, line = self._place(error, template)
            raise TemplateError(where, str(error), line=line, remedy=self._remedy(template)) from error

    def files(self) -> dict[str, bytes]:
        """What lies in `site/` and is no template, such as `style.css`, by its path there: published as it is."""
        within = (
            (name.removeprefix("site/"), path) for name, path in sorted(self._files()) if name.startswith("site/")
        )
        return {
            name: self._bytes(path)
            for name, path in within
            if path.suffix != ".j2" and not any(part.startswith(".") for part in name.split("/"))
        }

    def fingerprint(self) -> str:
        """A hash over every template that may be used: changes when the bytes of one of them do."""
        digest = hashlib.sha256()
        for name, path in sorted(self._files()):
            digest.update(f"{name}\0".encode())
            digest.update(hashlib.sha256(self._bytes(path)).digest())
        return digest.hexdigest()

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
                    yield TemplateError(str(path), in_short(error), remedy=self._remedy(name))

    def wrong_words(self) -> Iterator[TemplateError]:
        """All that cannot be used of the words of any language: something else is said in its place."""
        yield from wrong_words(self._folders)

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
        return TemplateError(where, what, line=error.lineno, remedy=self._remedy(error.name or template))

    def _place(self, error: Exception, template: str) -> tuple[str, int | None]:
        """The innermost template and line of a failure: Jinja rewrites tracebacks to point at templates."""
        place: tuple[str, int | None] = (template, None)
        trace = error.__traceback__
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            if any(Path(file).is_relative_to(folder) for folder in self._folders):
                place = (file, trace.tb_lineno)
            trace = trace.tb_next
        return place

    def _remedy(self, template: str) -> str:
        own = self._folders[0]
        return (
            f"correct the template, or delete {own / template} to use the one that sendfeed brings"
            if own != bundled_templates() and (own / template).is_file()
            else "`sendfeed templates export` writes the templates that sendfeed brings"
        )

    def _day(self, when: datetime) -> str:
        """`12 March 2026`, as the publication's language and time zone have it."""
        from babel.dates import format_date

        day, locale = when.astimezone(self._publication.timezone).date(), locale_of(self._publication.language)
        return format_date(day, format="long", locale=locale) if locale else day.isoformat()

    @pass_eval_context
    def _said(self, context: EvalContext, key: str, /, **values: object) -> str:
        say = self.words.markup if context.autoescape else self.words
        return say(key, **values)

    def _other_language(self, tag: str) -> str:
        """What a language is called, but for that of the publication: then it need not be said."""
        own = self._publication.language
        return "" if primary(tag or own) == primary(own) else language_name(tag, own)
