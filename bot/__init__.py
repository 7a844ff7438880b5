"""The doors: Slack, Teams, the try-out page, the command line; the only room that touches the network and the environment."""
