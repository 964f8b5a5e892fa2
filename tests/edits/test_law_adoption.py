"""A whole law as one change: the act and what each of its articles does, from a file as an adviser writes it."""

from __future__ import annotations

from datetime import date

import pytest

from lanzarote_law.answers.lookup import ForceState, force_state
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.edits import amendment_and_repeal, law_adoption, law_input_file
from lanzarote_law.edits.amendment_and_repeal import DataSet
from lanzarote_law.edits.drafts import draft_changes, open_for_edit
from lanzarote_law.edits.law_input_file import LawStep, TypedAct, TypedLaw
from lanzarote_law.errors import Severity
from lanzarote_law.model import Extent, Mark, Repeal, ReviewReason, Role, Text
from tests.builders import RURITANIA, a_corpus, a_day, a_link, a_provision, an_item
from tests.written import refusal

OPENED = open_for_edit(corpus_loading.open_folder(RURITANIA))
DATA = OPENED.data
LAW = """\
act:
  title: {en: Law of 1 May 2089 on images, fr: Loi sur les images}
  dated: 2089-05-01
  number: 12
  published: 2089-06-01
  in_force: 2090-01-01
  mark: seen
articles:
  - amends: new/50
    article: 2
    summary: Prohibits making and keeping images.
  - repeals: new/51
    article: 3
    on: 2091-01-01
    mark: second-hand
  - inserts: 50/1
    article: 4
    subject: Showing images
    summary: Prohibits showing images.
    penalty: One year.
    note: Not to doctors.
    answers:
      - items: [20(1)(a)]
        aspects: [making]
        extent: partial
        part: showing
        reason: Prohibits showing what was made.
        limit: Not to doctors.
"""


def adopted(text: str) -> DataSet:
    """The data of Ruritania with a law in them; what is written can be read back."""
    draft = draft_changes(OPENED, law_adoption.adopt_law(DATA, law_input_file.parse_law("law.yaml", text.encode())))
    assert [problem for problem in draft.problems if problem.severity is Severity.ERROR] == []
    return DataSet(draft.corpus, DATA.records.changed(draft.changes))


@pytest.mark.parametrize(
    ("title", "read"), [("2089", Text("2089")), ("{en: 2089, fr: 1er mai 2089}", Text("2089", "1er mai 2089"))]
)
def test_a_title_may_look_like_a_number_in_each_language(title: str, read: Text) -> None:
    text = LAW.replace("{en: Law of 1 May 2089 on images, fr: Loi sur les images}", title)
    assert law_input_file.parse_law("law.yaml", text.encode()).act.title == read


def test_the_act_and_each_of_its_articles_come_in_with_their_days_and_marks() -> None:
    corpus = adopted(LAW).corpus
    act = corpus.act["act:2089-05-01"]
    assert (act.title, act.dated, act.published, act.in_force, act.verification) == (
        *(Text("Law of 1 May 2089 on images", "Loi sur les images"), a_day("2089-05-01"), a_day("2089-06-01")),
        *(a_day("2090-01-01"), Mark.SEEN),
    )
    amended = corpus.provision["new/50"].versions[-1]
    assert (amended.in_force_from, amended.act, amended.act_article, amended.summary, amended.verification) == (
        *(a_day("2090-01-01"), "act:2089-05-01", "2", "Prohibits making and keeping images.", Mark.SEEN),
    )
    repeal = corpus.provision["new/51"].repeal
    assert repeal
    assert (repeal.on, repeal.act_article, repeal.verification) == (a_day("2091-01-01"), "3", Mark.SECOND_HAND)


def test_an_article_may_answer_an_aspect_that_does_not_count_for_the_status_of_the_item() -> None:
    asked = ("items: [20(1)(a)]\n        aspects: [making]", "items: [8.1.a]\n        aspects: [excuse]")
    [link] = adopted(LAW.replace(*asked)).corpus.links_to_provision["new/50/1"]
    assert (link.items, link.aspects) == (("8.1.a",), ("excuse",))


