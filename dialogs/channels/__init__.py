"""The channels in the register: set up, shown, handed over, and listed for the website."""
