"""HTML → text, with the place in the source of each piece of it; in one pass, whatever is left open."""

import re
from collections import Counter
from html import unescape
from typing import NamedTuple

from lanzarote_law.documents import outline, unread_content
from lanzarote_law.documents.hidden_elements import HiddenElement, is_hidden
from lanzarote_law.documents.html_and_docx_tables import ELEMENTS, Table, TableReader
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.text_folding_and_display import to_superscript

_BLOCKS = frozenset(
    "p div br hr li dt dd tr td th h1 h2 h3 h4 h5 h6 ul ol dl table caption figure figcaption pre main nav aside"
    " section article header footer address blockquote".split()
)
_UNSHOWN = frozenset(("script", "style", "title", "iframe"))
"""What is not shown and holds no tags in HTML."""
_RAW = frozenset(("textarea", "xmp"))
"""What is shown and holds no tags in HTML."""
_ENDS = {tag: re.compile(rf"</(?:\w+:)?{tag}(?=[\s/>])|\Z", re.IGNORECASE) for tag in _UNSHOWN | _RAW}
_FOREIGN = frozenset(("svg", "math"))
"""Where the tags are those of XML: `<title/>` is closed, and `<![CDATA[...]]>` is text."""
_HTML_AGAIN = frozenset(("foreignobject", "desc"))
_BREAKS_OUT = _BLOCKS | frozenset(
    "b body center code em embed head i img meta ruby s small span strong sub sup u".split()
)
"""Tags at which a browser closes a picture or a formula that was left open."""

# No letter is looked at twice (`++`, `*+`); what is never closed ends with the file, as in a browser.
_TOKEN = lazy_regex(
    r"<!--(?:-?>|(?s:.*?)(?:--!?>|(?P<endless>\Z)))"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][^\s/>]*+)"
    r"(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?|[\"'])*+(?:(?P<whole>>)|\Z)"
    r"|(?P<cdata><!\[CDATA\[)"
    r"|<[!?/][^>]*+(?:>|\Z)"
    r"|(?P<letter>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});?)"
    r"|(?P<words>[^<&]++|[<&])"
)

