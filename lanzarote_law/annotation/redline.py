"""A document read again → its copy with the outdated references replaced as tracked changes, and comments on the rest.

Only a number is replaced, with the name of the code beside it if the new number is of another code of that
name, where one provision in force replaced the whole of what is cited, and where the sentence cites it for a rule
alone: no date and no word of force in its clause, no penalty or court, no quotation of the article, no other reference
that stays. Everything else is a comment.
"""

import re
from collections.abc import Collection, Iterator

from lanzarote_law import annotation
from lanzarote_law.annotation.comments import Comment, DocumentComments, ReplacementWords
from lanzarote_law.annotation.new_code_names import (
    gives_a_short_form,
    new_code_names,
    shares_its_name,
    would_keep_its_name,
)
from lanzarote_law.checking.check_at_two_dates import RecheckedDocument
from lanzarote_law.checking.rechecked_citation import RecheckedCitation, StatementOutcome
from lanzarote_law.checking.statements import Statement
from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.clauses import clause_bounds
from lanzarote_law.grammar import penalties
from lanzarote_law.grammar.citation_context_phrases import (
    DESCRIBES_IT,
    HEADS_THE_ARTICLE,
    OF_A_COURT,
    OF_ITS_DATE,
    OPENS_AN_ARTICLE,
    SAME_ARTICLE,
)
from lanzarote_law.grammar.phrase_parts import ART, THE
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.grammar.verb_tenses import OTHER_VERBS, RULE_VERBS
from lanzarote_law.grammar.word_patterns import any_case, verbose_any_case
from lanzarote_law.model import Corpus, Mark
from lanzarote_law.render.phrases import View
from lanzarote_law.render.recheck import court_lines
from lanzarote_law.wording import to_word, worded

