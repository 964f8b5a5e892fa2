"""Turns articles with their act into citations with the code of the data on the day, and remembers these."""

from collections.abc import Sequence

from lanzarote_law.answers.missing_divisions import missing_place
from lanzarote_law.citations import earlier_citations
from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.attribution_context import AttributedAct, Surroundings
from lanzarote_law.citations.bare_convention_articles import HIGHEST
from lanzarote_law.citations.citation import AttributionReason, Citation, WayName
from lanzarote_law.citations.named_act import CONVENTION, OTHER, NamedAct, instrument_of
from lanzarote_law.grammar.article_enumerations import ListedNumber, with_two_figures_after
from lanzarote_law.grammar.pinpoints import FIGURE, LID, Pinpoint, counts_paragraphs
from lanzarote_law.model import Code

_NAMED_BESIDE = frozenset((WayName.NAMED_AFTER, WayName.NAMED_BEFORE))


def add_citations(
    around: Surroundings, elements: list[ListedNumber], meant: AttributedAct | None, *, awaited: int = 0
) -> None:
    """Keep a group with its act; of one without, each number that one code alone has is of that.

    The first of them may have waited for the others, so many as `awaited` says.
    """
    kept, act = around.remembered, meant.act if meant else None
    why = AttributionReason(meant.way, meant.act.place) if meant else None
    if act is not None and act.instrument == CONVENTION:
        elements = [with_two_figures_after(around.text, each) for each in elements]
    found = [_citation(around.names, element, act, why) for element in elements]
    if awaited and why and act and (act.codes or act.instrument):
        why = why._replace(way=WayName.NAMED_AFTER_THE_NEXT)
        found[:awaited] = [each._replace(why=why) for each in found[:awaited]]
    if act is not None:
        if len(found) > 1 and len(act.codes) > 1 and any(each.ambiguous for each in found):
            found = _of_one_act(around.names, found)
        if act.codes or act.instrument:
            earlier_citations.remember_citations(around, elements, act)
    kept.found += found
    for each in found:
        if each.distinct and each.code:
            kept.distinct_of[each.code] += 1
    for element in elements:
        if element.distinct:
            kept.may_stand_bare.add(element.number)


def keep_convention_point(around: Surroundings, element: ListedNumber, meant: AttributedAct) -> None:
    """Keep a point of the Convention that no word calls an article: no other number is read by it."""
    around.remembered.found.append(
        _citation(around.names, element, meant.act, AttributionReason(meant.way, meant.act.place))
    )


def _citation(names: ActNames, element: ListedNumber, act: NamedAct | None, why: AttributionReason | None) -> Citation:
    """The element with its act: the one that was named, or the only code that has such a number."""
    is_named = why is not None and why.way in _NAMED_BESIDE
    if act is not None and not is_named and act.instrument == CONVENTION and element.figures > HIGHEST:
        act = why = None  # the Convention has no Article 353
    may_be_the_other = element.distinct and not (is_named and act is not None and act.is_dated)  # 7bis CP 2024
    instrument, code, ambiguous = resolve_number(names, act, element.number, distinct=may_be_the_other)
    place, counted = element.pinpoint, element.counted
    by_sign = counted != "" and names.kinds.has_paragraphs(code, element.number)
    of_a_code = instrument != OTHER or (code != "" and counted == LID)
    if instrument == CONVENTION or (counted and counts_paragraphs(counted, of_a_code=of_a_code, by_sign=by_sign)):
        place = place.by_paragraph
    if counted == FIGURE:
        place = _place_of_figure(names, f"{code}/{element.number}", place)
    if act is None or not (act.codes or act.instrument):
        why = AttributionReason(WayName.ONLY_CODE) if instrument else None
    is_of_two, called = (len(act.codes) > 1, act.called) if act is not None else (False, "")
    written = element.start, element.end, instrument, element.number, element.number_to, *place
    return Citation(*written, code, ambiguous, is_of_two, element.distinct, called, why)


