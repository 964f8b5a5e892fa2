"""The citations of a report: an article in full, the sentences about it, and the footnote with source and mark."""

import re
from collections.abc import Iterable, Iterator

from lanzarote_law.answers.certainty import date_weaknesses, day_mark
from lanzarote_law.answers.lineage import successors_by, with_successors
from lanzarote_law.answers.listed_offences import codes_with_only_former_articles_listed
from lanzarote_law.answers.lookup import successors_in_force
from lanzarote_law.answers.status_types import WeighedLink
from lanzarote_law.answers.verifiable_facts import DocumentPlace
from lanzarote_law.grammar.act_prepositions import name_after_article
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Act, Basis, Code, Correspondence, Extent, Mark, Position, Provision, Version, weakest
from lanzarote_law.render.phrases import View, kind_of_act, with_dots
from lanzarote_law.render.pinpoints import pinpoint_text
from lanzarote_law.render.provenance import document_text, document_title

# -- articles ----------------------------------------------------------------------------------------------------------


def article_citation(view: View, ident: str, pinpoint: str = "") -> str:
    """An article as a document cites it: `art. 417/49 of the Criminal Code of 8 June 1867`."""
    code, article = ArticleId(ident).parts
    name = view.text(view.corpus.code[code].title) if code in view.corpus.code else code
    if not article[:1].isdigit():  # an act that is cited as a whole is cited by its name
        return ", ".join(filter(None, (name, pinpoint)))
    behind = name_after_article(name, view.language)
    if not behind:
        return view.word("r.cited under", ", ".join(filter(None, (article, pinpoint))), name)
    if pinpoint:
        return view.word("r.cited place", article, pinpoint, behind)
    return view.word("r.cited several" if " " in article else "r.cited", article, behind)


def called_former(view: View, ident: str, cited: str, key: str = "r.former") -> str:
    """A citation of an article, called former if the article is no longer in force."""
    provision = view.corpus.provision.get(ident)
    return view.word(key, cited) if provision and provision.end and provision.end <= view.on else cited


def short_in_sequence(view: View, idents: Iterable[str]) -> Iterator[str]:
    """Short citations of consecutive articles: the code is named with its first article only."""
    last = ""
    for ident in idents:
        code, article = ArticleId(ident).parts
        yield (
            view.word("article", article) if code == last and article[:1].isdigit() else pinpoint_citation(view, ident)
        )
        last = code


def pinpoint_citation(view: View, ident: str, pinpoint: str = "") -> str:
    """A place in an article with the short name of its code: `art. 134, al. 1, CP 2024`."""
    code, article = ArticleId(ident).parts
    if pinpoint and article[:1].isdigit():
        where = f"{article}, {pinpoint_text(pinpoint, view.language)}"
        return view.word("r.cited short", where, view.code(code))
    named = view.article(ident, pinpoint)
    return view.word("article", named) if named[:1].isdigit() else named


def short_citations(view: View, idents: Iterable[str], *, dated: bool = False) -> str:
    """Several articles with the short names of their codes: `art. 171, 173 CP 2024; Decree VL 2019`.

    With `dated`, those no longer in force are called former.
    """
    groups = group_by_key((ArticleId(ident).code, ident) for ident in dict.fromkeys(idents))
    parts = []
    for group in groups.values():
        named = view.articles_text(group)
        key = "r.articles" if len(group) > 1 else "article"
        cited = view.word(key, named) if named[:1].isdigit() else named
        former = "r.former several" if len(group) > 1 else "r.former"
        parts.append(called_former(view, group[0], cited, former) if dated else cited)
    return view.clauses(parts)


def articles_in_force_instead(view: View, provision: Provision) -> tuple[tuple[str, ...], str]:
    """The articles in force instead of an article, and the mark of the steps to them and of their start if not seen."""
    corpus = view.corpus
    marks: list[Mark] = []
    for ident in with_successors(corpus, [provision.id], view.on):
        if corpus.provision[ident].in_force(view.on):
            marks += [each.mark for each in date_weaknesses(corpus, corpus.provision[ident], view.on)]
        marks += [step.verification for step in successors_by(corpus, ident, view.on)]
    return successors_in_force(corpus, provision, view.on), view.less_than_seen(weakest(marks)) if marks else ""


def review_stamp(view: View, links: Iterable[WeighedLink], stamped: Iterable[Correspondence] = ()) -> str:
    """After the articles of some links: which of them were read only for earlier law; empty if none was.

    Links of which the text already says so are `stamped`.
    """
    judged = tuple(links)
    waiting = [each.link for each in judged if each.under_review and each.link not in stamped]
    parts = []
    for notice, idents in group_by_key((view.review_text(link), link.provision) for link in waiting).items():
        named = (
            ""
            if {*idents} == {each.link.provision for each in judged}
            else view.articles_text([*dict.fromkeys(idents)])
        )
        parts += [f"{named}{view.colon}{notice}" if named else notice] if notice else []
    return f" [{view.clauses(parts)}]" if parts else ""


