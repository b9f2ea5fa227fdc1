"""Words that say what to ask, of whom, and in which words."""
