"""When it is time: the ticks that find what is due, and the postman who delivers it."""
