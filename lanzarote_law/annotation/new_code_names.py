"""The name of the code beside a replaced number → the name of the code of the new number: `of the new Criminal Code`.

An old and a new code share a name. A number that is replaced alone would be read as one of the old code, which may have
an article of that number too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from lanzarote_law.annotation.comments import ReplacementWords
from lanzarote_law.checking.rechecked_citation import RecheckedCitation, StatementOutcome
from lanzarote_law.citations.citation import WayName
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.model import Corpus

Place = tuple[int, int]
"""Where words begin and end in the text."""
# of the Criminal Code   , du Code pénal   (Sw.   du Code pénal (C. pén.)
_NAMED = lazy_regex(
    r",?\s\(?(?:(?P<word>of\sthe|du|van\shet)\s)?(?P<name>[^\W\d](?:[^\n()]*[\w.])?)(?:\s\([^\n()]*\)?)?\)?"
)
# van het Strafwetboek (SW)  du Code pénal (ci-après C.P.)
_SHORT_FORM = any_case(r",?\s\((?P<said>(?:hereafter|hereinafter|ci-après|hierna)\b)?(?P<short>[^\n()]+)\)")
# Criminal Code - Article   Le Code pénal, en son article   het Strafwetboek (art.
_NAMED_BEFORE = any_case(
    r"(?P<word>\b(?:the|le|du|au|het)\s)?(?P<name>[^\W\d][^\n();:,]{1,40}?)"
    r"(?:,?\s(?:en\sson|en\sses|in\szijn|in\sits)\s|,?\s[-–(]?\s?)art(?:icles?|ikel(?:en)?|s)?\.?\s\Z"
)
_NEW = {
    **dict.fromkeys(("of", "the"), "new"),
    **dict.fromkeys(("du", "le", "au"), "nouveau"),
    **dict.fromkeys(("van", "het"), "nieuwe"),
}
"""What a code is called that replaced another of its name, by the first word before its name."""
# Art. 165 Sw.⏎  Art. 165 Sw. Deze wet
_ENDS_A_SENTENCE = lazy_regex(r"\s*(?:\Z|\n|\s[A-ZÀ-Ý«“])")


def new_code_names(
    corpus: Corpus, text: str, replaced: Sequence[RecheckedCitation]
) -> Iterator[tuple[Place, ReplacementWords]]:
    """The place of each name directly after replaced numbers, with the name that only the code of the new one has."""
    for each in replaced:
        if renamed := _renamed(corpus, text, each):
            place, name = renamed
            numbers = (
                other.cited.citation for other in replaced if other.cited.citation.why == each.cited.citation.why
            )
            yield place, ReplacementWords(name, tuple((one.start, one.end) for one in numbers))


def would_keep_its_name(
    corpus: Corpus, text: str, replaced: Sequence[RecheckedCitation], every: Iterable[RecheckedCitation]
) -> bool:
    """Whether the name of the old code would stay with a replaced number, or a number that stays would get the new."""
    moved = [each for each in replaced if ArticleId(each.successor).code != each.cited.citation.code]
    renamed = {
        each.cited.citation.why for each in moved if (found := _renamed(corpus, text, each)) is not None and found[1]
    }
    named = {why for each in moved if (why := each.cited.citation.why) and why.way in _BY_NAME}
    starts = {each.cited.citation.start for each in replaced}
    shared = (each.cited.citation for each in every if each.cited.citation.why in named)
    return bool(moved) and (not renamed or not named <= renamed or any(each.start not in starts for each in shared))


_BY_NAME = {WayName.NAMED_AFTER, WayName.NAMED_BEFORE}


def _renamed(corpus: Corpus, text: str, each: RecheckedCitation) -> tuple[Place, str] | None:
    """The place of the name beside a replaced number, and the name of the new code, empty if there is none.

    None if no name is beside the number, or the new number is of the same code.
    """
    cited, code = each.cited.citation, ArticleId(each.successor).code
    if cited.why is None or cited.why.way not in _BY_NAME or code == cited.code:
        return None
    if cited.why.way == WayName.NAMED_BEFORE:
        return _renamed_before(corpus, text, cited.why.place + 1, each)
    match = _NAMED.fullmatch(text, cited.end, cited.why.place + 1)
    if match is None or re.search(r"\d", match["name"]):  # 417/38 and 417/9 of the Criminal Code
        return None
    called, is_last = match["name"], match["name"].endswith(".") and match.end("name") == cited.why.place + 1
    ends = is_last and _ENDS_A_SENTENCE.match(text, match.end())
    if ends and called[:-1].isupper() and called.count(".") == 1:
        called = called[:-1]  # artikel 458bis SW. U kunt: the full stop of the sentence
    name = _new_name(corpus, called, (match["word"] or "").split(), code)
    return match.span("name"), name + ("." if name and ends and name[-1] != "." else "")


def _renamed_before(corpus: Corpus, text: str, end: int, each: RecheckedCitation) -> tuple[Place, str] | None:
    """The place and the new name of the code that is named before a number: the longest words that are its name."""
    for start in range(max(0, end - _LONGEST_BEFORE), end):
        match = _NAMED_BEFORE.match(text, start, end) if text[start - 1 : start].isspace() or not start else None
        named = corpus.codes_named.get(code_key(match["name"]), ()) if match else ()
        if match and any(code.id == each.cited.citation.code for code in named):
            return match.span("name"), _new_name(
                corpus, match["name"], (match["word"] or "").lower().split(), ArticleId(each.successor).code
            )
    return None


_LONGEST_BEFORE = 70


def gives_a_short_form(corpus: Corpus, text: str, each: RecheckedCitation) -> bool:
    """Whether a short form of the name of the code follows it in brackets; elsewhere that may mean the old code."""
    cited = each.cited.citation
    named = cited.why and _NAMED.fullmatch(text, cited.end, cited.why.place + 1)
    short = named and ArticleId(each.successor).code != cited.code and _SHORT_FORM.match(text, named.end("name"))
    return bool(short and (short["said"] or corpus.codes_named.get(code_key(short["short"]))))


def _new_name(corpus: Corpus, name: str, words: list[str], code: str) -> str:
    """A name that says that the new code is meant; empty if the data have none for it."""
    full_name = (
        f"{_NEW[words[0]]} {name}" if words else f"{name} {''.join(re.findall(r'[0-9]{4}', corpus.code[code].short))}"
    )
    adjectives = {word for words in corpus.adjective for word in words}
    plain = " ".join(word for word in full_name.split() if word not in adjectives)
    named = corpus.codes_named.get(code_key(plain), ())
    return full_name if [each.id for each in named] == [code] else ""


def shares_its_name(each: RecheckedCitation, beside: Iterable[RecheckedCitation]) -> bool:
    """Whether a replaced number shares the name of its code with a number that stays, or that another code replaced."""
    cited, code = each.cited.citation, ArticleId(each.successor).code
    if cited.why is None or cited.why.place < 0 or code == cited.code:
        return False
    return any(
        other.cited.citation.why == cited.why
        and (other.outcome is StatementOutcome.HOLDS or ArticleId(other.successor).code != code)
        for other in beside
    )
