from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from functools import partial

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sendfeed.intake.blocks import Metadata, Parsed, UnreadableError
from sendfeed.intake.formats import HTML
from sendfeed.intake.markup.tree import parse, words
from sendfeed.intake.vocabulary import to_blocks
from sendfeed.model import Reading
from tests.timing import growth

from .conftest import Accept, Read, read_content
from .test_read import TAGS, check

FIRST = "The governors of the school met in March and agreed on what to do about the old swimming pool."
SECOND = "Pupils will swim in the town's baths until the new one is open, said Ms Harker, who chairs them."
TEXT = f"<p>{FIRST}</p><p>{SECOND}</p>"
ARTICLE = f"<h1>The old pool</h1>{TEXT}"


def parsed(html: str | bytes) -> Parsed:
    return HTML.read(HTML.decode(html.encode() if isinstance(html, str) else html).text)


def parsed_or_refused(html: str) -> None:
    with contextlib.suppress(UnreadableError):
        parsed(html)


def body(html: str | bytes) -> str:
    return "".join(block.html for block in parsed(html).blocks)


def metadata(html: str) -> Metadata:
    return parsed(f"{html}{TEXT}").metadata


@pytest.mark.parametrize(
    "around",
    [
        "<nav><ul><li><a href='/'>Home</a><li><a href='/news'>News</a></ul></nav>",
        "<div role=navigation>Home News Contact</div>",
        "<header><a href='/'>Ash School</a> <p>A place to learn.</p></header>",
        "<div role=banner>Ash School</div>",
        "<footer><p>Ash School is a charity. Its address is 1 Mill Lane.</p></footer>",
        "<div role=contentinfo>Ash School, 1 Mill Lane.</div>",
        "<aside><h2>Latest</h2><a href=/a>Sports day</a></aside>",
        "<aside class=sidebar><p>We are a school for pupils of all ages. Come and see it.</p></aside>",
        "<form><label>E-mail</label><input name=e><button>Sign up</button><p>We never share it with others.</p></form>",
        "<div role=search><input name=q> Search this site</div>",
        "<dialog open><p>Do you want to leave this page? All that you wrote will be lost.</p></dialog>",
        "<div role=dialog><p>Choose what we may store. Some of it cannot be switched off.</p><button>OK</button></div>",
        "<div id=cookie-banner><p>We use cookies so that the site works.</p><button>Accept</button></div>",
        "<p hidden>Not to be seen by anybody at all.</p>",
        "<i class=icon aria-hidden=true>open_in_new</i>",
        "<a class=skip-link href='#main'>Skip to content</a>",
        "<span class=visually-hidden>opens in a new window</span>",
        "<div class=breadcrumbs><a href=/>Home</a> &gt; <a href=/news>News</a></div>",
        "<ul class='share-buttons'><li><a href=x>Facebook</a><li><a href=y>Mail</a></ul>",
        "<div class=relatedPosts><h3>More</h3><a href=/a>Sports day is on Monday</a><a href=/b>A new head</a></div>",
        "<div id=comments><h2>2 comments</h2><p>jo says: I will miss it.</p><form><textarea></textarea></form></div>",
        "<script>document.write('never')</script>",
        "<style>p { never: 1 }</style>",
        "<template><p>Never seen.</p></template>",
        "<noscript>Switch scripts on.</noscript>",
        "<iframe src=x>Never</iframe>",
        "<svg><text>Never</text></svg>",
        "<select><option>Never</option></select>",
    ],
)
@pytest.mark.parametrize("page", ["{around}{article}", "{article}{around}", "<div>{around}</div><div>{article}</div>"])
def test_what_is_not_the_article(around: str, page: str) -> None:
    assert body(page.format(around=around, article=ARTICLE)) == ARTICLE


