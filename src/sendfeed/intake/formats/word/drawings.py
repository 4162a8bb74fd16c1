"""Drawings, text boxes and pictures in groups, as mammoth reads them: text boxes as Word wrote them before 2010."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sendfeed.intake.formats.word.elements import holds, run_of, within

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = ("{http://schemas.openxmlformats.org/drawingml/2006/main}", "{http://purl.oclc.org/ooxml/drawingml/main}")
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}",
    "{http://purl.oclc.org/ooxml/drawingml/picture}",
)
_RELATIONS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML = "{urn:schemas-microsoft-com:vml}"
_PLACES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def settle_drawings(root: _Element, word: str) -> None:
    """Settle the drawings of a part, in place."""
    box = f"{word}txbxContent"
    for alternatives in list(root.iter(f"{_COMPATIBILITY}AlternateContent")):
        _choose(alternatives, box)
    for drawing in list(root.iter(f"{word}drawing")):
        shape = drawing.makeelement(f"{_VML}textbox")
        shape.extend(list(drawing.iter(box)))
        pictures = list(drawing.iter(*(f"{name}pic" for name in _PICTURES)))
        if len(shape) or any(map(_is_grouped, pictures)):
            drawing[:] = [shape, *(one for picture in pictures for one in _shown(picture, word))]
            drawing.tag = f"{word}pict"
    for art in list(root.iter(f"{_VML}textpath")):
        art.tag = f"{_VML}textbox"
        within(within(art, box), f"{word}p").append(run_of(art, word, art.get("string", "")))
    for image in list(root.iter(f"{_VML}imagedata")):
        around = image.getparent()
        described = "" if around is None else around.get("alt", "")
        if described and (id_ := _relation(image, "id")):
            image.tag = f"{word}drawing"
            _draw(image, id_, described)


def _choose(alternatives: _Element, box: str) -> None:
    """Take of two alternatives the one with text: mammoth takes the second, which may be a picture of it."""
    choice, fallback = (alternatives.find(f"{_COMPATIBILITY}{name}") for name in ("Choice", "Fallback"))
    if choice is not None and (fallback is None or (holds(choice, box) and not holds(fallback, box))):
        if fallback is not None:
            alternatives.remove(fallback)
        choice.tag = f"{_COMPATIBILITY}Fallback"


def _is_grouped(picture: _Element) -> bool:
    around = picture.getparent()
    return around is None or not str(around.tag).endswith("}graphicData")


def _relation(element: _Element, name: str) -> str:
    """The id of what an element shows."""
    return next(filter(None, (element.get(f"{relations}{name}") for relations in _RELATIONS)), "")


def _shown(picture: _Element, word: str) -> Iterator[_Element]:
    """A picture in a group, as drawings of its own."""
    described = next((part.get("descr", "") for part in picture.iter() if part.get("descr")), "")
    for blip in picture.iter(*(f"{main}blip" for main in MAIN)):
        if id_ := _relation(blip, "embed"):
            drawing = picture.makeelement(f"{word}drawing")
            _draw(drawing, id_, described)
            yield drawing


def _draw(drawing: _Element, id_: str, described: str) -> None:
    """Make an element the drawing of a picture."""
    drawing[:] = []
    drawing.attrib.clear()
    inline = within(drawing, f"{_PLACES}inline")
    if described:
        within(inline, f"{_PLACES}docPr").set("descr", described)
    data = within(within(inline, f"{MAIN[0]}graphic"), f"{MAIN[0]}graphicData")
    fill = within(within(data, f"{_PICTURES[0]}pic"), f"{_PICTURES[0]}blipFill")
    within(fill, f"{MAIN[0]}blip").set(f"{_RELATIONS[0]}embed", id_)
