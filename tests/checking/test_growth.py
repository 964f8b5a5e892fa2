"""The work of a check and of a revision grows with the document and no faster: counted in calls, not in seconds."""

from __future__ import annotations

from cProfile import Profile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.checking.check_at_two_dates import recheck_document
from lanzarote_law.documents.files import Document
from tests.labels import ON
from tests.shipped import law

if TYPE_CHECKING:
    from collections.abc import Callable

_LINES = 40
_TIMES = 4
_AT_MOST = 1.1
"""The work per line in a document of four times the length, beside that in the shorter one."""
_ARTICLES = "66 372 377quater 380 383bis 384 417/11 417/25 433bis/1 458bis 371/1 136".split()
_SENTENCES = {
    "articles of a code": "Article {article} of the Criminal Code.\n",
    "numbers that passed to another rule": "L'article 10 du titre préliminaire du Code de procédure pénale.\n",
    "articles without an act": "L'article {article} est clair.\n",
    "one sentence": "l'article {article} du Code pénal, ",
    "one line": "The former article {article} of the Criminal Code punished it; ",
    "headings": "Code pénal\n\nArticle {article}\n\n",
    "a table": "| {article} | Code pénal | cinq ans |\n",
    "columns": "{article}   CP   vol\n",
    "other countries": "France: article {article} of the Penal Code; Norway: Penal Code, section 306.\n",
    "penalties": "L'article {article} du Code pénal punit d'un emprisonnement de cinq ans à dix ans.\n",
    "former law": "The former Article {article} of the Criminal Code was replaced by Article 417/44 in 2022.\n",
    "dates": "On {day} May 2015 Article {article} of the Criminal Code entered into force.\n",
    "signatures": "Fait à Bruxelles, le {day} mai 2015, article {article} du Code pénal.\n",
    "decisions": "Cass., {day} mars 2015, ECLI:BE:CASS:2015:ARR.201503{day}.{number}, art. {article} C. pén.\n",
    "short names": 'Article 3 of the Act of {day} May 1995 (hereinafter "Act {number}") and Act {number}, article 5.\n',
    "an amending act": 'Art. {number}. Dans l\'article {article} du Code pénal, les mots "un an" sont remplacés.\n',
    "questions": "Question {day}.1\nArticle {article} of the Criminal Code.\n",
    "open brackets": "(« l'article {article} du Code pénal [\n",
}


def _checked(text: str) -> int:
    return len(check(law(), text, ON).citations)


def _revised(text: str) -> int:
    revision = recheck_document(law(), Document("", text, plain=True), date(2018, 1, 1), ON)
    return sum(len(each.citations) for each in revision.statements) + len(revision.references)


@pytest.mark.parametrize("sentence", _SENTENCES.values(), ids=_SENTENCES)
def test_four_times_the_text_takes_four_times_the_work(sentence: str) -> None:
    _grows_with_the_text(_checked, sentence, _LINES - 1)


@pytest.mark.parametrize("name", ["articles of a code", "one sentence", "headings", "penalties", "former law"])
def test_a_revision_of_four_times_the_text_takes_four_times_the_work(name: str) -> None:
    _grows_with_the_text(_revised, _SENTENCES[name], 1)


def _grows_with_the_text(read: Callable[[str], int], sentence: str, at_least: int) -> None:
    read(_text(sentence, _LINES * _TIMES))  # what is compiled and kept at the first reading
    once, often = (_calls(read, sentence, lines, at_least) for lines in (_LINES, _LINES * _TIMES))
    assert once > _LINES * 10
    assert often <= once * _TIMES * _AT_MOST


def _calls(read: Callable[[str], int], sentence: str, lines: int, at_least: int) -> int:
    """How many calls a reading makes on so many lines."""
    text = _text(sentence, lines)
    with Profile() as profile:
        found = read(text)
    assert found >= at_least
    return sum(entry.callcount for entry in profile.getstats())


def _text(sentence: str, lines: int) -> str:
    told = (
        sentence.format(article=_ARTICLES[line % len(_ARTICLES)], day=line % 18 + 10, number=line + 1)
        for line in range(lines)
    )
    return f"{''.join(told)}\n"
