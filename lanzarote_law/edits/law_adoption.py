"""Adopts a whole law, its act and all its articles, as one change of the data.

Each article is applied to the data left by those before it, with the same edits as `amend`, `repeal` and `replace`; new
content is added like any other record. Nothing is asked or written here.
"""

from collections import Counter
from collections.abc import Iterable

from lanzarote_law.dataset import schema
from lanzarote_law.dataset.value_readers import ParsedFile
from lanzarote_law.edits import amendment_and_repeal, replacement
from lanzarote_law.edits.amendment_and_repeal import DataSet, LegalBasis, NewWording, TypedDay, find_act, without_absent
from lanzarote_law.edits.data_records import DataRecords, Record, RecordChange, node_of_value
from lanzarote_law.edits.law_input_file import ArticleAnswer, LawStep, TypedLaw
from lanzarote_law.edits.record_edits import add_record
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Basis, Corpus, Correspondence, InstrumentKind, Mark, Provision, Role
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import joined_by_and, spoken, word, worded


def adopt_law(data: DataSet, law: TypedLaw) -> tuple[RecordChange, ...]:
    """Return the records after a law is adopted.

    Raises NotFoundError or NotUnderstoodError, which name the article of the law.
    """
    changes: dict[tuple[str, str], RecordChange] = {}
    data = _apply_more_changes(data, changes, _act_changes(data, law))
    for step in law.articles:
        try:
            data = _apply_more_changes(data, changes, step_changes(data, law, step))
        except RequestError as error:
            error.message = f"{step_name(step)}: {error.message}"
            raise
    return tuple(changes.values())


def add_act(data: DataSet, law: TypedLaw) -> DataSet:
    """Return the data with the act of a law. Raises NotFoundError or NotUnderstoodError."""
    return apply_changes(data, _act_changes(data, law))


def apply_changes(data: DataSet, changes: Iterable[RecordChange]) -> DataSet:
    """Return the data after some changes. Raises NotUnderstoodError if they would be unreadable."""
    records = data.records.changed(changes)
    return DataSet(_corpus(records), records)


def _apply_more_changes(
    data: DataSet, changes: dict[tuple[str, str], RecordChange], new: Iterable[RecordChange]
) -> DataSet:
    """Return the data after further changes; notes on a record are kept."""
    new = tuple(new)
    for change in new:
        remarks = changes[change[:2]].remarks if change[:2] in changes else ()
        changes[change[:2]] = change._replace(remarks=(*remarks, *change.remarks))
    return apply_changes(data, new)


def _corpus(records: DataRecords) -> Corpus:
    """Return the corpus of records, without the text of the files."""
    files = [ParsedFile(name, [], node_of_value(root), name) for name, root in records.roots.items()]
    corpus, reading = schema.read_corpus(files)
    if corpus is None:
        first = reading.problems[0]
        raise NotUnderstoodError(f"{first.place.path}: {first.message}", first.hint)
    return corpus


def step_name(step: LawStep) -> str:
    """Return the name of an article of a law in messages: its number, its action, and the changed article."""
    return describe_step(step, printable(step.target))


def describe_step(step: LawStep, article: str, by: str = "") -> str:
    """Describe what an article of a law does to an article of the data."""
    number = worded("art. {number} ", number=step.article) if step.article else ""
    return word(f"step.{step.deed}", spoken()).format(number=number, article=article, by=by)


# -- the act ---------------------------------------------------------------------------------------------------------


def choose_act_id(data: DataSet, law: TypedLaw) -> str:
    """Return the id of the act: the given one, or its date, with a number if that is taken."""
    if law.act.known:
        return find_act(data.corpus, law.act.known)
    if not law.act.dated:
        message = worded("the date of the act is missing")
        raise NotUnderstoodError(message, worded("add dated: DATE to the act, or give the id of an act of the data"))
    day = _act_day(data, "dated", law.act.dated).on
    stem = law.act.id or f"act:{day.isoformat()}"
    if law.act.id or stem not in data.corpus.act or data.records.record("act", stem) == _act_record(data, law, stem):
        return stem
    number = law.act.number.rpartition(" ")[2]
    if not number:
        message = worded("the data already contain an act of {day}: {ident}", day=day, ident=stem)
        raise NotUnderstoodError(
            message, worded("name that act if it is the same, or give the number of the one that you are adding")
        )
    return f"{stem}/{number}"


def _act_changes(data: DataSet, law: TypedLaw) -> tuple[RecordChange, ...]:
    ident = choose_act_id(data, law)
    return () if law.act.known else (add_record(data, "act", _act_record(data, law, ident)),)


