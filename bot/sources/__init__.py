"""Where the house hears of activity without anybody saying so in chat: a signed webhook, and a port for sources that fetch.

A new source is a class that fulfils `port.Source`; what it fetches goes in by `gather`, which also notes when it is silent.
"""
