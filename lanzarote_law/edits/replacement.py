"""Succession: an article ends, others take over, and the links to it are carried over for review."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.resolve import find_articles, find_codes
from lanzarote_law.edits.amendment import an_act, given, inserted, repeal, what_ended
from lanzarote_law.edits.data_records import Change, in_order, listed, mapping
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.grammar.pinpoints import Pinpoint, each_of
from lanzarote_law.grammar.references import ArticleRef
from lanzarote_law.model import Basis, Mark, Review, within
from lanzarote_law.typography import printable
from lanzarote_law.wording import either, worded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from lanzarote_law.dataset.value_readers import Plain
    from lanzarote_law.edits.amendment import Data, Day, Ground, Wording
    from lanzarote_law.edits.data_records import DataRecords, Record
    from lanzarote_law.model import Code, Corpus, Correspondence, Provision


class Heirs(NamedTuple):
    """Which articles take over, which part of the old one, and whether the old one's links go with it."""

    provisions: tuple[str, ...]
    part: str = ""
    carry: bool = True


def replace(
    data: Data, provision: Provision, day: Day, ground: Ground, heirs: Heirs, wording: Wording
) -> tuple[Change, ...]:
    """An article ends and others take over from a day on.

    The old article is closed where it is still open, a single new one that the data lack is opened with the subject of
    the old, and the editorial links to the old one are carried over to each new one, for the aspects for which it has
    none; they are marked as carried and unverified until somebody reviews them. What the State or an NGO says of the
    old article is no statement on the new one and stays behind. Raises NotUnderstoodError or NotFoundError.
    """
    opened = [heir for heir in heirs.provisions if heir not in data.corpus.provision]
    _refuse_heirs(provision, day, heirs)
    _refuse_idle(provision, ground, wording, heirs.provisions, opened)
    if ground.act:
        an_act(data.corpus, ground.act)
    closed, *suspect = (
        (Change("provision", provision.id, data.records.record("provision", provision.id)),)
        if provision.end
        else repeal(data, provision, day, ground)
    )
    changes = [closed._replace(record=_taken_over(closed.record, heirs, ground.mark))]
    if opened:
        changes.append(_opened(data, provision, opened, day, ground, wording))
    if heirs.carry:
        parts = {heir: _parts(provision, heir, heirs.part) for heir in heirs.provisions}
        changes += [each for heir in heirs.provisions for each in _carried(data, provision, heir, day, parts[heir])]
    return (*changes, *suspect)


def _refuse_heirs(provision: Provision, day: Day, heirs: Heirs) -> None:
    if provision.id in heirs.provisions:
        message = worded("{provision} cannot replace itself", provision=provision.id)
        raise NotUnderstoodError(message, worded("name the article that takes over with --by"))
    if provision.end and provision.end != day.on:
        message = worded("{what_ended}, not on {on}", what_ended=what_ended(provision), on=day.on)
        raise NotUnderstoodError(message, worded("write the day of its repeal"))


def _refuse_idle(
    provision: Provision, ground: Ground, wording: Wording, heirs: Iterable[str], opened: Iterable[str]
) -> None:
    """Nothing that was typed may go nowhere: the words of an article that is known, the act of a repeal on record."""
    if opened:
        return
    if wording.summary or wording.penalty or wording.note:
        known = ", ".join(heirs)
        message = worded("{known}: in this data set already, and what it says is not changed by this", known=known)
        hint = worded("leave --summary, --penalty and --note out; to change what it says: lanzarote-law edit")
        raise NotUnderstoodError(message, hint)
    repeal = provision.repeal
    if repeal and (ground.act not in {"", repeal.act} or ground.act_article not in {"", repeal.act_article}):
        by = " ".join(filter(None, (repeal.act, repeal.act_article and f"art. {repeal.act_article}")))
        raise NotUnderstoodError(
            worded(
                "{provision} is repealed by {by}",
                provision=provision.id,
                by=by or worded("an act that is not recorded"),
            ),
            worded(
                "leave --act and --article out; to change them: lanzarote-law edit {provision}", provision=provision.id
            ),
        )


