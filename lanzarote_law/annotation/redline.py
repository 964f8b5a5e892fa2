"""A document read again → its copy with the outdated references replaced as tracked changes, and comments on the rest.

Only a number is replaced, where one provision in force replaced the whole of what is cited, and where nothing in the
sentence depends on the old number: no date, no penalty, no quotation, no other reference that stays. Everything else
is a comment.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law import annotation
from lanzarote_law.annotation.comments import Comment, DocumentComments
from lanzarote_law.checking.statements import SAME_ARTICLE
from lanzarote_law.checking.then_and_now import StatementOutcome
from lanzarote_law.errors import UnreadableError
from lanzarote_law.grammar import penalties
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.grammar.statement_phrases import DESCRIBES_IT, HEADS_THE_ARTICLE, OF_A_PARLIAMENT
from lanzarote_law.model import Mark
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lanzarote_law.checking.revision import Revision
    from lanzarote_law.checking.statements import Statement
    from lanzarote_law.checking.then_and_now import RevisedCitation
    from lanzarote_law.render.phrases import View

# a year, a term, a sum of money; what an act did to the article; what a court held or somebody says; the past
_DEPENDS_ON_THE_NUMBER = re.compile(
    r"""\b(?:1[89]|20)\d\d\b | \b\d+\s?(?:years?|months?|ans?|mois|jaar|jaren|maand(?:en)?|EUR|euros?)\b | €
    | \b(?:insert|introduc|amend|repeal|replac|renumber|former|previous|old\b|new\b|judgment|convict|was\b|were\b|had\b)
    | \b(?:argu|submit|contend|conclud|according|violat|list|enumerat|defin|stipulat|chapter|title)
    | \b(?:insér|introdui|modifi|abrog|rempla|ancien|nouve|arrêt|jugement|condamn|était|étaient|avait)
    | \b(?:selon|répond|soutien|soutenu|estim|prétend|viol[ea]|énumèr|prévoit|prévu|défini|intitul|chapitre|titre)
    | \b(?:invoeg|ingevoe|wijzig|gewijzig|ophef|opgehev|vervang|oud|nieuw|arrest|vonnis|veroordeel|was\b|waren\b|werd)
    | \b(?:volgens|betoog|aanvoer|schend|opsom|somt|bepaal|omschrijf|hoofdstuk|titel)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_QUOTATION_MARKS = re.compile(r"[\"“”«»„]")


def revised_copy(view: View, revision: Revision, content: bytes) -> tuple[bytes, int]:
    """The copy, and the number of tracked changes in it. Raises UnreadableError if it cannot contain them."""
    document = revision.document
    if not document.sections:
        message = worded("{name} cannot contain comments; only Word (.docx) and PDF documents can", name=document.name)
        raise UnreadableError(message, worded("use --format md or docx for the list of statements"))
    is_word = content[:4] == b"PK\x03\x04"
    wanted = dict(replacements(revision)) if is_word else {}
    if not is_word:
        return annotation.annotated_pdf.annotate_pdf(document, content, _comments(view, revision, wanted), view.on), 0
    made: list[tuple[int, int]] = []

    def comments(placed: Collection[tuple[int, int]]) -> DocumentComments:
        made[:] = placed
        return _comments(view, revision, placed)

    copy = annotation.annotated_word.annotate_word(document, content, comments, view.on, wanted)
    return copy, len(made)


