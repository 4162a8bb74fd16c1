from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from sendfeed.config.schema import Cleaning
from sendfeed.intake.blocks import Block
from sendfeed.intake.clean import ruleset
from sendfeed.intake.clean.tail import without_tail
from sendfeed.intake.formats import FORMATS
from sendfeed.model import Dropped
from tests.intake.conftest import Accept, Read
from tests.timing import growth

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
    "Leave a Reply\n\nSubmit\n\nΔ",
    "Leave a Reply Your email address will not be published. Required fields are marked * Comment * Name * Submit Δ",
)

KEPT = (
    "Leave a Reply",
    "Your email address will not be published.",
    "Leave a Reply\n\nName",
    "Your email address will not be published, shared or sold, said the old small print",
    "Leave a reply to one of the letters along the fence.\n\nYour email address will not be published.",
    "Leave a Reply\n\nYour email address will not be published.\n\nSo said the sign above the letter box.",
    "At the end stands a form that you will recognise:\n\nLeave a Reply\n\nYour email address will not be published.",
    "Name\n\nEmail",
)


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
@pytest.mark.parametrize("form", FORMS)
def test_a_comment_form_at_the_end_is_dropped_and_recorded(form: str, path: str, read: Read) -> None:
    reading = read(f"{ARTICLE}\n\n{form}\n", path)
    assert reading.revision
    assert reading.revision.html == "<p>The text of the article.</p>"
    assert reading.dropped[0].rule == "comment-form"
    dropped = " ".join(" ".join(dropped.text.split()) for dropped in reading.dropped)
    assert dropped == " ".join(form.split())


def tail(text: str, path: str = "a.txt") -> tuple[list[str], list[tuple[str, str]]]:
    """The texts that are left of a seed's blocks, and those dropped, each with its rule."""
    blocks, dropped = without_tail(FORMATS[path[1:]].read(text).blocks, ruleset(Cleaning()))
    return [block.text for block in blocks], [(drop.text, drop.rule) for drop in dropped]


@pytest.mark.parametrize("text", KEPT)
def test_a_phrase_alone_is_kept(text: str) -> None:
    kept, dropped = tail(f"{ARTICLE}\n\n{text}\n")
    assert not dropped
    assert all(line in kept for line in text.split("\n") if line)


def test_a_form_alone_is_no_article(read: Read) -> None:
    reading = read(FORMS[0])
    assert reading.outcome == "held"
    assert reading.reason.startswith("boilerplate only")


def test_a_lone_mark_belongs_to_the_form(read: Read) -> None:
    reading = read(f"{ARTICLE}\n\n{FORMS[0]}\n\n* *\n\nSubmit")
    assert reading.revision
    assert reading.revision.html == "<p>The text of the article.</p>"


def test_what_was_dropped_is_told_block_by_block(read: Read) -> None:
    assert read(f"{ARTICLE}\n\n{FORMS[0]}").dropped == (
        Dropped("Leave a Reply", "comment-form"),
        Dropped("Your email address will not be published.", "comment-form-address"),
    )


TEXT = "The text of the article goes on."


@pytest.mark.parametrize(
    ("below", "kept", "rules"),
    [
        ("Share this:", [], ["share"]),
        ("Share\n\nFacebook", [], ["share-word", "share-network"]),
        ("Facebook\nTwitter", [], ["share-network", "share-network"]),
        ("Share", ["Share"], []),
        ("Yes\n\nShare this:", ["Yes"], ["share"]),
        ("Yes\nNo\n\nShare this:", [], ["site-answer", "site-answer", "share"]),
        ("Share this:\n\nYes", [], ["share", "site-answer"]),
        ("Related posts\n\nA pond\n\nThe second pond…", [], ["posts-related"] * 3),
        ("Related posts\n\nA pond\n\nIt is deep.", ["A pond", "It is deep."], ["posts-related"]),
        ("Related posts\n\n  • A pond\n  • A gate\n\nIt is deep.", ["It is deep."], ["posts-related"] * 2),
        ("Previous Post\n\nA pond\n\nNext Post\n\nA gate", [], ["posts-one"] * 4),
        ("Previous\n\nA pond", [], ["posts-previous"] * 2),
        ("Previous\n\nThe pond is deep.", ["Previous", "The pond is deep."], []),
        ("Comments\n\nJo says:\n\nI like it.\n\nReply", [], ["readers-heading"] * 4),
        ("Comments\n\nThe pond is deep.", ["Comments", "The pond is deep."], []),
        ("Share this:\n\nJo Marsh\n\n© 2024 Jo Marsh", [], ["share", "between", "site-copyright"]),
        ("Share this:\n\nThe pond is deep.\n\n© 2024 Jo Marsh", ["The pond is deep."], ["share", "site-copyright"]),
        ("Share this:\n\nCall 01632 960 118 now\n\n© 2024 Jo", ["Call 01632 960 118 now"], ["share", "site-copyright"]),
        ("Here it is:\n\nShare this:", ["Here it is:", "Share this:"], []),
        ("Here it is:\n\n  • Facebook\n  • Twitter\n\nShare this:", ["Here it is:", "Facebook\nTwitter"], ["share"]),
        ("The notice says:\n\nShare this page", ["The notice says:", "Share this page"], []),
    ],
)
def test_what_goes_and_by_which_rule(below: str, kept: list[str], rules: list[str]) -> None:
    assert tail(f"The title\n\n{TEXT}\n\n{below}\n") == (["The title", TEXT, *kept], tail_of(below, kept, rules))


