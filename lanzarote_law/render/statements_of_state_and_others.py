"""The statements of the State and of organisations about an answer, and the other readings of a reference."""

from collections.abc import Iterable, Iterator

from lanzarote_law.answers.reference_resolution import OtherReading
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Position
from lanzarote_law.render import decisions
from lanzarote_law.render.blocks import Block, Facts, Heading, Paragraph, Space, Styled, run
from lanzarote_law.render.phrases import Detail, View


def statement_blocks(view: View, positions: tuple[Position, ...]) -> list[Block]:
    """The statements on an item: who says what, in which document, with later law in the detailed answer."""
    return [Space(), Heading(run(view.word("h.positions"))), *_statements(view, positions)] if positions else []


def single_statement(view: View, position: Position) -> list[Block]:
    """A statement by itself: what it is about, who says what."""
    about = view.text(view.corpus.item[position.item].title) if position.item else position.topic
    item = f" ({view.items_text((position.item,))})" if position.item else ""
    title = Heading(run(Styled(position.id, "ref"), f"  {about}{item}"), 1)
    return [title, Space(), *_statements(view, (position,))]


def _statements(view: View, positions: tuple[Position, ...]) -> Iterator[Block]:
    colon = view.colon
    for position in positions:
        origin = f" [{position.id}; {_document(view, position)}; {view.word(position.verification)}]"
        head = view.stance_text(position) + colon
        yield Paragraph(run(Styled(head, "strong"), position.statement, Styled(origin, "dim")), 2)
        if position.note:
            yield Paragraph(run(Styled(f"{view.word('l.note')}{colon}{position.note}", "warn")), 3)
        if searched := decisions.search_remark(view, position):
            yield Paragraph(run(Styled(searched, "warn")), 3)
        if view.detail is Detail.VERBOSE:
            changes = (f"{view.day(one.on)}, {view.article(one.provision)}{colon}{one.note}" for one in position.later)
            yield from (Paragraph(run(each), 3) for each in changes)


def statements_in_brief(view: View, positions: Iterable[Position]) -> Iterator[str]:
    """The statements on an item or an article: the action, the holder, and the ids."""
    groups: dict[str, dict[str, list[str]]] = {}
    for each in positions:
        holder = view.text(view.corpus.holder[each.holder].title)
        holder += view.word("as reported") if each.reported_by else ""
        groups.setdefault(view.word(each.stance), {}).setdefault(holder, []).append(each.id)
    for stance, holders in groups.items():
        text = ", ".join(f"{holder} [{', '.join(idents)}]" for holder, idents in holders.items())
        yield f"{stance}{view.colon}{text}"


def _document(view: View, position: Position) -> str:
    """The document of a position and the day on which it was filed."""
    source = view.corpus.source.get(position.source)
    name = source.reference if source and source.reference else position.source
    return f"{name}, {filing_date(view, position)}"


def filing_date(view: View, position: Position) -> str:
    """The day on which a position was filed: its own, or that of its document as far as it is known."""
    source = view.corpus.source.get(position.source)
    return position.filed.isoformat() if position.filed else source.date if source else ""


def other_readings(view: View, others: tuple[OtherReading, ...]) -> list[Block]:
    """The other possible meanings of a reference, with or without data."""
    pairs = tuple((view.word(other.kind, other.number), run(_reading(view, other))) for other in others)
    return [Space(), Heading(run(view.word("h.other"))), Facts(pairs, 2)] if pairs else []


def _reading(view: View, other: OtherReading) -> str:
    if other.id in view.corpus.provision:
        return view.text(view.corpus.provision[other.id].title(view.on))
    if other.id in view.corpus.item:
        return view.text(view.corpus.item[other.id].title)
    mark = view.less_than_seen(other.exists) if other.exists else ""
    return view.word("exists" if other.exists else "not in data") + mark


def suggested_readings(view: View, others: tuple[OtherReading, ...]) -> list[Block]:
    """What to type for the other readings that have an answer: items, points of the Convention, articles with links."""
    kinds = {"item": "item ", "treaty": "CETS "}
    weighty = ((each, f"{kinds.get(each.kind, '')}{each.number}") for each in others if _has_weight(view, each))
    parts = [f'lookup "{typed}" ({_reading(view, each)})' for each, typed in weighty]
    return [Paragraph(run(view.word("offered", view.clauses(parts))))] if parts else []


def _has_weight(view: View, other: OtherReading) -> bool:
    return other.id in view.corpus.item or bool(view.corpus.links_to_provision.get(other.id))


def readings_in_brief(view: View, others: tuple[OtherReading, ...], label: str = "l.other") -> list[Block]:
    """Those that are not offered, in a paragraph: each with its title; those that the data do not have, together."""
    light = (each for each in others if not _has_weight(view, each))
    groups = group_by_key((_reading(view, each), view.word(each.kind, each.number)) for each in light)
    words = view.clauses(f"{', '.join(names)} ({text})" for text, names in groups.items())
    name = Styled(f"{view.word(label, view.day(view.on))}{view.colon}", "strong")
    return [Paragraph(run(name, words))] if words else []
