from __future__ import annotations

import pytest

from sendfeed.intake.clean import RULES, Rule, rules_of
from sendfeed.model import Dropped

from .conftest import Read

ARTICLE = "The title\n\nThe text of the article."

FORMS = (
    "Leave a Reply\n\nYour email address will not be published.",
    "LEAVE A REPLY\nYour email address will not be published. Required fields are marked *\nComment *\nName *\nEmail *",
    "Leave a comment Cancel reply\n\nRequired fields are marked *\n\nWebsite\n\nPost Comment",
    "Leave a Reply\n\nYou must be logged in to post a comment.",
    "Leave a ReplyCancel reply\n\nYour email address will not be published.Required fields are marked *\n\n"
    "Comment *\n\nSave my name, email, and website in this browser for the next time I comment.\n\nΔ\n\n"
    "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
    "Leave a Reply\n\nLogged in as admin. Edit your profile. Log out? Required fields are marked *\n\nSubmit",
    "Leave a Reply\n\nEnter your comment here...\n\nFill in your details below or click an icon to log in:\n\n"
    "Email (required) (Address never made public)\n\nName (required)\n\nWebsite\n\nWordPress.com Logo\n\n"
    "You are commenting using your WordPress.com account. ( Log Out / Change )\n\nCancel\n\nConnecting to %s",
    "Leave a Reply\n\nName (required)\n\nMail (will not be published) (required)\n\nSubmit Comment",
    "Leave a Reply Your email address will not be published. Required fields are marked * Comment * Name * Submit Δ",
)

KEPT = (
    "Leave a Reply",
    "Your email address will not be published.",
    "Leave a Reply\n\nName",
    "Leave a Reply\n\nSubmit\n\nΔ",
    "Your email address will not be published, shared or sold, said the old small print",
    "Leave a reply to one of the letters along the fence.\n\nYour email address will not be published.",
    "Leave a Reply\n\nYour email address will not be published.\n\nSo said the sign above the letter box.",
    "At the end stands a form that you will recognise:\n\nLeave a Reply\n\nYour email address will not be published.",
    "Name\n\nEmail",
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_fall_under_their_rule_only_as_a_whole(rule: Rule) -> None:
    assert rule.examples
    assert rule.others
    for example in rule.examples:
        assert rules_of(example) == [rule]
        assert rules_of(example.upper()) == [rule]
        assert rules_of(f"{example} And so we did.") == []
        assert rules_of(f"They said: {example}") == []
    for other in rule.others:
        assert rules_of(other) == []


def test_a_line_may_hold_several_phrases() -> None:
    line = "Leave a ReplyCancel reply Your email address will not be published.Required fields are marked * Comment *"
    assert [rule.id for rule in rules_of(line)] == [
        "comment-form",
        "comment-form-cancel",
        "comment-form-address",
        "comment-form-required",
        "comment-form-field",
        "comment-form-mark",
    ]


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
@pytest.mark.parametrize("form", FORMS)
def test_a_comment_form_at_the_end_is_dropped_and_recorded(form: str, path: str, read: Read) -> None:
    reading = read(f"{ARTICLE}\n\n{form}\n", path)
    assert reading.revision
    assert reading.revision.html == "<p>The text of the article.</p>"
    assert reading.dropped[0].rule == "comment-form"
    dropped = " ".join(" ".join(dropped.text.split()) for dropped in reading.dropped)
    assert dropped == " ".join(form.split())


@pytest.mark.parametrize("text", KEPT)
def test_a_phrase_alone_is_kept(text: str, read: Read) -> None:
    reading = read(f"{ARTICLE}\n\n{text}\n")
    assert reading.revision
    assert reading.dropped == ()
    assert all(line in reading.revision.html for line in text.split("\n"))


def test_a_form_alone_is_no_article(read: Read) -> None:
    reading = read(FORMS[0])
    assert (reading.outcome, reading.reason) == ("held", "no text in it besides a comment form")


def test_a_lone_mark_belongs_to_the_form(read: Read) -> None:
    reading = read(f"{ARTICLE}\n\n{FORMS[0]}\n\n* *\n\nSubmit")
    assert reading.revision
    assert reading.revision.html == "<p>The text of the article.</p>"


def test_what_was_dropped_is_told_block_by_block(read: Read) -> None:
    assert read(f"{ARTICLE}\n\n{FORMS[0]}").dropped == (
        Dropped("Leave a Reply", "comment-form"),
        Dropped("Your email address will not be published.", "comment-form-address"),
    )
