"""What a change of the law does to the records, and what follows from it."""
