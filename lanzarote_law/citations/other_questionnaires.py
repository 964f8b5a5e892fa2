"""Items that are those of another questionnaire, of another body or round: they are none of that of the data.

`question 12 of the GREVIO questionnaire`, `question 9 of the first monitoring round`; a whole document whose title says
so: `Réponse au questionnaire du GRETA`.
"""

from collections.abc import Callable, Sequence

from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.clauses import clause_bounds
from lanzarote_law.citations.named_act import QUESTIONNAIRE
from lanzarote_law.grammar.text_prefilter import contains_any, distinct_words
from lanzarote_law.grammar.word_patterns import any_case

_BODY = (
    r"(?:(?-i:GREVIO|GRETA|GRECO|MONEYVAL|CEDAW|CERD|CCPR|CAT|CED|ECRI|CPT|UNODC|FRA|UPR|EPU|CRC|EIGE)(?![\w-])|OPSC|Istanbul"
    r"|Comité\sdes\sdroits\sde\sl['’]enfant|Committee\son\sthe\sRights\sof\sthe\sChild|Kinderrechtencomité"
    r"|Committee\sagainst\sTorture|Comité\scontre\sla\storture|Comité\stegen\sfoltering)"
)
# first monitoring round  1er cycle de suivi  eerste monitoringronde; the data have the one of the second round
_ROUND = (
    r"(?:(?:first|1st|third|3rd|fourth|4th|urgent|premier|1er|troisième|3e|quatrième|4e|eerste|1ste|derde|3de|vierde|4de)\s"
    r"(?:(?:thematic|thématique|themati\w+|monitoring|evaluation|urgent)\s)?"
    r"(?:(?:monitoring|evaluati\w+|evaluatie|opvolgings?|toezichts?)?(?:round|cycle|cyclus|ronde))\b"
    r"|general\soverview\squestionnaire|questionnaire\s(?:général|aperçu)\w*|algemene\svragenlijst)"
)
_OTHER = any_case(rf"(?<!\w)(?:{_BODY}|{_ROUND})")
_ACRONYMS = tuple("GREVIO GRETA GRECO MONEYVAL CEDAW CERD CCPR CAT CED ECRI CPT UNODC FRA UPR EPU CRC EIGE".split())
_PARTS = tuple(
    "opsc istanbul droits rights kinderrechtencomit torture foltering round cycle cyclus ronde"
    " general général aperçu algemene".split()
)
"""What stands in every name of one: looked for first, as words are found ten times as fast as a pattern."""
_QUESTIONS = any_case(r"questionnaire|vragenlijst|baseline|monitoring|évaluation|evaluation|evaluatie|report|rapport")
_OURS = any_case(r"lanzarote|second\s(?:\w+\s)?(?:monitoring\s)?round|deuxième\scycle|tweede\s\w*ronde")
_SPOKEN_OF = any_case(r"questionnaire|vragenlijst|lanzarote|monitoring|T-ES")
_ON_CHILDREN = any_case(r"lanzarote|T-ES|sex|child|enfant|\bkind|minor|mineur|minderjarig")
_HEADS_A_LINE = any_case(r"(?:\A|\n)[#*\s]*(?:question|vraag)\s(?:n[°ro.]*\s?)?\Z")
_HEAD = 600
"""Characters in which a document says whose questionnaire it answers."""
_TITLE = 140
_ANSWERS = any_case(
    r"questionnaire|vragenlijst|réponse|reply|replies|response|answer|antwoord|information|informati|comment|submission"
    r"|shadow|alternati|report|rapport|verslag"
)
_NEAR = 70
_LONGEST_WORD = 20


