"""The blocks of an article: whether in force, content, predecessors, successors, items that depend on it."""

from collections.abc import Iterator

from lanzarote_law import answers
from lanzarote_law.answers.links_pending_review import short_limit
from lanzarote_law.answers.lookup import ForceState, LinkAnswer, ProvisionRecord
from lanzarote_law.answers.reference_resolution import later_renumberings
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Annulment, Mark, ReviewReason, Stance, Successor, weakest
from lanzarote_law.render import correspondence_text, decisions, statements_of_state_and_others
from lanzarote_law.render.blocks import Block, Facts, Heading, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.layout import LINES, LOOSE, height_of
from lanzarote_law.render.official_links import act_run, official_pages
from lanzarote_law.render.phrases import Detail, View, version_text, with_dots
from lanzarote_law.render.pinpoints import pinpoint_text

_FEW = 2
"""The limits of what depends on an article that one screen names; if there are more, it gives their number."""
_BELOW = 3
"""The lines that follow on the page of an article alone: up to when it was followed, and the standing sentence."""


def article_blocks(view: View, answer: ProvisionRecord) -> list[Block]:
    """What the page shows of an article: its state first."""
    then = tuple(each for each in answer.other_readings if each.current and answer.when is ForceState.FUTURE)
    answer = answer._replace(other_readings=tuple(each for each in answer.other_readings if each not in then))
    readings = statements_of_state_and_others.suggested_readings(view, answer.other_readings)
    readings += statements_of_state_and_others.readings_in_brief(view, then, "l.number then")
    title = [Heading(view.provision_title(answer.provision), 1), *readings]
    state, facts = Paragraph(_state_line(view, answer)), Facts(_facts(view, answer))
    if view.detail is Detail.QUIET:
        return [*title, state, facts, *statements_of_state_and_others.readings_in_brief(view, answer.other_readings)]
    head = [*title, Space(), state, Space()]
    if view.detail is Detail.NORMAL:
        whole = [*head, facts, *_hanging_briefly(view, answer), *_beside(view, answer)]
        if height_of(block for block in whole if block != Space()) <= LINES - _BELOW:
            return whole
        short = Facts((*_facts(view, answer, tight=True), *_hanging_in_facts(view, answer)))
        hidden = answer.provision.note and answer.links
        return [*head, short, *_beside(view, answer, *(["a note"] if hidden else []))]
    return [
        *(*title, Space(), state, Space(), facts),
        *_versions(view, answer),
        *_hanging(view, answer),
        *official_pages(view, [answer.provision]),
        *statements_of_state_and_others.statement_blocks(view, answer.positions),
        *statements_of_state_and_others.other_readings(view, answer.other_readings),
    ]


def _state_line(view: View, answer: ProvisionRecord) -> Run:
    provision = answer.provision
    style = {ForceState.IN_FORCE: "good", ForceState.PAST: "bad", ForceState.ANNULLED: "bad"}.get(answer.when, "warn")
    tail = f" {view.word('on', view.day(view.on))}"
    if answer.when is ForceState.ANNULLED and provision.annulled:
        act, start = view.act(provision.annulled.act), provision.annulled.start
        tail += view.word("annulled from", act, view.day(start)) if start else view.word("never in force", act)
    elif answer.when is ForceState.PAST and provision.repeal:
        repeal = provision.repeal
        key = "repealed by article" if repeal.act_article else "repealed"
        tail += view.word(key, view.day(repeal.on), view.act(repeal.act), repeal.act_article)
    elif provision.start and view.on < provision.start:
        tail += view.colon + view.word("from", view.day(provision.start))
        tail += view.word("older wording") if answer.when is ForceState.UNRECORDED else ""
    elif provision.start is None:
        tail += f" ({view.word('start unknown')})"
    weak = max(answer.weaknesses, key=lambda each: each.mark.weakness, default=None)
    weakness = view.weakness_text(weak)
    if weak and weakness and weak.what != "start-not-recorded":
        tail += f" ({weakness})"
    return run(Styled(view.word(answer.when), style), tail)


