"""What is said beside a link that was not reviewed, and a limit in short."""

from __future__ import annotations

import pytest

from lanzarote_law.answers import links_pending_review
from lanzarote_law.model import UNTRANSLATED
from tests.builders import a_bearing, a_corpus, a_day, a_decision, a_link, a_provision, an_item

QUESTIONED = "called into question by Supreme Court (31 March 2015); not reviewed since"
CHANGED = "written before the law was amended; not reviewed since"


@pytest.mark.parametrize(
    ("limit", "short", "shown"),
    [
        ("Only minors.", "", "Only minors"),
        ("Only minors of a certain age.", "minors", "minors"),
        (f"{'a' * 51} {'b' * 5}", "", f"{'a' * 51} {'b' * 5}"),
        (f"{'a' * 51} {'b' * 6}", "", f"{'a' * 51} ..."),
        (f"{'a' * 51} {'b' * 6}{UNTRANSLATED}", "", f"{'a' * 51} ...{UNTRANSLATED}"),
    ],
)
def test_a_limit_of_more_than_57_characters_is_shortened_after_a_word(limit: str, short: str, shown: str) -> None:
    assert links_pending_review.short_limit(a_link(limit=limit)._replace(limit_short=short)) == shown


@pytest.mark.parametrize(
    ("ident", "docket", "day", "name"),
    [
        ("ECLI:BE:2015:1", "P.14.1", "2015-03-31", "Supreme Court, P.14.1 (31 March 2015)"),
        ("ECLI:BE:2015:1", "", "2015-03", "Supreme Court, ECLI:BE:2015:1 (2015-03)"),
        ("BE:2015:1", "", "2015", "Supreme Court (2015)"),
    ],
)
def test_a_decision_is_named_by_its_court_its_number_and_its_day_as_far_as_known(
    ident: str, docket: str, day: str, name: str
) -> None:
    assert links_pending_review.decision_name(a_decision(ident, docket=docket, day=day), "en") == name


@pytest.mark.parametrize(
    ("review", "since", "day", "notice"),
    [
        ("", "", "2015-03-30", ""),
        ("", "", "2015-03-31", QUESTIONED),
        ("due", "", "2015-03-30", CHANGED),
        ("due", "2015-03-31", "2015-03-30", ""),
        ("due", "2015-03-31", "2015-03-31", "written before the amendment of 31 March 2015; not reviewed since"),
        ("carried", "", "2015-03-30", "carried over from an earlier article; not reviewed"),
    ],
)
def test_each_text_of_a_link_under_review_says_why(review: str, since: str, day: str, notice: str) -> None:
    link = a_link(review=review, review_from=since, reason="A.", limit="B.")
    corpus = a_corpus(an_item(aspects="images"), a_provision(), link, a_decision("BE:1", a_bearing(way="contradicts")))
    told = links_pending_review.with_review_notice(corpus, link, a_day(day))
    beside = f" [{notice}]" if notice else ""
    assert (told.reason, told.part, told.limit) == (f"A.{beside}", "", f"B.{beside}")
    assert told.limit_short == (f"B{beside}" if notice else "")
    assert links_pending_review.count_pending(corpus, a_day(day)) == bool(notice)
    assert links_pending_review.count_pending(corpus) == bool(review)
