"""A new data set for another Party or another round: the questionnaire and the Convention of an existing one.

Findings about the law of the old Party are not copied: its law, the correspondences, the positions, and the recorded
searches of its texts. The documents from which the items are known are copied, with the names of their authors. The
reference days belong to the old Party's round, and nothing has been researched yet: the new set has neither. Whether
the new Party made a reservation is not known.
"""

from collections.abc import Mapping
from datetime import date

from lanzarote_law import translations
from lanzarote_law.dataset import corpus_loading, key_descriptions, yaml_edits, yaml_formatter, yaml_parser, yaml_writer
from lanzarote_law.dataset.corpus_loading import DataFolder
from lanzarote_law.dataset.schema import FILE_SHAPES, json_schema_text, reader_of_file
from lanzarote_law.dataset.value_readers import PlainValue
from lanzarote_law.edits import drafts
from lanzarote_law.edits.data_records import Record, as_list, as_mapping
from lanzarote_law.edits.drafts import OpenDataSet


def new_party_files(folder: DataFolder, party: str, researched_from: date | None) -> dict[str, bytes]:
    """Return the files of another Party in the data set of a folder, without law; no date is invented.

    Raises UnreadableError if the files cannot be read as a data set.
    """
    opened = drafts.open_for_edit(folder)
    empty = _without_law(opened, party, researched_from, [])
    return {name: _written(name, root, "../../schemas") for name, root in empty.items()}


def new_data_files(
    folder: DataFolder, party: str, researched_from: date | None, catalogues: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the files of a data set without law, made from another; no date is invented.

    They include the translations of the copied texts, from the other set's catalogues. Raises UnreadableError if the
    files cannot be read as a data set.
    """
    opened = drafts.open_for_edit(folder)
    empty = _without_law(opened, party, researched_from, _sources(opened))
    shared = corpus_loading.SHARED_FILE_NAMES
    found = {each: _carried(opened, each) if each in shared else _written(each, empty[each]) for each in FILE_SHAPES}
    files = {name: found[name] for name in corpus_loading.DATA_FILE_NAMES}
    texts = translations.translatable_texts.collect_texts(drafts.draft_replacement(opened, files).corpus)
    translate = translations.data_catalogue_update.catalogue_for_other_texts
    return files | {name: translate(each, name, texts) for name, each in catalogues.items()}


def _without_law(
    opened: OpenDataSet, party: str, researched_from: date | None, sources: list[PlainValue]
) -> dict[str, Record]:
    """Return the content of the files that belong to the Party."""
    named = {as_mapping(source).get("holder") for source in sources}
    holders = as_list(opened.data.records.roots["positions.yaml"]["holders"])
    authors = [each for each in holders if as_mapping(each)["id"] in named]
    return {
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
        "decisions.yaml": {"decisions": []},
        "positions.yaml": {"holders": authors, "positions": []},
    }


def json_schema_files() -> dict[str, bytes]:
    """Return the JSON Schemas named in the first lines of the data files, for editors."""
    stems = {name: name.removesuffix(".yaml") for name in FILE_SHAPES}
    return {f"schemas/{stem}.schema.json": json_schema_text(name).encode() for name, stem in stems.items()}


def _carried(opened: OpenDataSet, name: str) -> bytes:
    """Return a file of what is asked without its checks."""
    root = opened.files[name].root
    assert root is not None
    plain = {**opened.data.records.roots[name]}
    for key in {"sections", "items", "recommendations"} & plain.keys():
        plain[key] = [_unchecked(as_mapping(each)) for each in as_list(plain[key])]
    text = opened.folder.contents[name].decode("utf-8-sig")
    return _canonical(name, yaml_edits.edit_text(text, root, plain, reader_of_file(name)))


def _unchecked(record: Record) -> Record:
    """Return a record without its checks, whose document may be one of the old Party's."""
    return {key: value for key, value in record.items() if key != "verified"}


def _not_known(opened: OpenDataSet, key: str) -> list[PlainValue]:
    """Return what depends on acts of the new Party and is unknown: reservations, and conditions under `if`."""
    records = [as_mapping(each) for each in as_list(opened.data.records.roots["party.yaml"].get(key))]
    if key == "reservations":
        return [{"item": each["item"], "reservation": "unknown"} for each in records]
    return [{**each, "applies": "unknown"} if each["applies"] == "no" else each for each in records if "if" in each]


def _sources(opened: OpenDataSet) -> list[PlainValue]:
    """Return the documents that the items and the recommendations cite."""
    cited = {source for item in opened.data.corpus.items for source in item.sources}
    for each in opened.data.corpus.recommendations:
        cited |= {each.source, *(copy.partition(" ")[0] for copy in each.read_in)}
    sources = as_list(opened.data.records.roots["sources.yaml"]["sources"])
    return [_unchecked(as_mapping(source)) for source in sources if as_mapping(source)["id"] in cited]


def _written(name: str, root: Record, schemas: str = "schemas") -> bytes:
    """Return a new file with its top-level content."""
    head = [
        f"# yaml-language-server: $schema={schemas}/{name.removesuffix('.yaml')}.schema.json",
        f"# {key_descriptions.RECORD_DESCRIPTIONS[name]}",
        "# After an edit run `lanzarote-law validate`: it says where a fault stands.",
        "",
    ]
    return _canonical(name, "\n".join([*head, *yaml_writer.mapping_lines(root, 0), ""]))


def _canonical(name: str, text: str) -> bytes:
    file, _ = yaml_parser.parse_yaml(name, text.encode())
    assert file.root is not None
    return yaml_formatter.format_text(text, file.root, reader_of_file(name)).encode()
