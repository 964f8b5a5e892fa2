"""Rules on article numbers that have passed to another rule: where the rule that an older text means is today."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from lanzarote_law.answers.lineage import number_reassigned_on
from lanzarote_law.checking.document_date import last_own_day
from lanzarote_law.checking.rule_context import RuleContext, RuleHit, day_text
from lanzarote_law.checking.succession import citation_name, successors_by_part
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.clauses import clause_bounds
from lanzarote_law.errors import Rules
from lanzarote_law.grammar.date_expressions import DATE, parse_span
from lanzarote_law.model import Provision
from lanzarote_law.wording import worded

rules = Rules[Callable[[RuleContext], Iterable[tuple[Citation, RuleHit]]]]()


@rules.warning("LL116", "the number now belongs to another rule")
def _holds_another_rule(context: RuleContext) -> Iterator[tuple[Citation, RuleHit]]:
    known: dict[str, date | None] = {}
    passed: list[tuple[CitedLaw, Provision, date]] = []
    for each in context.cited:
        article = context.article(each)
        if article is None or not each.in_force or each.former:
            continue
        if article.id not in known:
            known[article.id] = number_reassigned_on(context.corpus, article.id, context.on)
        if since := known[article.id]:
            passed.append((each, article, since))
    newest = _newest(context)
    shown = last_own_day(context.text) if passed and not context.time else None
    for each, article, since in passed:
        # a text may be of a day before by the time that it shows, else by what it cites
        if context.time:
            is_of_before = context.time.last < since
        else:
            is_of_before = newest[article.code] < since and (shown is None or shown < since)
        if is_of_before and not _names_a_day(context.text, each, since):
            yield each.citation, _hit(context, each, article, since)


def _newest(context: RuleContext) -> dict[str, date]:
    """By code: the last day on which something that the text cites was added to it."""
    found: dict[str, date] = {}
    for provision in (article for each in context.cited for article in context.articles(each)):
        found[provision.code] = max(found.get(provision.code, date.min), provision.start or date.min)
    return found


def _names_a_day(text: str, each: CitedLaw, since: date) -> bool:
    """Whether a day from another one on is named beside a citation: `since 28 April 2024`."""
    days = (
        parse_span(match) for match in DATE.finditer(text, *clause_bounds(text, each.citation.start, each.citation.end))
    )
    return any(at is not None and since < at.end for at in days)


def _hit(context: RuleContext, each: CitedLaw, article: Provision, since: date) -> RuleHit:
    message = worded(
        "since {day}, {article} has contained another rule", article=citation_name(context, each), day=day_text(since)
    )
    if not article.replaced_by:
        return RuleHit(message, worded("the present place of the earlier rule is not recorded"))
    way, brief = successors_by_part(context, article, each.citation)
    return RuleHit(
        message, *(worded("the earlier rule: {articles}", articles=each) if each else "" for each in (way, brief))
    )
