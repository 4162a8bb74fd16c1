"""A publication in which every text that a person or a file brings is hostile to whatever it is written into."""

from __future__ import annotations

import json
import re

from tests.intake.pictures import picture
from tests.support import MONDAY, SATURDAY, SLOT, TUESDAY, Publication

TAG, ATTRIBUTE, RESULT = "hostile-tag", "hostile-attribute", str(7 * 191)
"""What there would be if a text became markup, or a template."""
LONG = "x" * 10_000


def hostile(name: str) -> str:
    """A text that begins with this name, and does not end well in anybody's syntax."""
    return (
        f"{name} {{{{ 7*19191919 }}}} {{% raw %}} {{# ]]> --> </title></script></textarea> <{TAG} onclick=run()>"
        f"\" {ATTRIBUTE}='1' ' {ATTRIBUTE}=\"1\" <script>hostile=1</script> <img src=x onerror='hostile=1'> "
        r"javascript:hostile=1 & &amp; &#60; \" \u003c ${7*19191919} #{7*19191919} %s %(a)s <!--<script> end"
    )


TITLE = hostile("Title")
LATER = hostile("Later")
AUTHOR = hostile("Author")
SOURCE = hostile("Source")
TOPIC = hostile("Topic")
SUMMARY = hostile("Summary")
PLACE = hostile("Place")
ALT = hostile("Alt")
SENTENCE = hostile("Sentence")
PUBLICATION = hostile("Publication")
ORGANISATION = hostile("Organisation")
ADDRESS = hostile("Address")
MOTTO = hostile("Motto")
DIGEST = hostile("Digest")
WHY = hostile("Why")
STEM = "<hostile-tag onclick=run()>\" hostile-attribute='1' ' {{ 7*19191919 }} {% raw %} ]]> --> & javascript:hostile=1"
URL = "https://original.example.org/it's/(a)?d='1'&e=1;javascript:hostile=1&amp;f=%22%3Chostile-tag%3E"
CONFIG = f"""\
[publication]
title = {json.dumps(PUBLICATION)}
description = {json.dumps(MOTTO)}
base_url = "https://news.example.org/it's/a&b/"
timezone = "Europe/London"
tag_authority = "news.example.org,2026"
organisation = {{ name = {json.dumps(ORGANISATION)}, postal_address = {json.dumps(ADDRESS)}, email = "us@example.org" }}

[[digests]]
name = "weekly"
title = {json.dumps(DIGEST)}
schedule = "mon 09:00"
from = "Test News <news@example.org>"
unsubscribe_url = "https://lists.example.org/leave?a='b'&c=d"
why = {json.dumps(WHY)}

[[topics]]
name = {json.dumps(TOPIC)}
match = ["minibus"]
"""
MARKDOWN = f"""\
---
title: {json.dumps(TITLE)}
author: {json.dumps(AUTHOR)}
source: {json.dumps(SOURCE)}
topics: [{json.dumps(TOPIC)}]
summary: {json.dumps(SUMMARY)}
original_url: {json.dumps(URL)}
event: {{start: 2026-01-20T18:00, place: {json.dumps(PLACE)}}}
image: lead.png
---

The minibus has a new driver, and here is all that can be said of it, which is not much.

![{{alt}}](lead.png)

[a script](javascript:hostile=1) [another](JaVaScRiPt:hostile=1) [data](data:text/html,<script>hostile=1</script>)
<a href="javascript:hostile=1" onclick="hostile=1" style="color:red">a link</a> <{TAG} {ATTRIBUTE}>a tag</{TAG}>

<script>hostile=1</script><style>* {{{{ color: red }}}}</style><iframe src="https://example.org/"></iframe>
<svg onload="hostile=1"><foreignObject><b>svg</b></foreignObject></svg><img src="x" onerror="hostile=1">
<form action="https://example.org/"><input name="a"><button>send</button></form><math><mtext></mtext></math>
"""
TEXT = f"{TITLE}\n\n{SENTENCE}.\n\nIt goes on in plain words, as an article about gardens does, until it ends.\n"
WORDY = f"A long word {LONG}\n\nThe word {LONG} is long. It is about hedges, and ends here.\n"


def hostile_publication(publication: Publication) -> None:
    """Fill it, and publish an issue that was sent and one to come."""
    publication.config.write_text(CONFIG, encoding="utf-8")
    publication.seed(f"{STEM}.pdf", b"%PDF-1.7")
    publication.seed(f"{STEM}.md", MARKDOWN.replace("{alt}", re.sub(r"([^\w\s])", r"\\\1", ALT)))
    publication.seed("lead.png", picture("PNG", (60, 40)))
    publication.seed("text.txt", TEXT)
    publication.seed("wordy.txt", WORDY)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.sendfeed("issues", "approve", SLOT).code == 0
    publication.seed("later.md", f"---\ntitle: {json.dumps(LATER)}\n---\n\n{SENTENCE.replace('<', '&lt;')}.\n")
    publication.run(TUESDAY)
    assert {row["state"] for row in publication.articles().values()} == {"accepted"}
