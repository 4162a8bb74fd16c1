import json

from tests.digest.samples import article, config, message


def test_shape() -> None:
    made = message([article(1, topics=("Transport",)), article(2)], config('title = "Weekly"\nmax_articles = 1'))
    payload = json.loads(made.payload)
    first, second = payload["data"].pop("articles")
    assert payload == {
        "type": "digest.issue",
        "timestamp": "2026-11-23T09:00:00Z",
        "data": {
            "publication": {"title": "SEND News", "base_url": "https://news.example.org/", "language": "en-GB"},
            "digest": {"name": "weekly", "title": "Weekly"},
            "issue": "weekly/2026-11-23T0900",
            "slot": "2026-11-23T0900",
            "subject": "Minibus number 1 is on its way, and 1 more",
            "preheader": made.preheader,
            "html": made.html,
            "text": made.text,
            "web_url": "https://news.example.org/issues/weekly/2026-11-23T0900.html",
        },
    }
    assert first == {
        "id": "tag:example.org,2026:article/1",
        "title": "Minibus number 1 is on its way",
        "url": "https://news.example.org/articles/minibus-1.html",
        "summary": "Bus 1 seats twelve. It has a lift, and a driver who knows all the names.",
        "published": "2026-11-20T11:00:00Z",
        "source": "Association of Small Special Schools",
        "topics": ["Transport"],
    }
    assert second["id"] == "tag:example.org,2026:article/2"


def test_all_articles_are_in_it_in_full() -> None:
    title = "long title " * 30
    payload = json.loads(message([article(n, title=title) for n in range(500)]).payload)
    assert [one["title"] for one in payload["data"]["articles"]] == [title.strip()] * 500


def test_it_is_utf_8_with_two_columns_of_indent() -> None:
    payload = message([article(title="Schüler \ud800 🎉")]).payload
    assert payload.startswith(b'{\n  "type": "digest.issue",\n')
    assert "Schüler 🎉".encode() in payload.replace(b"  ", b" ")
