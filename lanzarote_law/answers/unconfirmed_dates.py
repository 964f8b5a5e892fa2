"""On which unconfirmed named dates statuses depend, whatever their marks: how certain they are is another question."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import chain

from lanzarote_law.answers.certainty import dates_of_link
from lanzarote_law.answers.status import decisive_annulments
from lanzarote_law.answers.status_types import AspectStanding
from lanzarote_law.model import Corpus, Mark


def count_uncertain_dates(corpus: Corpus, statements: Iterable[Iterable[AspectStanding]], on: date) -> Counter[str]:
    """Count, by name, the unconfirmed named dates on which statements depend, each of which rests on some standings."""
    unconfirmed = {each.id for each in corpus.dates if each.verification is not Mark.SEEN}
    found = (
        unconfirmed & {*chain.from_iterable(dates_of_standing(corpus, each, on) for each in standings)}
        for standings in statements
    )
    return Counter(chain.from_iterable(map(sorted, found)))


def dates_of_standing(corpus: Corpus, standing: AspectStanding, on: date) -> set[str]:
    """The named dates on which a standing depends: those that all its links share, and those of annulments."""
    dates = [dates_of_link(corpus, judged.link, on) for judged in standing.surest_carriers]
    shared = frozenset[str]().union(*dates[:1]).intersection(*dates)
    annulments = decisive_annulments(corpus, standing, standing.annulled, on)
    return {*shared, *(annulment.date_name for _, annulment in annulments if annulment.date_name)}
