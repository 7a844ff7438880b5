"""What is said: words, forms, steps and texts; the only room with sentences in it."""
