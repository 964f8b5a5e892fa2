"""The results of commands as values for JSON, stable under `schema_version` 2."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lanzarote_law import answers
from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.decisions import CountedDecision, decisions_on_items, decisions_on_provision
from lanzarote_law.answers.lookup import ActRecord, DecisionRecord, ForceState, ItemAnswer, PositionRecord
from lanzarote_law.answers.status import aspect_standing
from lanzarote_law.answers.status_types import AspectStanding, ItemStatus, Status
from lanzarote_law.model import Act, Mark, Position, Repeal, Version
from lanzarote_law.render import acts, checked_until, decisions, losses
from lanzarote_law.render import recommendations as recommended
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.official_links import act_page, article_page
from lanzarote_law.render.phrases import View, is_retroactive
from lanzarote_law.version import __version__

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.answers.coverage import CoverageRow, Gaps, Marks
    from lanzarote_law.answers.item_status_history import ClosedGap
    from lanzarote_law.answers.law_over_time import ArticleHistory, LawChanges, StatusChange
    from lanzarote_law.answers.lookup import Answer, LinkAnswer, ProvisionAnswer, ProvisionRecord
    from lanzarote_law.answers.recommendations import FollowUp
    from lanzarote_law.answers.search import SearchHit
    from lanzarote_law.grammar.penalties import Penalty


def json_text(value: Plain | list[Plain]) -> str:
    """Plain values as JSON text that ends with a line end."""
    return _escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def json_text_by_record(value: Plain | Iterable[Plain]) -> Iterator[str]:
    """Plain values as JSON text with one record a line, piece by piece, so that a long text is never whole in memory.

    What is an iterator makes each document, or each record, when it is written.
    """
    if isinstance(value, dict):
        yield from _document_by_record(value)
    else:
        yield from _listed("[\n", map(_document_by_record, value), ",\n", "\n]")
    yield "\n"


def _document_by_record(value: Plain) -> Iterator[str]:
    yield from _listed("{\n", (_member(key, member) for key, member in value.items()), ",\n", "\n}")


def _member(key: str, member: Any) -> Iterator[str]:
    yield f'  "{key}": '
    records = iter(member) if isinstance(member, (list, Iterator)) else iter(())
    first = next(records, None)
    if isinstance(first, dict):
        yield from _listed("[\n    ", ((_compact(each),) for each in chain((first,), records)), ",\n    ", "\n  ]")
    else:
        yield _compact([] if isinstance(member, Iterator) else member)


def _listed(start: str, parts: Iterable[Iterable[str]], between: str, end: str) -> Iterator[str]:
    yield start
    for index, part in enumerate(parts):
        if index:
            yield between
        yield from part
    yield end


def _compact(value: Any) -> str:
    return _escaped(_encoded(value))


_encoded = json.JSONEncoder(ensure_ascii=False).encode


def _escaped(text: str) -> str:
    """JSON with what drives a terminal, turns or breaks a line, or was no UTF-8 by its number: it says the same."""
    return text if text.isprintable() else _UNSHOWN.sub(lambda found: json.dumps(found[0])[1:-1], text)


_UNSHOWN = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0001-\U000e007f]"
)


def sarif_place(file: str, region: Plain) -> Plain:
    """A region of a file as SARIF names it."""
    return {"physicalLocation": {"artifactLocation": {"uri": quote(os.fsencode(file))}, "region": region}}


def sarif_log(rules: list[Plain], results: list[Plain]) -> Plain:
    """Results as SARIF 2.1.0, which editors and review tools read."""
    driver = {"name": "lanzarote-law", "version": __version__, "rules": rules}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }


def lookup(view: View, found: tuple[Answer, ...]) -> Plain:
    """The answers to `lookup`."""
    return document("lookup", as_of=view.on, results=[_answer(view, each) for each in found])


def _answer(view: View, answer: Answer) -> Plain:
    if isinstance(answer, PositionRecord):
        return {"query": answer.query, "type": "position", **_position(view, answer.position)}
    if isinstance(answer, DecisionRecord):
        counted = decisions.decision_values([CountedDecision(answer.decision, answer.decision.bears, ())])[0]
        return {"query": answer.query, "type": "decision", **counted}
    if isinstance(answer, ActRecord):
        return {"query": answer.query, "type": "act", **acts.act_values(view, answer.act)}
    return _item(view, answer) if isinstance(answer, ItemAnswer) else _provision(view, answer)


def _item(view: View, answer: ItemAnswer) -> Plain:
    item, now, then = answer.item, answer.now, answer.then
    kind = view.corpus.instrument[item.instrument].kind
    aspects = [_aspect(view, each, core=True) for each in now.aspects]
    return plain_record(
        "item-result",
        answer,
        item,
        status=now.status,
        flags=now.flags,
        type="convention" if kind == "convention" else "item",
        title=view.text(item.title),
        item_kind=item.kind,
        **_qualified(view, now),
        status_since=answer.since,
        status_then=then.status,
        limits_then=_qualified(view, then)["limits"],
        reference_day=view.corpus.reference_day(item.instrument),
        verification=_mark(now),
        verification_reason=view.weakness_text(now.weakness),
        wording_verification=item.verification,
        aspects=aspects + [_aspect(view, each, core=False) for each in now.extra],
        gaps=[_gap(view, each) for each in now.open],
        closed_since=[_closed(each) for each in answer.closed],
        positions=[_position(view, each) for each in answer.positions],
        decisions=decisions.decision_values(
            decisions_on_items(view.corpus, decisions.item_and_limbs(view, item.id), view.on)
        ),
        recommendations=recommended.values(view, recommended.recommendations_on_item(view, item.id)),
        provisions=[_answer_provision(view, each) for each in answer.provisions],
        not_followed=_not_followed(view, answer),
    )


def _not_followed(view: View, answer: ItemAnswer | ProvisionRecord) -> list[Plain]:
    return checked_until.amendments_json(view, answers.lookup.articles_behind_answer(view.corpus, answer))


def _qualified(view: View, status: ItemStatus) -> Plain:
    """What a status holds only for, in short, and what full means where that is no praise."""
    found = answers.status_qualifications.status_qualifications(view.corpus, status)
    return {"limits": list(found.limits), "means": list(found.means)}


def _limit_short(each: AspectStanding) -> str | None:
    return "; ".join(answers.status_qualifications.short_limits(each)) or None


def partners_of(view: View, provision: str) -> list[Plain]:
    """The partners that must be read with an article on the day, as plain values."""
    return [
        plain_record("partners", each)
        for each in answers.status_qualifications.partners_in_force(view.corpus, provision, view.on)
    ]


def _mark(status: ItemStatus | AspectStanding) -> str | None:
    return status.weakness.mark if status.weakness else None


def _aspect(view: View, each: AspectStanding, *, core: bool) -> Plain:
    title = view.text(view.corpus.aspect[each.aspect].title)
    values = {"title": title, "status": each.standing, "verification": _mark(each), "treaty_duty": _duty(view, each)}
    return plain_record("aspect", each, id=each.aspect, core=core, **values)


def _duty(view: View, each: AspectStanding) -> str | None:
    return None if view.corpus.aspect[each.aspect].treaty_duty else "none"


def _gap(view: View, each: AspectStanding) -> Plain:
    values = {"reason": view.why(each), "reason_codes": each.reasons, "limit_short": _limit_short(each)}
    return plain_record("gap", each, status=each.standing, **values, under_review=each.is_partly_under_review)


def _closed(each: ClosedGap) -> Plain:
    values = {"was": each.was.standing, "now": each.now.standing, "limit_short": _limit_short(each.now)}
    return plain_record("closed", each, each.now, **values, under_review=each.now.is_partly_under_review)


def _position(view: View, each: Position) -> Plain:
    source = view.corpus.source.get(each.source)
    return plain_record("position", each, filed=each.filed or (source.date if source else None))


def _answer_provision(view: View, each: ProvisionAnswer) -> Plain:
    provision, links = each.provision, [_link(view, link) for link in each.links]
    values = {"page": article_page(view, provision.id), "partners": partners_of(view, provision.id)}
    return plain_record("provision", each, provision, **values, **_force(each.when), links=links)


def _force(when: ForceState) -> Plain:
    return {"in_force": when is ForceState.IN_FORCE, "annulled": when is ForceState.ANNULLED}


def _link(view: View, each: LinkAnswer) -> Plain:
    read_with = {"with": [other.provision for other in each.link.read_with]}
    rests_on, not_read = view.weakness_text(each.weakness), view.review_text(each.link, each.day)
    return plain_record("link", each, each.link, **read_with, **_force(each.when), rests_on=rests_on, not_read=not_read)


def _provision(view: View, answer: ProvisionRecord) -> Plain:
    provision = answer.provision
    return plain_record(
        "provision-result",
        answer,
        provision,
        type="provision",
        title=view.text(provision.title(view.on)),
        page=article_page(view, provision.id),
        pinpoint=str(answer.pinpoint),
        in_force=answer.when is ForceState.IN_FORCE,
        may_be_older=answer.when is ForceState.UNRECORDED,
        version=_version(view, answer.version) if answer.version else None,
        to_come=answers.law_over_time.future_events(view.corpus, provision, view.on),
        partners=partners_of(view, provision.id),
        verification=provision.verification,
        answers=[_link(view, each) for each in answer.links],
        positions=[_position(view, each) for each in answer.positions],
        decisions=decisions.decision_values(decisions_on_provision(view.corpus, provision.id, view.on)),
        not_followed=_not_followed(view, answer),
    )


def _version(view: View, version: Version) -> Plain:
    mark, apart = day_mark(view.corpus, version), version.start_verification is not None
    return plain_record(
        "version",
        version,
        act_page=act_page(view, version.act),
        retroactive=is_retroactive(view.corpus, version.act),
        title=view.text(version.subject) if any(version.subject) else None,
        penalties=[_penalty(each) for each in version.penalties.penalties],
        verification=version.verification if apart else mark,
        start_verification=mark if apart else None,
    )


def _penalty(penalty: Penalty) -> Plain:
    term, fine = penalty.term, penalty.fine
    ends = {"from": term.least, "to": term.most} if term else {"from": None, "to": None}
    amounts = plain_record("fine", fine, **{"from": fine.least, "to": fine.most}) if fine else None
    return plain_record("penalty", penalty, fine=amounts, **ends)


def gaps(view: View, results: tuple[Gaps, ...]) -> Plain:
    """The four parts of `gaps`, of one or several instruments."""
    concerns = dict.fromkeys(each for result in results for each in result.concerns)
    articles = (ident for result in results for ident in result.resting_on)
    reviewed = [each for result in results for each in result.under_review]
    return document(
        "gaps",
        as_of=view.on,
        reference_day=results[0].reference_day,
        instruments=[plain_record("gaps/instruments", each, id=each.instrument) for each in results],
        before_researched_period=view.on < view.corpus.researched_from,
        open=[open_point(view, each) for result in results for each in result.open],
        closed_since=[closed_point(each) for result in results for each in result.closed],
        concerns=[plain_record("gaps/concerns", each, position=each.id) for each in concerns],
        holes=[each for result in results for each in holes(view, result)],
        under_review=[
            plain_record("gaps/under_review", each, status=each.standing, provisions=_provisions_of(each))
            for each in reviewed
        ],
        not_followed=checked_until.amendments_json(view, articles),
        losses=losses.losses_json(each for result in results for each in result.losses),
        recommendations=recommended.values(view, (each for result in results for each in result.recommendations)),
    )


def _provisions_of(each: AspectStanding) -> list[str]:
    return list(dict.fromkeys(judged.link.provision for judged in each.carriers))


def recommendations(view: View, found: Iterable[FollowUp]) -> Plain:
    """The recommendations to the Party."""
    values = recommended.values(view, found)
    return document("recommendations --as-of", as_of=view.on, party=view.corpus.party_code, results=values)


def holes(view: View, result: Gaps) -> Iterator[Plain]:
    """The aspects that were not fully searched: how much of each is known."""
    for item, aspect in result.holes:
        found = aspect_standing(view.corpus, item, aspect, result.on) if aspect else None
        parts = (found.standing, view.why(found)) if found else (None, None)
        yield {"item": item, "aspect": aspect or None, "status": parts[0], "reason": parts[1]}


def closed_point(each: ClosedGap) -> Plain:
    """A point that was closed, and how sure that is."""
    return {**_closed(each), "verification": _mark(each.now)}


def open_point(view: View, each: AspectStanding) -> Plain:
    """A point that is open, and why."""
    positions = dict.fromkeys(ident for judged in each.carriers for ident in judged.disputed_by)
    values: Plain = {"verification": _mark(each), "rests_on": view.weakness_text(each.weakness)}
    values |= {"treaty_duty": _duty(view, each), "provisions": _provisions_of(each), "positions": [*positions]}
    return plain_record("open", each, **_gap(view, each), **values)


def coverage(
    view: View,
    rows: tuple[CoverageRow, ...],
    before: tuple[CoverageRow, ...],
    compare: date | None,
    totals: tuple[Counter[Status], Marks],
) -> Plain:
    """A coverage table, with the counts of another day where one was asked for; the totals count an item once."""
    then = {row.group: row for row in before}
    documents = []
    for row in rows:
        plain: Plain = {"group": row.group, "title": row.title, "as_of": row.on.isoformat()}
        was = then.get(row.group)
        if row.status is not None:
            qualified = _qualified(view, answers.status.item_status(view.corpus, row.group, row.on))
            plain |= {"status": row.status, **qualified, **({"status_before": was.status} if was else {})}
        plain["counts"] = _counts(row.counts)
        if compare:
            plain["counts_before"] = _counts(was.counts if was else Counter())
        values = {"limited": _counts(row.limited), **_rests_on(row.marks), "under_review": list(row.under_review)}
        documents.append({**plain, **values})
    sums = {"totals": _counts(totals[0]), **_rests_on(totals[1])}
    return document("coverage", as_of=view.on, compared_with=compare, rows=documents, **sums)


def _counts(counts: Counter[Status]) -> dict[str, int]:
    return {status.value: counts[status] for status in Status}


def _rests_on(marks: Marks) -> Plain:
    """How many items rest on data of which mark, and how many of each status on checked data throughout."""
    counts = answers.coverage.count_by_mark(marks)  # not loaded for a lookup
    checked = _counts(answers.coverage.fully_verified(marks))
    return {"verification": {mark.value: counts[mark] for mark in Mark}, "checked": checked}


def changes(view: View, result: LawChanges) -> Plain:
    """What changed in a period."""
    period, fallen = {"from": result.start, "to": result.end}, losses.losses_json(result.losses)
    moves = [_move(view, each) for each in result.moves]
    waiting = [plain_record("changes/under_review", since=day, item=item) for day, item in result.under_review]
    return document("changes", result, **period, moves=moves, under_review=waiting, losses=fallen)


def _move(view: View, each: StatusChange) -> Plain:
    kind, pairs = "changes/moves/aspects", each.aspects
    moved = [plain_record(kind, old, was=old.standing, now=new.standing, reason=view.why(new)) for old, new in pairs]
    days = [plain_record("changes/moves/days", status, on=on) for on, status in each.days]
    values = {
        "before": each.before.status,
        "after": each.after.status,
        "limits": _qualified(view, each.after)["limits"],
    }
    return plain_record("changes/moves", each, **values, days=days, aspects=moved)


def history(view: View, result: ArticleHistory) -> Plain:
    """The timeline of an article."""
    provision = result.provision
    followed = answers.lookup.current_articles(view.corpus, provision, view.on)
    ends = ((each, {"from": each.old, "to": each.successor.provision}) for each in result.steps)
    return document(
        "history",
        result,
        provision,
        as_of=view.on,
        title=view.text(provision.title(view.on)),
        versions=[_version(view, version) for version in provision.versions],
        repeal=_repeal(view, provision.repeal) if provision.repeal else None,
        concordance=[plain_record("concordance", each.successor, on=each.on, **values) for each, values in ends],
        renumbered=result.renumberings,
        not_followed=checked_until.amendments_json(view, followed),
    )


def _repeal(view: View, repeal: Repeal) -> Plain:
    page, mark = act_page(view, repeal.act), day_mark(view.corpus, repeal)
    return plain_record("history/repeal", repeal, act_page=page, verification=mark)


def search(
    view: View,
    words: str,
    hits: tuple[SearchHit, ...],
    decided: Iterable[CountedDecision],
    named: Iterable[Act] = (),
    limit: int | None = None,
) -> Plain:
    """What is about some words, as many as the limit says; all of it without one, or for 0."""
    results = [_hit(view, hit) for hit in (hits[:limit] if limit else hits)]
    asked = {"query": words, "without": hits[0].found.without if hits else [], "total": len(hits)}
    asked |= {"results": results, "decisions": decisions.decision_values(decided)}
    return document("search", as_of=view.on, **asked, acts=[acts.act_values(view, each) for each in named])


def _hit(view: View, hit: SearchHit) -> Plain:
    unnamed = hit.found.unnamed
    return plain_record(
        "search/results",
        hit,
        in_force=hit.when is ForceState.IN_FORCE if hit.when else None,
        in_force_instead=hit.heirs,
        items=[item for item, _ in hit.items],
        statuses=[str(status) for _, status in hit.items],
        found_by=str(hit.found.by),
        found_in=hit.found.phrase,
        used=hit.found.used,
        unnamed=unnamed and plain_record("unnamed", unnamed, **{"as": unnamed.under.within(view.language)[0]}),
    )
