"""The note to a minister: what is to be decided and checked, objections, counts; for its annex, what was settled."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lanzarote_law.answers.coverage import Gaps, asked_of_law, counted_items, totals
from lanzarote_law.answers.item_status_history import ClosedGap
from lanzarote_law.answers.research_currency import unfollowed_articles
from lanzarote_law.answers.status import aspect_standing, dispute_settled_on, item_status
from lanzarote_law.answers.status_qualifications import NeutralOutcome, outcome_of_neutral_aspects, short_limits
from lanzarote_law.answers.status_types import Standing, Status
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import BindingForce, InstrumentKind, ItemKind, Mark, Position, PrecedentRelevance, Stance
from lanzarote_law.render import translation_notes
from lanzarote_law.render.blocks import Block, Bullets, Heading, Page, Paragraph, Run, Styled, run, runs_of, text_of_run
from lanzarote_law.render.item_status_text import once_per_aspect
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes, statements_of_state_and_others
from lanzarote_law.reports.citations_and_footnotes import as_sentence, capitalise
from lanzarote_law.reports.convention_requirements import item_places, only_allows, required_by_convention
from lanzarote_law.reports.law_questioned_by_courts import (
    QuestionedLaw,
    is_for_the_legislator,
    questioned_in_instrument,
    questioned_law_text,
)
from lanzarote_law.reports.open_points_by_action import mark_sentence, name_points, standing_in_counts
from lanzarote_law.reports.regressions import convention_asks, possible_losses
from lanzarote_law.reports.reply_draft_state import in_sentence
from lanzarote_law.reports.report_part import Part, heading
from lanzarote_law.reports.required_actions import RequiredAction, required_action
from lanzarote_law.reports.status_counts import (
    bars,
    covered_items,
    covered_notes,
    date_title,
    dates_relied_on,
    former_lists,
    unconfirmed_dates,
)

# -- what the minister must know first ---------------------------------------------------------------------------------


def essentials(view: View, results: Sequence[Gaps], positions: Sequence[Position]) -> list[Block]:
    """What is to be decided, and which reply is proposed."""
    parts = (
        (
            *(
                _amendment(view, found)
                for found in questioned_in_instrument(view, each.instrument)
                if is_for_the_legislator(found)
            ),
            *_repairs(view, each),
            *_decisions(view, each),
            *_losses(view, each),
            *_answer(view, each, positions),
        )
        for each in results
    )
    unsure = [text for each in results for text in (*unconfirmed_dates(view, each.instrument), *_not_read(view, each))]
    return [
        *([Paragraph(run(*_labelled(view, "supposed"), " ".join(dict.fromkeys(unsure))))] if unsure else []),
        heading(view, "r.h.note"),
        Bullets(tuple(each for part in parts for each in part)),
    ]


def checks(view: View, results: Sequence[Gaps]) -> list[Block]:
    """What the services look up before the note is signed: articles, dates, decisions, changes of the law."""
    parts: list[Run] = []
    for each in results:
        others = (
            found for found in questioned_in_instrument(view, each.instrument) if not is_for_the_legislator(found)
        )
        parts += [run(questioned_law_text(view, found)) for found in others]
        parts += possible_losses(view, each)
    return [heading(view, "r.h.note.checks", level=3), Bullets(tuple(dict.fromkeys(parts)))] if parts else []


def bars_in_short(view: View, instrument: str, name: str = "") -> list[Block]:
    """The bars of an instrument with what their words mean, in a sentence; the annex has the items."""
    return [
        Heading(run(view.word("r.h.counts"), name), 3),
        Paragraph(run(Styled(view.word("r.note.bars"), "dim"))),
        *bars(view, instrument),
    ]


def background(view: View, results: Sequence[Gaps]) -> Part:
    """For the annex: how dates are known, what is covered and asked, up to when the texts were followed, the counts."""
    parts: list[Run] = []
    blocks: list[Block] = []
    for each in results:
        parts += [run(text) for name, _ in dates_relied_on(view, each.instrument) if (text := _known(view, name))]
        parts += map(run, covered_notes(view.unflagged, each.instrument))
        parts += convention_asks(view, each)
        parts += [run(view.word("r.note.acts", view.clauses(acts)))] if (acts := list(_acts(view, each))) else []
        blocks += map(Paragraph, (*_convention_counts(view.unflagged, each), *_texts(view.unflagged, each)))
    return Part((heading(view, "r.h.background"), Bullets(tuple(parts)), *blocks) if parts or blocks else (), {})


def _known(view: View, name: str) -> str:
    """How a named date is known: from what it was deduced, or which act sets it; empty if neither is recorded."""
    named = view.corpus.named_date[name]
    if named.note:
        return f"{date_title(view, name)}{view.colon}{as_sentence(named.note)}"
    act = view.corpus.act.get(named.act)
    return view.word("r.note.set by", citations_and_footnotes.act_in_short(view, act)) if act else ""


def _texts(view: View, result: Gaps) -> Iterator[Run]:
    """The codes and acts of which not all amendments were followed to the date of the note, with how far they were."""
    titles = [f"{view.text(view.corpus.code[code].title)}{since}" for code, since in _not_followed(view, result)]
    if titles:
        yield run(*_labelled(view, "state"), view.word("r.note.texts", view.clauses(titles)))


def with_titles(view: View, blocks: Iterable[Block]) -> Page:
    """Blocks in which each code and act is named in full where its short name first stands."""
    page = tuple(blocks)
    names = citations_and_footnotes.short_names(
        view, " ".join(text_of_run(each) for block in page for each in runs_of(block))
    )
    titles = {short: _up_to_year(view.text(view.corpus.code[ident].title)) for ident, short in names.items()}
    if not titles:
        return page
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(titles, key=len, reverse=True)))})(?!\w)")

    def named(found: re.Match[str]) -> str:
        short = found[0]
        if not (title := titles.pop(short, "")):
            return short
        before = found.string[: found.start()]
        title = title.replace(" (", ", ").replace(")", "")
        return f"{short}, {title}" if before.count("(") > before.count(")") else f"{short} ({title})"

    return translation_notes.map_runs(
        page, lambda runs: tuple(each._replace(text=pattern.sub(named, each.text)) for each in runs)
    )


def _up_to_year(title: str) -> str:
    """The title of an act up to its year: `Decree of 15 February 2019`."""
    found = citations_and_footnotes.DATED.search(title)
    return title[: found.end()] if found else title


def _decisions(view: View, result: Gaps) -> Iterator[Run]:
    """On which open points to legislate or not: each that the Convention asks for, the others, those left to choice."""
    actions = group_by_key((required_action(view, each[0]), each) for each in once_per_aspect(result.open))
    law, parts = actions.get(RequiredAction.LAW, []), []
    is_convention = _is_convention(view, result.instrument)
    asked = [each for group in law for each in required_by_convention(view, group) if not is_convention]
    others = [group for group in law if is_convention or not required_by_convention(view, group)]
    duty = view.word(f"r.force.{BindingForce.OBLIGATION}")
    for each in asked:
        proposal = view.word("r.note.propose bill" if duty in each else "r.note.propose report")
        parts.append(f"{view.word('r.note.legislate asked', each)} {proposal}")
    left = []
    if others:
        text = view.counted("r.note.legislate others" if asked else "r.note.legislate", len(others))
        free = f"{view.word('r.not asked by the convention')} {view.word('r.note.propose reply')}"
        left.append(f"{text} {view.word('r.note.propose report') if is_convention else free}")
    if choices := actions.get(RequiredAction.CHOICE):
        text = capitalise(view.counted("r.note.choices", len(choices)))
        left.append(f"{text} {view.word('r.note.propose choice')}")
    parts += [" ".join(left)] if left else []
    yield from (run(capitalise(each)) for each in parts)


def _repairs(view: View, result: Gaps) -> Iterator[Run]:
    """The articles whose list nobody is known to have adapted, and the law that they would need."""
    used = {result.instrument, *(view.corpus.item[one.now.item].instrument for one in result.losses)}
    for told in former_lists(view, (one.id for one in view.corpus.instruments if one.id in used)):
        yield run(*_labelled(view, "repair"), f"{told} {view.word('r.note.propose repair')}")


def _not_read(view: View, result: Gaps) -> Iterator[str]:
    """The judgments on which the minister is to decide, although nobody read them."""
    for each in questioned_in_instrument(view, result.instrument):
        if is_for_the_legislator(each) and (mark := each.decision.verification) is not Mark.SEEN:
            yield view.word("r.note.judgment not read", each.decision.docket, view.word(mark))


def _losses(view: View, result: Gaps) -> Iterator[Run]:
    """How many aspects the law has covered less since a date, and what a treaty obliges to."""
    for since, fallen in sorted(group_by_key((each.since, each.now) for each in result.losses).items()):
        titles = view.clauses(dict.fromkeys(in_sentence(view.aspect_title(each.aspect)) for each in fallen))
        text = view.counted("r.note.losses", len({each.aspect for each in fallen}), view.day(since), titles)
        items = [view.corpus.item[each.item] for each in fallen]
        if all(each.force is BindingForce.OBLIGATION for each in items):
            allows = only_allows(view, [each.id for each in items])
            text += f" {view.word('r.note.only allowed' if allows else 'r.note.obliged')}"
        yield run(*_labelled(view, "confirm"), text)


def _convention_counts(view: View, result: Gaps) -> Iterator[Run]:
    """The counts of an instrument that the note is not about, with the items that the law does not cover in full."""
    items = (view.corpus.item[each.now.item] for each in result.losses)
    for other in dict.fromkeys(each.instrument for each in items if each.instrument != result.instrument):
        now = totals(view.corpus, view.on, other)
        asked = (each.id for each in counted_items(view.corpus, other))
        short = [each for each in asked if item_status(view.corpus, each, view.on).status in _NOT_IN_FULL]
        unknown, every = now[Status.INCOMPLETE] + now[Status.UNMAPPED], asked_of_law(now)
        others = every - now[Status.COVERED] - len(short) - unknown
        counts = map(str, (every, now[Status.COVERED], len(short), others, unknown))
        named = view.items_in_short(short)
        yield run(*_labelled(view, "convention"), view.word("r.note.convention", *counts, named))


_NOT_IN_FULL = (Status.PARTIAL, Status.DISPUTED, Status.GAP, Status.LAPSED)
"""The statuses of items that the law is known not to cover in full."""


def _answer(view: View, result: Gaps, positions: Sequence[Position]) -> Iterator[Run]:
    """How many questions a new reply can call answered, then and now, and which objections it has to answer."""
    if _is_convention(view, result.instrument):
        return
    now, then = (totals(view.corpus, on, result.instrument) for on in (view.on, result.reference_day))
    before = view.word("r.note.answer then", str(then[Status.COVERED]), view.day(result.reference_day))
    earlier = before if result.reference_day < view.on else ""
    covered, unlimited, neutral, read = covered_items(view, result.instrument)
    of, *counts = map(str, (asked_of_law(now), len(unlimited), len(covered) - len(unlimited)))
    parts = [view.word("r.note.answer", str(len(covered)), of, earlier, *counts)]
    parts += [view.word("r.note.settled", str(len(neutral)), str(len(covered)))] if neutral else []
    verified = sum(each in covered for each in read)
    parts.append(view.word("r.note.read" if verified else "r.note.none read", str(verified), str(len(covered))))
    parts += _objections_to_answer(view, [each.item for each in positions if _is_about_reply(each)])
    yield run(*_labelled(view, "answer"), " ".join(parts))


def _objections_to_answer(view: View, items: Sequence[str]) -> Iterator[str]:
    """On which questions on law a new reply can answer objections to the last one."""
    asked = dict.fromkeys(each for each in items if each and view.corpus.item[each].kind is not ItemKind.PRACTICE)
    if asked:
        yield view.word("r.note.objections", view.items_in_short(asked))


def _amendment(view: View, each: QuestionedLaw) -> Run:
    """Whether to amend an article that a court held to be unconstitutional, what that concerns, and what it held."""
    parts = [view.word("r.note.amend", each.today or each.judged)]
    on_facts = (bears.items for bears in each.decision.bears if bears.fit is PrecedentRelevance.FACTS)
    judged = {item for items in on_facts for item in items}
    asked = (one for one in view.corpus.items if one.id in judged)
    if treaty := [one.id for one in asked if _is_convention(view, one.instrument)]:
        parts.append(view.word("r.note.judged facts", view.clauses(item_places(view, [one]) for one in treaty)))
    seen = each._replace(decision=each.decision._replace(verification=Mark.SEEN))  # its mark stands above
    parts += [questioned_law_text(view, seen), view.word("r.note.propose options")]
    return run(Styled(f"{each.subject}{view.colon}", "strong"), " ".join(parts))


def followed_until(view: View, provisions: Sequence[str], name: str = "note") -> str:
    """Up to which date the amendments of articles were followed at the latest; if to that of the note, only that.

    `name` is that of the words of a kind of report.
    """
    days = [each.up_to for each in unfollowed_articles(view.corpus, provisions, view.on) if each.up_to]
    if not days:
        return view.word("r.as of", view.day(view.on))
    key = f"r.{name}.followed" if min(days) == max(days) else f"r.{name}.followed between"
    return view.word(key, view.day(view.on), view.day(max(days)))


def _not_followed(view: View, result: Gaps) -> Iterator[tuple[str, str]]:
    """The codes and acts whose amendments were not followed to the date of the note, each with how far they were."""
    states = unfollowed_articles(view.corpus, result.resting_on, view.on)
    for code, found in group_by_key((each.code, each) for each in states).items():
        days = [each.up_to for each in found if each.up_to]
        text = _followed_up_to(view, days) if days else ""
        if missing := [ident for each in found if not each.up_to for ident in each.articles]:
            articles = citations_and_footnotes.short_citations(view, missing) if days else ""
            text += f"{view.word('semicolon') if days else ''}{view.word('r.note.text not followed', articles)}"
        yield code, text


def _followed_up_to(view: View, days: Sequence[date]) -> str:
    """The date up to which amendments were followed, or the first and the last of several."""
    if min(days) == max(days):
        return view.word("r.note.text", view.day(min(days)))
    return view.word("r.note.text between", view.day(min(days)), view.day(max(days)))


def _labelled(view: View, key: str) -> Run:
    return run(Styled(view.word(f"r.note.l.{key}"), "strong"), " ")


def _is_convention(view: View, instrument: str) -> bool:
    return view.corpus.instrument[instrument].kind is InstrumentKind.CONVENTION


def _is_about_reply(position: Position) -> bool:
    """Whether a position disputes what a reply says, not the law."""
    return position.stance is Stance.DISPUTES and not position.targets


# -- what was settled --------------------------------------------------------------------------------------------------


def settled_aspects(view: View, result: Gaps, name: str = "") -> Iterator[Block]:
    """The aspects that the law has come to answer since the reference date, the improvements first."""
    if result.on <= result.reference_day:
        return
    kinds = group_by_key((_kind_of_closing(view, each), each) for each in result.closed)
    count = sum(len({each.aspect for each in found}) for found in kinds.values())
    title = view.word("r.h.settled", view.day(result.reference_day), view.counted("point", count))
    yield Heading(run(title, name))
    if not result.closed:
        yield Paragraph(run(Styled(view.word("r.settled none"), "dim")))
    for kind in ("better", *NeutralOutcome, "narrowed"):
        found = kinds.get(kind, [])
        if found:
            text = view.counted(f"r.settled.{kind}", len({each.aspect for each in found}))
            yield Paragraph(run(Styled(text, "strong")))
            alike = group_by_key(((each.closed_on, short_limits(each.now)), each) for each in found)
            yield Bullets(tuple(_closed(view, group) for group in alike.values()))


def _kind_of_closing(view: View, each: ClosedGap) -> str:
    if each.narrowed:
        return "narrowed"
    neutral = bool(view.corpus.aspect[each.aspect].full_means)
    return (outcome_of_neutral_aspects(view.corpus, (each.now,)) or NeutralOutcome.OTHERWISE) if neutral else "better"


def _acts(view: View, result: Gaps) -> Iterator[str]:
    """The acts that settled aspects, each with the date of their entry into force."""
    law = view.corpus.provision
    pairs = {(each.closed_on, law[ident].version(each.closed_on)) for each in result.closed for ident in each.closed_by}
    acts = sorted({(day, version.act) for day, version in pairs if version and version.act in view.corpus.act})
    for day, named in group_by_key(acts).items():
        cited = ", ".join(citations_and_footnotes.act_in_short(view, view.corpus.act[each]) for each in named)
        yield view.word("r.note.act in force", view.day(day), cited)


def _closed(view: View, group: list[ClosedGap]) -> Run:
    """Aspects that were settled alike: by which article, since when, by which today, in which limits."""
    first = group[0]
    named = dict.fromkeys(_name_with_past(view, each.aspect, group) for each in group)
    articles = citations_and_footnotes.short_citations(
        view, (ident for each in group for ident in each.closed_by), dated=True
    )
    today = citations_and_footnotes.short_citations(
        view, (judged.link.provision for each in group for judged in each.now.carriers)
    )
    since = view.word("r.note.since", articles, view.day(first.closed_on))
    parts = [since, view.word("r.note.today", today)] if today and today != articles else [since]
    limited = [judged.link for judged in first.now.carriers if judged.link.limit]
    parts[-1] += citations_and_footnotes.review_stamp(view, first.now.carriers, limited)
    limits = short_limits(first.now)
    parts += [view.word("r.note.limits", view.clauses(limits))] if limits else []
    text = f"{view.colon}{view.clauses(parts)}."
    return run(Styled(view.clauses(named), "strong"), text)


def _name_with_past(view: View, aspect: str, group: list[ClosedGap]) -> str:
    """An aspect by its title and items, with what it was if that was more than answered in part."""
    inside = [each for each in group if each.aspect == aspect]
    was = inside[0].was.standing
    label = "" if was is Standing.WEAK else f", {view.word('r.then', standing_in_counts(view, was))}"
    return name_points(view, [(aspect, each.item) for each in inside]) + label


# -- what was objected to, what to check, the foot ---------------------------------------------------------------------


def objections(view: View, positions: Sequence[Position]) -> list[Block]:
    """The objections to the law, each with its answer, and to the last reply; statements on practice are left out."""
    runs = [_objection(view, each) for each in positions if each.stance is Stance.DISPUTES and each.targets]
    against = group_by_key((_author(view, each), each) for each in positions if _is_about_reply(each))
    for author, found in against.items():
        said = (f"{_statement(each)} ({_place(view, each)}){view.less_than_seen(each.verification)}" for each in found)
        head = view.counted("r.note.on the reply", len(found), author)
        runs.append(run(Styled(head, "strong"), f" {view.clauses(said)}."))
    return [heading(view, "r.h.said", level=3), Bullets(tuple(runs))] if runs else []


def _objection(view: View, each: Position) -> Run:
    """An objection to the law: who made it, on what, which articles cited are repealed since, and the answer."""
    head = view.word("r.note.according to", _author(view, each), _place(view, each))
    parts = [f"{as_sentence(_statement(each))}{view.less_than_seen(each.verification)}"]
    for cite in each.cites:
        old = view.corpus.provision.get(cite.provision)
        if old and old.end and old.end <= view.on:
            named = citations_and_footnotes.called_former(
                view, old.id, citations_and_footnotes.pinpoint_citation(view, old.id)
            )
            parts.append(capitalise(view.word("r.note.repealed", named, view.day(old.end))))
    return run(Styled(head, "strong"), f" {' '.join((*parts, _answer_of_law(view, each)))}")


def _answer_of_law(view: View, each: Position) -> str:
    """The law that answers an objection, with its limits and the articles of today; or that there is none yet."""
    day = dispute_settled_on(view.corpus, each)
    if day is None:
        return view.word("r.note.unanswered")
    if day > view.on:
        return statements_of_state_and_others.answer_of_the_law(view, each)
    law = citations_and_footnotes.short_citations(view, each.answered_by, dated=True)
    now = (aspect_standing(view.corpus, one.item, one.aspect, view.on) for one in each.targets)
    today = citations_and_footnotes.short_citations(
        view, (judged.link.provision for one in now for judged in one.carriers)
    )
    if today and today != law:
        law = f"{law}, {view.word('r.note.today', today)}"
    stamp = citations_and_footnotes.review_stamp(view, statements_of_state_and_others.links_now(view, each))
    return view.word("r.note.answered", view.day(day), f"{law}{stamp}")


def _author(view: View, each: Position) -> str:
    """Who makes a statement: the organisation that speaks, of several that filed it together."""
    return each.voice or view.holder_text(each)


def _statement(each: Position) -> str:
    return citations_and_footnotes.uncapitalise(each.statement.rstrip("."))


def _place(view: View, each: Position) -> str:
    return view.word("r.note.question", each.item) if each.item else each.topic


def address_lines(view: View) -> tuple[Paragraph, ...]:
    """The lines for the names and the occasion, which the reader fills in, and the subject."""
    return tuple(Paragraph(run(view.word(f"r.note.{key}"))) for key in ("to and from", "subject"))


def foot(view: View, results: Sequence[Gaps]) -> str:
    """The last line: how sure what bears no mark is, and that the note is a reading of the law as at its date."""
    return " ".join(filter(None, (mark_sentence(view, results), view.word("r.note.foot"))))