@pytest.mark.parametrize(
    "kept",
    [
        "<p>The nav of the ship was broken. We share a menu, and related cookies.</p>",
        "<div class='related share menu'><p>It was the most read, and shared, of all our articles this year.</p></div>",
        "<form><p>A form without anything to fill in is none at all.</p></form>",
        "<aside><p>“A quotation that somebody pulled out of the text, so that it is read.”</p></aside>",
        "<div class=cookie-recipe><p>We use cookies to teach children how to share them out.</p></div>",
        "<div class='post cookies'><p>We use cookies, and <a href=/b>butter</a>.</p></div>",
        "<div class=comments><p>Comments on the plan are welcome until the end of May.</p></div>",
        "<section><header><h2>Part two</h2></header><p>It goes on.</p></section>",
        "<blockquote><p>Said so.</p><footer>Ms Harker, chair</footer></blockquote>",
        "<div role=region hidden><p>An answer that one unfolds.</p></div>",
        "<div hidden=until-found><p>An answer that one unfolds.</p></div>",
        "<h2 class=visually-hidden>What next</h2>",
        "<div class=elementor-widget><p><a href='https://example.org/a'>Read the report</a></p></div>",
        "<sup id=cite-footer>3</sup>",
        "<ul class=list><li><a href='https://example.org/a'>The report</a></li></ul>",
    ],
)
def test_what_looks_like_it_and_is_the_article(kept: str) -> None:
    read = parsed(f"{ARTICLE}{kept}<p>And that was that.</p>")
    assert read.dropped == ()
    assert words(parse(kept)) in " ".join(" ".join(block.text.split()) for block in read.blocks)


def test_what_holds_the_bulk_of_the_text_is_kept_whatever_it_is() -> None:
    for start in (
        "<nav>",
        "<header>",
        "<footer>",
        "<aside class=sidebar><input>",
        "<div aria-hidden=true>",
        "<div hidden>",
    ):
        assert body(f"{start}{ARTICLE}") == ARTICLE, start
    assert FIRST in body(f"<dialog>{TEXT}</dialog>")


def test_drops_are_recorded_with_their_rule() -> None:
    read = parsed(
        f"<nav>Home  <b>News</b></nav><script>x</script>{ARTICLE}{TEXT * 5}<footer>{'Ash School. ' * 50}</footer>"
    )
    assert [(drop.text[:9], drop.rule) for drop in read.dropped] == [
        ("Home News", "html-nav"),
        ("Ash Schoo", "html-footer"),
    ]
    assert len(read.dropped[1].text) <= 300
    assert read.warnings == ()
    many = parsed("<nav>x</nav>" * 500 + ARTICLE).dropped
    assert (len(many), many[-1].text) == (101, "and 400 more")


@pytest.mark.parametrize(
    "html",
    [
        "<div>Ash School</div><main>{}</main><div>Latest news</div>",
        "<div>Ash School</div><div role=main>{}</div>Latest news",
        "<div>Ash School<article>{}</article>Latest news</div>",
        "<div>Ash School</div><main><article>{}</article><p>Latest news</p></main>",
    ],
)
def test_the_main_part(html: str) -> None:
    read = parsed(html.format(ARTICLE))
    assert "".join(block.html for block in read.blocks) == ARTICLE
    assert "html-outside" in {drop.rule for drop in read.dropped}


def test_a_part_that_is_not_the_bulk_is_no_main_part() -> None:
    teasers = "".join(f"<article><h3>No. {n}</h3><p>A text that goes on, number {n}.</p></article>" for n in range(9))
    assert body(teasers).count("goes on") == 9
    assert body(f"{ARTICLE}<main><p>A line.</p></main>").startswith(ARTICLE)
    intro = "<p>Before the article there stands a sentence or two that sum it up.</p>"
    assert intro in body(f"<main>{intro}<article>{ARTICLE}{TEXT * 5}</article></main>")


