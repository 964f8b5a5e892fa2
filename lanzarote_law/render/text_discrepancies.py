"""Discrepancies between official texts and the data: as a page, JSON, SARIF."""

from __future__ import annotations

import os
from collections.abc import Callable  # the table of sentences is annotated with it
from typing import TYPE_CHECKING
from urllib.parse import quote

from lanzarote_law.answers.status import item_status
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.render import official_texts
from lanzarote_law.render.formats.blocks import Block, Facts, Heading, Line, Page, Space, Styled, run
from lanzarote_law.render.grouping import group_by_key
from lanzarote_law.render.json_output import Plain, document_head
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.texts.findings import Finding, FindingKind, WatchResult, act_needs
from lanzarote_law.typography import parse_calendar_day, printable, printable_line
from lanzarote_law.wording import command_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lanzarote_law.texts.library import StoredCopy


_FEW = 5
"""As many findings does a page show in short."""
_NAMED = 6
"""As many other articles does a finding name."""


def discrepancies_page(view: View, result: WatchResult, copies: Mapping[int, StoredCopy], limit: int | None) -> Page:
    """What does not agree, the most consequential first."""
    title = f"{view.word('h.watch')}  {view.word('on', view.day(view.on))}"
    counted = view.word(
        "watch counted", view.counted("watch article", result.compared), view.counted("finding", len(result.findings))
    )
    blocks: list[Block] = [Heading(run(title), 1), Space(), Line(run(counted))]
    most = limit if limit is not None else 0 if view.detail is Detail.VERBOSE else _FEW
    shown = result.findings[: most or None]
    for each in shown:
        blocks += _finding(view, each, copies)
    blocks.append(Space())
    if not (result.findings or result.chosen):
        blocks.append(Line(run(view.word("watch agrees" if result.compared else "watch compared nothing"))))
    if len(shown) < len(result.findings):
        blocks.append(Line(run(view.word("more", str(len(result.findings) - len(shown))))))
    left = (
        (result.unread, "watch unread", "text article", (command_line("verify", "--beside"),)),
        (result.known, "watch known", "finding", ()),
        (result.unmatched, "watch unmatched", "watch change", ()),
    )
    blocks += [
        Line(run(view.word(key, view.counted(counted, number), *more))) for number, key, counted, more in left if number
    ]
    if result.without:
        blocks.append(Line(run(view.word("watch without", ", ".join(map(view.code, result.without))))))
    return (*blocks, Line(view.footer()))


def _finding(view: View, each: Finding, copies: Mapping[int, StoredCopy]) -> list[Block]:
    style = {
        FindingKind.ANNULLED: "bad",
        FindingKind.ENDED: "bad",
        FindingKind.START: "bad",
        FindingKind.RENUMBERED: "bad",
        FindingKind.REWORDED: "warn",
        FindingKind.MISSING: "warn",
    }.get(each.sort, "strong")
    head = run(Styled(sentence(view, each), style))
    copy = copies.get(each.copy)
    where = view.word("text from", official_texts.copy_date(view, copy), _found_at(view, each, copy)) if copy else ""
    of_act = act_needs(copy.language) if each.first and copy else ()
    told = (
        ("l.others", _articles(view, each.others), ""),
        ("l.statuses", statuses_in_short(view, each.items), ""),
        ("l.note of copy", printable(each.note), "dim"),
        ("l.other language", printable(each.other_language), "dim"),
        ("l.where", where, ""),
        ("l.first", shell_command(each.first), "ref"),
        ("l.needs", "; ".join(of_act), ""),
        ("l.type", shell_command(each.command), "ref"),
        ("l.needs", "; ".join(each.needs), ""),
    )
    pairs = tuple(
        (view.word(key), run(Styled(words, style) if style else words)) for key, words, style in told if words
    )
    return [Space(), Line(head), Facts(pairs, 2)]


def _found_at(view: View, each: Finding, copy: StoredCopy) -> str:
    """The file of a finding, its line if a person can find it, and otherwise its article."""
    name = printable_line(copy.name)
    if each.line:
        return view.word("line of file", name, str(each.line))
    about = ArticleId(each.others[0] if each.sort is FindingKind.UNKNOWN else each.record)
    return f"{name}, {view.article(about)}" if about.article and about.code in view.corpus.code else name


