"""Rules on the surroundings of a citation: the item under which it appears, and the year that the sentence states."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import reduce
from itertools import chain

from lanzarote_law.answers.certainty import bracketed_mark, day_mark
from lanzarote_law.answers.research_currency import is_followed
from lanzarote_law.checking.cited_groups import are_joined
from lanzarote_law.checking.former_law_clauses import is_successor, stated_time
from lanzarote_law.checking.rule_context import (
    MOST,
    RuleContext,
    RuleHit,
    cited_number,
    day_text,
    first_few_names,
    full_and_short_names,
    names_in_legal_order,
    provision_names,
)
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw, ItemPassage
from lanzarote_law.citations.named_act import OTHER
from lanzarote_law.errors import Rules
from lanzarote_law.grammar import entry_into_force, repeal_phrases, validity_phrases
from lanzarote_law.grammar.date_expressions import DATE, TimeSpan, parse_span
from lanzarote_law.grammar.text_prefilter import long_figures
from lanzarote_law.grammar.word_patterns import lazy_regex
from lanzarote_law.model import Corpus, Mark, Provision, weakest
from lanzarote_law.wording import spoken, worded, worded_count

rules = Rules[Callable[[RuleContext], Iterable[tuple[Citation, RuleHit]]]]()


@rules.warning("LL201", "cited under an item to which the data do not link it")
def _not_linked(context: RuleContext) -> Iterator[tuple[Citation, RuleHit]]:
    corpus = context.corpus
    of_question: dict[str, set[str]] = {}
    for part, linked in _linked_parts(context):
        items, known = reduce(_and, linked), set[str]().union(*linked.values())
        questions = {item.partition(".")[0] for item in linked}
        of_question.update((each, _of_question(corpus, each)) for each in questions if each not in of_question)
        near = known.union(*(of_question[each] for each in questions))
        others = [
            each
            for each in (part.body if all(linked.values()) else ())
            if each.provisions
            and each.citation.instrument != OTHER
            and not each.former
            and each.in_force is not False  # LL101 says what took over, and that may be linked
            and not near & set(each.provisions)
        ]
        if not others or any(near & set(each.provisions) for each in part.body):
            continue  # an answer that cites what is linked as well may say more
        numbers, names = _cited(corpus, others)
        message = worded_count(
            len(numbers),
            "{articles} is cited under item {item}, to which the data do not link it",
            "{articles} are cited under item {item}, to which the data do not link them",
            articles=names,
            item=items,
        )
        now = {ident for ident in known if corpus.provision[ident].in_force(context.on)} or known
        way = worded("linked to {item}: {articles}", item=items, articles=names_in_legal_order(corpus, known))
        brief = worded("linked to {item}: {articles}", item=items, articles=first_few_names(corpus, now))
        for each in others:
            yield each.citation, RuleHit(message, way, brief if len(known) > MOST else "")


def _of_question(corpus: Corpus, question: str) -> set[str]:
    """The provisions linked to any item of a question, as 8.2 is of question 8, and what must be read with them."""
    items = [each.id for each in corpus.items if each.id.partition(".")[0] == question]
    linked = set[str]().union(*(_linked(corpus, item) for item in items))
    return linked | {partner.provision for ident in linked for partner in corpus.provision[ident].partners}


def _cited(corpus: Corpus, cited: Iterable[CitedLaw]) -> tuple[list[str], str]:
    """Citations as they are named, each once, code by code: `171, 173 CP 2024`."""
    groups: dict[str, list[str]] = {}
    for each in cited:
        groups.setdefault(corpus.code[each.citation.code].brief(spoken()), []).append(cited_number(each.citation))
    every = {short: list(dict.fromkeys(numbers)) for short, numbers in groups.items()}
    names = "; ".join(f"{', '.join(numbers)} {short}" for short, numbers in every.items())
    return [number for numbers in every.values() for number in numbers], names


def _and(one: str, other: str) -> str:
    return worded("{one} and {other}", one=one, other=other)


def _linked_parts(context: RuleContext) -> Iterator[tuple[ItemPassage, dict[str, set[str]]]]:
    """The parts under items that the data have, each with the provisions that are linked to each of its items."""
    known: dict[str, set[str]] = {}
    for part in context.parts:
        if all(len(heading.items) == 1 for heading in part.headings):
            items = [heading.items[0] for heading in part.headings]
            known.update({item: _linked(context.corpus, item) for item in items if item not in known})
            yield part, {item: known[item] for item in items}


def _linked(corpus: Corpus, item: str) -> set[str]:
    """The provisions linked to an item, to its limbs and to the headings above it."""
    above = (each for each, limbs in corpus.limbs.items() if item in limbs)
    family = [item, *corpus.limbs.get(item, ()), *above]
    links = [link for each in family for link in corpus.links_of_item.get(each, ())]
    return {ident for link in links for ident in (link.provision, *(other.provision for other in link.read_with))}


@rules.note("LL202", "known provisions not mentioned")
def _not_mentioned(context: RuleContext) -> Iterator[tuple[Citation, RuleHit]]:
    corpus = context.corpus
    mentioned = {ident for each in context.cited for ident in each.provisions}
    reported: set[str] = set()
    for part, linked in _linked_parts(context):
        for heading in part.headings:
            item = heading.items[0]
            missing = {each for each in linked[item] if corpus.provision[each].in_force(context.on)} - mentioned
            if missing and item not in reported:
                reported.add(item)
                message = worded(
                    "for item {item}, the document does not mention some provisions in force on {day}",
                    item=item,
                    day=day_text(context.on),
                )
                yield heading.citation, RuleHit(message, *full_and_short_names(corpus, missing))


_YEAR = lazy_regex(r"(?:19|20)\d\d(?!\d)")


@rules.warning("LL301", "a date that contradicts the data")
def _other_year(context: RuleContext) -> Iterator[tuple[Citation, RuleHit]]:
    for index, (words, year) in _nearest_years(context).items():
        each = context.cited[index]
        if len(each.provisions) != 1 or each.citation.article_to or each.of_others:
            continue
        provision = context.corpus.provision[each.provisions[0]]
        if provision.start is None or not _contradicts(context, provision, words, year):
            continue
        if context.corpus.may_be_older(provision, date(year, 1, 1)):
            continue  # it may say so of an earlier wording
        if _is_said_of_what_it_was(context, index, words, year):
            continue
        assert provision.start is not None
        way = day_text(provision.start) if _is_day(words) else str(provision.start.year)
        yield each.citation, _fits_not(context.corpus, provision, words, way)
    yield from _other_act(context)
    yield from _no_such_amendment(context)


def _is_said_of_what_it_was(context: RuleContext, index: int, words: str, year: int) -> bool:
    """Whether a day is that of the article of which another says what it is now: `417/7 CP 1867 (now 134 CP 2024)`."""
    each, earlier = context.cited[index], context.cited[index - 1] if index else None
    was = context.article(earlier) if earlier else None
    if earlier is None or was is None or was.start is None or _contradicts(context, was, words, year):
        return False
    between = context.text[earlier.citation.end : each.citation.start]
    return repeal_phrases.IS_NOW.fullmatch(between) is not None and is_successor(context.corpus, [was], each)


def _no_such_amendment(context: RuleContext) -> Iterator[tuple[Citation, RuleHit]]:
    """The articles said to be amended by an act that did not, where all amendments up to its day were searched."""
    for said in entry_into_force.amended_by(context.text):
        for citation, article, at in _of_no_such_act(context, said, (said.start() - _ADJACENT, said.start())):
            last = article.versions[-1].in_force_from  # between wordings, some may be missing
            if last and last <= at.first and is_followed(context.corpus, article.id, at.end):
                yield citation, _adds_not(context.corpus, article, said[0])


def _other_act(context: RuleContext) -> Iterator[tuple[Citation, RuleHit]]:
    """The articles of which a text says that an act inserted them, by the date of no act that the data have of them."""
    corpus = context.corpus
    for said in entry_into_force.inserted_by(context.text):
        begin, _ = _sentence_around(context, said.start(), said.end())
        near = said.span("place") if said["place"] else (max(begin, said.start() - _RIGHT_BEFORE), said.start())
        for citation, article, _ in _of_no_such_act(context, said, near):
            passed = _passed(corpus, article)
            if passed and article.start and not corpus.may_be_older(article, article.start - timedelta(days=1)):
                fault = _fits_not(corpus, article, " ".join(said[0].split()), day_text(passed))
                yield citation, _adds_not(corpus, article, said[0]) if said["place"] else fault


def _of_no_such_act(
    context: RuleContext, said: re.Match[str], near: tuple[int, int]
) -> Iterator[tuple[Citation, Provision, TimeSpan]]:
    """Yield the last article of a stretch, and the day of the act that is said to have made or changed it.

    Nothing if the data have that day for the article.
    """
    before = context.within(max(0, near[0]), near[1])
    article = context.article(context.cited[before[-1]]) if before else None
    at = stated_time(said)
    if article and at and not any(map(at.has, _days(context.corpus, article))):
        yield context.cited[before[-1]].citation, article, at


def _passed(corpus: Corpus, provision: Provision) -> date | None:
    """The date of the act that made an article."""
    act = corpus.act.get(provision.versions[0].act)
    return act.dated if act else None


def _adds_not(corpus: Corpus, provision: Provision, words: str) -> RuleHit:
    acts = (corpus.act.get(version.act) for version in provision.versions)
    message = worded(
        "'{words}' is inconsistent with {article}: according to the data, it comes from the acts of {days}",
        words=" ".join(words.split()),
        article=provision_names(corpus, [provision.id]),
        days=", ".join(day_text(act.dated) for act in acts if act and act.dated),
    )
    return RuleHit(message)


def _fits_not(corpus: Corpus, provision: Provision, words: str, way: str) -> RuleHit:
    assert provision.start is not None
    passed = _passed(corpus, provision)
    values = {"words": words, "article": provision_names(corpus, [provision.id]), "day": day_text(provision.start)}
    values["sure"] = bracketed_mark(day_mark(corpus, provision.versions[0]))
    if passed and passed != provision.start:
        message = worded(
            "'{words}' is inconsistent with {article}: the act is dated {passed} and entered into force on {day}{sure}",
            passed=day_text(passed),
            **values,
        )
    else:
        message = worded("'{words}' is inconsistent with {article}: it entered into force on {day}{sure}", **values)
    return RuleHit(message, worded("write {what}", what=way))


def _is_day(words: str) -> bool:
    """Whether words give a day, and not a month or a year."""
    at = parse_span(DATE.search(words))
    return at is not None and at.is_a_day


def _contradicts(context: RuleContext, provision: Provision, words: str, year: int) -> bool:
    """Whether a year, or a day where one is given, is none on which an article was inserted, changed or repealed."""
    corpus = context.corpus
    if all(year != each.year for each in _days(corpus, provision)):
        return True
    at = parse_span(DATE.search(words))
    named = corpus.named_date.get(provision.versions[0].date_name)
    if at and named and _is_day(words) and any(map(at.has, named.was)):
        put_off = corpus.act.get(named.act)
        return not (put_off and put_off.dated and context.written < put_off.dated)
    marks = [day_mark(corpus, each) for each in provision.versions if each.in_force_from]
    if at is None or not at.is_a_day or weakest(marks) not in {Mark.SEEN, Mark.SECOND_HAND}:
        return False
    return not any(at.has(each) for each in _days(corpus, provision))


def _nearest_years(context: RuleContext) -> dict[int, tuple[str, int]]:
    """By the position of a citation: the words with a year since when something is law, nearest to it in its clause."""
    text = context.text
    nearest: dict[int, tuple[int, str, int]] = {}
    for year in chain.from_iterable(_YEAR.finditer(text, *figures) for figures in long_figures(text)):
        begins = validity_phrases.PUT_IN_ON if validity_phrases.ARE_PUT_IN.match(text, year.end()) else None
        before = text, max(0, year.start() - _BEFORE_A_YEAR), year.start()
        phrase = validity_phrases.SINCE.search(*before) or (begins and begins.search(*before))
        if phrase is None:
            continue
        start, end = _sentence_around(context, phrase.start(), year.end())
        if validity_phrases.is_denied(text[max(start, phrase.start() - _DENIED) : phrase.start()]):
            continue
        if validity_phrases.IS_WRONG.match(text, year.end()) or validity_phrases.OF_AN_AMOUNT.search(
            text, start, phrase.start()
        ):
            continue
        words = text[phrase.start() : year.end()]
        if _is_day(words) and entry_into_force.ENTERS.search(text, max(start, phrase.start() - _ADJACENT), year.end()):
            continue  # LL302 looks at these
        inside = context.within(start, end)
        for index in _of_the_phrase(context, inside, phrase.start()):
            citation = context.cited[index].citation
            distance = max(citation.start - year.end(), phrase.start() - citation.end)
            around = citation.end, phrase.start(), citation.start, year.end()
            if _QUOTES.search(text, year.end(), citation.start) or _BEGINS.search(text, year.end(), citation.start):
                continue
            if not _is_of_the_law(text, words, (start, end), around):
                continue
            if index not in nearest or distance < nearest[index][0]:
                nearest[index] = distance, " ".join(words.split()), int(year[0])
    return {index: (words, year) for index, (_, words, year) in nearest.items()}


def _of_the_phrase(context: RuleContext, inside: range, start: int) -> range:
    """The citations of a sentence of which words with a year may speak: right before them, else next, else last.

    It is one citation, or several that are named in one breath.
    """
    cited = context.cited
    before = [index for index in inside if cited[index].citation.end <= start and not cited[index].items]
    behind = [index for index in inside if cited[index].citation.start >= start and not cited[index].items]
    if before and (not behind or start - cited[before[-1]].citation.end <= _RIGHT_BEFORE):
        chosen = before[-1]
    elif behind:
        chosen = behind[0]
    else:
        return range(0)
    first, last = chosen, chosen
    while first > inside.start and are_joined(context.text, cited[first - 1], cited[first]):
        first -= 1
    while last + 1 < inside.stop and are_joined(context.text, cited[last], cited[last + 1]):
        last += 1
    return range(first, last + 1)


# En voici la teneur depuis le 1er mars 2013 : « ... les articles 372 à 377 ... », which is said of what is quoted
_QUOTES = lazy_regex(r":\s*[«“„\"]")
# since 3 June 2019 | then, at the beginning of a line, in a cell of its own: 38ter
_BEGINS = lazy_regex(r"\n[\s|*\[-]*\Z")
_RIGHT_BEFORE = 60
_BEFORE_A_YEAR = 45
"""Characters in which words before a year say since when something is law."""
_DENIED = 45
"""Characters before a phrase in which what it says may be denied: `not subject to limitation since 2019`."""


_ADJACENT = 30


def _is_of_the_law(text: str, words: str, sentence: tuple[int, int], places: tuple[int, int, int, int]) -> bool:
    """Whether a bare `since 2017` is said of an article: beside it, or in a sentence of law and not of practice."""
    if not validity_phrases.BARE_SINCE.match(words):
        return True
    cited_end, phrase_start, cited_start, year_end = places
    is_beside = max(phrase_start - cited_end, cited_start - year_end) <= _ADJACENT
    return bool(
        is_beside or validity_phrases.OF_THE_LAW.search(text, *sentence)
    ) and not validity_phrases.OF_PRACTICE.search(text, *sentence)


# a sentence ends, also behind the mark of a note or what is said in brackets: .[^2] In force since
_SENTENCE = lazy_regex(r"[.!?](?:\s?\\?\[[^\]\n]{1,40}\]|[²³¹⁰⁴-⁹)»”\"*]){0,4}\s+(?=[A-ZÀ-Ý•-])|;\s|\n\s*\n")


def _sentence_around(context: RuleContext, start: int, end: int) -> tuple[int, int]:
    """The sentence in which a stretch of text stands, four hundred characters to either side at most."""
    text = context.text
    before = max(0, start - 400)
    for match in _SENTENCE.finditer(text, before, start + 1):  # the capital at which the stretch begins is looked at
        before = match.end()
    after = _SENTENCE.search(text, end, min(len(text), end + 400))
    return context.in_paragraph(before, after.start() if after else min(len(text), end + 400), start)


def _days(corpus: Corpus, provision: Provision) -> list[date]:
    """The days on which an article was inserted, changed or repealed, and those by which the acts are dated."""
    days = [version.in_force_from for version in provision.versions] + [provision.end]
    acts = [corpus.act[version.act] for version in provision.versions if version.act in corpus.act]
    days += [each for act in acts for each in (act.dated, act.published, act.in_force)]
    return [each for each in days if each]
