"""Results → pages, tables, JSON, CSV, Markdown. Nothing here prints."""
