"""Small builders of a small corpus: state what a test is about, and leave the rest to the defaults.

Values are written as in the data files: dates as "2018-01-26", closed sets by their words, lists of ids as one text
with spaces ("8.1.a 9.1"), and "" for absent values.

    corpus = a_corpus(
        an_item("8.1.a", aspects="images"),
        a_provision("old/383bis", repealed_on="2022-06-01", replaced_by="old/417/44"),
        a_provision("old/417/44", start="2022-06-01"),
        a_link("old/383bis", "8.1.a", "images"),
    )

Ids: code "old" (Penal Code of 1867, short "PC 1867") and "new" (Penal Code of 2024, short "PC 2024") share the names
"Penal Code" and "Sw."; "pre" is the Preliminary Title (TP). The instruments are "questions" and "convention", their
reference date is 2018-01-26. The named date "new-code" is 2026-09-01, inferred.
"""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import (
    Act,
    ActEffect,
    ActFinding,
    ActSearched,
    Annulment,
    Applicability,
    Applicable,
    Aspect,
    AspectRest,
    Basis,
    BindingForce,
    CitedProvision,
    Code,
    Corpus,
    Correspondence,
    CourtBearing,
    CourtOutcome,
    Decision,
    DecisionEffect,
    DecisionSearch,
    DisputedLinkRef,
    EmptySearch,
    Extent,
    FollowedUpTo,
    Instrument,
    InstrumentArticle,
    InstrumentKind,
    InstrumentText,
    Item,
    ItemKind,
    Keywords,
    KnownDifference,
    Languages,
    LanguageUrlRule,
    LaterLaw,
    ListPurpose,
    Mark,
    NamedDate,
    NonStatutoryTerm,
    Numbering,
    NumbersKnown,
    OffenceList,
    Partner,
    PartnerEffect,
    Position,
    PositionHolder,
    PrecedentRelevance,
    Provision,
    ReadWith,
    Recommendation,
    ReferenceDay,
    Regime,
    Renumbering,
    Repeal,
    Reservation,
    ReservationState,
    RestFinding,
    ReviewReason,
    Role,
    Section,
    SharedNumber,
    Source,
    Stance,
    Successor,
    Text,
    TextRead,
    Version,
    Withdrawal,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

QUESTIONS = "questions"
CONVENTION = "convention"
REFERENCE_DAY = date(2018, 1, 26)
FILED = Text("when the comments were filed", "au dépôt des commentaires", "toen de opmerkingen werden ingediend")
"""The name of that date."""
RURITANIA = Path(__file__).parent / "ruritania"
SYLVANIA = Path(__file__).parent / "sylvania"
"""The law of another Party that answers the same questions."""
"""The data files of an invented Party; with those of `a_checked_folder`, they contain every key of every record."""

Record = (
    Act
    | Applicability
    | ActSearched
    | KnownDifference
    | Aspect
    | Code
    | Correspondence
    | Decision
    | DecisionSearch
    | FollowedUpTo
    | PositionHolder
    | Instrument
    | Item
    | LanguageUrlRule
    | NamedDate
    | EmptySearch
    | NumbersKnown
    | Position
    | Provision
    | Recommendation
    | ReferenceDay
    | Regime
    | Renumbering
    | Reservation
    | AspectRest
    | Section
    | SharedNumber
    | Source
)


def a_day(text: str) -> date:
    """The date in a text like "2018-01-26"."""
    return date.fromisoformat(text)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def a_text(en: str = "", fr: str = "", nl: str = "") -> Text:
    """One text in up to three languages."""
    return Text(en, fr, nl)


def an_aspect(
    ident: str = "images",
    *,
    title: str = "",
    fr: str = "",
    nl: str = "",
    definition: str = "What is asked.",
    keywords: str = "",
    exemption: bool = False,
    treaty_duty: bool = True,
    full_means: str = "",
) -> Aspect:
    """An aspect; its English title is its id with a capital letter, unless one is given."""
    words = Text(title or ident.capitalize(), fr, nl)
    return Aspect(ident, words, definition, exemption, treaty_duty, full_means, Keywords(_words(keywords)))


def an_applicability(item: str = "8.1.a", applies: str = "no", applies_if: str = "") -> Applicability:
    """Whether an item concerns the Party."""
    return Applicability(item, Applicable(applies), applies_if)


def a_reservation(item: str = "8.1.a", reservation: str = "unknown", on: str = "", withdrawn: str = "") -> Reservation:
    """What is known of a reservation that an item allows."""
    withdrawal = Withdrawal(a_day(withdrawn), Mark.SEEN) if withdrawn else None
    return Reservation(item, ReservationState(reservation), _day(on), withdrawn=withdrawal)


def the_convention(**articles: str) -> Instrument:
    """The Convention as a closed text: `the_convention(a20="§ 1 (a-f), § 2")`."""
    read = tuple(InstrumentArticle(name[1:], Text("Heading"), text) for name, text in articles.items())
    text = InstrumentText(read, "doc:reply", Mark.SEEN)
    return Instrument(CONVENTION, InstrumentKind.CONVENTION, Text("Convention"), text=text)


def an_item(
    ident: str = "8.1.a",
    *,
    aspects: str = "",
    extra_aspects: str = "",
    instrument: str = QUESTIONS,
    kind: str = "law",
    title: str = "",
    fr: str = "",
    nl: str = "",
    asks: str = "Whether the law says so.",
    verification: str = "seen",
    title_verification: str = "",
    force: str = "",
    not_asked: str = "",
    convention: str = "",
    sources: str = "",
    note: str = "",
) -> Item:
    """An item of the questionnaire, or with `instrument=CONVENTION` of the Convention."""
    return Item(
        ident,
        instrument,
        ItemKind(kind),
        Text(title or f"Item {ident}", fr, nl),
        asks,
        Mark(verification),
        Mark(title_verification) if title_verification else None,
        force=BindingForce(force) if force else None,
        not_asked=not_asked,
        aspects=_words(aspects),
        extra_aspects=_words(extra_aspects),
        convention=_words(convention),
        sources=_words(sources),
        note=note,
    )


def a_section(
    ident: str, items: str, *, instrument: str = QUESTIONS, title: str = "", verification: str = "seen"
) -> Section:
    """A section: the numbers of its items, "8 9"."""
    return Section(ident, instrument, Text(title or ident.capitalize()), _words(items), Mark(verification))


def a_version(
    start: str = "2000-01-01",
    *,
    summary: str = "What it says.",
    verification: str = "seen",
    start_verification: str = "",
    act: str = "act:1",
    act_article: str = "",
    source: str = "",
    date_name: str = "",
    numbered: str = "",
    territory: str = "",
    change: str = "",
    penalty: str = "",
    penalty_verification: str = "",
    divisions: str = "",
    lists: Iterable[OffenceList] = (),
    note: str = "",
) -> Version:
    """A version from a date on; `start=""` if the start is not recorded, `start="new-code"` for the named date."""
    if start == "new-code":
        start, date_name = "2026-09-01", "new-code"
    return Version(
        Mark(verification),
        summary,
        _day(start),
        Mark(start_verification) if start_verification else None,
        date_name,
        ActEffect(change) if change else None,
        act,
        act_article,
        numbered,
        territory,
        source,
        penalty,
        Mark(penalty_verification) if penalty_verification else None,
        divisions=divisions,
        lists=tuple(lists),
        note=note,
        penalty_in_english=penalty,
    )


def a_list(  # each is a key of the data
    *articles: str,
    used_for: str = "jurisdiction",
    code: str = "old",
    within: tuple[str, ...] = (),
    pinpoint: str = "",
    condition: str = "",
    term: str = "",
    runs_from: str = "",
    start: str = "",
) -> OffenceList:
    """A list of offences; `within` gives the ranges in which it is complete."""
    purpose = ListPurpose(used_for)
    return OffenceList(purpose, code, articles, within, pinpoint, condition, term, runs_from, _day(start))


def a_successor(
    provision: str, *, part: str = "", place: str = "", on: str = "", verification: str = "seen", note: str = ""
) -> Successor:
    """A provision that replaces another; `on` only if it differs from the date of the repeal."""
    return Successor(provision, Mark(verification), part, _day(on), note=note, place=place)


def an_annulment(
    start: str = "", *, act: str = "act:2", verification: str = "seen", source: str = "", note: str = ""
) -> Annulment:
    """An annulment by a judgment; with a `start`, which may be "new-code", the provision was law until then."""
    named = "new-code" if start == "new-code" else ""
    return Annulment(
        act, Mark(verification), _day("2026-09-01" if named else start), source, note=note, date_name=named
    )


def a_provision(
    ident: str = "old/383bis",
    *versions: Version,
    start: str = "2000-01-01",
    began: bool | None = True,
    repealed_on: str = "",
    replaced_by: str = "",
    successors: Iterable[Successor] = (),
    subject: str = "",
    fr: str = "",
    nl: str = "",
    verification: str = "seen",
    repeal_verification: str = "seen",
    repeal_act: str = "act:2",
    annulled: Annulment | None = None,
    partners: tuple[Partner, ...] = (),
    read_in: str = "",
    note: str = "",
    keywords: str = "",
    unnamed: Iterable[NonStatutoryTerm] = (),
) -> Provision:
    """A provision with one version from `start` on, unless versions are given.

    `replaced_by` names successors by id, `successors` gives complete ones. `start` and `repealed_on` may be "new-code".
    """
    named = "new-code" if repealed_on == "new-code" else ""
    ends = _day("2026-09-01" if named else repealed_on)
    repeal = Repeal(ends, Mark(repeal_verification), repeal_act, "", named) if ends else None
    return Provision(
        ident,
        Text(subject or f"Subject of {ident}", fr, nl),
        Mark(verification),
        versions or (a_version(start, verification=verification),),
        began,
        repeal,
        annulled,
        (*map(a_successor, _words(replaced_by)), *successors),
        partners,
        _words(read_in),
        note=note,
        keywords=Keywords(_words(keywords)),
        unnamed=tuple(unnamed),
    )


def a_partner(
    provision: str,
    purpose: str = "raises the penalty",
    *,
    does: str = "raises-penalty",
    verification: str = "seen",
    source: str = "",
    penalty: str = "",
    end: str = "",
) -> Partner:
    """A provision that must be read with another one."""
    until = a_day(end) if end else None
    return Partner(provision, PartnerEffect(does), purpose, Mark(verification), source, penalty=penalty, end=until)


def an_unnamed(
    words: str = "deepfake",
    under: str = "Realistic images",
    *,
    aspect: str = "",
    basis: str = "editorial",
    source: str = "",
    verification: str = "inferred",
) -> NonStatutoryTerm:
    """A common name for conduct that the law does not name, and the provision under which it falls."""
    return NonStatutoryTerm(Keywords(_words(words)), Text(under), Mark(verification), Basis(basis), aspect, source)


def a_link(
    provision: str = "old/383bis",
    items: str = "8.1.a",
    aspects: str = "images",
    *,
    ident: str = "",
    extent: str = "full",
    role: str = "names",
    basis: str = "editorial",
    source: str = "",
    verification: str = "seen",
    reason: str = "It says so.",
    part: str = "",
    pinpoint: str = "",
    read_with: str = "",
    limit: str = "",
    limit_short: str = "",
    start: str = "",
    end: str = "",
    review: str = "",
    review_from: str = "",
) -> Correspondence:
    """A correspondence. Its id consists of provision, items and basis; give one if two links share these."""
    source = source or ("" if basis == "editorial" else f"doc:{basis}")
    return Correspondence(
        ident or "-".join((provision, *items.split(), basis)),
        _words(items),
        _words(aspects),
        provision,
        Extent(extent),
        Role(role),
        Basis(basis),
        Mark(verification),
        reason,
        pinpoint,
        tuple(map(ReadWith, _words(read_with))),
        _day(start),
        _day(end),
        part,
        source,
        limit=limit,
        limit_short=limit_short,
        review=ReviewReason(review) if review else None,
        review_from=_day(review_from),
    )


def a_negative(
    items: str = "8.1.a",
    aspect: str = "images",
    *,
    ident: str = "",
    checked: str = "The whole of the Code.",
    verification: str = "seen",
    start: str = "",
    end: str = "",
    note: str = "",
) -> EmptySearch:
    """A recorded search that found nothing."""
    ident = ident or "-".join(("searched", *items.split(), aspect))
    return EmptySearch(ident, _words(items), aspect, checked, Mark(verification), _day(start), _day(end), note=note)


def a_rest(
    finding: str = "searched",
    items: str = "8.1.a",
    aspect: str = "images",
    *,
    ident: str = "",
    checked: str = "The whole of the Code.",
    verification: str = "seen",
    start: str = "",
    end: str = "",
    note: str = "",
) -> AspectRest:
    """What is known of the rest of an aspect that links answer in part."""
    ident = ident or "-".join((finding, *items.split(), aspect))
    words = _words(items)
    return AspectRest(
        ident, words, aspect, RestFinding(finding), checked, Mark(verification), _day(start), _day(end), note=note
    )


def a_position(
    ident: str = "P1",
    *,
    item: str = "8.1.a",
    stance: str = "disputes",
    targets: str = "",
    answered_by: str = "",
    later: Iterable[LaterLaw] = (),
    cites: Iterable[CitedProvision] = (),
    holder: str = "ngo",
    source: str = "doc:comment",
    filed: str = "",
    statement: str = "That is not so.",
    verification: str = "seen",
    topic: str = "",
    voice: str = "",
    reported_by: str = "",
    locator: str = "",
    recommendation: str = "",
    since: str = "",
    aspects: str = "",
    convention: str = "",
    note: str = "",
) -> Position:
    """A position; `targets` are triples "item aspect provision", separated by commas."""
    return Position(
        ident,
        holder,
        source,
        Stance(stance),
        statement,
        Mark(verification),
        item,
        topic,
        voice,
        reported_by,
        locator,
        _day(filed),
        _words(aspects),
        _words(convention),
        tuple(cites),
        tuple(DisputedLinkRef(*target.split()) for target in targets.split(",") if target.strip()),
        _words(answered_by),
        tuple(later),
        recommendation,
        _day(since),
        note=note,
    )


def a_code(
    ident: str,
    *names: str,
    short: str = "",
    short_in: tuple[str, ...] = (),
    title: str = "",
    cited_as: str = "",
    in_force_from: str = "",
    repealed_on: str = "",
    eli: str = "",
) -> Code:
    """A code and its names."""
    words = Text(title or ident.capitalize())
    span = _day(in_force_from), _day(repealed_on)
    return Code(ident, words, short or ident.upper(), names, Text(*short_in), cited_as, *span, eli)


def an_act(
    ident: str = "act:1",
    *,
    title: str = "",
    verification: str = "seen",
    dated: str = "",
    published: str = "",
    in_force: str = "",
    retroactive: bool = False,
    eli: str = "",
    url: str = "",
    read_in: str = "",
    note: str = "",
) -> Act:
    """A law or decree."""
    return Act(
        ident,
        Text(title or f"Law {ident}"),
        Mark(verification),
        dated=_day(dated),
        published=_day(published),
        in_force=_day(in_force),
        retroactive=retroactive,
        eli=eli,
        url=url,
        read_in=_words(read_in),
        note=note,
    )


def some_numbers(numbers: str, *, code: str = "old", verification: str = "seen", source: str = "") -> NumbersKnown:
    """Numbers that a code is known to contain: "299", "132-192"."""
    return NumbersKnown(code, numbers, Mark(verification), source)


def followed(
    code: str = "old",
    up_to: str = "",
    *,
    articles: str = "",
    searched: str = "A consolidated text.",
    source: str = "",
    verification: str = "seen",
) -> FollowedUpTo:
    """The date up to which a code, or some articles of it, were followed; `up_to=""` if they were not."""
    return FollowedUpTo(code, searched, Mark(verification), _words(articles), _day(up_to), source)


def an_act_searched(
    act: str = "",
    codes: str = "old",
    *,
    finding: str = "unread",
    what: str = "Nobody has found its text.",
    title: str = "",
    number: str = "",
    verification: str = "seen",
) -> ActSearched:
    """An act that the search for amendments found."""
    return ActSearched(_words(codes), ActFinding(finding), what, Mark(verification), act, title, number)


def a_source(ident: str, *, title: str = "", verification: str = "seen", day: str = "", note: str = "") -> Source:
    """A document of the bibliography."""
    return Source(ident, title or f"Document {ident}", Mark(verification), date=day, note=note)


def a_regime(ident: str, code: str, *, start: str = "", until: str = "", title: str = "") -> Regime:
    """A period of the criminal law."""
    return Regime(ident, Text(title or ident.capitalize()), code, _day(start), _day(until))


_DEFAULTS: tuple[Record, ...] = (
    NamedDate(
        "new-code",
        a_day("2026-09-01"),
        Mark.INFERRED,
        Text("Entry into force of the new Code"),
        (a_day("2026-04-08"),),
        "act:3",
    ),
    a_code(
        "old", "Penal Code", "Sw.", short="PC 1867", title="Penal Code of 1867", cited_as="CP", repealed_on="2026-09-01"
    ),
    a_code(
        "new",
        "Penal Code",
        "Sw.",
        "New CC",
        short="PC 2024",
        title="Penal Code of 2024",
        cited_as="CP2024",
        in_force_from="2026-09-01",
    ),
    a_code("pre", "Preliminary Title", "V.T.Sv.", short="TP", title="Preliminary Title", cited_as="TP"),
    *(followed(code, "2199-12-31") for code in ("old", "new", "pre")),
    a_regime("first", "old", until="2022-06-01", title="The old Code"),
    a_regime("reform", "old", start="2022-06-01", until="2026-09-01", title="The reform"),
    a_regime("second", "new", start="2026-09-01", title="The new Code"),
    an_act("act:1", published="1999-12-01", in_force="2000-01-01"),
    an_act("act:2", published="2022-03-30", in_force="2022-06-01"),
    an_act("act:3", published="2024-04-08", in_force="2026-09-01"),
    a_source("doc:reply", title="Reply of the State", day="2018-01-26"),
    a_source("doc:comment", title="Comments of the NGOs", day="2018-01-26"),
    Instrument(QUESTIONS, InstrumentKind.QUESTIONNAIRE, Text("Questionnaire")),
    Instrument(CONVENTION, InstrumentKind.CONVENTION, Text("Convention")),
    ReferenceDay(QUESTIONS, REFERENCE_DAY, FILED),
    ReferenceDay(CONVENTION, REFERENCE_DAY, FILED),
    PositionHolder("state", Text("The State")),
    PositionHolder("ngo", Text("The NGOs")),
)

Kept = TypeVar("Kept", bound=Record)


def _name(record: Record) -> str:
    match record:
        case Renumbering():
            return f"{record.code}/{record.was}"
        case SharedNumber():
            return f"{record.code}/{record.number}"
        case NumbersKnown():
            return f"{record.code}/{record.numbers}"
        case ActSearched():
            return f"{record.act} {record.number} {' '.join(record.codes)}"
        case _:
            return record.id


def a_bearing(
    items: str = "8.1.a", aspect: str = "images", *, way: str = "supports", fit: str = "principle", provision: str = ""
) -> CourtBearing:
    """What a decision means for an aspect of one or more items."""
    return CourtBearing(_words(items), aspect, DecisionEffect(way), PrecedentRelevance(fit), provision)


def a_decision(
    ident: str = "ECLI:RU:SUPR:2015:ARR.20150331.3",
    *bears: CourtBearing,
    court: str = "Supreme Court",
    day: str = "2015-03-31",
    provisions: str = "old/383bis",
    outcome: str = "applied",
    holding: str = "What it held.",
    read_in: str = "doc:reply",
    verification: str = "second-hand",
    docket: str = "",
    case: str = "",
    conduct: str = "",
    read: str = "abstract",
    note: str = "",
) -> Decision:
    """A decision of a court, with what it bears on."""
    return Decision(
        *(ident, court, day, CourtOutcome(outcome), holding, _words(read_in), Mark(verification)),
        provisions=_words(provisions),
        docket=docket,
        case=case,
        conduct=conduct,
        bears=bears,
        read=TextRead(read) if read else None,
        note=note,
    )


def a_decision_search(
    ident: str = "searched-decisions",
    *,
    items: str = "8.1.a",
    aspects: str = "images",
    searched: str = "The abstracts of the Supreme Court.",
    up_to: str = "2024-01-01",
    found: str = "None.",
    verification: str = "second-hand",
) -> DecisionSearch:
    """A recorded search for decisions."""
    return DecisionSearch(ident, _words(items), _words(aspects), searched, a_day(up_to), found, Mark(verification))


def a_recommendation(
    ident: str = "R-2015",
    *,
    number: str = "R1",
    day: str = "2015-12-04",
    parties: str = "",
    items: str = "8.1.a",
    aspects: str = "images",
    text: str = "The body asks for an offence.",
    source: str = "doc:comment",
    read_in: str = "",
    verification: str = "second-hand",
    note: str = "",
) -> Recommendation:
    """A recommendation of a monitoring body, by default to every Party."""
    return Recommendation(
        *(ident, number, Text("Monitoring body"), a_day(day), text, source, Mark(verification)),
        read_in=_words(read_in),
        parties=_words(parties),
        items=_words(items),
        aspects=_words(aspects),
        note=note,
    )


def after_a_bill(corpus: Corpus, day: str = "2030-01-01") -> Corpus:
    """The same data if a bill amended every second article that has not ended, and ended the others."""
    act, on = corpus.acts[-1].id if corpus.acts else "", a_day(day)

    def changed(index: int, each: Provision) -> Provision:
        if each.repeal:
            return each
        if index % 2:
            return each._replace(repeal=Repeal(on, Mark.SEEN, act))
        version = each.versions[-1]._replace(in_force_from=on, date_name="", act=act)
        return each._replace(versions=(*each.versions, version))

    fields = {name: getattr(corpus, name) for name in corpus.__dataclass_fields__}
    return Corpus(**{**fields, "provisions": tuple(changed(*each) for each in enumerate(corpus.provisions))})


def a_corpus(*records: Record, researched_from: str = "2010-01-01", party: str = "Ruritania") -> Corpus:
    """A corpus of these records, in any order, and of the defaults whose ids they do not use.

    An aspect that an item asks for need not be given.
    """
    given = {(type(record), _name(record)) for record in records}
    assert len(given) == len(records), "two records of one kind have the same id"
    asked = [aspect for item in records if isinstance(item, Item) for aspect in (*item.aspects, *item.extra_aspects)]
    implied = [an_aspect(aspect) for aspect in dict.fromkeys(asked) if (Aspect, aspect) not in given]
    kept = [*(each for each in _DEFAULTS if (type(each), _name(each)) not in given), *records, *implied]

    def of(kind: type[Kept]) -> tuple[Kept, ...]:
        return tuple(record for record in kept if isinstance(record, kind))

    return Corpus(
        party_code="ru",
        party=Text(party),
        adjective=Keywords(("Ruritanian",)),
        local_terms=Keywords(),
        languages=Languages(),
        numbering=Numbering(),
        journal=Text(),
        enters_after="",
        researched_from=a_day(researched_from),
        dates=of(NamedDate),
        codes=of(Code),
        regimes=of(Regime),
        renumberings=of(Renumbering),
        shared_numbers=of(SharedNumber),
        numbers_known=of(NumbersKnown),
        acts=of(Act),
        provisions=of(Provision),
        followed=of(FollowedUpTo),
        acts_searched=of(ActSearched),
        known_differences=of(KnownDifference),
        sources=of(Source),
        instruments=of(Instrument),
        sections=of(Section),
        items=of(Item),
        aspects=of(Aspect),
        language_pages=of(LanguageUrlRule),
        reference_days=of(ReferenceDay),
        applicability=of(Applicability),
        reservations=of(Reservation),
        negatives=of(EmptySearch),
        rests=of(AspectRest),
        correspondences=of(Correspondence),
        holders=of(PositionHolder),
        positions=of(Position),
        decision_searches=of(DecisionSearch),
        decisions=of(Decision),
        recommendations=of(Recommendation),
    )


Change = str | bytes | tuple[str, str] | None
"""A whole file, or a text that occurs in it once and its replacement; None leaves the file out."""


def a_data_folder(folder: Path, **changes: Change) -> Path:
    """The data files of Ruritania in a folder, with changes by the names of the files.

    a_data_folder(tmp_path, positions=("stance: disputes", "stance: doubts"), sources=None)
    """
    return _data_folder(folder, RURITANIA, changes)


def _data_folder(folder: Path, of: Path, changes: dict[str, Change]) -> Path:
    for original in sorted(of.glob("*.yaml")):
        text = original.read_text(encoding="utf-8")
        match changes.pop(original.stem, text):
            case None:
                continue
            case bytes(content):
                (folder / original.name).write_bytes(content)
            case str(content):
                (folder / original.name).write_bytes(content.encode())
            case (old, new):
                assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {original.name}"
                (folder / original.name).write_bytes(text.replace(old, new).encode())
    assert not changes, f"no such data file: {sorted(changes)}"
    return folder


def a_party_folder(folder: Path, **changes: Change) -> Path:
    """The folder of Sylvania in the data set of Ruritania, which is made in a folder."""
    folder.mkdir(exist_ok=True)
    party = a_data_folder(folder) / corpus_loading.PARTIES_FOLDER / SYLVANIA.name
    party.mkdir(parents=True)
    return _data_folder(party, SYLVANIA, changes)


_RARE = """
  - id: old/102
    subject:
      en: Recidivism
    versions:
      - in_force_from: "2011-01-01"
        start_verification: second-hand
        act: act:1999
        territory: the islands
        summary: Doubles the penalty.
        divisions: "§ 1 (al. 1-2), § 2"
        lists:
          - for: limitation
            code: old
            articles: ["100", "383 to 384", "383bis, § 1"]
            complete_within: ["380 to 390"]
            pinpoint: § 2
            condition: the victim is a minor
            term: ten years
            runs_from: the victim's majority
            from: "2012-01-01"
        verification: unverified
    began: false
    annulled:
      act: act:2011
      from: new-code
      source: copy:code
      verification: seen
      note: The judgment is in the copy.
    verification: seen
"""
_SEARCHED = """
  - code: old
    articles: ["101"]
    up_to: "2012-01-01"
    searched: The law on images alone.
    source: act:2011
    verification: seen
    note: Later laws were not researched.

acts_searched:
  - act: act:2011
    codes: [old]
    finding: entered
    what: Article 100.
    verification: seen

  - title: Law on prisons
    number: "2015-02-03/04"
    published: "2015-02-20"
    in_force: "2015-03-01"
    codes: [old, new]
    finding: unread
    what: Nobody has found its text.
    read_in: [copy:code p. 2]
    verification: second-hand
    note: A list names it.
"""
_KNOWN = """numbers_known:
  - code: old
    numbers: "130-140"
    source: copy:code
    verification: seen
    note: What they say was not read.

acts:
"""


_TREATY = """    en: Lanzarote Convention
  text:
    articles:
      - number: "20"
        title:
          en: Offences
        divisions: "§ 1 (a-f), § 2, § 3 (/1-2)"
    source: copy:code
    verification: seen
"""
_MADE = "    reason: Article 50 prohibits making images.\n"


def a_checked_folder(folder: Path) -> Path:
    """The data files of Ruritania in a folder, with the rarer facts that they lack, and a check of each."""
    rare = "  # The new Code.\n"
    for path in a_data_folder(folder).iterdir():
        text = path.read_text(encoding="utf-8").replace(rare, f"{_RARE[1:]}\n{rare}").replace("acts:\n", _KNOWN)
        text += _SEARCHED if "\nfollowed:\n" in text else ""
        text = text.replace("    en: Lanzarote Convention\n", _TREATY).replace(
            'up_to: "2030-01-01"', 'up_to: "2024-08-01"'
        )
        text = text.replace(_MADE, f'{_MADE}    review: due\n    review_from: "2024-08-01"\n')
        check = r'\g<0>\n\1verified: [{mark: \2, by: A. Adviser, day: "2024-08-01", source: copy:code, '
        check += r'copy_day: "2024-07-01", fingerprint: "fr:0123456789abcdef"}]'
        path.write_text(re.sub(r"(?m)^( *)verification: (.*)$", check, text), encoding="utf-8")
    return folder


def problems_in(folder: Path) -> list[str]:
    """Every problem of the data files of a folder, as a user reads it, after its code and without the folder."""
    _, problems, _ = corpus_loading.read_with_problems(corpus_loading.open_folder(folder))
    return [f"{problem.code}: {problem}".replace(f"{folder}{os.sep}", "") for problem in problems]
