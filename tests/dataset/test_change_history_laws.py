"""Edits, undo and redo in any order: the files are always, to the byte, those of the state that is meant."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.dataset import change_history, corpus_loading, saving
from lanzarote_law.dataset.change_history import ChangeNote
from tests.examples import examples

Contents = dict[str, bytes]

edits = st.dictionaries(st.sampled_from(corpus_loading.DATA_FILE_NAMES), st.binary(max_size=40), min_size=1)
starts = st.fixed_dictionaries(dict.fromkeys(corpus_loading.DATA_FILE_NAMES, st.binary(max_size=40)))
steps = st.lists(st.one_of(edits, st.sampled_from(["undo", "redo"])), max_size=12)


def saved(folder: Path, after: Contents, undoes: int = 0) -> None:
    told = ChangeNote("2026-11-24T10:15:00+01:00", "lanzarote-law edit", "", undoes)
    saving.save_files(folder, corpus_loading.open_folder(folder).contents, after, "edit", told)


@examples(25)
@given(starts, steps)
def test_undo_and_redo_lead_back_and_forth_through_the_states(start: Contents, steps: list[Contents | str]) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        for name, content in start.items():
            (folder / name).write_bytes(content)
        done: list[Contents] = [start]
        undone: list[Contents] = []
        for step in steps:
            state = change_history.undo_state(change_history.read_changes(folder))
            assert (len(state.done), len(state.undone)) == (len(done) - 1, len(undone))
            if isinstance(step, dict):
                after = {**done[-1], **step}
                saved(folder, step)
                if after != done[-1]:
                    done.append(after)
                    undone.clear()
            elif step == "undo" and state.done:
                saved(folder, state.done[0].before, state.done[0].number)
                undone.append(done.pop())
            elif step == "redo" and state.undone:
                saved(folder, state.undone[0].before, state.undone[0].number)
                done.append(undone.pop())
            assert corpus_loading.open_folder(folder).contents == done[-1]
            last = change_history.undo_state(change_history.read_changes(folder)).done
            assert not last or change_history.files_changed_since(last[0], done[-1]) == ()
