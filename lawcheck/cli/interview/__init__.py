"""`lawcheck interview`: one question after the other, each answer kept at once."""
