"""What a draft of a law consists of: values taken from a text, each with its place there."""

import re
from datetime import date
from typing import NamedTuple

from lanzarote_law.documents.files import Document
from lanzarote_law.model import Corpus
from lanzarote_law.wording import worded


class TakenValue(NamedTuple):
    """A value taken from a text: where it is there, and the words."""

    value: str
    place: str
    words: str


class DraftStart(NamedTuple):
    """The date from which something applies."""

    day: date | None
    """None if the text does not give it."""
    place: str = ""
    """Where the text decides it; empty if it says nothing, so that the general rule applies."""
    sentence: str = ""


class DraftEntry(NamedTuple):
    """What the act does to one article, from one date on."""

    deed: str
    """`amends`, `repeals`, `replaces` or `inserts`."""
    target: str
    """The id of the article, also if the data do not contain it."""
    articles: tuple[TakenValue, ...]
    """The articles of the act that do it."""
    named: tuple[TakenValue, ...]
    """The words in which each of them names the article."""
    start: DraftStart
    words: str
    """The words of the act about it."""
    words_place: str
    becomes: str = ""
    """Its id from then on, if its number changes."""
    only_in: str = ""
    """The file that alone has it, if there are two."""

    @property
    def key(self) -> tuple[str, str, date | None]:
        """The article, change and date of an entry: equal for two entries on one change."""
        return self.deed, self.target, self.start.day


class LawDraft(NamedTuple):
    """The act and what it does, as a text states it."""

    known: str
    """The id of the act, if the data contain it."""
    act: tuple[tuple[str, TakenValue], ...]
    """What the text states of the act, by the keys of a law file; a title by `title.fr`."""
    start: DraftStart
    published: date | None
    language: str
    entries: tuple[DraftEntry, ...]
    outside: tuple[DraftEntry, ...] = ()
    """Articles of the codes of the data that the data do not contain."""
    without: tuple[str, ...] = ()
    """The articles of the act that touch none of these codes."""
    unread: tuple[str, ...] = ()
    """The numbers of articles in the act that could not be read; what it does to these is missing."""
    others: tuple[str, ...] = ()
    """In a consolidated copy: the further acts with changes that the data lack."""


def is_of_act(corpus: Corpus, draft: LawDraft, recorded: str) -> bool:
    """Return whether an act in the data is that of a draft, or cannot be distinguished from it."""
    act, stated = corpus.act.get(recorded), dict(draft.act)
    if act is None or draft.known:
        return act is None or act.id == draft.known
    values = {"dossier": act.dossier, "dated": str(act.dated or "")}
    pairs = [(stated[key].value, value) for key, value in values.items() if key in stated and value]
    return all(ours == theirs for ours, theirs in pairs)


def place_in(document: Document, offset: int) -> str:
    """Where an offset of a document is in the file, as a person would look for it."""
    if document.sections:
        return document.place(offset)
    return worded("line {line} of {file}", line=document.line_and_column(offset)[0], file=file_name(document))


def file_name(document: Document) -> str:
    """The name of the file without its folders."""
    return re.split(r"[\\/]", document.name)[-1]
