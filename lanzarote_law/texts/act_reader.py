"""Which form a text is in, and the act that it holds: a page of Justel, Markdown with front matter, or JSON."""

from typing import NamedTuple

from lanzarote_law.errors import UnreadableError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.texts import act_matching, article_parser, json_reader, justel_reader, markdown_reader
from lanzarote_law.texts.consolidated_act import ActCopy
from lanzarote_law.wording import to_word, worded

ARTICLES = 20_000
"""Articles of an act: the Judicial Code has a tenth of that."""


_TOP = 20_000
"""The characters among which the address of a saved page is expected."""


class NoActError(UnreadableError):
    """A file contains no act; skipped in a folder or an archive."""


class TextFile(NamedTuple):
    """A file as text."""

    name: str
    text: str
    """The visible text."""
    source: str = ""
    """The source of a page with tags."""
    hyphens: bool = False
    """Whether a number with a hyphen, such as 12-1, is that of an article."""


def read_act(file: TextFile) -> ActCopy:
    """Read the act in a file. Raises NoActError if there is none, UnreadableError if it is damaged."""
    name, text = file.name, article_parser.join_numbers(file.text) if file.hyphens else file.text
    if json_reader.is_json(name, text):
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
    if act_matching.introduces_book(copy.title) and not any(each.quoted for each in copy.articles):
        copy = copy._replace(articles=article_parser.mark_inserted(copy.articles))
    if not copy.articles:
        hint = worded("expected a line that begins with 'Art. 1.', 'Article 1er.' or '##### Article 1'")
        raise NoActError(worded("{name}: no article was found", name=name), hint)
    if len(copy.articles) > ARTICLES:
        values = {"name": name, "articles": ARTICLES}
        raise UnreadableError(
            worded("{name} has more than {articles:,} articles, the limit for safe reading", **values)
        )
    if not (copy.numac or copy.dossier or copy.dated):
        message = worded("{name}: the file does not identify the act", name=name)
        raise UnreadableError(message, worded("expected a number (NUMAC), a file number or the date of the act"))
    return copy._replace(head=copy.head._replace(unread=article_parser.unread_heads(text)))


def _refuse_unclosed(text: str, name: str) -> None:
    """Raise UnreadableError if front matter is not closed before an article, NoActError if there is no article."""
    found = markdown_reader.find_unclosed(text)
    if found is None:
        return
    line, first = found
    where = printable(first) if first else worded("the end of the file")
    kind = UnreadableError if first else NoActError
    sentence = to_word("{name}:{line}: the front matter that begins with --- in line 1 is not closed before {where}")
    message = worded(sentence, name=name, line=line, where=where)
    raise kind(message, worded("expected a line with only --- after the last key"))


_END = 4_000
"""The characters at the end of a page that must contain its closing tag; browsers add text after it."""


def _refuse_cut(file: TextFile) -> None:
    """Raise UnreadableError if a page has no closing tag: missing articles would be taken for repealed."""
    if file.source and "</html" not in file.source[-_END:].lower():
        line = file.source.count("\n") + 1
        message = worded("{file}:{line}: the page ends without its closing tag", file=file.name, line=line)
        raise UnreadableError(
            message, worded("the page seems incomplete (its closing tag is missing): save it again in the browser")
        )
