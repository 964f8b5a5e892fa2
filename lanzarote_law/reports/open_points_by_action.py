"""The open points by the action that each requires, for the first page of a report, and how certain they are."""

from collections.abc import Iterable, Iterator, Sequence

from lanzarote_law.answers.coverage import Gaps
from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.status_types import AspectStanding, Standing, Status, WeighedLink
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Extent, Mark, weakest
from lanzarote_law.render import decisions
from lanzarote_law.render.blocks import Block, Bullets, Heading, Paragraph, Run, Styled, run
from lanzarote_law.render.gaps import task_of
from lanzarote_law.render.item_status_text import once_per_aspect
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence, capitalise
from lanzarote_law.reports.convention_requirements import only_allows
from lanzarote_law.reports.report_tables import status_in_words
from lanzarote_law.reports.required_actions import RequiredAction, required_action


def open_points_by_action(view: View, result: Gaps, name: str = "", *, has_annex: bool = False) -> Iterator[Block]:
    """The open points by the action that each requires: law, evidence, a check or a choice; holes are separate.

    A report with an annex leaves it long lists of what the law covers of a point.
    """
    groups = once_per_aspect(result.open)
    yield Heading(run(view.word("r.h.open", view.counted("point", len(groups))), name), 3)
    for need in RequiredAction:
        tasks = group_by_key(
            (_task_text(view, need, group[0]), group) for group in groups if required_action(view, group[0]) is need
        )
        for task, points in tasks.items():
            head = Styled(view.counted(f"r.{need} needed", len(points)), "strong")
            alike = group_by_key((_shared(view, need, group), group) for group in points)
            runs = [_point(view, law, mark, found, has_annex=has_annex) for (law, _, mark), found in alike.items()]
            yield from (Paragraph(run(head, f" {task}")), Bullets(tuple(runs)))
    if not groups:
        yield Paragraph(run(Styled(view.word("r.no open point"), "dim")))
    yield from _holes(view, result)


def _task_text(view: View, need: RequiredAction, each: AspectStanding) -> str:
    if need is RequiredAction.NONE:
        return view.word("r.no treaty duty")
    if need is RequiredAction.LAW and only_allows(view, [each.item]):
        return f"{view.word('r.only allowed')} {view.word('r.task.allowed')}"
    return view.word("r.choices" if need is RequiredAction.CHOICE else f"r.task.{task_of(each)}")


def _shared(view: View, need: RequiredAction, group: Sequence[AspectStanding]) -> tuple[str, tuple[str, ...], str]:
    """What open points in one line share: the law, or the parts that it covers, unless nothing is needed; the mark."""
    first = group[0]
    marks = {each.weakness.mark for each in group if each.weakness}
    mark = view.less_than_seen(Mark.UNVERIFIED) if Mark.UNVERIFIED in marks else ""
    if need not in _WITH_LAW:
        return "", (), mark
    law = answering_law(view, first)
    if task_of(first) == "part":
        parts = tuple(dict.fromkeys(judged.link.part for judged in first.shown if judged.link.part))
        is_joined = parts and not citations_and_footnotes.review_stamp(view, first.shown)
        words = tuple(judged.link.provision for judged in _by_general_words(first))
        return ("" if is_joined else _covered_part(view, first, law)), (*parts, *words), mark
    if task_of(first) == "general words":
        courts = decisions.decisions_summary(view, [each.item for each in group], first.aspect)
        law = f"{law} {view.word('r.courts', courts)}"
    return law, (), mark


def _covered_part(view: View, each: AspectStanding, law: str) -> str:
    """The law that covers a part of an aspect: expressly, if general wording may cover the rest."""
    return view.word("r.covered expressly" if _by_general_words(each) else "r.covered in part", law)


def _law_in_part(view: View, groups: Sequence[Sequence[AspectStanding]]) -> str:
    """The parts that open points share, with the articles that cover them: those of all, then those of some."""
    if len(groups) == 1:
        return answering_law(view, groups[0][0])
    general = [[judged.link.provision for judged in _by_general_words(group[0])] for group in groups]
    cited = [[judged.link.provision for judged in group[0].shown] for group in groups]
    named = [[ident for ident in idents if ident not in left] for idents, left in zip(cited, general, strict=True)]
    law = _articles_of_points(view, groups, named)
    if not law:
        return answering_law(view, groups[0][0])
    parts = list(dict.fromkeys(judged.link.part for judged in groups[0][0].shown if judged.link.part))
    text = f"{_parts_in_short(view, parts)} ({law})"
    if words := _articles_of_points(view, groups, general):
        text = view.word("r.covered by general words", text, words)
    return as_sentence(text)


def _articles_of_points(view: View, groups: Sequence[Sequence[AspectStanding]], cited: Sequence[Sequence[str]]) -> str:
    """The articles of several open points: those of all, then those of some, with items; empty if none is shared."""
    common = [ident for ident in dict.fromkeys(cited[0]) if all(ident in each for each in cited)]
    if not common:
        return ""
    parts = [citations_and_footnotes.short_citations(view, common, dated=True)]
    for group, idents in zip(groups, cited, strict=True):
        if others := [each for each in dict.fromkeys(idents) if each not in common]:
            items = view.items_in_short([each.item for each in group])
            parts.append(
                view.word("r.covered also", items, citations_and_footnotes.short_citations(view, others, dated=True))
            )
    return view.clauses(parts)


