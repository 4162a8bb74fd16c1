from __future__ import annotations

import io
import random
import re
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sendfeed.intake.blocks import UnreadableError
from sendfeed.intake.formats import WORD, format_of
from sendfeed.intake.formats.package import MAX_XML_BYTES
from sendfeed.model import Reading

from .conftest import Accept, Read, read_content
from .test_read import check
from .word import NAMESPACES, OFFICE, item, paragraph, relationships, run, word_file

FIRST = "The governors of the school met in March and agreed on what to do about the old swimming pool."
SECOND = "Pupils will swim in the town's baths until the new one is open, said Ms Harker, who chairs them."
TEXT = paragraph(FIRST) + paragraph(SECOND)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def body(xml: str, parts: dict[str, str | bytes] | None = None) -> str:
    decoded = WORD.decode(word_file(xml, parts or {}))
    return "".join(block.html for block in WORD.headings(WORD.read(decoded.text).blocks))


@pytest.mark.parametrize(
    ("xml", "html"),
    [
        (paragraph("a & b <c>"), "<p>a &amp; b &lt;c&gt;</p>"),
        (f"<w:p>{run('a', '<w:b/>')}{run(' b', '<w:i/>')}</w:p>", "<p><strong>a</strong><em> b</em></p>"),
        (item("a") + item("b"), "<ul><li>a</li><li>b</li></ul>"),
        (item("a", 2) + item("b", 2), "<ol><li>a</li><li>b</li></ol>"),
        (item("a") + item("b", 1, 1) + item("c"), "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        (paragraph("• a") + paragraph("• b"), "<ul><li>a</li><li>b</li></ul>"),
        (paragraph("a", "Zitat") + paragraph("b", "Zitat"), "<blockquote><p>a</p><p>b</p></blockquote>"),
        (f"<w:p>{run('a')}<w:r><w:br/></w:r>{run('b')}</w:p>", "<p>a</p><p>b</p>"),
        (f"<w:p>{run('a')}<w:r><w:cr/></w:r>{run('b')}</w:p>", "<p>a</p><p>b</p>"),
        # What was deleted is gone, what was inserted or moved here is there.
        (f"<w:p>{run('a')}<w:ins>{run('b')}</w:ins><w:del>{run('c')}</w:del></w:p>", "<p>ab</p>"),
        (f"<w:p><w:moveFrom>{run('a')}</w:moveFrom><w:moveTo>{run('b')}</w:moveTo></w:p>", "<p>b</p>"),
        # What mammoth would leave out.
        (f"<w:p>{run('on ')}<w:fldSimple w:instr='DATE'>{run('2 May')}</w:fldSimple></w:p>", "<p>on 2 May</p>"),
        ("<w:p><m:oMath><m:r><m:t>E=m</m:t></m:r><m:r><m:t>c</m:t></m:r></m:oMath></w:p>", "<p>E=mc</p>"),
        (
            f"<w:p><w:r><w:ruby><w:rt>{run('kan')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby></w:r></w:p>",
            "<p>漢</p>",
        ),
        (f"<w:p><w:hyperlink w:anchor='x'>{run('a')}</w:hyperlink></w:p>", "<p>a</p>"),
        (f"<w:p>{run('a')}<w:r><w:commentReference w:id='1'/></w:r></w:p>", "<p>a</p>"),
        ("<w:sdt><w:sdtContent>" + paragraph("a") + "</w:sdtContent></w:sdt>", "<p>a</p>"),
        (paragraph("{{ 7*7 }}"), "<p>{{ 7*7 }}</p>"),
        (paragraph("a\u202eb\u200b"), "<p>ab</p>"),
    ],
)
def test_vocabulary(xml: str, html: str) -> None:
    assert body(xml) == html


def test_headings_and_title(accept: Accept) -> None:
    top, sub = paragraph("Part one", "berschrift1"), paragraph("A detail", "berschrift2")
    revision = accept(
        word_file(paragraph("The pool", "Titel") + paragraph("A history", "Untertitel") + top + TEXT + sub + TEXT),
        "a.docx",
    )
    assert revision.title == "The pool"
    assert [line[:20] for line in revision.html.split("\n")] == [
        *("<p>A history</p>", "<h2>Part one</h2>", f"<p>{FIRST}"[:20], f"<p>{SECOND}"[:20]),
        *("<h3>A detail</h3>", f"<p>{FIRST}"[:20], f"<p>{SECOND}"[:20]),
    ]
    # Without the style Title, the one heading at the top is it, else the first line.
    assert accept(word_file(top + TEXT + sub + TEXT), "a.docx").title == "Part one"
    first_line = accept(
        word_file(paragraph("The pool") + top + TEXT + paragraph("Part two", "berschrift1") + TEXT), "a.docx"
    )
    assert first_line.title == "The pool"
    assert "<h2>Part one</h2>" in first_line.html
    # Without any marked heading, short lines stand for them.
    assert (
        "<h2>What next</h2>"
        in accept(word_file(paragraph("The pool") + TEXT + paragraph("What next") + TEXT), "a.docx").html
    )


def cells(*rows: str) -> str:
    return "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)


def test_tables() -> None:
    html = "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>"
    assert body(f"<w:tbl>{cells('ab', 'cd')}</w:tbl>") == html
    header = (
        "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>"
        + paragraph("h")
        + "</w:tc><w:tc>"
        + paragraph("i")
        + "</w:tc></w:tr>"
    )
    assert "<thead><tr><th>h</th><th>i</th></tr></thead>" in body(f"<w:tbl>{header}{cells('ab')}</w:tbl>")
    # A table that only places things is none.
    assert body(f"<w:tbl><w:tr><w:tc>{TEXT}</w:tc></w:tr></w:tbl>") == f"<p>{FIRST}</p><p>{SECOND}</p>"


def test_notes_links_and_contents() -> None:
    note_text = f"<w:footnote w:id='2'>{paragraph('A note.')}</w:footnote>"
    note = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    links = relationships({"rId1": ("footnotes", "footnotes.xml")}).replace(
        "</Relationships>",
        f'<Relationship Id="rId9" Type="{OFFICE}/hyperlink" Target="https://example.org/a" TargetMode="External"/>'
        "</Relationships>",
    )
    parts: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": links,
        "word/footnotes.xml": f"<w:footnotes {NAMESPACES}>{note_text}</w:footnotes>",
    }
    xml = f"<w:p>{run('said')}{note}<w:hyperlink r:id='rId9'>{run(' here')}</w:hyperlink></w:p>"
    assert body(xml, parts) == '<p>said[1]<a href="https://example.org/a"> here</a></p><ol><li><p>A note.</p></li></ol>'
    contents = WORD.read(WORD.decode(word_file(paragraph("Part one\t3", "Verzeichnis1") + TEXT)).text)
    assert [block.text for block in contents.blocks] == [FIRST, SECOND]
    assert [(drop.text, drop.rule) for drop in contents.dropped] == [("Part one 3", "docx-contents")]


