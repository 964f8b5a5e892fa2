"""An act that a text names, and the names by which `check` calls the acts that it knows."""

from typing import NamedTuple

from lanzarote_law.model import Code

OTHER = "OTHER"
CONVENTION = "CETS201"
QUESTIONNAIRE = "QUESTIONNAIRE"


class NamedAct(NamedTuple):
    """An act that a text names: what it is, where the name ends, which codes of the data it can be."""

    instrument: str
    end: int
    codes: tuple[Code, ...] = ()
    code: str = ""
    back_reference: str = ""
    """Where the words only point back: to a `code` or a `convention`."""
    is_law: bool = False
    """Whether a code of the data is called by the law that it is: `loi du 17 avril 1878`."""
    is_treaty: bool = False
    """Whether it is a convention outside the data."""
    is_other_code: bool = False
    """Whether it is a code outside the data: `Code judiciaire`."""
    called: str = ""
    """How the text calls it, where that is nearly the name of a code, or speaks of criminal law and is none."""
    is_dated: bool = False
    """Whether the name gives the year of the one code that it means: `CP 2024`."""
    at: int = -1
    """Where the text names it, if that is not where its name ends; -1 where it is."""

    @property
    def kind(self) -> str:
        """`convention`, `code` for one that `check` has a name for, or nothing."""
        if self.code:
            return "convention"
        for code in self.codes:
            if code.cited_as:
                return "code"
        return ""

    @property
    def is_ours(self) -> bool:
        """Whether it is an act of the data."""
        return bool(self.codes or self.code)

    def ending(self, end: int) -> "NamedAct":
        """The act with another offset as the end of its name."""
        return NamedAct(self.instrument, end, *self[2:])

    def pointed_at_from(self, end: int) -> "NamedAct":
        """A copy of this act for words that refer back to it (`that Code`) and end at an offset."""
        return self._replace(end=end, at=self.place)

    def met_at(self, place: int) -> "NamedAct":
        """The act, known from an article that ends at an offset."""
        return self._replace(end=0, at=place)

    @property
    def place(self) -> int:
        """Where the text names it, as far as that is known; -1 where it is not."""
        return self.at if self.at >= 0 or not self.end else self.end - 1


def is_code(act: NamedAct | None, code: str) -> bool:
    """Whether an act is, or can be, a code of the data."""
    return act is not None and any(each.id == code for each in act.codes)


def instrument_of(code: Code) -> str:
    """How `check` calls a code of the data."""
    return code.cited_as or OTHER
