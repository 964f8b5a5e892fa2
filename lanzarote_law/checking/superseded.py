"""Which citations a text itself calls law of the past, or to come: by what it says, where the data agree with that.

Words govern what stands in the same clause. A day that they give must lie in the life of the article by the data, what
an article became must be what took over from it there. Else the citation is one of law in force, and reported.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.citations.clauses import clause
from lanzarote_law.grammar import repeal_phrases
from lanzarote_law.grammar.timespans import TOLD, Span, span
from lanzarote_law.grammar.validity_phrases import FORMER, PRESENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from lanzarote_law.citations.cited_records import Meaning
    from lanzarote_law.model import Act, Corpus, Provision

_FORMER_WITHIN = 70
_NEAR = 80
"""Characters between an article and the words that say what became of it."""


class _Group(NamedTuple):
    """Citations that a text names in one breath, `articles 371/1, 372 and 383bis`, in their clause."""

    text: str
    """The clause."""
    begin: int
    """Where it begins in the document."""
    first: Meaning
    start: int
    """Where in it the first one begins."""
    end: int
    """Where the last one ends."""
    before: Meaning | None
    """The citation before them in the clause."""
    earlier: tuple[Meaning, ...]
    """The last few citations before them, in whatever clause."""
    after: Meaning | None
    """The one behind them."""
    after_start: int
    behind: str
    """What stands behind the clause, up to the next citation."""
    then: Meaning | None
    """That citation."""
    row: tuple[Meaning, ...]
    """The citations behind them in the same row of a table."""

    @property
    def head(self) -> str:
        """What stands before them."""
        return self.text[: self.start]

    @property
    def tail(self) -> str:
        """What stands behind them, up to the next citation."""
        return self.text[self.end : self.after_start]

    @property
    def said(self) -> str:
        """The same without what is said aside: `, which was amended in 2011,`."""
        return repeal_phrases.ASIDE.sub(" ", self.tail)


def with_former(corpus: Corpus, on: date, text: str, cited: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """The citations, those marked that the text calls law of the past, or law to come."""
    found = list(cited)
    listed = -_NEXT_OF_A_LIST
    for first, last in _groups(text, cited):
        same = [index for index in range(first, last) if cited[index].in_force is False]
        moved = [index for index in range(first, last) if cited[index].in_force and _has_moved(corpus, cited[index])]
        if not same and not moved:
            continue
        group = _group(text, cited, first, last)
        for index in moved:
            if _is_said_replaced(corpus, group, _meant(corpus, cited[index])):
                found[index] = cited[index]._replace(former=True)
        start, end = cited[first].citation.start, cited[last - 1].citation.end
        if repeal_phrases.OF_A_LIST.search(group.head) or (
            start - listed < _NEXT_OF_A_LIST and not repeal_phrases.FULL_STOP.search(text, listed, start)
        ):
            listed = end
        is_listed = listed == end and not _is_said_in_force(group)
        beside = _of_two_codes(cited[first:last])
        said: dict[tuple[str, tuple[str, ...]], tuple[bool, bool]] = {}
        for index in same:
            each = cited[index]
            key = each.citation.code, each.provisions
            if key not in said:
                others = [other for code, other in beside if code != each.citation.code]
                said[key] = _said_of(corpus, on, group, each, others)
            former, coming = said[key]
            found[index] = each._replace(former=former or (is_listed and not coming), coming=coming)
    return tuple(found)


_NEXT_OF_A_LIST = 160
"""Characters between two members of a list that another act holds: `417/24), trafficking (2°); 417/25`."""


def _has_moved(corpus: Corpus, each: Meaning) -> bool:
    """Whether what an article in force once said went to another one in part."""
    return any(provision.replaced_by for provision in _meant(corpus, each))


def _said_of(corpus: Corpus, on: date, group: _Group, each: Meaning, others: Sequence[Meaning]) -> tuple[bool, bool]:
    """Whether what is cited is called law of the past, or law to come; others are named with it, of another code."""
    provisions = _meant(corpus, each)
    if all(provision.start and on < provision.start for provision in provisions):
        mates = any(_took_over(corpus, _meant(corpus, other), each) for other in others)
        is_passed = any(on >= act.dated for act in _acts_of(corpus, provisions) if act.dated)
        is_new = is_passed and _is_named_as_new(group, each)
        return False, mates or _is_coming(corpus, on, group, provisions) or is_new
    return _is_former(corpus, group, provisions) or any(
        _took_over(corpus, provisions, other) for other in others
    ), False


def _acts_of(corpus: Corpus, provisions: Sequence[Provision]) -> list[Act]:
    """The acts by which articles were made."""
    made = (each.versions[0].act for each in provisions if each.versions)
    return [corpus.act[act] for act in made if act in corpus.act]


def _of_two_codes(same: Sequence[Meaning]) -> list[tuple[str, Meaning]]:
    """Citations that are named in one breath with those of another code, each once: the row of a concordance."""
    different = {(each.citation.code, each.provisions): each for each in same}
    if len({code for code, _ in different}) < 2:  # noqa: PLR2004  # no row of a concordance
        return []
    return [(code, each) for (code, _), each in different.items()]


def _groups(text: str, cited: Sequence[Meaning]) -> Iterator[tuple[int, int]]:
    first = 0
    for index in range(1, len(cited) + 1):
        if index < len(cited):
            between = cited[index - 1].citation.end, cited[index].citation.start
            if between[1] - between[0] <= _NEAR and repeal_phrases.JOINS.fullmatch(text, *between):
                continue
        yield first, index
        first = index


def _group(text: str, cited: Sequence[Meaning], first: int, last: int) -> _Group:
    start, end = cited[first].citation.start, cited[last - 1].citation.end
    begin, close = clause(text, start, end)
    earlier = tuple(cited[max(0, first - _CELLS) : first])
    before = earlier[-1] if earlier and earlier[-1].citation.start >= begin else None
    after = cited[last] if last < len(cited) and cited[last].citation.start < close else None
    after_start = after.citation.start - begin if after else close - begin
    following = cited[last].citation.start if last < len(cited) else len(text)
    behind = "" if after else text[close : min(following, close + _NEAR)]
    then = None if after or last == len(cited) else cited[last]
    spans = start - begin, end - begin
    words = text[begin:close]
    row = tuple(each for each in cited[last : last + _CELLS] if each.citation.start < close) if "|" in words else ()
    return _Group(words, begin, cited[first], *spans, before, earlier, after, after_start, behind, then, row)


_BESIDE = 30
"""Characters before an article in which a day until which it was law is said of it: `avant 1/6/22 : CP 383bis`."""
_CELLS = 12
"""Citations behind an article that are looked at in a row of a table."""


def _end_of(each: Meaning, group: _Group) -> int:
    """Where in its clause a citation ends."""
    return each.citation.end - group.begin


def _meant(corpus: Corpus, each: Meaning) -> list[Provision]:
    return [corpus.provision[ident] for ident in each.provisions]


def _is_named_as_new(group: _Group, each: Meaning) -> bool:
    """Whether an article is named as one of a new Code, and nothing is said of it as if that were law already."""
    if each.citation.shared_name or not repeal_phrases.NEW_OR_A_CELL.search(group.text):
        return False
    if repeal_phrases.SAID_OF_TODAY.search(group.text):
        return False
    behind = repeal_phrases.VERB.search(group.tail)
    return not (behind and behind["present"]) and not repeal_phrases.PRESENT_PASSIVE.search(group.head)


def _is_coming(corpus: Corpus, on: date, group: _Group, provisions: Sequence[Provision]) -> bool:
    """`article 171 will punish`, `does not exist yet`, `from 1 September 2026, article 171`."""
    if repeal_phrases.OF_A_COMING_CODE.match(group.tail):
        return True
    if repeal_phrases.CALLS_COMING.search(group.head) or repeal_phrases.NOT_YET.search(group.text, group.start):
        return True
    if repeal_phrases.PROPOSED.search(group.text):
        return True
    if repeal_phrases.FUTURE_PASSIVE.search(group.head) or repeal_phrases.IN_QUOTED_WORDS.search(group.head):
        return True
    if group.before and repeal_phrases.OF_A_ROW.fullmatch(group.text, _end_of(group.before, group), group.start):
        return _took_over(corpus, [corpus.provision[each] for each in group.before.provisions], group.first)
    verb = repeal_phrases.VERB_OR_FUTURE.search(group.tail, 0, _NEAR + 40)
    if verb and verb["future"]:
        return True
    days = [_at(match) for match in repeal_phrases.FROM_A_DAY.finditer(group.text)]
    return any(at is not None and on < at.end and _lived(provisions, at) for at in days)


def _is_former(corpus: Corpus, group: _Group, provisions: Sequence[Provision]) -> bool:
    """Whether articles are said to be former: by words of them, or by words of their time where none says otherwise."""
    earlier = repeal_phrases.OF_EARLIER_FACTS.search(group.text)
    if earlier and _lived(provisions, _until(earlier)):
        return True
    repealed = _is_said_repealed(corpus, group, provisions)
    if repealed is not None:
        return repealed
    if repeal_phrases.still(group.tail):
        return False
    if _is_called_former(group) or _is_said_replaced(corpus, group, provisions) or _is_law_of_then(group, provisions):
        return True
    return not _is_said_in_force(group) and (
        _is_said_of_before(group, provisions)
        or _is_said_changed(corpus, group, provisions)
        or _is_said_of_a_day(group, provisions)
    )


def _is_said_in_force(group: _Group) -> bool:
    """`is punished by article 383bis`, `article 383bis, which was amended in 2011, makes it an offence`."""
    ways = repeal_phrases.PRESENT_PASSIVE, repeal_phrases.IN_FORCE_BEFORE, repeal_phrases.FOLLOWS_FROM
    if any(each.search(group.head) for each in ways):
        return True
    verb = repeal_phrases.VERB.search(group.said)
    if verb and repeal_phrases.IN_FORCE.match(group.said, verb.start()):
        return True
    which = repeal_phrases.WHICH.search(group.tail)
    if (
        which
        and not repeal_phrases.VERB.search(group.tail[: which.start()])
        and repeal_phrases.IN_FORCE.search(which["does"])
    ):
        return True
    return repeal_phrases.AND_IN_FORCE.search(group.said) is not None


def with_labels(corpus: Corpus, text: str, cited: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """The citations, those marked as former law that stand behind a day in the same line: `1 June 2022: 417/9 CP`."""
    found = list(cited)
    places = [each.citation.start for each in cited]
    labels = list(repeal_phrases.labels(text))
    for index, label in enumerate(labels):
        following = labels[index + 1].start() if index + 1 < len(labels) else len(text)
        close = text.find("\n", label.end(), following)
        at = _at(label)
        for place in range(bisect_left(places, label.end()), bisect_left(places, close if close >= 0 else following)):
            each = found[place]
            provisions = _meant(corpus, each)
            if (
                each.in_force is False
                and not each.coming
                and (_lived(provisions, at) or _is_changed_on(corpus, provisions, (at,)))
            ):
                found[place] = each._replace(former=True)
    return tuple(found)


def _lived(provisions: Sequence[Provision], at: Span | None) -> bool:
    """Whether what is cited was law at a time, by the data; at none that is told, nothing contradicts."""
    return at is not None and any(at.meets(each.start, each.end) for each in provisions)


def _until(match: re.Match[str]) -> Span | None:
    """The time of which `until 2022`, `before 1 June 2022` speaks: that of the day, and the day before it."""
    told = TOLD.fullmatch(match["told"])
    at = span(told) if told else None
    return at._replace(first=at.first - timedelta(days=1)) if at else None


def _at(match: re.Match[str]) -> Span | None:
    told = TOLD.fullmatch(match["told"])
    return span(told) if told else None


# -- called a former article, or one of a former code ------------------------------------------------------------------

_OPENS = re.compile(r"\(\s?(?:art(?:icles?|ikel(?:en)?)?\.?\s?)?$", re.IGNORECASE)
"""The old articles (art. 371/1: the bracket is no end of what is called old."""


def _is_called_former(group: _Group) -> bool:
    """`former article 383bis`, `the old articles (371/1, 372)`, `383bis (oud)`, `as 383bis did before it`."""
    if any(
        each.search(group.head)
        for each in (
            repeal_phrases.CALLED_BEFORE,
            repeal_phrases.OF_OLD_RULES,
            repeal_phrases.AFTER_IT,
            repeal_phrases.HAVE_ENDED,
            repeal_phrases.THE_FORMER_CODE_DID,
            repeal_phrases.IN_A_QUOTED_REFERENCE,
        )
    ):
        return True
    behind = repeal_phrases.CALLED_BEHIND, repeal_phrases.OF_A_FORMER_CODE, repeal_phrases.BEFORE_IT
    if any(each.match(group.tail) for each in behind):
        return True
    former = FORMER.search(_OPENS.sub("", group.head)[-_FORMER_WITHIN:])
    return former is not None and not PRESENT.search(former[0]) and not repeal_phrases.VERB.search(former[0])


def _is_said_of_before(group: _Group, provisions: Sequence[Provision]) -> bool:
    """`previously in article 383bis`, `before June 2022, article 383bis`, `avant 1/6/22 : CP 383bis`."""
    ways = repeal_phrases.EARLIER_IN, repeal_phrases.ADDED_AS_EARLIER, repeal_phrases.TOLD_OF_OLD_RULES
    if any(each.search(group.head) for each in ways):
        return True
    head = _OPENS.sub("", group.head)
    until = list(repeal_phrases.UNTIL_A_DAY.finditer(head, max(0, len(head) - _FORMER_WITHIN)))
    if not until or not _lived(provisions, _until(until[-1])) or PRESENT.search(head, until[-1].start()):
        return False
    return _did(group) or not repeal_phrases.VERB.search(head, until[-1].end())


# -- said to be repealed, or replaced ----------------------------------------------------------------------------------


def _is_said_repealed(corpus: Corpus, group: _Group, provisions: Sequence[Provision]) -> bool | None:
    """`was repealed by the Act of 2022`, `The Act of 2022 repealed article 383bis`; None where neither is said.

    False where the data do not agree with it.
    """
    for words in (group.tail, group.said):
        behind = repeal_phrases.repealed(words[:_NEAR])
        denied = behind and repeal_phrases.NEGATED.search(_plain(words[: behind.end()]))
        if behind and not denied and not repeal_phrases.IN_FORCE.search(group.said[: behind.start()]):
            return _agrees_on_the_end(corpus, words[behind.start() : behind.end() + _NEAR], provisions)
    later = repeal_phrases.repealed(group.behind)
    if later and repeal_phrases.THE_SAME.fullmatch(f"{group.behind[: later.start()].rstrip()} "):
        return _agrees_on_the_end(corpus, group.behind[later.start() :], provisions)
    before = repeal_phrases.REPEALS.search(group.head)
    if before and not repeal_phrases.NEGATED.search(group.head[max(0, before.start() - 20) :]):
        return _agrees_on_the_end(corpus, group.head[: before.start()], provisions)
    return None


def _plain(words: str) -> str:
    """Words without those that say that something is no longer so, which are no denial."""
    return re.sub(r"\b(?:ne\s(?:s['’])?\w+\s|n['’]\w+\s)?(?:plus|no\slonger|niet\s(?:meer|langer))\b", "", words)


def _agrees_on_the_end(corpus: Corpus, words: str, provisions: Sequence[Provision]) -> bool:
    """Whether a day that words give is that of the repeal or of the act that repealed; or none is given."""
    told = [at for at in (span(match) for match in TOLD.finditer(words)) if at]
    return not told or any(at.has(day) for at in told for each in provisions for day in ends_of(corpus, each))


def ends_of(corpus: Corpus, provision: Provision) -> list[date]:
    """The days by which somebody may date the end of an article: its own, that of the act, its publication."""
    days = [provision.end]
    act = corpus.act.get(provision.repeal.act) if provision.repeal else None
    if act:
        days += [act.dated, act.published, act.in_force]
    return [day for day in days if day]


def _is_said_replaced(corpus: Corpus, group: _Group, provisions: Sequence[Provision]) -> bool:
    """`article 371/1 became article 417/8`, `article 417/44 replaces article 383bis`, where the data say so, too.

    So is one with which its successor, cited before, is compared: `article 176 ... As in article 417/49, ...`.
    """
    became = repeal_phrases.became(group.tail[-_NEAR:]) or repeal_phrases.OF_A_ROW.fullmatch(group.tail)
    if group.after and became and _took_over(corpus, provisions, group.after):
        return True
    if any(_took_over(corpus, provisions, each) for each in group.row):
        return True
    later = group.then and repeal_phrases.became(group.behind)
    if (
        later
        and group.then
        and repeal_phrases.THE_SAME_OR_NOTHING.fullmatch(f"{group.behind[: later.start()].rstrip()} ")
    ):
        return _took_over(corpus, provisions, group.then)
    if group.after and repeal_phrases.AND_OF_THE_NEW.fullmatch(group.tail):
        return _took_over(corpus, provisions, group.after)
    replaces = repeal_phrases.REPLACES.search(group.head) or repeal_phrases.COMPARES.search(group.head)
    return bool(replaces) and any(_took_over(corpus, provisions, each) for each in group.earlier)


def _is_said_changed(corpus: Corpus, group: _Group, provisions: Sequence[Provision]) -> bool:
    """`The Act of 1 February 2016 inserted article 371/1`: what an act did then, where the data say that it did."""
    changed = repeal_phrases.CHANGED.search(group.head)
    if changed is None:
        return False
    return _is_changed_on(corpus, provisions, map(span, TOLD.finditer(group.head[: changed.start()])))


def _is_changed_on(corpus: Corpus, provisions: Sequence[Provision], told: Iterable[Span | None]) -> bool:
    """Whether a wording of some articles began at one of some times, or is of an act of that time."""
    versions = [version for each in provisions for version in each.versions]
    days = [version.in_force_from for version in versions]
    days += [corpus.act[version.act].dated for version in versions if version.act in corpus.act]
    return any(at.has(day) for at in told if at for day in days)


def _took_over(corpus: Corpus, provisions: Sequence[Provision], other: Meaning) -> bool:
    """Whether something that is cited took over from some articles, at once or later."""
    heirs = [each.provision for provision in provisions for each in provision.replaced_by]
    return not set(walk_from(heirs, lambda ident: successors_of(corpus, ident))).isdisjoint(other.provisions)


# -- said to be law of then, or to have done something on a day --------------------------------------------------------


def _is_law_of_then(group: _Group, provisions: Sequence[Provision]) -> bool:
    """`tel qu'il était alors en vigueur`, `destijds artikel 371/1`; a day with it must be one of its days."""
    if any(each.search(group.head) for each in (repeal_phrases.THEN_BEFORE, repeal_phrases.STOOD_IN)):
        return True
    if repeal_phrases.BEFORE_ITS_END.search(group.tail[:_NEAR]):
        return True
    beside = repeal_phrases.AT_THAT_TIME.search(group.tail[:_NEAR])
    if beside and not repeal_phrases.VERB.search(group.tail[: beside.start()]):
        return True
    words, then = group.tail, repeal_phrases.then(group.tail[: _NEAR + 40])
    if then is None and group.before is None:
        words = group.head[-_NEAR:]
        then = repeal_phrases.then(words)
    if then is None:
        return False
    told = TOLD.search(words[then.end() : then.end() + 40])
    return _lived(provisions, span(told)) if told else repeal_phrases.AS_IN_FORCE.fullmatch(then[0]) is None


def _is_said_of_a_day(group: _Group, provisions: Sequence[Provision]) -> bool:
    """`In 2019, article 383bis punished`: a day of its life, and a verb of the past of which it is the subject."""
    if _did(group) and any(each.search(group.head) for each in (repeal_phrases.BEFORE_NOW, repeal_phrases.WHEN)):
        return True
    as_of = repeal_phrases.AS_OF_A_DAY.match(group.tail)
    if as_of and _lived(provisions, _at(as_of)):
        return True
    from_to = repeal_phrases.IN_BRACKETS_FROM_TO.match(group.tail) or (
        repeal_phrases.WAS.search(group.text) and repeal_phrases.FROM_TO.search(group.text)
    )
    if from_to:
        ends = [span(match) for match in TOLD.finditer(from_to[0])]
        if all(_lived(provisions, at) for at in ends):
            return True
    at = _day_told(group)
    return (_lived(provisions, at) and _did(group)) or _is_of_a_decision(group, provisions)


def _is_of_a_decision(group: _Group, provisions: Sequence[Provision]) -> bool:
    """`By judgment of 3 May 2024 he was convicted of rape (article 417/11)`: of a day on which that was law."""
    days = [
        match for match in repeal_phrases.DECIDED.finditer(group.head) if repeal_phrases.CONVICTED.search(group.head)
    ]
    days += repeal_phrases.A_DECISION.finditer(group.head)
    return bool(days) and _lived(provisions, _at(days[-1]))


_FIGURE = re.compile(r"\d")


def _day_told(group: _Group) -> Span | None:
    """The day of the past of which a clause speaks: the nearest before the articles, else the first behind them."""
    if not _FIGURE.search(group.head) and not _FIGURE.search(group.said):
        return None  # every day has figures
    before = [_at(match) for match in repeal_phrases.AT_A_DAY.finditer(group.head)]
    before = before or [_until(match) for match in repeal_phrases.UNTIL_A_DAY.finditer(group.head)]
    if before:
        return before[-1]
    behind = repeal_phrases.AT_A_DAY.search(group.said)
    if behind:
        return _at(behind)
    until = repeal_phrases.UNTIL_A_DAY.search(group.said)
    return _until(until) if until else None


def _did(group: _Group) -> bool:
    """Whether the articles did something in the past: they punished, or somebody was punished by them."""
    if any(
        each.search(group.head)
        for each in (repeal_phrases.PAST_PASSIVE, repeal_phrases.PAST_BEFORE, repeal_phrases.PAST_IN_BRACKETS)
    ):
        return True
    verb = repeal_phrases.VERB.search(group.said, 0, _NEAR + 40)
    return verb is not None and bool(verb["past"]) and not repeal_phrases.IS_CHANGED.match(group.said, verb.start())