def _facts(view: View, answer: ProvisionRecord, *, tight: bool = False) -> tuple[tuple[str, Run], ...]:
    """What it says, and what came before and after; of an article that is no longer in force, what is comes first.

    If room is tight, its note stands under -v, unless no item depends on it: then no limit of a link can warn instead.
    """
    cited = pinpoint_text(str(answer.pinpoint), view.language)
    place = [(view.word("l.place"), run(view.word("no places", cited)))] if cited else []
    says, after = _says(view, answer), (*_to_come(view, answer), *_after(view, answer))
    old = _predecessors(view, answer)
    before = [(view.word("l.replaces"), run(old))] if old else []
    parts = (*after, *says) if answer.in_force_instead else (*says, *after)
    ident = answer.provision.id
    is_quiet = view.detail is Detail.QUIET
    courts = (
        decisions.unconstitutionality_lines(view, ident)
        if is_quiet
        else decisions.provision_lines(view, ident, tight=tight)
    )
    disputed = [_disputed(view, answer)] if view.detail is Detail.VERBOSE else []
    note = [] if tight and answer.links else view.pairs(("l.note", answer.provision.note))
    later = later_renumberings(view.corpus, answer.provision, view.on)
    moved = view.clauses([view.word("became number", each.was, each.now, view.day(each.on)) for each in later])
    note = [*view.pairs(("l.note", moved)), *note]
    return (*place, *parts, *before, *courts, *disputed, *note)


def _disputed(view: View, answer: ProvisionRecord) -> tuple[str, Run]:
    """Who disputes that the article answers an item, by the statements; or that no dispute is recorded."""
    idents = dict.fromkeys(ident for each in answer.links for ident in each.disputed_by)
    parts = [view.corpus.position[ident] for ident in idents]
    parts += [each for each in answer.positions if each.stance is Stance.DISPUTES and each.id not in idents]
    by = (f"{view.holder_text(each)} [{each.id}{f'; {each.item}' if each.item else ''}]" for each in parts)
    return view.word("l.disputed by"), run(view.clauses(by) or view.word("no dispute"))


def _to_come(view: View, answer: ProvisionRecord) -> Iterator[tuple[str, Run]]:
    """What is law already and changes it later: on which day, by which act; of an amendment, what it says then."""
    provision = answer.provision
    days = (*(version.in_force_from for version in provision.versions), provision.end)
    if not any(day and day > view.on for day in days):
        return  # most pages do without the room of times
    for each in answers.law_over_time.future_events(view.corpus, provision, view.on):
        version = provision.version(each.on)
        act = f" ({view.act(each.act)})" if each.act else ""
        says = view.colon + version.summary if version else ""
        repealed = provision.repeal is not None and provision.repeal.on == each.on
        end = "end" if repealed else "ends"
        event = view.word(end if each.event is answers.law_over_time.LawEventKind.ENDED else each.event)
        yield view.word("l.to come"), run(f"{view.day(each.on)}{view.colon}{event}{act}{says}")


def _predecessors(view: View, answer: ProvisionRecord) -> str:
    """What it took over from, and how the least sure of that was checked; of what is in force, only by the day."""
    steps = [
        (old, heir)
        for old in map(view.corpus.provision.__getitem__, answer.predecessors)
        for heir in old.replaced_by
        if heir.provision == answer.provision.id
    ]
    days = {heir: heir.on or old.end for old, heir in steps}
    if answer.when is ForceState.IN_FORCE:
        steps = [(old, heir) for old, heir in steps if (day := days[heir]) is None or day <= view.on]
    idents = dict.fromkeys(old.id for old, _ in steps)
    return (
        view.articles_text(idents) + view.less_than_seen(weakest(heir.verification for _, heir in steps))
        if idents
        else ""
    )


def _says(view: View, answer: ProvisionRecord) -> Iterator[tuple[str, Run]]:
    """What annulled it, what it says, its penalty while it holds, and what must be read with it.

    A version is told with its first day before that; the mark is that of the content of the article, or its own.
    """
    if answer.provision.annulled:
        yield view.word("l.annulled"), run(_annulment(view, answer.provision.annulled))
    early = answer.provision.start is not None and view.on < answer.provision.start
    version = answer.version or answer.provision.versions[0 if early else -1]
    first = version.in_force_from if answer.when is ForceState.UNRECORDED else None
    since = f"{view.word('from', view.day(first))}{view.colon}" if first else ""
    content = version.verification if version.start_verification else answer.provision.verification
    says = run(since + version.summary, view.territory_text(version), view.less_than_seen(content))
    yield view.word("l.says"), says
    if version.penalty and (view.detail is Detail.VERBOSE or not answer.in_force_instead):
        mark = version.penalty_verification or Mark.SEEN
        yield view.word("l.penalty"), run(version.penalty, view.less_than_seen(mark))
    partners_text = (
        correspondence_text.partners_text if view.detail is Detail.VERBOSE else correspondence_text.partners_on_a_screen
    )
    yield from view.pairs(("l.with", partners_text(view, answer.provision.id)))


