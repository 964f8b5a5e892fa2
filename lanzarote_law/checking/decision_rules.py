"""Rules of the decisions that a text cites."""

from collections.abc import Callable, Iterable, Iterator

from lanzarote_law.answers.decisions import find_decision
from lanzarote_law.answers.lineage import predecessors_of
from lanzarote_law.checking.contradictions import Contradiction
from lanzarote_law.checking.rule_context import RuleContext, RuleHit, day_text, names_in_legal_order
from lanzarote_law.citations import decisions
from lanzarote_law.errors import Rules
from lanzarote_law.wording import worded

rules = Rules[Callable[[RuleContext], Iterable[Contradiction]]]()


@rules.warning("LL204", "an ECLI with a date that does not exist")
def _impossible(context: RuleContext) -> Iterator[Contradiction]:
    for each in decisions.cited_decisions(context.text):
        if each.is_impossible:
            message = worded("{ecli} gives a date that does not exist", ecli=context.text[each.start : each.end])
            yield Contradiction(
                each.start, each.end, RuleHit(message, worded("compare the identifier with the decision"))
            )


@rules.note("LL304", "a decision older than the article")
def _older(context: RuleContext) -> Iterator[Contradiction]:
    for each in decisions.cited_decisions(context.text):
        named = context.text[each.start : each.end]
        known = find_decision(context.corpus, named)
        decided = each.day or (known.decided if known else None)
        beside = context.within(*context.clause(each.start, each.end)) if decided else range(0)
        named_beside = {ident for index in beside for ident in context.cited[index].provisions}
        for index in beside:
            article = context.article(context.cited[index])
            if article is None or not named_beside.isdisjoint(predecessors_of(context.corpus, article.id)):
                continue  # over het oude artikel 375, thans artikel 417/11
            if article.start and decided and decided < article.start and article.is_known_to_begin:
                article_name, began = names_in_legal_order(context.corpus, [article.id]), day_text(article.start)
                message = worded(
                    "{decision} predates {article}, which entered into force on {began}",
                    decision=named,
                    article=article_name,
                    began=began,
                )
                before = names_in_legal_order(context.corpus, predecessors_of(context.corpus, article.id))
                hint = worded("the earlier law was {before}", before=before) if before else ""
                yield Contradiction(each.start, each.end, RuleHit(message, hint))
