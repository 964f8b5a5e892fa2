"""Rules on statements about the law that the data contradict: the start of a rule, and its effect for an item."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from lanzarote_law.answers.certainty import bracketed_mark, day_mark
from lanzarote_law.checking.rule_context import (
    MOST,
    RuleContext,
    RuleHit,
    day_text,
    full_and_short_names,
    provision_names,
)
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import QUESTIONNAIRE
from lanzarote_law.errors import Rules
from lanzarote_law.grammar import clause_boundaries, entry_into_force
from lanzarote_law.grammar.acts import NO_OTHER_CODE
from lanzarote_law.grammar.citation_context_phrases import EXEMPTS
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.date_expressions import DATE, TimeSpan, parse_span
from lanzarote_law.grammar.validity_phrases import SINCE
from lanzarote_law.model import Code, Corpus, Mark, NamedDate, Role
from lanzarote_law.wording import spoken, to_word, worded


class Contradiction(NamedTuple):
    """A statement of the text, with its offsets, that the data contradict, and the message about it."""

    start: int
    end: int
    hit: RuleHit


rules = Rules[Callable[[RuleContext], Iterable[Contradiction]]]()

_SURE = {Mark.SEEN, Mark.SECOND_HAND}

# -- days of entry into force ------------------------------------------------------------------------------------------


@rules.warning("LL302", "a date of entry into force that the data contradict")
def _other_day(context: RuleContext) -> Iterator[Contradiction]:
    for subject, stated in stated_start_days(context):
        is_since = SINCE.search(context.text, max(0, stated.start - 45), stated.start)
        if is_since and subject.article and not stated.at.is_a_day:
            continue  # LL301 looks at these
        if found := _contradicted(context, subject, stated):
            yield Contradiction(stated.start, stated.end, found)


def stated_start_days(context: RuleContext) -> "Iterator[tuple[StatedSubject, StatedDay]]":
    """Yield the days that a text states for an entry into force, each with the provisions that it names."""
    done = 0
    for enters in entry_into_force.find_entries_into_force(context.text):
        if enters.start() < done:
            continue
        begin, close = context.clause(enters.start(), enters.end())
        stated = _day_of(context.text, begin, close, enters)
        if stated is None:
            continue
        done = max(enters.end(), stated.end)
        opens = stated.start - begin <= _BESIDE
        if subject := _subject(context, begin, close, enters.start(), opens=opens):
            yield subject, stated


class StatedDay(NamedTuple):
    """A day that a text states, with its offsets in the text."""

    start: int
    end: int
    at: TimeSpan


def _day_of(text: str, begin: int, close: int, enters: re.Match[str]) -> StatedDay | None:
    """The day that a clause gives for an entry into force: beside the verb, in it, or at its own beginning."""
    found = []
    for match in entry_into_force.ON_A_DAY.finditer(text, begin, close):
        if entry_into_force.OF_A_COPY.search(text, max(begin, match.start() - _LONGEST_ASIDE), match.start()):
            continue
        if entry_into_force.OF_ITS_MAKING.search(text, match.end(), max(match.end(), enters.start())):
            continue  # On 29 February 2024 Parliament adopted the Code, which enters into force
        at = parse_span(DATE.fullmatch(match["date"]))
        distance = max(match.start() - enters.end(), enters.start() - match.end(), 0)
        if at and (distance <= _BESIDE or match.start() - begin <= _BESIDE):
            found.append((distance, StatedDay(match.start("date"), match.end("date"), at)))
    return min(found)[1] if found else None


_BESIDE = 12
"""Characters between a verb and its day: `entered into force already on`."""
_LONGEST_ASIDE = 60
"""Characters in which words before a day say that it is that of a copy or of the gazette."""


class StatedSubject(NamedTuple):
    """Provisions that a text says enter into force, with their start dates in the data."""

    name: str
    days: tuple[date, ...]
    mark: Mark
    was: tuple[date, ...] = ()
    """The days for which it was fixed before."""
    postponed: date | None = None
    """The day on which it was put off."""
    article: str = ""
    """The article that it is, if it is one."""
    may_be_older: bool = False
    """Whether it may have had an earlier wording, which began on a day that the data lack."""


def _subject(context: RuleContext, begin: int, close: int, place: int, *, opens: bool) -> StatedSubject | None:
    """What a clause says to enter into force: what it names last before the verb, or behind where a day opens it."""
    text = context.text
    found: list[tuple[int, StatedSubject | None]] = []
    cited = [context.cited[index] for index in context.within(begin, close)]
    found += [(each.citation.start, _article(context.corpus, each)) for each in cited]
    inserting = {begin + match.end() for match in entry_into_force.inserted_by(text[begin:close])}
    for match in entry_into_force.DATED_ACT.finditer(text, begin, close):
        named = [subject for at, subject in found if at < match.start() and subject and subject.article]
        act = _act(context.corpus, match) if match.end() in inserting else None
        if named and act:  # article 458bis, inserted by the act, entered into force: either did
            days = tuple(dict.fromkeys((*named[-1].days, *act.days)))
            aside = max(text.rfind(sign, match.end(), place) for sign in ",)")
            found = [each for each in found if not match.end() < each[0] < aside]  # inserted with another article,
            found.append((match.start(), named[-1]._replace(days=days)))
        elif not any(each.citation.end <= match.start() <= each.citation.end + _OF_AN_ACT for each in cited):
            found.append((match.start(), _act(context.corpus, match)))
    for code, pattern in _own_names(context.corpus):
        for match in pattern.finditer(text, begin, close):
            if not any(each.citation.end <= match.start() <= each.citation.end + _OF_AN_ACT for each in cited):
                found.append((match.start(), _code(context.corpus, code)))
    if entry_into_force.OF_A_PART.search(_without_articles(text, begin, close, cited)):
        return None
    before = [each for each in found if each[0] < place]
    if before:
        return max(before, key=lambda each: each[0])[1]
    behind = [each for each in found if opens and each[0] > place]  # `On 1 June 2022 entered into force the Act`
    return min(behind, key=lambda each: each[0])[1] if behind else None


_OF_AN_ACT = 25
"""Characters between an article and the act that it is one of."""


def _without_articles(text: str, begin: int, close: int, cited: Sequence[CitedLaw]) -> str:
    """A clause without the words before its citations, which do not say that a part of an act is meant."""
    words = text[begin:close]
    for each in cited:
        at = each.citation.start - begin
        words = (
            re.sub(r"(?i)art(?:icles?|ikel(?:en)?)?\.?\s?$", lambda found: " " * len(found[0]), words[:at]) + words[at:]
        )
    return words


def _article(corpus: Corpus, each: CitedLaw) -> StatedSubject | None:
    if len(each.provisions) != 1 or each.citation.article_to:
        return None
    provision = corpus.provision[each.provisions[0]]
    days = tuple(version.in_force_from for version in provision.versions if version.in_force_from)
    first = provision.versions[0]
    if first.in_force_from is None or len(days) != len(provision.versions):
        return None
    named = corpus.named_date.get(first.date_name)
    name = provision_names(corpus, [provision.id])
    older = corpus.may_be_older(provision, first.in_force_from - first.in_force_from.resolution)
    mark = day_mark(corpus, first)
    return StatedSubject(name, days, mark, *_put_off(corpus, named), article=provision.id, may_be_older=older)


def _act(corpus: Corpus, match: re.Match[str]) -> StatedSubject | None:
    at = parse_span(DATE.fullmatch(match["date"]))
    acts = [
        each for each in corpus.acts if at and each.dated and at == TimeSpan(each.dated, at.end) and at.has(each.dated)
    ]
    if not acts or any(each.in_force is None for each in acts):
        return None
    ids = {each.id for each in acts}
    days = {each.in_force for each in acts if each.in_force}
    days |= {
        version.in_force_from
        for provision in corpus.provisions
        for version in provision.versions
        if version.act in ids and version.in_force_from
    }
    mark = max((each.verification for each in acts), key=lambda each: each.weakness)
    return StatedSubject(match[0], tuple(sorted(days)), mark)


@lru_cache(maxsize=4)
def _own_names(corpus: Corpus) -> tuple[tuple[Code, re.Pattern[str]], ...]:
    """The codes whose first day has a name of its own, by the names that no other code goes by."""
    days = {each.on for each in corpus.dates}
    found = []
    for code in corpus.codes:
        mine = [each for each in code.names if corpus.codes_named.get(code_key(each)) == [code]]
        if code.in_force_from in days and mine:
            words = "|".join(re.escape(each).replace("\\ ", r"\s") for each in sorted(mine, key=len, reverse=True))
            found.append((code, re.compile(rf"(?<!\w)(?:{words})(?!\w){NO_OTHER_CODE}", re.IGNORECASE)))
    return tuple(found)


def _code(corpus: Corpus, code: Code) -> StatedSubject | None:
    named = next((each for each in corpus.dates if each.on == code.in_force_from), None)
    if code.in_force_from is None or named is None:
        return None
    return StatedSubject(code.brief(spoken()), (code.in_force_from,), named.verification, *_put_off(corpus, named))


def _put_off(corpus: Corpus, named: NamedDate | None) -> tuple[tuple[date, ...], date | None]:
    """The days for which a named day was fixed before, and when that changed."""
    act = corpus.act.get(named.act) if named else None
    return (named.was if named else (), act.dated if act else None)


def _is_of_another_year(subject: StatedSubject, stated: StatedDay) -> bool:
    """Whether a day is of another year than that which is only inferred for its subject."""
    years = {each.year for each in subject.days}
    return subject.mark is Mark.INFERRED and stated.at.first.year not in years


def _contradicted(context: RuleContext, subject: StatedSubject, stated: StatedDay) -> RuleHit | None:
    """That the data have another day, where they know it, and know it as well as a text can."""
    if any(stated.at.has(each) for each in subject.days) or (
        subject.may_be_older and stated.at.first < subject.days[0]
    ):
        return None
    former = next((each for each in subject.was if stated.at.has(each)), None)
    if former and subject.postponed and context.written < subject.postponed:
        return None
    if not former and subject.mark not in _SURE and not _is_of_another_year(subject, stated):
        return None
    days = [day_text(each) for each in subject.days[: 1 if former else MOST]]
    message = worded(
        to_word("'{words}' is not the date on which {subject} entered into force, which was postponed to {day}{sure}")
        if former
        else to_word("'{words}' is not the date on which {subject} entered into force, which is {day}{sure}"),
        words=" ".join(context.text[stated.start : stated.end].split()),
        subject=subject.name,
        day=", ".join(days),
        sure=bracketed_mark(subject.mark),
    )
    return RuleHit(message, worded("write {what}", what=days[0]))


# -- exemptions --------------------------------------------------------------------------------------------------------


@rules.warning("LL203", "cited under an item on offences although it exempts conduct from criminal liability")
def _exempts(context: RuleContext) -> Iterator[Contradiction]:
    reported: set[tuple[int, str]] = set()
    for index, item in _cited_for_items(context):
        each = context.cited[index]
        if len(each.provisions) != 1 or (index, item) in reported:
            continue
        offences = _offences(context.corpus, item, context.on)
        if not offences or not _only_exempts(context.corpus, each.provisions[0], item):
            continue
        reported.add((index, item))
        if not _says_that_it_exempts(context, index):
            article = provision_names(context.corpus, each.provisions)
            message = worded(
                "{article} is cited under item {item}, but according to the data it exempts conduct from criminal "
                "liability",
                article=article,
                item=item,
            )
            ways = (
                worded(
                    "state that it exempts conduct from criminal liability; the offences are {articles}", articles=way
                )
                if way
                else ""
                for way in full_and_short_names(context.corpus, offences)
            )
            yield Contradiction(each.citation.start, each.citation.end, RuleHit(message, *ways))


def _cited_for_items(context: RuleContext) -> Iterator[tuple[int, str]]:
    """The articles that are cited for an item, by position: under its heading, or in the clause that names it."""
    places = {each.citation.start: index for index, each in enumerate(context.cited)}
    for part in context.parts:
        items = [heading.items[0] for heading in part.headings if len(heading.items) == 1]
        yield from ((places[each.citation.start], item) for each in part.body for item in items)
    for index, each in enumerate(context.cited):
        if each.citation.instrument != QUESTIONNAIRE or len(each.items) != 1:
            continue
        begin, close = context.clause(each.citation.start, each.citation.end)
        near = range(max(0, index - _NEIGHBOURS), index + _NEIGHBOURS + 1)
        yield from ((at, each.items[0]) for at in context.within(begin, close) if at in near)


_NEIGHBOURS = 10


@lru_cache(maxsize=1_000)
def _only_exempts(corpus: Corpus, ident: str, item: str) -> bool:
    """Whether all links of a provision to an item are exemptions."""
    family = {item, *corpus.limbs.get(item, ())}
    every = corpus.links_to_provision.get(ident, ())
    links = [link for link in every if link.provision == ident and family.intersection(link.items)]
    return bool(links) and all(link.role is Role.EXEMPTS for link in links)


_BEHIND_A_SENTENCE = 100
"""Characters behind a clause in which it may still be said that an article exempts."""


def _says_that_it_exempts(context: RuleContext, index: int) -> bool:
    """Whether the text says, between the citations around it, that an article takes conduct out of an offence."""
    each = context.cited[index].citation
    begin, close = context.clause(each.start, each.end)
    before = context.cited[index - 1].citation.end if index else 0
    behind = context.cited[index + 1].citation.start if index + 1 < len(context.cited) else len(context.text)
    close = min(behind, close + _BEHIND_A_SENTENCE)
    if row := context.row(each.start):  # which says it of all its cells
        before = begin = row[0]
        close = max(close, row[1])
    if clause_boundaries.NEGATED.search(context.text, max(begin, before), each.start):
        return True  # `not to refer to article 176`
    return EXEMPTS.search(context.text, max(begin, before), close) is not None


@lru_cache(maxsize=1_000)
def _offences(corpus: Corpus, item: str, on: date) -> set[str]:
    """What the data link to an item as offences in force on a day."""
    family = (item, *corpus.limbs.get(item, ()))
    links = [link for each in family for link in corpus.links_of_item.get(each, ()) if link.role is Role.INCRIMINATES]
    return {link.provision for link in links if corpus.provision[link.provision].in_force(on)}
