"""Discrepancies between official texts and the data: as a page, JSON, SARIF."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from lanzarote_law.answers.status import item_status
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grouping import group_by_key
from lanzarote_law.render import official_texts
from lanzarote_law.render.blocks import Block, Facts, Heading, Page, Paragraph, Space, Styled, run
from lanzarote_law.render.json_output import sarif_log, sarif_place
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.text_folding_and_display import parse_calendar_day, printable, printable_line
from lanzarote_law.texts.findings import Finding, FindingKind, WatchResult, missing_act_options
from lanzarote_law.texts.library import StoredCopy
from lanzarote_law.wording import command_line

_FEW = 5
"""As many findings does a page show in short."""
_NAMED = 6
"""As many other articles does a finding name."""


def discrepancies_page(view: View, result: WatchResult, copies: Mapping[int, StoredCopy], limit: int | None) -> Page:
    """What does not agree, the most consequential first."""
    title = view.dated(view.word("h.watch"))
    articles, findings = view.counted("watch article", result.compared), view.counted("finding", len(result.findings))
    blocks: list[Block] = [
        Heading(run(title), 1),
        Space(),
        Paragraph(run(view.word("watch counted", articles, findings))),
    ]
    most = limit if limit is not None else 0 if view.detail is Detail.VERBOSE else _FEW
    shown = result.findings[: most or None]
    for each in shown:
        blocks += _finding(view, each, copies)
    parts: list[str] = []
    agrees = not (result.findings or result.chosen) and result.compared > 0
    if agrees and result.known:
        parts.append(view.word("watch agrees otherwise", view.counted("known difference", result.known)))
    elif agrees:
        parts.append(view.word("watch agrees"))
    elif not result.findings and not result.compared:
        parts.append(_nothing_compared(view, result))
    if len(shown) < len(result.findings):
        parts.append(view.word("more", str(len(result.findings) - len(shown))))
    if result.unread:
        count = view.counted("text article", result.unread)
        parts.append(view.word("watch unread", count, command_line("verify", "--beside")))
    if result.known and not agrees:
        parts.append(view.word("watch known", view.counted("finding", result.known)))
    if result.unmatched:
        parts.append(view.word("watch unmatched", view.counted("watch change", result.unmatched)))
    if result.without:
        parts.append(view.word("watch without", ", ".join(map(view.code, result.without))))
    return (*blocks, Space(), *(Paragraph(run(each)) for each in parts), Paragraph(view.footer()))


def _nothing_compared(view: View, result: WatchResult) -> str:
    if result.codes:
        return view.word("watch compared nothing of", ", ".join(map(view.code, result.codes)))
    return view.word("watch compared nothing")


def _finding(view: View, each: Finding, copies: Mapping[int, StoredCopy]) -> list[Block]:
    copy = copies.get(each.copy)
    parts = view.pairs(
        ("l.others", "" if each.sort is FindingKind.ABSENT else _articles(view, each.others)),
        ("l.statuses", statuses_in_short(view, each.items)),
        ("l.note of copy", Styled(printable(each.note), "dim")),
        ("l.other language", Styled(printable(each.other_language), "dim")),
        ("l.where", view.word("text from", *_found_at(view, each, copy)) if copy else ""),
        ("l.first", Styled(shell_command(each.first), "ref")),
        ("l.needs", "; ".join(missing_act_options(copy.language)) if each.first and copy else ""),
        ("l.type", Styled(shell_command(each.command), "ref")),
        ("l.needs", "; ".join(each.needs)),
    )
    style = _STYLES.get(each.sort, "strong")
    return [Space(), Paragraph(run(Styled(finding_sentence(view, each), style))), Facts(tuple(parts), 2)]


_STYLES = {
    **dict.fromkeys((FindingKind.ANNULLED, FindingKind.ENDED, FindingKind.START, FindingKind.RENUMBERED), "bad"),
    **dict.fromkeys((FindingKind.REWORDED, FindingKind.MISSING), "warn"),
}


def _found_at(view: View, each: Finding, copy: StoredCopy) -> tuple[str, str]:
    """The date of a copy; its file with the line of the finding if a person can find it, otherwise its article."""
    date, name = official_texts.copy_date(view, copy), printable_line(copy.name)
    if each.line:
        return date, view.word("line of file", name, str(each.line))
    if each.article:
        return date, f"{name}, art. {each.article}"
    about = ArticleId(each.others[0] if each.sort is FindingKind.UNKNOWN else each.record)
    return date, f"{name}, {view.article(about)}" if about.article and about.code in view.corpus.code else name


def shell_command(words: Sequence[str]) -> str:
    """What a person may type, as a line for a shell; empty if there is no command."""
    return command_line(*words) if words else ""


def finding_sentence(view: View, each: Finding) -> str:
    """What a finding says, in a sentence."""
    name = _NAMES[each.sort](view, each) if each.sort in _NAMES else view.article(each.record)
    about = f"{name} ({view.word('only in', each.territory)})" if each.territory else name
    return view.word(
        f"watch.{_key(each)}",
        about,
        *(_PLACES[each.sort](view, each) if each.sort in _PLACES else ("; ".join(each.values),)),
    )


def _key(each: Finding) -> str:
    match each.sort:
        case FindingKind.ANNULLED:
            return f"annulled.{'part' if each.values[2] else each.values[0]}"
        case FindingKind.ENDED if len(each.values) > 1:
            return f"ended.{each.values[2]}"
        case FindingKind.MISSING if len(each.values) > 2:  # noqa: PLR2004  # the start of the article
            return "missing.start"
        case FindingKind.RENUMBERED if not each.command:
            return "renumbered.by-hand"
        case FindingKind.START:
            return "start.by" if each.values[2] else "start"
        case FindingKind.STALE:
            return f"stale.{each.values[2]}"
    return each.sort


def _as_dated(view: View, each: Finding) -> tuple[str, ...]:
    return _on(view, each), act_name(view, each.values[1])


def _outdated(view: View, each: Finding) -> tuple[str, ...]:
    copy, article, changed, act = each.values
    return *_days(view, [copy]), view.article(article), *_days(view, [changed]), act_name(view, act)


_PLACES: dict[FindingKind, Callable[[View, Finding], tuple[str, ...]]] = {
    FindingKind.ANNULLED: lambda _, each: each.values[1:2],
    FindingKind.ENDED: lambda view, each: (
        f"{act_name(view, each.values[0])}, {_on(view, each)}",
        *(_days(view, each.values[1:2])),
        *(act_name(view, act) for act in each.values[3:]),
    ),
    FindingKind.NOT_ENDED: _as_dated,
    FindingKind.UNTOLD: _as_dated,
    FindingKind.REWORDED: lambda view, each: (each.values[0], *_days(view, each.values[1:2])),
    FindingKind.MISSING: lambda view, each: (
        *(_on(view, each), f"{view.word(f'did.{each.values[1]}')}, {act_name(view, each.values[0])}"),
        *_days(view, each.values[2:]),
    ),
    FindingKind.DAY: lambda view, each: (*_days(view, each.values[:2]), act_name(view, each.values[2])),
    FindingKind.START: lambda view, each: (
        *_days(view, each.values[:2]),
        each.values[2] and act_name(view, each.values[2]),
    ),
    FindingKind.RENUMBERED: lambda view, each: (view.article(each.values[0]), _on(view, each)),
    FindingKind.ACT: lambda view, each: tuple(act_name(view, value) for value in each.values),
    FindingKind.NEW: lambda view, each: (f"{act_name(view, f'act:{each.values[1]}')}, {_on(view, each)}",),
    FindingKind.UNKNOWN: lambda view, each: (_articles(view, each.others),),
    FindingKind.ABSENT: lambda view, each: (*_days(view, each.values[1:]), _articles(view, each.others)),
    FindingKind.OUTDATED: _outdated,
    FindingKind.STALE: lambda view, each: _days(view, each.values[:2]),
    FindingKind.LISTED: lambda view, each: (_on(view, each), _articles(view, each.others)),
    FindingKind.TOUCHES: lambda view, each: (", ".join(map(view.code, each.values)),),
    FindingKind.FOLLOWED: lambda view, each: (*_days(view, each.values[1:]), _articles(view, each.others)),
    FindingKind.PLACE: lambda view, each: (
        *(each.values[0] or view.word("no article"), each.values[1], act_name(view, each.values[2])),
    ),
}
"""What stands in the places of a sentence behind the name of the record."""
_NAMES: dict[FindingKind, Callable[[View, Finding], str]] = {
    FindingKind.ABSENT: lambda view, each: view.code(each.record),
    FindingKind.OUTDATED: lambda view, each: view.code(each.record),
    FindingKind.STALE: lambda view, each: view.code(each.record),
    FindingKind.START: lambda _, each: each.record,
    FindingKind.RECORD: lambda view, each: view.act(each.record),
    FindingKind.LISTED: lambda view, each: act_name(view, each.record),
    FindingKind.FOLLOWED: lambda view, each: view.code(each.values[0]),
    FindingKind.UNKNOWN: lambda _, each: each.record.removeprefix("act:"),
    FindingKind.TOUCHES: lambda _, each: each.record.removeprefix("act:"),
}
"""What a finding is about by its name, if that is not an article."""


def _on(view: View, each: Finding) -> str:
    if each.on is None and each.dated:
        return view.word("day untold", view.day(each.dated))
    return view.day(each.on) if each.on else view.word("no day")


def act_name(view: View, ident: str) -> str:
    """An act as pages call it; one that the data do not have by what the copy calls it."""
    if not ident:
        return view.word("no act")
    return view.act(ident) if ident in view.corpus.act else ident.removeprefix("act:")


def _days(view: View, dates: Iterable[str]) -> tuple[str, ...]:
    days = map(parse_calendar_day, dates)
    return tuple(view.day(day) if day else view.word("no day") for day in days)


def _articles(view: View, ids: Sequence[str]) -> str:
    more = f" +{len(ids) - _NAMED}" if len(ids) > _NAMED else ""
    return ", ".join(view.article(ident) for ident in ids[:_NAMED]) + more


def statuses_in_short(view: View, items: Iterable[str]) -> str:
    """The items that depend on a finding, by their status on the day."""
    groups = group_by_key((item_status(view.corpus, item, view.on).status, item) for item in items)
    return "; ".join(f"{view.word(status)} {view.items_in_short(found)}" for status, found in groups.items())


def discrepancies_json(view: View, result: WatchResult, copies: Mapping[int, StoredCopy]) -> Plain:
    """What does not agree, as plain values."""
    found = [finding_json(view, each, copies) for each in result.findings]
    return document("watch", result, as_of=view.on, findings=found)


def finding_json(view: View, each: Finding, copies: Mapping[int, StoredCopy]) -> Plain:
    """A finding as plain values."""
    copy = copies.get(each.copy)
    return plain_record(
        "watch/findings",
        each,
        message=finding_sentence(view, each),
        items=[{"id": item, "status": item_status(view.corpus, item, view.on).status} for item in each.items],
        file=copy.name if copy else None,
        line=each.line or None,
        copy_day=copy.day if copy else None,
        command=shell_command(each.command),
        first=shell_command(each.first),
    )


def finding_level(finding: Finding) -> str:
    """The weight of a finding: error, warning or note."""
    return _LEVELS.get(finding.sort, "warning")


_LEVELS = {
    **dict.fromkeys((FindingKind.ANNULLED, FindingKind.ENDED, FindingKind.NOT_ENDED, FindingKind.START), "error"),
    **dict.fromkeys((FindingKind.PLACE, FindingKind.RECORD, FindingKind.OUTDATED, FindingKind.UNKNOWN), "note"),
    **dict.fromkeys((FindingKind.TOUCHES, FindingKind.FOLLOWED), "note"),
}


def discrepancies_sarif(view: View, result: WatchResult, copies: Mapping[int, StoredCopy]) -> Plain:
    """The findings as SARIF 2.1.0, with the place of each in the file of the copy."""
    found = []
    for each in result.findings:
        message, file = f"{finding_sentence(view, each)}; {shell_command(each.command)}", copies.get(each.copy)
        found.append(sarif_result(each.sort, finding_level(each), message, file.name if file else "", each.line or 1))
    return sarif_log(SARIF_RULES, found)


SARIF_RULES = [{"id": each} for each in (*map(str, FindingKind), "cited")]


def sarif_result(rule: str, level: str, message: str, file: str, line: int) -> Plain:
    """A result of SARIF, with its place in a file."""
    where = {"locations": [sarif_place(file, {"startLine": line})]} if file else {}
    return {"ruleId": str(rule), "level": level, "message": {"text": message}, **where}
