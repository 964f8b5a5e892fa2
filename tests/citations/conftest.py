"""The data that ship, for the tests of what a document cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import store

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus


@pytest.fixture(scope="session")
def law() -> Corpus:
    """383bis and 371/1 ended on 1 June 2022, 417/44, 417/49 and 470 on 1 September 2026; the second round's items."""
    examined, _, _ = store.examine(store.open_folder(store.default_folder()))
    assert examined is not None
    return examined