# a term, a sum of money, another case; what was or is new; what the penalty is: true of the old number alone
_OF_THE_RULE = verbose_any_case(
    r"""\b\d+\s?(?:years?|months?|ans?|mois|jaar|jaren|maand(?:en)?|EUR|euros?)\b | €
    | \b(?:former|previous|old\b|new\b|ancien|nouve|oude?\b|nieuw)
    | \b(?:penalt|aggravat|attempt|heavier|peines?\b|aggrav|tentative|récidiv|prescri|straf(?:fen|maat)?\b|verzwar
        |poging|herhaling|verjar)
    | \b(?:réclusion|imprisonment|emprisonnement|opsluiting|\w*gevangenis|fine[sd]?\b|amendes?\b|\w*boetes?\b)
    | \b(?:misdemeanou?r|felon|contravention|délits?\b|wanbedrij|overtreding|tried\sby|jurisdiction|competent|compéten
        |bevoegd\w*\srechte?r|assi[sz]e|correctional|correctionn|correctione|police\scourt|politierechtbank)"""
)
# a year; whether it is in force, or how old; what an act did to the article; what a court held or somebody says
_OF_THE_CLAUSE = verbose_any_case(
    r"""\b(?:1[89]|20)\d\d\b | \b\d{1,2}[./]\d{1,2}[./]\d{2}
    | \b(?:in\sforce|longer|ceas|still\b|once\b|lapse|older|since\b|until\b|predat|dates?\sback|survive|obsolete)
    | \b(?:en\svigueur|ne\s(?:\w+['’\s])?\w+\splus|n['’]\w+\splus|cess
        |toujours|encore|caduc|plus\sancien|depuis|jusqu|remonte|obsolète)
    | \b(?:van\s(?:kracht|toepassing)|niet\s(?:meer|langer)|nog\s(?:steeds|altijd)
        |ouder|sinds|sedert|totdat|dateer|verval)
    | \b(?:insert|introduc|amend|repeal|replac|renumber|judgment|convict|court\sof|cases\b|(?:was|were|had)\b)
    | \b(?:adopt|pass(?:ed|es)\b|enacted|enters?\sinto\sforce|entered\sinto|applied\b|applicable\sat|follows\b
        |implementing|annotat|corresponding|annex|et\sseq)
    | \b(?:argu|submit|contend|conclud|according|violation\sof|list|enumerat|defin|stipulat|provides\sthat|chapter
        |title)
    | \b(?:stat(?:es?|ed|ing)|declar|consider|repl(?:y|ie[sd])|assert|believ|thinks?|thought|not(?:es?|ed|ing)|observ
        |explain|holds|held|finds|found|recommend|report|sa(?:ys?|id)|propos|urg(?:es?|ed)|calls?\s(?:on|for)|answer
        |claim|indicat|mention)(?:s|ed|ing)?\sthat\b
    | \b(?:wording|formulation|libellé|rédaction|bewoording|formulering|redactie)\b
    | \b(?:insér|introdui|modifi|abrog|rempla|arrêt|jugement|condamn(?!able)|cour\b|dossiers|était|étaient|avait)
    | \b(?:adopt|entr(?:e|era|é|a)\b\sen\svigueur|vot(?:é|a)|applicable\s(?:au|à\sl)|appliqué|annot|exécution|annexe
        |correspondant|et\s(?:s\.|suiv))
    | \b(?:selon|d['’]après|répond|soutien|soutenu|estim|prétend|violation\sd|énumèr|prévoit|prévu|défini
        |intitul|chapitre|titre)
    | \b(?:déclar|considèr|considér|affirm|indiqu|précis|not(?:e|é|ant)|observ|expliqu|jug(?:e|é)|juge|constat
        |recommand|rapport|di(?:t|sent)|propos|demand|pens|rappel|répon|signal|conclu)(?:e|é|ée|ent|ait|a)?
      \sque?\b
    | \b(?:invoeg|ingevoe|wijzig|gewijzig|ophef|opgehev|vervang|arrest|besluit|vonnis|veroordeel|zaken\b|hof\b|was\b
        |waren\b|werd|geweest)
    | \b(?:aangenomen|goedgekeurd|gestemd|(?:treedt|trad)\b|destijds|toepasselijk|toegepast|volgt\sop|uitvoering
        |geannoteerd|bijlage|overeenstemmende|e\.?\s?v\.|en\svolgende)
    | \b(?:volgens|betoog|aanvoer|schending\svan|opsom|somt|bepaal|omschrijf|hoofdstuk|titel)
    | \b(?:verklaar|meen|vind|stel|zeg|oordeel|antwoord|merk|acht|denk|noteer|wijs|beveel|adviseer|rapporteer|vermeld
        |beweer|bevestig|leg|concludeer)(?:t|de|den|en|te|ten)?(?:\s(?:op|uit|erop|aan))?,?\sdat\b
    """
)
# volgens artikel  prévue à l'article  as defined in Article: the article alone is named
_POINTS_TO_IT = verbose_any_case(
    r"""\b(?:selon | d['’]après | volgens | according\sto | provided\sfor\s(?:in|by) | defined\s(?:in|by)
        | (?:prévu|défini)e?s?\s(?:par|à|aux) | bepaald\s(?:in|bij|door) )\s(?:l['’]|les\s|the\s|het\s|de\s)?
        (?:art(?:icles?|ikel(?:en)?)?\.?|section)\s?\Z"""
)
# Article 417/44  , l'article 417/44  is artikel 417/44: the article is what the clause speaks of, if no rule follows
_IS_THE_SUBJECT = verbose_any_case(
    rf"(?:\A|[,:;.]|\b(?:and|but|that|although|et|mais|que|en|maar|dat|hoewel|is|heeft|est|a)\s|\bqu['’])\W*{THE}?{ART}\s?\Z"
)
_OF_A_RULE = verbose_any_case(
    rf"""(?:\s\([^()]*\) | (?!\b(?:{OTHER_VERBS})\b)[^;:()]){{0,70}}?
        (?:\b(?:{RULE_VERBS})\b(?!,?\s(?:aussi\s)?(?:plus|niet)\b) | (?<=\w)\W*\Z)"""
)
_QUOTATION = any_case(r"«[^»\n]*»?|“[^”\n]*”?|„[^”“\n]*[”“]?|\"[^\"\n]*\"?|[”»]")
_A_TERM = any_case(r"\W*(?:[\w-]+\W+){0,2}[\w-]*\W*")
"""A quotation of few words, which is a term and not what the article says: `“revenge porn”`."""
_SAYS = any_case(r"\b(?:says?|states?|reads?|means?|dit|dispose|énonce|stipule|signifie|luidt|stelt|zegt)\b")


LIST_INSTEAD = to_word("use --format md or docx for the list of statements")
"""The advice for a document that cannot contain tracked changes."""


def revised_copy(view: View, revision: RecheckedDocument, content: bytes) -> tuple[bytes, int]:
    """The copy, and how many numbers are replaced in it. Raises UnreadableError if it cannot contain changes."""
    made: list[tuple[int, int]] = []
    wanted, advice = dict(number_replacements(view.corpus, revision)), worded(LIST_INSTEAD)

    def comments(placed: Collection[tuple[int, int]]) -> DocumentComments:
        made[:] = (each for each in placed if not wanted[each].only_with)  # a name is changed with its number
        return _comments(view, revision, made)

    copy = annotation.annotated_copy.add_comments(revision.document, content, comments, view.on, wanted, advice)
    return copy, len(made)


