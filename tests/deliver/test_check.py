"""`sendfeed check` finds what would stop a delivery, before one is made; and shows no secret."""

from __future__ import annotations

import pytest

from tests.support import CHANNEL, CONFIG, Publication

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
GOOD_URL = "https://lists.example.org/hook"


def configure(publication: Publication, url: str) -> None:
    channel = CHANNEL.replace(GOOD_URL, url).replace("env:SENDFEED_TEST_SECRET", "file:secret")
    publication.config.write_text(f'{CONFIG}channels = ["schools"]\n{channel}')


@pytest.mark.parametrize("url", [GOOD_URL, "http://127.0.0.1:8090/hook", "http://localhost/hook"])
@pytest.mark.parametrize("secret", [SECRET, f"{SECRET}\n{SECRET}\n"])
def test_a_channel_that_can_work(publication: Publication, url: str, secret: str) -> None:
    configure(publication, url)
    (publication.home / "secret").write_text(secret)
    result = publication.sendfeed("check")
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize("secret", ["hunter2", "whsec_hunter2", f"{SECRET} hunter2", f"hunter2{SECRET}"])
def test_a_secret_of_another_form(publication: Publication, secret: str) -> None:
    configure(publication, GOOD_URL)
    (publication.home / "secret").write_text(secret)
    result = publication.sendfeed("check")
    assert result.code == 2
    assert "channels.schools.secret: a webhook's secret is whsec_ and the base64 of 24 to 64 bytes" in result.out
    assert "openssl rand -base64 32" in result.out
    assert "hunter2" not in result.out + result.err
    assert SECRET not in result.out + result.err


@pytest.mark.parametrize(
    "url", ["http://lists.hunter2.org/hook", "http://127.1/hunter2", "http://[::ffff:127.0.0.1]/hunter2"]
)
@pytest.mark.parametrize("reference", [False, True])
def test_an_address_without_tls(publication: Publication, url: str, reference: bool) -> None:
    configure(publication, "file:url" if reference else url)
    (publication.home / "url").write_text(f"{url}\n")
    (publication.home / "secret").write_text(SECRET)
    result = publication.sendfeed("check")
    assert result.code == 2
    assert "channels.schools.url: its URL is not https, which is demanded beyond loopback" in result.out
    assert "hunter2" not in result.out + result.err


def test_an_address_that_is_none(publication: Publication) -> None:
    """What a file or variable holds is not seen when the config is read."""
    configure(publication, "file:url")
    (publication.home / "url").write_text("hunter2")
    result = publication.sendfeed("check")
    assert result.code == 2
    assert "channels.schools.url: its URL is not an absolute http or https URL" in result.out
    assert "channels.schools.secret: the file secret cannot be read" in result.out, "one does not hide the other"
    assert "hunter2" not in result.out + result.err
