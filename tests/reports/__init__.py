"""Reports: what people hand in."""
