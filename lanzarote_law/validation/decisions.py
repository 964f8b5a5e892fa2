"""Rules of decisions: their dates, what they were read in, what they bear on, and that they name nobody."""

import re
from collections.abc import Iterator

from lanzarote_law.model import Corpus, Correspondence, CourtBearing, Decision, Mark, ReviewReason, TextRead, last_day
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()

# ECLI:BE:CASS:2015:ARR.20150331.3  ECLI:BE:GHCC:2025:ARR.112  ECLI:CE:ECHR:2021:0921JUD000863812
_ECLI = re.compile(r"ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:(?P<year>\d{4}):(?P<number>[A-Z0-9.]{1,25})")
_DAY_IN_ECLI = re.compile(r"^(?:[A-Z]+\.(?P<whole>(?:18|19|20)\d{6})\b|(?P<short>\d{4})[A-Z]{3}\d)")


@rules.error("decision-day", "a date that cannot be read", "decisions")
def _decision_day(_: Corpus, decision: Decision) -> Iterator[Fault]:
    if decision.decided is None:
        message = worded("'{day}' is not a day, a month or a year", day=decision.day)
        yield Fault(message, ("day",), worded("write it as 2015-03-31, 2015-03 or 2015"))


@rules.error("decision-ecli", "an ECLI that contradicts the decision's date", "decisions")
def _decision_ecli(_: Corpus, decision: Decision) -> Iterator[Fault]:
    if not decision.id.startswith("ECLI:"):
        return
    found = _ECLI.fullmatch(decision.id)
    if not found:
        message = worded("'{ecli}' is not an ECLI", ecli=decision.id)
        yield Fault(message, ("id",), worded("write it as ECLI:BE:CASS:2015:ARR.20150331.3"))
        return
    ecli_day = _day_in(found["year"], found["number"])
    if not ecli_day.startswith(decision.day[: len(ecli_day)]) and ecli_day not in decision.note:
        message = worded("the ECLI contains {told}, but the date is {day}", told=ecli_day, day=decision.day)
        yield Fault(message, ("day",), worded("correct one of the two, or say in the note that they differ"))


def _day_in(year: str, number: str) -> str:
    """The date that an ECLI contains, as far as it does: its year, or its day."""
    found = _DAY_IN_ECLI.match(number)
    if not found:
        return year
    figures = found["whole"] or year + found["short"]
    day = f"{figures[:4]}-{figures[4:6]}-{figures[6:]}"
    return day if last_day(day) else year


@rules.error("decision-before-article", "a decision older than the article", "decisions.provisions")
def _decision_before_article(corpus: Corpus, decision: Decision, ident: str) -> Iterator[Fault]:
    provision = corpus.provision[ident]
    start = provision.start
    if decision.decided and start and decision.decided < start and provision.is_known_to_begin:
        message = worded("{provision} entered into force on {start}, after the decision", provision=ident, start=start)
        yield Fault(message, (), worded("correct the date, or name the article that applied before"))


# A. v. Belgium  Janssens c. Peeters  X tegen Y;  J.B.  M. Dupont
_PARTIES = re.compile(r"[^\W\d_a-zà-ÿ][\w.'-]* (?:v\.?|vs\.?|c\.|contre|tegen|t\.) [^\W\d_a-zà-ÿ]")
_INITIALS = re.compile(r"(?<![\w.])[^\W\d_a-zà-ÿ]\. ?[^\W\d_a-zà-ÿ]\.(?![\w-])")
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Mme|Mlle|M|Dhr|Mevr)\.? [^\W\d_a-zà-ÿ][a-zà-ÿ]")


@rules.error("decision-person", "a person named in a decision", "decisions")
def _decision_person(_: Corpus, decision: Decision) -> Iterator[Fault]:
    for key in ("id", "court", "docket", "case", "conduct", "holding", "note"):
        text = getattr(decision, key)
        found = _PARTIES.search(text) or _INITIALS.search(text) or _ADDRESSED.search(text)
        if found:
            message = worded("'{name}' seems to name a person", name=found[0])
            yield Fault(message, (key,), worded("instead of the name, give the person's age or role in the case"))


@rules.error("decision-mark", "a mark more certain than the text that was read", "decisions")
def _decision_mark(_: Corpus, decision: Decision) -> Iterator[Fault]:
    if decision.verification is Mark.SEEN and decision.read is not TextRead.TEXT:
        message = worded("the decision is marked seen, although its text was not read")
        yield Fault(message, ("verification",), worded("write second-hand, or read: text"))


@rules.error("decision-bears", "a decision without bearing on its items", "decisions.bears")
def _decision_bears(corpus: Corpus, decision: Decision, bearing: CourtBearing) -> Iterator[Fault]:
    asking = {item.id for item in corpus.items_asking.get(bearing.aspect, ())}
    for item in bearing.items:
        if item not in asking:
            message = worded("{item} does not ask for '{aspect}'", item=item, aspect=bearing.aspect)
            yield Fault(message, (), worded("correct the items or the aspect"))
    if bearing.provision and bearing.provision not in decision.provisions:
        message = worded(
            "{provision} is not among the provisions recorded for the decision", provision=bearing.provision
        )
        yield Fault(message, ("provision",), worded("name the provision under `provisions`, or correct this one"))


@rules.error("review-questioned", "a doubt that no court raised", "correspondences")
def _review_questioned(_: Corpus, link: Correspondence) -> Iterator[Fault]:
    if link.review is ReviewReason.QUESTIONED:
        message = worded("`questioned` follows from the decisions and is not written in a link")
        yield Fault(message, ("review",), worded("remove it"))
