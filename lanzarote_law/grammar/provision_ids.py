"""The id of a provision, which consists of the id of its code and its number in the code."""

from lanzarote_law.grammar.article_numbers import article_key


class ArticleId(str):
    """An id with its parts.

    >>> ArticleId("be-cp-1867/417/49").parts
    ('be-cp-1867', '417/49')
    >>> str(ArticleId.of("be-cp-1867", "417/49"))
    'be-cp-1867/417/49'
    """

    __slots__ = ()

    @classmethod
    def of(cls, code: str, article: str) -> "ArticleId":
        """The id of an article of a code."""
        return cls(f"{code}/{article}")

    @property
    def parts(self) -> tuple[str, str]:
        """The code and the article."""
        code, _, article = self.partition("/")
        return code, article

    @property
    def code(self) -> str:
        """The id of the code."""
        return self.partition("/")[0]

    @property
    def article(self) -> str:
        """The number in the code."""
        return self.partition("/")[2]

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """Its place among the articles of its code."""
        return article_key(self.article)
