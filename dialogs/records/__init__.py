"""What must be shown afterwards: removals, the diary, closing, the yearly picture and look-over."""
