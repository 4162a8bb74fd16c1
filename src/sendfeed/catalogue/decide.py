"""What becomes of a seed that was read: a new article, a revision, or an outcome with its reason.

Rules:
- an article keeps its id, slug, sequence and first-seen date through every edit and move;
- a file with the bytes of another article is a copy, and held; one with nearly its text is held too, unless the
  article's file went missing in the same pass: then it was renamed and edited;
- front matter with the id of another article than the one that the file became is held;
- a reading that is held or rejected leaves the last good revision as it is;
- before its `publish_at` a reading waits, and an edit leaves the last good revision as it is;
- another picture is another content, although the text is the same;
- a withdrawn article comes back with its file, as it was, unless it was a person who withdrew it;
- a person's hold stands until it is released; a person's release is for the very bytes that were looked at.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from sendfeed.catalogue import terms
from sendfeed.catalogue.likeness import Likeness
from sendfeed.catalogue.scan import is_to_be_taken
from sendfeed.config import Config
from sendfeed.model import Article, Change, DateSource, Decision, Outcome, Reading, Revision, Seed, Stat, Why
from sendfeed.slugs import choose_slug

SAME = 0.8
"""A file that shares less of its text with one that is gone may be next week's bulletin: then a person is asked."""


class _Near(NamedTuple):
    """The seed of another article, and the share of its text that it has in common with one."""

    seed: Seed
    share: float


