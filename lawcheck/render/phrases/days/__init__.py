"""Phrases about last days and the timeline of a case."""
