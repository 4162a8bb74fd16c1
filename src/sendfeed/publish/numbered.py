"""Long lists on several pages, numbered from the oldest: a page that is full changes only with an article on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sendfeed.model import Listed

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list: its articles, newest acceptance first, and the numbers of the pages beside it.

    The page that a list begins with has the number 0, and between one and two pages' worth of articles. `older` is
    None on the last page, `newer` on the first.
    """

    number: int
    articles: tuple[Listed, ...]
    older: int | None
    newer: int | None


def numbered(listed: Sequence[Listed], per_page: int = PER_PAGE) -> list[ListPage]:
    """The pages of a list, the first one first. `listed` has the withdrawn ones too: they keep their places."""
    by_age = listed[::-1]
    last_full = max(len(by_age) // per_page - 1, 0)
    pages = []
    for number in range(1, last_full + 1):
        there = by_age[(number - 1) * per_page : number * per_page]
        pages.append(ListPage(number, _shown(there), number - 1 or None, number + 1 if number < last_full else 0))
    first = ListPage(0, _shown(by_age[last_full * per_page :]), last_full or None, None)
    return [first, *reversed(pages)]


def _shown(by_age: Sequence[Listed]) -> tuple[Listed, ...]:
    return tuple(each for each in reversed(by_age) if not each.withdrawn)
