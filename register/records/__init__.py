"""What must be shown afterwards, and what is deleted when its time is out."""