def test_the_title_may_stand_outside() -> None:
    assert body(f"<header><h1>The old pool</h1><p>Ash School</p></header>{TEXT}").startswith("<h1>The old pool</h1>")
    assert body(f"<div><h1>The old pool</h1></div><article>{TEXT}</article>") == ARTICLE


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<h1>The <em>old</em> pool</h1>", "The old pool"),
        ("<title>The old pool | Ash School</title><h1>Pool</h1>", "Pool"),
        ("<title>The old pool | Ash School</title><h1>Ash School</h1><h2>The old pool</h2>", "The old pool"),
        ("<title>Ash School - The old pool</title><h2>Ash School</h2><h2>The old pool</h2>", "The old pool"),
        ("<title>The old pool &amp; us</title>", "The old pool & us"),
        ("<title>The old pool - Ash School</title><footer>© Ash School</footer>", "The old pool"),
        ("<title>The old pool – a history</title>", "The old pool – a history"),
        ("<meta property=og:site_name content='Ash School'><title>Ash School » The old pool</title>", "The old pool"),
        ("<meta property=og:title content='The old pool'><title>Ash</title>", "The old pool"),
        ('<script type=application/ld+json>{"@type":"NewsArticle","headline":"The old pool"}</script>', "The old pool"),
        ("", ""),
    ],
)
def test_titles(html: str, title: str) -> None:
    read = parsed(f"{html}{TEXT}")
    assert read.metadata.title == title
    assert [" ".join(block.text.split()) for block in read.blocks if block.tag == "h1"] == [title] * bool(title)


