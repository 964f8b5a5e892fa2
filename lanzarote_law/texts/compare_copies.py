"""Compares two copies of one act article by article: changes without a note are found too."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from lanzarote_law.texts.library import StoredArticle


class ArticleDifference(StrEnum):
    """The difference between an older and a newer copy of an article."""

    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"
    """It has the same words under another number."""


class ComparedArticle(NamedTuple):
    """An article that differs between two copies."""

    fate: ArticleDifference
    old: StoredArticle | None
    new: StoredArticle | None

    @property
    def here(self) -> StoredArticle:
        """The newer one, if there is one."""
        found = self.new or self.old
        assert found
        return found

    @property
    def paragraphs(self) -> Iterator[tuple[str, str]]:
        """Yield the paragraphs that differ, the old beside the new; empty where one has none."""
        if self.fate is ArticleDifference.MOVED:
            return
        sides = ((each.article.words if each else "").split("\n") for each in (self.old, self.new))
        old, new = ([line.strip() for line in lines if line.strip()] for lines in sides)
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag != "equal":
                yield from zip_longest(old[i1:i2], new[j1:j2], fillvalue="")


def compare_copies(old: Iterable[StoredArticle], new: Iterable[StoredArticle]) -> tuple[ComparedArticle, ...]:
    """The articles that differ, in the order of the newer copy; those that are gone come last.

    An article without words is gone, as one that the copy does not contain.
    """
    before, after = _by_number(old), _by_number(new)
    gone = {key: each for key, each in before.items() if key not in after}
    by_words = {each.fingerprint: key for key, each in gone.items()}
    found = []
    for key, each in after.items():
        if key in before:
            if before[key].fingerprint != each.fingerprint:
                found.append(ComparedArticle(ArticleDifference.CHANGED, before[key], each))
        elif (was := by_words.pop(each.fingerprint, None)) is not None:
            found.append(ComparedArticle(ArticleDifference.MOVED, gone.pop(was), each))
        else:
            found.append(ComparedArticle(ArticleDifference.ADDED, None, each))
    return (*found, *(ComparedArticle(ArticleDifference.GONE, each, None) for each in gone.values()))


def _by_number(articles: Iterable[StoredArticle]) -> dict[tuple[str, str], StoredArticle]:
    there = (each for each in articles if each.article.words and not each.article.future)
    return {(each.code, f"{each.article.number} {each.article.territory}"): each for each in there}
