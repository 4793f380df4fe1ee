"""Alembic's entry: runs the revisions on the connection, and in the transaction, of ``bot.storage.database``."""

from alembic import context

from bot.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
