"""Several Parties in one data set: the root with the shared questions, and a folder with the law of each other one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.errors import NotFoundError
from tests.builders import a_data_folder, a_party_folder, problems_in
from tests.command import run


def test_a_party_has_its_own_law_and_the_questions_of_all(tmp_path: Path) -> None:
    theirs, ours = corpus_loading.load(a_party_folder(tmp_path)), corpus_loading.load(tmp_path)
    assert (theirs.party.en, ours.party.en) == ("Sylvania", "Ruritania")
    assert [each.id for each in theirs.provisions] == ["sy-cp/372", "sy-cp/377", "sy-cp/385-2"]
    assert (theirs.items, theirs.aspects, theirs.instruments) == (ours.items, ours.aspects, ours.instruments)
    assert theirs.correspondences != ours.correspondences


def test_a_party_has_the_documents_that_the_questions_cite_and_no_other_of_its_neighbour(tmp_path: Path) -> None:
    corpus = corpus_loading.load(a_party_folder(tmp_path))
    assert [each.id for each in corpus.sources] == ["doc:sylvanian-comments", "doc:reply", "doc:comments"]
    assert [each.id for each in corpus.holders] == ["sylvanian-league"]


def test_the_authors_of_the_cited_documents_come_along(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    a_data_folder(tmp_path, sources=("reference: ICT-RU", "holder: state\n    reference: ICT-RU"))
    assert [each.id for each in corpus_loading.load(party).holders] == ["sylvanian-league", "state"]


def test_a_document_that_a_party_describes_itself_is_not_taken_from_its_neighbour(tmp_path: Path) -> None:
    mine = (
        "id: doc:sylvanian-comments",
        "id: doc:reply\n    title: Ours\n    verification: seen\n\n  - id: doc:sylvanian-comments",
    )
    corpus = corpus_loading.load(a_party_folder(tmp_path, sources=mine))
    assert (corpus.sources[0].id, corpus.sources[0].title) == ("doc:reply", "Ours")
    assert [each.id for each in corpus.sources] == ["doc:reply", "doc:sylvanian-comments", "doc:comments"]


def test_a_document_of_the_neighbour_that_only_the_law_of_a_party_cites_is_not_taken_from_there(tmp_path: Path) -> None:
    cites = ("doc:sylvanian-comments\n        summary: Forbids", "copy:code\n        summary: Forbids")
    assert problems_in(a_party_folder(tmp_path, provisions=cites))[0] == (
        "dangling: provisions.yaml:33: provisions[0].versions[0].source: 'copy:code' is not the id of a source or"
        " an act (add the record, or correct the id)"
    )


def test_a_file_of_a_party_that_cannot_be_read_is_a_fault_like_any_other(tmp_path: Path) -> None:
    assert problems_in(a_party_folder(tmp_path, sources=("sources:", "sources: [")))[0] == (
        "yaml: sources.yaml:3: invalid YAML at this place: did not find expected node content (check indentation,"
        " colons and quotation marks)"
    )


def test_the_data_of_sylvania_have_no_fault(tmp_path: Path) -> None:
    nothing = "positions.yaml:7: positions: no position is recorded yet"
    assert [each.partition(" (")[0] for each in problems_in(a_party_folder(tmp_path))] == [f"no-positions: {nothing}"]


def test_a_code_whose_amendments_nobody_recorded_as_searched_is_a_warning(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path, party=("    up_to:", '    articles: ["372"]\n    up_to:'))
    assert problems_in(party)[:1] == [
        (
            "no-followed: provisions.yaml:3: codes[0]: no search for amendments to 2 articles of sy-cp is recorded"
            " (record up to which date it was searched, or that it was not: lanzarote-law add followed)"
        )
    ]


def test_a_fault_of_a_shared_file_is_shown_where_the_file_is(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    a_data_folder(tmp_path, questions=("kind: questionnaire", "kind: letter"))
    [fault] = problems_in(party)
    assert fault.startswith("value: " + str(tmp_path / "questions.yaml") + ":4: instrument.kind: ")


def test_the_parties_of_a_data_set_are_found_by_code(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    assert corpus_loading.parties(tmp_path) == corpus_loading.parties(party) == {"ru": tmp_path, "sy": party}


def test_a_party_without_a_code_or_with_that_of_another_is_found_by_its_folder(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path, party=("code: sy\n", ""))
    assert corpus_loading.parties(tmp_path) == {"ru": tmp_path, "sylvania": party}
    (party / "party.yaml").write_bytes((party / "party.yaml").read_bytes() + b"\ncode: ru\n")
    assert corpus_loading.parties(tmp_path) == {"ru": tmp_path, "sylvania": party}


@pytest.mark.parametrize(
    ("change", "name"), [(("code: sy\n", "code: ru\n"), "ru"), (("en: Sylvania", "en: Ruritania"), "Ruritania")]
)
def test_two_parties_with_one_code_or_name_are_a_fault_and_neither_is_chosen(
    tmp_path: Path, change: tuple[str, str], name: str
) -> None:
    party = a_party_folder(tmp_path, party=change)
    told = run("--data", str(tmp_path), "validate", "--select", "party-twice")
    assert told.code == 1
    assert told.out.startswith(
        f"{party}/party.yaml: '{name}' is also the code or name of the Party in {tmp_path} [party-twice]\n"
        "  give each Party a code and a name of its own\n"
    )
    refused = run("--data", str(tmp_path), "--party", name, "gaps")
    assert (refused.out, refused.code) == ("", 2)
    assert refused.err == (
        f"error: '{name}' is the code or name of several Parties: those in {tmp_path} and {party};"
        " give each Party a code and a name of its own\n"
    )


@pytest.mark.parametrize("name", ["sy", "SY", "sylvania", "Sylvania", " sylvania "])
def test_a_party_is_named_by_its_code_its_folder_or_its_name(name: str, tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    assert corpus_loading.party_folder(tmp_path, name) == corpus_loading.party_folder(party, name) == party
    assert corpus_loading.party_folder(party, "Ruritania") == corpus_loading.party_folder(party, "ru") == tmp_path


@pytest.mark.parametrize(
    ("name", "hint"), [("sylvainia", "did you mean 'sylvania'?"), ("mars", "the Parties are ru and sy")]
)
def test_an_unknown_party_is_refused_with_those_that_there_are(name: str, hint: str, tmp_path: Path) -> None:
    a_party_folder(tmp_path)
    with pytest.raises(NotFoundError) as refused:
        corpus_loading.party_folder(tmp_path, name)
    assert refused.value.message == f"'{name}' is not a Party of the data set in {tmp_path}"
    assert refused.value.hint == hint


def test_two_parties_of_a_data_set_answer_the_same_questions(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    ours, theirs = corpus_loading.open_folder(tmp_path), corpus_loading.open_folder(party)
    assert ours.questions_digest == theirs.questions_digest
    assert ours.digest != theirs.digest
    a_data_folder(tmp_path, questions=("Put together", "Composed"))
    assert corpus_loading.open_folder(party).questions_digest == corpus_loading.open_folder(tmp_path).questions_digest
    assert corpus_loading.open_folder(tmp_path).questions_digest != ours.questions_digest


@pytest.mark.parametrize(
    ("file", "change"), [("questions", ("Put together", "Composed")), ("sources", ("Reply of Ruritania", "A reply"))]
)
def test_a_change_of_what_is_shared_reaches_the_party_at_once(
    file: str, change: tuple[str, str], tmp_path: Path
) -> None:
    party = a_party_folder(tmp_path)
    before, digest = corpus_loading.load(party), corpus_loading.open_folder(party).digest
    a_data_folder(tmp_path, **{file: change})
    after = corpus_loading.load(party)
    assert (after.instruments, after.sources) != (before.instruments, before.sources)
    assert corpus_loading.open_folder(party).digest != digest


@pytest.mark.parametrize(
    ("inside", "typed", "shared"),
    [
        ("", "parties/sylvania", "questions.yaml"),
        ("parties", "sylvania", "HERE/questions.yaml"),
        ("parties", "../parties/sylvania", "../questions.yaml"),
        ("parties/sylvania", ".", "HERE/questions.yaml"),
        ("parties/sylvania", "../sylvania", "HERE/questions.yaml"),
        ("parties/sylvania", "../../parties/sylvania/../sylvania", "HERE/questions.yaml"),
    ],
)
def test_a_party_shares_the_files_above_it_however_its_folder_is_typed(
    inside: str, typed: str, shared: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_party_folder(tmp_path)
    monkeypatch.chdir(tmp_path / inside)
    party = Path(typed)
    assert corpus_loading.file_paths(party)["questions.yaml"] == Path(shared.replace("HERE", str(tmp_path.resolve())))
    assert corpus_loading.load(party).party.en == "Sylvania"
    assert corpus_loading.shipped_counterpart(party) == corpus_loading.default_folder() / "parties" / "sylvania"


def test_a_folder_named_parties_without_a_data_set_above_is_a_folder_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "parties" / "mine").mkdir(parents=True)
    folder = a_data_folder(tmp_path / "parties" / "mine")
    assert corpus_loading.root_folder(folder) == folder
    assert corpus_loading.load(folder).party.en == "Ruritania"


def test_only_a_folder_in_parties_that_has_no_questions_of_its_own_shares_those_above_it(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    assert corpus_loading.root_folder(party) == tmp_path
    other = tmp_path / "drafts" / "sylvania"
    assert corpus_loading.root_folder(other) == other
    (party / "questions.yaml").touch()
    assert corpus_loading.root_folder(party) == party


def test_what_is_above_a_link_is_what_the_system_finds_there(tmp_path: Path) -> None:
    beside = a_party_folder(tmp_path).with_name("link")
    (tmp_path / "far" / "away").mkdir(parents=True)
    beside.symlink_to(tmp_path / "far" / "away")
    elsewhere = beside / ".." / "sylvania"  # far/sylvania, which is not there
    assert corpus_loading.root_folder(elsewhere) == elsewhere


def test_the_shared_texts_of_a_party_are_translated_by_the_catalogue_of_the_whole(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    for folder, context, english, french in (
        (tmp_path, "8.1.a||asks", "Whether the law names images that children make.", "Si la loi en parle."),
        (party, "sy-385-2||reason", "Article 385-2 prohibits making images.", "L'article 385-2 l'interdit."),
    ):
        (folder / "translations").mkdir()
        (folder / "translations" / "fr.po").write_text(
            f'msgctxt "{context}"\nmsgid "{english}"\nmsgstr "{french}"\n', encoding="utf-8"
        )
    corpus = corpus_loading.load(party, "fr")
    assert corpus.item["8.1.a"].asks == "Si la loi en parle."
    assert corpus.correspondences[0].reason == "L'article 385-2 l'interdit."


def test_a_reservation_is_shown_with_its_date_its_source_and_its_mark(tmp_path: Path) -> None:
    a_party_folder(tmp_path)
    told = run("--data", str(tmp_path), "--party", "sy", "lookup", "20(3)/2", "-v", "--as-of", "2024-01-01").out
    assert "  NO RULE; reservation made (later amendments unchecked)\n" in told
    made = "  Reservation  reservation: made; 29 July 2011; act:sy-2011: Law of 16 July 2011 on images; seen\n"
    assert made in re.sub(r"Reservation +", "Reservation  ", told)


WITHDRAWN = (
    "reservation: made",
    (
        "reservation: withdrawn\n    withdrawn:\n      day: '2018-06-01'\n      verification: second-hand\n"
        "      source: doc:sylvanian-comments"
    ),
)


def test_a_withdrawn_reservation_is_shown_with_both_dates_each_with_its_source_and_mark(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path, party=WITHDRAWN)
    told = run("--data", str(party), "lookup", "20(3)/2", "-v", "--as-of", "2018-05-31").out
    assert "  NO RULE; reservation made (later amendments unchecked)\n" in told
    assert (
        re.sub(r"\s+", " ", told)
        .partition("Reservation reservation")[2]
        .startswith(
            ": made; 29 July 2011; act:sy-2011: Law of 16 July 2011 on images; seen; reservation: withdrawn;"
            " 1 June 2018; Comments of the Sylvanian League (Sylvanian League); second-hand "
        )
    )
    assert (
        "  NO RULE; reservation withdrawn (later amendments unchecked)\n"
        in run("--data", str(party), "lookup", "20(3)/2", "-v").out
    )
    todo = run("--data", str(party), "todo", "--kind", "withdrawal", "--format", "json").out
    assert '"address": "reservation 20(3)/2@withdrawn"' in todo
    assert '"title": "Withdrawal of the reservation or declaration on 20(3)/2"' in todo
    words = "--data", str(party), "verify", "reservation 20(3)/2@withdrawn", "--mark", "seen", "--by", "X", "--yes"
    assert run(*words, "--source", "act:sy-2011").code == 0
    withdrawn = corpus_loading.load(party).reservations[0].withdrawn
    assert withdrawn is not None
    assert withdrawn.verification == "seen"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            ("reservation: made", "reservation: withdrawn"),
            (
                "withdrawal-day: party.yaml:33: reservations[0].reservation: the date on which the reservation was"
                " withdrawn is not recorded (add the date under `withdrawn`, with its source and its mark; `day` is the"
                " date on which the reservation was made)"
            ),
        ),
        (
            (WITHDRAWN[0], WITHDRAWN[1].replace("reservation: withdrawn", "reservation: made")),
            (
                "reservation-withdrawn: party.yaml:33: reservations[0].reservation: a withdrawal is recorded, but the"
                " reservation is marked made (write `reservation: withdrawn`, or remove the withdrawal)"
            ),
        ),
        (
            (WITHDRAWN[0], WITHDRAWN[1].replace("2018-06-01", "2011-07-29")),
            (
                "reservation-withdrawn: party.yaml:35: reservations[0].withdrawn.day: the reservation was made on"
                " 2011-07-29, but withdrawn on 2011-07-29 (correct one of the two dates)"
            ),
        ),
    ],
)
def test_a_withdrawal_that_does_not_fit_its_reservation_is_a_fault(
    tmp_path: Path, change: tuple[str, str], fault: str
) -> None:
    faults = [each for each in problems_in(a_party_folder(tmp_path, party=change)) if "withdraw" in each]
    assert faults == [fault]


def test_a_reservation_is_a_fact_to_check(tmp_path: Path) -> None:
    a_party_folder(tmp_path, party=("    verification: seen\n\nnegatives", "    verification: inferred\n\nnegatives"))
    words = ("--data", str(tmp_path), "--party", "sy")
    told = run(*words, "todo", "--limit", "0").out
    assert "Reservation or declaration on 20(3)/2 [reservation 20(3)/2]; inferred" in told
    check = ("--mark", "seen", "--source", "act:sy-2011", "--by", "A. Lawyer", "--yes")
    assert run(*words, "verify", "reservation 20(3)/2", *check).code == 0
    assert corpus_loading.load(tmp_path / "parties" / "sylvania").reservations[0].verification == "seen"


def test_the_languages_of_a_party_are_codes(tmp_path: Path) -> None:
    faults = [each for each in problems_in(a_party_folder(tmp_path, party=("[fr]", "[fr, klingon]"))) if "klin" in each]
    assert faults == [
        (
            "party-language: party.yaml:14: languages[1]: 'klingon' is not the code of a language (write its code: de,"
            " fr, nl)"
        )
    ]