def test_a_law_of_which_no_mark_is_said_is_unverified() -> None:
    corpus = adopted(LAW.replace("  mark: seen\n", "").replace("    mark: second-hand\n", "")).corpus
    repeal = corpus.provision["new/51"].repeal
    marks = [corpus.provision[ident].versions[-1].verification for ident in ("new/50", "new/50/1")]
    assert [corpus.acts[-1].verification, *marks, repeal and repeal.verification] == [Mark.UNVERIFIED] * 4


def test_an_article_of_which_no_mark_is_said_has_that_of_its_law() -> None:
    data = adopted(LAW.replace("mark: seen", "mark: second-hand"))
    marks = [data.corpus.provision[ident].versions[-1].verification for ident in ("new/50", "new/50/1")]
    assert marks == [Mark.SECOND_HAND, Mark.SECOND_HAND]


def test_a_new_article_comes_with_its_links() -> None:
    corpus = adopted(LAW).corpus
    article = corpus.provision["new/50/1"]
    [version] = article.versions
    assert (article.subject.en, version.summary, version.penalty, version.note, version.change) == (
        *("Showing images", "Prohibits showing images.", "One year.", "Not to doctors.", "inserted"),
    )
    [link] = corpus.links_to_provision["new/50/1"]
    assert (link.id, link.items, link.aspects, link.extent, link.role, link.part, link.limit) == (
        *("CETS201.20(1)(a):new/50/1:1", ("20(1)(a)",), ("making",), Extent.PARTIAL, Role.INCRIMINATES),
        *("showing", "Not to doctors."),
    )
    assert (link.verification, link.review) == (Mark.SEEN, None)


@pytest.mark.parametrize(
    ("day", "article", "end"),
    [
        ("2020-01-01", "old/100/1", Repeal(a_day("2024-07-01"), Mark.INFERRED, "act:2023", "9", "new-code")),
        ("2024-06-30", "old/100/1", Repeal(a_day("2024-07-01"), Mark.INFERRED, "act:2023", "9", "new-code")),
        ("2024-07-01", "new/50/1", None),
    ],
)
def test_an_article_inserted_in_a_code_that_ends_has_the_end_of_its_neighbours_by_inference(
    day: str, article: str, end: Repeal | None
) -> None:
    text = LAW.replace("  - inserts: 50/1\n", f"  - inserts: {article}\n    on: {day}\n")
    assert adopted(text).corpus.provision[article].repeal == end


@pytest.mark.parametrize(
    ("mark", "key", "began", "before"),
    [
        ("unverified", "", True, ForceState.FUTURE),
        ("seen", "", None, ForceState.FUTURE),
        ("unverified", "    began: false\n", False, ForceState.UNRECORDED),
        ("seen", "    began: false\n", False, ForceState.UNRECORDED),
    ],
)
def test_an_article_that_a_law_inserts_is_not_yet_law_the_day_before_unless_its_number_was_used(
    mark: str,
    key: str,
    began: bool | None,  # noqa: FBT001  # a case, not a flag
    before: ForceState,
) -> None:
    text = LAW.replace("mark: seen", f"mark: {mark}").replace("inserts: 50/1\n", f"inserts: old/100/1\n{key}")
    corpus = adopted(text.replace("2090-01-01", "2020-01-01").replace("new/50\n", "old/100\n")).corpus
    article = corpus.provision["old/100/1"]
    assert article.began is began
    states = [force_state(corpus, article, a_day(day)) for day in ("2019-12-31", "2020-01-01", "2024-07-01")]
    assert states == [before, ForceState.IN_FORCE, ForceState.PAST]


def test_a_successor_that_is_new_in_a_code_that_ends_has_its_end() -> None:
    corpus = adopted(
        LAW + "  - replaces: old/101\n    by: [old/101/1]\n    on: 2015-03-01\n    summary: Punishes attempts.\n"
    ).corpus
    repeal = corpus.provision["old/101/1"].repeal
    assert repeal
    assert (repeal.date_name, repeal.verification) == ("new-code", Mark.INFERRED)