def without_other_items(text: str, found: Sequence[Citation], is_item: Callable[[str], bool]) -> list[Citation]:
    """The citations without the items of other questionnaires."""
    if not any(each.instrument == QUESTIONNAIRE for each in found):
        return list(found)
    is_ours = any(map(_is_of_parts, found)) or (_SPOKEN_OF.search(text) and _ON_CHILDREN.search(text))
    if not is_ours:  # Google Spain, item 58  Questionnaire on United Nations officials: see below, question 4 (I) (d)
        found = [each for each in found if is_item(each.article) or not _is_said_aside(text, each)]
    first = next((each.start for each in found if each.instrument == QUESTIONNAIRE), -1)
    if first < 0 or not _may_name_another(text):
        return list(found)
    is_anothers, names_another = _is_to_another(text, first), _names_another_questionnaire(text)

    def is_kept(each: Citation) -> bool:
        if _is_called_anothers(text, each) or (is_anothers and not _is_called_ours(text, each)):
            return False
        return is_item(each.article) or not names_another

    return [each for each in found if each.instrument != QUESTIONNAIRE or is_kept(each)]


def _is_said_aside(text: str, each: Citation) -> bool:
    """Whether an item is no heading of a reply: `see question 4`, not `## Question 34`."""
    is_heading = _HEADS_A_LINE.search(text, max(0, each.start - _LONGEST_WORD), each.start) is not None
    return each.instrument == QUESTIONNAIRE and not is_heading


def _is_of_parts(each: Citation) -> bool:
    """Whether a number has parts, as those of the questionnaire have: `8.1.a`, not `4.i`."""
    return each.instrument == QUESTIONNAIRE and each.article.partition(".")[2][:1].isdecimal()


def _may_name_another(text: str) -> bool:
    """Whether a text speaks of another body or round anywhere."""
    is_possible = any(map(distinct_words(text).__contains__, _ACRONYMS)) or contains_any(text, _PARTS)
    return is_possible and _OTHER.search(text) is not None


def _is_to_another(text: str, first: int) -> bool:
    """Whether a title before the first item says that the document answers another questionnaire, and not this one."""
    head = text[: min(first, _HEAD)]
    titles = [line.strip() for line in head.splitlines() if len(line) <= _TITLE]
    answers = [line for line in titles if _ANSWERS.search(line) and not line.endswith(".")]
    return _OURS.search(head) is None and (
        any(map(_OTHER.search, answers)) or (bool(answers) and any(map(_OTHER.fullmatch, titles)))
    )


def _names_another_questionnaire(text: str) -> bool:
    """Whether a text speaks of another questionnaire anywhere: a number that this one does not have may be of that."""
    return any(
        _QUESTIONS.search(text, max(0, each.start() - _NEAR), each.end() + _NEAR) for each in _OTHER.finditer(text)
    )


def _is_called_anothers(text: str, each: Citation) -> bool:
    """Whether the words beside an item, in its clause, say that it is of another questionnaire."""
    begin, close = clause_bounds(text, each.start, each.end)
    before, behind = text[max(begin, each.start - _NEAR) : each.start], text[each.end : min(close, each.end + _NEAR)]
    around = before + behind
    return _OTHER.search(around) is not None and _OURS.search(around) is None and _is_beside(before, behind)


# question 12 of the GREVIO questionnaire  GRETA, question 8.3  (GREVIO, vraag 12)
_OF = any_case(r"(?:[.\w,]{0,12}\s)?(?:of|du|de|de\sla|des|van|uit|from|in|\()\s?[^.;:]{0,40}\Z")
_THEN = any_case(r"[^.;:]{0,40}\b(?:questions?|vraag|vragen|items?|points?|n[°o])\.?\s?\Z")


def _is_beside(before: str, behind: str) -> bool:
    """Whether the other questionnaire is named right before an item, or right behind it as what it is of."""
    for named in _OTHER.finditer(behind):
        if _OF.fullmatch(behind[: named.start()]):
            return True
    return any(_THEN.fullmatch(before[named.end() :]) for named in _OTHER.finditer(before))


def _is_called_ours(text: str, each: Citation) -> bool:
    begin, close = clause_bounds(text, each.start, each.end)
    return _OURS.search(text[begin:close]) is not None
