"""Rules of what a text says of the law and the data contradict: since when, what penalty, what it does for an item."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.status import day_mark
from lanzarote_law.checking.problems import MOST, Context, Told, day, named, names, unless_seen
from lanzarote_law.citations.clauses import clause
from lanzarote_law.citations.namedact import OTHER, QUESTIONNAIRE
from lanzarote_law.errors import Rules
from lanzarote_law.grammar import beginnings, pastlaw, penalties
from lanzarote_law.grammar.acts import NO_OTHER_CODE
from lanzarote_law.grammar.leads import code_key
from lanzarote_law.grammar.periods import SINCE
from lanzarote_law.grammar.timespans import TOLD, Span, span
from lanzarote_law.model import Mark, Role
from lanzarote_law.wording import spoken, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lanzarote_law.citations.meaning import Meaning
    from lanzarote_law.grammar.penalties import Penalty, Reading
    from lanzarote_law.model import Code, Corpus, NamedDate, Provision, Version


class Contradiction(NamedTuple):
    """What a text says between two places, and what is told of it."""

    start: int
    end: int
    told: Told


rules = Rules[Callable[[Context], Iterable[Contradiction]]]()

_SURE = {Mark.SEEN, Mark.SECOND_HAND}

# -- days of entry into force ------------------------------------------------------------------------------------------


@rules.warning("LL302", "a day of entry into force that the data contradict").means(
    "The text says on which day an act, a code or an article entered into force, or will, and the data have another"
    " day. A day that was fixed once and has been put off since is told as such. The mark behind the day says how sure"
    " the data are."
)
def _other_day(context: Context) -> Iterator[Contradiction]:
    done = 0
    for enters in beginnings.entering(context.text):
        if enters.start() < done:
            continue
        begin, close = clause(context.text, enters.start(), enters.end())
        told = _day_of(context.text, begin, close, enters)
        if told is None:
            continue
        done = max(enters.end(), told.end)
        opens = told.start - begin <= _BESIDE
        subject = _subject(context, begin, close, enters.start(), opens=opens)
        is_since = SINCE.search(context.text, max(0, told.start - 45), told.start)
        if is_since and subject and subject.of_an_article and not told.at.is_a_day:
            continue  # LL301 looks at these
        found = _contradicted(context, subject, told) if subject else None
        if found:
            yield Contradiction(told.start, told.end, found)


class _Day(NamedTuple):
    """A day that a text gives, and where."""

    start: int
    end: int
    at: Span


def _day_of(text: str, begin: int, close: int, enters: re.Match[str]) -> _Day | None:
    """The day that a clause gives for an entry into force: beside the verb, in it, or at its own beginning."""
    found = []
    for match in beginnings.ON_A_DAY.finditer(text, begin, close):
        told = TOLD.fullmatch(match["told"])
        at = span(told) if told else None
        distance = max(match.start() - enters.end(), enters.start() - match.end(), 0)
        if at and (distance <= _BESIDE or match.start() - begin <= _BESIDE):
            found.append((distance, _Day(match.start("told"), match.end("told"), at)))
    return min(found)[1] if found else None


_BESIDE = 12
"""Characters between a verb and its day: `entered into force already on`."""


class _Subject(NamedTuple):
    """What is said to enter into force, with the days on which it did by the data."""

    name: str
    days: tuple[date, ...]
    mark: Mark
    was: tuple[date, ...] = ()
    """The days for which it was fixed before."""
    postponed: date | None = None
    """The day on which it was put off."""
    of_an_article: bool = False
    may_be_older: bool = False
    """Whether it may have had an earlier wording, which began on a day that the data lack."""


def _subject(context: Context, begin: int, close: int, place: int, *, opens: bool) -> _Subject | None:
    """What a clause says to enter into force: what it names last before the verb, or behind where a day opens it."""
    text = context.text
    found: list[tuple[int, _Subject | None]] = []
    cited = [context.cited[index] for index in context.within(begin, close)]
    found += [(each.citation.start, _article(context.corpus, each)) for each in cited]
    for match in beginnings.DATED_ACT.finditer(text, begin, close):
        if not any(each.citation.end <= match.start() <= each.citation.end + _OF_AN_ACT for each in cited):
            found.append((match.start(), _act(context.corpus, match)))
    for code, pattern in _own_names(context.corpus):
        for match in pattern.finditer(text, begin, close):
            if not any(each.citation.end <= match.start() <= each.citation.end + _OF_AN_ACT for each in cited):
                found.append((match.start(), _code(context.corpus, code)))
    if beginnings.OF_A_PART.search(_without_articles(text, begin, close, cited)):
        return None
    before = [each for each in found if each[0] < place]
    if before:
        return max(before, key=lambda each: each[0])[1]
    behind = [each for each in found if opens and each[0] > place]  # `On 1 June 2022 entered into force the Act`
    return min(behind, key=lambda each: each[0])[1] if behind else None


_OF_AN_ACT = 25
"""Characters between an article and the act that it is one of."""


def _without_articles(text: str, begin: int, close: int, cited: Sequence[Meaning]) -> str:
    """A clause without the words before its citations, which do not say that a part of an act is meant."""
    words = text[begin:close]
    for each in cited:
        at = each.citation.start - begin
        words = (
            re.sub(r"(?i)art(?:icles?|ikel(?:en)?)?\.?\s?$", lambda found: " " * len(found[0]), words[:at]) + words[at:]
        )
    return words


_ARTICLE = re.compile(r"art(?:icles?|ikel(?:en)?)?\.?\s?$", re.IGNORECASE)


def _article(corpus: Corpus, each: Meaning) -> _Subject | None:
    if len(each.provisions) != 1 or each.citation.article_to:
        return None
    provision = corpus.provision[each.provisions[0]]
    days = tuple(version.in_force_from for version in provision.versions if version.in_force_from)
    first = provision.versions[0]
    if first.in_force_from is None or len(days) != len(provision.versions):
        return None
    named = corpus.named_date.get(first.date_name)
    name = names(corpus, [provision.id])
    older = corpus.may_be_older(provision, first.in_force_from - first.in_force_from.resolution)
    mark = day_mark(corpus, first)
    return _Subject(name, days, mark, *_put_off(corpus, named), of_an_article=True, may_be_older=older)


def _act(corpus: Corpus, match: re.Match[str]) -> _Subject | None:
    told = TOLD.fullmatch(match["told"])
    at = span(told) if told else None
    acts = [each for each in corpus.acts if at and each.dated and at == Span(each.dated, at.end) and at.has(each.dated)]
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
    return _Subject(match[0], tuple(sorted(days)), mark)


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


def _code(corpus: Corpus, code: Code) -> _Subject | None:
    named = next((each for each in corpus.dates if each.on == code.in_force_from), None)
    if code.in_force_from is None or named is None:
        return None
    return _Subject(code.brief(spoken()), (code.in_force_from,), named.verification, *_put_off(corpus, named))


def _put_off(corpus: Corpus, named: NamedDate | None) -> tuple[tuple[date, ...], date | None]:
    """The days for which a named day was fixed before, and when that changed."""
    act = corpus.act.get(named.act) if named else None
    return (named.was if named else (), act.dated if act else None)


def _is_of_another_year(subject: _Subject, told: _Day) -> bool:
    """Whether a day of an article is of another year than that which is only inferred for it."""
    years = {each.year for each in subject.days}
    return subject.of_an_article and subject.mark is Mark.INFERRED and told.at.first.year not in years


def _contradicted(context: Context, subject: _Subject, told: _Day) -> Told | None:
    """That the data have another day, where they know it, and know it as well as a text can."""
    if any(told.at.has(each) for each in subject.days) or (subject.may_be_older and told.at.first < subject.days[0]):
        return None
    former = next((each for each in subject.was if told.at.has(each)), None)
    if former and subject.postponed and context.on < subject.postponed:
        return None
    if not former and subject.mark not in _SURE and not _is_of_another_year(subject, told):
        return None
    words, first = " ".join(context.text[told.start : told.end].split()), subject.days[0]
    sure = unless_seen(subject.mark)
    if former:
        message = worded(
            "'{words}' is not the day on which {subject} entered into force: that was put off to {day}{sure}",
            words=words,
            subject=subject.name,
            day=day(first),
            sure=sure,
        )
    else:
        message = worded(
            "'{words}' is not the day on which {subject} entered into force: that is {day}{sure}",
            words=words,
            subject=subject.name,
            day=", ".join(day(each) for each in subject.days[:MOST]),
            sure=sure,
        )
    return Told(message, worded("write {what}", what=day(first)))


# -- penalties ---------------------------------------------------------------------------------------------------------


@rules.warning("LL303", "a penalty that the data contradict").means(
    "The text gives a penalty for an article, and the data have another one for every version of it and for what must"
    " be read with it. The mark in brackets says how sure it is since when that holds. Only penalties with both ends (six months"
    " to five years) and levels are compared, and only if the sentence leaves no doubt of which article it speaks."
)
def _other_penalty(context: Context) -> Iterator[Contradiction]:
    done = 0
    for each in context.cited:
        if each.citation.start < done or not _single(each) or each.in_force is None:
            continue
        begin, close = clause(context.text, each.citation.start, each.citation.end)
        done = close
        if _MAY_TELL.search(context.text, begin, close):
            yield from _penalties_of(context, begin, close)


_MAY_TELL = re.compile(
    r"\b(?:years?|ans?|jaar|mois|months?|maanden|level|niveau|fine|amende|geldboete)\b", re.IGNORECASE
)


def _single(each: Meaning) -> bool:
    return len(each.provisions) == 1 and not each.citation.article_to and each.citation.instrument != OTHER


def _penalties_of(context: Context, begin: int, close: int) -> Iterator[Contradiction]:
    inside = (context.cited[index] for index in context.within(begin, close))
    cited = [each for each in inside if each.provisions]
    for bundle in _bundles(penalties.told(context.text, begin, close)):
        bound = _bound(context.text, cited, bundle)
        if bound is None or _has_a_condition(context.text, bound, bundle, close):
            continue
        others = [context.corpus.provision[ident] for each in cited for ident in each.provisions]
        of_a_child = _CHILD.search(context.text, begin, close) is not None
        for told in bundle:
            if not any(_fits(context, other, told.penalty, of_a_child=of_a_child) for other in others):
                provision = context.corpus.provision[bound.provisions[0]]
                yield Contradiction(told.start, told.end, _penalty_told(context, provision, told))


def _bundles(told: list[penalties.Told]) -> list[list[penalties.Told]]:
    """Penalties that are told together: imprisonment and a fine."""
    bundles: list[list[penalties.Told]] = []
    for each in told:
        if bundles and each.start - bundles[-1][-1].end <= _TOGETHER and each.penalty.fine:
            bundles[-1].append(each)
        else:
            bundles.append([each])
    return bundles


_TOGETHER = 30
# (article 417/46)  (art. 383bis, § 2)  under article 417/46  par l'article 417/46  op grond van artikel 417/46
_BEHIND = re.compile(
    r"""[\s,]{0,2}(?: [(\[]\s?(?:see\s|voir\s|zie\s|cf\.?\s)?(?:art(?:icle|ikel)?\.?\s)?
        | (?:under|by|in|pursuant\sto|par|en\svertu\sde|aux\stermes\sde|selon|à|door|krachtens|volgens|op\sgrond\svan
            |bij)\s
          (?:the\s|l['’]|het\s)?art(?:icle|ikel)?\.?\s )""",
    re.IGNORECASE | re.VERBOSE,
)


def _bound(text: str, cited: Sequence[Meaning], bundle: list[penalties.Told]) -> Meaning | None:
    """The article of which penalties are told: in brackets right behind them, else the last one before them."""
    start, end = bundle[0].start, bundle[-1].end
    behind = next((each for each in cited if each.citation.start >= end), None)
    chosen = behind if behind and _BEHIND.fullmatch(text, end, behind.citation.start) else None
    if chosen is None:
        before = [each for each in cited if each.citation.end <= start]
        chosen = before[-1] if before else None
    if chosen is None or not _single(chosen) or _is_of_a_list(text, cited, chosen):
        return None
    return chosen


def _is_of_a_list(text: str, cited: Sequence[Meaning], each: Meaning) -> bool:
    """Whether an article is named in one breath with others, of which the penalty may be another one's."""
    at = cited.index(each)
    pairs = [pair for pair in ((at - 1, at), (at, at + 1)) if pair[0] >= 0 and pair[1] < len(cited)]
    return any(pastlaw.JOINS.fullmatch(text, cited[a].citation.end, cited[b].citation.start) for a, b in pairs)


_CONDITION = re.compile(
    r"""\b(?: attempt\w*|tentative|poging|aggrav\w*|verzwar\w*|lorsque?|wanneer|indien|when|where|if|si|s['’]il|en\scas
            | in\scase|in\sgeval|recidi\w*|repeat\w*|habit\w*|gewoonte\w*|association|vereniging|bende|gang|death|mort
            | overlijden|victims?|victimes?|slachtoffers?|ascend\w*|authorit\w*|autorité|gezag|doubled?|verdubbel\w*
            |raised
            | portée?|verhoogd|minimum|maximum|correctionali\w* )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BEHIND_A_PENALTY = 60
_CHILD = re.compile(
    r"\b(?:minors?|mineure?s?|minderjarige?n?|child\w*|enfants?|kind(?:eren)?|moins\sde|under\s\w+|beneden|jonger)\b",
    re.IGNORECASE,
)


def _has_a_condition(text: str, bound: Meaning, bundle: list[penalties.Told], close: int) -> bool:
    """Whether the penalty is told for a case that the data may not have: an attempt, a victim of some age."""
    start, end = bundle[0].start, bundle[-1].end
    first = min(bound.citation.end, start) if bound.citation.end <= start else max(0, start - _BEHIND_A_PENALTY)
    return bool(
        _CONDITION.search(text, first, start) or _CONDITION.search(text, end, min(close, end + _BEHIND_A_PENALTY))
    )


def _fits(context: Context, provision: Provision, penalty: Penalty, *, of_a_child: bool) -> bool:
    """Whether a penalty is one of an article by some version of it, or may be, for all that is known."""
    versions = [each for each in provision.versions if each.penalty]
    last = provision.version(context.on) or provision.versions[-1]
    if not last.penalty or any(not _is_known(each) for each in versions):
        return True
    readings = [each.penalties for each in versions]
    if of_a_child:  # for whom another article may raise it
        partners = [context.corpus.provision[each.provision] for each in provision.partners]
        readings += [version.penalties for each in partners for version in each.versions if version.penalty]
    return any(_is_one_of(reading, penalty) for reading in readings)


def _is_known(version: Version) -> bool:
    """Whether a penalty was read in the law itself, of which no more than the day may be inferred, and in figures."""
    mark = _penalty_mark(version)
    return (mark is Mark.SEEN or (mark is Mark.INFERRED and bool(version.date_name))) and version.penalties.whole


def _penalty_mark(version: Version) -> Mark:
    return version.penalty_verification or version.verification


_SURCHARGES = (1, 5, 5.5, 6, 8)
"""By what fines have been multiplied since the euro; a text may give them with that or without."""


def _is_one_of(reading: Reading, penalty: Penalty) -> bool:
    each = reading.penalties
    if penalty.level:
        levels = {other.level for other in each if other.level}
        return not levels or penalty.level in levels
    if penalty.fine:
        fines = [other.fine for other in each if other.fine]
        told = penalty.fine
        return not fines or any(
            (fine.least * by, fine.most * by) == (told.least, told.most) for fine in fines for by in _SURCHARGES
        )
    terms = [other.term.length for other in each if other.term]
    if not terms or penalty.term is None:
        return True
    least, most = penalty.term.length
    return any(least == term[0] for term in terms) and any(most == term[1] for term in terms)


def _penalty_told(context: Context, provision: Provision, told: penalties.Told) -> Told:
    version = provision.version(context.on) or provision.versions[-1]
    message = worded(
        "'{words}' is not a penalty of {article} by the data{sure}",
        words=" ".join(context.text[told.start : told.end].split()),
        article=names(context.corpus, [provision.id]),
        sure=unless_seen(_penalty_mark(version)),
    )
    return Told(message, worded("the data have: {penalty}", penalty=version.penalty))


# -- exemptions --------------------------------------------------------------------------------------------------------


@rules.warning("LL203", "cited for an item for which it exempts").means(
    "The document cites an article for an item that asks what is an offence, and all that the data hold of it there is"
    " that it takes conduct out of one. Where the text itself says so, nothing is reported."
)
def _exempts(context: Context) -> Iterator[Contradiction]:
    told: set[tuple[int, str]] = set()
    for index, item in _cited_for_items(context):
        each = context.cited[index]
        if len(each.provisions) != 1 or (index, item) in told:
            continue
        offences = _offences(context.corpus, item, context.on)
        if not offences or not _only_exempts(context.corpus, each.provisions[0], item):
            continue
        told.add((index, item))
        if not _says_that_it_exempts(context, index):
            article = names(context.corpus, each.provisions)
            message = worded(
                "{article} is cited for item {item}, for which the data hold that it exempts",
                article=article,
                item=item,
            )
            ways = (
                worded("say that it exempts; the offences are {articles}", articles=way) if way else ""
                for way in named(context.corpus, offences)
            )
            yield Contradiction(each.citation.start, each.citation.end, Told(message, *ways))


def _cited_for_items(context: Context) -> Iterator[tuple[int, str]]:
    """The articles that are cited for an item, by position: under its heading, or in the clause that names it."""
    places = {each.citation.start: index for index, each in enumerate(context.cited)}
    for part in context.parts:
        items = [heading.items[0] for heading in part.headings if len(heading.items) == 1]
        yield from ((places[each.citation.start], item) for each in part.body for item in items)
    for index, each in enumerate(context.cited):
        if each.citation.instrument != QUESTIONNAIRE or len(each.items) != 1:
            continue
        begin, close = clause(context.text, each.citation.start, each.citation.end)
        near = range(max(0, index - _NEIGHBOURS), index + _NEIGHBOURS + 1)
        yield from ((at, each.items[0]) for at in context.within(begin, close) if at in near)


_NEIGHBOURS = 10


def _only_exempts(corpus: Corpus, ident: str, item: str) -> bool:
    """Whether all links of a provision to an item are exemptions."""
    family = {item, *corpus.limbs.get(item, ())}
    every = corpus.links_to_provision.get(ident, ())
    links = [link for link in every if link.provision == ident and family.intersection(link.items)]
    return bool(links) and all(link.role is Role.EXEMPTS for link in links)


_EXEMPTS = re.compile(
    r"""\b(?: exempt\w* | exon[eè]r\w* | justif\w* | rechtvaardig\w* | straffeloos\w* | d[eé]criminali\w* | dépénalis\w*
            | no\s(?:criminal\s)?offence | not\s(?:an?\s)?(?:criminal\s)?(?:offence|punish\w*|criminal\w*)
            | pas\s(?:d['’]|une\s|punis\w*)(?:infraction)? | n['’]est\spas | ne\scommet | aucune\sinfraction
            | geen\s(?:misdrijf|strafbaar\w*) | niet\s(?:strafbaar|gestraft|bestraft)
            | protects? | protège\w* | beschermt | except\w* | sauf | behalve | uitzonder\w* | lawful\w* | allow\w*
            | permit\w*
            | permet\w* | autoris\w* | toegelaten | toegestaan | consensual | consent\w* | toestemming )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BEHIND_A_SENTENCE = 100
"""Characters behind a clause in which it may still be said that an article exempts."""


def _says_that_it_exempts(context: Context, index: int) -> bool:
    """Whether the text says, between the citations around it, that an article takes conduct out of an offence."""
    each = context.cited[index].citation
    begin, close = clause(context.text, each.start, each.end)
    before = context.cited[index - 1].citation.end if index else 0
    behind = context.cited[index + 1].citation.start if index + 1 < len(context.cited) else len(context.text)
    close = min(behind, close + _BEHIND_A_SENTENCE)
    if pastlaw.NEGATED.search(context.text, max(begin, before), each.start):
        return True  # `not to refer to article 176`
    return _EXEMPTS.search(context.text, max(begin, before), close) is not None


def _offences(corpus: Corpus, item: str, on: date) -> set[str]:
    """What the data link to an item as offences in force on a day."""
    family = (item, *corpus.limbs.get(item, ()))
    links = [link for each in family for link in corpus.links_of_item.get(each, ()) if link.role is Role.INCRIMINATES]
    return {link.provision for link in links if corpus.provision[link.provision].in_force(on)}
