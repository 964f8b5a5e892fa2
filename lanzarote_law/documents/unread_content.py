"""What a document holds beside its text: deleted and hidden words, pictures, documents inside it → what is reported."""

from collections.abc import Iterable, Iterator, Mapping

from lanzarote_law.documents.document_parts import UnreadContent
from lanzarote_law.grammar.article_numbers import ARTICLE_WORD
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN_PATTERN
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, verbose_any_case
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import worded

Hidden = tuple[int, str]
"""Words that are not read, and the place at which they stand."""
_CITES = verbose_any_case(rf"(?:(?<!\w){ARTICLE_WORD}|§)\s?\d|\d{{2,3}}(?:{LATIN_PATTERN}\b|/\d)")
_SHOWN = 3
"""Hidden words that are quoted."""
_LONGEST = 60
# 380  5 alone; not ═══ SECTION 1 ═══
_NUMBERED = lazy_regex(r"\d\d|^\D{0,6}\d\D{0,6}$")


def may_cite(words: str) -> bool:
    """Whether words that are no part of the text may contain a citation.

    >>> may_cite("see art. 380"), may_cite("383bis"), may_cite("version 380")
    (True, True, False)
    """
    return _CITES.search(words) is not None


def report_hidden_words(found: Iterable[Hidden]) -> Iterator[UnreadContent]:
    """Report once, at the first place, that deleted or hidden words with a number were not read."""
    numbered = [(at, " ".join(words.split())) for at, words in found if _NUMBERED.search(words) or may_cite(words)]
    if numbered:
        quoted = ", ".join(f"'{printable(words[:_LONGEST])}'" for _, words in numbered[:_SHOWN])
        if len(numbered) > _SHOWN:
            quoted = worded("{articles} and {number} more", articles=quoted, number=len(numbered) - _SHOWN)
        yield UnreadContent(
            numbered[0][0],
            worded("deleted or hidden, and not read: {words}", words=quoted),
            worded("check whether it contains a citation"),
        )


def report_counts(kinds: Mapping[str, int], at: int = 0, *more: str) -> Iterator[UnreadContent]:
    """Report, by kind, how many objects without text were not read."""
    counted = [f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in sorted(kinds.items()) if count]
    if counted or more:
        yield UnreadContent(at, f"not read: {', '.join((*counted, *more))}", "check whether it contains a citation")


_PICTURE = any_case(r"!\[([^\[\]\n]{0,300})\](?:\([^()\n]{0,500}|\[)|<img\b[^<>]{0,500}>")
# the address of a badge, a logo, a button or an icon; <img width="16">
_ORNAMENT = any_case(
    r"shields\.io/|\bbadgen?[./]|/badges?/|/licenses/|powered\W?by_|_88x31|favicon"
    r"|\b(?:logo|icon)[\w-]{0,30}\.(?:png|svg|jpe?g|gif|webp|ico)"
    r"|<img\b[^<>]*\s(?:width|height)=[\"']?(?:\d|[1-4]\d)(?:px)?[\"'\s>]"
)
_STRUCK = any_case(
    r"<(del|s|strike)\b[^<>\n]{0,300}>([^<>]{0,300})</\1>|~~(?=\S)([^~\n]{1,300})~~|<!--([^<>]{0,2000})-->"
)


def is_ornament(picture: str) -> bool:
    """Whether a picture of Markdown or HTML is a logo or a badge, by its address or its size: it holds no text.

    >>> is_ornament("![Build](https://img.shields.io/badge/build-passing"), is_ornament("![Page 1](scan1.png")
    (True, False)
    """
    return _ORNAMENT.search(picture) is not None


def report_markdown(text: str) -> Iterator[UnreadContent]:
    """What the marks of Markdown hide in a text, and the pictures to which it points."""
    pictures = list(_PICTURE.finditer(text)) if any(sign in text for sign in ("![", "<img", "<IMG")) else []
    struck = _STRUCK.finditer(text) if any(sign in text for sign in ("~~", "</", "<!--")) else ()
    words = [(each.start(), each[1]) for each in pictures if each[1] and may_cite(each[1])]
    words += [
        (each.start(), each[2] or each[3] or each[4] or "") for each in struck if not each[4] or may_cite(each[4])
    ]
    yield from report_hidden_words(sorted(words))
    shown = [each for each in pictures if not is_ornament(each[0])]
    if shown:
        yield from report_counts({"picture": len(shown)}, shown[0].start())
