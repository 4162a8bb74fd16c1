"""What a publication's config does to cleaning."""

from __future__ import annotations

import time

import pytest

from sendfeed.config import Config
from sendfeed.config.schema import Cleaning, CleaningRule
from sendfeed.intake import read_seed
from sendfeed.intake.clean import RULES, ruleset, unknown_rules
from sendfeed.intake.clean.rules import MAX_CUTS, Context, Rule, Ruleset, Zone
from sendfeed.model import Reading
from tests.intake.conftest import NOW

TEXT = "The title\n\nThe text of the article goes on for a while.\n\nWarm wishes from all of us!\n\nShare this page\n"


def read(config: Config, text: str = TEXT, **cleaning: object) -> Reading:
    changed = config.model_copy(update={"cleaning": Cleaning(**cleaning)})
    return read_seed("a.txt", text.encode(), changed, NOW)


def html(reading: Reading) -> str:
    assert reading.revision, reading.reason
    return reading.revision.html


def test_a_rule_that_is_off_drops_nothing(config: Config) -> None:
    assert "Share this page" not in html(read(config))
    assert "Share this page" in html(read(config, off=("share", "middle-share")))


@pytest.mark.parametrize("zone", ["tail", "middle"])
def test_a_rule_of_its_own_is_for_a_whole_line_in_any_capitals(zone: str, config: Config) -> None:
    own = CleaningRule(id="wishes", zone=zone, pattern=r"(warm) wishes from all of \w+!")
    reading = read(config, rules=(own,))
    assert "wishes" not in html(reading)
    assert ("Warm wishes from all of us!", "wishes") in [(dropped.text, dropped.rule) for dropped in reading.dropped]
    assert "wishes" in html(read(config, TEXT.replace("us!", "us! And more"), rules=(own,)))


def test_its_own_groups_and_names_do_not_meet_those_of_others(config: Config) -> None:
    own = [
        CleaningRule(id=f"own-{n}", zone="tail", pattern=pattern)
        for n, pattern in enumerate((r"(?P<a>W)arm (?P<b>\w)ishes.*", r"(?P<a>x)y", r"[(]x[)]", r"it[’']s"))
    ]
    assert "wishes" not in html(read(config, rules=tuple(own)))
    assert "It’s" not in html(read(config, TEXT.replace("Warm wishes from all of us!", "It’s"), rules=tuple(own)))


def test_it_may_follow_other_residue_on_a_line(config: Config) -> None:
    own = CleaningRule(id="wishes", zone="tail", pattern="warm ŵishes")
    assert "ŵishes" not in html(
        read(config, TEXT.replace("Warm wishes from all of us!", "Share: WARM ŴISHES"), rules=(own,))
    )


@pytest.mark.parametrize("pattern", ["(a+)+b", "(?:a|a)*b", r"(?:\w+\s?)*§", "(.*,){12}x", "a*a*a*a*a*a*b"])
@pytest.mark.parametrize("zone", ["head", "tail", "middle"])
def test_no_pattern_takes_long(pattern: str, zone: str, config: Config) -> None:
    own = CleaningRule(id="slow", zone=zone, pattern=pattern)
    text = TEXT.replace("Warm wishes", f"{'a' * 900}\n\n{'a, ' * 300}\n\nWarm wishes")
    start = time.process_time()
    assert "wishes" in html(read(config, text, rules=(own,)))
    assert time.process_time() - start < 2


def test_unknown_ids_are_told(config: Config) -> None:
    assert unknown_rules(Cleaning(off=(RULES[0].id,))) == []
    assert unknown_rules(Cleaning(off=("shares", "posts-related"))) == [("shares", "share")]


def splits(line: str, *patterns: str) -> list[tuple[str, str]]:
    """The phrases that a line is split into by rules with these patterns, each named by its number."""
    rules = [Rule(str(n), Zone.TAIL, pattern, Context.ALONE) for n, pattern in enumerate(patterns)]
    return [(phrase.rule.id, phrase.text) for phrase in Ruleset(rules).phrases(line, Zone.TAIL)]


def test_a_phrase_with_an_open_end_ends_where_another_begins() -> None:
    assert splits("By Jo Marsh Share Tweet", r"by [a-z ]{2,40}x?", "share", "tweet") == [
        ("0", "by jo marsh share tweet"),
    ]
    assert splits("By Jo Marsh Share 3", r"by [a-z ]{2,40}", "share", r"\d") == [
        ("0", "by jo marsh share "),
        ("2", "3"),
    ]
    assert splits("By Jo Marsh Share (3)", r"by [a-z ]{2,40}", r"share \(\d\)") == [
        ("0", "by jo marsh"),
        ("1", "share (3)"),
    ]


def test_a_phrase_is_not_cut_where_nothing_begins_or_what_is_left_is_none() -> None:
    assert splits("By Jo Marsh (3)", r"by [a-z ]{2,40}", r"share \(\d\)") == []
    assert splits("By Share (3)", r"by [a-z ]{6,40}", r"share \(\d\)") == []


def test_a_line_is_cut_a_few_times_only() -> None:
    patterns = (r"by [a-z ]{2,40}", r"share \(\d\)")
    line = "By Jo Share (3) "
    assert len(splits(line * MAX_CUTS, *patterns)) == 2 * MAX_CUTS
    assert splits(line * (MAX_CUTS + 1), *patterns) == []


@pytest.mark.parametrize("line", ["No new users, no new posts", "Data is deleted in June"])
def test_what_is_said_of_a_site_falls_under_no_rule(line: str) -> None:
    every = ruleset(Cleaning())
    assert all(every.of(line, zone) is None for zone in Zone)
    assert all(phrase.rule.id != "site-answer" for phrase in every.phrases(line, Zone.TAIL))


@pytest.mark.parametrize("zone", ["tail", "middle"])
def test_a_rule_of_ones_own_wins_over_a_caution_of_ours(zone: str, config: Config) -> None:
    """A sentence that says who says so is no residue, unless the publication says that it is."""
    line = "This bulletin is read in ninety schools, says the editor."
    own = CleaningRule(id="boast", zone=zone, pattern="this bulletin is read in .*")
    below = f"{TEXT.rstrip()}\n\n{line}\n"
    text = TEXT.replace("Warm wishes", f"{line}\n\nWarm wishes") if zone == "middle" else below
    assert line in html(read(config, text))
    assert line not in html(read(config, text, rules=(own,)))
