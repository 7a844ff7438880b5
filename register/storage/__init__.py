"""The database: units, tables, statements, migrations, and the books that keep a turn from happening twice."""
