"""The blocks of templates: where what a page fills in has no place, Jinja leaves it out without a word.

See https://jinja.palletsprojects.com/en/stable/templates/#template-inheritance
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

from jinja2.nodes import Block, Const, Extends, Template

from sendfeed.errors import TemplateError


def lost_blocks(path: str, name: str, parsed: Callable[[str], Template]) -> Iterator[TemplateError]:
    """The blocks of the template of this path and name that are on no page. `parsed` gives templates by their names."""
    tree = parsed(name)
    for parent in _extended(tree):
        places = _places(parent, parsed)
        for block in tree.body:
            if isinstance(block, Block) and block.name not in places:
                near = difflib.get_close_matches(block.name, places, n=1)
                yield TemplateError(
                    path,
                    f'the block "{block.name}" is on no page: {parent} has none of that name',
                    line=block.lineno,
                    remedy=f'did you mean "{near[0]}"?' if near else f"it has {', '.join(sorted(places))}",
                )


def missing_blocks(own: Template, brought: Template) -> list[str]:
    """What pages fill in of the template that sendfeed brings, and not of the publication's own."""
    return [] if _extended(own) or _extended(brought) else sorted(_blocks(brought) - _blocks(own))


def _extended(tree: Template) -> list[str]:
    """The name of the template that is extended, unless it is only known when it is filled in."""
    return [each.template.value for each in tree.find_all(Extends) if isinstance(each.template, Const)]


def _blocks(tree: Template) -> set[str]:
    return {block.name for block in tree.find_all(Block)}


def _places(name: str, parsed: Callable[[str], Template]) -> set[str]:
    """The names of the blocks of a template and of those that it extends."""
    tree = parsed(name)
    return _blocks(tree).union(*(_places(parent, parsed) for parent in _extended(tree)))
