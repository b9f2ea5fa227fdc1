"""Copies of a case that may be passed on: pseudonyms, and what may still tell who it is."""
