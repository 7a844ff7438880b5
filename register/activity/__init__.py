"""What has happened on a channel, and where we heard it."""
