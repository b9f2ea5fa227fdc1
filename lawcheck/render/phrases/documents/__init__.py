"""Words about documents: a module for each language."""