def test_an_article_is_worked_out_on_what_those_before_it_left() -> None:
    corpus = adopted(
        LAW
        + "  - replaces: 50/1\n    by: [50/2]\n    on: 2092-01-01\n    summary: Prohibits showing and selling images.\n"
        + "  - amends: new/50\n    on: 2093-01-01\n    summary: Forbids it all.\n"
    ).corpus
    assert [each.provision for each in corpus.provision["new/50/1"].replaced_by] == ["new/50/2"]
    [carried] = corpus.links_to_provision["new/50/2"]
    assert carried.review is ReviewReason.CARRIED
    assert [each.in_force_from for each in corpus.provision["new/50"].versions[1:]] == [
        *(a_day("2090-01-01"), a_day("2093-01-01"))
    ]
    [suspect] = [link for link in corpus.correspondences if link.id == "own-50"]
    assert (suspect.review, suspect.review_from) == (ReviewReason.DUE, a_day("2090-01-01"))


def test_an_act_that_the_data_have_is_named_by_its_id_and_gives_the_day() -> None:
    corpus = adopted("act: act:2023\narticles:\n  - amends: new/50\n    on: 2090-01-01\n    summary: X.\n").corpus
    assert corpus.provision["new/50"].versions[-1].act == "act:2023"
    law = TypedLaw(TypedAct("act:2023"), (LawStep("repeals", "new/51"),))
    assert law_adoption.step_day(DATA, law, law.articles[0]).on == a_day("2024-07-01")


def test_a_second_act_of_a_day_is_told_by_its_number() -> None:
    data = law_adoption.apply_changes(DATA, law_adoption.adopt_law(DATA, law_input_file.parse_law("a", LAW.encode())))
    act = TypedAct(title=Text("Another"), dated="2089-05-01", number="13", mark=Mark.SEEN)
    assert law_adoption.choose_act_id(data, TypedLaw(act)) == "act:2089-05-01/13"
    assert law_adoption.choose_act_id(DATA, TypedLaw(act)) == "act:2089-05-01"
    assert law_adoption.choose_act_id(data, TypedLaw(act._replace(id="act:another"))) == "act:another"
    assert refusal(lambda: law_adoption.choose_act_id(data, TypedLaw(act._replace(number="")))) == (
        "the data already contain an act of 2089-05-01: act:2089-05-01; name that act if it is the same, or give "
        "the number of the one that you are adding"
    )


def test_an_article_that_is_in_the_data_is_no_new_one() -> None:
    day = amendment_and_repeal.parse_typed_day(DATA.corpus, "2089-05-01")
    assert law_adoption.new_article_id(DATA.corpus, "new/52", day) == "new/52"
    assert refusal(lambda: law_adoption.new_article_id(DATA.corpus, "new/50", day)) == (
        "new/50 is already in this data set; list the article under amends instead"
    )


def test_a_law_is_written_below_the_line_that_explains_it() -> None:
    text = law_input_file.law_file_text(TypedLaw(TypedAct("act:2023")), "A law.")
    assert text == "# A law.\nact: act:2023\narticles: []\n"


def test_what_is_written_of_a_law_is_read_as_the_same_law() -> None:
    law = law_input_file.parse_law("law.yaml", LAW.encode())
    assert law_input_file.parse_law("law.yaml", law_input_file.law_file_text(law, "A law.").encode()) == law
    assert law_input_file.parse_law(
        "a", law_input_file.law_file_text(TypedLaw(TypedAct("act:2023")), "A law.").encode()
    ) == TypedLaw(TypedAct("act:2023"))
    none = TypedLaw(TypedAct("act:2023"), (LawStep("amends", "new/50", penalty="", carry=False, unfinished=True),))
    assert law_input_file.parse_law("a", law_input_file.law_file_text(none, "A law.").encode()) == none