def answering_law(view: View, each: AspectStanding) -> str:
    """The articles that carry an aspect, after the parts of it that they answer; empty if there are none.

    Articles that may answer it by general wording follow, as they do not answer the part that others name.
    """
    general = _by_general_words(each)
    links = [judged.link for judged in each.shown if judged not in general]
    articles = citations_and_footnotes.short_citations(view, (link.provision for link in links), dated=True)
    articles += citations_and_footnotes.review_stamp(view, each.shown, [link for link in links if link.part])
    parts = _parts_in_short(view, list(dict.fromkeys(link.part for link in links if link.part)))
    text = f"{parts} ({articles})" if parts else articles
    if general:
        law = citations_and_footnotes.short_citations(view, (judged.link.provision for judged in general), dated=True)
        text = view.word("r.covered by general words", text, law)
    return as_sentence(text) if links else ""


def _by_general_words(each: AspectStanding) -> list[WeighedLink]:
    """The links that answer an aspect by general wording, if others answer a part of it that they name."""
    if not any(judged.link.part for judged in each.shown):
        return []
    return [judged for judged in each.carriers if judged.extent is Extent.IMPLIED and not judged.link.part]


def _parts_in_short(view: View, parts: Sequence[str]) -> str:
    """Parts in a list; of those that begin as another one, only the rest: `content, possession, access; sound`."""
    colon = view.colon
    wholes = group_by_key(
        (next((whole for whole in parts if each.startswith(f"{whole}{colon}")), each), each) for each in parts
    )
    pieces = (", ".join(each.removeprefix(f"{whole}{colon}") for each in found) for whole, found in wholes.items())
    return view.clauses(pieces)


def _point(view: View, law: str, mark: str, groups: Sequence[Sequence[AspectStanding]], *, has_annex: bool) -> Run:
    """Open points in one line, by name, with the law that they share."""
    named = name_points(view, [(each.aspect, each.item) for group in groups for each in group])
    if not law and task_of(groups[0][0]) == "part" and required_action(view, groups[0][0]) in _WITH_LAW:
        links = [judged.link for group in groups for judged in group[0].shown]
        parts = {link.part for link in links if link.part}
        if has_annex and len(parts) > _FEW:
            cited = citations_and_footnotes.short_citations(view, (link.provision for link in links), dated=True)
            law = view.word("r.covered parts", str(len(parts)), cited)
        else:
            law = _covered_part(view, groups[0][0], _law_in_part(view, groups))
    return run(Styled(f"{named}.", "strong" if law else ""), mark, f" {capitalise(law)}" if law else "")


_WITH_LAW = set(RequiredAction) - {RequiredAction.CHOICE, RequiredAction.NONE}
"""The actions that need the law that is told of an open point."""


def name_points(view: View, points: Iterable[tuple[str, str]]) -> str:
    """Aspects by their titles, each with its items; a subject is not repeated after a title that has it.

    `Suggestive images: possession by adults (9.4.a); production by the child (9.10.a)`
    """
    parts, before = [], ""
    for aspect, asked in group_by_key((aspect, item) for aspect, item in points).items():
        title = view.aspect_title(aspect)
        subject, colon, _ = title.partition(view.colon)
        parts.append(f"{title.removeprefix(before) if before else title} ({view.items_in_short(asked)})")
        before = subject + colon if colon else ""
    return view.clauses(parts)


def _holes(view: View, result: Gaps) -> list[Block]:
    """The aspects, or items, of which the law was not researched, or only in part; they are not open points."""
    if not result.holes:
        return []
    aspects = group_by_key((aspect, item) for item, aspect in result.holes)
    items = aspects.pop("", [])
    block = Styled(view.counted("r.holes", len(aspects) + len(items)), "strong")
    runs = [run(f"{_hole(view, aspect, asked)}.") for aspect, asked in list(aspects.items())[:_FEW]]
    if others := list(aspects.values())[_FEW:]:
        among = list(dict.fromkeys(item for asked in others for item in asked))
        found = {item_status(view.corpus, each, view.on).status for each in among}
        statuses = ", ".join(status_in_words(view, each).text.lower() for each in Status if each in found)
        runs.append(run(view.word("r.other holes", str(len(others)), view.items_in_short(among), statuses)))
    if items:
        runs.append(run(view.word("r.nothing researched", view.items_in_short(items))))
    return [Paragraph(run(block)), Bullets(tuple(runs))]


def _hole(view: View, aspect: str, items: Sequence[str]) -> str:
    """An aspect that was not researched; or that is known in part, with what was not researched of it."""
    named = name_points(view, [(aspect, each) for each in items])
    found = aspect_standing(view.corpus, items[0], aspect, view.on)
    if found.standing is Standing.UNKNOWN:
        return capitalise(view.word("not looked for", named))
    return (
        f"{named}{view.colon}{citations_and_footnotes.uncapitalise(found.rest.checked.rstrip('.'))}"
        if found.rest
        else named
    )


_FEW = 3
"""The most aspects without research that are named, and the most parts if an annex has all."""


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
