"""How the schema came to be: one file for each revision in ``versions``, run by Alembic."""
