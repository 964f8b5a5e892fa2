"""Blanks, tabs and ends of lines: however many stand in a text, and of which kind, its citations are the same."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

import docx
import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.citations.named_act import OTHER
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.documents import files
from tests.citations.test_pages import FOLDER
from tests.documents.test_documents import a_pdf
from tests.labels import ON
from tests.pages import pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lanzarote_law.citations.citation import Citation
    from lanzarote_law.model import Corpus


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return corpus_loading.load()


def read(corpus: Corpus, document: files.Document | str) -> list[tuple[str | None, str, str, str, str, str]]:
    """What each citation of a document means, in their order."""
    return [
        (each.instrument or OTHER, each.article, each.article_to, each.paragraph, each.alinea, each.point)
        for each in (meaning.citation for meaning in check(corpus, document, ON).citations)
    ]


SENTENCE = "Articles 372, § 1er, 383 bis, 417/7 and 433 quinquies of the Criminal Code apply."


@pytest.mark.parametrize(
    "blank",
    [
        "  ",
        "\t",
        "\u00a0",
        "\u2009",
        "\u202f",
        "\u2003",
        "\u3000",
        " \u00a0",
        "\n",
        "\n    ",
        " \n\t",
        "\n\u00a0",
        "     \n",
    ],
)
def test_no_blank_breaks_a_number_a_suffix_or_a_list(shipped: Corpus, blank: str) -> None:
    wanted = read(shipped, SENTENCE)
    assert [each[1] for each in wanted] == ["372", "383bis", "417/7", "433quinquies"]
    for place in re.finditer(" ", SENTENCE):
        text = f"{SENTENCE[: place.start()]}{blank}{SENTENCE[place.end() :]}"
        assert read(shipped, text) == wanted, text
    assert read(shipped, SENTENCE.replace(" ", blank)) == wanted


# -- every blank of a page doubled


def doubled(text: str) -> tuple[str, list[int]]:
    """The text with every blank twice, and where each of its characters is there."""
    places: list[int] = []
    parts: list[str] = []
    length = 0
    for letter in text:
        places.append(length)
        parts.append(letter * (1 + (letter in " \u00a0\u2009\u202f")))
        length += len(parts[-1])
    return "".join(parts), places


def as_text(_: Path, text: str) -> files.Document:
    return files.Document("a.txt", text, plain=True)


def as_markdown(folder: Path, text: str) -> files.Document:
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    return files.read_document(path)


def as_html(folder: Path, text: str) -> files.Document:
    path = folder / "a.html"
    path.write_text("".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n")), encoding="utf-8")
    return files.read_document(path)


def as_word(folder: Path, text: str) -> files.Document:
    word = docx.Document()
    for line in text.split("\n"):
        word.add_paragraph(line)
    word.save(str(folder / "a.docx"))
    return files.read_document(folder / "a.docx")


def as_pdf(folder: Path, text: str) -> files.Document:
    """A page of lines of eight words, which fit on it also when their blanks are doubled."""
    usual = text.encode("cp1252", "replace").decode("cp1252").replace("\u00a0", " ")
    lines = (line.rstrip() for each in usual.split("\n") for line in re.findall(r"(?:\s*\S+){1,8}", each) or [""])
    return files.read_document(a_pdf(folder, ((40, tuple(lines)),)))


FORMATS: tuple[Callable[[Path, str], files.Document], ...] = (as_text, as_markdown, as_html, as_word, as_pdf)
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))


def moved(citation: Citation, places: Sequence[int]) -> Citation:
    """A citation whose beginning, and the place where its act is named, are those of another text; without its end."""
    why = citation.why
    named = why and why._replace(place=places[why.place] if why.place >= 0 else why.place)
    return citation._replace(start=places[citation.start], end=0, why=named)


def unplaced(citation: Citation) -> Citation:
    """A citation without the places of its beginning and of the name of its act."""
    return citation._replace(start=0, why=citation.why and citation.why._replace(place=-1))


def assert_the_same_when_doubled(
    corpus: Corpus, folder: Path, name: str, reader: Callable[[Path, str], files.Document]
) -> int:
    read_all = 0
    for page in pages(FOLDER / f"{name}.txt"):
        once, twice = reader(folder, page.text), reader(folder, doubled(page.text)[0])
        _, places = doubled(once.text)
        first, second = check(corpus, once, ON).citations, check(corpus, twice, ON).citations
        wanted = [moved(each.citation, places) for each in first]
        given = [each.citation._replace(end=0) for each in second]
        if reader is as_pdf:  # it is PDFium that says how many blanks there are
            wanted, given = ([unplaced(each) for each in some] for some in (wanted, given))
        assert given == wanted, page.name
        read_all += len(given)
    return read_all


def test_every_set_of_pages_is_there() -> None:
    assert "".join(NAMES) == "abcdefghijklmnopqrstu"


@pytest.mark.parametrize("reader", FORMATS)
def test_doubling_every_blank_of_a_page_changes_no_citation(
    shipped: Corpus, tmp_path: Path, reader: Callable[[Path, str], files.Document]
) -> None:
    assert assert_the_same_when_doubled(shipped, tmp_path, "e", reader) >= 80


@pytest.mark.formats
@pytest.mark.parametrize("reader", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_doubling_every_blank_of_any_page_changes_no_citation(
    shipped: Corpus, tmp_path: Path, name: str, reader: Callable[[Path, str], files.Document]
) -> None:
    assert assert_the_same_when_doubled(shipped, tmp_path, name, reader) >= 80


# -- items of lists


@pytest.mark.parametrize("mark", ["- ", "– ", "* ", "+ ", "  - ", "-   ", "• "])
@pytest.mark.parametrize("between", ["\n", "\n\n", " ;\n", ",\n"])
def test_items_of_a_list_are_no_range(shipped: Corpus, mark: str, between: str) -> None:
    text = f"Articles of the Criminal Code:\n{mark}371/1{between}{mark}377quater{between}{mark}383bis, § 1"
    assert [each[1:4] for each in read(shipped, text)] == [
        ("371/1", "", ""),
        ("377quater", "", ""),
        ("383bis", "", "1"),
    ]


def test_a_range_may_go_on_in_the_next_line(shipped: Corpus) -> None:
    text = "Articles 371/1\n- 377quater of the Criminal Code"
    assert [each[1:3] for each in read(shipped, text)] == [("371/1", "377quater")]
