"""Attributes citations without an act named nearby, by the whole text, once it has been read.

`Article 433novies`, as a heading, on a page that speaks of the Criminal Code below; `Section 176 of the Criminal Code`
on a page about Germany.
"""

import re

from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.citation import AttributionReason, Citation, WayName
from lanzarote_law.citations.named_act import OTHER, QUESTIONNAIRE, instrument_of
from lanzarote_law.citations.resolution import as_of_act
from lanzarote_law.grammar import acts, outside_acts
from lanzarote_law.grammar.article_enumerations import HIGHEST_ARTICLE
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.text_prefilter import contains_any
from lanzarote_law.grammar.word_patterns import lazy_regex

# 509-1; not half of a range, 379-80
_AS_ABROAD = lazy_regex(r"-\s?\d(?!\d)")
# of the LCA  100 LCA: some act by its initials, which the text explains nowhere
_INITIALS = lazy_regex(
    r"(?:,?\s(?:du|de\sla|of\sthe|van\s(?:het|de)))?\s(?!(?:EN|ET|OF|OU|OR|AND)\b)[A-Z]{2,6}(?![\w-])"
)
_LEAST = 3
"""Figures from which on a number is hardly one of anything but a code."""
_FAR = 400
_NEAR = 400
"""Characters behind the first article of a code, within which the country of that is told."""


def attribute_by_whole_text(
    text: str, found: list[Citation], names: ActNames, unknown: frozenset[int] = frozenset()
) -> list[Citation]:
    """The citations, those without an act as of the one that the text tells, where it tells one.

    What begins at one of the `unknown` places is followed by a short name that nobody explained: `of the LCA`.
    """
    if _is_of_another_country(text, found, names):
        return [each.of_another_country() if each.is_of_a_code else each for each in found]
    if all(each.instrument is not None for each in found):
        return found
    codes = {each.code for each in found if each.code and each.instrument not in {OTHER, QUESTIONNAIRE}}
    only = next(iter(codes)) if len(codes) == 1 and codes <= names.homonyms.codes else ""
    of_number = _acts_of_numbers(found) | {each.article: None for each in found if each.start in unknown}
    return [
        each
        if each.start in unknown
        else _attributed(each, None if _is_under_another_code(text, each) else of_number.get(each.article), only, names)
        for each in found
    ]


def resolve_dutch_code_name(text: str, found: list[Citation], names: ActNames) -> list[Citation]:
    """The citations, those of the Dutch code as of the one of ours that may be called so, if the text shows that.

    Otherwise they stay of another act, by that name.
    """
    if not (contains_any(text, ["strafrecht"]) and outside_acts.DUTCH_CODE.search(text)):
        return found
    is_ours = outside_acts.is_not_of_the_dutch(text, names.corpus.state)
    act = names.spellings.written(outside_acts.OURS_OF_THE_DUTCH_CODE) if is_ours else None
    return [
        each
        if not _is_called_in_dutch(text, each)
        else as_of_act(names, each, act)
        if act
        else each._replace(called=outside_acts.CALLED_AS_THE_DUTCH_CODE)
        for each in found
    ]


def _is_called_in_dutch(text: str, citation: Citation) -> bool:
    last = citation.why.place if citation.why and citation.instrument == OTHER else -1
    word = max(text.rfind(" ", 0, last), text.rfind("\n", 0, last)) + 1
    return last >= 0 and outside_acts.DUTCH_CODE.match(text, word) is not None


def _is_of_another_country(text: str, found: list[Citation], names: ActNames) -> bool:
    """Whether `the Criminal Code` is that of another country, of which the text speaks first."""
    foreign = outside_acts.other_country_named(text, names.corpus.state)
    if foreign is None or any(each.distinct and names.numbers.only_act_with(each.article) for each in found):
        return False
    first = next((each.end for each in found if each.is_of_a_code), 0)
    return foreign < first + _NEAR


def _is_under_another_code(text: str, citation: Citation) -> bool:
    """Whether the last code named before a plain number is one that the data do not have, as is that of 509-1.

    So is an act whose initials follow it.
    """
    if citation.instrument is not None or citation.distinct:
        return False
    if _AS_ABROAD.match(text, citation.end) or _INITIALS.match(text, citation.end):
        return True
    last = max(
        acts.CODE_OR_ANOTHER.finditer(text, max(0, citation.start - _FAR), citation.start),
        key=re.Match.end,
        default=None,
    )
    return last is not None and last["other"] is not None


def _acts_of_numbers(found: list[Citation]) -> dict[str, Citation | None]:
    """How each high number is cited in the text, as of the one code that it is of; None where it is of two."""
    cited: dict[str, Citation | None] = {}
    for each in found:
        if each.instrument is not None and _is_high(each):
            first = cited.setdefault(each.article, each)
            if first is None or first.code != each.code or each.instrument == OTHER:
                cited[each.article] = None
    return cited


def _attributed(citation: Citation, alike: Citation | None, only: str, names: ActNames) -> Citation:
    """A citation without an act as of the act of the same number, or of the one code that the text cites."""
    if citation.instrument is not None or citation.called or not _is_high(citation):
        return citation
    if alike is not None:
        why = AttributionReason(WayName.SAME_NUMBER_ELSEWHERE, alike.start)
        attributed = citation._replace(instrument=alike.instrument, code=alike.code, why=why)
        return attributed._replace(ambiguous=alike.ambiguous, shared_name=alike.shared_name)
    if not only or not citation.distinct or article_key(citation.article)[0] > HIGHEST_ARTICLE:  # 1322bis
        return citation
    instrument, why = instrument_of(names.corpus.code[only]), AttributionReason(WayName.ONLY_CODE)
    return citation._replace(instrument=instrument, code=only, shared_name=True, why=why)


def _is_high(citation: Citation) -> bool:
    figures = citation.article[:_LEAST]
    return len(figures) == _LEAST and figures.isdecimal()