def _act_record(data: DataSet, law: TypedLaw, ident: str) -> Record:
    act = law.act
    title: Record = without_absent(act.title._asdict())
    if not title:
        raise NotUnderstoodError(worded("the title of the act is missing"), worded("add title: TEXT to the act"))
    typed = {"dated": act.dated, "published": act.published, "in_force": act.in_force}
    days = {key: _act_day(data, key, text).text for key, text in typed.items() if text}
    number = format_journal_number(data.corpus, act.number)
    record: Record = {"id": ident, "title": title, "number": number, "dossier": act.dossier, **days, "page": act.page}
    record |= {"read_in": [act.source] if act.source else [], "verification": str(act.mark), "note": act.note}
    return {key: value for key, value in record.items() if value}


def _act_day(data: DataSet, key: str, typed: str) -> TypedDay:
    """Return a date of the act. Raises NotUnderstoodError, naming the key, as a file has several dates."""
    try:
        return amendment_and_repeal.parse_typed_day(data.corpus, typed)
    except NotUnderstoodError as error:
        raise NotUnderstoodError(f"act.{key}: {error.message}", error.hint) from None


def format_journal_number(corpus: Corpus, typed: str) -> str:
    """Return a number of the official journal with the journal's prefix, as most acts of the data have it."""
    called = Counter(each.number.rpartition(" ")[0] for each in corpus.acts if " " in each.number)
    return f"{called.most_common(1)[0][0]} {typed}" if typed.isdecimal() and called else typed


# -- its articles ----------------------------------------------------------------------------------------------------


def step_day(data: DataSet, law: TypedLaw, step: LawStep) -> TypedDay:
    """Return the date from which an article of a law applies: its own, or that of the law.

    Raises NotUnderstoodError.
    """
    in_force = law.act.in_force
    if law.act.known:
        act = data.records.record("act", find_act(data.corpus, law.act.known))
        in_force = str(act.get("in_force", ""))
    if not (step.on or in_force):
        message = worded("the date from which it applies is missing")
        raise NotUnderstoodError(message, worded("add on: DATE, or in_force to the act"))
    return amendment_and_repeal.parse_typed_day(data.corpus, step.on or in_force)


def resolve_step(data: DataSet, law: TypedLaw, step: LawStep) -> LawStep:
    """Return an article of a law with the ids of the articles that it names.

    Raises NotFoundError or NotUnderstoodError.
    """
    day = step_day(data, law, step)
    if step.deed == "inserts":
        return step._replace(target=replacement.parse_new_article_id(data.corpus, step.target, day.on))
    provision = amendment_and_repeal.find_article(
        data.corpus, step.target, day.on if step.deed == "amends" else day.eve
    )
    by = replacement.find_successors(data.corpus, step.by, provision, day.on)
    return step._replace(target=provision.id, by=by)


def step_changes(data: DataSet, law: TypedLaw, step: LawStep) -> tuple[RecordChange, ...]:
    """Return the changes of records made by one article of a law. Raises NotFoundError or NotUnderstoodError."""
    if step.unfinished:
        message = worded("the file is unfinished")
        raise NotUnderstoodError(message, worded("finish it with --go-on, or remove unfinished: true"))
    day, step = step_day(data, law, step), resolve_step(data, law, step)
    ground = LegalBasis(choose_act_id(data, law), step.article, step.mark or law.mark, step.source or law.act.source)
    wording = NewWording(step.summary, step.penalty, step.note or None, subject=step.subject)
    if step.deed == "inserts":
        return _inserted(data, step, day, ground, wording)
    provision = data.corpus.provision[step.target]
    if step.deed == "amends":
        if not step.summary:
            message = worded("the summary of {provision} as from {on} is missing", provision=provision.id, on=day.on)
            raise NotUnderstoodError(message, worded("add summary"))
        return amendment_and_repeal.amend_article(data, provision, day, ground, wording)
    if step.deed == "repeals":
        return amendment_and_repeal.repeal_article(data, provision, day, ground)
    if not step.by:
        message = worded("the article that replaces {provision} is missing", provision=provision.id)
        raise NotUnderstoodError(message, worded("add by: [ARTICLE]"))
    return replacement.replace_article(
        data, provision, day, ground, replacement.ChosenSuccessors(step.by, step.part, step.carry), wording
    )


def new_article_id(corpus: Corpus, text: str, day: TypedDay) -> str:
    """Return the id of an article not yet in the data.

    Raises NotUnderstoodError if it exists, or the code is not clear.
    """
    ident = replacement.parse_new_article_id(corpus, text, day.on)
    if ident in corpus.provision:
        raise _exists_already_error(ident)
    return ident


def _exists_already_error(ident: str) -> NotUnderstoodError:
    message = worded("{ident} is already in this data set", ident=ident)
    return NotUnderstoodError(message, worded("list the article under amends instead"))