def code_names(view: View, text: str) -> Iterator[tuple[Code, str, str]]:
    """The codes and acts of which a text uses the short name, each with that name and its title."""
    for code in view.corpus.codes:
        title, short = view.text(code.title), view.code(code.id)
        if short in text and short != title:
            yield code, short, title


def short_names(view: View, text: str) -> dict[str, str]:
    """The short names of codes and acts in a text by their ids, except those that are citations with a date."""
    found = {code.id: short for code, short, _ in code_names(view, text)}
    return {ident: short for ident, short in found.items() if not DATED.search(short)}


DATED = re.compile(r"\d \w+ (?:19|20)\d\d\b")
"""The end of a date: `L 29 February 2024 Book I`."""


def capitalise(text: str) -> str:
    """A text with a capital as its first letter; an id, such as `act:2023`, is unchanged."""
    first = text.partition(" ")[0].rstrip(":,")
    return text if ":" in first else text[:1].upper() + text[1:]


def uncapitalise(text: str) -> str:
    """A text as it continues a sentence: without the capital of its first word, unless that is an abbreviation."""
    return f"{text[:1].lower()}{text[1:]}" if text[1:2].islower() else text


def as_sentence(text: str) -> str:
    """A text with a full stop, unless it ends with punctuation."""
    stripped = text.rstrip()
    return stripped if stripped.endswith((".", "!", "?", ". [en]")) else f"{stripped}."


def full_sentence(text: str) -> str:
    """A text as a whole sentence: with a capital and a full stop."""
    return as_sentence(capitalise(text))


def complete_sentence(view: View, text: str) -> str:
    """The content of an article as a sentence: if it begins with a verb, the article becomes its subject."""
    first = text.partition(" ")[0]
    if first.rstrip(",") not in view.word("r.verbs").split():
        return text
    return f"{view.word('r.subject')} {first.lower()}{text[len(first) :]}"


def lists_only_former_articles(view: View, ident: str) -> list[str]:
    """The codes from which an article lists articles of which none is in force; empty if it lists others."""
    return list(
        codes_with_only_former_articles_listed(
            view.corpus, current_version(view, view.corpus.provision[ident]), view.on
        )
    )


def current_version(view: View, provision: Provision) -> Version:
    """The version of an article that is in force."""
    version = provision.version(view.on)
    assert version is not None
    return version


def wording_verification(provision: Provision, version: Version) -> Mark:
    """How the wording of a version was verified."""
    return version.verification if version.start_verification else provision.verification


def in_force_sentence(view: View, provision: Provision, version: Version) -> str:
    """Since when an article, and its wording, is in force, as far as that is recorded; nothing for a whole new code."""
    first = provision.versions[0]
    code = view.corpus.code.get(provision.code)
    if version is first and code and first.in_force_from == code.in_force_from:
        return ""
    began, worded = (_recorded_day(view, each) for each in (first, version))
    if began and provision.is_known_to_begin:
        return view.word("r.in force worded" if version is not first and worded else "r.in force", began, worded)
    return view.word("r.worded since", worded) if worded else ""


def _recorded_day(view: View, version: Version) -> str:
    """The first day of a version; empty if nobody confirms it."""
    unconfirmed = day_mark(view.corpus, version) is Mark.UNVERIFIED
    return "" if version.in_force_from is None or unconfirmed else view.day(version.in_force_from)


def start_text(view: View, provision: Provision, version: Version) -> str:
    """The first day of an article and, if it differs, of its wording, each with its mark."""
    first = provision.versions[0]
    day = _start_with_mark(view, first)
    if first.in_force_from and not provision.is_known_to_begin:  # an older wording may have preceded it
        day = view.word("r.since the first day", day)
    return day if version is first else view.word("r.since worded", day, _start_with_mark(view, version))


def _start_with_mark(view: View, version: Version) -> str:
    """The first day of a version, with its mark if it was not seen."""
    if version.in_force_from is None:
        return view.word("start unknown")
    return view.day(version.in_force_from) + view.less_than_seen(day_mark(view.corpus, version))


# -- footnotes ---------------------------------------------------------------------------------------------------------


def official_reference(view: View, provision: Provision, version: Version, *, short: bool = False) -> str:
    """The act of a version as a State cites it, else the code of the article; no mark, and no copy.

    A short reference has the title only if another act of the data has the same date.
    """
    if act := view.corpus.act.get(version.act):
        cited = act_citation(view, act.id, _article_of(view, version))
        if short:
            cited = ", ".join(filter(None, (act_in_short(view, act), _article_of(view, version))))
        amended = view.word("r.amended by", cited) if version is not provision.versions[0] else cited
        return capitalise(amended)
    code = view.corpus.code.get(provision.code)
    named = (view.text(code.title), view.page(code.eli)) if code else ()
    return capitalise(", ".join(filter(None, named)))


def act_in_short(view: View, act: Act) -> str:
    """An act by its date, and by its title if another act of the data has the same date."""
    alike = sum(each.dated == act.dated for each in view.corpus.acts) > 1
    return _act_name(view, act) if alike else _dated(view, act)


