"""Reading and writing knowledge, source records and the database."""
