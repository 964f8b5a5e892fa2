"""What each point of an item is answered by, how far, why and within which limit: rows in the order of its limbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.standings import Standing
from lanzarote_law.model import UNTRANSLATED, Extent, Role
from lanzarote_law.render.formats.blocks import Line, Styled, run
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.status_text import once_per_aspect
from lanzarote_law.render.translation_notes import drop_expressly
from lanzarote_law.reports import citing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lanzarote_law.answers.lookup import ItemAnswer
    from lanzarote_law.answers.standings import AspectStanding, Judged
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.phrases import View


class Answered(NamedTuple):
    """For what an article answers an item: a link, and the aspects with their items for which it counts alike."""

    judged: Judged
    aspects: tuple[AspectStanding, ...]


class PointRow(NamedTuple):
    """A point with what answers it: links that say the same, or none, and the standings that nothing makes."""

    links: list[Answered]
    unanswered: list[AspectStanding]

    @property
    def first(self) -> Answered:
        """The link that is told: the one for most aspects."""
        return max(self.links, key=lambda each: len(each.aspects))

    @property
    def items(self) -> list[str]:
        """The items and limbs that the row is about."""
        return [one.item for one in (*self.unanswered, *(one for each in self.links for one in each.aspects))]


# -- which links, in which order ---------------------------------------------------------------------------------------


_CARRIED = (Standing.FULL, Standing.WEAK, Standing.KNOWN_IN_PART, Standing.DISPUTED)
_EXTENTS = (Extent.FULL, Extent.PARTIAL, Extent.IMPLIED)
_NAMES_MINORS = re.compile(r"\b(minor|child|young)", re.IGNORECASE)


def answered(answer: ItemAnswer) -> list[Answered]:
    """The links that make the standings, limb by limb, each with the aspects that stand on it."""
    groups: dict[str, tuple[Judged, list[AspectStanding]]] = {}
    for each in answer.now.aspects:
        for judged in _sorted(answer, each.carriers) if each.standing in _CARRIED else ():
            groups.setdefault(judged.link.id, (judged, []))[1].append(each)
    return [Answered(judged, tuple(aspects)) for judged, aspects in groups.values()]


def _sorted(answer: ItemAnswer, links: Iterable[Judged]) -> list[Judged]:
    """The links of an aspect, the more specific first: what says it, what names a part, then general words.

    Of two that go as far, that to an article whose title names minors.
    """
    titles = {each.provision.id: each.provision.subject.en for each in answer.provisions}

    def key(judged: Judged) -> tuple[int, bool]:
        return _EXTENTS.index(judged.extent), not _NAMES_MINORS.search(titles.get(judged.link.provision, ""))

    return sorted(links, key=key)


def beside(answer: ItemAnswer) -> list[Answered]:
    """The links that take conduct out, and those of aspects that are shown and not weighed, each told once."""
    groups: dict[str, tuple[Judged, list[AspectStanding]]] = {}
    for each in answer.now.extra:
        for judged in _sorted(answer, each.carriers):
            groups.setdefault(judged.link.id, (judged, []))[1].append(each)
    for each in (*answer.now.aspects, *answer.now.extra):
        for judged in each.exempting:
            groups.setdefault(judged.link.id, (judged, []))
            if each in answer.now.aspects:
                groups[judged.link.id][1].append(each)
    return [Answered(judged, tuple(aspects)) for judged, aspects in groups.values()]


# -- point by point ----------------------------------------------------------------------------------------------------


def rows_of(answer: ItemAnswer) -> list[PointRow]:
    """What each point is answered by, in the order of the limbs, and what nothing answers.

    What is asked beside that comes last; of that, what nobody looked for is left out.
    """
    carried = {each.judged.link.id: each for each in answered(answer)}
    told: dict[tuple[str, ...], PointRow] = {}
    for each in answer.now.aspects:
        if each.standing not in _CARRIED:
            told.setdefault((each.aspect, each.standing), PointRow([], [])).unanswered.append(each)
            continue
        for found in (carried.pop(judged.link.id, None) for judged in _sorted(answer, each.carriers)):
            if found:
                told.setdefault(_alike(found), PointRow([], [])).links.append(found)
    others: dict[tuple[str, ...], PointRow] = {}
    for one in beside(answer):
        others.setdefault(_alike(one), PointRow([], [])).links.append(one)
    silent = [each for each in answer.now.extra if each.standing not in {*_CARRIED, Standing.UNKNOWN}]
    return [*told.values(), *others.values(), *(PointRow([], list(group)) for group in once_per_aspect(silent))]


_LONG = 200
"""Letters of a limit that is not told again in each row."""


def shared_limits(rows: Sequence[PointRow]) -> list[str]:
    """The long limits that several rows have, alone or behind one of their own: they are told once, before the law."""
    limits = [row.first.judged.link.limit for row in rows if row.links]
    long = [each for each in dict.fromkeys(limits) if len(each) >= _LONG]
    found = [each for each in long if sum(each in other for other in limits) > 1]
    return [each for each in found if not any(each != other and other in each for other in found)]


def limits_told(view: View, rows: Sequence[PointRow], limits: Sequence[str]) -> Iterator[Line]:
    """The limits that several rows have, each with its number and the items that have it."""
    for number, limit in enumerate(limits, start=1):
        having = [row for row in rows if row.links and limit in row.first.judged.link.limit]
        items = view.items_in_short([item for row in having for item in row.items])
        head = f"{view.word('l.limit')} {number} ({items}){view.word('colon')}"
        note = citing.link_note(view, having[0].first.judged)
        yield Line(run(Styled(head, "strong"), Styled(citing.sentence(limit), note=note)))


def _own_limit(view: View, limit: str, limits: Sequence[str]) -> str:
    """A limit with the number of the shared one in its place."""
    for number, shared in enumerate(limits, start=1):
        if shared in limit:
            own = limit.replace(shared, "").strip()
            sign = UNTRANSLATED if own and shared.endswith(UNTRANSLATED) else ""
            above = citing.sentence(citing.capital(view.word("r.limit above", str(number))))
            return " ".join(filter(None, (f"{own}{sign}", above)))
    return citing.sentence(limit)


def _alike(each: Answered) -> tuple[str, ...]:
    """What makes two links one row: the same article for the same aspects, as far, with the same limit."""
    link, judged = each.judged.link, each.judged
    aspects = sorted({one.aspect for one in each.aspects})
    said = (link.provision, str(judged.extent), link.part, link.limit, link.pinpoint, str(judged.asserted))
    return (*said, *judged.disputed_by, *(other.provision for other in link.read_with), *aspects)


def cells(view: View, row: PointRow, limits: Sequence[str]) -> tuple[Run, ...]:
    """The cells of a row: the point with its limbs, the article, how far, why, and the limit."""
    if not row.links:
        return _unanswered(view, row)
    link = row.first.judged.link
    aspects = [one for each in row.links for one in each.aspects]
    exempts = link.role is Role.EXEMPTS and any(one.exempting for one in aspects)
    titles = [view.word("l.exemption")] if exempts else [view.aspect_title(one.aspect) for one in aspects]
    point = f"{view.word('semicolon').join(dict.fromkeys(titles))} ({view.items_in_short(row.items)})"
    article = citing.cited_at(view, link.provision, link.pinpoint)
    told = [*_told(view, row)]
    if link.limit:
        told.append(Styled(f" {view.word('l.limit')}{view.word('colon')}", "strong"))
        told.append(Styled(_own_limit(view, link.limit, limits)))
    return run(point), run(Styled(article, "ref", article_page(view, link.provision))), tuple(told)


def _told(view: View, row: PointRow) -> Iterator[Styled]:
    """How far an article answers, what that means where it is no praise, and why."""
    judged, link = row.first.judged, row.first.judged.link
    full = [one.aspect for one in row.first.aspects if one.standing is Standing.FULL]
    meaning = "".join(
        f" {view.word('r.purpose', each)}"
        for each in dict.fromkeys(view.corpus.aspect[one].full_means for one in full)
        if each
    )
    others = [other.provision for other in link.read_with]
    reason = _reason(view, judged)
    reason += view.word("reason read with", citing.cited_short(view, others)) if others else ""
    first, *more = dict.fromkeys(citing.link_note(view, each.judged) for each in row.links)
    yield Styled(citing.sentence(citing.capital(citing.how_far_named(view, judged)) + meaning), "strong")
    yield Styled(f" {reason}", note=first)
    if any(one.standing is Standing.KNOWN_IN_PART for one in row.first.aspects):
        yield Styled(f" {view.word('r.rest not examined')}", "strong")
    yield from (Styled("", note=one) for one in more)


def _reason(view: View, judged: Judged) -> str:
    """Why an article answers, without the word that says how far a second time."""
    reason = judged.link.reason
    if judged.asserted or judged.extent is not Extent.FULL:
        return reason
    return citing.capital(drop_expressly(reason, view.language))


def _unanswered(view: View, row: PointRow) -> tuple[Run, ...]:
    """A row for a point that nothing in force answers: what was searched, what ended; or that it is not dealt with."""
    first = row.unanswered[0]
    point = f"{view.aspect_title(first.aspect)} ({view.items_in_short(row.items)})"
    if first.standing is Standing.UNKNOWN:
        return run(point), run("–"), run(view.word("r.not dealt with"))
    note = ""
    if first.negative:
        note = view.word("r.search checked", view.word(first.negative.verification))
    told = citing.capital(citing.sentence(view.why(first)))
    return run(point), run("–"), run(Styled(view.word("r.no article"), "strong"), Styled(f" {told}", "", "", note))
