"""Which article another corrects: found anew whenever it is shown, for it depends on the articles that there are, and
not on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sendfeed.config import Publication
from sendfeed.model import Article


def with_corrections(
    articles: Iterable[Article], paths: Mapping[str, str], publication: Publication
) -> Iterable[Article]:
    """The articles with the id of the one that each corrects in place of its name; empty for one that is not there.

    `paths` are the ids of articles by the paths of their seeds.
    """
    there = list(articles)
    ids = {article.id for article in there}
    for article in there:
        if article.revision.corrects:
            corrects = corrected(article, ids, paths, publication)
            yield replace(article, revision=replace(article.revision, corrects=corrects))
        else:
            yield article


def corrected(article: Article, ids: Collection[str], paths: Mapping[str, str], publication: Publication) -> str:
    """The id of the article that one corrects, which it names by id, by the key of one, or by path; empty for none."""
    named = article.revision.corrects
    by_path = paths.get(named.removeprefix("./").removeprefix("/"), "")
    wanted = (named, publication.tag(f"article/{named}"), by_path)
    return next((each for each in wanted if each in ids and each != article.id), "")
