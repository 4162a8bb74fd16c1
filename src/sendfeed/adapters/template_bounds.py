"""Jinja's sandbox, with a bound for what is made in it: a template that grows and grows ends with its line.

Characters are counted, never seconds: a template that is filled in here is filled in everywhere. This is against
mistakes. Whoever writes templates can keep a machine busy, as whoever writes programs can.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_SIZE = 100_000_000
"""Characters: a page of the largest article that `seeds.max_size` lets in by default has half as many, were it nothing
but "&"s.
"""

AT_ONCE = 100
"""So many pieces are looked at together: one by one takes longer than making them."""


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """What fills templates in. The sandbox has a bound for `range`; what a filter makes in one go has none."""

    intercepted_binops = frozenset({"*", "**"})

    def fill_in(self, template: str, values: Mapping[str, Any]) -> str:
        """Fill in the template of this name. Raises what Jinja raises."""
        stream, made, room = self.get_template(template).generate(**values), list[str](), MAX_SIZE
        while texts := [*islice(stream, AT_ONCE)]:
            made.append("".join(texts))
            room -= len(made[-1])
            if room < 0:
                stream.throw(_too_much())  # type: ignore[attr-defined]  # it is a generator, and this its line
        return "".join(made)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiply, or raise to a power, what is not huge then: nothing ends Python's own functions halfway."""
        times, what = (left, right) if operator == "*" and isinstance(left, int) else (right, left)
        if isinstance(times, int) and times * _size(what, operator) > MAX_SIZE:
            raise _too_much()
        return super().call_binop(context, operator, left, right)


def _size(value: object, operator: str) -> int:
    if operator == "**":
        return value.bit_length() if isinstance(value, int) else 0
    return len(value) if isinstance(value, str | list | tuple) else 0


def _too_much() -> TemplateRuntimeError:
    return TemplateRuntimeError(f"it grows and grows: {MAX_SIZE:,} characters are the most")
