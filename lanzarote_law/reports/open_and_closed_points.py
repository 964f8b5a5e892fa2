"""The open and the closed points one by one: question, standing and reason, articles, limits, statements."""

from collections import Counter
from collections.abc import Iterable, Iterator

from lanzarote_law.answers.coverage import Gaps
from lanzarote_law.answers.item_status_history import ClosedGap
from lanzarote_law.answers.status_types import AspectStanding, Standing, WeighedLink
from lanzarote_law.grouping import group_by_key
from lanzarote_law.render.blocks import Heading, Paragraph, Run, Styled, run
from lanzarote_law.render.item_status_text import once_per_aspect
from lanzarote_law.render.json_output import closed_point, open_point
from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.render.official_links import article_run
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes, convention_requirements
from lanzarote_law.reports.citations_and_footnotes import as_sentence, full_sentence
from lanzarote_law.reports.report_part import Part, remark, table
from lanzarote_law.reports.required_actions import RequiredAction, action_text, required_action

_ACTION_ORDER = tuple(RequiredAction)


def open_points(view: View, result: Gaps, name: str = "") -> Part:
    """Every open point, those that require a law first.

    Equal standings of one aspect under several items are one point. `name` is the instrument, if there are several.
    """
    groups = sorted(
        once_per_aspect(result.open), key=lambda group: _ACTION_ORDER.index(required_action(view, group[0]))
    )
    shared = _frequent_limits(limit for group in groups for limit in _limits(group))
    searches = _frequent_limits(_search(view, each) for group in groups for each in group[:1] if each.rest)
    rows = [_point_row(view, group, shared, searches) for group in groups]

    columns = ("c.aspect", "r.c.status and action", "r.c.articles that answer")
    blocks = (
        Heading(run(view.word("r.h.points", view.day(view.on)) + name), 2),
        *_shared_limit_lines(view, shared),
        *(Paragraph(run(full_sentence(each))) for each in searches),
        *(table(view, "r.h.needs", columns, rows) if rows else [remark(view, "r.no open point")]),
    )
    return Part(blocks, {"open": [_point_values(view, each) for group in groups for each in group]})


def _search(view: View, each: AspectStanding) -> str:
    """What is known of the rest of an aspect that is answered in part."""
    return view.word(f"why.rest.{each.rest.finding}", each.rest.checked.rstrip(".")) if each.rest else ""


def _reason(view: View, each: AspectStanding, searches: list[str]) -> str:
    """Why a point is open, without what its articles below say themselves, or a search that is told above."""
    if each.standing is not Standing.WEAK or each.annulled:
        return view.why(each)
    search = _search(view, each)
    short = each.rest and view.word(f"rest.{each.rest.finding}", each.rest.checked.partition(". ")[0].rstrip("."))
    return (short or "") if search in searches else search


def _limits(group: tuple[AspectStanding, ...]) -> list[str]:
    return list(dict.fromkeys(limit for each in group for limit in each.limits))


def _point_row(
    view: View, group: tuple[AspectStanding, ...], shared: list[str], searches: list[str]
) -> tuple[Run, ...]:
    """A point: the question; its standing and mark, the action, the duty, its limits; its articles, what was said.

    A limit or a search that several points share is printed once, before them.
    """
    first = group[0]
    aspect = view.corpus.aspect[first.aspect]
    colon = view.colon
    reasons = dict.fromkeys(filter(None, (_reason(view, each, searches) for each in group)))
    mark = view.mark_text(first.weakness) or view.word("r.rests on nothing")
    why = "".join(f"{colon}{each}" for each in [view.clauses(reasons)] if each)
    need = view.word(f"r.need.{required_action(view, first)}")
    duty = convention_requirements.duty_text(view, group)
    limits = " ".join(as_sentence(_limit_or_number(view, each, shared)) for each in _limits(group))
    carriers = {judged.link.id: judged for each in group for judged in (*each.carriers, *each.exempting)}
    parts = [*_articles(view, carriers.values()), *_statements(view, group)]
    return (
        run(
            Styled(view.aspect_title(first.aspect), "strong"),
            Styled(f" ({view.items_in_short([each.item for each in group])})", "ref"),
            f". {aspect.definition}",
        ),
        run(
            view.standing_run(first.standing),
            f"{as_sentence(f' [{mark}]{why}')} ",
            Styled(f"{need}. ", "strong"),
            action_text(view, first),
            f" {view.word('r.l.convention')}{colon}{as_sentence(duty)}" if duty else "",
            f" {view.word('l.limit')}{colon}{limits}" if limits else "",
        ),
        tuple(part for each in parts for part in (*each, Styled(" ")))[:-1] or run(Styled("-", "dim")),
    )


