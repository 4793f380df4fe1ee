"""What must survive a restart, on SQLite or PostgreSQL: the same schema and the same code.

folder      belongs to one program at a time
database    opens the database and brings its schema up to date
tables      the schema
migrations  how it came to be, for Alembic
plain       values to JSON with a version and back
plans       plans, their states and their outcomes
attempts    which writes were about to go out
questions   what was asked last
seen        which activities were read
tokens      sealed token caches
upserts     insert, unless it is there already
retention   forgets what is no longer needed
old_sqlite  what DBOS needs and an old SQLite lacks
workflows   durable work; the only module that knows DBOS
replicas    what a process is called among those that share a database
"""
