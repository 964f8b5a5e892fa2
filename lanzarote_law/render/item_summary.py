"""The blocks of an item for one screen: status, open aspects and reasons, the articles today and before.

Everything else stands in `item`, under -v; the last line says how much that is.
"""

import re
from collections.abc import Iterator, Sequence

from lanzarote_law.answers.lookup import ForceState, ItemAnswer, LinkAnswer, ProvisionAnswer, articles_behind_answer
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_qualifications import short_limits
from lanzarote_law.answers.status_types import DATA_HOLES, OPEN_STANDINGS, AspectStanding, ItemStatus, Standing, Status
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import BindingForce, ItemKind, Mark, Provision, Role
from lanzarote_law.render import (
    checked_until,
    correspondence_text,
    decisions,
    item_status_text,
    recommendations,
    statements_of_state_and_others,
)
from lanzarote_law.render.blocks import (
    Block,
    Facts,
    Heading,
    Page,
    Paragraph,
    Run,
    Space,
    Styled,
    Table,
    join_runs,
    row,
    run,
)
from lanzarote_law.render.item_status_text import first_titles, hole_text, once_per_aspect, qualified_status
from lanzarote_law.render.layout import LINES, PAIRED, height_of, without_blank_lines
from lanzarote_law.render.official_links import article_run
from lanzarote_law.render.phrases import View
from lanzarote_law.render.translation_notes import map_runs

_ARTICLES = 3
"""As many articles are described at the most; the others are named."""
_PARTNERS = 2
"""As many partners of each are told with their purpose."""
_ROLES = tuple(Role)
_OPEN = 4
"""As many open points are told with the reason."""
_CLOSED = 2
"""As many days on which the law closed something are told."""


def summary_blocks(
    view: View, answer: ItemAnswer, head: list[Block], to_come: Sequence[Block], later: Sequence[ItemStatus]
) -> list[Block]:
    """The answer on one screen, below its title and status: of the articles as much as there is room for.

    The later statuses have a line each, or where there is no room for them only their dates in the last line.
    """
    whole = _summary(view, answer, [*head, *to_come], ())
    if not later or height_of(without_blank_lines((*whole, Paragraph(view.footer())))) <= LINES:
        return whole
    return _summary(view, answer, head, later)


def _summary(view: View, answer: ItemAnswer, head: list[Block], later: Sequence[ItemStatus]) -> list[Block]:
    parts = _parts(view, answer)
    opened = () if parts else tuple(_open(view, answer))
    facts: tuple[tuple[str, Run], ...] = (*opened, *_then(view, answer), *_beside(view, answer))
    behind: list[Block] = [Space(), Facts(facts)] if facts else []
    behind += [
        *recommendations.recommendations_line(view, answer.item.id),
        Space(),
        *statements_of_state_and_others.readings_in_brief(view, answer.other_readings),
        Paragraph(run(Styled(_more(view, answer, later), "dim"))),
    ]
    if parts:
        return [*head, *_named_today(view, answer), *parts, *behind]
    room = LINES - height_of((*_questioned_once(view, (*head, *behind)), Paragraph(view.footer())))
    return _questioned_once(view, (*head, *_today(view, answer, room), *behind))


def _questioned_once(view: View, page: Page) -> list[Block]:
    """The blocks with the court that put a link in question named the first time alone, and that it did each time."""
    notice = re.compile(re.escape(view.word("not read.questioned", "@")).replace("@", r"[^\]]+?"))
    parts: list[str] = []

    def again(match: re.Match[str]) -> str:
        parts.append(match[0])
        return match[0] if parts.count(match[0]) == 1 else view.word("courts.questioned")

    def shortened(whole: Run) -> Run:
        return tuple(each._replace(text=notice.sub(again, each.text)) for each in whole)

    return list(map_runs(page, shortened))


def _parts(view: View, answer: ItemAnswer) -> list[Block]:
    """The next limbs of an item, each with its status and what is open of it; its own aspects come first."""
    depth = len(view.corpus.reference(answer.item.id).parts) + 1
    limbs = [
        limb
        for limb in view.corpus.limbs.get(answer.item.id, ())
        if len(view.corpus.reference(limb).parts) == depth and view.corpus.item[limb].kind is not ItemKind.PRACTICE
    ]
    if not limbs or answer.now.status in {Status.PRACTICE, Status.BEFORE_RESEARCH}:
        return []
    shared = item_status_text.shared_qualifications(view, [item_status(view.corpus, limb, view.on) for limb in limbs])
    rows = [_own_row(view, answer)] if answer.item.aspects else []
    rows += [_limb_row(view, limb, shared) for limb in limbs]
    parts: list[Block] = [Space(), Table(PAIRED, tuple(rows), 1)]
    pieces = [view.word("all parts", view.clauses(shared))] if shared else []
    means = dict.fromkeys(filter(None, (view.corpus.aspect[each.aspect].full_means for each in answer.now.open)))
    if means:  # or "open" sounds as if something were owed
        pieces.append(view.word("open means", view.clauses(means)))
    return [*parts, *(Paragraph(run(each)) for each in pieces)]


