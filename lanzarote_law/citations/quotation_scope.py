"""Quotations behind a colon: what they cite is of the act whose article they quote."""

from lanzarote_law.grammar.word_patterns import lazy_regex

_SIGNS = (("«", "»"), ("“", "”"), ("„", "”"))
# L'article 382bis énonce : « ; not les mots «
_OPENS = lazy_regex(r":\s{0,3}[«“„]\Z")
# The article reads: "; not the word "
_OPENS_PLAIN = lazy_regex(r':\s{0,3}"\Z')
_NEAR = 5
LONGEST = 3000
"""Characters between the signs of a quotation, at most."""


def open_quotation_at(text: str, place: int) -> tuple[int, int]:
    """The start of the quotation that is open at an offset, and the end of its introduction; 0 if none is open.

    >>> open_quotation_at("Article 5 says: « Whoever, by article 6", 39)
    (16, 14)
    """
    since = max(0, place - LONGEST)
    for opens, closes in _SIGNS:
        at = text.rfind(opens, since, place)
        if at > text.rfind(closes, since, place) and _OPENS.search(text, max(0, at - _NEAR), at + 1):
            leads = at - 1
            while leads and text[leads].isspace():
                leads -= 1
            return at, leads
    at = text.rfind('"', since, place)
    opened = _OPENS_PLAIN.search(text, max(0, at - _NEAR), at + 1) if at >= 0 else None
    return (at, opened.start()) if opened else (0, 0)


def are_in_same_quotation(text: str, before: int, place: int) -> bool:
    """Whether two places are in the same quotation: the articles of a treaty that a judgment quotes."""
    return 0 < open_quotation_at(text, place)[0] < before


def closed_quotation_around(text: str, place: int, since: int) -> int:
    """Where `« ... »`, or `: "..."`, begins that is around an offset and closed before a later one; else 0."""
    far = max(0, place - LONGEST)
    for opens, closes in _SIGNS:
        at = text.rfind(opens, far, place)
        if at > 0 and text.find(closes, place, since) >= 0 and text.find(closes, at, place) < 0:
            return at
    at = open_quotation_at(text, place)[0]
    return at if text.startswith('"', at) and text.find('"', place, since) >= 0 else 0
