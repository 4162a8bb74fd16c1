"""The page of `sendfeed preview`, in the browser."""

from __future__ import annotations

from playwright.sync_api import Frame, expect

from tests.browser.conftest import Visit
from tests.browser.test_accessibility import axe as axe  # noqa: PLC0414 - a fixture
from tests.browser.test_accessibility import violations
from tests.intake.pictures import picture
from tests.preview.running import previewing
from tests.service.running import wait_for
from tests.support import MONDAY, SATURDAY, SLOT, Publication, article_text

HALL = (
    "---\ntitle: The hall\nimage: pics/lead.png\n---\n\nThe hall has a new floor, and everybody may come to see it.\n"
)
SOON = 20_000
"""Milliseconds that a change may take to be shown, however slow the machine."""
MAILS = [
    ("The mail: Desktop, light", 680),
    ("The mail: Desktop, dark", 680),
    ("The mail: Phone, light", 360),
    ("The mail: Phone, dark", 360),
    ("The mail: Images off", 680),
]


def frames(visit: Visit) -> dict[str, Frame]:
    """The frames by their titles, once each has its document."""
    found = {}
    for element in visit.page.query_selector_all("iframe"):
        frame = element.content_frame()
        assert frame
        frame.wait_for_load_state("load")
        found[element.get_attribute("title") or ""] = frame
    return found


def darkness(frame: Frame) -> float:
    """How dark the ground of a mail is, from 0 (white) to 1."""
    colour = str(frame.evaluate("getComputedStyle(document.body).backgroundColor"))
    red, green, blue = map(int, colour.removeprefix("rgb(").removesuffix(")").split(","))
    return 1 - (red + green + blue) / 765


def test_everything_side_by_side_and_renewed(visit: Visit, publication: Publication) -> None:
    publication.seed("pics/lead.png", picture("PNG", (900, 600)))
    publication.seed("hall.md", HALL)
    publication.seed_many(8)
    with previewing(publication) as preview:
        visit.go(preview.url, width=1500)
        shown = frames(visit)
        assert [*shown] == [*(title for title, _ in MAILS), "The site"]
        for title, width in MAILS:
            box = visit.page.get_by_title(title, exact=True).bounding_box()
            assert box
            assert box["width"] == width
            assert (darkness(shown[title]) > 0.8) == ("dark" in title)
            pictures = "[...document.images].map(image => image.complete && image.naturalWidth)"
            assert [bool(each) for each in shown[title].evaluate(pictures)] == [title != "The mail: Images off"]
        asked = [url for url in visit.requests if "/site/assets/" in url]
        assert len({*asked}) == 1
        assert visit.overflow() == []
        # A link in a mail opens a tab of its own, with what will be published; one to a place in it does not.
        mail = shown["The mail: Desktop, light"]
        with visit.page.context.expect_page() as opened:
            mail.get_by_role("link", name="The hall").last.click()
        expect(opened.value.locator("h1")).to_have_text("The hall")
        mail.locator("a[href^='#a']").first.click()
        assert mail.url.endswith("#a1")
        blocked = [each for each in visit.complaints if "img-src 'none'" not in each and "csp" not in each]
        assert blocked == []

        publication.seed("new.txt", article_text(20))
        expect(visit.page.locator("#issue")).to_contain_text("and 9 more", timeout=SOON)
        for frame in [*frames(visit).values()]:
            expect(frame.get_by_text("Report number 20 from the county").first).to_be_attached(timeout=SOON)
        preview.stop()
        expect(visit.page.get_by_role("alert")).to_contain_text("The preview has ended.", timeout=SOON)


def test_it_is_for_everybody(visit: Visit, publication: Publication, axe: str) -> None:
    """With a problem that stands in the way, and without; on a phone, too."""
    publication.seed_many(8)
    with previewing(publication) as preview:
        visit.go(preview.url)
        config, problem = publication.config.read_text(), visit.page.get_by_role("status")
        publication.config.write_text(config.replace("timezone", "time_zone"))
        expect(problem).to_contain_text("Did you mean publication.timezone?", timeout=SOON)
        assert violations(visit, axe) == []
        publication.config.write_text(config)
        expect(problem).not_to_contain_text("timezone", timeout=SOON)
        for width in (1500, 360):
            visit.page.set_viewport_size({"width": width, "height": 700})
            assert violations(visit, axe) == []
            assert visit.overflow() == []


def test_an_issue_that_waits_until_it_is_approved(visit: Visit, publication: Publication, axe: str) -> None:
    publication.seed_many(3)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    publication.seed("new.txt", article_text(20))
    with previewing(publication) as preview:
        for width in (1500, 360):
            visit.go(f"{preview.url}?issue={SLOT}", width=width)
            expect(visit.page.get_by_role("heading", level=2).first).to_have_text(f"The issue {SLOT}")
            assert violations(visit, axe) == []
            assert visit.overflow() == []
        for title, frame in frames(visit).items():
            expect(frame.get_by_text("Report number 3 from the county").first).to_be_attached()
            expect(frame.get_by_text("Report number 20 from the county")).to_have_count(int(title == "The site"))
        assert publication.sendfeed("issues", "approve", SLOT).code == 0
        expect(visit.page.locator("#issue")).to_contain_text("waits no more", timeout=SOON)


def test_the_search_of_the_site_within_its_frame(visit: Visit, publication: Publication) -> None:
    publication.seed_many(3)
    with previewing(publication) as preview:
        wait_for(lambda: preview.answer("site/search/index.js").ok, "the search")
        visit.go(preview.url, width=1500)
        site = visit.page.frame_locator("iframe[title='The site']")
        site.get_by_role("link", name="Search").click()
        site.get_by_role("searchbox").fill("minibus day 2")
        site.get_by_role("searchbox").press("Enter")
        expect(site.locator("#results")).to_contain_text("Report number 2 from the county", timeout=SOON)
        assert visit.complaints == []
