"""Which activities were read."""

from datetime import datetime

from bot.storage.database import Database
from bot.storage.tables import seen_activities
from bot.storage.upserts import insert


class StoredSeenActivities:
    """``bot.model.stores.SeenActivities`` in the database; ``retention`` forgets old entries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def is_new(self, conversation_id: str, activity_id: str, now: datetime) -> bool:
        """True exactly once for each activity, whichever replica asks."""
        entry = insert(self._database, seen_activities).values(
            conversation=conversation_id, activity=activity_id, at=now
        )
        async with self._database.transaction() as connection:
            stored = await connection.execute(entry.on_conflict_do_nothing().returning(seen_activities.c.at))
            return stored.first() is not None