def shell_command(words: Sequence[str]) -> str:
    """What a person may type, as a line for a shell; empty if there is no command."""
    return command_line(*words) if words else ""


def sentence(view: View, each: Finding) -> str:
    """What a finding says, in a sentence."""
    about, said = _ABOUT.get(each.sort), _SAID.get(each.sort)
    name = about(view, each) if about else view.article(each.record)
    name = f"{name} ({view.word('only in', each.territory)})" if each.territory else name
    return view.word(f"watch.{_key(each)}", name, *(said(view, each) if said else ("; ".join(each.values),)))


def _key(each: Finding) -> str:
    match each.sort, each.values:
        case FindingKind.ANNULLED, (did, _, part):
            return f"annulled.{'part' if part else did}"
        case FindingKind.START, (_, _, act):
            return "start.by" if act else "start"
        case FindingKind.STALE, (_, _, part):
            return f"stale.{part}"
    return each.sort.value


_ABOUT: dict[FindingKind, Callable[[View, Finding], str]] = {
    **dict.fromkeys((FindingKind.OUTDATED, FindingKind.STALE), lambda view, each: view.code(each.record)),
    **dict.fromkeys((FindingKind.UNKNOWN, FindingKind.TOUCHES), lambda _, each: each.record.removeprefix("act:")),
    FindingKind.START: lambda _, each: each.record,
    FindingKind.RECORD: lambda view, each: view.act(each.record),
    FindingKind.LISTED: lambda view, each: act_name(view, each.record),
    FindingKind.FOLLOWED: lambda view, each: view.code(each.values[0]),
}
"""What a finding is about, if not an article, by its name."""
_SAID: dict[FindingKind, Callable[[View, Finding], tuple[str, ...]]] = {
    FindingKind.ANNULLED: lambda _, each: (each.values[1],),
    FindingKind.ENDED: lambda view, each: (f"{act_name(view, each.values[0])}, {_on(view, each)}",),
    **dict.fromkeys(
        (FindingKind.NOT_ENDED, FindingKind.UNTOLD),
        lambda view, each: (_on(view, each), act_name(view, each.values[1])),
    ),
    FindingKind.REWORDED: lambda view, each: (each.values[0], _day(view, each.values[1])),
    FindingKind.MISSING: lambda view, each: (
        _on(view, each),
        f"{view.word(f'did.{each.values[1]}')}, {act_name(view, each.values[0])}",
    ),
    **dict.fromkeys(
        (FindingKind.DAY, FindingKind.START),
        lambda view, each: (*(_day(view, value) for value in each.values[:2]), act_name(view, each.values[2])),
    ),
    FindingKind.RENUMBERED: lambda view, each: (view.article(each.values[0]), _on(view, each)),
    FindingKind.ACT: lambda view, each: tuple(act_name(view, value) for value in each.values),
    FindingKind.NEW: lambda view, each: (f"{act_name(view, f'act:{each.values[1]}')}, {_on(view, each)}",),
    FindingKind.UNKNOWN: lambda view, each: (_articles(view, each.others),),
    FindingKind.OUTDATED: lambda view, each: (
        _day(view, each.values[0]),
        view.article(each.values[1]),
        _day(view, each.values[2]),
        act_name(view, each.values[3]),
    ),
    FindingKind.STALE: lambda view, each: tuple(_day(view, value) for value in each.values[:2]),
    FindingKind.LISTED: lambda view, each: (_on(view, each), _articles(view, each.others)),
    FindingKind.TOUCHES: lambda view, each: (", ".join(map(view.code, each.values)),),
    FindingKind.FOLLOWED: lambda view, each: (
        *(_day(view, value) for value in each.values[1:]),
        _articles(view, each.others),
    ),
    FindingKind.PLACE: lambda view, each: (
        each.values[0] or view.word("no article"),
        each.values[1],
        act_name(view, each.values[2]),
    ),
}
"""What the sentence of a kind says of a finding, after what it is about; else its values."""


