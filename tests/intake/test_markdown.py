from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial

import pytest

from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.formats import MARKDOWN
from tests.timing import growth

from .conftest import Accept, Read

PROSE = "The governors met in March and agreed on what to do about the old pool."


def body(text: str) -> str:
    return "".join(block.html for block in MARKDOWN.headings(MARKDOWN.read(text).blocks)).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One *two* **three** `four`.", "<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>"),
        ("> Said.", "<blockquote><p>Said.</p></blockquote>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("a\n\n---\n\nb", "<p>a</p><hr><p>b</p>"),
        ("[a](https://example.org/b)", '<p><a href="https://example.org/b">a</a></p>'),
        ("[a](tel:+441632960118)", '<p><a href="tel:+441632960118">a</a></p>'),
        ("www.example.org", '<p><a href="https://www.example.org">www.example.org</a></p>'),
        ("`www.example.org`", "<p><code>www.example.org</code></p>"),
        ("x ![alt](https://example.org/a.png)", '<p>x <img src="https://example.org/a.png" alt="alt"></p>'),
        ("one  \ntwo", "<p>one</p><p>two</p>"),
        ("<div>one</div><div>two</div>", "<p>one</p><p>two</p>"),
        ("<b>x</b> <i>y</i>", "<p><strong>x</strong> <em>y</em></p>"),
        ("a <span style='x' onclick='y()'>b</span>", "<p>a b</p>"),
        ("safe <script>alert(1)</script>", "<p>safe</p>"),
        ("<p onclick='x()'>a</p>", "<p>a</p>"),
        ("<iframe src='https://example.org'></iframe>x", "<p>x</p>"),
        ("<b>a<p>b</p></b>", "<p><strong>a</strong></p><p>b</p>"),
        ("<strong>\n<h4>a</h4>b</strong>", "<h2>a</h2><p>b</p>"),
        ("<h2>a<p>b</p></h2>", "<h2>a</h2><p>b</p>"),
        ("<pre>a<ul><li>b</li></ul></pre>", "<pre>a</pre><ul><li>b</li></ul>"),
        ("> # a", "<blockquote><p><strong>a</strong></p></blockquote>"),
        ("a&#x202e;b", "<p>ab</p>"),
        ("{{ 7*7 }} {% x %}", "<p>{{ 7*7 }} {% x %}</p>"),
    ],
)
def test_vocabulary(text: str, html: str) -> None:
    assert body(text) == html


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ('<td colspan="2" rowspan=3>', '<td colspan="2" rowspan="3">'),
        ("<th colspan=50>", '<th colspan="50">'),
        ("<td colspan=1>", "<td>"),
        ("<td colspan=51>", "<td>"),
        ("<td colspan=0 rowspan=-2>", "<td>"),
        ("<td colspan='2 onclick=x' rowspan=a>", "<td>"),
        ("<td start=3>", "<td>"),
    ],
)
def test_cells_keep_their_place(cell: str, kept: str) -> None:
    assert body(f"<table><tr>{cell}a</table>") == f"<table><tbody><tr>{kept}a</{kept[1:3]}></tr></tbody></table>"


def test_what_this_markdown_does_not_know_stays_as_typed() -> None:
    assert body("~~a~~ b[^1]\n\n- [ ] c\n- [x] d") == ("<p>~~a~~ b[^1]</p><ul><li>[ ] c</li><li>[x] d</li></ul>")


def test_a_table() -> None:
    html = body("| a | b |\n| --- | ---: |\n| c | www.example.org |")
    assert html.startswith("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td>")
    assert "style" not in html


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        ("## a\n\n### b\n\n## c", ["h2", "h3", "h2"]),
        ("### a\n\n##### b\n\n## c", ["h2", "h3", "h2"]),
        ("## a\n\n### b\n\n#### c\n\n##### d\n\n###### e", ["h2", "h3", "h4", "h4", "h4"]),
        ("# a\n\n## b", ["h2", "h3"]),
    ],
)
def test_headings_have_no_jumps(headings: str, levels: list[str], accept: Accept) -> None:
    html = accept(f"# The title\n\n{PROSE}\n\n{headings}\n\n{PROSE}", "a.md").html
    assert [line[1:3] for line in html.split("\n") if line.startswith("<h")] == levels


def test_the_title(accept: Accept) -> None:
    assert accept(f"# A *fine* `title` &amp; more\n\n{PROSE}", "a.md").title == "A fine title & more"
    assert accept(f"## Title\n\n{PROSE}", "a.md").title == "Title"
    assert accept(f"Title\n\n{PROSE}", "a.md").title == "Title"
    given = accept(f"---\ntitle: Given\n---\n# Other\n\n{PROSE}", "a.md")
    assert (given.title, given.html) == ("Given", f"<h2>Other</h2>\n<p>{PROSE}</p>")
    assert accept(f"---\ntitle: Given\n---\n# Given\n\n{PROSE}", "a.md").html == f"<p>{PROSE}</p>"


@pytest.mark.parametrize(
    ("text", "html", "warning"),
    [
        (
            "![a](http://example.org/a.png)",
            "<p>a</p>",
            "picture http://example.org/a.png left out: only those at https",
        ),
        ("![a](data:image/png;base64,AAAA) x", "<p>a x</p>", "picture without a web address left out: only those at"),
        ("a\n\n<script>b", "<p>a</p>", "a script or style sheet was left out"),
        ("[a](b.md)", "<p>a</p>", "link to b.md left out"),
        ("[a](https://u:p@example.org)", "<p>a</p>", "left out"),
    ],
)
def test_what_leads_nowhere_is_left_out_with_a_warning(text: str, html: str, warning: str) -> None:
    assert body(text) == html
    assert warning in MARKDOWN.read(text).warnings[0]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"])
