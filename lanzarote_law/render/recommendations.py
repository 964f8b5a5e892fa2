"""Recommendations of monitoring bodies → lines, tables and plain values: what met each, since when, by which source."""

from collections.abc import Iterable, Sequence

from lanzarote_law.answers.recommendations import FollowUp, RecommendationStatus, follow_ups
from lanzarote_law.answers.status_qualifications import short_limits
from lanzarote_law.answers.status_types import ItemFlag, Status
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Position, Recommendation, weakest
from lanzarote_law.render.blocks import Block, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.decisions import item_and_limbs
from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.render.layout import NOTHING, columns
from lanzarote_law.render.phrases import Detail, View, with_dots

_COLUMNS = ("recommendation", "party", "action", "since", "source")


def page(view: View, found: Sequence[FollowUp]) -> Page:
    """The recommendations to the Party, each with what met it, since when, and its source."""
    party = view.text(view.corpus.party)
    title = view.as_at(f"{party}{view.colon}{view.word('asked.h')}")
    return view.footed((Heading(run(title), 1), table(view, found)))


def table(view: View, found: Sequence[FollowUp]) -> Block:
    """The table of recommendations: each with the Party, the law that met it, since when, and the source."""
    titles = columns(view, *(f"asked.c.{each}" for each in _COLUMNS), fixed=())
    rows = tuple(_row(view, each) for each in found)
    return Table(titles, rows, name=view.word("asked.h")) if rows else NOTHING


def _row(view: View, each: FollowUp) -> tuple[Run, ...]:
    asked = each.recommendation
    codes = ", ".join(map(str.upper, asked.parties))
    named = view.word("asked.named", codes) if codes else view.word("asked.all")
    made = f" {view.text(asked.by)}, {view.day(asked.on)}{view.colon}"
    note = f" {asked.note}" if asked.note and view.detail is Detail.VERBOSE else ""
    text = run(Styled(asked.number, "ref"), made, asked.text, Styled(note, "dim"))
    party = run(view.text(view.corpus.party), Styled(f" ({named})", "dim"))
    return row(text, party, action_text(view, each), run(*met_since(view, each)), _source(view, asked))


def met_since(view: View, each: FollowUp) -> tuple[str | Styled, ...]:
    """Whether a recommendation is met, since when, and how certain that is."""
    unknown = each.status is RecommendationStatus.NOT_KNOWN
    since = view.word("asked.not known whether met") if unknown else _outcome(view, each)
    return since, Styled(_mark(view, each), "dim"), _stated_since(view, each)


def action_text(view: View, each: FollowUp) -> str:
    """What met a recommendation, or why it is not known to be met; and the actions that others state."""
    return view.clauses((_action(view, each), *(_stated(view, one) for one in each.stated)))


def _outcome(view: View, each: FollowUp) -> str:
    """Whether it is met, since when, and whether the links on which that depends must be reviewed."""
    first = each.since is not None and each.since <= view.corpus.researched_from
    key = "met at the latest" if first else each.status
    text = view.word(f"asked.{key}", *([view.day(each.since)] if each.since else []))
    return text + (f" ({view.word(ItemFlag.UNDER_REVIEW)})" if any(one.under_review for one in each.standings) else "")


def _stated_since(view: View, each: FollowUp) -> str:
    """Since when it has been met according to positions, to follow what was computed."""
    days = dict.fromkeys(one.since for one in each.stated if one.since)
    return "".join(view.word("semicolon") + view.word("asked.stated since", view.day(day)) for day in days)


def _mark(view: View, each: FollowUp) -> str:
    """That it was computed, and the least certain fact behind it; empty if nothing was computed."""
    sure = dict.fromkeys(view.mark_text(one.weakness) for one in each.standings if one.weakness)
    return f" ({view.clauses((view.word('asked.computed'), *sure))})" if each.standings else ""


def _action(view: View, each: FollowUp) -> str:
    """The act and the articles that met it, with their limits; otherwise the reason why it is not known to be met."""
    if each.since is None:
        return _reason(view, each)
    versions = [view.corpus.provision[ident].version(each.since) for ident in each.met_by]
    acts = dict.fromkeys(view.act(one.act) for one in versions if one and one.act and one.in_force_from == each.since)
    by = view.articles_text(each.met_by)
    now = view.articles_text(judged.link.provision for one in each.standings for judged in one.carriers)
    text = f"{by}{view.word('now', now) if now != by else ''}"
    limits = dict.fromkeys(view.word("limit told", one.limit) for one in each.standings if one.limit)
    return (f"{', '.join(acts)}{view.colon}" if acts else "") + text + "".join(limits)


