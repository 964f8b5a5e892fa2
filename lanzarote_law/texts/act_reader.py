"""Which form a text is in, and the act that it holds: a page of Justel, Markdown with front matter, or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.errors import UnreadableError
from lanzarote_law.texts import json_reader, justel_reader, markdown_reader
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.texts.copies import Copy

ARTICLES = 20_000
"""Articles of an act: the Judicial Code has a tenth of that."""


_TOP = 20_000
"""Characters in which the address of a saved page stands."""


class NoActError(UnreadableError):
    """There is no act in a file: in a folder or an archive, one that is passed over."""


class TextFile(NamedTuple):
    """A file as text."""

    name: str
    text: str
    """What a reader sees of it."""
    source: str = ""
    """The file as it is, where that is a page with tags."""


def read_act(file: TextFile) -> Copy:
    """The act in a file. Raises NoActError where there is none, UnreadableError where it is damaged."""
    name, text = file.name, file.text
    start = text.lstrip("\ufeff \n\t")[:1]
    if name.lower().endswith(".json") or start in {"{", "["}:
        copy = json_reader.read_json(text, name)
    elif markdown_reader.has_front_matter(text):
        _refuse_unclosed(text, name)
        copy = markdown_reader.read_markdown(text, name)
    else:
        try:
            copy = justel_reader.read_page(text, name, file.source[:_TOP])
        except UnreadableError as error:
            raise NoActError(error.message, error.hint) from None
        _refuse_cut(file)
    if not copy.articles:
        raise NoActError(
            worded("{name}: no article was found", name=name),
            worded("a line was expected that begins as 'Art. 1.', 'Article 1er.' or '##### Article 1'"),
        )
    if len(copy.articles) > ARTICLES:
        raise UnreadableError(
            worded(
                "{name} has more than {articles:,} articles, too many to be read safely", name=name, articles=ARTICLES
            )
        )
    if not (copy.numac or copy.dossier or copy.dated):
        message = worded("{name}: it is not said which act this is", name=name)
        raise UnreadableError(message, worded("a number (NUMAC), a file number or the day of the act was expected"))
    return copy


def _refuse_unclosed(text: str, name: str) -> None:
    """Raises where front matter is not closed: UnreadableError where there are articles below, else NoActError."""
    found = markdown_reader.find_unclosed(text)
    if found is None:
        return
    where = printable(found.text) if found.text else worded("the end of the file")
    kind = UnreadableError if found.text else NoActError
    raise kind(
        worded(
            "{name}:{line}: the front matter that begins with --- in line 1 is not closed before {where}",
            name=name,
            line=found.line,
            where=where,
        ),
        worded("a line with --- alone was expected below the last of its keys"),
    )


_END = 4_000
"""Characters at the end of a page in which it is closed: what a browser adds stands behind that."""


def _refuse_cut(file: TextFile) -> None:
    """Raises UnreadableError where a page with tags has no end: what is missing would pass for repealed."""
    if file.source and "</html" not in file.source[-_END:].lower():
        line = file.source.count("\n") + 1
        message = worded("{file}:{line}: the page ends here without its last tag", file=file.name, line=line)
        raise UnreadableError(message, worded("it seems cut: </html> was expected; save it anew"))
