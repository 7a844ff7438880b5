"""Applying for a channel, and what becomes of an application: for who sends it, and for who prepares, signs and decides."""