def picture(relation: str, alt: str = "") -> str:
    return (
        f"<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='{alt}'/><a:graphic><a:graphicData><pic:pic>"
        f"<pic:blipFill><a:blip {relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def test_pictures_are_handed_out() -> None:
    xml = picture("r:embed='rId1'", "The pool") + picture("r:embed='rId1'") + picture("r:embed='rId2'")
    parts: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": relationships(
            {"rId1": ("image", "media/a.png"), "rId2": ("image", "media/b.png")}
        ),
        "word/media/a.png": PNG,
        "word/media/b.png": PNG + b"b",
    }
    decoded = WORD.decode(word_file(xml, parts))
    assert decoded.pictures == {"docx:1": PNG, "docx:3": PNG + b"b"}
    assert "".join(block.html for block in WORD.read(decoded.text).blocks) == (
        '<p><img src="docx:1" alt="The pool"></p><p><img src="docx:1"></p><p><img src="docx:3"></p>'
    )


@pytest.mark.parametrize("relation", ["r:embed='rId1'", "r:link='rId1'"])
@pytest.mark.parametrize("target", ["https://evil.example/a.png", "file:///etc/passwd", "../../../etc/passwd"])
def test_nothing_outside_of_the_file_is_fetched(relation: str, target: str, read: Read) -> None:
    rels = relationships({"rId1": ("image", target)}, mode="External")
    reading = read(word_file(TEXT + picture(relation), {"word/_rels/document.xml.rels": rels}), "a.docx")
    assert reading.outcome == "accepted"
    assert "evil" not in repr(reading)
    assert "passwd" not in repr(reading)