class Catalogue:
    """What is known in a pass once moves are accounted for, kept up to date with each decision.

    `slugs` and `ids` are those that articles have, `last_sequence` that of the article accepted last. `likeness` knows
    the texts of articles; `lost` are the paths whose file went missing in this pass, `touched` those whose pictures or
    attachments changed, `sources` those of accepted articles.
    """

    def __init__(
        self,
        config: Config,
        seeds: Iterable[Seed],
        slugs: Iterable[str],
        ids: Iterable[str],
        last_sequence: int,
        likeness: Likeness,
        lost: Collection[str],
        touched: Collection[str],
        sources: Iterable[str],
    ) -> None:
        self._config, self._sources = config, set(sources)
        self._seeds: dict[str, Seed] = {}
        self._by_hash: dict[str, set[str]] = {}
        self._by_article: dict[str, str] = {}
        for seed in seeds:
            self._remember(seed)
        self._slugs, self._ids, self._sequence = set(slugs), set(ids), last_sequence
        self._likeness, self._lost, self._touched = likeness, lost, touched
        self._releases = any(map(is_to_be_taken, self._seeds.values()))

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

        Call it once for each seed that was read, in the order of paths.
        """
        there = self._seeds.get(path)
        near = self._nearest(path, reading) if not (there and there.article) else None
        known = self._continued(there, reading, near)
        before = known or Seed(path, Outcome.WAITING)
        same_bytes = before.sha256 == sha256 and path not in self._touched
        released = before.decision is Decision.RELEASE and same_bytes
        said = {before.decision, there.decision if there else Decision.NONE}
        stands = next((each for each in (Decision.HOLD, Decision.WITHDRAW) if each in said), Decision.NONE)
        seed = replace(
            before,
            path=path,
            stat=stat,
            sha256=sha256,
            reader=reader,
            decision=stands or (before.decision if released else Decision.NONE),
            releasable=reading.revision is not None,
            warnings=reading.warnings,
            dropped=reading.dropped,
            due=None,
            uses=reading.uses,
        )
        seed, article = self._judge(seed, reading, near, current, now, released=released)
        for each in (known, there if there is not known else None):
            self._forget(each)
        if known and known.path != path:
            self._likeness.remove(known.path)
        self._remember(seed)
        if article and article.id not in self._ids:
            self._sequence = article.sequence
            self._slugs.add(article.slug)
            self._ids.add(article.id)
        if article:
            self._sources.add(article.revision.source)
        if seed.article and reading.traits and (article or not self._likeness.knows(path)):
            self._likeness.add(path, reading.traits)
        return Change(seed, article, known, reading.traits)

    def depends_on_later(self, path: str, reading: Reading) -> bool:
        """Whether a reading had better be decided after the others of this pass: one of them may be released, so that
        its source is known.
        """
        revision = reading.revision
        if revision is None or not self._releases:
            return False
        is_new = self._config.seeds.review == "new-source" and revision.source not in self._sources
        is_free = (seed := self._seeds.get(path)) is not None and is_to_be_taken(seed)
        return is_new and not is_free

    def _complete(self, seed: Seed, reading: Reading, revision: Revision) -> tuple[Seed, Revision]:
        """The revision as it may be published, and what a person should know of that."""
        if left_out := terms.what_is_left_out(self._config, revision):
            seed = replace(seed, warnings=(*seed.warnings, left_out))
        if reading.publish_at and revision.published is None:
            revision = replace(revision, published=reading.publish_at, date_source=DateSource.FRONT_MATTER)
        return seed, revision

    def _continued(self, there: Seed | None, reading: Reading, near: _Near | None) -> Seed | None:
        """The known seed that a file continues: the one at its path, or a lost one of the front matter's id, or one
        that went missing in this pass while nearly the same text came.
        """
        if reading.id_key and not (there and there.article):
            owner = self._seeds.get(self._by_article.get(self._named(reading.id_key), ""))
            if owner and owner.outcome is Outcome.MISSING:
                return owner
        if near and near.seed.path in self._lost and near.share >= SAME and not reading.id_key:
            return near.seed
        return there

    def _nearest(self, path: str, reading: Reading) -> _Near | None:
        """The seed of another article with nearly the same text."""
        found = self._likeness.nearest(path, reading.traits) if reading.traits else None
        seed = self._seeds.get(found[0]) if found else None
        return _Near(seed, found[1]) if seed and found else None

    def _judge(
        self,
        seed: Seed,
        reading: Reading,
        near: _Near | None,
        current: Callable[[str], Article | None],
        now: datetime,
        *,
        released: bool,
    ) -> tuple[Seed, Article | None]:
        """The seed with its outcome, and its article in a new revision if it has one."""
        if seed.decision is Decision.HOLD:
            return replace(seed, outcome=Outcome.HELD, reason="held by a person"), None
        if seed.decision is Decision.WITHDRAW:
            return replace(seed, outcome=Outcome.HELD, reason=Why.PERSON.value, releasable=False), None
        if reading.revision is None or (reading.outcome is not Outcome.ACCEPTED and not released):
            return replace(seed, outcome=reading.outcome, reason=reading.reason), None
        if not released and (original := self._original(seed)):
            return replace(seed, outcome=Outcome.HELD, reason=f"the same content as {original}"), None
        if not released and near and not seed.article:
            return replace(seed, outcome=Outcome.HELD, reason=_nearly_the_same(near)), None
        seed, revision = self._complete(seed, reading, reading.revision)
        accepted = replace(seed, outcome=Outcome.ACCEPTED, reason="", article_sha256=seed.sha256)
        article_id = self._mint(seed, reading.id_key)
        if article_id != seed.article and (seed.article or article_id in self._ids):
            reason = f"its front matter has the id {reading.id_key!r}, which is not its article's: give it another id"
            if not seed.article:
                reason = f"another article has the id {reading.id_key!r}: give this one its own"
            return replace(seed, outcome=Outcome.HELD, reason=reason, releasable=False), None
        if reading.publish_at and reading.publish_at > now:
            reason = terms.why_wait(reading.publish_at, self._config.publication.timezone)
            return replace(seed, outcome=Outcome.WAITING, reason=reason, due=reading.publish_at), None
        article = current(seed.article) if seed.article else None
        is_same = _is_same(seed, article, revision)
        is_seen = released or is_same
        if not is_seen and (reason := terms.why_review(self._config, revision, article, self._sources)):
            return replace(seed, outcome=Outcome.HELD, reason=reason), None
        if article is None:
            return replace(accepted, article=article_id), self._accept(article_id, reading, revision, now)
        back = replace(article, withdrawn=None)
        if article.revision != revision:
            return accepted, _revise(back, revision, now, is_same=is_same)
        return accepted, back if article.withdrawn else None

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
        return self._config.publication.tag(f"article/{key}")

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


def _nearly_the_same(near: _Near) -> str:
    if near.seed.outcome is Outcome.MISSING:
        remedy = "release it if it is another article, or give it that one's id"
        return f"nearly the same as {near.seed.path} was ({near.share:.0%} of it), whose file is gone: {remedy}"
    return f"nearly the same as {near.seed.path} ({near.share:.0%} of it)"


def _dated(revision: Revision, first_seen: datetime) -> tuple[datetime, DateSource]:
    if revision.published:
        return revision.published, revision.date_source
    return first_seen, DateSource.FIRST_SEEN


def _is_same(seed: Seed, article: Article | None, revision: Revision) -> bool:
    """Whether an article's revision was made of the same bytes and shows the same pictures and attachments."""
    if article is None or seed.sha256 != seed.article_sha256:
        return False
    return article.revision.assets == revision.assets


def _revise(current: Article, revision: Revision, now: datetime, *, is_same: bool) -> Article:
    """The article with a new revision. It counts as updated only if its seed was edited, or its pictures changed."""
    published, date_source = _dated(revision, current.accepted_at)
    return replace(
        current,
        number=current.number + 1,
        published=published,
        date_source=date_source,
        updated=max(published, revision.updated or (current.updated if is_same else now)),
        revision=revision,
    )
