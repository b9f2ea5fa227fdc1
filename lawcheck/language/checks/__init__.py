"""Checks of a rule set that loaded: one module each, its docstring is its page."""
