"""Words of a Word document replaced as tracked changes: deleted and inserted, to be accepted or rejected in Word."""

import re
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from lanzarote_law.annotation.comments import Replacements
from lanzarote_law.annotation.docx_comment_ranges import CommentRange, RangeFinder, run_properties
from lanzarote_law.documents.docx_text import AUTHOR

_ELEMENT = re.compile(rb"<(/?)(?:\w+:)?(\w+)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?(/?)>")
_OF_A_RUN = frozenset((b"r", b"t", b"proofErr", b"lastRenderedPageBreak"))
"""The elements between the ends of a range that can be deleted; the properties of runs count as one."""
_PROPERTIES = re.compile(rb"<(\w+:)?rPr\b(?:[^<>]*/>|.*?</(?:\w+:)?rPr>)", re.DOTALL)
_TRACKED = frozenset((b"ins", b"del", b"moveFrom", b"moveTo"))


class TrackedChange(NamedTuple):
    """The place of words in a file, and the words that replace them."""

    placed: CommentRange
    words: str
    properties: bytes
    """The properties of the run in which the words are."""

    def marks(self, deletion: int, insertion: int, on: date) -> tuple[str, str]:
        """The marks before and after the words; the date is that of the check, as the clock is not used."""
        who = f'w:author="{AUTHOR}" w:date="{on.isoformat()}T00:00:00Z"'
        inserted = f"<w:r>{self.properties.decode()}<w:t>{escape(self.words)}</w:t></w:r>"
        return f'<w:del w:id="{deletion}" {who}>', f'</w:del><w:ins w:id="{insertion}" {who}>{inserted}</w:ins>'


def locate_changes(xml: bytes, finder: RangeFinder, replacements: Replacements) -> dict[tuple[int, int], TrackedChange]:
    """The tracked changes that a file can hold, by range of the text: each in one paragraph, none in another change."""
    found: dict[tuple[int, int], TrackedChange] = {}
    tracked = _tracked_stretches(xml) if replacements else []
    for (start, end), new in replacements.items():
        placed = finder.range_of(start, end) if finder.is_in_body(start) else None
        if placed is None or placed.start.byte >= placed.end.byte or not _is_of_runs(xml, placed):
            continue
        if not any(begin < placed.start.byte < close for begin, close in tracked):
            found[start, end] = TrackedChange(placed, new.words, run_properties(xml, placed.start))
    return {at: each for at, each in found.items() if found.keys() >= set(replacements[at].only_with)}


def _is_of_runs(xml: bytes, placed: CommentRange) -> bool:
    """Whether there is nothing but whole or divided runs of text between two places."""
    between = _PROPERTIES.sub(b"", xml[placed.start.byte : placed.end.byte])
    return all(tag[2] in _OF_A_RUN for tag in _ELEMENT.finditer(between))


def _tracked_stretches(xml: bytes) -> list[tuple[int, int]]:
    """Where the tracked changes of a file begin and end."""
    found: list[tuple[int, int]] = []
    depth = begin = 0
    for tag in _ELEMENT.finditer(xml):
        if tag[2] in _TRACKED and not tag[3]:
            begin = begin if depth else tag.start()
            depth += -1 if tag[1] else 1
            if not depth:
                found.append((begin, tag.end()))
    return found


_DELETED = re.compile(rb'<w:del [^>]*?w:author="%b"[^>]*>.*?</w:del>' % AUTHOR.encode(), re.DOTALL)
_TEXT = re.compile(rb"(</?(?:\w+:)?)t(?=[\s>])")


def encode_deletions(xml: bytes) -> bytes:
    """A file of a Word document in which the text inside the deletions of this program is encoded as deleted text."""
    return _DELETED.sub(lambda found: _TEXT.sub(rb"\1delText", found[0]), xml)
