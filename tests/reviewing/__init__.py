"""What `reviewing` does."""
