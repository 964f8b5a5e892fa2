"""A compiled form that turns out broken on the way: the answer is the one from the data themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import corpus_loading
from tests.command import ruritania

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("own_cache")

QUESTIONS = [("lookup", "8.1.a", "383bis", "nothing"), ("history", "old/383bis"), ("search", "images"), ("gaps",)]


def forms() -> list[Path]:
    return list(corpus_loading.cache_folder().glob("*.form"))


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_whatever_byte_is_another_one_the_answer_is_the_same_and_the_form_is_made_again(
    question: tuple[str, ...],
) -> None:
    wanted = ruritania(*question)
    assert wanted == ruritania(*question)
    [form] = forms()
    good = form.read_bytes()
    broken = 0
    for at in range(40, len(good), len(good) // 60):
        form.write_bytes(good[:at] + bytes(64) + good[at + 64 :])
        found = ruritania(*question)
        assert (found.out, found.code) == (wanted.out, wanted.code), at
        assert set(found.err.splitlines()) == set(wanted.err.splitlines()), at
        if form.read_bytes() == good:
            broken += 1
    assert broken > 5, "what is read is looked at"