def json_ld(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script>"


@pytest.mark.parametrize(
    ("html", "published"),
    [
        (json_ld('{"@type":"NewsArticle","datePublished":"2022-03-12T09:00:00+01:00"}'), "2022-03-12T09:00:00+01:00"),
        (json_ld('{"@graph":[{"@type":["Article"],"datePublished":"2022-03-12"}]}'), "2022-03-12"),
        (json_ld('//<![CDATA[\n[{"@type":"BlogPosting","datePublished":"2022-03-12"}]\n//]]>'), "2022-03-12"),
        ("<meta property='article:published_time' content='2022-03-12T09:00:00Z'>", "2022-03-12T09:00:00Z"),
        ("<meta name=DC.date.issued content=2022-03-12>", "2022-03-12"),
        ("<span itemprop=datePublished content=2022-03-12>12 March</span>", "2022-03-12"),
        ("<time pubdate datetime=2022-03-12>12 March</time>", "2022-03-12"),
        (
            "<time class='entry-date published' datetime=2022-03-12></time><time class=x datetime=2023-01-01></time>",
            "2022-03-12",
        ),
        ("<article><header><h1>A</h1><time datetime=2022-03-12>12 March</time></header></article>", "2022-03-12"),
        # Not of this article, not a date of publication, or not a date.
        (json_ld('{"@type":"Event","startDate":"2022-03-12"}'), ""),
        (json_ld('{"@type":"JobPosting","datePosted":"2022-03-12","datePublished":"2022-03-12"}'), ""),
        (
            json_ld(
                '[{"@type":"Article","headline":"A","datePublished":"2022-03-12"},'
                '{"@type":"Article","headline":"B","datePublished":"2022-03-13"}]'
            ),
            "",
        ),
        ("<time pubdate datetime=2022-03-12></time><time pubdate datetime=2022-03-13></time>", ""),
        ("<aside><time pubdate datetime=2022-03-12></time></aside>", ""),
        ("<p><time datetime=2022-03-12>The fair</time></p>", ""),
        ("<meta name=date content=12/03/2022>", ""),
        ("<meta name=date content=2022-02-30>", ""),
        ("<meta name=date content=1970-01-01T00:00:00Z>", ""),
        ("<meta name=date content=2022-03>", ""),
        ("<meta property='article:modified_time' content=2022-03-12>", ""),
        (json_ld("{"), ""),
        (json_ld("[" * 100_000), ""),
        (json_ld('{"@type":"Article","datePublished":{"a":1},"author":[[]],"headline":3}'), ""),
    ],
)
def test_dates(html: str, published: str) -> None:
    found = metadata(html)
    assert found.published == published
    assert bool(found.published_by) == bool(published)


def test_a_date_is_of_the_article_with_the_title_of_the_page() -> None:
    both = json_ld(
        '[{"@type":"Article","headline":"A teaser","datePublished":"2021-01-01"},'
        '{"@type":"Article","headline":"The old pool","datePublished":"2022-03-12"}]'
    )
    assert metadata(f"{both}<h1>The old pool</h1>").published == "2022-03-12"


@pytest.mark.parametrize(
    ("html", "author"),
    [
        (json_ld('{"@type":"Article","author":{"name":"Jo Harker"}}'), "Jo Harker"),
        (json_ld('{"@type":"Article","author":[{"name":"Jo Harker"},"Al Ash"]}'), "Jo Harker, Al Ash"),
        ("<meta name=author content='Jo Harker'>", "Jo Harker"),
        ("<meta name=author content=admin>", ""),
        ("<meta property=article:author content='https://example.org/jo'>", ""),
        ("<meta name=author content=jo@example.org>", ""),
    ],
)
def test_authors(html: str, author: str) -> None:
    assert metadata(html).author == author


def test_language_site_and_address() -> None:
    found = metadata(
        "<html lang=cy-GB><link rel=canonical href='https://example.org/a'>"
        "<meta property=og:site_name content='Ash School'>"
    )
    assert (found.language, found.original_url, found.site_name) == ("cy-GB", "https://example.org/a", "Ash School")
    assert metadata("<meta property=og:locale content=en_GB>").language == "en-GB"
    assert metadata("<html lang='<script>'>").language == ""
    for url in (
        "/a",
        "https://example.org/",
        "javascript:x",
        "https://[",
        "https://u:p@example.org/a",
        "ftp://a.org/b",
    ):
        assert metadata(f"<link rel=canonical href='{url}'>").original_url == "", url
    assert metadata("<!-- saved from url=(0021)https://example.org/b -->").original_url == "https://example.org/b"


def test_links_are_whole_where_it_is_known_what_they_are_relative_to() -> None:
    html = "<p><a href='/c'>c</a> <a href='d'>d</a> <a href='#e'>e</a> <a href='//example.net/f'>f</a></p>"
    known = "<link rel=canonical href='https://example.org/a/b'>"
    assert body(known + html) == (
        '<p><a href="https://example.org/c">c</a> <a href="https://example.org/a/d">d</a> e '
        '<a href="https://example.net/f">f</a></p>'
    )
    assert 'href="https://example.com/d"' in body(f"{known}<base href='https://example.com/'>{html}")
    assert 'href="https://example.org/x/d"' in body(f"{known}<base href='/x/'>{html}")
    unknown = parsed(html)
    assert unknown.blocks[0].text == "c d e f"
    assert len(unknown.warnings) == 3


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("<meta charset=windows-1251><p>Привет, школа".encode("cp1251"), "Привет"),
        (
            "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Shift_JIS'><p>こんにちは".encode("cp932"),
            "こんにちは",
        ),
        ("<?xml version='1.0' encoding='iso-8859-2'?><html><p>Škola žije".encode("iso8859-2"), "Škola žije"),
        ("<meta charset='iso-8859-1'><p>It’s on – “now”".encode("cp1252"), "It’s on – “now”"),
        ("<meta charset=iso-8859-1><p>It’s really UTF-8".encode(), "It’s really"),
        ("<meta charset=utf-8><p>It’s not".encode("cp1252"), "It’s not"),
        ("<meta charset=utf-16><p>It’s UTF-8".encode(), "It’s UTF-8"),
        ("<p>It’s UTF-16".encode("utf-16"), "It’s UTF-16"),
        ("<meta charset=gb2312><p>学校的旧游泳池".encode("gbk"), "学校的旧游泳池"),
        (
            "<meta charset=gb2312><p>学校的旧游泳池".encode("gbk") + b"\xff <p>" + "学校的旧游泳池".encode("gbk") * 20,
            "学校的旧游泳池",
        ),
        (b"<meta charset=base64><p>plain", "plain"),
        (b"<meta charset=utf-7><p>+ADw-b", "+ADw-b"),
        (b"<meta charset=nonsense><p>caf\xe9", "café"),
    ],
)
def test_encodings(content: bytes, word: str) -> None:
    assert word in body(content)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<br>b<br><br>c</p>", "<p>a</p><p>b</p><p>c</p>"),
        ("a<br><br>b", "<p>a</p><p>b</p>"),
        ("<div>a<center>b</center>c</div>", "<p>a</p><p>b</p><p>c</p>"),
        ("<p><span>D</span>rop<wbr>cap", "<p>Dropcap</p>"),
        ("<p>one<script>x()</script> two", "<p>one  two</p>"),
        ("<dl><dt>Pool</dt><dd>A place to swim.</dd></dl>", "<p><strong>Pool</strong></p><p>A place to swim.</p>"),
        ("<details><summary>Why?</summary>Because.</details>", "<h3>Why?</h3><p>Because.</p>"),
        ("<details><summary><h4>Why?</h4></summary>Because.</details>", "<h4>Why?</h4><p>Because.</p>"),
        ("<h3><button aria-expanded=false>Why?</button></h3><p>Because.", "<h3>Why?</h3><p>Because.</p>"),
        ("<pre>a\n  b<br>c</pre>", "<pre>a\n  b\nc</pre>"),
        ("<blockquote>a<br><br>b</blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("<p>see<sup><a href='#n1'>1</a></sup></p>", "<p>see[1]</p>"),
        ("<p>a <q>b <em>c</em></q></p>", "<p>a “b <em>c</em>”</p>"),
        ("<h2>Part <a href='#part'>¶</a></h2>", "<h2>Part</h2>"),
        ("<ol type=a start=3><li>x</ol>", '<ol type="a" start="3"><li>x</li></ol>'),
        ("<ul><li><div><h3>a</h3>b</div></ul>", "<ul><li><p><strong>a</strong></p><p>b</p></li></ul>"),
        ("<menu><li>x</menu>", "<ul><li>x</li></ul>"),
        (
            "<p>• one</p><p>•&nbsp;<b>two</b></p><p>three</p>",
            "<ul><li>one</li><li><strong>two</strong></li></ul><p>three</p>",
        ),
        ("<p>· · ·</p>", "<p>· · ·</p>"),
        (
            "<figure><img src='https://x.org/a.png' alt=A><figcaption>Caption.</figcaption></figure>",
            '<figure><img src="https://x.org/a.png" alt="A"><p>Caption.</p></figure>',
        ),
        (
            "<p>x<img src='data:image/gif;base64,AA' data-src='https://x.org/a.png' alt=A>",
            '<p>x<img src="https://x.org/a.png" alt="A"></p>',
        ),
        ("<p>x <img class=emoji alt='😀' src='https://x.org/e.png'></p>", "<p>x 😀</p>"),
        ("<p>x<img src='https://x.org/pixel' width=1 height=1></p>", "<p>x</p>"),
        ("<html><body><p>a</body></html><p>b", "<p>a</p><p>b</p>"),
        (
            "<!doctype html><title>T</title><article>a</article><section>b</section><p>c",
            "<h1>T</h1><p>a</p><p>b</p><p>c</p>",
        ),
        ("<head><section>a</section></head>b", "<p>a</p><p>b</p>"),
        ("<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>é", "<p>é</p>"),
    ],
)
def test_shapes(html: str, expected: str) -> None:
    assert body(html).replace("\xa0", " ") == expected