def test_text_boxes_are_read_with_and_without_a_fallback() -> None:
    box = (
        "<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
        f"{paragraph('In a box.')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:textbox><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></v:textbox></w:pict>"
    for fallback in ("", f"<mc:Fallback>{old}</mc:Fallback>"):
        choice = f"<mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>{fallback}</mc:AlternateContent>"
        assert body(f"<w:p>{run('x')}<w:r>{choice}</w:r></w:p>") == "<p>x</p><p>In a box.</p>"


def bomb() -> bytes:
    return word_file(TEXT, {"word/media/a.png": bytes(101_000_000)})


def text_bomb() -> bytes:
    return word_file(paragraph("a" * 3_000_000))


def lying_size() -> bytes:
    """A part that says it is small."""
    content = bytearray(word_file(TEXT, {"word/styles.xml": f"<w:styles {NAMESPACES}>{' ' * 100_000}</w:styles>"}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        position = content.find(signature, 0)
        while position >= 0:
            size = struct.unpack_from("<I", content, position + offset)[0]
            if size > 100_000:
                struct.pack_into("<I", content, position + offset, 10)
            position = content.find(signature, position + 4)
    return bytes(content)


def encrypted_part() -> bytes:
    content = bytearray(word_file(TEXT))
    content[content.find(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def entities(document: str) -> bytes:
    return word_file("", {"word/document.xml": document})


NESTED = "<w:tbl><w:tr><w:tc>" * 60 + TEXT + "</w:tc></w:tr></w:tbl>" * 60
REFERENCE = f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
DOCTYPE = f"<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{REFERENCE}"
LAUGHTER = "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghx", strict=True))
LAUGHS = f"<!DOCTYPE w [<!ENTITY a 'ha'>{LAUGHTER}]>{REFERENCE}"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (bomb(), "unpacks to far more"),
        (text_bomb(), "packed as no word processor"),
        (word_file(paragraph("".join(random.Random(1).choices("abcdefgh ", k=MAX_XML_BYTES)))), "too long"),
        (word_file(TEXT, {f"x{n}": "" for n in range(2001)}), "unpacks to far more"),
        (lying_size(), "damaged"),
        (encrypted_part(), "password"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + bytes(600), "old Word file"),
        (b"{\\rtf1 Hello}", "not a Word file"),
        (b"", "not a Word file"),
        (word_file(TEXT)[:-30], "damaged"),
        (b"PK\x03\x04" + bytes(100), "damaged"),
        (word_file("", {"word/document.xml": "<w:document"}), "damaged"),
        (word_file("", {"_rels/.rels": relationships({}), "word/document.xml": "<x/>"}), "no text|damaged"),
        (entities(DOCTYPE), "document type"),
        (word_file("", {"word/document.xml": DOCTYPE.encode("utf-16")}), "document type"),
        (entities(LAUGHS), "document type|damaged"),
        (word_file(NESTED), "nested too deep"),
        (word_file("<w:p>" + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 200 + "</w:p>"), "nested too deep"),
        (
            word_file(
                "<w:p>"
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" * 200
                + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 200
                + "</w:p>"
            ),
            "nested too deep",
        ),
        (word_file("<w:p/>" * 150_000), "too long|packed"),
        (word_file(paragraph("word " * 250_000)), "too long|packed"),
        (word_file(""), "no text"),
    ],
    ids=range(23),
)
def test_what_is_not_safe_or_not_a_word_file_says_so(content: bytes, reason: str, read: Read) -> None:
    reading = read(content, "a.docx")
    assert (reading.outcome, reading.revision) == ("held", None)
    assert re.search(reason, reading.reason), reading.reason


@pytest.mark.parametrize("name", ["a.doc", "a.docm", "a.dotx", "a.odt", "a.rtf"])
def test_other_word_files_are_refused_with_advice(name: str) -> None:
    refused = format_of(name)
    assert isinstance(refused, str)
    assert "save it as a Word document (.docx)" in refused


WHOLE = word_file(
    paragraph("The pool", "Titel")
    + TEXT
    + item("a")
    + f"<w:tbl>{cells('ab', 'cd')}</w:tbl>"
    + "<w:p><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:sym w:font='Symbol' w:char='F0B7'/></w:r></w:p>"
    + picture("r:embed='rId1'")
)


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@settings(deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=8))
def test_damaged_files_have_an_outcome(position: int, bytes_: bytes) -> None:
    check_any(read_content(WHOLE[:position] + bytes_ + WHOLE[position + len(bytes_) :], "a.docx"))


TOKENS = st.sampled_from(
    [
        "<w:p>",
        "</w:p>",
        "<w:tbl>",
        "<w:tc/>",
        "<w:r/>",
        "w:id",
        "w:val",
        '"x"',
        "&#0;",
        "<w:t>t</w:t>",
        "",
        "<w:fldChar/>",
        "rId1",
        "2",
    ]
)


@settings(deadline=None)
@given(st.sampled_from(sorted(unpacked(WHOLE))), st.data())
def test_damaged_parts_have_an_outcome(name: str, data: st.DataObject) -> None:
    parts = unpacked(WHOLE)
    start = data.draw(st.integers(0, len(parts[name])))
    end = data.draw(st.integers(start, min(len(parts[name]), start + 60)))
    changed = parts[name][:start] + data.draw(TOKENS).encode() + parts[name][end:]
    check_any(read_content(word_file("", {**parts, name: changed}), "a.docx"))


def check_any(reading: Reading) -> None:
    assert reading.outcome in {"accepted", "held"}
    if reading.outcome == "accepted":
        check(reading)


def test_reasons_are_those_of_the_reader() -> None:
    with pytest.raises(UnreadableError, match="save it anew"):
        WORD.decode(b"hello")
