"""Whether the act of a draft is one that the data record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lanzarote_law.documents import files
from lanzarote_law.model import Act, Mark, Text
from lanzarote_law.texts.draft_values import DraftStart, LawDraft, TakenValue, is_of_act
from lanzarote_law.texts.law_draft import draft_law
from tests.builders import a_corpus, a_day

FIRST = Act("act:first", Text("Law"), Mark.SEEN, dated=a_day("2016-05-31"), dossier="2016-05-31/02")
SECOND = Act("act:second", Text("Law"), Mark.SEEN, dated=a_day("2016-05-31"), dossier="2016-05-31/03")
UNDATED = Act("act:undated", Text("Law"), Mark.SEEN)
LATER = Act("act:later", Text("Law"), Mark.SEEN, dated=a_day("2018-02-01"))
CORPUS = replace(a_corpus(), acts=(FIRST, SECOND, UNDATED, LATER))


@pytest.mark.parametrize(
    ("known", "stated", "same"),
    [
        ("act:first", {"dated": "2016-05-31"}, "act:first no-act"),
        ("act:later", {"dated": "2016-05-31"}, "act:later no-act"),
        ("", {"dated": "2016-05-31"}, "act:first act:second act:undated no-act"),
        ("", {"dated": "2016-05-31", "dossier": "2016-05-31/03"}, "act:second act:undated no-act"),
        ("", {"dated": "2018-02-01", "dossier": "2018-02-01/07"}, "act:undated act:later no-act"),
        ("", {"dated": "1999-01-01"}, "act:undated no-act"),
        ("", {}, "act:first act:second act:undated act:later no-act"),
    ],
)
def test_the_act_of_a_draft_is_one_of_the_data_unless_its_id_its_date_or_its_number_differs(
    known: str, stated: dict[str, str], same: str
) -> None:
    act = tuple((key, TakenValue(value, "", "")) for key, value in stated.items())
    draft = LawDraft(known, act, DraftStart(None, "", ""), None, "fr", ())
    recorded = (*(each.id for each in CORPUS.acts), "no-act")
    assert " ".join(each for each in recorded if is_of_act(CORPUS, draft, each)) == same


@pytest.mark.parametrize("number", ["2026C09251", "2026c09251"])
def test_the_number_of_an_act_is_taken_from_its_line_however_it_is_printed(number: str) -> None:
    text = f"8 MARS 2026. - Loi sur les images\nNumac : {number}\n\nArt. 1er. L'article 1 du Code pénal est abrogé.\n"
    draft = draft_law(CORPUS, [files.document_of_bytes("loi.txt", text.encode())])
    assert dict(draft.act)["number"] == TakenValue("2026C09251", "line 2 of loi.txt", f"Numac : {number}")
