"""Who people are, what they are trusted with, how they are reached, who is away and who stands in."""
