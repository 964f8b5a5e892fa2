"""What was written wrongly and can only mean one article: `article 417-49`, `article 53bis2`, `Ar-⏎ticle 35`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.grammar.numerals import LATIN_PATTERN
from lanzarote_law.grammar.word_patterns import lazy_regex

if TYPE_CHECKING:
    import re

    from lanzarote_law.citations.act_names import ActNames

_ODD_STROKE = lazy_regex(r"rt(?:\.|icles?|ikel(?:en|s)?)\s?(?P<base>\d{3})[-.](?P<slash>\d{1,2})(?![\d%/]|[-.]\d)")


# Ar-⏎ticle 35: a word that the end of a line divides
_DIVIDED = lazy_regex(r"\b(?P<first>[Aa]r(?:t|ti|tik)?)-\n\s?(?P<last>(?:tic|ic|c)les?|(?:tik|ik|k)el(?:en)?)(?=\s\d)")
# article 53bis2 Ger. W.: the mark of a note behind a suffix
_MARK_OF_A_NOTE = lazy_regex(rf"rt(?:\.|icles?|ikel(?:en)?)\s\d{{1,3}}(?:{LATIN_PATTERN})(?P<mark>[1-9]\d?)(?=\s)")
# Art. 235bis, § 6 - 30: the number of the law in a database
_NUMBER_OF_A_KEY = lazy_regex(
    r"\d\d[-/]\d\d[-/]\d{4}\s[-–]\s[Aa]rt[^\n]{1,90}?\s(?P<sign>[-–])\s\d\d(?=\s*(?:\n|\Z|/\s)|\s(?:Lien|Link|ELI|No\s?pub|Nr\s?pub)\b)"
)
_OF_A_KEY = lazy_regex(r"-\s[Aa]rt"), lazy_regex(r"–\s[Aa]rt")
"""What stands in each of them; looked for first, as one sign is found five times as fast as any figure."""


def correct_misprints(text: str, names: ActNames) -> str:
    """The text, as long as before, with the stroke of a number that one of the codes has, and that is no range."""
    if any(each.search(text) for each in _OF_A_KEY) and _NUMBER_OF_A_KEY.search(text):
        text = _NUMBER_OF_A_KEY.sub(_set_apart, text)
    if "r-\n" in text or "t-\n" in text or "i-\n" in text or "k-\n" in text:
        text = _DIVIDED.sub(_joined, text)
    text = _MARK_OF_A_NOTE.sub(
        lambda match: match[0][: match.start("mark") - match.end()] + " " * len(match["mark"]), text
    )
    parts: list[str] = []
    done = 0
    for match in _ODD_STROKE.finditer(text):
        if int(match["slash"]) and names.numbers.only_code_with(f"{match['base']}/{int(match['slash'])}"):
            parts += (text[done : match.end("base")], "/")
            done = match.end("base") + 1
    parts.append(text[done:])
    return "".join(parts) if len(parts) > 1 else text


def _joined(match: re.Match[str]) -> str:
    """A divided word in one, behind as many blanks as were between its parts."""
    return " " * (len(match[0]) - len(match["first"]) - len(match["last"])) + match["first"] + match["last"]


def _set_apart(match: re.Match[str]) -> str:
    at = match.start("sign") - match.start()
    return f"{match[0][:at]}·{match[0][at + 1 :]}"
