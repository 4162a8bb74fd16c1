"""What is told when a template cannot be filled in: whose fault it is, in which line, and what to do about it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from traceback import walk_tb

from jinja2 import StrictUndefined, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.utils import missing

from sendfeed.adapters.template_files import TemplateFiles
from sendfeed.errors import TemplateError

MISTAKES = (
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    SecurityError,
    TemplateRuntimeError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What a template can raise when it is parsed and filled in: `{{ "a" | day }}` is an `AttributeError`, and a number of
5,000 digits a `SyntaxError` of Python's own compiler."""

SAYS: dict[type[Exception], str] = {
    MemoryError: "it needs more memory than there is",
    RecursionError: "it calls or includes itself without end, or is nested too deep",
}
"""What Python's own words tell nobody."""

_UNDEFINED = re.compile(r"'(\w+)' is undefined")


def fault(error: Exception, template: str, files: TemplateFiles, to_blame: Iterator[Path]) -> TemplateError:
    """What is told of a mistake: of the innermost template, or if that is no changed one, of the first one `to_blame`.

    `template` is the name or path of the one that was to be filled in.
    """
    if isinstance(error, TemplateSyntaxError):
        where, line = error.filename or error.name or template, error.lineno
        return TemplateError(where, error.message or "syntax error", line=line, remedy=_remedy(where, files))
    what = next((says for kind, says in SAYS.items() if isinstance(error, kind)), str(error) or type(error).__name__)
    if isinstance(error, UndefinedError) and (name := _UNDEFINED.fullmatch(what)):
        what += _nearest(name[1], _names(error))
    if isinstance(error, TemplateNotFound):
        what = f'there is no template "{error.name}"'
    places = _places(error, files)
    where = places[-1][0] if places else template
    if not files.is_changed(Path(where)) and (own := next(to_blame, None)):
        what = what if own.match(template) else f"{template} cannot be filled in with it: {what}"
        where = str(own)
    return TemplateError(where, what, line=dict(places).get(where), remedy=_remedy(where, files))


class Missing(StrictUndefined):
    """What a template names and nothing has: says what is named alike."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        message, having, name = super()._undefined_message, self._undefined_obj, self._undefined_name
        if having is missing or self._undefined_hint or not isinstance(name, str):
            return message
        return message + _nearest(name, having if isinstance(having, Mapping) else dir(having))


def _nearest(name: str, names: Iterable[object]) -> str:
    near = difflib.get_close_matches(name, [each for each in map(str, names) if each[0] != "_"], n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _names(error: Exception) -> Iterable[str]:
    """What had a name where a template failed: Jinja's tracebacks have them as Python's do."""
    return [name for frame, _ in walk_tb(error.__traceback__) for name in frame.f_locals][::-1]


def _places(error: Exception, files: TemplateFiles) -> list[tuple[str, int]]:
    """The templates and lines of a failure, innermost last: Jinja rewrites tracebacks to point at templates."""
    frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
    return [place for place in frames if any(Path(place[0]).is_relative_to(folder) for folder in files.folders)]


def _remedy(template: str, files: TemplateFiles) -> str:
    return (
        f"correct it, or delete {template} to use the one that sendfeed brings"
        if files.is_changed(Path(template))
        else "`sendfeed templates export` writes the templates that sendfeed brings"
    )
