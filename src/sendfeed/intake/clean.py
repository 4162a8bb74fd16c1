"""What is not part of the article: comment forms that came along from the web page.

Phrases alone lose content ("Leave a Reply" can be a line of a poem), so a block goes only if all of these hold:

1. every line of it consists of phrases of a comment form, and of nothing else;
2. nothing but such lines follows it, down to the end of the seed;
3. the form begins with an invitation, and something after that confirms that it is a form;
4. the text before it does not end with a colon: then it is quoted.

Looking to drop more? Add a row to `RULES`, with examples of what falls under it and what does not; they are tested.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from sendfeed.intake.blocks import Block, one_line
from sendfeed.model import Dropped

MAX_LINE = 1000
"""No line of a form is longer than this many characters."""


class Part(Enum):
    """What a phrase is to the form it belongs to."""

    OPENS = auto()
    CONFIRMS = auto()
    FOLLOWS = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase that forms have. `pattern` is for all of it, in any capitals.

    Each of `examples` falls under it, from its beginning to its end; `others`, though they look like it, under no rule.
    """

    id: str
    part: Part
    pattern: str
    examples: tuple[str, ...]
    others: tuple[str, ...]


RULES = (
    Rule(
        "comment-form",
        Part.OPENS,
        r"(leave|post|add|write|submit) (a|your) (reply|comment|response)( to .{1,80} cancel reply)?:?",
        ("Leave a Reply", "Leave a Comment", "Post a comment", "Leave a reply:", "Leave a Reply to Jo Cancel reply"),
        ("Leave a Reply to one of the letters along the fence.", "Post a comment through the letter box."),
    ),
    Rule(
        "comment-form-address",
        Part.CONFIRMS,
        r"your e-?mail( address)? (will not be|is never) (published|shown|displayed|shared)( publicly| or shared)?\.?",
        ("Your email address will not be published.", "Your email is never shared.", "Your e-mail will not be shown"),
        ("Your email address will not be published, shared or sold, said the old small print",),
    ),
    Rule(
        "comment-form-private",
        Part.CONFIRMS,
        r"\((address )?(never made public|(will )?not be published|never published)\)",
        ("(Address never made public)", "(will not be published)"),
        ("(will not be published this year)",),
    ),
    Rule(
        "comment-form-required",
        Part.CONFIRMS,
        r"required fields are marked( with)? ?(\*|an asterisk)?\.?",
        ("Required fields are marked *", "Required fields are marked"),
        ("Required fields are marked on the map of the farm.",),
    ),
    Rule(
        "comment-form-sign-in",
        Part.CONFIRMS,
        r"(you must (be |be logged in |log in )|(please )?log in )to (post|leave|write) a (comment|reply)\.?",
        ("You must be logged in to post a comment.", "You must be to post a comment.", "Log in to leave a comment"),
        ("You must be brave to post a comment.",),
    ),
    Rule(
        "comment-form-signed-in",
        Part.CONFIRMS,
        r"logged in as .{1,60}?\.? ?(edit your profile\.? ?)?log ?out( ?[?»]){0,2}\.?",
        (
            "Logged in as admin. Log out?",
            "Logged in as Jo Marsh. Edit your profile. Log out »",
            "Logged in as jo. Logout",
        ),
        ("Logged in as admin, she saw every form.",),
    ),
    Rule(
        "comment-form-details",
        Part.CONFIRMS,
        r"fill in your details below or click an icon to log in:?"
        r"|please log in using one of these methods to post your comment:?",
        (
            "Fill in your details below or click an icon to log in:",
            "Please log in using one of these methods to post your comment:",
        ),
        ("Fill in your details below or ring us.",),
    ),
    Rule(
        "comment-form-spam",
        Part.CONFIRMS,
        r"this site uses akismet to reduce spam\.?|learn (more about )?how your comments? data (is|are) processed\.?",
        ("This site uses Akismet to reduce spam.", "Learn how your comment data is processed."),
        ("This site uses Akismet to reduce spam and a hedge to reduce noise.",),
    ),
    Rule(
        "comment-form-account",
        Part.FOLLOWS,
        r"you are commenting using your \S{1,40} account\.?[ (]{0,3}(log ?out)?[ /]{0,4}(change)?[ )]{0,3}",
        (
            "You are commenting using your WordPress.com account. Log Out /  Change )",
            "You are commenting using your Facebook account. ( Log Out / Change )",
        ),
        ("You are commenting using your own words.",),
    ),
    Rule(
        "comment-form-icon",
        Part.FOLLOWS,
        r"gravatar|(wordpress\.com|google\+?|twitter|facebook) (logo|photo|picture)",
        ("Gravatar", "WordPress.com Logo", "Facebook photo"),
        ("Facebook photo of the year",),
    ),
    Rule(
        "comment-form-connecting", Part.FOLLOWS, r"connecting to %s", ("Connecting to %s",), ("Connecting to people",)
    ),
    Rule(
        "comment-form-cancel",
        Part.FOLLOWS,
        r"(click here to )?cancel( reply)?\.?",
        ("Cancel reply", "Cancel", "Click here to cancel reply."),
        ("Cancel the reply",),
    ),
    Rule(
        "comment-form-field",
        Part.FOLLOWS,
        r"(your )?(name|e-?mail( address)?|mail|website( url)?|url|comments?):?",
        ("Comment", "Name", "Your email address", "Mail", "Website:"),
        ("Name the school", "Your website, our pages"),
    ),
    Rule(
        "comment-form-mark",
        Part.FOLLOWS,
        r"(\*|\((required|optional)\)):?",
        ("*", "(required)", "(optional):"),
        ("(required by law)", "* Names were changed."),
    ),
    Rule(
        "comment-form-prompt",
        Part.FOLLOWS,
        r"((enter|type|write) your comment|type) here ?(\.{2,3}|…)?"
        r"|enter your (name( or username)?|e-?mail( address)?|website url) (to comment|\(optional\))",
        ("Enter your comment here...", "Type here..", "Enter your name or username to comment"),
        ("Enter your comment here and we will read it out.",),
    ),
    Rule(
        "comment-form-tags",
        Part.FOLLOWS,
        r"you (may|can) use these html tags( and attributes)?:?( ?<[^<>]{1,80}>){0,40}",
        (
            'You may use these HTML tags and attributes: <a href="" title=""> <b> <blockquote cite="">',
            "You may use these HTML tags and attributes:",
        ),
        ("You may use these HTML tags and attributes: <b> for what matters",),
    ),
    Rule(
        "comment-form-remember",
        Part.FOLLOWS,
        r"save my name,?( and)? e-?mail(,? and (website|site url))? in (this|my) browser for (the )?next time i "
        r"(post a )?comment\.?",
        (
            "Save my name, email, and website in this browser for the next time I comment.",
            "Save my name and email in this browser for the next time I comment.",
            "Save my name, email, and site URL in my browser for next time I post a comment.",
        ),
        ("Save my name for the next time.",),
    ),
    Rule(
        "comment-form-notify",
        Part.FOLLOWS,
        r"notify me of (new posts|new comments|follow-?up comments)( (by|via) e-?mail)?\.?",
        ("Notify me of follow-up comments by email.", "Notify me of new posts via email."),
        ("Notify me of new posts at the school.",),
    ),
    Rule(
        "comment-form-consent",
        Part.FOLLOWS,
        r"by using this form you agree (with|to) the storage and handling of your data by this website\.?",
        ("By using this form you agree with the storage and handling of your data by this website.",),
        ("By using this form you agree to come.",),
    ),
    Rule(
        "comment-form-send",
        Part.FOLLOWS,
        r"(post|submit|send)( (a |your )?(comment|reply))?",
        ("Post Comment", "Submit comment", "Submit", "Send"),
        ("Sender", "Submit it by Friday"),
    ),
    Rule(
        "comment-form-honeypot",
        Part.FOLLOWS,
        r"Δ( ?document\.getelementbyid\(.{1,60}\)\.setattribute\(.{1,100}\);?)?",
        ("Δ", 'Δdocument.getElementById( "ak_js_1" ).setAttribute( "value", ( new Date() ).getTime() );'),
        ("Δ is the fourth letter",),
    ),
)

