"""What the summaries of the data that ship say: the article as it reads from that day on, not what an act changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

CHANGE = re.compile(
    r"\b(?:now|no longer|anew|as before|unchanged|reworded|widened|renumbered|re-enacted)\b"
    r"|\bamend(?:ed|s|ment|ments)?\b"
    r"|(?<!organs )\b(?:is|are|was|were|has been|have been) (?:\w+ly )?"
    r"(?:added|removed|replaced|moved|inserted|deleted|adapted|extended|narrowed|changed|repealed|completed|put back)\b"
    r"|\b(?:joins?|adds?|inserts?|deletes?|repeals?)\b"
    r"|\bchanges? (?:only|here|nothing|to)\b|\b[Oo]nly (?:a|the) (?:reference|number|name|word)s?\b"
    r"|\breferences? (?:to|in) [^.]*\b(?:adapted|changed?s?|replaced|updated)\b"
    r"|\b[Ss]ince (?:the law|the decree|\d)|\b(?:from|since) this day\b"
    r"|\b(?:by|in) (?:a|the) new (?:paragraph|subparagraph|point|wording)\b"
)
"""Words by which a summary tells what an act did. That organs are removed is an offence, not an amendment."""


TELLS = [
    "Only a reference to the Judicial Code changes.",
    "§ 5 adapted; a reference in § 2 is replaced.",
    "Rape of a minor was added to the list.",
    "The list now names article 377quater.",
    "The residence ban joins the other bans.",
    "Attempt is no longer punished.",
    "The references to the Criminal Code are adapted.",
    "The law of 2022 amended the list.",
    "Foreigners may be prosecuted; since the law of 12 July 1984, 5° covers crimes against Belgians.",
]

SAYS = [
    "Trafficking in organs, where organs are removed in return for a profit.",
    "Special confiscation applies to the goods and values that replaced the proceeds of the offence.",
    "The interview takes place in a specially adapted room.",
    "The sentence-execution court may shorten, adapt, suspend or end the ban.",
    "Mitigating circumstances do not change the period.",
    "Those who have come of age since are heard in the same way.",
]


@pytest.mark.parametrize("summary", TELLS)
def test_a_summary_that_tells_an_amendment_is_found(summary: str) -> None:
    assert CHANGE.search(summary)


@pytest.mark.parametrize("summary", SAYS)
def test_a_summary_that_says_what_the_article_says_is_not(summary: str) -> None:
    assert not CHANGE.search(summary)


def test_every_summary_of_every_code_says_what_the_article_says_not_what_an_act_changed(shipped: Corpus) -> None:
    looked = [
        (provision.id, each.in_force_from, each.summary)
        for provision in shipped.provisions
        for each in provision.versions
    ]
    assert len(looked) > 550
    assert [(ident, start) for ident, start, summary in looked if CHANGE.search(summary)] == []
