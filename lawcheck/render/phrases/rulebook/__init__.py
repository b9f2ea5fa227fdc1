"""Words for the rule book: a module for each language."""
