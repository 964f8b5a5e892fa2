"""The page of search results: articles in force first, then former law, then items that ask about the subject."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from lanzarote_law.answers.lookup import ForceState
from lanzarote_law.answers.search import MatchField, SearchHit
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import ItemStatus, Status, WeighedLink
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import NonStatutoryTerm
from lanzarote_law.render.blocks import Block, Facts, Heading, Page, Paragraph, Run, Styled, run
from lanzarote_law.render.item_status_text import brief_qualification, qualification, with_one_limit
from lanzarote_law.render.layout import LINES, height_of
from lanzarote_law.render.phrases import Detail, View, with_dots

_GROUP_NAMES = ("in force", "past", "future", "unrecorded", "asking")

AT_LEAST = 2
"""So many articles in force are shown, though the words stand in fewer; the others are led to by an aspect."""


class ResultForm(NamedTuple):
    """How much a page shows: the limits of a status, the items behind an article (0: all), and how many of a group."""

    limits: Callable[[View, ItemStatus], str]
    items: int = 2
    in_force: int = 5
    others: int = 2


_GROUPS = {ForceState.IN_FORCE: "in force", ForceState.FUTURE: "future", ForceState.UNRECORDED: "unrecorded"}
_GROUPS |= {ForceState.PAST: "past", ForceState.ANNULLED: "past"}


def page(view: View, words: str, hits: tuple[SearchHit, ...], limit: int | None = None) -> Page:
    """The page of hits for some words.

    `limit` is the most hits of each group; 0 shows all, None as many as one screen holds.
    """
    if limit is not None or view.detail is Detail.VERBOSE:
        form = ResultForm(_with_limits, items=0) if view.detail is Detail.VERBOSE else ResultForm(_with_limits)
        return _page(view, words, hits, limit, form)
    for form in _FORMS:
        blocks = _page(view, words, hits, limit, form)
        if height_of(blocks) <= LINES + 1:  # no page is drawn higher than it is reckoned
            break
    return blocks


def _with_limits(view: View, status: ItemStatus) -> str:
    """What a status holds only for; how much of it is open, `lookup` says."""
    return qualification(view, status, beside=())


_FORMS = (
    *map(ResultForm, (_with_limits, with_one_limit, brief_qualification)),
    ResultForm(brief_qualification, items=1),
    *(ResultForm(brief_qualification, items=1, in_force=articles, others=1) for articles in (5, 4, 3)),
)
"""What is tried one after the other until the page fits 24 lines of 80 columns."""


def _page(view: View, words: str, hits: tuple[SearchHit, ...], limit: int | None, form: ResultForm) -> Page:
    title = Heading(run(view.as_at(words)), 1)
    groups = group_by_key((_GROUPS[hit.when] if hit.when else "asking", hit) for hit in hits[: limit or None])
    whole = limit is not None or view.detail is Detail.VERBOSE
    blocks: list[Block] = [title, *_remarks(view, hits)]
    left = len(hits) - limit if limit and limit < len(hits) else 0
    above: tuple[str, ...] = ()
    for name in _GROUP_NAMES:
        found = groups.get(name, [])
        some = found if whole else found[: _shown(name, found, form)]
        left += len(found) - len(some)
        if some:
            pairs = tuple((_name(view, hit), _row(view, hit, () if whole else above, form)) for hit in some)
            above = above or tuple(hit.id for hit in some)
            blocks += [Heading(run(view.word(f"search.{name}"))), Facts(pairs, 2)]
    if left:
        blocks.append(Paragraph(run(Styled(view.counted("search.more", left), "dim"))))
    if any(hit.items for hit in hits):
        is_whole = form.limits is _with_limits and not any(_has_other_limits(view, hit) for hit in hits)
        key = "search.statuses" if is_whole else "search.statuses in brief"
        blocks.append(Paragraph(run(Styled(view.word(key), "dim"))))
    return view.footed(blocks)


def _shown(group: str, hits: list[SearchHit], form: ResultForm) -> int:
    """How many of a group are shown: those in which the words stand, or if there are none, what they lead to."""
    direct = sum(hit.found.is_direct for hit in hits) or len(hits)
    return min(form.in_force, max(direct, AT_LEAST)) if group == "in force" else min(form.others, direct)


def _remarks(view: View, hits: tuple[SearchHit, ...]) -> list[Block]:
    """What must be known of the words: which were left out, whether articles use them, or that they are a reference."""
    if hits[0].found.by is MatchField.NUMBER:
        return [Paragraph(run(view.word("search.reference", hits[0].found.phrase)))]
    without = hits[0].found.without
    left_out = [Paragraph(run(Styled(view.word("search.without", ", ".join(without)), "warn")))] if without else []
    unnamed = tuple(dict.fromkeys(hit.found.unnamed for hit in hits if hit.found.unnamed))
    if unnamed:
        return [*left_out, *(block for each in unnamed for block in _unnamed(view, each))]
    using = [hit.id for hit in hits if hit.found.used and hit.when is ForceState.IN_FORCE][:_USING]
    if using and hits[0].found.by in {MatchField.KEYWORD, MatchField.SUMMARY}:
        return [*left_out, Paragraph(run(Styled(view.word("search.used", view.articles_named(using)), "dim")))]
    if hits[0].found.by is MatchField.KEYWORD:
        return [*left_out, Paragraph(run(Styled(view.word("search.by keyword"), "dim")))]
    if hits[0].found.by is MatchField.TITLE and hits[0].type == "provision" and hits[0].found.phrase != hits[0].title:
        return [*left_out, Paragraph(run(Styled(view.word("search.by title", hits[0].found.phrase), "dim")))]
    return [*left_out]


_USING = 3
"""As many articles that use the words are named."""


def _unnamed(view: View, unnamed: NonStatutoryTerm) -> list[Block]:
    source = view.source(unnamed.source) if unnamed.source else ""
    whose = with_dots(view.word(f"basis.{unnamed.basis}"), source, view.word(unnamed.verification))
    text = view.word("search.unnamed", view.text(unnamed.under), whose)
    note = [Paragraph(run(Styled(f"{view.word('l.note')}{view.colon}{unnamed.note}", "warn")), 2)]
    return [Paragraph(run(Styled(text, "warn"))), *(note if unnamed.note and view.detail is Detail.VERBOSE else [])]


def _name(view: View, hit: SearchHit) -> str:
    if hit.type == "provision":
        return view.article(hit.id)
    return view.items_text((hit.id,)) if hit.type == "item" else view.word("kind.aspect")


def _row(view: View, hit: SearchHit, above: tuple[str, ...], form: ResultForm) -> Run:
    """What it is about; of a former article until when and what took over, of any other one its items.

    What a former article was about is left out where what took over stands above.
    """
    if hit.when in {ForceState.PAST, ForceState.ANNULLED, ForceState.FUTURE, ForceState.UNRECORDED}:
        text = _days(view, hit)
        if not set(above).isdisjoint(hit.heirs):
            return run(text)
    elif hit.type == "item":
        text = ", ".join(_status(view, item, status, form) for item, status in hit.items)
    else:
        via = view.word("search.by aspect", hit.found.phrase) if hit.found.by is MatchField.ASPECT else ""
        text = with_dots(via, _items(view, hit, form))
    return run(hit.title, Styled(f" · {text}", "dim") if text else "")


def _days(view: View, hit: SearchHit) -> str:
    if hit.when in {ForceState.FUTURE, ForceState.UNRECORDED} and hit.start:
        return view.word("from", view.short_day(hit.start))
    if hit.when is ForceState.ANNULLED:
        return view.word("annulled").lower()
    if hit.when is not ForceState.PAST or hit.end is None:
        return ""
    last = view.word("search.until", view.short_day(hit.end - hit.end.resolution))
    took_over = view.successors_text(hit.heirs or hit.successors, view.articles_text)
    return last + (view.word("search.then", took_over) if took_over else "")


def _items(view: View, hit: SearchHit, form: ResultForm) -> str:
    """Items with their status and its limits, those alike together: `9.10: covered (over sixteen); 23: partial`.

    The limits of a status beside an article are only those of its own links.
    """
    every, of = hit.items, hit.id if hit.type == "provision" else ""
    some = every[: form.items or None]
    groups = group_by_key((_status(view, item, status, form, of), item) for item, status in some)
    text = view.clauses(f"{view.items_in_short(each)}{view.colon}{status}" for status, each in groups.items())
    return text + (view.counted("search.items more", len(every) - len(some)) if len(every) > len(some) else "")


def _status(view: View, item: str, status: Status, form: ResultForm, article: str = "") -> str:
    """A status with what goes along with it, in as many words as there is room for."""
    found = item_status(view.corpus, item, view.on)
    return view.word(status).lower() + form.limits(view, _of_article(found, article) if article else found)


def _has_other_limits(view: View, hit: SearchHit) -> bool:
    """Whether a status beside an article has limits that are not those of its links."""
    found = (item_status(view.corpus, item, view.on) for item, _ in hit.items if hit.type == "provision")
    return any(_with_limits(view, each) != _with_limits(view, _of_article(each, hit.id)) for each in found)


def _of_article(status: ItemStatus, article: str) -> ItemStatus:
    """A status with those of its links alone that lead to an article."""

    def own(links: Iterable[WeighedLink]) -> tuple[WeighedLink, ...]:
        return tuple(each for each in links if each.link.provision == article)

    narrowed = (
        each._replace(carriers=own(each.carriers), exempting=own(each.exempting))
        for each in status.aspects
        if own((*each.carriers, *each.exempting))
    )
    return status._replace(aspects=tuple(narrowed))
