"""What the law and a case are made of: immutable values, standard library only."""
