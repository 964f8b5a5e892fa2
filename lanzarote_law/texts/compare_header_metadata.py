"""Findings from what a copy states about itself: how far its text goes, which acts changed it, which it changes."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date

from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Corpus
from lanzarote_law.texts import act_matching
from lanzarote_law.texts.comparison import Comparison, recorded_changes
from lanzarote_law.texts.consolidated_act import ListedAct
from lanzarote_law.texts.findings import Finding, FindingKind, add_command, edit_command, missing_act_options
from lanzarote_law.texts.library import StoredCopy


def find_stale_texts(comparison: Comparison) -> Iterator[Finding]:
    """Yield the copies whose text is older than their head."""
    for copy in comparison.newest_of_codes():
        up_to, updated = comparison.up_to(copy), copy.head.updated
        if up_to and updated and up_to < updated:
            values = (up_to.isoformat(), updated.isoformat(), "notes" if copy.day == updated else "text")
            command, needs = ("texts", "add"), ("FILE",)
            yield Finding(FindingKind.STALE, copy.code, values, updated, "", copy.id, 1, command=command, needs=needs)


def find_listed_acts(comparison: Comparison) -> Iterator[Finding]:
    """Yield the acts that a copy lists as having changed articles, if neither the data nor a note has the change."""
    corpus = comparison.corpus
    for copy in comparison.newest_of_codes():
        for each in copy.head.amended_by:
            if each.dated < corpus.researched_from or _was_searched(corpus, copy.code, each.dated):
                continue
            ids = comparison.acts.find("", each.dated)
            listed = _listed(comparison, copy, each)
            lacking = tuple(ident for ident in listed if not _is_known(comparison, ident, each.dated, ids))
            if not lacking:
                continue
            act, dated, on = f"act:{each.dated}", each.dated.isoformat(), each.published or each.dated
            new = add_command("act", act, dated=dated, published=str(each.published or ""))
            command, needs = (
                (("history", "--data", lacking[0]), ()) if ids else (new, missing_act_options(copy.language))
            )
            found = Finding(FindingKind.LISTED, (*ids, act)[0], (), on, dated, copy.id, others=lacking)
            yield found._replace(command=command, needs=needs)


def _listed(comparison: Comparison, copy: StoredCopy, act: ListedAct) -> Iterator[str]:
    """Yield the articles of the data that a list names, alone or within a range."""
    parts = (each.partition("-") for each in act.articles)
    ranges = [(article_key(first), article_key(last or first)) for first, _, last in parts]
    for ident, held in comparison.held.items():
        if ident in comparison.corpus.provision and any(each.copy == copy.id for each in held):
            key = article_key(ArticleId(ident).article)
            if any(first <= key <= last for first, last in ranges):
                yield ident


def _is_known(comparison: Comparison, ident: str, dated: date, ids: tuple[str, ...]) -> bool:
    """Return whether the data have a change by an act, or a note names it, so that it is compared as such."""
    changes = recorded_changes(comparison.corpus.provision[ident])
    notes = (note.day for held in comparison.held[ident] for note in held.article.notes)
    return any(act in ids for _, act in changes if act) or dated in notes


def _was_searched(corpus: Corpus, code: str, dated: date | None) -> bool:
    """Return whether the data record what an act of a date changed in a code."""
    return any(
        code in each.codes and str(dated) == (str(corpus.act[each.act].dated) if each.act else each.number[:10])
        for each in corpus.acts_searched
    )


def find_modifying_acts(comparison: Comparison) -> Iterator[Finding]:
    """Yield the acts of copies that modify a code of the data by their own statement, and that the data lack."""
    corpus = comparison.corpus
    codes = {part: code.id for code in corpus.codes for part in code.eli.split("/") if part}
    for copy in (each for each in comparison.copies.values() if each.id in comparison.newest):
        touched = [codes[number] for number in copy.head.modifies if number in codes]
        recent = copy.dated is not None and copy.dated >= corpus.researched_from
        known = act_matching.find_act(corpus, copy) is not None
        if not recent or known or all(_was_searched(corpus, code, copy.dated) for code in touched):
            continue
        act = f"act:{copy.dossier or copy.dated}"
        fields = {"dated": str(copy.dated or ""), "number": f"NUMAC {copy.numac}" if copy.numac else ""}
        fields |= {"dossier": copy.dossier, "published": str(copy.published or ""), "page": copy.page.lstrip("0")}
        values, on = tuple(dict.fromkeys(touched)), copy.published or copy.dated
        found = Finding(
            FindingKind.TOUCHES, act, values, on, copy.dossier, copy.id, 1, needs=missing_act_options(copy.language)
        )
        yield found._replace(command=add_command("act", act, **fields))


def find_followed(comparison: Comparison, concerned: AbstractSet[str]) -> Iterator[Finding]:
    """Yield the records of followed amendments whose articles a later copy contains without any finding."""
    corpus = comparison.corpus
    for record in corpus.followed:
        ours = (each for each in corpus.provisions if corpus.following(each.id) is record)
        articles = [each.id for each in ours if not (each.end and each.end < corpus.researched_from)]
        reaches = [_reach(comparison, ident) for ident in articles]
        up_to = min((each for each in reaches if each), default=None)
        if not articles or None in reaches or not concerned.isdisjoint(articles):
            continue
        if up_to and (record.up_to is None or record.up_to < up_to):
            values, copy = (record.code, str(record.up_to or ""), str(up_to)), comparison.held[articles[0]][0].copy
            found = Finding(FindingKind.FOLLOWED, record.id, values, up_to, copy=copy, others=tuple(articles))
            needs = ("--set searched", "--set source", "--set verification")
            yield found._replace(command=edit_command(record.id, up_to=str(up_to)), needs=needs)


def _reach(comparison: Comparison, ident: str) -> date | None:
    """The date up to which the newest copies have the notes of an article."""
    copies = [comparison.copies[each.copy] for each in comparison.held.get(ident, ())]
    return max((day for copy in copies if (day := comparison.up_to(copy))), default=None)
