"""The articles that a document itself inserts into a code, as a bill does: no rule calls these unknown or former."""

from collections.abc import Iterable

from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.layout_context import BEGINS_A_CODE
from lanzarote_law.grammar.bills_and_acts import may_put_in_articles, puts_in_article


def enacted_articles(text: str, cited: Iterable[CitedLaw]) -> frozenset[tuple[str, str]]:
    """The articles that a text inserts or proposes, each as its code and its number."""
    begins = BEGINS_A_CODE.search(text)
    if not begins and not may_put_in_articles(text):
        return frozenset()
    return frozenset(
        (each.citation.code, each.citation.article)
        for each in cited
        if each.citation.code
        and (
            puts_in_article(text, each.citation.start, each.citation.end)
            or (begins is not None and begins.end() < each.citation.start and _has_its_line(each))
        )
    )


def _has_its_line(cited: CitedLaw) -> bool:
    """Whether an article is one of those that stand below one another in the text of a code: `Art. 79.`."""
    return cited.citation.why is not None and cited.citation.why.way == WayName.ARTICLE_LINE