def _taken_over(record: Record, heirs: Heirs, mark: Mark) -> Record:
    """The old article with those that take over; what is on record already is not written twice."""
    known = listed(record.get("replaced_by"))
    steps: list[Plain] = []
    for heir in heirs.provisions:
        parts = [mapping(each).get("part", "") for each in known if mapping(each)["provision"] == heir]
        if heirs.part in parts or (parts and not heirs.part):
            continue
        steps.append(given({"provision": heir, "part": heirs.part, "verification": str(mark)}))
    return in_order("provision", {**record, "replaced_by": [*known, *steps]})


def _opened(data: Data, old: Provision, heirs: list[str], day: Day, ground: Ground, wording: Wording) -> Change:
    """A new article with the subject of the one that it takes over from."""
    heir, *others = heirs
    if others:
        raise NotUnderstoodError(
            worded(
                "{others} and {heir} are not in this data set yet, and say different things",
                others=", ".join(others),
                heir=heir,
            ),
            worded("put them in first: lanzarote-law add provision"),
        )
    if not wording.summary:
        message = worded("{heir} is not in this data set yet", heir=heir)
        hint = worded("say what it says with --summary, or put it in first: lanzarote-law add provision")
        raise NotUnderstoodError(message, hint)
    record: Record = {
        "id": heir,
        "subject": data.records.record("provision", old.id)["subject"],
        "versions": [inserted(day, ground, wording)],
        "verification": str(ground.mark),
    }
    return Change("provision", heir, record)


def _parts(old: Provision, heir: str, part: str) -> tuple[str, ...]:
    """The parts of the old article that a new one took over, as typed or else as on record; none for all of it."""
    return (part,) if part else tuple(each.part for each in old.replaced_by if each.provision == heir)


def _is_of(link: Correspondence, parts: tuple[str, ...]) -> bool:
    """Whether a link can be about one of some parts of an article: not where both name a paragraph, and another one."""
    place, *taken = map(_paragraph, (link.pinpoint, *parts))
    return not place or not taken or "" in taken or place in taken


def _paragraph(text: str) -> str:
    """The one paragraph that a place in an article names; empty where it names none, or several."""
    paragraphs = each_of(Pinpoint.read(text)[0].paragraph)
    return paragraphs[0] if len(paragraphs) == 1 else ""


def _carried(data: Data, old: Provision, heir: str, day: Day, parts: tuple[str, ...]) -> list[Change]:
    """The editorial links to the old article that reach the day, as links to the new one for what it has none for.

    Of an article of which others took over other parts, only the links that can be about the part. An article that was
    there before answers for the old one from the day on, and not for the time before.
    """
    new = data.corpus.provision.get(heir)
    since: Record = {"from": day.text} if new and (new.start is None or new.start < day.on) else {}
    ours = [link for link in data.corpus.correspondences if link.basis is Basis.EDITORIAL]
    known = [link for link in ours if link.provision == heir and (link.end is None or link.end > day.on)]
    found: list[Change] = []
    for link in ours:
        reaches = link.provision == old.id and (link.end is None or link.end >= day.on)
        if not reaches or not _is_of(link, parts):
            continue
        for aspects, items in _unanswered(known, link).items():
            ident = _new_id(data.records, {each.id for each in found}, link.id, old.id, heir)
            record: Record = {
                **_kept(data.records.record("correspondence", link.id), heir),
                **since,
                "id": ident,
                "items": [*items],
                "aspects": [*aspects],
                "provision": heir,
                "verification": str(Mark.UNVERIFIED),
                "reason": f"Carried over from {old.id}. {link.reason}",
                "review": str(Review.CARRIED),
            }
            found.append(Change("correspondence", ident, in_order("correspondence", record)))
    return found


def _unanswered(known: list[Correspondence], link: Correspondence) -> dict[tuple[str, ...], list[str]]:
    """The items of a link for which the new article has none yet, by the aspects that it lacks for them."""
    lacking: dict[tuple[str, ...], list[str]] = {}
    for item in link.items:
        answered = {aspect for other in known if item in other.items for aspect in other.aspects}
        aspects = tuple(aspect for aspect in link.aspects if aspect not in answered)
        if aspects:
            lacking.setdefault(aspects, []).append(item)
    return lacking


