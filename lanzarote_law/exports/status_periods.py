"""The status of every item and aspect over time: from which date, until when, and how certain that is.

A status follows from the rule of this program, not from a query: services show the values stored here.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lanzarote_law.answers.status import days_of_change, item_status
from lanzarote_law.answers.status_types import Status, Weakness
from lanzarote_law.exports.tables import TableRow, Value
from lanzarote_law.model import Corpus

STATUSES, STANDINGS = "item_statuses", "aspect_standings"


def status_rows(corpus: Corpus) -> Iterator[TableRow]:
    """The statuses of each item, and the standings of its own aspects, each as long as all of it stays the same."""
    for item in corpus.items:
        open_rows: dict[tuple[str, Value], TableRow] = {}
        for start, end in pairwise((*change_days(corpus, item.id), None)):
            assert start is not None
            for row in _on(corpus, item.id, start):
                until = end.isoformat() if end else None
                key = (row.table, row.values.get("aspect"))
                before = open_rows.get(key)
                if before and _said(before) == _said(row):
                    before.values["until"] = until
                    continue
                if before:
                    yield before
                row.values["until"] = until
                open_rows[key] = row
        yield from open_rows.values()


def _said(row: TableRow) -> dict[str, Value]:
    """The content of a row without its dates."""
    return {column: value for column, value in row.values.items() if column not in {"from", "until"}}


def _on(corpus: Corpus, item: str, on: date) -> Iterator[TableRow]:
    """Yield the status of an item and the standings of its aspects on a date, which begins their period."""
    found = item_status(corpus, item, on)
    if found.status is Status.BEFORE_RESEARCH:
        return
    days: dict[str, Value] = {"item": item, "from": None if on == date.min else on.isoformat(), "until": None}
    flags = ", ".join(found.flags) or None
    yield TableRow(STATUSES, {**days, "status": found.status.value, "flags": flags, **_sure(found.weakness)})
    for counts, standings in ((1, found.aspects), (0, found.extra)):
        for each in standings:
            if each.item == item:
                values: dict[str, Value] = {"aspect": each.aspect, "counts": counts, "standing": each.standing.value}
                values["reasons"] = ", ".join(each.reasons)
                values["rests_on"] = ", ".join(judged.link.id for judged in each.carriers) or None
                values["limits"] = each.limit or None
                yield TableRow(STANDINGS, {**days, **values, **_sure(each.weakness)})


def change_days(corpus: Corpus, item: str) -> list[date]:
    """The dates on which any of the values of an item may change."""
    days = {*days_of_change(corpus, item), *(named.on for named in corpus.dates)}
    return sorted(day for day in days if day >= corpus.researched_from)


def _sure(weakness: Weakness | None) -> dict[str, Value]:
    """The mark of the least certain fact of a statement, and what it is."""
    if weakness is None:
        return {"least_sure": None, "because_of": None}
    return {"least_sure": weakness.mark.value, "because_of": f"{weakness.what} {weakness.provision}".strip()}
