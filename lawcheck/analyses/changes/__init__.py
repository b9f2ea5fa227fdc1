"""A case with one thing changed, and what the engine makes of it."""
