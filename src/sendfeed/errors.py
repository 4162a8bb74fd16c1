"""The errors that sendfeed raises on purpose: each carries its facts, names a remedy and knows its exit code.

Anything else that reaches the command line is a bug, and is reported as one (see `cli/__init__.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells its caller."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NEEDS_PERSON = 3
    LOCKED = 4
    INTERRUPTED = 130


class SendfeedError(Exception):
    """Something went wrong that a person can put right.

    `what` says what is the matter, `where` names the file, key or thing it is the matter with, and `remedy` says what
    to do about it.
    """

    exit_code = ExitCode.FAILED

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(what)

    def __str__(self) -> str:
        first = f"{self.where}: {self.what}" if self.where else self.what
        return f"{first}\n  {self.remedy}" if self.remedy else first

    @property
    def on_one_line(self) -> str:
        """The same on one line."""
        return "; ".join(line.strip() for line in str(self).splitlines())


class UsageError(SendfeedError):
    """The command was asked for something that cannot be: nothing was done."""

    exit_code = ExitCode.USAGE


class NotFoundError(UsageError):
    """No article, issue or digest of that name."""


class ClockError(UsageError):
    """A pass was asked for at a time that this store cannot have it: before its last pass, or after a trial."""


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a config: its key path, what was found, what is expected, and the nearest right key."""

    path: str
    found: str
    expected: str
    nearest: str = ""

    def __str__(self) -> str:
        hint = f" Did you mean {self.nearest}?" if self.nearest else ""
        return f"{self.path}: found {self.found}; expected {self.expected}.{hint}"


class ConfigError(UsageError):
    """config.toml is missing, is not TOML, or holds values that cannot be: every problem at once."""

    def __init__(self, where: str, problems: Sequence[Problem] = (), *, what: str = "", remedy: str = "") -> None:
        self.problems = tuple(problems)
        count = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        super().__init__(
            what or count,
            where=where,
            remedy=remedy or "\n  ".join(map(str, self.problems)),
        )


class TemplateError(UsageError):
    """A template cannot be read, parsed or filled in; names the template and, where it is known, the line."""

    def __init__(self, template: str, what: str, *, line: int | None = None, remedy: str = "") -> None:
        self.template, self.line = template, line
        super().__init__(what, where=f"{template}, line {line}" if line else template, remedy=remedy)


class MisplacedError(TemplateError):
    """A file of the publication's own has the `path` of a file that sendfeed writes: it is not published."""

    exit_code = ExitCode.NEEDS_PERSON

    def __init__(self, template: str, path: str) -> None:
        what = f"is not published, since sendfeed writes {path.partition('/')[0]} itself"
        super().__init__(template, what, remedy="give it another name, or move it to a folder of another name")


class EditionError(SendfeedError):
    """What an editor wrote for an issue cannot be read, or names an article that there is not."""


class MessageError(SendfeedError):
    """An issue's message could not be made, or fails its own lint: its articles stay in the pool."""


class FeedError(SendfeedError):
    """An article or a feed cannot be written as the format demands."""


class SeedFolderError(UsageError):
    """The seed folder is missing or cannot be read."""


class VanishedError(SendfeedError):
    """So many seeds are gone at once that it may be a mistake: nothing is withdrawn until a person says so."""

    exit_code = ExitCode.NEEDS_PERSON

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what}: none of them is withdrawn",
            where="seeds.folder",
            remedy="put the files back, or if they are meant to go: `sendfeed articles withdraw --missing`",
        )


class UnerasedError(SendfeedError):
    """A file of an erased article is still there: each pass tries again."""

    exit_code = ExitCode.NEEDS_PERSON


class OutputError(SendfeedError):
    """The output folder cannot be written: no room, no permission. The last good files stay."""


class DeployError(SendfeedError):
    """The command that deploys the site failed: deliveries wait, so that no mail leads to a page that is not there."""


class StoreError(SendfeedError):
    """The store cannot be opened, read or written."""


class BugError(SendfeedError):
    """Something failed that must not fail; what caused it is its `__cause__`."""

    def __init__(self, error: Exception, *, where: str) -> None:
        super().__init__(in_short(error), where=where, remedy="all that does not depend on it goes on")
        self.__cause__ = error


def in_short(error: BaseException) -> str:
    """An error's name and the first line of what it says: the rest may be long, and hold what is nobody's business."""
    return f"{type(error).__name__}: {error}".splitlines()[0][:200]


class StoppedError(SendfeedError):
    """Work was asked to stop half-way. What it did stays, and the next pass carries on."""


class ChannelError(SendfeedError):
    """Nothing can be sent to a channel as things are, and nothing was."""


class AlertError(SendfeedError):
    """People could not be told."""


class HubError(SendfeedError):
    """The WebSub hub does not take feeds. Who subscribed there hears late of changes; all else goes on."""

    exit_code = ExitCode.NEEDS_PERSON


class LockedError(SendfeedError):
    """Another process works on this publication; says which."""

    exit_code = ExitCode.LOCKED
