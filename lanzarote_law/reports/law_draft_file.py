"""The draft of a law as a file for `adopt --from`: each value with its place in the text, each question as OPEN."""

import re
import textwrap
from collections.abc import Iterator

from lanzarote_law.answers.lineage import end_with_code
from lanzarote_law.dataset.yaml_writer import ValueSlot, slot_lines
from lanzarote_law.edits.amendment_and_repeal import TypedDay
from lanzarote_law.edits.law_adoption import suggested_links
from lanzarote_law.edits.law_input_file import OPEN
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Corpus
from lanzarote_law.render.phrases import View
from lanzarote_law.reports.unadoptable_changes import refusal
from lanzarote_law.texts.draft_values import DraftEntry, DraftStart, LawDraft, TakenValue, is_of_act
from lanzarote_law.wording import to_word, worded

_WIDTH = 110
_PLAIN = re.compile(r"\[?[\w/.-]+\]?(?:, [\w/.-]+)*")
"""A value that needs no quotation marks in a law file."""
_PENALTY = re.compile(
    r"\b(?:punie?s?\b|peine|emprisonn|réclusion|amende|straf|gevangenis|opsluiting|geldboete)", re.IGNORECASE
)
_RESTORED = re.compile(r"(?:\b(?:est|sont|wordt|worden)\b[^.;]{0,80}?\b|<)(?:r[ée]tabli|hersteld)", re.IGNORECASE)
# "Art. 417/11. Le viol⏎⏎On entend par viol": a heading of its own
_HEADING = re.compile(r"Art(?:icle|ikel)?\.?\s?[\w/:.]+?\.\s(?P<words>[^\n.;:]{3,200})\n\s*\n")
_NOTE_ON_OWN_START = "Article {} of the act applies from {}, which is not the date of the act as a whole."
_NOTE_ON_GENERAL_RULE = (
    "The act does not state when it enters into force; the date follows from the general rule on entry into force."
)
_HEAD = to_word(
    "Draft of a law for lanzarote-law adopt --from. Each value names the place in the text from which it was taken."
    " OPEN marks a question for a person: replace it by the answer; adopt refuses the file as long as one is left."
    " Nothing here is verified: set mark to seen only after reading the law. Remove what does not concern these data."
)


def law_draft_text(view: View, draft: LawDraft) -> str:
    """Return a draft as the text of a law file."""
    left = entries_left(view.corpus, draft)
    refused = entries_refused(view.corpus, draft)
    known = [_brief(view, each) for each in draft.entries if each not in left and each not in refused]
    outside, unread = [_brief(view, each) for each in draft.outside], [", ".join(draft.unread)]
    appendices = {
        worded("Changes that adopt cannot enter, to be made by hand:"): [
            f"{_brief(view, each)}: {reason}" for each, reason in refused.items()
        ],
        worded("Changes that these data already contain:"): known,
        worded("Articles that the act also changes, and that these data do not contain:"): outside,
        worded("Articles of the act in which no amendment to a code in these data was found:"): [
            ", ".join(draft.without)
        ],
        worded(
            "Article numbers that were not read; the changes that the act makes to these articles are missing above:"
        ): unread,
        worded("Other acts in this copy with changes that these data lack:"): [", ".join(draft.others)],
    }
    lines = [*_comment(worded(_HEAD)), *_act_lines(view, draft), "articles:"]
    for each in left:
        lines += ["", *_entry_lines(view, draft, each)]
    for heading, notes in appendices.items():
        if any(notes):
            lines += ["", *_comment(heading), *(line for each in notes for line in _comment(each, 2))]
    return "\n".join([*lines, ""])


def entries_left(corpus: Corpus, draft: LawDraft) -> list[DraftEntry]:
    """Return the entries of a draft that the data do not contain yet, and that can be adopted."""
    refused = entries_refused(corpus, draft)
    return [each for each in draft.entries if each not in refused and not _is_known(corpus, draft, each)]


def entries_refused(corpus: Corpus, draft: LawDraft) -> dict[DraftEntry, str]:
    """Return the entries of a draft that the data do not contain and that cannot be adopted, each with the reason."""
    left = (each for each in draft.entries if not _is_known(corpus, draft, each))
    return {each: reason for each in left if (reason := refusal(corpus, draft, each))}


