"""The table of a reply: for each point, by limb, the article that answers it, with extent, reason and limit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.status_types import Standing
from lanzarote_law.model import UNTRANSLATED, Extent, Role
from lanzarote_law.render.formats.blocks import Line, Styled, run
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.status_text import once_per_aspect
from lanzarote_law.render.translation_notes import drop_expressly
from lanzarote_law.reports import footnotes
from lanzarote_law.reports.footnotes import as_sentence, capitalise, full_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lanzarote_law.answers.lookup import ItemAnswer
    from lanzarote_law.answers.status_types import AspectStanding, WeighedLink
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.phrases import View


class AnsweringLink(NamedTuple):
    """A link that answers an item, and the aspects for which it counts in the same way."""

    judged: WeighedLink
    aspects: tuple[AspectStanding, ...]


class PointRow(NamedTuple):
    """A point with the links that answer it, which agree, or with the standings that no link carries."""

    links: list[AnsweringLink]
    unanswered: list[AspectStanding]

    @property
    def main_link(self) -> AnsweringLink:
        """The link that is described: the one for the most aspects."""
        return max(self.links, key=lambda each: len(each.aspects))

    @property
    def items(self) -> list[str]:
        """The items and limbs that the row concerns."""
        return [one.item for one in (*self.unanswered, *(one for each in self.links for one in each.aspects))]


# -- which links, in which order ---------------------------------------------------------------------------------------


_ANSWERED = (Standing.FULL, Standing.WEAK, Standing.KNOWN_IN_PART, Standing.DISPUTED)
_EXTENTS = (Extent.FULL, Extent.PARTIAL, Extent.IMPLIED)
_NAMES_MINORS = re.compile(r"\b(minor|child|young)", re.IGNORECASE)


def answering_links(answer: ItemAnswer) -> list[AnsweringLink]:
    """The links that carry the standings, limb by limb, each with its aspects."""
    groups: dict[str, tuple[WeighedLink, list[AspectStanding]]] = {}
    for each in answer.now.aspects:
        for judged in _sorted(answer, each.carriers) if each.standing in _ANSWERED else ():
            groups.setdefault(judged.link.id, (judged, []))[1].append(each)
    return [AnsweringLink(judged, tuple(aspects)) for judged, aspects in groups.values()]


def _sorted(answer: ItemAnswer, links: Iterable[WeighedLink]) -> list[WeighedLink]:
    """The links of an aspect, the more specific first: express, partial, then by general wording.

    Of two links with one extent, the link to an article whose title names minors comes first.
    """
    titles = {each.provision.id: each.provision.subject.en for each in answer.provisions}

    def key(judged: WeighedLink) -> tuple[int, bool]:
        return _EXTENTS.index(judged.extent), not _NAMES_MINORS.search(titles.get(judged.link.provision, ""))

    return sorted(links, key=key)


def additional_links(answer: ItemAnswer) -> list[AnsweringLink]:
    """The exempting links, and those of aspects that are shown for information only, each once."""
    groups: dict[str, tuple[WeighedLink, list[AspectStanding]]] = {}
    for each in answer.now.extra:
        for judged in _sorted(answer, each.carriers):
            groups.setdefault(judged.link.id, (judged, []))[1].append(each)
    for each in (*answer.now.aspects, *answer.now.extra):
        for judged in each.exempting:
            groups.setdefault(judged.link.id, (judged, []))
            if each in answer.now.aspects:
                groups[judged.link.id][1].append(each)
    return [AnsweringLink(judged, tuple(aspects)) for judged, aspects in groups.values()]


# -- point by point ----------------------------------------------------------------------------------------------------


def point_rows(answer: ItemAnswer) -> list[PointRow]:
    """The rows of answered points, in the order of the limbs, and of unanswered ones.

    Aspects that are shown for information come last; those that were not looked for are left out.
    """
    carried = {each.judged.link.id: each for each in answering_links(answer)}
    rows: dict[tuple[str, ...], PointRow] = {}
    for each in answer.now.aspects:
        if each.standing not in _ANSWERED:
            rows.setdefault((each.aspect, each.standing), PointRow([], [])).unanswered.append(each)
            continue
        for found in (carried.pop(judged.link.id, None) for judged in _sorted(answer, each.carriers)):
            if found:
                rows.setdefault(_row_key(found), PointRow([], [])).links.append(found)
    others: dict[tuple[str, ...], PointRow] = {}
    for one in additional_links(answer):
        others.setdefault(_row_key(one), PointRow([], [])).links.append(one)
    silent = [each for each in answer.now.extra if each.standing not in {*_ANSWERED, Standing.UNKNOWN}]
    return [*rows.values(), *others.values(), *(PointRow([], list(group)) for group in once_per_aspect(silent))]


_LONG_LIMIT = 200
"""The length in letters of a limit that is not repeated in each row."""


def shared_limits(rows: Sequence[PointRow]) -> list[str]:
    """The long limits that several rows share, alone or with others: they are printed once, before the law."""
    limits = [row.main_link.judged.link.limit for row in rows if row.links]
    long = [each for each in dict.fromkeys(limits) if len(each) >= _LONG_LIMIT]
    found = [each for each in long if sum(each in other for other in limits) > 1]
    return [each for each in found if not any(each != other and other in each for other in found)]


def limit_lines(view: View, rows: Sequence[PointRow], limits: Sequence[str]) -> Iterator[Line]:
    """The shared limits, each with its number and the items to which it applies."""
    for number, limit in enumerate(limits, start=1):
        having = [row for row in rows if row.links and limit in row.main_link.judged.link.limit]
        items = view.items_in_short([item for row in having for item in row.items])
        head = f"{view.word('l.limit')} {number} ({items}){view.word('colon')}"
        note = footnotes.link_footnote(view, having[0].main_link.judged)
        yield Line(run(Styled(head, "strong"), Styled(as_sentence(limit), note=note)))


def _own_limit(view: View, limit: str, limits: Sequence[str]) -> str:
    """A limit in which the number of a shared limit replaces its text."""
    for number, shared in enumerate(limits, start=1):
        if shared in limit:
            own = limit.replace(shared, "").strip()
            sign = UNTRANSLATED if own and shared.endswith(UNTRANSLATED) else ""
            above = full_sentence(view.word("r.limit above", str(number)))
            return " ".join(filter(None, (f"{own}{sign}", above)))
    return as_sentence(limit)


def _row_key(each: AnsweringLink) -> tuple[str, ...]:
    """The key by which links are grouped into one row: article, aspects, extent, limit, and their qualifications."""
    link, judged = each.judged.link, each.judged
    aspects = sorted({one.aspect for one in each.aspects})
    said = (link.provision, str(judged.extent), link.part, link.limit, link.pinpoint, str(judged.asserted))
    return (*said, *judged.disputed_by, *(other.provision for other in link.read_with), *aspects)


def row_cells(view: View, row: PointRow, limits: Sequence[str]) -> tuple[Run, ...]:
    """The cells of a row: the point with its limbs, the article, and the extent with reason and limit."""
    if not row.links:
        return _unanswered_cells(view, row)
    link = row.main_link.judged.link
    aspects = [one for each in row.links for one in each.aspects]
    exempts = link.role is Role.EXEMPTS and any(one.exempting for one in aspects)
    titles = [view.word("l.exemption")] if exempts else [view.aspect_title(one.aspect) for one in aspects]
    point = f"{view.word('semicolon').join(dict.fromkeys(titles))} ({view.items_in_short(row.items)})"
    article = footnotes.pinpoint_citation(view, link.provision, link.pinpoint)
    answer = [*_answer_text(view, row)]
    if link.limit:
        answer.append(Styled(f" {view.word('l.limit')}{view.word('colon')}", "strong"))
        answer.append(Styled(_own_limit(view, link.limit, limits)))
    return run(point), run(Styled(article, "ref", article_page(view, link.provision))), tuple(answer)


def _answer_text(view: View, row: PointRow) -> Iterator[Styled]:
    """The extent of an answer, its meaning if it is not a positive finding, and the reason."""
    judged, link = row.main_link.judged, row.main_link.judged.link
    full = [one.aspect for one in row.main_link.aspects if one.standing is Standing.FULL]
    meaning = "".join(
        f" {view.word('r.purpose', each)}"
        for each in dict.fromkeys(view.corpus.aspect[one].full_means for one in full)
        if each
    )
    others = [other.provision for other in link.read_with]
    reason = _reason(view, judged)
    reason += view.word("reason read with", footnotes.short_citations(view, others)) if others else ""
    first, *more = dict.fromkeys(footnotes.link_footnote(view, each.judged) for each in row.links)
    yield Styled(as_sentence(capitalise(footnotes.extent_with_opponents(view, judged)) + meaning), "strong")
    yield Styled(f" {reason}", note=first)
    if any(one.standing is Standing.KNOWN_IN_PART for one in row.main_link.aspects):
        yield Styled(f" {view.word('r.rest not examined')}", "strong")
    yield from (Styled("", note=one) for one in more)


def _reason(view: View, judged: WeighedLink) -> str:
    """The reason for an answer, without a repetition of the extent."""
    reason = judged.link.reason
    if judged.asserted or judged.extent is not Extent.FULL:
        return reason
    return capitalise(drop_expressly(reason, view.language))


def _unanswered_cells(view: View, row: PointRow) -> tuple[Run, ...]:
    """The cells of an unanswered point: the search, the former article, or that it is not dealt with."""
    first = row.unanswered[0]
    point = f"{view.aspect_title(first.aspect)} ({view.items_in_short(row.items)})"
    if first.standing is Standing.UNKNOWN:
        return run(point), run("–"), run(view.word("r.not dealt with"))
    note = ""
    if first.negative:
        note = view.word("r.search checked", view.word(first.negative.verification))
    reason = full_sentence(view.why(first))
    return run(point), run("–"), run(Styled(view.word("r.no article"), "strong"), Styled(f" {reason}", "", "", note))
