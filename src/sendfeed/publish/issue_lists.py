"""The issues of each digest that have pages: which stands beside which, and where they are all listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sendfeed.model import Issue


@dataclass(frozen=True, slots=True)
class IssueList:
    """The issues of a digest, newest first; there is at least one. The digest may be in the config no more."""

    digest: str
    issues: tuple[Issue, ...]

    @property
    def page(self) -> str:
        """The path of the page that lists them, below the site's root."""
        return f"issues/{self.digest}/index.html"

    @property
    def mark(self) -> list[tuple[str, str]]:
        """What that page depends on."""
        return [(issue.key, issue.message.subject) for issue in self.issues]

    def pages(self) -> Iterator[tuple[Issue, str, str]]:
        """Each issue, with the paths of the newer and the older one beside it: "" where there is none."""
        paths = ["", *(issue.page for issue in self.issues), ""]
        return zip(self.issues, paths, paths[2:], strict=False)


def issue_lists(issues: Iterable[Issue]) -> dict[str, IssueList]:
    """The lists by the names of their digests; `issues` are all that have pages, newest first."""
    found: dict[str, list[Issue]] = {}
    for issue in issues:
        found.setdefault(issue.digest, []).append(issue)
    return {digest: IssueList(digest, tuple(those)) for digest, those in sorted(found.items())}
