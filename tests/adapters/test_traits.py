"""The traits of seeds in the store: whose are lacking, and whose count no more."""

from __future__ import annotations

from sendfeed.adapters.store import Store
from sendfeed.model import Change, Decision, Edge, Outcome, Seed, Traits
from tests.adapters.stores import accept, apply, begin, seed_of
from tests.publish.values import NOON, article

TRAITS = Traits("County", (Edge(7, 5),), (1, 2), frozenset({7}))


def test_only_seeds_of_articles_lack_traits(store: Store) -> None:
    begin(store)
    accept(store, article(1))
    others = [Seed("hall.png", Outcome.ACCEPTED, sha256="2"), Seed("draft.txt", Outcome.HELD, sha256="3")]
    apply(store, [Change(seed) for seed in others], lambda _: ())
    own = seed_of(article(1))
    assert store.traits.lacking() == [own.path]
    store.traits.put({own.path: ("other bytes", TRAITS)})
    assert store.traits.lacking() == [own.path]
    store.traits.put({own.path: (own.sha256, TRAITS)})
    assert store.traits.lacking() == []
    assert store.traits.all() == {own.path: TRAITS}


def test_edges_count_until_the_article_of_a_lost_file_is_withdrawn(store: Store) -> None:
    begin(store)
    accept(store, article(1), article(2))
    seeds = store.articles.seeds()
    store.traits.put({each.path: (each.sha256, TRAITS) for each in seeds} | {"gone.txt": ("1", TRAITS)})
    assert store.traits.fading() == {"gone.txt"}
    first = seeds[0]
    assert store.articles.decide(first, Decision.NONE, Outcome.MISSING, "gone")
    assert store.traits.fading() == {"gone.txt"}, "its article is still published"
    missing = store.articles.seeds()[0]
    assert store.removals.withdraw_gone([missing], NOON)
    assert store.traits.fading() == {"gone.txt", first.path}
    for _ in range(2):
        store.traits.fade()
        assert store.traits.fading() == set()
        faded = Traits(TRAITS.source, (), TRAITS.sketch)
        assert store.traits.all() == {first.path: faded, seeds[1].path: TRAITS}
