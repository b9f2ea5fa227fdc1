"""The parts of a memo."""
