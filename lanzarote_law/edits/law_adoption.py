"""A whole law: the act, and what each of its articles does, as one change of the data.

An article is worked out on the data as those before it left them, by the same edits as `amend`, `repeal` and `replace`;
what is new comes in like any other record. Nothing here asks or writes.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lanzarote_law.dataset import schema
from lanzarote_law.dataset.value_readers import File
from lanzarote_law.edits import amendment, replacement
from lanzarote_law.edits.amendment import Data, Day, Ground, Wording, a_day, add, an_act, an_article, given, inserted
from lanzarote_law.edits.data_records import node_of
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.grammar.articles import article_key
from lanzarote_law.model import Basis, InstrumentKind, Mark, Role
from lanzarote_law.typography import printable
from lanzarote_law.wording import both, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.edits.data_records import Change, DataRecords, Record
    from lanzarote_law.edits.law_file import Answer, Law, Step
    from lanzarote_law.model import Corpus, Correspondence, Provision


def adopted(data: Data, law: Law) -> tuple[Change, ...]:
    """The records as they are to stand once the law is in.

    Raises NotFoundError or NotUnderstoodError, which say at which article of the law.
    """
    changes: dict[tuple[str, str], Change] = {}
    data = _gathered(data, changes, _act_changes(data, law))
    for step in law.articles:
        try:
            data = _gathered(data, changes, step_changes(data, law, step))
        except RequestError as error:
            error.message = f"{name_of(step)}: {error.message}"
            raise
    return tuple(changes.values())


def after_act(data: Data, law: Law) -> Data:
    """The data with the act of a law. Raises NotFoundError or NotUnderstoodError."""
    return after(data, _act_changes(data, law))


def after(data: Data, changes: Iterable[Change]) -> Data:
    """The data once some changes are made. Raises NotUnderstoodError where they could not be read then."""
    records = data.records.changed(changes)
    return Data(_corpus(records), records)


def _gathered(data: Data, changes: dict[tuple[str, str], Change], new: Iterable[Change]) -> Data:
    """The data after more changes; what is said of a record earlier is said of it still."""
    new = tuple(new)
    for change in new:
        told = changes[change[:2]].told if change[:2] in changes else ()
        changes[change[:2]] = change._replace(told=(*told, *change.told))
    return after(data, new)


def _corpus(records: DataRecords) -> Corpus:
    """What records say, without the text of the files."""
    files = [File(name, [], node_of(root), name) for name, root in records.roots.items()]
    corpus, reading = schema.read(files)
    if corpus is None:
        first = reading.problems[0]
        raise NotUnderstoodError(f"{first.place.path}: {first.message}", first.hint)
    return corpus


def name_of(step: Step) -> str:
    """What an article of a law is told by in a message: its number, what it does, to which article."""
    return told(step, printable(step.target))


def told(step: Step, article: str, by: str = "") -> str:
    """What an article of a law does to an article of the data, as that is called."""
    number = worded("art. {number} ", number=step.article) if step.article else ""
    return worded(_DEEDS[step.deed], number=number, article=article, by=by)


_DEEDS = {
    "amends": to_word("{number}amends {article}"),
    "repeals": to_word("{number}repeals {article}"),
    "replaces": to_word("{number}replaces {article}{by}"),
    "inserts": to_word("{number}inserts {article}"),
}


# -- the act ---------------------------------------------------------------------------------------------------------


def act_id(data: Data, law: Law) -> str:
    """The id of the act of a law: the one that is named, or for a new one its day, and a number where that is taken."""
    if law.act.known:
        return an_act(data.corpus, law.act.known)
    if not law.act.dated:
        message = worded("the law has no day")
        raise NotUnderstoodError(message, worded("write dated: DAY in the act, or the id of an act of the data"))
    day = _act_day(data, "dated", law.act.dated).on
    stem = law.act.id or f"act:{day.isoformat()}"
    if law.act.id or stem not in data.corpus.act or data.records.record("act", stem) == _act_record(data, law, stem):
        return stem
    number = law.act.number.rpartition(" ")[2]
    if not number:
        message = worded("there is an act of {day} in the data: {ident}", day=day, ident=stem)
        raise NotUnderstoodError(message, worded("name that one, or give the number of the other"))
    return f"{stem}/{number}"


def _act_changes(data: Data, law: Law) -> tuple[Change, ...]:
    ident = act_id(data, law)
    return () if law.act.known else (add(data, "act", _act_record(data, law, ident)),)


def _act_record(data: Data, law: Law, ident: str) -> Record:
    act = law.act
    title: Record = given(act.title._asdict())
    if not title:
        raise NotUnderstoodError(worded("the law has no title"), worded("write title: TEXT in the act"))
    days = {
        key: _act_day(data, key, text).text
        for key, text in (("dated", act.dated), ("published", act.published), ("in_force", act.in_force))
        if text
    }
    record: Record = {
        "id": ident,
        "title": title,
        "number": number_as_written(data.corpus, act.number),
        "dossier": act.dossier,
        **days,
    }
    record |= {"read_in": [act.source] if act.source else [], "verification": str(act.mark), "note": act.note}
    return {key: value for key, value in record.items() if value}


def _act_day(data: Data, key: str, typed: str) -> Day:
    """A day of the act. Raises NotUnderstoodError, which names it by its key: a file has several."""
    try:
        return a_day(data.corpus, typed)
    except NotUnderstoodError as error:
        raise NotUnderstoodError(f"act.{key}: {error.message}", error.hint) from None


def number_as_written(corpus: Corpus, typed: str) -> str:
    """A number in the official journal with what the journal calls it, as most acts of the data have it."""
    called = Counter(each.number.rpartition(" ")[0] for each in corpus.acts if " " in each.number)
    return f"{called.most_common(1)[0][0]} {typed}" if typed.isdecimal() and called else typed


# -- its articles ----------------------------------------------------------------------------------------------------


def day_of(data: Data, law: Law, step: Step) -> Day:
    """The day from which on an article of a law counts: its own, or that of the law. Raises NotUnderstoodError."""
    in_force = law.act.in_force
    if law.act.known:
        act = data.records.record("act", an_act(data.corpus, law.act.known))
        in_force = str(act.get("in_force", ""))
    if not (step.on or in_force):
        message = worded("it is not said from which day on")
        raise NotUnderstoodError(message, worded("write on: DAY, or in_force in the act"))
    return a_day(data.corpus, step.on or in_force)


def resolved(data: Data, law: Law, step: Step) -> Step:
    """An article of a law with the ids of the articles that it names. Raises NotFoundError or NotUnderstoodError."""
    day = day_of(data, law, step)
    if step.deed == "inserts":
        return step._replace(target=replacement.new_id_of(data.corpus, step.target, day.on))
    provision = an_article(data.corpus, step.target, day.on if step.deed == "amends" else day.eve)
    by = replacement.heirs_of(data.corpus, step.by, provision, day.on)
    return step._replace(target=provision.id, by=by)


def step_changes(data: Data, law: Law, step: Step) -> tuple[Change, ...]:
    """What one article of a law does to the records. Raises NotFoundError or NotUnderstoodError."""
    if step.unfinished:
        message = worded("it was left unfinished")
        raise NotUnderstoodError(message, worded("finish it with --go-on, or take out unfinished: true"))
    day, step = day_of(data, law, step), resolved(data, law, step)
    ground = Ground(act_id(data, law), step.article, step.mark or law.mark, step.source or law.act.source)
    wording = Wording(step.summary, step.penalty, step.note or None, subject=step.subject)
    if step.deed == "inserts":
        return _inserted(data, step, day, ground, wording)
    provision = data.corpus.provision[step.target]
    if step.deed == "amends":
        if not step.summary:
            message = worded("it is not said what {provision} says from {on} on", provision=provision.id, on=day.on)
            raise NotUnderstoodError(message, worded("write summary"))
        return amendment.amend(data, provision, day, ground, wording)
    if step.deed == "repeals":
        return amendment.repeal(data, provision, day, ground)
    if not step.by:
        message = worded("it is not said what takes the place of {provision}", provision=provision.id)
        raise NotUnderstoodError(message, worded("write by: [ARTICLE]"))
    return replacement.replace(data, provision, day, ground, replacement.Heirs(step.by, step.part, step.carry), wording)


def new_article(corpus: Corpus, text: str, day: Day) -> str:
    """The id of an article that the data lack yet. Raises NotUnderstoodError where it is there, or of no one code."""
    ident = replacement.new_id_of(corpus, text, day.on)
    if ident in corpus.provision:
        raise _there_already(ident)
    return ident


def _there_already(ident: str) -> NotUnderstoodError:
    message = worded("{ident} is in this data set already", ident=ident)
    return NotUnderstoodError(message, worded("say that it is amended"))


def _inserted(data: Data, step: Step, day: Day, ground: Ground, wording: Wording) -> tuple[Change, ...]:
    ident = step.target
    needed = [name for name, value in (("subject", any(step.subject)), ("summary", step.summary)) if not value]
    if needed:
        message = worded("{ident} is new, and {needed} must be said", ident=ident, needed=both(needed))
        raise NotUnderstoodError(message, worded("write them"))
    read_in = ground.source or (ground.act if ground.mark is Mark.SEEN else "")
    record: Record = {
        "id": ident,
        "subject": given(step.subject._asdict()),
        "versions": [inserted(day, ground, wording)],
        **({"read_in": [read_in]} if read_in else {}),
        "verification": str(ground.mark),
    }
    if ("provision", ident) in data.records and data.records.record("provision", ident) != record:
        raise _there_already(ident)
    article = add(data, "provision", record)
    data = after(data, [article])
    known = {(link.items, link.aspects) for link in data.corpus.links_to_provision.get(ident, ())}
    taken: set[str] = set()
    answers = [each for each in step.answers if (each.items, each.aspects) not in known]
    return (article, *(_link(data, ident, answer, ground.mark, taken) for answer in answers))


def _link(data: Data, ident: str, answer: Answer, mark: Mark, taken: set[str]) -> Change:
    """A link of this data set's own from items to a new article."""
    _refuse_unasked(data.corpus, answer)
    stem = f"{_prefix(data.corpus, answer.items[0])}:{replacement.without_party(ident)}"
    own = replacement.free_id(data.records, taken, stem)
    taken.add(own)
    record: Record = {
        "id": own,
        "items": [*answer.items],
        "aspects": [*answer.aspects],
        "provision": ident,
        "extent": str(answer.extent),
        "part": answer.part,
        "role": str(answer.role),
        "basis": str(Basis.EDITORIAL),
        "verification": str(mark),
        "reason": answer.reason,
        "limit": answer.limit,
    }
    return add(data, "correspondence", {key: value for key, value in record.items() if value})


