"""The room `annotation`: copies of documents with comments."""
