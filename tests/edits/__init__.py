"""What `edits` does."""
