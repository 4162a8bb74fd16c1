"""The webhook: what is posted, how it is signed, and what answers mean."""

from __future__ import annotations

import base64
import copy
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from sendfeed import __version__
from sendfeed.deliver import CHANNELS, Judgement, Verdict, idempotency_key
from sendfeed.errors import ChannelError
from sendfeed.exchange import Answer, Request
from tests.digest.samples import HOSTILE, article, message

WEBHOOK = CHANNELS["webhook"]
URL = "https://lists.example.org/hooks/t0ken"
KEY = idempotency_key("example.org,2026", "weekly/2026-11-23T0900", "schools")
OLD, NEW = (f"whsec_{base64.b64encode(bytes([n]) * 32).decode()}" for n in (1, 2))
BODY = '{\n  "type": "digest.issue",\n  "data": "Schüler 🎉"\n}\n'.encode()
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SCHEMA: dict[str, Any] = json.loads(files("sendfeed.deliver").joinpath("payload.schema.json").read_text("utf-8"))


def signed(secret: str, body: bytes = BODY, at: datetime | None = None) -> Request:
    return WEBHOOK.sign(URL, secret, KEY, body, at or datetime.now(UTC))


def accepts(secret: str, request: Request) -> bool:
    try:
        Webhook(secret).verify(request.body, dict(request.headers))
    except WebhookVerificationError:
        return False
    return True


class TestSignature:
    def test_the_public_library_verifies_it(self) -> None:
        request = signed(OLD)
        assert accepts(OLD, request)
        assert not accepts(NEW, request)
        assert (request.url, request.body) == (URL, BODY)

    @given(st.binary(min_size=24, max_size=64), st.text(max_size=200))
    def test_with_any_key_and_body(self, key: bytes, text: str) -> None:
        secret = f"whsec_{base64.b64encode(key).decode()}"
        assert accepts(secret, signed(secret, json.dumps(text).encode()))

    def test_nothing_of_it_can_be_changed(self) -> None:
        request = signed(OLD)
        for name, value in {"webhook-id": f"{KEY}x", "webhook-timestamp": "1"}.items():
            assert not accepts(OLD, Request(URL, {**request.headers, name: value}, BODY))
        assert not accepts(OLD, Request(URL, request.headers, BODY.replace(b"issue", b"other")))

    def test_it_is_of_its_moment(self) -> None:
        assert not accepts(OLD, signed(OLD, at=datetime.now(UTC) - timedelta(minutes=6)))

    def test_the_example_of_the_standard(self) -> None:
        body, at = b'{"test": 2432232314}', datetime.fromtimestamp(1614265330, UTC)
        request = WEBHOOK.sign(URL, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", body, at)
        assert request.headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="

    @pytest.mark.parametrize("secrets", [f"{NEW} {OLD}", f"\n{OLD}\n\t{NEW}\n"])
    def test_each_of_two_secrets_signs(self, secrets: str) -> None:
        request = signed(secrets)
        assert accepts(OLD, request)
        assert accepts(NEW, request)
        assert request.headers["webhook-signature"].count("v1,") == 2

    def test_headers(self) -> None:
        headers = dict(signed(OLD, at=NOW).headers)
        assert headers.pop("webhook-signature").startswith("v1,")
        assert headers == {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": f"sendfeed/{__version__}",
            "webhook-id": KEY,
            "webhook-timestamp": str(int(NOW.timestamp())),
        }

    def test_it_shows_no_secret(self) -> None:
        shown = repr(signed(OLD))
        assert "t0ken" not in shown
        assert "v1," not in shown


@pytest.mark.parametrize(
    "secret",
    {
        "nothing": "",
        "blanks": " \n",
        "no prefix": OLD.removeprefix("whsec_"),
        "another prefix": OLD.replace("whsec", "whpk"),
        "a word": "hunter2hunter2hunter2hunter2hunter2",
        "too short": f"whsec_{base64.b64encode(b'hunter2' * 3).decode()}",
        "too long": f"whsec_{base64.b64encode(b'h' * 65).decode()}",
        "no base64": "whsec_hunter2!hunter2!hunter2!hunter2!hunter2!",
        "of URLs": f"whsec_{base64.urlsafe_b64encode(b'hunter2~~~' * 4).decode()}-_",
        "without its end": OLD.rstrip("="),
        "no ASCII": OLD.replace("A", "Ａ"),
        "twice": OLD + OLD,
        "one of two": f"{OLD} hunter2",
        "comma": f"{OLD},{NEW}",
    }.values(),
)
def test_a_secret_of_another_form(secret: str) -> None:
    with pytest.raises(ChannelError) as caught:
        signed(secret)
    told = str(caught.value)
    assert "whsec_" in told
    assert "24 to 64 bytes" in told
    assert "openssl" in caught.value.remedy
    assert caught.value.__context__ is None or "hunter2" not in str(caught.value.__context__)
    for word in secret.split():
        assert word not in told


def strict(schema: Any) -> Any:
    """The schema without room for keys that it does not name: what is sent is what is described."""
    schema = copy.deepcopy(schema)
    objects = [schema]
    while objects:
        each = objects.pop()
        if isinstance(each, dict):
            if "properties" in each:
                assert set(each["required"]) == set(each["properties"])
                each["additionalProperties"] = False
            objects.extend(each.values())
    return schema


def validate(body: bytes, schema: Any = SCHEMA) -> Any:
    payload = json.loads(body)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    validator.validate(payload)
    return payload


TEXTS = st.text(max_size=40) | st.sampled_from(sorted(HOSTILE.values()))


class TestPayload:
    def test_the_schema_is_one(self) -> None:
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        assert SCHEMA["$id"] == "urn:sendfeed:payload:1"

    def test_the_request_is_the_payload(self) -> None:
        made = message([article(1, topics=("Transport",)), article(2)])
        assert WEBHOOK.request(made) == made.payload
        assert validate(made.payload, strict(SCHEMA))["type"] == "digest.issue"

    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(TEXTS, TEXTS, TEXTS, st.lists(TEXTS, max_size=2))
    def test_whatever_articles_hold(self, title: str, summary: str, source: str, topics: list[str]) -> None:
        hostile = article(1, title=title, summary=summary, source=source, topics=tuple(topics))
        body = WEBHOOK.request(message([hostile, article(2)]))
        validate(body, strict(SCHEMA))
        validate(WEBHOOK.test_request(body), strict(SCHEMA))

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            (("type",), "digest.other"),
            (("timestamp",), "2026-11-23 09:00"),
            (("data", "issue"), "weekly"),
            (("data", "articles"), []),
            (("data", "html"), ""),
            (("data", "web_url"), "issues/weekly"),
            (("data", "articles", 0, "published"), None),
            (("data", "articles", 0, "topics"), "Transport"),
        ],
    )
    def test_what_is_not_one(self, path: tuple[str | int, ...], value: Any) -> None:
        payload = json.loads(message([article(1)]).payload)
        *parents, last = path
        within = payload
        for parent in parents:
            within = within[parent]
        within[last] = value
        with pytest.raises(jsonschema.ValidationError):
            validate(json.dumps(payload).encode())
        del within[last]
        with pytest.raises(jsonschema.ValidationError):
            validate(json.dumps(payload).encode())

    def test_receivers_allow_what_comes_later(self) -> None:
        payload = json.loads(message([article(1)]).payload)
        payload["later"] = payload["data"]["later"] = payload["data"]["articles"][0]["later"] = 1
        validate(json.dumps(payload).encode())

    def test_a_test_says_so_and_changes_nothing_else(self) -> None:
        body = message([article(1, title="Schüler 🎉", summary='"type": "digest.issue"')]).payload
        tested = WEBHOOK.test_request(body)
        assert tested == body.replace(b"digest.issue", b"digest.test", 1)


