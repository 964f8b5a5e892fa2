"""What is left to translate and to read, and that a lawyer has read it."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from typing import TYPE_CHECKING, Any

import polib
import pytest
from jsonschema import Draft202012Validator

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.render.json_schemas import output_schema
from lanzarote_law.translations import pending_translations, translatable_texts
from lanzarote_law.translations.catalogues import read_translations, review_seal
from tests.builders import a_checked_folder, a_data_folder
from tests.command import Ran, run
from tests.translations.pseudo import with_catalogue

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2024-07-01")
REASON = "own-50||reason"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_checked_folder(tmp_path)
    return with_catalogue(tmp_path)


def typed(folder: Path, *words: str) -> Ran:
    return run("--data", str(folder), *words)


def document(folder: Path, *words: str) -> dict[str, Any]:
    out = typed(folder, "todo", "--kind", "translation", *DAY, *words, "--format", "json").out
    found: dict[str, Any] = json.loads(out)
    Draft202012Validator(output_schema("todo --kind")).validate(found)
    return found


def contexts(folder: Path, *words: str) -> list[str]:
    return [each["context"] for each in document(folder, "--limit", "0", *words)["entries"]]


def with_entry(folder: Path, context: str, **values: object) -> None:
    """The French catalogue with an entry that somebody has changed by hand."""
    path = folder / "translations" / "fr.po"
    file = polib.pofile(path.read_text(encoding="utf-8"))
    entry = next(each for each in file if each.msgctxt == context)
    for name, value in values.items():
        setattr(entry, name, value)
    path.write_text(f"{str(file).rstrip()}\n", encoding="utf-8")


def test_every_translation_that_no_lawyer_has_read_is_listed_in_each_language(folder: Path) -> None:
    number = len(translatable_texts.collect_texts(corpus_loading.load(folder)))
    found = document(folder, "--limit", "0")
    assert (found["texts"], found["languages"], found["total"]) == (number, ["fr", "nl"], 2 * number)
    assert {each["state"] for each in found["entries"]} == {"unread"}
    assert document(folder, "--lang", "nl", "--limit", "0")["languages"] == ["nl"]


def test_that_of_which_most_statuses_tell_comes_first_then_what_pages_show_first(folder: Path) -> None:
    entries = document(folder, "--lang", "fr", "--limit", "0")["entries"]
    numbers = [(-len(each["hanging"]), -len(each["hanging_then"])) for each in entries]
    assert numbers == sorted(numbers)
    assert numbers[0] < (0, 0)
    reply = [each["field"] for each in entries if each["context"].startswith("reply-100|")]
    assert reply == ["limit_short", "limit", "reason", "part"]


def test_every_field_with_a_text_has_its_place_among_those_that_pages_show() -> None:
    fields = {
        context.rpartition("|")[2].partition(".")[0]
        for context in translatable_texts.collect_texts(corpus_loading.load())
    }
    assert len(fields) >= 15
    assert fields <= {*pending_translations._SHOWN_FIRST}  # noqa: SLF001  # each field must stand there


def test_the_marks_and_items_that_are_asked_for_are_shown(folder: Path) -> None:
    with_entry(folder, REASON, msgstr="")
    with_entry(folder, "reply-100||limit", flags=["fuzzy"])
    assert contexts(folder, "--mark", "missing") == [REASON]
    assert typed(folder, "todo", "--mark", "missing", *DAY) == typed(
        folder, "todo", "--mark", "missing", "--kind", "translation", *DAY
    )
    assert contexts(folder, "--mark", "fuzzy,missing") == ["reply-100||limit", REASON]
    assert set(contexts(folder, "--item", "20(1)(a)")) >= {REASON}
    assert "reply-100||limit" not in contexts(folder, "--item", "20(1)(a)")


def test_a_text_that_was_changed_waits_before_any_catalogue_is_brought_up(folder: Path) -> None:
    path = folder / "correspondences.yaml"
    path.write_bytes(path.read_bytes().replace(b"Article 50 prohibits making images.", b"Article 50 says it."))
    assert contexts(folder, "--mark", "fuzzy") == [REASON, REASON]


def test_the_page_says_what_to_do(folder: Path) -> None:
    with_entry(folder, REASON, msgstr="")
    number = len(translatable_texts.collect_texts(corpus_loading.load(folder)))
    line = read_translations(corpus_loading.read_catalogue(folder, "fr"), "fr.po")[REASON].line
    page = typed(folder, "todo", "--kind", "translation", *DAY, "--item", "20(1)(a)", "--lang", "fr").out
    assert page.startswith(
        "Traductions en attente (au 1er juillet 2024)\n\n"
        f"  Textes traduits en français : {number} ; non traduits : 1 ;"
        " texte anglais modifié depuis la traduction : 0 ;"
        f" non relus par un juriste : {number - 1}.\n"
    )
    todo = f"non traduit ; texte à traduire dans translations/fr.po:{line}"
    assert f"fr  Article 50 prohibits making images. [{REASON}] ; {todo}\n" in page
    command = re.search(r"enregistrez-le : (.*)", page)
    assert command
    assert typed(folder, *shlex.split(command[1].replace("NAME", "'A. Lawyer'"))[1:], "--yes").code == 0


def test_in_full_text_and_translation_stand_one_below_the_other(folder: Path) -> None:
    page = typed(folder, "todo", "--kind", "translation", *DAY, "--item", "20(1)(a)", "--lang", "nl", "-v").out
    assert (
        f"  {REASON}  nl  niet nagelezen door een jurist\n"
        "    Heeft gevolgen voor  20(1)(a)\n"
        "    Engels               Article 50 prohibits making images.\n"
        "    Vertaling            ⟪Article 50 prohibits making images.⟫ [niet nagelezen]\n"
        f"    Actie                lanzarote-law verify '{REASON}' --translation nl --by NAME\n"
    ) in page


def test_what_is_left_is_written_as_a_table(folder: Path) -> None:
    out = typed(folder, "todo", "--kind", "translation", *DAY, "--lang", "fr", "--limit", "1", "--format", "csv").out
    [row] = csv.DictReader(io.StringIO(out))
    assert [*row] == [
        *("as_of", "in", "context", "field", "state", "english", "translation", "line", "hanging", "hanging_then"),
        "command",
    ]
    assert row["state"] == "unread"


def test_a_data_set_without_translations_says_how_to_begin_some(tmp_path: Path) -> None:
    page = typed(a_data_folder(tmp_path), "todo", "--kind", "translation", *DAY).out
    assert "  This data set has no translations; to create them: lanzarote-law data translations\n" in page
    number = len(translatable_texts.collect_texts(corpus_loading.load(tmp_path)))
    assert document(tmp_path, "--lang", "fr", "--mark", "missing")["total"] == number


def test_translations_are_asked_for_alone(folder: Path) -> None:
    assert typed(folder, "todo", "--kind", "translation,act") == Ran(
        "", "error: translations are not facts and cannot be listed with act; use --kind translation alone\n", 2
    )
    assert typed(folder, "todo", "--kind", "translation", "--mark", "inferred") == Ran(
        "", "error: 'inferred' is not a valid mark of a translation; use missing, fuzzy or unread\n", 2
    )


READ = ("verify", REASON, "--translation", "fr", "--by", "A. Lawyer", "--on", "2024-08-01")


def entry(folder: Path, context: str) -> polib.POEntry:
    content = (folder / "translations" / "fr.po").read_text(encoding="utf-8")
    return next(each for each in polib.pofile(content) if each.msgctxt == context)


def test_that_a_lawyer_has_read_a_translation_is_put_on_record_and_taken_back(folder: Path) -> None:
    before = (folder / "translations" / "fr.po").read_bytes()
    ran = typed(folder, *READ, "--yes")
    assert (ran.code, ran.err) == (0, f"written: {folder / 'translations' / 'fr.po'}\n")
    found = entry(folder, REASON)
    line = f"read: A. Lawyer, 2024-08-01 [{review_seal(found.msgid, found.msgstr)}]"
    assert found.tcomment == f"by: draft\n{line}"
    assert f"  +# {line}\n" in ran.out
    assert REASON not in contexts(folder, "--lang", "fr")
    assert REASON in contexts(folder, "--lang", "nl")
    assert typed(folder, "undo", "--yes").code == 0
    assert (folder / "translations" / "fr.po").read_bytes() == before


def test_nothing_is_written_before_somebody_agrees(folder: Path) -> None:
    before = (folder / "translations" / "fr.po").read_bytes()
    assert typed(folder, *READ, "--dry-run").err == "nothing was written: --dry-run\n"
    assert (folder / "translations" / "fr.po").read_bytes() == before


def test_words_that_were_changed_since_are_unread_again(folder: Path) -> None:
    typed(folder, *READ, "--yes")
    with_entry(folder, REASON, msgstr="Autre chose.")
    assert REASON in contexts(folder, "--lang", "fr", "--mark", "unread")


def test_all_texts_of_a_record_or_of_a_part_of_it_are_read_at_once(folder: Path) -> None:
    typed(folder, "verify", "reply-100", "old/100@2012-01-01", *READ[2:], "--yes")
    waiting = contexts(folder, "--lang", "fr")
    assert not [each for each in waiting if each.startswith(("reply-100|", "old/100|2012-01-01|"))]
    assert "old/100|2000-01-01|summary" in waiting


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("verify", REASON, "--translation", "de", "--by", "A. Lawyer"),
            "there is no translation into 'de'; use fr or nl",
        ),
        (
            ("verify", REASON, "--translation", "fr"),
            "the name of the person who read the text is missing; add --by NAME",
        ),
        (
            ("verify", "--translation", "fr", "--by", "A. Lawyer"),
            "what was read is missing; add it after the command, as todo names it",
        ),
        ((*READ, "--mark", "seen"), "a translation has no mark and no source document; omit --mark and --source"),
        (
            (*READ[:-1], "2099-01-01"),
            (
                "the date on which the text was read (2099-01-01) is in the future; use --on with the date on which the"
                " text was read"
            ),
        ),
        (
            ("verify", "nothing", *READ[2:]),
            (
                "'nothing' is not a translated text of the data; use the name shown by todo --kind translation, or "
                "the id of a record for all of its texts"
            ),
        ),
    ],
)
def test_what_cannot_have_been_read_is_refused(folder: Path, words: tuple[str, ...], told: str) -> None:
    ran = typed(folder, *words, "--yes")
    assert ran.err == f"error: {told}\n"
    assert ran.code in {1, 2}


def test_nobody_has_read_what_is_not_there_or_of_another_text(folder: Path) -> None:
    at = folder / "translations" / "fr.po"
    with_entry(folder, REASON, msgstr="")
    assert typed(folder, *READ, "--yes").err == (
        f"error: '{REASON}' has no translation in {at}; add the translation there first\n"
    )
    with_entry(folder, REASON, msgstr="Quelque chose.", flags=["fuzzy"])
    assert typed(folder, *READ, "--yes").err == (
        f"error: the translation of '{REASON}' in {at} was made from an earlier text;"
        " update it to the current text, remove its fuzzy mark, then record the review\n"
    )


def test_in_full_each_translation_that_nobody_has_read_bears_a_sign(folder: Path) -> None:
    words = ("lookup", "20(1)(a)", "-v", *DAY, "--lang", "fr")
    page = typed(folder, *words).out
    reason = "⟪Article 50 prohibits making images.⟫"
    assert f"{reason} [20(1)(a) ; notre lecture · vu] [non relu]\n" in page
    assert re.search(r"traductions non relues par un juriste \[non relu\]\. Lecture", page)
    typed(folder, *READ, "--yes")
    assert f"{reason} [20(1)(a) ; notre lecture · vu]\n" in typed(folder, *words).out
    assert "[non relu]" not in typed(folder, "lookup", "20(1)(a)", *DAY, "--lang", "fr").out
    assert "[not reviewed]" not in typed(folder, "lookup", "20(1)(a)", "-v", *DAY).out


def test_validate_names_what_is_not_translated_and_calls_it_no_fault(folder: Path) -> None:
    with_entry(folder, REASON, msgstr="")
    with_entry(folder, "reply-100||limit", flags=["fuzzy"])
    ran = typed(folder, "validate", "--format", "json", "--fail-on", "warning", "--ignore", "form")
    found = json.loads(ran.out)
    Draft202012Validator(output_schema("validate")).validate(found)
    number = len(translatable_texts.collect_texts(corpus_loading.load(folder)))
    assert found["translations"] == [
        {"language": "fr", "texts": number, "missing": [REASON], "fuzzy": ["reply-100||limit"], "unread": number - 2},
        {"language": "nl", "texts": number, "missing": [], "fuzzy": [], "unread": number},
    ]
    assert ran.err.endswith("to list them: lanzarote-law todo --kind translation --mark missing,fuzzy\n")


def test_every_text_that_is_translated_has_its_place_among_those_that_pages_show(folder: Path) -> None:
    assert document(folder, "--limit", "0")["entries"]
    assert run("todo", "--kind", "translation", "--limit", "1").code == 0  # the shipped data have texts of every kind
