"""The table of the faults that data files can have: it is complete, and a lawyer can read it."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import lanzarote_law
from lanzarote_law.checking import (
    citation_rules,
    context_rules,
    contradictions,
    decision_rules,
    in_force_rules,
    law_at_document_date,
    other_party_citations,
    penalty_rules,
    reassigned_numbers,
    stated_repeal_rules,
    subject_rules,
)
from lanzarote_law.checking.rules import RULES
from lanzarote_law.dataset import value_readers
from lanzarote_law.documents import reading_rules
from lanzarote_law.errors import Severity
from lanzarote_law.grammar import EXAMPLE
from lanzarote_law.render.problem_explanations import explanations
from lanzarote_law.validation import links, validate
from lanzarote_law.validation.validate import DATA_RULES, RULE_FAMILIES
from tests.builders import a_corpus, a_link, a_provision, a_version, an_item
from tests.command import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

REPORTING = {"Problem", "report", "_report"}
"""The functions that take the code of a problem first."""

TYPED = {"drafts.py"}
"""Modules whose problems are about what was typed, not about a data file."""


def calls(module: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function or method by its name."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                yield name, node


@cache
def every_call() -> list[tuple[str, ast.Call]]:
    modules = sorted(Path(lanzarote_law.__file__).parent.rglob("*.py"))
    return [call for module in modules if module.name not in TYPED for call in calls(module)]


def read() -> list[tuple[str, ast.Call]]:
    """Every fault that is reported while files are read: its code, and the call that reports it."""
    return [
        (code, call)
        for name, call in every_call()
        for code in (each.value for each in call.args[:1] if isinstance(each, ast.Constant))
        if name in REPORTING and isinstance(code, str)
    ]


FOUND = {rule.code for family in RULE_FAMILIES for rule, _ in family.finders}
"""The codes of the rules that have a function which finds what breaks them."""


def test_every_code_that_can_be_reported_is_declared_and_every_declared_one_can_be_reported() -> None:
    assert len(read()) + sum(name == "Fault" for name, _ in every_call()) >= 90
    assert len(FOUND) >= 50
    reported = FOUND | {code for code, _ in read()}
    assert len(reported) >= 65
    assert sorted(reported) == sorted(DATA_RULES)


def test_a_rule_tells_every_fault_and_does_not_end_with_the_first() -> None:
    """Behind the first fault of a loop nothing may leave it: who mends a file would be told of one fault at a time."""
    finders = [finder for family in RULE_FAMILIES for _, finder in family.finders]
    assert len(finders) >= 75
    ended = []
    for finder in finders:
        for loop in ast.walk(ast.parse(inspect.getsource(finder))):
            if isinstance(loop, ast.For):
                ended += [finder.__name__ for node in ast.walk(loop) if isinstance(node, (ast.Return, ast.Break))]
    assert ended == []


def test_every_code_is_declared_once() -> None:
    declared = Counter(rule.code for family in RULE_FAMILIES for rule in family.declared)
    assert declared == Counter(list(DATA_RULES))


def test_every_code_is_reported_as_severe_as_it_is_declared() -> None:
    assert len(read()) >= 20
    for code, call in read():
        said = Severity.WARNING if "Severity.WARNING" in ast.unparse(call) else Severity.ERROR
        assert (code, str(said)) == (code, str(DATA_RULES[code].severity))


def test_a_fault_is_as_severe_as_the_rule_that_it_breaks() -> None:
    article = a_provision("old/383bis", a_version(), a_version("2010-01-01"))
    corpus = a_corpus(an_item(aspects="images"), article, a_link(extent="partial", review="due"))
    found = {each.code: each.severity for each in validate.find_problems(corpus, value_readers.ReadState().where)}
    assert (found["link-part"], found["suspect"]) == (Severity.ERROR, Severity.WARNING)


def test_every_code_of_documents_is_declared_once_on_what_finds_its_problems() -> None:
    of_documents = [
        *in_force_rules.rules.finders,
        *citation_rules.rules.finders,
        *reassigned_numbers.rules.finders,
        *penalty_rules.rules.finders,
        *stated_repeal_rules.rules.finders,
        *subject_rules.rules.finders,
        *context_rules.rules.finders,
        *contradictions.rules.finders,
        *decision_rules.rules.finders,
        *law_at_document_date.rules.finders,
    ]
    assert len(of_documents) >= 13
    told_while_read = [rule.code for rule in (*reading_rules.rules.declared, *other_party_citations.rules.declared)]
    assert sorted([*(rule.code for rule, _ in of_documents), *told_while_read]) == list(RULES)


def test_every_code_is_expected_by_a_test() -> None:
    tests = [path for path in sorted((ROOT / "tests").rglob("test_*.py")) if path.name != Path(__file__).name]
    assert len(tests) >= 50
    # "dangling: provisions.yaml:4 ..., 1:4 alias: ..., [carried], "link-part"; not the words of a sentence
    pattern = re.compile(r"(?:[\"\[]|\d )(LL\d{3}|[a-z]+(?:-[a-z]+)*)(?=: |[\"\]])")
    expected = {code for path in tests for code in pattern.findall(path.read_text(encoding="utf-8"))}
    assert [code for code in (*DATA_RULES, *RULES) if code not in expected] == []


@pytest.mark.parametrize("code", DATA_RULES)
def test_every_kind_is_explained_in_sentences(code: str) -> None:
    rule = DATA_RULES[code]
    assert rule.code == code
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
    assert rule.severity in {"error", "warning"}
    assert 0 < len(rule.title) <= 50
    assert not rule.title.endswith(".")
    explanation = explanations()[code]
    assert len(re.findall(r"[.?](?= |$)", explanation)) >= 2
    assert explanation.endswith(".")
    assert "  " not in explanation


def test_an_explanation_is_of_a_rule_and_has_its_values() -> None:
    assert explanations().keys() == {*DATA_RULES, *RULES}
    assert f"written in one way: {EXAMPLE}." in explanations()["article-number"]
    assert f"at most {links._SHORTEST} characters" in explanations()["limit-short"]  # noqa: SLF001  # as it says


def test_no_two_kinds_have_one_title() -> None:
    titles = [rule.title for rule in DATA_RULES.values()]
    assert len(set(titles)) == len(titles)


def test_the_codes_of_data_and_of_documents_are_told_apart() -> None:
    assert not set(DATA_RULES) & set(RULES)
    assert not any(code.upper().startswith("LL") for code in DATA_RULES if re.search(r"\d", code))


def test_the_warnings_are_those_that_leave_the_data_usable() -> None:
    assert sorted(code for code, rule in DATA_RULES.items() if rule.severity == "warning") == [
        "act-day",
        "act-start",
        "before-publication",
        "carried",
        "figures",
        "form",
        "idle-review",
        "limit-long",
        "limit-twin",
        "link-outside",
        "negative-link",
        "no-acts",
        "no-cited-as",
        "no-codes",
        "no-correspondences",
        "no-followed",
        "no-positions",
        "no-provisions",
        "no-regimes",
        "no-sources",
        "numbers-twice",
        "partner-ended",
        "partner-other-penalty",
        "partner-penalty",
        "party-words",
        "recommendation-day",
        "reference-day",
        "researched-from",
        "rest-idle",
        "rest-undecided",
        "retroactive",
        "search-before-law",
        "seen-unread",
        "seen-unverified",
        "start-of-act",
        "suspect",
        "unnamed-aspect",
        "verified-older",
        "with-outside",
        "withdrawal-day",
    ]
