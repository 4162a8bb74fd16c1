"""HTML → blocks in the vocabulary of `model.Revision`. Every format that yields HTML ends here.

nh3 makes the HTML safe; what is left is written anew, element by element, so that nothing leaves this file but what it
writes: elements of the vocabulary, with `href`, `src`, `alt`, `lang`, `dir` and the numbers of lists and cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING

from sendfeed.intake.attachments import leads_to_attachment
from sendfeed.intake.blocks import HEADINGS, Block, Parsed, UnreadableError, marks, one_line
from sendfeed.intake.decode import clean
from sendfeed.intake.foreign import is_marked, spread, without_repeated
from sendfeed.intake.links import absolute, linked, named, web_address

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = {"p", "ul", "ol", "blockquote", "table", "figure", "pre", "hr", *HEADINGS}
INLINE = {"a", "strong", "em", "code", "img"}
PARTS = {"li", "caption", "thead", "tbody", "tr", "th", "td"}
OTHER_NAMES = {"b": "strong", "i": "em"}
SECTIONS = {"div", "section", "article", "header", "footer", "main", "aside", "address", "nav", "hgroup", "center"}
FORMS = {"form", "fieldset", "legend", "details", "summary", "dialog"}
CONTAINERS = SECTIONS | FORMS | {"dl", "dt", "dd", "figcaption"}
"""Not in the vocabulary: a paragraph, or nothing around the blocks that they hold."""

WORDS = {"a", "strong", "em", "code", "pre", *OTHER_NAMES, *HEADINGS}
"""They hold words only."""

_SPANS = {"colspan": range(1, 51), "rowspan": range(1, 51)}
NUMBERS = {"ol": {"start": range(1_000_000_000)}, "th": _SPANS, "td": _SPANS}
"""Attributes that hold a number, and which it may be. Without it, and for any other, it is 1."""

NUMBERINGS = {"a", "A", "i", "I"}
"""How an `ol` may number its items. Without, and for anything else, it is 1."""

ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, **{tag: set(names) for tag, names in NUMBERS.items()}}
ATTRIBUTES["ol"].add("type")
MARKS = {"lang", "dir"}
"""Attributes of every element, and all that a `span` is there for. It comes as a `bdi`: see `tree.carry`."""

WORD_PICTURE = "docx:"
"""So begins the `src` of a picture within a Word file."""

SCHEMES = {"http", "https", "mailto", "tel", WORD_PICTURE[:-1]}

MAX_DEPTH = 100
"""libxml2 loses what lies deeper than 255 elements."""

_TAG = re.compile(r"<(/?)([a-z0-9]+)")
_LINE_END = re.compile(r"</(?:p|li|t[hdr]|h[1-6]|caption|blockquote|pre)>|<(?:p|[uo]l|blockquote|table)\b[^>]*>")
_SCRIPT = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^>]*>")


def to_blocks(html: str, language: str = "") -> Parsed:
    """Make blocks of any HTML. `language`, a BCP 47 tag, is what it says of itself.

    Raises `UnreadableError` if elements are nested too deep in it.
    """
    import lxml.html
    import nh3

    marked = is_marked(html)
    safe = nh3.clean(
        html,
        tags=BLOCKS | INLINE | PARTS | CONTAINERS | {"br", *OTHER_NAMES} | ({"bdi"} if marked else set()),
        attributes=ATTRIBUTES | {"*": MARKS if marked else set()},
        url_schemes=SCHEMES,
        link_rel=None,
    )
    _check_depth(safe)
    # References such as &#x1f; bring back what was cleaned from the bytes.
    safe = clean(safe)
    writer = _Writer()
    if _SCRIPT.search(html):
        writer.warnings["a script or style sheet was left out, with all that stands in it"] = None
    root = lxml.html.fragment_fromstring(safe, create_parent="div")
    if marked:
        spread(root, language)
    blocks = tuple(writer.flow(root))
    return Parsed(blocks, tuple(writer.warnings))


def _check_depth(html: str) -> None:
    depth = 0
    for match in _TAG.finditer(html):
        if match[2] not in {"br", "hr", "img"}:
            depth += -1 if match[1] else 1
            if depth > MAX_DEPTH:
                raise UnreadableError(f"lists, quotations or tables are nested more than {MAX_DEPTH} deep in it")


class _Writer:
    """Writes elements as blocks and HTML, and notes what had to be left out."""

    def __init__(self) -> None:
        self.warnings: dict[str, None] = {}

    def flow(self, parent: _Element) -> Iterator[Block]:
        """The blocks in an element. Text that lies between them becomes paragraphs."""
        loose = [self._text(parent.text)]
        for child in parent:
            if child.tag in BLOCKS or child.tag in CONTAINERS or child.tag in {"li", "br"} or _is_torn(child):
                yield from _paragraph("".join(loose), parent)
                loose = []
                if child.tag in BLOCKS and not _is_torn(child):
                    yield from self._block(child)
                elif child.tag == "dt" and not _has_blocks(child):
                    yield from _paragraph(f"<strong>{self._inner(child)}</strong>", child)
                else:
                    yield from self.flow(child)
            elif child.tag == "bdi":
                for n, run in enumerate(self._span(child)):
                    if n:
                        yield from _paragraph("".join(loose), parent)
                        loose = []
                    loose.append(run)
            else:
                loose.append(self._element(child))
            loose.append(self._text(child.tail))
        yield from _paragraph("".join(loose), parent)

    def _block(self, element: _Element) -> Iterator[Block]:
        tag = str(element.tag)
        if tag == "p":
            for run in self._runs(element):
                yield from _paragraph(run, element)
        elif tag == "hr":
            yield Block("hr", "", "")
        else:
            inner = self._content(element)
            text = plain(inner)
            if text or "<img" in inner:
                start, numbering = _numbers(element).get("start", 1), _numbering(element)
                yield _marked(Block(tag, inner if tag == "pre" else inner.strip(), text, start, numbering), element)

    def _content(self, element: _Element, *, bare: bool = False) -> str:
        """An element's content as HTML, as its kind has it."""
        if element.tag == "pre":
            return "\n".join(self._runs(element, bare=True))
        if element.tag == "blockquote":
            # Each line in it a paragraph.
            return "".join(_quoted(block).html for block in self.flow(element))
        return self._inner(element, bare=bare or element.tag == "code")

    def _inner(self, element: _Element, *, bare: bool = False) -> str:
        return " ".join(self._runs(element, bare=bare))

    def _runs(self, element: _Element, *, bare: bool = False) -> list[str]:
        """An element's content as HTML, apart at its line breaks. `bare` leaves addresses in it as they are."""
        runs = [[self._text(element.text, bare=bare)]]
        for child in element:
            if child.tag == "br":
                runs.append([])
            elif child.tag == "bdi":
                first, *others = self._span(child, bare=bare)
                runs[-1].append(first)
                runs.extend([run] for run in others)
            else:
                runs[-1].append(self._element(child, bare=bare))
            runs[-1].append(self._text(child.tail, bare=bare))
        return ["".join(run) for run in runs]

    def _span(self, element: _Element, *, bare: bool = False) -> list[str]:
        """What an element holds as a span, if that says anything of it, apart at its line breaks."""
        runs, told = self._runs(element, bare=bare), _marks(element)
        return [f"<span{told}>{run}</span>" if told and run.strip() else run for run in runs]

    def _words(self, element: _Element) -> str:
        """What a link holds that leads nowhere."""
        return " ".join(self._span(element))

    def _element(self, element: _Element, *, bare: bool = False) -> str:
        tag = OTHER_NAMES.get(str(element.tag), str(element.tag))
        if tag == "img":
            return self._image(element)
        if tag == "a" and not _is_torn(element):
            return self._link(element)
        if tag == "hr":
            return "<hr>"
        if tag in CONTAINERS or _is_torn(element):
            return "".join(_quoted(block).html for block in self.flow(element))
        if tag in HEADINGS:
            # Within a quotation or a list it would break the order of levels.
            return f"<p{_marks(element)}><strong>{self._inner(element)}</strong></p>"
        numbering = _numbering(element)
        kind = f' type="{numbering}"' if numbering != "1" else ""
        numbers = "".join(f' {name}="{number}"' for name, number in _numbers(element).items() if number != 1)
        return f"<{tag}{kind}{numbers}{_marks(element)}>{self._content(element, bare=bare)}</{tag}>"

    def _image(self, element: _Element) -> str:
        """A picture at https://…, or one within the seed or beside it: `companions` finds those. Without `alt` if it
        was given none.
        """
        source, alternative = element.get("src", "").strip(), element.get("alt")
        url = web_address(f"https:{source}" if source.startswith("//") else source)
        if url and url.startswith("https:"):
            source = url
        elif not source or (":" in source and not source.startswith(WORD_PICTURE)):
            name = named(source) or "without a web address"
            self.warnings[f"picture {name} left out: only those at https://… and beside the file are shown"] = None
            return escape(alternative or "", quote=False)
        described = "" if alternative is None else f' alt="{escape(alternative)}"'
        return f'<img src="{escape(source)}"{described}>'

    def _link(self, element: _Element) -> str:
        target = element.get("href", "").strip()
        if target.startswith("#"):
            # Within the page. What is no word, such as ¶ or ↩, is a handle of the page.
            inner = self._words(element)
            return inner if any(map(str.isalnum, plain(inner))) or "<img" in inner else ""
        url = absolute(target) or (target if leads_to_attachment(target) else "")
        if url:
            inner = self._inner(element, bare=True)
            # A link that shows nothing leads nobody.
            return f'<a href="{escape(url)}"{_marks(element)}>{inner}</a>' if plain(inner) or "<img" in inner else inner
        if target:
            why = "left out: only whole addresses (https://…) and attachments have links"
            self.warnings[f"link to {named(target)} {why}"] = None
        return self._words(element)

    @staticmethod
    def _text(text: str | None, *, bare: bool = False) -> str:
        if not text:
            return ""
        return escape(text, quote=False) if bare else linked(text)


