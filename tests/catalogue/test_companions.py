"""What becomes of pictures and attachments, from plain values: who is read again for them, and what is told of them."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from sendfeed.catalogue import Companions, Looked
from sendfeed.model import Decision, Outcome, Seed, Stat

STAT, OTHER = Stat(1, 1, 1), Stat(2, 2, 2)
ALONE = (Outcome.REJECTED, "alone")


def article(path: str, *uses: str, outcome: Outcome = Outcome.ACCEPTED) -> Seed:
    return Seed(path, outcome, stat=STAT, sha256=f"of {path}", uses=uses)


def file(path: str, sha256: str = "1", outcome: Outcome = Outcome.ACCEPTED, **fields: object) -> Seed:
    return Seed(path, outcome, "shown in a.md", STAT, sha256, "reader", **fields)  # type: ignore[arg-type]  # by name


def companions(
    known: Mapping[str, Seed],
    seen: Mapping[str, Stat | str],
    looked: Mapping[str, Looked] | None = None,
    moving: tuple[str, ...] = (),
    others: tuple[str, ...] = (),
) -> Companions:
    looked = looked or {}
    changed = {path: found for path in (*looked, *moving) if isinstance(found := seen[path], Stat)}
    return Companions(known, seen, changed, looked, moving, others)


def again(found: Companions, *articles: Seed) -> set[str]:
    return {*found.concerned(articles)}


def told(found: Companions, *articles: Seed) -> dict[str, tuple[str, str]]:
    changes, _ = found.outcomes(articles, "reader", lambda path: ALONE)
    return {change.seed.path: (change.seed.outcome, change.seed.reason) for change in changes}


A, B = article("a.md", "a.pdf", "pics/x.jpg"), article("b.md", "b.pdf")
X = {"pics/x.jpg": file("pics/x.jpg")}


def test_who_is_read_again() -> None:
    assert again(companions({}, {"pics/x.jpg": STAT}, {"pics/x.jpg": Looked("1", "")}), A, B) == {"a.md"}
    assert again(companions(X, {"pics/x.jpg": STAT}, {"pics/x.jpg": Looked("2", "")}), A, B) == {"a.md"}
    assert again(companions(X, {"pics/x.jpg": STAT}, {"pics/x.jpg": Looked("1", "broken")}), A, B) == {"a.md"}
    assert again(companions(X, {"pics/x.jpg": "a link"}), A, B) == {"a.md"}
    assert again(companions(X, {}), A, B) == {"a.md"}
    assert again(companions(X, {"pics/x.jpg": OTHER}, {"pics/x.jpg": Looked("1", "")}), A, B) == set()
    assert again(companions(X, {"pics/x.jpg": STAT}), A, B) == set()
    assert again(companions(X, {"pics/x.jpg": OTHER}, moving=("pics/x.jpg",)), A, B) == set()


def test_what_cannot_be_known_is_as_it_was() -> None:
    hidden = companions(X, {}, others=("pics/",))
    assert again(hidden, A, B) == set()
    assert hidden.outcomes([A], "reader", lambda path: ALONE) == ([], [])
    assert companions(X, {}, others=("pic/",)).outcomes([A], "reader", lambda path: ALONE) == ([], ["pics/x.jpg"])


def test_what_is_told() -> None:
    seen = {"pics/x.jpg": STAT}
    assert told(companions(X, seen), A, B) == {}
    assert told(companions(X, seen), B) == {"pics/x.jpg": ALONE}
    two = (A, article("b.md", "pics/X.JPG"))
    assert told(companions(X, seen), *two) == {"pics/x.jpg": ("accepted", "shown in a.md and 1 more")}
    held = article("a.md", "pics/x.jpg", outcome=Outcome.HELD)
    assert told(companions(X, seen), held) == {"pics/x.jpg": ("accepted", "belongs to a.md, not published yet")}
    assert told(companions(X, seen), article("a.md", "pics/x.jpg", outcome=Outcome.MISSING)) == {"pics/x.jpg": ALONE}
    assert told(companions(X, {"pics/x.jpg": "a link"}), A) == {"pics/x.jpg": ("rejected", "a link")}
    assert told(companions(X, {"pics/x.jpg": OTHER}, moving=("pics/x.jpg",)), A) == {
        "pics/x.jpg": ("waiting", "still being written")
    }
    broken = companions(X, {"pics/x.jpg": OTHER}, {"pics/x.jpg": Looked("2", "it is damaged")})
    assert told(broken, A) == {"pics/x.jpg": ("rejected", "it is damaged")}
    unreadable = Companions(X, {"pics/x.jpg": OTHER}, {"pics/x.jpg": OTHER}, {}, (), ())
    assert told(unreadable, A) == {"pics/x.jpg": ("held", "cannot be read, tried at each pass")}
    by_person = {"pics/x.jpg": file("pics/x.jpg", decision=Decision.HOLD)}
    assert told(companions(by_person, seen), A) == {"pics/x.jpg": ("held", "held by a person")}


def test_a_broken_one_stays_rejected_while_nothing_changes() -> None:
    broken = {"x.jpg": file("x.jpg", outcome=Outcome.REJECTED, warnings=("it is damaged",))}
    changes, _ = companions(broken, {"x.jpg": STAT}).outcomes([article("a.md", "x.jpg")], "reader", lambda path: ALONE)
    assert [(change.seed.outcome, change.seed.reason) for change in changes] == [("rejected", "it is damaged")]
    known = {"x.jpg": changes[0].seed}
    assert told(companions(known, {"x.jpg": STAT}), article("a.md", "x.jpg")) == {}


def test_names_are_found_as_the_disk_has_them() -> None:
    found = companions({}, dict.fromkeys(("a/X.jpg", "a/x.jpg", "cafe\u0301.png", "One.gif"), STAT))
    assert [found.find(path) for path in ("a/x.jpg", "a/X.jpg", "a/x.JPG", "a/y.jpg")] == [
        "a/x.jpg",
        "a/X.jpg",
        None,
        None,
    ]
    assert (found.find("caf\u00e9.png"), found.find("one.GIF")) == ("cafe\u0301.png", "One.gif")


PATHS = st.sampled_from(["a.jpg", "b.jpg", "c.pdf"])
STATES = st.dictionaries(PATHS, st.sampled_from(["1", "2"]))


@given(STATES, STATES, st.lists(st.sets(PATHS), min_size=2, max_size=2))
def test_after_one_pass_there_is_nothing_to_do(
    before: dict[str, str], now: dict[str, str], uses: list[set[str]]
) -> None:
    articles = [article(path, *sorted(used)) for path, used in zip(("a.md", "b.md"), uses, strict=True)]
    known = {path: file(path, sha256) for path, sha256 in before.items()}
    changed = {path: Looked(sha256, "") for path, sha256 in now.items() if before.get(path) != sha256}
    seen = {path: OTHER if path in changed else STAT for path in now}
    found = companions(known, seen, changed)
    touched = {path for path in {*before, *now} if before.get(path) != now.get(path)}
    assert again(found, *articles) == {seed.path for seed in articles if touched & set(seed.uses)}
    changes, gone = found.outcomes(articles, "reader", lambda path: ALONE)
    after = {path: seed for path, seed in known.items() if path not in gone} | {c.seed.path: c.seed for c in changes}
    assert {path: seed.sha256 for path, seed in after.items()} == now
    assert {path for path, seed in after.items() if seed.outcome is Outcome.ACCEPTED} == now.keys() & set().union(*uses)
    settled = companions(after, seen)
    assert again(settled, *articles) == set()
    assert settled.outcomes(articles, "reader", lambda path: ALONE) == ([], [])
