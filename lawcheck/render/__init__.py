"""Values to text: returns strings and writes nothing."""
