"""What `documents` does."""
