"""What is wrong with a document, at a place of it."""

from typing import NamedTuple

from lanzarote_law.errors import Severity

LISTED = "{articles}"
"""Stands in a message for the articles of a list."""


class DocumentProblem(NamedTuple):
    """A problem of a document: offsets in characters of what it is about, and the way out."""

    code: str
    severity: Severity
    message: str
    start: int
    end: int
    suggestion: str = ""
    brief: str = ""
    """The way out in short, where that is shorter."""
    subject: str = ""
    """The article that it is about, as a list of several names it."""
    plural: str = ""
    """The message for several articles of one list, with LISTED for them."""
    list_start: int = 0
    """Where the list begins in which the article is cited."""

    @property
    def way(self) -> str:
        """The way out as a page shows it that is read at a glance."""
        return self.brief or self.suggestion