def _kept(record: Record, heir: str) -> Record:
    """What of a link can hold for another article: not its place in the old one, its days or its checks."""
    kept = {key: value for key, value in record.items() if key not in {"pinpoint", "from", "until", "verified", "with"}}
    beside = [each for each in listed(record.get("with")) if mapping(each)["provision"] != heir]
    return {**kept, "with": beside} if beside else kept


def _new_id(records: DataRecords, taken: set[str], ident: str, old: str, heir: str) -> str:
    """The id of a carried link: that of the old one with the new article in it, and a number that is free."""
    short_old, short_heir = without_party(old), without_party(heir)
    stem = ident.replace(short_old, short_heir) if short_old in ident else f"{ident}:{short_heir}"
    stem = stem.rpartition(":")[0] if stem.rpartition(":")[2].isdigit() else stem
    return free_id(records, taken, stem)


def free_id(records: DataRecords, taken: set[str], stem: str) -> str:
    """The id of a link that begins in a way, with the first number that is free."""
    ids = (f"{stem}:{number}" for number in count(1))
    return next(each for each in ids if ("correspondence", each) not in records and each not in taken)


def without_party(ident: str) -> str:
    """The id of an article without what stands before its first hyphen.

    >>> without_party("be-cp-1867/383bis"), without_party("cp/1")
    ('cp-1867/383bis', 'cp/1')
    """
    code, article = ArticleId(ident).parts
    return ArticleId.of(code.partition("-")[2] or code, article)


def heirs_of(corpus: Corpus, texts: Iterable[str], old: Provision, on: date) -> tuple[str, ...]:
    """The ids of the articles that take over on a day, each once.

    A number without a code is of the old article's code while that is in force, else of the one that goes by the same
    name, else of any; articles of the data come first. Raises NotUnderstoodError where it can be of several codes.
    """
    return tuple(dict.fromkeys(_heir(corpus, text.strip(), old, on) for text in texts))


def _heir(corpus: Corpus, text: str, old: Provision, on: date) -> str:
    code, article = ArticleId(text).parts
    if text in corpus.provision or (code in corpus.code and article):
        return text
    reference = ArticleRef.parse(text)
    if reference.pinpoint:
        message = worded("'{text}' is a place in an article", text=printable(text))
        raise NotUnderstoodError(message, worded("name the article alone; --part is about the old one"))
    number = str(reference.number)
    codes = find_codes(corpus, reference.code)
    codes = [code for code in codes if within(on, code.in_force_from, code.repealed_on)] or codes
    bearers = {code.id: find_articles(corpus, code, number, on) for code in codes}
    codes = _nearest([code for code in codes if bearers[code.id]] or codes, corpus, old)
    found = [article.id for code in codes for article in bearers[code.id]] or [f"{each.id}/{number}" for each in codes]
    if len(found) > 1:
        message = worded("'{text}' can be {found}", text=printable(text), found=either(found))
        raise NotUnderstoodError(message, worded("name the one that takes over"))
    return found[0]


def new_id_of(corpus: Corpus, text: str, on: date) -> str:
    """The id of an article that may be new; without a code, it is of the code that holds the criminal law on a day.

    Raises NotUnderstoodError where it can be of several codes.
    """
    code, article = ArticleId(text).parts
    if text in corpus.provision or (code in corpus.code and article):
        return text
    reference = ArticleRef.parse(text)
    if reference.pinpoint:
        message = worded("'{text}' is a place in an article", text=printable(text))
        raise NotUnderstoodError(message, worded("name the article alone"))
    current = [each.code for each in corpus.regimes if within(on, each.in_force_from, each.until)]
    codes = [each.id for each in find_codes(corpus, reference.code) if within(on, each.in_force_from, each.repealed_on)]
    found = codes if reference.code else current
    if len(found) != 1:
        known = either(f"{each}/{reference.number}" for each in found or codes)
        message = worded("'{text}' can be {known}", text=printable(text), known=known)
        raise NotUnderstoodError(message, worded("name the one that is new"))
    return f"{found[0]}/{reference.number}"


def _nearest(codes: list[Code], corpus: Corpus, old: Provision) -> list[Code]:
    """The code of the old article, else those that share a name with it, else all."""
    same = [code for code in codes if code.id == old.code]
    names = [named for named in corpus.codes_named.values() if any(code.id == old.code for code in named)]
    return same or [code for code in codes if any(code in named for named in names)] or codes
