"""The marks that items of lists begin with in plain text: bullets, signs that may be bullets, and numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

BULLETS = "•‣∙⁃●○◦▪▫■□◆◇❖➢➤✓✔☑✅\uf02d\uf076\uf0a7\uf0b7\uf0d8\uf0fc"
"""Nothing else begins with these. Those from the private use area are what Word's symbol fonts leave behind."""

SIGNS = "-*–·o»›→►▶"
"""These are marks where two items in a row have the same; one alone is a dash, a note, an arrow."""

WITHIN = frozenset("o◦○▪▫–-\uf0a7")
"""Below another bullet these begin an item within its item, even where they are not indented."""

_MARK = re.compile(
    rf"\s*(?:(?P<bullet>[{BULLETS}])\ufe0f?\s*|(?P<sign>[{SIGNS}])(?:\s+|$)"
    r"|(?P<number>\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)])(?:\s+|$|(?<=\d[.)])(?=[^\W\d_])))(?P<rest>.*)"
)
_WORD = re.compile(r"\w")
_ROMAN = re.compile(r"(x{0,3})(ix|iv|v?i{0,3})")
_ONES = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


class Mark(NamedTuple):
    """A mark: what kind it is (`bullet`, `sign`, `number`), and the mark itself."""

    kind: str
    sign: str

    @property
    def family(self) -> tuple[str, str]:
        """What the marks of the items of one list have in common."""
        if self.kind == "number":
            return self.kind, "()" if self.sign[0] == "(" else self.sign[-1]
        return self.kind, self.sign if self.kind == "sign" else ""

    @property
    def readings(self) -> dict[str, int]:
        """Which number it may be, by numbering: `i` is the ninth letter, or one."""
        number = self.sign.strip("(.)")
        if number.isdigit():
            return {"1": int(number)}
        lower = number.lower()
        readings = {}
        if len(number) == 1:
            readings["a" if number == lower else "A"] = ord(lower) - ord("a") + 1
        roman = _ROMAN.fullmatch(lower)
        if roman and number in {lower, number.upper()}:
            readings["i" if number == lower else "I"] = 10 * len(roman[1]) + _ONES[roman[2]]
        return readings


def split_mark(line: str) -> tuple[Mark | None, str]:
    """The mark that a line begins with, and the rest of it. A row of marks without a word is no item."""
    match = _MARK.match(line)
    if not match or (match["rest"] and not _WORD.search(match["rest"])):
        return None, line
    kind = match.lastgroup if match.lastgroup != "rest" else next(k for k in _KINDS if match[k])
    return Mark(str(kind), match[str(kind)]), match["rest"]


_KINDS = ("bullet", "sign", "number")
