"""Insert, unless it is there already: spelled alike by SQLite and PostgreSQL, and by SQLAlchemy apart."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.database import Database

Insert = postgresql.Insert | sqlite.Insert


def insert(database: Database, table: Table) -> Insert:
    """An insert that knows ``on_conflict_do_nothing`` and ``on_conflict_do_update``."""
    return postgresql.insert(table) if database.is_postgresql else sqlite.insert(table)
