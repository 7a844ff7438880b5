"""Applications for channels, and the pack's workflow from a first draft to a decided case."""
