"""Reports: the content of each kind on the shipped law, which never exceeds the data."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from lanzarote_law.answers import coverage, status_qualifications, todo
from lanzarote_law.answers.status import aspect_standing, item_status
from lanzarote_law.answers.status_types import DATA_HOLES, ItemStatus, Standing, Status, split_sentences
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import ItemKind, Mark, Stance, Text
from lanzarote_law.render import json_output, json_schemas
from lanzarote_law.render.blocks import Bullets, Facts, Heading, Paragraph, StackedBar, Table, shares_text, text_of_run
from lanzarote_law.render.formats import markdown
from lanzarote_law.render.phrases import View
from lanzarote_law.reports import (
    citations_and_footnotes,
    reply,
    reply_draft_state,
    reply_omissions,
    report_builder,
    report_tables,
)
from lanzarote_law.reports.report import ReportKind
from tests.builders import (
    a_code,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_provision,
    a_version,
    after_a_bill,
    an_aspect,
    an_item,
)
from tests.reports.pages import with_subjects
from tests.shipped import law_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus, Item
    from lanzarote_law.render.blocks import Block, Page, Run
    from lanzarote_law.reports.report import Report

DAYS = ("2016-06-17", "2016-06-18", "2018-01-26", "2022-05-31", "2022-06-01", "2026-08-31", "2026-09-01", "2026-11-24")
QUESTIONNAIRE, CONVENTION = "questionnaire-2", "cets-201"
SCOPES = {
    ReportKind.GAPS: (QUESTIONNAIRE, CONVENTION),
    ReportKind.REPLY: (QUESTIONNAIRE,),
    ReportKind.REPLY_ANNEX: (QUESTIONNAIRE,),
    ReportKind.COVERAGE: (QUESTIONNAIRE, CONVENTION),
    ReportKind.TRANSPOSITION: (CONVENTION,),
    ReportKind.RECOMMENDATIONS: (QUESTIONNAIRE, CONVENTION),
    ReportKind.DIALOGUE: (QUESTIONNAIRE, CONVENTION),
    ReportKind.EFFECT: (QUESTIONNAIRE, CONVENTION),
}


@cache
def corpus() -> Corpus:
    return law_in("en")


@cache
def made(kind: ReportKind, day: str = "2026-11-24", language: str = "en", *items: str) -> Report:
    view = View(corpus(), a_day(day), language)
    chosen = tuple(corpus().item[each] for each in items)
    request = report_builder.ReportRequest(kind, SCOPES[kind], chosen, "digest", "command", after=bill(kind))
    return report_builder.build_report(view, request)


@cache
def bill(kind: ReportKind) -> Corpus | None:
    """For the effect of a bill: the data if it were adopted."""
    return after_a_bill(corpus()) if kind is ReportKind.EFFECT else None


@cache
def whole_reply(day: str, language: str) -> Report:
    """The reply to the whole questionnaire, in the words of a language."""
    request = report_builder.ReportRequest(ReportKind.REPLY, (QUESTIONNAIRE,))
    return report_builder.build_report(View(law_in(language), a_day(day), language), request)


@cache
def annex_of(
    kind: ReportKind, day: str = "2026-11-24", language: str = "en", scope: tuple[str, ...] | None = None
) -> Report:
    view = View(law_in(language), a_day(day), language)
    return report_builder.build_report(
        view, report_builder.ReportRequest(kind, scope or SCOPES[kind], main=False, annex=True)
    )


def runs(page: Page) -> Iterator[Run]:
    """Every run of a page."""
    for block in page:
        match block:
            case Heading() | Paragraph():
                yield block.run
            case Facts():
                yield from (value for _, value in block.pairs)
            case Bullets():
                yield from block.runs
            case Table():
                yield from (cell for row in block.rows for cell in row)


def under(page: Page, title: str) -> list[Block]:
    """The blocks below a heading, up to the next one of its level."""
    start = next(
        index for index, block in enumerate(page) if isinstance(block, Heading) and title in text_of_run(block.run)
    )
    first = page[start]
    assert isinstance(first, Heading)
    found = []
    for block in page[start + 1 :]:
        if isinstance(block, Heading) and block.level <= first.level:
            break
        found.append(block)
    return found


def texts(blocks: list[Block]) -> list[str]:
    return [text_of_run(each) for each in runs(tuple(blocks))]


# -- every kind --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize("day", DAYS)
def test_the_json_has_the_keys_of_the_contract(kind: ReportKind, day: str) -> None:
    document = json.loads(json_output.json_text(made(kind, day).document))
    assert list(Draft202012Validator(json_schemas.output_schema("report")).iter_errors(document)) == []
    assert document["before_researched_period"] is (day == "2016-06-17")


def test_the_contract_knows_every_kind() -> None:
    assert json_schemas.output_schema("report")["properties"]["report"]["enum"] == [str(kind) for kind in ReportKind]


@pytest.mark.parametrize("kind", ReportKind)
def test_the_same_data_day_and_options_give_the_same_report(kind: ReportKind) -> None:
    view = View(corpus_loading.load(), a_day("2026-11-24"), "en")
    request = report_builder.ReportRequest(kind, SCOPES[kind], (), "digest", "command", after=bill(kind))
    again = report_builder.build_report(view, request)
    assert markdown.document(again) == markdown.document(made(kind))
    assert json_output.json_text(again.document) == json_output.json_text(made(kind).document)


@pytest.mark.parametrize("kind", ReportKind)
def test_a_day_before_the_research_is_told_and_nothing_else(kind: ReportKind) -> None:
    told = [text_of_run(each) for each in runs(made(kind, "2016-06-17").pages)]
    assert told[1:] == ["BEFORE THE RESEARCHED PERIOD: a status can be given only for dates from 18 June 2016"]


@pytest.mark.parametrize("kind", [kind for kind in ReportKind if kind is not ReportKind.REPLY])
def test_a_report_says_how_it_was_made(kind: ReportKind) -> None:
    facts, checked = todo.count_checked(corpus())
    view = View(corpus(), a_day("2026-11-24"), "en")
    # the note itself, without its annex, says in its last line alone how it was made
    wanted = report_builder.ReportRequest(
        kind, SCOPES[kind], (), "digest", "command", kind is not ReportKind.GAPS, annex=True, after=bill(kind)
    )
    report = report_builder.build_report(view, wanted) if kind is ReportKind.GAPS else made(kind)
    labels = dict(report.made)
    has_overview = kind in {ReportKind.COVERAGE, ReportKind.TRANSPOSITION, ReportKind.DIALOGUE}  # which says it
    assert labels.get("Date") == (None if has_overview else "24 November 2026")
    size = f"{len(corpus().provisions)} articles, {len(corpus().correspondences)} links"
    is_annex = kind in {ReportKind.GAPS, ReportKind.REPLY_ANNEX}
    assert labels.get("Data set") == (f"digest ({size})" if is_annex else None)
    assert ("Program" in labels) is is_annex
    seen = f"{checked} of the {facts} facts that carry a verification mark were checked in an official text"
    assert labels.get("Facts") == (None if has_overview or kind is ReportKind.DIALOGUE else seen)
    assert report.document["made"]["checked"] == checked
    assert labels.get("Command") == ("command" if is_annex else None)  # no paper that leaves the house has it
    assert report.document["made"]["command"] == "command"
    assert report.standing.startswith("A reading of the law as at 24 November 2026, computed from this data set;")


def test_the_facts_are_those_that_todo_counts() -> None:
    result = todo.todo(corpus(), a_day("2026-11-24"))
    assert todo.count_checked(corpus()) == (result.facts, result.checked)


@pytest.mark.parametrize("kind", [ReportKind.COVERAGE, ReportKind.TRANSPOSITION])
@pytest.mark.parametrize("day", ["2018-01-26", "2026-11-24"])
def test_no_status_of_an_item_stands_without_its_limit(kind: ReportKind, day: str) -> None:
    view = View(corpus(), a_day(day), "en")
    tables = [
        each for each in made(kind, day).pages if isinstance(each, Table) and each.columns[0].title in {"Item", "Point"}
    ]
    rows = {text_of_run(row[0]): text_of_run(row[2]) for table in tables for row in table.rows}
    tell = report_tables.status_in_short if kind is ReportKind.COVERAGE else report_tables.status_in_full
    found = [item_status(corpus(), item.id, view.on) for each in SCOPES[kind] for item in counted(each)]
    expected = {each.item: text_of_run(tell(view, each)) for each in found}
    folded = {each.item for each in found if each.status is Status.PRACTICE}
    if kind is ReportKind.COVERAGE:
        folded |= {each.item for each in found if each.status in {Status.UNMAPPED, Status.NOT_APPLICABLE}}
    assert set(rows) == set(expected) - folded
    assert len(rows) >= 70
    assert [item for item, told in rows.items() if not told.startswith(expected[item])] == []
    limited = [
        item
        for item in rows
        if status_qualifications.status_qualifications(corpus(), item_status(corpus(), item, view.on)).limits
    ]
    assert len(limited) >= 15


def test_what_has_no_row_is_in_a_line_for_each_status_and_practice_for_each_section() -> None:
    lists = (each for each in made(ReportKind.COVERAGE).pages if isinstance(each, Bullets))
    first, second = (told for each in lists if "PRACTICE" in " ".join(told := texts([each])))
    assert first[0].startswith("PRACTICE, Prevention (17): 1.1.a, b, ")
    assert "13 (follow-up 2.a, b), 14.a" in first[2]
    assert len(first) == 4
    assert second[:2] == [
        (
            "NOT YET EXAMINED (15): 5(3), 11(2), 24(3), 25(3), 25(5), 27(5), 31(1)(f), 31(3), 31(4), 31(6), 34(2),"
            " 35(1)(a), (d), 35(3), 37"
        ),
        "NOT APPLICABLE (2): 21(2), 26(3)",
    ]


def halves(page: Page) -> tuple[Page, Page]:
    """The part of a report on the questionnaire, and that on the Convention."""
    at = max(
        index for index, block in enumerate(page) if isinstance(block, Heading) and "CETS 201" in text_of_run(block.run)
    )
    return page[:at], page[at:]


# -- the note to a minister --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", DAYS[1:])
def test_the_bars_count_what_coverage_counts_and_praise_no_punishment_of_a_child(day: str) -> None:
    bars = [each for each in made(ReportKind.GAPS, day).pages if isinstance(each, StackedBar)]
    days = [day] if day == "2018-01-26" else sorted((day, "2018-01-26"))
    expected = [", ".join(bar_of(instrument, each)) for instrument in SCOPES[ReportKind.GAPS] for each in days]
    assert [shares_text(bar) for bar in bars] == expected


def bar_of(instrument: str, day: str) -> Iterator[str]:
    """The content of a bar: each status with its number in the table of coverage."""
    counts = coverage.totals(corpus(), a_day(day), instrument)
    for status in Status:
        if counts[status] and status not in {Status.PRACTICE, Status.NOT_APPLICABLE}:
            words = report_tables.status_in_words(View(corpus(), a_day(day), "en"), status).text
            yield f"{words.lower()} {counts[status]}"


def test_one_status_has_one_letter_and_colour_in_every_bar_and_no_two_look_alike() -> None:
    bars = [
        block for day in DAYS[1:] for block in made(ReportKind.COVERAGE, day).pages if isinstance(block, StackedBar)
    ]
    looks = {(share.title, share.sign, share.style) for bar in bars for share in bar.shares}
    assert len({title for title, _, _ in looks}) == len({sign for _, sign, _ in looks}) == len(looks) >= 7
    view = View(corpus(), a_day("2026-11-24"), "en")
    every = [view.status_share(status, 1) for status in Status]
    assert len({(each.style, each.sign and each.sign % 8) for each in every}) == len(every)


def test_what_is_apart_of_the_covered_and_of_the_partial_items_stands_in_a_sentence_below_the_bars() -> None:
    told = "\n".join(texts(under(made(ReportKind.COVERAGE).pages, "Overview")))
    found = [item_status(corpus(), item.id, a_day("2026-11-24")) for item in counted(QUESTIONNAIRE)]
    meaning = [
        each
        for each in found
        if each.status is Status.COVERED and status_qualifications.status_qualifications(corpus(), each).means
    ]
    chosen = [each.item for each in found if each.status is Status.PARTIAL and is_no_failing(each)]
    view = View(corpus(), a_day("2026-11-24"), "en").unflagged
    items = view.items_in_short([each.item for each in meaning])
    assert (f"; in {len(meaning)} of them ({items}), the law only settles whether the conduct is punishable.") in told
    assert (
        f"\n{len(chosen)}: what remains open is for the State to decide, or is not required by the Convention"
        f" ({view.items_in_short(chosen)}).\n"
    ) in told


def counted(instrument: str) -> list[Item]:
    return coverage.counted_items(corpus(), instrument)


def is_no_failing(status: ItemStatus) -> bool:
    """Whether all open aspects of an item are optional: their full answer is not an improvement, or not required."""
    aspects = [corpus().aspect[each.aspect] for each in status.open]
    unknown = bool(status.holes)
    disputed = any(each.standing is Standing.DISPUTED for each in status.open)
    return all(each.full_means or not each.treaty_duty for each in aspects) and not unknown and not disputed


@pytest.mark.parametrize("day", DAYS[1:])
def test_what_nobody_looked_for_is_never_an_open_point(day: str) -> None:
    document = made(ReportKind.GAPS, day).document
    results = [coverage.gaps(corpus(), a_day(day), each) for each in SCOPES[ReportKind.GAPS]]
    holes = [{"item": item, "aspect": aspect or None} for each in results for item, aspect in each.holes]
    assert [{key: each[key] for key in ("item", "aspect")} for each in document["holes"]] == holes
    assert {each["status"] for each in document["holes"]} <= {*DATA_HOLES, None}
    assert len(document["open"]) == sum(len(each.open) for each in results)
    assert {each["status"] for each in document["open"]}.isdisjoint({*DATA_HOLES, Standing.FULL})
    points = {(each["item"], each["aspect"]) for each in document["open"]}
    assert points.isdisjoint({(each["item"], each["aspect"]) for each in holes})


@pytest.mark.parametrize("day", DAYS[1:])
def test_a_point_that_no_treaty_asks_for_needs_nothing_and_one_that_punishes_children_is_a_choice(day: str) -> None:
    needs = {(each["aspect"], each["status"]): each["needs"] for each in made(ReportKind.GAPS, day).document["open"]}
    assert len(needs) >= 20
    for (ident, status), need in needs.items():
        aspect = corpus().aspect[ident]
        if status == "disputed":
            assert need == "evidence"
        elif not aspect.treaty_duty:
            assert need == "none"
        else:
            assert (need == "choice") is bool(aspect.full_means)


def test_what_is_settled_about_acts_of_children_is_not_told_as_better() -> None:
    blocks = under(annex_of(ReportKind.GAPS).pages, "Settled by law since 26 January 2018 (16 aspects)")
    assert texts(blocks) == [
        "7 aspects: improvements.",
        (
            "Reference to self-generated images or videos (8.1.a), disputed then; Reference to self-generated"
            " sexual content (8.1.b): former art."
            " 417/49 CP 1867 since 1 June 2022; today art. 176 CP 2024; limits: only a ground of justification for"
            " consenting minors over 16."
        ),
        (
            "Exclusion of private use from the criminal law (10.1), gap then: former art. 417/49 CP 1867 since 1 June"
            " 2022; today art. 176 CP 2024; limits: only over 16, if kept between them; not family or authority."
        ),
        (
            "Coercion to make more material (11.a, 11.b): former art. 417/7 CP 1867 since 1 June 2022; today"
            " art. 134 CP 2024."
        ),
        (
            "Extortion of any other advantage (11.a, 11.b): former art. 470 CP 1867 since 18 September 2023;"
            " today art. 464 CP 2024."
        ),
        (
            "Offence committed partly in the territory (12); Offender in the territory and victim abroad (12): art."
            " 3 CP 2024 since 1 September 2026."
        ),
        "4 aspects: the law makes the conduct an offence; the question only asked whether it is punishable.",
        (
            "Production of explicit images by the child (9.7.a, 9.10.a); Possession of explicit images by the child"
            " (9.7.b, 9.10.b): former arts"
            " 417/44, 417/46 CP 1867 since 1 June 2022; today arts 171, 173 CP 2024; limits: no Code penalty"
            " for minors if the youth court keeps the case."
        ),
        (
            "Sending one's own image to another child (9.7.c, 9.10.c); Sending one's own image to an adult (9.7.d,"
            " 9.10.d): former"
            " art. 417/44 CP 1867 since 1 June 2022; today art. 171 CP 2024; limits: only if no justification"
            " applies; minors go to youth court."
        ),
        "5 aspects: the law exempts the conduct; the question only asked whether it is punishable.",
        (
            "Joint production by children over sixteen (8.2); Depiction of several consenting children over sixteen"
            " (8.3); Consensual exchange between minors over sixteen (9.8, 9.11), gap then; Production for private"
            " use above the age of consent (10.2); Possession for private use above the age of consent (10.2):"
            " former art. 417/49 CP 1867 since 1 June 2022; today art. 176 CP 2024; limits: only over"
            " 16, if kept between them; not family or authority."
        ),
    ]


def note(instrument: str, day: str = "2026-11-24") -> Report:
    """The note on one instrument."""
    return report_builder.build_report(
        View(corpus(), a_day(day), "en"), report_builder.ReportRequest(ReportKind.GAPS, (instrument,))
    )


def test_the_note_and_its_annex_have_the_same_values_and_share_no_words() -> None:
    main, annex = note(QUESTIONNAIRE), annex_of(ReportKind.GAPS, scope=(QUESTIONNAIRE,))
    assert main.document == {**annex.document, "title": main.title}
    assert annex.title == f"{main.title}: annex"
    assert [block for block in annex.pages if block in main.pages] == []
    request = report_builder.ReportRequest(ReportKind.GAPS, (QUESTIONNAIRE,), annex=True)
    both = report_builder.build_report(View(corpus(), a_day("2026-11-24"), "en"), request)
    assert (both.pages, both.title) == (annex.pages[:2] + main.pages[2:-1] + annex.pages[2:], main.title)


def limits_of(point: dict[str, str], language: str = "en") -> tuple[str, ...]:
    """The limits of an open point of the note for today, separately."""
    return aspect_standing(law_in(language), point["item"], point["aspect"], a_day("2026-11-24")).limits


def points_of_annex(language: str = "en") -> tuple[list[str], list[str]]:
    """The lines before the table of open points, and its rows."""
    annex = annex_of(ReportKind.GAPS, "2026-11-24", language, (QUESTIONNAIRE,))
    at = next(index for index, block in enumerate(annex.pages) if isinstance(block, Table))
    table = annex.pages[at]
    assert isinstance(table, Table)
    lines = [text_of_run(block.run) for block in annex.pages[:at] if isinstance(block, Paragraph)]
    return lines, [" ".join(map(text_of_run, row)) for row in table.rows]


def test_a_limit_or_a_search_of_several_open_points_is_told_once_before_them() -> None:
    lines, rows = points_of_annex()
    often = [limit for each in note(QUESTIONNAIRE).document["open"] for limit in limits_of(each)]
    child = max(often, key=often.count)
    number = next(line for line in lines if line.endswith(f": {child.rstrip('.')}.")).partition(":")[0]
    assert sum(f"{number}." in row for row in rows) >= 3
    assert [row for row in rows if child in row] == []
    search = (
        "searched: Articles 132 to 192 of the new Code. As regards content other than images of sexual abuse of minors,"
        " and apart from images or sound recordings"
    )
    assert (sum(search in line for line in lines), sum(search in row for row in rows)) == (1, 0)


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_every_open_point_of_gaps_is_in_the_note_by_name_and_in_its_annex_with_its_articles_and_limits(
    language: str,
) -> None:
    law = law_in(language)
    view = View(law, a_day("2026-11-24"), language)
    points = json_output.gaps(view, (coverage.gaps(law, view.on, QUESTIONNAIRE),))["open"]
    main = report_builder.build_report(view, report_builder.ReportRequest(ReportKind.GAPS, (QUESTIONNAIRE,)))
    titles = {re.sub(r"\s", " ", view.aspect_title(each.id)) for each in law.aspects}
    named = "\n".join(with_subjects(re.sub(r"\s", " ", each), titles) for each in texts(list(main.pages)))
    lines, rows = points_of_annex(language)
    assert len(points) >= 26
    assert len(rows) == len({each["aspect"] for each in points})
    told = [re.sub(r"\s", " ", line) for line in lines]
    for each in points:
        title = re.sub(r"\s", " ", view.aspect_title(each["aspect"]))
        found = [each[1] for each in re.finditer(re.escape(title) + r" \(((?:\([^()]*\)|[^()])*)\)", named)]
        last = each["item"].rpartition(".")[2]
        assert {each["item"], last} & {item for items in found for item in items.split(", ")} != set()
        (row,) = (re.sub(r"\s", " ", row) for row in rows if re.sub(r"\s", " ", row).startswith(title))
        assert [
            ident for ident in each["provisions"] if view.article(ident, known_code=ident.rpartition("/")[0]) not in row
        ] == []
        for limit in limits_of(each, language):
            bare = re.sub(r"\s", " ", limit).rstrip(".")
            number = [line.partition(":")[0].strip() for line in told if line.rstrip(".").endswith(bare)]
            assert bare in row.replace(" :", " :") or any(f"{one}." in row for one in number)


def test_the_note_begins_with_what_is_to_be_decided_answered_and_checked() -> None:
    pages = note(QUESTIONNAIRE).pages
    assert texts(under(pages, "To be decided by the minister (by ………)")[:1]) == [
        (
            "Limits to a minor's capacity to consent: whether to amend the law: art. 133 CP 2024 (Criminal Code of"
            " 2024, new Code). Directly concerned: art. 18, § 1, a, of the Convention; art. 18, § 2, of the"
            " Convention. The"
            " Constitutional Court (judgment 112/2025 of 17 July 2025) held a provision contrary to the Constitution,"
            " former art. 417/6 CP 1867 (Criminal Code of 8 June 1867), today art. 133 CP 2024: article"
            " 417/6, § 2,"
            " first subparagraph, violates the Constitution"
            " in so far as it deems a minor of fourteen or fifteen unable to consent to acts with an adult partner more"
            " than three years older, while the same minor can consent to acts with an adult partner up to three years"
            " older. A preliminary ruling, it did not annul the article, whose rule article 133 of the new Code"
            " repeats. Depending on it, to be"
            " reviewed: questions 8.2, 8.3, 9.7.a to c, 9.8, 9.10.a to c, 9.11. These are other facts than those"
            " judged: the effect on them is not established. We propose to report on the options by ………"
        ),
        (
            "Repair at once, if the services confirm it (by ………): Art. 14/6 TP CIC (Preliminary Title of the Code of"
            " Criminal Procedure), extraterritorial jurisdiction over sexual offences and trafficking, still lists"
            " repealed articles (CP 1867); no text that adapts it is known. Uncertain for that reason: question 12;"
            " art. 25, §§ 2, 4 and 6, of the Convention. We propose to check this first and, failing such a text, a"
            " bill."
        ),
        (
            "Whether to legislate where the Convention asks for more than the law: Victim who is a national"
            " or resident (art. 25, § 2: the State must only endeavour to do so). We propose no bill for now, but a"
            " report by ………"
        ),
        (
            "Whether to legislate on the 7 other aspects (elements of a full answer) that the law does not cover in"
            " full (see “Open”). In our reading, the Convention requires none of them. We propose no bill; the reply"
            " says so at each. Whether to keep the law on 8 other aspects, a choice of the State. We propose to keep it"
            " as it is."
        ),
        (
            "If the services confirm it (by ………): whether to legislate on 3 aspects that the law, it appears,"
            " covers less since 1 September 2026: serious harm: exploitation and image offences; torture or violence:"
            " exploitation and image offences; previous convictions for similar offences. The Convention only requires"
            " that they may be taken into account: we propose a law only if the general sentencing rules do not"
            " suffice."
        ),
        (
            "Proposed, after these checks: a new reply. Of the 36 questions that can concern the State, the law"
            " covers 15 (8 on 26 January 2018): 4 without a known limit, 11 within limits. For 7 of"
            " the 15, “covered” means only that the law settles, one way or the other, whether the conduct is"
            " punishable. Each of these 15 answers rests on at least one point still to be checked; the services will"
            " check it before sending (annex). It can also answer the objections to the last reply on"
            " 8.1.a."
        ),
    ]
    assert texts(under(pages, "To be looked up before signing")) == [
        (
            "Victim who is a national or resident (question 12): since 1 September 2026, the text that applies (art."
            " 12, § 1, TP CIC) covers: offences of levels 4 to 8 against Belgians; before, it covered: crimes against"
            " Belgians. If the word crime is read as an offence of levels 4 to 8 (art. 78 § 7 of the new Code, on"
            " special criminal laws that do not state the penalty), producing and disseminating images (art. 171, level"
            " 3, a crime under the former article 417/44) is no longer covered; non-consensual dissemination of images"
            " of a minor (arts 143 and 144) is still covered."
        ),
        (
            "1 article repealed, with no recorded successor, which does not exclude an equivalent: former art. 384 CP"
            " 1867 (Heavier penalty for the maker of indecent material)."
        ),
    ]


def test_the_counts_say_what_was_open_then_what_holds_without_a_limit_and_what_is_verified() -> None:
    short, _ = texts(under(note(QUESTIONNAIRE).pages, "Overall result"))
    assert short.startswith("“Covered”: the law covers each element of a full answer, within its limits (definitions")
    told = texts(under(annex_of(ReportKind.GAPS, scope=(QUESTIONNAIRE,)).pages, "Overall result"))
    assert told[1:] == [
        ("Newly covered by law since 26 January 2018, 7 questions: 8.1.a (disputed then); 8.1.b, 9.7.a to d, 10.2."),
        "Not covered in full, or not examined: 21 questions.",
        (
            "7: legislate, or show that the existing law suffices (8.1.c, 9.4.b, c, 9.6, 11.a, 11.b, 12)."
            " Of these, the Convention asks only for the following: Victim who is a national or resident (art. 25, § 2:"
            " the State must only endeavour to do so)."
        ),
        (
            "12: what remains open is for the State to decide, or is not required by the Convention (8.2, 8.3,"
            " 9.2, 9.4.a, 9.5, 9.10, 9.10.a to f)."
        ),
        "2: the law was not, or not fully, researched (9.8, 9.11).",
    ]


def test_what_got_worse_is_told_with_its_day_and_law_and_where_nothing_is_known_that_is_told() -> None:
    title = "Less covered since 1 September 2026 (New Code's entry into force)"
    assert texts(under(note(CONVENTION).pages, title)) == [
        "Apparent from the texts read, to be confirmed: 3 aspects.",
        (
            "Serious harm: exploitation and image offences (art. 28, a, of the Convention); Torture or violence:"
            " exploitation and image offences (art. 28, b, of the Convention): gap since 1 September 2026, partial"
            " before. Earlier law: trafficking in human beings (former art. 433septies CP 1867). Nothing was"
            " found in the only texts searched: articles 151 to 187 of the new Code, to which article 260, § 1, last"
            " subparagraph, sends cases of trafficking of a minor for sexual exploitation."
        ),
        (
            "Previous convictions for similar offences (art. 28, g, of the Convention): partial on 26 January 2018,"
            " covered later, partial again since 1 September 2026. Earlier law: former art. 56 CP 1867. Law"
            " now: placing at the disposal of the sentence-execution court, at level 7 or 8 after an earlier such"
            " conviction (art. 37 L 29 February 2024 Book I)."
            " The general rule on"
            " recidivism (art. 60 of the new Code) was annulled before its entry into force (judgment 14/2026 of"
            " the Constitutional Court, known only from a note in a consolidated copy)."
        ),
    ]
    assert texts(under(note(CONVENTION).pages, "To be looked up before signing"))[-2:] == [
        (
            "Victim who is a national or resident (art. 25, § 2, of the Convention): since 1 September 2026, the text"
            " that applies (art. 12, § 1, TP CIC) covers: offences of levels 4 to 8 against Belgians; before, it"
            " covered: crimes against Belgians. If the word crime is read as an offence of levels 4 to 8 (art. 78 § 7"
            " of the new Code, on special criminal laws that do not state the penalty), producing and disseminating"
            " images (art. 171, level 3, a crime under the former article 417/44) is no longer covered; non-consensual"
            " dissemination of images of a minor (arts 143 and 144) is still covered."
        ),
        (
            "1 article repealed, with no recorded successor, which does not exclude an equivalent: former art."
            " 433novies/1 CP 1867 (Protection of the identity of victims of trafficking for sexual exploitation)."
        ),
    ]
    title = "Less covered: changes of the law since 26 January 2018"
    assert texts(under(note(CONVENTION, "2022-05-31").pages, title)) == ["None, as far as recorded."]
    assert note(CONVENTION, "2018-01-26").document["worse"] == []


def test_what_is_open_is_told_by_what_it_needs_and_what_the_convention_asks_of_it() -> None:
    told = note(QUESTIONNAIRE)
    assert texts(under(told.pages, "Open: 20 aspects")) == [
        (
            "8 aspects: decide whether to legislate. The law covers the part named below; for the rest, no other"
            " provision was"
            " found in the texts searched."
        ),
        (
            "Reference to sexual text or sound made by a child (8.1.c). Covered expressly: sound recordings (art."
            " 136 CP 2024); for"
            " the rest, general wording may apply (art. 176 CP 2024)."
        ),
        (
            "Suggestive images, sound or text: passing on to adults (9.4.b); passing on to children not depicted"
            " (9.4.c). Covered: images or sound recordings of a person who is nude or engaged in explicit sexual"
            " activity, disseminated without consent; content that promotes sexual offences against minors; extremely"
            " pornographic or violent content (arts 136, 177, 182 CP 2024; also, for 9.4.c, art. 183 CP 2024)."
        ),
        (
            "Suggestive images, sound or text: penalties (9.6). Covered: 6 parts, listed in the annex (arts"
            " 136, 177, 178, 179, 182, 183 CP 2024)."
        ),
        (
            "Coerced child not liable (11.a, 11.b). Covered expressly: victims of trafficking (art. 264 CP 2024); for"
            " the rest, general wording may apply (art. 22 CP 2024)."
        ),
        (
            "Possession or access abroad (12); Online luring committed abroad (12). Covered expressly: acts of Belgians"
            " and habitual residents, subject to dual criminality; acts on behalf of a legal person with its"
            " seat in Belgium; persons subject to military law (arts 6, 7, 10 TP CIC);"
            " for the rest, general wording may apply (art. 14/10 TP CIC)."
        ),
        (
            "Victim who is a national or resident (12). Covered: offences of levels 4 to 8 against Belgians; certain"
            " sexual offences in wartime; listed offences (arts 12, 14/2, 14/6 TP CIC)."
        ),
        (
            "1 aspect: to be shown by decisions. No article names it expressly; general wording may apply, if"
            " decisions bear it out."
        ),
        (
            "Threat to share the material (11.a, 11.b). Arts 232, 238 CP 2024. Case law: 2 decisions"
            " in support, none against, 2 setting a limit and none on these facts; the most recent is"
            " of 17 January 2023;"
            " abstracts were read; decisions were searched for up to 13 January 2026."
        ),
        (
            "8 aspects: for the State to decide. A full answer is not in itself better: it may mean, for"
            " instance, that an act of a child is classified as an offence."
        ),
        (
            "Joint production by children under sixteen (8.2); Depiction of several children, one of them under"
            " sixteen (8.3);"
            " Discretion not to prosecute (9.2, 9.5, 9.8, 9.11); Outcomes without conviction (9.2, 9.5); Own"
            " suggestive images, sound or text sent to another child (9.10.c); Own suggestive images, sound or"
            " text sent to an adult (9.10.d); Another child's suggestive images, sound or text passed on to a"
            " child (9.10.e); Another child's suggestive images, sound or text passed on to an adult (9.10.f)."
        ),
        "3 aspects: no action needed. The Convention imposes no such duty.",
        (
            "Suggestive images, sound or text: possession by adults (9.4.a); production by the child (9.10.a);"
            " possession by the child (9.10.b)."
        ),
        "Not counted above, as the law was not, or not fully, researched: 1 aspect.",
        (
            "Settlement of a minor's case out of court (9.8, 9.11): the articles of the French Community's"
            " decree of 18 January 2018 have not been read; the ways of closing a case under that decree are"
            " known only from second-hand sources. It has not been checked whether the law in Brussels has changed"
            " since 17 May 2023."
        ),
    ]
    asked = {each["aspect"]: each["convention"] for each in told.document["open"] if each["convention"]}
    assert asked == {"passive-personality": [{"point": "25(2)", "force": "endeavour"}]}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Victim who is a national or resident (12)",
            "25(2): endeavour: each Party must endeavour to do what the point requires.",
        ),
        (
            "Possession or access abroad (12)",
            (
                "no point that itself requires this is recorded; the item relates to 25. 25(4): For the"
                " offences under articles 20(1)(b) to (f), 21(1)(c), 22 and 23, a Party may continue to require"
                " dual criminality. 25(6): For the offences under articles 20(1)(b) to (f), 22 and 23, a Party may"
                " continue to make prosecution conditional on a report from the victim or a denunciation from the"
                " State where the offence was committed."
            ),
        ),
        ("Suggestive images, sound or text: possession by adults (9.4.a)", None),
    ],
)
def test_an_open_point_says_what_the_convention_asks_and_how_far_it_binds(title: str, expected: str | None) -> None:
    (row,) = (row for row in points_of_annex()[1] if row.startswith(title))
    assert re.findall(r"The Convention \(CETS 201\): (.*?)(?= Limit: | \d+, § 1 TP CIC: | 178 CP 2024: |$)", row) == (
        [expected] if expected else []
    )


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2022-05-31", "Not answered yet; a law answers it from 1 June 2022: 417/49 CP 1867."),
        ("2022-06-01", "In our reading, the law answers it within its limits since 1 June 2022: 417/49 CP 1867."),
        (
            "2026-09-01",
            (
                "In our reading, the law answers it within its limits since 1 June 2022:"
                " 417/49 CP 1867 (now 176 CP 2024) [inferred]."
            ),
        ),
    ],
)
def test_an_objection_is_answered_from_the_day_of_the_law_that_answers_it(day: str, told: str) -> None:
    positions = {each["id"]: each for each in made(ReportKind.GAPS, day).document["positions"]}
    assert positions["P27"]["answer"] == told
    assert positions["P27"]["answered_on"] == (None if day == "2022-05-31" else "2022-06-01")
    assert positions["P26"]["answer"] == "It concerns the reply, not the law: a new reply can answer it."
    assert positions["P30"]["answer"] == "It concerns practice, which these data do not cover."


def test_a_statement_that_relates_to_the_convention_stands_in_a_note_on_it() -> None:
    view = View(corpus(), a_day("2026-11-24"), "en")
    note = report_builder.build_report(view, report_builder.ReportRequest(ReportKind.GAPS, (CONVENTION,)))
    told = {each["id"] for each in note.document["positions"]}
    assert {"P34", "P36", "P37"} <= told
    assert {"P25", "P27"}.isdisjoint(told)


def test_every_statement_that_wants_an_answer_is_told_with_its_mark_below_its_document() -> None:
    part = under(annex_of(ReportKind.GAPS).pages, "Statements")
    document, practice, counted, *_ = [text_of_run(each.run) for each in part if isinstance(each, Paragraph)]
    assert document == (
        "Comments on the replies to the thematic questionnaire: Belgium (ECPAT Belgium and Child Focus),"
        " T-ES(2018)ICT-BE-NGO · 2018-01-26"
    )
    assert practice == "Shortfalls and recommendations concern practice, which these data do not cover."
    rows = [[text_of_run(cell) for cell in row] for each in part if isinstance(each, Table) for row in each.rows]
    wanted = [
        each
        for each in corpus().positions
        if each.stance not in {Stance.ADDS_INFORMATION, Stance.ENDORSES} or each.later
    ]
    assert len(rows) == len(wanted) >= 19
    for row, position in zip(rows, wanted, strict=True):
        assert f"[{position.id}]" in row[0]
        seen = position.verification is Mark.SEEN
        assert row[2].startswith(f"{position.statement.rstrip('.')}.{'' if seen else f' [{position.verification}]'} ")
    assert counted == (
        "Statements that require no answer, and on whose subject the law has not changed since, are only counted here:"
        " 1 endorsed, 21 stated in addition."
    )
    assert len(rows) + 1 + 21 == len(corpus().positions)


# -- the reply that is sent --------------------------------------------------------------------------------------------

BOOK_2 = (
    "Law of 29 February 2024 (Loi introduisant le livre II du Code pénal), Moniteur belge of 8 April 2024,"
    " p. 40548, NUMAC 2024002088, https://www.ejustice.just.fgov.be/eli/loi/2024/02/29/2024002088/justel"
)
BOOK_2_AGAIN = "Law of 29 February 2024, Moniteur belge of 8 April 2024, p. 40548"
UNLIKE_A_REPLY = (
    *("todo", "lanzarote-law", "github", "legalize", "[P2", "copy:", "[fr]", "[inferred]", "PARTIAL", "data set"),
    *(
        "Do not state",
        "Not known",
        "official wording",
        "not read again",
        "was found on",
        "No text adapting",
        "not recorded",
    ),
    *("second-hand", "is inferred", "unverified", "seen as at", "read as at", "if asked"),
)
"""Contents for the drafter alone."""


def drafted(item: str, part: str, day: str = "2026-11-24") -> list[str]:
    (draft,) = made(ReportKind.REPLY, day, "en", item).document["drafts"]
    return [each["text"] for each in draft[part]]


def answered(item: str, day: str = "2026-11-24", language: str = "en") -> str:
    view = View(law_in(language), a_day(day), language)
    wanted = report_builder.ReportRequest(ReportKind.REPLY, SCOPES[ReportKind.REPLY], (view.corpus.item[item],))
    (draft,) = report_builder.build_report(view, wanted).document["drafts"]
    return str(draft["answer"])


def annexed(item: str, part: str, day: str = "2026-11-24") -> list[str]:
    (annex,) = made(ReportKind.REPLY_ANNEX, day, "en", item).document["annexes"]
    return [each["text"] for each in annex[part]]


@pytest.mark.parametrize(
    ("item", "day", "language", "told"),
    [
        (
            "8.1.a",
            "2026-11-24",
            "en",
            (
                "Yes, within limits. Art. 176 CP 2024 expressly refers, unlike the former article 383bis (in force"
                " until 31 May 2022), to minors' own sexual content, which they made themselves (limit:"
                " only a ground of justification for consenting minors over 16)."
            ),
        ),
        (
            "9.1",
            "2026-11-24",
            "en",
            (
                "9.1.a: Yes. An adult who possesses a sexually explicit image or video that a child made of himself or"
                " herself commits an offence (art. 173 CP 2024). 9.1.b: Yes. An adult who passes on to another adult a"
                " sexually explicit image or video that a child made of himself or herself commits an offence (art. 171"
                " CP 2024). 9.1.c: Yes. An adult who passes on a sexually explicit image or video that a child made of"
                " himself or herself to a child who is not depicted in it commits an offence (art. 171 CP 2024)."
            ),
        ),
        (
            "8.2",
            "2026-11-24",
            "en",
            (
                "In part. Art. 176, first and second subparagraphs, CP 2024: the text expressly excludes the offence"
                " where minors over sixteen mutually consent to the making of the content (limit: only over 16, if"
                " kept between them; not family or authority). The law does not expressly settle the"
                " following: joint production by children under sixteen. It is unsettled whether a part of it is"
                " covered: minors aged fourteen or fifteen, only in so far as they have the capacity to consent to"
                " sexual acts, and only if that rule also applies to images (art. 133 CP 2024)."
                " For the rest, general wording may apply: art. 171 CP 2024."
            ),
        ),
        (
            "9.2",
            "2026-11-24",
            "en",
            (
                "Yes, as regards the following: exemption for an approved hotline (art. 175 CP 2024); for the rest, by"
                " general rules only."
                " Art. 175 CP 2024 provides an express ground of justification for an approved organisation that"
                " receives reports that may contain images of sexual abuse of minors, analyses their content and origin"
                " and passes them on. Only general rules may apply to the following: discretion not to prosecute"
                " (art. 28quater CIC);"
                " outcomes without conviction (art. 64 CP 2024; art. 216ter CIC)."
            ),
        ),
        (
            "9.3",
            "2026-11-24",
            "en",
            (
                "Penalties are laid down for producing, disseminating, possessing and accessing explicit images "
                "or videos depicting a child (art. 171 CP 2024, level 3; art. 173, level 3; art. 174, level 2). The"
                " law provides for further measures after a conviction, such as prohibitions (arts 189, 190 CP 2024)."
            ),
        ),
        (
            "9.9",
            "2026-11-24",
            "en",
            (
                "The law lists the measures available to the youth court (Decree VL 2019; Decree FWB 2018; Decree DG"
                " 2023; art. 37 LPJ 1965, limit: in Brussels by this law; elsewhere by the texts of the Communities)."
            ),
        ),
        ("8.1.a", "2018-01-26", "en", "This reply contains no information on this question."),
        (
            "8.1.a",
            "2026-11-24",
            "fr",
            (
                "Oui, dans certaines limites. Art. 176 C. pén. 2024 mentionne expressément, à la différence de l'ancien"
                " article 383bis (en vigueur jusqu'au 31 mai 2022), les propres contenus à caractère"
                " sexuel des mineurs, réalisés par eux-mêmes (limite : seulement une cause de justification,"
                " entre mineurs consentants de plus de 16 ans)."
            ),
        ),
        (
            "9.1",
            "2026-11-24",
            "nl",
            (
                "9.1.a: Ja. Een volwassene die een seksueel expliciet beeld of een seksueel expliciete video bezit"
                " die een kind van zichzelf heeft gemaakt, "
                "pleegt een misdrijf (art. 173 Sw. 2024). 9.1.b: Ja. Een volwassene die een seksueel expliciet beeld of"
                " een seksueel expliciete video die een kind van zichzelf heeft "
                "gemaakt aan een andere volwassene doorgeeft, pleegt een misdrijf (art. 171 Sw. 2024). 9.1.c: Ja. Een"
                " volwassene die een seksueel expliciet beeld of een seksueel expliciete video die een kind van"
                " zichzelf heeft gemaakt, doorgeeft aan een kind dat er niet op "
                "voorkomt, pleegt een misdrijf (art. 171 Sw. 2024)."
            ),
        ),
    ],
)
def test_a_question_is_answered_by_how_far_the_law_covers_it_and_by_what_the_law_says(
    item: str, day: str, language: str, told: str
) -> None:
    assert answered(item, day, language) == told


def test_what_was_searched_for_and_not_found_is_answered_as_no_provision_found() -> None:
    assert (
        answered("10.1", "2018-01-26")
        == "No provision was found that covers exclusion of private use from the criminal law."
    )
    assert "Searched: " in " ".join(annexed("10.1", "not_known", "2018-01-26"))


def test_a_provision_is_stated_with_its_predecessor_its_penalty_what_it_covers_and_its_act() -> None:
    (draft,) = made(ReportKind.REPLY, "2026-11-24", "en", "9.1").document["drafts"]
    assert draft["say"][0] == {
        "text": (
            "Art. 171 CP 2024 [9.1.b, c] (formerly art. 417/44 CP 1867). It makes it an offence deliberately to"
            " produce, import, display, offer, sell, rent out, transmit, supply, disseminate, make available or hand"
            " over, by whatever means, images of sexual abuse of a minor. Penalty: level 3."
        ),
        "sources": [BOOK_2],
    }


def test_general_wording_is_stated_by_its_reason_and_a_part_by_its_name() -> None:
    assert drafted("8.1", "say")[-1] == (
        "Art. 136 CP 2024 [8.1.c] – Non-consensual dissemination of sexual content (formerly art. 417/9 CP"
        " 1867). It covers audio content disseminated without consent but not"
        " text."
    )
    assert (
        "Art. 64 CP 2024 – Suspension of the pronouncement of conviction (formerly art. 3 L 1964 probation). A general"
        " rule allows the pronouncement of a conviction to be suspended for offences of levels 1 to 6; it contains"
        " nothing specific to self-generated material. The consent of the accused is required; the trial period is one"
        " to five years."
    ) in drafted("9.2", "say")


@pytest.mark.parametrize("day", DAYS[1:])
@pytest.mark.parametrize("instrument", [QUESTIONNAIRE, CONVENTION])
def test_nothing_is_sent_that_only_the_drafter_may_see(day: str, instrument: str) -> None:
    view = View(corpus(), a_day(day), "en")
    report = report_builder.build_report(view, report_builder.ReportRequest(ReportKind.REPLY, (instrument,)))
    sent = [
        *(text_of_run(each) for each in runs(report.pages)),
        *(part.note for each in runs(report.pages) for part in each),
    ]
    assert len(sent) >= 100
    assert [(each, text) for text in sent for each in UNLIKE_A_REPLY if each in text] == []
    assert (report.made, report.standing) == ((), "")
    papers = {each.title for each in corpus().sources if each.id.startswith(("web:", "copy:", "text:"))}
    assert [text for text in sent if any(title in text for title in papers)] == []


@pytest.mark.parametrize(
    ("language", "doubts"),
    [
        ("fr", ("n'a été trouvé", "pas été trouvé", "lue dans la version", "seconde main", "à relire")),
        ("nl", ("niet gevonden", "tekst gevonden", "gezien naar", "gelezen in de ", "tweede hand", "niet nagekeken")),
    ],
)
def test_no_doubt_of_the_data_is_sent_in_another_language(language: str, doubts: tuple[str, ...]) -> None:
    report = whole_reply("2026-11-24", language)
    told = [text_of_run(each) for each in runs(report.pages)]
    assert len(told) >= 100
    assert [text for text in told if any(each in text for each in doubts)] == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "It applies only in Brussels (seen as at 17 May 2023); elsewhere others do.",
            "It applies only in Brussels; elsewhere others do.",
        ),
        ("The list, read as at 18 August 2022, mentions 373.", "The list mentions 373."),
        (
            "It refers to the 1867 Code; no text adapting it was found. It applies.",
            "It refers to the 1867 Code. It applies.",
        ),
        ("No information was found on it. It applies.", "It applies."),
        ("The suspect must be found in Belgium.", "The suspect must be found in Belgium."),
        ("It is unsettled whether it applies.", "It is unsettled whether it applies."),
        ("Like 417/49 before it, this article says so.", "This article says so."),
        ("As under article 417/43 before it, a minor is depicted.", "A minor is depicted."),
        ("The text, like article 417/49 before it, excludes the offence.", "The text excludes the offence."),
        ("It punishes that, as did article 417/44 before it.", "It punishes that."),
        ("It was annulled before it entered into force.", "It was annulled before it entered into force."),
    ],
)
def test_what_a_text_says_of_the_search_of_the_data_is_left_out(text: str, kept: str) -> None:
    assert reply_omissions.without_doubts(View(corpus(), a_day("2026-11-24"), "en"), text) == kept


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("day", ["2018-01-26", "2026-11-24"])
def test_each_provision_and_each_limit_is_told_once_in_the_paper(day: str, language: str) -> None:
    view = View(law_in(language), a_day(day), language)
    report = whole_reply(day, language)
    told = "\n".join(text_of_run(each) for each in runs(report.pages))
    summaries = {version.summary for each in view.corpus.provisions if (version := each.version(view.on))}
    counts = {summary: told.count(summary[1:]) for summary in summaries if len(summary) > 60}
    assert sum(counts.values()) >= 8
    assert {summary: count for summary, count in counts.items() if count > 1} == {}
    links = {each["limit"] for draft in report.document["drafts"] for each in draft["answers"] if each["limit"]}
    limits = {sentence for limit in links for sentence in split_sentences(limit) if len(sentence) > 60}
    of_contents = "\n".join(summaries)
    assert [each for each in limits if told.count(each) > max(1, of_contents.count(each))] == []


def test_a_provision_that_was_described_is_named_with_the_place() -> None:
    _, second = made(ReportKind.REPLY, "2026-11-24", "en", "8.1.a", "8.2").document["drafts"]
    told = (
        "Art. 176, first and second subparagraphs, CP 2024 (see 8.1.a). It does not cover family members or the use of"
        " a position of trust, authority or influence."
    )
    assert second["say"][0] == {"text": told, "sources": []}


def test_a_later_answer_refers_to_what_an_earlier_one_says() -> None:
    first, second, third = made(ReportKind.REPLY, "2026-11-24", "en", "9.1", "9.3", "9.4").document["drafts"]
    assert first["answer"].startswith("9.1.a: Yes. An adult who possesses a sexually explicit image or video")
    assert second["say"][0]["text"] == "Art. 171 CP 2024 (see 9.1)."
    assert third["answer"] == (
        "9.4.a: In part. An adult who possesses sexual content of a child (a suggestive picture, sound or text), other"
        " than explicit imagery, commits an offence, but only for: content that promotes sexual offences against"
        " minors, with intent to commit such an offence. In our reading, the Convention does not require more."
        " See 9.1.a (possession of explicit images by adults)."
        " 9.4.b: In part. Passing on to an adult sexual content of a child (a suggestive picture, sound or text),"
        " other than explicit imagery, is an offence, but only for: images or sound recordings of a person who is"
        " nude or engaged in explicit sexual activity, disseminated without consent; content that promotes sexual"
        " offences against minors; extremely pornographic or violent content (conditions, and an unsettled point: see"
        " art. 182 CP 2024). In our reading, the Convention does not require more."
        " See 9.1.b (passing explicit images on to other adults). 9.4.c: In part. Passing on sexual"
        " content of a child (a suggestive picture, sound or text), other than explicit imagery, to a child not"
        " depicted in it is an offence, but only for: images or sound recordings of a person who is nude or engaged in"
        " explicit sexual activity, disseminated without consent; content that promotes sexual offences against minors;"
        " extremely pornographic or violent content (conditions, and an unsettled point: see arts 182, 183 CP 2024)."
        " In our reading, the Convention does not require more."
        " See 9.1.c (passing explicit images on to children not depicted)."
    )


def test_parts_of_which_the_same_is_said_have_one_answer() -> None:
    first, second = made(ReportKind.REPLY, "2026-11-24", "en", "10", "11").document["drafts"]
    assert first["answer"] == (
        "10.2: No, within limits."
        " Art. 176 CP 2024 expressly provides that there is no offence where minors over sixteen make and possess"
        " their own content by mutual consent (limit: only over 16, if kept between them; not family or authority)."
    )
    assert second["answer"].startswith(
        "11.a, 11.b: In part. Forcing a child to produce more material or into sexual acts by threatening"
    )


def test_a_provision_that_exempts_is_stated_after_what_answers_and_is_no_answer() -> None:
    law = a_corpus(
        an_item("8.1.a", aspects="images"),
        a_provision("old/383bis", start="2012-01-01"),
        a_provision("old/384", start="2012-01-01"),
        a_link("old/384", role="exempts", reason="Excludes doctors."),
        a_link("old/383bis"),
    )
    request = report_builder.ReportRequest(ReportKind.REPLY, ("questions",), (law.item["8.1.a"],))
    (draft,) = report_builder.build_report(View(law, a_day("2024-07-01"), "en"), request).document["drafts"]
    assert [each["text"].partition(" PC")[0] for each in draft["say"]] == ["Art. 383bis", "Art. 384"]


@pytest.mark.parametrize(("researched_from", "since"), [("2011-12-31", " since 1 January 2012"), ("2012-01-01", "")])
def test_a_status_is_said_to_begin_on_a_day_only_if_that_was_researched(researched_from: str, since: str) -> None:
    item, article = an_item("8.1.a", aspects="images"), a_provision("old/383bis", start="2012-01-01")
    law = a_corpus(item, article, a_link("old/383bis"), researched_from=researched_from)
    request = report_builder.ReportRequest(ReportKind.REPLY_ANNEX, ("questions",), (law.item["8.1.a"],))
    report = report_builder.build_report(View(law, a_day("2017-07-01"), "en"), request)
    assert texts(under(report.pages, "Status of the items")) == [f"8.1.a: COVERED{since}"]


@pytest.mark.parametrize("answered", [True, False])
def test_the_first_page_says_that_no_aspect_is_open_only_if_none_is(*, answered: bool) -> None:
    law = a_corpus(
        an_item("8.1.a", aspects="images"), a_provision("old/383bis"), a_link() if answered else a_negative()
    )
    request = report_builder.ReportRequest(ReportKind.COVERAGE, ("questions",))
    pages = report_builder.build_report(View(law, a_day("2017-07-01"), "en"), request).pages
    assert [text_of_run(each.run) for each in pages if isinstance(each, Heading)][1] == (
        "Open: 0 aspects" if answered else "Open: 1 aspect"
    )
    assert ("No aspect is open." in texts(list(pages))) is answered


@pytest.mark.parametrize("kind", [ReportKind.COVERAGE, ReportKind.TRANSPOSITION])
@pytest.mark.parametrize(
    ("instruments", "named"),
    [(("questions",), []), (("convention",), []), (("questions", "convention"), ["Questionnaire", "Convention"])],
)
def test_the_counts_of_an_instrument_are_below_its_title_only_if_there_are_several(
    kind: ReportKind, instruments: tuple[str, ...], named: list[str]
) -> None:
    convention = an_item("20(1)(a)", aspects="images", instrument="convention")
    law = a_corpus(an_item("8.1.a", aspects="images"), convention, a_provision("old/383bis"), a_link())
    report = report_builder.build_report(
        View(law, a_day("2017-07-01"), "en"), report_builder.ReportRequest(kind, instruments)
    )
    overview = texts(under(report.pages, "Overview"))
    assert [each for each in overview if each in {"Questionnaire", "Convention"}] == named
    assert (overview[0] in named) == bool(named)


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("seen", "COVERED"),
        ("second-hand", "COVERED [based on a link marked second-hand]"),
        ("inferred", "COVERED [based on a link marked inferred]"),
    ],
)
def test_a_status_is_no_surer_for_the_drafter_than_its_weakest_fact(mark: str, told: str) -> None:
    law = a_corpus(an_item("8.1.a", aspects="images"), a_provision("old/383bis"), a_link(verification=mark))
    request = report_builder.ReportRequest(ReportKind.REPLY_ANNEX, ("questions",), (law.item["8.1.a"],))
    report = report_builder.build_report(View(law, a_day("2017-07-01"), "en"), request)
    assert texts(under(report.pages, "Status of the items")) == [f"8.1.a: {told}"]


def test_a_code_whose_short_name_is_its_title_needs_no_explanation() -> None:
    law = a_corpus(a_code("one", short="Act A", title="Act A"), a_code("two", short="Act B", title="Act of 2 May"))
    view = View(law, a_day("2024-07-01"), "en")
    assert [(short, title) for _, short, title in citations_and_footnotes.code_names(view, "Act A, Act B")] == [
        ("Act B", "Act of 2 May")
    ]
    assert list(citations_and_footnotes.code_names(view, "Act A")) == []


def test_consecutive_provisions_that_are_described_elsewhere_share_a_line() -> None:
    report = made(ReportKind.REPLY, "2026-11-24", "en", "9.1", "9.3", "9.4")
    assert "Art. 171 CP 2024 (see 9.1)." in texts(under(report.pages, "9.3"))
    told = " ".join(texts(under(report.pages, "9.4")))
    assert "Art. 171" not in told  # the answer refers to 9.1, where these articles answer


def test_limits_of_several_provisions_are_stated_once_after_them_and_then_referred_to() -> None:
    assert drafted("9.7", "say_also")[:1] == [
        (
            "Limit (arts 136, 171, 173 CP 2024): A person under eighteen is dealt with by the youth court (arts 36, 4°,"
            " 37 and 57bis of the Youth Protection Act, or the texts by which a Community has replaced them). That"
            " court may"
            " order measures (and, in Flanders, sanctions under the Flemish decree) but may not impose the penalties of"
            " the Criminal Code; if it relinquishes jurisdiction over acts committed at the age of sixteen or"
            " over, the ordinary"
            " criminal law applies."
        )
    ]
    drafts = made(ReportKind.REPLY, "2026-11-24", "en", "9.7", "9.10").document["drafts"]
    assert [each["text"] for each in drafts[1]["say_also"]][:1] == [
        "Limit (arts 178, 182, 183 CP 2024): the same as for arts 136, 171, 173 CP 2024 (see 9.7)."
    ]


def test_a_limit_is_referred_to_only_if_all_limits_of_the_other_provision_apply() -> None:
    links = (
        a_link("old/1", limit="Only for adults. Only on paper.", limit_short="adults"),
        a_link("old/2", "8.1.b", limit="Only for adults.", limit_short="adults", ident="second"),
        a_link("old/3", "8.1.c", limit="Only for adults. Only on paper.", limit_short="adults", ident="third"),
    )
    items = [an_item(each, aspects="images") for each in ("8.1.a", "8.1.b", "8.1.c")]
    law = a_corpus(an_aspect("images"), *items, *map(a_provision, ("old/1", "old/2", "old/3")), *links)
    request = report_builder.ReportRequest(ReportKind.REPLY, ("questions",), tuple(law.item[each.id] for each in items))
    drafts = report_builder.build_report(View(law, a_day("2020-07-01"), "en"), request).document["drafts"]
    assert [[each["text"] for each in one["say_also"]] for one in drafts] == [
        [],
        ["Limit (art. 2 PC 1867): Only for adults."],
        ["Limit (art. 3 PC 1867): the same as for art. 1 PC 1867 (see 8.1.a)."],
    ]


def test_an_article_that_answers_less_well_is_named_with_its_title_or_where_it_is_described() -> None:
    assert drafted("8.1", "say_also") == ["See also art. 170 CP 2024 (definition of images of sexual abuse of minors)."]


def test_a_table_names_every_article_in_force_that_is_linked_to_a_point_or_says_how_many_others_there_are() -> None:
    view = View(corpus(), a_day("2026-11-24"), "en")
    linked = {"18(1)(a)": ("133", "138", "143"), "27(3)(b)": ("188", "263", "297", "298"), "23": ("340",)}
    for point, others in linked.items():
        told = []
        for form in (report_tables.IN_FULL, report_tables.IN_SHORT):
            part = report_tables.items_table(view, "r.h.items", [corpus().item[point]], form, ())
            table = part.blocks[-1]
            assert isinstance(table, Table)
            ((_, _, _, articles, *_),) = table.rows
            told.append(text_of_run(articles))
        assert [each for each in others if each not in told[0].partition("also ")[2]] == []
        assert told[1].endswith(f"; others: {len(others)}")


def test_an_aspect_that_a_court_questioned_on_other_facts_is_answered() -> None:
    assert [text.partition(" CP")[0] for text in drafted("8.2", "say")] == [
        *("Art. 176, first and second subparagraphs,", "Art. 133, § 2,", "Art. 171")
    ]


@pytest.mark.parametrize(
    ("day", "article"),
    [("2022-05-31", "383bis"), ("2022-06-01", "417/44"), ("2026-08-31", "417/44"), ("2026-09-01", "171")],
)
def test_the_law_of_the_day_is_stated(day: str, article: str) -> None:
    assert any(text.startswith(f"Art. {article} CP ") for text in drafted("9.10", "say", day))


def test_the_weightiest_provision_comes_first() -> None:
    told = [text for text in drafted("9.4", "say") if " [9.4." in text]
    assert [text.partition(" CP")[0] for text in told] == [
        *("Art. 136", "Art. 171", "Art. 173"),  # in full
        *("Art. 177", "Art. 182", "Art. 178", "Art. 183"),  # in part
    ]
    assert [text.partition(" CP")[0] for text in drafted("9.2", "say")][-1] == "Art. 175"  # for information


def test_a_long_reply_describes_only_what_answers_in_full() -> None:
    told = drafted("9.10", "say")
    assert (
        "Art. 182 CP 2024 [9.10.a, d, f] – Producing or disseminating extremely pornographic or violent content."
    ) in told
    (both,) = (text for text in drafted("9.10", "say_also") if text.startswith("Limit (arts 182, 183 CP 2024): "))
    assert both.endswith("It is unsettled whether a single message to one person constitutes dissemination.")
    assert any(text.startswith("Art. 173 CP 2024 [9.10.b]. It makes it an offence") for text in told)


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_a_reply_to_one_question_has_the_length_of_two_pages(language: str) -> None:
    view = View(law_in(language), a_day("2026-11-24"), language)
    items = reply.reply_sections(view.corpus, reply.items_of_kind(view.corpus, QUESTIONNAIRE, ItemKind.LAW))
    lengths = {}
    for item in items:
        pages = report_builder.build_report(
            view, report_builder.ReportRequest(ReportKind.REPLY, (QUESTIONNAIRE,), (item,))
        ).pages
        notes = {part.note for each in runs(pages) for part in each if part.note}
        lengths[item.id] = sum(map(len, notes)) + sum(len(text_of_run(each)) for each in runs(pages))
    assert len(lengths) == 18
    assert {ident: length for ident, length in lengths.items() if length > 8700} == {}


def test_the_texts_that_apply_in_a_part_of_the_country_are_stated_in_a_sentence_each() -> None:
    assert drafted("9.9", "say")[1:] == [
        (
            "Decree VL 2019: In Flanders, the decree lists the measures available to the youth judge (art. 20) and the"
            " sanctions available to the youth court (art. 29). Both range up to closed guidance and include electronic"
            " monitoring with guidance and a short stay of fourteen days."
        ),
        "Decree FWB 2018: In the French Community, the youth code lists the measures available to the youth court.",
        (
            "Decree DG 2023: In the German-speaking Community, the decree lists the measures that the youth court may"
            " order, from ambulatory guidance to residential treatment (art. 73 § 3)."
        ),
    ]


@pytest.mark.parametrize("kind", [ReportKind.COVERAGE, ReportKind.TRANSPOSITION])
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_short_names_come_with_their_titles_after_the_overview(kind: ReportKind, language: str) -> None:
    view, pages = (View(law_in(language), a_day("2026-11-24"), language), made(kind, "2026-11-24", language).pages)
    second = [at for at, each in enumerate(pages) if isinstance(each, Heading) and each.level == 2][1]
    before, every = (" ".join(text_of_run(each) for each in runs(part)) for part in (pages[second - 1 : second], pages))
    before, every = before.replace("\xa0", " "), every.replace("\xa0", " ")
    used = citations_and_footnotes.short_names(view, every)
    assert len(used) >= 5
    for ident, short in used.items():
        assert f"{short}{view.colon}{view.text(view.corpus.code[ident].title)}".replace("\xa0", " ") in before


def test_of_one_number_of_points_all_counts_of_the_convention_are_told() -> None:
    told = " ".join(text_of_run(each) for each in runs(made(ReportKind.COVERAGE, "2026-11-24").pages))
    assert "50 of 87 points depend on this date; if it is not confirmed, they must be reviewed." in told
    assert "of 72" not in told
    assert "Amendments after the dates on the first page were not checked." in told


@pytest.mark.parametrize(("day", "told"), [("2026-08-31", 0), ("2026-09-01", 1)])
def test_an_article_that_lists_articles_says_that_they_are_no_longer_in_force(day: str, told: int) -> None:
    (abroad,) = (text for text in drafted("12", "say", day) if text.startswith("Art. 14/6 TP CIC (formerly"))
    assert abroad.count("[To be checked before sending: the articles of CP 1867 that it lists are no longer") == told


def test_of_a_long_limit_the_first_sentences_are_stated() -> None:
    (youth,) = (text for text in drafted("9.7", "say") if text.startswith("Art. 36, 4°, LPJ 1965"))
    (brief,) = (text for text in drafted("9.10", "say") if text.startswith("Art. 36, 4°, LPJ 1965"))
    beginning = (
        " For acts committed at the age of sixteen or over, the youth court may, giving reasons, relinquish"
        " jurisdiction, so that"
        " the case is tried under the ordinary criminal law."
    )
    assert "itself applies only in Brussels" not in youth  # its territory is told
    assert youth.endswith(f"{beginning}")
    assert beginning not in brief  # two pages have no room for it: the answer says it in a few words
    assert "from the age of 16" in answered("9.10")
    left_out = [text for text in annexed("9.10", "not_known") if text.startswith("Not stated, or not stated in full: ")]
    assert any("In Flanders (art. 38 of" in text for text in left_out)
    assert any(beginning.strip() in text for text in left_out)
    assert any("In Flanders (art. 38 of" in text for text in annexed("9.7", "not_known"))


@pytest.mark.parametrize(
    ("letters", "most", "kept"), [(600, 600, True), (601, 600, False), (1500, 1500, True), (1501, 1500, False)]
)
def test_a_limit_is_stated_in_full_up_to_a_length(letters: int, most: int, kept: bool) -> None:  # noqa: FBT001  # a row
    view = View(corpus(), a_day("2026-11-24"), "en")
    first, second = "It applies.", f"It {'x' * (letters - len('It applies. It .'))}."
    assert len(f"{first} {second}") == letters
    link = corpus().correspondences[0]._replace(limit=f"{first} {second}", limit_short="")
    told = reply_draft_state.limit_sentences(view, link, most)
    assert told == ([first, second] if kept else [first, "Further conditions apply."])
    short = link._replace(limit_short="briefly")  # the answer gives it
    assert reply_draft_state.limit_sentences(view, short, most) == ([first, second] if kept else [first])


def test_the_penalty_of_a_minor_victim_stands_with_the_article_that_is_punished_otherwise() -> None:
    said = drafted("11.a", "say")
    first = next(index for index, text in enumerate(said) if text.startswith("Art. 134 CP 2024"))
    assert said[first + 1 : first + 4] == [
        (
            "Art. 143 CP 2024 (raises the penalty where the victim is a minor under sixteen); art. 145 (raises the"
            " penalty for incest with a minor): level 5."
        ),
        ("Art. 144 CP 2024 (raises the penalty where the victim is a minor over sixteen): level 4."),
        (
            "Other provisions on the penalty: art. 139 CP 2024 (level 7); arts 140, 141, 142 CP 2024 (level 5); arts"
            " 146, 147, 148, 149 CP 2024 (level 4)."
        ),
    ]
    sets, raises = (next(index for index, text in enumerate(said) if text.startswith(f"Art. {n}")) for n in (468, 469))
    assert sets + 1 == raises
    assert [text for text in said if "rape: level" in text] == []


def test_a_penalty_is_named_by_its_level() -> None:
    told = [text for text in drafted("9.1", "say") if text.startswith(("Art. 171", "Art. 173", "Art. 136"))]
    assert [text.endswith("Penalty: level 3.") for text in told] == [True] * 3


def test_a_point_that_may_not_concern_the_party_is_no_remark_in_the_reply() -> None:
    assert drafted("10", "say")[0].endswith(
        " The article does not state whether content that a minor makes or keeps alone is covered."
    )
    assert "asked" not in " ".join((answered("10"), *drafted("10", "say")))


def test_the_first_days_of_an_article_and_of_its_wording_are_told_as_far_as_they_are_recorded() -> None:
    view = View(corpus(), a_day("2026-11-24"), "en")
    told = {
        ident: citations_and_footnotes.in_force_sentence(
            view, provision, citations_and_footnotes.current_version(view, provision)
        )
        for ident in ("be-lpj-1965/36", "be-cic/216ter", "be-tp-cic/14/6", "be-cp-2024/171")
        for provision in (corpus().provision[ident],)
    }
    assert told == {
        "be-lpj-1965/36": "In force since 1 September 1966; in this wording since 1 January 2024.",
        "be-cic/216ter": "In this wording since 12 May 2018.",
        "be-tp-cic/14/6": "In force since 28 April 2024.",
        "be-cp-2024/171": "",
    }


def test_the_short_names_of_the_codes_are_explained_before_the_questions() -> None:
    report = made(ReportKind.REPLY, "2026-11-24", "en", "8.1.a")
    (names,) = [block.pairs for block in report.pages if isinstance(block, Facts)]
    assert [(name, text_of_run(title)) for name, title in names] == [
        ("CP 1867", "Criminal Code of 8 June 1867"),
        (
            "CP 2024",
            (
                "Criminal Code of 2024 (new Code), to be applied from 1 September 2026 [date to be confirmed in the"
                " Moniteur belge before sending]"
            ),
        ),
    ]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        (
            "fr",
            "Loi du 29 février 2024 introduisant le livre II du Code pénal, Moniteur belge du 8 avril 2024, p. 40548",
        ),
        (
            "nl",
            (
                "Wet van 29 februari 2024 tot invoering van boek II van het Strafwetboek, Belgisch Staatsblad van"
                " 8 april 2024, p. 40548"
            ),
        ),
    ],
)
def test_an_act_is_cited_as_lawyers_do_in_each_language_and_briefly_after_that(language: str, note: str) -> None:
    drafts = made(ReportKind.REPLY, "2026-11-24", language, "8.1.a", "9.1").document["drafts"]
    assert drafts[0]["say"][0]["sources"][0].startswith(f"{note}, NUMAC 2024002088, https://")
    brief = {source for each in (*drafts[0]["say"][1:], *drafts[1]["say"]) for source in each["sources"]}
    assert brief == set()  # once is enough


def test_a_short_reference_has_the_title_of_an_act_only_if_another_one_has_its_date_and_says_what_is_amended() -> None:
    view = View(corpus(), a_day("2026-11-24"), "en")
    told = [
        citations_and_footnotes.official_reference(
            view, provision, citations_and_footnotes.current_version(view, provision), short=True
        )
        for provision in map(corpus().provision.__getitem__, ("be-tp-cic/14/6", "be-cp-2024/3", "be-cic/216ter"))
    ]
    assert told == [
        "Law of 9 April 2024, art. 20",
        "Law of 29 February 2024 (Loi introduisant le livre Ier du Code pénal)",
        "Amended by: law of 18 March 2018, art. 11",
    ]


def test_a_data_set_that_does_not_name_its_journal_says_official_journal() -> None:
    nameless = replace(corpus(), journal=Text())
    told = citations_and_footnotes.act_citation(View(nameless, a_day("2026-11-24"), "en"), "act:2024-02-29/10")
    assert citations_and_footnotes.capitalise(told) == BOOK_2.replace("Moniteur belge", "official journal")


@pytest.mark.parametrize("day", DAYS[1:])
def test_every_summary_of_the_law_has_its_official_reference(day: str) -> None:
    codes = {"CP 2024"} if day >= "2026-09-01" else {"CP 1867"}
    said: set[str] = set()
    for draft in made(ReportKind.REPLY, day).document["drafts"]:
        for each in draft["say"]:
            described = " – " in each["text"] or ". It " in each["text"].partition(" It expressly")[0]
            code = next(
                (code for code in codes & said if f" {code}" in each["text"]), ""
            )  # told with an earlier article
            assert bool(each["sources"] or code) >= (described and "(see " not in each["text"]), each["text"]
            said |= {code for code in codes if f" {code}" in each["text"]}


def test_all_items_that_ask_for_law_are_answered_once() -> None:
    drafts = [each["item"] for each in made(ReportKind.REPLY).document["drafts"]]
    assert drafts == ["8.1", "8.2", "8.3", *(f"9.{number}" for number in range(1, 13)), "10", "11", "12"]
    family = {ident for each in drafts for ident in (each, *corpus().limbs.get(each, ()))}
    asked = {item.id for item in reply.items_of_kind(corpus(), QUESTIONNAIRE, ItemKind.LAW) if item.aspects}
    assert asked <= family
    assert {corpus().item[each].kind for each in asked} == {ItemKind.LAW}


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_every_code_stands_behind_its_article_as_its_gender_wants_it(language: str) -> None:
    told = {
        ident: citations_and_footnotes.article_citation(View(corpus(), a_day("2026-11-24"), language), f"{ident}/1")
        for ident in corpus().code
    }
    joined = {"fr": r"art\. 1 (du|de la|de l') ?[Cdlt]", "nl": r"art\. 1 van (de|het) \w"}[language]
    assert len(told) >= 15
    assert {ident: text for ident, text in told.items() if not re.match(joined, text)} == {}
    assert (
        told["be-lpj-1965"]
        == {
            "fr": "art. 1 de la loi du 8 avril 1965 relative à la protection de la jeunesse",
            "nl": "art. 1 van de wet van 8 april 1965 betreffende de jeugdbescherming",
        }[language]
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "art. 7, § 2, of the Übung"), ("fr", "Übung, art. 7, § 2"), ("nl", "art. 7, § 2 Übung")],
)
def test_a_code_whose_gender_is_not_known_gives_none(language: str, told: str) -> None:
    small = a_corpus(a_code("home")._replace(title=Text("Übung", "Übung", "Übung")))
    assert citations_and_footnotes.article_citation(View(small, a_day("2026-11-24"), language), "home/7", "§ 2") == told


# -- the annex, for the drafter alone ----------------------------------------------------------------------------------


def test_what_is_not_said_stands_in_the_annex_alone_with_why_and_what_to_look_up() -> None:
    told = texts(under(made(ReportKind.REPLY_ANNEX).pages, "Not stated in the reply"))
    *reasons, left = [text for text in told if "earlier date" not in text]
    assert [text.partition(": ")[0] for text in reasons] == ["9.8, 9.11"]
    assert left.startswith("[to be completed by ………: the rule of the French Community on relinquishing jurisdiction")
    request = report_builder.ReportRequest(ReportKind.REPLY_ANNEX, (CONVENTION,), (corpus().item["18(2)"],))
    view = View(corpus(), a_day("2026-11-24"), "en")
    (annex,) = report_builder.build_report(view, request).document["annexes"]
    assert [each["reason"] for each in annex["not_said"]] == ["under-review"]
    assert annex["not_said"][0]["articles"] == ["be-cp-2024/133"]
    assert annex["not_said"][0]["look_up"] == (
        "called into question by Constitutional Court, 112/2025 (17 July 2025); not reviewed since"
    )


def test_what_was_disputed_and_not_answered_is_not_said() -> None:
    told = texts(under(made(ReportKind.REPLY_ANNEX, "2018-01-26", "en", "8.1.a").pages, "Not stated in the reply"))
    assert told == [
        (
            "8.1.a: Reference to self-generated images or videos (art. 383bis CP 1867): not stated, because it is"
            " disputed. To look up: ECPAT Belgium and Child Focus (statement by ECPAT Belgium) [P27]."
        )
    ]
    assert drafted("8.1.a", "say", "2018-01-26") == []


def test_that_the_new_code_started_is_one_condition_at_the_head_of_the_annex() -> None:
    report = made(ReportKind.REPLY_ANNEX)
    told = [text_of_run(each) for each in runs(report.pages)]
    (condition,) = (text for text in told if "entered into force on that date" in text)
    assert told.index(condition) <= 2
    assert condition == (
        "Condition of the reply: New Code's entry into force on 1 September 2026 (inferred). The date was read for"
        " Book I; for Book II it is inferred; no source confirms that the new Code actually entered into force on that"
        " date. For Book I it was read in article 38 of the law introducing that Book, as amended by article 252 of the"
        " law of 30 March 2026. For Book II it is inferred from the date for Book I and from a second-hand source."
    )
    assert report.standing.startswith("A reading of the law as at 24 November 2026")


def test_the_items_on_practice_are_listed_by_section_for_a_reply_to_all_questions_alone() -> None:
    told = texts(under(made(ReportKind.REPLY_ANNEX).pages, "Items on practice, not answered by the reply"))
    assert [text.partition(": ")[0] for text in told] == [
        "Prevention",
        "Protection",
        "Prosecution",
        "Partnerships / co-operation",
    ]
    whole = made(ReportKind.REPLY_ANNEX, "2026-11-24", "en", "8.1.a").pages
    assert not any(isinstance(each, Heading) and "practice" in text_of_run(each.run) for each in whole)


def test_a_date_that_the_data_contradict_is_not_to_be_said() -> None:
    assert (
        "Do not repeat the date given by ECPAT Belgium and Child Focus [P28]: 'Since 2017' is inconsistent with"
        " 371/1 CP 1867: the act is dated 1 February 2016 and entered into force on 29 February 2016; write 2016."
    ) in annexed("9.10", "do_not_say")


def test_an_article_that_the_last_reply_cited_is_told_as_repealed_with_what_took_over() -> None:
    assert annexed("8.1.a", "do_not_say")[0] == (
        "Do not cite as in force: 383bis CP 1867 until 31 May 2022 (now 170, 171, 172, 173, 174 CP 2024) [inferred]"
        " (cited by Belgian authorities, as reported by ECPAT Belgium and Child Focus [P25]; cited by ECPAT Belgium and"
        " Child Focus (statement by ECPAT Belgium) [P27])."
    )


@pytest.mark.parametrize(("day", "named"), [("2022-05-31", False), ("2022-06-01", True), ("2022-06-02", True)])
def test_an_article_is_named_as_law_no_more_from_the_day_of_its_repeal(day: str, *, named: bool) -> None:
    told = annexed("9.10", "do_not_say", day)
    assert any(text.startswith("Do not cite as in force: 383bis CP 1867 until 31 May 2022") for text in told) is named


def test_what_is_law_instead_is_told_no_surer_than_its_last_step() -> None:
    view = View(corpus(), a_day("2026-11-24"), "en")
    assert citations_and_footnotes.articles_in_force_instead(view, corpus().provision["be-cp-1867/417/44"]) == (
        ("be-cp-2024/171",),
        " [inferred]",
    )
    day_of = view._replace(on=a_day("2022-06-01"))
    assert (
        "be-cp-1867/417/44"
        in citations_and_footnotes.articles_in_force_instead(day_of, corpus().provision["be-cp-1867/383bis"])[0]
    )
    day_before = view._replace(on=a_day("2022-05-31"))
    assert (
        citations_and_footnotes.articles_in_force_instead(day_before, corpus().provision["be-cp-1867/383bis"])[0] == ()
    )


def test_an_article_in_force_may_be_cited() -> None:
    forbids = re.compile(r"^Do not cite\b|\bas in force\b")
    for day, count in (("2022-05-31", 0), ("2022-06-01", 1)):
        texts_of_the_day = annexed("8.1.a", "do_not_say", day)
        assert sum("383bis" in text and forbids.search(text) is not None for text in texts_of_the_day) == count


def test_what_is_not_known_is_told_with_its_mark() -> None:
    told = annexed("9.10", "not_known")
    assert told[0] == "Wording of the question: unverified."
    assert told[1].startswith("The existence of a question 9.10 is known second-hand")
    assert "What the last reply said on this is not recorded." in told
    assert (
        "What the last reply said on this is known only as ECPAT Belgium and Child Focus reports it [P25: inferred]."
        in annexed("8.1.a", "not_known")
    )


def test_every_mark_of_what_is_stated_is_in_the_annex_with_the_copies_in_which_it_was_read() -> None:
    marks = "entry into force: inferred, wording: seen"
    act, book_2 = "number and dates of the act: inferred", "Law of 29 February 2024 introducing Book II of the new"
    assert annexed("8.1.a", "read_in") == [
        (
            "176 CP 2024: Interpretation: a reading of the lanzarote-law data set, not of a court or the State, based"
            " on these texts: seen."
        ),
        f"176, 133, 81 CP 2024: {marks}, {act} · read in {book_2} Criminal Code: Justel texts.",
        (
            f"171, 173, 174, 136 CP 2024: {marks}, penalty: seen, {act} · read in {book_2} Criminal Code: Justel texts;"
            " Law of 29 February 2024 introducing Book I of the new Criminal Code: Justel texts."
        ),
        (
            "Constitutional Court, 112/2025 (17 July 2025): second-hand · read in Record of judgment 112/2025 of the"
            " Constitutional Court, with its operative part; Opening of judgment 112/2025 of the Constitutional Court."
        ),
        "Link between the two articles: seen. 176 CP 2024 + 171, 173, 174, 136, 133 CP 2024.",
        "Link between the two articles: inferred. 176 CP 2024 + 81 CP 2024.",
    ]


@pytest.mark.parametrize("day", DAYS[1:])
def test_each_stated_link_and_each_described_article_has_its_marks_in_the_annex(day: str) -> None:
    drafts = made(ReportKind.REPLY, day).document["drafts"]
    annexes = made(ReportKind.REPLY_ANNEX, day).document["annexes"]
    for draft, annex in zip(drafts, annexes, strict=True):
        told = " ".join(each["text"] for each in annex["read_in"])
        for link in draft["answers"]:
            ident = ArticleId(link["article"])
            number = ident.article if ident.article[0].isdigit() else corpus().code[ident.code].short
            assert told.count(number) >= 2, (draft["item"], link["article"])


def test_an_item_on_practice_says_that_the_data_have_none() -> None:
    assert answered("1.1.a") == "This reply contains no information on this question."
    assert "Practice: these data do not cover it." in annexed("1.1.a", "not_known")


QUESTIONED = "(called into question by Constitutional Court, 112/2025 (17 July 2025); not reviewed since)"


@pytest.mark.parametrize(
    ("items", "told"),
    [
        (("9.1",), ""),
        (("8.2", "9.1"), f"stated, but to be checked: 8.2 {QUESTIONED}"),
        (("9.8",), f"known in part (9.8); stated, but to be checked: 9.8 {QUESTIONED}"),
    ],
)
def test_a_reply_is_ready_once_nothing_is_omitted(items: tuple[str, ...], told: str) -> None:
    view = View(corpus(), a_day("2026-11-24"), "en")
    chosen = tuple(corpus().item[each] for each in items)
    assert (
        report_builder.omitted(view, report_builder.ReportRequest(ReportKind.REPLY, (QUESTIONNAIRE,), chosen)) == told
    )


# -- the tables of a note ----------------------------------------------------------------------------------------------


def rows_under(report: Report, title: str) -> list[list[str]]:
    """The rows of the table under a heading."""
    return [
        [text_of_run(cell) for cell in row]
        for block in under(report.pages, title)
        if isinstance(block, Table)
        for row in block.rows
    ]


def concordance_rows(day: str = "2026-11-24") -> list[list[str]]:
    """The concordance of the articles that carry points."""
    steps = made(ReportKind.GAPS, day).document["concordance"]
    view = View(corpus(), a_day(day), "en")
    (table,) = report_tables.concordance_table(view, [each["from"] for each in steps]).blocks
    assert isinstance(table, Table)
    return [[text_of_run(cell) for cell in row] for row in table.rows]


def test_a_chain_of_articles_is_one_row_up_to_what_is_in_force() -> None:
    whole = made(ReportKind.GAPS)
    rows = concordance_rows()
    assert [each for each in rows if each[0] in {"371/1 CP 1867", "66 CP 1867"}] == [
        ["66 CP 1867", "-", "17, 19 CP 2024", "1 September 2026", "17, 19 CP 2024 [inferred]", "inferred"],
        [
            "371/1 CP 1867",
            "§ 1, 1°",
            "417/8 CP 1867",
            "1 June 2022",
            "135 CP 2024 since 1 September 2026 [inferred]",
            "inferred",
        ],
        [
            "371/1 CP 1867",
            "§ 1, 2°",
            "417/9 CP 1867",
            "1 June 2022",
            "136 CP 2024 since 1 September 2026 [inferred]",
            "seen",
        ],
        [
            "371/1 CP 1867",
            "§ 3",
            "417/16, 417/17 CP 1867",
            "1 June 2022",
            "143, 144 CP 2024 since 1 September 2026 [inferred]",
            "inferred",
        ],
    ]
    assert "417/9 CP 1867" not in [each[0] for each in rows]
    named = {
        each
        for row in rows
        for cell in (row[0], row[2], row[4])
        for each in re.findall(r"[\w/]+(?=(?:, [\w/]+)* (?:CP|L|TP|CIC))", cell)
    }
    steps = [(each["from"], each["to"]) for each in whole.document["concordance"]]
    last = {each["to"] for each in whole.document["concordance"]}
    first = {each["from"].partition("/")[2] for each in whole.document["concordance"] if each["from"] not in last}
    assert {row[0].partition(" ")[0] for row in rows} == first | {"7", "12"}, "article 12 was replaced in part only"
    assert (len(steps) >= 100, len({(row[0], row[1], row[5]) for row in rows})) == (True, len(rows))
    assert len(rows) <= 88
    assert {ident.partition("/")[2] for step in steps for ident in step} <= named


@pytest.mark.parametrize("day", ["2022-05-31", "2022-06-01", "2026-08-31", "2026-09-01"])
def test_a_step_stands_by_itself_while_what_took_over_is_not_in_force(day: str) -> None:
    rows = concordance_rows(day)
    folded = "417/9 CP 1867" not in [each[0] for each in rows]
    assert folded is (day == "2026-09-01")


def test_the_sources_of_a_note_are_acts_and_the_copies_of_what_is_in_force() -> None:
    sources = {each["id"] for each in made(ReportKind.GAPS).document["sources"]}
    copies = {
        copy.partition(" ")[0]
        for provision in corpus().provisions
        if provision.in_force(a_day("2026-11-24"))
        for copy in provision.read_in
    }
    cited = {position.source for position in corpus().positions}
    of_words = {version.source for each in corpus().provisions for version in each.versions if not version.act}
    assert {each for each in sources - copies - cited - of_words if not each.startswith("act:")} == set()
    assert len(sources) >= 30
    assert "act:2022-03-21" in sources


def test_an_annex_explains_the_words_that_it_prints_and_no_others() -> None:
    part = under(annex_of(ReportKind.GAPS, scope=(QUESTIONNAIRE,)).pages, "Meaning of the terms")
    tables = [block for block in part if isinstance(block, Table)]
    assert [(each.columns[0].title, [text_of_run(row[0]) for row in each.rows]) for each in tables] == [
        ("State of an aspect", ["full", "weak", "disputed", "gap"]),
        ("Verification mark", ["seen", "second-hand", "inferred", "unverified"]),
    ]


def test_what_is_looked_up_in_the_same_documents_stands_in_one_row_and_nothing_is_left_out() -> None:
    whole = annex_of(ReportKind.GAPS, scope=(QUESTIONNAIRE,))
    rows = rows_under(whole, "Checks before signing")
    addresses = [each["address"] for each in whole.document["to_check"]]
    assert len(addresses) >= 50
    found = re.findall(r"\[([^\[\] ]+)\](?=; |$)", "; ".join(row[0] for row in rows))
    assert sorted(found) == sorted(addresses)
    assert len(rows) <= 16
    (day,) = (row for row in rows if row[0].startswith("New Code's entry into force"))
    assert day[1:] == ["33 items", "inferred: law of 30 March 2026"]
    together = next(row for row in rows if "[be-cp-2024/171@new-code]; " in row[0])
    assert "[be-cp-2024/173@new-code]" in together[0]
    assert together[1] == "24 items"
    assert [row[1] for row in rows if row[2].startswith("second-hand") and "items" not in row[1]] == [
        "11.a, 11.b",
        "8.1.a",
    ]


def test_a_limit_that_many_points_have_is_told_once_before_them() -> None:
    part = under(annex_of(ReportKind.GAPS).pages, "Closed or narrowed since 26 January 2018")
    limits = [text_of_run(each.run) for each in part if isinstance(each, Paragraph)]
    assert [each.partition(" ")[0] + each[5:9] for each in limits] == [f"Limit {each}: " for each in range(1, 6)]
    rows = [[text_of_run(cell) for cell in row] for each in part if isinstance(each, Table) for row in each.rows]
    (row,) = (row for row in rows if row[0] == "Consensual exchange between minors over sixteen (9.8, 9.11)")
    assert row[1:] == [
        (
            "gap; article 417/49 CP 1867 on 1 June 2022 (now article 176 CP 2024) [new Code's entry into force:"
            " inferred]"
        ),
        "The children concerned commit no offence. Limit 2.",
    ]
    once = [each.partition(": ")[2] for each in limits]
    assert [row for row in rows if any(limit in row[2] for limit in once)] == []
    assert sum("Limit 2." in row[2] for row in rows) >= 4


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "art. 134, first subparagraph, CP 2024"),
        ("fr", "art. 134, al. 1er, C. pén. 2024"),
        ("nl", "art. 134, eerste lid, Sw. 2024"),
    ],
)
def test_a_place_in_an_article_stands_between_two_commas(language: str, place: str) -> None:
    view = View(law_in(language), a_day("2026-11-24"), language)
    assert citations_and_footnotes.pinpoint_citation(view, "be-cp-2024/134", "al. 1") == place


def test_no_line_of_a_french_report_breaks_within_a_number() -> None:
    told = "\n".join(texts(list(annex_of(ReportKind.GAPS, language="fr").pages)))
    assert len(re.findall(r"\d\xa0\d{3} euros", told)) >= 5
    assert re.findall(r"\d \d{3} euros|N° \d", told) == []


@pytest.mark.parametrize(
    ("began", "words", "day", "since"),
    [
        (True, "2024-01-01", "2023-12-31", "16 October 2006"),
        (True, "2024-01-01", "2024-01-01", "16 October 2006; this wording: 1 January 2024"),
        (None, "2024-01-01", "2024-01-01", "16 October 2006 at the latest; this wording: 1 January 2024"),
        (False, "2024-01-01", "2023-12-31", "16 October 2006 at the latest"),
        (True, "new-code", "2026-09-01", "16 October 2006; this wording: 1 September 2026 [inferred]"),
    ],
)
def test_since_is_the_first_day_of_the_article_and_beside_it_that_of_its_words(
    began: bool | None,  # noqa: FBT001  # a case, not a flag
    words: str,
    day: str,
    since: str,
) -> None:
    law = a_corpus(a_provision("old/45ter", a_version("2006-10-16"), a_version(words), began=began))
    provision = law.provision["old/45ter"]
    version = provision.version(a_day(day))
    assert version is not None
    assert citations_and_footnotes.start_text(View(law, a_day(day), "en"), provision, version) == since


@pytest.mark.parametrize("kind", [ReportKind.GAPS, ReportKind.TRANSPOSITION])
def test_an_annex_has_each_article_with_its_content_penalty_start_act_and_marks(kind: ReportKind) -> None:
    found = {
        text_of_run(row[0]): text_of_run(row[1])
        for block in under(annex_of(kind).pages, "Articles in force")
        if isinstance(block, Table)
        for row in block.rows
    }
    assert len(found) >= 20
    since = "Since: 8 January 2004 at the latest; this wording: 28 April 2024 · law of 9 April 2024."
    assert since in found["Offences abroad by Belgians or habitual residents (6 TP CIC)"]
    assert found[
        "Producing or disseminating content that promotes sexual offences against minors (177 CP 2024)"
    ].endswith(
        " Penalty: level 3 (imprisonment of more than 3 and not more than 5 years; an accessory fine of EUR 200-10,000"
        " may be added). Since: 1 September 2026 [inferred] · law of 29 February 2024, file 10. Read with: 180 CP 2024"
        " (exempts conduct from it); 181 CP 2024 (guides its penalty)."
    )