def tail_of(below: str, kept: list[str], rules: list[str]) -> list[tuple[str, str]]:
    """The texts of blocks that are not kept, in their order, each with the rule it should fall under."""
    texts = [block.text for block in FORMATS[".txt"].read(below).blocks]
    return list(zip([text for text in texts if text not in kept], rules, strict=True))


def test_residue_glued_to_a_sentence_is_cut_off() -> None:
    line = "To the very end of <it>. Share this: Facebook Twitter"
    blocks, dropped = without_tail(FORMATS[".txt"].read(f"The title\n\n{line}").blocks, ruleset(Cleaning()))
    assert blocks[-1] == Block("p", "To the very end of &lt;it&gt;.", "To the very end of <it>.")
    assert dropped == (Dropped("Share this: Facebook Twitter", "share"),)


@pytest.mark.parametrize(
    "line",
    [
        "We like it. Share this with a friend.",
        "We like it. Follow us on Facebook.",
        "We like it. Share this page",
        "We like it! Yes. No.",
        "She said “Share this: Facebook Twitter”",
    ],
)
def test_a_last_sentence_is_not_cut(line: str) -> None:
    assert tail(f"The title\n\n{TEXT} {line}") == (["The title", f"{TEXT} {line}"], [])


def test_marked_headings_and_lines_go_with_what_they_head() -> None:
    text = (
        f"# The title\n\n{TEXT}\n\n---\n\n## Elsewhere\n\nShare this:\n\n- Facebook\n- Twitter\n\n---\n\nBack to top\n"
    )
    kept, dropped = tail(text, "a.md")
    assert kept == ["The title", TEXT, ""]
    assert dropped[0] == ("Elsewhere", "heading-left")
    assert [rule for _, rule in dropped[1:]] == ["share", "share-network", "share-top"]


def test_quotations_code_and_pictures_are_never_residue() -> None:
    text = f"# The title\n\n{TEXT}\n\n> Share this page\n\n```\nBack to top\n```\n\n![Share](https://a.example.org/a.png)\n"
    assert tail(text, "a.md")[1] == []


def test_a_title_is_never_in_the_tail() -> None:
    assert tail("Share this page\n\nIt is a page about pages.") == (
        ["Share this page", "It is a page about pages."],
        [],
    )


def test_the_tail_ends_where_the_text_begins() -> None:
    text = "\n\n".join(["The title", "Share this page", *[TEXT] * 9])
    assert tail(text)[1] == []


def test_long_tails_take_no_longer() -> None:
    def cleaning(size: int) -> Callable[[], object]:
        lines = ["The title", TEXT, *["Related posts", "A pond", "Reply"] * size]
        return partial(without_tail, FORMATS[".txt"].read("\n\n".join(lines)).blocks, ruleset(Cleaning()))

    assert growth(cleaning, 400, 4000) < 1.6


@pytest.mark.parametrize(
    "scraps",
    [
        "Willow School",
        "Willow School\n\nMill Lane\n\nWexcombe WX4 2QQ\n\nTel: 01632 960 771",
        "Okay",
    ],
)
def test_a_few_words_below_what_nobody_writes_go_with_it(scraps: str) -> None:
    kept, dropped = tail(f"{ARTICLE}\n\nProudly powered by WordPress\n\n{scraps}")
    assert kept == ["The title", "The text of the article."]
    assert [text for text, _ in dropped[1:]] == scraps.split("\n\n")


@pytest.mark.parametrize("last", ["The pond opens on Friday.", "\n\n".join("abcdefgh")])
def test_text_or_many_lines_below_stay(last: str) -> None:
    kept, _ = tail(f"{ARTICLE}\n\nProudly powered by WordPress\n\n{last}")
    assert kept[2:] == last.split("\n\n")


def test_weak_lines_count_together_below_a_text() -> None:
    form = "Speak Your Mind\n\nName *\n\nEmail *\n\nWebsite"
    assert tail(f"{ARTICLE}\n\n{form}")[0] == ["The title", "The text of the article."]
    assert tail(f"{ARTICLE}\n\nJobs\n\nContact\n\nDonate\n\nAbout us")[1] == []
    assert tail(f"{ARTICLE}\n\n{form}\n\nSo the sign said.")[1] == []
    assert tail(f"{ARTICLE}\n\nWhat the form asks\n\n{form}")[1] == []


