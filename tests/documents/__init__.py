"""What `citations` does."""