def number_replacements(
    corpus: Corpus, revision: RecheckedDocument
) -> Iterator[tuple[tuple[int, int], ReplacementWords]]:
    """The place of each number that can be replaced without changing the sentence, with the new number; and of names.

    All outdated numbers of a sentence are replaced, or none; none in a bill, a judgment or a decree, which is of its
    date.
    """
    if OF_ITS_DATE.search(revision.document.text, 0, _BEGINNING):
        return
    every = [each for statement in revision.statements for each in statement.citations]
    for at, statement in enumerate(revision.statements):
        outdated = [each for each in statement.citations if each.outcome is not StatementOutcome.HOLDS]
        can_be_replaced = outdated and all(_can_be_replaced(statement, each) for each in outdated)
        text = revision.document.text
        keeps = can_be_replaced and (
            any(gives_a_short_form(corpus, text, each) for each in outdated)
            or would_keep_its_name(corpus, text, outdated, every)
        )
        if can_be_replaced and not keeps and not _depends_on_the_number(revision, at):
            for each in outdated:
                yield _span(each), ReplacementWords(_number(text, each))
            yield from new_code_names(corpus, text, outdated)


# l’article 458bis du Code pénal  artikel 458bis van het Strafwetboek
_FRENCH_BEFORE, _FRENCH_AFTER = any_case(r"\b[ld]['’]art(?:icle|\.)\s\Z"), any_case(r"\s(?:du|de)\b")
_DUTCH_AFTER = any_case(r"\svan\b")
_BEFORE = 12


def _number(text: str, each: RecheckedCitation) -> str:
    """The new number as the language of the sentence writes it: `353, § 1er,` before `du`, `353, § 1,` before `van`."""
    start, end = _span(each)
    place, after = each.place, _FRENCH_AFTER.match(text, end)
    if place and (after or _FRENCH_BEFORE.search(text, max(0, start - _BEFORE), start)):
        place = re.sub(r"§ 1(?!\d)", "§ 1er", place) + ("," if after else "")
    elif place and _DUTCH_AFTER.match(text, end):
        place += ","
    return ", ".join(filter(None, (ArticleId(each.successor).article, place)))


def _span(each: RecheckedCitation) -> tuple[int, int]:
    return each.cited.citation.start, each.cited.citation.end


def _can_be_replaced(statement: Statement, each: RecheckedCitation) -> bool:
    """Whether the new number alone is enough: the statement names the code, by a name that it shares with the new one.

    Another article of the same code that is named so is enough.
    """
    cited = each.cited.citation
    if not each.successor or cited.article_to or each.cited.coming or shares_its_name(each, statement.citations):
        return False
    if ArticleId(each.successor).article == cited.article:  # what changed is the code
        return False
    named = (one.cited.citation for one in statement.citations if one.cited.citation.code == cited.code)
    is_named = any(
        one.shared_name and one.why is not None and statement.start <= one.why.place < statement.end for one in named
    )
    return is_named or ArticleId(each.successor).code == cited.code


def _depends_on_the_number(revision: RecheckedDocument, at: int) -> bool:
    """Whether a statement quotes or describes the article further, or says what may be true of the old number alone.

    A date, a speaker or a court matters in the clause of the number; a penalty or `new` also in the sentences beside
    it that cite nothing; a decision of a court also in those that go on about the article.
    """
    text, statement = revision.document.text, revision.statements[at]
    before, after = revision.statements[:at][::-1], revision.statements[at + 1 :]  # they are in order
    last = next((each.end for each in before if each.end <= statement.start), 0)
    following = next((each.start for each in after if each.start >= statement.end), len(text))
    line = text.find("\n", statement.end, following)
    begin, end = max(text.rfind("\n", 0, statement.start) + 1, last), line if line >= 0 else following
    goes_on = SAME_ARTICLE.match(text[statement.goes_on : end]) if statement.goes_on else None
    cited = max(_span(each)[1] for each in statement.citations)
    later = text[cited:end]
    goes_on = goes_on or (SAME_ARTICLE.search(later) and OF_A_COURT.search(later))
    heads = HEADS_THE_ARTICLE.match(text[statement.start : statement.end])
    follows = DESCRIBES_IT.match(text[statement.end : end].lstrip()) or OPENS_AN_ARTICLE.match(text, cited)
    beside = _without_numbers(text, statement, begin, end)
    if goes_on or heads or follows or _OF_THE_RULE.search(beside) or penalties.stated_penalties(beside, 0, len(beside)):
        return True
    return any(_is_tied(text, statement, *_span(each)) for each in statement.citations)


