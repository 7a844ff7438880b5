"""The third door, for notices only: a plain mail to those who are in neither chat."""
