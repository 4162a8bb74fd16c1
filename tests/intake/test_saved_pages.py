"""Pages as browsers, word processors and mailings write them: what an editor would make of each."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial

import pytest

from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.formats import HTML
from tests.timing import growth

from .conftest import Accept, Read
from .test_html import ARTICLE, FIRST, SECOND, TEXT, body, parsed, parsed_or_refused

THIRD = "Work on the new one begins in May and will take a year, if the weather holds and the money lasts."


def gap(n: int = 3) -> str:
    return f"<span style='font:7.0pt \"Times New Roman\"'>{'&nbsp;' * n} </span>"


def word_item(mark: str, text: str, points: int = 36) -> str:
    """An item of a list as Word writes it into "filtered" HTML."""
    marked = mark if mark[-1] in ".)" else f"<span style='font-family:Symbol'>{mark}"
    end = "" if mark[-1] in ".)" else "</span>"
    style = f"margin-left:{points}.0pt;text-indent:-18.0pt"
    return f"<p class=MsoListParagraphCxSpMiddle style='{style}'>{marked}{gap()}{end}{text}</p>\n"


@pytest.mark.parametrize(
    ("items", "html"),
    [
        (word_item("·", "a") + word_item("·", "b"), "<ul><li>a</li><li>b</li></ul>"),
        (
            word_item("·", "a") + word_item("o", "b", 72) + word_item("·", "c"),
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        ),
        (word_item("3.", "a") + word_item("4.", "b"), '<ol start="3"><li>a</li><li>b</li></ol>'),
        (word_item("(b)", "x") + word_item("(c)", "y"), '<ol type="a" start="2"><li>x</li><li>y</li></ol>'),
        (word_item("I.", "x") + word_item("II.", "y"), '<ol type="I"><li>x</li><li>y</li></ol>'),
        ("".join(word_item(f"{c}.", c) for c in "hij"), '<ol type="a" start="8"><li>h</li><li>i</li><li>j</li></ol>'),
        (
            "".join(word_item(mark, mark[0]) for mark in ("1.", "2.", "1.")),
            "<ol><li>1</li><li>2</li></ol><ol><li>1</li></ol>",
        ),
        (
            f"<p class=MsoNormal style='text-indent:-18.0pt'>1.{gap()}a</p>",
            "<ol><li>a</li></ol>",
        ),
        # Indented without a mark, or with a mark and no gap, it is a paragraph.
        ("<p class=MsoListParagraph style='text-indent:-18.0pt'>a. Said so.</p>", "<p>a. Said so.</p>"),
        ("<p style='text-indent:-18.0pt'>A <span>hanging</span> paragraph.</p>", "<p>A hanging paragraph.</p>"),
    ],
)
def test_lists_of_filtered_word_pages(items: str, html: str) -> None:
    assert body(items).replace("\n", "") == html


def test_a_filtered_word_page(accept: Accept) -> None:
    cell = "<td><p class=MsoNormal>{}</p></td>"
    page = (
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"
        "<meta name=Generator content='Microsoft Word 15 (filtered)'><style><!-- p.MsoNormal {margin:0} --></style>"
        "</head><body lang=EN-GB><div class=WordSection1><p class=MsoTitle>The old pool</p>"
        f"<p class=MsoNormal>{FIRST}<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><h1>What it costs</h1>"
        f"<p class=MsoNormal>{SECOND} £12<a href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a>"
        f"</p><table class=MsoTableGrid><tr>{cell.format('Year')}{cell.format('Cost')}</tr>"
        f"<tr>{cell.format('2024')}{cell.format('£12')}</tr></table>"
        "<div><br clear=all><hr size=1 width='33%'><div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1'>[1]</a>"
        " In money of 2024.</p></div></div></div></body></html>"
    )
    revision = accept(page.encode("cp1252"), "a.html")
    assert revision.title == "The old pool"
    assert revision.html == (
        f"<p>{FIRST}</p>\n<h2>What it costs</h2>\n<p>{SECOND} £12[1]</p>\n"
        "<table><tbody><tr><td>Year</td><td>Cost</td></tr><tr><td>2024</td><td>£12</td></tr></tbody></table>\n"
        "<hr>\n<p>[1] In money of 2024.</p>"
    )


def outlined(level: int, *items: str, start: str = "") -> str:
    inner = "".join(f"<li class='c2 li-bullet-0'><span>{item}</span></li>" for item in items)
    return f"<ul class='c11 lst-kix_ab12-{level}{start}'>{inner}</ul>"


def test_a_page_of_google_docs(read: Read) -> None:
    page = (
        "<html><head><style>ol{margin:0}.c1{font-weight:700}</style></head><body class='c5 doc-content'>"
        "<p class='c3 title' id='h.ab12'><span>The old pool</span></p><p class='c3 subtitle'><span>A report</span></p>"
        f"<p class=c2><span>{FIRST}</span><sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup></p><p class=c2></p>"
        f"<h1 id='h.x'><span>What it costs</span></h1><p class=c2><span>{SECOND} See </span>"
        "<a class=c9 href='https://www.google.com/url?q=https://example.org/plan?a%3D1&amp;sa=D'>the plan</a>.</p>"
        + outlined(0, "one", start=" start")
        + outlined(1, "within", start=" start")
        + outlined(0, "two")
        + "<div class=c1><p class=c2><a href='#cmnt_ref1' id='cmnt1'>[a]</a><span>Is this so?</span></p></div></body>"
    )
    reading = read(page, "a.html")
    assert reading.revision
    assert reading.revision.title == "The old pool"
    assert reading.revision.html == (
        f"<p>A report</p>\n<p>{FIRST}</p>\n<h2>What it costs</h2>\n"
        f'<p>{SECOND} See <a href="https://example.org/plan?a=1">the plan</a>.</p>\n'
        "<ul><li>one<ul><li>within</li></ul></li><li>two</li></ul>"
    )
    assert ("[a]Is this so?", "html-comments") in [(drop.text, drop.rule) for drop in reading.dropped]


def test_a_mailing_in_its_archive(read: Read) -> None:
    def table(inner: str, kind: str = "mcnTextContent") -> str:
        return f"<table border=0 width='100%'><tbody><tr><td class={kind}>{inner}</td></tr></tbody></table>"

    preview = "display:none; font-size:0px; line-height:0px; max-height:0px; opacity:0; overflow:hidden; mso-hide:all;"
    page = (
        "<!doctype html><html><head><title>The old pool</title></head><body>"
        "<div id=awesomebar><ul id=menu><li><a href='https://x.org/s'>Subscribe</a>"
        "<li><a href='https://x.org/p'>Past Issues</a></ul></div>"
        f"<span class=mcnPreviewText style='{preview}'>What the governors said. And why.</span><center>"
        + table(
            table("<a href='https://x.org/v'>View this email in your browser</a>")
            + table(f"<h1>The old pool</h1><p>{FIRST}</p><p>{SECOND}</p>")
            + table(f"<h2>What it costs</h2>{THIRD}<br><br>{FIRST} So it is.")
            + table("<a href='https://example.net/us'><img src='https://example.net/f.png' alt=Facebook></a>")
            + table("<em>Copyright © 2024 Larkmead Forum, All rights reserved.</em>")
        )
        + "</center></body></html>"
    )
    reading = read(page, "a.html")
    assert reading.revision
    assert reading.revision.title == "The old pool"
    assert reading.revision.html == (
        f"<p>{FIRST}</p>\n<p>{SECOND}</p>\n<h2>What it costs</h2>\n<p>{THIRD}</p>\n<p>{FIRST} So it is.</p>"
    )
    dropped = [(drop.rule, drop.text) for drop in reading.dropped]
    assert ("html-hidden", "What the governors said. And why.") in dropped
    assert ("html-links", "Facebook") in dropped


@pytest.mark.parametrize(
    "unseen",
    [
        "<p style='display: none'>Never seen</p>",
        "<p style='color:red;display:none'>Never seen</p>",
        "<p style='position:absolute;left:-9999px'>Opens elsewhere</p>",
        "<div style='display:none;mso-hide:all'>Never seen. By anybody.</div>",
        "<div style='mso-element:comment'><p class=MsoCommentText>Is this so? Ask Jo.</p></div>",
        "<del cite='mailto:jo' datetime='2024-03-12T09:00'>Never seen.</del>",
        "<p><a href='https://x.org'><img alt='Twitter' src='https://x.org/t.png'></a></p>",
        "<p><a href='https://x.org'></a></p>",
    ],
)
def test_what_is_not_shown(unseen: str) -> None:
    assert body(ARTICLE + unseen) == ARTICLE


@pytest.mark.parametrize(
    "shown",
    [
        # Tabs, accordions and animations hide what is read all the same.
        "<div style='display:none'><p>An answer that one unfolds is a sentence.</p></div>",
        "<div class='accordion-body' style='display:none'><ul><li>One</li></ul></div>",
        "<div role=tabpanel style='display:none'><p>On the tab</p></div>",
        "<h2 style='visibility:hidden;animation-name:none'>It flies in</h2>",
        "<p style='opacity:0'>It fades in</p>",
        "<p style='display:block'>It is shown</p>",
        "<p><del>Struck</del></p>",
        "<p><a href='https://x.org'>Twitter</a></p>",
        "<p><a href='https://x.org/p'><img alt='The pool' src='https://x.org/t.png'></a></p>",
    ],
)
def test_what_is_read_though_it_may_not_be_shown_yet(shown: str) -> None:
    read = parsed(f"{ARTICLE}{shown}<p>{THIRD}</p>")
    assert read.dropped == ()
    assert len(read.blocks) == 5


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        (
            "<p>x<img srcset='https://x.org/a.jpg 300w, https://x.org/b,c.jpg 900w' alt=A></p>",
            '<p>x<img src="https://x.org/b,c.jpg" alt="A"></p>',
        ),
        (
            "<p>x<picture><source srcset='https://x.org/a.webp, https://x.org/b.webp 2x'><img alt=A></picture></p>",
            '<p>x<img src="https://x.org/b.webp" alt="A"></p>',
        ),
        (
            "<base href='https://x.org/n/'><p>x<img src=a.png alt=A></p>",
            '<p>x<img src="https://x.org/n/a.png" alt="A"></p>',
        ),
        # One that may lie beside the file is looked for there.
        (
            "<link rel=canonical href='https://x.org/n/p'><p>x<img src=a.png alt=A></p>",
            '<p>x<img src="a.png" alt="A"></p>',
        ),
        (
            "<p>x</p><iframe src='https://www.youtube.com/embed/ab12' title='How to swim'></iframe>",
            '<p>x</p><figure><p><a href="https://www.youtube.com/embed/ab12">How to swim</a></p></figure>',
        ),
        (
            "<p>x</p><video controls><source src='https://x.org/a.mp4'>Your browser is old.</video>",
            '<p>x</p><figure><p><a href="https://x.org/a.mp4">https://x.org/a.mp4</a></p></figure>',
        ),
        ("<p>x</p><iframe src='https://ads.example.net/frame?id=3'></iframe>", "<p>x</p>"),
        (
            "<p><a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.org%2Fa&amp;data=jo%40x'>a</a></p>",
            '<p><a href="https://x.org/a">a</a></p>',
        ),
        (
            "<p><a href='https://www.google.com/url?q=javascript:alert(1)'>a</a></p>",
            '<p><a href="https://www.google.com/url?q=javascript:alert(1)">a</a></p>',
        ),
        (
            "<font size=5><b>x</b></font><center>y</center><p><tt>z</tt> <big>b</big></p>",
            "<p><strong>x</strong></p><p>y</p><p>z b</p>",
        ),
        (f"{FIRST}<br><br>{SECOND}<br>\n<br>\n<p>", f"<p>{FIRST}</p><p>{SECOND}</p>"),
        (f"<div>{FIRST}</div><div><br></div><div>{SECOND}</div>", f"<p>{FIRST}</p><p>{SECOND}</p>"),
    ],
)
def test_shapes(html: str, expected: str) -> None:
    assert body(html) == expected


HOSTILE: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "<p>a" * (n // 8),
    "unclosed emphasis": lambda n: "".join(f"<b class={i}><p>x" for i in range(n // 18)),
    "many around many": lambda n: "".join(f"<font color={i}>" for i in range(90)) + "<p>x" * (n // 8),
    "links in links": lambda n: "".join(f"<a href=/{i}>x" for i in range(n // 14)),
    "text in tables": lambda n: "<table>" + "x<b>y</b>" * (n // 9),
    "cells": lambda n: "<table><tr>" + "<td>x" * (n // 10),
    "wide cells": lambda n: "<table>" + "<tr><td colspan=1000 rowspan=65534>x<td>y" * (n // 41),
    "tables in tables": lambda n: ("<table><tr><td>" * 30 + "x" + "</table>" * 30) * (n // 700),
    "lists of Word": lambda n: word_item("·", "a") * (n // 180),
    "levels of Word": lambda n: "".join(word_item("1.", "a", 36 * (1 + i % 9)) for i in range(n // 180)),
    "names of Word's lists": lambda n: f"<p style='{'mso-list:l' * (n // 10)}'>·<span> </span>a",
    "text in a list": lambda n: "<ul>" + "<b>a</b>t" * (n // 18),
    "lists of Google": lambda n: "".join(outlined(i % 9, "a") for i in range(n // 100)),
    "lists right in lists": lambda n: "<ul><li>a</li>" + "<ul><li>b</li></ul>" * (n // 19),
    "entities": lambda n: "<p>" + "&amp;&#x41;&#" * (n // 13),
    "brackets": lambda n: "<p>" + "<" * n,
    "comments": lambda n: "<p>" + "<!-- --><!--->" * (n // 14),
    "styles": lambda n: "<p style='" + "margin-left:1" * (n // 13) + "'>x",
    "classes": lambda n: f"<div class='{'Aa ' * (n // 3)}'>x",
    "candidates": lambda n: f"<p>x<img srcset='{'a ' * (n // 2)}'>",
    "one long candidate": lambda n: f"<p>x<img srcset='{'a' * n}'>",
    "icons": lambda n: "<a href=/x><img alt=Facebook></a>" * (n // 34) + TEXT,
    "films": lambda n: "<iframe src=https://player.x.org/1></iframe>" * (n // 45) + TEXT,
    "hidden": lambda n: "<i style='display:none'>x</i>" * (n // 29) + TEXT,
    "titles": lambda n: f"<title>{'a | ' * (n // 4)}</title><h2>a</h2>{TEXT}",
    "claims": lambda n: "<meta name=date content=2020-01-01>" * (n // 35) + TEXT,
    "terms": lambda n: "<dl>" + "<dt>a<dd>b" * (n // 20),
    "emphasis in emphasis": lambda n: ("<strong>" * 80 + "x" + "</strong>" * 80) * (n // 1400),
    "breaks": lambda n: "<p>" + "a<br>" * (n // 10),
    "siblings of main": lambda n: "<div>y</div>" * (n // 24) + f"<main>{TEXT * 9}</main>" + "<div>y</div>" * (n // 24),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_is_linear(kind: str) -> None:
    assert growth(lambda size: partial(read_or_refuse, HOSTILE[kind](size)), 32_000, 128_000) < 1.6


def read_or_refuse(html: str) -> None:
    with contextlib.suppress(UnreadableError):
        HTML.read(html)


CROWDED: tuple[Callable[[int], str], ...] = (
    lambda n: "<a ='" * 2 * n,
    lambda n: "<p " + "a " * 5 * n + ">x",
    lambda n: "<p " + " ".join(f"a{m}=b" for m in range(n)) + ">x",
)


@pytest.mark.parametrize("crowded", CROWDED)
def test_a_million_attributes_are_none_too_many(crowded: Callable[[int], str]) -> None:
    def parsing(size: int) -> Callable[[], object]:
        return partial(parsed_or_refused, crowded(size) + ARTICLE)

    assert growth(parsing, 10_000, 100_000) < 1.6


@pytest.mark.parametrize(
    "fragment",
    [
        '<a href="https://e.org/{}x">a link</a>',
        '<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fe.org%2F%01x">a link</a>',
        '<img src="https://e.org/{}.png" alt="a{}b">',
        '<img class="emoji" src="a.png" alt="a{}b">',
        '<ol start="{}"><li>an item</li></ol>',
        '<table><tr><td colspan="{}">a cell</td><th>b</th></tr></table>',
    ],
)
@pytest.mark.parametrize("character", ["&#1;", "&#65534;", "&#xd800;"])
def test_a_reference_to_a_character_that_xml_has_no_place_for(fragment: str, character: str) -> None:
    blocks = HTML.read(f"{TEXT}<p>{fragment.replace('{}', character)}</p>{TEXT}").blocks
    assert not {"\x01", "\ufffe", "\ud800"} & set("".join(block.html for block in blocks))
