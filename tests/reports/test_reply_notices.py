"""What a sender is told about a reply before it is sent: on which date it depends, and what was not verified."""

from __future__ import annotations

from lanzarote_law.render.phrases import View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import ReportKind
from tests.builders import a_day
from tests.shipped import law_in

CONDITION = "the reply holds only if this date is confirmed: New Code's entry into force on 1 September 2026 (inferred)"


def notices(day: str, *items: str) -> tuple[str, ...]:
    corpus = law_in("en")
    asked = tuple(corpus.item[each] for each in items)
    request = report_builder.ReportRequest(ReportKind.REPLY, ("questionnaire-2",), asked)
    return report_builder.build_report(View(corpus, a_day(day), "en"), request).notices


def test_the_sender_is_told_on_which_date_the_reply_depends_and_how_many_questions_were_not_verified() -> None:
    assert notices("2026-11-30")[:2] == (CONDITION, "the wording of 37 questions was not verified in the original")


def test_questions_are_counted_as_the_note_to_a_minister_counts_them() -> None:
    assert notices("2026-11-30", "9.1") == (CONDITION, "the wording of 3 questions was not verified in the original")


def test_a_reply_on_earlier_law_has_no_such_condition() -> None:
    assert CONDITION not in notices("2022-06-01")


def test_the_sender_is_told_which_questions_are_put_to_some_parties_only() -> None:
    told = "it is not known which of these questions concern the State; keep only the answer to those that do: "
    assert f"{told}10.1, 10.2" in notices("2026-11-30", "10")
    assert not [each for each in notices("2026-11-30", "9.1") if each.startswith(told)]