def _refuse_unasked(corpus: Corpus, answer: Answer) -> None:
    """Refuse an answer for an item that there is not, or for an aspect for which it does not ask."""
    for item in answer.items:
        if item not in corpus.item:
            message = worded("'{item}' is no item of this data set", item=printable(item))
            raise NotUnderstoodError(message, worded("write its number, as 8.1.a"))
        asked = (*corpus.item[item].aspects, *corpus.item[item].extra_aspects)
        odd = [aspect for aspect in answer.aspects if aspect not in asked]
        if odd:
            hint = worded("it asks for: {asked}", asked=", ".join(asked) or worded("none"))
            message = worded("item {item} does not ask for the aspect '{odd}'", item=item, odd=printable(odd[0]))
            raise NotUnderstoodError(message, hint)


def _prefix(corpus: Corpus, item: str) -> str:
    """How the ids of links of an item begin: Q9.1.b, CETS201.20(1)(a)."""
    kind = corpus.instrument[corpus.item[item].instrument].kind
    return f"CETS201.{item}" if kind is InstrumentKind.CONVENTION else f"Q{item}"


# -- what an article may answer --------------------------------------------------------------------------------------

_NEAR = 1
"""How many neighbours on each side are asked."""


def neighbours(corpus: Corpus, ident: str, day: Day) -> list[Provision]:
    """The articles of the same code beside a new one that are in force on its day and answer something."""
    code, number = ArticleId(ident).parts
    near = [
        each
        for each in corpus.provisions
        if each.code == code and each.id != ident and each.in_force(day.on) and corpus.links_to_provision.get(each.id)
    ]
    near.sort(key=lambda each: article_key(each.article))
    before = [each for each in near if article_key(each.article) < article_key(number)]
    behind = [each for each in near if each not in before]
    return [*before[-_NEAR:], *behind[:_NEAR]]


