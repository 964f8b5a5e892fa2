"""Reports: documents to submit."""
