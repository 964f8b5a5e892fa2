"""How much of a document is read: far above a code of a thousand pages, far below what exhausts a machine."""

from lanzarote_law.errors import UnreadableError
from lanzarote_law.wording import to_word, worded

FILE = 200_000_000
"""Bytes of a file."""
TEXT = 20_000_000
"""Characters of text: some six thousand pages."""
MARKUP = 50_000_000
"""Characters of HTML."""
UNPACKED = 300_000_000
"""Bytes of a part of a Word document, once it is unpacked."""
PACKED_FILES = 20_000
"""Files in a Word document."""
TAGS = 5_000_000
"""Tags in the files of a Word document."""
CITATIONS = 100_000
"""Citations in a document, each of which takes a thousand times its own letters: a code of a thousand pages with a
citation in each line has half of that."""
PARAGRAPHS = 500_000
"""Paragraphs of a Word document: a code of a thousand pages has a tenth of that."""
NESTING = 1_000
"""Elements of a Word document inside each other."""
PAGES = 20_000
"""Pages of a PDF."""
SECONDS = 180
"""For all pages of a PDF."""
MEMORY = 2_000_000_000
"""Bytes of memory, while a PDF is read."""


_COUNTED = (
    to_word("files packed into it"),
    to_word("bytes when unpacked"),
    to_word("tags in its text"),
    to_word("bytes"),
    to_word("characters"),
    to_word("characters of text"),
    to_word("citations"),
    to_word("elements inside each other"),
    to_word("paragraphs"),
    to_word("pages"),
)
"""What is counted."""


def refuse_excess(most: int, found: int, name: str, what: str) -> None:
    """Raise UnreadableError, with the number found and a suggestion, if a document has more than the limit `most`."""
    if found > most:
        sentence = to_word("{name} has more than {most:,} {what}, too many to be read safely")
        message = worded(sentence, name=name, most=most, what=worded(what))
        raise UnreadableError(message, worded("check the document in parts"))