def replacements(revision: Revision) -> Iterator[tuple[tuple[int, int], str]]:
    """The place of each number that can be replaced without changing the sentence, with the new number.

    An article is replaced in every outdated sentence or in none, so that it does not have two numbers in the copy;
    none is replaced in a bill or another paper of a parliament, which is of its date.
    """
    if OF_A_PARLIAMENT.search(revision.document.text, 0, _BEGINNING):
        return
    outdated = [
        (statement, [each for each in statement.citations if each.outcome is not StatementOutcome.HOLDS])
        for statement in revision.statements
        if statement.outcome is not StatementOutcome.PAST_EVENT
    ]
    kept = {
        ident
        for statement, cited in outdated
        if not all(map(_can_be_replaced, cited)) or _depends_on_the_number(revision, statement)
        for each in cited
        for ident in each.cited.provisions
    }
    for _, cited in outdated:
        if all(map(_can_be_replaced, cited)) and kept.isdisjoint(
            ident for each in cited for ident in each.cited.provisions
        ):
            for each in cited:
                article = ", ".join(filter(None, (ArticleId(each.successor).article, each.place)))
                yield (each.cited.citation.start, each.cited.citation.end), article


def _can_be_replaced(each: RevisedCitation) -> bool:
    """Whether the new number alone is enough: the code is the same, or has a name that it shares with the new one."""
    cited = each.cited.citation
    if not each.successor or cited.article_to or each.cited.coming:
        return False
    return cited.shared_name or ArticleId(each.successor).code == cited.code


def _depends_on_the_number(revision: Revision, statement: Statement) -> bool:
    """Whether the paragraph quotes, describes the article further, or says what may be true of the old number alone."""
    text = revision.document.text
    begin = text.rfind("\n", 0, statement.start) + 1
    end = text.find("\n", statement.end)
    end = len(text) if end < 0 else end
    spans = [
        (each.cited.citation.start, each.cited.citation.end)
        for other in revision.statements
        for each in other.citations
        if begin <= each.cited.citation.start < end
    ]
    rest = text[begin:end]
    for start, close in sorted(spans, reverse=True):
        rest = rest[: start - begin] + rest[close - begin :]
    following = text[statement.end : end].lstrip()
    goes_on = SAME_ARTICLE.match(text[statement.goes_on : end]) if statement.goes_on else None
    heads = HEADS_THE_ARTICLE.match(text[statement.start : statement.end])
    ways = _DEPENDS_ON_THE_NUMBER.search(rest), _QUOTATION_MARKS.search(rest), DESCRIBES_IT.match(following)
    return any((*ways, goes_on, heads)) or bool(penalties.told(rest, 0, len(rest)))


_BEGINNING = 400
"""Characters in which a paper says that it is one of a parliament."""


def _comments(view: View, revision: Revision, placed: Collection[tuple[int, int]]) -> DocumentComments:
    """The summary, and a comment on each citation that does not hold on the later date, changed or not."""
    found = [
        comment
        for statement in revision.statements
        for each in statement.citations
        if (comment := _comment(view, each, placed))
    ]
    counts = [
        view.counted(f"revise.{outcome}", sum(each.outcome is outcome for each in revision.statements))
        for outcome in StatementOutcome
    ]
    lines = (
        view.word("revise.dates", view.day(revision.then), view.day(revision.now)),
        view.word("semicolon").join(counts),
        view.counted("revise.tracked", len(placed)),
        view.word("footer", view.day(view.on)),
    )
    return DocumentComments(Comment(0, 0, view.word("revise.head"), lines), tuple(found))


def _comment(view: View, each: RevisedCitation, placed: Collection[tuple[int, int]]) -> Comment | None:
    place = each.cited.citation.start, each.cited.citation.end
    is_past = each.outcome is StatementOutcome.PAST_EVENT
    if each.outcome is StatementOutcome.HOLDS or (is_past and not each.since):
        return None
    head = view.word(f"revise.h.{each.outcome}")
    lines = [
        line
        for told, way in ((each.reason, each.correction), (each.since, each.replacement), (each.note, ""))
        if told
        for line in (told, f"→ {way}" if way else "")
    ]
    if place in placed:
        if each.verification is Mark.SEEN:
            return None
        lines.append(view.word("revise.step", view.article(each.successor), view.word(each.verification)))
    elif not is_past:
        lines.append(view.word("revise.decide"))
    return Comment(*place, head, tuple(filter(None, lines)))
