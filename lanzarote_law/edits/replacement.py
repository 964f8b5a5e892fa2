"""Replaces an article: it ends, others succeed it, and its links are carried over for review."""

from collections.abc import Iterable
from datetime import date
from itertools import count
from typing import NamedTuple

from lanzarote_law.answers.reference_resolution import find_articles, find_codes
from lanzarote_law.dataset.value_readers import PlainValue
from lanzarote_law.edits import amendment_and_repeal
from lanzarote_law.edits.amendment_and_repeal import DataSet, LegalBasis, NewWording, TypedDay
from lanzarote_law.edits.data_records import DataRecords, Record, RecordChange, as_list, as_mapping, order_record_keys
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.pinpoints import Pinpoint, each_value
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grammar.typed_references import ArticleRef
from lanzarote_law.model import Basis, Code, Corpus, Correspondence, Mark, Provision, ReviewReason, is_within
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import joined_by_and, joined_by_or, to_word, worded


class ChosenSuccessors(NamedTuple):
    """The successors, the part of the old article that they replace, and whether its links are carried over."""

    provisions: tuple[str, ...]
    part: str = ""
    carry: bool = True


def replace_article(
    data: DataSet, provision: Provision, day: TypedDay, ground: LegalBasis, heirs: ChosenSuccessors, wording: NewWording
) -> tuple[RecordChange, ...]:
    """End an article and let others succeed it from a date on.

    The old article is repealed if it is still in force. A single new successor that the data lack is created with the
    subject of the old article. Editorial links are carried over to each successor for aspects for which it has none;
    they are marked as carried and unverified until they are reviewed. What the State or an NGO says about the old
    article is not a statement about the new one and is not carried over. Raises NotUnderstoodError or NotFoundError.
    """
    opened = [heir for heir in heirs.provisions if heir not in data.corpus.provision]
    _refuse_successors(provision, day, heirs)
    _refuse_idle(provision, ground, wording, heirs.provisions, opened)
    if ground.act:
        amendment_and_repeal.find_act(data.corpus, ground.act)
    ended = RecordChange("provision", provision.id, data.records.record("provision", provision.id))
    closed, *suspect = (ended,) if provision.end else amendment_and_repeal.repeal_article(data, provision, day, ground)
    changes = [closed._replace(record=_with_successors(closed.record, heirs, ground.mark))]
    if opened:
        changes.append(_new_article(data, provision, opened, day, ground, wording))
    for heir in heirs.provisions if heirs.carry else ():
        parts = (heirs.part,) if heirs.part else [each.part for each in provision.replaced_by if each.provision == heir]
        changes += _carry_links(data, provision, heir, day, parts)
    return (*changes, *suspect)


def _refuse_successors(provision: Provision, day: TypedDay, heirs: ChosenSuccessors) -> None:
    if provision.id in heirs.provisions:
        message = worded("{provision} cannot replace itself", provision=provision.id)
        raise NotUnderstoodError(message, worded("name the replacing article with --by"))
    if provision.end and provision.end != day.on:
        message = worded(
            "{what_ended}, not on {on}", what_ended=amendment_and_repeal.describe_end(provision), on=day.on
        )
        raise NotUnderstoodError(message, worded("use the date of its repeal"))


def _refuse_idle(
    provision: Provision, ground: LegalBasis, wording: NewWording, heirs: Iterable[str], opened: Iterable[str]
) -> None:
    """Refuse input without effect: the content of a known article, or the act of a recorded repeal."""
    if opened:
        return
    if wording.summary or wording.penalty or wording.note:
        sentence = to_word("{known} is already in this data set, and this command does not change its content")
        hint = worded("omit --summary, --penalty and --note; to change its content: lanzarote-law edit")
        raise NotUnderstoodError(worded(sentence, known=joined_by_and(heirs)), hint)
    repeal = provision.repeal
    if repeal and (ground.act not in {"", repeal.act} or ground.act_article not in {"", repeal.act_article}):
        by = " ".join(filter(None, (repeal.act, repeal.act_article and f"art. {repeal.act_article}")))
        by, ident = by or worded("an act that is not recorded"), provision.id
        hint = worded("omit --act and --article; to change them: lanzarote-law edit {provision}", provision=ident)
        raise NotUnderstoodError(worded("{provision} is repealed by {by}", provision=ident, by=by), hint)


