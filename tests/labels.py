"""Labelled citations: the expected citations of a text, in YAML tables and in JSON lines, and those that are found."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from lanzarote_law.checking.check import check
from lanzarote_law.citations.named_act import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from lanzarote_law.model import Corpus

ON = date(2026, 11, 24)


class Label(NamedTuple):
    """A citation as a person marks it: its words, and their meaning."""

    text: str
    instrument: str | None
    article: str
    article_to: str = ""
    paragraph: str = ""
    alinea: str = ""
    point: str = ""
    ambiguous: bool = False
    start: int = -1


class Row(NamedTuple):
    """A text with its expected citations on a date."""

    text: str
    gives: tuple[Label, ...]
    on: date = ON


class Text(NamedTuple):
    """A text with its labels, and the known differences of the program, with the reasons."""

    ident: str
    text: str
    labels: tuple[Label, ...]
    differences: tuple[tuple[Label | None, Label | None, str], ...]
    """The label, the result of the program, and the reason."""

    @property
    def expected(self) -> list[Label]:
        """The known result of the program."""
        labels = set(self.labels) - {label for label, _, _ in self.differences if label}
        labels |= {given for _, given, _ in self.differences if given}
        return sorted(labels, key=lambda label: label.start)


def found(corpus: Corpus, text: str, on: date = ON) -> list[Label]:
    """The citations that the program finds in a text, each with the name of its code."""
    citations = [each.citation for each in check(corpus, text, on).citations]
    for each in citations:
        assert each.instrument == (
            corpus.code[each.code].cited_as or OTHER if each.code in corpus.code else each.instrument
        )
    return [
        Label(
            text[each.start : each.end],
            each.instrument,
            each.article,
            each.article_to,
            each.paragraph,
            each.alinea,
            each.point,
            each.ambiguous,
            each.start,
        )
        for each in citations
    ]


def rows(path: Path) -> list[Row]:
    """The rows of a table; every scalar is read as text, so that 9.10 stays 9.10."""
    content = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506  # makes only text
    return [_row(record, f"{path.name}: row {number}") for number, record in enumerate(content, start=1)]


def _row(record: dict[str, Any], place: str) -> Row:
    unknown = set(record) - {"text", "language", "means", "gives", "why", "on"}
    if unknown or "gives" not in record:
        raise ValueError(f"{place}: a row is a text and what it gives, with language, means, why and on; not {unknown}")
    on = date.fromisoformat(record["on"]) if "on" in record else ON
    return Row(record["text"], tuple(_label(each, place) for each in record["gives"]), on)


def texts(path: Path) -> Iterator[Text]:
    """The labelled texts of a file of JSON lines; a `file` is in the same folder."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = record["text"] if "text" in record else (path.parent / record["file"]).read_bytes().decode()
        place = f"{path.name}: {record['id']}"
        yield Text(
            record["id"],
            text,
            tuple(_label(each, place) for each in record["citations"]),
            tuple(
                (_optional(each["label"], place), _optional(each["given"], place), each["reason"])
                for each in record.get("differs", ())
            ),
        )


def _optional(record: dict[str, Any] | None, place: str) -> Label | None:
    return None if record is None else _label(record, place)


def _label(record: dict[str, Any], place: str) -> Label:
    unknown = set(record) - set(Label._fields)
    if unknown or not {"text", "instrument", "article"} <= set(record):
        raise ValueError(f"{place}: a citation is {', '.join(Label._fields)}; not {unknown}")
    values = {**record, "ambiguous": record.get("ambiguous", False) in {True, "true"}}
    if values["instrument"] == "null":
        values["instrument"] = None
    return Label(**values)


def precision_and_recall(given: Iterable[object], wanted: Iterable[object]) -> tuple[float, float]:
    """The share of the given values that are right, and the share of the wanted values that were given."""
    given, wanted = set(given), set(wanted)
    right = len(given & wanted)
    return right / len(given), right / len(wanted)
