"""The effect of a bill on the answers: what changes in the law, which answers move and why, what is lost.

Two states of the data are compared; nothing is written. Where the data only contain less afterwards, that is not called
a loss.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lanzarote_law.answers.recommendations import follow_ups
from lanzarote_law.answers.status import is_dispute_settled
from lanzarote_law.answers.status_types import DATA_HOLES, AspectStanding, Standing, Status
from lanzarote_law.edits.consequences import ChangedPeriod, Consequences, find_consequences
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Position, Repeal, Stance, Version
from lanzarote_law.render import losses
from lanzarote_law.render.blocks import Heading, Run, StackedBar, Styled, run, shares_text
from lanzarote_law.render.edit_preview import period_text, without_headings
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.official_links import article_run
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence
from lanzarote_law.reports.report_part import Part, heading, points, table


class BillChange(NamedTuple):
    """What a bill does to an article: `new`, `amended`, `repealed` or `replaced`, by which version or end."""

    provision: str
    kind: str
    by: Version | Repeal
    on: date | None
    was: Version | None = None
    """The version before an amendment."""


def changed_articles(before: Corpus, after: Corpus) -> Iterator[BillChange]:
    """The articles that differ between two states of the data, in the order of the data."""
    for each in after.provisions:
        old = before.provision.get(each.id)
        known = {version.in_force_from for version in old.versions} if old else set()
        for was, version in pairwise((None, *each.versions)):
            if version and version.in_force_from not in known:
                yield BillChange(each.id, "amended" if old else "new", version, version.in_force_from, was)
        if each.repeal and each.repeal != (old.repeal if old else None):
            yield BillChange(each.id, "replaced" if each.replaced_by else "repealed", each.repeal, each.repeal.on)


def acts_of_bill(view: View, after: Corpus) -> list[str]:
    """The titles of the acts that make the changes."""
    acts = dict.fromkeys(each.by.act for each in changed_articles(view.corpus, after) if each.by.act in after.act)
    return [view.text(after.act[each].title) for each in acts]


def effect_parts(view: View, after: Corpus) -> Iterator[Part]:
    """The page for a committee of parliament: the law, the answers, what is lost, earlier statements, what to check."""
    found, then = find_consequences(view.corpus, after), view._replace(corpus=after)
    moved = without_headings(then, found.moved)
    yield Part((heading(view, "r.h.effect"), *_bars(view, moved)), {})
    yield _law(then, changed_articles(view.corpus, after))
    yield _answers(then, moved, view.corpus)
    yield _lost(then, found)
    yield _statements(view, then, found)
    yield _to_check(then, found)


def _bars(view: View, moved: Iterable[ChangedPeriod]) -> Iterator[StackedBar]:
    """The statuses of the answers that change: now, in words, and if the bill is adopted."""
    last = {each.item: each for each in moved}.values()
    now, then = (
        StackedBar("", tuple(view.status_share(status, counts[status]) for status in Status if counts[status]))
        for counts in (Counter(each.before.status for each in last), Counter(each.after.status for each in last))
    )
    if last:
        yield then._replace(title=view.word("r.effect.bar", str(len(last)), shares_text(now)))


# -- the law, the answers, the losses ----------------------------------------------------------------------------------


def _law(view: View, changes: Iterable[BillChange]) -> Part:
    rows, values = [], []
    for each in changes:
        provision = view.corpus.provision[each.provision]
        heirs = view.successors_text((heir.provision for heir in provision.replaced_by), view.articles_text)
        day = view.day(each.on) if each.on else view.word("start unknown")
        by = view.word("r.effect.by", each.by.act_article) if each.by.act_article else ""
        version = each.by if isinstance(each.by, Version) else Version(each.by.verification, "")
        parts = [as_sentence(version.summary or view.text(provision.subject))]
        kept = each.was is not None and each.was.penalty_in_english == version.penalty_in_english
        parts += [view.word("r.penalty", as_sentence(version.penalty))] if version.penalty and not kept else []
        what = view.word(f"r.effect.{each.kind}", day, heirs)
        named, mark = run(article_run(view, each.provision), f"{view.colon}{what}{by}"), each.by.verification
        rows.append((named, run(" ".join(parts), view.less_than_seen(mark))))
        values.append(
            plain_record("report/changed_law", each, each.by, summary=version.summary, penalty=version.penalty)
        )
    blocks = table(view, "r.h.effect law", ("r.effect.c.article", "l.says"), rows)
    return Part((heading(view, "r.h.effect law", level=3), *blocks), {"changed_law": values})


def _answers(view: View, moved: Sequence[ChangedPeriod], before: Corpus) -> Part:
    """The answers whose status or aspects change, those that change alike in one row."""
    periods = {(each.start, each.end) for each in moved}
    together = len(periods) == 1 and {end for _, end in periods} == {None}
    groups = group_by_key(((each.before.status, each.after.status, each.start, each.end), each) for each in moved)
    rows = []
    for (was, now, start, end), changes in groups.items():
        items = Styled(view.items_in_short([each.item for each in changes]), "ref")
        arrow = (view.status_run(was), " > ") if was is not now else ()
        when = "" if together else f". {period_text(view, start, end)}"
        rows.append((run(items, view.colon, *arrow, view.status_run(now), when), _reasons(view, changes, before)))
    title = view.word("r.h.effect answers")
    if together:
        title = view.word("r.h.effect answers from", view.day(moved[0].start))
    blocks = table(view, "r.h.effect answers", ("r.effect.c.items", "c.why"), rows)
    return Part((Heading(run(title), 3), *blocks), {"moved": [_moved_values(each) for each in moved]})


def _moved_values(each: ChangedPeriod) -> Plain:
    pairs = [(old, new) for old, new in each.aspects if old and new]
    aspects = [{"aspect": new.aspect, "was": old.standing, "now": new.standing} for old, new in pairs]
    values = {"was": each.before.status, "now": each.after.status, "aspects": aspects}
    return plain_record("report/moved", each, **{"from": each.start.isoformat()}, **values)


def _reasons(view: View, changes: Iterable[ChangedPeriod], before: Corpus) -> Run:
    """The aspects that make the difference, with their standings and the reason."""
    pairs = [(old, new) for each in changes for old, new in each.aspects if old and new]
    groups = group_by_key(((old.standing, new.standing, _reason(view, old, new, before)), new) for old, new in pairs)
    parts = []
    for (was, now, why), aspects in groups.items():
        titles = dict.fromkeys(view.aspect_title(each.aspect) for each in aspects)
        arrow = f"{view.standing(was)} > {view.standing(now)} ({why})"
        parts.append(f"{view.clauses(titles)}{view.colon}{arrow}")
    return run(". ".join(parts) or "-")


def _reason(view: View, old: AspectStanding, new: AspectStanding, before: Corpus) -> str:
    if new.standing is not Standing.LAPSED:
        return view.why(new)
    carried = dict.fromkeys(judged.link.provision for judged in old.carriers)
    ended = [each for each in carried if view.corpus.provision[each].end != before.provision[each].end]
    return view.word("r.effect.ends", view.articles_text(ended)) if ended else view.why(new)


def _lost(view: View, found: Consequences) -> Part:
    lines = [*losses.loss_lines(view, found.losses)]
    if found.settled_less:
        items = view.items_in_short([each.now.item for each in found.settled_less])
        lines.append(run(Styled(view.word("r.effect.choices", items), "dim")))
    values = {"losses": losses.losses_json(found.losses)}
    return Part((heading(view, "r.h.effect lost", level=3), points(view, lines, "r.nothing worse")), values)


# -- what was said ----------------------------------------------------------------------------------------------------


def _statements(view: View, then: View, found: Consequences) -> Part:
    """The earlier statements that would no longer be true, or would be answered, and why."""
    parts = dict.fromkeys(
        (*_of_positions(then, found.moved), *_of_citations(then, found), *_of_recommendations(view, then, found))
    )
    lines = [run(Styled(f"{who} [{ident}]{view.colon}", "strong"), as_sentence(why)) for ident, who, why in parts]
    values = {"untrue": [{"id": ident, "why": why} for ident, _, why in parts]}
    return Part((heading(view, "r.h.effect said", level=3), points(view, lines, "r.effect.no statement")), values)


def _of_positions(view: View, moved: Iterable[ChangedPeriod]) -> Iterator[tuple[str, str, str]]:
    """What a State asserts and the law would no longer say in full; objections that the law would answer."""
    for each in moved:
        pairs = {new.aspect: (old, new) for old, new in each.aspects if old and new}
        for position in view.corpus.positions_of_item.get(each.item, ()):
            for old, new in (pairs[aspect] for aspect in position.aspects if aspect in pairs):
                doubts = _doubts(view, position, old)
                key = _outcome(position, old, new, is_true_now=not doubts)
                if key:
                    text = view.word(key, view.aspect_title(new.aspect), view.day(each.start))
                    yield position.id, view.holder_text(position), view.clauses((text, *doubts))


def _outcome(position: Position, old: AspectStanding, new: AspectStanding, *, is_true_now: bool) -> str:
    """The key of what becomes of a statement; empty if the law on it does not change."""
    against = position.stance is Stance.DISPUTES and bool(position.targets)
    if old.standing is Standing.FULL and (against or position.stance is Stance.ASSERTS_COVERED):
        if new.standing in DATA_HOLES:
            return "r.effect.no longer known"
        return "r.effect.no longer" if is_true_now and not against else "r.effect.open again"
    return "r.effect.answered" if against and new.standing is Standing.FULL else ""


def _doubts(view: View, position: Position, old: AspectStanding) -> list[str]:
    """Why a statement that the law covers an aspect is not simply true now: other law relied on, or an open dispute."""
    if position.stance is not Stance.ASSERTS_COVERED:
        return []
    cited = tuple(dict.fromkeys(each.provision for each in position.cites if each.provision))
    parts = []
    if cited and not any(judged.link.provision in cited for judged in old.carriers):
        articles = (
            citations_and_footnotes.called_former(view, each, citations_and_footnotes.pinpoint_citation(view, each))
            for each in cited
        )
        parts.append(view.word("r.effect.relies on", ", ".join(articles)))
    against = [
        other.id
        for other in view.corpus.positions_of_item.get(position.item, ())
        if any(each.aspect == old.aspect and each.provision in (cited or (each.provision,)) for each in other.targets)
        and not is_dispute_settled(view.corpus, other, view.on)
    ]
    return [*parts, *([view.word("r.effect.disputed", ", ".join(against))] if against else [])]


def _of_citations(view: View, found: Consequences) -> Iterator[tuple[str, str, str]]:
    """The statements that cite an article which would end."""
    for cited in found.cited:
        for ident in cited.positions:
            who = view.holder_text(view.corpus.position[ident])
            yield ident, who, view.word("r.effect.cites", view.article(cited.provision), view.day(cited.until))


def _of_recommendations(view: View, then: View, found: Consequences) -> Iterator[tuple[str, str, str]]:
    """The recommendations that would be met otherwise than now."""
    for on in sorted({each.start for each in found.moved}):
        pairs = zip(follow_ups(view.corpus, on), follow_ups(then.corpus, on), strict=True)
        for was, now in pairs:
            if was.status is not now.status:
                asked = now.recommendation
                words = (then.word(f"asked.{each.status}", then.day(on)) for each in (was, now))
                who = view.text(asked.by)
                yield asked.number, who, then.word("r.effect.recommended", *words, then.day(on))


# -- what to check ----------------------------------------------------------------------------------------------------


def _to_check(view: View, found: Consequences) -> Part:
    """What limits the certainty of all this: links to review, less certain statuses, searches older than the bill."""
    links, searched = (*found.suspect, *found.carried), {each.search.id for each in found.searched}
    counts = {"review": len(links), "marks": len(found.remarked)}
    lines = [run(view.counted(f"r.effect.{key}", count)) for key, count in counts.items() if count]
    lines += [run(view.word("r.effect.searches", str(len(searched))))] if searched else []
    holes = any(new and new.standing in DATA_HOLES for each in found.moved for _, new in each.aspects)
    lines += [run(view.word("r.effect.holes"))] if holes else []
    lines += [
        run(view.word("r.effect.dispute", each.position.id, view.article(each.old), view.article(each.new)))
        for each in found.left_behind
    ]
    return Part((heading(view, "r.h.effect check", level=3), points(view, lines, "none")), {})