def _after(view: View, answer: ProvisionRecord) -> list[tuple[str, Run]]:
    """What is in force in its place, and what has taken over from it.

    By parts where all is shown, one was annulled, or the article is still in force.
    """
    weakness = view.weakness_text(answer.instead_weakness)
    tail = f" ({weakness})" if answer.in_force_instead and weakness else ""
    heirs, every = answer.provision.replaced_by, view.corpus.provision[answer.provision.id].replaced_by
    heirs = tuple(each for each in heirs if each.on is None or each.on <= view.on)
    is_moved = answer.when is ForceState.IN_FORCE and any(each.on for each in heirs)
    cited = pinpoint_text(str(answer.pinpoint), view.language) if answer.provision.replaced_by != every else ""
    if cited and not heirs:
        return view.pairs(("l.today", view.word("no heir of place", cited)))
    words = view.articles_text(answer.in_force_instead) + tail
    pairs = view.pairs(("l.today", f"{cited}{view.colon}{words}" if cited and words else words))
    annulled = any(view.corpus.provision[each.provision].annulled for each in heirs)
    if heirs and (annulled or is_moved or view.detail is Detail.VERBOSE):
        pairs.append((view.word("l.replaced by"), run(", ".join(_heir(view, each) for each in heirs))))
    elif heirs and {each.provision for each in heirs} != set(answer.in_force_instead):
        mark = view.less_than_seen(weakest(each.verification for each in heirs))
        text = view.articles_in_ranges([each.provision for each in heirs])
        pairs.append((view.word("l.replaced by"), run(text + mark)))
    return pairs


def _heir(view: View, each: Successor) -> str:
    """A provision that took over, for which part, whether it was annulled, and how that was checked."""
    part = f" ({pinpoint_text(each.part, view.language)})" if each.part else ""
    named = view.successors_text([each.provision], view.articles_text)
    return f"{named}{part}{view.less_than_seen(each.verification)}"


def _annulment(view: View, annulled: Annulment) -> str:
    """The judgment by its title, how it was checked, where it was read, and what must be known besides."""
    title = view.text(view.corpus.act[annulled.act].title)
    origin = with_dots(view.word(annulled.verification), annulled.source)
    return " ".join(filter(None, (title, f"[{origin}]", annulled.note)))


def _versions(view: View, answer: ProvisionRecord) -> list[Block]:
    provision = answer.provision
    end = None if provision.never_in_force else provision.end
    ends = [*(version.in_force_from for version in provision.versions[1:]), end]
    rows = tuple(
        row(
            correspondence_text.period(view, version.in_force_from, end),
            version_text(view, version),
            act_run(view, version),
        )
        for version, end in zip(provision.versions, ends, strict=True)
    )
    return [Space(), Heading(run(view.word("h.versions"))), Table((LOOSE,) * 3, rows)]


def _hanging_briefly(view: View, answer: ProvisionRecord) -> list[Block]:
    """The items and obligations that depend on the provision, by how far it answers them; the least certain mark."""
    if rows := _hanging_rows(view, answer):
        return [Space(), Heading(run(view.word("h.answers"))), Facts(rows, 2)]
    return [Space(), Paragraph(run(view.word("hangs nothing")))]


def _hanging_in_facts(view: View, answer: ProvisionRecord) -> tuple[tuple[str, Run], ...]:
    """The same where room is tight: one after the other among the facts, without a heading."""
    rows: list[str | Styled] = []
    for label, cell in _hanging_rows(view, answer):
        rows += [view.word("semicolon")] if rows else []
        rows += [label, view.colon, *cell]
    return ((view.word("c.items"), run(*rows or [view.word("hangs none")])),)


def _hanging_rows(view: View, answer: ProvisionRecord) -> tuple[tuple[str, Run], ...]:
    """The items that depend on the provision, grouped by how far it answers them, and when if not on the date."""
    groups: dict[str, list[LinkAnswer]] = {}
    for each in _weightiest(answer):
        other = each.link.provision != answer.provision.id
        label = view.word("read with another") if other else correspondence_text.extent(view, each, part=False)
        if each.when is not answer.when:  # nothing depends on it on the date
            label += f" ({correspondence_text.period(view, each.start, each.end)})"
        groups.setdefault(label, []).append(each)
    return tuple((label, _hanging_row(view, group)) for label, group in groups.items())


