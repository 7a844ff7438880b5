"""What the guidelines say: each municipality's own words, and what the bot needs to know to keep them.

Begin with `pack.load`, which reads one municipality's folder into a `Pack`; `guideline` holds the text and
`example` the invented people of the try-out page. Nothing here knows about channels, conversations or clocks.
"""
