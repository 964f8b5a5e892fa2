"""Remembers of which act each article number was cited before, for later citations of it or of a number beside it."""

from lanzarote_law.citations.attribution_context import Surroundings
from lanzarote_law.citations.named_act import NamedAct
from lanzarote_law.grammar.article_enumerations import ListedNumber

_FIGURES = "0123456789"
_FEW_FIGURES = 2
_LEAST_TELLING = 40
"""The lowest plain number that is met again as of the act of which it was cited before."""


def remember_citations(around: Surroundings, elements: list[ListedNumber], act: NamedAct) -> None:
    """Articles of an act were cited."""
    kept = around.remembered
    name = act.code or act.instrument or f"{act.codes[0].id}{len(act.codes)}"
    kept.acts.pop(name, None)
    kept.acts[name] = act
    for element in elements:
        kept.of_number[element.number] = act, element.end
        if kept.only.setdefault(element.number, name) != name:
            kept.only[element.number] = ""
        if element.pinpoint and kept.only_at.setdefault((element.number, element.pinpoint), name) != name:
            kept.only_at[element.number, element.pinpoint] = ""


def last_act_of(around: Surroundings, number: str) -> NamedAct | None:
    """The act of a number where it was cited last."""
    act, place = around.remembered.of_number.get(number, (None, 0))
    return act and act.met_at(place)


def was_cited_of(around: Surroundings, number: str, act: NamedAct) -> bool:
    """Whether a number was cited of an act before, and of none since."""
    known = last_act_of(around, number)
    return known is not None and (known.codes, known.code) == (act.codes, act.code)


def was_cited_of_one_act(around: Surroundings, element: ListedNumber) -> bool:
    """Whether a number was cited before, and of one act alone."""
    return bool(around.remembered.only.get(element.number))


def only_act_of(around: Surroundings, element: ListedNumber) -> NamedAct | None:
    """The act of a number that was cited before of that act alone."""
    return last_act_of(around, element.number) if was_cited_of_one_act(around, element) else None


def has_cited_codes(around: Surroundings, codes: frozenset[str]) -> bool:
    """Whether articles of one of some codes were cited."""
    return any(code.id in codes for act in around.remembered.acts.values() for code in act.codes)


def was_cited_of_convention_alone(around: Surroundings, element: ListedNumber) -> bool:
    """Whether a number was cited before of the Convention, and of nothing else."""
    return around.remembered.only.get(element.number) == around.names.kinds.convention


def act_in_the_paragraph(around: Surroundings, element: ListedNumber) -> NamedAct | None:
    """The act of the same article where the same paragraph cited it with its act."""
    act, place = around.remembered.of_number.get(element.number, (None, 0))
    return act.met_at(place) if act is not None and place > around.paper.paragraph(element.start) else None


def act_cited_with_places(around: Surroundings, elements: list[ListedNumber]) -> NamedAct | None:
    """The one act of which the same places were cited before, wherever that was: `42, 1°`."""
    kept = around.remembered
    acts: set[str] = set()
    for element in elements:
        if not element.pinpoint or not element.number.isdecimal():
            return None
        if int(element.number) < _LEAST_TELLING:
            acts.add(kept.only.get(element.number, "") if element.pinpoint.alinea else "")
            continue
        acts.add(kept.only_at.get((element.number, element.pinpoint), ""))
    return last_act_of(around, elements[0].number) if len(acts) == 1 and "" not in acts else None


def act_of_adjacent_number(around: Surroundings, element: ListedNumber, *, since: int | None = None) -> NamedAct | None:
    """The act of which a number beside one with a suffix was cited in the paragraph: the 458bis of a 458ter."""
    since = around.paper.paragraph(element.start) if since is None else since
    figures = str(element.figures)
    near = [
        act
        for number, (act, place) in around.remembered.of_number.items()
        if place > since and _figures(number) == figures
    ]
    fewest = min(near, key=lambda act: len(act.codes) or len(near) + 2, default=None)  # of two codes, or one of them
    return fewest if fewest and all({*fewest.codes} <= {*each.codes} for each in near) else None


def cited_act_with_number(around: Surroundings, elements: list[ListedNumber]) -> NamedAct | None:
    """The one act of those that were cited of which the data know one of some numbers; the last of one name."""
    having = [act for act in around.remembered.acts.values() if around.names.numbers.has_one_of(act, elements)]
    codes = {code.id for act in having for code in act.codes}
    return having[-1].ending(0) if len(codes) == 1 or (codes and codes <= around.names.homonyms.codes) else None


# -- numbers such as 56bis, which few acts have


def has_low_suffixes(around: Surroundings, act: NamedAct) -> bool:
    """Whether the text cited a number such as `56bis` of an act."""
    return any(
        not number.isdecimal() and len(_figures(number)) <= _FEW_FIGURES and known.codes == act.codes
        for number, (known, _) in around.remembered.of_number.items()
    )


def only_act_with_low_suffixes(around: Surroundings) -> NamedAct | None:
    """The one act of the data of which the text cited numbers such as `56bis`."""
    having = [act for act in around.remembered.acts.values() if act.codes and has_low_suffixes(around, act)]
    return having[0].ending(0) if len(having) == 1 else None


def others_have_low_suffixes(around: Surroundings, act: NamedAct) -> bool:
    """Whether the text cited such numbers of another act of the data."""
    return any(
        each.codes and {*each.codes}.isdisjoint(act.codes) and has_low_suffixes(around, each)
        for each in around.remembered.acts.values()
    )


def _figures(number: str) -> str:
    """The figures with which a number begins: 458, of 458ter and of 458/1."""
    return number[: len(number) - len(number.lstrip(_FIGURES))]
