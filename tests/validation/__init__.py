"""What `validation` does."""
