"""`check`: documents to text, text to citations, citations to problems."""
