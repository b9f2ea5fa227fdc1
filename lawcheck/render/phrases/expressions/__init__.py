"""Words for the expressions of rules: a module for each language."""
