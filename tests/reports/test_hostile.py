"""Hostile data are text in a report: they make no heading, cell, link or control sequence of a terminal."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from lanzarote_law import wording
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Corpus, Text
from lanzarote_law.render import json_output
from lanzarote_law.render.formats import markdown
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import ReportKind
from tests.builders import RURITANIA, a_day, after_a_bill

NASTY = (
    "<script>alert(1)</script> | [x](https://evil.example) ![y][1] [^1] ]]> =cmd() **bold** `code`"
    "\n# heading\n| cell |\n\x1b[31m\u202e\u2066&lt; " + "long " * 200
)
TEXTS = set(
    "applies_if asks definition full_means limit limit_short locator not_asked note part penalty purpose reason"
    " reference short statement summary territory title topic voice why checked cited_as".split()
)


def hostile(value: Any) -> Any:  # noqa: ANN401  # whatever the model holds
    if isinstance(value, Text):
        return Text(*(text and f"{text} {NASTY}" for text in value))
    if hasattr(value, "_fields"):
        return value._replace(**{name: hostile_field(name, getattr(value, name)) for name in value._fields})
    return tuple(map(hostile, value)) if isinstance(value, tuple) else value


def hostile_field(name: str, value: Any) -> Any:  # noqa: ANN401  # whatever the model holds
    return f"{value} {NASTY}" if type(value) is str and value and name in TEXTS else hostile(value)


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_hostile_data_are_text(kind: ReportKind, language: str) -> None:
    small, day = kind is not ReportKind.REPLY, "2018-01-26" if kind is not ReportKind.REPLY else "2026-11-24"
    loaded = corpus_loading.load(RURITANIA if small else None)
    corpus = Corpus(**{name: hostile(getattr(loaded, name)) for name in loaded.__dataclass_fields__})
    after = after_a_bill(corpus) if kind is ReportKind.EFFECT else None
    made = report_builder.build_report(
        View(corpus, a_day(day), language),
        report_builder.ReportRequest(kind, tuple(corpus.instrument), (), "1", NASTY, after=after),
    )
    text = markdown.document(made)
    bare = re.sub(r"\\.", "", text)
    assert text.count("alert(1)") >= (5 if kind is ReportKind.EFFECT else 10)  # its page is short
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text)
    assert [
        word for word in ("<script", "](https://evil", "![", "]]>", "**bold", "`code", "&lt;") if word in bare
    ] == []
    assert [line for line in text.splitlines() if line.startswith(("# heading", "| cell"))] == []
    columns = 0
    for line in bare.splitlines():
        count = line.count("|") if line.startswith("|") else 0
        assert not columns or not count or count == columns
        columns = count
    standing = json.loads(json_output.json_text(made.document))["standing"]
    assert made.standing == ("" if kind in {ReportKind.REPLY, ReportKind.GAPS} else standing)
    assert wording.written_day(a_day(day), language) in standing
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", json_output.json_text(made.document))
