"""What to ask, as a text and as JSON."""
