"""Realistic pages with their citations marked, and how well the program reads them.

`{372, § 1er=CP §1}` marks the words of a citation and their meaning to a reader: the act, the article if the words do
not begin with it, `-377` the end of a range, `§1`, `al:2`, `pt:3`. A page begins with `=== name language`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations.named_act import OTHER, QUESTIONNAIRE
from tests.labels import Label, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lanzarote_law.model import Corpus

KNOWN = {"CP": "CP", "NC": "CP2024", "TP": "TP", "CIC": "CIC", "CV": "CETS201"}
ACTS = {**KNOWN, "X": OTHER, "Q": QUESTIONNAIRE}
_SIGNS = {"§": "paragraph", "-": "article_to", "al:": "alinea", "pt:": "point"}


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
        for before, words, means in re.findall(r"([^{}]*)(?:\{([^={}]+)=([^{}]+)\})?", marked):
            text += before
            if words:
                labels.append(_label(words, means, len(text)))
                text += words
        yield Page(name, text, tuple(labels))


def _label(words: str, means: str, start: int) -> Label:
    act, *more = means.split()
    given = {"article": re.split(r"[^\w/]", words)[0]}
    for each in more:
        sign = next((sign for sign in _SIGNS if each.startswith(sign)), "")
        given[_SIGNS.get(sign, "article")] = each.removeprefix(sign)
    return Label(
        words,
        ACTS[act],
        given["article"],
        given.get("article_to", ""),
        given.get("paragraph", ""),
        given.get("alinea", ""),
        given.get("point", ""),
        start=start,
    )


class Measure(NamedTuple):
    """How well citations of the acts that the program knows by name are read."""

    wanted: int
    precision: float
    recall: float
    place_precision: float
    place_recall: float
    wrong: float
    """The share of citations given with a known act that belong to another act."""


def measured(corpus: Corpus, read: list[Page], seen: list[str]) -> Measure:
    """Precision and recall over some pages; each difference is added to `seen`, in a line."""
    wanted: set[Placed] = set()
    given: set[Placed] = set()
    acts: dict[tuple[str, int], str | None] = {}
    for page in read:
        labels = {_placed(page, each) for each in page.labels if each.instrument in KNOWN.values()}
        answers = {_placed(page, each) for each in found(corpus, page.text) if each.instrument in KNOWN.values()}
        acts |= {(page.name, each.start): each.instrument for each in page.labels}
        wanted |= labels
        given |= answers
        seen += [f"lost {_told(page, each)}" for each in sorted(labels - answers)]
        seen += [f"false {_told(page, each)}" for each in sorted(answers - labels)]
    whole, read_whole = ({each[:3] for each in some} for some in (wanted, given))
    return Measure(
        len(wanted),
        len(whole & read_whole) / len(read_whole),
        len(whole & read_whole) / len(whole),
        len(wanted & given) / len(given),
        len(wanted & given) / len(wanted),
        sum(acts.get(each[:2]) != each[2][0] for each in given) / len(given),
    )


Placed = tuple[str, int, tuple[str, str, str], tuple[str, str, str]]


def _placed(page: Page, label: Label) -> Placed:
    article = (label.instrument or "", label.article, label.article_to)
    return page.name, label.start, article, (label.paragraph, label.alinea, label.point)


def _told(page: Page, each: Placed) -> str:
    around = page.text[max(0, each[1] - 40) : each[1] + 40].replace("\n", "⏎")
    return f"{page.name}: {' '.join((*each[2], *each[3]))} …{around}…"
