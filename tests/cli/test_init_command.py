"""`init`: a new data set with the questionnaire and the Convention of an old one, and without its law."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import cli
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.translations import catalogues, translatable_texts
from tests.builders import RURITANIA, a_data_folder, a_party_folder, problems_in
from tests.command import Ran, run, ruritania

if TYPE_CHECKING:
    from pathlib import Path

ITS_DATES = ("party-words", "reference-day", "researched-from")
"""The warnings by which a new set asks for its dates, and for what it is called."""
FILES = (
    "provisions.yaml, party.yaml, sources.yaml, questions.yaml, convention.yaml, correspondences.yaml, positions.yaml,"
    " decisions.yaml, recommendations.yaml"
)


TO_ADD = """\
to add next:
  provisions.yaml: there is no code of law yet; every article belongs to a code; to add one: lanzarote-law add code
  provisions.yaml: there is no regime yet; a regime says which code applies from which date; to add one: lanzarote-law \
add regime
  provisions.yaml: there is no act yet; articles are inserted, amended and repealed by acts; to add an act: \
lanzarote-law add act
  provisions.yaml: there is no article of law yet; a provision records the law from each date; to add one: \
lanzarote-law add provision
  party.yaml: no search for later amendments is recorded; record up to which date each code was searched, or that it \
was not: lanzarote-law add followed
  party.yaml: no country code is recorded for the Party; add it: code: "xx"
  party.yaml: the adjectives of the Party are not recorded; add them: adjective: {en: [...], fr: [...], nl: [...]}
  party.yaml: no reference date is recorded for round-2; add the date under `reference_days`
  party.yaml: no reference date is recorded for treaty; add the date under `reference_days`
  party.yaml: the first date for which the law was researched is not recorded; add the key `researched_from`
  correspondences.yaml: no article is linked to an item yet; a link records which article answers which item; to add \
one: lanzarote-law add correspondence
  positions.yaml: no position is recorded yet; a position records what the State or others say about items; to add \
