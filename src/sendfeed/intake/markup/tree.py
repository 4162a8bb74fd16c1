"""HTML documents as trees of elements: reading them, measuring them, taking parts out of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sendfeed.intake.blocks import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_ELEMENTS = 300_000
"""A document of more elements is no article. Each costs some microseconds and a few hundred bytes."""

LINKS = {"a", "button", "label", "select", "textarea"}
MACHINERY = {
    *("script", "style", "link", "meta", "base", "title", "template", "noscript", "noframes", "iframe", "object"),
    *("xml", "embed", "applet", "svg", "canvas", "audio", "video", "map", "datalist", "param", "progress", "meter"),
}
"""Elements that hold nothing to read."""

CONTROLS = {"button", "input", "select", "textarea"}

MAX_TAG = 4_000
"""No tag has more characters, values in quotes aside: libxml2 takes quadratic time to read many attributes."""

_OPENING = re.compile(r"<(?:(!--)|([a-z][^\s/>]*))", re.IGNORECASE)
_TAG = re.compile(r"""<(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))*+""")
_VALUE = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_ENDS = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "xmp")}
_DOCUMENT_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_SENTENCE = re.compile(r"\w[.!?…][\"'”’)\]]*(?:\s|$)|[。！？؟।]")
_WORD = re.compile(r"[a-z]+|[A-Z]+[a-z]*")


class Size(NamedTuple):
    """How many characters of text an element holds, spaces aside, how many of them in links and controls, and whether
    there is an h1, a control, or the end of a sentence in it."""

    text: int
    linked: int
    has_title: bool
    has_control: bool
    has_sentence: bool

    @property
    def prose(self) -> int:
        """The characters that lead nowhere."""
        return self.text - self.linked

    @property
    def is_mostly_links(self) -> bool:
        """Whether the element is there for its links, rather than having links in what it says."""
        return self.linked > self.text * 0.85 or (self.linked > self.text * 0.6 and self.prose < 80)

    def __or__(self, other: Size) -> Size:
        """The size of what two elements hold together."""
        return Size(
            self.text + other.text,
            self.linked + other.linked,
            self.has_title or other.has_title,
            self.has_control or other.has_control,
            self.has_sentence or other.has_sentence,
        )


Sizes = dict["_Element", Size]
NOTHING = Size(0, 0, has_title=False, has_control=False, has_sentence=False)


def parse(html: str) -> _Element:
    """The `html` element of any HTML, without comments.

    Raises `UnreadableError` for what is nested deeper than the parser reads, or has too many elements or attributes.
    """
    from lxml import etree

    _check_tags(html)
    # As bytes, since a document may name an encoding that it had before it was decoded.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        # libxml2 loses what comes after the end of the document.
        root = etree.fromstring(_DOCUMENT_END.sub("", html).encode(errors="ignore"), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError("no text in it") from error
    if root is None:
        raise UnreadableError("no text in it")
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise UnreadableError("elements are nested too deep in it")
    if sum(1 for _ in zip(root.iter(), range(MAX_ELEMENTS + 1), strict=False)) > MAX_ELEMENTS:
        raise UnreadableError(f"too long to be one article: it has more than {MAX_ELEMENTS:,} elements")
    return root


def closed(html: str) -> str:
    """A fragment of HTML with each of its elements closed. Raises `UnreadableError` as `parse` does.

    What never closes its elements costs quadratic memory otherwise: HTML 5 opens them anew in each paragraph.
    """
    from lxml import etree

    root = parse(f"<div>{html}</div>")
    for part in (root, *root.iterchildren("head", "body")):
        part.tag = "div"
    carry(root)
    return etree.tostring(root, encoding="unicode", method="html")


def _check_tags(html: str) -> None:
    position = 0
    while opening := _OPENING.search(html, position):
        if opening[1]:
            end = html.find("-->", opening.end())
            position = end if end >= 0 else len(html)
            continue
        tag = _TAG.match(html, opening.start())
        position = tag.end() if tag else opening.end()
        if tag and len(tag[0]) > MAX_TAG and len(_VALUE.sub("", tag[0])) > MAX_TAG:
            raise UnreadableError("it is not HTML that can be read: it has an element with thousands of attributes")
        if closing := _ENDS.get(opening[2].lower()):
            end_tag = closing.search(html, position)
            position = end_tag.end() if end_tag else len(html)


def measure(root: _Element) -> Sizes:
    """The size of every element."""
    sizes: Sizes = {}
    for element in reversed(list(root.iter())):
        tag = element.tag
        size = sizes.get(element, NOTHING) | _size(element.text)
        if tag in LINKS:
            size = size._replace(linked=size.text)
        if tag == "h1" or tag in CONTROLS:
            size = size._replace(has_title=size.has_title or tag == "h1", has_control=size.has_control or tag != "h1")
        sizes[element] = size
        parent = element.getparent()
        if parent is not None and element is not root:
            sizes[parent] = sizes.get(parent, NOTHING) | size | _size(element.tail)
    return sizes


def _size(text: str | None) -> Size:
    if not text or text.isspace():
        return NOTHING
    return NOTHING._replace(text=len("".join(text.split())), has_sentence=_SENTENCE.search(text) is not None)


def words(element: _Element) -> str:
    """The text of an element, with a space at the end of every element in it that is a block of its own."""
    parts = []
    for part in element.iter():
        if part.tag not in INLINE:
            parts.append(" ")
        parts.append(part.text or "")
        if part is not element:
            parts.append((" " if part.tag not in INLINE else "") + (part.tail or ""))
    return " ".join("".join(parts).split())


INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark"),
    *("q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"),
    *("var", "wbr"),
}
KEPT = {"a", "b", "code", "em", "i", "strong"}
"""Of these, what is in the vocabulary as it is."""

WITHIN = {*INLINE, "br", "img"}
"""What words may have among them."""


def remove(element: _Element) -> None:
    """Empty an element of all it holds and is, so that no more is left than that the text around it stands apart.

    Really taking it out would join that text, which for many in a row takes quadratic time.
    """
    is_inline = element.tag in INLINE
    is_block = not is_inline and element.tag not in MACHINERY | CONTROLS
    del element[:]
    element.attrib.clear()
    element.text = None if is_inline else " "
    element.tag = "div" if is_block else "span"


def unwrap(element: _Element) -> None:
    """Take an element away, and leave what is in it."""
    element.tag = "span"


def carry(root: _Element) -> None:
    """Make a `bdi` of each element that says in which language, or direction, its words are, and is there for no more.

    They are told apart so from those that say nothing, which would stand in the way of paragraphs and their like.
    """
    if not root.xpath(".//@lang or .//@dir"):
        return
    torn = set()
    for element in reversed(list(root.iter())):
        if element.tag not in WITHIN or element in torn:
            torn.add(element.getparent())
        if element.tag in INLINE - KEPT:
            tells = "lang" in element.attrib or "dir" in element.attrib
            element.tag = "bdi" if tells and element not in torn else "span"


def names(element: _Element) -> set[str]:
    """The words, in lower case, that the class and the id of an element consist of."""
    return {word.lower() for word in _WORD.findall(f"{element.get('class', '')} {element.get('id', '')}")}


def letters(text: str) -> str:
    """A text without what does not matter when titles are compared."""
    return "".join(character for character in text.casefold() if character.isalnum())


def role(element: _Element) -> str:
    """The ARIA role of an element; empty if it has none."""
    return element.get("role", "").strip().lower()


def is_within(element: _Element, tags: set[str]) -> bool:
    """Whether an element lies in one of some others."""
    return any(ancestor.tag in tags for ancestor in element.iterancestors())
