"""A corpus of the builders as the data files that contain it, open for an edit, without a file on the disk."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import schema, yaml_writer
from lanzarote_law.dataset.corpus_loading import DataFolder
from lanzarote_law.edits import drafts
from lanzarote_law.errors import RequestError
from lanzarote_law.model import Annulment, Aspect, Provision, Repeal, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lanzarote_law.dataset.value_readers import PlainValue, RecordShape
    from lanzarote_law.edits.amendment_and_repeal import DataSet
    from lanzarote_law.edits.data_records import Record, RecordChange
    from lanzarote_law.edits.drafts import DataDraft, OpenDataSet
    from lanzarote_law.model import Corpus


def opened(corpus: Corpus) -> OpenDataSet:
    """A corpus as it is read from the data files that contain it."""
    contents = {
        name: "\n".join([*yaml_writer.mapping_lines(_file(corpus, name), 0), ""]) for name in schema.FILE_SHAPES
    }
    return drafts.open_for_edit(DataFolder(Path("data"), {name: text.encode() for name, text in contents.items()}))


def edited(corpus: Corpus, edit: Callable[[DataSet], Iterable[RecordChange]]) -> DataDraft:
    """The data files of a corpus after an edit, read back without a new fault."""
    before = opened(corpus)
    draft = drafts.draft_changes(before, edit(before.data))
    assert draft.new_errors == ()
    return draft


def refusal(edit: Callable[[], object]) -> str:
    """The message that refuses an edit, and the correction."""
    with pytest.raises(RequestError) as refused:
        edit()
    return "; ".join(filter(None, (refused.value.message, refused.value.hint)))


def _file(corpus: Corpus, file: str) -> Record:
    """The content of a data file."""
    kind = "convention" if file == "convention.yaml" else "questionnaire"
    [instrument] = [each for each in corpus.instruments if each.kind == kind]
    found: Record = {}
    for name, key in schema.FILE_SHAPES[file].items():
        shape = key.read.shape
        if name in {"party", "researched_from", "instrument"}:
            found[name] = _plain(shape, instrument if name == "instrument" else getattr(corpus, name))
        elif name == "languages":
            found |= {name: [*corpus.languages.split()]} if corpus.languages else {}
        elif name in {"code", "adjective", "local_terms", "numbering", "journal", "enters_after"}:
            value = getattr(corpus, key.field)
            found |= {name: _plain(shape, value)} if any(value) else {}
        elif name == "dates":
            found[name] = {each.id: _record(shape, each) for each in corpus.dates}
        elif file != "convention.yaml" or name != "aspects":  # of both instruments, in the first file
            values = getattr(corpus, name)
            mine = [each for each in values if getattr(each, "instrument", "") in {"", instrument.id}]
            mine = values if file == "party.yaml" else mine
            found[name] = [_record(shape, each) for each in mine]
    return found


def _record(shape: RecordShape, value: object) -> Record:
    """A value of the model as the record from which it is read; absent values are left out."""
    found = {name: _plain(key.read.shape, getattr(value, key.field, None)) for name, key in shape.items()}
    match value:
        case Version(date_name=name) if name:
            found["in_force_from"] = name
        case Provision(repeal=Repeal() as repeal):
            found["repealed_on"] = repeal.date_name or repeal.on.isoformat()
        case Annulment(date_name=name) if name:
            found["from"] = name
        case Aspect():
            found["treaty"] = "" if value.treaty_duty else "none"
    return {name: each for name, each in found.items() if each not in ("", [], {}, {"en": []}, False)}


def _plain(shape: RecordShape, value: object) -> PlainValue:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case StrEnum():
            return str(value)
        case tuple() if hasattr(value, "_fields"):
            return _record(shape, value)
        case tuple():
            return [_plain(shape, each) for each in value]
        case str() | bool():
            return value
    raise AssertionError(value)
