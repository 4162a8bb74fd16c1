"""What becomes of a seed that was read: a new article, a revision, or an outcome with its reason.

Rules:
- an article keeps its id, slug, sequence and first-seen date through every edit and move;
- a file with the bytes of another article is a copy, and held;
- front matter with the id of another article than the one that the file became is held;
- a reading that is held or rejected leaves the last good revision as it is;
- a person's hold stands until it is released; a person's release is for the very bytes that were looked at.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from sendfeed.catalogue.slugs import choose_slug
from sendfeed.config import Publication
from sendfeed.model import Article, Change, DateSource, Decision, Outcome, Reading, Revision, Seed, Stat


class Catalogue:
    """What is known in a pass once moves are accounted for, kept up to date with each decision.

    `slugs` and `ids` are those that articles have, `last_sequence` that of the article accepted last.
    """

    def __init__(
        self,
        publication: Publication,
        seeds: Iterable[Seed],
        slugs: Iterable[str],
        ids: Iterable[str],
        last_sequence: int,
    ) -> None:
        self._publication = publication
        self._seeds: dict[str, Seed] = {}
        self._by_hash: dict[str, set[str]] = {}
        self._by_article: dict[str, str] = {}
        for seed in seeds:
            self._remember(seed)
        self._slugs, self._ids, self._sequence = set(slugs), set(ids), last_sequence

    def decide(
        self,
        path: str,
        stat: Stat,
        sha256: str,
        reader: str,
        reading: Reading,
        current: Callable[[str], Article | None],
        now: datetime,
    ) -> Change:
        """Decide on one seed. `current` gives the article of an id.

        Call it once for each seed that was read, in the order of paths: that is the order of acceptance.
        """
        there = self._seeds.get(path)
        known = self._continued(there, reading)
        before = known or Seed(path, Outcome.WAITING)
        released = before.decision is Decision.RELEASE and before.sha256 == sha256
        held = Decision.HOLD in {before.decision, there.decision if there else Decision.NONE}
        seed = replace(
            before,
            path=path,
            stat=stat,
            sha256=sha256,
            reader=reader,
            decision=Decision.HOLD if held else before.decision if released else Decision.NONE,
            releasable=reading.revision is not None,
            warnings=reading.warnings,
            dropped=reading.dropped,
        )
        seed, article = self._judge(seed, reading, current, now, released=released)
        for each in (known, there if there is not known else None):
            self._forget(each)
        self._remember(seed)
        if article and article.number == 1:
            self._sequence = article.sequence
            self._slugs.add(article.slug)
            self._ids.add(article.id)
        return Change(seed, article, known)

    def _continued(self, there: Seed | None, reading: Reading) -> Seed | None:
        """The known seed that a file continues: the one at its path, or a lost one of the front matter's id."""
        if reading.id_key and not (there and there.article):
            owner = self._seeds.get(self._by_article.get(self._named(reading.id_key), ""))
            if owner and owner.outcome is Outcome.MISSING:
                return owner
        return there

    def _judge(
        self,
        seed: Seed,
        reading: Reading,
        current: Callable[[str], Article | None],
        now: datetime,
        *,
        released: bool,
    ) -> tuple[Seed, Article | None]:
        """The seed with its outcome, and its article in a new revision if it has one."""
        if seed.decision is Decision.HOLD:
            return replace(seed, outcome=Outcome.HELD, reason="held by a person"), None
        if reading.revision is None or (reading.outcome is not Outcome.ACCEPTED and not released):
            return replace(seed, outcome=reading.outcome, reason=reading.reason), None
        if not released and (original := self._original(seed)):
            return replace(seed, outcome=Outcome.HELD, reason=f"the same content as {original}"), None
        accepted = replace(seed, outcome=Outcome.ACCEPTED, reason="", article_sha256=seed.sha256)
        article_id = self._mint(seed, reading.id_key)
        if article_id != seed.article and (seed.article or article_id in self._ids):
            reason = f"its front matter has the id {reading.id_key!r}, which is not its article's: give it another id"
            if not seed.article:
                reason = f"another article has the id {reading.id_key!r}: give this one its own"
            return replace(seed, outcome=Outcome.HELD, reason=reason, releasable=False), None
        if seed.article and (article := current(seed.article)):
            return accepted, None if article.revision == reading.revision else _revise(article, reading.revision, now)
        return replace(accepted, article=article_id), self._accept(article_id, reading, reading.revision, now)

    def _accept(self, article_id: str, reading: Reading, revision: Revision, now: datetime) -> Article:
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
        """The id by the front matter's key, else the seed's own, else by its first bytes.

        Equal contents, once a person has released one, are told apart by path.
        """
        if id_key:
            return self._named(id_key)
        if seed.article:
            return seed.article
        if (minted := self._named(seed.sha256[:20])) not in self._ids:
            return minted
        keys = (hashlib.sha256(f"{seed.sha256}\0{seed.path}\0{n}".encode()).hexdigest() for n in itertools.count())
        return next(minted for key in keys if (minted := self._named(key[:20])) not in self._ids)

    def _named(self, key: str) -> str:
        return self._publication.tag(f"article/{key}")

    def _original(self, seed: Seed) -> str:
        """The path of another article's seed of the same bytes, unless these are its own article's already."""
        if seed.article and seed.article_sha256 == seed.sha256:
            return ""
        return min(self._by_hash.get(seed.sha256, set()) - {seed.path}, default="")

    def _remember(self, seed: Seed) -> None:
        self._seeds[seed.path] = seed
        if seed.article:
            self._by_hash.setdefault(seed.article_sha256, set()).add(seed.path)
            self._by_article[seed.article] = seed.path

    def _forget(self, seed: Seed | None) -> None:
        if seed:
            del self._seeds[seed.path]
            self._by_hash.get(seed.article_sha256, set()).discard(seed.path)


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
