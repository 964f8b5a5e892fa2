"""The forms in which pages are written: plain text, a terminal, Markdown, CSV."""