_RAW_TOKEN = lazy_regex(
    r"(?P<letter>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});?)|(?P<words>[^&]++|&)"
)
_SHADOW = any_case(r"\bshadowrootmode\s?=")
_STRUCK = frozenset(("del", "s", "strike"))
_ALT = any_case(r"\balt\s?=\s?(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_SHOWS_A_FILE = any_case(r"\s(?:src|srcdoc|data)\s?=")
_EMBEDDED = frozenset(("embed", "iframe", "object"))
_ROOT = any_case(r"<(?:\w+:)?html\b")
_SPAN = any_case(r"\bcolspan\s?=\s?[\"']?(\d{1,3})")


class HtmlText(NamedTuple):
    """The text of a page, the offsets in it and in the source at which each piece of it begins, and its tables."""

    text: str
    pieces: tuple[tuple[int, int], ...]
    tables: tuple[Table, ...]
    outline: outline.Outline
    hidden: tuple[unread_content.Hidden, ...]
    """Words that are struck out or not shown, or are in a comment or beside a picture, and may contain a citation."""
    passed: dict[str, int]
    """How many pictures and embedded documents the page has, by their kinds."""
    unclosed: tuple[tuple[int, str], ...] = ()
    """What is never closed and hides the rest of the page, with the offset in the text at which it begins."""


def read_html(source: str, *, is_xml: bool = False) -> HtmlText:
    """The text that a page shows: a block on a line of its own, raised figures as the mark of a note."""
    reader = _Reader(source, is_xml=is_xml)
    reader.read()
    reader.outline.end_all(reader.length)
    unclosed = reader.unclosed[:1]
    pieces = [*reader.pieces, *((reader.length, start) for start, _ in unclosed)]
    open_tags = tuple((reader.length, tag) for _, tag in unclosed)
    text, tables, hidden = "".join(reader.parts), tuple(reader.tables.found), tuple(reader.hidden)
    return HtmlText(text, tuple(pieces), tables, reader.outline, hidden, reader.passed, open_tags)


class _Reader:
    """Goes through a page, token by token."""

    def __init__(self, source: str, *, is_xml: bool) -> None:
        self.source = source
        self.is_xml = is_xml
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int]] = []
        self.tables = TableReader()
        self.outline = outline.Outline()
        self.hidden: list[unread_content.Hidden] = []
        self.passed: Counter[str] = Counter()
        self.length = 0
        self.unclosed: list[tuple[int, str]] = []
        """What hides the rest of the page, with its place in the source."""
        self._templates: list[int] = []
        """Where those begin that are open; a negative one is shown."""
        self._within: list[str] = []
        """The pictures and formulas that are open, and what holds HTML again inside them."""
        self._raised = 0
        self._struck: list[list[str]] = []
        """For each open element that strikes words out, the blocks that were opened inside it."""
        self._struck_words: list[str] = []
        self._unseen: HiddenElement | None = None
        """The element that is open and not shown."""
        self._is_data = is_xml and not _ROOT.search(source, 0, 5000)
        """Whether it is XML with elements of its own."""
        self._closed_at = -1
        """Where the last end tag ends."""

    def read(self) -> None:
        """Read it to its end."""
        at = 0
        while token := _TOKEN.match(self.source, at):
            start, at = token.span()
            if tag := (token["tag"] or "").lower():
                at = self._tag(token, tag)
            elif token["cdata"]:
                at = self._cdata(token)
            elif words := token["letter"] or token["words"]:
                self._show(start, unescape(words) if token["letter"] else words)
            elif token["endless"] is not None:
                self._never_closed(start, "a comment", token[0][4:])
            elif token[0].startswith("<!--") and unread_content.may_cite(token[0]):
                self.hidden.append((self.length, token[0][4:].removesuffix("-->")))
        hides = next((start for start in self._templates if start >= 0), None)
        if hides is not None:
            self.unclosed.append((hides, "<template>"))
        if self._unseen:
            self._never_closed(self._unseen.start, f"<{self._unseen.name}>", "".join(self._unseen.words))
            self._end_unseen()
        while self._struck:
            self._end_struck()

    @property
    def _is_foreign(self) -> bool:
        """Whether the rules of XML hold."""
        return self.is_xml or (bool(self._within) and self._within[-1] in _FOREIGN)

    def _add(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def _show(self, start: int, words: str) -> None:
        """Words of the source, unless they are hidden."""
        if any(each >= 0 for each in self._templates):
            return
        if self._unseen:
            self._unseen.words.append(words)
            return
        if self._struck:
            self._struck_words.append(words)
            return
        if not self.pieces or start - self.length != self.pieces[-1][1] - self.pieces[-1][0]:  # else it goes on
            self.pieces.append((self.length, start))
        self._add(to_superscript(words) if self._raised else words)

    def _never_closed(self, start: int, what: str, rest: str) -> None:
        """Report an element that is never closed, and hides the rest of the page."""
        if rest.strip():
            self.unclosed.append((start, what))

    def _tag(self, token: re.Match[str], tag: str) -> int:
        """A tag; the answer is where to read on."""
        start, at = token.span()
        if self.is_xml:
            tag = tag.rpartition(":")[2]
        if not token["whole"]:
            self._never_closed(start, f"the tag <{tag}", token[0][1 + len(tag) :])
            return at
        if tag in _BREAKS_OUT:
            while self._within and self._within[-1] in _FOREIGN and not self.is_xml:
                self._within.pop()
        is_closed = token[0].endswith("/>") and (self._is_foreign or tag in _FOREIGN)
        self._divide(token, tag)
        if not is_closed:
            self._opened(token, tag)
        if tag in _STRUCK and not is_closed:
            self._strike(is_end=bool(token["close"]))
        elif not token["close"]:
            self._pass(token[0], tag)
        self._of_blocks(token, tag, is_closed=is_closed)
        if token["close"] or is_closed:
            return at
        if tag in _UNSHOWN and not self._is_data:
            return self._unshown(token, tag)
        return self._raw(at, tag) if tag in _RAW and not self._is_foreign else at

    def _of_unseen(self, token: re.Match[str], tag: str) -> None:
        """An element that is not shown begins or ends."""
        is_end = bool(token["close"])
        if self._unseen and (self._unseen.is_ended_by(tag) if is_end else self._unseen.ends_before(tag)):
            self._end_unseen()
        if self._unseen and tag in _BLOCKS:
            self._unseen.words.append(" ")
        if is_end:
            return
        if self._unseen:
            self._unseen.begin(tag)
        elif is_hidden(token[0], tag):
            self._unseen = HiddenElement(tag, token.start())

    def _end_unseen(self) -> None:
        """The element that is not shown ends; what is inside is reported."""
        if self._unseen:
            self.hidden.append((self.length, "".join(self._unseen.words)))
            self._unseen = None

    def _divide(self, token: re.Match[str], tag: str) -> None:
        """In XML with elements of its own, one that follows another begins a line."""
        if token["close"]:
            self._closed_at = token.end()
        elif self._is_data and self._closed_at == token.start() and tag not in _BREAKS_OUT:
            self._add("\n")

    def _of_blocks(self, token: re.Match[str], tag: str, *, is_closed: bool) -> None:
        """What begins or ends a line, a heading, an item, a table or a cell."""
        is_outlined = tag in outline.ELEMENTS and not is_closed
        if is_outlined and token["close"]:
            self.outline.end(tag, self.length)
        if tag in _BLOCKS:
            self._add("\n\n" if token["close"] and tag == "p" else "\n")
            if self._struck and tag not in {"br", "hr"} and not is_closed:
                self._of_blocks_struck_out(tag, is_end=bool(token["close"]))
        if is_outlined and not token["close"]:
            self.outline.begin(tag, self.length)
        if tag in ELEMENTS and not is_closed:
            self._of_tables(token, tag)

    def _of_blocks_struck_out(self, tag: str, *, is_end: bool) -> None:
        """A block inside words that are struck out; the end of one around them ends these, too."""
        blocks = self._struck[-1]
        if not is_end:
            blocks.append(tag)
        elif tag not in blocks:
            self._end_struck()
        else:
            while blocks.pop() != tag:
                pass

    def _pass(self, tag: str, name: str) -> None:
        """A picture or an embedded document; one with an empty description is an ornament."""
        if name in _EMBEDDED and _SHOWS_A_FILE.search(tag):
            self.passed["embedded document"] += 1
        elif name == "img":
            found = _ALT.search(tag)
            words = unescape(found[1] or found[2] or found[3] or "") if found else ""
            self.passed["picture"] += (found is None or bool(words)) and not unread_content.is_ornament(tag)
            if unread_content.may_cite(words):
                self.hidden.append((self.length, words))

    def _strike(self, *, is_end: bool) -> None:
        """Words that are struck out begin or end."""
        if not is_end:
            self._struck.append([])
        elif self._struck:
            self._end_struck()

    def _end_struck(self) -> None:
        """Words that were struck out end."""
        self._struck.pop()
        if not self._struck:
            self.hidden.append((self.length, "".join(self._struck_words)))
            self._struck_words.clear()

    def _opened(self, token: re.Match[str], tag: str) -> None:
        """What a tag that opens or closes something changes for what follows."""
        if not self._is_data:
            self._of_unseen(token, tag)
        if tag == "sup":
            self._raised = max(0, self._raised + (-1 if token["close"] else 1))
        elif tag == "template":
            if not token["close"]:
                self._templates.append(-1 if _SHADOW.search(token[0]) else token.start())
            elif self._templates:
                self._templates.pop()
        elif tag in _FOREIGN or (tag in _HTML_AGAIN and self._within):
            if not token["close"]:
                self._within.append(tag)
            elif tag in self._within:
                while self._within.pop() != tag:
                    pass

    def _of_tables(self, token: re.Match[str], tag: str) -> None:
        if token["close"]:
            self.tables.end(tag, self.length)
        else:
            span = _SPAN.search(token[0]) if tag != "table" else None
            self.tables.begin(tag, self.length, span[1] if span else "")

    def _end_of(self, tag: str, at: int) -> int:
        end = _ENDS[tag].search(self.source, at)
        return end.start() if end else at

    def _unshown(self, token: re.Match[str], tag: str) -> int:
        end = self._end_of(tag, token.end())
        if end == len(self.source):
            self._never_closed(token.start(), f"<{tag}>", self.source[token.end() :])
        return end

    def _raw(self, at: int, tag: str) -> int:
        """Words among which nothing is a tag."""
        end = self._end_of(tag, at)
        while at < end and (token := _RAW_TOKEN.match(self.source, at, end)):
            self._show(at, unescape(token["letter"]) if token["letter"] and tag == "textarea" else token[0])
            at = token.end()
        return end

    def _cdata(self, token: re.Match[str]) -> int:
        """Words by which nothing but themselves is meant; in HTML a comment that ends with the next `>`."""
        closing = "]]>" if self._is_foreign else ">"
        end = self.source.find(closing, token.end())
        stop = len(self.source) if end < 0 else end
        if self._is_foreign and stop > token.end():
            self._show(token.end(), self.source[token.end() : stop])
        elif end < 0:
            self._never_closed(token.start(), "a comment", self.source[token.end() :])
        return len(self.source) if end < 0 else end + len(closing)
