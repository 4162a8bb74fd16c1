from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sendfeed.config import load
from sendfeed.config.schema import Config
from sendfeed.config.values import is_example_host
from sendfeed.errors import ConfigError

LEAST = """
[publication]
title = "News"
base_url = "https://news.example.org"
tag_authority = "news.example.org,2026"
"""
RULE = """
[[cleaning.rules]]
id = '{}'
zone = '{}'
pattern = '{}'
"""


def problems(text: str) -> dict[str, str]:
    with pytest.raises(ConfigError) as caught:
        load(text, "config.toml")
    return {problem.path: str(problem) for problem in caught.value.problems}


def test_the_least_config_has_the_documented_defaults() -> None:
    config = load(LEAST, "config.toml")
    assert config.publication.base_url == "https://news.example.org/"
    assert config.publication.timezone.key == "Europe/London"
    assert config.seeds.settle == timedelta(seconds=2)
    assert config.seeds.max_size == 10_000_000
    assert config.feeds.entries == 50
    assert config.store.url == "sqlite:///.sendfeed/state.db"
    assert config.digests == ()
    assert config.cleaning.off == ()
    assert config.cleaning.rules == ()


def test_rules_of_cleaning_are_read() -> None:
    cleaning = load(
        LEAST + "[cleaning]\noff = ['share']" + RULE.format("strap", "tail", "(?i)the voice.*"), "c"
    ).cleaning
    assert cleaning.off == ("share",)
    assert [(rule.id, rule.zone, rule.pattern) for rule in cleaning.rules] == [("strap", "tail", "(?i)the voice.*")]


def test_the_sample_config_shows_every_key() -> None:
    text = (Path(__file__).parents[2] / "config.toml").read_text()
    load(text, "config.toml")
    for section in ("Publication", "Seeds", "Cleaning", "Output", "Feeds", "Store", "Service", "Alerts"):
        for key in Config.model_fields[section.lower()].annotation.model_fields:  # type: ignore[union-attr]  # a model
            shown = (f"{key} = ", f"{key}=", f"[[{section.lower()}.{key}]]")
            assert any(way in text for way in shown), f"{section}.{key} is not shown"


def test_every_problem_is_told_at_once_with_the_nearest_key() -> None:
    found = problems(
        """
        [publication]
        titel = "News"
        title = "News"
        base_url = "news.example.org"
        tag_authority = "news.example.org,2026"
        [seeds]
        settle = "fast"
        [[digests]]
        name = "Weekly!"
        schedule = "mon 9"
        """
    )
    assert found.keys() == {
        "publication.titel",
        "publication.base_url",
        "seeds.settle",
        "digests[1].name",
        "digests[1].schedule",
    }
    assert "Did you mean publication.title?" in found["publication.titel"]
    assert 'found "news.example.org"; expected an absolute http or https URL' in found["publication.base_url"]
    assert 'found "fast"' in found["seeds.settle"]
    assert '"90s"' in found["seeds.settle"]


def test_a_key_in_the_wrong_section_is_sent_to_the_right_one() -> None:
    found = problems(LEAST + 'scan_every = "5m"\n')
    assert "Did you mean seeds.scan_every?" in found["publication.scan_every"]