def act_citation(view: View, ident: str, place: str = "") -> str:
    """An act as a State cites it: its date and title, the place in it, its publication, its official page."""
    act = view.corpus.act[ident]
    parts = (_act_name(view, act), place, *_published(view, act), act.number, view.page(act.address))
    return ", ".join(filter(None, parts))


def _published(view: View, act: Act) -> tuple[str, str]:
    """The publication of an act in the official journal, and the page."""
    journal = journal_name(view)
    published = view.word("r.published", journal, view.day(act.published)) if act.published else ""
    return published, view.word("fact.page", act.page) if act.page else ""


def journal_name(view: View) -> str:
    """The name of the official journal of the Party."""
    return view.text(view.corpus.journal) or view.word("r.journal")


def _dated(view: View, act: Act) -> str:
    return view.word(kind_of_act(act), view.day(act.dated)) if act.dated else act.id


def _act_name(view: View, act: Act) -> str:
    """An act by its date and title; a description in square brackets does not count as a title.

    A French or Dutch text does not give a title in the other language.
    """
    kind = _dated(view, act) if act.dated else ""
    titles = act.title._replace(**{code: "" for code, each in act.title._asdict().items() if each.startswith("[")})
    title, in_another, _ = (view.text(titles) if any(titles) else "").partition(" [")
    title = "" if in_another and view.language != "en" else title
    first, _, rest = title.partition(" ")
    if kind and first and first.lower() == kind.partition(" ")[0] and rest:
        return f"{kind} {rest}"  # `loi du 29 février 2024 introduisant le livre II du Code pénal`
    return f"{kind} ({title})" if kind and title else kind or title or act.id


def source_footnote(view: View, provision: Provision, version: Version) -> str:
    """The source of the wording of a version, and the marks of its date, wording and penalty."""
    act = act_citation(view, version.act, _article_of(view, version)) if version.act in view.corpus.act else ""
    source = document_text(view, DocumentPlace(version.source)) if version.source else ""
    named = view.clauses(filter(None, (act, source)))
    found = view.clauses(copies_read(view, provision, version))
    read = view.word("r.read in", found) if found else ""
    return with_dots(capitalise(named or view.word("no document")), read, law_marks(view, provision, version))


def copies_read(view: View, provision: Provision, version: Version) -> list[str]:
    """The copies in which an article was read, besides the act of its version."""
    found = [each.partition(" ")[0] for each in provision.read_in]
    return [short_title(view, each) for each in found if each != version.act]


def law_marks(view: View, provision: Provision, version: Version) -> str:
    """The marks of the date, the wording and the penalty of a version."""
    content = wording_verification(provision, version)
    day = view.word("r.mark of the day", view.word(day_mark(view.corpus, version)))
    if version.in_force_from is None:
        day = view.word("start unknown")
    penalty = version.penalty_verification or content
    marks = [day, view.word("r.mark of the words", view.word(content))]
    marks += [view.word("r.mark of the penalty", view.word(penalty))] if version.penalty else []
    return ", ".join(marks)


def _article_of(view: View, version: Version) -> str:
    several = re.search(r", \d+(?![\d°])", version.act_article)
    return view.word("r.articles" if several else "article", version.act_article) if version.act_article else ""


def short_title(view: View, ident: str) -> str:
    """The title of a copy, or the date of an act, which is cited in full elsewhere."""
    if ident in view.corpus.act:
        return view.act(ident)
    return document_title(view, ident)


def link_footnote(view: View, judged: WeighedLink) -> str:
    """The basis of a link, its mark, and its source.

    A reading is never marked as seen: the mark is that of the texts that were read for it.
    """
    link = judged.link
    review = view.review_text(link)
    review = "" if review in f"{link.part} {link.limit}" else review  # the text itself tells it there
    if link.basis is Basis.EDITORIAL:
        return with_dots(view.word("r.interpretation", view.word(link.verification)), review)
    source = document_text(view, DocumentPlace(link.source)) if link.source else ""
    return with_dots(capitalise(view.word(f"basis.{link.basis}")), view.word(link.verification), review, source)


def position_footnote(view: View, position: Position) -> str:
    """The document of a position, the place in it, its date, and its mark."""
    source = view.corpus.source.get(position.source)
    title = document_text(view, DocumentPlace(position.source, position.locator))
    filed = position.filed.isoformat() if position.filed else source.date if source else ""
    return with_dots(f"{title} [{position.id}]", filed, view.word(position.verification))


def extent_with_disputes(view: View, judged: WeighedLink) -> str:
    """The extent of an answer, at most that of its link, whether it is due for review, and who disputes it."""
    part = judged.extent is Extent.PARTIAL
    key, of = ("asserted", view.word(f"basis.{judged.link.basis}")) if judged.asserted else (str(judged.extent), "")
    review, disputes = view.review_text(judged.link), ", ".join(judged.disputed_by)
    text = view.word(f"r.far.{key}", of or judged.link.part) + (f" [{review}]" if review and not part else "")
    return text + (view.word("r.far.disputed", f"[{disputes}]") if disputes else "")
