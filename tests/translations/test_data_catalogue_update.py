"""A catalogue brought up to the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.errors import UnreadableError
from lanzarote_law.translations.catalogues import (
    Translation,
    TranslationEffects,
    count_translations,
    find_effects,
    read_translations,
)
from lanzarote_law.translations.data_catalogue_update import UpdatedCatalogue, update_catalogue
from tests.translations.pseudo import a_catalogue, bracketed

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXTS = {"a||note": "It says this.", "b||note": "It says that.", "c||note": "It says nothing."}


def brought(content: bytes, texts: Mapping[str, str]) -> UpdatedCatalogue:
    return update_catalogue(content, "fr.po", "fr", texts)


def entry(content: bytes, context: str) -> str:
    """An entry as it stands in a catalogue."""
    return next(str(each) for each in polib.pofile(content.decode()) if each.msgctxt == context)


def test_a_new_catalogue_has_an_entry_for_each_text_in_their_order() -> None:
    result = brought(b"", {"b||note": "It says that.", "a||note": "It says this."})
    assert result.content.decode() == (
        "# What the data files say, in another language; `lanzarote-law data translations` keeps it up to them.\n"
        "# An entry whose text in English was changed is fuzzy, and is not shown until it is translated anew.\n"
        "# Say in a comment who made a translation (# by: NAME), and which lawyer has read it"
        " (# read: NAME, 2026-11-24).\n"
        'msgid ""\n'
        'msgstr ""\n'
        '"Project-Id-Version: lanzarote-law\\n"\n'
        '"Language: fr\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        "\n"
        'msgctxt "b||note"\n'
        'msgid "It says that."\n'
        'msgstr ""\n'
        "\n"
        'msgctxt "a||note"\n'
        'msgid "It says this."\n'
        'msgstr ""\n'
    )
    assert result[1:] == (2, 0, 0, 0)


def test_a_text_that_was_changed_keeps_its_translation_as_fuzzy_with_what_it_was_made_of() -> None:
    content = a_catalogue(TEXTS, comment="by: draft\nread: A. Reader, 2026-11-24")
    result = brought(content, TEXTS | {"a||note": "It says this and more."})
    assert entry(result.content, "a||note") == (
        "# by: draft\n"
        "# read before the change: A. Reader, 2026-11-24\n"
        "#, fuzzy\n"
        '#| msgid "It says this."\n'
        'msgctxt "a||note"\n'
        'msgid "It says this and more."\n'
        'msgstr "⟪It says this.⟫"\n'
    )
    assert result[1:] == (0, 1, 0, 0)


def test_a_text_that_was_changed_twice_keeps_what_its_translation_was_made_of() -> None:
    once = brought(a_catalogue(TEXTS), TEXTS | {"a||note": "It says more."})
    twice = brought(once.content, TEXTS | {"a||note": "It says much more."})
    assert entry(twice.content, "a||note") == (
        "# by: draft\n"
        "#, fuzzy\n"
        '#| msgid "It says this."\n'
        'msgctxt "a||note"\n'
        'msgid "It says much more."\n'
        'msgstr "⟪It says this.⟫"\n'
    )
    assert twice[1:] == (0, 0, 0, 0)


def test_a_text_that_is_again_what_it_was_has_its_translation_again() -> None:
    content = a_catalogue(TEXTS, comment="by: draft\nread: A. Reader, 2026-11-24")
    changed = brought(content, TEXTS | {"a||note": "It says more."})
    assert brought(changed.content, TEXTS) == (content, 0, 0, 0, 0)


def test_a_text_without_a_translation_is_never_fuzzy() -> None:
    changed = TEXTS | {"a||note": "It says more."}
    assert brought(brought(b"", TEXTS).content, changed).content == brought(b"", changed).content


def test_what_is_gone_stays_as_obsolete_and_comes_back_with_its_text() -> None:
    content = a_catalogue(TEXTS)
    fewer = {context: text for context, text in TEXTS.items() if context != "b||note"}
    result = brought(content, fewer)
    assert result[1:] == (0, 0, 0, 1)
    assert result.content.decode().endswith(
        '\n# by: draft\n#~ msgctxt "b||note"\n#~ msgid "It says that."\n#~ msgstr "⟪It says that.⟫"\n'
    )
    assert brought(result.content, fewer) == (result.content, 0, 0, 0, 0)
    assert brought(result.content, TEXTS) == (content, 0, 0, 0, 0)


def test_what_is_gone_and_was_not_translated_is_dropped() -> None:
    assert brought(brought(b"", TEXTS).content, {"a||note": "It says this."}) == (
        brought(b"", {"a||note": "It says this."}).content,
        *(0, 0, 0, 0),
    )


def test_a_text_that_stands_under_another_context_takes_its_translation_along() -> None:
    moved = {"a||note": "It says this.", "z||note": "It says that.", "c||note": "It says nothing."}
    result = brought(a_catalogue(TEXTS, comment="read: A. Reader, 2026-11-24"), moved)
    assert entry(result.content, "z||note") == (
        '# read: A. Reader, 2026-11-24\nmsgctxt "z||note"\nmsgid "It says that."\nmsgstr "⟪It says that.⟫"\n'
    )
    assert result[1:] == (0, 0, 1, 0)
    assert b"#~" not in result.content


def test_a_text_that_stands_twice_is_not_translated_by_its_twin() -> None:
    result = brought(
        a_catalogue({"a||note": "It says this."}), {"a||note": "It says this.", "b||note": "It says this."}
    )
    assert read_translations(result.content, "fr.po")["b||note"][:4] == Translation("It says this.", "")[:4]


def test_what_a_translator_wrote_about_an_entry_stays() -> None:
    file = polib.pofile(a_catalogue(TEXTS).decode())
    file.metadata["Last-Translator"] = "A. Translator"
    file[0].tcomment = "by: A. Translator\nThe Code says « atteinte », not « agression »."
    content = brought(str(file).encode(), TEXTS).content
    assert "Last-Translator: A. Translator" in content.decode()
    assert entry(content, "a||note").startswith(
        "# by: A. Translator\n# The Code says « atteinte », not « agression ».\n"
    )


@st.composite
def some_texts(draw: st.DrawFn) -> dict[str, str]:
    words = st.text(st.sampled_from('ab é"\\\n§,;«» ’'), min_size=1, max_size=120)
    return draw(st.dictionaries(st.sampled_from([f"{each}||note" for each in "abcdefg"]), words, max_size=7))


@given(some_texts(), some_texts())
def test_an_update_loses_no_translation_and_a_second_one_changes_no_byte(
    before: dict[str, str], after: dict[str, str]
) -> None:
    first = brought(a_catalogue(before), after).content
    assert brought(first, after) == (first, 0, 0, 0, 0)
    assert {each.msgstr for each in polib.pofile(first.decode())} >= {bracketed(each) for each in before.values()}
    known = read_translations(first, "fr.po")
    assert list(known) == list(after)
    for context, each in known.items():
        assert each.holds_for(after[context]) == (each.text == bracketed(after[context]))
        assert each.holds_for(after[context]) or after[context] != before.get(context)


def test_a_translation_is_read_only_where_a_line_says_by_whom() -> None:
    told = {"a||note": "by: draft", "b||note": "by: draft\nread: A. Reader, 2026-11-24", "c||note": "I have read: all"}
    file = polib.pofile(a_catalogue(TEXTS).decode())
    for each in file:
        each.tcomment = told[each.msgctxt]
    known = read_translations(str(file).encode(), "fr.po")
    assert [context for context, each in known.items() if each.is_read] == ["b||note"]
    assert count_translations(TEXTS, known) == (3, (), (), ("a||note", "c||note"))


def test_what_is_missing_and_what_is_fuzzy_is_counted() -> None:
    known = read_translations(a_catalogue(TEXTS), "fr.po")
    now = {"a||note": "It says more.", "b||note": "It says that.", "d||note": "It is new."}
    assert count_translations(now, known) == (3, ("d||note",), ("a||note",), ("b||note",))


def test_a_change_outdates_the_translations_of_the_texts_that_it_changes() -> None:
    known = read_translations(a_catalogue(TEXTS), "fr.po")
    after = TEXTS | {"a||note": "It says more.", "d||note": "It is new."}
    assert find_effects(TEXTS, after, known) == TranslationEffects(fuzzy=("a||note",), missing=("d||note",))
    assert find_effects(TEXTS, {}, known) == TranslationEffects(orphaned=("a||note", "b||note", "c||note"))
    assert not find_effects(TEXTS, TEXTS, known)


def test_a_text_that_moves_leaves_no_orphan_and_lacks_no_translation() -> None:
    known = read_translations(a_catalogue(TEXTS), "fr.po")
    moved = {"a||note": "It says this.", "z||note": "It says that.", "c||note": "It says nothing."}
    assert not find_effects(TEXTS, moved, known)


def test_a_translation_that_did_not_hold_before_is_not_outdated_by_a_change() -> None:
    known = read_translations(a_catalogue(TEXTS), "fr.po")
    before = TEXTS | {"a||note": "It said something else."}
    assert not find_effects(before, before | {"a||note": "It says more."}, known)


def test_where_the_catalogue_becomes_another_one_that_one_counts() -> None:
    known = read_translations(a_catalogue(TEXTS), "fr.po")
    after = TEXTS | {"a||note": "It says more.", "d||note": "It is new."}
    assert not find_effects(TEXTS, after, known, read_translations(a_catalogue(after), "fr.po"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'msgid "a"\nmsgstr "\xe9"\n', "fr.po: it is not valid UTF-8"),
        (b'msgid "a"\nmsgstr "b"\nwhat is this\n', "fr.po:3: this line does not belong in a catalogue"),
        (b'msgid "a"\nmsgstr b"\n', "fr.po:2: this line does not belong in a catalogue"),
        (b'msgid "a"\nmsgstr ""\n"b\n', "fr.po:3: this line does not belong in a catalogue"),
        (b'#~ msgid "a"\n#~ msgstr "b\n', "fr.po:2: this line does not belong in a catalogue"),
        (
            b'msgctxt "a"\nmsgid "x"\nmsgstr "y"\n\nmsgctxt "a"\nmsgid "z"\nmsgstr "y"\n',
            "fr.po:5: 'a' already occurs earlier",
        ),
    ],
)
def test_what_is_no_catalogue_is_refused_by_its_line(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_translations(content, "fr.po")
    assert refused.value.message == told


def test_each_line_without_its_marks_of_quotation_is_told() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_translations(
            b'msgid "a"\nmsgstr b"\n\n# free words\n#, fuzzy\n#| msgid "c"\nmsgid "d"\nmsgstr "e\n', "fr.po"
        )
    assert [each.place.line for each in refused.value.problems] == [2, 8]


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"])
def test_the_ends_of_lines_and_the_mark_at_the_head_stay(head: bytes) -> None:
    content = head + a_catalogue(TEXTS).replace(b"\n", b"\r\n")
    result = brought(content, TEXTS)
    assert brought(result.content, TEXTS).content == result.content
    assert result.content.startswith(head + b"#")
    assert result.content.count(b"\n") == result.content.count(b"\r\n") > 10
