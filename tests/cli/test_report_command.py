"""`report` as a user types it: where it goes, what it is written as, and what is refused."""

from __future__ import annotations

import hashlib
import html
import json
import re
import shlex
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.cli import user_io
from lanzarote_law.cli.user_io import Destination, write
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.reports.report import ReportKind
from tests.builders import RURITANIA
from tests.command import Ran, Screen, on_terminal, ran, run, ruritania

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2024-07-01")


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize(("ending", "beginning"), [("md", "# Ruritania: "), ("json", '{\n  "schema_version": 2,\n')])
def test_the_ending_says_how_it_is_written(kind: ReportKind, ending: str, beginning: str, tmp_path: Path) -> None:
    path = tmp_path / f"note.{ending}"
    assert ruritania(*of_kind(kind, tmp_path), *DAY, "-o", str(path))._replace(err="") == Ran("")
    assert path.read_text(encoding="utf-8").startswith(beginning)
    assert path.read_text(encoding="utf-8") == ruritania(*of_kind(kind, tmp_path), *DAY, "--format", ending).out


def of_kind(kind: ReportKind, folder: Path) -> list[str]:
    """The words that ask for a report of a kind; the effect is that of a bill."""
    if kind is not ReportKind.EFFECT:
        return ["report", kind]
    law = folder / "law.yaml"
    law.write_text(BILL, encoding="utf-8")
    return ["report", kind, str(law)]


