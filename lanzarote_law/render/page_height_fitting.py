"""A page in whole sentences where it fits one screen, otherwise with the shorter forms of some of them."""

from collections.abc import Callable

from lanzarote_law.render.blocks import Block, Facts, Page, Paragraph, Space, Table
from lanzarote_law.render.layout import LINES, height_of
from lanzarote_law.render.phrases import Detail, View

_OFF = 7
"""As many lines more than it is drawn with, at the most, a page is reckoned to have."""


def in_words_that_fit(view: View, build: Callable[[View], Page], *, may_be_longer: bool = False) -> Page:
    """A page in whole sentences; with shorter forms if these would not fit, or would leave less room for the rest.

    A page that `may_be_longer` has whole sentences, too, if the shorter forms would not make it fit.
    """
    whole = build(view)
    if view.detail is Detail.VERBOSE:
        return whole
    short = build(view._replace(tight=True))
    if may_be_longer and height_of(short) > LINES + _OFF:
        return whole
    shows_as_much = all(map(int.__ge__, _contents(whole), _contents(short)))
    if height_of(whole) <= LINES and shows_as_much:
        return whole
    return _merged(whole, short) if height_of(short) <= LINES else short


def _merged(whole: Page, short: Page) -> Page:
    """The shorter page with as many whole sentences, from the top, as its screen has room for.

    The shorter page itself if the two do not have the same blocks.
    """
    sentences = [each for each in whole if not isinstance(each, Space)]
    if [type(each) for each in sentences] != [type(each) for each in short if not isinstance(each, Space)]:
        return short
    left = iter(sentences)
    room = LINES - height_of(short)
    page: list[Block] = []
    for each in short:
        block = each if isinstance(each, Space) else _fuller(next(left), each, room)
        room -= max(height_of((block,)) - height_of((each,)), 0)
        page.append(block)
    return tuple(page)


def _fuller(whole: Block, short: Block, room: int) -> Block:
    """A block with its whole sentences as far as these need no more than `room` more lines."""
    most = height_of((short,)) + room
    if isinstance(whole, Facts) and isinstance(short, Facts) and len(whole.pairs) == len(short.pairs):
        for index, pair in enumerate(whole.pairs):
            tried = short._replace(pairs=(*short.pairs[:index], pair, *short.pairs[index + 1 :]))
            short = tried if height_of((tried,)) <= most else short
        return short
    is_text = isinstance(whole, Paragraph) and isinstance(short, Paragraph)
    return whole if is_text and height_of((whole,)) <= most else short


def _contents(page: Page) -> list[int]:
    """How much a page shows: its blocks, and the rows of its tables and of its facts."""
    blocks = [each for each in page if not isinstance(each, Space)]
    rows = [each.rows if isinstance(each, Table) else each.pairs for each in blocks if isinstance(each, (Table, Facts))]
    return [len(blocks), *map(len, rows)]
