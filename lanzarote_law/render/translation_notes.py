"""What a page in another language than English rests on: how many of its texts nobody translated, or no lawyer read.

It is counted on what the page shows, so that no page need know of it: a text without a translation bears its sign, and
those that nobody has read are known by their words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import UNTRANSLATED, TranslatedCorpus
from lanzarote_law.render.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Page,
    Paragraph,
    Run,
    Styled,
    Table,
    run,
    runs_of,
    text_of_run,
)
from lanzarote_law.render.formats.output_formats import Ways
from lanzarote_law.render.formats.output_formats import answer_formats as _of_answer
from lanzarote_law.render.json_output_keys import Plain
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.text_folding_and_display import NO_BREAK, add_french_spaces
from lanzarote_law.wording import LANGUAGES

_BEGINNING = 16
"""As many letters of a text, after its first, are looked for before the whole of it is."""


class TranslationCounts(NamedTuple):
    """Counts of a page: texts without a translation, and translations that no lawyer has reviewed."""

    untranslated: int = 0
    unread: int = 0


def answer_formats(view: View, page: Callable[[], Page], document: Callable[[], Plain]) -> Ways:
    """The ways of an answer that says what it rests on in its language."""
    return _of_answer(
        lambda: typeset_page(view, add_translation_note(view, page()), " "), lambda: add_language_keys(view, document())
    )


def add_translation_note(view: View, page: Page) -> Page:
    """A page whose last line says first what it rests on, where there is something to say.

    In full, each translation that no lawyer has read bears a sign, which the line explains.
    """
    line = translation_note(view, page)
    if view.detail is Detail.VERBOSE and isinstance(view.corpus, TranslatedCorpus):
        signed = TranslationSigns(view)
        page = (*map(signed.block, page[:-1]), page[-1])
        line = run(*line, Styled(view.word("unread sign"), "dim")) if line and signed.met else line
    last = page[-1]
    if line and isinstance(last, Paragraph):
        return (*page[:-1], last._replace(run=run(*line, Styled(". ", "dim"), *last.run)))
    return page


def translation_note(view: View, page: Iterable[Block]) -> Run:
    """The note on the translations in some blocks, in one line; empty if there is nothing to note."""
    if view.language == LANGUAGES[0]:
        return ()
    found = _count_in(view, page)
    parts = [view.counted("untranslated", found.untranslated)] if found.untranslated else []
    parts += [view.counted("unread", found.unread)] if found.unread else []
    return run(Styled(view.clauses(parts), "dim")) if parts else ()


def has_untranslated(view: View, page: Iterable[Block]) -> bool:
    """Whether some blocks show texts in English that have no translation; each carries a sign."""
    return view.language != LANGUAGES[0] and _count_in(view, page).untranslated > 0


def _count_in(view: View, page: Iterable[Block]) -> TranslationCounts:
    return count_translations(view, (text_of_run(cell) for block in page for cell in runs_of(block)))


def mark_unreviewed(view: View, page: Page) -> Page:
    """A page with a sign after each translation that no lawyer has reviewed."""
    beginnings = _by_beginning(view.unread)

    def signed(run: Run) -> Run:
        return tuple(each._replace(text=_signed(each.text, beginnings)) for each in run)

    return map_runs(page, signed) if beginnings else page


def _by_beginning(texts: Iterable[str]) -> dict[str, list[str]]:
    """Texts without their first letter and their full stop, by the letters that follow the first."""
    return group_by_key((text[1 : _BEGINNING + 1], text[1:].rstrip(".")) for text in texts)


UNREAD = "*"
"""The sign behind a translation that no lawyer has read; ° stands behind numbers of articles."""


def _signed(whole: str, beginnings: Mapping[str, list[str]]) -> str:
    """A text with the sign behind each of some texts in it, known by what follows their first letter."""
    text, at = "", 0
    while at < len(whole):
        here = [each for each in beginnings.get(whole[at : at + _BEGINNING], ()) if whole.startswith(each, at)]
        rest = max(here, key=len, default="")
        rest = "" if re.match(r" \w", whole[at + len(rest) :]) else rest  # it begins a longer one, such as a title
        end = at + len(rest)
        stop = "." * (bool(rest) and whole.startswith(".", end))
        text += f"{rest}{stop}{UNREAD}" if rest else whole[at]
        at = end + len(stop) if rest else at + 1
    return text


def typeset_page(view: View, page: Page, space: str = NO_BREAK) -> Page:
    """A page as its language sets it; a title that a document bears, and any other in English, stays as it is."""
    return map_runs(page, typesetter(view, space)) if view.language == "fr" else page


def typesetter(view: View, space: str = NO_BREAK) -> Callable[[Run], Run]:
    """Sets the runs of French pages."""
    sources = [source for corpus in (view.corpus, *view.others) for source in corpus.sources]
    english = [each.own_title for each in sources if not each.described or each.title.endswith(UNTRANSLATED)]
    pairs = ((add_french_spaces(title, space), title) for title in english)
    titles = {changed: title for changed, title in pairs if changed != title}

    def set_run(found: Run) -> Run:
        return tuple(
            each._replace(text=_spaced(each.text, space, titles), note=each.note and _spaced(each.note, space, titles))
            for each in found
        )

    return set_run


def _spaced(text: str, space: str, titles: Mapping[str, str]) -> str:
    """A French text with its spaces, and with the English titles in it as they are."""
    text = add_french_spaces(text, space)
    for changed, title in titles.items():
        text = text.replace(changed, title)
    return text


def map_runs(page: Page, turn: Callable[[Run], Run]) -> Page:
    """A page with a function applied to each of its runs."""
    return tuple(_turned(block, turn) for block in page)


def _turned(block: Block, turn: Callable[[Run], Run]) -> Block:
    match block:
        case Heading() | Paragraph():
            return block._replace(run=turn(block.run))
        case Facts():
            return block._replace(pairs=tuple((label, turn(each)) for label, each in block.pairs))
        case Bullets():
            return block._replace(runs=tuple(map(turn, block.runs)))
        case Table():
            return block._replace(rows=tuple(tuple(map(turn, row)) for row in block.rows))
        case _:
            return block


def add_language_keys(view: View, document: Plain) -> Plain:
    """A JSON document with its language and the counts of its translations."""
    found = count_translations(view, _values(document)) if view.language != LANGUAGES[0] else TranslationCounts()
    head = {key: document[key] for key in ("schema_version", "kind")}
    return {**head, "language": view.language, "untranslated": found.untranslated, "unread": found.unread, **document}


def count_translations(view: View, texts: Iterable[str]) -> TranslationCounts:
    """The counts of translations of some texts, each text counted once."""
    shown = dict.fromkeys(texts)
    untranslated = sum(each.count(UNTRANSLATED) for each in shown)
    return TranslationCounts(untranslated, _standing_in("\n".join(shown), view.unread))


def _standing_in(whole: str, texts: Iterable[str]) -> int:
    """How many texts stand in a whole, or begin there with their first sentence.

    The first letter may be a capital there, and the full stop at the end may be missing.
    """
    beginnings = {whole[at : at + _BEGINNING] for at in range(len(whole))}

    def stands(text: str) -> bool:
        if len(text) > _BEGINNING and text[1 : _BEGINNING + 1] not in beginnings:
            return False
        rest = text[1:].rstrip(".")
        return rest in whole or ("." in rest and f"{rest.partition('. ')[0]}." in whole)

    return sum(map(stands, texts))


class TranslationSigns:
    """Puts a sign behind each piece of a page in which a translation stands that no lawyer has read."""

    def __init__(self, view: View) -> None:
        unread = view.unread
        self._sign = Styled(view.word("unread sign"), "dim")
        self._short = {each.rstrip(".") for each in unread if len(each) <= _BEGINNING}
        self._long = _by_beginning(each for each in unread if len(each) > _BEGINNING)
        self._stands_unread = lru_cache(maxsize=None)(self._is_unread)
        self.met = False

    def block(self, block: Block) -> Block:
        """A block with the signs of its pieces."""
        if isinstance(block, Bullets):
            return block
        if not isinstance(block, Table):
            return _turned(block, self._signed)
        fixed = [each.fixed for each in block.columns]  # is never broken over lines, so that it has no room
        rows = (zip(fixed, row, strict=True) for row in block.rows)
        return block._replace(rows=tuple(tuple(cell if at else self._signed(cell) for at, cell in row) for row in rows))

    def _signed(self, found: Run) -> Run:
        text: Run = ()
        for dates, parts in groupby(found, key=attrgetter("dates")):
            text += (shown := tuple(parts))
            if self._stands_unread(text_of_run(shown)):
                text += (self._sign._replace(dates=dates),)
                self.met = True
        return text

    def _is_unread(self, text: str) -> bool:
        if text.rstrip(".") in self._short:
            return True
        places = [at for at in range(len(text) - _BEGINNING + 1) if text[at : at + _BEGINNING] in self._long]
        found = ((each, at) for at in places for each in self._long[text[at : at + _BEGINNING]])
        return any(text.startswith((each, f"{each.partition('. ')[0]}."), at) for each, at in found)


def _values(value: Any) -> Iterator[str]:  # noqa: ANN401  # plain values for JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _values(each)
