"""Ambiguous citations whose clause names the subject of the article in the present code: these are not reported.

`verkrachting wordt bestraft door artikel 138 Sw.` is said of the Code that has rape under that number.
"""

from collections.abc import Iterable

from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.clauses import clause_bounds
from lanzarote_law.citations.same_named_codes import article_titles
from lanzarote_law.grammar.word_patterns import lazy_regex
from lanzarote_law.text_folding_and_display import fold_accents

_WORD = lazy_regex(r"[^\W_]+(?:[-/][^\W_]+)*")
_LEAST = 4
"""Letters of a name that tells a subject."""


def mark_present_code_subjects(text: str, cited: Iterable[CitedLaw], names: ActNames) -> tuple[CitedLaw, ...]:
    """The ambiguous citations are marked if their clause names the subject of the article in the present code."""
    return tuple(
        each._replace(has_its_subject=True) if _names_its_subject(text, each.citation, names) else each
        for each in cited
    )


def _names_its_subject(text: str, each: Citation, names: ActNames) -> bool:
    """Whether the clause of a citation names the subject of its number in the new code, and of no other code."""
    if not each.ambiguous or each.code not in names.homonyms.new or each.article_to:
        return False
    new = article_titles(names.corpus, each.code, each.article)
    old = {
        name for code in names.homonyms.codes - {each.code} for name in article_titles(names.corpus, code, each.article)
    }
    begin, close = clause_bounds(text, each.start, each.end)
    words = _words(fold_accents(text[begin:close]))
    names_of_new = (name for name in new - old if len(name) >= _LEAST)
    return any(_words(name) in words for name in names_of_new) and not any(_words(name) in words for name in old)


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "
