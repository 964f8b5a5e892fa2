"""What happened to the law of an old document since: its amendments, its end, and what replaced it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from lanzarote_law.answers.certainty import bracketed_mark, day_mark
from lanzarote_law.answers.lineage import names_part
from lanzarote_law.answers.listed_offences import entries_naming
from lanzarote_law.answers.reference_resolution import renumbered_later
from lanzarote_law.checking.rechecked_citation import RecheckedCitation, StatementOutcome
from lanzarote_law.checking.rule_context import RuleContext, day_text, names_as_ranges, provision_names, successor_names
from lanzarote_law.checking.succession import (
    citation_name,
    current_successors,
    has_unreplaced_rest,
    in_its_last_wording,
    is_not_replaced,
    is_of_several_paragraphs,
    names_a_part,
    parts_without_successor,
    sole_successor,
    succession_notes,
    successors_by_paragraph,
    successors_by_part,
    with_its_paragraph,
    without_added_paragraphs,
)
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw, provisions_in_range
from lanzarote_law.grammar.aggravating_facts import stated_facts
from lanzarote_law.grammar.article_numbers import article_key, numbers_between
from lanzarote_law.grammar.citation_context_phrases import AND_FOLLOWING, NAMES_AN_ARTICLE
from lanzarote_law.grammar.pinpoints import each_value
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import ActEffect, Mark, Provision, weakest
from lanzarote_law.wording import spoken, worded, worded_count


def since_then(before: RuleContext, context: RuleContext, each: CitedLaw) -> RecheckedCitation:
    """What happened since to what was in force on the date of the document."""
    corpus = context.corpus
    provisions = in_force_then(before, each)
    ended = [one for one in provisions if not one.in_force(context.on)]
    marks = [version.verification for one in provisions if (version := one.version(before.on))]
    if not ended:
        return _amended_since(before, context, each, provisions)
    marks += [day_mark(corpus, end) for one in ended if (end := one.annulled or one.repeal)]
    if len(ended) < len(provisions) or each.citation.article_to:
        reason = "; ".join(_lacking_of_a_range(before, each))
        since = "; ".join(ended_by_date(context, ended))
        mark = weakest([*marks, Mark.INFERRED])
        found = RecheckedCitation(each, StatementOutcome.CHANGED, reason, since=since, verification=mark)
        return with_successors(before, context, found, ended, each.citation)
    own = with_its_paragraph(before, ended[0], each.citation)
    first = without_added_paragraphs(before, ended[0], own)
    cited, wording = in_its_last_wording(before, first, own)
    moved = renumbered_later(before.corpus, first, before.on)
    is_by_its_last_number = first.article == each.citation.article
    name = citation_name(before, each) if is_by_its_last_number else provision_names(before.corpus, [first.id])
    since = _end(before, context, first, name)
    since = worded("{told}; {later}", told=moved, later=since) if moved else since
    found = RecheckedCitation(each, StatementOutcome.CHANGED, since=since)
    found = with_successors(before, context, found, [first], cited)
    way, brief = found.replacement, found.replacement_brief
    if wording:
        way = worded("in the wording of {day}: {way}", day=day_text(wording), way=way)
        if brief.startswith("§"):
            brief = worded("in the wording of {day}: {way}", day=day_text(wording), way=brief)
    sole, place, steps = sole_successor(context, each.citation, first)
    return found._replace(
        replacement=way,
        replacement_brief=brief,
        successor="" if found.note else sole,  # it may not be the same rule
        place=place,
        verification=weakest([*marks, *steps]),
    )


def with_successors(
    before: RuleContext, context: RuleContext, found: RecheckedCitation, ended: Sequence[Provision], cited: Citation
) -> RecheckedCitation:
    """A citation with what replaced it: part by part of one article, article by article of several."""
    heirs = tuple(dict.fromkeys(ident for one in ended for ident in current_successors(context, one, cited)[0]))
    if ended[1:] or cited.article_to:
        return found._replace(replacement=_article_by_article(context, cited, ended), heirs=heirs)
    way, brief = successors_by_part(context, ended[0], cited)
    brief = successors_by_paragraph(context, ended[0], cited) if brief else ""
    note = " ".join(_notes(before, context, found.cited, ended[0], cited))
    return found._replace(replacement=way, replacement_brief=brief, note=note, heirs=heirs)


def _notes(before: RuleContext, context: RuleContext, each: CitedLaw, first: Provision, cited: Citation) -> list[str]:
    """What these data note on the successors of an article, and what of the citation is not assessed."""
    is_lost = is_not_replaced(first, cited)
    notes = [] if is_lost else list(succession_notes(context, first, cited))
    is_of_a_part, several = names_a_part(each.citation), each_value(cited.paragraph)
    is_known = not is_lost and (bool(cited.paragraph) or not is_of_a_part)
    if lacking := list(parts_without_successor(first, cited)) if is_known else []:
        notes.append(worded("No successor is recorded for {parts}.", parts=", ".join(lacking)))
    of_it = {names_part(one.part, cited.place) for one in first.replaced_by}
    has_a_lost_rest = True not in of_it and has_unreplaced_rest(first) and not any(notes)
    if has_a_lost_rest:
        notes.append(worded("No successor is recorded for the rest of the article."))
    if is_lost:
        lacking = [f"§ {one}" for one in several if one]
    if has_a_lost_rest or not first.replaced_by or any(one in first.note for one in lacking):
        notes.append(first.note if NAMES_AN_ARTICLE.search(first.note) else "")
    is_untold = (None in of_it and True not in of_it) or is_of_several_paragraphs(first, cited)
    if is_of_a_part and is_untold and current_successors(context, first, cited)[0][1:]:
        notes.append(worded("The data do not record which of these articles replaced the part cited."))
    for one in context.corpus.renumbered.get(first.article, ()):
        if one.code == first.code and one.on <= before.on and one.was == each.citation.article:
            now = provision_names(context.corpus, [f"{one.code}/{one.now}"])
            notes.append(
                worded(
                    "Until {day}, the number belonged to an article that became {article}.",
                    day=day_text(one.on),
                    article=now,
                )
            )
    if AND_FOLLOWING.match(before.text, each.citation.end):
        notes.append(_on_those_that_follow(before, context, each.citation, first))
    return [note for note in dict.fromkeys(notes) if note]


def _on_those_that_follow(before: RuleContext, context: RuleContext, cited: Citation, first: Provision) -> str:
    """What replaced the articles that a document cites as following one, without naming the last: `372 e.v.`."""
    ended = [one for one in _following(before, first) if not one.in_force(context.on)]
    if not ended:
        return worded("The document also cites the articles that follow this one; they were not assessed.")
    whole = cited._replace(paragraph="", alinea="", point="", indent="")
    return worded(
        "The document also cites articles that follow this one, without naming the last. What replaced the next ones: "
        "{articles}.",
        articles=_article_by_article(context, whole, ended),
    )


def _following(before: RuleContext, first: Provision) -> list[Provision]:
    """The articles in force that may be meant by `and following`: those of one number, or whole numbers in a row."""
    same = [one for one in before.corpus.provisions if one.code == first.code and one.in_force(before.on)]
    start, base = article_key(first.article), article_key(first.article)[0]
    found = []
    for one in sorted(same, key=lambda each: article_key(each.article)):
        key = article_key(one.article)
        next_base = base if start[1:3] != (0, 0) else base + 1
        if start < key and base <= key[0] <= next_base:
            found.append(one)
            base = key[0]
    return found[:_MOST_FOLLOWING]


_MOST_FOLLOWING = 8
"""Articles that are named for `and following`."""


def _article_by_article(context: RuleContext, cited: Citation, ended: Sequence[Provision]) -> str:
    """What replaced each of several articles."""
    heirs = {one.article: current_successors(context, one, cited) for one in ended}
    later = [
        f"{article}: {successor_names(context.corpus, found, names_as_ranges) or worded('no successor is recorded')}"
        for article, (found, _) in heirs.items()
    ]
    return "; ".join(later) + bracketed_mark(
        weakest(mark for _, steps in heirs.values() for mark in (*steps, Mark.SEEN))
    )


def ended_by_date(context: RuleContext, ended: Sequence[Provision]) -> Iterator[str]:
    """Yield the articles that ended on a date, and that date."""
    for on in sorted({one.end for one in ended if one.end}):
        same = [one for one in ended if one.end == on]
        sure = weakest(day_mark(context.corpus, end) for one in same if (end := one.annulled or one.repeal))
        articles = provision_names(context.corpus, (one.id for one in same))
        yield worded(
            "ceased to be in force on {day}{sure}: {articles}",
            day=day_text(on),
            sure=bracketed_mark(sure),
            articles=articles,
        )


def in_force_then(before: RuleContext, each: CitedLaw) -> list[Provision]:
    """The cited articles in force on the date of the document; no undated first wording was before its act."""

    def passed(one: Provision) -> bool:
        version = one.version(before.on)
        act = before.corpus.act.get(version.act) if version and not version.in_force_from else None
        return act is None or act.dated is None or act.dated <= before.on

    return [one for one in before.articles(each) if one.in_force(before.on) and is_within(each, one) and passed(one)]


def is_within(each: CitedLaw, provision: Provision) -> bool:
    """Whether an article is not beyond the last number of a cited range: 377bis is beyond 377."""
    last = each.citation.article_to
    return not last or article_key(provision.article) <= article_key(last)


def _lacking_of_a_range(before: RuleContext, each: CitedLaw) -> Iterator[str]:
    """Yield what these data lack of a cited range: articles that number on in it, wordings of the document's date."""
    cited, code = each.citation, before.corpus.code[each.citation.code].brief(spoken())
    within = [
        one for one in provisions_in_range(before.corpus, cited) if one.code == cited.code and is_within(each, one)
    ]
    known = {one.article for one in within}
    lacking = (
        [one for one in numbers_between(cited.article, cited.article_to) if one not in known]
        if cited.article_to
        else []
    )
    if len(lacking) > _MOST_LACKING:
        first, last = cited.article, f"{cited.article_to} {code}"
        yield worded("{first} to {last} may contain articles that these data do not have", first=first, last=last)
    elif lacking[1:]:
        yield worded("not in these data: {articles}", articles=f"{', '.join(lacking)} {code}")
    elif lacking:
        yield worded("{article} is not in these data", article=f"{lacking[0]} {code}")
    if older := [one.id for one in within if before.corpus.may_be_older(one, before.on)]:
        yield no_wording(before, provision_names(before.corpus, older))


def no_wording(before: RuleContext, article: str) -> str:
    """That the data have no wording of an article on the date of the document."""
    return worded("no wording of {article} on {day} is recorded", article=article, day=day_text(before.on))


_MOST_LACKING = 10
"""Articles of a range that are named if these data lack them."""


def _end(before: RuleContext, context: RuleContext, provision: Provision, article: str) -> str:
    """When an article ended, and how often it had been amended until then."""
    end = provision.annulled or provision.repeal
    assert provision.end is not None
    assert end is not None
    values = {"article": article, "day": day_text(provision.end), "sure": bracketed_mark(day_mark(context.corpus, end))}
    if provision.annulled:
        return worded("{article} was annulled on {day}{sure}", **values)
    changes = [one.in_force_from for one in provision.versions if one.in_force_from and before.on < one.in_force_from]
    if not changes:
        return worded("{article} was repealed on {day}{sure}", **values)
    return worded_count(
        len(changes),
        "{article} was amended on {last} and repealed on {day}{sure}",
        "{article} was amended {number} times, last on {last}, and repealed on {day}{sure}",
        last=day_text(changes[-1]),
        **values,
    )


def _amended_since(
    before: RuleContext, context: RuleContext, each: CitedLaw, provisions: Sequence[Provision]
) -> RecheckedCitation:
    """The amendments since of what is still in force; of each of a few articles, what it says now."""
    if 1 < len(provisions) <= _SHORT:
        return _amended_one_by_one(before, context, each, provisions)
    marks = [version.verification for one in provisions if (version := one.version(before.on))]
    changes = sorted(
        (version.in_force_from, day_mark(context.corpus, version), version.change is ActEffect.REPLACED)
        for one in provisions
        for version in one.versions
        if version.in_force_from and before.on < version.in_force_from <= context.on
    )
    reason = "; ".join(_lacking_of_a_range(before, each)) if each.citation.article_to else ""
    if not changes:
        return RecheckedCitation(each, StatementOutcome.HOLDS, reason, verification=weakest(marks))
    sure = weakest(mark for _, mark, _ in changes)
    replaced = max((on for on, _, is_replaced in changes if is_replaced and len(provisions) == 1), default=None)
    changed = _changes_sentence(citation_name(before, each), [on for on, _, _ in changes], replaced, sure)
    found = RecheckedCitation(
        each,
        StatementOutcome.CHANGED,
        reason,
        since=changed,
        verification=weakest([*marks, sure]),
        heirs=tuple(one.id for one in provisions),
    )
    if provisions[1:]:
        return found
    listing = _on_another_list(before, context, each.citation, provisions[0])
    found = found._replace(note=listing or _content_now(before, context, provisions[0]))
    return _with_what_moved(before, context, found, provisions[0])


