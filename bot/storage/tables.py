"""The schema. A change here needs a migration beside it and a new ``SCHEMA``; a test compares the two."""

from datetime import UTC, datetime

import sqlalchemy as sa

SCHEMA = "0002"
"""The newest revision in ``migrations/versions``. Known here, so that Alembic is imported only when it is due."""


class Instant(sa.types.TypeDecorator[datetime]):
    """An aware moment as whole milliseconds since 1970: SQLite knows no zones. Read back in UTC."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> int | None:  # noqa: ARG002
        """Milliseconds, rounded down."""
        return None if value is None else int(value.timestamp() * 1000)

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002
        """Aware, in UTC."""
        return None if value is None else datetime.fromtimestamp(value / 1000, UTC)


metadata = sa.MetaData()

plans = sa.Table(
    "plans",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("tenant", sa.Text, nullable=False),
    sa.Column("owner", sa.Text, nullable=False),
    sa.Column("conversation", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("created", Instant, nullable=False),
    sa.Column("expires", Instant, nullable=False),
    sa.Column("card", sa.Text),
    sa.Column("body", sa.Text),  # the plan as plain JSON; forgotten a day after it expired
    sa.Column("outcome", sa.Text),
    sa.Index("plans_of_owner", "tenant", "owner", "state"),
    sa.Index("plans_by_expiry", "expires"),
)

plan_events = sa.Table(
    "plan_events",
    metadata,
    sa.Column("plan", sa.Text, sa.ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("event", sa.Text, primary_key=True),
    sa.Index("plan_events_by_event", "event"),
)

attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("plan", sa.Text, sa.ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("step", sa.Integer, primary_key=True),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.Column("mark", sa.Text, nullable=False, server_default=""),
)

questions = sa.Table(
    "questions",
    metadata,
    sa.Column("tenant", sa.Text, primary_key=True),
    sa.Column("owner", sa.Text, primary_key=True),
    sa.Column("conversation", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("expires", Instant, nullable=False),
    sa.Column("card", sa.Text),
    sa.Column("body", sa.Text, nullable=False),
    sa.Index("questions_by_expiry", "expires"),
)

seen_activities = sa.Table(
    "seen_activities",
    metadata,
    sa.Column("conversation", sa.Text, primary_key=True),
    sa.Column("activity", sa.Text, primary_key=True),
    sa.Column("at", Instant, nullable=False),
    sa.Index("seen_activities_by_time", "at"),
)

token_caches = sa.Table(
    "token_caches",
    metadata,
    sa.Column("tenant", sa.Text, primary_key=True),
    sa.Column("owner", sa.Text, primary_key=True),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
)