def test_everything_that_can_be_said_of_an_act_is_written_and_read_again() -> None:
    texts = {each: f"the {each}" for each in TypedAct._fields if each not in {"known", "title", "mark"}}
    law = TypedLaw(TypedAct(title=Text("Law", "Loi", "Wet"), mark=Mark.SECOND_HAND, **texts))
    assert law_input_file.parse_law("a", law_input_file.law_file_text(law, "A law.").encode()) == law


def test_of_several_faults_of_a_file_the_first_is_named() -> None:
    text = LAW.replace("    article: 2\n", "    article:\n").replace("mark: second-hand", "mark: heard")
    message = "nothing was written: there are 2 faults; the first is: law.yaml:10: articles[0].article:"
    assert refusal(lambda: law_input_file.parse_law("law.yaml", text.encode())).startswith(message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  title:", "  titel:", "law.yaml:2: act.titel: 'titel' is not a key of this record; did you mean 'title'?"),
        ("    article: 2\n", "    article:\n", "law.yaml:10: articles[0].article: the value is missing"),
        ("  - amends: new/50\n", "  -\n", "law.yaml:10: articles[0]: this entry says that the article does nothing"),
        (
            "    article: 3\n",
            "    amends: new/50\n",
            "law.yaml:12: articles[1]: this entry says that the article does two things",
        ),
        (
            "mark: second-hand",
            "mark: heard",
            "law.yaml:15: articles[1].mark: 'heard' is not one of the permitted words",
        ),
        (
            "        reason: Prohibits showing what was made.\n",
            "",
            "articles[2].answers[0]: the key 'reason' is missing",
        ),
        ("        aspects: [making]\n", "", "articles[2].answers[0]: the key 'aspects' is missing"),
        (
            "aspects: [making]",
            "aspects: []",
            "articles[2].answers[0].aspects: the aspects that the article answers are missing",
        ),
    ],
)
def test_a_fault_of_the_file_is_told_with_its_place(old: str, new: str, message: str) -> None:
    assert old in LAW
    assert message in refusal(lambda: law_input_file.parse_law("law.yaml", LAW.replace(old, new, 1).encode()))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "  dated: 2089-05-01\n",
            "",
            "the date of the act is missing; add dated: DATE to the act, or give the id of an act of the data",
        ),
        ("dated: 2089-05-01", "dated: in May", "act.dated: 'in May' is not a date"),
        ("  title: {en: Law of 1 May 2089 on images, fr: Loi sur les images}\n", "", "the title of the act is missing"),
        ("  in_force: 2090-01-01\n", "", "art. 2 amends new/50: the date from which it applies is missing"),
        (
            "    summary: Prohibits making and keeping images.\n",
            "",
            "art. 2 amends new/50: the summary of new/50 as from 2090-01-01 is missing",
        ),
        ("repeals: new/51", "repeals: new/5", "art. 3 repeals new/5: new/5 is not in this data set"),
        ("inserts: 50/1", "inserts: new/50", "art. 4 inserts new/50: new/50 is already in this data set"),
        ("    subject: Showing images\n", "", "art. 4 inserts 50/1: new/50/1 is new, so subject must be given"),
        (
            "aspects: [making]",
            "aspects: [chats]",
            "item 20(1)(a) does not ask for the aspect 'chats'; it asks for: making",
        ),
        (
            "items: [20(1)(a)]\n        aspects: [making]",
            "items: [8.1.a]\n        aspects: [training]",
            "item 8.1.a does not ask for the aspect 'training'; it asks for: making, attempts, excuse",
        ),
        ("items: [20(1)(a)]", "items: [8.1]", "item 8.1 does not ask for the aspect 'making'; it asks for: none"),
        (
            "items: [20(1)(a)]",
            "items: [20(9)]",
            "art. 4 inserts 50/1: '20(9)' is not an item of this data set; use its number, such as 8.1.a",
        ),
        ("  - repeals: new/51\n", "  - replaces: new/51\n", "the article that replaces new/51 is missing"),
        ("    article: 3\n", "    article: 3\n    unfinished: true\n", "art. 3 repeals new/51: the file is unfinished"),
    ],
)
def test_what_cannot_be_is_refused_with_the_article_of_the_law(old: str, new: str, message: str) -> None:
    assert old in LAW
    law = law_input_file.parse_law("law.yaml", LAW.replace(old, new, 1).encode())
    assert message in refusal(lambda: law_adoption.adopt_law(DATA, law))


