"""Answers to `lookup` → a page: the status and what is open, then what is in force, then history and positions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law.answers.lookup import Answer, ItemAnswer, LinkAnswer, ProvisionAnswer, ProvisionRecord, When
from lanzarote_law.answers.status import AspectStanding, Closed, Standing, Status
from lanzarote_law.model import Basis, Mark, Position, Regime, Version, within
from lanzarote_law.render.formats.blocks import (
    Block,
    Column,
    Facts,
    Heading,
    Line,
    Page,
    Run,
    Space,
    Styled,
    Table,
    run,
)
from lanzarote_law.render.phrases import (
    Detail,
    View,
    act_and_mark,
    articles_text,
    aspect_title,
    footer,
    holder_text,
    review_text,
    standing_run,
    status_line,
    weakness_text,
    why,
)
from lanzarote_law.render.words import short_day, shown

if TYPE_CHECKING:
    from lanzarote_law.answers.resolve import OtherReading

MANY = 4
"""More answers than this are shown short: who asks for a whole article of the Convention wants the list first."""


def page(view: View, answers: tuple[Answer, ...]) -> Page:
    """The page of some answers, with the standing sentence under them."""
    short = len(answers) > MANY and view.detail is Detail.NORMAL
    inner = view._replace(detail=Detail.QUIET) if short else view
    blocks: list[Block] = []
    for answer in answers:
        blocks += _item(inner, answer) if isinstance(answer, ItemAnswer) else _provision(inner, answer)
        if inner.detail is not Detail.QUIET:
            blocks.append(Space())
    if short:
        blocks.append(Space())
    return (*blocks, Line(footer(view)))


# -- items -----------------------------------------------------------------------------------------------------------


def _item(view: View, answer: ItemAnswer) -> list[Block]:
    title = Heading(run(Styled(answer.item.id, "ref"), "  ", shown(answer.item.title, view.language)), 1)
    if view.detail is Detail.QUIET:
        return [title, Line(_now_line(view, answer)), *_then_line(view, answer), *_quiet_facts(view, answer)]
    blocks: list[Block] = [title, Space(), Line(_now_line(view, answer))]
    blocks += _then_line(view, answer)
    facts = _facts(view, answer)
    blocks += [Space(), Facts(facts)] if facts else []
    blocks += _aspect_table(view, answer)
    blocks += _provisions(view, answer)
    blocks += _positions(view, answer.positions)
    blocks += _other_readings(view, answer.other_readings)
    return blocks


def _now_line(view: View, answer: ItemAnswer) -> Run:
    if answer.now.status is Status.BEFORE_RESEARCH:
        first = view.word("from", view.day(view.corpus.researched_from))
        return run(*status_line(view, answer.now), view.word("given from", first))
    tail = view.word("since", view.day(answer.since)) if answer.since > view.corpus.researched_from else ""
    if answer.now.status is Status.PRACTICE:
        tail = ""
    return status_line(view, answer.now, tail)


def _then_line(view: View, answer: ItemAnswer) -> list[Block]:
    then = answer.then
    if then.on == view.on or then.status is Status.PRACTICE:
        return []
    tail = view.word("on", view.day(then.on))
    filed = then.status is Status.DISPUTED and any(
        position.targets and _filed(view, position) == then.on.isoformat() for position in answer.positions
    )
    return [Line(status_line(view, then, tail + (view.word("when filed") if filed else "")))]


def _quiet_facts(view: View, answer: ItemAnswer) -> list[Block]:
    pairs: list[tuple[str, Run]] = []
    current = [each.provision.id for each in answer.provisions if each.when is When.IN_FORCE]
    if current:
        pairs.append((view.word("h.in force on", view.day(view.on)), run(articles_text(view, current))))
    if answer.now.open:
        titles = dict.fromkeys(aspect_title(view, each.aspect) for each in answer.now.open)
        pairs.append((view.word("l.open"), run("; ".join(titles))))
    pairs += _holes(view, answer)
    return [Facts(tuple(pairs), 2)] if pairs else []


def _facts(view: View, answer: ItemAnswer) -> tuple[tuple[str, Run], ...]:
    """The open points first: open on the day, open then, what closed it, its limits; then what the item asks."""
    pairs: list[tuple[str, Run]] = [
        (view.word("l.open"), _open_run(view, group)) for group in _once_per_aspect(answer.now.open)
    ]
    pairs += _holes(view, answer)
    if answer.then.on != view.on:
        closed = {(each.item, each.aspect): each for each in answer.closed}
        open_then = tuple(each for each in answer.then.open if (each.item, each.aspect) in closed)
        pairs += [(view.word("l.open then"), _open_run(view, group)) for group in _once_per_aspect(open_then)]
        pairs += dict.fromkeys(_closed_by(view, each) for each in answer.closed)
    limits = dict.fromkeys(limit for each in answer.now.aspects for limit in each.limits)
    pairs += [(view.word("l.limit"), run(limit)) for limit in limits]
    exempting = dict.fromkeys(judged.link.provision for each in answer.now.aspects for judged in each.exempting)
    if exempting:
        pairs.append((view.word("l.exemption"), run(view.word("takes out", articles_text(view, list(exempting))))))
    return (*pairs, *_about(view, answer))


def _holes(view: View, answer: ItemAnswer) -> list[tuple[str, Run]]:
    """The aspects that nobody has looked for: they keep an item from being covered, and are no gaps."""
    unknown = tuple(each for each in answer.now.aspects if each.standing is Standing.UNKNOWN)
    if not unknown:
        return []
    titles = [
        f"{aspect_title(view, group[0].aspect)} ({', '.join(each.item for each in group)})"
        for group in _once_per_aspect(unknown)
    ]
    return [(view.word("h.holes"), run("; ".join(titles)))]


def _closed_by(view: View, closed: Closed) -> tuple[str, Run]:
    """What closed an open point, and where that stands on the day."""
    label = view.word("l.narrowed by" if closed.narrowed else "l.closed by")
    today = [judged.link.provision for judged in closed.now.carriers]
    text = f"{articles_text(view, closed.closed_by)} {view.word('on', view.day(closed.closed_on))}"
    if set(today) - set(closed.closed_by):
        text += f"; {view.word('on', view.day(view.on))}: {articles_text(view, today)}"
    return label, run(text)


def _about(view: View, answer: ItemAnswer) -> list[tuple[str, Run]]:
    item = answer.item
    pairs = []
    untreated = dict.fromkeys(
        aspect_title(view, each.aspect) for each in answer.now.open if not view.corpus.aspect[each.aspect].treaty_duty
    )
    if untreated:
        pairs.append((view.word("l.treaty"), run("; ".join(untreated))))
    if item.applies_if:
        pairs.append((view.word("if-asked"), run(item.applies_if)))
    if view.detail is Detail.VERBOSE:
        pairs.append((view.word("l.asks"), run(item.asks)))
        if item.note:
            pairs.append((view.word("l.note"), run(item.note)))
        if item.convention:
            pairs.append((view.word("l.convention"), run(", ".join(item.convention))))
    if item.verification is not Mark.SEEN:
        pairs.append(
            (
                view.word("l.wording"),
                run(Styled(view.word("what it asks", item.id, view.word(item.verification)), "dim")),
            )
        )
    return pairs


def _once_per_aspect(standings: tuple[AspectStanding, ...]) -> list[tuple[AspectStanding, ...]]:
    """The same aspect open under several limbs is told once, with the limbs."""
    groups: dict[tuple[str, Standing], list[AspectStanding]] = {}
    for each in standings:
        groups.setdefault((each.aspect, each.standing), []).append(each)
    return [tuple(group) for group in groups.values()]


def _open_run(view: View, group: tuple[AspectStanding, ...]) -> Run:
    first = group[0]
    items = ", ".join(each.item for each in group)
    return run(
        standing_run(view, first.standing), f"  {aspect_title(view, first.aspect)} ({items}): {why(view, first)}"
    )


def _aspect_table(view: View, answer: ItemAnswer) -> list[Block]:
    if view.detail is not Detail.VERBOSE or not answer.now.aspects:
        return []
    rows = tuple(
        (
            run(Styled(each.item, "ref")),
            run(aspect_title(view, each.aspect) + ("" if weighed else view.word("not weighed"))),
            run(standing_run(view, each.standing)),
            run(why(view, each)),
            run(weakness_text(view, each.weakness)),
        )
        for standings, weighed in ((answer.now.aspects, True), (answer.now.extra, False))
        for each in standings
    )
    columns = (
        Column(view.word("c.item")),
        Column(view.word("c.aspect"), fixed=False),
        Column(view.word("c.status")),
        Column(view.word("c.why"), fixed=False),
        Column(fixed=False),
    )
    return [Space(), Heading(run(view.word("h.aspects"))), Table(columns, rows)]


def _provisions(view: View, answer: ItemAnswer) -> list[Block]:
    """What is in force, then what was and what will be, regime by regime."""
    current = [each for each in answer.provisions if each.when is When.IN_FORCE]
    blocks = _group(view, answer, view.word("h.in force on", view.day(view.on)), current)
    for heading, when in (("h.before", When.PAST), ("h.later", When.FUTURE)):
        others = [each for each in answer.provisions if each.when is when]
        regimes = view.corpus.regimes if when is When.FUTURE else view.corpus.regimes[::-1]  # the nearest first
        for regime in (None, *regimes):
            inside = [each for each in others if _regime(view, each) is regime]
            blocks += _group(view, answer, view.word(heading) + _regime_name(view, regime), inside, regime)
    return blocks


def _regime_name(view: View, regime: Regime | None) -> str:
    """A regime as a heading names it, with its days: what a row under it need not repeat."""
    if regime is None:
        return ""
    days = _period(view, regime.in_force_from, regime.until) if regime.in_force_from else _end_of(view, regime)
    return f": {shown(regime.title, view.language)}, {days}"


def _end_of(view: View, regime: Regime) -> str:
    return view.word("until", short_day(regime.until - date.resolution, view.language)) if regime.until else ""


def _regime(view: View, each: ProvisionAnswer) -> Regime | None:
    """The regime in which a provision of the criminal code ended, or in which it will start."""
    day = each.end - date.resolution if each.when is When.PAST and each.end else each.start
    found = [
        regime
        for regime in view.corpus.regimes
        if regime.code == each.provision.code and day and within(day, regime.in_force_from, regime.until)
    ]
    return found[0] if found else None


def _group(
    view: View, answer: ItemAnswer, heading: str, group: list[ProvisionAnswer], regime: Regime | None = None
) -> list[Block]:
    """Some of the provisions under a heading; code and days are not repeated where the heading names them."""
    if not group:
        return []
    ids = {each.provision.id for each in answer.provisions}
    rows = tuple(row for each in group for row in _provision_rows(view, each, regime, ids))
    columns = (Column(fixed=False), Column(), *(Column(fixed=False) for _ in range(3)))
    reasons = [_reasons(view, each) for each in group] if view.detail is Detail.VERBOSE else []
    return [Space(), Heading(run(heading)), Table(columns, rows), *reasons]


def _provision_rows(
    view: View, each: ProvisionAnswer, regime: Regime | None, shown_ids: set[str]
) -> list[tuple[Run, ...]]:
    """A row for each way in which a provision serves the item: links that look alike are one row.

    Of the provisions that took over, those are named that serve the item too.
    """
    when = each.when
    successors = [ident for ident in each.successors if ident in shown_ids] or list(each.successors)
    heirs = f"> {articles_text(view, successors)}" if when is When.PAST and successors else ""
    alike: dict[tuple[str, ...], list[LinkAnswer]] = {}
    for link in each.links:
        if (link.when is When.IN_FORCE) is (when is When.IN_FORCE):
            key = (
                *(link.link.pinpoint, link.link.role, _extent(view, link), link.link.basis, link.link.verification),
                *(str(link.start), str(link.end), str(link.link.review)),
            )
            alike.setdefault(key, []).append(link)
    several = len(alike) > 1 and len({item for link in each.links for item in link.items}) > 1
    return [
        (
            run(Styled(_place(view, each.provision.id, link.link.pinpoint, regime.code if regime else ""), "ref")),
            run(view.word(f"role.{link.link.role}")),
            run(_extent(view, link), f" ({_items_of(group)})" if several else ""),
            run(
                _word_of(view, link) if when is When.IN_FORCE else _and_review(view, link, _days_in(view, link, regime))
            ),
            run(heirs),
        )
        for group in alike.values()
        for link in group[:1]
    ]


def _items_of(group: list[LinkAnswer]) -> str:
    """The limbs that some links serve, where that tells one row from another."""
    return ", ".join(dict.fromkeys(item for link in group for item in link.items))


def _days_in(view: View, link: LinkAnswer, regime: Regime | None) -> str:
    """The days of a link, less those that it shares with its regime."""
    if regime and link.end == regime.until:
        return "" if link.start == regime.in_force_from else _period(view, link.start, None)
    return _period(view, link.start, link.end)


def _place(view: View, provision: str, pinpoint: str, known_code: str = "") -> str:
    """An article with the place in it and its code, unless that is known: `371/1, 2° CP 1867`."""
    article, _, code = articles_text(view, [provision]).partition(" ")
    if provision.partition("/")[0] == known_code:
        code = ""
    return f"{article}, {pinpoint} {code}".rstrip() if pinpoint else f"{article} {code}".rstrip()


def _extent(view: View, answer: LinkAnswer) -> str:
    """What a link counts for: full, implied, or which part; asserted or disputed where it is."""
    link = answer.link
    words = view.word("asserted") if answer.asserted else view.word(f"extent.{link.extent}")
    if link.basis is not Basis.EDITORIAL:
        words += f" ({view.word(f'basis.{link.basis}')})"
    if link.part:
        words += f": {link.part}"
    return words + (f", {view.word('standing.disputed')}" if answer.blocked else "")


def _word_of(view: View, answer: LinkAnswer) -> str:
    return _and_review(
        view, answer, f"{view.word(f'basis.{answer.link.basis}')} · {view.word(answer.link.verification)}"
    )


def _and_review(view: View, answer: LinkAnswer, text: str) -> str:
    """A text about a link, and why the link wants a second look where it does."""
    return " · ".join(filter(None, (text, review_text(view, answer.link))))


def _period(view: View, start: date | None, end: date | None) -> str:
    first = short_day(start, view.language) if start else view.word("start unknown")
    if end is None:
        return view.word("from", first) if start else first
    return f"{first} - {short_day(end - date.resolution, view.language)}"


def _reasons(view: View, each: ProvisionAnswer) -> Facts:
    pairs = []
    for answer in each.links:
        link = answer.link
        place = f", {link.pinpoint}" if link.pinpoint else ""
        others = articles_text(view, [other.provision for other in link.read_with])
        text = f"{link.reason}" + (f" Read with {others}." if others else "")
        items = ", ".join(answer.items)
        pairs.append(
            (f"{each.provision.article}{place}", run(text, Styled(f" [{items}; {_word_of(view, answer)}]", "dim")))
        )
    return Facts(tuple(pairs), 3)


# -- provisions ------------------------------------------------------------------------------------------------------


def _provision(view: View, answer: ProvisionRecord) -> list[Block]:
    provision = answer.provision
    name = run(
        Styled(provision.article, "ref"),
        f"  {view.corpus.code[provision.code].short}  ",
        shown(provision.subject, view.language),
    )
    blocks: list[Block] = [Heading(name, 1)]
    if view.detail is not Detail.QUIET:
        blocks.append(Space())
    blocks.append(Line(_state_line(view, answer)))
    facts = _provision_facts(view, answer)
    if facts:
        blocks += [Space(), Facts(facts)] if view.detail is not Detail.QUIET else [Facts(facts)]
    if view.detail is Detail.QUIET:
        return blocks
    blocks += _versions(view, answer)
    blocks += _hanging(view, answer)
    blocks += _positions(view, answer.positions)
    blocks += _other_readings(view, answer.other_readings)
    return blocks


def _state_line(view: View, answer: ProvisionRecord) -> Run:
    provision = answer.provision
    style = {When.IN_FORCE: "good", When.PAST: "bad", When.FUTURE: "warn"}[answer.when]
    tail = f" {view.word('on', view.day(view.on))}"
    if answer.when is When.PAST and provision.repeal:
        repeal = provision.repeal
        where = f", art. {repeal.act_article}" if repeal.act_article else ""
        tail += view.word("repealed", view.day(repeal.on), view.act(repeal.act)) + where
    elif answer.when is When.FUTURE and provision.start:
        tail += f": {view.word('from', view.day(provision.start))}"
    elif provision.start is None:
        tail += f" ({view.word('start unknown')})"
    weak = max(answer.weaknesses, key=lambda each: each.mark.weakness, default=None)
    weakness = weakness_text(view, weak)
    if weak and weakness and weak.what != "start-not-recorded":
        tail += f" ({weakness})"
    return run(Styled(view.word(answer.when), style), tail)


def _provision_facts(view: View, answer: ProvisionRecord) -> tuple[tuple[str, Run], ...]:
    pairs: list[tuple[str, Run]] = []
    if answer.pinpoint:
        pairs.append(("Place", run(f"{answer.pinpoint}: the data set describes articles, not their parts")))
    version = answer.version or answer.provision.versions[-1]
    pairs += _version_facts(view, answer.provision.verification, version)
    if answer.in_force_instead:
        weakness = weakness_text(view, answer.instead_weakness)
        tail = f" ({weakness})" if weakness else ""
        pairs.append((view.word("l.today"), run(articles_text(view, answer.in_force_instead) + tail)))
    if answer.provision.replaced_by:
        heirs = [
            f"{view.article(each.provision)}"
            + (f" ({each.part})" if each.part else "")
            + _inferred(view, each.verification)
            for each in answer.provision.replaced_by
        ]
        pairs.append((view.word("l.replaced by"), run(", ".join(heirs))))
    if answer.predecessors:
        pairs.append((view.word("l.replaces"), run(articles_text(view, answer.predecessors))))
    if answer.provision.note:
        pairs.append((view.word("l.note"), run(answer.provision.note)))
    return tuple(pairs)


def _inferred(view: View, mark: Mark) -> str:
    return "" if mark is Mark.SEEN else f" [{view.word(mark)}]"


def _version_facts(view: View, content: Mark, version: Version) -> list[tuple[str, Run]]:
    """What a version says; the mark is that of the article's content, since a version's own is about its days."""
    pairs = [(view.word("l.says"), run(version.summary, _inferred(view, content)))]
    if version.penalty:
        mark = version.penalty_verification or Mark.SEEN
        pairs.append((view.word("l.penalty"), run(version.penalty, _inferred(view, mark))))
    return pairs


def _versions(view: View, answer: ProvisionRecord) -> list[Block]:
    provision = answer.provision
    if len(provision.versions) == 1 and view.detail is not Detail.VERBOSE:
        return []
    ends = [*(version.in_force_from for version in provision.versions[1:]), provision.end]
    rows = tuple(
        (
            run(_period(view, version.in_force_from, end)),
            run((view.word("numbered", version.numbered) if version.numbered else "") + version.summary),
            run(act_and_mark(view, version)),
        )
        for version, end in zip(provision.versions, ends, strict=True)
    )
    return [
        Space(),
        Heading(run(view.word("h.versions"))),
        Table((Column(fixed=False), Column(fixed=False), Column(fixed=False)), rows),
    ]


def _hanging(view: View, answer: ProvisionRecord) -> list[Block]:
    """Every item and obligation that hangs on the provision, and how."""
    if not answer.links:
        return [
            Space(),
            Heading(run(view.word("h.answers"))),
            Line(run("No item and no obligation of this data set."), 2),
        ]
    rows = []
    for each in answer.links:
        main = each.link.provision == answer.provision.id
        role = (
            view.word(f"role.{each.link.role}") if main else view.word("read with", view.article(each.link.provision))
        )
        rows.append(
            (
                run(Styled(", ".join(each.items), "ref")),
                run("; ".join(aspect_title(view, aspect) for aspect in each.link.aspects)),
                run(role),
                run(_extent(view, each)),
                run(
                    _word_of(view, each)
                    if each.when is When.IN_FORCE
                    else _and_review(view, each, _period(view, each.start, each.end))
                ),
            )
        )
    columns = (Column(fixed=False), Column(fixed=False), Column(fixed=False), Column(fixed=False), Column(fixed=False))
    return [Space(), Heading(run(view.word("h.answers"))), Table(columns, tuple(rows))]


# -- both ------------------------------------------------------------------------------------------------------------


def _positions(view: View, positions: tuple[Position, ...]) -> list[Block]:
    if not positions:
        return []
    blocks: list[Block] = [Space(), Heading(run(view.word("h.positions")))]
    pairs = []
    for position in positions:
        origin = f" [{position.id}; {_document(view, position)}; {view.word(position.verification)}]"
        head = f"{holder_text(view, position)} {view.word(position.stance)}: "
        pairs.append(Line(run(Styled(head, "strong"), position.statement, Styled(origin, "dim")), 2))
        if position.note:
            pairs.append(Line(run(Styled(f"{view.word('l.note')}: {position.note}", "warn")), 3))
        if view.detail is Detail.VERBOSE:
            pairs += [
                Line(run(f"{view.day(later.on)}: {view.article(later.provision)} {later.note}"), 3)
                for later in position.later
            ]
    return [*blocks, *pairs]


def _document(view: View, position: Position) -> str:
    """The document of a position and the day on which it was filed."""
    source = view.corpus.source.get(position.source)
    name = source.reference if source and source.reference else position.source
    return f"{name}, {_filed(view, position)}"


def _filed(view: View, position: Position) -> str:
    """The day on which a position was filed: its own, or that of its document as far as it is known."""
    source = view.corpus.source.get(position.source)
    return position.filed.isoformat() if position.filed else source.date if source else ""


def _other_readings(view: View, others: tuple[OtherReading, ...]) -> list[Block]:
    if not others:
        return []
    pairs = []
    for other in others:
        if other.id in view.corpus.provision:
            text = shown(view.corpus.provision[other.id].subject, view.language)
        elif other.id in view.corpus.item:
            text = shown(view.corpus.item[other.id].title, view.language)
        else:
            text = view.word("not in data")
        pairs.append((other.label, run(text)))
    return [Space(), Heading(run(view.word("h.other"))), Facts(tuple(pairs), 2)]
