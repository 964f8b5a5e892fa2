"""Word documents with comments as LibreOffice opens them: marked `office`, since LibreOffice must be installed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import docx
import pypdfium2
import pytest

from tests.annotation import docx_builder
from tests.annotation.outdated_papers import NEW, OLD, papers
from tests.annotation.test_annotated_docx import COMMENTS, copied
from tests.annotation.test_redline import copy_of, renamed
from tests.annotation.tracked_changes_in_office import accepted_and_rejected
from tests.render.test_office import converted

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

pytestmark = pytest.mark.office

_MARGIN = 'pdf:writer_pdf_Export:{"ExportNotesInMargin":{"type":"boolean","value":"true"}}'


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    reply = docx_builder.reply()
    return {"reply": reply, "reviewed": copied(tmp_path_factory.mktemp("files"), reply)}


def test_the_copy_opens_with_the_text_of_the_document(tmp_path: Path, files: dict[str, bytes]) -> None:
    texts = [
        converted(tmp_path, f"{name}.docx", content, "txt:Text (encoded):UTF8").read_text("utf-8")
        for name, content in files.items()
    ]
    assert texts[0] == texts[1]
    assert "Making images is punished by article 100 of the Penal Code & by others." in texts[1]


def test_the_copy_has_three_pages_as_the_document_has(tmp_path: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        with pypdfium2.PdfDocument(converted(tmp_path, f"{name}.docx", content, "pdf")) as shown:
            assert len(shown) == 3, name


def test_every_comment_stands_in_the_margin_and_is_kept_when_the_copy_is_saved(
    tmp_path: Path, files: dict[str, bytes]
) -> None:
    saved = tmp_path / "again"
    saved.mkdir()
    again = docx.Document(str(converted(saved, "reviewed.docx", files["reviewed"], "docx")))
    own = [each for each in again.comments if each.author == "lanzarote-law"]
    assert sorted(each.text for each in own) == sorted(words for words, _ in COMMENTS)
    with pypdfium2.PdfDocument(converted(tmp_path, "reviewed.docx", files["reviewed"], _MARGIN)) as shown:
        told = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in shown)
    every = re.findall(r"(?:Checked|error|warning|note): ", told)
    assert len(every) >= len(COMMENTS) - 3  # LibreOffice cuts a margin that is full


def test_tracked_changes_are_accepted_and_rejected_in_documents_of_every_kind(tmp_path: Path, shipped: Corpus) -> None:
    documents = papers()
    copies = {name: copy_of(shipped, tmp_path, content) for name, (content, _) in documents.items()}
    both = {name: content for name, (content, _) in documents.items()}
    both |= {f"{name} copy": content for name, (content, _) in copies.items()}
    shown = accepted_and_rejected(tmp_path, {name: _unprotected(content) for name, content in both.items()})
    for name, (_, count) in copies.items():
        accepted, rejected = shown[name]
        assert (name, OLD in accepted) == (name, name not in {"header", "text box"})  # no text to LibreOffice
        expected = renamed(accepted).replace(OLD, NEW) if count else accepted
        assert shown[f"{name} copy"] == (expected, rejected), name
    assert sum(count for _, count in copies.values()) == 22


def _unprotected(content: bytes) -> bytes:
    """A document whose owner has removed its protection, without which no change can be accepted."""
    protection = re.compile("<w:documentProtection[^>]*/>")
    return docx_builder.rewritten(content, {"word/settings.xml": lambda xml: protection.sub("", xml)})