def test_a_number_has_what_the_journal_calls_it_as_the_other_acts_of_the_data_have() -> None:
    corpus = corpus_loading.load()
    assert law_adoption.format_journal_number(corpus, "2026012345") == "NUMAC 2026012345"
    assert law_adoption.format_journal_number(corpus, "p. 12") == "p. 12"
    assert law_adoption.format_journal_number(a_corpus(a_provision()), "12") == "12"


def test_a_new_article_without_a_code_is_of_the_code_that_holds_the_criminal_law_on_the_day() -> None:
    corpus = corpus_loading.load()

    def found(text: str, day: str) -> str:
        return law_adoption.new_article_id(corpus, text, amendment_and_repeal.TypedDay(day, a_day(day)))

    assert found("171/1", "2027-01-01") == "be-cp-2024/171/1"
    assert found("383bis/9", "2020-01-01") == "be-cp-1867/383bis/9"
    assert found("TP 10quinquies/9", "2027-01-01") == "be-tp-cic/10quinquies/9"
    assert found("be-cic/9999", "2027-01-01") == "be-cic/9999"


def test_the_links_of_the_neighbours_are_offered_each_once() -> None:
    corpus = corpus_loading.load()
    day = amendment_and_repeal.TypedDay("2027-01-01", date(2027, 1, 1))
    assert [each.id for each in law_adoption.neighbouring_articles(corpus, "be-cp-2024/171/1", day)] == [
        *("be-cp-2024/171", "be-cp-2024/172")
    ]
    links = law_adoption.suggested_links(corpus, "be-cp-2024/171/1", day)
    assert {link.provision for link in links} == {"be-cp-2024/171", "be-cp-2024/172"}
    assert len({(link.items, link.aspects, link.role) for link in links}) == len(links) >= 10
    named = law_adoption.related_items(corpus, "be-cp-2024/171/1", day)
    assert "20(3)/1" in named  # 170, which defines what 171 punishes, answers it
    assert not {item for link in links for item in link.items}.intersection(named)
    ended = a_corpus(an_item(aspects="images"), a_provision("old/383bis"), a_link("old/383bis", end="2027-01-01"))
    days = [date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)]
    assert [
        len(law_adoption.suggested_links(ended, "old/383ter", amendment_and_repeal.TypedDay(str(each), each)))
        for each in days
    ] == [1, 0, 0]
    theirs = a_corpus(an_item(aspects="images"), a_provision("old/383bis"), a_link("old/383bis", basis="reply"))
    assert law_adoption.suggested_links(theirs, "old/383ter", day) == []  # what the State says of its law is not ours
    bare = a_corpus(an_item(aspects="images"), a_provision())
    assert law_adoption.suggested_links(bare, "old/383ter", day) == []
    assert law_adoption.related_items(bare, "old/383ter", day) == []


def test_the_schema_of_a_law_file_takes_what_its_readers_take() -> None:
    step = law_input_file.LAW.shape["articles"].read.shape
    typed = {"type": ["string", "number"]}
    assert [step[key].read.described() for key in ("summary", "penalty")] == [typed, typed]
    assert [each.described() for each in (law_input_file.LAW.shape["act"].read, step["subject"].read)] == [
        {"type": ["string", "object"]}
    ] * 2
