"""The operator's listener: health, readiness and metrics of a running service, and of what fails."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from prometheus_client.parser import text_string_to_metric_families

from sendfeed.errors import StoreError
from sendfeed.web.metrics import CATALOGUE, Look, Metrics, PassResult
from tests.service.running import Served, serving, wait_for
from tests.support import Publication

Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def samples(text: str) -> Samples:
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def metric(served: Served, name: str, **labels: str) -> float | None:
    return samples(served.operator("metrics").text).get((f"sendfeed_{name}", tuple(sorted(labels.items()))))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Publication, Served]]:
    """A running service for all that only look, or leave it as it was."""
    publication = Publication(tmp_path_factory.mktemp("operator") / "publication")
    publication.seed_many(3)
    publication.seed("bad.txt", b"\x00" * 100)
    with serving(publication) as served:
        served.settled()
        yield publication, served


def test_metrics_hold_the_figures(shared: tuple[Publication, Served]) -> None:
    _, served = shared
    began = time.time() - 600
    assert metric(served, "articles", state="accepted") == 3
    assert metric(served, "seeds", outcome="accepted") == 3
    (bad,) = served.events("seed", path="bad.txt")
    assert metric(served, "seeds", outcome=bad["outcome"]) == 1
    assert metric(served, "seeds", outcome="waiting") == 0
    assert metric(served, "issues", state="waiting for approval") == 0
    assert metric(served, "deliveries", state="unknown") == 0
    done = metric(served, "passes_total", result="done") or 0
    assert done >= 1
    assert metric(served, "passes_total", result="failed") == 0
    assert metric(served, "pass_duration_seconds_count") == done
    assert metric(served, "pass_duration_seconds_bucket", le="+Inf") == done
    assert began < (metric(served, "last_pass_timestamp_seconds") or 0) < time.time() + 1
    slot = datetime.fromtimestamp(metric(served, "next_slot_timestamp_seconds", digest="weekly") or 0, UTC)
    assert slot > datetime.now(UTC)
    assert (slot.weekday(), slot.minute) == (0, 0)
    assert metric(served, "oldest_undelivered_timestamp_seconds") is None
    assert metric(served, "problems") == 0
    assert metric(served, "store_readable") == 1
    assert metric(served, "config_reloads_total", result="taken") == 0
    (build,) = [key for key in samples(served.operator("metrics").text) if key[0] == "sendfeed_build_info"]
    assert dict(build[1]).keys() == {"version", "python"}


def test_a_channel_that_is_paused_is_told_and_is_ready(shared: tuple[Publication, Served]) -> None:
    publication, served = shared
    assert publication.sendfeed("pause").code == 0
    assert metric(served, "channel_paused", channel="all") == 1
    assert served.operator("readyz").ok
    assert publication.sendfeed("resume").code == 0
    assert metric(served, "channel_paused", channel="all") is None


def test_a_store_that_cannot_be_read_leaves_the_other_metrics(publication: Publication) -> None:
    publication.seed_many(1)
    with serving(publication) as served:
        served.settled()
        with sqlite3.connect(publication.home / ".sendfeed/state.db") as store:
            store.execute("ALTER TABLE seeds RENAME TO gone")
        store.close()
        wait_for(lambda: metric(served, "store_readable") == 0, "the store to fail")
        assert metric(served, "articles", state="accepted") is None
        assert metric(served, "build_info") is None
        assert (metric(served, "passes_total", result="done") or 0) >= 1


def test_every_row_of_the_catalogue_is_told() -> None:
    def look() -> Look:
        raise StoreError("away")

    metrics = Metrics(look)
    told = samples(metrics.text().decode())
    assert told["sendfeed_store_readable", ()] == 0
    for gauge in ("last_pass_timestamp_seconds", "problems"):
        assert (f"sendfeed_{gauge}", ()) not in told, "0 would be a lie"
        metrics.set(gauge, 7)
        metrics.set(gauge, 8)
        told = samples(metrics.text().decode())
        assert told[f"sendfeed_{gauge}", ()] == 8
    for row in CATALOGUE:
        if row.read is None and (not row.labels or tuple(row.begins_with)):
            assert any(name.startswith(f"sendfeed_{row.name}") for name, _ in told), row.name
    assert len({row.name for row in CATALOGUE}) == len(CATALOGUE)
    metrics.count("passes", PassResult.DONE)
    metrics.count("delivery_attempts", "schools", "confirmed")
    metrics.observe("pass_duration_seconds", 0.3)
    told = samples(metrics.text().decode())
    assert told["sendfeed_passes_total", (("result", "done"),)] == 1
    assert told["sendfeed_delivery_attempts_total", (("channel", "schools"), ("result", "confirmed"))] == 1
    assert told["sendfeed_pass_duration_seconds_bucket", (("le", "0.25"),)] == 0
    assert told["sendfeed_pass_duration_seconds_bucket", (("le", "0.5"),)] == 1


def test_two_services_in_one_process_share_no_metric() -> None:
    def look() -> Look:
        raise StoreError("away")

    one, other = Metrics(look), Metrics(look)
    one.count("passes", PassResult.DONE)
    assert samples(other.text().decode())["sendfeed_passes_total", (("result", "done"),)] == 0


def test_what_the_listener_answers(shared: tuple[Publication, Served]) -> None:
    _, served = shared
    for path in ("healthz", "readyz", "metrics"):
        got, head = served.operator(path), served.operator(path, "HEAD")
        assert (got.status_code, head.status_code) == (200, 200)
        assert head.content == b""
        assert head.headers["content-type"] == got.headers["content-type"]
    assert served.operator("healthz").json()["status"] == "alive"
    assert served.operator("metrics").headers["content-type"].startswith("text/plain; version=0.0.4")
    for path in ("", "feed.json", "metrics/", "healthz/../metrics/x", "%2e%2e/config.toml"):
        assert served.operator(path).status_code == 404
    assert served.operator("metrics", "POST").status_code == 405
    for path in ("healthz", "nothing"):
        headers = served.operator(path).headers
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "server" not in headers
    for path in ("healthz", "readyz", "metrics"):
        assert served.get(path).status_code == 404, "the public listener tells nothing of it"
