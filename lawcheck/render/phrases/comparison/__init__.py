"""Words for one case under the law of several days."""