def _own_row(view: View, answer: ItemAnswer) -> tuple[Run, ...]:
    own = [each for each in answer.now.aspects if each.item == answer.item.id]
    return run(Styled(answer.item.id, "ref")), join_runs(_standing_of(view, each) for each in own)


def _standing_of(view: View, each: AspectStanding) -> Run:
    limits = view.clauses(short_limits(each))
    tail = f" ({limits})" if limits else ""
    return run(f"{view.aspect_title(each.aspect)}{view.colon}", view.standing_run(each.standing), tail)


def _limb_row(view: View, limb: str, shared: tuple[str, ...]) -> tuple[Run, ...]:
    """A limb with its status and what is open of it, or what it is called; less what goes along with every limb."""
    status = item_status(view.corpus, limb, view.on)
    title = view.text(view.corpus.item[limb].title)
    aspects = status.aspects
    opened = [each.aspect for each in aspects if each.standing in OPEN_STANDINGS]
    in_part, unknown = ([each.aspect for each in aspects if each.standing is standing] for standing in DATA_HOLES)
    lists = (("open", opened), ("known in part", in_part), ("not looked for", unknown))
    parts = [view.word(key, first_titles(view, aspects)) for key, aspects in lists if aspects]
    after = view.clauses(("", *parts)) if parts else f"{view.colon}{title}"
    return row(Styled(limb, "ref"), run(*qualified_status(view, status, beside=shared), after))


def _open(view: View, answer: ItemAnswer) -> Iterator[tuple[str, Run]]:
    """The open points that stand alike for one reason; then those that nobody has looked for in full: no gaps."""
    groups: dict[tuple[Standing, str], list[str]] = {}
    for first, *_ in once_per_aspect(answer.now.open):
        reason = f"{view.colon}{view.why_in_short(first)}"
        alike = first.standing, reason if len(groups) < _OPEN or (first.standing, reason) in groups else ""
        groups.setdefault(alike, []).append(view.aspect_title(first.aspect))
    for index, ((standing, reason), titles) in enumerate(groups.items()):
        label = "" if index else view.word("l.open")
        yield label, run(view.standing_run(standing), f"  {view.clauses(titles)}{reason}")
    holes = [hole_text(view, group[0], View.why_in_short) for group in once_per_aspect(answer.now.holes)]
    if holes:
        yield view.word("l.holes"), run(view.clauses(holes))


# -- what answers it on the day --------------------------------------------------------------------------------------


def _named_today(view: View, answer: ItemAnswer) -> list[Block]:
    """The articles in force by their titles alone, for an item with parts: those that carry most of it first."""
    current = [each.provision for each in _current(answer)]
    if not current:
        return []
    titles = [f"{view.article(each.id)} ({view.text(each.title(view.on))})" for each in current[:_ARTICLES]]
    others = view.articles_text([each.id for each in current[_ARTICLES:]])
    heading = Styled(f"{view.word('h.answers it', view.day(view.on))}{view.colon}", "strong")
    return [Space(), Paragraph(run(heading, view.clauses(filter(None, (*titles, others)))))]


def _today(view: View, answer: ItemAnswer, room: int) -> list[Block]:
    """What answers the item, the surest first: as many articles, with as many partners, as there is room for."""
    current = _current(answer)
    if not current:
        return []
    most = min(len(current), _ARTICLES)
    forms = [(count, (partners, True)) for count in range(most, 0, -1) for partners in (_PARTNERS, 1, 0)]
    parts = (_described(view, current, *form) for form in forms)
    return next((each for each in parts if height_of(each) <= room), None) or _described(view, current, 1, (0, False))


def _described(view: View, current: list[ProvisionAnswer], count: int, room: tuple[int, bool]) -> list[Block]:
    """The first articles with their penalty and what must be read with them, and the numbers of the others."""
    described, others = current[:count], current[count:]
    words = {correspondence_text.whose_word(view, _best(each)) for each in current}
    text = f" ({words.pop()})" if len(words) == 1 else ""
    rows = tuple(_article_row(view, each, room, with_word=not text) for each in described)
    heading = Heading(run(view.word("h.answers it", view.day(view.on)), Styled(text, "dim")))
    marks = group_by_key((Mark.SEEN if text else _best(each).link.verification, each.provision.id) for each in others)
    also = join_runs(
        run(view.articles_text(ids), Styled(view.less_than_seen(mark), "dim")) for mark, ids in marks.items()
    )
    named = [Paragraph(run(Styled(view.word("also"), "dim"), *also), 2)] if others else []
    return [Space(), heading, Table(PAIRED, rows), *named]


def _current(answer: ItemAnswer) -> list[ProvisionAnswer]:
    """The provisions in force: first those that carry an aspect in full, by their role and by how many they carry."""
    articles = ((each, {judged.link.provision for judged in each.carriers}) for each in answer.now.aspects)
    carried = group_by_key((ident, each.standing) for each, idents in articles for ident in idents)

    def rank(each: ProvisionAnswer) -> tuple[bool, int, int, int]:
        held = carried.get(each.provision.id, [])
        full = held.count(Standing.FULL)
        return not full, _ROLES.index(_best(each).link.role), -full, -len(held)

    return sorted((each for each in answer.provisions if each.when is ForceState.IN_FORCE), key=rank)


