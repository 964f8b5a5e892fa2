"""The first page: the open points by the action that they require, and how certain its statements are."""

from collections.abc import Iterable, Iterator, Sequence

from lanzarote_law.answers.coverage import Gaps
from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.status_types import AspectStanding, Standing, Status
from lanzarote_law.model import Mark, weakest
from lanzarote_law.render import decisions
from lanzarote_law.render.blocks import Block, Bullets, Heading, Paragraph, Run, Styled, run
from lanzarote_law.render.gaps import task_of
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.phrases import View
from lanzarote_law.render.status_text import once_per_aspect
from lanzarote_law.reports import footnotes
from lanzarote_law.reports.footnotes import as_sentence, capitalise
from lanzarote_law.reports.required_actions import RequiredAction, required_action


def open_points_by_action(view: View, result: Gaps, name: str = "") -> Iterator[Block]:
    """The open points by the action that each requires: law, evidence, a check or a choice; holes are separate."""
    groups = once_per_aspect(result.open)
    yield Heading(run(view.word("r.h.open", view.counted("point", len(groups))), name), 3)
    for need in RequiredAction:
        tasks = group_by_key(
            (_task_text(view, need, group[0]), group) for group in groups if required_action(view, group[0]) is need
        )
        for task, points in tasks.items():
            head = Styled(view.counted(f"r.{need} needed", len(points)), "strong")
            alike = group_by_key((_shared(view, need, group), group) for group in points)
            runs = [_point(view, shared, found) for shared, found in alike.items()]
            yield from (Paragraph(run(head, f" {task}")), Bullets(tuple(runs)))
    if not groups:
        yield Paragraph(run(Styled(view.word("r.no open point"), "dim")))
    yield from _holes(view, result)


def _task_text(view: View, need: RequiredAction, each: AspectStanding) -> str:
    if need is RequiredAction.NONE:
        return view.word("r.no treaty duty")
    return view.word("r.choices" if need is RequiredAction.CHOICE else f"r.task.{task_of(each)}")


def _shared(view: View, need: RequiredAction, group: Sequence[AspectStanding]) -> tuple[str, str]:
    """What open points in one line share: the law that covers a part of them, unless nothing is needed; their mark."""
    first = group[0]
    marks = {each.weakness.mark for each in group if each.weakness}
    mark = view.less_than_seen(Mark.UNVERIFIED) if Mark.UNVERIFIED in marks else ""
    if need in {RequiredAction.CHOICE, RequiredAction.NONE}:
        return "", mark
    law = answering_law(view, first)
    if task_of(first) == "part":
        return view.word("r.covered in part", law), mark
    if task_of(first) == "general words":
        courts = decisions.decisions_summary(view, [each.item for each in group], first.aspect)
        law = f"{law} {view.word('r.courts', courts)}"
    return law, mark


def answering_law(view: View, each: AspectStanding) -> str:
    """The articles that carry an aspect, after the parts of it that they answer; empty if there are none."""
    links = [judged.link for judged in each.shown]
    articles = footnotes.short_citations(view, (link.provision for link in links), dated=True)
    articles += footnotes.review_stamp(view, each.shown, [link for link in links if link.part])
    parts = _parts_in_short(view, list(dict.fromkeys(link.part for link in links if link.part)))
    return as_sentence(f"{parts} ({articles})" if parts else articles) if links else ""


def _parts_in_short(view: View, parts: Sequence[str]) -> str:
    """Parts in a list; of those that begin as another one, only the rest: `content, possession, access; sound`."""
    colon = view.colon
    wholes = group_by_key(
        (next((whole for whole in parts if each.startswith(f"{whole}{colon}")), each), each) for each in parts
    )
    told = (", ".join(each.removeprefix(f"{whole}{colon}") for each in found) for whole, found in wholes.items())
    return view.clauses(told)


def _point(view: View, shared: tuple[str, str], groups: Sequence[Sequence[AspectStanding]]) -> Run:
    """Open points in one line, by name, with what they share."""
    named = name_points(view, [(each.aspect, each.item) for group in groups for each in group])
    law, mark = shared
    return run(Styled(f"{named}.", "strong" if law else ""), mark, f" {capitalise(law)}" if law else "")


def name_points(view: View, points: Iterable[tuple[str, str]]) -> str:
    """Aspects by their titles, each with its items; a subject is not repeated after a title that has it.

    `Suggestive images: possession by adults (9.4.a); production by the child (9.10.a)`
    """
    told, before = [], ""
    for aspect, asked in group_by_key((aspect, item) for aspect, item in points).items():
        title = view.aspect_title(aspect)
        subject, colon, _ = title.partition(view.colon)
        told.append(f"{title.removeprefix(before) if before else title} ({view.items_in_short(asked)})")
        before = subject + colon if colon else ""
    return view.clauses(told)


def _holes(view: View, result: Gaps) -> list[Block]:
    """The aspects, or items, of which the law was not researched, or only in part; they are not open points."""
    if not result.holes:
        return []
    aspects = group_by_key((aspect, item) for item, aspect in result.holes)
    items = aspects.pop("", [])
    told = Styled(view.counted("r.holes", len(aspects) + len(items)), "strong")
    runs = [
        run(f"{name_points(view, [(aspect, each) for each in asked])}{_unread(view, aspect, asked[0])}.")
        for aspect, asked in list(aspects.items())[:_FEW]
    ]
    if others := list(aspects.values())[_FEW:]:
        among = list(dict.fromkeys(item for asked in others for item in asked))
        found = {item_status(view.corpus, each, view.on).status for each in among}
        statuses = ", ".join(view.word(each).lower() for each in Status if each in found)
        runs.append(run(view.word("r.other holes", str(len(others)), view.items_in_short(among), statuses)))
    if items:
        runs.append(run(view.word("r.nothing researched", view.items_in_short(items))))
    return [Paragraph(run(told)), Bullets(tuple(runs))]


def _unread(view: View, aspect: str, item: str) -> str:
    """What is known not to have been researched of an aspect that is known in part."""
    rest = aspect_standing(view.corpus, item, aspect, view.on).rest
    return f"{view.colon}{footnotes.uncapitalise(rest.checked.rstrip('.'))}" if rest else ""


_FEW = 3
"""The most aspects without research that are named."""


def mark_sentence(view: View, results: Sequence[Gaps]) -> str:
    """How certain the statements of a first page are that bear no mark of their own; empty if there are none.

    Open points that are not verified bear their mark.
    """
    marks = [each.weakness.mark for result in results for each in result.open if each.weakness]
    marks = [each for each in marks if each is not Mark.UNVERIFIED]
    changed = [each.now for result in results for each in result.closed]
    changed += [each.now for result in results for each in result.losses]
    marks += [each.weakness.mark for each in changed if each.weakness]
    lost_on = {each.since for result in results for each in result.losses}
    marks += [named.verification for named in view.corpus.dates if named.on in lost_on]
    return view.word(f"r.mark.{weakest(marks)}") if marks else ""


def standing_in_counts(view: View, standing: Standing) -> str:
    """How far the law answers an aspect, in the words of the counts."""
    status = _STATUS_OF.get(standing)
    return view.word(status).lower() if status else view.standing(standing)


_STATUS_OF = {Standing.FULL: Status.COVERED, Standing.WEAK: Status.PARTIAL, Standing.NEGATIVE: Status.GAP}