def _articles(view: View, carriers: Iterable[WeighedLink]) -> Iterator[Run]:
    """The articles in force that carry a point, each with the extent of its answer, the reason and the mark."""
    for judged in carriers:
        provision = view.corpus.provision[judged.link.provision]
        if provision.in_force(view.on):
            yield run(
                article_run(view, provision.id, judged.link.pinpoint),
                f"{view.colon}{as_sentence(citations_and_footnotes.extent_with_disputes(view, judged))}",
                f" {judged.link.reason}{view.less_than_seen(judged.link.verification)}",
            )


def _statements(view: View, group: tuple[AspectStanding, ...]) -> Iterator[Run]:
    """The positions on the items of a point that concern its aspect."""
    said = ((each.aspect, one) for each in group for one in view.corpus.positions_of_item.get(each.item, ()))
    for each in dict.fromkeys(position for aspect, position in said if aspect in position.aspects):
        statement = f"{view.holder_text(each)}, {view.word(each.stance)}{view.colon}{each.statement}"
        yield run(statement, f" [{each.id}]{view.less_than_seen(each.verification)}")


def _point_values(view: View, each: AspectStanding) -> Plain:
    return {
        **open_point(view, each),
        "title": view.aspect_title(each.aspect),
        "needs": required_action(view, each),
        "convention": convention_requirements.duty_values(view, each),
    }


# -- what was closed ---------------------------------------------------------------------------------------------------


def closed_points(view: View, result: Gaps, name: str = "") -> Part:
    """The points that were open on the reference date and are now full or narrower, with articles, dates and limits."""
    if result.on <= result.reference_day:
        return Part((), {"closed": []})
    alike = (
        ((each.aspect, each.was.standing, each.now.standing, each.closed_on, each.closed_by), each)
        for each in result.closed
    )
    groups = group_by_key(alike)
    shared = _frequent_limits(limit for group in groups.values() for limit in dict.fromkeys(group[0].now.limits))
    rows = [_closed_row(view, group, shared) for group in groups.values()]
    columns = ("c.aspect", "r.c.was and closed by", "r.c.limit")
    title = Heading(run(view.word("r.h.closed points", view.day(result.reference_day)) + name), 2)
    if not rows:
        return Part((title, remark(view, "r.nothing better")), {"closed": []})
    blocks = (title, *_shared_limit_lines(view, shared), *table(view, "r.h.closed table", columns, rows))
    return Part(blocks, {"closed": [closed_point(each) for each in result.closed]})


_FREQUENT = 2
"""A limit that this many points share is printed once, before them."""


def _frequent_limits(limits: Iterable[str]) -> list[str]:
    """The limits that many points share."""
    return [limit for limit, count in Counter(limits).items() if count >= _FREQUENT]


def _shared_limit_lines(view: View, limits: Iterable[str]) -> Iterator[Paragraph]:
    for number, limit in enumerate(limits, start=1):
        head = f"{_limit_label(view, number)}{view.colon}"
        yield Paragraph(run(Styled(head, "strong"), as_sentence(limit)))


def _limit_label(view: View, number: int) -> str:
    return f"{view.word('l.limit')} {number}"


def _limit_or_number(view: View, limit: str, shared: list[str]) -> str:
    """A limit, or the number under which it is printed before the rows."""
    if limit not in shared:
        return limit
    return f"{_limit_label(view, shared.index(limit) + 1)}."


def _closed_row(view: View, group: list[ClosedGap], shared: list[str]) -> tuple[Run, ...]:
    first = group[0]
    label = view.word("only narrowed") if first.narrowed else ""
    means = view.corpus.aspect[first.aspect].full_means if first.now.standing is Standing.FULL else ""
    limits = (_limit_or_number(view, each, shared) for each in first.now.limits)
    conditions = dict.fromkeys(filter(None, (means and full_sentence(means), *limits)))
    by = view.closed_by([first], f" {view.word('on', view.day(first.closed_on))}")
    mark = view.mark_text(first.now.weakness)
    return (
        run(view.aspect_title(first.aspect), Styled(f" ({view.items_in_short([each.item for each in group])})", "ref")),
        run(view.standing_run(first.was.standing), f"{label}; {by} [{mark}]"),
        run(" ".join(conditions) or Styled(view.word("r.no limit recorded"), "dim")),
    )
