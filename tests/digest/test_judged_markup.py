"""Finished mails as HTML: by the Nu checker, and as Outlook on Windows reads them, which obeys conditional comments."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.browser.test_html import complaints
from tests.digest.mails import NAMES, mail
from tests.digest.samples import HOSTILE, article, message

CLIPPED_AT = 102_400
KNOWN = re.compile(
    # Tables lay out what Outlook would not, by attributes that all programs know.
    r"^The “(align|bgcolor|border|cellpadding|cellspacing|valign|width)” attribute on the “(table|td|tr)” element"
    # Gmail and Outlook lead to names, and not to ids (https://www.caniemail.com/features/html-anchor-links/).
    r"|^The “name” attribute (on the|is never allowed on the) “a” element|^Element “a” is missing .* attribute “href”"
    # What Outlook and Apple Mail understand.
    r"|^CSS: “(mso-[a-z-]+|supported-color-schemes)”: Property .* doesn't exist|^Attribute “xmlns:[vo]” not allowed"
    r"|^The “type” attribute for the “style” element is not needed|^Trailing slash on void elements"
)
FOR_OUTLOOK = re.compile(r"<!--\[if ([^\]]*)\]>(.*?)<!\[endif\]-->", re.DOTALL)
NOT_FOR_OUTLOOK = re.compile(r"<!--\[if !mso\]><!-->.*?<!--<!\[endif\]-->", re.DOTALL)
VOID = {"br", "img", "meta", "hr"}


class Nesting(HTMLParser):
    """Whether every tag is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)
            if tag in {"tr", "td"} and self.open[-2] not in {"table", "tbody", "tr"}:
                self.faults.append(f"<{tag}> in <{self.open[-2]}> at {self.getpos()}")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")


def faults(html: str) -> list[str]:
    nesting = Nesting()
    nesting.feed(html)
    nesting.close()
    return nesting.faults + [f"<{tag}> is left open" for tag in nesting.open]


def in_outlook(html: str) -> str:
    """With what is for Outlook only, and without what is not for it."""
    return FOR_OUTLOOK.sub(lambda found: found[2], NOT_FOR_OUTLOOK.sub("", html))


def test_the_checker_knows_every_fault(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / f"{name}.html").write_text(mail(name).message.html, encoding="utf-8")
    found = [(each["message"], each.get("extract"), each["url"]) for each in complaints(tmp_path)]
    assert [each for each in found if not KNOWN.search(each[0])] == []


@pytest.mark.parametrize("name", NAMES)
def test_gmail_shows_all_of_it(name: str) -> None:
    assert len(mail(name).message.html.encode()) < CLIPPED_AT


@pytest.mark.parametrize("name", NAMES)
def test_outlook_reads_it_too(name: str) -> None:
    html = mail(name).message.html
    assert faults(html) == []
    outlook = in_outlook(html)
    assert "<!--[if" not in outlook
    assert "<![endif]" not in outlook
    assert faults(outlook) == []
    assert outlook.count("<table") > FOR_OUTLOOK.sub("", html).count("<table")


@pytest.mark.parametrize("text", [HOSTILE["comment"], "--> <![endif]--> <!--[if mso]>", "<!--[if !mso]><!-->"])
def test_no_text_opens_a_comment(text: str) -> None:
    """Nor closes one: what follows would be there for Outlook alone, or for all but Outlook."""
    made = message([article(title=text, summary=text, source=text)]).html
    plain = message([article(title="A", summary="B", source="C")]).html
    for mark in ("<!--", "-->", "[if", "[endif]"):
        assert made.count(mark) == plain.count(mark)


def test_it_would_find_something() -> None:
    html = mail("short").message.html
    assert faults(html.replace("</td>", "", 1))
    assert faults(in_outlook(html.replace("</table><![endif]-->", "<![endif]-->", 1)))
