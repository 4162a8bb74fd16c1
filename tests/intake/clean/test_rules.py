from __future__ import annotations

import re
import time
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendfeed.config.schema import Cleaning
from sendfeed.intake.blocks import one_line
from sendfeed.intake.clean import RULES, ruleset
from sendfeed.intake.clean.beginnings import LENGTH, alternatives, beginnings, held, literal, longest
from sendfeed.intake.clean.reported import is_reported
from sendfeed.intake.clean.rules import MAX_CUED, MAX_LINE, WEIGHTS, Context, Rule, Ruleset, Zone, plain

EVERY = ruleset(Cleaning())
WHOLE = {zone: [(rule, re.compile(rule.pattern).fullmatch) for rule in RULES if rule.zone is zone] for zone in Zone}
WORDS = sorted({word for rule in RULES for example in rule.examples for word in example.split()})
TAIL_AND_MIDDLE = [rule for rule in RULES if rule.zone is not Zone.HEAD]

HOSTILE = (
    "a" * MAX_LINE,
    " " * MAX_LINE,
    "a " * (MAX_LINE // 2),
    "share this " * 90,
    "facebook " * 110,
    "facebooktwitter" * 66,
    "privacy | " * 99,
    "home news " * 99,
    "1 " * 500,
    "a_1" * 333,
    "« " * 500,
    "read more: " * 90,
    "copyright © 2020 " * 58,
    "by " * 333,
    "next: " + "a b " * 240,
    "we use cookies to " * 55,
    "you " + "may also like " * 70,
    "last updated " * 76,
    "12:30 " * 166,
    "," * MAX_LINE,
    "subscribe to our " * 58,
    "é" * MAX_LINE,
)


def falls_under(rule: Rule, line: str) -> bool:
    """Whether a rule, were it the only one, drops a line as a whole."""
    alone = Ruleset([rule])
    if rule.zone is Zone.TAIL:
        return bool(alone.phrases(one_line(line), rule.zone))
    return alone.of(one_line(line), rule.zone) is rule


def is_enough(line: str, zone: Zone) -> bool:
    """Whether the rules drop a line as a whole that stands alone."""
    if zone is Zone.TAIL:
        return any(WEIGHTS[phrase.rule.context] == 3 for phrase in EVERY.phrases(one_line(line), zone))
    rule = EVERY.of(one_line(line), zone)
    return rule is not None and rule.context is Context.ALONE


def test_ids_are_names_that_a_config_can_give_and_are_given_once() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", rule.id) for rule in RULES)


@pytest.mark.parametrize("rule", TAIL_AND_MIDDLE, ids=lambda rule: rule.id)
def test_examples_fall_under_their_rule_and_what_only_looks_like_them_does_not(rule: Rule) -> None:
    assert rule.examples
    assert rule.others
    for example in rule.examples:
        assert falls_under(rule, example), example
        if plain(example.upper()) == plain(example):
            assert falls_under(rule, example.upper()), example
        assert not is_enough(f"Somebody told us that {example} was written there", rule.zone), example
    for other in rule.others:
        assert not falls_under(rule, other), other
        assert not is_enough(other, rule.zone), other


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_pattern_is_found_by_what_it_begins_with(rule: Rule) -> None:
    told = tuple(beginnings(rule.pattern))
    assert all(plain(one_line(example)).startswith(told) for example in rule.examples)
    assert not rule.pattern.startswith("|")
    assert re.compile(rule.pattern).fullmatch("") is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_pattern_takes_no_longer_on_hostile_lines(rule: Rule) -> None:
    pattern = re.compile(rule.pattern)
    example = plain(one_line(rule.examples[0]))
    lines = [*HOSTILE, (example * MAX_LINE)[:MAX_LINE], (f"{example} " * MAX_LINE)[: MAX_LINE - 1] + "\x00"]
    for line in lines:
        began = time.process_time()
        pattern.fullmatch(line)
        pattern.match(line)
        assert time.process_time() - began < 0.2, line[:40]


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: line[:12])
@pytest.mark.parametrize("zone", Zone)
def test_all_rules_take_no_longer_on_hostile_lines(zone: Zone, line: str) -> None:
    began = time.process_time()
    EVERY.phrases(line, zone)
    EVERY.of(line, zone)
    assert time.process_time() - began < 1


def matching(line: str, zone: Zone) -> list[Rule]:
    """The rules of a zone whose whole pattern matches a line, each of them asked; those with cues come first."""
    line = plain(line)
    rules = [rule for rule, is_all_of in WHOLE[zone] if is_all_of(line)]
    cued = [rule for rule in rules if len(line) <= MAX_CUED and any(cue in line for cue in rule.cues)]
    return [*cued, *(rule for rule in rules if not rule.cues)]


def assert_none_is_left_out(line: str, zone: Zone) -> None:
    if is_reported(plain(line)):
        assert (EVERY.of(line, zone), EVERY.phrases(line, zone)) == (None, ())
        return
    found = matching(line, zone)
    assert EVERY.of(line, zone) is next(iter(found), None)
    if found:
        phrase = EVERY.phrases(line, zone)[0]
        assert phrase.rule in found
        assert phrase.end == len(plain(line))


