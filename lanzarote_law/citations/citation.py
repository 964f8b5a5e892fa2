"""A citation as it was found in a text."""

from enum import StrEnum
from typing import NamedTuple

from lanzarote_law.citations.named_act import CONVENTION, OTHER, QUESTIONNAIRE
from lanzarote_law.grammar.pinpoints import Pinpoint


class WayName(StrEnum):
    """The ways of attribution that the steps of the reading name; `attribution_ways` has all, with their meanings."""

    AMENDED = "amended"
    ARTICLE_LINE = "article-line"
    ANOTHER_COUNTRY = "another-country"
    ANOTHER_ACT_OF_THE_NUMBER = "another-act-of-the-number"
    CARRIED_OVER = "carried-over"
    LIST_GOES_ON = "list-goes-on"
    NAMED_AFTER = "named-after"
    NAMED_AFTER_THE_NEXT = "named-after-the-next"
    NAMED_BEFORE = "named-before"
    NUMBER = "number"
    NUMBER_BESIDE = "number-beside"
    ONLY_CODE = "only-code"
    OWN_ARTICLE = "own-article"
    POINTED_BACK = "pointed-back"
    QUOTATION = "quotation"
    SAME_NUMBER_ELSEWHERE = "same-number-elsewhere"
    SHORT_NAME = "short-name"


class AttributionReason(NamedTuple):
    """The way of attribution by which the act of a citation was found, and the place that names the act."""

    way: str
    place: int = -1
    """Where the act is named; -1 where it is named beside the number, or nowhere."""


class Citation(NamedTuple):
    """A reference found in a text. `start` and `end` are offsets in characters; values are canonical strings."""

    start: int
    end: int
    instrument: str | None
    """CP, CP2024, TP, CIC, CETS201, QUESTIONNAIRE, OTHER; None where it cannot be told."""
    article: str
    article_to: str = ""
    paragraph: str = ""
    alinea: str = ""
    point: str = ""
    indent: str = ""
    code: str = ""
    """The id of the code or instrument in the data, where it is one of them."""
    ambiguous: bool = False
    """Whether the words fit two codes, so that the day decides."""
    shared_name: bool = False
    """Whether the act is called by a name that two codes share."""
    distinct: bool = False
    """Whether the number looks like no other: 383bis, 417/49."""
    called: str = ""
    """How the text calls the act, where no code of the data is called so and one may be meant."""
    why: AttributionReason | None = None
    """Why this act was meant; None where none is."""
    unread: bool = False
    """Whether it is of a code of the data, and its number has a form that these data cannot have."""

    @property
    def place(self) -> Pinpoint:
        """Its place inside the article."""
        return Pinpoint(self.paragraph, self.alinea, self.point, self.indent)

    @property
    def is_of_a_code(self) -> bool:
        """Whether it is of a code of the data, by a name that those of other countries have, too."""
        return self.instrument not in {None, OTHER, CONVENTION, QUESTIONNAIRE}

    def of_another_country(self) -> "Citation":
        """The citation as one of a code of another country."""
        why = AttributionReason(WayName.ANOTHER_COUNTRY)
        return self._replace(instrument=OTHER, code="", ambiguous=False, shared_name=False, why=why)

    @property
    def meant(self) -> tuple[object, ...]:
        """The cited act, article and place, without the offsets and the reason for the attribution."""
        return self[2:-2]
