"""Break the template of an issue's HTML in many ways, and tell how each ended; given are the first and how many.

A process of its own, since what is tried may end it.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path
from random import Random

from sendfeed.adapters.templates import bundled_templates
from sendfeed.errors import MessageError, TemplateError
from tests.digest.samples import article, message

MJML = "email/digest.mjml.j2"
TAG = re.compile(r"</?[a-z][^<>]*>")
STRANGE = """\
<![CDATA[
]]>
<!--
-->
<!DOCTYPE mjml>
<?xml version='1.0'?>
<
>
&nosuch;
&#0;
\x01
<mj-include path='/etc/hostname' />
<mj-include path='https://example.org/a.mjml' />
<mj-style inline='inline'>p { color: red }</mj-style>
<mj-attributes><mj-all /></mj-attributes>
<mj-font name='x' href='http://example.org' />
<mj-image src='' width='0px' />
<mj-spacer height='x' />
<mj-divider border-width='é' />
<mj-social-element name='x' />
""".splitlines()
STRANGE += [f"<mj-{name}>" for name in ("accordion", "body", "button", "carousel", "column", "group", "head", "hero")]
STRANGE += [f"<mj-{name}>" for name in ("html-attributes", "image", "navbar", "raw", "section", "social", "table")]
STRANGE += ["<mj-unknown>", "<mj-wrapper>", "…>"]
ATTRIBUTES = """\
width='-1px'
width='1e99px'
width='é%'
width='0%'
padding='99999999999999999999px'
padding='1 2 3 4 5'
padding='px'
border='é'
border-radius='%'
background-url='x'
font-size='éé'
direction='up'
css-class='"'
""".splitlines()


def mutated(text: str, chance: Random) -> str:
    """The template with one to four things wrong."""
    for _ in range(chance.randint(1, 4)):
        tags = [*TAG.finditer(text)]
        tag, other = chance.choice(tags), chance.choice(tags)
        instead = chance.choice(
            [
                "",
                tag[0] * 2,
                other[0],
                chance.choice(STRANGE),
                tag[0] + chance.choice(STRANGE),
                re.sub(r"[\"'=/>]", "", tag[0], count=chance.randint(1, 3)),
                tag[0].replace(">", f" {chance.choice(ATTRIBUTES)}>"),
                re.sub(r'="[^"]*"', f'="{chance.choice(["", "é", "-1px", "99999999999px", "%"])}"', tag[0]),
                loop(tag[0], chance),
                loop(chance.choice(STRANGE), chance),
                loop("<p>x</p>", chance),
            ]
        )
        text = text[: tag.start()] + instead + text[tag.end() :]
    return text


def loop(text: str, chance: Random) -> str:
    """The text again and again: a few times, or so often that no mail program has seen the like."""
    return f"{{% for n in range({chance.choice([3, 300, 20_000])}) %}}{text}{{% endfor %}}"


def ending(number: int) -> str:
    """How an issue ends whose template is broken in the way of this number."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, MJML)
        path.parent.mkdir()
        brought = (bundled_templates() / MJML).read_text(encoding="utf-8")
        path.write_text(mutated(brought, Random(number)), encoding="utf-8")
        try:
            message([article(1), article(2)], templates=Path(folder))
        except (MessageError, TemplateError) as error:
            return "named" if MJML in str(error) else f"not named: {error}"
        return "made"


if __name__ == "__main__":
    first, count = map(int, sys.argv[1:])
    for number in range(first, first + count):
        print(number, ending(number), flush=True)
