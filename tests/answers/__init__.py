"""What `answers` does."""
