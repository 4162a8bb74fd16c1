"""Issues that are composed already, as `sendfeed preview` shows them: as they will go, with what can be decided."""

from __future__ import annotations

import html
import re

import pytest

from sendfeed.preview.mail import shown_mail
from tests.preview.running import Previewed, previewing
from tests.service.running import wait_for
from tests.support import CONFIG, MONDAY, SATURDAY, SLOT, Publication, article_text

BASE_URL = "https://news.example.org/"
MAIL = f"mail/{SLOT}"


@pytest.fixture
def waiting(publication: Publication) -> Publication:
    """A publication whose first issue waits for approval."""
    publication.seed_many(2)
    publication.run(SATURDAY)
    publication.run(MONDAY)
    assert publication.issues()[SLOT]["state"] == "waiting for approval"
    return publication


def stored(publication: Publication, name: str) -> str:
    return (publication.home / "output" / "email" / SLOT / name).read_bytes().decode()


def shown(preview: Previewed) -> str:
    """The text of the page that shows the issue."""
    return html.unescape(re.sub(r"<[^>]+>", "", preview.get(f"?issue={SLOT}")))


def approval(preview: Previewed) -> list[str]:
    """The command that approves the issue, as it is told: without `sendfeed`."""
    found = re.search(rf"<code>sendfeed (issues approve {SLOT} --composed \S+)</code>", preview.get(f"?issue={SLOT}"))
    assert found
    return found[1].split()


def test_what_is_shown_is_what_was_frozen(waiting: Publication) -> None:
    """Though its articles, the template and the config are others by now."""
    mail, text = stored(waiting, "email.html"), stored(waiting, "email.txt")
    waiting.seed("report-0001.txt", article_text(1).replace("minibus", "night train"))
    waiting.config.write_text(CONFIG.replace("Test Association", "Fresh Association"))
    own = waiting.home / "templates" / "email" / "digest.txt.j2"
    own.parent.mkdir(parents=True)
    own.write_text("{% broken")
    with previewing(waiting) as preview:
        preview.wait(f"{own}, line 1")
        for scheme in ("light", "dark"):
            assert preview.get(f"{MAIL}?scheme={scheme}") == shown_mail(mail, BASE_URL, scheme)
        assert text in shown(preview)
        assert "night train" in preview.get("site/articles/report-number-1-from-the-county.html")


def test_it_stands_beside_the_digests_with_its_state_and_what_is_in_the_way(waiting: Publication) -> None:
    with previewing(waiting) as preview:
        assert f"{SLOT} (waiting for approval)" in preview.page()
        page = shown(preview)
        assert f"The issue {SLOT}" in page
        assert "it waits for approval: the first issue of this digest" in page
        assert "no channels: the issue is written and goes nowhere" in page
        assert "Mon 24 Nov 2025 09:00 GMT" in page
        about = page.partition("What waits for a person")[0]
        assert f"issues approve {SLOT}`" not in about, "only the command that approves what is shown"
        for command in (f"sendfeed issues recompose {SLOT}", f"sendfeed issues skip {SLOT}"):
            assert command in page
        assert "The next issue of Test News weekly" in preview.page(), "it is shown first"


def test_the_command_that_is_shown_approves_that_one_only(waiting: Publication) -> None:
    with previewing(waiting) as preview:
        command = approval(preview)
        assert waiting.sendfeed("issues", "recompose", SLOT).code == 0
        wait_for(lambda: approval(preview) != command, "the recomposed one")
        assert waiting.sendfeed(*command).code != 0
        assert waiting.sendfeed(*approval(preview)).code == 0
        wait_for(lambda: "waits no more" in shown(preview), "it to be gone")
        assert "The next issue of Test News weekly" in shown(preview)
        assert preview.answer(MAIL).status_code == 404


def test_one_that_is_blocked_cannot_be_approved(waiting: Publication) -> None:
    with previewing(waiting) as preview:
        assert waiting.sendfeed("articles", "withdraw", "report-0001.txt").code == 0
        wait_for(lambda: "blocked" in shown(preview), "it to be blocked")
        page = shown(preview)
        assert f"{SLOT} (waiting for approval, blocked)" in page
        assert f"issues approve {SLOT}" not in page
        assert f"sendfeed issues recompose {SLOT}" in page


def test_one_that_was_approved_for_a_slot_to_come(publication: Publication) -> None:
    publication.seed_many(1)
    assert publication.sendfeed("run").code == 0
    key = publication.sendfeed("issues", "compose", "weekly").out.strip()
    assert publication.sendfeed("issues", "approve", key).code == 0
    with previewing(publication) as preview:
        page = preview.get(f"?issue={key}")
        assert f"{key} (approved)" in page
        assert f"issues approve {key}" not in page
        assert f"sendfeed issues skip {key}" in page
        assert "Report number 1 from the county" in preview.get(f"mail/{key}")