def _with_successors(record: Record, heirs: ChosenSuccessors, mark: Mark) -> Record:
    """Return the old article with its successors; those already recorded are not repeated."""
    known = as_list(record.get("replaced_by"))
    steps: list[PlainValue] = []
    for heir in heirs.provisions:
        parts = [as_mapping(each).get("part", "") for each in known if as_mapping(each)["provision"] == heir]
        if heirs.part in parts or (parts and not heirs.part):
            continue
        steps.append(
            amendment_and_repeal.without_absent({"provision": heir, "part": heirs.part, "verification": str(mark)})
        )
    return order_record_keys("provision", {**record, "replaced_by": [*known, *steps]})


def _new_article(
    data: DataSet, old: Provision, heirs: list[str], day: TypedDay, ground: LegalBasis, wording: NewWording
) -> RecordChange:
    """Return a new article with the subject of the one that it replaces."""
    heir, *others = heirs
    if others:
        sentence = to_word("{others} and {heir} are not in this data set yet, and differ in content")
        message = worded(sentence, others=", ".join(others), heir=heir)
        raise NotUnderstoodError(message, worded("add the articles first: lanzarote-law add provision"))
    if not wording.summary:
        message = worded("{heir} is not in this data set yet", heir=heir)
        hint = worded("describe its content with --summary, or add it first: lanzarote-law add provision")
        raise NotUnderstoodError(message, hint)
    subject = data.records.record("provision", old.id)["subject"]
    return RecordChange(
        "provision", heir, amendment_and_repeal.new_article(data.corpus, heir, subject, day, ground, wording)
    )


def _is_of(link: Correspondence, parts: Iterable[str]) -> bool:
    """Whether a link can concern one of some parts of an article; not if both name different paragraphs."""
    place, *taken = map(_paragraph, (link.pinpoint, *parts))
    return not place or not taken or "" in taken or place in taken


def _paragraph(text: str) -> str:
    """Return the one paragraph named by a place in an article; empty if none or several."""
    paragraphs = each_value(Pinpoint.read(text)[0].paragraph)
    return paragraphs[0] if len(paragraphs) == 1 else ""


def _carry_links(data: DataSet, old: Provision, heir: str, day: TypedDay, parts: Iterable[str]) -> list[RecordChange]:
    """Return the editorial links of the old article that apply on the date, for what the new one does not answer.

    `parts` are those of the old article that the new one replaces, none for all of it: if others replaced other parts,
    only links that can concern these are carried over. An existing
    article answers in place of the old one from the date on, not for the time before.
    """
    new = data.corpus.provision.get(heir)
    since: Record = {"from": day.text} if new and (new.start is None or new.start < day.on) else {}
    unread: Record = {"verification": str(Mark.UNVERIFIED), "review": str(ReviewReason.CARRIED)}
    ours = [link for link in data.corpus.correspondences if link.basis is Basis.EDITORIAL]
    known = [link for link in ours if link.provision == heir and (link.end is None or link.end > day.on)]
    found: list[RecordChange] = []
    for link in ours:
        reaches = link.provision == old.id and (link.end is None or link.end >= day.on)
        if not reaches or not _is_of(link, parts):
            continue
        for aspects, items in _unanswered(known, link).items():
            ident = _new_id(data.records, {each.id for each in found}, link.id, old.id, heir)
            kept = {**_kept(data.records.record("correspondence", link.id), heir), **since, **unread}
            record: Record = {**kept, "id": ident, "items": [*items], "aspects": [*aspects], "provision": heir}
            record["reason"] = f"Carried over from {old.id}. {link.reason}"
            found.append(RecordChange("correspondence", ident, record).ordered)
    return found


def _unanswered(known: list[Correspondence], link: Correspondence) -> dict[tuple[str, ...], list[str]]:
    """Return the items of a link that the new article does not answer, by the aspects that it lacks."""
    lacking: dict[tuple[str, ...], list[str]] = {}
    for item in link.items:
        answered = {aspect for other in known if item in other.items for aspect in other.aspects}
        aspects = tuple(aspect for aspect in link.aspects if aspect not in answered)
        if aspects:
            lacking.setdefault(aspects, []).append(item)
    return lacking


def _kept(record: Record, heir: str) -> Record:
    """Return what remains true of a link for another article: not the place, the dates or the checks."""
    kept = {key: value for key, value in record.items() if key not in {"pinpoint", "from", "until", "verified", "with"}}
    beside = [each for each in as_list(record.get("with")) if as_mapping(each)["provision"] != heir]
    return {**kept, "with": beside} if beside else kept


