"""Rules on a stated end of an article that the data contradict: its date, the act, the successor."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from functools import partial

from lanzarote_law.answers.certainty import bracketed_mark, day_mark
from lanzarote_law.answers.lineage import successors_of, walk_from
from lanzarote_law.checking.cited_groups import NEAR, is_of_a_list
from lanzarote_law.checking.contradictions import Contradiction
from lanzarote_law.checking.former_law_clauses import (
    is_before_its_present_number,
    is_of_an_earlier_article,
    possible_ends,
)
from lanzarote_law.checking.rule_context import RuleContext, RuleHit, day_text, provision_names
from lanzarote_law.checking.succession import names_a_part, successors_by_part
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import CONVENTION, QUESTIONNAIRE
from lanzarote_law.errors import Rules
from lanzarote_law.grammar import repeal_phrases
from lanzarote_law.grammar.date_expressions import DATE, TimeSpan, parse_span
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Corpus, Mark, Provision
from lanzarote_law.wording import worded

rules = Rules[Callable[[RuleContext], Iterable[Contradiction]]]()


@rules.warning("LL305", "a repeal or a successor that the data contradict")
def _other_end(context: RuleContext) -> Iterator[Contradiction]:
    for index, each in enumerate(context.cited):
        article = context.article(each)
        is_another = context.makes(each) or is_of_an_earlier_article(context.corpus, context.text, each)
        if article is None or each.of_others or is_another:
            continue  # what the text puts in again had ended before
        if article.repeal and article.end and each.in_force is False and not names_a_part(each.citation):
            yield from _other_date(context, each, article)
        if each.in_force and not names_a_part(each.citation):
            yield from _end_of_law_in_force(context, index, article)
        if article.replaced_by and not names_a_part(each.citation):
            yield from _other_successor(context, index, article)


@rules.note("LL306", "an annulment that these data do not record")
def _unrecorded_annulment(context: RuleContext) -> Iterator[Contradiction]:
    for each in context.cited:
        article = context.article(each)
        if article is None or each.in_force is not True or article.annulled or names_a_part(each.citation):
            continue
        if repeal_phrases.IS_ANNULLED.match(context.text, each.citation.end):
            message = worded(
                "these data record no annulment of {article}", article=provision_names(context.corpus, [article.id])
            )
            yield Contradiction(each.citation.start, each.citation.end, RuleHit(message))


# -- an end of what has not ended --------------------------------------------------------------------------------------


def _end_of_law_in_force(context: RuleContext, index: int, article: Provision) -> Iterator[Contradiction]:
    """Yield the words by which a clause says that an article in force was repealed, or replaced, or is not in force.

    Not of a day before the article, which another one ended, nor of a day or an act that will end it.
    """
    corpus, text, citation = context.corpus, context.text, context.cited[index].citation
    version, (begin, close) = article.version(context.on), context.clause(citation.start, citation.end)
    beside = text[begin : citation.start], text[citation.end : close]
    if version is None or any(map(repeal_phrases.OF_A_PART_OR_A_CASE.search, beside)):
        return
    ended = repeal_phrases.SAID_TO_HAVE_ENDED.match(text, citation.end, close)
    end = ended.end() if ended else citation.end
    if not ended and not article.replaced_by:
        ended, end = _replacement(context, index, close)
    stated = [at for match in DATE.finditer(text, citation.end, end) if (at := parse_span(match))]
    is_of_another = stated and not stated[-1].meets(article.start, context.on + timedelta(days=1))
    if not ended or is_of_another or any(at.has(day) for at in stated for day in possible_ends(corpus, article)):
        return
    message = worded(
        "'{words}' is inconsistent with {article}, which is in force on {day}{sure}",
        words=" ".join(text[ended.start("ends") : end].split()),
        article=provision_names(corpus, [article.id]),
        day=day_text(context.on),
        sure=bracketed_mark(day_mark(corpus, version)),
    )
    yield Contradiction(citation.start, citation.end, RuleHit(message))


def _replacement(context: RuleContext, index: int, close: int) -> tuple[re.Match[str] | None, int]:
    """The words that name the next citation of a clause as what replaced one, and where its number ends."""
    former, *later = (each.citation for each in context.cited[index : index + 2])
    if not later or later[0].start >= close or context.article(context.cited[index + 1]) is None:
        return None, 0
    return repeal_phrases.REPLACED_BY.fullmatch(context.text, former.end, later[0].start), later[0].end


# -- the date or the act of a repeal -----------------------------------------------------------------------------------


def _other_date(context: RuleContext, each: CitedLaw, article: Provision) -> Iterator[Contradiction]:
    """Yield a wrong date that a clause gives for the repeal of an article, or for the act that repealed it."""
    stated = _stated_repeal(context, each)
    if stated is None:
        return
    start, end, at = stated
    corpus, repeal = context.corpus, article.repeal
    assert repeal is not None
    assert article.end is not None
    mark, named = day_mark(corpus, repeal), corpus.named_date.get(repeal.date_name)
    was_put_off = named is not None and any(map(at.has, named.was))
    is_sure = mark in {Mark.SEEN, Mark.SECOND_HAND} or at.first.year != article.end.year or was_put_off
    if any(map(at.has, possible_ends(corpus, article))) or not is_sure:
        return
    message = worded(
        "'{words}' is inconsistent with {article}, which was repealed on {day}{sure}",
        words=" ".join(context.text[start:end].split()),
        article=provision_names(corpus, [article.id]),
        day=day_text(article.end),
        sure=bracketed_mark(mark),
    )
    act = corpus.act.get(repeal.act)
    dated = act.dated if act else None
    way = worded("repealed by the act of {day}", day=day_text(dated)) if dated else ""
    yield Contradiction(start, end, RuleHit(message, way))


def _stated_repeal(context: RuleContext, each: CitedLaw) -> tuple[int, int, TimeSpan] | None:
    """Where and which found a clause gives for the repeal or the replacement of what is cited."""
    text, citation = context.text, each.citation
    begin, close = context.clause(citation.start, citation.end)
    verb = repeal_phrases.REPEALED_ON.match(text, citation.end, close)
    if verb is None:
        verb = repeal_phrases.REPEALS_ON.search(text, begin, citation.start)
        is_split = verb is not None and verb["splits"] is not None
        verb = verb if not is_split or repeal_phrases.ENDS_A_REPEAL.match(text, citation.end, close) else None
    behind = context.within(citation.end, close)
    if verb is None and behind:
        heir = context.cited[behind[0]].citation
        if repeal_phrases.REPLACED_BY.fullmatch(text[citation.end : heir.start]):
            verb = repeal_phrases.ON_THAT_DAY.match(text, heir.end, close)
    for group in ("date", "between") if verb else ():
        found = DATE.fullmatch(verb.groupdict().get(group) or "") if verb else None
        if verb and found and (at := parse_span(found)):
            return verb.start(group), verb.end(group), at
    return None


# -- the successor -----------------------------------------------------------------------------------------------------


def _other_successor(context: RuleContext, index: int, article: Provision) -> Iterator[Contradiction]:
    """Yield the number that a text gives for what replaced an article, if these data have other successors of it."""
    if is_before_its_present_number(context.corpus, context.text, context.cited[index]):
        return
    heirs = _heirs(context.corpus, article)
    renumbered = {one.now for one in context.corpus.renumbered.get(article.article, ()) if one.code == article.code}
    for start, end, number in _said_to_have_replaced(context, index):
        others = [each for at in context.within(start, end) if (each := context.article(context.cited[at]))]
        if number in renumbered or any(ArticleId(each).article == number for each in heirs):
            continue
        if any(each.id == article.id or article.id in _heirs(context.corpus, each) for each in others):
            continue
        message = worded(
            "according to the data, {other} did not replace {article}",
            other=provision_names(context.corpus, [others[0].id]) if others else number,
            article=provision_names(context.corpus, [article.id]),
        )
        yield Contradiction(
            start, end, RuleHit(message, *successors_by_part(context, article, context.cited[index].citation))
        )


def _heirs(corpus: Corpus, article: Provision) -> set[str]:
    """What replaced an article, at once or later."""
    return set(walk_from([each.provision for each in article.replaced_by], partial(successors_of, corpus)))


def _said_to_have_replaced(context: RuleContext, index: int) -> Iterator[tuple[int, int, str]]:
    """Yield the number that a text gives as that of an article today, and where; none for an article of a list."""
    text, former = context.text, context.cited[index].citation
    later = context.cited[index + 1].citation if index + 1 < len(context.cited) else None
    if is_of_a_list(text, context.cited, index):
        return
    since = max(0, former.start - NEAR)
    if before := repeal_phrases.NUMBER_NOW.search(text[since : former.start]):
        start, end = (since + each for each in before.span("number"))
        at = context.within(start, end)
        if not at or not is_of_a_list(text, context.cited, at[0]):
            yield start, end, before["number"]
    if (
        later
        and not later.article_to
        and later.start - former.end <= NEAR
        and not is_of_a_list(text, context.cited, index + 1)
    ):
        is_ours = later.code and later.instrument not in {CONVENTION, QUESTIONNAIRE}
        if is_ours and repeal_phrases.NOW.fullmatch(text[former.end : later.start]):
            yield later.start, later.end, later.article
