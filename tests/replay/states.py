"""The shipped records as they stood once a law was known: without what later laws did to them.

What was in the data of 2015 knows nothing later: no version, end or succession, no act, no copy that is younger or has
no day, no note on a year to come. What a later law brings stands in the words of today, notes and copies included, but
without what the laws after it did. What an article must be read with is put in at the end, once every law is there.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law.edits.data_records import as_list, as_mapping
from lanzarote_law.text_folding_and_display import parse_calendar_day
from tests.replay.stages import BEGIN, NAMED, STAGES
from tests.shipped import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.dataset.value_readers import PlainValue
    from lanzarote_law.edits.amendment_and_repeal import DataSet
    from lanzarote_law.edits.data_records import Record
    from lanzarote_law.model import Corpus, Correspondence, Position
    from tests.replay.stages import Stage

State = dict[str, dict[str, "Record"]]
"""Records by kind and id."""


def shipped() -> DataSet:
    """The data set that ships with the program."""
    return opened().data


def state(data: DataSet, stage: Stage) -> State:
    """The records of the replay as they stand once a stage is known."""
    found: State = {}
    for kind, idents in _wanted(data, stage).items():
        cuts = {ident: _CUTS[kind](data, stage, data.records.record(kind, ident)) for ident in idents}
        found[kind] = {ident: cut for ident, cut in cuts.items() if cut}
    named = _named_documents(found)
    for kind in ("act", "source"):
        found[kind] = {ident: record for ident, record in found[kind].items() if ident in named}
    return found


def _wanted(data: DataSet, stage: Stage) -> dict[str, list[str]]:
    """The ids of the records that a stage may need, by kind, in the order of the data."""
    corpus = data.corpus
    links = [link for link in corpus.correspondences if link.provision in NAMED]
    answered = {(item, aspect) for link in links for item in link.items for aspect in link.aspects}
    searches = [each for each in corpus.negatives if any((item, each.aspect) in answered for item in each.items)]
    articles = {*NAMED, *_beside(corpus, links)} | (_partners(corpus) if stage is STAGES[-1] else set())
    codes = {ident.partition("/")[0] for ident in articles}
    return {
        "date": [each.id for each in corpus.dates],
        "code": [each.id for each in corpus.codes if each.id in codes],
        "regime": [each.id for each in corpus.regimes],
        "act": [each.id for each in corpus.acts],
        "provision": [each.id for each in corpus.provisions if each.id in articles],
        "source": [each.id for each in corpus.sources],
        "holder": [each.id for each in corpus.holders if _cited_by(corpus, each.id)],
        "negative": [each.id for each in searches],
        "correspondence": [link.id for link in links],
        "position": [each.id for each in cited(corpus)],
    }


def cited(corpus: Corpus) -> list[Position]:
    """The positions that cite one of the articles."""
    return [each for each in corpus.positions if any(cite.provision in NAMED for cite in each.cites)]


def _cited_by(corpus: Corpus, holder: str) -> list[Position]:
    return [each for each in cited(corpus) if holder in {each.holder, each.reported_by}]


def _beside(corpus: Corpus, links: list[Correspondence]) -> set[str]:
    """The articles from which others took over, and those that links read with them; then what took over from all."""
    found = {each.id for each in corpus.provisions if any(heir.provision in NAMED for heir in each.replaced_by)}
    found |= {other.provision for link in links for other in link.read_with}
    return found | _heirs(corpus, {*NAMED, *found})


def _partners(corpus: Corpus) -> set[str]:
    """What the articles must be read with, then what took over from that."""
    found = {partner.provision for ident in NAMED for partner in corpus.provision[ident].partners}
    return found | _heirs(corpus, found)


def _heirs(corpus: Corpus, articles: set[str]) -> set[str]:
    """What took over from articles, and what from that."""
    found: set[str] = set()
    waiting = [*articles]
    while waiting:
        heirs = {heir.provision for heir in corpus.provision[waiting.pop()].replaced_by}
        waiting += heirs - found
        found |= heirs
    return found


def _named_documents(found: State) -> set[str]:
    """What other records name, and what the acts name of which that is true: ids of acts and sources are among it."""
    others = [record for kind in found if kind not in {"act", "source"} for record in found[kind].values()]
    named = {word for record in others for word in words(record)}
    named |= {ident for ident, act in found["act"].items() if act.get("in_force") in found["date"]}
    return named | {word for ident in named & set(found["act"]) for word in words(found["act"][ident])}


def words(value: PlainValue) -> Iterator[str]:
    """The first word of every text in a value: where a text is an id, or begins with one, that is it."""
    if isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from words(each)
    else:
        yield str(value).partition(" ")[0]


def _date_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    """A named day; where it lay at first, as long as the act that moved it is not known."""
    if _act_day(str(record["act"])) <= stage.known:
        return record
    name = next(each.id for each in data.corpus.dates if data.records.record("date", each.id) == record)
    first = next(each.id for each in data.corpus.acts if data.records.record("act", each.id).get("in_force") == name)
    if _act_day(first) > stage.known:
        return None
    return {**_without(record, "was", "note"), "day": as_list(record["was"])[0], "act": first}


def _without(record: Record, *keys: str) -> Record:
    return {key: value for key, value in record.items() if key not in keys}


def _act_day(ident: str) -> date:
    """The day of an act, which is in its id."""
    return date.fromisoformat(ident.removeprefix("act:").partition("/")[0])


def _code_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    """A code; nobody calls it old as long as no other is to take its place."""
    if _day(data, record.get("in_force_from")) > stage.day:
        return None
    cut = _open_ended(data, stage, record, "repealed_on")
    if cut is record:
        return record
    return {**cut, "names": [each for each in as_list(record["names"]) if not _CALLED_OLD.match(str(each))]}


_CALLED_OLD = re.compile(r"(?:old|oude?|ancien)\b")


def _day(data: DataSet, written: PlainValue | None) -> date:
    """A day that is written in a record; the first of all days where none is."""
    named = data.corpus.named_date
    return named[str(written)].on if written in named else parse_calendar_day(str(written or "")) or date.min


def _open_ended(data: DataSet, stage: Stage, record: Record, *keys: str) -> Record:
    """A record without its end where that is yet to come; the first of the keys is its day."""
    return record if _day(data, record.get(keys[0])) <= stage.day else _without(record, *keys)


def _regime_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    """A regime; the first one is that of its code and no more, as long as no reform is known."""
    if _day(data, record.get("in_force_from")) > stage.day:
        return None
    cut = _open_ended(data, stage, record, "until")
    if cut is record or "in_force_from" in record:
        return cut
    return {**cut, "title": data.records.record("code", str(record["code"]))["title"]}


def _act_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    on = _act_day(str(record["id"]))
    return _read(data, stage, record, strict=on <= BEGIN.known) if on <= stage.known else None


def _read(data: DataSet, stage: Stage, record: Record, *, strict: bool) -> Record:
    """A record without the acts that are not known yet; if strict, without the copies that may be later, too."""
    kept: list[PlainValue] = []
    for copy in as_list(record.get("read_in")):
        ident = str(copy).partition(" ")[0]
        known = _act_day(ident) <= stage.known if ident.startswith("act:") else not strict or is_old(data, ident)
        kept += [copy] if known else []
    return {key: kept if key == "read_in" else value for key, value in record.items() if key != "read_in" or kept}


def is_old(data: DataSet, source: str) -> bool:
    """Whether a document has a date, and that is not later than the data of 2015; it is if none is named."""
    if source.startswith("act:"):
        return _act_day(source) <= BEGIN.known
    written = data.corpus.source[source].date if source else BEGIN.name
    return bool(written) and written <= BEGIN.name


def _source_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    return record if stage is not BEGIN or is_old(data, str(record["id"])) else None


def _provision_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    versions = [each for each in as_list(record["versions"]) if _start(data, each) <= stage.day]
    old = [each for each in versions if _start(data, each) <= BEGIN.day and is_old(data, _source_of(each))]
    versions = old if stage is BEGIN else versions
    if not versions:
        return None
    cut: Record = {**record, "versions": versions}
    if stage is not STAGES[-1] or record["id"] not in NAMED:
        cut = _without(cut, "partners")
    if _speaks_of_later(str(record.get("note", "")), stage.day):
        cut = _without(cut, "note")
    cut = _open_ended(data, stage, cut, "repealed_on", "repealed_by", "replaced_by")
    return _read(data, stage, cut, strict=versions == old)


def _source_of(version: PlainValue) -> str:
    return str(as_mapping(version).get("source", ""))


def _start(data: DataSet, version: PlainValue) -> date:
    return _day(data, as_mapping(version).get("in_force_from"))


def _speaks_of_later(text: str, day: date) -> bool:
    return any(int(year) > day.year for year in re.findall(r"\b20\d\d\b", text))


def _link_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    return _open_ended(data, stage, record, "until") if _first_made(data, record) <= stage.day else None


def _first_made(data: DataSet, record: Record) -> date:
    """The day from which a link could be made.

    One that held in 2015 and speaks of what came later could be made as it is once a later law had changed its article.
    """
    parts = [record, *(as_mapping(each) for each in as_list(record.get("with")))]
    versions = [as_list(data.records.record("provision", str(part["provision"]))["versions"]) for part in parts]
    source = data.corpus.source[str(record["source"])].date if "source" in record else ""
    starts = [_start(data, each[0]) for each in versions]
    on = max(*starts, _day(data, record.get("from")), _day(data, source))
    reason = str(record["reason"])
    if on <= BEGIN.day and (_speaks_of_later(reason, BEGIN.day) or _LATER_WORDING.search(reason)):
        return min(start for each in versions[0] if (start := _start(data, each)) > BEGIN.day)
    return on


_LATER_WORDING = re.compile(r"\blater (?:wording|one)\b")


def _negative_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    """A recorded search; one without a first day was made for the period from which statuses are given."""
    start = max(_day(data, record.get("from")), data.corpus.researched_from)
    return _open_ended(data, stage, record, "until") if start <= stage.day else None


def _holder_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    """A holder, once there is a document with a position of it."""
    sources = {each.source for each in _cited_by(data.corpus, str(record["id"]))}
    return record if any(_day(data, data.corpus.source[each].date) <= stage.day for each in sources) else None


def _position_cut(data: DataSet, stage: Stage, record: Record) -> Record | None:
    """A position, with those of the later laws that are known."""
    if _day(data, data.corpus.source[str(record["source"])].date) > stage.day:
        return None
    known: Record = {
        "answered_by": [each for each in as_list(record.get("answered_by")) if _begins(data, str(each)) <= stage.day],
        "later": [each for each in as_list(record.get("later")) if _day(data, as_mapping(each)["day"]) <= stage.day],
    }
    return {key: known.get(key, value) for key, value in record.items() if known.get(key, value)}


def _begins(data: DataSet, provision: str) -> date:
    return _start(data, as_list(data.records.record("provision", provision)["versions"])[0])


_CUTS = {
    "date": _date_cut,
    "code": _code_cut,
    "regime": _regime_cut,
    "act": _act_cut,
    "provision": _provision_cut,
    "source": _source_cut,
    "holder": _holder_cut,
    "negative": _negative_cut,
    "correspondence": _link_cut,
    "position": _position_cut,
}
