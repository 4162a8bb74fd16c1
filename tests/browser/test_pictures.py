"""Pictures and attachments as readers have them: from the disk, wide and narrow."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.adapters.raw_server import RawServer, serving
from tests.browser.conftest import Visit
from tests.intake.pictures import EXIF, animation, picture
from tests.support import Publication
from tests.web.conftest import listening

TEXT = "The hall has a new floor, and everybody may come and see it on Saturday."
BODY = f"""\
---
title: The hall
image: pics/lead.png
---

{TEXT} Here is [the plan](plan.pdf).

![The new floor](pics/die%20Halle.jpg)

<figure><img src="pics/wink.gif" alt="A wink"><figcaption>Before the rain</figcaption></figure>
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    publication = Publication(tmp_path / "a folder with spaces")
    publication.seed("hall.md", BODY)
    publication.seed("hall.pdf", b"%PDF-1.7 " + bytes(900_000))
    publication.seed("plan.pdf", b"%PDF-1.7")
    publication.seed("pics/die Halle.jpg", picture("JPEG", (3000, 2000), exif=EXIF))
    publication.seed("pics/lead.png", picture("PNG", (1200, 500)))
    publication.seed("pics/wink.gif", animation(4))
    publication.run()
    assert {row["state"] for row in publication.articles().values()} == {"accepted"}
    return publication.site / "articles/the-hall.html"


def test_pictures_are_seen(page: Path, visit: Visit) -> None:
    visit.go(page.as_uri())
    natural = visit.page.eval_on_selector_all("main img", "all => all.map(i => [i.naturalWidth, i.naturalHeight])")
    assert natural == [[1200, 500], [1067, 1600], [50, 40]]
    assert visit.complaints == []
    assert sum("/assets/" in url for url in visit.requests) == 3


@pytest.mark.parametrize("width", [320, 1600])
def test_pictures_keep_their_shape_and_fit(page: Path, visit: Visit, width: int) -> None:
    visit.go(page.as_uri(), width=width)
    assert visit.overflow() == []
    for shown, natural in visit.page.eval_on_selector_all(
        "main img", "all => all.map(i => [i.width / i.height, i.naturalWidth / i.naturalHeight])"
    ):
        assert shown == pytest.approx(natural, rel=0.02)


def test_attachments_can_be_had(page: Path, visit: Visit) -> None:
    visit.go(page.as_uri())
    links = visit.page.eval_on_selector_all("main a[href*='/assets/']", "all => all.map(a => a.href)")
    assert [Path(link.removeprefix("file://")).name for link in links] == ["plan.pdf", "hall.pdf"]
    assert all((page.parent.parent / link.partition("/site/")[2]).is_file() for link in links)
    assert visit.page.locator(".attachments li").inner_text() == "hall.pdf (PDF, 900 kB)"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[RawServer]:
    """Another host, which has a picture at every address."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["-keyout", str(key), "-out", str(certificate), "-days", "2", "-subj", "/CN=elsewhere"]
    options = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    subprocess.run(["openssl", "req", "-x509", "-nodes", *options, *made], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    image = picture("PNG", (300, 200))
    head = f"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {len(image)}\r\nConnection: close\r\n\r\n"
    with serving(head.encode() + image, context=context) as server:
        yield server


def test_another_host_hears_of_nobody_but_who_follows_the_link(
    tmp_path: Path, browser: Browser, elsewhere: RawServer
) -> None:
    publication = Publication(tmp_path / "publication")
    url = elsewhere.url("/floor.png", "https")
    said = f"---\ntitle: The hall\nimage: {elsewhere.url('/lead.png', 'https')}\n---\n\n{TEXT}\n\n![The floor]({url})\n"
    publication.seed("hall.md", said)
    publication.run()
    with browser.new_context(ignore_https_errors=True) as context, listening(publication.site) as host:
        visit = Visit(context.new_page())
        for path in ("index.html", "articles/the-hall.html"):
            visit.page.goto(f"{host.url}/{path}", wait_until="networkidle")
        assert (visit.complaints, elsewhere.connections) == ([], 0)
        visit.page.get_by_role("link", name="The floor (picture on 127.0.0.1)").click()
        visit.page.wait_for_url(url)
        assert visit.page.evaluate("document.images[0].naturalWidth") == 300
    asked = elsewhere.requests[0].lower()
    assert asked.startswith(b"get /floor.png ")
    assert b"referer:" not in asked
