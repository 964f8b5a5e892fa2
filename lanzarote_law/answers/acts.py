"""Acts, found by their date or number, with the articles that they changed."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.typed_dates import date_typed
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.typed_references import act_of_a_date
from lanzarote_law.model import Act, Annulment, Corpus, Mark, Repeal, Version
from lanzarote_law.text_folding_and_display import fold_accents, normalise_reference


class ActChange(NamedTuple):
    """What an act did to an article: a wording that it made, a repeal or an annulment."""

    provision: str
    on: date | None
    """The first date of the wording, or the first date without the article; None if it is not known."""
    ended: bool
    verification: Mark
    by: Version | Repeal | Annulment


def find_acts(corpus: Corpus, text: str) -> tuple[Act, ...]:
    """The acts of the data that a text names by their id, their number, or their kind and date."""
    if text in corpus.act:
        return (corpus.act[text],)
    typed = fold_accents(normalise_reference(text)).removeprefix("act:")
    if number := re.fullmatch(r"(?:[a-z]+ ?)?(\d{8,})", typed):
        return tuple(each for each in corpus.acts if each.number.endswith(number[1]))
    words, file = act_of_a_date(typed) or (typed, "")
    with suppress(NotUnderstoodError):  # 8638/12 is not a date
        dated = corpus.acts_dated.get(str(date_typed(words)), ())
        return tuple(each for each in dated if not file or file in re.split("[:/]", f"{each.id}/{each.dossier}"))
    return ()


def changes_by_act(corpus: Corpus, act: str) -> Iterator[ActChange]:
    """Yield what an act did to the articles of the data, in the order of these."""
    for provision in corpus.changed_by.get(act, ()):
        for each in (*provision.versions, provision.repeal, provision.annulled):
            if each and each.act == act:
                is_version, on = isinstance(each, Version), each.on if isinstance(each, Repeal) else None
                start = each.in_force_from if isinstance(each, Version) else on or getattr(each, "start", None)
                yield ActChange(provision.id, start, not is_version, day_mark(corpus, each), each)
