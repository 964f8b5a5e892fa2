"""A draft of a law from a new consolidated copy of a code: what its notes state of one act."""

from __future__ import annotations

from dataclasses import replace

from lanzarote_law.documents import files
from lanzarote_law.model import Act, Code, Corpus, KnownDifference, Mark, Provision, Text
from lanzarote_law.texts.draft_values import DraftStart, LawDraft
from lanzarote_law.texts.law_draft import draft_law
from tests.builders import a_corpus, a_day, a_provision, a_version
from tests.texts import forms

CODE = Code(
    "old", Text("Code of 1900", "Code pénal de 1900"), "PC 1900", ("Code pénal",), in_force_from=a_day("1900-01-12")
)
FIRST = "<L 2011-12-01/01, art. 3, 002; En vigueur : 01-01-2012>"
SECOND = "<L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>"
COPY = (
    forms.Written("100", "[1 Le vol [2 grave]2 est puni.]1", (FIRST, SECOND)),
    forms.Written("100/1", "<Inséré par L 2016-05-31/02, art. 7, 017; En vigueur : 18-06-2016> La vente est punie."),
    forms.Written("101", "<Abrogé par L 2016-05-31/02, art. 9, 017; En vigueur : 18-06-2016>"),
    forms.Written("105", "<L 2016-05-31/02, art. 8, 017; En vigueur : 18-06-2016> La tentative est punie."),
    forms.Written("102", "[1 Le recel est puni.]1", ("<L 2018-02-02/05, art. 4, 018; En vigueur : 01-03-2018>",)),
)


def the_law(*provisions: Provision, acts: tuple[Act, ...] = ()) -> Corpus:
    return replace(a_corpus(*provisions), codes=(CODE,), acts=acts, researched_from=a_day("2010-01-01"))


def an_old(number: str, *versions: str) -> Provision:
    return a_provision(
        f"old/{number}", a_version("1900-01-12", act=""), *(a_version(day, act="act:x") for day in versions)
    )


def drafted(corpus: Corpus) -> LawDraft:
    return draft_law(corpus, [files.document_of_bytes("code.txt", forms.plain(COPY).encode())])


def told(draft: LawDraft) -> list[str]:
    return [f"{each.deed} {each.target} {each.start.day} {each.articles[0].value}" for each in draft.entries]


def test_the_earliest_act_that_the_data_lack_is_drafted_and_the_others_are_named() -> None:
    draft = drafted(the_law(an_old("100", "2012-01-01"), an_old("101"), an_old("102")))
    assert told(draft) == [
        "amends old/100 2016-06-18 6",
        "inserts old/100/1 2016-06-18 7",
        "repeals old/101 2016-06-18 9",
    ]
    assert [(key, taken.value) for key, taken in draft.act] == [("dated", "2016-05-31"), ("dossier", "2016-05-31/02")]
    assert (draft.known, draft.others) == ("", ("2018-02-02/05",))
    assert [each.target for each in draft.outside] == ["old/105"]


def test_a_wording_that_is_printed_as_future_law_is_not_drafted() -> None:
    to_come = "<Remplacé par L 2016-05-31/02, art. 6, 017; En vigueur : 01-01-2030> Le vol est puni."
    copy = forms.Written("100", "Le vol est puni.\n\nDROIT FUTUR\n"), forms.Written("100", to_come)
    draft = draft_law(the_law(an_old("100")), [files.document_of_bytes("code.txt", forms.plain(copy).encode())])
    assert told(draft) == []


def test_a_change_that_a_court_annulled_has_no_date_but_the_judgment() -> None:
    judgment = "par son arrêt n° 9/2019 du 26-09-2019, la Cour a annulé l'article 6"
    copy = (COPY[0]._replace(listed=(FIRST, f"{SECOND} (NOTE : {judgment})")), *COPY[1:])
    corpus = the_law(an_old("100", "2012-01-01"), an_old("101"), an_old("102"))
    draft = draft_law(corpus, [files.document_of_bytes("code.txt", forms.plain(copy).encode())])
    assert told(draft)[0] == "amends old/100 None 6"
    assert draft.entries[0].start.sentence == judgment


def test_each_value_names_the_line_of_its_note() -> None:
    draft = drafted(the_law(an_old("100", "2012-01-01"), an_old("101"), an_old("102")))
    line = next(at for at, text in enumerate(forms.plain(COPY).split("\n"), start=1) if "art. 6, 017" in text)
    assert draft.entries[0].start == DraftStart(a_day("2016-06-18"), f"line {line} of code.txt", SECOND)
    assert draft.entries[0].words == f"{SECOND}\n\nLe vol grave est puni."