def _is_tied(text: str, statement: Statement, start: int, end: int) -> bool:
    """Whether the clause of a number gives a date or a speaker, quotes the article or introduces what it says."""
    begin, close = clause_bounds(text, start, end)
    begin, close = max(begin, statement.start), min(close, statement.end)
    points = _POINTS_TO_IT.search(text, begin, start)
    before = _without_numbers(text, statement, begin, points.start() if points else start)
    words = f"{before} {_without_numbers(text, statement, end, close)}"
    quoted = list(_QUOTATION.finditer(text, begin, close))
    is_inside = any(match.start() < start < match.end() for match in quoted)
    is_longer = any(not _A_TERM.fullmatch(match[0]) for match in quoted)
    is_said = bool(quoted) and _SAYS.search(words) is not None
    introduces = ":" in text[end : statement.end]
    says_more = _IS_THE_SUBJECT.search(text[begin:start]) and not _OF_A_RULE.match(text[end:close])
    return bool(
        is_inside or is_longer or is_said or introduces or says_more or _OF_THE_CLAUSE.search(_QUOTATION.sub("", words))
    )


def _without_numbers(text: str, statement: Statement, begin: int, end: int) -> str:
    """A stretch of the text without the numbers that a statement cites."""
    words = text[begin:end]
    for start, close in sorted(map(_span, statement.citations), reverse=True):
        if begin <= start < end:
            words = words[: start - begin] + words[close - begin :]
    return words


_BEGINNING = 400
"""Characters in which a paper says that it is one of a parliament, a court or a government."""


def _comments(view: View, revision: RecheckedDocument, placed: Collection[tuple[int, int]]) -> DocumentComments:
    """The summary, and a comment on each citation that does not hold on the later date, changed or not."""
    stated = (each for statement in revision.statements for each in statement.citations)
    cited = (*stated, *revision.references)
    moved = {_code_and_paragraph(revision, each) for each in cited if _span(each) in placed and _is_of_another(each)}
    found = [
        _with_two_codes(view, each, comment)
        if moved and _span(each) not in placed and _code_and_paragraph(revision, each) in moved
        else comment
        for each in cited
        if (comment := _comment(view, each, placed))
    ]
    counts = [
        view.counted(f"revise.{outcome}", sum(each.outcome is outcome for each in revision.statements))
        for outcome in StatementOutcome
    ]
    lines = (
        view.word("revise.dates", view.day(revision.then), view.day(revision.now)),
        view.clauses(counts),
        view.counted("revise.tracked", len(placed)),
        view.notice(),
    )
    return DocumentComments(Comment(0, 0, view.word("revise.head"), lines), tuple(found))


def _is_of_another(each: RecheckedCitation) -> bool:
    """Whether the new number is one of another code, which has the same name."""
    return ArticleId(each.successor).code != each.cited.citation.code


def _code_and_paragraph(revision: RecheckedDocument, each: RecheckedCitation) -> tuple[str, tuple[str, int]]:
    """The code of a number before any change, and the paragraph in which the number is."""
    cited = each.cited.citation
    return cited.code, revision.document.section(cited.start)


def _with_two_codes(view: View, each: RecheckedCitation, comment: Comment) -> Comment:
    """A comment on a number beside a replaced one: the name of the code would then mean two codes.

    Not beside a name that only one code has.
    """
    cited = each.cited.citation
    is_named = cited.why is not None and cited.why.way in {WayName.NAMED_AFTER, WayName.NAMED_BEFORE}
    if is_named and not cited.shared_name:
        return comment
    warning = view.word("revise.two-codes", view.code(cited.code))
    return comment._replace(lines=(*comment.lines, warning))


def _comment(view: View, each: RecheckedCitation, placed: Collection[tuple[int, int]]) -> Comment | None:
    place = _span(each)
    is_past = each.outcome is StatementOutcome.PAST_EVENT
    if (each.outcome is StatementOutcome.HOLDS and not each.courts) or (is_past and not each.since):
        return None
    head = view.word(f"revise.h.{each.outcome}")
    lines = [
        line
        for message, way in (
            (each.reason, each.correction),
            *((decided, "") for decided in court_lines(view, each, is_later=False)),
            (each.since, each.replacement),
            *((decided, "") for decided in court_lines(view, each, is_later=True)),
            (each.note, ""),
        )
        if message
        for line in (message, f"→ {way}" if way else "")
    ]
    if place in placed:
        if each.verification is Mark.SEEN:
            return None
        lines.append(view.word("revise.step", view.article(each.successor), view.word(each.verification)))
    elif not is_past and (each.outcome is StatementOutcome.WRONG or each.since or each.correction or each.courts):
        lines.append(view.word("revise.decide"))
    return Comment(*place, head, tuple(filter(None, lines)))
