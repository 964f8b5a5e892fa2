"""A document divided into its statements of law: a sentence, a row or an item of a list, with what belongs to it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lanzarote_law.checking.former_law_clauses import stated_time
from lanzarote_law.checking.law_at_document_date import is_enacted, was_enacted_by
from lanzarote_law.checking.rechecked_citation import HELD, RecheckedCitation, StatementOutcome
from lanzarote_law.checking.rule_context import RuleContext, day_text, provision_names
from lanzarote_law.checking.subject_rules import is_of_another_subject
from lanzarote_law.checking.succession import citation_name, names_a_part
from lanzarote_law.documents.files import Document
from lanzarote_law.grammar import bills_and_acts, entry_into_force
from lanzarote_law.grammar.citation_context_phrases import (
    AND_FOLLOWING,
    DESCRIBES_IT,
    OF_A_REFERENCE,
    POINTS_BACK,
    SAME_ARTICLE,
)
from lanzarote_law.grouping import group_by_key
from lanzarote_law.wording import worded


class Statement(NamedTuple):
    """A sentence, a row or an item of a list that cites law; offsets in characters."""

    start: int
    end: int
    citations: tuple[RecheckedCitation, ...]
    goes_on: int = 0
    """Where a following sentence begins that speaks of the same article without its number; 0 if none does."""
    quotes: int = 0
    """Where the text of its first article is quoted, with the articles that this text lists; 0 if it is not."""

    @property
    def outcome(self) -> StatementOutcome:
        """The worst outcome of the citations of the statement; unknown if most are unknown and none was wrong.

        A statement that first cites law to come, and law of its date beside it, is on law to come.
        """
        first = self.citations[0]
        is_of_the_first = self.quotes > 0 and first.outcome in HELD
        found = [
            each.outcome
            for each in self.citations
            if not (
                is_of_the_first and each.outcome is StatementOutcome.UNKNOWN and self.quotes < each.cited.citation.start
            )
        ]
        worst = min(found, key=list(StatementOutcome).index)
        if worst is StatementOutcome.CHANGED and first.outcome is StatementOutcome.COMING:
            worst = StatementOutcome.COMING
        return (
            StatementOutcome.UNKNOWN
            if worst is not StatementOutcome.WRONG and 2 * found.count(StatementOutcome.UNKNOWN) > len(found)
            else worst
        )


# -- the parts of a text -----------------------------------------------------------------------------------------------

# the end of a sentence, an empty line, the next item of a list, the next row of a table
_ENDS = re.compile(
    r"""(?<=[.!?;])(?<!\be\.v\.)\s+(?=[A-ZÀ-Ý«"“„‘(\[]) | \n\s*\n
        | \n(?=[^\S\n]*(?:[-*•|#]|\d+[.)]\s)) | (?<=\|)[^\S\n]*\n""",
    re.VERBOSE,
)
# Art. 3.  2° l'article  b) artikel 380  suit :⏎« Art. 379: lines that are paragraphs of an act, in any text
_PARAGRAPHS = re.compile(
    r"""\n(?=[^\S\n]*(?:\d+°|[a-z]\)\s|(?:Art|S)\.\s?\d+(?:er)?\.)) | (?<=:)[^\S\n]*\n(?=[^\S\n]*[«"“„])""", re.VERBOSE
)
_AN_ITEM = re.compile(r"\s*[-*•|]")
# Sommaire 1⏎ La mise au travail; not: Article 2⏎ Cet article  Le 4 juin 2023⏎ Avoir  Peines⏎ Voir l'article 373
_HEADINGS = re.compile(
    r"""(?:(?!art|te\s|(?:le|op|on)\s\d)(?P<last>(?-i:[A-ZÀ-Ý\d])[^\n.;:!?,|]{0,39})\n\s*)+(?-i:(?=[A-ZÀ-Ý«“\"]))
        (?!(?:see|voir|zie|cf|art\w*)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGER = 20
"""Letters that a line has more than the headings above it."""
_FEW = 12
"""Letters besides a reference with which nothing is stated yet: `Art. 372.`, `(Art. 417/11: rape)`."""
_FOLLOWING = 3
"""Sentences that may go on about the same article."""


class TextParts(NamedTuple):
    """The sentences, rows and list items of a text, each with the statement to which it belongs."""

    text: str
    bounds: tuple[int, ...]
    paragraphs: frozenset[int] = frozenset()
    """Where the paragraphs of a Word or PDF document begin, and those of an act in any document."""

    def at(self, place: int) -> int:
        """The index of the part that contains an offset."""
        return bisect_right(self.bounds, place) - 1

    def words(self, part: int) -> str:
        """The words of a part, by its index; empty after the last part."""
        return self.text[self.bounds[part] : self.bounds[part + 1]] if 0 <= part < len(self.bounds) - 1 else ""

    def is_apart(self, part: int) -> bool:
        """Whether a part begins a paragraph."""
        before = self.words(part - 1)
        return part <= 0 or self.bounds[part] in self.paragraphs or "\n\n" in before[-4:] or not before.strip()


def text_parts(document: Document) -> TextParts:
    """The sentences, rows and items of a document."""
    ends = {match.end() for match in _ENDS.finditer(document.text)}
    paragraphs = frozenset(start for start, kind, _ in document.sections if kind != "page")
    paragraphs |= {match.end() for match in _PARAGRAPHS.finditer(document.text)}
    return TextParts(document.text, tuple(sorted({0, len(document.text), *ends, *paragraphs})), paragraphs)


# Artikel 458bis van het Strafwetboek: “Eenieder die
_QUOTES = re.compile(r"[^.;:\n\d]{0,60}:\s?[«“\"„]")


def group_by_statement(
    parts: TextParts, revised: Sequence[RecheckedCitation]
) -> tuple[list[Statement], list[RecheckedCitation]]:
    """The citations grouped by the statement that contains them, and the citations that are mere references.

    A mere reference is left out if a sentence cites the same; the citations of these follow.
    """
    found: list[Statement] = []
    bare: list[int] = []
    cited = group_by_key((parts.at(each.cited.citation.start), each) for each in revised)
    groups = group_by_key((_first_part(parts, parts.at(each.cited.citation.start), cited), each) for each in revised)
    for first, same in groups.items():

        def stated(until: int, first: int = first) -> bool:
            """Whether the parts up to another one say more than a reference."""
            return not all(_is_bare(parts, part, cited) for part in range(first, until))

        end = max(each.cited.citation.end for each in same)
        close = bisect_left(parts.bounds, end)
        last = first if _AN_ITEM.match(parts.words(first)) else min(first + _FOLLOWING, len(parts.bounds) - 2)
        while not stated(close) and close <= last and close not in cited:
            close += 1
        bare += [] if stated(close) else [len(found)]
        goes_on = close
        while goes_on - close < _FOLLOWING and goes_on not in cited and SAME_ARTICLE.search(parts.words(goes_on)):
            goes_on += 1
        start, until = parts.bounds[first], parts.bounds[min(goes_on, len(parts.bounds) - 1)]
        text = parts.text[start:until]
        begin = _after_headings(parts.text, start + len(text) - len(text.lstrip()), same[0].cited.citation.start)
        later = parts.bounds[close] if goes_on > close else 0
        quoted = _QUOTES.match(parts.text, same[0].cited.citation.end)
        found.append(Statement(begin, start + len(text.rstrip()), tuple(same), later, quoted.end() if quoted else 0))
    elsewhere = {one.cited.provisions for at, each in enumerate(found) if at not in bare for one in each.citations}
    mere = [at for at in bare if elsewhere.issuperset(one.cited.provisions for one in found[at].citations)]
    kept = [each for at, each in enumerate(found) if at not in mere]
    return kept, [one for at in mere for one in found[at].citations]


def _after_headings(text: str, begin: int, first: int) -> int:
    """Where the sentence of a citation begins, below the short lines that are headings above it."""
    headings = _HEADINGS.match(text, begin, first)
    if headings is None:
        return begin
    end = text.find("\n", headings.end())
    line = (end if end >= 0 else len(text)) - headings.end()
    return headings.end() if line >= len(headings["last"]) + _LONGER else begin


def _first_part(parts: TextParts, part: int, cited: Mapping[int, Sequence[RecheckedCitation]]) -> int:
    """The part at which the statement of a part begins: the one before a bare reference, or before `Il s'agit de`."""
    words = parts.words(part)
    depends = _is_bare(parts, part, cited) or POINTS_BACK.match(words)
    return part - 1 if depends and not parts.is_apart(part) and not _AN_ITEM.match(words) else part


def _is_bare(parts: TextParts, part: int, cited: Mapping[int, Sequence[RecheckedCitation]]) -> bool:
    """Whether a part is hardly more than a reference, without the citations that begin in it."""
    words, start = parts.words(part), parts.bounds[part]
    for each in reversed(cited.get(part, ())):
        begin, end = each.cited.citation.start - start, each.cited.citation.end - start
        if 0 <= begin < len(words):
            words = words[:begin] + words[end:]
    in_brackets = re.fullmatch(r"\s*\([^()]*\)\W*", words) is not None
    return in_brackets or len(OF_A_REFERENCE.sub("", words)) < _FEW


# -- acts, bills and the law of the past -------------------------------------------------------------------------------


def mark_titles_and_bills(before: RuleContext, parts: TextParts, found: Iterable[Statement]) -> Iterator[Statement]:
    """The statements; the title of an act or a bill states no law, and the content of a bill is future law.

    What a single act is said to have done to an article is compared with these data; an insertion is a past act.
    """
    yield from (each._replace(citations=tuple(_judged(before, parts.text, each))) for each in found)


def _judged(before: RuleContext, text: str, statement: Statement) -> Iterator[RecheckedCitation]:
    """Yield the citations of a statement as those of law, of a proposal, or of what an act once did."""
    words, later = text[statement.start : statement.end], text[statement.goes_on : statement.end]
    first = text[statement.start : statement.goes_on or statement.end]
    goes_on = statement.goes_on and not bills_and_acts.PAST_EVENT.search(later)
    is_alone = not goes_on and DESCRIBES_IT.match(text[statement.end :].lstrip()) is None
    is_event = is_alone and not statement.citations[1:] and bills_and_acts.is_a_past_event(first)
    is_told_of_an_act = bills_and_acts.is_a_past_event(first) and entry_into_force.DATED_ACT.search(first)
    is_past_change = is_alone and bills_and_acts.is_a_past_change(first)
    is_of_then = is_past_change or is_told_of_an_act or bills_and_acts.is_of_a_court_case(text, first)
    announces = bills_and_acts.ANNOUNCES_AN_END.search(first)
    is_of_a_bill = bills_and_acts.is_of_a_bill(text, first)
    is_of_law = all(
        one.outcome in HELD and bills_and_acts.is_where_law_is(text, one.cited.citation.start)
        for one in statement.citations
    )
    is_ordered = bills_and_acts.is_ordered_by_an_act(text, statement.start, first)
    was = bills_and_acts.is_of_an_earlier_wording(first)
    for each in statement.citations:
        start, end = each.cited.citation.start, each.cited.citation.end
        if is_ordered and _is_being_changed(before, each):
            yield _of_a_bill(before, each, gives_its_text=False)
        elif bills_and_acts.is_in_a_title(words, start - statement.start, end - statement.start):
            yield RecheckedCitation(each.cited, StatementOutcome.PAST_EVENT)
        elif is_of_a_bill and is_of_law:
            yield each._replace(successor="")
        elif is_of_a_bill or _is_proposed(before, start, end) or (each.replacement and announces):
            yield _of_a_bill(before, each, gives_its_text=bills_and_acts.gives_inserted_text(text, start))
        else:
            is_past_event = is_event and each.outcome in HELD and not before.makes(each.cited)
            held = _of_the_past(before, each, first) if is_past_event else each
            past = held._replace(outcome=StatementOutcome.PAST_EVENT, successor="")
            is_former = was or bills_and_acts.is_cited_in_an_earlier_wording(text, start, end)
            if is_of_then and _has_ended(before, each) and not each.other_end:
                yield past._replace(reason="", correction="")
            elif held.outcome in HELD and _is_of_a_deleted_part(text[statement.start : start], first, each):
                yield past._replace(note="")
            else:
                is_past = is_past_change or (is_former and _had_another_wording(before, each))
                is_past = is_past or bills_and_acts.is_referred_to_in_the_past(text[statement.start : start])
                yield past if is_past and held.outcome in HELD else held


def _is_of_a_deleted_part(words: str, first: str, each: RecheckedCitation) -> bool:
    """Whether a part of an article is cited as what a dated act deleted."""
    is_deleted = names_a_part(each.cited.citation) and bills_and_acts.is_deleted(words)
    return is_deleted and entry_into_force.DATED_ACT.search(first) is not None


def _is_being_changed(before: RuleContext, each: RecheckedCitation) -> bool:
    """Whether an act that was passed on the date of the document changed a cited article later."""
    versions = (one for article in before.articles(each.cited) for one in article.versions)
    return any(is_enacted(before.corpus, one, before.on) for one in versions)


def _is_proposed(before: RuleContext, start: int, end: int) -> bool:
    """Whether an article is called proposed, or is in a text that is to be put in; not by an act that had begun."""
    heading = bills_and_acts.insertion_heading(before.text, start)
    is_to_come = heading is not None and not _had_been_inserted(before, heading.end())
    return is_to_come or bills_and_acts.is_called_proposed(before.text, start, end)


def _had_been_inserted(before: RuleContext, at: int) -> bool:
    """Whether the text inserts the last article cited before an offset, though it was in force on that date already."""
    last = next((each for each in reversed(before.cited) if each.citation.start < at), None)
    return last is not None and last.in_force is True and before.makes(last)


def _had_another_wording(before: RuleContext, each: RecheckedCitation) -> bool:
    """Whether each cited article had an earlier wording on the date of the document."""
    starts = [[one.in_force_from for one in article.versions[1:]] for article in before.articles(each.cited)]
    return bool(starts) and all(any(on and on <= before.on for on in every) for every in starts)


def _has_ended(before: RuleContext, each: RecheckedCitation) -> bool:
    """Whether each cited article had ended on the date of the document."""
    articles = before.articles(each.cited)
    return bool(articles) and all(one.end and one.end <= before.on for one in articles)


def _of_a_bill(before: RuleContext, each: RecheckedCitation, *, gives_its_text: bool) -> RecheckedCitation:
    """A citation in a proposal: of an article in force or enacted, or of one whose number the law may give to another.

    Where the proposed text or another subject is given, it is not said what the law has under that number. An article
    that may have been law before the first wording of these data is not proposed.
    """
    if each.outcome in HELD:
        return each._replace(outcome=StatementOutcome.COMING, successor="")
    articles, on = before.articles(each.cited), before.on
    if not articles or any(not one.start or one.start <= on or before.corpus.may_be_older(one, on) for one in articles):
        return each
    if any(was_enacted_by(before.corpus, one, on) for one in articles):
        return each._replace(outcome=StatementOutcome.COMING, reason="", correction="", successor="")
    reason = worded(
        "{article} is proposed here; an article of the law may have another number than in the bill",
        article=citation_name(before, each.cited),
    )
    if gives_its_text or each.outcome is not StatementOutcome.COMING or is_of_another_subject(before, each.cited):
        return RecheckedCitation(each.cited, StatementOutcome.COMING, reason)
    return each._replace(note=" ".join(filter(None, (f"{reason}.", each.note))))


def _of_the_past(before: RuleContext, each: RecheckedCitation, words: str) -> RecheckedCitation:
    """A citation of which something past is said; if words say which act did it, they are compared with these data."""
    article = before.article(each.cited)
    days = [at for match in entry_into_force.DATED_ACT.finditer(words) if (at := stated_time(match))]
    if article is None or len(days) != 1 or AND_FOLLOWING.match(before.text, each.cited.citation.end):
        return each
    of_versions = [one.act for one in article.versions]
    of_its_end = [end.act for end in (article.repeal, article.annulled) if end]
    acts = [act.dated for ident in (*of_versions, *of_its_end) if (act := before.corpus.act.get(ident)) and act.dated]
    first = acts[0] if acts and article.is_known_to_begin and article.versions[0].act else None
    values = {"article": provision_names(before.corpus, [article.id])}
    is_of_one = bills_and_acts.INSERTS.search(words) and not bills_and_acts.AMENDS.search(words)
    if is_of_one and first and not days[0].has(first):
        reason = worded("according to these data, {article} comes from the act of {day}", day=day_text(first), **values)
        return each._replace(outcome=StatementOutcome.WRONG, reason=reason, successor="")
    if any(map(days[0].has, acts)):
        return each
    reason = worded(
        "these data contain no change to {article} by an act of {day}", day=day_text(days[0].first), **values
    )
    return each._replace(outcome=StatementOutcome.UNKNOWN, reason=reason, successor="")
