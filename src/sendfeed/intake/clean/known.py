"""The rules that are no rows of a table, by their ids: what each drops, and which cannot be switched off.

Whatever is recorded as dropped has the id of a row, of the publication's own rule, or one of these.
"""

from __future__ import annotations

BY_PLACE = {
    # around the title
    "above-title": "a line above the title that belongs to the page: the name of a site or a section",
    "breadcrumb": "the way from the home page to the article",
    "section-name": "the name of a section, its letters apart",
    "page-menu": "a row of menu items",
    "date-badge": "a day and a month that stand alone",
    "title-doubled": "the title once more, on its own line",
    "title-repeated": "the title once more, below it",
    "title-prefix": "what a program wrote before the title",
    "title-mark": "a mark that adorns the title",
    "site-name": "the name of the site, on the line of the title",
    "date-line": "a line that says when the article was published or updated",
    "byline": "a line that says who wrote it",
    "imprint": "another line about the publication: how long it takes to read, its topics",
    "mail-head": "who sent it to whom, if it begins with the head of a mail; the subject is its title",
    # in the text and below it
    "page-contents": "a list of the headings below it",
    "edit-link": "what a wiki prints behind a heading, to change it",
    "page-words": "a line in the words of web pages, beside others that are dropped",
    "between": "a line of a few words between lines that are dropped",
    "heading-left": "a heading with nothing left below it",
    "shared-block": "a block that other files of its source have, too",
    # of web pages and Markdown
    "html-nav": "a menu (nav)",
    "html-header": "the header of the page",
    "html-footer": "the footer of the page, or one of links alone",
    "html-aside": "a side column (aside)",
    "html-dialog": "a dialog",
    "html-cookies": "a notice on cookies",
    "html-comments": "the comments of readers, with a form",
    "html-hidden": "what is hidden, or for those who hear the page only",
    "html-links": "links to share, to print, to related pages",
    "html-outside": "what stands outside of the article that the page marks (main, article)",
    "menu-above-title": "a block of links alone above the title",
    # of Word files
    "docx-contents": "a table of contents",
}
"""What each drops. If it is switched off, that stays where it stands; what a line tells is read all the same."""

FIXED = {
    "html-form": "the fields of a form do nothing in an article",
    "html-around": "it counts what other rules dropped",
    "docx-hidden": "what an author hid is not published",
}
"""Why these cannot be switched off."""