CELLS = "<tr><td>a<td>b<tr><td>c<td>d"
TABLE = "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<table>{CELLS}</table>", TABLE),
        ("<table><tr><td><p>a</p><td>b<tr><td>c<td>d</table>", TABLE),
        (f"<table role=presentation>{CELLS}</table>", "<p>a</p><p>b</p><p>c</p><p>d</p>"),
        ("<table><tr><td>a<td>b</table>", "<p>a</p><p>b</p>"),
        ("<table><tr><td>a<tr><td>b</table>", "<p>a</p><p>b</p>"),
        ("<table><tr><th>a<tr><td>b</table>", "<table><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table>"),
        (f"<table><tr><td>x<td><table>{CELLS}</table></table>", f"<p>x</p>{TABLE}"),
        (f"<table><tr><td>Menu<td>{ARTICLE}<tr><td>x<td>y</table>", f"<p>Menu</p>{ARTICLE}<p>x</p><p>y</p>"),
    ],
)
def test_tables_that_only_place_things_are_none(html: str, expected: str) -> None:
    assert body(html) == expected


def test_lists_of_word() -> None:
    def item(text: str, mark: str, level: int = 1) -> str:
        return (
            f"<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-list:l0 level{level} lfo1'>"
            f"<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>{mark}"
            f"<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{text}"
            "<o:p></o:p></p>\n"
        )

    html = item("a", "·") + item("b", "o", 2) + item("c", "o", 2) + item("d", "·") + item("e", "1.") + item("f", "2.")
    assert re.sub(r"\s", "", body(f"<p class=MsoTitle>T</p>{html}<p class=MsoNormal>x<o:p>&nbsp;</o:p></p>")) == (
        "<h1>T</h1><ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul><ol><li>e</li><li>f</li></ol><p>x</p>"
    )
    assert body("<p class=MsoListParagraph>indented only</p>") == "<p>indented only</p>"


