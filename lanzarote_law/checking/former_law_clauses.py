"""Whether the clause around articles says that they are former law, and the data agree.

A day that it gives must lie in the life of the article by the data; what the article became must be what took over from
it there.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.answers.reference_resolution import later_renumberings
from lanzarote_law.checking.cited_groups import NEAR, CitedGroup, has_phrase
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.grammar import (
    clause_boundaries,
    coming_law_phrases,
    entry_into_force,
    former_law_phrases,
    period_phrases,
    repeal_phrases,
    verb_tenses,
)
from lanzarote_law.grammar.article_enumerations import number_at, present_number
from lanzarote_law.grammar.article_numbers import ArticleNumber, article_key
from lanzarote_law.grammar.date_expressions import DATE, TimeSpan, parse_span
from lanzarote_law.grammar.validity_phrases import FORMER, PRESENT
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.model import Corpus, Provision

_FORMER_WITHIN = 70
_ONCE_WITHIN = 40
_UNTIL_WITHIN = 110
"""Characters between `until 1 June 2022` and the article that was law until then."""


def is_called_former(corpus: Corpus, group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """Whether a clause calls articles former law, or speaks of a past time without saying that they are in force."""
    if not group.may_be_former:
        return False
    if _is_law_of_the_facts(group, provisions):
        return True
    repealed = _is_said_repealed(corpus, group, provisions)
    if repealed is not None:
        return repealed
    if verb_tenses.STILL.search(group.tail):
        return False
    if _is_called_former(group) or is_said_replaced(corpus, group, provisions) or _is_law_of_then(group, provisions):
        return True
    if _is_held_by_a_court(group, provisions):
        return True
    return not is_said_in_force(group) and (
        _is_said_of_before(group, provisions)
        or _is_said_changed(corpus, group, provisions)
        or _is_said_of_a_day(group, provisions)
    )


def is_of_an_earlier_article(corpus: Corpus, text: str, each: CitedLaw) -> bool:
    """`Oorspronkelijk art. 380 opgeheven bij W. 13 april 1995`: another article had the number before that of today."""
    start, end = each.citation.start, each.citation.end
    if not each.provisions or not repeal_phrases.ONCE_SO_NUMBERED.search(text, max(0, start - _ONCE_WITHIN), start):
        return False
    ended = repeal_phrases.ENDED_THEN.match(text, end)
    at = stated_time(ended) if ended else None
    return at is not None and all(
        (one.start is not None and at.end <= one.start) or later_renumberings(corpus, one, at.first)
        for one in map(corpus.provision.__getitem__, each.provisions)
    )


def is_before_its_present_number(corpus: Corpus, text: str, each: CitedLaw) -> bool:
    """`380quater (now 380bis)`, `380bis became 380`: a former number, by these data too, of the article named then."""
    renumbered = [one.now for one in corpus.renumbered.get(each.citation.article, ()) if one.code == each.citation.code]
    present = present_number(text, each.citation.end, article_key(each.citation.article)[0]) if renumbered else None
    if present:
        return str(ArticleNumber.matched(present)) in renumbered
    became = repeal_phrases.NOW.match(text, each.citation.end) if renumbered else None
    listed = number_at(text, became.end()) if became else None
    return listed is not None and listed.number in renumbered


def is_said_in_force(group: CitedGroup) -> bool:
    """`is punished by article 383bis`, `article 383bis, which was amended in 2011, makes it an offence`."""
    ways = verb_tenses.PRESENT_PASSIVE, verb_tenses.IN_FORCE_BEFORE, verb_tenses.FOLLOWS_FROM
    if has_phrase(group.head, *ways):
        return True
    verb = verb_tenses.VERB.search(group.said)
    if verb and verb_tenses.IN_FORCE.match(group.said, verb.start()):
        return True
    which = clause_boundaries.WHICH.search(group.tail)
    does = which["does"] if which and not verb_tenses.VERB.search(group.tail[: which.start()]) else ""
    return has_phrase(does, verb_tenses.IN_FORCE) or has_phrase(group.said, verb_tenses.AND_IN_FORCE)


# -- called a former article, or one of a former code ------------------------------------------------------------------

_OPENS = any_case(r"\(\s?(?:art(?:icles?|ikel(?:en)?)?\.?\s?)?$")
"""The old articles (art. 371/1: the bracket does not end what is called old."""


def _is_called_former(group: CitedGroup) -> bool:
    """`former article 383bis`, `the old articles (371/1, 372)`, `383bis (oud)`, `as 383bis did before it`."""
    old = former_law_phrases.CALLED_BEFORE, former_law_phrases.OF_OLD_RULES, former_law_phrases.THE_FORMER_CODE_DID
    ended = former_law_phrases.AFTER_IT, repeal_phrases.HAVE_ENDED, former_law_phrases.IN_A_QUOTED_REFERENCE
    if has_phrase(group.head, *old, *ended):
        return True
    behind = former_law_phrases.CALLED_BEHIND, former_law_phrases.OF_A_FORMER_CODE, former_law_phrases.BEFORE_IT
    if any(each.match(group.tail) for each in behind):
        return True
    former = FORMER.search(_OPENS.sub("", group.head)[-_FORMER_WITHIN:])
    return former is not None and not PRESENT.search(former[0]) and not verb_tenses.VERB.search(former[0])


def _is_said_of_before(group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`previously in article 383bis`, `before June 2022, article 383bis`, `avant 1/6/22 : CP 383bis`."""
    earlier = former_law_phrases.EARLIER_IN, former_law_phrases.IT_WAS
    if has_phrase(group.head, *earlier, former_law_phrases.ADDED_AS_EARLIER, former_law_phrases.TOLD_OF_OLD_RULES):
        return True
    head = _OPENS.sub("", group.head)
    until = list(period_phrases.UNTIL_A_DAY.finditer(head, max(0, len(head) - _UNTIL_WITHIN)))
    if not until or not was_in_force(provisions, _until(until[-1])) or PRESENT.search(head, until[-1].start()):
        return False
    return _did(group) or not verb_tenses.VERB.search(head, until[-1].end())


# -- said to be repealed, or replaced ----------------------------------------------------------------------------------


def _is_said_repealed(corpus: Corpus, group: CitedGroup, provisions: Sequence[Provision]) -> bool | None:
    """`was repealed by the Act of 2022`, `The Act of 2022 repealed article 383bis`; None where neither is said.

    False where the data do not agree with it.
    """
    for words in (group.tail, group.said):
        behind = repeal_phrases.REPEALED.search(words[:NEAR])
        denied = behind and clause_boundaries.NEGATED.search(_plain(words[: behind.end()]))
        if behind and not denied and not verb_tenses.IN_FORCE.search(group.said[: behind.start()]):
            return _agrees_on_the_end(corpus, words[behind.start() : behind.end() + NEAR], provisions)
    later = repeal_phrases.REPEALED.search(group.behind)
    if later and repeal_phrases.THE_SAME_AFTER_CHANGES.fullmatch(f"{group.behind[: later.start()].rstrip()} "):
        return _agrees_on_the_end(corpus, group.behind[later.start() :], provisions)
    before = repeal_phrases.REPEALS.search(group.head)
    if before and not clause_boundaries.NEGATED.search(group.head[max(0, before.start() - 20) :]):
        return _agrees_on_the_end(corpus, group.head[: before.start()], provisions)
    return None


def _plain(words: str) -> str:
    """Words without those that say that something is no longer so, which are no denial."""
    return re.sub(r"\b(?:ne\s(?:s['’])?\w+\s|n['’]\w+\s)?(?:plus|no\slonger|niet\s(?:meer|langer))\b", "", words)


def _agrees_on_the_end(corpus: Corpus, words: str, provisions: Sequence[Provision]) -> bool:
    """Whether a day that words give is that of the repeal or of the act that repealed; or none is given."""
    stated = [at for at in (parse_span(match) for match in DATE.finditer(words)) if at]
    return not stated or any(at.has(day) for at in stated for each in provisions for day in possible_ends(corpus, each))


def possible_ends(corpus: Corpus, provision: Provision) -> list[date]:
    """The days that a text may give as the end of an article: its end; the date, publication and start of the act."""
    days = [provision.end]
    act = corpus.act.get(provision.repeal.act) if provision.repeal else None
    if act:
        days += [act.dated, act.published, act.in_force]
    return [day for day in days if day]


def possible_starts(corpus: Corpus, provisions: Sequence[Provision]) -> set[date]:
    """The days on which articles enter into force, and those fixed for it before a postponement."""
    named = [corpus.named_date.get(each.versions[0].date_name) for each in provisions]
    starts = {each.start for each in provisions}.union(*(day.was for day in named if day))
    return {day for day in starts if day}


def is_said_replaced(corpus: Corpus, group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`article 371/1 became article 417/8`, `article 417/44 replaces article 383bis`, where the data say so, too."""
    if not group.may_be_former:
        return False
    became = repeal_phrases.BECAME.search(group.tail[-NEAR:]) or clause_boundaries.OF_A_ROW.fullmatch(group.tail)
    if group.after and became and is_successor(corpus, provisions, group.after):
        return True
    if any(is_successor(corpus, provisions, each) for each in group.row):
        return True
    if group.then and repeal_phrases.NOW_IN_THE_NEXT_CLAUSE.fullmatch(group.behind):
        return is_successor(corpus, provisions, group.then)
    later = group.then and repeal_phrases.BECAME.search(group.behind)
    if (
        later
        and group.then
        and repeal_phrases.THE_SAME_OR_NOTHING.fullmatch(f"{group.behind[: later.start()].rstrip()} ")
    ):
        return is_successor(corpus, provisions, group.then)
    if group.after and coming_law_phrases.AND_OF_THE_NEW.fullmatch(group.tail):
        return is_successor(corpus, provisions, group.after)
    replaces = repeal_phrases.REPLACES.search(group.head) or former_law_phrases.COMPARES.search(group.head)
    return bool(replaces) and any(is_successor(corpus, provisions, each) for each in group.earlier)


def _is_said_changed(corpus: Corpus, group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`The Act of 1 February 2016 inserted article 371/1`: what an act did then, where the data say that it did."""
    inserted = entry_into_force.INSERTED_BY.search(group.tail) if _did(group) else None
    if inserted:  # article 383bis, inserted by the Act of 13 April 1995, punished
        return is_changed_on(corpus, provisions, (stated_time(inserted),))
    changed = repeal_phrases.CHANGED.search(group.head)
    if changed is None:
        return False
    return is_changed_on(corpus, provisions, map(parse_span, DATE.finditer(group.head[: changed.start()])))


# -- said to be law of then, or to have done something on a day --------------------------------------------------------


def _is_law_of_the_facts(group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`For acts committed in 2019, article 383bis applies`: facts of a time that lies in the life of the articles."""
    earlier = period_phrases.OF_EARLIER_FACTS.search(group.text)
    if earlier:
        at = stated_time(earlier)
        return was_in_force(provisions, at._replace(first=at.first - timedelta(days=1), end=at.first) if at else None)
    facts = period_phrases.FACTS_COMMITTED.search(group.text)
    days = [parse_span(match) for match in DATE.finditer(facts["when"])] if facts else []
    return bool(days) and all(was_in_force(provisions, at) for at in days)


def _is_law_of_then(group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`tel qu'il était alors en vigueur`, `destijds artikel 371/1`; a day with it must be one of its days."""
    if has_phrase(group.head, former_law_phrases.THEN_BEFORE, former_law_phrases.STOOD_IN):
        return True
    if former_law_phrases.BEFORE_ITS_END.search(group.tail[:NEAR]):
        return True
    beside = period_phrases.AT_THAT_TIME.search(group.tail[:NEAR])
    if beside and not verb_tenses.VERB.search(group.tail[: beside.start()]):
        return True
    words, then = group.tail, former_law_phrases.THEN.search(group.tail[: NEAR + 40])
    if then is None and group.before is None:
        words = group.head[-NEAR:]
        then = former_law_phrases.THEN.search(words)
    if then is None:
        return False
    behind = words[then.end() : then.end() + 40]
    until, stated = period_phrases.UNTIL_A_DAY.search(behind), DATE.search(behind)
    if stated is None:
        return former_law_phrases.AS_IN_FORCE.fullmatch(then[0]) is None
    return was_in_force(provisions, _until(until) if until else parse_span(stated))


def _is_held_by_a_court(group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`The Court held that article 383bis`: the law that it applied, which may have ended, but must have begun."""
    if not has_phrase(group.head, former_law_phrases.HELD) or not has_phrase(group.head, former_law_phrases.A_COURT):
        return False
    days = [at for at in map(parse_span, DATE.finditer(group.head)) if at]
    return not days or any(days[-1].meets(each.start, None) for each in provisions)


def _is_said_of_a_day(group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`In 2019, article 383bis punished`: a day of its life, and a verb of the past of which it is the subject."""
    if _did(group) and has_phrase(group.head, former_law_phrases.BEFORE_NOW, former_law_phrases.WHEN):
        return True
    as_of = period_phrases.AS_OF_A_DAY.match(group.tail)
    if as_of and was_in_force(provisions, stated_time(as_of)):
        return True
    from_to = period_phrases.IN_BRACKETS_FROM_TO.match(group.tail) or (
        verb_tenses.WAS.search(group.text) and period_phrases.FROM_TO.search(group.text)
    )
    if from_to and all(was_in_force(provisions, parse_span(match)) for match in DATE.finditer(from_to[0])):
        return True
    period = period_phrases.IN_A_PERIOD.search(group.head)
    if period and _did(group):
        return all(was_in_force(provisions, parse_span(DATE.fullmatch(period[name]))) for name in ("first", "last"))
    at = _stated_day(group)
    return (was_in_force(provisions, at) and _did(group)) or _is_of_a_decision(group, provisions)


def _is_of_a_decision(group: CitedGroup, provisions: Sequence[Provision]) -> bool:
    """`By judgment of 3 May 2024 he was convicted of rape (article 417/11)`: of a day on which that was law."""
    days = [
        match for match in period_phrases.DECIDED.finditer(group.head) if period_phrases.CONVICTED.search(group.head)
    ]
    days += period_phrases.A_DECISION.finditer(group.head)
    return bool(days) and was_in_force(provisions, stated_time(days[-1]))


_FIGURE = lazy_regex(r"\d")


def _stated_day(group: CitedGroup) -> TimeSpan | None:
    """The past day that a clause states: the nearest day before the articles, else the first day after them."""
    if not _FIGURE.search(group.head) and not _FIGURE.search(group.said):
        return None  # every day has figures
    before = [stated_time(match) for match in period_phrases.AT_A_DAY.finditer(group.head)]
    before = before or [_until(match) for match in period_phrases.UNTIL_A_DAY.finditer(group.head)]
    if before:
        return before[-1]
    behind = period_phrases.AT_A_DAY.search(group.said)
    if behind:
        return stated_time(behind)
    until = period_phrases.UNTIL_A_DAY.search(group.said)
    return _until(until) if until else None


def _did(group: CitedGroup) -> bool:
    """Whether the clause says in the past tense that the articles punished, or that they were used to punish."""
    if has_phrase(group.head, verb_tenses.PAST_PASSIVE, verb_tenses.PAST_BEFORE, verb_tenses.PAST_IN_BRACKETS):
        return True
    verb = verb_tenses.VERB.search(group.said, 0, NEAR + 40)
    return verb is not None and bool(verb["past"]) and not repeal_phrases.IS_CHANGED.match(group.said, verb.start())


# -- what the data say of it -------------------------------------------------------------------------------------------


def was_in_force(provisions: Sequence[Provision], at: TimeSpan | None) -> bool:
    """Whether provisions were in force at a stated time, by the data; False if the text states no time."""
    return at is not None and any(at.meets(each.start, each.end) for each in provisions)


def _until(match: re.Match[str]) -> TimeSpan | None:
    """The time of which `until 2022`, `before 1 June 2022` speaks: that of the day, and the day before it."""
    at = stated_time(match)
    return at._replace(first=at.first - timedelta(days=1)) if at else None


def stated_time(match: re.Match[str]) -> TimeSpan | None:
    """The period that a match of a phrase states; None if the match contains no day, month or year."""
    return parse_span(DATE.fullmatch(match["date"]))


def is_changed_on(corpus: Corpus, provisions: Sequence[Provision], stated: Iterable[TimeSpan | None]) -> bool:
    """Whether a version of some articles began in one of the stated periods, or comes from an act of that period."""
    versions = [version for each in provisions for version in each.versions]
    days = [version.in_force_from for version in versions]
    days += [corpus.act[version.act].dated for version in versions if version.act in corpus.act]
    return any(at.has(day) for at in stated if at for day in days)


def is_successor(corpus: Corpus, provisions: Sequence[Provision], other: CitedLaw) -> bool:
    """Whether a cited provision replaced one of some provisions, directly or through others."""
    heirs = [each.provision for provision in provisions for each in provision.replaced_by]
    return not set(walk_from(heirs, lambda ident: successors_of(corpus, ident))).isdisjoint(other.provisions)