def _new_id(records: DataRecords, taken: set[str], ident: str, old: str, heir: str) -> str:
    """Return the id of a carried link: the old id with the new article in it, and a free number."""
    short_old, short_heir = id_without_party(old), id_without_party(heir)
    stem = ident.replace(short_old, short_heir) if short_old in ident else f"{ident}:{short_heir}"
    stem = stem.rpartition(":")[0] if stem.rpartition(":")[2].isdigit() else stem
    return free_link_id(records, taken, stem)


def free_link_id(records: DataRecords, taken: set[str], stem: str) -> str:
    """Return the id of a link with a given beginning and the first free number."""
    ids = (f"{stem}:{number}" for number in count(1))
    return next(each for each in ids if ("correspondence", each) not in records and each not in taken)


def id_without_party(ident: str) -> str:
    """Return the id of an article without the prefix of the Party, which ends at the first hyphen.

    >>> id_without_party("be-cp-1867/383bis"), id_without_party("cp/1")
    ('cp-1867/383bis', 'cp/1')
    """
    code, article = ArticleId(ident).parts
    return ArticleId.of(code.partition("-")[2] or code, article)


def find_successors(corpus: Corpus, texts: Iterable[str], old: Provision, on: date) -> tuple[str, ...]:
    """Return the ids of the successors on a date, each once.

    A number without a code belongs to the old article's code while that is in force, else to the code with the same
    name, else to any; existing articles come first. Raises NotUnderstoodError if several codes are possible.
    """
    return tuple(dict.fromkeys(_find_successor(corpus, text.strip(), old, on) for text in texts))


def _find_successor(corpus: Corpus, text: str, old: Provision, on: date) -> str:
    reference = _typed_reference(corpus, text, to_word("name the whole article; --part refers to the old one"))
    if reference is None:
        return text
    number = str(reference.number)
    codes = find_codes(corpus, reference.code)
    codes = [code for code in codes if is_within(on, code.in_force_from, code.repealed_on)] or codes
    bearers = {code.id: find_articles(corpus, code, number, on) for code in codes}
    codes = _nearest([code for code in codes if bearers[code.id]] or codes, corpus, old)
    found = [article.id for code in codes for article in bearers[code.id]] or [f"{each.id}/{number}" for each in codes]
    if len(found) > 1:
        message = worded("'{text}' can mean {found}", text=printable(text), found=joined_by_or(found))
        raise NotUnderstoodError(message, worded("name the replacing article"))
    return found[0]


def parse_new_article_id(corpus: Corpus, text: str, on: date) -> str:
    """Return the id of an article that may be new; without a code, of the current criminal code on the date.

    Raises NotUnderstoodError if several codes are possible.
    """
    reference = _typed_reference(corpus, text, to_word("name the whole article"))
    if reference is None:
        return text
    current = [each.code for each in corpus.regimes if is_within(on, each.in_force_from, each.until)]
    named = find_codes(corpus, reference.code)
    codes = [each.id for each in named if is_within(on, each.in_force_from, each.repealed_on)]
    found = codes if reference.code else current
    if len(found) != 1:
        known = joined_by_or(f"{each}/{reference.number}" for each in found or codes)
        message = worded("'{text}' can mean {known}", text=printable(text), known=known)
        raise NotUnderstoodError(message, worded("name the new article"))
    return f"{found[0]}/{reference.number}"


def _typed_reference(corpus: Corpus, text: str, hint: str) -> ArticleRef | None:
    """Return the typed reference; None for an id. Raises NotUnderstoodError with the hint for a part of an article."""
    code, article = ArticleId(text).parts
    if text in corpus.provision or (code in corpus.code and article):
        return None
    reference = ArticleRef.parse(corpus.as_typed(text))
    if reference.pinpoint:
        raise NotUnderstoodError(worded("'{text}' is a part of an article", text=printable(text)), worded(hint))
    return reference


def _nearest(codes: list[Code], corpus: Corpus, old: Provision) -> list[Code]:
    """Return the code of the old article, else those that share a name with it, else all."""
    same = [code for code in codes if code.id == old.code]
    names = [named for named in corpus.codes_named.values() if any(code.id == old.code for code in named)]
    return same or [code for code in codes if any(code in named for named in names)] or codes