def test_no_link_runs_anything(url: str) -> None:
    assert "href" not in body(f"[a]({url}) <a href='{url}'>b</a>")


def test_warnings_do_not_pile_up(read: Read) -> None:
    warnings = read("# T\n\n" + "".join(f"![a](a{n}.png) " for n in range(100)), "a.md").warnings
    assert len(warnings) == 21
    assert warnings[-1] == "and 80 more"


@pytest.mark.parametrize(
    "content",
    [
        ">" * 200 + " deep",
        "<blockquote>" * 500 + "deep",
        "".join(f"{'  ' * n}- a\n" for n in range(60)),
        "a" * 400_000,
        "![" * 20_001,
        # Unclosed, these would be opened anew in each paragraph: as many times as there are paragraphs.
        "<div>" + "".join(f"<font color={n}><p>x" for n in range(4000)),
    ],
)
def test_what_would_lose_text_is_held(content: str, read: Read) -> None:
    reading = read(f"# T\n\n{content}", "a.md")
    assert (reading.outcome, reading.revision) == ("held", None)


HOSTILE: dict[str, Callable[[int], str]] = {
    **{
        unit: lambda n, unit=unit: unit * (n // len(unit))  # type: ignore[misc]
        for unit in (
            *("[", "![", "![a][", "[a](", "[a](b ", '[a](b "', "[a][b]", "](", "![[]()", "[a](<b"),
            *("*a ", "_a_ ", "**a* ", "*a_ ", "a **b", "`", "` `` ", "``a`", "\\", "~", "a***b _c**d__ "),
            *("<", "<a ", "<!-- ", "a <?", "a <!A", "a <![CDATA[", "<a:b", "a <a b='", "<b>", "</b>", "&", "&#x"),
            *("> ", "- ", "1. ", "- a\n", "- a\n\n", "> a\n", "a\n> b\n", "- - ", "    a\n", "```\n", "- ```\n", "#"),
            *("| a ", "|a|b|\n", "a|b\n-|-\n", "[a]: /b\n", '[a]: /b "\n', "a\n", "---\n", "a\\\n", "http://a.b "),
            *("<p>a\n\n", "<b>x\n\n", "<a href=x>x\n\n", "<em><p>a</em>", "<table>x<b>", "<ul><li>", "<svg><g>"),
        )
    },
    "brackets around": lambda n: "[" * (n // 6) + "](a)" * (n // 6),
    "pictures around": lambda n: "![" * (n // 6) + "](a)" * (n // 6),
    "emphasis around": lambda n: "**a *b " * (n // 14) + "* c** " * (n // 14),
    "longer and longer ticks": lambda n: " ".join("`" * i for i in range(int((2 * n) ** 0.5))),
    "longer and longer stars": lambda n: " ".join("*" * i + "a" for i in range(int((2 * n) ** 0.5))),
    "references": lambda n: (
        "".join(f"[a{i}]: /b\n" for i in range(n // 20)) + "".join(f"[a{i}]" for i in range(n // 20))
    ),
    "an unclosed title": lambda n: '[a]: /b "' + "x\n" * (n // 2),
    "other tags, unclosed": lambda n: "".join(f"<b class={i}>x\n\n" for i in range(n // 14)),
    "deep lists": lambda n: "\n".join(" " * (2 * (i % 12)) + "- a" for i in range(n // 15)),
    "a long tag": lambda n: "a <a " + "b " * (n // 2),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_is_linear(kind: str) -> None:
    assert growth(lambda size: partial(read_or_refuse, HOSTILE[kind](size)), 8000, 32_000) < 1.6


def read_or_refuse(text: str) -> None:
    with contextlib.suppress(UnreadableError):
        MARKDOWN.read(text)


def test_a_table_is_not_padded_without_end() -> None:
    def table(columns: int) -> str:
        return f"{'a|' * columns}b\n{'-|' * columns}-\n" + "x\n" * 5 * columns

    assert growth(lambda columns: partial(read_or_refuse, table(columns)), 60, 600) < 1.6


def test_time_is_linear_up_to_the_longest_that_is_read() -> None:
    assert growth(lambda size: partial(MARKDOWN.read, "![" * 2 * size + "a *b " * 5 * size), 2500, 10_000) < 1.6


@pytest.mark.parametrize(
    "content", ["---\n\n***\n", "![](https://example.org/a.png)", "# T\n\n![](https://example.org/a.png)"]
)
def test_without_words_there_is_no_article(content: str, read: Read) -> None:
    assert read(content, "a.md").outcome == "held"


def test_what_a_web_page_leaves_in_markdown() -> None:
    menu = "- [Home](https://x.org/a)\n- [News](https://x.org/b)"
    read = MARKDOWN.read(
        f"{menu}\n\nBy us, see [here](https://x.org).\n\n# The pool [#](#the-pool)\n\n{PROSE}\n\n{menu}"
    )
    assert [block.tag for block in read.blocks] == ["p", "h1", "p", "ul"]
    assert read.blocks[1].text == "The pool"
    assert [(drop.text, drop.rule) for drop in read.dropped] == [("Home News", "menu-above-title")]
    assert read.warnings == ()
    # Without a title, and below it, they are lists.
    assert [block.tag for block in MARKDOWN.read(f"{menu}\n\n{PROSE}").blocks] == ["ul", "p"]


def test_an_accent_that_meets_its_letter_is_joined_to_it(accept: Accept) -> None:
    html = accept(
        "# A title\n\nThe cafe<x>\u0301</x> of the school is *open*\u0338 to all who come by on a Monday.", "a.md"
    ).html
    assert "café of" in html
    assert "<em>open</em> to all" in html