def _place_of_figure(names: ActNames, ident: str, place: Pinpoint) -> Pinpoint:
    """The place of a figure without a sign: a point or, of an article known to have no such point, another division."""
    article, figure = names.corpus.provision.get(ident), place.point
    possible = (place, Pinpoint(paragraph=figure), Pinpoint(alinea=figure))
    known = (each for each in possible if article and not missing_place(names.corpus, article, names.on, each, ""))
    return next(known, place)


def _of_one_act(names: ActNames, found: list[Citation]) -> list[Citation]:
    """The citations of a list, which is of one act, those of two codes as of the one that the others tell."""
    certain = {each.code for each in found if each.shared_name and not each.ambiguous}
    guessed = {each.code for each in found if each.ambiguous}
    if not certain and len(guessed) > 1:
        certain = names.numbers.known_to_have([each.article for each in found], guessed)
    if len(certain) != 1:
        return found
    code = certain.pop()
    instrument, is_guessed = instrument_of(names.corpus.code[code]), code in guessed
    return [
        each._replace(code=code, instrument=instrument, ambiguous=is_guessed) if each.ambiguous else each
        for each in found
    ]


def resolve_short_names(around: Surroundings) -> None:
    """Give the articles whose act has a short name the act that this name turned out to mean."""
    kept = around.remembered
    known = kept.short_names
    meant = {start: known[name] for name, starts in kept.unexplained.items() if name in known for start in starts}
    for index, each in enumerate(kept.found if meant else ()):
        if each.instrument is None and (act := meant.get(each.start)):
            why = AttributionReason(WayName.SHORT_NAME, act.place)
            kept.found[index] = as_of_act(around.names, each, act)._replace(why=why)


def as_of_act(names: ActNames, citation: Citation, act: NamedAct) -> Citation:
    """A citation as of an act that is told once all is read."""
    instrument, code, ambiguous = resolve_number(names, act, citation.article, distinct=citation.distinct)
    return citation._replace(instrument=instrument, code=code, ambiguous=ambiguous, shared_name=len(act.codes) > 1)


def resolve_number(
    names: ActNames, act: NamedAct | None, number: str, *, distinct: bool
) -> tuple[str | None, str, bool]:
    """The instrument and the code in the data of a number of an act, and whether the words fit two codes."""
    if act is not None and act.instrument and not act.codes:
        return act.instrument, act.code, False
    code, is_open = _code_of_number(names, act.codes if act else (), number, distinct=distinct)
    return instrument_of(names.corpus.code[code]) if code else None, code, is_open


def _code_of_number(names: ActNames, codes: tuple[Code, ...], number: str, *, distinct: bool) -> tuple[str, bool]:
    """Which of some codes has a number, and whether it may be of two; the only one that has such a number of none."""
    if not codes:
        return names.numbers.only_code_with(number) if distinct else "", False
    if len(codes) == 1:
        return _meant_by(names, codes[0].id, number, distinct=distinct), False
    known = names.numbers.known.get(number, ())
    having = [code for code in codes if code.id in known]
    if len(having) == 1 and not distinct and having[0].in_force_from and names.on < having[0].in_force_from:
        # the data are a selection: on a day before the new Code, `article 258` is the old one's, known or not
        having = list(names.homonyms.in_force(codes)) or having
    if len(having) == 1:
        return having[0].id, not distinct and _may_have(names, codes, having[0], number)
    if distinct and not having:
        return codes[0].id, False
    possible = tuple(having) or codes
    return (names.homonyms.in_force(possible) or possible)[0].id, True


def _may_have(names: ActNames, codes: Sequence[Code], but: Code, number: str) -> bool:
    """Whether another code of a name that had begun can have had an article of a plain number, known or not."""
    begun = (code for code in codes if code.in_force_from is None or code.in_force_from <= names.on)
    return any(int(number) <= names.numbers.highest.get(code.id, 0) for code in begun if code is not but)


def _meant_by(names: ActNames, code: str, number: str, *, distinct: bool) -> str:
    """The code that is named; the other one of its name, where that alone has so special a number.

    `417/9 du nouveau Code pénal` was written of the reform of 2022; `417/9 du Code pénal de 2024` was not.
    """
    has_it = code in names.numbers.known.get(number, ())
    is_named = has_it or not distinct or code not in names.homonyms.codes
    return code if is_named else names.numbers.only_code_with(number) or code
