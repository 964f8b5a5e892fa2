"""What `cli` does."""
