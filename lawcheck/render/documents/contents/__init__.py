"""What each kind of document says of a case: plain values for its template."""
