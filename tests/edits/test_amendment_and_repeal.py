"""Amendment, repeal and new records: what a change of the law does to the data, on the day, before it and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.status import item_status
from lanzarote_law.edits import amendment_and_repeal, drafts, record_edits
from lanzarote_law.edits.amendment_and_repeal import DataSet, LegalBasis, NewWording
from lanzarote_law.edits.data_records import RecordChange, as_list, as_mapping
from lanzarote_law.model import ActEffect, Mark, Repeal, Text, Verified
from tests.builders import a_corpus, a_day, a_link, a_list, a_provision, a_version, an_annulment, an_item
from tests.written import edited, opened, refusal

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.dataset.value_readers import PlainValue
    from lanzarote_law.edits.data_records import Record
    from lanzarote_law.model import Corpus, Correspondence, Provision

SAYS = NewWording("It says more.")
TITLED = SAYS._replace(subject=Text("What it is about"))
LAW = LegalBasis("act:1")
TWO = (a_version("2000-01-01", summary="First."), a_version("2010-01-01", summary="Second."))


def amended(
    corpus: Corpus,
    ident: str,
    day: str,
    ground: LegalBasis = LAW,
    wording: NewWording = SAYS,
    *,
    historical: bool = False,
) -> Corpus:
    def edit(data: DataSet) -> tuple[RecordChange, ...]:
        article, on = data.corpus.provision[ident], amendment_and_repeal.parse_typed_day(data.corpus, day)
        return amendment_and_repeal.amend_article(data, article, on, ground, wording, historical=historical)

    return edited(corpus, edit).corpus


def repealed(corpus: Corpus, ident: str, day: str, ground: LegalBasis = LAW) -> Corpus:
    def edit(data: DataSet) -> tuple[RecordChange, ...]:
        return amendment_and_repeal.repeal_article(
            data, data.corpus.provision[ident], amendment_and_repeal.parse_typed_day(data.corpus, day), ground
        )

    return edited(corpus, edit).corpus


def summary(provision: Provision, day: str) -> str:
    version = provision.version(a_day(day))
    return version.summary if version else "not in force"


def under_review(corpus: Corpus) -> list[str]:
    return [link.id for link in corpus.correspondences if link.review]


# -- an amendment ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"), [("2022-06-01", "2022-06-01"), ("1er juin 2022", "2022-06-01"), ("15/6/2022", "2022-06-15")]
)
def test_a_day_is_kept_as_the_files_write_it(typed: str, kept: str) -> None:
    assert amendment_and_repeal.parse_typed_day(a_corpus(), typed) == amendment_and_repeal.TypedDay(kept, a_day(kept))


def test_an_amendment_that_is_in_the_data_already_is_no_change() -> None:
    once = amended(a_corpus(a_provision("old/383bis")), "old/383bis", "2022-06-01")
    data = opened(once).data
    article, on = data.corpus.provision["old/383bis"], amendment_and_repeal.parse_typed_day(data.corpus, "2022-06-01")
    assert amendment_and_repeal.amend_article(data, article, on, LAW, SAYS) == ()


@pytest.mark.parametrize(
    ("day", "said"), [("2022-05-31", "What it says."), ("2022-06-01", "It says more."), ("2022-06-02", "It says more.")]
)
def test_an_amended_article_says_something_else_from_the_day_on(day: str, said: str) -> None:
    corpus = amended(a_corpus(a_provision("old/383bis")), "old/383bis", "2022-06-01")
    assert summary(corpus.provision["old/383bis"], day) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2004-12-31", "First."),
        ("2005-01-01", "It says more."),
        ("2009-12-31", "It says more."),
        ("2010-01-01", "Second."),
    ],
)
def test_a_version_can_be_put_between_two_others(day: str, said: str) -> None:
    corpus = amended(a_corpus(a_provision("old/383bis", *TWO)), "old/383bis", "2005-01-01")
    assert summary(corpus.provision["old/383bis"], day) == said


def test_a_version_can_follow_one_whose_start_is_not_recorded() -> None:
    corpus = amended(a_corpus(a_provision("old/383bis", start="")), "old/383bis", "2005-01-01")
    assert [summary(corpus.provision["old/383bis"], day) for day in ("2004-12-31", "2005-01-01")] == [
        "What it says.",
        "It says more.",
    ]


@pytest.mark.parametrize(
    ("wording", "told"),
    [
        (TITLED, (("penalty taken over", "A fine."), ("note left out", "Read in Dutch."))),
        (TITLED._replace(penalty="", note=""), (("penalty left out", "A fine."), ("note left out", "Read in Dutch."))),
        (TITLED._replace(penalty="Two years.", note="Read in French."), ()),
    ],
)
def test_what_becomes_of_the_penalty_and_the_note_of_the_version_before_is_told(
    wording: NewWording, told: tuple[tuple[str, str], ...]
) -> None:
    before = a_version("2000-01-01", penalty="A fine.", note="Read in Dutch.")
    data = opened(a_corpus(a_provision("old/383bis", before))).data
    on = amendment_and_repeal.parse_typed_day(data.corpus, "2022-06-01")
    (change,) = amendment_and_repeal.amend_article(data, data.corpus.provision["old/383bis"], on, LAW, wording)
    assert change.remarks == told


@pytest.mark.parametrize(("day", "kept"), [("2015-01-01", "Over sixteen"), ("2022-06-01", "Fifteen and over")])
def test_a_title_that_is_kept_without_being_given_is_told(day: str, kept: str) -> None:
    versions = a_version("2000-01-01"), a_version("2018-01-01")._replace(subject=Text("Fifteen and over"))
    data = opened(a_corpus(a_provision("old/383bis", *versions, subject="Over sixteen"))).data
    article, on = data.corpus.provision["old/383bis"], amendment_and_repeal.parse_typed_day(data.corpus, day)
    (change,) = amendment_and_repeal.amend_article(data, article, on, LAW, SAYS)
    assert change.remarks == (("title taken over", kept),)
    titled = SAYS._replace(subject=Text("Fourteen and over"))
    (change,) = amendment_and_repeal.amend_article(data, article, on, LAW, titled)
    assert change.remarks == ()


def test_the_lists_of_the_version_before_are_not_those_of_the_new_one_and_that_is_told() -> None:
    before = a_version("2000-01-01", lists=[a_list("372 to 377", "379"), a_list("383")])
    data = opened(a_corpus(a_provision("old/383bis", before))).data
    on = amendment_and_repeal.parse_typed_day(data.corpus, "2022-06-01")
    (change,) = amendment_and_repeal.amend_article(data, data.corpus.provision["old/383bis"], on, LAW, TITLED)
    assert change.remarks == (("lists left out", "372 to 377, 379, 383"),)
    assert "lists" not in as_mapping(as_list(change.record["versions"])[1])


def test_what_the_adviser_typed_is_what_the_version_holds_and_no_more() -> None:
    ground = LegalBasis("act:2", "12", Mark.SEEN)
    wording = NewWording("It says more.", "Two years.", "Read in Dutch.", ActEffect.REPLACED)
    corpus = amended(a_corpus(a_provision("old/383bis")), "old/383bis", "2022-06-01", ground, wording)
    assert corpus.provision["old/383bis"].versions[1] == a_version(
        "2022-06-01",
        summary="It says more.",
        act="act:2",
        act_article="12",
        penalty="Two years.",
        note="Read in Dutch.",
        change="replaced",
    )


def test_what_nobody_says_was_checked_is_unverified() -> None:
    corpus = amended(a_corpus(a_provision("old/383bis")), "old/383bis", "2022-06-01")
    assert corpus.provision["old/383bis"].versions[1].verification is Mark.UNVERIFIED


def test_an_article_amended_under_an_old_number_keeps_that_number() -> None:
    old = a_provision("old/100", a_version("2000-01-01", numbered="99bis"), a_version("2012-01-01"))
    corpus = amended(a_corpus(old), "old/100", "2005-01-01")
    numbers = [corpus.provision["old/100"].number(a_day(day)) for day in ("2004-12-31", "2005-01-01", "2012-01-01")]
    assert numbers == ["99bis", "99bis", "100"]


def test_an_amendment_by_a_named_day_says_its_name() -> None:
    corpus = amended(a_corpus(a_provision("pre/10ter")), "pre/10ter", "new-code", LegalBasis("act:3"))
    assert corpus.provision["pre/10ter"].versions[1].date_name == "new-code"


@pytest.mark.parametrize(
    ("mark", "before", "after"),
    [
        (Mark.SEEN, "act:2 doc:reply", ("act:2", "act:1", "doc:reply")),
        (Mark.SEEN, "doc:reply", ("act:1", "doc:reply")),
        (Mark.SEEN, "", ("act:1",)),
        (Mark.SEEN, "act:1", ("act:1",)),
        (Mark.SECOND_HAND, "act:2 doc:reply", ("act:2", "doc:reply")),
    ],
)
def test_an_act_in_which_the_article_was_seen_joins_what_it_was_read_in(
    mark: Mark, before: str, after: tuple[str, ...]
) -> None:
    corpus = a_corpus(a_provision("old/383bis", read_in=before))
    assert (
        amended(corpus, "old/383bis", "2022-06-01", LegalBasis("act:1", "", mark)).provision["old/383bis"].read_in
        == after
    )


@pytest.mark.parametrize(
    ("link", "due"),
    [
        (a_link(), ["old/383bis-8.1.a-editorial"]),
        (a_link(basis="reply"), ["old/383bis-8.1.a-reply"]),
        (a_link(end="2005-01-01"), []),
        (a_link(end="2005-01-02"), ["old/383bis-8.1.a-editorial"]),
        (a_link(start="2009-12-31"), ["old/383bis-8.1.a-editorial"]),
        (a_link(start="2010-01-01"), []),
        (a_link("old/384", read_with="old/383bis"), ["old/384-8.1.a-editorial"]),
        (a_link("old/384"), []),
    ],
)
def test_links_become_suspect_that_rest_on_what_is_amended_at_that_time(link: Correspondence, due: list[str]) -> None:
    articles = (a_provision("old/383bis", *TWO), a_provision("old/384"))
    corpus = amended(a_corpus(an_item(aspects="images"), *articles, link), "old/383bis", "2005-01-01")
    assert under_review(corpus) == due


@pytest.mark.parametrize(
    ("review", "review_from", "expected"),
    [
        ("", "", ("due", a_day("2005-01-01"))),
        ("due", "2004-12-31", ("due", a_day("2004-12-31"))),
        ("due", "2005-01-02", ("due", a_day("2005-01-01"))),
        ("due", "", ("due", None)),
        ("carried", "", ("carried", None)),
    ],
)
def test_a_link_is_due_for_review_from_the_first_day_on_which_the_law_changed(
    review: str, review_from: str, expected: tuple[str, date | None]
) -> None:
    link = a_link(review=review, review_from=review_from)
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/383bis", *TWO), link)
    [after] = amended(corpus, "old/383bis", "2005-01-01").correspondences
    assert (after.review, after.review_from) == expected


def test_a_link_that_was_carried_over_stays_marked_as_that() -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision(), a_link(review="carried"))
    assert [str(link.review) for link in amended(corpus, "old/383bis", "2022-06-01").correspondences] == ["carried"]


PENAL = a_version("2000-01-01", penalty="One year.", penalty_verification="inferred", note="Read in Dutch.")


@pytest.mark.parametrize(
    ("wording", "mark", "kept"),
    [
        (NewWording("It says more."), Mark.SEEN, ("One year.", Mark.INFERRED, "")),
        (NewWording("It says more."), Mark.INFERRED, ("One year.", None, "")),
        (NewWording("It says more."), Mark.UNVERIFIED, ("One year.", None, "")),
        (NewWording("It says more.", "Two years.", "New."), Mark.SEEN, ("Two years.", None, "New.")),
        (NewWording("It says more.", "", ""), Mark.SEEN, ("", None, "")),
    ],
)
def test_a_penalty_that_is_not_said_anew_is_that_of_before_and_no_surer_and_a_note_is_no_longer_there(
    wording: NewWording, mark: Mark, kept: tuple[str, Mark | None, str]
) -> None:
    corpus = a_corpus(a_provision("old/383bis", PENAL))
    version = (
        amended(corpus, "old/383bis", "2005-01-01", LegalBasis("act:1", "", mark), wording)
        .provision["old/383bis"]
        .versions[1]
    )
    assert (version.penalty, version.penalty_verification, version.note) == kept


def test_a_penalty_without_a_mark_of_its_own_is_as_sure_as_the_version_that_it_comes_from() -> None:
    first = a_version("2000-01-01", penalty="One year.", verification="second-hand")
    corpus = amended(
        a_corpus(a_provision("old/383bis", first)), "old/383bis", "2005-01-01", LegalBasis("act:1", "", Mark.SEEN)
    )
    assert corpus.provision["old/383bis"].versions[1].penalty_verification is Mark.SECOND_HAND


@pytest.mark.parametrize(("day", "at"), [("1990-01-01", 0), ("2005-01-01", 1)])
def test_a_missing_piece_of_history_is_put_in_its_place_and_leaves_the_links_alone(day: str, at: int) -> None:
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/383bis", *TWO, read_in="doc:reply"), a_link())
    after = amended(corpus, "old/383bis", day, LegalBasis("act:1", "", Mark.SEEN), historical=True)
    assert [each.summary for each in after.provision["old/383bis"].versions].index("It says more.") == at
    assert under_review(after) == []
    assert after.provision["old/383bis"].read_in == ("doc:reply",)


@pytest.mark.parametrize(
    ("checked", "due"), [("", ["old/383bis-8.1.a-editorial"]), ("2019-12-31", ["link"]), ("2020-01-01", [])]
)
def test_history_that_nobody_knew_when_a_link_was_checked_makes_it_due(checked: str, due: list[str]) -> None:
    link = a_link(ident="link" if checked else "")
    link = link._replace(verified=(Verified(Mark.SEEN, "A. Adviser", a_day(checked)),)) if checked else link
    corpus = a_corpus(an_item(aspects="images"), a_provision("old/383bis", *TWO), link)
    after = amended(corpus, "old/383bis", "2020-01-01", LegalBasis("act:1", "", Mark.SEEN), historical=True)
    assert under_review(after) == due


def test_a_version_names_the_copy_in_which_it_was_read_and_needs_no_act_then() -> None:
    corpus = a_corpus(a_provision("old/383bis", read_in="act:2"))
    ground = LegalBasis("", "", Mark.SEEN, "doc:reply")
    article = amended(corpus, "old/383bis", "2005-01-01", ground, historical=True).provision["old/383bis"]
    assert (article.versions[1].source, article.versions[1].act, article.read_in) == (
        "doc:reply",
        "",
        ("act:2", "doc:reply"),
    )
    ended = repealed(corpus, "old/383bis", "2022-06-01", LegalBasis("act:1", "", Mark.SEEN, "doc:reply"))
    assert ended.provision["old/383bis"].read_in == ("act:2", "doc:reply")


def test_versions_that_are_put_in_stand_in_the_order_of_their_days() -> None:
    data = opened(a_corpus(a_provision("old/383bis", *TWO))).data
    record = data.records.record("provision", "old/383bis")
    new: list[PlainValue] = [{"in_force_from": day} for day in ("new-code", "2005-01-01", "1990-01-01")]
    change = RecordChange("provision", "old/383bis", {**record, "versions": [*as_list(record["versions"]), *new]})
    versions = as_list(amendment_and_repeal.sort_versions(data, change).record["versions"])
    assert [as_mapping(each)["in_force_from"] for each in versions] == [
        "1990-01-01",
        "2000-01-01",
        "2005-01-01",
        "2010-01-01",
        "new-code",
    ]


@pytest.mark.parametrize(
    ("day", "act", "message"),
    [
        (
            "2010-01-01",
            "act:1",
            (
                "old/383bis already has a version in force from 2010-01-01; to change it: lanzarote-law edit"
                " old/383bis@2010-01-01"
            ),
        ),
        (
            "1999-12-31",
            "act:1",
            (
                "old/383bis enters into force on 2000-01-01, so it cannot be amended on 1999-12-31; correct the "
                "date, or add an "
                "earlier version: lanzarote-law amend old/383bis --historical"
            ),
        ),
        (
            "2022-06-01",
            "act:1",
            "old/383bis is repealed on 2022-06-01, so it cannot be amended on 2022-06-01; it was replaced by old/384",
        ),
        ("2022-05-31", "", "no act is given; name the act with --act ID"),
        (
            "2022-05-31",
            "act:9",
            (
                "'act:9' is not the id of an act in this data set; did you mean act:3? to add a new one first: "
                "lanzarote-law add act act:9"
            ),
        ),
        (
            "2022-02-30",
            "act:1",
            (
                "'2022-02-30' is not a date; write the date in one of these forms: 2018-01-26, "
                "26/01/2018 or 26 January 2018; or use new-code, reply, comments"
            ),
        ),
    ],
)
def test_an_amendment_that_cannot_be_is_refused(day: str, act: str, message: str) -> None:
    old = a_provision("old/383bis", *TWO, repealed_on="2022-06-01", replaced_by="old/384")
    corpus = a_corpus(old, a_provision("old/384", start="2022-06-01"))
    assert refusal(lambda: amended(corpus, "old/383bis", day, LegalBasis(act))) == message


def test_an_article_that_nothing_replaced_cannot_be_amended_after_its_end() -> None:
    corpus = a_corpus(a_provision("old/383bis", repealed_on="2022-06-01"))
    assert refusal(lambda: amended(corpus, "old/383bis", "2023-01-01")) == (
        "old/383bis is repealed on 2022-06-01, so it cannot be amended on 2023-01-01; correct the date"
    )


@pytest.mark.parametrize(
    ("start", "what"),
    [
        ("2022-06-01", "old/383bis is annulled on 2022-06-01"),
        ("", "old/383bis was annulled and is treated as never having been in force"),
    ],
)
def test_an_annulled_article_cannot_be_amended_and_not_be_repealed(start: str, what: str) -> None:
    corpus = a_corpus(a_provision("old/383bis", annulled=an_annulment(start)))
    assert refusal(lambda: amended(corpus, "old/383bis", "2023-01-01")) == (
        f"{what}, so it cannot be amended on 2023-01-01; correct the date"
    )
    assert refusal(lambda: repealed(corpus, "old/383bis", "2023-01-01")) == (
        f"{what} already; to change it: lanzarote-law edit old/383bis"
    )


# -- a repeal ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "links"), [("2022-05-31", 1), ("2022-06-01", 0), ("2022-06-02", 0)])
def test_a_repealed_article_and_its_links_end_before_the_day(day: str, links: int) -> None:
    corpus = repealed(a_corpus(an_item(aspects="images"), a_provision(), a_link()), "old/383bis", "2022-06-01")
    standing = item_status(corpus, "8.1.a", a_day(day)).aspects[0].standing
    assert (corpus.provision["old/383bis"].in_force(a_day(day)), str(standing)) == (
        bool(links),
        "full" if links else "lapsed",
    )


def test_a_repeal_says_by_what_and_how_it_was_checked() -> None:
    corpus = repealed(
        a_corpus(a_provision("pre/10ter")), "pre/10ter", "new-code", LegalBasis("act:3", "7", Mark.INFERRED)
    )
    repeal = corpus.provision["pre/10ter"].repeal
    assert repeal == Repeal(a_day("2026-09-01"), Mark.INFERRED, "act:3", "7", "new-code")


def test_only_links_that_need_the_repealed_article_beside_another_become_suspect() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        a_provision("old/383bis"),
        a_provision("old/384"),
        a_link("old/383bis"),
        a_link("old/384", read_with="old/383bis", ident="open"),
        a_link("old/384", read_with="old/383bis", ident="ended", end="2022-06-01"),
    )
    assert under_review(repealed(corpus, "old/383bis", "2022-06-01")) == ["open"]


@pytest.mark.parametrize(
    ("old", "day", "message"),
    [
        (
            a_provision(repealed_on="2022-06-01"),
            "2023-01-01",
            "old/383bis is repealed on 2022-06-01 already; to change it: lanzarote-law edit old/383bis",
        ),
        (
            a_provision("old/383bis", *TWO),
            "2010-01-01",
            "old/383bis has a version in force from 2010-01-01, so it cannot end on 2010-01-01; correct the date",
        ),
        (
            a_provision(),
            "1999-01-01",
            "old/383bis has a version in force from 2000-01-01, so it cannot end on 1999-01-01; correct the date",
        ),
    ],
)
def test_a_repeal_that_cannot_be_is_refused(old: Provision, day: str, message: str) -> None:
    assert refusal(lambda: repealed(a_corpus(old), "old/383bis", day)) == message


PART = (
    "'{0}' is a part of old/383bis; only whole articles have records; to change a part, amend the article and say so "
    "in the summary: lanzarote-law amend old/383bis --summary ..."
)

# -- what is meant -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("8.1.a", "'8.1.a' is an item, not an article; name an article, such as CP 417/49"),
        ("12", "'12' is an item, not an article; for the article, use old/12"),
        *(
            (part, PART.format(part))
            for part in ("old/383bis, § 1", "old/383bis § 1", "383bis, first dash", "PC 1867 383bis, 2°")
        ),
        (
            "old/383",
            (
                "old/383 is not in this data set, which is not complete; the article may nonetheless exist;"
                " did you mean "
                "old/383bis? to add a new article: lanzarote-law add provision"
            ),
        ),
        (
            "384",
            (
                "art. 384 PC 2024 and art. 384 PC 1867 are not in this data set, which is not complete; the articles"
                " may nonetheless exist; to add a new article: lanzarote-law add provision"
            ),
        ),
    ],
)
def test_what_is_no_article_is_refused_with_the_nearest(text: str, message: str) -> None:
    corpus = a_corpus(an_item("8.1.a"), an_item("12"), a_provision("old/12"), a_provision("old/383bis"))
    assert refusal(lambda: amendment_and_repeal.find_article(corpus, text, a_day("2026-09-01"))) == message


def test_the_eve_of_the_first_day_that_there_is_is_that_day() -> None:
    assert [amendment_and_repeal.TypedDay("", a_day(day)).eve.isoformat() for day in ("0001-01-01", "2022-06-01")] == [
        "0001-01-01",
        "2022-05-31",
    ]


# -- new records, and whole ones in place of others --------------------------------------------------------------------


def test_a_new_record_comes_with_its_keys_in_order() -> None:
    data = opened(a_corpus()).data
    change = record_edits.add_record(data, "act", {"verification": "seen", "title": {"en": "Law"}, "id": "act:4"})
    assert (change.id, list(change.record)) == ("act:4", ["id", "title", "verification"])


@pytest.mark.parametrize(
    ("kind", "ident", "file", "message"),
    [
        ("act", "act:1", "", "'act:1' is already the id of an act; to change it: lanzarote-law edit act:1"),
        ("act", "act:4", "sources.yaml", "an act cannot be stored in sources.yaml; it belongs in provisions.yaml"),
        (
            "item",
            "8.1.a",
            "sources.yaml",
            "an item cannot be stored in sources.yaml; it belongs in questions.yaml or in convention.yaml",
        ),
    ],
)
def test_a_record_that_cannot_be_new_there_is_refused(kind: str, ident: str, file: str, message: str) -> None:
    data = opened(a_corpus()).data
    assert refusal(lambda: record_edits.add_record(data, kind, {"id": ident}, file)) == message


@pytest.mark.parametrize("name", ["provisions.yaml", "sources.yaml"])
def test_no_file_is_changed_in_which_something_is_no_data_be_it_the_first_or_the_last(name: str) -> None:
    folder = opened(a_corpus()).folder
    contents = {**folder.contents, name: folder.contents[name].replace(b"verification: ", b"verification: &mark ", 1)}
    before = drafts.open_for_edit(folder._replace(contents=contents))
    line = contents[name].partition(b"&mark")[0].count(b"\n") + 1
    known = before.data.records
    changes = [
        RecordChange(kind, ident, {**known.record(kind, ident), "note": "New."})
        for kind, ident in (("act", "act:1"), ("source", "doc:reply"))
    ]
    assert refusal(lambda: drafts.draft_changes(before, changes)) == (
        f"nothing was changed: data/{name}:{line}: the file contains a YAML anchor (&mark), which is"
        " not allowed in data files (remove it)"
    )


def test_a_record_in_the_place_of_another_must_be_one_that_is_meant() -> None:
    data = opened(a_corpus()).data
    meant = (RecordChange("act", "act:1", {}),)
    assert refusal(lambda: record_edits.replace_records(data, [("act", {"id": "act:2"})], meant)) == (
        "the file contains an act with the id act:2, not act:1; other records may refer to it: keep the id, or add a "
        "record under the new id"
    )
    assert refusal(lambda: record_edits.replace_records(data, [("act", {"id": "act:9"})])) == (
        "'act:9' is not the id of an act in this data set"
    )


@pytest.mark.parametrize("notes", ["AA", "AB"])
def test_a_record_stands_once_in_a_file_whatever_it_says_the_second_time(notes: str) -> None:
    data = opened(a_corpus()).data
    found: list[tuple[str, Record]] = [("act", {"id": "act:2", "note": note}) for note in notes]
    new: list[tuple[str, Record]] = [("act", {**record, "id": "act:9"}) for _, record in found]
    assert (
        refusal(lambda: record_edits.replace_records(data, found))
        == "act:2 occurs twice in the file; remove one of the two"
    )
    assert (
        refusal(lambda: record_edits.merge_records(data, found))
        == "act:2 occurs twice in the file; remove one of the two"
    )
    assert (
        refusal(lambda: record_edits.add_records(data, new)) == "act:9 occurs twice in the file; remove one of the two"
    )


def test_of_the_records_of_a_file_those_go_into_the_chosen_file_that_may_stand_in_several() -> None:
    found: list[tuple[str, Record]] = [("act", {"id": "act:9"}), ("aspect", {"id": "new"})]
    changes = record_edits.add_records(opened(a_corpus()).data, found, file="convention.yaml")
    assert [(each.id, each.file) for each in changes] == [("act:9", ""), ("new", "convention.yaml")]


def test_a_named_day_is_put_in_its_place_without_its_name() -> None:
    data = opened(a_corpus()).data
    [change] = record_edits.replace_records(
        data, [("date", {"day": "2027-01-01"})], (RecordChange("date", "new-code", {}),)
    )
    assert change == RecordChange("date", "new-code", {"day": "2027-01-01"})


# -- what an article is called -----------------------------------------------------------------------------------------


def test_what_an_article_is_called_belongs_to_a_version_and_the_old_title_stays_with_the_old_one() -> None:
    corpus = a_corpus(a_provision("old/383bis", *TWO, subject="Over sixteen"))
    fifteen = SAYS._replace(subject=Text("Fifteen and over"))
    after = amended(corpus, "old/383bis", "2022-06-01", wording=fifteen).provision["old/383bis"]
    titles = [after.title(a_day(day)).en for day in ("2009-12-31", "2022-05-31", "2022-06-01", "2022-06-02")]
    assert titles == ["Over sixteen", "Over sixteen", "Fifteen and over", "Fifteen and over"]
    later = amended(a_corpus(after), "old/383bis", "2023-01-01").provision["old/383bis"]
    assert later.title(a_day("2023-01-01")).en == "Fifteen and over"


@pytest.mark.parametrize("subject", [Text(), Text("Over sixteen")])
def test_a_title_that_is_as_before_is_not_written_again(subject: Text) -> None:
    corpus = a_corpus(a_provision("old/383bis", *TWO, subject="Over sixteen"))
    after = amended(corpus, "old/383bis", "2022-06-01", wording=SAYS._replace(subject=subject))
    assert [any(each.subject) for each in after.provision["old/383bis"].versions] == [False] * 3
