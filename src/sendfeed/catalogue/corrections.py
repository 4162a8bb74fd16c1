"""Which article another corrects: found anew whenever it is shown, for it depends on the articles that there are, and
not on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sendfeed.config import Publication


def corrected(
    article_id: str, named: str, ids: Collection[str], paths: Mapping[str, str], publication: Publication
) -> str:
    """The id of the article that one corrects, which it names by id, by the key of one, or by path; empty for none.

    `ids` are those of the articles that there are, `paths` the ids of articles by the paths of their seeds.
    """
    by_path = paths.get(named.removeprefix("./").removeprefix("/"), "")
    wanted = (named, publication.tag(f"article/{named}"), by_path)
    return next((each for each in wanted if each in ids and each != article_id), "")
