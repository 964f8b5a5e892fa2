"""A report with every kind of block, composed of answers from the data, and a reader of pages in HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers import coverage
from lanzarote_law.render import coverage as coverage_page
from lanzarote_law.render import gaps
from lanzarote_law.render.blocks import (
    BarShare,
    Block,
    Bullets,
    Excerpt,
    Facts,
    Heading,
    Paragraph,
    StackedBar,
    Styled,
    run,
)
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.reports.report import Report, ReportKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lanzarote_law.model import Corpus

ADDRESS = "https://law.example/eli/2022"
SOURCE = f"22, {ADDRESS} (23)."


def a_report(
    *blocks: Block, language: str = "en", on: date, title: str = "Note", standing: str = "A reading."
) -> Report:
    made = (("21", str(on)),)
    return Report(title, "20", language, on, blocks, standing, made, kind=ReportKind.GAPS, document={})


def of_data(corpus: Corpus, on: date, language: str = "en") -> Report:
    """A report whose last parts are the pages of `gaps` and `coverage`."""
    view = View(corpus, on, language, Detail.VERBOSE)
    first = corpus.instruments[0].id
    rows = coverage.coverage(corpus, on, first, coverage.Grouping.SECTION, language)
    blocks: list[Block] = [
        Heading(run("1")),
        Paragraph(
            run("1 ", Styled("2", "good", note=SOURCE), " ", Styled("3", "ref", "https://law.example/3", SOURCE))
        ),
        StackedBar(
            "4",
            (BarShare("5", 15, "good"), BarShare("6", 22, "warn"), BarShare("7", 0, "bad"), BarShare("8", 1, "dim")),
        ),
        Bullets((run("9"), run(Styled("10", note="11")))),
        Facts((("12", run("13")),)),
        Heading(run("14"), 3),
        Excerpt("15 16 17", 3, 5),
        *gaps.page(view, coverage.gaps(corpus, on, first)),
        *coverage_page.page(view, "18", rows),
    ]
    return a_report(*blocks, language=language, on=on, title="0", standing="19")


class Element(NamedTuple):
    """An element as a browser reads it."""

    name: str
    attributes: dict[str, str]


class Read(HTMLParser):
    """A page as a browser reads it: its elements, its text, its scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.texts: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        tag = self.elements[-1].name if self.elements else ""
        (self.raw[tag] if tag in self.raw and self.cdata_elem else self.texts).append(data)

    def named(self, *names: str) -> list[Element]:
        return [each for each in self.elements if each.name in names]

    def values(self, attribute: str) -> list[str]:
        return [each.attributes[attribute] for each in self.elements if attribute in each.attributes]

    @property
    def text(self) -> str:
        return "".join(self.texts)


def with_subjects(words: str, titles: Iterable[str]) -> str:
    """Words of a list in which each title is written in full: a subject is not repeated there.

    >>> with_subjects("Images: sending (1); keeping (2).", ["Images: sending", "Images: keeping"])
    'Images: sending (1); Images: keeping (2).'
    """
    subjects = {title[: found.end()] for title in titles if (found := re.search(r"[^:]*?\s?: ", title))}
    told, subject = [], ""
    for each in words.split("; "):
        full = any(f"{subject}{each}".startswith(f"{title} (") for title in titles)
        told.append(f"{subject}{each}" if subject and full else each)
        subject = next((one for one in subjects if told[-1].startswith(one)), "")
    return "; ".join(told)
