"""What Word shows is there, what it hides is not, and nothing is lost in silence."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendfeed.intake.formats import WORD
from sendfeed.intake.formats.package import checked_package
from tests.timing import growth

from .conftest import Accept, Read
from .test_docx import PNG, SECOND, TEXT, body, cells
from .word import NAMESPACES, item, paragraph, relationships, run, word_file

PICTURE: dict[str, str | bytes] = {
    "word/_rels/document.xml.rels": relationships({"rId1": ("image", "media/a.png")}),
    "word/media/a.png": PNG,
}
WORDML = "http://schemas.microsoft.com/office/word/2010/wordml"


def styles(xml: str) -> dict[str, str | bytes]:
    return {"word/styles.xml": f"<w:styles {NAMESPACES}>{xml}</w:styles>"}


def style(id_: str, xml: str, kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{id_}"/>{xml}</w:style>'


def numbering(*levels: str, overrides: str = "") -> dict[str, str | bytes]:
    """Lists 1 and 2 go on counting together, unless 2 is told otherwise."""
    shape = "".join(f'<w:lvl w:ilvl="{n}">{level}</w:lvl>' for n, level in enumerate(levels))
    lists = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/>{overrides if n == 2 else ""}</w:num>' for n in (1, 2)
    )
    xml = f'<w:abstractNum w:abstractNumId="0">{shape}</w:abstractNum>{lists}'
    return {"word/numbering.xml": f"<w:numbering {NAMESPACES}>{xml}</w:numbering>"}


def field(instruction: str, result: str) -> str:
    parts = (
        "<w:fldChar w:fldCharType='begin'/>",
        f"<w:instrText xml:space='preserve'>{instruction}</w:instrText>",
        "<w:fldChar w:fldCharType='separate'/>",
        f"<w:t>{result}</w:t>",
        "<w:fldChar w:fldCharType='end'/>",
    )
    return "".join(f"<w:r>{part}</w:r>" for part in parts)


def box(xml: str) -> str:
    return f"<wps:wsp><wps:txbx><w:txbxContent>{xml}</w:txbxContent></wps:txbx></wps:wsp>"


def drawn(xml: str) -> str:
    return f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{xml}</a:graphicData></a:graphic></wp:anchor></w:drawing>"


def either(choice: str, fallback: str = "") -> str:
    other = f"<mc:Fallback>{fallback}</mc:Fallback>" if fallback else ""
    return f"<mc:AlternateContent><mc:Choice Requires='wps'>{choice}</mc:Choice>{other}</mc:AlternateContent>"


PIC = (
    "<pic:pic><pic:nvPicPr><pic:cNvPr id='1' name='x' descr='The pool'/></pic:nvPicPr>"
    "<pic:blipFill><a:blip r:embed='rId1'/></pic:blipFill></pic:pic>"
)


@pytest.mark.parametrize(
    ("xml", "html"),
    [
        # Links, with all that Word writes behind the address.
        (field(' HYPERLINK "https://x.org/a" \\t "_blank" ', "a"), '<p><a href="https://x.org/a">a</a></p>'),
        (
            field(' HYPERLINK "https://x.org/a" \\l "part" \\o "Tip" ', "a"),
            '<p><a href="https://x.org/a#part">a</a></p>',
        ),
        (field(" HYPERLINK https://x.org/a ", "a"), '<p><a href="https://x.org/a">a</a></p>'),
        (field(' hyperlink "mailto:jo@x.org" ', "jo"), '<p><a href="mailto:jo@x.org">jo</a></p>'),
        (field(' HYPERLINK \\l "_Ref1" ', "part 2"), "<p>part 2</p>"),
        (f"{run('page ')}{field(' PAGEREF _Toc1 ', '3')}", "<p>page 3</p>"),
        # Words on both sides of something stay apart.
        (f"{run('one')}<w:r><w:br w:type='page'/></w:r>{run('two')}", "<p>one</p><p>two</p>"),
        (f"{run('one')}<w:r><w:ptab w:alignment='right'/></w:r>{run('two')}", "<p>one\ttwo</p>"),
        (f"{run('co')}<w:r><w:softHyphen/></w:r>{run('op')}<w:r><w:noBreakHyphen/></w:r>{run('x')}", "<p>coop‑x</p>"),
        # Signs.
        ("<w:r><w:sym w:font='Segoe UI Symbol' w:char='2713'/></w:r>", "<p>✓</p>"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>", "<p>✓</p>"),
        (
            f"<w:sdt><w:sdtPr><w14:checkbox xmlns:w14='{WORDML}'><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr>"
            f"<w:sdtContent>{run('☒')}</w:sdtContent></w:sdt>{run(' Agreed')}",
            "<p>☒ Agreed</p>",
        ),
        (
            "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/></w:checkBox></w:ffData>"
            "</w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
            f"<w:r><w:fldChar w:fldCharType='end'/></w:r>{run(' Agreed')}",
            "<p>☐ Agreed</p>",
        ),
        # Equations.
        (
            "<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>a+b</m:t></m:r></m:den>"
            "</m:f></m:oMath></m:oMathPara>",
            "<p>1/(a+b)</p>",
        ),
        (
            "<m:oMath><m:rad><m:e><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
            "</m:e></m:rad></m:oMath>",
            "<p>√(x^2)</p>",
        ),
        # Boxes.
        (f"<w:r>{drawn(box(paragraph('In a box.')))}</w:r>", "<p>In a box.</p>"),
        (f"<w:r>{either(drawn(box(paragraph('In a box.'))), '<w:pict/>')}</w:r>", "<p>In a box.</p>"),
        (f"<w:r>{drawn(box(paragraph('One.')) + box(paragraph('Two.')))}</w:r>", "<p>One.</p><p>Two.</p>"),
        ("<w:r><w:pict><v:shape><v:textpath string='Drawn'/></v:shape></w:pict></w:r>", "<p>Drawn</p>"),
    ],
)
def test_what_is_in_a_paragraph(xml: str, html: str) -> None:
    assert body(f"<w:p>{xml}</w:p>") == html


GROUPED = '<p>A caption.</p><p><img src="docx:1" alt="The pool"></p>'


@pytest.mark.parametrize(
    ("xml", "html"),
    [
        (drawn(f"<x>{PIC}</x>"), '<p><img src="docx:1" alt="The pool"></p>'),
        (drawn(f"<x>{box(paragraph('A caption.'))}{PIC}</x>"), GROUPED),
        # One within a text box is shown once.
        (drawn(box(f"<w:p><w:r>{drawn(PIC)}</w:r></w:p>")), '<p><img src="docx:1"></p>'),
        (
            "<w:pict><v:shape alt='The pool'><v:imagedata r:id='rId1'/></v:shape></w:pict>",
            '<p><img src="docx:1" alt="The pool"></p>',
        ),
    ],
)
def test_pictures_in_groups_and_in_old_files(xml: str, html: str) -> None:
    assert body(f"<w:p><w:r>{xml}</w:r></w:p>", PICTURE) == html


BULLETS = style("Points", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
DECIMAL, LETTER = '<w:numFmt w:val="decimal"/>', '<w:start w:val="3"/><w:numFmt w:val="lowerLetter"/>'


@pytest.mark.parametrize(
    ("xml", "html", "parts"),
    [
        # Lists by a style, and by one that is based on it.
        (paragraph("a", "Points") + paragraph("b", "Points"), "<ul><li>a</li><li>b</li></ul>", styles(BULLETS)),
        (
            paragraph("a", "Mine") + paragraph("b", "Points"),
            "<ul><li>a</li><li>b</li></ul>",
            styles(BULLETS + style("Mine", '<w:basedOn w:val="Points"/>')),
        ),
        (
            paragraph("a", "Points", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
            "<p>a</p>",
            styles(BULLETS),
        ),
        # Numbers go on below a paragraph, and are those that Word shows.
        (
            item("a", 2) + paragraph("More.") + item("b", 2) + item("c", 2),
            '<ol><li>a</li></ol><p>More.</p><ol start="2"><li>b</li><li>c</li></ol>',
            {},
        ),
        (item("a") + item("b"), '<ol type="a" start="3"><li>a</li><li>b</li></ol>', numbering(LETTER)),
        (
            item("a") + item("b", 1, 1) + item("c") + paragraph("x") + item("d", 1, 1),
            '<ol><li>a<ol type="a" start="3"><li>b</li></ol></li><li>c</li></ol><p>x</p>'
            '<ol type="a" start="3"><li>d</li></ol>',
            numbering(DECIMAL, LETTER),
        ),
        (
            item("a") + paragraph("x") + item("b", 2),
            '<ol><li>a</li></ol><p>x</p><ol start="2"><li>b</li></ol>',
            numbering(DECIMAL),
        ),
        (
            item("a") + paragraph("x") + item("b", 2),
            "<ol><li>a</li></ol><p>x</p><ol><li>b</li></ol>",
            numbering(DECIMAL, overrides='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        ),
        (item("a") + item("b"), "<p>a</p><p>b</p>", numbering('<w:numFmt w:val="none"/>')),
        (
            paragraph("Loans", "berschrift1", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
            "<h2>Loans</h2>",
            {},
        ),
    ],
)
def test_lists(xml: str, html: str, parts: dict[str, str | bytes]) -> None:
    assert body(xml, parts) == html


def test_a_large_initial_belongs_to_its_word() -> None:
    initial = paragraph("T", "", '<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert body(initial + paragraph("he pool is closed.")) == "<p>The pool is closed.</p>"


def test_no_cell_with_text_is_merged_away() -> None:
    def cell(text: str, merge: str) -> str:
        return f"<w:tc><w:tcPr><w:vMerge{merge}/></w:tcPr>{paragraph(text)}</w:tc>"

    start = ' w:val="restart"'
    merged = (
        f"<w:tbl><w:tr>{cell('a', start)}{cell('b', start)}</w:tr><w:tr>{cell('', '')}{cell('c', '')}</w:tr></w:tbl>"
    )
    assert body(merged) == (
        '<table><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>'
    )


VANISH = "<w:vanish/>"


@pytest.mark.parametrize(
    ("xml", "parts"),
    [
        (f"<w:p>{run('Secret words', VANISH)}</w:p>", {}),
        (f"<w:p>{run('Secret words', '<w:webHidden/>')}</w:p>", {}),
        (
            f"<w:p>{run('Secret', '<w:rStyle w:val=§Hide§/>')}{run(' words', VANISH)}</w:p>",
            styles(style("Hide", f"<w:rPr>{VANISH}</w:rPr>", "character")),
        ),
        (
            paragraph("Secret words", "Based"),
            styles(style("Hide", f"<w:rPr>{VANISH}</w:rPr>") + style("Based", '<w:basedOn w:val="Hide"/>')),
        ),
        ("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" + paragraph("Secret words") + "</w:tc></w:tr></w:tbl>", {}),
    ],
)
def test_what_word_hides_is_not_published_but_recorded(
    xml: str, parts: dict[str, str | bytes], accept: Accept, read: Read
) -> None:
    content = word_file(paragraph("The pool", "Titel") + TEXT + xml.replace("§", '"'), parts)
    assert "ecret" not in repr(accept(content, "a.docx"))
    reading = read(content, "a.docx")
    assert [(drop.text, drop.rule) for drop in reading.dropped] == [("Secret words", "docx-hidden")]
    assert reading.warnings == ("hidden text was left out: Secret words",)


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vanish w:val="0"/>',
        '<w:vanish w:val="false"/>',
        '<w:rStyle w:val="Hide"/><w:vanish w:val="0"/>',
        "<w:caps/>",
    ],
)
def test_what_is_not_hidden_stays(properties: str) -> None:
    hide = styles(style("Hide", f"<w:rPr>{VANISH}</w:rPr>", "character"))
    assert body(f"<w:p>{run('Shown', properties)}</w:p>", hide) == "<p>Shown</p>"
    # The mark at the end of a paragraph may be hidden; then its words are not.
    assert body(paragraph("Shown", "", f"<w:rPr>{VANISH}</w:rPr>")) == "<p>Shown</p>"


def test_a_hidden_note_is_hidden_with_its_mark() -> None:
    note = f"<w:footnote w:id='2'>{paragraph('A secret.')}</w:footnote>"
    parts: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": relationships({"rId1": ("footnotes", "footnotes.xml")}),
        "word/footnotes.xml": f"<w:footnotes {NAMESPACES}>{note}</w:footnotes>",
    }
    mark = f"<w:r><w:rPr>{VANISH}</w:rPr><w:footnoteReference w:id='2'/></w:r>"
    assert body(f"<w:p>{run('Said.')}{mark}</w:p>", parts) == "<p>Said.</p>"


@pytest.mark.parametrize(
    ("xml", "parts", "warning"),
    [
        ("<w:p><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>", {}, "deleted text of tracked changes"),
        (
            "",
            {"word/comments.xml": f"<w:comments {NAMESPACES}><w:comment w:id='1'/><w:comment w:id='2'/></w:comments>"},
            "comments left out: 2",
        ),
        (
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' descr='What it costs'/><a:graphic>"
            "<a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/chart'/></a:graphic></wp:inline>"
            "</w:drawing></w:r></w:p>",
            {},
            "chart or diagram “What it costs” left out: put it in as a picture",
        ),
    ],
)
def test_what_is_left_out_is_told(xml: str, parts: dict[str, str | bytes], warning: str, read: Read) -> None:
    reading = read(word_file(paragraph("The pool", "Titel") + TEXT + xml, parts), "a.docx")
    assert reading.outcome == "accepted"
    assert [line[: len(warning)] for line in reading.warnings] == [warning]
    assert "Gone" not in repr(reading)


def test_text_that_is_elsewhere_holds_the_file(read: Read) -> None:
    reading = read(word_file(TEXT + "<w:altChunk r:id='rId7'/>"), "a.docx")
    assert (reading.outcome, reading.revision) == ("held", None)
    assert "in another format within it" in reading.reason


PAGE = run("3", "<w:webHidden/>")
LED = f"<w:p><w:hyperlink w:anchor='_Toc1'>{run('Part one')}<w:r><w:tab/></w:r>{PAGE}</w:hyperlink></w:p>"
GALLERY = "<w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"


@pytest.mark.parametrize(
    ("contents", "text"),
    [
        (LED, "Part one"),
        (
            f"<w:sdt>{GALLERY}<w:sdtContent>{paragraph('What is in it')}{LED}</w:sdtContent></w:sdt>",
            "What is in it Part one",
        ),
    ],
)
def test_tables_of_contents_of_any_style(contents: str, text: str) -> None:
    read = WORD.read(WORD.decode(word_file(contents + TEXT)).text)
    assert len(read.blocks) == 2
    assert [(drop.text, drop.rule) for drop in read.dropped] == [(text, "docx-contents")]
    # A sentence that mentions a part is none.
    link = f"<w:hyperlink w:anchor='_Toc1'>{run('part one')}</w:hyperlink>"
    assert body(f"<w:p>{run('See ')}{link}</w:p>") == "<p>See part one</p>"


WRAPS = st.sampled_from(
    [
        "{}",
        "<w:ins>{}</w:ins>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:fldSimple w:instr='x'>{}</w:fldSimple>",
        "<w:hyperlink w:anchor='x'>{}</w:hyperlink>",
        "<w:bdo>{}</w:bdo>",
        "<w:moveTo>{}</w:moveTo>",
    ]
)
PLACES = st.sampled_from(
    [
        "<w:p>{}</w:p>",
        "<w:p><w:pPr><w:pStyle w:val='Zitat'/></w:pPr>{}</w:p>",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr></w:pPr>{}</w:p>",
        "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:sdt><w:sdtContent><w:p>{}</w:p></w:sdtContent></w:sdt>",
        f"<w:p><w:r>{drawn(box('<w:p>§</w:p>'))}</w:r></w:p>".replace("§", "{}"),
        f"<w:p><w:r>{either(drawn(box('<w:p>§</w:p>')))}</w:r></w:p>".replace("§", "{}"),
    ]
)


@settings(deadline=None)
@given(st.lists(st.tuples(PLACES, WRAPS, WRAPS), min_size=1, max_size=6))
def test_no_word_is_lost(places: list[tuple[str, str, str]]) -> None:
    texts = [f"word{n}" for n in range(len(places))]
    xml = "".join(
        place.replace("{}", outer.replace("{}", inner.replace("{}", run(text))))
        for text, (place, outer, inner) in zip(texts, places, strict=True)
    )
    assert re.findall(r"word\d", body(xml)) == texts


HOSTILE: dict[str, Callable[[int], str]] = {
    "runs": lambda n: f"<w:p>{''.join(run(f'{i} ', '<w:b/>' * (i % 2)) for i in range(n))}</w:p>",
    "merged cells": lambda n: (
        "<w:tbl>"
        + "".join(
            f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('')}</w:tc><w:tc>{paragraph(str(i))}</w:tc></w:tr>"
            for i in range(n // 3)
        )
        + "</w:tbl>"
    ),
    "wide cells": lambda n: (
        "<w:tbl>"
        + f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr>{paragraph('x')}</w:tc></w:tr>" * (n // 2)
        + "</w:tbl>"
    ),
    "lists": lambda n: "".join(item(str(i), 2, i % 2) for i in range(n // 2)),
    "hidden": lambda n: f"<w:p>{''.join(run(f'{i} a', VANISH) for i in range(n))}</w:p>" + TEXT,
    "fields": lambda n: f"<w:p>{field(' HYPERLINK x ', 'y') * (n // 4)}</w:p>",
    "initials": lambda n: paragraph("T", "", '<w:framePr w:dropCap="drop"/>') * (n // 2),
    "boxes": lambda n: f"<w:p>{''.join(f'<w:r>{drawn(box(paragraph(str(i))))}</w:r>' for i in range(n // 6))}</w:p>",
    "nested boxes": lambda n: (f"<w:p><w:r>{drawn(box('§'))}</w:r></w:p>".replace("§", drawn(box(TEXT)))) * (n // 12),
    "nested tables": lambda n: ("<w:tbl><w:tr><w:tc>" * 15 + TEXT + "</w:tc></w:tr></w:tbl>" * 15) * (n // 50),
    "tables of contents": lambda n: (
        "<w:sdt><w:sdtPr>" + "<w:docPartGallery w:val='Table of Contents'/>" * (n // 4) + "</w:sdtPr><w:sdtContent>"
        f"{''.join(paragraph(str(i)) for i in range(n // 4))}</w:sdtContent></w:sdt>"
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_time_is_linear(kind: str, read: Read) -> None:
    def reading(size: int) -> Callable[[], object]:
        return partial(read, word_file(HOSTILE[kind](size) + paragraph(SECOND)), "a.docx")

    assert growth(reading, 1500, 6000) < 1.6


CHART = '<a:graphicData uri="/chart"/>'

CROWDED: dict[str, Callable[[int], str]] = {
    "runs of a paragraph": lambda n: f"<w:p>{'<w:r/>' * (n * 2)}</w:p>",
    "cells of a row": lambda n: f"<w:tbl><w:tr>{'<w:tc><w:r/></w:tc>' * n}</w:tr></w:tbl>",
    "merges of a cell": lambda n: (
        f"<w:tbl><w:tr><w:tc>{'<w:vMerge/>' * (n // 2)}{'<w:p><w:r><w:t/></w:r></w:p>' * (n // 2)}"
        "</w:tc></w:tr></w:tbl>"
    ),
    "charts of a drawing": lambda n: f"<w:p><w:r><w:drawing>{CHART * (n // 4)}</w:drawing></w:r></w:p>",
    "results of a field": lambda n: (
        "<w:p><w:fldChar w:fldCharType='begin'/>{}<w:fldChar w:fldCharType='end'/></w:p>".format(
            "".join(f"<w:instrText>{i}</w:instrText><w:fldChar w:fldCharType='separate'/>" for i in range(n // 2))
        )
    ),
}


@pytest.mark.parametrize("kind", CROWDED)
def test_time_to_make_plain_is_linear(kind: str) -> None:
    def making_plain(size: int) -> Callable[[], object]:
        return partial(checked_package, word_file(CROWDED[kind](size) + paragraph(SECOND)))

    assert growth(making_plain, 6000, 24_000) < 1.6


def test_time_to_number_is_linear() -> None:
    def making_plain(size: int) -> Callable[[], object]:
        listed = style("X", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")
        text = "".join(paragraph(str(i), "X") for i in range(size))
        parts = styles(listed) | numbering(*["<w:pStyle w:val='Y'/>"] * size)
        return partial(checked_package, word_file(text, parts))

    assert growth(making_plain, 2000, 8000) < 1.6


def test_a_table_with_merged_cells_stays_one() -> None:
    wide = f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('wide')}</w:tc></w:tr>"
    assert body(f"<w:tbl>{wide}{cells('ab')}</w:tbl>").startswith('<table><tbody><tr><td colspan="2">wide</td></tr>')
