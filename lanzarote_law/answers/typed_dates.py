"""The date that a typed text means, or with which typed words end."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.typed_references import act_of_a_date
from lanzarote_law.model import Corpus, InstrumentKind
from lanzarote_law.text_folding_and_display import fold_accents, parse_calendar_day, printable
from lanzarote_law.wording import worded


def parse_day(corpus: Corpus, text: str) -> date:
    """The date meant by a text: a written date, or a name in the data. Raises NotUnderstoodError."""
    on = corpus.named_date[text].on if text in corpus.named_date else date_typed(text)
    on = on or (_reference_day(corpus) if fold_accents(text.strip()) in _OF_THE_ROUND else None)
    if on is None:
        names = ", ".join((*corpus.named_date, *(REFERENCE_DAYS if _reference_day(corpus) else ())))
        hint = worded("write the date in one of these forms: 2018-01-26, 26/01/2018 or 26 January 2018")
        hint += worded("; or use {names}", names=names) if names else ""
        raise NotUnderstoodError(worded("'{text}' is not a date", text=printable(text)), hint)
    return on


REFERENCE_DAYS = ("reply", "comments")
"""The names of the reference date of the questionnaire; the data record one date for both documents."""

_OF_THE_ROUND = frozenset((*REFERENCE_DAYS, *"reponse commentaires antwoord opmerkingen".split()))


def _reference_day(corpus: Corpus) -> date | None:
    """The reference date of the questionnaire; None if the data have none."""
    asked = (each for each in corpus.instruments if each.kind is InstrumentKind.QUESTIONNAIRE)
    return next((corpus.reference_day(each.id) for each in asked if each.id in corpus.compared_with), None)


def date_typed(text: str) -> date | None:
    """The date that a text is; None if it is none. Raises NotUnderstoodError if it can be two, or lacks its year."""
    if on := parse_calendar_day(text):
        return on
    from lanzarote_law.grammar import days  # noqa: PLC0415  # not needed for 2018-01-26

    return days.parse_typed_date(text)


def split_date(corpus: Corpus, text: str) -> tuple[str, date | None]:
    """Typed words and the date at their end, for a year its last day; the words alone if none or a code is there."""
    words = text.split()
    names_code = any(code_key(" ".join(words[at:])) in corpus.codes_named for at in range(len(words)))
    if names_code or act_of_a_date(fold_accents(text)):  # voyeurism CP 2024  law of 1 January 1990
        return text, None
    for size in range(min(4, len(words) - 1), 0, -1):
        rest, date_words = words[:-size], " ".join(words[-size:])
        day = date(int(date_words), 12, 31) if re.fullmatch(r"(?:19|20)\d\d", date_words) else None
        with suppress(NotUnderstoodError):
            day = day or date_typed(date_words)
        if day:
            return " ".join(rest[:-1] if rest[1:] and rest[-1].lower() in _BEFORE_A_DATE else rest), day
    return text, None


_BEFORE_A_DATE = frozenset("in on at from of en le au du dès op vanaf van".split())
