"""Messages, network meetings and advice to those who run channels."""
