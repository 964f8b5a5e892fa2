"""What `dataset` does."""