def test_what_the_data_contain_is_no_longer_drafted() -> None:
    law = Act("act:2016-05-31", Text("Law"), Mark.SEEN, dated=a_day("2016-05-31"), dossier="2016-05-31/02")
    later = the_law(an_old("100", "2012-01-01", "2016-06-18"), an_old("101", "2016-06-18"), an_old("102"), acts=(law,))
    draft = drafted(later)
    assert (draft.known, told(draft)) == ("act:2016-05-31", ["inserts old/100/1 2016-06-18 7"])
    known = the_law(an_old("100", "2012-01-01", "2016-06-18"), an_old("102", "2018-03-01"))
    assert told(drafted(replace(known, researched_from=a_day("2017-01-01")))) == []


def test_a_new_copy_of_an_act_that_introduces_a_book_is_drafted_by_the_articles_of_that_book() -> None:
    title = "29 FEVRIER 2024. - Loi introduisant le livre II du Code pénal (NOTE : mise à jour au 25-11-2026)"
    book = (
        forms.Written("1er", "La présente loi règle une matière visée à l'article 74 de la Constitution."),
        forms.Written("2", "Les dispositions qui suivent forment le livre II du Code pénal :"),
        forms.Written(
            "171", "La diffusion est [1 punie]1.", ("<L 2026-11-05/03, art. 2, 003; En vigueur : 01-01-2027>",)
        ),
        forms.Written("171/1", "<Inséré par L 2026-11-05/03, art. 3, 003; En vigueur : 01-01-2027> La publicité."),
        forms.Written("176", "<Abrogé par L 2026-11-05/03, art. 4, 003; En vigueur : 01-01-2027>"),
    )
    code = CODE._replace(id="new", short="CP 2024", in_force_from=a_day("2026-09-01"))
    corpus = replace(
        the_law(*(a_provision(f"new/{each}", a_version("2026-09-01")) for each in (171, 176))), codes=(code,)
    )
    text = forms.markdown(book, title=title, numac="2024002088", dossier="2024-02-29/10", updated="25-11-2026")
    draft = draft_law(corpus, [files.document_of_bytes("book.md", text.encode())])
    assert told(draft) == [
        "amends new/171 2027-01-01 2",
        "inserts new/171/1 2027-01-01 3",
        "repeals new/176 2027-01-01 4",
    ]
    first = draft_law(corpus, [files.document_of_bytes("book.md", text.replace("L 2026-11-05/03", "L X").encode())])
    assert first.entries != draft.entries


def test_a_change_on_the_day_of_another_act_is_not_taken_for_that() -> None:
    book = Act("act:book", Text("Book"), Mark.SEEN, dated=a_day("2012-02-29"), dossier="2012-02-29/10")
    corpus = the_law(
        a_provision("old/100", a_version("2012-01-01", act="act:x"), a_version("2016-06-18", act="act:book")),
        a_provision("old/101", a_version("1900-01-12"), repealed_on="2016-06-18", repeal_act="act:book"),
        acts=(book,),
    )
    assert told(drafted(corpus))[:3] == [
        "amends old/100 2016-06-18 6",
        "inserts old/100/1 2016-06-18 7",
        "repeals old/101 2016-06-18 9",
    ]


def test_a_change_that_is_recorded_as_examined_or_stands_beside_no_article_of_the_data_is_not_drafted() -> None:
    known = KnownDifference("old/102", "missing", "2018-02-02/05; 2018-03-01", "No change.", "A. Adviser", Mark.SEEN)
    alone = the_law(a_provision("old/102", a_version("1900-01-12")), a_provision("old/99", a_version("1900-01-12")))
    assert told(drafted(alone)) == ["amends old/102 2018-03-01 4"]
    assert told(drafted(replace(alone, known_differences=(known,)))) == []


def test_a_change_is_drafted_from_the_first_researched_day_on() -> None:
    alone = the_law(a_provision("old/102", a_version("1900-01-12")), a_provision("old/99", a_version("1900-01-12")))
    days = ("2018-02-28", "2018-03-01", "2018-03-02")
    assert [len(told(drafted(replace(alone, researched_from=a_day(day))))) for day in days] == [1, 1, 0]
