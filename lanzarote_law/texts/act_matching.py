"""Which code of the data a copy holds, and which act of the data a note names."""

import re
from collections.abc import Iterable
from datetime import date

from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Act, Code, Corpus
from lanzarote_law.text_folding_and_display import fold_accents
from lanzarote_law.texts import article_parser, header_metadata
from lanzarote_law.texts.consolidated_act import ActCopy
from lanzarote_law.texts.library import StoredCopy

_PUTS_IN = re.compile(
    r"(?:introduisant|instituant|tot\s+invoering\s+van|houdende\s+invoering\s+van|introducing)\b.{0,40}?"
    r"\b(?:livre|boek|book)\s+\w+\s+(?:du|de\s+la|van\s+het|van\s+de|of\s+the)\s+(?P<name>.+)",
    re.IGNORECASE,
)


def find_code(corpus: Corpus, copy: ActCopy | StoredCopy) -> str:
    """The id of the code whose articles a copy contains; empty if it is not certain.

    Found by the number of the act in the address of the code; by its date in the title or a name of the code; or by its
    own title, if that begins with the name of only one code of that year.
    """
    by_number = [each.id for each in corpus.codes if copy.numac and copy.numac in each.eli.split("/")]
    if by_number:
        return by_number[0]
    act = find_act(corpus, copy)
    candidates = [each for each in corpus.codes if has_date_in_name(each, copy.dated)]
    if len(candidates) == 1 and _numbers_agree(candidates[0], copy):
        return candidates[0].id
    by_act = [each.id for each in corpus.codes if act and each.id.endswith(act.id.removeprefix("act:"))]
    return by_act[0] if len(by_act) == 1 else _by_name(corpus.codes, copy)


def introduces_book(title: str) -> bool:
    """Return whether an act introduces a book of a code, according to its title."""
    return _PUTS_IN.search(title) is not None


def find_inserted_code(corpus: Corpus, copy: ActCopy | StoredCopy) -> str:
    """The id of the code into which an act inserts a book, by its title and year; empty if it inserts none."""
    found = _PUTS_IN.search(copy.title)
    if not found or copy.dated is None:
        return ""
    name = fold_accents(found["name"]).strip(" .")
    fitting = [each for each in _of_year(corpus.codes, copy.dated) if name in map(fold_accents, each.names)]
    return fitting[0].id if len(fitting) == 1 else ""


def _by_name(codes: Iterable[Code], copy: ActCopy | StoredCopy) -> str:
    """The only code whose name begins the title after the date of the act; empty unless there is just one."""
    title = fold_accents(copy.title)
    title = re.sub(r"^\W*\d{1,2}(?:er)?\s+\w+\s+\d{4}\W*", "", title).strip(" .")
    found = [each for each in codes if any(_begins(title, fold_accents(name)) for name in each.names)]
    found = _of_year(found, copy.dated) if len(found) > 1 else found
    return found[0].id if len(found) == 1 else ""


def _of_year(codes: Iterable[Code], dated: date | None) -> list[Code]:
    """The codes that bear the year of a date."""
    return [each for each in codes if dated and str(dated.year) in f"{each.short} {each.title.en}"]


def _begins(title: str, name: str) -> bool:
    """Return whether a title is a name or begins with it; false for a law that amends the bearer of the name."""
    return len(name) > _SHORT and re.match(rf"(?:le |la |het |de )?{re.escape(name)}(?:\W|$)", title) is not None


_SHORT = 6
"""Letters of a name that is too short to be a title."""


def has_date_in_name(code: Code, dated: date | None) -> bool:
    """Return whether the name of a code contains the date of an act."""
    return dated is not None and any(
        dated in header_metadata.find_dates(text) for text in (code.title.fr, code.title.nl, *code.names)
    )


def _numbers_agree(code: Code, copy: ActCopy | StoredCopy) -> bool:
    """Return whether a code and an act of the same date can be the same."""
    numac = next((part for part in code.eli.split("/") if header_metadata.NUMAC.fullmatch(part)), "")
    return not (numac and copy.numac and numac != copy.numac)


def find_act(corpus: Corpus, copy: ActCopy | StoredCopy) -> Act | None:
    """The act in the data of which this is a copy; None if there is none."""
    dossier, numac = copy.dossier, copy.numac
    found = (each for each in corpus.acts if (dossier and each.dossier == dossier) or (numac and numac in each.number))
    return next(found, None)


class ActIndex:
    """The acts in the data, to be found by what a note states."""

    def __init__(self, corpus: Corpus) -> None:
        self._act = corpus.act
        self._by_dossier = {each.dossier: each.id for each in corpus.acts if each.dossier}
        self._of_day = group_by_key((each.dated, each.id) for each in corpus.acts if each.dated)
        self._without = {each.id for each in corpus.acts if not each.dossier}
        texts = ((each.id, (each.number, each.note, each.title.fr, each.title.en)) for each in corpus.acts)
        self._judgments = {ident: " ".join(map(str, words)) for ident, words in texts}

    def find(self, cited: str, day: date | None) -> tuple[str, ...]:
        """The ids of the acts that a note may mean: by file number one, else those of the date.

        A note with a file number means an act of that date only if the data have no file number for it.
        """
        if cited in self._by_dossier:
            return (self._by_dossier[cited],)
        of_day = self._of_day.get(day, []) if day else []
        return tuple(each for each in of_day if each in self._without or "/" not in cited)

    def is_another(self, recorded: str, cited: str, day: date | None) -> bool:
        """Return whether a note names another act than the data, as far as the two can be distinguished."""
        act, ids = self._act.get(recorded), self.find(cited, day)
        if act is None or ids:
            return act is not None and act.id not in ids
        return bool(act.dossier and "/" in cited) or (act.dated is not None and day is not None and act.dated != day)

    def find_judgment(self, number: str, day: date | None) -> tuple[str, ...]:
        """The ids of the acts that are a judgment: by its number or, failing that, by its date."""
        by_number = [ident for ident, text in self._judgments.items() if re.search(rf"\b{re.escape(number)}\b", text)]
        return tuple(by_number or (self._of_day.get(day, []) if day else ()))


def provision_id(code: str, number: str) -> str:
    """The id that an article of a code has in the data.

    >>> provision_id("be-cp-1867", "1er")
    'be-cp-1867/1'
    """
    return f"{code}/{article_parser.normalise_number(number)}"
