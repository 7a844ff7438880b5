"""From day to day: what has happened, what is owed, who is away, how it stands, and what everybody is told."""
