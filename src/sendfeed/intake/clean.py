"""What is not part of the article: comment forms that came along from the web page.

Phrases alone lose content ("Leave a Reply" can be a line of a poem), so a block goes only if all of these hold:

1. every line of it is, as a whole, a line of a comment form;
2. nothing but such lines follows it, down to the end of the seed;
3. the form begins with an invitation, and something after that confirms that it is a form.

Looking to drop more? Add a row to `RULES`, with examples; they are tested.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from sendfeed.intake.blocks import Block, one_line
from sendfeed.model import Dropped

MAX_LINE = 200
"""No line of a form is longer than this many characters."""


class Part(Enum):
    """What a line is to the form it belongs to."""

    OPENS = auto()
    CONFIRMS = auto()
    FOLLOWS = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that forms have. `pattern` is for all of it, in any capitals; each of `examples` is tested against it."""

    id: str
    part: Part
    pattern: str
    examples: tuple[str, ...]


RULES = (
    Rule(
        "comment-form",
        Part.OPENS,
        r"(leave|post|add|write|submit) (a|your) (reply|comment)(( to .{1,80})? cancel reply)?",
        ("Leave a Reply", "Leave a Comment", "Post a comment", "Leave a Reply to Jo Cancel reply"),
    ),
    Rule(
        "comment-form-address",
        Part.CONFIRMS,
        r"your e-?mail( address)? will not be (published|shown|displayed)( publicly)?\.?"
        r"( required fields are marked( with)? \*)?\.?",
        (
            "Your email address will not be published.",
            "Your email address will not be published. Required fields are marked *",
        ),
    ),
    Rule(
        "comment-form-required",
        Part.CONFIRMS,
        r"(\* )?required fields are marked( with)? ?(\*|an asterisk)?\.?",
        ("Required fields are marked *", "Required fields are marked"),
    ),
    Rule(
        "comment-form-sign-in",
        Part.CONFIRMS,
        r"you must be (logged in )?to post a comment\.?",
        ("You must be logged in to post a comment.", "You must be to post a comment."),
    ),
    Rule(
        "comment-form-details",
        Part.CONFIRMS,
        r"fill in your details below or click an icon to log in:?",
        ("Fill in your details below or click an icon to log in:",),
    ),
    Rule(
        "comment-form-account",
        Part.FOLLOWS,
        r"you are commenting using your \S{1,40} account\.?[ (]{0,3}(log ?out)?[ /]{0,4}(change)?[ )]{0,3}",
        (
            "You are commenting using your WordPress.com account. Log Out /  Change )",
            "You are commenting using your Facebook account. ( Log Out / Change )",
        ),
    ),
    Rule("comment-form-connecting", Part.FOLLOWS, r"connecting to %s", ("Connecting to %s",)),
    Rule("comment-form-cancel", Part.FOLLOWS, r"cancel( reply)?", ("Cancel reply", "Cancel")),
    Rule(
        "comment-form-field",
        Part.FOLLOWS,
        r"(your )?(name|e-?mail( address)?|website|comment)( ?\*| \((required|optional)\))?:?",
        ("Comment *", "Name *", "Email *", "Website", "Email (required)"),
    ),
    Rule(
        "comment-form-remember",
        Part.FOLLOWS,
        r"save my name, e-?mail,? and website in this browser for the next time i comment\.?",
        ("Save my name, email, and website in this browser for the next time I comment.",),
    ),
    Rule(
        "comment-form-notify",
        Part.FOLLOWS,
        r"notify me of (new posts|new comments|follow-?up comments) (by|via) e-?mail\.?",
        ("Notify me of follow-up comments by email.", "Notify me of new posts via email."),
    ),
    Rule(
        "comment-form-send",
        Part.FOLLOWS,
        r"(post|submit|send)( a)? (comment|reply)",
        ("Post Comment", "Submit comment"),
    ),
)

_PATTERNS = tuple((rule, re.compile(rule.pattern, re.IGNORECASE)) for rule in RULES)


def rule_of(line: str) -> Rule | None:
    """The rule that a line as a whole falls under, if any."""
    line = one_line(line)
    if len(line) > MAX_LINE:
        return None
    return next((rule for rule, pattern in _PATTERNS if pattern.fullmatch(line)), None)


def without_comment_form(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give the blocks before a comment form at the end, and what was dropped, block by block."""
    tail = _tail(blocks)
    first = next((n for n, (_, rules) in enumerate(tail) if rules[0].part is Part.OPENS), None)
    if first is None or not any(rule.part is Part.CONFIRMS for _, rules in tail[first:] for rule in rules):
        return tuple(blocks), ()
    form = tail[first:]
    return tuple(blocks[: len(blocks) - len(form)]), tuple(Dropped(block.text, rules[0].id) for block, rules in form)


def _tail(blocks: Sequence[Block]) -> list[tuple[Block, list[Rule]]]:
    """The last blocks of which every line falls under a rule, each with the rules of its lines."""
    tail: list[tuple[Block, list[Rule]]] = []
    for block in reversed(blocks):
        rules: list[Rule] = []
        for line in block.text.splitlines():
            rule = rule_of(line)
            if rule is None:
                return tail[::-1]
            rules.append(rule)
        if not rules:
            return tail[::-1]
        tail.append((block, rules))
    return tail[::-1]
