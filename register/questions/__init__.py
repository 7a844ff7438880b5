"""What the guideline did not settle, and what a person answered."""
