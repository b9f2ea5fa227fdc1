"""Words for pages about the law of a day and its changes: a module for each language."""
