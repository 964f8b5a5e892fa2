"""The library: what is added is there whole, once, and can be found and taken out again."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from lanzarote_law.documents import files
from lanzarote_law.errors import NotFoundError, UnreadableError
from lanzarote_law.texts import act_reader, library
from lanzarote_law.texts.comparison import newest_copies
from tests.builders import a_day
from tests.command import LIMITED, ran, ruritania
from tests.texts import forms as written

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.texts.consolidated_act import ActCopy

TODAY = a_day("2024-06-01")


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these have folders of their own")
@pytest.mark.parametrize(
    ("named", "data", "path"),
    [
        ("/a/b.db", "/data", "/a/b.db"),
        ("", "/data", "/data/lanzarote-law/texts.db"),
        ("", "", "/home/me/.local/share/lanzarote-law/texts.db"),
    ],
)
def test_the_library_is_in_the_named_file_or_in_the_data_folder_of_the_user(
    monkeypatch: pytest.MonkeyPatch, named: str, data: str, path: str
) -> None:
    for name, value in (("LANZAROTE_LAW_TEXTS", named), ("XDG_DATA_HOME", data), ("HOME", "/home/me")):
        monkeypatch.setenv(name, value)
    assert str(library.library_path()) == path


def a_copy(updated: str = written.UPDATED, articles: tuple[written.Written, ...] = written.CODE) -> ActCopy:
    text = written.markdown(articles, updated=updated)
    return act_reader.read_act(act_reader.TextFile("code.md", files.document_of_bytes("code.md", text.encode()).text))


def add(*copies: ActCopy) -> list[tuple[library.StoredCopy, bool]]:
    with library.open_library(make=True) as opened:
        return opened.add((library.NewCopy(each, "old") for each in copies), TODAY)


def test_a_copy_is_kept_with_all_its_articles_and_notes() -> None:
    copy = a_copy()
    ((kept, new),) = add(copy)
    assert new
    assert (kept.title, kept.day, kept.articles, kept.added) == (copy.title, copy.day, 6, TODAY)
    with library.open_library() as opened:
        assert [each.article for each in opened.articles(["old"])] == list(copy.articles)
        assert [each.article.number for each in opened.articles(code="old", number="101")] == ["101"]


def test_what_a_copy_says_of_itself_is_kept_with_it() -> None:
    copy = a_copy()._replace(page="1234", in_force=(a_day("1867-10-15"), a_day("1868-01-01")))
    add(copy)
    with library.open_library() as opened:
        (kept,) = opened.copies()
    told = {name: value for name, value in kept._asdict().items() if name in copy._fields and name != "articles"}
    assert told == {name: value for name, value in copy._asdict().items() if name != "articles"}
    assert len(set(told.values())) == len(told)  # no two of them alike, so that none can stand for another


def test_the_same_copy_is_kept_once_and_a_newer_one_beside_it() -> None:
    add(a_copy())
    assert [new for _, new in add(a_copy(), a_copy("01-06-2024"))] == [False, True]
    with library.open_library() as opened:
        assert [str(each.day) for each in opened.copies()] == ["2024-06-01", "2024-05-20"]


def test_a_copy_added_again_with_its_code_is_listed_and_read_as_of_that_code() -> None:
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(a_copy(), "")], TODAY)
        assert [(kept.code, new) for kept, new in opened.add([library.NewCopy(a_copy(), "old")], TODAY)] == [
            ("old", False)
        ]
        assert len(opened.articles(["old"])) == 6


def test_all_are_added_or_none() -> None:
    def broken() -> library.NewCopy:
        return library.NewCopy(a_copy("02-06-2024")._replace(title=None), "old")  # type: ignore[arg-type]  # the fault

    with pytest.raises(UnreadableError), library.open_library(make=True) as opened:
        opened.add((library.NewCopy(a_copy(), "old"), broken()), TODAY)
    with library.open_library() as opened:
        assert opened.copies() == []
        assert opened.search("images", 5) == []


def test_what_is_taken_out_is_found_no_more() -> None:
    add(a_copy())
    with library.open_library() as opened:
        assert [held.article.number for held, _ in opened.search("détenu images", 5)] == ["100"]
        assert [held.article.number for held, _ in opened.search("detenu", 5)] == ["100"]
        opened.remove([1])
        assert opened.search("images", 5) == []
        assert opened.articles(["old"]) == []


def test_nothing_is_taken_out_where_one_number_is_wrong() -> None:
    add(a_copy())
    with library.open_library() as opened:
        with pytest.raises(NotFoundError, match="no copy has the number 7"):
            opened.remove([1, 7])
        assert len(opened.copies()) == 1


def test_what_is_searched_for_is_words_and_no_query() -> None:
    add(a_copy())
    with library.open_library() as opened:
        assert opened.search('images" OR "x', 5) == []
        assert opened.search('"*', 5) == []


def test_a_file_that_is_no_library_is_left_alone() -> None:
    path = library.library_path()
    path.write_text("not a database, but a letter of some length", encoding="utf-8")
    with pytest.raises(UnreadableError, match="the library of texts cannot be used"), library.open_library():
        pass
    assert path.read_text(encoding="utf-8").startswith("not a database")


def test_a_library_of_another_form_is_left_alone() -> None:
    with sqlite3.connect(library.library_path()) as connection:
        connection.execute("CREATE TABLE x (y)")
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(UnreadableError, match="is not a text library of this version of the program"):
        add(a_copy())


def test_the_library_stands_in_the_data_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANZAROTE_LAW_TEXTS")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert library.library_path() == tmp_path / "lanzarote-law" / "texts.db"
    add(a_copy())
    assert stat.S_IMODE(library.library_path().stat().st_mode) == 0o600 or os.name == "nt"


def test_a_code_that_an_act_puts_in_whole_has_all_its_articles() -> None:
    text = written.plain(
        (
            written.Written("1er", "Les dispositions suivantes forment le Code judiciaire :"),
            *(written.Written(str(at), f"Le juge {at} siège.") for at in (1, 2, 3)),
        )
    )
    copy = act_reader.read_act(act_reader.TextFile("code.txt", text))
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(copy, "old")], TODAY)
        assert [each.article.number for each in opened.articles(["old"])] == ["1", "1", "2", "3"]


def test_what_a_copy_is_can_be_said_later() -> None:
    copy = a_copy()
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(copy)], TODAY)
        assert opened.articles(["old"]) == []
        opened.add([library.NewCopy(copy, "old")], TODAY)
        assert len(opened.articles(["old"])) == 6


def test_texts_add_tells_the_notes_with_a_day_that_no_calendar_has(tmp_path: Path) -> None:
    file = tmp_path / "law.md"
    file.write_text(written.markdown().replace("18-06-2016", "31-06-2016").replace("01-03-2014", "29-02-2014"), "utf-8")
    ran = ruritania("texts", "add", str(file))
    lines = file.read_text("utf-8").splitlines()
    told = [line.removeprefix(f"{file}:").partition(": ") for line in ran.err.splitlines() if "impossible date" in line]
    assert [(lines[int(line) - 1][:25], says.partition(" has ")[::2]) for line, _, says in told] == [
        (
            "(2)<L [2016-05-31/02](htt",
            ("a note on article 100", f"an impossible date (31-06-2016) and was not used: {LATER}"),
        ),
        (
            "##### Article 100/1. <Ins",
            ("a note on article 100/1", f"an impossible date (31-06-2016) and was not used: {PUT_IN}"),
        ),
        (
            "<Abrogé par L 2011-12-01/",
            ("a note on article 101", f"an impossible date (29-02-2014) and was not used: {ENDED}"),
        ),
    ]
    assert ran.code == 0


LATER = "<L 2016-05-31/02, art. 6, 017; En vigueur : 31-06-2016>"
PUT_IN = "<Inséré par L 2016-05-31/02, art. 7, 017; En vigueur : 31-06-2016>"
ENDED = "<Abrogé par L 2011-12-01/01, art. 9, 003; En vigueur : 29-02-2014>"


def test_of_many_such_notes_the_first_are_told_and_the_others_counted(tmp_path: Path) -> None:
    file = tmp_path / "law.md"
    articles = tuple(written.Written(str(number), "[1 Vol]1 puni.", ("<L 31-02-2016, art. 1>",)) for number in range(5))
    file.write_text(written.markdown(articles), "utf-8")
    ran = ruritania("texts", "add", str(file))
    assert ran.err.count("(31-02-2016) and was not used") == 3
    assert f"\n{file}: 2 more notes have an impossible date\n" in ran.err


def test_a_library_at_a_path_that_cannot_be_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANZAROTE_LAW_TEXTS", "n" * 300)
    assert not library.library_exists()
    told = "no text has been added yet"
    with pytest.raises(NotFoundError, match=told), library.open_library():
        pass


def test_a_library_that_cannot_be_made_is_not_called_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("LANZAROTE_LAW_TEXTS", str(tmp_path / "file" / "texts.db"))
    with pytest.raises(UnreadableError) as error:
        add(a_copy())
    assert str(error.value) == f"{tmp_path / 'file' / 'texts.db'}: {os.strerror(errno.EEXIST)}"


def test_a_link_in_the_place_of_the_library_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANZAROTE_LAW_TEXTS")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path = library.library_path()
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(UnreadableError) as error:
        add(a_copy())
    assert str(error.value) == f"{path} is a symbolic link; commands do not write through links"
    assert error.value.hint == "give the path of the file itself: LANZAROTE_LAW_TEXTS=FILE"
    assert not (tmp_path / "elsewhere.db").exists()


DAMAGED = {
    "a day that is none": ("copies", "dated = '2024-13-45'", "watch"),
    "bytes for a title": ("copies", "title = x'ff00'", "texts list"),
    "a day among several that is none": ("copies", "in_force = '2024-01-01 soon'", "todo"),
    "nothing known as done": ("notes", "did = 'forgotten'", "watch"),
    "a line that is no number": ("notes", "line = 'third'", "watch"),
    "an article of no copy": ("articles", "copy = 99", "lookup 101 --text"),
    "words that are a number": ("articles", "words = x'31'", "lookup 101 --text"),
    "words that are searched": ("articles", "heading = x'31'", "search images --in-texts"),
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_library_is_told_as_such(damage: str) -> None:
    table, change, command = DAMAGED[damage]
    add(a_copy())
    with closing(sqlite3.connect(library.library_path())) as connection:
        connection.execute(f"UPDATE {table} SET {change}")  # noqa: S608  # the table above
        connection.commit()
    ran = ruritania(*command.split())
    told = f"{library.library_path()}: the library of texts cannot be used: one of its entries is damaged"
    assert ran == ("", f"error: {told}; move the file away and add the texts again\n", 3)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no bounds to files")
def test_a_library_without_room_is_not_called_damaged(tmp_path: Path) -> None:
    text = tmp_path / "code.md"
    text.write_text(written.markdown(written.CODE, updated=written.UPDATED), encoding="utf-8")
    no_room = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))"
    made = ran("texts", "add", str(text), before=no_room, **LIMITED)
    told = f"{library.library_path()}: the library of texts cannot be used: disk I/O error"
    assert made == ("", f"error: {told}\n", 3)


def test_texts_add_counts_what_a_copy_lacks_and_what_a_folder_holds_beside_acts(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(written.official_page(), encoding="utf-8")
    for name in "abcd":
        (tmp_path / f"{name}.md").write_text("# Notes", encoding="utf-8")
    ran = ruritania("texts", "add", str(tmp_path))
    assert ran.err.replace(f"{tmp_path}/", "") == (
        "4 files contain no act and were skipped: a.md, b.md, c.md ...\n"
        "page.html: the table of contents names 6 articles; not in the text: 1 (109)\n"
    )


CONTENTS = """\
1 JANVIER 1900. - CODE PENAL. (NOTE : mise à jour au 20-05-2024)
Dossier numéro : 1900-01-01/01