def _best(each: ProvisionAnswer) -> LinkAnswer:
    """Of the links in force the one that says most."""
    order = {"full": 0, "implied": 1, "partial": 2}
    current = [link for link in each.links if link.when is ForceState.IN_FORCE]
    return min(current, key=lambda link: (link.asserted, link.blocked, order[link.link.extent]))


def _article_row(view: View, each: ProvisionAnswer, room: tuple[int, bool], *, with_word: bool) -> tuple[Run, ...]:
    """An article: as many partners as there is room for, and whether there is some for what its level means."""
    best = _best(each)
    count, whole_penalty = room
    words = f"{view.word(view.form(f'role.{best.link.role}'))} ({correspondence_text.extent(view, best)})"
    text = f"{view.text(each.provision.title(view.on))}{view.colon}{words}"
    word = Styled(f" [{correspondence_text.whose_word(view, best)}]", "dim") if with_word else ""
    name = article_run(view, each.provision.id)
    partners = correspondence_text.partners_in_short(view, each.provision.id, count)
    return row(name, run(text + _penalty(view, each.provision, whole=whole_penalty) + partners, word))


def _penalty(view: View, provision: Provision, *, whole: bool) -> str:
    """The penalty; where there is little room its level alone, whose years and fines the page of the article has."""
    version = provision.version(view.on)
    if version is None or not version.penalty:
        return ""
    penalty = version.penalty if whole else re.sub(r"(?<=\d) \([^()]*\)", "", version.penalty)
    label = f"{view.word('semicolon')}{view.word('l.penalty').lower()}{view.colon}"
    return f"{label}{penalty}{view.less_than_seen(version.penalty_verification or Mark.SEEN)}"


# -- what stood there then, and what stands beside -------------------------------------------------------------------


def _then(view: View, answer: ItemAnswer) -> Iterator[tuple[str, Run]]:
    """What stood there on the reference day, and what closed what was open."""
    if answer.then.on == view.on or answer.then.status in {Status.PRACTICE, Status.BEFORE_RESEARCH}:
        return
    standings = answer.then.aspects
    carriers = [judged.link.provision for each in standings for judged in each.carriers]
    alone = len(standings) == 1 and standings[0].standing not in DATA_HOLES
    text = view.why_in_short(standings[0]) if alone else view.articles_text(carriers)
    if text:
        yield view.word("l.then") if answer.then.on < view.on else view.day(answer.then.on), run(text)
    turns = group_by_key(((each.closed_on, each.narrowed), each) for each in answer.closed)
    for label, narrowed in (("l.closed by", False), ("l.narrowed by", True)):
        chosen = ((day, group) for (day, smaller), group in turns.items() if smaller is narrowed)
        by = [view.closed_by(group, f" {view.word('on', view.day(day))}") for day, group in chosen]
        if by:
            yield view.word(label), run(view.clauses(view.first(by, _CLOSED)))


def _beside(view: View, answer: ItemAnswer) -> Iterator[tuple[str, Run]]:
    """Who holds what about it, on what it depends, and how sure the question itself is."""
    yield from decisions.item_line(view, answer.now)
    if answer.positions:
        yield (
            view.word("l.said"),
            run(view.clauses(statements_of_state_and_others.statements_in_brief(view, answer.positions))),
        )
    if answer.item.force is not None and (answer.item.force is not BindingForce.OBLIGATION or answer.item.not_asked):
        yield view.word("l.force"), run(view.force_text(answer.item))
    if asked_if := view.corpus.applies_if(answer.item.id):
        yield view.word("l.if-asked"), run(asked_if)
    mark = answer.item.verification
    asked = "" if mark is Mark.SEEN else view.word("what it asks", answer.item.id, view.word(mark))
    followed = checked_until.amendment_sentence(view, articles_behind_answer(view.corpus, answer))
    if asked or followed:
        full_stop = "." if followed and not view.tight else ""
        yield view.word("l.sure"), run(Styled(". ".join(filter(None, (asked, followed))) + full_stop, "warn"))


def _more(view: View, answer: ItemAnswer, later: Sequence[ItemStatus]) -> str:
    """How much -v adds; the dates of later statuses take the place of the count of later articles."""
    former = sum(each.when is ForceState.PAST for each in answer.provisions)
    future = 0 if later else sum(each.when is ForceState.FUTURE for each in answer.provisions)
    counts = (("former", former), ("later", future), ("statement", len(answer.positions)))
    parts = [view.counted(key, count) for key, count in counts if count]
    if later:
        parts.append(view.word("more.status from", ", ".join(view.short_day(each.on) for each in later)))
    return view.word(
        "more under -v", view.names_in_sentence((view.word("more reasons"), view.word("more sources"), *parts))
    )
