"""What to ask next, one question at a time, until no answer could change anything."""
