"""Each attempt has a mark that no other has."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Attempts from before have none, which tells them apart from all that follow; what was taken back is no more."""
    op.add_column("attempts", sa.Column("mark", sa.Text, nullable=False, server_default=""))
    op.execute("DELETE FROM attempts WHERE tries < 1")
