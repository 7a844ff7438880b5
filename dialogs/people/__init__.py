"""People and roles, for the steward, and what is held about whoever asks."""