def _reason(view: View, each: FollowUp) -> str:
    if view.on < view.corpus.researched_from:
        return f"{view.word(Status.BEFORE_RESEARCH)}{view.given_from()}"
    standings = ((view.aspect_title(one.aspect), view.standing(one.standing), view.why(one)) for one in each.standings)
    parts = dict.fromkeys(f"{title}{view.colon}{standing}, {why}" for title, standing, why in standings)
    return view.clauses(parts) or view.word("asked.no aspect")


def _stated(view: View, position: Position) -> str:
    """Who says that it was followed, and what was done."""
    who, mark = view.word("asked.stated", view.holder_text(position)), view.word(position.verification)
    return f"{who}{view.colon}{position.statement.rstrip('.')} [{position.id}; {mark}]"


def _source(view: View, asked: Recommendation) -> str:
    """The document, where it was read, and the mark."""
    known = view.corpus.source
    parts = [(known[each].reference if each in known else "") or view.source(each) for each in source_documents(asked)]
    return with_dots(
        view.word("asked.read in", *parts[:2]) if asked.read_in else parts[0], view.word(asked.verification)
    )


def source_documents(asked: Recommendation) -> list[str]:
    """The document that contains a recommendation, and those in which it was read."""
    return [asked.source, *(copy.partition(" ")[0] for copy in asked.read_in)]


# -- beside other answers ----------------------------------------------------------------------------------------------


def recommendations_on_item(view: View, item: str) -> tuple[FollowUp, ...]:
    """The recommendations on an item and its limbs."""
    return follow_ups(view.corpus, view.on, item_and_limbs(view, item))


def recommendations_line(view: View, item: str) -> list[Block]:
    """The line of an item: which recommendations concern it, and whether each is met."""
    found = recommendations_on_item(view, item)
    return [Paragraph(run(view.word("asked.l", recommendations_in_short(view, found))))] if found else []


def recommendations_in_short(view: View, found: Iterable[FollowUp]) -> str:
    """Recommendations by their numbers and years, with the outcome, its limits and its least certain mark."""
    years = group_by_key((each.recommendation.on.year, each) for each in found)
    return view.clauses(_of_year(view, year, group) for year, group in years.items())


def _of_year(view: View, year: int, found: list[FollowUp]) -> str:
    """Those of a year; a mark that all of them have is at the end."""
    marks = {_least_certain(view, each) for each in found}
    shared = marks.pop() if len(marks) == 1 else ""

    def asked(each: FollowUp) -> str:
        mark = "" if shared else _least_certain(view, each)
        return _outcome(view, each) + _limits(view, each) + mark + _stated_since(view, each)

    groups = group_by_key((asked(each), each.recommendation.number) for each in found)
    parts = (f"{', '.join(numbers)}{view.colon}{outcome}" for outcome, numbers in groups.items())
    return f"{view.clauses(parts)} ({year}){shared}"


def _limits(view: View, each: FollowUp) -> str:
    limits = view.clauses(dict.fromkeys(short for one in each.standings for short in short_limits(one)))
    return f" ({limits})" if limits else ""


def _least_certain(view: View, each: FollowUp) -> str:
    """The least certain mark of a recommendation and of its outcome."""
    marks = (one.weakness.mark for one in each.standings if one.weakness)
    return view.less_than_seen(weakest((each.recommendation.verification, *marks)))


def recommendations_in_full(view: View, found: Sequence[FollowUp], heading: str = "asked.h") -> list[Block]:
    """Recommendations, each with its text and what met it, under a heading; nothing for none."""
    return [Space(), Heading(run(view.word(heading))), table(view, found)] if found else []


# -- plain values ------------------------------------------------------------------------------------------------------


def values(view: View, found: Iterable[FollowUp]) -> list[Plain]:
    """Recommendations as plain values."""
    return [_value(view, each) for each in found]


def _value(view: View, each: FollowUp) -> Plain:
    asked = each.recommendation
    marks = [one.weakness.mark for one in each.standings if one.weakness]
    fields = {key: value for key, value in asked._asdict().items() if key not in {"on", "verified"}}
    values = {"by": view.text(asked.by), "day": asked.on.isoformat(), "note": asked.note or None}
    return {
        **fields,
        **values,
        "status": each.status,
        "status_since": each.since.isoformat() if each.since else None,
        "met_by": each.met_by,
        "reason": None if each.status is RecommendationStatus.MET else _reason(view, each),
        "limits": list(dict.fromkeys(one.limit for one in each.standings if one.limit)),
        "status_verification": weakest(marks) if marks else None,
        "stated": [{"position": one.id, "since": one.since and one.since.isoformat()} for one in each.stated],
    }