TEASERS = (
    "A heron on the roof\n\nIt came on Monday and has not been asked to leave.",
    "New boots for all\n\nA shop in the town has given forty pairs.",
)


def test_a_list_of_teasers_goes_with_the_line_above_it() -> None:
    listed = "\n\n".join(["Related posts", *TEASERS])
    assert tail(f"{ARTICLE}\n\n{listed}\n\nPrivacy policy")[0] == ["The title", "The text of the article."]


@pytest.mark.parametrize(
    "parts",
    [
        TEASERS[:1],
        ("The posts that are sold for cats turn out to be good for feet.", *TEASERS),
        (*TEASERS, "Nobody has asked the heron, of course."),
        (*TEASERS, f"A last word\n\n{'All of this is to be told at length, since it took us all year. ' * 8}"),
    ],
    ids=["one", "text first", "text last", "a long text"],
)
def test_parts_of_an_article_below_such_a_line_stay(parts: tuple[str, ...]) -> None:
    text = "\n\n".join(parts)
    kept, _ = tail(f"{ARTICLE}\n\nRelated posts\n\n{text}")
    assert set(text.strip().split("\n\n")) <= {*kept, *(f"{line} " for line in kept)}


FOOTER = "Proudly powered by WordPress\n\nShare this:\n\nRelated posts\n\nA heron on the roof\n\nPrivacy policy"


@pytest.mark.parametrize(
    "line",
    [
        "The Garden Trust is a registered charity. Its office is at 2 Mill Lane, Wexcombe.",
        "The Garden Trust, 2 Mill Lane, Wexcombe WX4 2QQ, garden@trust.example.",
    ],
)
def test_far_below_the_text_it_is_told_whose_page_it_is(line: str) -> None:
    assert tail(f"{ARTICLE}\n\n{FOOTER}\n\n{line}")[0] == ["The title", "The text of the article."]
    assert line in tail(f"{ARTICLE}\n\nProudly powered by WordPress\n\n{line}")[0]


@pytest.mark.parametrize(
    "line",
    ["The hall opens at nine on Friday.", "“We are a registered charity,” she said, “and this is our website.”"],
)
def test_sentences_of_the_article_stay_wherever_they_stand(line: str) -> None:
    assert line in tail(f"{ARTICLE}\n\n{FOOTER}\n\n{line}")[0]
    assert line in tail(f"{ARTICLE}\n\n{FOOTER}\n\n{line}\n\nPrivacy policy\n\nSite map")[0]


def test_what_readers_wrote_ends_where_the_page_goes_on(read: Read) -> None:
    below = ["Comments", "Jo says:", "I like it.", "Reply", "Share this page", "Privacy policy | Cookies | Site map"]
    told = read("\n\n".join([ARTICLE, *below])).dropped
    assert [drop.text for drop in told] == below
    assert {drop.rule for drop in told[:4]} == {"readers-heading"}
    assert not any(drop.rule.startswith("readers-") for drop in told[4:])


MENU = ("Term dates", "Report an absence", "School calendar", "Uniform shop", "Vacancies", "Exam results")


def test_a_menu_below_a_text_goes_unless_that_tells_of_pages(accept: Accept) -> None:
    more = "It goes on for a while, as texts do that tell of more than one day, and of the people who were there."
    article = "\n\n".join([ARTICLE, more, more.replace("a while", "a day or two")])
    assert "Term dates" not in accept("\n\n".join([article, *MENU])).html
    assert "Term dates" not in accept("\n\n".join([article, *MENU, "Our harvest"])).html
    for last in ("The new menu has six buttons.", "These are in the new menu:"):
        html = accept("\n\n".join([article, last, *MENU])).html
        assert all(line in html for line in MENU)


def test_what_most_of_which_is_known_goes_as_a_whole() -> None:
    page = ("Share this page", "Tweet", "Facebook", "Garden notes", "Search", "Village life", "Menu")
    assert tail("\n\n".join(["The title", TEXT, *page]))[0] == ["The title", TEXT]


@pytest.mark.parametrize(
    "last",
    [
        ("Download the form", "Share this page", "Print this page", "Tweet", "Copy link"),
        ("Share this page", "Print this page", "Tweet", "Copy link", "Peter Marsh", "Head teacher"),
        ("Share this page", "Print this page", "Tweet", "Copy link", "said the small ones", "to the hill"),
        ("Share this page", "Print this page", "Tweet", "Copy link", "Doors open at seven"),
        ("Share this page", "Anna Lee", "Tom Ray", "Print this page"),
        ("Check these before you hand it over:", "Privacy settings", "Cookies", "Notifications", "Password"),
    ],
)
def test_what_no_page_has_stays_beside_its_buttons(last: tuple[str, ...]) -> None:
    buttons = {"Share this page", "Print this page", "Tweet", "Copy link"}
    kept = tail("\n\n".join(["The title", TEXT, *last]))[0]
    assert [line for line in last if line not in buttons] == [line for line in kept[2:] if line not in buttons]
