"""What `checking` does."""
