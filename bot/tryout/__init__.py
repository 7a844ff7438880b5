"""The try-out page: the same conversations in a web page on one's own computer, with invented people and a clock to move."""