def _changes_sentence(article: str, changes: Iterable[date], replaced: date | None, sure: Mark) -> str:
    """On which days a cited article was amended, or replaced as a whole and amended since."""
    dates = list(dict.fromkeys(changes))
    said = {"article": article, "last": day_text(dates[-1]), "sure": bracketed_mark(sure)}
    if replaced and dates[-1] > replaced:
        return worded(
            "{article} was replaced on {day} and has since been amended, most recently on {last}{sure}",
            day=day_text(replaced),
            **said,
        )
    if replaced:
        return worded("{article} was replaced on {day}{sure}", day=day_text(replaced), **said)
    return worded_count(
        len(dates),
        "{article} was amended on {last}{sure}",
        "{article} was amended {number} times, last on {last}{sure}",
        **said,
    )


_SHORT = 3
"""Articles of a range of which each is told as if it were cited alone."""


def _amended_one_by_one(
    before: RuleContext, context: RuleContext, each: CitedLaw, provisions: Sequence[Provision]
) -> RecheckedCitation:
    """The amendments since of each article of a range, and what it says now."""
    alone = (each.citation._replace(article=one.article, article_to="") for one in provisions)
    found = [
        _amended_since(before, context, each._replace(citation=cited, provisions=(one.id,)), [one])
        for cited, one in zip(alone, provisions, strict=True)
    ]
    changed = [(citation_name(before, one.cited), one) for one in found if one.since]
    return RecheckedCitation(
        each,
        StatementOutcome.CHANGED if changed else StatementOutcome.HOLDS,
        "; ".join(_lacking_of_a_range(before, each)),
        since="; ".join(one.since for _, one in changed),
        replacement="; ".join(f"{name}: {one.replacement}" for name, one in changed if one.replacement),
        note=" ".join(f"{name}: {one.note}" for name, one in changed),
        verification=weakest(one.verification for one in found),
        heirs=tuple(ident for one in found for ident in one.heirs),
    )


