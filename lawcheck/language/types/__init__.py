"""What the expressions of a rule are worth: every name looked up, every type checked."""