def judge(status: int | None, what: str = "", retry_after: str = "", *, reached: bool = True) -> Judgement:
    return WEBHOOK.judge(Answer(status, reached, what, retry_after), NOW)


class TestJudge:
    def test_every_status(self) -> None:
        for status in range(100, 1000):
            verdict = judge(status).verdict
            assert (verdict is Verdict.ACCEPTED) == (status // 100 == 2), status
            assert (verdict is Verdict.GONE) == (status == 410), status
            refused = (status // 100 in {3, 4} and status != 410) or status == 503
            assert (verdict is Verdict.REFUSED) == refused, status
            assert verdict is not Verdict.UNANSWERED, status

    def test_no_answer(self) -> None:
        assert judge(None, "no answer within 30 s") == Judgement(Verdict.UNANSWERED, "no answer within 30 s")
        assert judge(None, "it refuses connections", reached=False) == Judgement(
            Verdict.REFUSED, "it refuses connections"
        )
        assert judge(None).what

    @pytest.mark.parametrize(
        ("status", "text", "what"),
        [
            (200, "", "answered 200"),
            (400, "unknown list", "answered 400: unknown list"),
            (301, "Moved", "answered 301: redirects are not followed"),
            (500, "", "answered 500"),
        ],
    )
    def test_what_is_told(self, status: int, text: str, what: str) -> None:
        assert judge(status, text).what == what

    @pytest.mark.parametrize("status", [429, 502, 503, 504])
    @pytest.mark.parametrize(
        ("retry_after", "seconds"),
        [
            ("", 60),
            ("0", 60),
            ("59", 60),
            ("3600", 3600),
            (" 120 ", 120),
            ("99999999999", 7 * 86400),
            (format_datetime(NOW + timedelta(hours=2), usegmt=True), 7200),
            ("Mon, 23 Nov 2026 10:00:00 -0000", 3600),
            ("Mon, 23 Nov 2026 10:00:00", 3600),
            (format_datetime(NOW - timedelta(hours=2), usegmt=True), 60),
            ("-5", 60),
            ("1.5", 60),
            ("soon", 60),
            ("٣٦٠٠", 60),
            ("9" * 10_000, 60),
            ("Mon, 99 Nov 2026 99:00:00 GMT", 60),
            ("Mon, 23 Nov 9999999 10:00:00 GMT", 60),
            ("Fri, 31 Dec 9999 23:59:59 -2359", 7 * 86400),
        ],
    )
    def test_being_asked_to_wait(self, status: int, retry_after: str, seconds: float) -> None:
        assert judge(status, retry_after=retry_after).retry_after_seconds == seconds

    @pytest.mark.parametrize("status", [200, 301, 400, 410, 500])
    def test_others_ask_in_vain(self, status: int) -> None:
        assert judge(status, retry_after="3600").retry_after_seconds == 0

    @given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} \d+ \d+:\d+:\d+ [A-Z+-]\d*"))
    def test_whatever_is_asked(self, retry_after: str) -> None:
        assert 60 <= judge(503, retry_after=retry_after).retry_after_seconds <= 7 * 86400
