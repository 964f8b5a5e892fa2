"""What `render` does."""