one: lanzarote-law add position
"""


def made(folder: Path, *words: str) -> Path:
    """A new data set, made of that of Ruritania."""
    to_add = TO_ADD * ("--copy" not in words)
    if "--researched-from" in words:
        to_add = to_add.replace(
            (
                "  party.yaml: the first date for which the law was researched is not recorded; add the"
                " key `researched_from`\n"
            ),
            "",
        )
    to_add = to_add.replace("lanzarote-law add", f"lanzarote-law --data {folder} add")
    told = f"created {folder}: {FILES}\n{to_add}to check it: lanzarote-law --data {folder} validate\n"
    assert ruritania("init", str(folder), *words) == Ran("", told)
    return folder


def test_a_new_set_has_the_items_and_none_of_the_law(tmp_path: Path) -> None:
    corpus, old = corpus_loading.load(made(tmp_path / "new", "--party", "Arcadia")), corpus_loading.load(RURITANIA)
    assert corpus.party.en == "Arcadia"
    assert [item._replace(verified=()) for item in corpus.items] == [item._replace(verified=()) for item in old.items]
    assert (corpus.instruments, corpus.sections, corpus.aspects) == (old.instruments, old.sections, old.aspects)
    found = (
        corpus.codes,
        corpus.regimes,
        corpus.dates,
        corpus.acts,
        corpus.provisions,
        corpus.renumberings,
        corpus.shared_numbers,
        corpus.numbers_known,
        corpus.followed,
        corpus.acts_searched,
        corpus.correspondences,
        corpus.holders,
        corpus.positions,
        corpus.negatives,
    )
    assert set(found) == {()}


def test_only_the_documents_that_the_items_and_recommendations_cite_come_along(tmp_path: Path) -> None:
    corpus = corpus_loading.load(made(tmp_path / "new", "--party", "Arcadia"))
    assert [source.id for source in corpus.sources] == [
        "doc:reply",
        "doc:comments",
    ]  # the second contains a recommendation


@pytest.mark.parametrize("words", [("--party", "Arcadia"), ("--copy",)])
def test_a_new_set_has_the_schema_of_each_of_its_files(words: tuple[str, ...], tmp_path: Path) -> None:
    new = made(tmp_path / "new", *words)
    files, schemas = sorted(new.glob("*.yaml")), sorted((new / "schemas").iterdir())
    assert [path.name for path in schemas] == [f"{path.stem}.schema.json" for path in files]
    assert len(schemas) == 9


@pytest.mark.parametrize(("words", "first"), [((), date.min), (("--researched-from", "2015-01-01"), date(2015, 1, 1))])
def test_a_new_set_has_no_date_but_the_one_that_was_given(words: tuple[str, ...], first: date, tmp_path: Path) -> None:
    corpus = corpus_loading.load(made(tmp_path / "new", "--party", "Arcadia", *words))
    assert (corpus.researched_from, corpus.reference_days) == (first, ())


@pytest.mark.parametrize(
    ("old", "applies"),
    [
        ("    applies: unknown\n", "unknown"),
        ("    applies: no\n", "unknown"),
        ('    applies: "no"\n', "unknown"),
        ("    applies: yes\n", "yes"),
    ],
)
def test_whether_an_item_concerns_the_new_party_is_not_known(old: str, applies: str, tmp_path: Path) -> None:
    quoted = old.replace(" no\n", ' "no"\n').replace(" yes\n", ' "yes"\n')
    source = tmp_path / "old"
    source.mkdir()
    a_data_folder(source, party=("    applies: unknown\n", quoted))
    assert run("--data", str(source), "init", str(tmp_path / "new"), "--party", "Arcadia").code == 0
    assert corpus_loading.load(tmp_path / "new").applies("8.1.a") == applies


def test_a_copy_is_the_whole_set_byte_for_byte(tmp_path: Path) -> None:
    copy = made(tmp_path / "new", "--copy")
    for name in corpus_loading.DATA_FILE_NAMES:
        assert (copy / name).read_bytes() == (RURITANIA / name).read_bytes()


def test_a_new_set_has_no_error_and_is_in_canonical_form(tmp_path: Path) -> None:
    folder = made(tmp_path / "new", "--party", "Arcadia")
    assert run("--data", str(folder), "format", "--check") == Ran("")
    assert [problem.partition(":")[0] for problem in problems_in(folder)] == [
        "no-codes",
        "no-regimes",
        "no-acts",
        "no-provisions",
        "no-followed",
        "party-words",
        "party-words",
        "reference-day",
        "reference-day",
        "researched-from",
        "no-correspondences",
        "no-positions",
    ]


@pytest.mark.parametrize(
    ("words", "code", "first"),
    [
        ("lookup 8.1.a", 0, "8.1.a  Made by children"),
        ("lookup 20(1)(a)", 0, "20(1)(a)  Producing"),
        (
            "lookup 383bis",
            1,
            "error: art. 383bis is not in this data set, which is not complete; the article may nonetheless exist",
        ),
        ("search images", 0, "images (law as at 1 August 2024)"),
        ("gaps", 0, "Arcadia: Questionnaire of the second round (law as at 1 August 2024)"),
        ("coverage", 0, "Questionnaire of the second round (law as at 1 August 2024)"),
        ("coverage --by item", 0, "Questionnaire of the second round (law as at 1 August 2024)"),
        ("coverage --instrument convention", 0, "Lanzarote Convention (law as at 1 August 2024)"),
        ("todo", 0, "Outstanding checks (as at 1 August 2024)"),
        ("changes 2018-01-26 2024-08-01", 0, "Changes from 26 January 2018 to 1 August 2024"),
        (
            "history 383bis",
            1,
            "error: art. 383bis is not in this data set, which is not complete; the article may nonetheless exist",
        ),
        ("schema", 0, "The data files:"),
        ("format", 0, "the files in NEW are already in the standard form"),
        ("validate", 0, "NEW/provisions.yaml:5: codes: warning: there is no code of law yet [no-codes]"),
    ],
)
def test_every_command_answers_on_a_new_set(words: str, code: int, first: str, tmp_path: Path) -> None:
    folder = made(tmp_path / "new", "--party", "Arcadia")
    dated = (
        () if words.split(maxsplit=1)[0] in {"changes", "schema", "format", "validate"} else ("--as-of", "2024-08-01")
    )
    answer = run("--data", str(folder), *words.split(), *dated)
    assert ((answer.out + answer.err).splitlines()[0].replace(str(folder), "NEW"), answer.code) == (first, code)


def test_what_nobody_looked_for_is_no_gap_in_the_law(tmp_path: Path) -> None:
    folder = made(tmp_path / "new", "--party", "Arcadia")
    short, loud = (run("--data", str(folder), "gaps", "--as-of", "2024-08-01", *more).out for more in ((), ("-v",)))
    assert short == (
        "Arcadia: Questionnaire of the second round (law as at 1 August 2024)\n"
        "  Open (0 aspects)\n"
        "    -\n"
        "  2 holes in the data (not gaps in the law), on item 8.1.a (if asked). No concerns about practice\n"
        "  More with -v: each aspect and concern; how far the questions were verified\n"
        "  A reading of the law as at 1 August 2024, computed from this data set; not legal advice and not a finding"
        " of the Committee.\n"
    )
    assert loud == (
        "Arcadia (law as at 1 August 2024)\n"
        "  Questionnaire of the second round\n"
        "\n"
        "  Open on 1 August 2024 (0 aspects)\n"
        "    -\n"
        "\n"
        "  Holes in the data (2)\n"
        "    These aspects were not researched, or only in part. This says nothing about the law.\n"
        "    8.1.a  Making images\n"
        "    8.1.a  Attempts\n"
        "\n"
        "  A reading of the law as at 1 August 2024, computed from this data set; not legal advice and not a finding"
        " of the Committee.\n"
    )


def test_a_draft_is_checked_on_a_new_set(tmp_path: Path) -> None:
    folder = made(tmp_path / "new", "--party", "Arcadia")
    draft = tmp_path / "draft.md"
    draft.write_text("See item 8.1.a and art. 383bis.", encoding="utf-8")
    answer = run("--data", str(folder), "check", str(draft), "--as-of", "2024-08-01")
    assert (answer.out.replace(str(draft), "draft.md"), answer.code) == (
        (
            "draft.md:1:25: note LL106: article 383bis: the text does not state to which act it belongs\n"
            "    See item 8.1.a and art. 383bis.\n"
            "                            ^^^^^^\n"
            "    → name the act\n"
            "\n"
            "draft.md: 2 citations (1 questionnaire, 1 unidentified); 0 errors, 0 warnings, 1 note; law as at 1 August"
            " 2024\n"
            "A reading of the law as at 1 August 2024, computed from this data set; not legal advice and not a"
            " finding of the Committee.\n"
        ),
        0,
    )


CODE = ("title.en=Penal Code", "short=PC", "names=Penal Code", "cited_as=PC")
FIRST = [
    ("add", "code", "new", *(f"--set={value}" for value in CODE)),
    ("add", "regime", "now", "--set=title.en=The Code", "--set=code=new", "--set=in_force_from=2000-01-01"),
    ("adopt", "--from", "LAW"),
    ("amend", "171", "--on", "2026-03-01", "--act", "act:2025-05-01", "--summary", "Prohibits keeping images."),
    ("replace", "171", "--by", "172", "--on", "2026-06-01", "--act", "act:2025-05-01", "--summary", "Forbids it."),
    ("repeal", "172", "--on", "2027-01-01", "--act", "act:2025-05-01"),
    ("postpone", "act:2025-05-01", "--to", "2026-02-01"),
    ("undo",),
    ("edit", "new/171", "--set=subject.en=Making images"),
    ("verify", "new/171@2026-01-01", "--mark", "inferred", "--by", "A. Lawyer"),
    ("add", "source", "doc:draft", "--set=title=A draft", "--set=verification=unverified"),
    ("remove", "doc:draft"),
]
"""What somebody puts into a new set first, each command once."""
THEN = [
    (("lookup", "171", "8.1.a", "20(1)(a)"), 0),
    (("history", "171"), 0),
    (("search", "images"), 0),
    (("gaps", "--instrument", "all"), 0),
    (("coverage", "--instrument", "all"), 0),
    (("changes", "2018-01-26", "2027-01-01"), 0),
    (("recommendations",), 0),
    (("report", "gaps"), 0),
    (("report", "reply"), 0),
    (("report", "reply-annex"), 0),
    (("report", "coverage"), 0),
    (("report", "transposition"), 0),
    (("report", "transposition", "-o", "FOLDER/report.html"), 0),
    (("check", "LAW"), 0),
    (("revise", "LAW", "--then", "2026-01-15"), 0),
    (("compare-documents", "LAW", "LAW"), 0),
    (("todo",), 0),
    (("validate",), 0),
    (("watch",), 3),  # no text was added yet
    (("texts", "list"), 0),
    (("format", "--check"), 0),
    (("schema", "party"), 0),
    (("export", "-o", "FOLDER/law.sqlite"), 0),
    (("init", "FOLDER/copy", "--copy"), 0),
    (("init", "FOLDER/other", "--party", "Utopia"), 0),
    (("data", "where"), 0),
    (("help", "words"), 0),
    (("mcp", "--help"), 0),
]
"""Every other command but `compare`, which asks for two Parties, with its exit code."""


@pytest.mark.slow
def test_every_command_works_on_a_set_made_of_the_data_that_ship(tmp_path: Path) -> None:
    folder, law = tmp_path / "new", tmp_path / "law.yaml"
    law.write_text(
        "act: {title: Law of 1 May 2025 on images, dated: 2025-05-01, in_force: 2026-01-01}\n"
        "articles: [{inserts: new/171, subject: Images, summary: Prohibits making images.}]\n",
        encoding="utf-8",
    )
    assert run("init", str(folder), "--party", "Arcadia").code == 0
    steps = [((*words, "--yes"), 0) for words in FIRST] + [((*words, "--lang", "fr"), code) for words, code in THEN]
    steps.append((("compare",), 2))  # with no other Party
    assert {words[0] for words, _ in steps} == set(cli.COMMANDS)
    for words, code in steps:
        named = [word.replace("LAW", str(law)).replace("FOLDER", str(tmp_path)) for word in words]
        answer = run("--data", str(folder), *named)
        assert answer.code == code, (words, answer.err)


ASSERTED = re.compile(r"0001|9999|26 January 2018|2018-01-2[56]|comments were filed|statuses are given from")
"""Dates of the Party from whose set an empty one was made, and those by which the program marks that there is none."""


def test_no_answer_of_an_empty_set_asserts_a_date_that_nobody_gave(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run("init", str(folder), "--party", "Arcadia").code == 0
    asked = [
        *(words for words, code in THEN if code == 0 and not {"changes", "check", "171", "schema"} & {*words}),
        *(("lookup", "8.1.a", "8.1", "20(1)(a)", *more) for more in ((), ("-v",), ("--format", "json"))),
        *(("gaps", "--instrument", "all", *more) for more in (("-v",), ("--format", "json"))),
        *(("todo", *more) for more in (("-v",), ("--format", "json"))),
        *(
            ("report", kind, "--format", "json")
            for kind in ("gaps", "reply", "coverage", "transposition", "recommendations", "dialogue")
        ),
        ("coverage", "--format", "json"),
        ("help", "gap"),
        ("check", "LAW"),
        ("gaps", "--as-of", "2010-01-01"),
        ("changes", "2019-01-01", "2027-01-01", "-v"),
        ("add", "code", "new", *(f"--set={value}" for value in CODE), "--dry-run"),
    ]
    (tmp_path / "law.txt").write_text("Article 171 of the Criminal Code.", encoding="utf-8")
    for words in asked:
        named = [word.replace("LAW", str(tmp_path / "law.txt")).replace("FOLDER", str(tmp_path)) for word in words]
        answer = run("--data", str(folder), *named)
        assert (answer.code in {0, 1}, answer.err.count("Traceback")) == (True, 0), (words, answer.err)
        lines = [line for line in (answer.out + answer.err).splitlines() if "T-ES(2018)ICT-BE-NGO" not in line]
        assert [line for line in lines if ASSERTED.search(line)] == [], words
    assert re.search(r"0001-01|9999|26 January 2018|were filed", (tmp_path / "report.html").read_text("utf-8")) is None


def test_the_questions_come_along_with_their_translations_and_nothing_else_does(tmp_path: Path) -> None:
    assert run("init", str(tmp_path / "new"), "--party", "Arcadia").code == 0
    texts = translatable_texts.collect_texts(corpus_loading.load(tmp_path / "new"))
    for language in ("fr", "nl"):
        found = corpus_loading.read_catalogue(tmp_path / "new", language)
        known = catalogues.read_translations(found, "")
        assert {context: each.english for context, each in known.items()} == texts
        assert all(each.text for each in known.values())
        assert b"#~" not in found


def test_a_set_of_another_party_is_told_of_no_newer_data(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run("init", str(folder), "--party", "Arcadia").code == 0
    told = run("--data", str(folder), "data", "where").out
    assert "newer data set             none: the data set of the program concerns Belgium\n" in told


def test_who_speaks_in_a_document_that_comes_along_comes_along(tmp_path: Path) -> None:
    assert run("init", str(tmp_path / "new"), "--party", "Arcadia").code == 0
    corpus = corpus_loading.load(tmp_path / "new")
    assert [holder.id for holder in corpus.holders] == ["ecpat-childfocus"]
    assert {source.holder for source in corpus.sources} == {"", "ecpat-childfocus"}


BELGIAN = re.compile(r"belg|1867|flemish|flanders|vlaams|vlaanderen|walloon|wallonie|federal prosecutor", re.IGNORECASE)


def test_nothing_belgian_is_in_the_items_of_a_new_set(tmp_path: Path) -> None:
    assert run("init", str(tmp_path / "new"), "--party", "Arcadia").code == 0
    files = {path.name: path.read_text("utf-8") for path in (tmp_path / "new").glob("*.yaml")}
    assert len(files) == 9
    lines = [f"{name}: {line.strip()}" for name, text in files.items() for line in text.splitlines()]
    found = [line for line in lines if BELGIAN.search(line) and not line.startswith("sources.yaml")]
    assert len(found) == 3  # the name of who speaks in a document, in each language
    assert [line for line in found if "ECPAT" not in line] == []


# -- one of several Parties --------------------------------------------------------------------------------------------


def beside(folder: Path, name: str = "arcadia") -> Path:
    """A new Party in the data set of Ruritania, which is copied for it."""
    made(folder, "--copy")
    party = folder / "parties" / name
    files = FILES.replace(" questions.yaml, convention.yaml,", "").removesuffix(", recommendations.yaml")
    to_add = TO_ADD.replace("lanzarote-law add", f"lanzarote-law --data {party} add")
    told = f"created {party}: {files}\n{to_add}to check it: lanzarote-law --data {party} validate\n"
    assert run("init", str(party), "--party", "Arcadia") == Ran("", told)
    return party


def test_a_party_among_others_has_files_of_its_own_alone(tmp_path: Path) -> None:
    party = beside(tmp_path / "set")
    assert sorted(path.name for path in party.iterdir()) == sorted(
        name for name in corpus_loading.DATA_FILE_NAMES if name not in corpus_loading.SHARED_FILE_NAMES
    )
    assert (
        (party / "party.yaml")
        .read_text("utf-8")
        .startswith("# yaml-language-server: $schema=../../schemas/party.schema.json\n")
    )
    corpus, whole = corpus_loading.load(party), corpus_loading.load(tmp_path / "set")
    assert (corpus.party.en, corpus.items, corpus.provisions) == ("Arcadia", whole.items, ())
    assert [each.id for each in corpus.sources] == ["doc:reply", "doc:comments"]


@pytest.mark.slow
def test_every_command_works_on_a_party_among_others(tmp_path: Path) -> None:
    whole, law = tmp_path / "set", tmp_path / "law.yaml"
    law.write_text(
        "act: {title: Law of 1 May 2025 on images, dated: 2025-05-01, in_force: 2026-01-01}\n"
        "articles: [{inserts: new/171, subject: Images, summary: Prohibits making images.}]\n",
        encoding="utf-8",
    )
    assert run("init", str(whole), "--copy").code == 0
    assert run("init", str(whole / "parties" / "arcadia"), "--party", "Arcadia").code == 0
    before = {path.name: path.read_bytes() for path in whole.glob("*.yaml")}
    steps = [((*words, "--yes"), 0) for words in FIRST] + [((*words, "--lang", "fr"), code) for words, code in THEN]
    steps.append((("compare",), 0))
    for words, code in steps:
        named = [word.replace("LAW", str(law)).replace("FOLDER", str(tmp_path)) for word in words]
        answer = run("--data", str(whole), "--party", "arcadia", *named)
        assert answer.code == code, (words, answer.err)
    assert {path.name: path.read_bytes() for path in whole.glob("*.yaml")} == before


def test_no_party_is_made_behind_a_link_of_the_data_set(tmp_path: Path) -> None:
    whole, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    whole.mkdir()
    a_data_folder(whole)
    elsewhere.mkdir()
    (whole / "parties").symlink_to(elsewhere)
    ran = run("init", str(whole / "parties" / "arcadia"), "--party", "Arcadia")
    told = f"{whole / 'parties'} is a symbolic link, and commands do not write through symbolic links"
    hint = "replace it with the file or folder that it points to"
    assert ran == Ran("", f"error: nothing was written: {told}; {hint}\n", 3)
    assert not [*elsewhere.iterdir()]


def test_a_copy_has_all_parties(tmp_path: Path) -> None:
    party, copy = a_party_folder(tmp_path / "set"), tmp_path / "copy"
    assert run("--data", str(party), "init", str(copy), "--copy").code == 0
    assert corpus_loading.parties(copy) == {"ru": copy, "sy": copy / "parties" / "sylvania"}
    for path in (tmp_path / "set").rglob("*.yaml"):
        assert (copy / path.relative_to(tmp_path / "set")).read_bytes() == path.read_bytes()
    told = run("--data", str(copy), "--party", "sy", "data", "where").out
    assert re.search(
        r"\norigin                     another data set \(checksum [0-9a-f]{32}\); unchanged since\n", told
    )


def test_what_all_parties_share_is_not_changed_for_one(tmp_path: Path) -> None:
    party = a_party_folder(tmp_path)
    answer = run("--data", str(party), "edit", "8.1.a", "--set=title.en=Others", "--yes")
    message = f"error: nothing was changed: {tmp_path / 'questions.yaml'} is shared by all Parties; "
    assert answer == Ran("", f"{message}run the command without --party\n", 2)


# -- what is refused ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            (),
            (
                "no Party is given; use --party NAME to name the Party whose law the data set is to contain, or"
                " --copy for a full copy"
            ),
        ),
        (("--party", " "), "the value of --party is empty; give a value, or omit the option"),
        (
            ("--party", "Arcadia", "--copy"),
            (
                "no Party is given; use --party NAME to name the Party whose law the data set is to contain, or"
                " --copy for a full copy"
            ),
        ),
        (
            ("--copy", "--researched-from", "2015-01-01"),
            (
                "--researched-from was given, but a copy keeps the first researched date of its original;"
                " omit --researched-from"
            ),
        ),
        (
            ("--party", "Arcadia", "--researched-from", "2015"),
            "'2015' is a year, not a day; write its first day, 2015-01-01, or its last, 2015-12-31",
        ),
    ],
)
def test_a_set_that_is_not_fully_said_is_not_made(words: tuple[str, ...], message: str, tmp_path: Path) -> None:
    assert ruritania("init", str(tmp_path / "new"), *words) == Ran("", f"error: {message}\n", 2)
    assert not (tmp_path / "new").exists()


def test_a_folder_that_holds_something_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    message = f"error: {tmp_path} already exists and is not empty; name a new folder\n"
    assert ruritania("init", str(tmp_path), "--party", "Arcadia") == Ran("", message, 2)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    place = tmp_path / "mine.txt"
    place.write_text("mine", encoding="utf-8")
    message = f"error: {place} already exists and is not empty; name a new folder\n"
    assert ruritania("init", str(place), "--copy") == Ran("", message, 2)
    message = f"error: {place / 'new'} cannot be created: File exists\n"
    assert ruritania("init", str(place / "new"), "--copy") == Ran("", message, 3)


def test_who_checked_an_item_for_the_old_party_stays_behind(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    old = a_data_folder(tmp_path / "old")
    words = ("verify", "8.1.a", "--mark", "seen", "--source", "act:2023", "--by", "A. Adviser", "--on", "2024-08-01")
    assert run("--data", str(old), *words, "--yes").code == 0
    assert run("--data", str(old), "init", str(tmp_path / "new"), "--party", "Arcadia").code == 0
    assert [each for each in problems_in(tmp_path / "new") if not each.startswith(("no-", *ITS_DATES))] == []


def test_an_empty_folder_or_one_that_is_deep_is_filled(tmp_path: Path) -> None:
    made(tmp_path / "empty", "--copy")
    made(tmp_path / "a" / "b", "--copy")
    (tmp_path / "there").mkdir()
    made(tmp_path / "there", "--copy")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "empty", "there"]


def test_the_command_that_is_named_can_be_typed_where_the_folder_has_a_space_in_it(tmp_path: Path) -> None:
    told = ruritania("init", str(tmp_path / "my law"), "--copy").err.splitlines()[1]
    assert told == f'to check it: lanzarote-law --data "{tmp_path / "my law"}" validate'


def test_faulty_data_are_no_pattern_for_a_new_set(tmp_path: Path) -> None:
    source = tmp_path / "old"
    source.mkdir()
    a_data_folder(source, positions=("stance: disputes", "stance: doubts"))
    assert run("--data", str(source), "init", str(tmp_path / "new"), "--party", "Arcadia").code == 3
    assert not (tmp_path / "new").exists()


# -- from nothing to an answer -----------------------------------------------------------------------------------------

FREEDONIA = (
    ("add reference-day --set instrument=round-2 --set day=2018-01-26",),
    ("add reference-day --set instrument=treaty --set day=2018-01-26",),
    ("add code fr-pc --set title.en=Penal --set short=FPC --set", "names=Penal Code,FPC", "--set cited_as=FPC"),
    ("add regime only --set title.en=Penal --set code=fr-pc --set in_force_from=1990-01-01",),
    ("add act act:2015 --set title.en=Images --set published=2015-03-01 --set verification=seen",),
    (
        "add provision fr-pc/12 --set subject.en=Images --set versions.in_force_from=2015-04-01 --set",
        "versions.summary=Prohibits making images of oneself.",
        "--set began=true --set versions.act=act:2015 --set versions.verification=seen --set verification=seen",
    ),
    (
        "add correspondence L1 --set items=8.1.a --set aspects=making,attempts --set provision=fr-pc/12 --set",
        "reason=It names them.",
        "--set extent=full --set role=names --set basis=editorial --set verification=seen",
    ),
    ("add followed --set code=fr-pc --set searched=Nothing --set verification=seen",),
    ("add source doc:state --set", "title=Reply of Freedonia", "--set date=2018-01-15 --set verification=seen"),
    ("add holder state --set", "title.en=Freedonia, the State"),
    (
        "add position F1 --set item=8.1.a --set holder=state --set stance=asserts-covered --set source=doc:state --set",
        "statement=Article 12 covers it.",
        "--set verification=seen",
    ),
)
"""Commands: words, and between them values that have spaces."""


def test_a_party_is_built_from_nothing_by_commands_until_its_items_are_answered(tmp_path: Path) -> None:
    folder = made(tmp_path / "new", "--party", "Freedonia", "--researched-from", "2018-01-26")
    for parts in FREEDONIA:
        words = [word for index, part in enumerate(parts) for word in ([part] if index == 1 else part.split())]
        ran = run("--data", str(folder), *words, "--yes")
        assert (words, ran.code) == (words, 0), ran.err
    party = folder / "party.yaml"
    named = "code: fd\n\nparty:\n  en: Freedonia\n\nadjective:\n  en: [Freedonian]\n"
    party.write_text(party.read_text("utf-8").replace("party:\n  en: Freedonia\n", named), encoding="utf-8")
    assert problems_in(folder) == []
    assert run("--data", str(folder), "format", "--check") == Ran("")
    rows = run("--data", str(folder), "lookup", "8.1.a", "--as-of", "2018-01-26", "-v").out.splitlines()
    assert rows[2] == "  COVERED (attempts are offences); applies only if asked (later amendments unchecked)"
    assert "    12 FPC  names the matter  full  our reading · seen" in rows
    draft = tmp_path / "draft.md"
    draft.write_text("Article 12 of the Penal Code.\n", encoding="utf-8")
    checked = run("--data", str(folder), "check", str(draft), "--as-of", "2015-03-31").out
    assert checked.splitlines()[0] == f"{draft}:1:9: error LL102: article 12 FPC is not in force before 1 April 2015"


def test_a_code_that_documents_cannot_cite_is_told(tmp_path: Path) -> None:
    folder = made(tmp_path / "new", "--party", "Freedonia")
    run("--data", str(folder), *"add code fr-pc --set title.en=Penal --set short=FPC --set names=FPC --yes".split())
    assert [each for each in problems_in(folder) if each.startswith("no-cited-as")] == [
        (
            "no-cited-as: provisions.yaml:6: codes[0]: no code has cited_as, so `check` does not report the articles "
            "that a document cites (add cited_as to the codes that documents cite: lanzarote-law edit fr-pc --set "
            "cited_as=...)"
        )
    ]
