"""Acts, found by their date or number, with the articles that they changed."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.reference_resolution import date_typed
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Act, Annulment, Corpus, Repeal, Version
from lanzarote_law.text_folding_and_display import fold_accents, normalise_reference


class ActChange(NamedTuple):
    """What an act did to an article: a wording that it made, a repeal or an annulment."""

    provision: str
    by: Version | Repeal | Annulment

    @property
    def on(self) -> date | None:
        """The first day of the wording, or the first day without the article; None if it is not known."""
        if isinstance(self.by, Version):
            return self.by.in_force_from
        return self.by.on if isinstance(self.by, Repeal) else self.by.start


# the law of 14 November 2019  loi du  wet van  arrêté royal du 5 mai  2019-11-14/10: the number of its file
# law of 29 February 2024 (10): as pages print one of several acts of a day
_ACT = re.compile(
    r"(?:(?:the |la |le |l'|de |het )?(?:royal |koninklijk )?(?:laws?|acts?|lois?|wet(?:ten)?|decree|decreet|decret"
    r"|arrete(?: royal)?|besluit|ordinance|ordonnance|ordonnantie|l\.|w\.|d\.) ?(?:of |du |van )?)?"
    r"(?P<day>(?=.*\d{4}).{8,}?)(?: \(|/)?(?P<file>(?<=[(/])\w+)?\)?"
)
_NUMBER = re.compile(r"(?:numac ?)?\d{10}")


def find_acts(corpus: Corpus, text: str) -> tuple[Act, ...]:
    """The acts of the data that a text names by their id, their number, or their kind and date."""
    if text in corpus.act:
        return (corpus.act[text],)
    typed = fold_accents(normalise_reference(text)).removeprefix("act:")
    if _NUMBER.fullmatch(typed):
        return tuple(each for each in corpus.acts if each.number and each.number.endswith(typed[-10:]))
    named = _ACT.fullmatch(typed)
    day = None
    with suppress(NotUnderstoodError):  # 8638/12 is not a date
        day = named and date_typed(named["day"])
    if not named or not day:
        return ()
    file = f"/{named['file']}" if named["file"] else ""
    dated = corpus.acts_dated.get(day.isoformat(), ())
    return tuple(each for each in dated if each.id.endswith(file) or each.dossier.endswith(file))


def changes_by_act(corpus: Corpus, act: str) -> Iterator[ActChange]:
    """Yield what an act did to the articles of the data, in the order of these."""
    for provision in corpus.changed_by.get(act, ()):
        for each in (*provision.versions, provision.repeal, provision.annulled):
            if each and each.act == act:
                yield ActChange(provision.id, each)
