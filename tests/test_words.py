"""The constructions that docs/words.md replaces appear in no docstring, comment, page or English sentence."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from typing import TYPE_CHECKING

import pytest

from tests import catalogues
from tests.command import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORDS = ROOT / "docs" / "words.md"
_LAST = "## Constructions that are not written"

CONSTRUCTIONS = {
    "is no": r"\bis no (?!longer\b|more\b|less\b|later\b|earlier\b|different\b)\w",
    "told apart": r"\btold apart\b",
    "hangs on": r"\b(?:hangs?|hung|hanging) on\b",
    "anew": r"\banew\b",
    "mend": r"\bmend(?:s|ed|ing)?\b",
    "what people call": r"\bwhat people call\b",
    "nobody has": r"\bnobody has\b",
    "stands at": r"\b(?:stands?|stood) at\b",
    "stands in": r"\b(?:stands?|stood) in\b",
    "stands for": r"\b(?:stands?|stood) for\b",
    "no praise": r"\bno praise\b",
    "the data know": r"\bthe data know\b",
    "behind": r"\bbehind\b",
    "look whether": r"\blook(?:s|ed|ing)? whether\b",
    "the way out": r"\bthe ways? out\b",
    "for own": r"\bfor own\b",
    "the translations to": r"\bupdat\w* the translations to\b",
    ": its id": r": (?:its|their) ids?(?:\.|$)",
    "justification only": r"\bjustification only\b",
}
"""By the words in the list of docs/words.md, the pattern that finds the construction in its inflected forms."""

TO_DO: dict[str, int] = {
    "lanzarote_law/answers": 15,
    "lanzarote_law/checking": 44,
    "lanzarote_law/citations": 99,
    "lanzarote_law/cli": 8,
    "lanzarote_law/dataset": 10,
    "lanzarote_law/documents": 53,
    "lanzarote_law/edits": 3,
    "lanzarote_law/grammar": 42,
    "lanzarote_law/render": 85,
    "lanzarote_law/texts": 2,
    "lanzarote_law/translations": 3,
    "lanzarote_law/validation": 15,
    "lanzarote_law/wording.py": 3,
    "tests/answers": 4,
    "tests/checking": 2,
    "tests/citations": 1,
    "tests/cli": 15,
    "tests/dataset": 10,
    "tests/documents": 2,
    "tests/edits": 4,
    "tests/grammar": 1,
    "tests/render": 14,
    "tests/replay": 6,
    "tests/texts": 4,
    "tests/translations": 5,
    "tests/validation": 2,
}
"""The parts that still contain some, by their paths, and the most of them; no number grows and no part is added."""

PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / ".ci").iterdir(), ROOT / "pyproject.toml")
    if path.name != "CHANGELOG.md"
)
"""CHANGELOG.md is left out, since it records earlier versions in their words."""

ENGLISH = "lanzarote_law/locale/en"


def _parts() -> list[str]:
    """The rooms of the program and of its tests, their modules outside rooms, the pages and the English catalogue."""
    folders = [path for top in ("lanzarote_law", "tests") for path in (ROOT / top).iterdir()]
    python = [each for each in folders if each.suffix == ".py" or next(each.glob("*.py"), None)]
    names = [path.relative_to(ROOT).as_posix() for path in python]
    return sorted((*names, "benchmarks", "hatch_build.py", ENGLISH, *PAGES))


PARTS = _parts()


def _found(part: str) -> list[str]:
    """The constructions in a part, each with its place."""
    if part == ENGLISH:
        texts = [(each.msgctxt or "", each.msgid) for each in catalogues.opened("en")]
        return [f"{key}: {name}" for key, text in texts for name in _named(text)]
    path = ROOT / part
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return [
        f"{file.relative_to(ROOT).as_posix()}:{line}: {name}"
        for file in files
        for line, text in (_python(file) if file.suffix == ".py" else _page(file))
        for name in _named(text)
        if file.name != "test_words.py"
    ]


def _named(text: str) -> Iterator[str]:
    plain = " ".join(text.split()).lower()
    for name, pattern in CONSTRUCTIONS.items():
        yield from (name for _ in re.findall(pattern, plain))


def _python(path: Path) -> Iterator[tuple[int, str]]:
    """The comments of a module, its docstrings and its strings of three words or more; in tests, no other strings."""
    source = path.read_text("utf-8")
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    tree = ast.parse(source)
    alone = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if id(node) in alone:
            yield node.lineno, re.sub(r"^\s*>>>.*(?:\n\s*\S.*)*", "", node.value, flags=re.MULTILINE)
        elif path.is_relative_to(ROOT / "lanzarote_law") and len(node.value.split()) > 2:
            yield node.lineno, node.value


def _page(path: Path) -> Iterator[tuple[int, str]]:
    """The paragraphs of a page without code; of docs/words.md, without its examples and its list; else its comments."""
    text = path.read_text("utf-8")
    if path.suffix != ".md":
        yield from ((number, line.partition("#")[2]) for number, line in enumerate(text.splitlines(), start=1))
        return
    if path == WORDS:
        text = re.sub(r"^ *\|.*", "", text.partition(_LAST)[0], flags=re.MULTILINE)
    text = re.sub(
        r"^```.*?^```|`[^`\n]*`", lambda code: "\n" * code[0].count("\n"), text, flags=re.MULTILINE | re.DOTALL
    )
    line = 1
    for paragraph in re.split(r"(\n{2,})", text):
        yield line, paragraph
        line += paragraph.count("\n")


@pytest.mark.parametrize("part", [each for each in PARTS if each not in TO_DO])
def test_a_part_contains_none_of_the_constructions(part: str) -> None:
    assert _found(part) == []


@pytest.mark.parametrize(("part", "most"), TO_DO.items())
def test_a_part_that_is_to_do_exists_and_contains_some_and_no_more_than_before(part: str, most: int) -> None:
    assert part in PARTS
    found = _found(part)
    assert found != [], f"{part} can be removed from TO_DO"
    assert len(found) <= most, found


def test_the_parts_are_found() -> None:
    assert len(PARTS) >= 70
    assert {"lanzarote_law/reports", "tests/reports", "lanzarote_law/model.py", "README.md", "docs/words.md"} <= {
        *PARTS
    }


def test_the_page_lists_each_construction() -> None:
    listed = re.findall(r"`([^`]+)`", WORDS.read_text("utf-8").rstrip().rpartition("\n\n")[2])
    assert listed == [*CONSTRUCTIONS]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("it is no longer in force, and no more than that", []),
        ("art. 3 is no offence", ["is no"]),
        ("retyped, corrected and recommended; the standing in question", []),
        ("it was mended and stood in the text behind it", ["mend", "stands in", "behind"]),
        ("Nobody\n    has looked whether it hangs on that", ["hangs on", "nobody has", "look whether"]),
    ],
)
def test_a_construction_is_found_in_its_forms_and_not_in_other_words(text: str, names: list[str]) -> None:
    assert [*_named(text)] == names


def test_docstrings_comments_and_sentences_are_read_and_code_is_not(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("One `is no` here.\n\n```console\nanew\n```\n\nWritten anew.\n", "utf-8")
    assert [(line, name) for line, text in _page(page) for name in _named(text)] == [(7, "anew")]
    module = tmp_path / "a.py"
    module.write_text(
        '"""Mends it."""\nx = "mend"  # anew\n\ndef f() -> None:\n    """A.\n\n    >>> mend\n    """\n', "utf-8"
    )
    assert [(line, name) for line, text in _python(module) for name in _named(text)] == [(2, "anew"), (1, "mend")]
