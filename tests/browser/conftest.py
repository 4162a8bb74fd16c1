"""Debian's chromium, driven by playwright; without it these tests are skipped."""

from __future__ import annotations

import contextlib
import functools
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.whole_site import Site, whole_site

SWITCHES = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"),
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


class Visit:
    """A page in the browser, with all that it complains of and asks for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def _failed(self, request: Request) -> None:
        # The icon is asked for last: whoever leaves the page at once does without it.
        if not (request.url.endswith("/icon.png") and request.failure == "net::ERR_ABORTED"):
            self.complaints.append(f"{request.url}: {request.failure}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith("data:"):
            self.requests.append(request.url)

    def go(self, url: str, *, width: int = 1000) -> None:
        self.page.set_viewport_size({"width": width, "height": 700})
        answer = self.page.goto(url)
        assert answer is None or answer.ok, f"{url}: {answer.status}"

    def links(self) -> list[str]:
        found: list[str] = self.page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        return found

    def overflow(self, besides: str | None = None) -> list[str]:
        """What reaches beyond the window's edge, `besides` what this selector finds; empty if nothing scrolls."""
        found: list[str] = self.page.evaluate(
            """(besides) => {
                const root = document.documentElement, edge = root.clientWidth;
                const excused = besides ? [...document.querySelectorAll(besides)] : [];
                excused.forEach(e => e.style.display = "none");
                const scrolls = root.scrollWidth > edge;
                excused.forEach(e => e.style.display = "");
                return scrolls ? ["scrolls to " + root.scrollWidth].concat([...document.body.querySelectorAll("*")]
                    .filter(e => e.getBoundingClientRect().right > edge + 1).map(e => e.outerHTML.slice(0, 120))) : [];
            }""",
            besides,
        )
        return found


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    with browser.new_context() as context:
        yield Visit(context.new_page())


@pytest.fixture(scope="session")
def site_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Site]]:
    """Every kind of page in a language of the interface, built once for all tests."""
    with contextlib.ExitStack() as stack:
        yield functools.cache(
            lambda language: stack.enter_context(whole_site(tmp_path_factory.mktemp("whole") / language, language))
        )


@pytest.fixture(params=["en", "cy", "ar"])
def whole(request: pytest.FixtureRequest, site_in: Callable[[str], Site]) -> Site:
    """In each language."""
    return site_in(request.param)


@pytest.fixture
def english(site_in: Callable[[str], Site]) -> Site:
    return site_in("en")
