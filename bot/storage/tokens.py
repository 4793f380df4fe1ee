"""Sealed token caches: what stands in them is encrypted before it gets here and never read here."""

import sqlalchemy as sa

from bot.model.people import User
from bot.storage.database import Database
from bot.storage.tables import token_caches
from bot.storage.upserts import insert


class StoredTokenCaches:
    """``bot.model.stores.TokenCaches`` in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self, user: User) -> bytes | None:
        """The cache as it was saved last; None where there is none."""
        async with self._database.transaction() as connection:
            found = await connection.execute(sa.select(token_caches.c.sealed).where(of_user(user)))
            return found.scalar_one_or_none()

    async def save(self, user: User, sealed: bytes) -> None:
        """Store; replaces the one before it."""
        first = insert(self._database, token_caches).values(tenant=user.tenant, owner=user.id, sealed=sealed)
        async with self._database.transaction() as connection:
            await connection.execute(
                first.on_conflict_do_update(
                    index_elements=[token_caches.c.tenant, token_caches.c.owner], set_={"sealed": sealed}
                )
            )

    async def delete(self, user: User) -> None:
        """Forget the user's tokens; nothing happens where there are none."""
        async with self._database.transaction() as connection:
            await connection.execute(sa.delete(token_caches).where(of_user(user)))


def of_user(user: User) -> sa.ColumnElement[bool]:
    """A user's id counts within their tenant."""
    return sa.and_(token_caches.c.tenant == user.tenant, token_caches.c.owner == user.id)
