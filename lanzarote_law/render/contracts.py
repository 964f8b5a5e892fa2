"""The JSON that the commands write, described as JSON Schema: the keys of `jsons` and `checked`, in their order.

All of it is closed: a key that is not named here is never written, and a key that is named is always there, unless it
is said when. A change that a reader of the JSON would notice is a new `schema_version`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lanzarote_law.answers.search import FoundBy
from lanzarote_law.answers.standings import Flag, Reason, Standing, Status
from lanzarote_law.answers.timeline import Event
from lanzarote_law.answers.todo import State
from lanzarote_law.citations.ways import ALL as WAYS
from lanzarote_law.errors import FAULTS, Severity
from lanzarote_law.grammar.penalties import PenaltyKind, Unit
from lanzarote_law.model import Basis, Does, Extent, Force, Kind, Mark, Review, Role, Stance
from lanzarote_law.render.jsons import SCHEMA_VERSION
from lanzarote_law.texts.findings import Sort
from lanzarote_law.translations.waiting import State as Waits
from lanzarote_law.wording import LANGUAGES, meant

if TYPE_CHECKING:
    from enum import StrEnum

JsonSchema = dict[str, Any]

# -- what a value is ---------------------------------------------------------------------------------------------------

_TEXT: JsonSchema = {"type": "string"}
_MAYBE_TEXT: JsonSchema = {"type": ["string", "null"]}
_TRUTH: JsonSchema = {"type": "boolean"}
_MAYBE_TRUTH: JsonSchema = {"type": ["boolean", "null"]}
_COUNT: JsonSchema = {"type": "integer", "minimum": 0}
_PLACE: JsonSchema = {"type": "integer", "minimum": 1}
_DAY: JsonSchema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_MAYBE_DAY: JsonSchema = {**_DAY, "type": ["string", "null"]}


def _word(values: type[StrEnum]) -> JsonSchema:
    return {"enum": [str(value) for value in values]}


def _maybe_word(values: type[StrEnum]) -> JsonSchema:
    return {"enum": [*map(str, values), None]}


def _many(of: JsonSchema) -> JsonSchema:
    return {"type": "array", "items": of}


def _a(name: str) -> JsonSchema:
    return {"$ref": f"#/$defs/{name}"}


def _said(description: str, of: JsonSchema) -> JsonSchema:
    return {"description": description, **of}


def _record(description: str, keys: dict[str, JsonSchema], sometimes: tuple[str, ...] = ()) -> JsonSchema:
    """A closed object; `sometimes` are the keys that may be left out."""
    return {
        "description": description,
        "type": "object",
        "properties": keys,
        "required": [key for key in keys if key not in sometimes],
        "additionalProperties": False,
    }


def _document(kind: str, description: str, keys: dict[str, JsonSchema], sometimes: tuple[str, ...] = ()) -> JsonSchema:
    head: dict[str, JsonSchema] = {"schema_version": {"const": SCHEMA_VERSION}, "kind": {"const": kind}}
    return _record(description, {**head, **keys}, sometimes)


def _answer(kind: str, description: str, keys: dict[str, JsonSchema], sometimes: tuple[str, ...] = ()) -> JsonSchema:
    """A document with texts of the data, which says in which language they are."""
    language: dict[str, JsonSchema] = {
        "language": _said("The language that was asked for.", {"enum": [*LANGUAGES]}),
        "untranslated": _said("How many texts are in English, as nobody has translated them.", _COUNT),
        "unread": _said("How many texts are translations that no lawyer has read.", _COUNT),
    }
    return _document(kind, description, {**language, **keys}, sometimes)


_IDS = _many(_TEXT)
_AS_OF = _said("The day for which it was computed.", _DAY)
_FROM = _said("The first day; null where none is recorded.", _MAYBE_DAY)
_UNTIL = _said("The first day without it; null where no end is recorded.", _MAYBE_DAY)
_MARK = _said("How it was checked.", _word(Mark))
_LIMIT = _said("What is left open all the same.", _MAYBE_TEXT)
_ACT_PAGE = _said("The official page of the act; null where none is known.", _MAYBE_TEXT)
_CODE_PAGE = _said("The official page of its code, or of the act that made it; null where none is known.", _MAYBE_TEXT)
_LIMIT_SHORT = _said("The same in a few words, which follow a status wherever it is printed.", _MAYBE_TEXT)
_LIMITS = _said("What the status holds only for, each limit in a few words.", _IDS)
_MEANS = _said("What its full aspects mean, where that is not to be read as praise.", _IDS)
_PARTNERS: JsonSchema = _many(
    _record(
        "A provision in force that must be read with it.",
        {
            "provision": _TEXT,
            "does": _said("What it does for it, in a word that does not change.", _word(Does)),
            "purpose": _said("The same in a clause.", _TEXT),
            "verification": _MARK,
        },
    )
)
_REASON = _said("Why, in the language asked for.", _TEXT)
_TREATY_DUTY = _said("none where the Convention asks nothing of the kind.", {"enum": ["none", None]})
_REASON_CODES = _said("The same in words that do not change.", _many(_word(Reason)))
_TITLE = _said("In the language asked for, or in English.", _TEXT)

_ANNULLED = _said("Whether the provision counts as annulled on the day: then the link counts for nothing.", _TRUTH)

# -- the parts of the documents ----------------------------------------------------------------------------------------

_UNNAMED = _record(
    "Under what something is found that the law does not name, and who says so.",
    {
        "as": _said("What it is in the law, in the language asked for.", _TEXT),
        "aspect": _said("The aspect under which it falls.", _MAYBE_TEXT),
        "basis": _word(Basis),
        "source": _MAYBE_TEXT,
        "verification": _MARK,
        "note": _MAYBE_TEXT,
    },
)
_ASPECT = _record(
    "How one aspect of an item stands on the day.",
    {
        "id": _TEXT,
        "item": _said("The item or the limb that asks for it.", _TEXT),
        "title": _TITLE,
        "status": _word(Standing),
        "core": _said("Whether it counts for the status of the item.", _TRUTH),
        "verification": _said("How sure the standing is; null where it rests on nothing.", _maybe_word(Mark)),
        "treaty_duty": _TREATY_DUTY,
    },
)
_UNDER_REVIEW = _said("Whether nobody has read again what makes it since the law changed.", _TRUTH)
_NOT_READ = _said(
    "Of which law it was written that nobody has read again, in words, as behind each of its texts; null where none.",
    _MAYBE_TEXT,
)
_GAP = _record(
    "An aspect of a law item that is not fully covered on the day.",
    {
        "item": _TEXT,
        "aspect": _TEXT,
        "status": _word(Standing),
        "reason": _REASON,
        "reason_codes": _REASON_CODES,
        "limit": _LIMIT,
        "limit_short": _LIMIT_SHORT,
        "under_review": _UNDER_REVIEW,
    },
)
_CLOSED = _record(
    "An aspect that was open on the reference day and is full now, or less open than it was.",
    {
        "item": _TEXT,
        "aspect": _TEXT,
        "was": _word(Standing),
        "now": _word(Standing),
        "closed_on": _DAY,
        "closed_by": _said("The provisions that closed it.", _IDS),
        "limit": _LIMIT,
        "limit_short": _LIMIT_SHORT,
        "under_review": _UNDER_REVIEW,
    },
)
_POSITION = _record(
    "What somebody says about an item.",
    {
        "id": _TEXT,
        "item": _said("null where it is about none.", _MAYBE_TEXT),
        "holder": _TEXT,
        "reported_by": _said("Who reports it, where it is known only through others.", _MAYBE_TEXT),
        "stance": _word(Stance),
        "statement": _TEXT,
        "note": _MAYBE_TEXT,
        "filed": _said("Its day, or that of its document, which may be a month or a year only.", _MAYBE_TEXT),
        "source": _TEXT,
        "verification": _MARK,
    },
)
_LINK = _record(
    "A link from items to a provision.",
    {
        "id": _TEXT,
        "provision": _TEXT,
        "items": _said("Of the items asked about those that it serves; all of them under a provision.", _IDS),
        "aspects": _IDS,
        "extent": _said("How far the provision answers, as the link says.", _word(Extent)),
        "asserted": _said(
            "Whether it rests on the word of the State or a commentator alone; then it counts as implied.", _TRUTH
        ),
        "role": _word(Role),
        "basis": _said("On whose word it is made.", _word(Basis)),
        "part": _MAYBE_TEXT,
        "pinpoint": _MAYBE_TEXT,
        "with": _said("The provisions with which it must be read.", _IDS),
        "reason": _TEXT,
        "verification": _MARK,
        "rests_on": _said("The least sure thing that it rests on, in words; null where all was seen.", _MAYBE_TEXT),
        "in_force": _TRUTH,
        "annulled": _ANNULLED,
        "from": _FROM,
        "until": _UNTIL,
        "limit": _LIMIT,
        "limit_short": _LIMIT_SHORT,
        "review": _maybe_word(Review),
        "not_read": _NOT_READ,
        "disputed_by": _said("The positions that dispute it, on any day.", _IDS),
        "blocked": _said("Whether one of them blocks it on the day; for a past link, on its last day.", _TRUTH),
    },
)
_PROVISION = _record(
    "A provision among the answers to an item.",
    {
        "id": _TEXT,
        "code": _TEXT,
        "article": _TEXT,
        "page": _CODE_PAGE,
        "in_force": _said("Whether one of its links holds on the day.", _TRUTH),
        "annulled": _ANNULLED,
        "from": _FROM,
        "until": _UNTIL,
        "successors": _IDS,
        "partners": _PARTNERS,
        "links": _many(_a("link")),
    },
)
_AMOUNT: JsonSchema = {"type": "integer", "minimum": 1}
_TERM: JsonSchema = {
    "anyOf": [
        _record("A length of time.", {"number": _AMOUNT, "unit": _word(Unit)}),
        {"type": "null"},
    ]
}
_FINE = _record(
    "An amount of money.",
    {"from": _AMOUNT, "to": _AMOUNT, "currency": {"enum": ["EUR", "BEF"]}, "per_victim": _TRUTH},
)
_PENALTY = _record(
    "A penalty of an article, with its least and its most.",
    {
        "kind": _word(PenaltyKind),
        "part": _said("For which part, or in which case, in English; null where for all.", _MAYBE_TEXT),
        "level": _said("The level of the Code of 2024.", {"type": ["integer", "null"], "minimum": 1, "maximum": 8}),
        "from": _TERM,
        "to": _TERM,
        "fine": {"anyOf": [_FINE, {"type": "null"}]},
        "either": _said("Whether the term or the fine may stand alone.", _TRUTH),
    },
)
_VERSION = _record(
    "What a provision says from a day on.",
    {
        "in_force_from": _FROM,
        "act": _MAYBE_TEXT,
        "act_page": _ACT_PAGE,
        "retroactive": _said("Whether the act was in force before it was published.", _TRUTH),
        "source": _MAYBE_TEXT,
        "numbered": _said("The number that it bore then, where it is not that of today.", _MAYBE_TEXT),
        "territory": _said("Where alone it holds; null where that is the whole State.", _MAYBE_TEXT),
        "title": _said("What the article is called from then on; null where as before.", _MAYBE_TEXT),
        "summary": _TEXT,
        "penalty": _MAYBE_TEXT,
        "penalties": _said("The same in figures; empty where not all of it could be read so.", _many(_PENALTY)),
        "penalty_verification": _maybe_word(Mark),
        "verification": _MARK,
        "start_verification": _said(
            "How its day was checked, where that is told apart from what it says.", _maybe_word(Mark)
        ),
        "note": _MAYBE_TEXT,
    },
)
_BEGAN = _said("Whether it began with its first version; null where that is not recorded.", _MAYBE_TRUTH)
_ANNULMENT: JsonSchema = {
    "anyOf": [
        _record(
            "That a court annulled it.",
            {
                "act": _said("The judgment.", _TEXT),
                "from": _said("The first day without it; null where it counts as never in force.", _MAYBE_DAY),
                "source": _MAYBE_TEXT,
                "verification": _MARK,
                "note": _MAYBE_TEXT,
            },
        ),
        {"type": "null"},
    ]
}
_OTHER_READING = _record(
    "Another thing that the same text can mean.",
    {
        "label": _TEXT,
        "id": _said("null where it is not in these data, which are a selection.", _MAYBE_TEXT),
        "exists": _said("How it was checked that there is such a number; null elsewhere.", _maybe_word(Mark)),
    },
)
_STRETCH: dict[str, JsonSchema] = {
    "code": _TEXT,
    "articles": _said("Its articles that the answer rests on: their ids.", _IDS),
    "up_to": _said("The last day up to which they were followed; null where they were not.", _MAYBE_DAY),
    "recorded": _said("Whether the data say how far they were followed.", _TRUTH),
}
_NOT_FOLLOWED = _said(
    "What the answer rests on that was not followed up to the date, the least followed first.",
    _many(_record("Articles of a code whose later amendments were not searched.", _STRETCH)),
)
_ITEM_RESULT = _record(
    "The answer to an item of the questionnaire, or to a point of the Convention.",
    {
        "query": _said("What was typed.", _TEXT),
        "type": {"enum": ["item", "convention"]},
        "id": _TEXT,
        "title": _TITLE,
        "item_kind": _word(Kind),
        "force": _said("How far a point of the Convention binds; null for other items.", _maybe_word(Force)),
        "not_asked": _said("What it does not ask for, where more could be read into it.", _MAYBE_TEXT),
        "status": _word(Status),
        "limits": _LIMITS,
        "means": _MEANS,
        "status_since": _MAYBE_DAY,
        "status_then": _said("Its status on the reference day.", _word(Status)),
        "limits_then": _LIMITS,
        "reference_day": _MAYBE_DAY,
        "verification": _said("How sure the status is; null where it rests on nothing.", _maybe_word(Mark)),
        "verification_reason": _said("What makes it no surer, in words.", _MAYBE_TEXT),
        "wording_verification": _said("How sure it is what the item asks.", _word(Mark)),
        "flags": _many(_word(Flag)),
        "aspects": _many(_ASPECT),
        "gaps": _many(_GAP),
        "closed_since": _many(_a("closed")),
        "positions": _many(_a("position")),
        "provisions": _many(_PROVISION),
        "other_readings": _many(_a("other-reading")),
        "not_followed": _NOT_FOLLOWED,
    },
)
_PROVISION_RESULT = _record(
    "The answer to an article.",
    {
        "query": _said("What was typed.", _TEXT),
        "type": {"const": "provision"},
        "id": _TEXT,
        "code": _TEXT,
        "article": _TEXT,
        "title": _TITLE,
        "page": _CODE_PAGE,
        "pinpoint": _said("The place inside it that was asked for.", _MAYBE_TEXT),
        "in_force": _TRUTH,
        "may_be_older": _said("Whether it may have been law on the day in a wording that these data lack.", _TRUTH),
        "began": _BEGAN,
        "annulled": _ANNULMENT,
        "version": _said(
            "What it says on the day; null where it is not in force.", {"anyOf": [_a("version"), {"type": "null"}]}
        ),
        "from": _FROM,
        "until": _UNTIL,
        "predecessors": _IDS,
        "successors": _IDS,
        "in_force_instead": _said("What took over and is in force on the day, after however many changes.", _IDS),
        "to_come": _said(
            "What is law already and changes it after the day.",
            _many(_record("What happens to it.", {"on": _DAY, "event": _word(Event), "act": _MAYBE_TEXT})),
        ),
        "partners": _PARTNERS,
        "verification": _MARK,
        "answers": _many(_a("link")),
        "positions": _many(_a("position")),
        "other_readings": _many(_a("other-reading")),
        "not_followed": _NOT_FOLLOWED,
    },
)
_POSITION_RESULT = _record(
    "A statement that was asked for by its id.",
    {"query": _said("What was typed.", _TEXT), "type": {"const": "position"}, **_POSITION["properties"]},
)
_COUNTS = _record("How many items have which status.", {str(status): _COUNT for status in Status})
_RESTS_ON: dict[str, JsonSchema] = {
    "verification": _record(
        "How many items have a status that rests on data of which mark, at its weakest; practice rests on none.",
        {str(mark): _COUNT for mark in Mark},
    ),
    "checked": _said("How many of each status rest on nothing but what was seen.", _a("counts")),
}
_FACT: dict[str, JsonSchema] = {
    "address": _said("What verify takes.", _TEXT),
    "kind": _said("The kind of its record: provision, act, correspondence ...", _TEXT),
    "part": _said(
        "Which part of the record: version, end, annulment, succession, start, penalty or title.", _MAYBE_TEXT
    ),
    "id": _said("The id of the record.", _TEXT),
}
_SOURCE = _record(
    "An act or a source in which the fact stands, or may be looked up.",
    {
        "id": _TEXT,
        "title": _TEXT,
        "place": _said("The place in it, where that is known.", _MAYBE_TEXT),
        "reference": _said("The number, day and page under which it is found.", _MAYBE_TEXT),
        "url": _MAYBE_TEXT,
    },
)
_CITATION = _record(
    "A citation that was found in the document.",
    {
        "start": _said("Where its number begins: characters of the text, from 0.", _COUNT),
        "end": _COUNT,
        "line": _PLACE,
        "column": _PLACE,
        "place": _said("The same for a person: file and line, page or paragraph.", _TEXT),
        "text": _TEXT,
        "reference": _said(
            "The citation in full, as `lookup` reads it, also where the text has only its end (`/27`);"
            " null for acts that these data do not have.",
            _MAYBE_TEXT,
        ),
        "reference_to": _said("The same for the last one of a range.", _MAYBE_TEXT),
        "instrument": _said(
            "What is cited: a code by its `cited_as` in the data, CETS201, QUESTIONNAIRE, OTHER for any other act; null"
            " where it is not told.",
            _MAYBE_TEXT,
        ),
        "article": _TEXT,
        "article_to": _said("The last one of a range.", _MAYBE_TEXT),
        "paragraph": _MAYBE_TEXT,
        "alinea": _MAYBE_TEXT,
        "point": _MAYBE_TEXT,
        "indent": _MAYBE_TEXT,
        "provision": _said("What that is in these data; null for a range and for what they do not have.", _MAYBE_TEXT),
        "provisions": _said("The same; for a range, its members.", _IDS),
        "items": _IDS,
        "in_force": _said("null where that is not known.", {"type": ["boolean", "null"]}),
        "in_force_mark": _said("How sure that is, by the weakest of several articles.", {"enum": [*Mark, None]}),
        "way": _said(
            "By which of its rules the program decided which act is meant; null where no act is, and for questions.",
            {"enum": [*(way.name for way in WAYS), None]},
        ),
        "why": _said("The same in a sentence.", _MAYBE_TEXT),
        "named_at": _said("Where that act is named in the text, where that is known.", {"type": ["integer", "null"]}),
    },
)
_PROBLEM_KEYS: dict[str, JsonSchema] = {
    "code": {"type": "string", "pattern": "^LL[0-9]{3}$"},
    "severity": _word(Severity),
    "message": _TEXT,
    "start": _COUNT,
    "end": _COUNT,
    "line": _PLACE,
    "column": _PLACE,
    "end_line": _PLACE,
    "end_column": _PLACE,
    "place": _TEXT,
    "suggestion": _said("The way out, where there is one.", _MAYBE_TEXT),
}
_PROBLEM = _record(
    "What is wrong with what is cited, or could not be read, told once: its place is the first one.",
    {
        **_PROBLEM_KEYS,
        "places": _said(
            "All its places, the first one included.",
            _many(
                _record(
                    "A place, and the way out there: for a § of an article that for the §.",
                    {key: each for key, each in _PROBLEM_KEYS.items() if key not in {"code", "severity", "message"}},
                )
            ),
        ),
    },
)
_ACCEPTED = _record(
    "A problem that somebody accepts.",
    {**_PROBLEM_KEYS, "accepted_by": _said("A mark in the document, or --accept.", {"enum": ["mark", "option"]})},
)
_CHECKED = _document(
    "check",
    "A document with its citations, and what is wrong with them.",
    {
        "file": _TEXT,
        "as_of": _AS_OF,
        "citations": _many(_CITATION),
        "problems": _many(_PROBLEM),
        "accepted": _said("Those that somebody accepts, by a mark in the document or by --accept.", _many(_ACCEPTED)),
        "not_shown": _said("How many problems --select and --ignore leave out.", _COUNT),
        "not_followed": _NOT_FOLLOWED,
        "items": _said(
            "With --items only: the items on which the citations bear, and with no provisions those left out.",
            _many(
                _record(
                    "An item, and the cited provisions that are linked to it.",
                    {"item": _TEXT, "status": _word(Status), "provisions": _IDS},
                )
            ),
        ),
    },
    sometimes=("items",),
)

_COPY = _record(
    "A copy of an act in the library of this machine.",
    {
        "id": _PLACE,
        "code": _said("The code of the data whose articles it has.", _MAYBE_TEXT),
        "quoted_code": _said("The code into which its act puts a book.", _MAYBE_TEXT),
        "title": _TEXT,
        "language": _TEXT,
        "day": _said("The day up to which it says that it is up to date, or on which it was taken.", _MAYBE_DAY),
        "number": _said("Its number in the official journal.", _MAYBE_TEXT),
        "dossier": _MAYBE_TEXT,
        "source": _said("The address at which it stands.", _MAYBE_TEXT),
        "file": _said("The file in which it was.", _TEXT),
        "added": _DAY,
        "articles": _said("How many it has.", _COUNT),
    },
)
_WORDINGS = _said(
    "With --text only: the articles word for word, as far as the copies on this machine reach.",
    _many(
        _record(
            "The wording of an article on the day.",
            {
                "provision": _TEXT,
                "reach": _said(
                    "there: a copy has it; older: the copy is older than the day; changed: older than a recorded"
                    " change; newer: the copies have only later wordings; gone: repealed in them; none: in none.",
                    {"enum": ["there", "older", "changed", "newer", "gone", "none"]},
                ),
                "words": _said("null where there is none to show for the day.", _MAYBE_TEXT),
                "since": _said("The first day of the wording; else the day that stands against it.", _MAYBE_DAY),
                "fingerprint": _said("What tells the wording from every other one.", _MAYBE_TEXT),
                "copy": {"anyOf": [_a("copy"), {"type": "null"}]},
            },
        )
    ),
)

_PARTS = {
    "copy": _COPY,
    "checked": _CHECKED,
    "closed": _CLOSED,
    "counts": _COUNTS,
    "link": _LINK,
    "other-reading": _OTHER_READING,
    "position": _POSITION,
    "unnamed": _UNNAMED,
    "source": _SOURCE,
    "version": _VERSION,
}
"""What stands at several places of the documents, by the name under which these refer to it."""

# -- the documents -----------------------------------------------------------------------------------------------------

_LOOKUP = _answer(
    "lookup",
    "The answers to the references that were typed.",
    {
        "as_of": _AS_OF,
        "results": _many({"oneOf": [_ITEM_RESULT, _PROVISION_RESULT, _POSITION_RESULT]}),
        "texts": _WORDINGS,
    },
    sometimes=("texts",),
)
_OPEN = {
    **_GAP["properties"],
    "verification": _said("How sure the standing is; null where it rests on nothing.", _maybe_word(Mark)),
    "rests_on": _said("What makes it no surer, in words; null where all was seen.", _MAYBE_TEXT),
    "treaty_duty": _TREATY_DUTY,
    "provisions": _said("The provisions whose links make the standing.", _IDS),
    "positions": _said("The positions that dispute these.", _IDS),
}
_CLOSED_SINCE = _record(
    _CLOSED["description"],
    {**_CLOSED["properties"], "verification": _said("How sure that is.", _maybe_word(Mark))},
)
_LOSSES = _many(
    _record(
        "An aspect that the law answers less far than before, also where the status of its item is the same.",
        {"item": _TEXT, "aspect": _TEXT, "was": _word(Standing), "now": _word(Standing), "since": _DAY},
    )
)
_GAPS = _answer(
    "gaps",
    "What is open on a day, what was closed since, what is reported, what nobody looked for.",
    {
        "as_of": _AS_OF,
        "reference_day": _MAYBE_DAY,
        "instruments": _many(_record("An instrument whose items count.", {"id": _TEXT, "reference_day": _MAYBE_DAY})),
        "before_researched_period": _said("Whether nothing is known of the day: then all lists are empty.", _TRUTH),
        "open": _many(_record("An aspect of a law item that is not fully covered on the day.", _OPEN)),
        "closed_since": _many(_CLOSED_SINCE),
        "concerns": _many(
            _record(
                "A shortfall in practice that a position reports.",
                {"item": _MAYBE_TEXT, "position": _TEXT, "verification": _MARK},
            )
        ),
        "holes": _many(
            _record(
                "A hole in these data, which is no gap in the law.",
                {
                    "item": _TEXT,
                    "aspect": _said("null where the item has no aspects.", _MAYBE_TEXT),
                    "status": _said(
                        "unknown, or known-in-part where links answer parts; null as above.", _maybe_word(Standing)
                    ),
                    "reason": _said("What is known of it, in words; null as above.", _MAYBE_TEXT),
                },
            )
        ),
        "under_review": _many(
            _record(
                "An aspect, open or full, of which nobody has read the law again since it changed.",
                {
                    "item": _TEXT,
                    "aspect": _TEXT,
                    "status": _word(Standing),
                    "provisions": _said("The provisions whose links make the standing.", _IDS),
                },
            )
        ),
        "not_followed": _NOT_FOLLOWED,
        "losses": _said("Since the reference day; the instruments that nobody asked about among them.", _LOSSES),
    },
)
_COVERAGE = _answer(
    "coverage",
    "How many items have which status, group by group.",
    {
        "as_of": _AS_OF,
        "compared_with": _said("The day of --compare.", _MAYBE_DAY),
        "rows": _many(
            _record(
                "A group of items.",
                {
                    "group": _TEXT,
                    "title": _TEXT,
                    "as_of": _said("The day of the row: for a regime, at the latest its last one.", _DAY),
                    "status": _said("With --by item only.", _word(Status)),
                    "limits": _said("With --by item only: what the status holds only for, in a few words.", _IDS),
                    "means": _said("With --by item only: what full means, where that is no praise.", _IDS),
                    "status_before": _said("With --by item and --compare only.", _word(Status)),
                    "counts": _a("counts"),
                    "counts_before": _said("With --compare only.", _a("counts")),
                    "limited": _said("How many of each status hold only within a limit.", _a("counts")),
                    **_RESTS_ON,
                    "under_review": _said("The items of which nobody has read the law again since it changed.", _IDS),
                },
                sometimes=("status", "limits", "means", "status_before", "counts_before"),
            )
        ),
        "totals": _said("Each item counted once.", _a("counts")),
        **_RESTS_ON,
    },
)
_CHANGES = _answer(
    "changes",
    "What changed in the law after a day and up to another, and which answers that changed.",
    {
        "from": _DAY,
        "to": _DAY,
        "events": _many(
            _record(
                "What happened to a provision.",
                {
                    "on": _DAY,
                    "event": _word(Event),
                    "provision": _TEXT,
                    "act": _MAYBE_TEXT,
                    "number": _said("For a renumbering: the number before and after.", _MAYBE_TEXT),
                },
            )
        ),
        "moves": _many(
            _record(
                "An item whose status or aspects moved.",
                {
                    "item": _TEXT,
                    "before": _word(Status),
                    "after": _word(Status),
                    "limits": _LIMITS,
                    "days": _many(_record("A day on which its status changed.", {"on": _DAY, "status": _word(Status)})),
                    "aspects": _many(
                        _record(
                            "An aspect that stands otherwise at the end.",
                            {
                                "item": _TEXT,
                                "aspect": _TEXT,
                                "was": _word(Standing),
                                "now": _word(Standing),
                                "reason": _REASON,
                            },
                        )
                    ),
                },
            )
        ),
        "under_review": _many(
            _record(
                "An item under review at the end and not at the start: nobody has read the law again since it changed.",
                {"since": _DAY, "item": _TEXT},
            )
        ),
        "losses": _LOSSES,
    },
)
_HISTORY = _answer(
    "history",
    "An article through time.",
    {
        "as_of": _AS_OF,
        "query": _said("What was typed.", _TEXT),
        "id": _TEXT,
        "title": _TITLE,
        "began": _BEGAN,
        "versions": _many(_a("version")),
        "repeal": {
            "anyOf": [
                _record("Its end.", {"on": _DAY, "act": _MAYBE_TEXT, "act_page": _ACT_PAGE, "verification": _MARK}),
                {"type": "null"},
            ]
        },
        "annulled": _ANNULMENT,
        "concordance": _many(
            _record(
                "One step from a provision to the one that took over, before or after the article.",
                {"on": _DAY, "from": _TEXT, "to": _TEXT, "part": _MAYBE_TEXT, "verification": _MARK},
            )
        ),
        "renumbered": _many(_record("A change of its number.", {"on": _DAY, "was": _TEXT, "now": _TEXT, "act": _TEXT})),
        "not_followed": _NOT_FOLLOWED,
        "texts": _WORDINGS,
    },
    sometimes=("texts",),
)
_PROVENANCE = _answer(
    "history-data",
    "Who checked what of an article, or of an item and its limbs, as the data record it.",
    {
        "as_of": _AS_OF,
        "query": _said("What was typed.", _TEXT),
        "provision": _said("null where items were asked for.", _MAYBE_TEXT),
        "items": _IDS,
        "facts": _many(
            _record(
                "A marked fact that concerns it.",
                {
                    **_FACT,
                    "title": _said("What it says, in a few words.", _TEXT),
                    "verification": _MARK,
                    "start_verification": _said(
                        "Of a version: how its day was checked, where that is another mark.", _maybe_word(Mark)
                    ),
                    "review": _said("Of a correspondence: why it wants a second look.", _maybe_word(Review)),
                    "verified": _said(
                        "The checks on record, the latest last.",
                        _many(
                            _record(
                                "A check.",
                                {
                                    "mark": _word(Mark),
                                    "by": _TEXT,
                                    "on": _DAY,
                                    "source": _MAYBE_TEXT,
                                    "copy_day": _said("The day of the copy that was read.", _MAYBE_DAY),
                                    "fingerprint": _said("What tells the wording that was read.", _MAYBE_TEXT),
                                },
                            )
                        ),
                    ),
                    "documents": _many(_a("source")),
                },
            )
        ),
    },
)
_TODO = _answer(
    "todo",
    "What nobody has checked in the original yet, the most consequential first.",
    {
        "as_of": _AS_OF,
        "facts": _said("How many facts carry a mark.", _COUNT),
        "checked": _said("How many of them were seen in the original, and need no review.", _COUNT),
        "total": _said("How many entries were asked for, however many are written.", _COUNT),
        "entries": _many(
            _record(
                "A fact to look up.",
                {
                    **_FACT,
                    "state": _said("Why it wants a look.", _word(State)),
                    "verification": _MARK,
                    "title": _said("What it says, in a few words.", _TEXT),
                    "hanging": _said("The items whose status hangs on it on the day.", _IDS),
                    "hanging_then": _said("The same on the reference day of their instrument.", _IDS),
                    "documents": _many(_a("source")),
                    "at_hand": _said("Whether a text on this machine has what is to be read.", _TRUTH),
                    "command": _said("What to type once the document has been read.", _TEXT),
                },
            )
        ),
        "not_followed": _many(
            _record(
                "Articles in force whose later amendments were not searched, those first on which most statuses rest.",
                {**_STRETCH, "items": _said("The items whose status rests on them.", _IDS)},
            )
        ),
    },
)
_WAITING = _answer(
    "todo-translations",
    "With translation: what is left to translate and to read, the most consequential first.",
    {
        "as_of": _AS_OF,
        "texts": _said("How many texts of the data are translated, or should be.", _COUNT),
        "languages": _said("The languages that were looked at.", _many({"enum": [*LANGUAGES]})),
        "total": _said("How many entries were asked for, however many are written.", _COUNT),
        "entries": _many(
            _record(
                "A text in one language.",
                {
                    "in": _said("The language.", {"enum": [*LANGUAGES]}),
                    "context": _said("Its context in the catalogue: record, part and field.", _TEXT),
                    "field": _said("Which text of the record it is.", _TEXT),
                    "state": _said("Why it wants somebody.", _word(Waits)),
                    "english": _said("The text.", _TEXT),
                    "translation": _said("null where there is none.", _MAYBE_TEXT),
                    "line": _said(
                        "Where it stands in the catalogue; null where it has no entry there.",
                        {"type": ["integer", "null"], "minimum": 1},
                    ),
                    "hanging": _said("The items of whose status it tells on the day.", _IDS),
                    "hanging_then": _said("The same on the reference day of their instrument.", _IDS),
                    "command": _said(
                        "What to type once a lawyer has read it; null where nothing can be read.", _MAYBE_TEXT
                    ),
                },
            )
        ),
    },
)
_SEARCH = _answer(
    "search",
    "What is about some words: articles in force, former ones, those to come, and what asks for it.",
    {
        "as_of": _AS_OF,
        "query": _said("What was typed.", _TEXT),
        "without": _said("The words of which the data have no form: the results match the others.", _many(_TEXT)),
        "total": _said("How many there are without a limit.", _COUNT),
        "results": _many(
            _record(
                "A record in which the words were found.",
                {
                    "type": {"enum": ["provision", "aspect", "item"]},
                    "id": _TEXT,
                    "title": _TITLE,
                    "in_force": _said("Of a provision, whether it is in force on the day.", _MAYBE_TRUTH),
                    "from": _FROM,
                    "until": _UNTIL,
                    "successors": _said("The provisions that took over from it, or from a part of it.", _IDS),
                    "in_force_instead": _said("Those of them, or of theirs, that are in force on the day.", _IDS),
                    "items": _said(
                        "The items that it answers, of one in force by links that hold on the day; or that ask for it.",
                        _IDS,
                    ),
                    "statuses": _said(
                        "Their statuses on the day, in the same order; `lookup` has their limits and marks.",
                        _many(_word(Status)),
                    ),
                    "found_by": _said(
                        "What the words were found in. number: they are a reference to it; keyword: people call it so,"
                        " the article need not; unnamed: the law does not use them; aspect: through what it answers.",
                        _word(FoundBy),
                    ),
                    "found_in": _said("The words of the record in which they were found.", _TEXT),
                    "used": _said("Whether the title in --lang or the summary contains the words.", _TRUTH),
                    "unnamed": _said(
                        "Under what it is found, where the law does not use the words; else null.",
                        {"anyOf": [_a("unnamed"), {"type": "null"}]},
                    ),
                },
            )
        ),
        "texts": _said(
            "With --in-texts only: the articles of the texts on this machine in which the words stand.",
            _many(
                _record(
                    "An article of a copy.",
                    {
                        "code": _said("The code of the data, where it is one of these.", _MAYBE_TEXT),
                        "article": _TEXT,
                        "territory": _said("Where alone this wording holds.", _MAYBE_TEXT),
                        "around": _said("The words around the hit.", _TEXT),
                        "copy": _a("copy"),
                    },
                )
            ),
        ),
    },
    sometimes=("texts",),
)
_VALIDATE = _document(
    "validate",
    "The faults of the data files that were asked for.",
    {
        "folder": _said("From the working directory where it lies below it.", _TEXT),
        "problems": _many(
            _record(
                "A fault, and where it stands.",
                {
                    "code": _said("`validate --explain CODE` says what it means.", _TEXT),
                    "severity": {"enum": [*map(str, FAULTS)]},
                    "message": _TEXT,
                    "hint": _said("The way out.", _MAYBE_TEXT),
                    "file": _TEXT,
                    "line": _said("null where it is about a whole file.", {"type": ["integer", "null"], "minimum": 1}),
                    "column": {"type": ["integer", "null"], "minimum": 1},
                    "path": _said("The way in the file: provisions[0].versions[1].", _MAYBE_TEXT),
                },
            )
        ),
        "totals": _record("How many there are of each severity.", {str(each): _COUNT for each in FAULTS}),
        "translations": _many(
            _record(
                "How much of the data a catalogue has, which is no fault; none where the data cannot be read.",
                {
                    "language": {"enum": [*LANGUAGES]},
                    "texts": _COUNT,
                    "missing": _said("The contexts of the texts without a translation.", _IDS),
                    "fuzzy": _said("Those whose translation was made of another text.", _IDS),
                    "unread": _said("How many translations no lawyer has read.", _COUNT),
                },
            )
        ),
    },
)

_SENTENCES = _many(
    _record(
        "A sentence of the draft.",
        {"text": _TEXT, "sources": _said("Its footnotes: where it stands, and how that was checked.", _IDS)},
    )
)
_STATUS_ROW = {
    "status": _word(Status),
    "limits": _said("What the status holds only for.", _IDS),
    "articles": _said("The provisions in force that make it.", _IDS),
    "status_since": _said("The first day from which it holds without a break, as far as was researched.", _MAYBE_DAY),
    "verification": _said("How sure it is; null where it rests on nothing.", _maybe_word(Mark)),
    "rests_on": _said("What makes it no surer, in words; null where all was seen.", _MAYBE_TEXT),
}
_REPORT = _document(
    "report",
    "A document to hand in; which lists it has depends on the kind.",
    {
        "report": {"enum": ["gaps", "reply", "reply-internal", "coverage", "transposition", "country"]},
        "as_of": _AS_OF,
        "language": {"enum": [*LANGUAGES]},
        "title": _TEXT,
        "subtitle": _TEXT,
        "instruments": _said("Whose items it is about.", _IDS),
        "before_researched_period": _said("Whether nothing is known of the day.", _TRUTH),
        "made": _record(
            "How it was made.",
            {
                "data": _said("What shows which data were read; null where that is not told.", _MAYBE_TEXT),
                "version": _said("That of the program.", _TEXT),
                "facts": _said("How many facts of the data carry a mark.", _COUNT),
                "checked": _said("How many of them were seen in the original, and need no review.", _COUNT),
                "not_read": _said("How many links nobody has read again since the law changed.", _COUNT),
                "command": _said("What to type for the same report.", _MAYBE_TEXT),
            },
        ),
        "not_followed": _NOT_FOLLOWED,
        "standing": _said("That it is a reading of the law.", _TEXT),
        "coverage": _many(
            _record(
                "How many items of an instrument have which status.",
                {
                    "instrument": _TEXT,
                    "title": _TITLE,
                    "reference_day": _MAYBE_DAY,
                    "then": _said("On the reference day.", _a("counts")),
                    "now": _a("counts"),
                    "limited": _said("How many of each status hold only within a limit.", _a("counts")),
                    "checked": _RESTS_ON["checked"],
                },
            )
        ),
        "open": _many(
            _record(
                "An aspect of a law item that is not fully covered.",
                {
                    **_OPEN,
                    "title": _TITLE,
                    "needs": _said(
                        "What it needs: none where the Convention asks nothing of the kind, choice where to answer it"
                        " in full would be no praise.",
                        {"enum": ["law", "evidence", "check", "choice", "none"]},
                    ),
                    "convention": _many(
                        _record(
                            "A point of the Convention that asks for it, and how far that binds.",
                            {"point": _TEXT, "force": _maybe_word(Force)},
                        )
                    ),
                },
            )
        ),
        "closed": _many(_CLOSED_SINCE),
        "worse": _many(
            _record(
                "What got worse since the reference day, or may have: an aspect that fell, an article that answers"
                " another part of it, an article that ended without a recorded successor.",
                {
                    "kind": {"enum": ["fell", "reworded", "without-successor"]},
                    "item": _MAYBE_TEXT,
                    "aspect": _MAYBE_TEXT,
                    "provision": _MAYBE_TEXT,
                    "was": _MAYBE_TEXT,
                    "now": _MAYBE_TEXT,
                    "since": _MAYBE_DAY,
                },
            )
        ),
        "holes": _GAPS["properties"]["holes"],
        "items": _many(_record("An item and how it stands.", {"item": _TEXT, "title": _TITLE, **_STATUS_ROW})),
        "drafts": _many(
            _record(
                "The draft of the answer to an item.",
                {
                    "item": _TEXT,
                    "title": _TITLE,
                    "asks": _TEXT,
                    "say": _said("The law in force, an article each.", _SENTENCES),
                    "points": _many(
                        _record(
                            "A point: the article that answers it, how far, why and within which limit.",
                            {
                                "point": _TEXT,
                                "article": _said("A dash where none is cited.", _TEXT),
                                "text": _TEXT,
                                "sources": _said("Its footnotes.", _IDS),
                            },
                        )
                    ),
                    "say_also": _SENTENCES,
                    "answers": _many(
                        _record(
                            "What an article answers, how far, on whose word and why.",
                            {
                                "article": _TEXT,
                                "pinpoint": _MAYBE_TEXT,
                                "aspects": _many(
                                    _record(
                                        "An aspect of an item.",
                                        {"item": _TEXT, "aspect": _TEXT, "status": _word(Standing)},
                                    )
                                ),
                                "extent": _said("What it counts for.", _word(Extent)),
                                "part": _MAYBE_TEXT,
                                "asserted": _TRUTH,
                                "with": _said("The provisions with which it must be read.", _IDS),
                                "reason": _TEXT,
                                "limit": _MAYBE_TEXT,
                                "not_read": _NOT_READ,
                                "basis": _word(Basis),
                                "verification": _MARK,
                                "disputed_by": _IDS,
                            },
                        )
                    ),
                },
            )
        ),
        "definitions": _said("The articles that define the words of others.", _SENTENCES),
        "annexes": _many(
            _record(
                "What only the drafter of the answer to an item may see.",
                {
                    "item": _TEXT,
                    "title": _TITLE,
                    "status": _word(Status),
                    "do_not_say": _SENTENCES,
                    "not_known": _SENTENCES,
                    "read_in": _said("Where the articles of the draft were read.", _SENTENCES),
                    "verification": _said("How sure the status is.", _maybe_word(Mark)),
                },
            )
        ),
        "positions": _many(
            _record(
                "What somebody says, and whether the law answered it.",
                {
                    "id": _TEXT,
                    "item": _MAYBE_TEXT,
                    "topic": _MAYBE_TEXT,
                    "holder": _TEXT,
                    "reported_by": _MAYBE_TEXT,
                    "stance": _word(Stance),
                    "statement": _TEXT,
                    "answer": _said(
                        "Whether the law answered it, in words; null where nothing is to be answered.", _MAYBE_TEXT
                    ),
                    "answered_on": _MAYBE_DAY,
                    "later": _said("What became of the law afterwards, up to the day.", _IDS),
                    "remark": _said("A remark of this data set.", _MAYBE_TEXT),
                    "source": _TEXT,
                    "verification": _MARK,
                },
            )
        ),
        "to_check": _many(
            _record(
                "A fact that nobody has seen in the original, and on which a status hangs.",
                {
                    "address": _TEXT,
                    "title": _TEXT,
                    "state": _word(State),
                    "verification": _MARK,
                    "hanging": _IDS,
                    "documents": _IDS,
                },
            )
        ),
        "articles": _many(
            _record(
                "An article in force.",
                {
                    "id": _TEXT,
                    "cited": _said("As a document cites it.", _TEXT),
                    "title": _TITLE,
                    "page": _CODE_PAGE,
                    "summary": _TEXT,
                    "penalty": _MAYBE_TEXT,
                    "in_force_from": _FROM,
                    "act": _MAYBE_TEXT,
                    "replaces": _IDS,
                    "partners": _PARTNERS,
                    "verification": _MARK,
                    "start_verification": _said("How its day was checked.", _word(Mark)),
                    "source": _said("Where its words stand, and how they were checked.", _TEXT),
                },
            )
        ),
        "concordance": _HISTORY["properties"]["concordance"],
        "sources": _many(
            _record(
                "A document on which the report rests.",
                {"id": _TEXT, "title": _TEXT, "reference": _MAYBE_TEXT, "url": _MAYBE_TEXT, "verification": _MARK},
            )
        ),
        "texts": _WORDINGS,
    },
    sometimes=(
        *("coverage", "open", "closed", "worse", "holes", "items", "drafts", "definitions", "annexes", "positions"),
        *("to_check", "articles"),
        *("concordance", "sources", "texts"),
    ),
)

_TEXTS = _document("texts", "The texts that were added on this machine.", {"copies": _many(_a("copy"))})
_WATCH = _answer(
    "watch",
    "What the texts on this machine and the data do not say alike, the most consequential first.",
    {
        "as_of": _AS_OF,
        "compared": _said("How many articles of the data stand in a text.", _COUNT),
        "unread": _said("Of how many of these nobody has laid the text beside the record.", _COUNT),
        "without": _said("The codes of the data of which there is no text.", _IDS),
        "findings": _many(
            _record(
                "Something that a text and the data do not say alike.",
                {
                    "sort": _word(Sort),
                    "record": _said("The article, act or code that it is about.", _TEXT),
                    "message": _TEXT,
                    "on": _said("The day of the change.", _MAYBE_DAY),
                    "act": _said("The act as the copy names it.", _MAYBE_TEXT),
                    "note": _said("The note of the copy, as it is written.", _MAYBE_TEXT),
                    "territory": _said("Where alone it holds.", _MAYBE_TEXT),
                    "others": _said("The other articles of which the same is to be said.", _IDS),
                    "items": _said(
                        "The items whose status hangs on it.",
                        _many(_record("An item.", {"id": _TEXT, "status": _word(Status)})),
                    ),
                    "file": _said("The file in which the copy was.", _MAYBE_TEXT),
                    "line": {"type": ["integer", "null"], "minimum": 1},
                    "copy_day": _MAYBE_DAY,
                    "command": _said("What to type once the text was read.", _MAYBE_TEXT),
                },
            )
        ),
    },
)
_RECITED = _answer(
    "watch-documents",
    "What documents cite that changed since they were written.",
    {
        "as_of": _AS_OF,
        "documents": _many(
            _record(
                "A document.",
                {
                    "file": _TEXT,
                    "written": _DAY,
                    "known_by": _said("How that day is known.", {"enum": ["given", "text"]}),
                    "changed": _many(
                        _record(
                            "An article that it cites and that changed since.",
                            {
                                "provision": _TEXT,
                                "places": _said("Where it is cited.", _IDS),
                                "changes": _many(
                                    _record(
                                        "A change.",
                                        {
                                            "did": _TEXT,
                                            "on": _DAY,
                                            "act": _TEXT,
                                            "in_data": _said("false where a copy alone knows it.", _TRUTH),
                                        },
                                    )
                                ),
                            },
                        )
                    ),
                    "not_followed": _NOT_FOLLOWED,
                },
            )
        ),
    },
)

_CONTRACTS: dict[str, JsonSchema] = {
    "lookup": _LOOKUP,
    "history": _HISTORY,
    "history --data": _PROVENANCE,
    "search": _SEARCH,
    "gaps": _GAPS,
    "coverage": _COVERAGE,
    "changes": _CHANGES,
    "todo": _TODO,
    "todo --kind": _WAITING,
    "report": _REPORT,
    "check": {
        "description": "A document with its citations; a list of them where several documents were named.",
        "oneOf": [_a("checked"), _many(_a("checked"))],
    },
    "validate": _VALIDATE,
    "watch": _WATCH,
    "watch FILE": _RECITED,
    "texts list": _TEXTS,
}
COMMANDS = tuple(_CONTRACTS)
"""The commands with a JSON output."""


def contract(command: str) -> JsonSchema:
    """The JSON output of a command as JSON Schema, explained in the spoken language."""
    document = _CONTRACTS[command]
    parts = sorted(_parts(document))
    found: JsonSchema = _explained({**document, **({"$defs": {name: _PARTS[name] for name in parts}} if parts else {})})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"lanzarote-law {command} --format json",
        **found,
    }


def _explained(value: Any) -> Any:  # noqa: ANN401  # a part of a schema
    if isinstance(value, list):
        return [_explained(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: meant(each) if key == "description" and isinstance(each, str) else _explained(each)
        for key, each in value.items()
    }


def _parts(value: object) -> set[str]:
    """The names of the parts to which a description refers, itself or through another part."""
    if isinstance(value, list):
        return {name for each in value for name in _parts(each)}
    if not isinstance(value, dict):
        return set()
    name = str(value.get("$ref", "")).removeprefix("#/$defs/")
    inside = {found for each in value.values() for found in _parts(each)}
    return inside | ({name, *_parts(_PARTS[name])} if name else set())
