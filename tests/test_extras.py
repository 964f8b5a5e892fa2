"""A missing extra: the message about it, with a command that suits the installation of the program."""

from __future__ import annotations

import json
import sys
from importlib import metadata
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import extras
from lanzarote_law.errors import UnreadableError
from tests.command import Ran, ran

if TYPE_CHECKING:
    from pathlib import Path

PIP = f"{sys.executable} -m pip install"


def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, origin: object = None) -> str:
    """The suggested command if the program was installed from an origin, as pip records it."""
    record = tmp_path / "lanzarote_law-1.dist-info"
    record.mkdir(exist_ok=True)
    extra = 'Provides-Extra: report\nRequires-Dist: Jinja2>=3.1.5; extra == "report"\nRequires-Dist: pyyaml>=6\n'
    (record / "METADATA").write_text(f"Metadata-Version: 2.4\nName: lanzarote-law\nVersion: 1\n{extra}", "utf-8")
    if origin:
        (record / "direct_url.json").write_text(json.dumps(origin), "utf-8")
    monkeypatch.setattr(metadata, "distribution", lambda _: metadata.Distribution.at(record))
    with pytest.raises(UnreadableError) as raised:
        extras.require_extra("report", ("json", "no_such_library"), "Tables need the extra [report]")
    assert (raised.value.message, raised.value.exit_code) == ("Tables need the extra [report]", 3)
    return raised.value.hint.removeprefix("install it with: ")


def test_where_every_library_is_there_nothing_is_told() -> None:
    extras.require_extra("report", ("json",), "")


def test_a_checkout_in_use_is_installed_from_its_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    origin = {"url": tmp_path.as_uri(), "dir_info": {"editable": True}}
    assert told(monkeypatch, tmp_path, origin) == f'{PIP} -e "{tmp_path}[report]"'
    assert told(monkeypatch, tmp_path, {**origin, "dir_info": {}}) == f'{PIP} "{tmp_path}[report]"'


def test_a_wheel_is_installed_from_its_file_while_that_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wheel = tmp_path / "my wheels" / "lanzarote_law-1-py3-none-any.whl"
    origin = {"url": wheel.as_uri(), "archive_info": {}}
    assert told(monkeypatch, tmp_path, origin) == f'{PIP} "Jinja2>=3.1.5"'
    wheel.parent.mkdir()
    wheel.touch()
    assert told(monkeypatch, tmp_path, origin) == f'{PIP} "{wheel}[report]"'


def test_what_came_from_an_address_or_an_index_is_installed_from_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert told(monkeypatch, tmp_path) == f'{PIP} "lanzarote-law[report]"'
    origin: dict[str, object] = {"url": "https://law.example/law.git"}
    assert told(monkeypatch, tmp_path, origin) == f'{PIP} "lanzarote-law[report] @ https://law.example/law.git"'
    origin["vcs_info"] = {"vcs": "git", "commit_id": "abc"}
    assert told(monkeypatch, tmp_path, origin) == f'{PIP} "lanzarote-law[report] @ git+https://law.example/law.git@abc"'


@pytest.mark.parametrize(
    ("file", "command"),
    [("pipx_metadata.json", "pipx install --force -e"), ("uv-receipt.toml", "uv tool install --force -e")],
)
def test_pipx_and_uv_install_it_themselves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: str, command: str
) -> None:
    (tmp_path / file).touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    origin = {"url": tmp_path.as_uri(), "dir_info": {"editable": True}}
    assert told(monkeypatch, tmp_path, origin) == f'{command} "{tmp_path}[documents,mcp,report]"'


def test_an_environment_without_pip_is_one_of_uv(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    assert told(monkeypatch, tmp_path) == f'uv pip install --python {sys.executable} "lanzarote-law[report]"'


@pytest.mark.parametrize(
    ("library", "what", "words"),
    [
        ("docx", "Word documents", ("report", "gaps", "-o", "FOLDER/note.docx")),
        ("docx", "Word documents", ("report", "gaps", "-o", "FOLDER/note.docx", "--template", "README.md")),
        ("xlsxwriter", "Excel workbooks", ("report", "gaps", "-o", "FOLDER/note.xlsx")),
        ("jinja2", "HTML reports", ("report", "gaps", "-o", "FOLDER/note.html")),
    ],
)
def test_every_format_without_its_extra_ends_with_the_same_code_and_a_command(
    library: str, what: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    named = [word.replace("FOLDER", str(tmp_path)) for word in words]
    command = extras._command("report")  # noqa: SLF001  # as it is suggested for this program
    answer = ran(*named, before=f"import sys; sys.modules[{library!r}] = None")
    assert answer == Ran("", f"error: {what} need the extra [report]; install it with: {command}\n", 3)
    assert list(tmp_path.iterdir()) == []
