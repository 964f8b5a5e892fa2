"""Results → CSV: one line a fact, made from the same values as the JSON; a cell never runs in a spreadsheet.

Excel opens a CSV file by the habits of the country, asks nothing, and takes `9.10` for a number or a day; so there is a
form for it, as it opens one where a comma parts the decimals.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import Any

from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.text_folding_and_display import printable

# Where a cell begins for a spreadsheet, which may also take `;` or a tab to part cells, and what it would run there
_FORMULA = re.compile(r"(?:^|(?<=[;\n])|(?<=\S\t))(?=\"*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|::)")

# What Excel would take for a number, a day or a fraction: 9.10  417/49  1-3  2018-06; a whole day may become one
_MISREAD = re.compile(r"(?!\d{4}-\d\d-\d\d$)\d+(?:[./:,e-]\d+)+|0\d+", re.IGNORECASE | re.ASCII)

_HEAD_KEYS = "query type id title status limits means status_then limits_then verification flags".split()
_LINK_KEYS = (
    *"in_force items aspects extent asserted role basis part pinpoint reason from until limit".split(),
    *"limit_short review disputed_by".split(),
)
"""The keys of a result and of one of its links that a line contains."""

Cells = list[list[str]]
"""The lines of a table, the header first."""


def text(cells: Cells) -> str:
    """A table as CSV."""
    return _lines(cells, ",")


def excel_csv_file(cells: Cells) -> str:
    """A table as a CSV file that Excel opens right where a comma parts the decimals.

    It begins with the sign by which Excel knows UTF-8. A first line `sep=;` would keep Excel from seeing that sign.
    """
    # the number of an item or an article stays what it is as a text in a formula
    kept = [[f'="{cell}"' if _MISREAD.fullmatch(cell) else cell for cell in row] for row in cells]
    return "\ufeff" + _lines(kept, ";")


def _lines(cells: Cells, delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(cells)
    return out.getvalue()


def table(document: Plain) -> Cells:
    """A JSON document of results as a table, with its date in each line if the lines have none of their own."""
    kind = document["kind"]
    rows = _ROWS[kind](document)
    return _table([*rows] if kind in _WITHOUT_DAY else [{"as_of": document["as_of"], **row} for row in rows])


def checked_table(documents: Iterable[Plain], *, citations: bool) -> Cells:
    """Checked documents as a table: a line for each problem, or for each citation."""
    rows = [
        {"file": document["file"], "as_of": document["as_of"], **each}
        for document in documents
        for each in (document["citations"] if citations else _problems(document))
    ]
    return _table(rows)


def _table(rows: list[Plain]) -> Cells:
    header = list(dict.fromkeys(key for row in rows for key in row)) or ["kind"]
    return [header, *([_cell(row.get(key)) for key in header] for row in rows)]


def _problems(document: Plain) -> list[Plain]:
    """The problems, and those that are accepted: by what, is said of these alone."""
    found = [{**each, "accepted_by": each.get("accepted_by")} for each in document["problems"] + document["accepted"]]
    return [{**each, "places": [there["place"] for there in each.get("places", [each])]} for each in found]


def _cell(value: Any) -> str:
    """A cell as text; one that a spreadsheet would take for a formula is led by an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    words = _listed(value) if isinstance(value, list) else str(value)
    return _FORMULA.sub("'", printable(words))


def _listed(values: list[Any]) -> str:
    """Ids with spaces between; phrases, which have spaces, with semicolons."""
    words = [str(value) for value in values]
    return ("; " if any(" " in word for word in words) else " ").join(words)


def _lookup(document: Plain) -> Iterator[Plain]:
    for result in document["results"]:
        if result["type"] in {"position", "decision"}:
            yield from ({**result, **each} for each in result.pop("bears", None) or [{}])
            continue
        head = {key: result.get(key) for key in _HEAD_KEYS}
        if result["type"] == "provision":
            head["in_force"] = result["in_force"]
            links = [(link["provision"], link) for link in result["answers"]]
        else:
            links = [(each["id"], link) for each in result["provisions"] for link in each["links"]]
        for provision, link in links:
            values = {key: link[key] for key in _LINK_KEYS}
            yield {**head, "provision": provision, **values, "link_verification": link["verification"]}
        if not links:
            yield head


def _gaps(document: Plain) -> Iterator[Plain]:
    for part in ("open", "closed_since", "concerns", "holes", "under_review", "recommendations"):
        yield from ({"part": part, **each} for each in document[part])


