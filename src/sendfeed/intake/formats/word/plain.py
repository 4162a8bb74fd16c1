"""WordprocessingML (ECMA-376-1) made plain before mammoth reads it: what mammoth overlooks is put where it looks.

What Word does not show, tables of contents and the numbers of lists are marked with styles of our own, by their ids:
mammoth makes elements of them that `docx` knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sendfeed.intake.blocks import UnreadableError, cut, one_line
from sendfeed.intake.formats.word.drawings import MAIN, settle_drawings
from sendfeed.intake.formats.word.elements import child, holds, namespace, on, run_of, value, within
from sendfeed.intake.formats.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

HIDDEN, CONTENTS, NUMBER = "sendfeed-hidden", "sendfeed-contents", "sendfeed-number"

TRANSPARENT = ("fldSimple", "dir", "bdo", "ruby", "rubyBase")
"""Elements of Word that stand around text, and that mammoth leaves out with all that is in them."""

UNSHOWN = ("footnoteReference", "endnoteReference", "drawing", "pict", "object")
"""What is hidden along with the run that it is in."""

MAX_NAME = 80

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_NO_PICTURE = ("/chart", "/chartex", "/diagram")
_LINK = re.compile(r'\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_ANCHOR = re.compile(r'\\l\s+"?([^\s"]+)', re.IGNORECASE)


def settle(root: _Element, styles: Styles) -> list[str]:
    """Settle a part of a Word file, in place. Gives what its editor should know of what is left out.

    Raises `UnreadableError` for one that has its text elsewhere.
    """
    word = namespace(root)
    if next(root.iter(f"{word}altChunk", f"{word}subDoc"), None) is not None:
        raise UnreadableError("some of its text is in another format within it: open it in Word and save it anew")
    warnings = list(_left_out(root, word))
    _characters(root, word)
    _fields(root, word)
    _equations(root, word)
    settle_drawings(root, word)
    _initials(root, word)
    _contents(root, word)
    _merged_cells(root, word)
    _hidden(root, word, styles)
    _numbers(root, word, styles)
    return warnings


def _left_out(root: _Element, word: str) -> Iterator[str]:
    if root.tag == f"{word}comments" and len(root):
        yield f"comments left out: {len(root)}"
    if any((text.text or "").strip() for text in root.iter(f"{word}delText")):
        yield "deleted text of tracked changes was left out: accept or reject the changes"
    graphics = root.iter(*(f"{main}graphicData" for main in MAIN))
    charts = (graphic for graphic in graphics if graphic.get("uri", "").endswith(_NO_PICTURE))
    for frame in dict.fromkeys(next(chart.iterancestors(f"{word}drawing"), chart) for chart in charts):
        described = next((part.get("descr", "") for part in frame.iter() if part.get("descr")), "")
        name = f" “{cut(one_line(described), MAX_NAME)}”" if described else ""
        yield f"chart or diagram{name} left out: put it in as a picture"


def _characters(root: _Element, word: str) -> None:
    for element in root.iter(*(f"{word}{name}" for name in TRANSPARENT), f"{_MATH}oMathPara"):
        element.tag = f"{word}smartTag"
    for element in root.iter(f"{word}cr", f"{word}br"):
        # A new page or column is a new line at least.
        element.tag = f"{word}br"
        element.attrib.clear()
    for element in root.iter(f"{word}ptab"):
        element.tag = f"{word}tab"
    for element in list(root.iter(_CHECKBOX)):
        # Then the sign that is shown for it stays.
        element.tag = f"{word}text"
    for symbol in root.iter(f"{word}sym"):
        code = symbol.get(f"{word}char", "")
        if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) and not 0xE000 <= int(code, 16) <= 0xF8FF:
            symbol.tag, symbol.text = f"{word}t", chr(int(code, 16))


def _fields(root: _Element, word: str) -> None:
    """Write the addresses of links as mammoth knows them, and what is in a box to tick as a character."""
    # What each says to do, and none once its result begins.
    open_fields: list[list[_Element] | None] = []
    for element in root.iter(f"{word}fldChar", f"{word}instrText"):
        kind = element.get(f"{word}fldCharType")
        instructions = open_fields[-1] if open_fields else None
        if element.tag == f"{word}instrText":
            if instructions is not None:
                instructions.append(element)
        elif kind == "begin":
            open_fields.append([])
            _tick(element, word)
        elif kind == "separate" and instructions is not None:
            _link(instructions)
            open_fields[-1] = None
        elif kind == "separate":
            # For each, mammoth would read all that the field says anew.
            element.attrib.clear()
        elif kind == "end" and open_fields:
            open_fields.pop()


def _link(instructions: list[_Element]) -> None:
    whole = "".join(each.text or "" for each in instructions)
    link = _LINK.match(whole)
    if link:
        anchor = _ANCHOR.search(whole, link.end())
        address = f"{link[1] or link[2]}#{anchor[1]}" if anchor else link[1] or link[2]
        for each in instructions:
            each.text = None
        instructions[0].text = f' HYPERLINK "{address}"'


def _tick(field: _Element, word: str) -> None:
    box = next(field.iter(f"{word}checkBox"), None)
    run = field.getparent()
    if box is not None and run is not None:
        state = child(box, f"{word}checked", f"{word}default")
        box.tag = f"{word}text"
        within(run, f"{word}t").text = "☒" if on(state) else "☐"


def _equations(root: _Element, word: str) -> None:
    for equation in list(root.iter(f"{_MATH}oMath")):
        text = _on_one_line(equation)
        del equation[:]
        run = run_of(equation, word, text)
        equation.tag = f"{word}r"
        equation[:] = list(run)


def _on_one_line(part: _Element) -> str:
    """An equation, or a part of one, in a line: `(a+b)/2`, `x^2`."""
    kind = str(part.tag).removeprefix(_MATH)
    if kind == "t":
        return part.text or ""
    parts = [_on_one_line(each) for each in part]
    joint = {"f": "/", "sSup": "^", "sSub": "_"}.get(kind)
    if joint:
        return joint.join(text if text.isalnum() else f"({text})" for text in parts if text)
    return f"√({''.join(parts)})" if kind == "rad" else "".join(parts)


def _initials(root: _Element, word: str) -> None:
    """Put a large initial, which Word has in a paragraph of its own, before the rest of its word."""
    for frame in [frame for frame in root.iter(f"{word}framePr") if frame.get(f"{word}dropCap") in {"drop", "margin"}]:
        paragraph = next(frame.iterancestors(f"{word}p"), None)
        below = paragraph.getnext() if paragraph is not None else None
        if paragraph is None or below is None or below.tag != f"{word}p" or holds(below, f"{word}framePr"):
            continue
        start = 1 if len(below) and below[0].tag == f"{word}pPr" else 0
        below[start:start] = [part for part in paragraph if part.tag != f"{word}pPr"]


def _contents(root: _Element, word: str) -> None:
    """Mark the paragraphs of tables of contents: those that Word made, and those that only lead to a heading."""
    galleries = (each for each in root.iter(f"{word}docPartGallery") if value(each) == "Table of Contents")
    controls = {next(gallery.iterancestors(f"{word}sdt"), None) for gallery in galleries}
    for paragraph in root.iter(f"{word}p"):
        worded = [part for part in paragraph if holds(part, f"{word}t", f"{word}drawing", f"{word}pict")]
        leads = bool(worded) and all(part.get(f"{word}anchor", "").startswith("_Toc") for part in worded)
        if leads or any(around in controls for around in paragraph.iterancestors(f"{word}sdt")):
            _mark(paragraph, f"{word}pPr", f"{word}pStyle", CONTENTS)


def _merged_cells(root: _Element, word: str) -> None:
    """Let cells stand for themselves that are merged into the one above them, and have text all the same."""
    worded = (text for text in root.iter(f"{word}t") if (text.text or "").strip())
    cells = {cell for text in worded for cell in text.iterancestors(f"{word}tc")}
    for merge in root.iter(f"{word}vMerge"):
        if next(merge.iterancestors(f"{word}tc"), None) in cells:
            merge.set(f"{word}val", "restart")


def _hidden(root: _Element, word: str, styles: Styles) -> None:
    hidden = {around for around in root.iter(f"{word}p", f"{word}tr") if styles.hides_all(around)}
    for run in list(root.iter(f"{word}r")):
        if styles.hides(run, hidden):
            _mark(run, f"{word}rPr", f"{word}rStyle", HIDDEN)
            for part in [part for name in UNSHOWN for part in run.iterchildren(f"{word}{name}")]:
                run.remove(part)


def _numbers(root: _Element, word: str, styles: Styles) -> None:
    for paragraph in root.iter(f"{word}p"):
        if number := styles.number(paragraph):
            run = run_of(paragraph, word, number)
            _mark(run, f"{word}rPr", f"{word}rStyle", NUMBER)
            paragraph.insert(1, run)


def _mark(element: _Element, properties: str, style: str, id_: str) -> None:
    """Give a run or a paragraph a style."""
    found = element.find(properties)
    if found is None:
        found = element.makeelement(properties)
        element.insert(0, found)
    named = found.find(style)
    if named is None:
        named = found.makeelement(style)
        found.insert(0, named)
    named.set(f"{style[: style.index('}') + 1]}val", id_)
