"""The articles that a document itself inserts into a code, as a bill does: no rule calls these unknown or former."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.citations.citation import WayName
from lanzarote_law.citations.layout_context import BEGINS_A_CODE
from lanzarote_law.grammar.repeal_phrases import INSERTED_BEHIND, INSERTS
from lanzarote_law.grammar.text_prefilter import phrases_possibly_in
from lanzarote_law.grammar.word_patterns import any_case

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.citations.cited_records import CitedLaw

_STEMS = (
    *"insér insert ingevoegd invoeg voeg adds added adding ajout introdui rédigé libellé luiden worded".split(),
    *("add ", *"reading propos projet ontworpen voorgesteld rétabli reinstat hersteld".split()),
)
"""One of them stands in whatever a text makes an article by."""
_NEAR = 100
# insérer un article 383quater  insertion d'un article  invoeging van een artikel  voegt ook een artikel ... in
_PUTS = any_case(
    r"\b(?:insér(?:er|ant|ons|e)|insère|insertion\sd['’]|ajouter?|introdui(?:re|t)|crée|invoeg(?:ing|en)\svan|invoegen"
    r"|voeg(?:t|en)(?:\s\w+){0,3}|insert(?:s|ing|ion\sof)|adds|adding|introduces|creates)"
    r"\s?(?:un|an?|een)\s(?:nouvel\s|new\s|nieuw\s)?art(?:icle|ikel)?\.?\s\Z"
)
# un article 417/12/1, rédigé comme suit  een artikel 136/1 ingevoegd  an article 417/49 is inserted
_ONE = any_case(r"\b(?:un|an?|een)\s(?:nouvel\s|new\s|nieuw\s)?art(?:icle|ikel)?\.?\s\Z")
_AS_FOLLOWS = any_case(
    r"[^.;:«\"“]{0,80}\b(?:rédigée?\scomme|libellée?\scomme|luidende?|worded\sas|reading|inséré|inserted|ingevoegd|ajouté|toegevoegd)\b"
)
# , repealed in 2000, is reinstated in the following wording  est rétabli comme suit  wordt hersteld als volgt
_REINSTATED = any_case(
    r"[^.;:«\"“]{0,90}\b(?:rétablie?s?|reinstated|hersteld)\s(?:dans\s|comme\s|in\s(?:the|de)\s|as\s|als\s|met\s)"
)
# l'article 371/1 proposé  het ontworpen artikel 371/1  proposed Article 371/1
_PROPOSED_BEHIND = any_case(r"(?:,?\s§\s?\d(?:er)?,?)?\s(?:proposée?|en\sprojet)\b")
_PROPOSED_BEFORE = any_case(r"\b(?:ontworpen|voorgestelde?|proposed|projected)\sart(?:icle|ikel)?\.?\s\Z")


def enacted_articles(text: str, cited: Iterable[CitedLaw]) -> frozenset[tuple[str, str]]:
    """The articles that a text inserts or proposes, each as its code and its number."""
    begins = BEGINS_A_CODE.search(text)
    if not begins and not phrases_possibly_in(text, _STEMS):
        return frozenset()
    return frozenset(
        (each.citation.code, each.citation.article)
        for each in cited
        if each.citation.code
        and (
            _is_made(text, each.citation.start, each.citation.end)
            or (begins is not None and begins.end() < each.citation.start and _has_its_line(each))
        )
    )


def _has_its_line(cited: CitedLaw) -> bool:
    """Whether an article is one of those that stand below one another in the text of a code: `Art. 79.`."""
    return cited.citation.why is not None and cited.citation.why.way == WayName.ARTICLE_LINE


def _is_made(text: str, start: int, end: int) -> bool:
    since = max(0, start - _NEAR)
    near = text[since : end + _NEAR].lower().replace("\n", " ")
    if not any(map(near.__contains__, phrases_possibly_in(text, _STEMS))):
        return False
    if any(each.search(text, since, start) for each in (INSERTS, _PUTS, _PROPOSED_BEFORE)):
        return True
    if _PROPOSED_BEHIND.match(text, end) or _REINSTATED.match(text, end):
        return True
    return _ONE.search(text, since, start) is not None and _AS_FOLLOWS.match(text, end) is not None


def is_said_inserted(text: str, end: int) -> bool:
    """Whether the words after an article say that it is inserted: `An article 417/49 is inserted in the Code`."""
    return INSERTED_BEHIND.search(text[end : end + _NEAR]) is not None
