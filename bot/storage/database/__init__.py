"""The database: schema, migrations, and the durable stores that surfaces are handed."""

from bot.storage.database.database import Database, Retention, open_database
from bot.storage.database.errors import DatabaseError
from bot.storage.database.migrating import check, downgrade, upgrade
from bot.storage.database.sealing import Sealer, SealError, new_key

__all__ = [
    "Database",
    "DatabaseError",
    "Retention",
    "SealError",
    "Sealer",
    "check",
    "downgrade",
    "new_key",
    "open_database",
    "upgrade",
]