_PATTERNS = tuple((rule, re.compile(rule.pattern, re.IGNORECASE)) for rule in RULES)


def rules_of(line: str) -> list[Rule]:
    """The rules of the phrases that a line consists of, in their order; none if anything else stands in it."""
    rest = one_line(line)
    if len(rest) > MAX_LINE:
        return []
    rules = []
    while rest:
        found = [(match.end(), rule) for rule, pattern in _PATTERNS if (match := pattern.match(rest))]
        if not found:
            return []
        end, rule = max(found, key=lambda each: each[0])
        rules.append(rule)
        rest = rest[end:].lstrip()
    return rules


def without_comment_form(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Give the blocks before a comment form at the end, and what was dropped, block by block."""
    tail = _tail(blocks)
    form = tail[next((n for n, (_, rules) in enumerate(tail) if rules[0].part is Part.OPENS), len(tail)) :]
    kept = tuple(blocks[: len(blocks) - len(form)])
    confirmed = any(rule.part is Part.CONFIRMS for _, rules in form for rule in rules)
    if not confirmed or (kept and kept[-1].text.endswith((":", "："))):
        return tuple(blocks), ()
    return kept, tuple(Dropped(block.text, rules[0].id) for block, rules in form)


def _tail(blocks: Sequence[Block]) -> list[tuple[Block, list[Rule]]]:
    """The last blocks that consist of phrases of a form, each with the rules of its phrases."""
    tail: list[tuple[Block, list[Rule]]] = []
    for block in reversed(blocks):
        lines = [rules_of(line) for line in block.text.splitlines()]
        if not lines or not all(lines):
            break
        tail.append((block, [rule for rules in lines for rule in rules]))
    return tail[::-1]
