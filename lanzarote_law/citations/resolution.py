"""Which record on which day: articles with their act become citations, and are remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.citations import antecedents
from lanzarote_law.citations.citation import Citation, WayName, Why
from lanzarote_law.citations.namedact import CONVENTION, OTHER
from lanzarote_law.grammar.pinpoints import counts_paragraphs

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.citations.namedact import NamedAct
    from lanzarote_law.citations.surroundings import Meant, Surroundings
    from lanzarote_law.grammar.enumerations import Element


def keep(around: Surroundings, elements: list[Element], meant: Meant | None, *, awaited: int = 0) -> None:
    """Keep a group with its act; of one without, each number that one code alone has is of that.

    The first of them may have waited for the others, so many as `awaited` says.
    """
    kept, act = around.remembered, meant.act if meant else None
    why = Why(meant.way, meant.act.place) if meant else None
    found = [_citation(around.names, element, act, why) for element in elements]
    if awaited and why:
        why = why._replace(way=WayName.NAMED_AFTER_THE_NEXT)
        found[:awaited] = [each._replace(why=why) for each in found[:awaited]]
    if act is not None:
        if len(found) > 1 and len(act.codes) > 1 and any(each.ambiguous for each in found):
            found = _of_one_act(around.names, found)
        if act.codes or act.instrument:
            antecedents.cite(around, elements, act)
    kept.found += found
    for element in elements:
        if element.distinct:
            kept.may_stand_bare.add(element.number)


def keep_point(around: Surroundings, element: Element, meant: Meant) -> None:
    """Keep a point of the Convention that no word calls an article: no other number is read by it."""
    around.remembered.found.append(_citation(around.names, element, meant.act, Why(meant.way, meant.act.place)))


def _citation(names: ActNames, element: Element, act: NamedAct | None, why: Why | None) -> Citation:
    """The element with its act: the one that was named, or the only code that has such a number."""
    instrument, code, ambiguous = names.meaning(act, element.number, distinct=element.distinct)
    place = element.pinpoint
    if instrument == CONVENTION or (
        element.counted
        and counts_paragraphs(
            element.counted,
            of_a_code=instrument != OTHER,
            by_sign=names.has_paragraphs(code, element.number),
        )
    ):
        place = place.by_paragraph
    if act is None or not (act.codes or act.instrument):
        why = Why(WayName.ONLY_CODE) if instrument else None
    return Citation(
        element.start,
        element.end,
        instrument,
        element.number,
        element.number_to,
        place.paragraph,
        place.alinea,
        place.point,
        place.indent,
        code,
        ambiguous,
        act is not None and len(act.codes) > 1,
        element.distinct,
        act.called if act is not None else "",
        why,
    )


def _of_one_act(names: ActNames, found: list[Citation]) -> list[Citation]:
    """The citations of a list, which is of one act, those of two codes as of the one that the others tell."""
    told = {each.code for each in found if each.shared_name and not each.ambiguous}
    guessed = {each.code for each in found if each.ambiguous}
    if not told and len(guessed) > 1:
        told = names.known_to_have([each.article for each in found], guessed)
    if len(told) != 1:
        return found
    code = told.pop()
    instrument, is_guessed = names.instrument_of(code), code in guessed
    return [
        each._replace(code=code, instrument=instrument, ambiguous=is_guessed) if each.ambiguous else each
        for each in found
    ]


def learn(around: Surroundings) -> None:
    """Give the articles whose act has a short name the act that this name turned out to mean."""
    kept = around.remembered
    known = kept.short_names
    meant = {start: known[name] for name, starts in kept.unexplained.items() if name in known for start in starts}
    for index, each in enumerate(kept.found if meant else ()):
        if each.instrument is None and (act := meant.get(each.start)):
            instrument, code, ambiguous = around.names.meaning(act, each.article, distinct=each.distinct)
            kept.found[index] = each._replace(
                instrument=instrument,
                code=code,
                ambiguous=ambiguous,
                shared_name=len(act.codes) > 1,
                why=Why(WayName.SHORT_NAME, act.place),
            )