def _on(view: View, each: Finding) -> str:
    if each.on is None and each.dated:
        return view.word("day untold", view.day(each.dated))
    return view.day(each.on) if each.on else view.word("no day")


def act_name(view: View, ident: str) -> str:
    """An act as pages call it; one that the data do not have by what the copy calls it."""
    if not ident:
        return view.word("no act")
    return view.act(ident) if ident in view.corpus.act else ident.removeprefix("act:")


def _day(view: View, iso: str) -> str:
    day = parse_calendar_day(iso)
    return view.day(day) if day else view.word("no day")


def _articles(view: View, ids: Sequence[str]) -> str:
    more = f" +{len(ids) - _NAMED}" if len(ids) > _NAMED else ""
    return ", ".join(view.article(ident) for ident in ids[:_NAMED]) + more


def statuses_in_short(view: View, items: Iterable[str]) -> str:
    """The items that hang on something, by how they stand on the day."""
    groups = group_by_key((item_status(view.corpus, item, view.on).status, item) for item in items)
    return "; ".join(f"{view.word(status)} {view.items_in_short(found)}" for status, found in groups.items())


def discrepancies_json(view: View, result: WatchResult, copies: Mapping[int, StoredCopy]) -> Plain:
    """What does not agree, as plain values."""
    return {
        **document_head("watch", view.on),
        "compared": result.compared,
        "unread": result.unread,
        "without": list(result.without),
        "unmatched": result.unmatched,
        "known": result.known,
        "findings": [finding_json(view, each, copies) for each in result.findings],
    }


def finding_json(view: View, each: Finding, copies: Mapping[int, StoredCopy]) -> Plain:
    """A finding as plain values."""
    copy = copies.get(each.copy)
    return {
        "sort": each.sort.value,
        "record": each.record,
        "message": sentence(view, each),
        "on": official_texts.iso_date(each.on),
        "act": each.act or None,
        "note": each.note or None,
        "other_language": each.other_language or None,
        "territory": each.territory or None,
        "others": list(each.others),
        "items": [{"id": item, "status": item_status(view.corpus, item, view.on).status.value} for item in each.items],
        "file": copy.name if copy else None,
        "line": each.line or None,
        "copy_day": official_texts.iso_date(copy.day) if copy else None,
        "command": shell_command(each.command) or None,
        "needs": list(each.needs),
        "first": shell_command(each.first) or None,
    }


def level(finding: Finding) -> str:
    """The weight of a finding: error, warning or note."""
    return _LEVELS.get(finding.sort, "warning")


_LEVELS = {
    **dict.fromkeys((FindingKind.ANNULLED, FindingKind.ENDED, FindingKind.NOT_ENDED, FindingKind.START), "error"),
    **dict.fromkeys((FindingKind.PLACE, FindingKind.RECORD, FindingKind.OUTDATED, FindingKind.UNKNOWN), "note"),
    **dict.fromkeys((FindingKind.TOUCHES, FindingKind.FOLLOWED), "note"),
}


def discrepancies_sarif(view: View, version: str, result: WatchResult, copies: Mapping[int, StoredCopy]) -> Plain:
    """The findings as SARIF 2.1.0, with the place of each in the file of the copy."""
    return sarif_log(
        version,
        [
            sarif_result(
                each.sort,
                level(each),
                f"{sentence(view, each)}; {shell_command(each.command)}",
                copies[each.copy].name if each.copy in copies else "",
                each.line or 1,
            )
            for each in result.findings
        ],
    )


def sarif_log(version: str, results: list[Plain]) -> Plain:
    """Results as SARIF 2.1.0."""
    rules = [{"id": sort.value} for sort in FindingKind]
    driver = {"name": "lanzarote-law", "version": version, "rules": [*rules, {"id": "cited"}]}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }


def sarif_result(rule: str, level: str, message: str, file: str, line: int) -> Plain:
    """A result of SARIF, with its place in a file."""
    where = {"physicalLocation": {"artifactLocation": {"uri": quote(os.fsencode(file))}, "region": {"startLine": line}}}
    return {
        "ruleId": str(rule),
        "level": level,
        "message": {"text": message},
        **({"locations": [where]} if file else {}),
    }
