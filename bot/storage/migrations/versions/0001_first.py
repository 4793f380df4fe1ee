"""Plans, attempts, questions, activities that were read, and token caches."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create everything; moments are whole milliseconds since 1970."""
    create_plans()
    create_questions()
    op.create_table(
        "seen_activities",
        sa.Column("conversation", sa.Text, primary_key=True),
        sa.Column("activity", sa.Text, primary_key=True),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
    op.create_index("seen_activities_by_time", "seen_activities", ["at"])
    op.create_table(
        "token_caches",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("owner", sa.Text, primary_key=True),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )


def create_plans() -> None:
    """Plans, the events they touch, and the writes that were attempted for them."""
    op.create_table(
        "plans",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("tenant", sa.Text, nullable=False),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("conversation", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.Column("card", sa.Text),
        sa.Column("body", sa.Text),
        sa.Column("outcome", sa.Text),
    )
    op.create_index("plans_of_owner", "plans", ["tenant", "owner", "state"])
    op.create_index("plans_by_expiry", "plans", ["expires"])
    op.create_table(
        "plan_events",
        sa.Column("plan", sa.Text, sa.ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("event", sa.Text, primary_key=True),
    )
    op.create_index("plan_events_by_event", "plan_events", ["event"])
    op.create_table(
        "attempts",
        sa.Column("plan", sa.Text, sa.ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("step", sa.Integer, primary_key=True),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )


def create_questions() -> None:
    """What was asked last, one for each user and conversation."""
    op.create_table(
        "questions",
        sa.Column("tenant", sa.Text, primary_key=True),
        sa.Column("owner", sa.Text, primary_key=True),
        sa.Column("conversation", sa.Text, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.Column("card", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("questions_by_expiry", "questions", ["expires"])
