"""A reply as far as it is written: what it stated and where, and the texts of the data as its sentences."""

from collections.abc import Iterable
from typing import NamedTuple

from lanzarote_law.answers.coverage import put_to_others
from lanzarote_law.answers.status_types import AspectStanding, WeighedLink, split_sentences
from lanzarote_law.model import Correspondence, Extent, Item
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence
from lanzarote_law.reports.reply_omissions import without_doubts

MOST_OF_LIMIT = 1500
"""The length in letters of a limit that is stated in full where there is room."""


class StatedLink(NamedTuple):
    """A link that a reply states, and the aspects for which it counts in the same way."""

    judged: WeighedLink
    aspects: tuple[AspectStanding, ...]
    core: bool
    """Whether it answers what the question asks; false for what is stated for information."""


class ReplyPaper(NamedTuple):
    """A reply as far as it is written."""

    view: View
    said: dict[str, str]
    """The provisions, sentences and penalties that were stated, each with the item under which it was."""
    item: Item
    limits: dict[str, tuple[str, ...]]
    """The limits that were stated, each with the item under which it was, and the provisions for which it was."""
    shared: dict[str, tuple[str, ...]]
    """The limits that the question has for several provisions, which are stated after them, once."""
    brief: bool = False
    """Whether only what answers in full is described; the other provisions are named."""
    most_of_limit: int = MOST_OF_LIMIT
    """The length in letters of a limit that is stated in full."""

    @property
    def parts(self) -> list[str]:
        """The parts of the question that the paper answers, in their order.

        Of parts that are put to one State or to another, it answers the last, which supposes no reservation, if it is
        not known which is put to the Party.
        """
        corpus = self.view.corpus
        limbs = corpus.limbs.get(self.item.id, ())
        others = put_to_others(corpus, limbs)
        return [each for each in limbs if each not in others]

    @property
    def is_shortest(self) -> bool:
        """Whether it has the shortest form, which only names definitions and leaves former numbers to the annex."""
        return self.most_of_limit < MOST_OF_LIMIT

    def before(self, what: str) -> str:
        """The item under which something was stated before; if nowhere, it is stated under the present one."""
        if what in self.said:
            return self.said[what]
        self.said[what] = self.item.id
        return ""

    def place(self, items: Iterable[str]) -> str:
        """Items under which something was stated, as a place in the paper."""
        others = [each for each in dict.fromkeys(items) if each != self.item.id]
        return self.numbers(others) or self.view.word("r.above")

    def statement(self, text: str) -> str:
        """A text of the data as a sentence of the State."""
        return as_sentence(citations_and_footnotes.complete_sentence(self.view, without_doubts(self.view, text)))

    def numbers(self, items: Iterable[str]) -> str:
        """Items in their order; that one may not concern the Party is a remark for the drafter."""
        return self.view.unflagged.items_in_short(items)


_EXTENTS = (Extent.FULL, Extent.PARTIAL, Extent.IMPLIED)


def extent_rank(judged: WeighedLink) -> int:
    """The place of a link in the order of extents: what answers in full comes first."""
    return _EXTENTS.index(judged.extent)


def limit_sentences(view: View, link: Correspondence, most: int) -> list[str]:
    """The limit of a link in sentences; of one with more letters, the first, and that there are others.

    That there are others is not said if the limit has a short form, which the answer gives.
    """
    stated = split_sentences(without_doubts(view, link.limit))
    kept = [each for at, each in enumerate(stated) if len(" ".join(stated[: at + 1])) <= most]
    return kept if len(kept) == len(stated) or link.limit_short else [*kept, view.word("r.more conditions")]


def in_sentence(title: str) -> str:
    """A title as a part of a sentence: without its capital, unless that begins an abbreviation."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