def test_menus_above_the_title_are_no_text() -> None:
    menu = "<ul><li><a href='https://x.org/a'>Home</a><li><a href='https://x.org/b'>News</a></ul>"
    read = parsed(f"{menu}<p>By us.</p>{ARTICLE}{menu}")
    assert [block.tag for block in read.blocks] == ["p", "h1", "p", "p", "ul"]
    assert [drop.rule for drop in read.dropped] == ["menu-above-title"]


def test_a_page_as_a_seed(accept: Accept, read: Read) -> None:
    page = (
        "<!doctype html><html lang=cy><head><title>The old pool | Ash School</title>"
        "<link rel=canonical href='https://example.org/pool'><meta name=author content='Jo Harker'>"
        "<meta property='article:published_time' content='2022-03-12T09:00:00Z'></head><body>"
        f"<nav><a href=/>Home</a></nav><main>{ARTICLE}<h2>What comes next</h2><p>{SECOND}</p></main></body></html>"
    )
    revision = accept(page, "a.htm")
    assert (revision.title, revision.author) == ("The old pool", "Jo Harker")
    assert (revision.language, revision.original_url) == ("cy", "https://example.org/pool") or revision.original_url
    assert str(revision.published) == "2022-03-12 09:00:00+00:00"
    assert revision.html == f"<p>{FIRST}</p>\n<p>{SECOND}</p>\n<h2>What comes next</h2>\n<p>{SECOND}</p>"
    assert [(drop.text, drop.rule) for drop in read(page, "a.html").dropped] == [("Home", "html-nav")]
    assert accept(f"---\ntitle: Given\n---\n{page}", "a.html").title == "Given"


def test_headings_of_a_page_without_any_are_those_of_plain_text(accept: Accept) -> None:
    html = accept(f"<h1>The old pool</h1><p>{FIRST}</p><p>What comes next</p><p>{SECOND}</p>", "a.html").html
    assert "<h2>What comes next</h2>" in html


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<!-- nothing -->", "no text"),
        ("<div>" * 200 + "x", "too deep|nested"),
        ("<div>" * 3000 + "x", "too deep"),
        ("<i></i>" * 300_001, "too long"),
        ("<p>" + "word " * 300_000, "too long"),
        ("<p " + " ".join(f"a{n}" for n in range(2000)) + ">x", "attributes"),
    ],
)
def test_what_is_not_to_be_read_says_why(html: str, words: str) -> None:
    with pytest.raises(UnreadableError, match=words):
        parsed(html)


LONG: dict[str, tuple[int, Callable[[int], str]]] = {
    "links of a menu": (20_000, lambda n: "<nav>" + "<a href=/x>x y</a> " * n + f"</nav>{ARTICLE}"),
    "lines of a script": (300_000, lambda n: "<script>" + "if (a < b) c(' ');" * n + f"</script>{ARTICLE}"),
    "fields of a form": (20_000, lambda n: "<p>x</p>" + "x<input>" * n + ARTICLE),
    "tags that break off": (100_000, lambda n: '<p ="' * n + ARTICLE),
    "dates": (10_000, lambda n: "<div>" * 900 + "<time class=published datetime=2020-01-01>x</time>" * n),
    "elements in an item": (900, lambda n: "<p class=MsoListParagraph>" + "<span>" * n + "x</p>"),
    "words in other languages": (8000, lambda n: f"{ARTICLE}<p>" + "<span lang=cy>x</span> <b lang=fr>y</b> " * n),
    "paragraphs in colours": (5000, lambda n: "".join(f"<font color={i}>" for i in range(900)) + "<p>x</p>" * n),
}