Table des matières

Texte

CHAPITRE I. - Des images
Art. 1-6
Art. 7
Art. 8, 8bis, 9-14
Art. 15
CHAPITRE II. - Des livres
Art. 16
Art. 17
"""


def test_a_page_with_a_table_of_contents_alone_is_refused_with_the_number_of_articles(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(CONTENTS, encoding="utf-8")
    assert ruritania("texts", "add", str(page)).err == (
        f"error: {page}: the page contains only a table of contents, of 18 articles, and not their text; save the page"
        " that contains the text\nerror: nothing was added\n"
    )


def test_what_lacks_of_a_range_of_the_table_of_contents_is_named(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    there = "".join(f"Art. {number}. Le vol est puni.\n\n" for number in (1, 2, 7, "8", 9, 16, 17))
    page.write_text(f"{CONTENTS}\nTexte\n\n{there}", encoding="utf-8")
    assert ruritania("texts", "add", str(page)).err == (
        f"{page}: the table of contents names 18 articles; not in the text: 11 (3-6, 8bis, 10-15)\n"
    )


def test_a_copy_that_gives_no_article_of_the_book_of_its_act_says_so(tmp_path: Path) -> None:
    law = tmp_path / "law.md"
    title = "1 MAI 2023. - Loi introduisant le livre Ier du Code pénal"
    article = "##### Article 1er. La présente loi règle une matière."
    law.write_text(f'---\ntitle: "{title}"\n---\n{article}\n', encoding="utf-8")
    assert ruritania("texts", "add", str(law)).err.splitlines()[-1] == (
        f"{law}: the act introduces a book of a code, but none of the articles of that book was found;"
        " they cannot be compared"
    )


def test_articles_whose_numbers_are_not_read_are_named(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    text = written.official_page(
        articles=(*written.CODE, written.Written("109/1bis", "Un."), written.Written("109/2/1", "Deux."))
    )
    page.write_text(text, encoding="utf-8")
    assert ruritania("texts", "add", str(page)).err.splitlines()[-1] == (
        f"{page}: articles with these numbers were not read and cannot be compared: 109/1bis, 109/2/1"
    )


def test_one_act_in_two_forms_is_one() -> None:
    page, printed = (
        act_reader.read_act(act_reader.TextFile(name, files.document_of_bytes(name, text.encode()).text))
        for name, text in (("a.html", written.official_page()), ("b.txt", written.official_print()))
    )
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(page._replace(numac="")), library.NewCopy(printed)], a_day("2024-06-01"))
        assert len(newest_copies(opened.copies())) == 1


NUMAC, DOSSIER = {"numac": "1867060850"}, {"dossier": "1867-06-08/01"}


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ({}, {}, 1),  # neither states a number: the date and the code tell
        ({}, {"dated": a_day("1868-06-08")}, 2),
        ({}, {"code": "old"}, 2),
        ({"dated": None}, {"dated": None}, 2),
        (NUMAC, DOSSIER, 1),
        (NUMAC, {"numac": "2024002088"}, 2),
        (DOSSIER, {"dossier": "2024-02-29/05"}, 2),
        (NUMAC | DOSSIER, NUMAC | {"dossier": "1867-06-08/02"}, 1),
        (NUMAC, NUMAC | {"dated": a_day("1868-06-08")}, 1),
        ({}, {"language": "nl"}, 2),
    ],
)
def test_copies_are_of_one_act_by_a_number_or_where_none_can_be_compared_by_its_date_and_code(
    one: dict[str, Any], other: dict[str, Any], number: int
) -> None:
    page = written.official_page()
    copy = act_reader.read_act(act_reader.TextFile("a.html", files.document_of_bytes("a.html", page.encode()).text))
    with library.open_library(make=True) as opened:
        opened.add([library.NewCopy(copy._replace(numac="", dossier=""))], a_day("2024-06-01"))
        [stored] = opened.copies()
    assert len(newest_copies([stored._replace(id=1, **one), stored._replace(id=2, **other)])) == number
