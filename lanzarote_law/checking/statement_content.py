"""What a sentence says besides the number of its citation: content that the article got later, a penalty."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from lanzarote_law.checking import penalty_rules
from lanzarote_law.checking.rechecked_citation import HELD, RecheckedCitation, StatementOutcome
from lanzarote_law.checking.rule_context import RuleContext, day_text, names_as_ranges, provision_names
from lanzarote_law.checking.succession import citation_name, current_successors, names_a_part
from lanzarote_law.grammar import citation_context_phrases, penalties
from lanzarote_law.grammar.penalties import StatedPenalty
from lanzarote_law.grammar.stemming import stem
from lanzarote_law.model import Aspect, Corpus, Partner, PartnerEffect, Provision
from lanzarote_law.text_folding_and_display import fold_accents
from lanzarote_law.wording import spoken, to_word, worded

_FOR_AT_MOST = 3
"""Aspects that may share a keyword if it is to tell which of them a sentence names."""
_IN_TITLES_AT_MOST = 5
"""Aspects that may have a keyword in their title if it is to tell which of them a sentence names: not `abroad`."""
_OF_ANY = frozenset(("sexual acts", "actes sexuels", "seksuele handelingen"))
"""Keywords that may be said of any sexual offence."""
_PENALTIES = "penalties"


def add_statement_content(
    before: RuleContext, context: RuleContext, each: RecheckedCitation, text: str, sentence: tuple[int, int] | None
) -> RecheckedCitation:
    """A citation with what its sentence adds: content that the article got later or, for a sole citation, a penalty.

    `sentence` is where the sentence of an only citation begins and ends.
    """
    if each.outcome in HELD:
        for aspect, start in _of_a_later_wording(before, each, text):
            message = worded(
                "these data link {article} to “{aspect}” only from {day}; whether the article covered it earlier "
                "is not recorded",
                article=citation_name(before, each.cited),
                aspect=aspect,
                day=day_text(start),
            )
            outcome = each.outcome if _names_what_was_known(before, each, text) else StatementOutcome.UNKNOWN
            each = each._replace(outcome=outcome, reason=message, successor="")
    if sentence and (found := penalties.stated_penalties(text, 0, len(text))):
        wrong = next(penalty_rules.contradicted_penalties(before, *sentence), None) if each.outcome in HELD else None
        if wrong:
            reason, way = wrong.hit.message, wrong.hit.suggestion
            each = each._replace(outcome=StatementOutcome.WRONG, reason=reason, correction=way, successor="")
        are_several = len({(one.penalty.term, one.penalty.level) for one in found if not one.penalty.fine}) > 1
        message = _penalty_now(context, _of_the_paragraph(before, context, each, found), text, are_several=are_several)
        each = each.with_note(message)
    if sentence and each.outcome in HELD and (message := _that_it_only_defines(before, each, text)):
        each = each._replace(note=" ".join(filter(None, (message, each.note))), successor="")
    return each


def _that_it_only_defines(before: RuleContext, each: RecheckedCitation, text: str) -> str:
    """That an article which is said to punish only defines a term, with the articles that punish; empty otherwise."""
    corpus, on, article = before.corpus, before.on, before.article(each.cited)
    version = article.version(on) if article else None
    if article is None or version is None or version.penalty or _is_punished_by_another(article):
        return ""
    follow = citation_context_phrases.AND_FOLLOWING.match(before.text, each.cited.citation.end)
    if follow or not citation_context_phrases.is_said_to_punish(text):
        return ""
    reading = (
        one.id
        for one in corpus.provisions
        if (then := one.version(on)) and then.penalty and one.in_force(on)
        if any(by.provision == article.id and by.does is PartnerEffect.DEFINES for by in one.partners)
    )
    names = names_as_ranges(corpus, reading)
    sentence = worded(
        "According to these data, {article} defines a term and carries no penalty; articles that punish and are read "
        "with it are {others}, perhaps among others.",
        article=citation_name(before, each.cited),
        others=names,
    )
    return sentence if names else ""


_PARAGRAPH = re.compile(r"§ (\d+)(?!\d|-)")
_LEVEL = re.compile(r"\blevel \d")
_IN_BRACKETS = re.compile(r" \([^()]*\)")
_PENALTY_NOW = to_word("Penalty now: {penalties}")
_PENALTY_BUT_OF_AN_ATTEMPT = to_word("Penalty now (that of an attempt is not recorded): {penalties}")


def _of_the_paragraph(
    before: RuleContext, context: RuleContext, each: RecheckedCitation, found: Sequence[StatedPenalty]
) -> tuple[str, ...]:
    """What replaced the one paragraph that carried a penalty then and in the last wording; else all that replaced."""
    article, cited = before.article(each.cited), each.cited.citation
    then = article.version(before.on) if article else None
    terms = {one.penalty.term.length for one in found if one.penalty.term}
    if article is None or then is None or not terms or not each.heirs[1:] or names_a_part(cited):
        return each.heirs
    carrying = (
        {one.part for one in version.penalties.penalties if one.term and one.term.length in terms}
        for version in (then, article.versions[-1])
    )
    paragraphs = {(match := _PARAGRAPH.match(part)) and match[1] for parts in carrying for part in parts or {""}}
    [paragraph] = paragraphs if len(paragraphs) == 1 else [None]
    return current_successors(context, article, cited._replace(paragraph=paragraph))[0] if paragraph else each.heirs


def _penalty_now(context: RuleContext, heirs: tuple[str, ...], text: str, *, are_several: bool) -> str:
    """The penalties of all successors, each with its subject; empty if the sentence may be about another penalty.

    That of a single one with what makes it heavier; if the sentence states one penalty, only if that one has one level.
    The data have no penalty of an attempt.
    """
    corpus = context.corpus
    versions = [(ident, version) for ident in heirs if (version := corpus.provision[ident].version(context.on))]
    guiding = {one.provision for ident, _ in versions for one in corpus.provision[ident].partners if _guides(one)}
    versions = [
        each
        for each in versions
        if each[1].penalty or not (each[0] in guiding or _is_punished_by_another(corpus.provision[each[0]]))
    ]
    if not versions or not all(version.penalty for _, version in versions):
        return ""
    now = _PENALTY_BUT_OF_AN_ATTEMPT if citation_context_phrases.OF_AN_ATTEMPT.search(text) else _PENALTY_NOW
    if versions[1:]:
        found = [
            f"{provision_names(corpus, [ident])} ({corpus.provision[ident].title(context.on).within(spoken())[0]}):"
            f" {_IN_BRACKETS.sub('', version.penalty)}"
            for ident, version in versions
        ]
        return worded(now, penalties="; ".join(found))
    [(ident, version)] = versions
    partners = corpus.provision[ident].partners
    heavier = [one.provision for one in partners if one.does is PartnerEffect.RAISES_PENALTY]
    is_one = len(version.penalties.penalties) == 1 or len(set(_LEVEL.findall(version.penalty))) == 1
    if not are_several and (not is_one or (heavier and citation_context_phrases.OF_A_CASE.search(text))):
        return ""
    now_is = f"{provision_names(corpus, [ident])}: {version.penalty}"
    if heavier:
        now_is = worded(
            "{penalty}; heavier under {articles}", penalty=now_is, articles=names_as_ranges(corpus, heavier)
        )
    return worded(now, penalties=now_is)


def _guides(partner: Partner) -> bool:
    """Whether it only says what the court considers when it sets the penalty of another provision."""
    return partner.does is PartnerEffect.GUIDES_PENALTY


def _is_punished_by_another(provision: Provision) -> bool:
    """Whether another provision makes an offence of what this one defines: the age of consent, for example."""
    return any(one.does is PartnerEffect.PUNISHES for one in provision.partners)


def _of_a_later_wording(before: RuleContext, cited: RecheckedCitation, text: str) -> Iterator[tuple[str, date]]:
    """Yield the first aspect that a sentence names and that these data have only of a later wording of the article."""
    corpus, article = before.corpus, before.article(cited.cited)
    links = corpus.links_to_provision.get(article.id, ()) if article else ()
    if article is None or not any(one.start and one.start <= before.on for one in links):
        return  # the wording of that date was not looked at
    wordings = {one.in_force_from for one in article.versions}
    known = {aspect for one in links if not one.start or one.start <= before.on for aspect in one.aspects}
    shared = {keyword for ident in known for keyword in _keywords(corpus, corpus.aspect[ident])}
    words = _stems(text)
    for ident in dict.fromkeys(aspect for one in links for aspect in one.aspects):
        starts = [one.start for one in links if ident in one.aspects]
        start = min((one for one in starts if one), default=before.on)
        is_later = None not in starts and before.on < start and start in wordings
        if is_later and any(each in words for each in _keywords(corpus, corpus.aspect[ident]) if each not in shared):
            yield corpus.aspect[ident].title.within(spoken())[0], start
            return


def _names_what_was_known(before: RuleContext, cited: RecheckedCitation, text: str) -> bool:
    """Whether a sentence names, by its first keyword, an aspect that these data have of its date: possession."""
    corpus, article = before.corpus, before.article(cited.cited)
    links = corpus.links_to_provision.get(article.id, ()) if article else ()
    then = {aspect for one in links if not one.start or one.start <= before.on for aspect in one.aspects}
    keywords = [corpus.aspect[ident].keywords for ident in then]
    first = (one[0] for each in keywords if _PENALTIES not in each.every for one in each if one)
    words = _stems(text)
    return any(_stems(keyword) in words for keyword in first)


@lru_cache(maxsize=1024)  # each sentence of a document asks for those of the same aspects
def _keywords(corpus: Corpus, aspect: Aspect) -> tuple[str, ...]:
    """Return the keywords of an aspect that few others have or name, by their stems; none if it is on penalties."""
    every = aspect.keywords.every if _PENALTIES not in aspect.keywords.every else ()
    rare = (
        _stems(keyword)
        for keyword in every
        if keyword not in _OF_ANY and sum(keyword in each.keywords.every for each in corpus.aspects) <= _FOR_AT_MOST
    )
    return tuple(each for each in rare if sum(each in title for title in _titles(corpus)) <= _IN_TITLES_AT_MOST)


@lru_cache(maxsize=8)
def _titles(corpus: Corpus) -> tuple[str, ...]:
    """The titles of the aspects in all languages, by their stems."""
    return tuple("|".join(map(_stems, (each.title.en, each.title.fr, each.title.nl))) for each in corpus.aspects)


def _stems(text: str) -> str:
    words = " ".join(map(stem, re.findall(r"[^\W_]+", fold_accents(text))))
    return f" {words} "