@pytest.mark.parametrize("kind", LONG)
def test_no_page_takes_longer_than_its_size_warrants(kind: str) -> None:
    most, html = LONG[kind]
    assert growth(lambda size: partial(parsed_or_refused, html(size)), most // 4, most) < 1.6


PIECES = st.sampled_from(
    [
        *(f"<{tag}>" for tag in TAGS.split()),
        *(f"</{tag}>" for tag in TAGS.split()),
        *("<div>", "</div>", "<main>", "<article>", "</article>", "<nav>", "<aside>", "<header>", "<footer>", "<h1>"),
        *(
            "<form>",
            "<button>",
            "<input>",
            "<dialog>",
            "<details>",
            "<summary>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<q>",
            "<sup>",
        ),
        *("<br>", "<br><br>", "<body>", "</body>", "<html lang=x>", "<title>", "</title>", "<base href='//x'>"),
        *("<script>alert(1)", "</script>", "<style>", "<svg><script>", "<math>", "<!--", "-->", "<![CDATA[", "]]>"),
        *("<template>", "<noscript>", "<plaintext>", "<textarea>", "<xmp>", "<frameset>", "<o:p>", "<x-y>"),
        *("<p hidden>", "<p aria-hidden=true>", "<p class='share'>", "<div id=comments>", "<table role=presentation>"),
        *("<a href='javascript:x'>", "<a href='/b'>", "<a href='#c'>", "<img src=x onerror=y>", "<img src='docx:1'>"),
        *(
            "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span>·</span>",
            "<link rel=canonical href='https://[x'>",
        ),
        *(
            "<time pubdate datetime=2020-01-01>",
            json_ld('{"@type":"Article","headline":"x"}'),
            "<meta name=author content=x>",
        ),
        *(
            "A sentence that says something.",
            "word",
            "• x",
            " ",
            "\n",
            "&lt;b&gt;",
            "&#x202e;",
            "&#0;",
            "&#xd800;",
            "“é”",
            "<",
            '"',
        ),
    ]
)


def check_accepted(reading: Reading) -> None:
    assert reading.outcome in {"accepted", "held"}
    if reading.outcome == "accepted":
        check(reading)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
@example("<table><tr><td><table><h1>x")
@example("<select><p>x</select><svg><p><style><img src=x onerror=y>")
def test_any_html_becomes_the_vocabulary(html: str) -> None:
    check_accepted(read_content(html, "a.html"))
    try:
        read = parsed(html)
    except UnreadableError:
        return
    safe = "".join(block.html for block in read.blocks)
    root = lxml.html.fragment_fromstring(safe, create_parent="div")
    assert {element.tag for element in root.iterdescendants()} <= {*TAGS.split(), "h1", "h5", "h6"}
    again = to_blocks(safe).blocks
    assert "".join(block.html for block in again) == safe


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul>first<li>second</li> third</ul>", "<ul><li>first</li><li>second</li><li>third</li></ul>"),
        ("<ul><!-- none --><p>first</p><li>second</li></ul>", "<ul><li><p>first</p></li><li>second</li></ul>"),
        ("<ol><ol><li>deep</li></ol></ol>", "<ol><li><ol><li>deep</li></ol></li></ol>"),
    ],
)
def test_what_stands_in_a_list_is_an_item(html: str, expected: str) -> None:
    assert "".join(block.html for block in parsed(html).blocks) == expected


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_have_an_outcome(content: bytes) -> None:
    check_accepted(read_content(content, "a.html"))


NAMES = ["ann", "bob", "cat", "dog", "eel", "fox", "gnu"]
WORDS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=8).map(" ".join)


@given(
    st.lists(st.tuples(st.sampled_from(["p", "h2", "li", "blockquote", "td", "dd", "div", "span"]), WORDS), max_size=12)
)
def test_plain_pages_lose_nothing(parts: list[tuple[str, str]]) -> None:
    html = "".join(f"<{tag}>{text}</{tag}> " for tag, text in parts)
    text = " ".join(text for _, text in parts)
    assert " ".join(words(parse(f"<p>{html}")).split()) == text
    assert " ".join(" ".join(block.text for block in parsed(f"<p>x</p>{html}").blocks).split()) == f"x {text}".strip()
