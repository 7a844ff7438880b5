"""How fast and how small the house is, side by side with the SDKs' own example bots: `make bench`, or `python -m bench ROW`.

Times on a shared machine wander by a third, so bots that are compared run in the same minute, in turns, and the median of
the rounds is shown. Whoever is measured is a process of its own, and so is whoever asks (`load`), which also plays Slack and
Teams on loopback. Nothing here is a test: a goal that is missed is shown, not failed.
"""