def _with_what_moved(
    before: RuleContext, context: RuleContext, found: RecheckedCitation, provision: Provision
) -> RecheckedCitation:
    """A citation of an article in force with what replaced a part of it since."""
    cited = found.cited.citation
    steps = [one for one in provision.replaced_by if one.on and before.on < one.on <= context.on]
    steps = [one for one in steps if names_part(one.part, cited.place) is not False]
    if not steps:
        return found
    moved = provision._replace(replaced_by=tuple(steps))
    way, brief = successors_by_part(context, moved, cited)
    heirs, marks = current_successors(context, moved, cited)
    return found._replace(
        replacement=way,
        replacement_brief=brief,
        heirs=(*found.heirs, *heirs),
        verification=weakest([found.verification, *marks]),
    )


def _content_now(before: RuleContext, context: RuleContext, provision: Provision) -> str:
    """What an amended article says now by its summary in these data, or that the summary is that of then."""
    then, now = provision.version(before.on), provision.version(context.on)
    if then is None or now is None:
        return ""
    if (then.summary, then.penalty) == (now.summary, now.penalty):
        return worded("The summary of the article in these data is the same on both dates.")
    sure = bracketed_mark(now.verification)
    return worded("The article now says{sure}: {summary}", sure=sure, summary=now.summary)


_BESIDE = 400
"""Characters around a citation in which an offence that it is about is cited."""


def _on_another_list(before: RuleContext, context: RuleContext, cited: Citation, general: Provision) -> str:
    """The article that lists the offence cited beside one whose general rule then does not apply: 21bis beside 21.

    Only where the text there states the facts that are the condition of that list.
    """
    version = general.version(context.on)
    purposes = {one.used_for for one in version.lists if not one.articles} if version else set()
    window = (max(0, cited.start - _BESIDE), cited.end + _BESIDE)
    offences = [
        ident
        for at in (before.within(*window) if purposes else ())
        for one in before.articles(before.cited[at])
        for ident in (one.id, *current_successors(context, one, before.cited[at].citation)[0])
    ]
    facts = stated_facts(before.text, *window) if offences else set()
    for other in context.corpus.provisions if facts else ():
        now = other.version(context.on) if other.code == general.code else None
        for listed in (one for one in now.lists if one.used_for in purposes) if now else ():
            parts = ((ident, *ArticleId(ident).parts) for ident in dict.fromkeys(offences))
            named = [ident for ident, code, part in parts if code == listed.code and entries_naming(listed, part)]
            condition = stated_facts(listed.condition)
            if now and named and condition and condition <= facts:
                return worded(
                    "The list of {article} names {offences}; that article now says{sure}: {summary}",
                    offences=names_as_ranges(context.corpus, named),
                    article=provision_names(context.corpus, [other.id]),
                    sure=bracketed_mark(now.verification),
                    summary=now.summary,
                )
    return ""
