"""Recognises citations of codes of another Party in the data set; these are named, and not checked."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lanzarote_law.citations.citation import AttributionReason, Citation, WayName
from lanzarote_law.citations.named_act import CONVENTION, OTHER, QUESTIONNAIRE
from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.errors import Rules
from lanzarote_law.grammar.article_numbers import join_hyphens
from lanzarote_law.grammar.states import OWN, make_state
from lanzarote_law.grammar.text_prefilter import contains_any
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import worded

rules = Rules[Callable[[], object]]()
rules.note("LL120", "code of another Party")

# of the Freedonian Criminal Code   du Code pénal freedonien   the Criminal Code of Freedonia
_CALLED = (
    rf"(?:(?!\bart)[^.;\n()]){{0,60}}?(?:\b{OWN}(?:['’]s)?\s(?-i:[A-ZÀ-Ý])"
    rf"|(?:code|buch|boek)\w*\s(?:(?!\bart)[^.,;\n()]){{0,30}}?\b{OWN})"
)


class OtherParty(NamedTuple):
    """Another Party of the data set: the name by which `--party` takes it, its own, and its adjectives."""

    code: str
    name: str
    words: tuple[str, ...]

    def calls(self, pattern: str) -> re.Pattern[str]:
        """A pattern with the names and adjectives of the Party in place of its tokens."""
        return make_state(self.words, (), (), "").find(pattern, re.IGNORECASE)


def join_hyphens_of_parties(text: str, parties: Sequence[OtherParty]) -> str:
    """A text of the same length in which hyphens inside article numbers are joined, if the text names another Party."""
    is_named = "-" in text and any(each.calls(OWN).search(text) for each in parties)
    return join_hyphens(text, ()) if is_named else text


def mark_other_parties(
    text: str, found: list[Citation], parties: Sequence[OtherParty]
) -> tuple[list[Citation], list[DocumentProblem]]:
    """The citations, with those of codes of another Party taken as acts outside the data, and a note on each."""
    named = [party for party in parties if contains_any(text, make_state(party.words, (), (), "").stems)]
    of_party = {
        index: party
        for index, each in enumerate(found)
        for party in named
        if each.instrument not in {CONVENTION, QUESTIONNAIRE} and party.calls(_CALLED).match(text, each.end)
    }
    why = AttributionReason(WayName.ANOTHER_COUNTRY)
    read = [
        each._replace(instrument=OTHER, code="", ambiguous=False, shared_name=False, called="", unread=False, why=why)
        if index in of_party
        else each
        for index, each in enumerate(found)
    ]
    return read, list(_notes(found, of_party))


def _notes(found: list[Citation], of_party: dict[int, OtherParty]) -> Iterator[DocumentProblem]:
    """A note for each Party, at the first citation of its codes."""
    rule = rules.declared[0]
    for party in dict.fromkeys(of_party.values()):
        theirs = [found[index] for index, other in of_party.items() if other == party]
        name, first = printable(party.name), theirs[0]
        articles = ", ".join(dict.fromkeys(each.article for each in theirs))
        message = worded("of a code of {party}, and not checked: {articles}", party=name, articles=articles)
        way = worded("to check them: {command}", command=f"lanzarote-law --party {printable(party.code)} check FILE")
        yield DocumentProblem(rule.code, rule.severity, message, first.start, first.end, way)
