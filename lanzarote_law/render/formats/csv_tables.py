"""Results → CSV: one line a fact, made from the same values as the JSON; a cell never runs in a spreadsheet.

Excel opens a CSV file by the habits of the country, asks nothing, and takes `9.10` for a number or a day; so there is a
form for it, as it opens one where a comma parts the decimals.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.render.json_output import Plain

# Where a cell begins for a spreadsheet, which may also take `;` or a tab to part cells, and what it would run there
_FORMULA = re.compile(r"(?:^|(?<=[;\n])|(?<=\S\t))(?=\"*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|::)")

# What Excel would take for a number, a day or a fraction: 9.10  417/49  1-3  2018-06; a whole day may become one
_MISREAD = re.compile(r"(?!\d{4}-\d\d-\d\d$)\d+(?:[./:,e-]\d+)+|0\d+", re.IGNORECASE | re.ASCII)

_LINK_KEYS = (
    *"extent asserted role basis part pinpoint reason verification from until limit".split(),
    *"limit_short review disputed_by".split(),
)


Cells = list[list[str]]
"""The lines of a table, the header first."""


def text(cells: Cells) -> str:
    """A table as CSV."""
    return _lines(cells, ",")


def excel_csv(cells: Cells) -> str:
    """A table as a CSV file that Excel opens right where a comma parts the decimals.

    It begins with the sign by which Excel knows UTF-8. A first line `sep=;` would keep Excel from seeing that sign.
    """
    return "\ufeff" + _lines([[_kept(cell) for cell in row] for row in cells], ";")


def _lines(cells: Cells, delimiter: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(cells)
    return out.getvalue()


def _kept(cell: str) -> str:
    """A cell as it stays in Excel what it is: the number of an item or an article as a text in a formula."""
    return f'="{cell}"' if _MISREAD.fullmatch(cell) else cell


def table(document: Plain) -> Cells:
    """A JSON document of results as a table."""
    return _table(_ROWS[document["kind"]](document))


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


def _lookup(document: Plain) -> list[Plain]:
    rows = []
    for result in document["results"]:
        if result["type"] == "position":
            rows.append({"as_of": document["as_of"], **result})
            continue
        head = {
            key: result.get(key)
            for key in (
                *("query", "type", "id", "title", "status", "limits", "means"),
                *("status_then", "limits_then", "verification", "flags"),
            )
        }
        head = {"as_of": document["as_of"], **head}
        if result["type"] == "provision":
            head["in_force"] = result["in_force"]
            links = [(link["provision"], link) for link in result["answers"]]
        else:
            links = [(each["id"], link) for each in result["provisions"] for link in each["links"]]
        for provision, link in links:
            rows.append(
                {
                    **head,
                    "provision": provision,
                    "in_force": link["in_force"],
                    "items": link["items"],
                    "aspects": link["aspects"],
                }
            )
            rows[-1].update({key: link[key] for key in _LINK_KEYS if key != "verification"})
            rows[-1]["link_verification"] = link["verification"]
        if not links:
            rows.append(head)
    return rows


def _gaps(document: Plain) -> list[Plain]:
    rows: list[Plain] = []
    for part in ("open", "closed_since", "concerns", "holes", "under_review", "recommendations"):
        rows += [{"as_of": document["as_of"], "part": part, **each} for each in document[part]]
    return rows


def _lists(document: Plain) -> list[Plain]:
    """A line for each offence in each list, and one for each list that is not in the data."""
    rows: list[Plain] = []
    for each in document["lists"]:
        head = {"as_of": document["as_of"], "part": "offence"}
        head |= {"list": each["provision"], "for": each["for"]}
        for offence in each["offences"]:
            periods = [f"{one['from']}:{one['status']}" for one in offence["periods"]]
            source = {key: offence["periods"][-1][key] for key in ("act", "source", "verification")}
            rows.append({**head, **offence, **source, "periods": periods})
    return rows + [
        {"as_of": document["as_of"], "part": part, "list": each}
        for part in ("holes", "unrecorded")
        for each in document[part]
    ]


def _compare(document: Plain) -> list[Plain]:
    """A line for each standing, each change of one, and each item that is not compared."""
    rows: list[Plain] = []
    for item in document["items"]:
        head = {"as_of": document["as_of"], "item": item["item"]}
        for each in item["aspects"]:
            changes = each.pop("history")
            named = {**head, "party": each["party"], "title": each["title"]}
            rows += [{**head, "part": "standing", **each}, *({**named, "part": "change", **one} for one in changes)]
        if not item["compared"]:
            rows.append({**head, "part": "not-compared", "party": item["not_researched"], "title": item["title"]})
    return rows


def _coverage(document: Plain) -> list[Plain]:
    rows = []
    for each in document["rows"]:
        row = {key: value for key, value in each.items() if not isinstance(value, dict) and key != "under_review"}
        row.update(each["counts"])
        row.update({f"{status}_limited": count for status, count in each["limited"].items()})
        row.update({f"{status}_before": count for status, count in each.get("counts_before", {}).items()})
        row.update({f"{status}_checked": count for status, count in each["checked"].items()})
        row.update({f"rests_on_{mark}": count for mark, count in each["verification"].items()})
        row["under_review"] = each["under_review"]
        rows.append(row)
    return rows


def _changes(document: Plain) -> list[Plain]:
    rows = [{"part": "law", **each} for each in document["events"]]
    for move in document["moves"]:
        days = [f"{each['on']}:{each['status']}" for each in move["days"]]
        rows.append(
            {"part": "status", **{key: move[key] for key in ("item", "before", "after", "limits")}, "days": days}
        )
        rows += [{"part": "aspect", **each} for each in move["aspects"] if each["item"] == move["item"]]
    rows += [{"part": "under_review", **each} for each in document["under_review"]]
    return rows


def _history(document: Plain) -> list[Plain]:
    rows: list[Plain] = []
    for each in document["versions"]:  # the penalty in words: in figures it is a table of its own
        in_words = {key: value for key, value in each.items() if key != "penalties"}
        rows.append({"part": "version", "id": document["id"], **in_words})
    if document["repeal"]:
        rows.append({"part": "repeal", "id": document["id"], **document["repeal"]})
    if document["annulled"]:
        rows.append({"part": "annulment", "id": document["id"], **document["annulled"]})
    # which part of the article was taken over stands under a name of its own: `part` says what a row is about
    rows += [{**each, "part": "concordance", "part_of_article": each["part"]} for each in document["concordance"]]
    return rows + [{"part": "renumbered", **each} for each in document["renumbered"]]


def _todo(document: Plain) -> list[Plain]:
    return [
        {"as_of": document["as_of"], **entry, "documents": [each["id"] for each in entry["documents"]]}
        for entry in document["entries"]
    ]


def _waiting(document: Plain) -> list[Plain]:
    return [{"as_of": document["as_of"], **entry} for entry in document["entries"]]


def _provenance(document: Plain) -> list[Plain]:
    """A line for each check, and one for each fact of which none is recorded."""
    rows: list[Plain] = []
    for fact in document["facts"]:
        head = {"as_of": document["as_of"], **{key: value for key, value in fact.items() if key != "verified"}}
        head["documents"] = [each["id"] for each in fact["documents"]]
        rows += [
            {**head, **{f"check_{key}": check.get(key) for key in ("mark", "by", "on", "source")}}
            for check in fact["verified"] or [{}]
        ]
    return rows


def _search(document: Plain) -> list[Plain]:
    rows = []
    for each in document["results"]:
        row = {"as_of": document["as_of"], **each}
        row["unnamed"] = each["unnamed"] and each["unnamed"]["as"]
        rows.append(row)
    return rows + [
        {"as_of": document["as_of"], "type": "text", **each, "copy": each["copy"]["file"]}
        for each in document.get("texts", ())
    ]


def _recommendations(document: Plain) -> list[Plain]:
    return [{"as_of": document["as_of"], "party": document["party"], **each} for each in document["results"]]


def _watch(document: Plain) -> list[Plain]:
    return [
        {"as_of": document["as_of"], **each, "items": [item["id"] for item in each["items"]]}
        for each in document["findings"]
    ]


def _recited(document: Plain) -> list[Plain]:
    """A line for each change of each article that a document cites."""
    return [
        {
            "file": each["file"],
            "written": each["written"],
            "provision": one["provision"],
            **change,
            "places": one["places"],
        }
        for each in document["documents"]
        for one in each["changed"]
        for change in one["changes"]
    ]


def _texts(document: Plain) -> list[Plain]:
    copies: list[Plain] = document["copies"]
    return copies


_ROWS = {
    "lookup": _lookup,
    "gaps": _gaps,
    "lists": _lists,
    "coverage": _coverage,
    "changes": _changes,
    "compare": _compare,
    "history": _history,
    "search": _search,
    "recommendations": _recommendations,
    "todo": _todo,
    "todo-translations": _waiting,
    "history-data": _provenance,
    "watch": _watch,
    "watch-documents": _recited,
    "texts": _texts,
}
