"""Small changes of the rules, which tables and teaching cases must notice."""
