"""Finds the citations that the text itself calls former or future law, where the data agree.

Words govern what stands in the same clause. A day that they give must lie in the life of the article by the data, what
an article became must be what took over from it there. Else the citation is one of law in force, and reported.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from lanzarote_law.checking import former_law_clauses
from lanzarote_law.checking.cited_groups import NEAR, CitedGroup, cited_group, group_bounds, has_phrase
from lanzarote_law.checking.law_at_document_date import was_enacted_by
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.grammar import clause_boundaries, coming_law_phrases, former_law_phrases, period_phrases, verb_tenses
from lanzarote_law.model import Corpus, Provision

_PARAGRAPH = 800
"""Characters before an article in which its paragraph says that it speaks of the new Code."""
_NEXT_OF_A_LIST = 160
"""Characters between two members of a list that another act holds: `417/24), trafficking (2°); 417/25`."""


def mark_former_or_future(corpus: Corpus, on: date, text: str, cited: Sequence[CitedLaw]) -> tuple[CitedLaw, ...]:
    """The citations; those that the text itself calls former or future law are marked, if the data agree."""
    cited = [
        each._replace(former=True)
        if former_law_clauses.is_of_an_earlier_article(corpus, text, each)
        or former_law_clauses.is_before_its_present_number(corpus, text, each)
        else each
        for each in cited
    ]
    found = list(cited)
    calls_it_future = coming_law_phrases.CALLS_A_CODE_FUTURE.search(text) is not None
    listed = -_NEXT_OF_A_LIST
    for first, last in group_bounds(text, cited):
        same = [index for index in range(first, last) if cited[index].in_force is False]
        moved = [index for index in range(first, last) if cited[index].in_force and _has_moved(corpus, cited[index])]
        if not same and not moved:
            continue
        group = cited_group(text, cited, first, last)
        for index in moved:
            if former_law_clauses.is_said_replaced(corpus, group, _meant(corpus, cited[index])):
                found[index] = cited[index]._replace(former=True)
        start, end = cited[first].citation.start, cited[last - 1].citation.end
        near = max(0, start - _NEXT_OF_A_LIST)
        is_not = former_law_phrases.ARE_NOT.search(group.tail) and former_law_phrases.ARE_LISTED.search(
            text, near, start
        )
        if (
            is_not
            or _is_of_a_list(group)
            or (start - listed < _NEXT_OF_A_LIST and not clause_boundaries.FULL_STOP.search(text, listed, start))
        ):
            listed = end
        is_listed = listed == end and not former_law_clauses.is_said_in_force(group)
        beside = _of_two_codes(cited[first:last])
        said: dict[tuple[str, tuple[str, ...]], tuple[bool, bool]] = {}
        for index in same:
            each = cited[index]
            key = each.citation.code, each.provisions
            if key not in said:
                others = [other for code, other in beside if code != each.citation.code]
                is_new = calls_it_future or _is_of_the_new_code_there(text, group)
                said[key] = _said_of(corpus, on, group, each, others, is_new=is_new)
            former, coming = said[key]
            found[index] = each._replace(former=each.former or former or (is_listed and not coming), coming=coming)
    return tuple(found)


def _is_of_a_list(group: CitedGroup) -> bool:
    """Whether the text says that a list in another act, or a search, contains or omits the articles: `listed in`.

    Such lists rightly keep former numbers.
    """
    is_listed = has_phrase(group.head, former_law_phrases.OF_A_LIST, former_law_phrases.OF_A_SEARCH)
    return is_listed or former_law_phrases.LISTED_BEHIND.search(group.tail) is not None


def mark_dated_labels(corpus: Corpus, text: str, cited: Sequence[CitedLaw]) -> tuple[CitedLaw, ...]:
    """The citations; those after a day in the same line, `1 June 2022: 417/9 CP`, are marked as former law."""
    found = list(cited)
    places = [each.citation.start for each in cited]
    labels = list(period_phrases.dates_before_colon(text))
    for index, label in enumerate(labels):
        following = labels[index + 1].start() if index + 1 < len(labels) else len(text)
        close = text.find("\n", label.end(), following)
        at = former_law_clauses.stated_time(label)
        for place in range(bisect_left(places, label.end()), bisect_left(places, close if close >= 0 else following)):
            each = found[place]
            provisions = _meant(corpus, each)
            is_of_then = former_law_clauses.was_in_force(provisions, at) or former_law_clauses.is_changed_on(
                corpus, provisions, (at,)
            )
            if each.in_force is False and not each.coming and is_of_then:
                found[place] = each._replace(former=True)
    return tuple(found)


def _has_moved(corpus: Corpus, each: CitedLaw) -> bool:
    """Whether what an article in force once said went to another one in part."""
    return any(provision.replaced_by for provision in _meant(corpus, each))


def _is_of_the_new_code_there(text: str, group: CitedGroup) -> bool:
    """Whether a sentence of the paragraph says, before some articles, that it speaks of the new Code."""
    start = group.begin + group.start
    return coming_law_phrases.UNDER_A_NEW_CODE.search(text, max(0, start - _PARAGRAPH), start) is not None


def _said_of(
    corpus: Corpus, on: date, group: CitedGroup, each: CitedLaw, others: Sequence[CitedLaw], *, is_new: bool
) -> tuple[bool, bool]:
    """Whether what is cited is called law of the past, or law to come; others are named with it, of another code.

    Of a Code that has not begun, an article is to come where the text says that it speaks of the new Code.
    """
    provisions = _meant(corpus, each)
    if all(provision.start and on < provision.start for provision in provisions):
        mates = any(former_law_clauses.is_successor(corpus, _meant(corpus, other), each) for other in others)
        is_passed = any(was_enacted_by(corpus, provision, on) for provision in provisions)
        begins = corpus.code[each.citation.code].in_force_from
        is_to_come = is_new and begins is not None and on < begins
        is_new = is_passed and _is_named_as_new(group, each, is_to_come=is_to_come)
        return False, mates or _is_coming(corpus, on, group, provisions) or is_new
    mates = any(former_law_clauses.is_successor(corpus, provisions, other) for other in others)
    return mates or former_law_clauses.is_called_former(corpus, group, provisions), False


def _of_two_codes(same: Sequence[CitedLaw]) -> list[tuple[str, CitedLaw]]:
    """Citations that are named in one breath with those of another code, each once: the row of a concordance."""
    different = {(each.citation.code, each.provisions): each for each in same}
    if len({code for code, _ in different}) < 2:  # noqa: PLR2004  # no row of a concordance
        return []
    return [(code, each) for (code, _), each in different.items()]


def _meant(corpus: Corpus, each: CitedLaw) -> list[Provision]:
    return [corpus.provision[ident] for ident in each.provisions]


def _is_named_as_new(group: CitedGroup, each: CitedLaw, *, is_to_come: bool) -> bool:
    """Whether an article is named as one of a new Code, and nothing is said of it as if that were law already."""
    if each.citation.shared_name or verb_tenses.SAID_OF_TODAY.search(group.text):
        return False
    if is_to_come:
        return True
    if not coming_law_phrases.NEW_OR_A_CELL.search(group.text):
        return False
    behind = verb_tenses.VERB.search(group.tail)
    is_said = verb_tenses.PRESENT_PASSIVE.search(group.head) and not coming_law_phrases.AS_MEANT_IN.search(group.head)
    return not (behind and behind["present"]) and not is_said


def _is_coming(corpus: Corpus, on: date, group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`article 171 will punish`, `does not exist yet`, `from 1 September 2026, article 171` (or the first date)."""
    if coming_law_phrases.OF_A_COMING_CODE.match(group.tail):
        return True
    if coming_law_phrases.NOT_YET.search(group.text, group.start) or coming_law_phrases.PROPOSED.search(group.text):
        return True
    ways = coming_law_phrases.CALLS_COMING, verb_tenses.FUTURE_PASSIVE, coming_law_phrases.IN_QUOTED_WORDS
    if has_phrase(group.head, *ways, former_law_phrases.OF_A_SEARCH):
        return True
    between = (group.before.citation.end - group.begin, group.start) if group.before else (0, 0)
    beside = clause_boundaries.OF_A_ROW, coming_law_phrases.AND_OF_THE_NEW
    if group.before and any(each.fullmatch(group.text, *between) for each in beside):
        return former_law_clauses.is_successor(
            corpus, [corpus.provision[each] for each in group.before.provisions], group.first
        )
    verb = verb_tenses.VERB_OR_FUTURE.search(group.tail, 0, NEAR + 40)
    if verb and verb["future"]:
        return True
    stated = [former_law_clauses.stated_time(match) for match in period_phrases.FROM_A_DAY.finditer(group.text)]
    later = [at for at in stated if at is not None and on < at.end]
    starts = former_law_clauses.possible_starts(corpus, provisions)
    return any(former_law_clauses.was_in_force(provisions, at) or any(map(at.has, starts)) for at in later)
