"""Pages → one text: what runs along the edge of the pages is read once, and a sentence goes on over the page."""

import re
from collections import Counter

from lanzarote_law.grammar.acts import CRIMINAL_CODES
from lanzarote_law.grammar.article_numbers import ARTICLE_WORD
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, verbose_any_case

_NUMBER = lazy_regex(r"\d{1,5}")
_BEFORE_AN_ARTICLE = verbose_any_case(
    rf"(?:(?<!\w){ARTICLE_WORD}|§|(?<!\w)(?:questions?|vraag|items?|{CRIMINAL_CODES}))\s*\Z"
)
_BEHIND_AN_ARTICLE = any_case(rf"\w*\s(?:(?:of|du|de|van)\s(?!\d)|(?:{CRIMINAL_CODES})(?!\w))")
_LETTER = lazy_regex(r"[^\W\d_]")
_LEAST_PAGES = 3
_INSIDE_A_SENTENCE = lazy_regex(r"[\w,\-\u00ad\u2011/§°(’']\s*\Z")
_GOES_ON = lazy_regex(r"\s*[\w/§(«]")
_BEGINS_ANEW = lazy_regex(r"\s*(?:\d{1,2}\.(?:\d|\s)|[IVX]+\.\s|[a-z]\)\s|(?:Article|Art\.|Artikel|Question|Vraag)\s)")


def continues_over_page(page: str, following: str) -> bool:
    """Whether a sentence goes on from a page to the next.

    >>> [continues_over_page(*each) for each in (("of the", "Code."), ("ends.", "Then"), ("a heading", "1. First"))]
    [True, False, False]
    """
    inside = _INSIDE_A_SENTENCE.search(page, max(0, len(page) - 9))
    return bool(inside and _GOES_ON.match(following) and not _BEGINS_ANEW.match(following))


def without_running_lines(pages: list[str]) -> list[str]:
    r"""The pages without the first and the last line that others have too, but for the first page that has it.

    >>> without_running_lines(["Reply\nArticle 383\n1", "Reply\nbis.\n2", "Reply\nThen.\n3"])
    ['Reply\nArticle 383', 'bis.', 'Then.']
    """
    return [page.strip("\n") for page in _without(_without(pages, first=True), first=False)]


def _without(pages: list[str], *, first: bool) -> list[str]:
    cut = [_cut(page.strip("\n"), first=first) for page in pages]
    shapes = [_shapes(line, index) for index, (line, _) in enumerate(cut)]
    counts = Counter(shape for each in shapes for shape in each)
    running = {shape for shape, count in counts.items() if _runs(shape, count, len(pages))}
    met: set[str] = set()
    left = []
    for page, (line, rest), found in zip(pages, cut, shapes, strict=True):
        left.append(rest if found & met or (found & running and not _LETTER.search(line)) else page)
        met |= found & running
    return left


def _cut(page: str, *, first: bool) -> tuple[str, str]:
    """The first or the last line of a page, and the rest."""
    line, _, rest = page.partition("\n") if first else page.rpartition("\n")[::-1]
    return line, rest


def _runs(shape: str, count: int, pages: int) -> bool:
    """Whether so many pages have a line of that shape that it belongs to none of them."""
    return count >= max(pages / 2, _LEAST_PAGES) or (count > 1 and not _LETTER.search(shape))


def _shapes(line: str, index: int) -> set[str]:
    """The line as it is, where it has letters, and with its first or its last number counted from that of the page.

    The number of an article is none that counts pages, though it may count up: Article 379, Article 380 on the next.
    """
    numbers = list(_NUMBER.finditer(line))
    ends = [each for each in numbers[:1] + numbers[-1:] if not _is_of_an_article(line, each)]
    counted = {f"{line[: each.start()]}#{int(each[0]) - index}{line[each.end() :]}" for each in ends}
    return {line, *counted} if _LETTER.search(line) else counted


def _is_of_an_article(line: str, number: re.Match[str]) -> bool:
    before = line[max(0, number.start() - 20) : number.start()]
    return bool(_BEFORE_AN_ARTICLE.search(before) or _BEHIND_AN_ARTICLE.match(line, number.end()))