def _is_known(corpus: Corpus, draft: LawDraft, entry: DraftEntry) -> bool:
    provision, day = corpus.provision.get(entry.target), entry.start.day
    if provision is None or day is None:
        return False
    if entry.deed in {"repeals", "replaces"}:
        repeal = provision.repeal
        return repeal is not None and repeal.on == day and is_of_act(corpus, draft, repeal.act)
    first, dossier = provision.versions[0], dict(draft.act).get("dossier")
    if dossier and first.in_force_from and day <= first.in_force_from and dossier.value in first.note:
        return True
    return any(each.in_force_from == day and is_of_act(corpus, draft, each.act) for each in provision.versions)


def _act_lines(view: View, draft: LawDraft) -> Iterator[str]:
    """Yield the act: its id if the data contain it, else what the text states of it."""
    stated = dict(draft.act)
    if draft.known:
        yield _line(0, "act", draft.known, worded("in these data"))
        return
    yield "act:"
    dated = stated["dated"].value if "dated" in stated else OPEN
    same = ", ".join(each.id for each in view.corpus.acts if str(each.dated) == dated)
    if same:
        text = worded("Acts of the same date in this data set (to use one, write only `act: ID`): {acts}", acts=same)
        yield from _comment(text, 2)
    titles = {key.partition(".")[2]: taken for key, taken in draft.act if key.startswith("title.")}
    yield "  title:" if titles else _line(2, "title", OPEN)
    yield from (_taken(4, language, taken) for language, taken in titles.items())
    for key in ("dated", "number", "dossier", "published", "page"):
        if key in stated or key == "dated":
            yield _taken(2, key, stated[key]) if key in stated else _line(2, key, OPEN)
    yield _line(2, "in_force", *_date(view, draft, draft.start))
    yield _line(2, "mark", "unverified", worded("how you checked the law; add source: if you read a copy of it"))
    if draft.start.day and not draft.start.place:
        yield from slot_lines(ValueSlot("note", None, 2), _NOTE_ON_GENERAL_RULE)


def _date(view: View, draft: LawDraft, start: DraftStart) -> tuple[str, str]:
    """The date from which something applies, and where the text states it."""
    stated = _quoted(start.place, start.sentence)
    moved = next((each.id for each in view.corpus.dates if start.day in each.was), "")
    if moved:
        return OPEN, worded("{stated}; this was the date of {name} before it was postponed", stated=stated, name=moved)
    if start.day is None:
        return OPEN, stated or worded("the text states no date of publication, or another date in its head")
    if stated:
        return start.day.isoformat(), stated
    days, published = view.corpus.enters_after, draft.published
    text = worded(
        "not stated: under the general rule, {days} days after publication on {day}", days=days, day=published
    )
    return start.day.isoformat(), text


def _entry_lines(view: View, draft: LawDraft, entry: DraftEntry) -> Iterator[str]:
    """Yield the words of the act on an article, what the data contain, then the entry itself."""
    numbers = ", ".join(each.value for each in entry.articles)
    yield from _comment(worded("Art. {articles} of the act, {place}:", articles=numbers, place=entry.words_place), 2)
    for part in entry.words.split("\n"):
        yield from (f"  #   {line}".rstrip() for line in textwrap.wrap(part, _WIDTH - 6) or [""])
    if entry.only_in:
        yield from _comment(worded("Only {file} says this; compare the texts.", file=entry.only_in), 2)
    yield from _in_the_data(view, draft, entry)
    yield f"  - {_line(0, entry.deed, entry.target, _places(entry.named))}"
    yield _line(4, "article", numbers, _places(entry.articles))
    yield _line(4, "on", *_date(view, draft, entry.start))
    if entry.becomes:
        yield _line(4, "by", f"[{entry.becomes}]", worded("its new number"))
    if entry.deed == "repeals":
        text = worded("If another article takes over its content: replaces instead of repeals, and by: [ARTICLE]")
        yield from _comment(text, 4)
        return
    if entry.deed == "inserts":
        yield from _new_article_lines(view, draft, entry)
    yield _line(4, "summary", OPEN, worded("what the article provides from then on, in your own words"))
    in_force = view.corpus.act[draft.known].in_force if draft.known else draft.start.day
    if in_force and entry.start.day and entry.start.day != in_force:
        yield from slot_lines(ValueSlot("note", None, 4), _NOTE_ON_OWN_START.format(numbers, entry.start.day))
    provision = view.corpus.provision.get(entry.target)
    if provision and any(each.penalty for each in provision.versions):
        text = worded("the article has a penalty; give the new one, or remove the line if the act leaves it unchanged")
        yield _line(4, "penalty", OPEN, text)
    elif _PENALTY.search(entry.words):
        text = worded("the text mentions a penalty; delete this line if the penalty is unchanged")
        yield _line(4, "penalty", OPEN, text)
    if entry.deed == "inserts":
        yield from _answers(view, entry)


