"""`validate`: the rules of the data across records."""
