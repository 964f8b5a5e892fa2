"""Sorts the acts of the data: the Convention, titles that are cited by themselves, codes, and acts called laws."""

from datetime import date
from functools import cached_property

from lanzarote_law.answers.reference_resolution import has_paragraphs
from lanzarote_law.citations.named_act import CONVENTION, NamedAct
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.article_numbers import compiled
from lanzarote_law.model import Corpus, InstrumentKind
from lanzarote_law.text_folding_and_display import fold_accents

_LONG = 10
"""Letters from which on a name can be that of a whole code inside the name of its title."""


class ActKinds:
    """The acts of a corpus by their kind."""

    def __init__(self, corpus: Corpus, on: date) -> None:
        self.corpus = corpus
        self.on = on
        conventions = [each.id for each in corpus.instruments if each.kind is InstrumentKind.CONVENTION]
        questionnaires = [each.id for each in corpus.instruments if each.kind is InstrumentKind.QUESTIONNAIRE]
        self.convention = conventions[0] if conventions else ""
        self.questionnaire = questionnaires[0] if questionnaires else ""
        self._wholes: dict[str, NamedAct | None] = {}

    def the_convention(self, end: int) -> NamedAct:
        """The Convention, as if its name ended at a place."""
        return NamedAct(CONVENTION, end, code=self.convention)

    def is_item(self, number: str) -> bool:
        """Whether a number with parts is one of the questionnaire."""
        return "." in number and number in self.corpus.item

    def is_title(self, act: NamedAct) -> bool:
        """Whether an act is a title of a code that is cited by itself."""
        return len(act.codes) == 1 and act.codes[0].id in self._titles

    def is_a_code(self, act: NamedAct) -> bool:
        """Whether an act of the data is called a code: `Code judiciaire`, not `loi du 8 avril 1965`."""
        return bool(act.codes) and act.codes[0].id in self._called_codes

    @cached_property
    def called_laws(self) -> frozenset[str]:
        """The laws that are called so: `that Act`, of 8 April 1965."""
        is_law = acts.BEGINS_AS_A_LAW.match
        return frozenset(each.id for each in self.corpus.codes if any(map(is_law, each.names[:3]))) - self._titles

    @cached_property
    def _called_codes(self) -> frozenset[str]:
        is_code = compiled(acts.A_CODE).match
        return frozenset(each.id for each in self.corpus.codes if any(map(is_code, each.names[:3]))) - self._titles

    def code_of_title(self, act: NamedAct) -> NamedAct | None:
        """The code of which an act is a title."""
        ident = act.codes[0].id
        if ident not in self._wholes:
            self._wholes[ident] = self._whole_of(act)
        return self._wholes[ident]

    def _whole_of(self, act: NamedAct) -> NamedAct | None:
        names = [fold_accents(name) for name in act.codes[0].names]
        for code in self.corpus.codes:
            whole = [fold_accents(name) for name in code.names if len(name) >= _LONG]
            if code is not act.codes[0] and any(name.endswith(f" {each}") for name in names for each in whole):
                return NamedAct("", 0, (code,))
        return None

    @cached_property
    def _titles(self) -> frozenset[str]:
        codes = [code for code in self.corpus.codes if code.names]
        return frozenset(code.id for code in codes if fold_accents(code.names[0]).startswith(acts.TITLES))

    @cached_property
    def _with_paragraphs(self) -> frozenset[str]:
        """The articles of which the data speak by §: there, the English `paragraph` is that, else it is the alinéa."""
        return frozenset(each.id for each in self.corpus.provisions if has_paragraphs(each, self.on))

    def has_paragraphs(self, code: str, number: str) -> bool:
        """Whether an article is known to be divided by §."""
        return f"{code}/{number}" in self._with_paragraphs
