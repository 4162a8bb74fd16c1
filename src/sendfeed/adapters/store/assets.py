"""Pictures and attachments in the store: so that the site can be made anew although their files are gone."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, func, insert, select

from sendfeed.adapters.store.database import Database
from sendfeed.adapters.store.seed_tables import assets, revision_assets
from sendfeed.errors import StoreError
from sendfeed.model import Article, Asset, Picture


class AssetStore:
    """The assets of every revision. What is at a path never changes: it is named by its content."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def content(self, path: str) -> bytes:
        """The bytes of an asset that a revision shows. Raises `StoreError` if they are lost."""
        with self._database.reads() as connection:
            content: bytes | None = connection.scalar(select(assets.c.content).where(assets.c.path == path))
        if content is None:
            raise StoreError(f"{path} is not in it", where=self._database.where, remedy="restore a backup of the store")
        return content

    def picture(self, path: str) -> Picture | None:
        """What is known of a picture without its bytes; None if there is none at this path."""
        columns = (assets.c.media_type, assets.c.width, assets.c.height, func.length(assets.c.content))
        with self._database.reads() as connection:
            row = connection.execute(select(*columns).where(assets.c.path == path, assets.c.width > 0)).one_or_none()
        return Picture(path, *row) if row else None

    def made_of(self, article_id: str) -> set[str]:
        """The SHA-256 of the files that the assets of an article were made of, in any of its revisions."""
        wanted = select(revision_assets.c.sha256).where(revision_assets.c.article == article_id).distinct()
        with self._database.reads() as connection:
            return set(connection.scalars(wanted)) - {""}


def put_assets(connection: Connection, article: Article, shown: Iterable[Asset]) -> None:
    """Write down what an article's new revision shows."""
    for asset in shown:
        if connection.scalar(select(assets.c.path).where(assets.c.path == asset.path)) is None:
            connection.execute(insert(assets).values({column.name: getattr(asset, column.name) for column in assets.c}))
        row = {"article": article.id, "number": article.number, "asset": asset.path, "sha256": asset.made_of}
        connection.execute(insert(revision_assets).values(row))
