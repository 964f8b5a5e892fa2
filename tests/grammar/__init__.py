"""What `grammar` does."""