def _inserted(
    data: DataSet, step: LawStep, day: TypedDay, ground: LegalBasis, wording: NewWording
) -> tuple[RecordChange, ...]:
    ident = step.target
    needed = [name for name, value in (("subject", any(step.subject)), ("summary", step.summary)) if not value]
    if needed:
        message = worded("{ident} is new, so {needed} must be given", ident=ident, needed=joined_by_and(needed))
        raise NotUnderstoodError(message, worded("add them"))
    read_in = ground.source or (ground.act if ground.mark is Mark.SEEN else "")
    subject = without_absent(step.subject._asdict())
    record = amendment_and_repeal.new_article(data.corpus, ident, subject, day, ground, wording)
    record |= {"read_in": [read_in]} if read_in else {}
    if not step.began or ground.mark is Mark.UNVERIFIED:  # otherwise it follows from the insertion
        record["began"] = step.began
    if ("provision", ident) in data.records and data.records.record("provision", ident) != record:
        raise _exists_already_error(ident)
    article = add_record(data, "provision", record)
    data = apply_changes(data, [article])
    known = {(link.items, link.aspects) for link in data.corpus.links_to_provision.get(ident, ())}
    taken: set[str] = set()
    answers = [each for each in step.answers if (each.items, each.aspects) not in known]
    return (article, *(_link(data, ident, answer, ground.mark, taken) for answer in answers))


def _link(data: DataSet, ident: str, answer: ArticleAnswer, mark: Mark, taken: set[str]) -> RecordChange:
    """Return an editorial link from items to a new article."""
    _refuse_unasked(data.corpus, answer)
    kind = data.corpus.instrument[data.corpus.item[answer.items[0]].instrument].kind
    asks = f"{'CETS201.' if kind is InstrumentKind.CONVENTION else 'Q'}{answer.items[0]}"  # Q9.1.b, CETS201.20(1)(a)
    stem = f"{asks}:{replacement.id_without_party(ident)}"
    own = replacement.free_link_id(data.records, taken, stem)
    taken.add(own)
    record: Record = {"id": own, "items": [*answer.items], "aspects": [*answer.aspects], "provision": ident}
    record |= {"extent": str(answer.extent), "part": answer.part, "role": str(answer.role)}
    record |= {"basis": str(Basis.EDITORIAL), "verification": str(mark), "reason": answer.reason, "limit": answer.limit}
    return add_record(data, "correspondence", {key: value for key, value in record.items() if value})


def _refuse_unasked(corpus: Corpus, answer: ArticleAnswer) -> None:
    """Refuse an answer for an unknown item, or for an aspect for which the item does not ask."""
    for item in answer.items:
        if item not in corpus.item:
            message = worded("'{item}' is not an item of this data set", item=printable(item))
            raise NotUnderstoodError(message, worded("use its number, such as 8.1.a"))
        asked = (*corpus.item[item].aspects, *corpus.item[item].extra_aspects)
        odd = [aspect for aspect in answer.aspects if aspect not in asked]
        if odd:
            hint = worded("it asks for: {asked}", asked=", ".join(asked) or worded("none"))
            message = worded("item {item} does not ask for the aspect '{odd}'", item=item, odd=printable(odd[0]))
            raise NotUnderstoodError(message, hint)


# -- what an article may answer --------------------------------------------------------------------------------------

_NEAR = 1
"""Number of neighbours on each side."""


def neighbouring_articles(corpus: Corpus, ident: str, day: TypedDay) -> list[Provision]:
    """Return the nearest articles of the same code that are in force on the date and answer something."""
    code, number = ArticleId(ident).parts
    others = (each for each in corpus.provisions if each.code == code and each.id != ident and each.in_force(day.on))
    near = [each for each in others if corpus.links_to_provision.get(each.id)]
    near.sort(key=lambda each: article_key(each.article))
    before = [each for each in near if article_key(each.article) < article_key(number)]
    behind = [each for each in near if each not in before]
    return [*before[-_NEAR:], *behind[:_NEAR]]


def suggested_links(corpus: Corpus, ident: str, day: TypedDay) -> list[Correspondence]:
    """Return the editorial links by which the neighbours of a new article answer items, each once."""
    found: dict[object, Correspondence] = {}
    for article in neighbouring_articles(corpus, ident, day):
        for link in corpus.links_to_provision[article.id]:
            ours = link.basis is Basis.EDITORIAL and link.provision == article.id
            if ours and (link.end is None or link.end > day.on):
                found.setdefault((link.items, link.aspects, link.role), link)
    return list(found.values())


def related_items(corpus: Corpus, ident: str, day: TypedDay) -> list[str]:
    """Return the further items answered by articles that are read with the neighbours of a new one."""
    near = {each.id for each in neighbouring_articles(corpus, ident, day)}
    named_there = {partner.provision for each in near for partner in corpus.provision[each].partners}
    in_force = (each for each in corpus.provisions if each.in_force(day.on))
    partners = ((each.id, {one.provision for one in each.partners}) for each in in_force)
    read_with = {article for article, others in partners if article in named_there or not near.isdisjoint(others)}
    named = {item for link in suggested_links(corpus, ident, day) for item in link.items}
    links = (link for link in corpus.correspondences if link.provision in read_with)
    editorial = (link for link in links if link.basis is Basis.EDITORIAL and link.role is not Role.EXEMPTS)
    answered = {item for link in editorial for item in link.items}
    return [item.id for item in corpus.items if item.id in answered - named]
