"""Crises and hand-overs to the communications unit: what was taken over, who has answered, and the log."""