def _hanging_row(view: View, group: list[LinkAnswer]) -> Run:
    """The items of some links, one after the other those that want a second look for the same reason, or for none."""
    parts = group_by_key((_review(view, each) if each.review else "", each) for each in group)
    pieces: list[str | Styled] = []
    for review, links in parts.items():
        pieces += [view.word("semicolon")] if pieces else []
        pieces += _hanging_items(view, links, review)
    return run(*pieces)


def _hanging_items(view: View, links: list[LinkAnswer], review: str) -> Run:
    """The items of some links, their limits in short, the least sure mark, and why all of them want a second look."""
    items = view.items_in_short(item for each in links for item in each.items)
    mark = view.less_than_seen(weakest(each.link.verification for each in links))
    short = ((short_limit(each.link), view.review_text(each.link, each.day)) for each in links if each.link.limit)
    limits = dict.fromkeys(limit.replace(f" [{unread}]", "") for limit, unread in short)  # that stands behind the row
    text = view.counted("under limits", len(limits)) if len(limits) > _FEW else view.clauses(limits)
    limited = Styled(f" ({text})" if text else "", "warn")
    return run(Styled(items, "ref"), limited, Styled(f"{mark} · {review}" if review else mark, "dim"))


def _review(view: View, each: LinkAnswer) -> str:
    """Why a link wants a second look; by which court it was put in question stands above."""
    if each.review is ReviewReason.QUESTIONED:
        return view.word("courts.questioned")
    return view.review_text(each.link, each.day)


def _weightiest(answer: ProvisionRecord) -> list[LinkAnswer]:
    """The links that hold when the article does: its own before those that only read it, the fullest first."""
    order = {"full": 0, "implied": 1, "partial": 2}
    alive = [each for each in answer.links if each.when is answer.when] or list(answer.links)
    own = answer.provision.id
    return sorted(alive, key=lambda each: (each.link.provision != own, each.asserted, order[each.link.extent]))


def _does(view: View, answer: ProvisionRecord, each: LinkAnswer) -> str:
    """What the article does for an item: itself, or read with another one."""
    if each.link.provision == answer.provision.id:
        return view.word(f"role.{each.link.role}")
    return view.word("read with", view.article(each.link.provision))


def _beside(view: View, answer: ProvisionRecord, *more: str) -> list[Block]:
    """Who speaks of it, what else the reference can mean, and how much -v adds."""
    parts = [
        view.word("more reasons"),
        view.word("more sources"),
        view.counted("version", len(answer.provision.versions)),
    ]
    parts += [view.counted("statement", len(answer.positions))] if answer.positions else []
    parts += map(view.word, more)
    said = view.clauses(statements_of_state_and_others.statements_in_brief(view, answer.positions))
    behind: list[Block] = [Space(), Facts(((view.word("l.said"), run(said)),))] if said else []
    last = Paragraph(run(Styled(view.word("more under -v", view.names_in_sentence(parts)), "dim")))
    return [*behind, Space(), *statements_of_state_and_others.readings_in_brief(view, answer.other_readings), last]


def _hanging(view: View, answer: ProvisionRecord) -> list[Block]:
    """Every item and obligation that hangs on the provision, and how."""
    if not answer.links:
        return [Space(), Heading(run(view.word("h.answers"))), Paragraph(run(view.word("hangs nothing")), 2)]
    rows = []
    reasons: dict[Run, list[str]] = {}
    for each in answer.links:
        items, titles = Styled(view.items_in_short(each.items), "ref"), map(view.aspect_title, each.link.aspects)
        days = correspondence_text.word_or_days(view, each, correspondence_text.period(view, each.start, each.end))
        rows.append(
            row(items, view.clauses(titles), _does(view, answer, each), correspondence_text.extent(view, each), days)
        )
        limit = view.word("limit told", each.link.limit) if each.link.limit else ""
        origin = Styled(f" [{correspondence_text.whose_word(view, each)}]", "dim")
        reasons.setdefault(run(each.link.reason, limit, origin), []).extend(each.items)
    block = Facts(tuple((view.items_in_short(asked), reason) for reason, asked in reasons.items()), 2)
    table = Table((LOOSE,) * 5, tuple(rows))
    return [
        Space(),
        Heading(run(view.word("h.answers"))),
        table,
        block,
        *correspondence_text.link_legend(view, answer.links),
    ]
