"""Regular expressions out of a config, on lines that anybody may have written.

The engine is that of Rust, which pydantic brings along: its time is linear in the line, whatever the expression, where
Python's can take years for `(a+)+b`. It has no look-around and no back-references.
"""

from __future__ import annotations

from collections.abc import Callable


def whole_line(expression: str) -> Callable[[str], bool]:
    """A test whether the expression is for all of a line, in any capitals.

    Raises ValueError, with the place and the reason on several lines, for what is no expression.
    """
    from pydantic_core import SchemaError, SchemaValidator, core_schema

    def compiled(pattern: str) -> Callable[[str], bool]:
        return SchemaValidator(core_schema.str_schema(pattern=pattern, regex_engine="rust-regex")).isinstance_python

    try:
        compiled(expression)  # by itself: a bracket that it closes must be its own
        return compiled(rf"\A(?i:{expression})\z")
    except SchemaError as error:
        raise ValueError(str(error)) from error
