"""The headings and list items of a document, as its elements come or as the lines of a text show them."""

from lanzarote_law.grammar.word_patterns import lazy_regex

Heading = tuple[int, int, int]
"""Where a heading begins and ends, and its level, 1 for one of the highest."""
Item = tuple[int, int]
"""Where an item of a list begins and ends."""

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS = frozenset(("ul", "ol"))
ELEMENTS = _HEADINGS | _LISTS | {"li"}
_NONE = -1


class Outline:
    """The headings and items that were read; an item that is left open ends with the next one, or with its list."""

    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self.items: list[Item] = []
        self._heading: tuple[int, int] | None = None
        self._open = [_NONE]
        """Where the open item of each open list begins."""

    def begin(self, tag: str, at: int) -> None:
        """An element begins."""
        if tag in _HEADINGS:
            self._heading = (at, int(tag[1]))
        elif tag in _LISTS:
            self._open.append(_NONE)
        else:
            self._end_item(at)
            self._open[-1] = at

    def end(self, tag: str, at: int) -> None:
        """An element ends."""
        if tag not in _HEADINGS:
            self._end_item(at)
            if tag in _LISTS and len(self._open) > 1:
                self._open.pop()
        elif self._heading:
            self.headings.append((self._heading[0], at, self._heading[1]))
            self._heading = None

    def end_all(self, at: int) -> None:
        """The document ends."""
        for _ in self._open:
            self.end("ul", at)
        self.items.sort()

    def _end_item(self, at: int) -> None:
        if self._open[-1] != _NONE:
            self.items.append((self._open[-1], at))
        self._open[-1] = _NONE


# ## Code pénal  - 371/1  1. Article 383bis; not: #1
_LINE = r"[ \t]*(?:(?P<level>#{1,6})|[-–—*+•]|\d{1,3}[.)])[ \t]+(?P<words>\S[^\n]*)"
_FIRST = lazy_regex(_LINE)
_NEXT = lazy_regex(rf"\n{_LINE}")
# Code pénal⏎==========
_UNDERLINED = lazy_regex(r"(?<![^\n])(?![-*+>#|\s])(?P<words>[^\n|]{1,200})\n(?:(?P<first>={3,})|-{3,})[ \t]*(?![^\n])")


def outline_of_text(text: str, *, is_markdown: bool) -> tuple[tuple[Heading, ...], tuple[Item, ...]]:
    r"""The headings and list items in the lines of a text; underlined headings count only in Markdown.

    >>> outline_of_text("## A\n- 372\n", is_markdown=True)
    (((0, 4, 2),), ((7, 10),))
    """
    first = _FIRST.match(text)
    lines = [*([first] if first else []), *_NEXT.finditer(text)]
    headings = [(line.start("level"), line.end(), len(line["level"])) for line in lines if line["level"]]
    if is_markdown and ("\n---" in text or "\n===" in text):
        headings += [(*line.span("words"), 1 if line["first"] else 2) for line in _UNDERLINED.finditer(text)]
    return tuple(sorted(headings)), tuple(line.span("words") for line in lines if not line["level"])
