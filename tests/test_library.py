"""`import lanzarote_law`: the library that the commands use is documented, typed, and loaded on first use."""

from __future__ import annotations

import doctest
import inspect
import re
import subprocess
import sys

import pytest

import lanzarote_law
from lanzarote_law import answers
from lanzarote_law.errors import RequestError
from tests.command import ROOT

QUESTIONS = ("load", "lookup", "history", "gaps", "coverage", "changes", "search", "check")


def test_the_lines_of_the_documentation_print_what_they_show() -> None:
    lines = re.findall(r"```python\n(>>> .*?)```", (ROOT / "docs" / "python.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(lines) == 1
    examples = doctest.DocTestParser().get_doctest(lines[0], {}, "python.md", "python.md", 0)
    assert len(examples.examples) >= 7
    told: list[str] = []
    assert doctest.DocTestRunner().run(examples, out=told.append).failed == 0, "".join(told)


def test_the_documentation_lists_everything_that_is_exported() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    listed = re.findall(r"`(\w+)`", page.partition("## Names that stay")[2])
    assert sorted(listed) == sorted(lanzarote_law.__all__)


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_question_says_what_it_means_and_takes(name: str) -> None:
    question = getattr(lanzarote_law, name)
    assert len((inspect.getdoc(question) or "").split()) >= 8
    assert set(inspect.signature(question).parameters) | {"return"} == set(question.__annotations__)


def test_everything_that_is_exported_is_listed_and_there() -> None:
    assert set(QUESTIONS) < set(dir(lanzarote_law)) == set(lanzarote_law.__all__)
    assert [name for name in lanzarote_law.__all__ if not hasattr(lanzarote_law, name)] == []
    assert issubclass(lanzarote_law.NotFoundError, RequestError)


def test_what_is_not_exported_is_no_name_of_it() -> None:
    with pytest.raises(AttributeError, match="module 'lanzarote_law' has no attribute 'lookups'"):
        lanzarote_law.lookups  # type: ignore[attr-defined]  # noqa: B018


def test_the_import_alone_loads_nothing() -> None:
    asked = "import sys; before = set(sys.modules); import lanzarote_law; print(*(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    assert {each for each in loaded.split() if each.startswith("lanzarote_law")} == {
        "lanzarote_law",
        "lanzarote_law.version",
    }


def test_a_room_loads_a_module_when_it_is_asked_for() -> None:
    asked = (
        "import sys; from lanzarote_law import answers; before = 'lanzarote_law.answers.todo' in sys.modules;"
        " answers.todo; print(before, 'lanzarote_law.answers.todo' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, check=True, text=True)
    assert ran.stdout.split() == ["False", "True"]


def test_a_room_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match=r"module 'lanzarote_law\.answers' has no attribute 'nothing'"):
        answers.nothing  # type: ignore[attr-defined]  # noqa: B018
