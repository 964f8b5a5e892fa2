"""The catalogue of a copy and that of a newer data set, merged: what either side translated stays."""

from __future__ import annotations

import polib
import pytest

from lanzarote_law.translations.catalogue_merge import CatalogueSides, MergedCatalogue, merge_catalogues
from lanzarote_law.translations.catalogues import read_translations
from tests.translations.pseudo import a_catalogue

TEXTS = {"a||note": "It says this.", "b||note": "It says that."}
BASE = a_catalogue(TEXTS, lambda text: f"base {text}")


def changed(content: bytes, context: str, text: str, comment: str = "by: draft") -> bytes:
    """A catalogue in which somebody has translated a text anew."""
    file = polib.pofile(content.decode())
    for each in file:
        if each.msgctxt == context:
            each.msgstr, each.tcomment = text, comment
    return f"{str(file).rstrip()}\n".encode()


def merge(mine: bytes, theirs: bytes, base: bytes = BASE, *, wins: bool = False, **texts: str) -> MergedCatalogue:
    now = TEXTS | {f"{name}||note": text for name, text in texts.items()}
    return merge_catalogues(CatalogueSides(base, mine, theirs), "fr.po", "fr", now, theirs=wins)


def shown(result: MergedCatalogue, context: str) -> str:
    return read_translations(result.content, "fr.po")[context].text


def test_what_one_side_left_is_taken_from_the_other() -> None:
    mine, theirs = changed(BASE, "a||note", "mine"), changed(BASE, "b||note", "theirs")
    result = merge(mine, theirs)
    assert (shown(result, "a||note"), shown(result, "b||note")) == ("mine", "theirs")
    assert result[1:] == (("b||note",), ())


def test_where_both_translated_a_text_otherwise_that_of_the_copy_stands_and_it_is_told() -> None:
    mine, theirs = changed(BASE, "a||note", "mine"), changed(BASE, "a||note", "theirs")
    result = merge(mine, theirs)
    assert (shown(result, "a||note"), *result[1:]) == ("mine", (), ("a||note",))
    result = merge(mine, theirs, wins=True)
    assert (shown(result, "a||note"), *result[1:]) == ("theirs", ("a||note",), ("a||note",))


@pytest.mark.parametrize("base", [BASE, b""])
def test_what_a_lawyer_has_read_stands_whatever_side_it_is_of(base: bytes) -> None:
    read = changed(BASE, "a||note", "read", "by: draft\nread: A. Reader, 2026-11-24")
    other = changed(BASE, "a||note", "other")
    assert shown(merge(other, read, base), "a||note") == "read"
    assert shown(merge(read, other, base), "a||note") == "read"


def test_a_translation_that_holds_for_the_text_after_the_merge_stands() -> None:
    newer = a_catalogue(TEXTS | {"a||note": "It says more."}, lambda text: f"new {text}")
    assert shown(merge(BASE, newer, a="It says more."), "a||note") == "new It says more."
    # the text of the copy was kept: so is its translation
    assert shown(merge(BASE, newer), "a||note") == "base It says this."


def test_a_new_text_brings_its_translation_and_none_is_dropped() -> None:
    newer = a_catalogue({"b||note": "It says that.", "c||note": "It is new."}, lambda text: f"new {text}")
    result = merge(BASE, newer, c="It is new.")
    assert shown(result, "c||note") == "new It is new."
    assert shown(result, "a||note") == "base It says this."
    assert result.taken == ("b||note", "c||note")


def test_a_catalogue_that_is_the_same_on_both_sides_changes_no_byte() -> None:
    assert merge(BASE, BASE) == MergedCatalogue(BASE, (), ())


def test_what_the_copy_has_under_another_context_does_not_come_back_under_the_old_one() -> None:
    moved = a_catalogue({"a||note": "It says this.", "later||note": "It says that."}, lambda text: f"base {text}")
    texts = {"a||note": "It says this.", "later||note": "It says that."}
    result = merge_catalogues(CatalogueSides(BASE, moved, BASE), "fr.po", "fr", texts)
    assert (result.content, *result[1:]) == (moved, (), ())
