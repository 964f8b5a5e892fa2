"""Citations in a form that no other step reads: misprints, `article 417-49`, and signs of others, `§ 12-3 StGB`."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.citation import AttributionReason, Citation, WayName
from lanzarote_law.citations.resolution import resolve_number
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.article_numbers import JOINT, ArticleNumber, compiled
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN_PATTERN
from lanzarote_law.grammar.word_patterns import lazy_regex

_NUMBER = rf"\d{{1,4}}(?:[./{JOINT}-]\d{{1,3}})*(?:[a-z](?![a-z]))?"
_LEADS = r"(?-i:[aA])(?<!\w.)rt(?:\.|icles?|ikel[ns]?|ikelen|[íi]culos?|icol[oi]|igos?)\s"
_OF = r"(?:\s(?:del|des|der|do|da)(?=\s))?"


def add_unread_citations(text: str, found: list[Citation], names: ActNames) -> list[Citation]:
    """The citations, with those of codes of the data whose form no other step reads.

    A number that the data could not have (`§ 122a StGB`) is kept as what cannot be read, so that it is not passed over.
    """
    sign = r"§{1,2}\s?|" if names.corpus.has_paragraph_signs else ""
    pattern = rf"(?:{sign}{_LEADS})(?P<numbers>{_NUMBER}(?:(?:,\s|\s[a-z]{{1,3}}\s){_NUMBER})*)(?P<of>{_OF})"
    starts = [each.start for each in found]
    more = [
        citation
        for match in compiled(pattern).finditer(text)
        if not _is_read(found, starts, match.start("numbers"), match.end("numbers"))
        if not names.corpus.state.names_another(text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
        for citation in _read(text, match, names)
    ]
    return sorted((*found, *more), key=lambda each: each.start) if more else found


def _is_read(found: Sequence[Citation], starts: list[int], start: int, end: int) -> bool:
    at = bisect_right(starts, end) - 1
    return at >= 0 and found[at].end > start


def _read(text: str, match: re.Match[str], names: ActNames) -> Iterator[Citation]:
    act = names.just_after(text, match.end()) or names.just_after(text, match.end("numbers"))
    if act is None or not act.codes:
        return
    for each in compiled(_NUMBER).finditer(text, *match.span("numbers")):
        written = each[0].replace(JOINT, "-")
        try:
            number = str(ArticleNumber.parse(written))
        except NotUnderstoodError:
            yield Citation(*each.span(), None, written, unread=True)
            continue
        instrument, code, ambiguous = resolve_number(names, act, number, distinct=False)
        why = AttributionReason(WayName.NAMED_AFTER, act.place)
        yield Citation(*each.span(), instrument, number, code=code, ambiguous=ambiguous, why=why)


# -- what was written wrongly and can only mean one article: `article 53bis2`, `Ar-⏎ticle 35` ----------------------

_ODD_STROKE = lazy_regex(r"rt(?:\.|icles?|ikel(?:en|s)?)\s?(?P<base>\d{3})[-.](?P<slash>\d{1,2})(?![\d%/]|[-.]\d)")


# Ar-⏎ticle 35: a word that the end of a line divides
_DIVIDED = lazy_regex(r"\b(?P<first>[Aa]r(?:t|ti|tik)?)-\n\s?(?P<last>(?:tic|ic|c)les?|(?:tik|ik|k)el(?:en)?)(?=\s\d)")
# article 53bis2 Ger. W.: the mark of a note behind a suffix
_MARK_OF_A_NOTE = lazy_regex(rf"rt(?:\.|icles?|ikel(?:en)?)\s\d{{1,3}}(?:{LATIN_PATTERN})(?P<mark>[1-9]\d?)(?=\s)")
# Article 90ter90ter
_TWICE = lazy_regex(rf"rt(?:\.|icles?|ikel(?:en)?)\s(?P<mark>\d{{1,3}}(?:{LATIN_PATTERN}))(?=(?P=mark)\b)")
# article 46bis/I: the Roman figure for 1
_ROMAN_ONE = lazy_regex(rf"(?P<number>\d(?:{LATIN_PATTERN})?/)I(?![\w/])")
_OF_A_NAME = frozenset(("of", "du", "van"))
# 47sexies of the of the Criminal Code
_WORDS_OF = "of the", "du", "de la", "van het", "van de"
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
    for note in acts.NOTE_BEFORE_A_NAME.finditer(text):
        words, blank, word = text[: note.start()].rpartition(" ")
        if word in _OF_A_NAME:
            text = f"{words}{blank}{' ' * (note.end() - note.start() - 1)}{word} {text[note.end() :]}"
    for superfluous in (_MARK_OF_A_NOTE, _TWICE):
        text = superfluous.sub(_without_mark, text)
    if "/I" in text:
        text = _ROMAN_ONE.sub(r"\g<number>1", text)
    for words in _WORDS_OF:
        text = text.replace(f" {words} {words} ", f" {' ' * len(words)} {words} ")
    text = text.replace("«art.»", "«art. ").replace("«Art.»", "«Art. ")  # «art.» 37bis. - § 1, as machines translate
    parts: list[str] = []
    done = 0
    for match in _ODD_STROKE.finditer(text):
        if int(match["slash"]) and names.numbers.only_code_with(f"{match['base']}/{int(match['slash'])}"):
            parts += (text[done : match.end("base")], "/")
            done = match.end("base") + 1
    parts.append(text[done:])
    return "".join(parts) if len(parts) > 1 else text


def _without_mark(match: re.Match[str]) -> str:
    return match[0][: match.start("mark") - match.start()] + " " * len(match["mark"])


def _joined(match: re.Match[str]) -> str:
    """A divided word in one, behind as many blanks as were between its parts."""
    return " " * (len(match[0]) - len(match["first"]) - len(match["last"])) + match["first"] + match["last"]


def _set_apart(match: re.Match[str]) -> str:
    at = match.start("sign") - match.start()
    return f"{match[0][:at]}·{match[0][at + 1 :]}"
