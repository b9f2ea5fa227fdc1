"""Text to model: the only home of pydantic, YAML and the rule grammar."""
