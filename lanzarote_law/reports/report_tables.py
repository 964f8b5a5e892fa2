"""Tables of a report: the items, the articles in force, the concordance, the glossary, the bibliography."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from lanzarote_law.answers.certainty import day_mark
from lanzarote_law.answers.coverage import counted_items, counted_once, has_evidence
from lanzarote_law.answers.decisions import decisions_questioning
from lanzarote_law.answers.item_status_history import standing_since, status_since
from lanzarote_law.answers.law_over_time import ConcordanceStep, concordance_step
from lanzarote_law.answers.lineage import predecessors_of, successors_of, walk_from
from lanzarote_law.answers.links_pending_review import short_limit
from lanzarote_law.answers.reference_resolution import sort_provision_ids
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import DATA_HOLES, AspectStanding, ItemFlag, ItemStatus, Standing, Status
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Decision, Extent, InstrumentKind, Item, Mark, Position, Provision, Role
from lanzarote_law.render.blocks import Block, Paragraph, Run, Styled, Table, row, run, text_of_run
from lanzarote_law.render.correspondence_text import partners_on_a_screen
from lanzarote_law.render.decisions import decision_as_named, unconstitutionality_lines
from lanzarote_law.render.item_status_text import conditions, qualification
from lanzarote_law.render.json_output import partners_of
from lanzarote_law.render.json_output_keys import Plain, plain_record
from lanzarote_law.render.layout import columns, meaning_of, printed_word
from lanzarote_law.render.official_links import article_page, article_run
from lanzarote_law.render.phrases import View, act_reference, with_dots
from lanzarote_law.render.provenance import document_in_full
from lanzarote_law.reports import citations_and_footnotes
from lanzarote_law.reports.citations_and_footnotes import as_sentence, capitalise, full_sentence
from lanzarote_law.reports.report_part import Part, heading, remark, table
from lanzarote_law.text_folding_and_display import parse_calendar_day

# -- items -------------------------------------------------------------------------------------------------------------


class RowForm(NamedTuple):
    """How a row of items is written."""

    status: Callable[[View, ItemStatus], Run]
    """Writes a status with what qualifies it."""
    articles: Callable[[View, Sequence[str]], Run]
    """Writes articles, each with a link to its official page."""
    others: Callable[[View, Sequence[str]], Run]
    """Writes the articles that are linked to an item but do not carry its status: each, or how many they are."""
    mark: Callable[[View, ItemStatus], str]
    """Writes the mark of the least certain fact on which a status depends."""
    is_short: bool = False
    """Whether the mark follows the status, instead of a column of its own with the first day."""


def items_table(view: View, name: str, chosen: Sequence[Item], form: RowForm, folded: Collection[Status]) -> Part:
    """Items with their status, the articles in force, the mark and the first day, in a form.

    Items whose status is one of `folded` are only in the values. What most rows share, `shared_facts` says once.
    """
    rows, values = [], []
    for item in chosen:
        now = item_status(view.corpus, item.id, view.on)
        title = view.text(item.title)
        named = f"{title} ({view.word(f'force.{item.force}')})" if item.force and not form.is_short else title
        if now.status not in folded:
            since = "" if form.is_short or not has_evidence(now.status) else _since(view, item)
            mark = with_dots(form.mark(view, now), since)
            status, law = form.status(view, now), _answering(view, now, form)
            beside = (*status, Styled(f" [{mark}]", "dim")) if mark else status
            rows.append(row(Styled(item.id, "ref"), named, *((beside, law) if form.is_short else (status, law, mark))))
        values.append({"item": item.id, "title": title, **status_values(view, now)})
    columns = [_number_column(view, chosen), "c.title", "r.c.status and open", "r.c.articles"]
    columns += [] if form.is_short else ["r.c.mark and since"]
    return Part(tuple(table(view, name, columns, rows)) if rows else (), {"items": values})


def _since(view: View, item: Item) -> str:
    """From which day an item has its status, if law bears it, with the articles of then that are no longer in force."""
    since = status_since(view.corpus, item.id, view.on)
    then = articles_behind_status(item_status(view.corpus, item.id, since))
    first = view.day(since)
    if since <= view.corpus.researched_from:
        first = view.word("r.at the latest", first) if then else view.word("r.not recorded")
    former = [ArticleId(each).parts[1] for each in then if not view.corpus.provision[each].in_force(view.on)]
    cited = view.word("r.former", view.word("r.articles" if len(former) > 1 else "article", ", ".join(former)))
    return view.clauses((f"{first}{view.colon}{cited}" if former else first, *_gaps_since(view, item, since)))


def _gaps_since(view: View, item: Item, since: date) -> Iterator[str]:
    """The aspects for which nothing is found since a day that is later than that of the status."""
    for each in item_status(view.corpus, item.id, view.on).open:
        day = standing_since(view.corpus, item.id, each.aspect, view.on)
        if each.standing is Standing.NEGATIVE and day > since:
            gap = f"{view.word(Status.GAP).lower()} {view.word('since', view.day(day))}"
            yield f"{view.aspect_title(each.aspect)}{view.colon}{gap}"


def _number_column(view: View, chosen: Sequence[Item]) -> str:
    """The key of the title of the column with the numbers: those of questions, or of points of the Convention."""
    kinds = {view.corpus.instrument[each.instrument].kind for each in chosen}
    return "r.c.point" if kinds == {InstrumentKind.CONVENTION} else "c.item"


def status_in_short(view: View, status: ItemStatus) -> Run:
    """A status with its limits, or the number of more than two, how many aspects are open, and its flags."""
    limits = _without_notice(view, qualification(view, status))
    missing = f"{view.word('semicolon')}{view.word('r.see open')}" if status.status is Status.PARTIAL else ""
    return run(status_in_words(view, status.status), limits, _flags(view, status), missing)


def status_in_full(view: View, status: ItemStatus) -> Run:
    """A status with every limit, its flags, and the aspects that are open."""
    text = "" if status.status is Status.UNMAPPED else _open_with_parts(view, status)  # the status itself says so
    limits = _without_notice(view, qualification(view, status, worded=_limits_by_article(view, status)))
    text = _without_notice(view, text)
    return run(status_in_words(view, status.status), limits, _flags(view, status), text and f". {full_sentence(text)}")


def status_in_words(view: View, status: Status) -> Styled:
    """A status as a reader who does not know the program understands it."""
    return view.status_run(status)._replace(text=view.word(status))


def _limits_by_article(view: View, status: ItemStatus) -> list[str]:
    """The short limits of a status; if those of several articles differ, each after its articles."""
    articles: dict[str, dict[str, None]] = {}
    for each in status.aspects:
        for judged in (*each.carriers, *each.exempting):
            if judged.link.limit:
                articles.setdefault(short_limit(judged.link), {})[judged.link.provision] = None
    groups = group_by_key((tuple(found), limit) for limit, found in articles.items())
    if len(groups) <= 1:
        return conditions(view, list(articles))
    return [
        f"{view.articles_text(idents)}{view.colon}{view.clauses(conditions(view, limits))}"
        for idents, limits in groups.items()
    ]


def flags_without_followed(view: View, status: ItemStatus) -> str:
    """The flags of a status, without those that the first page, or a line on all rows, says."""
    return view.flags_text(tuple(each for each in status.flags if each not in _TOLD_ONCE))


_TOLD_ONCE = (ItemFlag.NOT_FOLLOWED, ItemFlag.RESERVATION_UNKNOWN)


def reservations_line(view: View, chosen: Iterable[Item]) -> list[Block]:
    """Of which points it is not known whether the Party made the reservation that they allow."""
    found = [item_status(view.corpus, each.id, view.on) for each in chosen]
    unknown = [each.item for each in found if ItemFlag.RESERVATION_UNKNOWN in each.flags]
    return [Paragraph(run(view.word("r.reservations", view.items_in_short(unknown))))] if unknown else []


def _flags(view: View, status: ItemStatus) -> str:
    """The flags of a status; of one that is not under review as a whole, that a part of it is."""
    flags = flags_without_followed(view, status)
    once = counted_once(view.corpus, view.corpus.item[status.item].instrument)
    flags += view.word("r.not counted") * (view.corpus.item[status.item] not in once)
    if status.is_partly_under_review and ItemFlag.UNDER_REVIEW not in status.flags:
        flags += f"{view.word('semicolon')}{view.word('r.partly under review')}"
    links = (judged.link for one in (*status.aspects, *status.extra) for judged in one.shown)
    found = (each for link in links for each in decisions_questioning(view.corpus, link, view.on))
    named = view.clauses(dict.fromkeys(each.docket or decision_as_named(view, each) for each in found))
    return f"{flags} ({view.word('r.in view of', named)})" if named and flags else flags


def status_values(view: View, status: ItemStatus) -> Plain:
    """The status of an item on its date as plain values."""
    since = status_since(view.corpus, status.item, status.on)
    limits = list(dict.fromkeys(limit for each in status.aspects for limit in each.limits))
    mark, rests_on = status.weakness.mark if status.weakness else None, view.weakness_text(status.weakness)
    values = {"articles": articles_behind_status(status), "verification": mark, "rests_on": rests_on}
    return plain_record("status-row", status, limits=limits, status_since=since, **values)


def shared_facts(view: View, chosen: Iterable[Item], form: RowForm) -> list[Block]:
    """What is said once, before the tables of items: how to read a date and a mark, and what was not followed."""
    found = [item_status(view.corpus, item.id, view.on) for item in chosen]
    weak = (each.weakness for each in found)
    named = sorted({(view.word(each.mark), view.weakness_text(each)) for each in weak if each and each.date_name})
    key = "r.day and others" if form.is_short else "r.since and mark"
    parts = [view.word(key, view.day(view.corpus.researched_from))]
    instruments = dict.fromkeys(view.corpus.item[each.item].instrument for each in found)
    if form.mark is _mark_if_unusual:
        parts += [view.word("r.mark left out", usual) for each in instruments if (usual := _usual_mark(view, each))]
    parts += [view.word("r.mark alone", *each) for each in named]
    left = [each.item for each in found if ItemFlag.NOT_FOLLOWED in each.flags]
    if left and left == [each.item for each in found if has_evidence(each.status)]:
        parts.append(view.word("r.none followed"))
    elif left:
        parts.append(view.word("r.not followed", str(len(left)), view.items_in_short(left)))
    return [Paragraph(run(Styled(" ".join(parts), "dim")))] if parts else []


def open_aspects_text(view: View, status: ItemStatus) -> str:
    """The open aspects of an item, and those that were not fully searched, by their titles."""
    groups = group_by_key((_standing(view, each.standing), view.aspect_title(each.aspect)) for each in status.open)
    parts = [f"{name}{view.colon}{view.clauses(dict.fromkeys(titles))}" for name, titles in groups.items()]
    for standing, key in zip(DATA_HOLES, ("known in part", "not looked for"), strict=True):
        holes = [view.aspect_title(each.aspect) for each in status.holes if each.standing is standing]
        parts += [view.word(key, view.clauses(dict.fromkeys(holes)))] if holes else []
    return view.clauses(dict.fromkeys(parts))


def _without_notice(view: View, text: str) -> str:
    """A text without the notices that a court called a link into question: the flag of the status says so."""
    notice = re.escape(view.word("not read.questioned", "@")).replace("@", r"[^\[\]]*")
    return re.sub(rf" \[{notice}\]", "", text)


def _open_with_parts(view: View, status: ItemStatus) -> str:
    """The open aspects of an item; of one that is covered in part, also which part is."""
    title = view.text(view.corpus.item[status.item].title)
    values: dict[AspectStanding, str] = {}
    for each in status.open:
        if each.standing is Standing.WEAK and (words := _part_covered(view, each)):
            name = view.aspect_title(each.aspect)
            values[each] = words if name == title or len(status.aspects) == 1 else f"{name} ({words})"
    others = status._replace(aspects=tuple(each for each in status.aspects if each not in values))
    return view.clauses(filter(None, (*dict.fromkeys(values.values()), open_aspects_text(view, others))))


def _part_covered(view: View, each: AspectStanding) -> str:
    """Which part of an aspect the law covers, or that only general wording may cover it; empty if neither is known."""
    links = [one.link for one in each.carriers if one.extent is Extent.PARTIAL and one.link.part]
    groups = group_by_key((link.part, link.provision) for link in links)
    parts = [f"{part} ({citations_and_footnotes.short_citations(view, found)})" for part, found in groups.items()]
    is_general = {one.extent for one in each.carriers} == {Extent.IMPLIED}
    return view.word("r.part covered", view.clauses(parts)) if parts else view.word("r.general") * is_general


def _standing(view: View, standing: Standing) -> str:
    """A standing as a reader without the glossary understands it."""
    return view.word("r.not in full") if standing is Standing.WEAK else view.standing(standing)


def articles_behind_status(status: ItemStatus) -> list[str]:
    """The provisions in force that carry a status."""
    return list(dict.fromkeys(judged.link.provision for each in status.aspects for judged in each.carriers))


def _usual_mark(view: View, instrument: str) -> str:
    """The mark that most statuses of an instrument have, which its rows leave out."""
    statuses = (item_status(view.corpus, each.id, view.on) for each in counted_items(view.corpus, instrument))
    marks = Counter(_mark(view, each) for each in statuses if each.weakness)
    return marks.most_common(1)[0][0] if marks else ""


def _mark_if_unusual(view: View, status: ItemStatus) -> str:
    """The mark of a status unless it is that of most, which is said once."""
    mark = _mark(view, status)
    return "" if mark == _usual_mark(view, view.corpus.item[status.item].instrument) else mark


def _mark_with_fact(view: View, status: ItemStatus) -> str:
    """The mark of a status with the fact that has it; of a link or a named date, only the mark."""
    weak = status.weakness
    return view.mark_text(weak) if weak and weak.what != "link" and not weak.date_name else _mark(view, status)


def _mark(view: View, status: ItemStatus) -> str:
    """The mark of the least certain fact on which a status depends, and whether that is a link or a date."""
    if status.weakness is None:
        return "-"
    mark = view.word(status.weakness.mark)
    if status.weakness.date_name or status.weakness.mark is Mark.SEEN:
        return mark
    key = "date" if status.weakness.what in _DATES else "link"
    return view.word(f"r.mark of a {key}", mark) if status.weakness.what in {*_DATES, "link"} else mark


_DATES = ("start", "end", "amendment", "start-not-recorded", "annulment")
"""The facts that are dates."""


def _answering(view: View, status: ItemStatus, form: RowForm) -> Run:
    """All provisions in force that are linked to an item: those that carry its status, then the others by number.

    Those that only exempt conduct are called so.
    """
    aspects = (*status.aspects, *status.extra)
    weighed = [judged for each in aspects for judged in (*each.carriers, *each.outweighed, *each.exempting)]
    unsettled = view.word("r.unsettled")
    roles = group_by_key(
        (ident, "" if re.search(unsettled, judged.link.limit) else judged.link.role)
        for judged in weighed
        for ident in judged.link.provisions
    )
    roles = {ident: found for ident, found in roles.items() if view.corpus.provision[ident].in_force(view.on)}
    exempting = [ident for ident, found in roles.items() if set(found) == {Role.EXEMPTS}]
    carrying = [ident for ident in articles_behind_status(status) if ident not in exempting]
    others = sort_provision_ids(view.corpus, list(set(roles) - {*carrying, *exempting}))
    parts = [form.articles(view, carrying)] if carrying or not roles else []
    parts += [form.others(view, others)] if others else []
    if exempting:
        parts.append((*form.articles(view, exempting), Styled(f" ({view.word('r.exempting')})")))
    return tuple(part for at, each in enumerate(parts) for part in ((Styled("; "), *each) if at else each))


def _linked(view: View, articles: Sequence[str]) -> Run:
    """Articles, each with a link to its official page, and each code named once."""
    parts: list[str | Styled] = []
    for code, group in group_by_key((ArticleId(ident).code, ident) for ident in articles).items():
        for ident in group:
            parts += [", "] if parts else []
            known = code if ident != group[-1] else ""
            parts.append(article_run(view, ident)._replace(text=view.article(ident, known_code=known)))
            parts += _without_article(view, ident)
    return run(*parts) if parts else run(Styled("-", "dim"))


def _titled(view: View, articles: Sequence[str]) -> Run:
    """Articles, each with a link to its official page and its title."""
    parts: list[str | Styled] = []
    for ident in articles:
        title = citations_and_footnotes.uncapitalise(view.text(view.corpus.provision[ident].title(view.on)))
        parts += ["; "] if parts else []
        parts += [article_run(view, ident), *_without_article(view, ident), f" ({title})" if title else ""]
    return run(*parts) if parts else run(Styled("-", "dim"))


def _without_article(view: View, ident: str) -> list[str]:
    """That the article of a whole act or code is to be completed."""
    return [] if any(each.isdigit() for each in ArticleId(ident).parts[1]) else [f" {view.word('r.article missing')}"]


def _also(view: View, articles: Sequence[str]) -> Run:
    return (Styled(f"{view.word('r.and also')} "), *_linked(view, articles))


def _counted(view: View, articles: Sequence[str]) -> Run:
    return run(Styled(view.word("r.and others", str(len(articles))), "dim"))


IN_SHORT = RowForm(status_in_short, _linked, _counted, _mark_if_unusual, is_short=True)
IN_FULL = RowForm(status_in_full, _titled, _also, _mark)
ALONE = RowForm(status_in_full, _linked, _also, _mark_with_fact)
"""For a row that no sentence on all rows precedes."""


# -- the law -----------------------------------------------------------------------------------------------------------


def articles_table(view: View, idents: Iterable[str]) -> Part:
    """Articles in force on the date: title, content, penalty, start, act, the articles read with it, and marks."""
    rows, values = [], []
    for ident in sort_provision_ids(view.corpus, list(dict.fromkeys(idents))):
        provision = view.corpus.provision[ident]
        version = provision.version(view.on)
        if version is None:
            continue
        title = view.text(provision.title(view.on))
        penalty = f"{as_sentence(version.penalty)}{view.less_than_seen(version.penalty_verification or Mark.SEEN)}"
        partners = partners_on_a_screen(view, ident)
        start = with_dots(
            citations_and_footnotes.start_text(view, provision, version), view.act(version.act) if version.act else ""
        )
        parts = (
            as_sentence(version.summary)
            + view.less_than_seen(citations_and_footnotes.wording_verification(provision, version)),
            view.territory_text(version).strip(),
            view.word("r.penalty", penalty) if version.penalty else "",
            f"{view.word('r.c.since')}{view.colon}{as_sentence(start)}",
            f"{view.word('l.with')}{view.colon}{as_sentence(partners)}" if partners else "",
            *(as_sentence(text_of_run(line)) for _, line in unconstitutionality_lines(view, ident)),
        )
        named = run(f"{title} (", article_run(view, ident), ")") if title else run(article_run(view, ident))
        rows.append((named, run(" ".join(filter(None, parts)))))
        values.append(
            article_values(view, provision, citations_and_footnotes.source_footnote(view, provision, version))
        )
    return Part(tuple(table(view, "r.h.articles", ("c.article", "l.says"), rows)), {"articles": values})


def article_values(view: View, provision: Provision, note: str) -> Plain:
    """An article in force as plain values, with the source of its wording."""
    ident, version = provision.id, citations_and_footnotes.current_version(view, provision)
    return plain_record(
        "report/articles",
        *(provision, version),
        cited=citations_and_footnotes.article_citation(view, ident),
        title=view.text(provision.title(view.on)),
        page=article_page(view, ident),
        replaces=sort_provision_ids(view.corpus, list(view.corpus.predecessors.get(ident, ()))),
        partners=partners_of(view, ident),
        verification=citations_and_footnotes.wording_verification(provision, version),
        start_verification=day_mark(view.corpus, version),
        source=note,
    )


def with_predecessors_and_successors(corpus: Corpus, idents: Iterable[str]) -> list[str]:
    """Provisions with all their predecessors and successors, in the order of articles."""
    start = tuple(idents)
    walks = (walk_from(start, partial(neighbours, corpus)) for neighbours in (predecessors_of, successors_of))
    return sort_provision_ids(corpus, list({ident for walk in walks for ident in walk}))


def concordance_table(view: View, idents: Iterable[str]) -> Part:
    """Which article replaced which, for which part, on which date, and the article in force at the end."""
    provisions = [view.corpus.provision[ident] for ident in with_predecessors_and_successors(view.corpus, list(idents))]
    steps = [concordance_step(provision, each) for provision in provisions for each in provision.replaced_by]
    own = ((step, step.successor) for step in _steps_with_own_row(view, steps))
    groups = group_by_key(((step.old, each.part, step.on, each.verification, each.note), step) for step, each in own)
    rows = [_concordance_row(view, group) for group in groups.values()]
    values = []
    for step in steps:
        ends = {"from": step.old, "part": step.successor.part or None, "to": step.successor.provision}
        values.append({**ends, "on": step.on.isoformat(), "verification": step.successor.verification})
    columns = ("r.c.old", "r.c.part", "r.c.new", "c.day", "r.c.today", "c.mark")
    return Part(tuple(table(view, "h.concordance", columns, rows)), {"concordance": values})


def _steps_with_own_row(view: View, steps: Sequence[ConcordanceStep]) -> Iterator[ConcordanceStep]:
    """The steps that have rows of their own: the last step of a chain is part of the row of the step before it."""
    heirs = {step.successor.provision for step in steps}
    for step in steps:
        each, heir = step.successor, view.corpus.provision[step.successor.provision]
        if step.old not in heirs or each.part or each.note or not heir.in_force(view.on):
            yield step


def _concordance_row(view: View, group: list[ConcordanceStep]) -> tuple[Run, ...]:
    """The successors of an article, or of a part of it, on a date, and the articles in force at their end."""
    first = group[0]
    ends: dict[str, dict[str, None]] = {}
    for step in group:
        heir = view.corpus.provision[step.successor.provision]
        today, sure = citations_and_footnotes.articles_in_force_instead(view, heir)
        direct = heir.in_force(view.on)
        behind = ("" if direct else _common_start(view, today)) + sure
        ends.setdefault(behind, {}).update(dict.fromkeys((heir.id,) if direct else today))
    parts = [
        each for behind, idents in ends.items() for each in (*_linked(view, [*idents]), Styled(behind, "dim"), _NEXT)
    ]
    part, note = first.successor.part or Styled("-", "dim"), first.successor.note
    new = [*_linked(view, [step.successor.provision for step in group])]
    if all(view.corpus.provision[step.successor.provision].annulled for step in group):
        new.append(Styled(f" [{view.standing(Standing.ANNULLED)}]"))
    mark = run(view.word(first.successor.verification), f". {note}" if note else "")
    return row(article_run(view, first.old), part, run(*new), view.day(first.on), tuple(parts[:-1]), mark)


_NEXT = Styled(", ")


def _common_start(view: View, idents: Iterable[str]) -> str:
    """The first day of some articles, if it is the same for all."""
    starts = {view.corpus.provision[ident].start for ident in idents}
    day = starts.pop() if len(starts) == 1 else None
    return f" {view.word('since', view.day(day))}" if day else ""


# -- words and documents -----------------------------------------------------------------------------------------------


def meanings_table(view: View, keys: Iterable[str]) -> list[Block]:
    """The meaning of some statuses, standings and marks, a sentence each."""
    return table(view, "r.h.words", ("r.c.word", "r.c.meaning"), [_meaning_row(view, each) for each in keys])


def glossary_table(view: View, keys: Iterable[str]) -> list[Block]:
    """The meaning of some statuses, standings of aspects and marks that a report prints."""
    kinds: dict[str, str] = {**dict.fromkeys(Mark, "group.mark"), **dict.fromkeys(Status, "group.status")}
    groups = group_by_key((kinds.get(key, "group.standing"), key) for key in dict.fromkeys(keys))
    found: list[Block] = [heading(view, "r.h.words")]
    for kind, inside in groups.items():
        rows = [_meaning_row(view, key) for key in inside]
        kind_and_meaning = columns(view, kind, "r.c.meaning")
        first = kind_and_meaning[0]._replace(title=capitalise(kind_and_meaning[0].title))
        found.append(Table((first, *kind_and_meaning[1:]), tuple(rows), 1, capitalise(view.word(kind))))
    return found


def _meaning_row(view: View, key: str) -> tuple[Run, Run]:
    text = full_sentence(meaning_of(key, view.language))
    return run(Styled(printed_word(key, view.language), "strong")), run(text)


def short_names_line(view: View, text: str) -> list[Paragraph]:
    """The short names of codes and acts in a text, each with its title, in a line."""
    found = citations_and_footnotes.code_names(view, text)
    named = sorted((f"{short}{view.colon}{title}" for _, short, title in found), key=str.casefold)
    return [remark(view, "r.short names", view.clauses(named))] if named else []


def bibliography_table(
    view: View,
    idents: Iterable[str],
    positions: Iterable[Position],
    others: Iterable[str] = (),
    judged: Iterable[Decision] = (),
) -> Part:
    """The documents on which a report is based, acts first: number and publication, official page, mark.

    Decisions come last; a footnote names the copies in which they were read.
    """
    corpus = view.corpus
    used = {*_documents_used(view, idents), *(each.source for each in positions), *others}
    acts = sorted((act for act in corpus.acts if act.id in used), key=lambda act: (str(act.dated or ""), act.id))
    found: list[tuple[str, Mark]] = [(act.id, act.verification) for act in acts]
    found += [(source.id, source.verification) for source in corpus.sources if source.id in used]
    rows, values = [], []
    for ident, mark in found:
        reference, url = document_reference(view, ident)
        title = document_in_full(view, ident)
        rows.append(row(Styled(capitalise(title), "", url), reference or Styled("-", "dim"), view.word(mark)))
        fields = {"title": title, "reference": reference, "url": url, "verification": mark}
        values.append(plain_record("report/sources", id=ident, **fields))
    for each in dict.fromkeys(judged):
        read = dict.fromkeys(document_in_full(view, copy.partition(" ")[0]) for copy in each.read_in)
        named = decision_as_named(view, each)
        rows.append(row(Styled(named, note=as_sentence(view.clauses(read))), each.id, view.word(each.verification)))
        fields = {"title": named, "reference": each.id, "url": "", "verification": each.verification}
        values.append(plain_record("report/sources", id=each.id, **fields))
    columns = ("r.c.document", "r.c.reference", "c.mark")
    blocks = (
        heading(view, "r.h.bibliography"),
        Paragraph(run(Styled(" ".join(map(view.word, _ON_DOCUMENTS)), "dim"))),
        *table(view, "r.h.bibliography", columns, rows, fixed=2),
    )
    return Part(blocks, {"sources": values})


_ON_DOCUMENTS = ("r.which documents", "r.where texts stand", "r.own titles")


def document_reference(view: View, ident: str) -> tuple[str, str]:
    """The number and publication of a document and its web address; for an act, those of the official journal."""
    if ident in view.corpus.act:
        return act_reference(view, ident)
    source = view.corpus.source[ident]
    day = parse_calendar_day(source.date)
    return ", ".join(filter(None, (source.reference, view.day(day) if day else source.date))), view.page(source.url)


def _documents_used(view: View, idents: Iterable[str]) -> Iterator[str]:
    """The acts of the relevant versions of some articles and of their ends, and the copies of those in force."""
    days = [view.on, *(each.on for each in view.corpus.reference_days if each.on <= view.on)]
    for ident in idents:
        provision = view.corpus.provision[ident]
        in_force = provision.version(view.on)
        versions = [version for day in days if (version := provision.version(day))] or [provision.versions[-1]]
        for version in versions:
            yield version.act or version.source
            if version.date_name:
                yield view.corpus.named_date[version.date_name].act
        if in_force:
            yield in_force.source
            yield from (copy.partition(" ")[0] for copy in provision.read_in)
        if provision.repeal and provision.repeal.on <= view.on:
            yield provision.repeal.act
        if provision.annulled:
            yield provision.annulled.act