def plain(html: str) -> str:
    """The text of HTML that this room has written, with a line for each paragraph, item and cell in it."""
    text = unescape(_ANY_TAG.sub("", _LINE_END.sub("\n", html)))
    return "\n".join(line for part in text.split("\n") if (line := one_line(part)))


def _is_torn(element: _Element) -> bool:
    """Whether an element that may only hold words holds blocks all the same: then it is as if it were not there."""
    return element.tag in WORDS and _has_blocks(element)


def _has_blocks(element: _Element) -> bool:
    return any(part.tag in BLOCKS or part.tag in CONTAINERS for part in element.iterdescendants())


def _quoted(block: Block) -> Block:
    """A block within a quotation or a list: there, a heading would break the order of levels."""
    return replace(block, tag="p", inner=f"<strong>{block.inner}</strong>") if block.tag in HEADINGS else block


def _paragraph(inner: str, parent: _Element) -> Iterator[Block]:
    inner = inner.strip()
    text = plain(inner)
    if text or "<img" in inner:
        yield _marked(Block("p", inner, text), parent)


def _marked(block: Block, element: _Element) -> Block:
    """The block in the language of an element."""
    language, direction = element.get("lang", ""), element.get("dir", "")
    inner = without_repeated(block.inner, [language], direction)
    return replace(block, inner=inner, language=language, direction=direction)


def _marks(element: _Element) -> str:
    return marks(element.get("lang", ""), element.get("dir", ""))


def _numbering(element: _Element) -> str:
    kind = element.get("type", "") if element.tag == "ol" else ""
    return kind if kind in NUMBERINGS else "1"


def _numbers(element: _Element) -> dict[str, int]:
    """The numbers that an element has, by attribute."""
    allowed = NUMBERS.get(str(element.tag), {})
    given = {name: element.get(name, "") for name in allowed}
    numbers = {name: int(text) for name, text in given.items() if re.fullmatch(r"[0-9]{1,9}", text)}
    return {name: number for name, number in numbers.items() if number in allowed[name]}
