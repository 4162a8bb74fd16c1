"""Which article is meant by a name that a person wrote: found anew whenever it is asked for, since it depends on the
articles that there are, and not on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sendfeed.config import Publication


def named(name: str, ids: Collection[str], paths: Mapping[str, str], publication: Publication, but: str = "") -> str:
    """The id of the article that is named by id, by the key of one, or by the path of its seed; empty for none.

    `ids` are those of the articles that there are, `paths` the ids of articles by the paths of their seeds; `but` is
    the id of one that is not meant.
    """
    by_path = paths.get(name.removeprefix("./").removeprefix("/"), "")
    wanted = (name, publication.tag(f"article/{name}"), by_path)
    return next((each for each in wanted if each in ids and each != but), "")
