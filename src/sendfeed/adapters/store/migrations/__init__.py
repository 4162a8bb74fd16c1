"""The store's migrations, one file a version; Alembic is imported only when there is one to run."""

VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012", "0013")
"""Every version of the schema, in order. A store at another one comes from a newer sendfeed."""
