"""What becomes of a seed that was read: a new article, a revision, or an outcome with its reason.

Rules:
- an article keeps its id, slug, sequence and first-seen date through every edit and move;
- the same bytes at a new path, while the old path is gone, are a move; while it is there, a copy, which is held;
- a reading that is held or rejected leaves the last good revision as it is;
- a person's hold stands until it is released; a person's release is for the very bytes that were looked at.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from sendfeed.catalogue.slugs import choose_slug
from sendfeed.config import Publication
from sendfeed.model import Article, Change, DateSource, Decision, Outcome, Reading, Revision, Seed, Stat


class Catalogue:
    """What is known at the start of a pass, kept up to date with each decision, so that a pass's seeds see each other.

    `present` are the paths found in the seed folder in this pass.
    """

    def __init__(
        self,
        publication: Publication,
        seeds: Iterable[Seed],
        present: Collection[str],
        slugs: Iterable[str],
        ids: Iterable[str],
        last_sequence: int,
    ) -> None:
        self._publication = publication
        self._present = present
        self._seeds = {seed.path: seed for seed in seeds}
        self._by_hash: dict[str, set[str]] = {}
        for seed in self._seeds.values():
            self._by_hash.setdefault(seed.sha256, set()).add(seed.path)
        self._slugs, self._ids, self._sequence = set(slugs), set(ids), last_sequence

    def decide(
        self, path: str, stat: Stat, sha256: str, reader: str, reading: Reading, current: Article | None, now: datetime
    ) -> Change:
        """Decide on one seed. `current` is the article that its known seed has become, if it has.

        Call it once for each seed that was read, in the order of paths: that is the order of acceptance.
        """
        change = self._decide(path, stat, sha256, reader, reading, current, now)
        self._remember(change)
        return change

    def home_of(self, path: str, sha256: str) -> str | None:
        """The id of the article that this file's bytes belong to: its own, or that of a seed which moved here."""
        seed = self._seeds.get(path)
        if seed and seed.article:
            return seed.article
        moved = self._moved_from(path, sha256)
        return self._seeds[moved].article if moved else None

    def _decide(
        self, path: str, stat: Stat, sha256: str, reader: str, reading: Reading, current: Article | None, now: datetime
    ) -> Change:
        known = self._seeds.get(path)
        if known is None or not known.article:
            known = self._seeds.get(self._moved_from(path, sha256)) or known
        before = known or Seed(path, Outcome.WAITING)
        released = before.decision is Decision.RELEASE and before.sha256 == sha256
        seed = replace(
            before,
            path=path,
            stat=stat,
            sha256=sha256,
            reader=reader,
            decision=before.decision if before.decision is Decision.HOLD or released else Decision.NONE,
            releasable=reading.revision is not None,
            warnings=reading.warnings,
            dropped=reading.dropped,
        )

        def ends_as(outcome: Outcome, reason: str) -> Change:
            return Change(replace(seed, outcome=outcome, reason=reason), None, known)

        if before.decision is Decision.HOLD:
            return ends_as(Outcome.HELD, "held by a person")
        if reading.revision is None or (reading.outcome is not Outcome.ACCEPTED and not released):
            return ends_as(reading.outcome, reading.reason)
        if not released and (original := self._copy_of(path, sha256)):
            return ends_as(Outcome.HELD, f"the same content as {original}")
        if current is not None:
            revised = None if current.revision == reading.revision else _revise(current, reading.revision, now)
            return Change(replace(seed, outcome=Outcome.ACCEPTED, reason=""), revised, known)
        article = self._accept(seed, reading, reading.revision, now)
        if article is None:
            return ends_as(Outcome.HELD, f"another article has the id {reading.id_key!r}: give this one its own")
        return Change(replace(seed, outcome=Outcome.ACCEPTED, reason="", article=article.id), article, known)

    def _accept(self, seed: Seed, reading: Reading, revision: Revision, now: datetime) -> Article | None:
        article_id = self._mint(seed, reading.id_key)
        if article_id in self._ids:
            return None
        published, date_source = _dated(revision, now)
        return Article(
            id=article_id,
            sequence=self._sequence + 1,
            slug=choose_slug(reading.slug or revision.title, self._slugs, f"article-{article_id[-8:]}"),
            accepted_at=now,
            number=1,
            published=published,
            date_source=date_source,
            updated=max(published, revision.updated or published),
            revision=revision,
        )

    def _mint(self, seed: Seed, id_key: str) -> str:
        """An id from the front matter's key, else from the first bytes; equal contents are told apart by path."""
        minted = self._publication.tag(f"article/{id_key or seed.sha256[:20]}")
        if minted in self._ids and not id_key:
            by_path = hashlib.sha256(f"{seed.sha256}\0{seed.path}".encode()).hexdigest()
            minted = self._publication.tag(f"article/{by_path[:20]}")
        return minted

    def _others(self, path: str, sha256: str) -> list[str]:
        return sorted(self._by_hash.get(sha256, set()) - {path})

    def _moved_from(self, path: str, sha256: str) -> str:
        moved = [
            other for other in self._others(path, sha256) if other not in self._present and self._seeds[other].article
        ]
        return moved[0] if moved else ""

    def _copy_of(self, path: str, sha256: str) -> str:
        there = [other for other in self._others(path, sha256) if other in self._present and self._seeds[other].article]
        return there[0] if there else ""

    def _remember(self, change: Change) -> None:
        seed, article = change.seed, change.article
        for path in {seed.path, change.moved_from} & self._seeds.keys():
            self._by_hash[self._seeds.pop(path).sha256].discard(path)
        self._seeds[seed.path] = seed
        self._by_hash.setdefault(seed.sha256, set()).add(seed.path)
        if article and article.number == 1:
            self._sequence = article.sequence
            self._slugs.add(article.slug)
            self._ids.add(article.id)


def _dated(revision: Revision, first_seen: datetime) -> tuple[datetime, DateSource]:
    if revision.published:
        return revision.published, DateSource.FRONT_MATTER
    return first_seen, DateSource.FIRST_SEEN


def _revise(current: Article, revision: Revision, now: datetime) -> Article:
    published, date_source = _dated(revision, current.accepted_at)
    return replace(
        current,
        number=current.number + 1,
        published=published,
        date_source=date_source,
        updated=max(published, revision.updated or now),
        revision=revision,
    )
