"""What became worse since the reply, or may have, each with its date; holes in the data are never counted."""

from collections.abc import Iterator

from lanzarote_law.answers.coverage import Gaps
from lanzarote_law.answers.regressions import Downgrade, Regressions, regressions
from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.status_types import split_sentences
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import BindingForce
from lanzarote_law.render import losses
from lanzarote_law.render.blocks import Block, Bullets, Heading, Paragraph, Run, Styled, run
from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence, capitalise
from lanzarote_law.reports.convention_requirements import convention_place, item_places, titled_aspect
from lanzarote_law.reports.open_points_by_action import answering_law, standing_in_counts
from lanzarote_law.reports.report_part import Part, remark


def regressions_part(view: View, result: Gaps, name: str = "") -> Part:
    """Lower standings, changed wordings and repeals without a successor, or a line that says that none is known.

    Empty on the reference date and before it.
    """
    found = _found(view, result)
    if not found:
        return Part((), {"worse": []})
    blocks = _falls(view, found)
    if possible := possible_losses(view, result):
        blocks += [Paragraph(run(Styled(view.word("r.worse possible"), "strong"))), Bullets(tuple(possible))]
    title = Heading(run(view.word("r.h.worse", view.day(result.reference_day)), name), 3)
    return Part((title, *(blocks or [remark(view, "r.worse none")])), {"worse": list(_regression_values(found))})


def losses_part(view: View, result: Gaps, name: str = "") -> Part:
    """The same for a note, which tells elsewhere what is to be checked: only lower standings, under their date."""
    whole = regressions_part(view, result, name)
    found = _found(view, result)
    days = {each.since for each in found.fallen} if found else set()
    if not found or not days:
        return whole._replace(blocks=()) if possible_losses(view, result) else whole
    dates = [each for each in view.corpus.dates if days == {each.on}]
    dated = [view.word("r.h.less covered", view.day(each.on), view.text(each.title)) for each in dates]
    title = Heading(run(dated[0], name), 3) if dated else whole.blocks[0]
    return whole._replace(blocks=(title, *_falls(view, found)))


def possible_losses(view: View, result: Gaps) -> list[Run]:
    """The changed wordings and the repeals without a successor: whether the law covers less is to be checked."""
    found = _found(view, result)
    return [*_reworded(view, found), *_without_successor(view, found)] if found else []


def _found(view: View, result: Gaps) -> Regressions | None:
    """What became worse, or may have; none on the reference date and before it."""
    if result.on <= result.reference_day:
        return None
    return regressions(view.corpus, result.on, result.instrument)._replace(fallen=result.losses)


def _falls(view: View, found: Regressions) -> list[Block]:
    if not found.fallen:
        return []
    alike = group_by_key((_fall(view, each), each) for each in found.fallen)
    lost = view.counted("point", len({each.now.aspect for each in found.fallen}))
    block = Paragraph(run(Styled(view.word("r.worse established", lost), "strong")))
    return [block, Bullets(tuple(_loss(view, fall, group) for fall, group in alike.items()))]


def _loss(view: View, fall: str, group: list[Downgrade]) -> Run:
    """Aspects that the law answers less alike, by name."""
    aspects = group_by_key((each.now.aspect, each.now.item) for each in group)
    named = [titled_aspect(view, aspect, item_places(view, items)) for aspect, items in aspects.items()]
    return run(Styled(view.clauses(named), "strong"), view.colon, fall)


def convention_asks(view: View, result: Gaps) -> list[Run]:
    """What a treaty obliges to on each point that became worse, in summary."""
    items = [view.corpus.item[each.now.item] for each in result.losses]
    duties = dict.fromkeys(each.id for each in items if each.force is BindingForce.OBLIGATION)
    parts = ((convention_place(view, [ident]), view.corpus.item[ident].asks) for ident in duties)
    return [run(capitalise(view.word("r.convention asks", *each))) for each in parts]


def _fall(view: View, each: Downgrade) -> str:
    """Since when the law answers an aspect less, what answered it before, and what does now."""
    was, now = each.was, each.now
    named = standing_in_counts(view, now.standing), view.day(each.since), standing_in_counts(view, was.standing)
    before = losses.no_better_before(view, each)
    fell = view.word("r.fell again", *named, view.day(before)) if before else view.word("r.fell", *named)
    after = view.word("r.law after", answering_law(view, now)) if now.carriers else ""
    if now.negative:
        after = view.word("r.searched in vain", citations_and_footnotes.uncapitalise(now.negative.checked.rstrip(".")))
    parts = (fell, view.word("r.law before", answering_law(view, was)), after, *map(as_sentence, now.limits))
    return " ".join(filter(None, parts))


def _reworded(view: View, found: Regressions) -> Iterator[Run]:
    """The articles that answer another part of an aspect than before."""
    for alike in group_by_key(((each.aspect, each.provision), each) for each in found.reworded).values():
        items, moved = [each.item for each in alike], alike[-1]
        article = citations_and_footnotes.pinpoint_citation(view, moved.provision, moved.pinpoint)
        standing = aspect_standing(view.corpus, moved.item, moved.aspect, view.on)
        links = (judged.link for judged in standing.carriers if judged.link.provision == moved.provision)
        effect = " ".join(split_sentences(each.reason)[-1] for each in links)
        text = view.word("r.reworded", article, moved.was, moved.now, view.day(moved.since), effect)
        title = titled_aspect(view, moved.aspect, item_places(view, items))
        yield run(Styled(title, "strong"), view.colon, text)


def _without_successor(view: View, found: Regressions) -> Iterator[Run]:
    """The articles that answered an item and ended without a successor, with their titles."""
    if idents := [each for each in found.without_heir if each in view.corpus.links_to_provision]:
        text = view.clauses(_former_with_title(view, each) for each in idents)
        yield run(Styled(view.counted("r.without heir", len(idents)), "strong"), f" {text}.")


def _former_with_title(view: View, ident: str) -> str:
    cited = citations_and_footnotes.called_former(view, ident, citations_and_footnotes.short_citations(view, [ident]))
    return f"{cited} ({view.text(view.corpus.provision[ident].title(view.on))})"


_NOTHING = dict.fromkeys(("kind", "item", "aspect", "provision", "was", "now", "since"))
"""The keys of what became worse, of which each kind has some."""


def _regression_values(found: Regressions) -> Iterator[Plain]:
    yield from (_NOTHING | {"kind": "fell"} | each for each in losses.losses_json(found.fallen))
    for each in found.reworded:
        moved = {key: getattr(each, key) for key in ("item", "aspect", "provision", "was", "now")}
        yield _NOTHING | {"kind": "reworded", **moved, "since": each.since.isoformat()}
    yield from (_NOTHING | {"kind": "without-successor", "provision": ident} for ident in found.without_heir)
