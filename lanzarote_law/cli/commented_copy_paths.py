"""Where copies of documents with comments are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lanzarote_law import annotation
from lanzarote_law.cli.user_io import Destination, refuse_overwriting, say
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.text_folding_and_display import printable_line
from lanzarote_law.wording import reason, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lanzarote_law.cli.check_batch import DocumentToCheck
    from lanzarote_law.render.formats.output_formats import Ways


def target_paths(
    documents: Sequence[DocumentToCheck], comments: Path, advice: str, *, several: bool, force: bool
) -> dict[Path, Path]:
    """The path of the copy of each document: the given name, or one in the given folder.

    `advice` is the hint if the only document cannot hold comments.

    Raises NotUnderstoodError if a document cannot hold comments, or if a copy would overwrite something.
    """
    if str(comments) == "-":
        message = worded("a document with comments cannot be written to standard output")
        raise NotUnderstoodError(message, worded("name a file"))
    if not several and not comments.is_dir():
        return {documents[0].path: _single_target(documents[0].path, comments, advice)}
    if comments.is_file() or comments.suffix.lower() in annotation.annotated_copy.COMMENTABLE_SUFFIXES:
        message = worded("{file} is a single file, but several documents are to be checked", file=comments)
        raise NotUnderstoodError(message, worded("name a folder; each document gets its own copy"))
    found: dict[Path, Path] = {}
    for path, below in documents:
        if str(path) != "-" and not path.exists():
            continue  # which is said when it is read
        if path.suffix.lower() not in annotation.annotated_copy.COMMENTABLE_SUFFIXES:
            say(printable_line(f"warning: {worded(_NO_COMMENTS, name=path)}"))
        else:
            found.setdefault(path, comments / below)
    _refuse_one_name_for_two(found)
    refuse_overwriting([each.path for each in documents], found.values(), force=force)
    return found


_NO_COMMENTS = to_word("{name} cannot contain comments; only Word (.docx) and PDF documents can")


def _single_target(path: Path, comments: Path, advice: str) -> Path:
    """The path of the only copy, with the extension of the document or one that can hold comments."""
    endings = annotation.annotated_copy.COMMENTABLE_SUFFIXES
    if str(path) != "-" and path.suffix.lower() not in endings:
        raise NotUnderstoodError(worded(_NO_COMMENTS, name=path), advice)
    wanted = endings if str(path) == "-" else (path.suffix.lower(),)
    if comments.suffix.lower() not in wanted:
        message = worded("{file} must have the same extension as the document", file=comments)
        raise NotUnderstoodError(message, worded("use {with_suffix}", with_suffix=comments.with_suffix(wanted[0])))
    return comments


def _refuse_one_name_for_two(found: Mapping[Path, Path]) -> None:
    taken: dict[Path, Path] = {}
    for path, target in found.items():
        other = taken.setdefault(target, path)
        if other != path:
            message = worded("{one} and {other} would both be copied to {copy}", one=other, other=path, copy=target)
            raise NotUnderstoodError(message, worded("check the documents one by one"))


def copy_destination(target: Path, content: bytes) -> tuple[Destination, Ways]:
    """A copy and its destination; creates the folder. Raises RequestError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = worded("{folder} cannot be created: {reason}", folder=target.parent, reason=reason(error))
        raise RequestError(message) from error
    return Destination(None, target), {target.suffix.lower()[1:]: lambda _: content}


def warn_of_lost_signatures(made: Mapping[Path, bytes]) -> None:
    """Print which documents lose their signature in the copy."""
    for path, content in made.items():
        if annotation.annotated_copy.is_digitally_signed(content):
            warning = to_word("{name} is digitally signed; the signature is not valid for the copy with comments")
            say(printable_line(f"warning: {worded(warning, name=path)}"))
