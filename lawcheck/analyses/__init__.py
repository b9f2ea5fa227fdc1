"""Questions over many evaluations."""