@pytest.mark.parametrize(
    ("text", "path", "says"),
    [
        ("[publication]", "publication.title", "found nothing"),
        (LEAST + "language = 'english language'", "publication.language", "BCP 47"),
        (LEAST + "title_ = 3", "publication.title_", "unknown key"),
        (LEAST + "timezone = 'London'", "publication.timezone", "Europe/London"),
        (LEAST + "organisation = 'us'", "publication.organisation", "a table"),
        (LEAST + "[seeds]\nvanish_guard = 2", "seeds.vanish_guard", "less than or equal to 1"),
        (LEAST + "[seeds]\nsettle = '999999w'", "seeds.settle", "ten years at most"),
        (
            LEAST + "[[digests]]\nname='a'\nschedule='mon 09:00'\ndeliver_within='0s'",
            "digests[1].deliver_within",
            'found "0s"',
        ),
        (LEAST + "[feeds]\nentries = true", "feeds.entries", "a whole number"),
        (LEAST + "[feeds]\nmax_bytes = '1 TB'", "feeds.max_bytes", '"10 MB"'),
        (LEAST + "[output]\nafter_publish = 'deploy'", "output.after_publish", "a list"),
        (LEAST + "[feeds]\nwebsub_hub = 'hub.example.org'", "feeds.websub_hub", "an absolute http or https URL"),
        (LEAST + "[seeds]\nreview = 'some'", "seeds.review", "'none', 'new-source' or 'all'"),
        (LEAST + "[[channels]]\nname='a'\ntype='fax'\nurl='env:A'\nsecret='env:B'", "channels[1].type", "webhook"),
        (LEAST + "[[channels]]\nname='a'\ntype='webhook'\nurl='env:A'\nsecret='hunter2'", "channels[1].secret", "env:"),
        (LEAST + "[[digests]]\nname='a'\nschedule='0 9 * * 1'", "digests[1].schedule", "names for days"),
        (LEAST + "[[digests]]\nname='a'\nschedule='0 9 1 * mon'", "digests[1].schedule", "1st mon 09:00"),
        (LEAST + "[[digests]]\nname='a'\nschedule='0 9 30 2 *'", "digests[1].schedule", "such as"),
        (LEAST + "[[digests]]\nname='a'\nschedule='mon 25:00'", "digests[1].schedule", "such as"),
        (LEAST + "[[digests]]\nname='a'\nschedule=9", "digests[1].schedule", "found 9"),
        (LEAST + "[[digests]]\nname='a'\nschedule='mon 09:00'\nchannels=['b']", "digests[1].channels", "[[channels]]"),
        (LEAST + "[[digests]]\nname='a'\nschedule='mon 09:00'\ntopics=['b']", "digests[1].topics", "[[topics]]"),
        (LEAST + "[[topics]]\nname='a'\n[[topics]]\nname='a'", "topics[2].name", "no other has"),
        (LEAST + "[cleaning]\noff = 'share'", "cleaning.off", "a list"),
        (LEAST + RULE.format("Strap line", "tail", "x"), "cleaning.rules[1].id", "a name"),
        (LEAST + RULE.format("strap", "foot", "x"), "cleaning.rules[1].zone", "'tail'"),
        (LEAST + RULE.format("strap", "tail", "(x"), "cleaning.rules[1].pattern", "regular expression"),
        (LEAST + RULE.format("strap", "tail", "x{99999999999}"), "cleaning.rules[1].pattern", "regular expression"),
        (LEAST + RULE.format("strap", "tail", "x*"), "cleaning.rules[1].pattern", "an empty line"),
        (LEAST + RULE.format("strap", "tail", "a)(b"), "cleaning.rules[1].pattern", "regular expression"),
        (LEAST + RULE.format("strap", "tail", r"(x)\1"), "cleaning.rules[1].pattern", "without look-around"),
        (LEAST + RULE.format("strap", "tail", "(?=x)y"), "cleaning.rules[1].pattern", "without look-around"),
        (LEAST + RULE.format("a", "tail", "x") + RULE.format("a", "head", "y"), "cleaning.rules[2].id", "no other has"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_expected(text: str, path: str, says: str) -> None:
    found = problems(text)
    assert path in found
    assert says in found[path]


def test_a_digest_with_channels_needs_a_sender_a_way_out_and_an_address() -> None:
    found = problems(
        LEAST
        + "[[digests]]\nname='a'\nschedule='mon 09:00'\nchannels=['b']\n"
        + "[[channels]]\nname='b'\ntype='webhook'\nurl='https://x.example.org/'\nsecret='env:S'\n"
    )
    assert found.keys() == {
        "digests[1].from",
        "digests[1].unsubscribe_url",
        "publication.organisation.postal_address",
    }


def test_text_that_is_not_toml_is_named_with_its_line() -> None:
    with pytest.raises(ConfigError, match="not TOML") as caught:
        load("[publication\n", "some/config.toml")
    assert "line 1" in str(caught.value)
    assert "some/config.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("host", "example"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("::1", True),
        ("news.example.org", True),
        ("example.com", True),
        ("a.test", True),
        ("10.0.0.1", False),
        ("news.org", False),
        ("myexample.org", False),
    ],
)
def test_example_hosts(host: str, example: bool) -> None:
    assert is_example_host(host) is example
