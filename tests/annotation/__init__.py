"""What `annotation` does."""
