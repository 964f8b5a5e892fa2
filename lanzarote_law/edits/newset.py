"""A new data set: the questionnaire and the Convention of an existing one, for another Party or another round.

What was found about the law of the old Party stays behind: its law, the correspondences, the positions, and the
recorded searches, which were searches of its texts. The documents from which the items are known come along with the
names of those who speak in them. The reference days are of the old Party's round, and nothing has been researched: the
new set has neither. What of the items hangs on a reservation is not known of the new Party.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law import translations
from lanzarote_law.dataset import glossary, store, yamlform, yamllines, yamlnodes, yamltext
from lanzarote_law.dataset.schema import FILES, file_reader, json_schema_text
from lanzarote_law.edits import drafts, wholefiles
from lanzarote_law.edits.records import listed, mapping

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lanzarote_law.dataset.readers import Plain
    from lanzarote_law.dataset.store import Folder
    from lanzarote_law.edits.drafts import Opened
    from lanzarote_law.edits.records import Record

INSTRUMENT_FILES = ("questions.yaml", "convention.yaml")


def contents(
    folder: Folder, party: str, researched_from: date | None, catalogues: Mapping[str, bytes]
) -> dict[str, bytes]:
    """The files of a data set without law, from those of another; it has no day that nobody gave.

    With them come the translations of the texts that it keeps, of the catalogues of the other one.

    Raises UnreadableError where the files cannot be read as a data set.
    """
    opened = drafts.opened(folder)
    sources = _sources(opened)
    empty: dict[str, Record] = {
        "provisions.yaml": {key: [] for key in ("codes", "regimes", "acts", "provisions")},
        "party.yaml": {
            "party": {"en": party},
            **({"researched_from": researched_from.isoformat()} if researched_from else {}),
            "applicability": _not_known(opened, "applicability"),
            "reservations": _not_known(opened, "reservations"),
            "negatives": [],
        },
        "sources.yaml": {"sources": sources},
        "correspondences.yaml": {"correspondences": []},
        "positions.yaml": {"holders": _speaking(opened, sources), "positions": []},
        "decisions.yaml": {"decisions": []},
    }
    found = {
        name: _carried(opened, name) if name in INSTRUMENT_FILES else _written(name, empty[name]) for name in FILES
    }
    files = {name: found[name] for name in store.FILE_NAMES}
    texts = translations.prose.texts(wholefiles.drafted(opened, files).corpus)
    return files | {name: translations.updating.carried(each, name, texts) for name, each in catalogues.items()}


def schemas() -> dict[str, bytes]:
    """The JSON Schemas that the first lines of the data files name, for editors."""
    return {f"schemas/{name.removesuffix('.yaml')}.schema.json": json_schema_text(name).encode() for name in FILES}


def _carried(opened: Opened, name: str) -> bytes:
    """The file of an instrument without who checked it."""
    root = opened.files[name].root
    assert root is not None
    plain = {**opened.data.records.roots[name]}
    plain["items"] = [_unchecked(mapping(item)) for item in listed(plain["items"])]
    if "sections" in plain:
        plain["sections"] = [_unchecked(mapping(section)) for section in listed(plain["sections"])]
    text = opened.folder.contents[name].decode("utf-8-sig")
    return _canonical(name, yamllines.edited(text, root, plain, file_reader(name)))


def _unchecked(record: Record) -> Record:
    """A record without who checked it: the document may be one of the old Party's."""
    return {key: value for key, value in record.items() if key != "verified"}


def _not_known(opened: Opened, key: str) -> list[Plain]:
    """What hangs on what the new Party did, which is not known: on a reservation, or on what stands under `if`."""
    records = [mapping(each) for each in listed(opened.data.records.roots["party.yaml"].get(key))]
    if key == "reservations":
        return [{**each, "reservation": "unknown"} for each in records]
    return [{**each, "applies": "unknown"} if each["applies"] == "no" else each for each in records if "if" in each]


def _sources(opened: Opened) -> list[Plain]:
    """The documents that the items cite, as they stand."""
    cited = {source for item in opened.data.corpus.items for source in item.sources}
    sources = listed(opened.data.records.roots["sources.yaml"]["sources"])
    return [_unchecked(mapping(source)) for source in sources if mapping(source)["id"] in cited]


def _speaking(opened: Opened, sources: list[Plain]) -> list[Plain]:
    """The holders who speak in some documents."""
    named = {mapping(source).get("holder") for source in sources}
    holders = listed(opened.data.records.roots["positions.yaml"]["holders"])
    return [each for each in holders if mapping(each)["id"] in named]


def _written(name: str, root: Record) -> bytes:
    """A new file, with what it holds at its top."""
    head = [
        f"# yaml-language-server: $schema=schemas/{name.removesuffix('.yaml')}.schema.json",
        f"# {glossary.RECORDS[name]}",
        "# After an edit run `lanzarote-law validate`: it says where a fault stands.",
        "",
    ]
    return _canonical(name, "\n".join([*head, *yamltext.mapping_lines(root, 0), ""]))


def _canonical(name: str, text: str) -> bytes:
    file, _ = yamlnodes.parse(name, text.encode())
    assert file.root is not None
    return yamlform.formatted(text, file.root, file_reader(name)).encode()
