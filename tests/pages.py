"""Pages with their citations marked, written the way real ones are, and how well the program reads them.

`{372, § 1er=CP §1}` in a page marks the words of a citation and what a reader takes them for: the act, the article where
the words do not begin with it, `-377` the end of a range, `§1`, `al:2`, `pt:3`. A page begins with `=== name language`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations.actnames import OTHER, QUESTIONNAIRE
from tests.labels import Label, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lanzarote_law.model import Corpus

ACTS = {
    "CP": "CP",
    "NC": "CP2024",
    "TP": "TP",
    "CIC": "CIC",
    "CV": "CETS201",
    "X": OTHER,
    "Q": QUESTIONNAIRE,
}

KNOWN = {"CP", "CP2024", "TP", "CIC", "CETS201"}


class Page(NamedTuple):
    """A page and the citations in it."""

    name: str
    text: str
    labels: tuple[Label, ...]


def pages(path: Path) -> Iterator[Page]:
    """The pages of a file."""
    for part in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
        name, _, marked = part.partition("\n")
        text = ""
        labels = []
        for before, words, means in re.findall(r"(?s)([^{}]*)(?:\{([^={}]+)=([^{}]+)\})?", marked):
            text += before
            if words:
                labels.append(_label(words, means, len(text)))
                text += words
        yield Page(name, text, tuple(labels))


def _label(words: str, means: str, start: int) -> Label:
    act, *more = means.split()
    values = {
        "article": re.match(r"\w+(?:/\w+)?", words)[0],
        "article_to": "",
        "paragraph": "",
        "alinea": "",
        "point": "",
    }
    keys = {"§": "paragraph", "-": "article_to", "al:": "alinea", "pt:": "point"}
    for each in more:
        sign = next((sign for sign in keys if each.startswith(sign)), "")
        values[keys.get(sign, "article")] = each.removeprefix(sign)
    return Label(words, ACTS[act], start=start, **values)


class Measure(NamedTuple):
    """How well citations of the acts that the program knows by name are read."""

    wanted: int
    article_precision: float
    article_recall: float
    place_precision: float
    place_recall: float
    wrong: float
    """The share of what was given as a known act that is of another act, or of none."""


def measured(corpus: Corpus, read: list[Page], seen: list[str] | None = None) -> Measure:
    """Precision and recall over some pages; what differs is added to `seen`, in one line each."""
    wanted: set[tuple[object, ...]] = set()
    given: set[tuple[object, ...]] = set()
    acts: dict[tuple[str, int], str | None] = {}
    for page in read:
        labels = {_of(page, each) for each in page.labels if each.instrument in KNOWN}
        answers = {_of(page, each) for each in found(corpus, page.text) if each.instrument in KNOWN}
        acts |= {(page.name, each.start): each.instrument for each in page.labels}
        wanted |= labels
        given |= answers
        if seen is not None:
            seen += [
                f"{page.name}: {sign} {each[1:]} …{_around(page.text, each[1])}…"
                for sign, some in (("lost ", labels - answers), ("false", answers - labels))
                for each in sorted(some)
            ]
    articles = ({each[:5] for each in wanted}, {each[:5] for each in given})
    wrong = [each for each in given if acts.get(each[:2]) != each[2]]
    return Measure(
        len(wanted),
        *(len(articles[0] & articles[1]) / len(some) for some in reversed(articles)),
        *(len(wanted & given) / len(some) for some in (given, wanted)),
        len(wrong) / len(given),
    )


def _of(page: Page, label: Label) -> tuple[str, int, str, str, str, str, str, str]:
    act = label.instrument or ""
    return page.name, label.start, act, label.article, label.article_to, label.paragraph, label.alinea, label.point


def _around(text: str, start: int) -> str:
    return text[max(0, start - 40) : start + 40].replace("\n", "⏎")
