"""Questions to the guideline, a person where it is silent, and advice before something is published."""
