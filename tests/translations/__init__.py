"""What the data say in other languages."""
