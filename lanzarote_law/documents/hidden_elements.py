"""Elements of a page that a browser does not show: by the attribute `hidden`, or by their own style."""

from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content, which no tag ends."""
_WHOLE = frozenset(("html", "body"))
"""A page that hides itself whole is shown by its script, once it is complete."""
_ENDED_BY = {
    "p": frozenset(
        "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
        " header hr main nav ol p pre section table ul".split()
    ),
    "li": frozenset(("li",)),
    **dict.fromkeys(("dt", "dd"), frozenset(("dt", "dd"))),
    **dict.fromkeys(("td", "th"), frozenset(("td", "th", "tr", "tbody", "tfoot"))),
    "tr": frozenset(("tr", "tbody", "tfoot")),
}
"""Elements whose end tag may be left out, and the tags that end them."""
_HOLDERS = frozenset("ul ol dl table".split())
"""What holds elements of its own whose beginning ends none around it."""
_AROUND = frozenset(
    "body html div section article main table tbody thead tfoot tr td th ul ol li dl dd blockquote".split()
)
"""Elements whose end tag ends everything inside them."""
# <p hidden>  <p hidden="">; not: data-hidden, class="hidden", aria-hidden, which a reader with eyes sees
_ATTRIBUTE = lazy_regex(
    r"\s(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+)))?"
)
# display: none !important  visibility:hidden  mso-hide:all, as Word writes it
_STYLE = any_case(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)\b")


class HiddenElement:
    """An element that is not shown, from its begin tag to its end, with the words inside it."""

    def __init__(self, tag: str, start: int) -> None:
        self.start = start
        self.words: list[str] = []
        self._open = [tag]
        """The element, and those that are open inside it."""

    @property
    def name(self) -> str:
        """The name of the element."""
        return self._open[0]

    def ends_before(self, tag: str) -> bool:
        """Whether a begin tag ends the element, whose end tag was left out."""
        name, *inside = self._open
        return tag in _ENDED_BY.get(name, ()) and _HOLDERS.isdisjoint(inside)

    def begin(self, tag: str) -> None:
        """An element begins inside it."""
        if tag not in _VOID:
            self._open.append(tag)

    def is_ended_by(self, tag: str) -> bool:
        """Whether an end tag ends the element: its own, or that of an element around it."""
        if tag not in self._open:
            return tag in _AROUND
        while self._open.pop() != tag:
            pass
        return not self._open


def is_hidden(token: str, tag: str) -> bool:
    """Whether a begin tag says that its element is not shown.

    >>> is_hidden("<p hidden>", "p"), is_hidden("<p style='color:red; display: none'>", "p")
    (True, True)
    >>> is_hidden('<p class="hidden" aria-hidden="true">', "p"), is_hidden('<p title=" hidden">', "p")
    (False, False)
    """
    if tag in _VOID or tag in _WHOLE:
        return False
    for found in _ATTRIBUTE.finditer(token):
        name = found["name"].lower()
        if name == "hidden":
            return True
        if name == "style" and _STYLE.search(found["double"] or found["single"] or found["bare"] or ""):
            return True
    return False
