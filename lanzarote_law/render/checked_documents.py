"""Pages, JSON and SARIF of checked documents: their problems, their citations, the items that they concern."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lanzarote_law import checking, citations, documents
from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.decisions import find_decision
from lanzarote_law.answers.reference_resolution import full_reference
from lanzarote_law.checking import document_date, grouped_problems, law_at_document_date
from lanzarote_law.checking.rules import RULES
from lanzarote_law.citations import latest_date
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import CONVENTION, OTHER, QUESTIONNAIRE
from lanzarote_law.documents.files import Document
from lanzarote_law.errors import Severity
from lanzarote_law.grammar.pinpoints import NOWHERE, Pinpoint
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Mark, weakest
from lanzarote_law.render import attribution_reasons, checked_until
from lanzarote_law.render.blocks import Block, Excerpt, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.item_status_text import status_of
from lanzarote_law.render.json_output import sarif_log, sarif_place
from lanzarote_law.render.json_output_keys import Plain, document, plain_record
from lanzarote_law.render.layout import columns
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.render.problem_explanations import explanations
from lanzarote_law.text_folding_and_display import printable, printable_line

_STYLES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.NOTE: "dim"}
_WIDTH = 64
"""Characters of a line that are shown around a citation, at least."""
_CUT = "..."


class CheckedDocument(NamedTuple):
    """A document with what was found in it."""

    document: Document
    checked: checking.check.CheckedText


def problems_page(view: View, reports: Sequence[CheckedDocument], *, on_a_given_day: bool = True) -> Page:
    """Every problem with its place, the line, a marker and the way out; then a summary.

    Of a document whose day is neither given nor found it is said that it was read as of today, if that matters.
    """
    blocks: list[Block] = []
    for report in reports:
        found = report.checked.entries
        every, lines = grouped_problems.sum_up(found) if view.detail is Detail.NORMAL else (found, ())
        cited = {each.citation.start: each for each in report.checked.citations} if every is found else {}
        if view.detail is Detail.QUIET:
            every = tuple(each for each in every if each.problem.severity is not Severity.NOTE)
        for entry in every:
            blocks += _entry(view, report.document, entry, cited.get(entry.problem.start))
        for line in lines:
            blocks += [Paragraph(_summed(view, report.document, line), 0), Space()]
    for report in reports if view.detail is not Detail.QUIET else ():
        for problem, _ in report.checked.accepted:
            blocks += [Paragraph(_problem_run(view, report.document, problem, view.word("accepted")), 0), Space()]
    summaries = [summary(view, report) for report in reports]
    if len(reports) > 1:
        summaries.append(_total(view, reports))
    if view.detail is Detail.QUIET and blocks:
        blocks.append(Space())
    days = (_of_its_day(view, each) or ("" if on_a_given_day else _of_no_day(view, each)) for each in reports)
    judged = (_decisions_of(view, each) for each in reports if view.detail is not Detail.QUIET)
    penalties = (_penalties_not_compared(view, each) for each in reports if view.detail is Detail.VERBOSE)
    parts = [
        Paragraph(run(each), 0) for each in (*filter(None, days), *summaries, *filter(None, (*judged, *penalties)))
    ]
    return (*blocks, *parts, *_followed(view, reports), Paragraph(view.footer(), 0))


def unread_documents(view: View, unread: Sequence[Path], total: int) -> Page:
    """The documents that were named and could not be read: the page says nothing of them; empty if there are none."""
    if not unread:
        return ()
    names = ", ".join(printable_line(str(each)) for each in unread)
    return (Paragraph(run(view.word("documents unread", str(len(unread)), str(total), names)), 0), Space())


def _penalties_not_compared(view: View, report: CheckedDocument) -> str:
    """How many penalties of a document were not compared with the data, and the first places; empty if none."""
    found, document = report.checked.uncompared, report.document
    places = ", ".join(place_in_document(view, document, each) for each in found[:_MOST_PLACES])
    places += ", …" * (len(found) > _MOST_PLACES)
    name = printable_line(document.name)
    return view.counted("penalties not compared", len(found), name, places) if found else ""


_MOST_PLACES = 5
_MOST_DECISIONS = 5


def _decisions_of(view: View, report: CheckedDocument) -> str:
    """How many decisions a document cites: the first of those in these data, and of the others; empty if none."""
    text = report.document.text
    every = list(dict.fromkeys(printable_line(text[each.start : each.end]) for each in report.checked.decisions))
    known = [each for each in every if find_decision(view.corpus, each)]
    lists = (("decisions in data", known), ("decisions not in data", [each for each in every if each not in known]))
    first = {key: ", ".join(found[:_MOST_DECISIONS]) + ", …" * (len(found) > _MOST_DECISIONS) for key, found in lists}
    words = view.clauses(view.word(key, named) for key, named in first.items() if named)
    number = view.counted("decision", len(every))
    return view.word("decisions told", printable_line(report.document.name), number, words) if every else ""


def _followed(view: View, reports: Iterable[CheckedDocument]) -> list[Block]:
    """Up to when the amendments of what is cited were followed, as a line; none if that is the day of the check."""
    return checked_until.checked_until_blocks(view, provisions_not_ended(view, reports), "dim", 0)


def provisions_not_ended(view: View, reports: Iterable[CheckedDocument]) -> tuple[str, ...]:
    """The provisions that documents cite and that an amendment may still change: those that have not ended."""
    every = (ident for report in reports for each in report.checked.citations for ident in each.provisions)
    ends = {ident: view.corpus.provision[ident].end for ident in every}
    return tuple(ident for ident, end in ends.items() if end is None or end > view.on)


_NO_LONGER = "LL101"
"""The problem that many an older document has only because the law changed since."""
_OF_ITS_TIME = "LL113"
"""The one that says so, and on which day to read it."""


def _of_its_day(view: View, report: CheckedDocument) -> str:
    """On which other day an older document is rather to be read; empty where nothing hangs on that."""
    codes = {each.code for each in report.checked.problems}
    if _NO_LONGER not in codes or _OF_ITS_TIME in codes:
        return ""
    borne = document_date.last_own_day(report.document.text)
    day = borne or latest_date.last_day_written(report.document.text)
    if day is None or day >= view.on or not _was_law(view, report, day, any if borne else all):
        return ""
    key, name = "of its day" if borne else "of its time", printable_line(report.document.name)
    return view.word(key, name, view.day(day), str(day))


def _of_no_day(view: View, report: CheckedDocument) -> str:
    """That no day of a document was found, and why; empty where nothing depends on that."""
    codes = {each.code for each in report.checked.problems}
    if _OF_ITS_TIME in codes or not codes & _BY_THE_DAY or document_date.document_period(report.document.text):
        return ""
    borne = document_date.last_own_day(report.document.text)
    key, days = ("of a later act", (view.day(borne),)) if borne else ("of no day", ())
    return view.word(key, printable_line(report.document.name), *days, view.day(view.on))


_BY_THE_DAY = frozenset((_NO_LONGER, "LL102", "LL105"))
"""The problems that a document may have only because it is read on another day than its own."""


def _was_law(view: View, report: CheckedDocument, day: date, how_many: Callable[[Iterable[bool]], bool]) -> bool:
    """Whether all, or any, that a document cites and that is law no more was law on a day, or had been passed."""
    ended = (each for each in report.checked.citations if each.in_force is False)
    cited = [view.corpus.provision[ident] for each in ended for ident in each.provisions]
    passed = law_at_document_date.was_enacted_by
    return how_many(each.in_force(day) or passed(view.corpus, each, day) for each in cited)


def _entry(
    view: View, document: Document, entry: grouped_problems.GroupedProblem, cited: CitedLaw | None
) -> list[Block]:
    problem = entry.problem
    blocks: list[Block] = [Paragraph(_problem_run(view, document, problem, view.word(problem.severity)), 0)]
    if view.detail is Detail.QUIET:
        return blocks
    if problem.start < problem.end:
        blocks.append(_excerpt(document, problem))
    in_full = view.detail is Detail.VERBOSE
    if cited and in_full and (why := attribution_reasons.reason_sentence(document, cited.citation)):
        blocks.append(Paragraph(run(Styled(view.word("read as", cited_name(view, cited), why), "dim")), 2))
    way = entry.suggestion if in_full else entry.way
    if way:
        blocks.append(Paragraph(run(Styled("→ ", "dim"), printable_line(way)), 2))
    if others := [place_in_document(view, document, each.start) for each in entry.each[1:]]:
        blocks.append(Paragraph(run(Styled(view.word("also at", ", ".join(dict.fromkeys(others))), "dim")), 2))
    return [*blocks, Space()]


def _summed(view: View, document: Document, line: grouped_problems.ProblemSum) -> Run:
    """A line for all that a document has of a kind."""
    block = Styled(f"{view.word(line.severity)} {line.code}", _STYLES[line.severity])
    more = Styled(view.word("each with -v"), "dim")
    return run(Styled(printable_line(document.name), "strong"), ": ", block, f": {printable_line(line.message)} ", more)


def _problem_run(view: View, document: Document, problem: documents.problem.DocumentProblem, how: str) -> Run:
    place = place_in_document(view, document, problem.start)
    where = f"{printable_line(document.name)}:{' ' if document.sections else ''}{place}"
    severity = Styled(f"{how} {problem.code}", _STYLES[problem.severity])
    return run(Styled(where, "strong"), ": ", severity, f": {printable_line(problem.message)}")


def _excerpt(document: Document, problem: documents.problem.DocumentProblem) -> Excerpt:
    """The line of a citation, or the words of it around the citation."""
    text = document.text
    first = text.rfind("\n", 0, problem.start) + 1
    last = text.find("\n", problem.start)
    last = len(text) if last < 0 else last
    end = min(problem.end, last)
    start = max(first, min(problem.start - _WIDTH // 3, last - _WIDTH))
    stop = min(last, max(start + _WIDTH, end))
    if start > first:
        start = text.find(" ", start, problem.start) + 1 or start
    if stop < last:
        stop = max(text.rfind(" ", end, stop), end)
    parts = (text[a:b] for a, b in ((start, problem.start), (problem.start, end), (end, stop)))
    before, meant, after = (printable(re.sub(r"[\s\u2028\u2029]", " ", each)) for each in parts)
    before = (f"{_CUT} " if start > first else "") + before
    after += f" {_CUT}" if stop < last else ""
    return Excerpt(before + meant + after, len(before), len(before + meant), _STYLES[problem.severity])


def summary(view: View, report: CheckedDocument) -> str:
    """What was found in a document: how many citations of what, and how many problems."""
    name, found, on = printable_line(report.document.name), report.checked.citations, view.day(view.on)
    severities = _severities([report])
    parts = [view.counted(severity, severities[severity]) for severity in Severity]
    if report.checked.accepted:
        parts.append(view.word("accepted counted", str(len(report.checked.accepted))))
    if report.checked.not_shown:
        parts.append(view.counted("not shown", report.checked.not_shown))
    if not found and len(parts) == len(Severity) and not severities:
        return view.word("no citation", name, on)
    if not found:
        return view.word("no citation told" if report.checked.whole else "no citation read", name, ", ".join(parts), on)
    kinds = Counter(_kind(view.corpus, each.citation) for each in found)
    named = sorted(kinds, key=lambda kind: (kind in {OTHER, QUESTIONNAIRE, ""}, kind or "~"))
    counted_kinds = ", ".join(f"{kinds[kind]} {_instrument(view, kind)}" for kind in named)
    return view.word("citations told", name, view.counted("citation", len(found)), counted_kinds, ", ".join(parts), on)


def _total(view: View, reports: Sequence[CheckedDocument]) -> str:
    severities = _severities(reports)
    text = ", ".join(view.counted(severity, severities[severity]) for severity in Severity)
    cited = view.counted("citation", sum(len(report.checked.citations) for report in reports))
    return view.word("documents told", str(len(reports)), cited, text, view.day(view.on))


def _severities(reports: Sequence[CheckedDocument]) -> Counter[Severity]:
    """How many problems of each weight some documents have."""
    return Counter(entry.problem.severity for report in reports for entry in report.checked.entries)


def _kind(corpus: Corpus, citation: Citation) -> str:
    """What is cited: a code by its `cited_as`, an act of the data without one by its id; empty if not told."""
    is_ours = citation.instrument == OTHER and citation.code in corpus.code
    return citation.code if is_ours else citation.instrument or ""


def _instrument(view: View, kind: str) -> str:
    """What is cited, as the summary calls it: a code as the data do, or by its short name in the language."""
    if kind in view.corpus.code:
        return view.code(kind)
    if kind in {"", CONVENTION, QUESTIONNAIRE, OTHER}:
        return view.word(f"instrument.{kind}")
    names = (getattr(each.short_in, view.language, "") for each in view.corpus.codes if each.cited_as == kind)
    return next(filter(None, names), kind)


def citations_page(view: View, reports: Sequence[CheckedDocument]) -> Page:
    """The cross-reference table of documents: every provision and item that they cite, how often, and where."""
    blocks: list[Block] = []
    for report in reports:
        groups = group_by_key((cited_name(view, each), each) for each in report.checked.citations)
        rows = []
        for name, group in groups.items():
            places = (place_in_document(view, report.document, each.citation.start) for each in group)
            rows.append(row(Styled(name, "ref"), str(len(group)), _state(view, group[0]), ", ".join(places)))
        titles = columns(view, "c.cited", "c.times", "c.status", "c.where", fixed=(1,), right=(1,))
        head = Heading(run(printable_line(report.document.name)), 1)
        blocks += [head, Space(), Table(titles, tuple(rows), 1), Space()]
    return (*blocks, *_followed(view, reports), Paragraph(view.footer(), 0))


def cited_name(view: View, each: CitedLaw) -> str:
    """What is cited, as a table of citations names it: `383bis CP 1867`."""
    citation, number = each.citation, each.citation.article
    if citation.article_to:
        number = view.word("range", number, citation.article_to)
    if citation.code in view.corpus.code:
        return f"{number} {view.code(citation.code)}"
    if citation.code:
        place = "".join(f"({part})" for part in (citation.paragraph, citation.point) if part)
        return view.word("treaty point" if citation.instrument == CONVENTION else "item", f"{number}{place}")
    return f"{number} ({view.word('another act' if citation.instrument else 'act not told')})"


def _state(view: View, each: CitedLaw) -> str:
    if each.in_force is None and not each.provisions:
        return view.word("not in set") if each.citation.code in view.corpus.code else ""
    mark = force_mark(view.corpus, each, view.on)
    return force_state(view, each).lower() + ("" if mark is Mark.SEEN else f" ({view.word(mark)})")


def force_mark(corpus: Corpus, each: CitedLaw, on: date) -> Mark:
    """How sure it is whether what is cited is in force on a day; the weakest of several articles."""
    found = [corpus.provision[ident] for ident in each.provisions]
    held = [version for one in found if (version := one.version(on))]
    ended = [one.repeal for one in found if one.repeal] if each.in_force is False else []
    coming = [one.versions[0] for one in found if one.versions and not one.repeal]
    dated = held or ended or coming
    return weakest(day_mark(corpus, one) for one in dated) if dated else Mark.SEEN


def force_state(view: View, each: CitedLaw) -> str:
    """Whether what is cited is in force on the day, not yet, or not any more."""
    provisions = [view.corpus.provision[ident] for ident in each.provisions]
    if provisions and all(provision.is_annulled(view.on) for provision in provisions):
        return view.word("annulled")
    if each.in_force is None:
        return view.word("unrecorded")
    coming = all(provision.start and view.on < provision.start for provision in provisions)
    return view.word("in force" if each.in_force else "future" if coming else "past")


def place_in_words(view: View, document: Document, offset: int) -> str:
    """Where in a document something stands, as a sentence has it: `line 3, character 9`."""
    if document.sections:
        return place_in_document(view, document, offset)
    return view.word("place.line and character", *map(str, document.line_and_column(offset)))


def place_in_document(view: View, document: Document, offset: int) -> str:
    """Where in a document something stands: its line and column, or its page, paragraph or note."""
    if not document.sections:
        return "{}:{}".format(*document.line_and_column(offset))
    if beginning := document.beginning(offset):
        return beginning
    kind, number = document.section(offset)
    return view.word(f"place.{kind}", str(number))


def items_page(view: View, reports: Sequence[tuple[CheckedDocument, tuple[checking.check.CitedItem, ...]]]) -> Page:
    """The items and obligations on which documents bear, their status on the day, and those that are left out."""
    blocks: list[Block] = []
    for report, bearings in reports:
        blocks += [Heading(run(printable_line(report.document.name)), 1)]
        cited = () if view.detail is Detail.VERBOSE else report.checked.citations
        asked = {_question(item) for each in cited for item in each.items if not each.provisions}
        near = [each for each in bearings if each.provisions or not asked or _question(each.item) in asked]
        elsewhere = len(bearings) - len(near)
        for title, wanted in (("h.bears", True), ("h.left out", False)):
            rows = tuple(_bearing(view, each) for each in near if bool(each.provisions) is wanted)
            titles = columns(view, "c.item", "c.title", "c.status", "c.cited", fixed=(0, 2))
            if rows or not elsewhere:
                heading = f"{view.word(title)} ({view.counted('item', len(rows))})"
                blocks += [Space(), Heading(run(heading)), Table(titles, rows)]
        if elsewhere:
            blocks += [Space(), Paragraph(run(view.word("left out elsewhere", str(elsewhere))))]
    block = Paragraph(run(Styled(view.word("search.statuses"), "dim")))
    return (*blocks, Space(), block, *_followed(view, [each for each, _ in reports]), Paragraph(view.footer()))


def _bearing(view: View, each: checking.check.CitedItem) -> tuple[Run, ...]:
    title, status = view.text(view.corpus.item[each.item].title), status_of(view, each.item, view.on)
    return row(Styled(each.item, "ref"), title, status, view.articles_text(each.provisions))


def _question(item: str) -> str:
    return item.partition(".")[0]


# -- JSON and SARIF --------------------------------------------------------------------------------------------------


def checked_json(view: View, report: CheckedDocument, bearings: tuple[checking.check.CitedItem, ...] = ()) -> Plain:
    """A checked document as plain values; its citations, of which a long one has many, are made one by one, once."""
    read, checked = report
    accepted = ((_plain_problem(read, each), "mark" if by_mark else "option") for each, by_mark in checked.accepted)
    return document(
        "checked",
        checked,
        file=read.name,
        as_of=view.on,
        document_date=document_date.last_own_day(read.text),
        citations=(_citation(view, read, each) for each in checked.citations),
        decisions=[_decision(view, read, each) for each in checked.decisions],
        problems=[_plain_entry(read, each) for each in checked.entries],
        accepted=[{**problem, "accepted_by": by} for problem, by in accepted],
        not_followed=checked_until.amendments_json(view, provisions_not_ended(view, (report,))),
        **({"items": bearings} if bearings else {}),
    )


def _decision(view: View, document: Document, each: citations.decisions.CitedDecision) -> Plain:
    known = find_decision(view.corpus, document.text[each.start : each.end])
    place = _place_json(document, each.start, each.end)
    return plain_record("checked/decisions", each, **place, date=each.day, decision=known.id if known else None)


def _place_json(document: Document, start: int, end: int) -> Plain:
    line, column = document.line_and_column(start)
    return {"line": line, "column": column, "place": document.place(start), "text": document.text[start:end]}


def _citation(view: View, document: Document, each: CitedLaw) -> Plain:
    found, corpus = each.citation, view.corpus
    place = Pinpoint(found.paragraph, found.alinea, found.point, found.indent)
    last = full_reference(corpus, found.code, found.article_to, NOWHERE) if found.article_to else None
    return plain_record(
        "citation",
        each,
        found,
        **_place_json(document, found.start, found.end),
        reference=full_reference(corpus, found.code, found.article, place),
        reference_to=last,
        instrument=_instrument_json(corpus, found),
        provision=each.provisions[0] if each.provisions and not found.article_to else None,
        in_force_mark=None if each.in_force is None else force_mark(corpus, each, view.on),
        way=found.why.way if found.why else None,
        why=attribution_reasons.reason_sentence(document, found),
        named_at=found.why.place if found.why and found.why.place >= 0 else None,
    )


def _instrument_json(corpus: Corpus, citation: Citation) -> str | None:
    """What is cited, as JSON has it: an act of the data that has no `cited_as` by its short name."""
    is_ours = citation.instrument == OTHER and citation.code in corpus.code
    return corpus.code[citation.code].short if is_ours else citation.instrument


def _plain_entry(document: Document, entry: grouped_problems.GroupedProblem) -> Plain:
    """A problem at its first place, with all its places, of which each may have an article and a way out of its own."""
    keys = ("message", "start", "end", "line", "column", "end_line", "end_column", "place", "suggestion")
    every = [_plain_problem(document, each) for each in entry.each]
    places = [{key: each[key] for key in keys} for each in every]
    return {**every[0], "message": entry.problem.message, "suggestion": entry.suggestion or None, "places": places}


def _plain_problem(document: Document, each: documents.problem.DocumentProblem) -> Plain:
    line, column = document.line_and_column(each.start)
    end_line, last_column = document.line_and_column(max(each.start, each.end - 1))
    end = {"end_line": end_line, "end_column": last_column + (each.start < each.end)}
    return plain_record("problem-keys", each, line=line, column=column, **end, place=document.place(each.start))


def checked_sarif(documents: Iterable[Plain]) -> Plain:
    """Checked documents as SARIF 2.1.0, which editors and review tools read: a result for each place."""
    results: list[Plain] = []
    for each in documents:
        everywhere = [{**problem, **there} for problem in each["problems"] for there in problem["places"]]
        everywhere.sort(key=lambda problem: (problem["start"], problem["code"]))
        results += (_result(each["file"], problem) for problem in (*everywhere, *each["accepted"]))
    rules: list[Plain] = []
    for rule in RULES.values():
        texts = {"shortDescription": {"text": rule.title}, "fullDescription": {"text": explanations()[rule.code]}}
        rules.append({"id": rule.code, **texts, "defaultConfiguration": {"level": rule.severity}})
    return sarif_log(rules, results)


_REGION = {"startLine": "line", "startColumn": "column", "endLine": "end_line", "endColumn": "end_column"}


def _result(file: str, each: Plain) -> Plain:
    place = sarif_place(file, {name: each[key] for name, key in _REGION.items()})
    suppressed = {"mark": "inSource", "option": "external"}.get(each.get("accepted_by", ""))
    return {
        "ruleId": each["code"],
        "level": each["severity"],
        "message": {"text": "; ".join(filter(None, (each["message"], each["suggestion"])))},
        "locations": [{**place, "logicalLocations": [{"fullyQualifiedName": each["place"]}]}],
        **({"suppressions": [{"kind": suppressed}]} if suppressed else {}),
    }
