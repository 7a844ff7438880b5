"""Channels, who runs them, what they lack, and the list of them for the public."""