@pytest.mark.parametrize("zone", Zone)
def test_what_a_line_begins_with_and_how_long_it_is_leave_out_no_rule_that_matches(zone: Zone) -> None:
    for line in dict.fromkeys(line for rule in RULES for line in (*rule.examples, *rule.others)):
        for whole in (line, f"{line} {'and so on ' * 30}", f"{line} {line}"):
            assert_none_is_left_out(whole[:MAX_LINE], zone)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=60).map(" ".join), st.sampled_from(Zone))
def test_nor_do_they_in_any_other_line(line: str, zone: Zone) -> None:
    assert_none_is_left_out(line[:MAX_LINE], zone)


def test_a_longer_line_falls_under_no_rule() -> None:
    line = "Share this page " * 100
    assert EVERY.phrases(line, Zone.TAIL) == ()
    assert EVERY.of(line, Zone.TAIL) is None


def test_a_line_may_hold_several_phrases() -> None:
    line = "Leave a ReplyCancel reply Your email address will not be published.Required fields are marked * Comment *"
    assert [phrase.rule.id for phrase in EVERY.phrases(line, Zone.TAIL)] == [
        "comment-form",
        "comment-form-cancel",
        "comment-form-address",
        "comment-form-required",
        "comment-form-field",
    ]
    assert [phrase.text for phrase in EVERY.phrases("Tweet 3 » Pin it | Email", Zone.TAIL)] == [
        "tweet",
        "3",
        "pin it",
        "email",
    ]
    assert EVERY.phrases("Share 12 Tweet 3 Emails to Anna", Zone.TAIL) == ()


def test_curly_quotes_and_capitals_do_not_matter() -> None:
    assert plain("“DON’T MISS”, „İki‟") == '"don\'t miss", "iki‟'


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("sharing", "sharin"),
        ("(please )?share|x[ab]?c", "please share xac xbc xc"),
        ("(a|b)?(c|d)", "ac ad bc bd c d"),
        (r"(?=[^\d]{0,3}\d)[ab]{2}", "a b"),
        (r"\(a\)|é|[éà]b|\+1", "(a) é éb àb +1"),
        ("x{0,2}y+", "x y"),
        ("ab*cd?", "ab ac acd"),
        ("(ab)+c|no", "ab no"),
        (r"no \w+|you[^a]?", "no· you"),
        ("a[a-k][a-k]b", "aa ab ac ad ae af ag ah ai aj ak"),
    ],
)
def test_what_the_matches_of_a_pattern_begin_with(pattern: str, told: str) -> None:
    assert beginnings(pattern) == {each.replace("·", " ") for each in told.split()}


@pytest.mark.parametrize("pattern", [r"a|(?:c(d|e)|[^a])f", r"\w+x", "(a )?(b )?", ".x", "(?!a)b?"])
def test_a_pattern_may_begin_with_anything(pattern: str) -> None:
    assert "" in beginnings(pattern)


PATTERNS = st.recursive(
    st.sampled_from(["a", "b", "ab", "bca", "ab?", "[ab]", "[^a]", ".", r"\w", "a?", "b*", "[bc]+", "c{2}", "a{0,2}"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "{1,2}"])).map(lambda both: f"(?:{both[0]}){both[1]}"),
        inner.map(lambda part: f"(?={part})"),
    ),
    max_leaves=6,
)
LINES = ["".join(letters) for length in range(1, LENGTH + 2) for letters in product("abc", repeat=length)]


@settings(max_examples=300)
@given(PATTERNS)
def test_no_match_begins_otherwise_or_lacks_what_is_in_every_match(pattern: str) -> None:
    told, within, some, most = tuple(beginnings(pattern)), literal(pattern), held(pattern), longest(pattern)
    for line in LINES:
        if re.fullmatch(pattern, line):
            assert line.startswith(told)
            assert within in line
            assert not some or any(part in line for part in some)
            assert len(line) <= most


def test_how_long_a_match_may_be() -> None:
    assert longest(r"^(?=x{9})ab?c{2}(d|ef(g[hi]){0,3})\.$") == 4 + 8 + 1
    assert longest(r"(a|b.+)?") == longest("a{2,}") == float("inf")
    assert longest(r"(\b)*") == 0


def test_what_is_in_every_match_of_a_pattern() -> None:
    assert literal(r"[\w ]{2,9} does not (?:really )?accept(?= ever)s?\.") == " does not "
    assert literal("(?:one|two)+x?") == ""


def test_some_string_is_in_every_match_of_a_pattern() -> None:
    assert held(r"(the )?(?:site|web ?page) (?=x)is .{0,9}(off|down)\b|log ?in{0,1}") == {"site", "page", "log"}
    assert held("(?:one|two)+x?") == {"one", "two"}
    assert held(r"page|\d+ \w") == {"page", " "}
    assert held("(a|[bc])d?") == frozenset()


def test_alternatives_are_split_outside_of_groups() -> None:
    assert alternatives(r"a|(b|c)|[|]|\||(?=x|y)z") == ("a", "(b|c)", "[|]", r"\|", "(?=x|y)z")