def _new_article_lines(view: View, draft: LawDraft, entry: DraftEntry) -> Iterator[str]:
    """Yield what the text and the data state of an inserted article: its end, its subject, whether it began."""
    day = entry.start.day
    end = end_with_code(view.corpus, entry.target, day) if day else None
    if end:
        text = worded("The code ceases to be in force on {day}; adopt records that the article does so too", day=end.on)
        yield from _comment(text, 4)
    heading = _HEADING.search(entry.words)
    yield "    subject:" if heading else _line(4, "subject", OPEN, worded("in a few words"))
    if heading:
        yield _line(6, draft.language, " ".join(heading["words"].split()), entry.words_place)
        yield _line(6, "en", OPEN, worded("in a few words"))
    if _RESTORED.search(entry.words):
        yield _line(4, "began", "false", worded("the number of the article was used before"))


def _in_the_data(view: View, draft: LawDraft, entry: DraftEntry) -> Iterator[str]:
    """Yield what the data contain of an article before the act, and what depends on it."""
    provision = view.corpus.provision.get(entry.target)
    day = entry.start.day or draft.published or view.on
    version = provision.version(day - day.resolution) if provision else None
    if provision is None or version is None:
        return
    yield from _comment(worded("In these data until then: {summary}", summary=version.summary), 2)
    if version.penalty:
        yield from _comment(worded("Penalty until then: {penalty}", penalty=version.penalty), 2)
    links = view.corpus.links_to_provision.get(provision.id, ())
    parts = dict.fromkeys(
        f"{', '.join(each.items)} ({view.word(f'extent.{each.extent}')})"
        for each in links
        if each.provision == provision.id and (each.end is None or each.end >= day)
    )
    if parts:
        yield from _comment(worded("Links that depend on it: {links}", links="; ".join(parts)), 2)


def _answers(view: View, entry: DraftEntry) -> Iterator[str]:
    """Yield the items that the neighbours of a new article answer, as a proposal to be decided on."""
    day = entry.start.day
    links = suggested_links(view.corpus, entry.target, TypedDay("", day)) if day else []
    if links:
        text = worded("The neighbouring articles answer these items; remove the # of those that this article answers:")
        yield from [*_comment(text, 4), "    # answers:"]
    for each in links:
        yield f"    #   - items: [{', '.join(each.items)}]"
        yield f"    #     aspects: [{', '.join(each.aspects)}]"
        rest = {"role": each.role, "extent": OPEN, "reason": OPEN}
        yield from (f"    #     {key}: {value}" for key, value in rest.items())


def _brief(view: View, entry: DraftEntry) -> str:
    code, number = ArticleId(entry.target).parts
    articles = ", ".join(each.value for each in entry.articles)
    return worded(
        "{number} {code}: art. {articles} of the act, {place}",
        number=number, code=view.code(code), articles=articles, place=entry.words_place,
    )  # fmt: skip


def _taken(column: int, key: str, taken: TakenValue) -> str:
    return _line(column, key, taken.value, _places((taken,)))


def _places(values: tuple[TakenValue, ...]) -> str:
    return "; ".join(_quoted(each.place, each.words) for each in values)


def _quoted(place: str, words: str) -> str:
    """A place of the text with the words there."""
    return f'{place}: "{textwrap.shorten(words, 80, placeholder=" …")}"' if place else ""


def _line(column: int, key: str, value: str, comment: str = "") -> str:
    """A key with its value and a comment: after it, or above it if the value needs several lines."""
    lines = slot_lines(ValueSlot(key, None, column), value)
    if len(lines) > 1:
        return "\n".join([*_comment(comment, column), *lines])
    line = f"{' ' * column}{key}: {value}" if _PLAIN.fullmatch(value) else lines[0]
    return f"{line}  # {comment}" if comment else line


def _comment(words: str, column: int = 0) -> list[str]:
    return [f"{' ' * column}# {line}" for line in textwrap.wrap(words, _WIDTH - column - 2)]