def _lists(document: Plain) -> Iterator[Plain]:
    """A line for each offence in each list, and one for each list that is not in the data."""
    for each in document["lists"]:
        head = {"as_of": document["as_of"], "part": "offence", "list": each["provision"], "for": each["for"]}
        for offence in each["offences"]:
            periods = [f"{one['from']}:{one['status']}" for one in offence["periods"]]
            source = {key: offence["periods"][-1][key] for key in ("act", "source", "verification")}
            yield {**head, **offence, **source, "periods": periods}
    for part in ("holes", "unrecorded"):
        yield from ({"as_of": document["as_of"], "part": part, "list": each} for each in document[part])


def _compare(document: Plain) -> Iterator[Plain]:
    """A line for each standing, each change of one, and each item that is not compared."""
    for item in document["items"]:
        head = {"item": item["item"]}
        for each in item["aspects"]:
            changes = each.pop("history")
            named = {**head, "party": each["party"], "title": each["title"]}
            yield {**head, "part": "standing", **each}
            yield from ({**named, "part": "change", **one} for one in changes)
        if not item["compared"]:
            yield {**head, "part": "not-compared", "party": item["not_researched"], "title": item["title"]}


def _coverage(document: Plain) -> Iterator[Plain]:
    for each in document["rows"]:
        row = {key: value for key, value in each.items() if not isinstance(value, dict) and key != "under_review"}
        row.update(each["counts"])
        for key, ending in (("limited", "limited"), ("counts_before", "before"), ("checked", "checked")):
            row.update({f"{status}_{ending}": count for status, count in each.get(key, {}).items()})
        row.update({f"rests_on_{mark}": count for mark, count in each["verification"].items()})
        yield {**row, "under_review": each["under_review"]}


def _changes(document: Plain) -> Iterator[Plain]:
    yield from ({"part": "law", **each} for each in document["events"])
    for move in document["moves"]:
        days = [f"{each['on']}:{each['status']}" for each in move["days"]]
        values = {key: move[key] for key in ("item", "before", "after", "limits")}
        yield {"part": "status", **values, "days": days}
        yield from ({"part": "aspect", **each} for each in move["aspects"] if each["item"] == move["item"])
    yield from ({"part": "under_review", **each} for each in document["under_review"])


def _history(document: Plain) -> Iterator[Plain]:
    for each in document["versions"]:  # the penalty in words: in figures it is a table of its own
        in_words = {key: value for key, value in each.items() if key != "penalties"}
        yield {"part": "version", "id": document["id"], **in_words}
    for part, key in (("repeal", "repeal"), ("annulment", "annulled")):
        yield from [{"part": part, "id": document["id"], **document[key]}] if document[key] else []
    # which part of the article was taken over stands under a name of its own: `part` says what a row is about
    yield from ({**each, "part": "concordance", "part_of_article": each["part"]} for each in document["concordance"])
    yield from ({"part": "renumbered", **each} for each in document["renumbered"])


def _provenance(document: Plain) -> Iterator[Plain]:
    """A line for each check, and one for each fact of which none is recorded."""
    for fact in _with_ids(document["facts"], "documents"):
        head = {key: value for key, value in fact.items() if key != "verified"}
        checks = ({f"check_{key}": each.get(key) for key in _CHECK_KEYS} for each in fact["verified"] or [{}])
        yield from ({**head, **each} for each in checks)


_CHECK_KEYS = ("mark", "by", "on", "source")


def _with_ids(records: list[Plain], key: str) -> list[Plain]:
    """Records with the ids of what they have under a key."""
    return [{**each, key: [one["id"] for one in each[key]]} for each in records]


def _search(document: Plain) -> Iterator[Plain]:
    yield from ({**each, "unnamed": each["unnamed"] and each["unnamed"]["as"]} for each in document["results"])
    yield from ({"type": "text", **each, "copy": each["copy"]["file"]} for each in document.get("texts", ()))


def _recited(document: Plain) -> Iterator[Plain]:
    """A line for each change of each article that a document cites."""
    for each in document["documents"]:
        head = {"file": each["file"], "written": each["written"]}
        for one in each["changed"]:
            named = {**head, "provision": one["provision"]}
            yield from ({**named, **change, "places": one["places"]} for change in one["changes"])


_WITHOUT_DAY = {"coverage", "changes", "history", "watch-documents", "texts"}
_ROWS: dict[str, Callable[[Plain], Iterable[Plain]]] = {
    "lookup": _lookup,
    "gaps": _gaps,
    "lists": _lists,
    "coverage": _coverage,
    "changes": _changes,
    "compare": _compare,
    "history": _history,
    "search": _search,
    "recommendations": lambda document: [{"party": document["party"], **each} for each in document["results"]],
    "todo": lambda document: _with_ids(document["entries"], "documents"),
    "todo-translations": itemgetter("entries"),
    "history-data": _provenance,
    "watch": lambda document: _with_ids(document["findings"], "items"),
    "watch-documents": _recited,
    "texts": itemgetter("copies"),
}
