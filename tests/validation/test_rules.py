"""The table of the faults that data files can have: it is complete, and a lawyer can read it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import lanzarote_law
from lanzarote_law.citations.rules import RULES
from lanzarote_law.errors import Place, Severity
from lanzarote_law.validation.across import TO_BEGIN
from lanzarote_law.validation.rules import DATA_RULES, fault

if TYPE_CHECKING:
    from collections.abc import Iterator

REPORTING = {"Problem", "fault", "report", "_report"}
"""The functions that take the code of a problem first."""

TYPED = {"drafts.py"}
"""Modules whose problems are about what was typed, not about a data file."""


def reports(module: Path) -> Iterator[tuple[str, str, ast.Call]]:
    """Every call that reports a problem: the function, the code, the call."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=str(code)), *_]):
                if name in REPORTING:
                    yield name, code, node


MODULES = [path for path in sorted(Path(lanzarote_law.__file__).parent.rglob("*.py")) if path.name not in TYPED]
CALLS = [call for module in MODULES for call in reports(module)]


def test_every_code_that_can_be_reported_is_declared_and_every_declared_one_can_be_reported() -> None:
    reported = {code for _, code, _ in CALLS} | {code for code, *_ in TO_BEGIN}
    assert len(CALLS) + len(TO_BEGIN) >= 90
    assert len(reported) >= 65
    assert sorted(reported) == sorted(DATA_RULES)


def test_every_code_is_reported_as_severe_as_it_is_declared() -> None:
    direct = [(code, call) for name, code, call in CALLS if name != "fault"]
    assert len(direct) >= 20
    for code, call in direct:
        said = Severity.WARNING if "Severity.WARNING" in ast.unparse(call) else Severity.ERROR
        assert (code, str(said)) == (code, str(DATA_RULES[code].severity))


def test_a_fault_is_as_severe_as_its_kind() -> None:
    assert fault("dangling", "m", Place("f")).severity is Severity.ERROR
    assert fault("suspect", "m", Place("f"), "h") == ("suspect", "m", Place("f"), "h", Severity.WARNING)


@pytest.mark.parametrize("code", DATA_RULES)
def test_every_kind_is_explained_in_sentences(code: str) -> None:
    rule = DATA_RULES[code]
    assert rule.code == code
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
    assert rule.severity in {"error", "warning"}
    assert 0 < len(rule.title) <= 50
    assert not rule.title.endswith(".")
    assert len(re.findall(r"[.?](?= |$)", rule.explanation)) >= 2
    assert rule.explanation.endswith(".")
    assert "  " not in rule.explanation


def test_no_two_kinds_have_one_title() -> None:
    titles = [rule.title for rule in DATA_RULES.values()]
    assert len(set(titles)) == len(titles)


def test_the_codes_of_data_and_of_documents_are_told_apart() -> None:
    assert not set(DATA_RULES) & set(RULES)
    assert not any(code.upper().startswith("LL") for code in DATA_RULES if re.search(r"\d", code))


def test_the_warnings_are_those_that_leave_the_data_usable() -> None:
    assert sorted(code for code, rule in DATA_RULES.items() if rule.severity == "warning") == [
        "before-publication",
        "carried",
        "form",
        "link-outside",
        "negative-link",
        "no-acts",
        "no-cited-as",
        "no-codes",
        "no-correspondences",
        "no-positions",
        "no-provisions",
        "no-regimes",
        "no-sources",
        "outside-code",
        "seen-unverified",
        "suspect",
    ]