BILL = """\
act: {title: Bill on images, dated: 2089-05-01, in_force: 2090-01-01, mark: seen}
articles:
  - repeals: new/50
    article: 2
"""


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize(("ending", "beginning"), [("docx", b"PK"), ("xlsx", b"PK"), ("html", b"<!doctype html>")])
def test_word_excel_and_html_are_the_same_bytes_whenever_they_are_made(
    kind: ReportKind, ending: str, beginning: bytes, tmp_path: Path
) -> None:
    if ending == "xlsx" and kind in {ReportKind.REPLY, ReportKind.REPLY_ANNEX}:
        pytest.skip("refused, as the next test shows")
    one, other = tmp_path / f"one.{ending}", tmp_path / f"other.{ending}"
    for path in (one, other):
        asked = of_kind(kind, tmp_path)
        assert ruritania(*asked, *DAY, "--lang", "fr", "-o", str(path))._replace(err="") == Ran("")
    assert one.read_bytes().lower().startswith(beginning.lower())
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("kind", ["reply", "reply-annex"])
def test_a_reply_is_refused_in_excel_of_which_it_would_fill_only_the_head(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "reply.xlsx"
    assert ruritania("report", kind, "8.1.a", *DAY, "-o", str(path)) == Ran(
        "",
        f"error: report {kind} is a text, which a table in Excel cannot contain; use docx, html or md, or report"
        " dialogue for a table\n",
        2,
    )
    assert not path.exists()


@pytest.mark.parametrize("ending", ["docx", "html", "md", "json"])
def test_a_reply_is_written_with_its_annex(ending: str, tmp_path: Path) -> None:
    path, annex = tmp_path / f"reply.{ending}", tmp_path / f"reply-annex.{ending}"
    written = ruritania("report", "reply", "8.1.a", *DAY, "--lang", "fr", "-o", str(path))
    assert written == Ran(
        "",
        "avant l'envoi : la formulation de 1 question n'a pas été vérifiée dans l'original\n"
        "avant l'envoi : 1 texte non traduit figure ici en anglais [en] ; pour les afficher :\n"
        "  lanzarote-law report reply 8.1.a --as-of 2024-07-01 --lang fr -v\n"
        f"pour le rédacteur seul, à ne pas envoyer : {annex}\n",
    )
    assert sorted(tmp_path.iterdir()) == [annex, path]
    assert hashlib.sha256(path.read_bytes()).hexdigest() in all_text(annex)
    assert "report reply-annex 8.1.a --as-of 2024-07-01 --lang fr" in all_text(annex)
    assert "reply-annex" not in all_text(path)


def test_on_the_screen_a_reply_and_its_annex_are_apart() -> None:
    reply, annex = (ruritania("report", kind, "8.1.a", *DAY) for kind in ("reply", "reply-annex"))
    assert (reply.err, annex.err) == (
        "before sending: the wording of 1 question was not verified in the original\n",
        "",
    )
    assert reply.out.startswith("# Ruritania: reply to the Lanzarote Committee\n")
    assert annex.out.startswith("# Ruritania: annex to the reply (for the drafter, not to be sent)\n")
    assert "# Ruritania: reply to the Lanzarote Committee\n" not in annex.out


@pytest.mark.parametrize("ending", ["docx", "md"])
def test_what_somebody_wrote_into_a_reply_is_not_written_over(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"reply.{ending}"
    words = ("report", "reply", "8.1.a", *DAY, "-o", str(path))
    assert ruritania(*words).code == 0
    as_written = path.read_bytes()
    assert ruritania(*words) == Ran(
        "", f"error: {path} already exists; use --force to overwrite it, or name another file\n", 2
    )
    path.write_bytes(as_written + b"by hand")
    assert ruritania(*words) == Ran(
        "",
        (
            f"error: {path} has been changed since it was written, and is not overwritten; use --force to overwrite it,"
            " or name another file\n"
        ),
        1,
    )
    assert path.read_bytes() == as_written + b"by hand"
    assert ruritania(*words, "--force").code == 0
    assert path.read_bytes() == as_written


def test_an_annex_alone_is_not_written_over_either(tmp_path: Path) -> None:
    annex = tmp_path / "reply-annex.md"
    annex.write_text("mine")
    refused = ruritania("report", "reply", "8.1.a", *DAY, "-o", str(tmp_path / "reply.md"))
    assert refused == Ran("", f"error: {annex} already exists; use --force to overwrite it, or name another file\n", 2)
    assert [each.name for each in tmp_path.iterdir()] == ["reply-annex.md"]


def test_a_reply_that_leaves_something_out_is_not_ready(tmp_path: Path) -> None:
    path = tmp_path / "reply.md"
    refused = run("report", "reply", "8.2", "9.1", "--as-of", "2026-11-24", "--ready", "-o", str(path))
    assert refused == Ran(
        "",
        (
            "error: the reply is not ready: stated, but to be checked: 8.2 (called into question by Constitutional"
            " Court, 112/2025 (17 July 2025); not reviewed since); see: lanzarote-law report reply-annex 8.2 9.1"
            " --as-of 2026-11-24\n"
        ),
        1,
    )
    assert not path.exists()
    assert run("report", "reply", "9.1", "--as-of", "2026-11-24", "--ready", "-o", str(path)).code == 0
    assert path.exists()


def test_only_a_reply_can_be_ready() -> None:
    assert ruritania("report", "gaps", *DAY, "--ready") == Ran(
        "", "error: --ready was given for a report other than reply; omit --ready\n", 2
    )


@pytest.mark.parametrize(("kind", "part"), [("gaps", "## Articles in force"), ("transposition", "## Sources")])
def test_a_report_with_an_annex_says_how_to_make_it(kind: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    written = ruritania("report", kind, *DAY, "-o", str(path))
    command = f"lanzarote-law report {kind} --as-of 2024-07-01 --annex -o {tmp_path}/note-annex.md"
    told = "the articles in full and the sources are in the annex, a separate document:"
    assert written == Ran("", f"{told}\n  {command}\n")
    assert ruritania(*shlex.split(command)[1:]) == Ran("")
    annex = (tmp_path / "note-annex.md").read_text(encoding="utf-8")
    assert annex.partition("\n")[0].endswith(": annex")
    assert f"lanzarote-law report {kind} --as-of 2024-07-01 --annex" in annex
    assert (part in annex, part in path.read_text(encoding="utf-8")) == (True, False)


def test_a_workbook_has_the_tables_of_the_annex_too(tmp_path: Path) -> None:
    whole, annex = tmp_path / "note.xlsx", tmp_path / "annex.xlsx"
    assert ruritania("report", "gaps", *DAY, "-o", str(whole)) == Ran("")
    assert ruritania("report", "gaps", *DAY, "--annex", "-o", str(annex)) == Ran("")
    sheets = [re.findall('<sheet name="([^"]*)"', all_text(each)) for each in (whole, annex)]
    assert sheets[0] == sheets[1]
    assert "Open aspects" in sheets[0]


def test_a_report_without_an_annex_refuses_the_option() -> None:
    assert ruritania("report", "coverage", *DAY, "--annex") == Ran(
        "",
        (
            "error: report coverage has no annex; only gaps and transposition have one; omit --annex, or name one of "
            "these\n"
        ),
        2,
    )


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("kind", [ReportKind.REPLY, ReportKind.REPLY_ANNEX])
def test_what_is_sent_names_no_data_set_at_its_foot_and_what_is_kept_does(
    kind: ReportKind, language: str, tmp_path: Path
) -> None:
    standing = json.loads(ruritania("report", kind, "8.1.a", *DAY, "--lang", language, "--format", "json").out)[
        "standing"
    ]
    assert {"en": "1 July 2024", "fr": "1er juillet 2024", "nl": "1 juli 2024"}[language] in standing
    held = {}
    for ending in ("md", "html", "docx"):
        path = tmp_path / f"reply.{ending}"
        ruritania("report", kind, "8.1.a", *DAY, "--lang", language, "-o", str(path))
        held[ending] = html.unescape(all_text(path))
    kept = kind is ReportKind.REPLY_ANNEX
    assert {ending for ending, text in held.items() if standing in text} == (set(held) if kept else set())


def all_text(path: Path) -> str:
    """All that stands in a file, unpacked where it is packed."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def test_each_translation_that_nobody_read_is_marked_where_that_is_asked_for() -> None:
    asked = ("report", "gaps", "--annex", "--as-of", "2026-11-24", "--lang", "fr")
    plainly, marked = (run(*asked, *extra).out for extra in ((), ("-v",)))
    assert (plainly.count(r"\*"), marked.count(r"\*") > 100) == (0, True)  # there are many
    assert "--lang fr -v --annex\n" in marked


def test_a_reply_as_html_shows_no_status(tmp_path: Path) -> None:
    pages = {}
    for kind in ("reply", "reply-annex"):
        path = tmp_path / f"{kind}.html"
        ruritania("report", kind, "8.1.a", *DAY, "-o", str(path))
        pages[kind] = path.read_text(encoding="utf-8")
    assert [each for each in ('id="made"', "DISPUTED", "lanzarote-law report") if each in pages["reply"]] == []


def test_a_template_is_for_word(tmp_path: Path) -> None:
    house, path = tmp_path / "house.docx", tmp_path / "note.docx"
    assert ruritania("report", "coverage", *DAY, "-o", str(house)) == Ran("")
    assert ruritania("report", "coverage", *DAY, "--template", str(house), "-o", str(path)) == Ran("")
    words = ("report", "gaps", *DAY, "--template", str(house), "-o", str(tmp_path / "note.html"))
    assert ruritania(*words) == Ran("", "error: a template works only with docx, not html; name a .docx file\n", 2)
    lost = ("report", "gaps", *DAY, "--template", str(tmp_path / "lost.docx"), "-o", str(tmp_path / "other.docx"))
    assert ruritania(*lost) == Ran(
        "", f"error: {tmp_path / 'lost.docx'} cannot be read: No such file or directory\n", 3
    )


def test_what_a_template_would_hand_on_is_told(tmp_path: Path) -> None:
    house, path = tmp_path / "house.docx", tmp_path / "note.docx"
    ruritania("report", "coverage", *DAY, "-o", str(house))
    with zipfile.ZipFile(house) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["word/settings.xml"] = files["word/settings.xml"].replace(b"</w:settings>", b"<w:mailMerge/></w:settings>")
    with zipfile.ZipFile(house, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    told = "not used from the template: links to other files and servers, such as its own template\n"
    assert ruritania("report", "coverage", *DAY, "--template", str(house), "-o", str(path)) == Ran("", told)


def test_without_a_file_it_is_markdown_on_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "note"
    assert ruritania("report", "gaps", *DAY).out.startswith("# Ruritania: note to the Minister\n")
    assert ruritania("report", "gaps", *DAY, "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8") == ruritania("report", "gaps", *DAY).out


def test_a_report_says_what_to_type_for_the_same_one_and_of_which_data() -> None:
    words = ("report", "reply", "8.1.a", *DAY, "--lang", "fr", "--format", "json")
    made = json.loads(ruritania(*words).out)["made"]
    assert made["command"] == "lanzarote-law report reply 8.1.a --as-of 2024-07-01 --lang fr"
    again = shlex.split(made["command"])[1:]
    assert ruritania(*again, "--format", "json").out == ruritania(*words).out
    assert made["data"] == corpus_loading.open_folder(RURITANIA).digest


def test_the_digest_is_that_of_the_data_and_of_nothing_else(tmp_path: Path) -> None:
    for name in corpus_loading.DATA_FILE_NAMES:
        (tmp_path / name).write_bytes((RURITANIA / name).read_bytes())
    assert corpus_loading.open_folder(tmp_path).digest == corpus_loading.open_folder(RURITANIA).digest
    path = tmp_path / "sources.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# one more line\n", encoding="utf-8")
    assert corpus_loading.open_folder(tmp_path).digest != corpus_loading.open_folder(RURITANIA).digest


def test_a_report_has_the_same_digest_of_the_data_in_each_language_and_one_of_its_translations(tmp_path: Path) -> None:
    for name in corpus_loading.DATA_FILE_NAMES:
        (tmp_path / name).write_bytes((RURITANIA / name).read_bytes())

    def digests() -> list[tuple[str, str | None]]:
        words = ("--data", str(tmp_path), "report", "gaps", *DAY, "--format", "json", "--lang")
        made = [json.loads(ran(*words, language).out)["made"] for language in ("en", "fr", "nl")]
        return [(each["data"], each["translations"]) for each in made]

    before = corpus_loading.open_folder(tmp_path).digest
    assert digests() == [(before, None)] * 3
    (tmp_path / "translations").mkdir()
    catalogue = tmp_path / "translations" / "fr.po"
    catalogue.write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    first = digests()
    assert (first[0], first[2]) == ((before, None), (before, None))
    assert first[1][0] == before
    assert first[1][1] not in {before, "", None}
    catalogue.write_text('msgid ""\nmsgstr ""\n# by: A. Translator\n', encoding="utf-8")
    assert digests()[1][0] == before
    assert digests()[1][1] not in {before, first[1][1], None}


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        assert ran("report", "transposition", *DAY, "-o", str(tmp_path / name)).code == 0
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_points_of_the_convention_make_a_reply_to_it() -> None:
    written = ruritania("report", "reply", "20(1)(a)", *DAY).out
    assert "**Lanzarote Convention. Law as at 1 July 2024**" in written
    assert "\n## 20(1)(a)  " in written


def test_an_old_file_is_not_written_over_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("mine", encoding="utf-8")
    assert ruritania("report", "gaps", *DAY, "-o", str(path)) == Ran(
        "", f"error: {path} already exists; use --force to overwrite it, or name another file\n", 2
    )
    assert path.read_text(encoding="utf-8") == "mine"


def test_an_unknown_kind_is_refused_with_those_there_are() -> None:
    refused = run("report", "minister")
    assert refused.code == 2
    assert (
        "Invalid value for 'KIND': 'minister' is not one of"
        " 'gaps', 'reply', 'reply-annex', 'coverage', 'transposition', 'recommendations',"
        " 'dialogue', 'effect'." in refused.err
    )


# -- documents that are no text ----------------------------------------------------------------------------------------


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "note.docx"
    write(Destination("docx", path), b"PK\x03\x04\r\n\xff")
    assert path.read_bytes() == b"PK\x03\x04\r\n\xff"


def test_a_terminal_shows_no_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", Screen())
    with pytest.raises(NotUnderstoodError) as refused:
        write(Destination("docx"), b"PK")
    assert (refused.value.message, refused.value.hint) == ("docx cannot be shown on the screen", "name a file: -o FILE")


# -- while it is made --------------------------------------------------------------------------------------------------


def test_what_takes_a_while_is_told_on_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Screen()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(user_io, "SOON", 0.01)
    with user_io.show_progress("report gaps"):
        while not terminal.getvalue():
            time.sleep(0.001)
    assert terminal.getvalue() == f"report gaps ...\r{' ' * len('report gaps ...')}\r\r"


def test_what_is_done_at_once_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Screen()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(user_io, "SOON", 60)
    with user_io.show_progress("report gaps"):
        pass
    assert terminal.getvalue() == ""


def test_nothing_is_told_where_nobody_looks() -> None:
    assert ruritania("report", "coverage", *DAY).err == ""
    assert on_terminal("report", "gaps", *DAY, PAGER="cat").startswith("# Ruritania: ")
