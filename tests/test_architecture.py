"""The architecture: imports go down only, and only one room each prints, knows today's date, and reads files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import lanzarote_law
from tests.command import ROOT

PACKAGE = Path(lanzarote_law.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
CLOCKS = {"today", "now", "utcnow", "time", "monotonic", "localtime"}
# words of one legal system and of its journal, and numbers that only its articles have
BELGIAN = re.compile(
    r"belg|moniteur|staatsblad|justel|numac|wetboek|code\s*(?:\\s)?p[ée]nal|\bSw\b|\bCP\b|be-cp|\d(?:bis|ter|quater)\b"
    r"|\b417/",
    re.IGNORECASE,
)
FILES = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "NamedTemporaryFile"}


def named(module: Path) -> str:
    """The path of a module in the package."""
    return module.relative_to(PACKAGE).as_posix()


@cache
def nodes(module: Path) -> list[ast.AST]:
    """The syntax tree of a module, read once for all tests."""
    return list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))


def called(module: Path) -> list[ast.expr]:
    """What a module calls."""
    return [node.func for node in nodes(module) if isinstance(node, ast.Call)]


def functions(module: Path) -> set[str]:
    """The names of the functions that a module calls."""
    return {each.id for each in called(module) if isinstance(each, ast.Name)}


def methods(module: Path) -> set[str]:
    """The names of the methods that a module calls."""
    return {each.attr for each in called(module) if isinstance(each, ast.Attribute)}


def callers(names: set[str]) -> list[str]:
    """The modules that call a function or method of one of these names, by their path."""
    return [named(module) for module in MODULES if (functions(module) | methods(module)) & names]


def test_imports_go_down_only() -> None:
    checked = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Contracts: 3 kept, 0 broken." in checked.stdout, checked.stdout
    assert checked.returncode == 0


def test_the_package_is_scanned_as_a_whole() -> None:
    assert len(MODULES) >= 30
    assert {"cli/app.py", "render/lookup.py", "dataset/corpus_loading.py", "answers/status.py"} <= set(
        map(named, MODULES)
    )


def test_only_the_command_prints() -> None:
    printing = [named(module) for module in MODULES if "print" in functions(module)]
    assert printing
    assert [module for module in printing if not module.startswith("cli/")] == []


def test_only_the_command_writes_to_the_streams() -> None:
    touched = [named(module) for module in MODULES if _streams(module)]
    assert touched
    # separate programs, whose streams lead to `documents/pdf_reader.py`
    programs = ["annotation/pdf_annotation_script.py", "documents/pdf_page_script.py"]
    assert [module for module in touched if not module.startswith("cli/")] == programs


def _streams(module: Path) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr in {"stdout", "stderr"} for node in nodes(module))


def test_only_the_command_knows_today() -> None:
    knowing = callers(CLOCKS)
    assert knowing == ["cli/user_io.py"]


def test_only_the_store_the_documents_and_the_command_touch_files() -> None:
    touching = callers(FILES)
    assert "dataset/corpus_loading.py" in touching
    # `extras` finds where the program is installed; `docx_reader` opens files in a document that `documents` has read
    stores = ("corpus_loading", "saving", "change_history", "cache_freshness")
    allowed = {f"dataset/{name}.py" for name in stores}
    allowed |= {
        "documents/files.py",
        "documents/docx_reader.py",
        "annotation/annotated_docx.py",
        "texts/library.py",
        "extras.py",
    }
    # read what ships with them: catalogues, the outline, explanations, descriptions, views, styles
    allowed |= {"wording.py", "render/json_output_keys.py", "render/problem_explanations.py", "exports/database.py"}
    allowed |= {"render/formats/docx_styles.py", "dataset/key_descriptions.py", "render/annotated_html.py"}
    assert [module for module in touching if module not in allowed and not module.startswith("cli/")] == []


def texts(module: Path) -> list[str]:
    """The texts that a module uses or shows, without its docstrings."""
    told = {id(node.value) for node in nodes(module) if isinstance(node, ast.Expr)}
    constants = [node for node in nodes(module) if isinstance(node, ast.Constant) and id(node) not in told]
    return [node.value for node in constants if isinstance(node.value, str)]


def test_only_the_grammar_of_citations_knows_the_law_of_belgium() -> None:
    knowing = {named(module) for module in MODULES if any(BELGIAN.search(text) for text in texts(module))}
    assert "grammar/acts.py" in knowing
    # official texts have the forms of an official database, which has its own words
    assert [module for module in sorted(knowing) if not module.startswith(("grammar/", "texts/"))] == []


def test_each_room_names_all_its_modules_for_the_checker_of_types() -> None:
    rooms = [
        path for path in PACKAGE.rglob("__init__.py") if "lazy_getattr(__name__)" in path.read_text(encoding="utf-8")
    ]
    assert len(rooms) >= 7
    for room in rooms:
        stub = room.with_suffix(".pyi").read_text(encoding="utf-8")
        named_there = set(re.findall(r" import (\w+) as \1$", stub, re.MULTILINE))
        inside = {each.stem for each in room.parent.glob("*.py")} | {
            each.name for each in room.parent.iterdir() if (each / "__init__.py").exists()
        }
        assert named_there == inside - {"__init__"}, named(room)


def test_the_id_of_a_provision_is_taken_apart_in_one_place() -> None:
    """Elsewhere, a slash separates folders, files and numbers."""
    others = {"dataset/saving.py", "dataset/corpus_loading.py", "dataset/yaml_edits.py", "citations/extraction.py"}
    others |= {"render/phrases.py", "render/formats/docx_footnotes.py", "render/formats/site_html.py"}
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if 'partition("/")' in path.read_text(encoding="utf-8")
    }
    assert found - others == {"grammar/provision_ids.py"}


def test_citations_are_read_by_functions_of_values_and_by_no_tower_of_classes() -> None:
    """A class of this room is a value or a closed set, or does one thing in a dozen methods at most."""
    classes = [
        (named(module), node)
        for module in MODULES
        if module.parent.name == "citations"
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert len(classes) >= 20
    for module, node in classes:
        bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
        assert bases <= {"NamedTuple", "Enum", "StrEnum"}, f"{module}: {node.name}"
        methods_of_it = [each for each in node.body if isinstance(each, ast.FunctionDef)]
        assert len(methods_of_it) <= 12, f"{module}: {node.name} has {len(methods_of_it)} methods"
