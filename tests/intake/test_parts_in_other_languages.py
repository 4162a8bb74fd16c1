"""Parts of an article in another language say so (WCAG 2.2, 3.1.2), and none repeats what is said around it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendfeed.intake.vocabulary import to_blocks
from sendfeed.languages import known_tag

from .conftest import Accept, read_content
from .test_html import ARTICLE, TEXT

WELSH = "Bydd y pwll newydd ar agor i bawb cyn y Nadolig, ac mae croeso i bob disgybl, yn ôl y pennaeth."
ARABIC = "سيفتح المسبح الجديد أبوابه للجميع."
IN_WELSH = f"<h1>Y pwll</h1>{f'<p>{WELSH}</p>' * 3}"


@pytest.mark.parametrize(
    "html",
    [
        f'<p lang="cy">{WELSH}</p>',
        '<h2 lang="cy">Y pwll</h2>\n<p>It says so.</p>',
        f'<blockquote lang="ar" dir="rtl"><p>{ARABIC}</p></blockquote>',
        '<p>He did it <em lang="la">pro bono</em>.</p>',
        '<p>They say <span lang="cy">bore da</span>, <strong lang="gd">madainn mhath</strong> and good morning.</p>',
        '<p>See <a href="https://example.org/" lang="cy">Llais</a> and <code lang="de">Datei</code>.</p>',
        f'<p>She said: <span dir="rtl">{ARABIC}</span></p>',
        '<ul lang="cy"><li>Un</li><li lang="fr">Deux</li></ul>',
        '<ol start="3" lang="cy"><li>Tri</li></ol>',
        '<table lang="cy"><tbody><tr><th>Llun</th><td lang="fr">mardi</td></tr></tbody></table>',
        '<pre lang="cy">un\ndau</pre>',
        '<figure lang="cy"><img src="https://example.org/a.png" alt="Y pwll"><p>Y pwll</p></figure>',
        '<blockquote lang="cy"><p>Dywedodd <em lang="en">all right</em>.</p><p lang="en">And he went.</p></blockquote>',
        '<p lang="zh-Hant-TW">新的游泳池即將開放</p>',
    ],
)
def test_what_is_in_another_language_says_so(html: str, accept: Accept) -> None:
    assert accept(f"{ARTICLE}{html}", "a.html").html.endswith(f"\n{html}")


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        (f"<section lang=cy><div dir=ltr>{WELSH}</div></section>", f'<p lang="cy">{WELSH}</p>'),
        (f"<p><span lang=cy><span lang=fr>{WELSH}</span></span></p>", f'<p lang="fr">{WELSH}</p>'),
        (f"<p dir=auto>{WELSH}</p><p dir=AUTO>{ARABIC}</p>", f'<p>{WELSH}</p>\n<p dir="rtl">{ARABIC}</p>'),
        (
            "<p>So says <cite lang=fr>Le <font>Monde</font></cite>.</p>",
            '<p>So says <span lang="fr">Le Monde</span>.</p>',
        ),
        ("<p>So says <q lang=fr>Le Monde</q>.</p>", '<p>So says <span lang="fr">“Le Monde”</span>.</p>'),
        ("<h2>A <span lang=cy>heading<p lang=cy>Un</p></span></h2>", '<h2>A heading</h2>\n<p lang="cy">Un</p>'),
        ("<p lang=CY-gb>Un</p>", '<p lang="cy-GB">Un</p>'),
        ("<p lang=cym>Un</p><p lang=iw>a</p>", '<p lang="cy">Un</p>\n<p lang="he" dir="rtl">a</p>'),
        ("<dl lang=cy><dt>Un<dd>Dau</dl>", '<p lang="cy"><strong>Un</strong></p>\n<p lang="cy">Dau</p>'),
        (
            "<p>He wrote:<br><span lang=cy>un <b>a</b><br>dau</span></p>",
            '<p>He wrote:</p>\n<p><span lang="cy">un <strong>a</strong></span></p>\n<p><span lang="cy">dau</span></p>',
        ),
        (
            "<blockquote><h2 lang=cy>Un</h2></blockquote>",
            '<blockquote><p lang="cy"><strong>Un</strong></p></blockquote>',
        ),
        (
            "<table><tr><th>a<th>b<tr><td>c<td><p lang=cy>Un</table>",
            '<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>c</td><td lang="cy">Un</td></tr></tbody></table>',
        ),
        ("<p><span lang=cy>• </span>un</p><p lang=cy>• dau</p>", '<ul><li>un</li><li lang="cy">dau</li></ul>'),
        (
            "<p>So:</p><p><span lang=cy>• Un</span> is one</p><p>• two</p>",
            '<p>So:</p>\n<ul><li><span lang="cy">Un</span> is one</li><li>two</li></ul>',
        ),
        ("<p lang=ar>a <em lang=fr>b</em></p>", '<p lang="ar" dir="rtl">a <em lang="fr" dir="ltr">b</em></p>'),
        (
            f"<p lang=ku>{ARABIC}</p><p lang=ku>Baş e</p>",
            f'<p lang="ku" dir="rtl">{ARABIC}</p>\n<p lang="ku">Baş e</p>',
        ),
        ("<p lang=ar dir=ltr>a</p>", '<p lang="ar">a</p>'),
        ("<p>See <a lang=cy href='gone.pdf'>isod</a>.</p>", '<p>See <span lang="cy">isod</span>.</p>'),
        ("<p>See <a lang=cy href='#b'>isod</a>.</p>", '<p>See <span lang="cy">isod</span>.</p>'),
        ("<p>See <a lang=en href='#b'>below</a>.</p>", "<p>See below.</p>"),
    ],
)
def test_it_is_said_by_what_is_kept(html: str, kept: str, accept: Accept) -> None:
    assert accept(f"{ARTICLE}{html}", "a.html").html.endswith(f"\n{kept}")


@pytest.mark.parametrize(
    "told",
    [
        *("lang=xx-none", "lang=X-NONE", "lang=''", "lang=und", "lang=zxx", "lang=cy_GB", "lang='cy en'", "lang=root"),
        *(
            f"lang={'a' * 500}",
            f"lang=cy{'-abc' * 99}",
            "lang='\">&lt;script>'",
            "lang='{{ 7*7 }}'",
            "lang=&#x202e;cy",
        ),
        *(
            "dir=up",
            "dir=''",
            "dir='rtl\"'",
            "dir=auto",
            "xml:lang=cy",
            "lang=en",
            "lang=EN-us dir=ltr",
            "translate=no",
        ),
    ],
)
def test_nonsense_and_repetitions_are_dropped(told: str, accept: Accept) -> None:
    html = f"<h1>The old pool</h1>{TEXT}<p>It is <em>so</em>.</p>"
    marked = re.sub(
        r"<(h1|p|em)>", rf"<\1 {told}>", html.replace(TEXT, f"<div {told}><span {told}>{TEXT}</span></div>")
    )
    assert accept(marked, "a.html") == accept(html, "a.html")


@pytest.mark.parametrize("page", ["<html lang=en>", "<html><body lang=EN-US>", "<html><body><article lang=en>"])
def test_what_a_page_says_of_all_its_text_may_be_its_templates(page: str, accept: Accept) -> None:
    mixed = IN_WELSH.replace(
        f"<p>{WELSH}", f"<p><span lang=EN-GB>{WELSH[:9]}</span><span lang=en>{WELSH[9:]}</span>", 1
    )
    plain = accept(IN_WELSH, "a.html")
    assert plain.language == "cy"
    assert accept(f"{page}{mixed}", "a.html") == plain


def test_what_all_of_a_short_text_says_is_the_articles(accept: Accept) -> None:
    revision = accept("<h1>Y pwll</h1><p lang=cy>Mae'r pwll ar agor.</p><p lang=cy-GB>Dewch i nofio.</p>", "a.html")
    assert (revision.language, "lang" in revision.html) == ("cy-GB", False)


def test_an_article_in_another_language_may_quote_the_publications(accept: Accept) -> None:
    revision = accept(f"{IN_WELSH}<blockquote lang=en><p>All right.</p></blockquote><p lang=cy>Do.</p>", "a.html")
    assert revision.language == "cy"
    assert revision.html.endswith('\n<blockquote lang="en"><p>All right.</p></blockquote>\n<p>Do.</p>')


@pytest.mark.parametrize("around", ["<div>", "<div lang=cy>"])
def test_what_a_part_says_stands_though_its_page_says_the_same(around: str, accept: Accept) -> None:
    english = "Parents who would like to come should write to the school."
    revision = accept(f"<html lang=en>{around}{IN_WELSH}</div><p lang=en>{english}</p><p>Do.</p>", "a.html")
    assert revision.language == "cy"
    assert revision.html.endswith(f'\n<p>{WELSH}</p>\n<p lang="en">{english}</p>\n<p>Do.</p>')


@pytest.mark.parametrize("around", ["<div>", "<div dir=rtl>", "<div lang=ar dir=rtl>"])
def test_a_language_has_its_direction(around: str, accept: Accept) -> None:
    html = f"{around}{f'<p>{ARABIC}</p>' * 5}<p lang=en>See you there.</p><p lang=fa>b</p></div>"
    revision = accept(f"---\nlanguage: ar\n---\n# {ARABIC}\n\n{html}", "a.md")
    assert revision.language == "ar"
    assert revision.html.endswith(f'<p>{ARABIC}</p>\n<p lang="en" dir="ltr">See you there.</p>\n<p lang="fa">b</p>')


def test_html_in_markdown(accept: Accept) -> None:
    text = (
        'The pool\n\n<div lang="cy">\n\nMae *hi* yn agor.\n\n</div>\n\nThey say <span lang="cy">bore da</span> there.'
    )
    assert accept(f"# {text}", "a.md").html == (
        '<p lang="cy">Mae <em>hi</em> yn agor.</p>\n<p>They say <span lang="cy">bore da</span> there.</p>'
    )


@pytest.mark.parametrize(
    ("tag", "known"),
    [
        ("cy", "cy"),
        ("EN-gb", "en-GB"),
        ("ZH-cmn-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("en-UK", "en"),
        ("cnr", "sr"),
        ("", ""),
    ],
)
def test_a_tag_as_far_as_it_is_known(tag: str, known: str) -> None:
    assert known_tag(tag) == known


NAMES = ["p", "div", "span", "em", "a", "li", "ul", "blockquote", "h2", "td", "table", "pre", "code", "cite", "bdi"]
TOLD = st.sampled_from(
    ["", "", " lang=cy", " lang=EN-GB", " lang='ar' dir=rtl", " dir=auto", " dir=ltr", " lang=''", " lang=xx", " dir=x"]
)
PIECES = st.one_of(
    st.tuples(st.sampled_from(NAMES), TOLD).map(lambda piece: f"<{piece[0]}{piece[1]}>"),
    st.sampled_from([f"</{name}>" for name in NAMES]),
    st.sampled_from(
        ["bore da ", " & so it is", "مرحبا", "<br>", "<hr>", "• ", "<img src=https://x.org/a.png lang=cy>"]
    ),
)


def unmarked(html: str) -> str:
    """HTML without marks, and without spaces beside tags."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", re.sub(r"</?span>", "", re.sub(r' (?:lang|dir)="[^"]*"', "", html)))


@given(st.lists(PIECES, max_size=25).map("".join), st.sampled_from(["a.html", "a.md"]))
def test_any_marks_are_valid_and_leave_all_else_alone(html: str, path: str) -> None:
    plain = re.sub(r" (?:lang|dir)=(?:'[^']*'|[\w-]+)", "", html)
    found, expected = (read_content(f"# The old pool\n\n{ARTICLE}{each}", path) for each in (html, plain))
    assert found.revision
    assert expected.revision
    marks = re.findall(r' (lang|dir)="([^"]*)"', found.revision.html)
    assert all(value in {"lang": {"cy", "en-GB", "ar"}, "dir": {"ltr", "rtl"}}[name] for name, value in marks)
    assert "<span>" not in found.revision.html
    shown = replace(found.revision, html=unmarked(found.revision.html))
    assert shown == replace(expected.revision, html=unmarked(expected.revision.html))
    assert found.traits == expected.traits


def test_the_text_of_a_part_holds_no_tag() -> None:
    parsed = to_blocks('<blockquote lang="cy"><ol start="3" lang="fr"><li>Un</ol><p lang="en">Two</p></blockquote>')
    assert [block.text for block in parsed.blocks] == ["Un\nTwo"]