def offered(corpus: Corpus, ident: str, day: Day) -> list[Correspondence]:
    """The links of this data set's own reading by which the neighbours of a new article answer items, each once."""
    found: dict[object, Correspondence] = {}
    for article in neighbours(corpus, ident, day):
        for link in corpus.links_to_provision[article.id]:
            ours = link.basis is Basis.EDITORIAL and link.provision == article.id
            if ours and (link.end is None or link.end > day.on):
                found.setdefault((link.items, link.aspects, link.role), link)
    return list(found.values())


def beside(corpus: Corpus, ident: str, day: Day) -> list[str]:
    """The items that are not offered, but which articles answer that are read with the neighbours of a new one."""
    near = {each.id for each in neighbours(corpus, ident, day)}
    read_with = [
        each
        for each in corpus.provisions
        if each.in_force(day.on)
        and (
            any(partner.provision in near for partner in each.partners)
            or any(partner.provision == each.id for other in near for partner in corpus.provision[other].partners)
        )
    ]
    named = {item for link in offered(corpus, ident, day) for item in link.items}
    answered = {
        item
        for article in read_with
        for link in corpus.links_to_provision[article.id]
        if link.basis is Basis.EDITORIAL and link.provision == article.id and link.role is not Role.EXEMPTS
        for item in link.items
    }
    return [item.id for item in corpus.items if item.id in answered - named]
