"""Where the copies of documents go that have comments in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lanzarote_law import reviewing
from lanzarote_law.cli.screen import Destination, keep_whole, say
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.typography import one_line
from lanzarote_law.wording import reason, worded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lanzarote_law.cli.manydocuments import NamedDocument
    from lanzarote_law.render.formats.output_formats import Ways


def targets(documents: Sequence[NamedDocument], comments: Path, *, several: bool, force: bool) -> dict[Path, Path]:
    """By the path of each document, that of its copy: the name that was given, or one in the folder that was.

    Raises NotUnderstoodError where a document can take no comments, or a copy would be written over something.
    """
    if str(comments) == "-":
        message = worded("a document with comments stands beside the result, not in it")
        raise NotUnderstoodError(message, worded("name a file for it"))
    if not several and not comments.is_dir():
        return {documents[0].path: _named_as_meant(documents[0].path, comments)}
    if comments.is_file() or comments.suffix.lower() in reviewing.reviewed.ENDINGS:
        message = worded("{file} is one file, and several documents are checked", file=comments)
        raise NotUnderstoodError(message, worded("name a folder: each document gets its own copy"))
    found: dict[Path, Path] = {}
    for path, below in documents:
        if path.suffix.lower() not in reviewing.reviewed.ENDINGS:
            told = worded("{name} can hold no comments: only Word (.docx) and PDF documents can", name=path)
            say(one_line(f"warning: {told}"))
        else:
            found.setdefault(path, comments / below)
    _refuse_one_name_for_two(found)
    keep_whole([each.path for each in documents], found.values(), force=force)
    return found


def _named_as_meant(path: Path, comments: Path) -> Path:
    """The name of the one copy, which ends as the document does, or as one does that can take comments."""
    endings = reviewing.reviewed.ENDINGS
    if str(path) != "-" and path.suffix.lower() not in endings:
        message = worded("{name} can hold no comments: only Word (.docx) and PDF documents can", name=path)
        raise NotUnderstoodError(message, worded("give --annotate OUT.html"))
    wanted = endings if str(path) == "-" else (path.suffix.lower(),)
    if comments.suffix.lower() not in wanted:
        message = worded("{file} does not end as the document does of which it is to be a copy", file=comments)
        raise NotUnderstoodError(message, worded("name it {with_suffix}", with_suffix=comments.with_suffix(wanted[0])))
    return comments


def _refuse_one_name_for_two(found: Mapping[Path, Path]) -> None:
    taken: dict[Path, Path] = {}
    for path, target in found.items():
        other = taken.setdefault(target, path)
        if other != path:
            message = worded("{one} and {other} would have one copy, {copy}", one=other, other=path, copy=target)
            raise NotUnderstoodError(message, worded("check them one by one"))


def copy(target: Path, content: bytes) -> tuple[Destination, Ways]:
    """A copy and where it goes, in a folder that is made where there is none. Raises RequestError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = worded("{folder} cannot be made: {reason}", folder=target.parent, reason=reason(error))
        raise RequestError(message) from error
    return Destination(None, target), {target.suffix.lower()[1:]: lambda _: content}


def tell_signed(made: Mapping[Path, bytes]) -> None:
    """Say of which documents the signature is lost in the copy."""
    for path, content in made.items():
        if reviewing.reviewed.is_signed(content):
            told = worded(
                "{name} is digitally signed; the signature is not valid for the copy with comments", name=path
            )
            say(one_line(f"warning: {told}"))
