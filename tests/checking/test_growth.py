"""The work of a check grows with the document and no faster: counted in calls, not in seconds."""

from __future__ import annotations

from cProfile import Profile

import pytest

from lanzarote_law.checking.check import check
from tests.labels import ON
from tests.shipped import law

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


@pytest.mark.parametrize("sentence", _SENTENCES.values(), ids=_SENTENCES)
def test_four_times_the_text_takes_four_times_the_work(sentence: str) -> None:
    _calls(sentence, _LINES * _TIMES)  # what is compiled and kept at the first reading
    once, often = _calls(sentence, _LINES), _calls(sentence, _LINES * _TIMES)
    assert once > _LINES * 10
    assert often <= once * _TIMES * _AT_MOST


def _calls(sentence: str, lines: int) -> int:
    """How many calls a check makes on so many lines."""
    text = "".join(
        sentence.format(article=_ARTICLES[line % len(_ARTICLES)], day=line % 18 + 10, number=line + 1)
        for line in range(lines)
    )
    with Profile() as profile:
        found = check(law(), f"{text}\n", ON)
    assert len(found.citations) >= lines - 1
    return sum(entry.callcount for entry in profile.getstats())
