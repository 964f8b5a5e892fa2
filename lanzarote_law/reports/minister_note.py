"""The note to a minister: what is to be decided and checked, the counts, what was settled, objections, the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.amendment_tracking import unfollowed_articles
from lanzarote_law.answers.coverage import totals, with_evidence
from lanzarote_law.answers.limits import NeutralOutcome, neutral_outcome, short_limits
from lanzarote_law.answers.status import aspect_standing, dispute_settled_on
from lanzarote_law.answers.status_types import Standing, Status
from lanzarote_law.model import BindingForce, InstrumentKind, Mark, Stance
from lanzarote_law.render.formats.blocks import Block, Bullets, Heading, Line, Styled, run
from lanzarote_law.render.gaps import task_of
from lanzarote_law.render.layout import group_by_key
from lanzarote_law.render.status_text import once_per_aspect
from lanzarote_law.render.words import localized_text
from lanzarote_law.reports import footnotes, statements
from lanzarote_law.reports.first_page import answered, mark_sentence, name_points
from lanzarote_law.reports.footnotes import as_sentence, full_sentence
from lanzarote_law.reports.outstanding_checks import checks_count
from lanzarote_law.reports.required_actions import RequiredAction, required_action
from lanzarote_law.reports.status_counts import covered_items, date_title, dates_relied_on
from lanzarote_law.reports.treaty_duties import duty_summary, item_places, quoted_aspect, titled_aspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lanzarote_law.answers.coverage import Gaps
    from lanzarote_law.answers.status_history import ClosedGap
    from lanzarote_law.answers.status_types import AspectStanding
    from lanzarote_law.answers.todo import TodoEntry
    from lanzarote_law.model import Position
    from lanzarote_law.render.formats.blocks import Run
    from lanzarote_law.render.phrases import View


# -- what the minister must know first ---------------------------------------------------------------------------------


def essentials(view: View, results: Sequence[Gaps], positions: Sequence[Position]) -> list[Block]:
    """What is to be decided, to be answered and to be checked, and up to which date the law was checked."""
    runs = [each for result in results for each in (*_decisions(view, result), *_answer(view, result, positions))]
    runs += [each for result in results for each in _checks(view, result)]
    return [Heading(run(view.word("r.h.note")), 2), Bullets(tuple(runs))]


def _decisions(view: View, result: Gaps) -> Iterator[Run]:
    """The open points on which to legislate or not, and the gaps that have opened since."""
    actions = group_by_key((required_action(view, each[0]), each) for each in once_per_aspect(result.open))
    if law := actions.get(RequiredAction.LAW):
        key = "r.note.legislate in part" if all(task_of(each[0]) == "part" for each in law) else "r.note.legislate"
        duty = "" if _is_convention(view, result.instrument) else duty_summary(view, law)
        choices = view.counted("r.note.choices", len(actions.get(RequiredAction.CHOICE, ())))
        yield run(*_labelled(view, "decide"), " ".join(filter(None, (view.counted(key, len(law)), duty, choices))))
    falls = group_by_key(((each.now.standing is Standing.NEGATIVE, each.since), each.now) for each in result.losses)
    for is_gap, since in sorted(falls, reverse=True):
        fallen = falls[is_gap, since]
        aspects = group_by_key((each.aspect, each.item) for each in fallen)
        name = quoted_aspect if is_gap else titled_aspect
        named = view.clauses(name(view, each, item_places(view, items)) for each, items in aspects.items())
        told = view.counted("r.note.gaps" if is_gap else "r.note.fallen", len(aspects), view.day(since), named)
        context = _context_of_gaps(view, result.instrument, fallen) if is_gap else ()
        yield run(*_labelled(view, "confirm" if is_gap else "decide"), " ".join((told, *context)))


def _context_of_gaps(view: View, instrument: str, gaps: Sequence[AspectStanding]) -> Iterator[str]:
    """Whether the Convention obliges, and the counts of an instrument that the note is not about."""
    items = [view.corpus.item[each.item] for each in gaps]
    if all(each.force is BindingForce.OBLIGATION for each in items):
        yield view.word("r.note.obliged")
    for other in dict.fromkeys(each.instrument for each in items if each.instrument != instrument):
        if not totals(view.corpus, view.on, instrument)[Status.GAP]:
            yield view.word("r.note.not asked")
        now = totals(view.corpus, view.on, other)
        counts = (now[Status.COVERED], now[Status.PARTIAL], now[Status.INCOMPLETE] + now[Status.UNMAPPED])
        yield view.word("r.note.convention", *map(str, counts))


def _answer(view: View, result: Gaps, positions: Sequence[Position]) -> Iterator[Run]:
    """How many questions a new reply can call answered, then and now, and which objections it has to answer."""
    if _is_convention(view, result.instrument):
        return
    now, then = (totals(view.corpus, on, result.instrument) for on in (view.on, result.reference_day))
    before = view.word("r.note.answer then", str(then[Status.COVERED]), view.day(result.reference_day))
    earlier = before if result.reference_day < view.on else ""
    covered, unlimited, neutral, read = covered_items(view, result.instrument)
    of, *counts = map(str, (with_evidence(now), len(unlimited), len(covered) - len(unlimited), len(neutral)))
    told = [view.word("r.note.answer", str(len(covered)), of, earlier, *counts)]
    both, none = sum(each in covered for each in read), view.word("r.note.none")
    named = f"{len(read)} ({view.items_in_short(each.item for each in read)})" if read else none
    told.append(view.word("r.note.read", named, str(both or none), of, str(len(covered))))
    if against := [each for each in positions if _is_about_reply(each)]:
        items = view.items_in_short([each.item for each in against])
        told.append(view.counted("r.note.objections", len(against), items))
    yield run(*_labelled(view, "answer"), " ".join(told))


def _checks(view: View, result: Gaps) -> Iterator[Run]:
    """The dates that no official text confirms, and the articles that were not read, or not followed."""
    journal = localized_text(view.corpus.journal, view.language) or view.word("r.journal")
    of = str(with_evidence(totals(view.corpus, view.on, result.instrument)))
    for name, count in dates_relied_on(view, result.instrument):
        named = view.corpus.named_date[name]
        title = footnotes.uncapitalise(date_title(view, name))
        told = [view.word("r.note.date", title, view.day(named.on), journal)]
        if named.was and (act := view.corpus.act.get(named.act)):
            told.append(view.word("r.note.postponed", view.day(named.was[-1]), footnotes.act_in_short(view, act)))
        told.append(view.word("r.note.unconfirmed", str(count), of))
        yield run(*_labelled(view, "check"), " ".join(told))
    if told := list(_not_followed(view, result)):
        yield run(*_labelled(view, "state"), " ".join(told))


def followed(view: View, provisions: Sequence[str]) -> str:
    """Up to which date the amendments of articles were followed; if up to that of the note, only that date."""
    days = sorted(each.up_to for each in unfollowed_articles(view.corpus, provisions, view.on) if each.up_to)
    if not days:
        return view.word("r.as of", view.day(view.on))
    key = "r.note.followed" if days[0] == days[-1] else "r.note.followed between"
    return view.word(key, *map(view.day, (view.on, days[0], days[-1])))


def _not_followed(view: View, result: Gaps) -> Iterator[str]:
    """The articles that were not read in an official text, and those of which no amendment was followed."""
    states = unfollowed_articles(view.corpus, result.resting_on, view.on)
    found = group_by_key((_is_read(view, ident), ident) for each in states if not each.up_to for ident in each.articles)
    for is_read, idents in sorted(found.items()):
        named = view.clauses(footnotes.article_citation(view, each) for each in idents)
        yield view.word("r.note.not followed" if is_read else "r.note.not read", named)


def _is_read(view: View, ident: str) -> bool:
    version = view.corpus.provision[ident].version(view.on)
    return version is not None and footnotes.content_mark(view.corpus.provision[ident], version) is Mark.SEEN


def _labelled(view: View, key: str) -> Run:
    return run(Styled(view.word(f"r.note.l.{key}"), "strong"), " ")


def _is_convention(view: View, instrument: str) -> bool:
    return view.corpus.instrument[instrument].kind is InstrumentKind.CONVENTION


def _is_about_reply(position: Position) -> bool:
    """Whether a position disputes what a reply says, not the law."""
    return position.stance is Stance.DISPUTES and not position.targets


# -- what was settled --------------------------------------------------------------------------------------------------


def settled(view: View, result: Gaps, name: str = "") -> list[Block]:
    """The aspects that the law has come to answer since the reference date, the improvements first."""
    if result.on <= result.reference_day:
        return []
    kinds = group_by_key((_kind_of_closing(view, each), each) for each in result.closed)
    count = sum(len({each.aspect for each in found}) for found in kinds.values())
    title = view.word("r.h.settled", view.day(result.reference_day), view.counted("point", count))
    told = view.word("r.note.acts", view.clauses(_acts(view, result)))
    first = Line(run(told if result.closed else Styled(view.word("r.settled none"), "dim")))
    blocks: list[Block] = [Heading(run(title, name), 3), first]
    for kind in ("better", *NeutralOutcome, "narrowed"):
        found = kinds.get(kind, [])
        if found:
            told = view.counted(f"r.settled.{kind}", len({each.aspect for each in found}))
            blocks.append(Line(run(Styled(told, "strong"))))
            alike = group_by_key(((each.closed_on, short_limits(each.now)), each) for each in found)
            blocks.append(Bullets(tuple(_closed(view, group) for group in alike.values())))
    return blocks


def _kind_of_closing(view: View, each: ClosedGap) -> str:
    if each.narrowed:
        return "narrowed"
    neutral = bool(view.corpus.aspect[each.aspect].full_means)
    return (neutral_outcome(view.corpus, (each.now,)) or NeutralOutcome.OTHERWISE) if neutral else "better"


def _acts(view: View, result: Gaps) -> Iterator[str]:
    """The acts that settled aspects, each with the date of their entry into force."""
    law = view.corpus.provision
    pairs = {(each.closed_on, law[ident].version(each.closed_on)) for each in result.closed for ident in each.closed_by}
    acts = sorted({(day, version.act) for day, version in pairs if version and version.act in view.corpus.act})
    for day, named in group_by_key(acts).items():
        yield ", ".join((view.day(day), *(footnotes.act_in_short(view, view.corpus.act[each]) for each in named)))


def _closed(view: View, group: list[ClosedGap]) -> Run:
    """Aspects that were settled alike: by which article, since when, by which today, in which limits."""
    first = group[0]
    named = dict.fromkeys(_name_with_past(view, each.aspect, group) for each in group)
    articles = footnotes.short_citations(view, (ident for each in group for ident in each.closed_by), dated=True)
    today = footnotes.short_citations(view, (judged.link.provision for each in group for judged in each.now.carriers))
    since = view.word("r.note.since", articles, view.day(first.closed_on))
    parts = [since, view.word("r.note.today", today)] if today and today != articles else [since]
    limits = short_limits(first.now)
    parts += [view.word("r.note.limits", view.word("semicolon").join(limits))] if limits else []
    told = f"{view.word('colon')}{view.word('semicolon').join(parts)}."
    return run(Styled(view.word("semicolon").join(named), "strong"), told)


def _name_with_past(view: View, aspect: str, group: list[ClosedGap]) -> str:
    """An aspect by its title and items, with what it was if that was more than answered in part."""
    inside = [each for each in group if each.aspect == aspect]
    was = inside[0].was.standing
    label = "" if was is Standing.WEAK else f", {view.word('r.then', answered(view, was))}"
    return name_points(view, [(aspect, each.item) for each in inside]) + label


# -- what was objected to, what to check, the foot ---------------------------------------------------------------------


def objections(view: View, positions: Sequence[Position]) -> list[Block]:
    """The objections to the law, each with its answer, and to the last reply; statements on practice are counted."""
    runs = [_objection(view, each) for each in positions if each.stance is Stance.DISPUTES and each.targets]
    against = group_by_key((_author(view, each), each) for each in positions if _is_about_reply(each))
    for author, found in against.items():
        said = (f"{_statement(each)} ({_place(view, each)}){view.less_than_seen(each.verification)}" for each in found)
        head = view.counted("r.note.on the reply", len(found), author)
        runs.append(run(Styled(head, "strong"), f" {view.clauses(said)}."))
    if practice := [each for each in positions if each.stance in statements.OF_PRACTICE]:
        count = [str(sum(each.stance is kind for each in practice)) for kind in statements.OF_PRACTICE]
        runs.append(run(view.word("r.counted", *count)))
    nothing = Line(run(Styled(view.word("r.silent"), "dim")))
    return [Heading(run(view.word("r.h.said")), 3), Bullets(tuple(runs)) if runs else nothing]


def _objection(view: View, each: Position) -> Run:
    """An objection to the law: who made it, on what, which articles cited are repealed since, and the answer."""
    head = view.word("r.note.according to", _author(view, each), _place(view, each))
    cited = [view.corpus.provision.get(cite.provision) for cite in each.cites]
    ended = ((old.id, old.end) for old in cited if old and old.end and old.end <= view.on)
    gone = [
        view.word("r.note.repealed", footnotes.former(view, one, footnotes.pinpoint_citation(view, one)), view.day(end))
        for one, end in ended
    ]
    return run(
        Styled(head, "strong"),
        " ".join(
            (
                "",
                f"{as_sentence(_statement(each))}{view.less_than_seen(each.verification)}",
                *gone,
                _answer_of_law(view, each),
            )
        ),
    )


def _answer_of_law(view: View, each: Position) -> str:
    """The law that answers an objection, with its limits and the articles of today; or that there is none yet."""
    day = dispute_settled_on(view.corpus, each)
    if day is None:
        return view.word("r.note.unanswered")
    if day > view.on:
        return statements.answer_of_the_law(view, each)
    law = footnotes.short_citations(view, each.answered_by, dated=True)
    now = (aspect_standing(view.corpus, one.item, one.aspect, view.on) for one in each.targets)
    today = footnotes.short_citations(view, (judged.link.provision for one in now for judged in one.carriers))
    if today and today != law:
        law = f"{law}, {view.word('r.note.today', today)}"
    return view.word("r.note.answered", view.day(day), law)


def _author(view: View, each: Position) -> str:
    return view.holder_text(each._replace(voice=""))


def _statement(each: Position) -> str:
    return footnotes.uncapitalise(each.statement.rstrip("."))


def _place(view: View, each: Position) -> str:
    return view.word("r.note.question", each.item) if each.item else each.topic


def checks(view: View, results: Sequence[Gaps], entries: Sequence[TodoEntry]) -> list[Block]:
    """How sure the statements of the note are, and how many supporting facts were not read in an official text."""
    listed = view.word("r.note.annex") if entries else ""
    told = filter(None, (mark_sentence(view, results), full_sentence(checks_count(view, entries)), listed))
    return [Heading(run(view.word("r.h.before signing")), 3), Line(run(" ".join(told)))]


def address(view: View) -> tuple[Line, ...]:
    """The lines for the names, which the reader fills in, and the subject."""
    return tuple(Line(run(view.word(f"r.note.{key}"))) for key in ("to and from", "subject"))


def foot(view: View, digest: str) -> str:
    """The standing sentence, with the digest that identifies the data."""
    return view.word("r.note.foot", f" ({digest})" if digest else "")
