"""The draft of a law, as a file for `adopt --from`: every value with its place in the text, every question marked OPEN."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from lanzarote_law.dataset import yaml_writer
from lanzarote_law.dataset.yaml_writer import ValueSlot
from lanzarote_law.edits.amendment import TypedDay
from lanzarote_law.edits.law_adoption import suggested_links
from lanzarote_law.edits.law_file import OPEN
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.model import Corpus, Correspondence, Provision
    from lanzarote_law.render.phrases import View
    from lanzarote_law.texts.draft_values import DraftEntry, DraftStart, LawDraft, Taken

_WIDTH = 110
_PENALTY = re.compile(
    r"\b(?:puni|peine|emprisonnement|réclusion|détention|amende|niveau\s\d|straf|gevangenis|opsluiting|geldboete|niveau\s\d)",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\[?[\w/.-]+\]?(?:, [\w/.-]+)*")
# "Art. 417/11. Le viol⏎⏎On entend par viol": a heading of its own
_HEADING = re.compile(r"Art(?:icle|ikel)?\.?\s?[\w/:.]+?\.\s(?P<words>[^\n.;:]{3,200})\n\s*\n")
NOTE_ON_GENERAL_RULE = "The act does not state when it enters into force; the date follows from the general rule."


def law_draft_text(view: View, draft: LawDraft) -> str:
    """Return a draft as the text of a law file."""
    lines = [
        *_comment(
            worded(
                "Draft of a law for lanzarote-law adopt --from. Each value names the line of the text that it was taken from."
            )
        ),
        *_comment(
            worded(
                "OPEN marks a question for a person: replace it by the answer. adopt refuses the file as long as one is left."
            )
        ),
        *_comment(
            worded(
                "Nothing here is verified: set mark to seen only after reading the law. Remove what does not concern these data."
            )
        ),
        *_act_lines(view, draft),
        "articles:",
    ]
    left = entries_left(view.corpus, draft)
    for each in left:
        lines += ["", *_entry_lines(view, draft, each)]
    for heading, entries in (
        (worded("Changes that these data already contain:"), [each for each in draft.entries if each not in left]),
        (worded("Articles that the act also changes, and that these data do not contain:"), draft.outside),
    ):
        lines += ["", *_comment(heading)] if entries else []
        lines += [line for each in entries for line in _comment(_in_brief(view, each), 2)]
    if draft.others:
        told = worded("Other acts in this copy with changes that these data lack: {acts}", acts=", ".join(draft.others))
        lines += ["", *_comment(told)]
    if draft.without:
        told = worded(
            "Articles of the act in which no change of a code of these data was found: {articles}",
            articles=", ".join(draft.without),
        )
        lines += ["", *_comment(told)]
    return "\n".join([*lines, ""])


def _act_lines(view: View, draft: LawDraft) -> list[str]:
    """The act: its id if the data contain it, else what the text states of it."""
    stated = dict(draft.act)
    if draft.known:
        return [_line("act", draft.known, worded("in these data, found by its number"), 0)]
    same = [
        each.id
        for each in view.corpus.acts
        if each.dated and "dated" in stated and each.dated.isoformat() == stated["dated"].value
    ]
    lines = ["act:"]
    if same:
        lines += _comment(
            worded(
                "in these data, acts of the same date: {acts}; if it is one of them, write only act: ID",
                acts=", ".join(same),
            ),
            2,
        )
    titles = [key.partition(".")[2] for key in stated if key.startswith("title.")]
    lines += (
        ["  title:", *(_taken(language, stated[f"title.{language}"], 4) for language in titles)]
        if titles
        else [_line("title", OPEN, "", 2)]
    )
    lines += [*_comment(worded("en, fr or nl: the title in the other languages, if there is one"), 4)] if titles else []
    lines += [
        _taken("dated", stated["dated"], 2)
        if "dated" in stated
        else _line("dated", OPEN, worded("the date of the act"), 2)
    ]
    lines += [_taken(key, stated[key], 2) for key in ("number", "dossier", "published") if key in stated]
    lines += [
        _line("in_force", *_date(view, draft, draft.start), 2),
        _line("mark", "unverified", worded("how you checked it"), 2),
    ]
    lines += _comment(worded("source: the copy that you read, if it is not the act itself"), 2)
    if draft.start.day and not draft.start.place:
        lines += yaml_writer.slot_lines(ValueSlot("note", None, 2), NOTE_ON_GENERAL_RULE)
    return lines


def _date(view: View, draft: LawDraft, start: DraftStart) -> tuple[str, str]:
    """A date of entry into force as it is written, and where it is from."""
    if start.day is None:
        why = (
            worded("the text does not state the date of publication") if not draft.published and not start.place else ""
        )
        return OPEN, _quoted(start.place, start.sentence) or why or worded(
            "the head of the text gives another date than the act"
        )
    moved = next((each.id for each in view.corpus.dates if start.day in each.was), "")
    if moved:
        told = worded(
            "{day} was the date of {name} before it was postponed; write {name} if this moves with it",
            day=start.day,
            name=moved,
        )
        return OPEN, told
    if start.place:
        return start.day.isoformat(), _quoted(start.place, start.sentence)
    days = view.corpus.enters_after
    told = worded(
        "not stated in the act: the general rule, {days} days after its publication on {day}",
        days=days,
        day=draft.published,
    )
    return start.day.isoformat(), told


def _entry_lines(view: View, draft: LawDraft, entry: DraftEntry) -> list[str]:
    """What the act does to an article: its words, what the data contain, then the entry itself."""
    provision = view.corpus.provision.get(entry.target)
    lines = _comment(
        worded(
            "{place}: art. {articles} of the act",
            place=entry.words_place,
            articles=", ".join(each.value for each in entry.articles),
        ),
        2,
    )
    lines += [
        f"  #   {line}".rstrip() for part in entry.words.split("\n") for line in textwrap.wrap(part, _WIDTH - 6) or [""]
    ]
    if entry.only_in:
        lines += _comment(worded("only in {file}: the texts differ; compare them", file=entry.only_in), 2)
    if provision:
        lines += _in_the_data(view, draft, entry, provision)
    if provision and _is_known(entry, provision):
        return [
            *lines,
            *_comment(worded("these data already contain this:"), 2),
            *(f"  # {line[2:]}" for line in _values(view, draft, entry)),
        ]
    return [*lines, *_values(view, draft, entry)]


def _in_the_data(view: View, draft: LawDraft, entry: DraftEntry, provision: Provision) -> Iterator[str]:
    """What the data contain of an article before the act, and what depends on it."""
    day = entry.start.day or draft.published or view.on
    eve = day - day.resolution
    version = provision.version(eve)
    if version and entry.deed != "inserts":
        yield from _comment(worded("In these data until then: {summary}", summary=version.summary), 2)
        if version.penalty:
            yield from _comment(worded("Penalty until then: {penalty}", penalty=version.penalty), 2)
    told = dict.fromkeys(
        f"{', '.join(each.items)} ({view.word(f'extent.{each.extent}')})"
        for each in view.corpus.links_to_provision.get(provision.id, ())
        if each.provision == provision.id and (each.end is None or each.end > eve)
    )
    if told:
        yield from _comment(worded("Links that depend on it: {links}", links="; ".join(told)), 2)


def entries_left(corpus: Corpus, draft: LawDraft) -> list[DraftEntry]:
    """Return the entries of a draft that the data do not contain yet."""
    return [
        each
        for each in draft.entries
        if not (each.target in corpus.provision and _is_known(each, corpus.provision[each.target]))
    ]


def _is_known(entry: DraftEntry, provision: Provision) -> bool:
    """Whether the data contain a change of an article on the date of an entry."""
    if entry.deed in {"repeals", "replaces"} and provision.repeal:
        return provision.repeal.on == entry.start.day
    return entry.start.day is not None and any(each.in_force_from == entry.start.day for each in provision.versions)


def _values(view: View, draft: LawDraft, entry: DraftEntry) -> Iterator[str]:
    """The entry itself."""
    yield f"  - {_line(entry.deed, entry.target, '; '.join(_quoted(each.place, each.words) for each in entry.named), 0)}"
    numbers = ", ".join(each.value for each in entry.articles)
    yield _line("article", numbers, "; ".join(_quoted(each.place, each.words) for each in entry.articles), 4)
    yield _line("on", *_date(view, draft, entry.start), 4)
    if entry.becomes:
        yield _line("by", f"[{entry.becomes}]", worded("its new number"), 4)
    if entry.deed == "repeals":
        yield from _comment(
            worded("if its content continues in another article, write replaces instead of repeals, and by: [ARTICLE]"),
            4,
        )
        return
    if entry.deed == "inserts":
        yield from _subject(entry)
    yield _line("summary", OPEN, worded("what the article provides from then on, in your own words"), 4)
    if _PENALTY.search(entry.words):
        yield _line(
            "penalty",
            OPEN,
            worded("the text speaks of a penalty; remove this line if that of the article stays the same"),
            4,
        )
    if entry.deed == "inserts":
        yield from _answers(view, entry)


def _subject(entry: DraftEntry) -> Iterator[str]:
    heading = _HEADING.search(entry.words)
    if heading:
        yield "    subject:"
        yield _line(
            "fr" if re.search(r"\b(?:le|la|les|de|du|des|l['’])\s?", heading["words"], re.IGNORECASE) else "nl",
            " ".join(heading["words"].split()),
            entry.words_place,
            6,
        )
        yield _line("en", OPEN, worded("its subject in English, in a few words"), 6)
    else:
        yield _line("subject", OPEN, worded("its subject, in a few words"), 4)


def _answers(view: View, entry: DraftEntry) -> Iterator[str]:
    """The items that the neighbours of a new article answer, as a proposal that a person has to decide on."""
    day = entry.start.day
    links: Iterable[Correspondence] = suggested_links(view.corpus, entry.target, TypedDay("", day)) if day else ()
    if links:
        yield from _comment(
            worded("The neighbouring articles answer these items; remove the # of those that this article answers:"), 4
        )
        yield "    # answers:"
    for each in links:
        yield f"    #   - items: [{', '.join(each.items)}]"
        yield f"    #     aspects: [{', '.join(each.aspects)}]"
        yield f"    #     role: {each.role}"
        yield from (f"    #     {key}: {OPEN}" for key in ("extent", "reason"))


def _in_brief(view: View, entry: DraftEntry) -> str:
    code, _, number = entry.target.partition("/")
    articles = ", ".join(each.value for each in entry.articles)
    return worded(
        "{number} {code}: art. {articles} of the act, {place}",
        number=number,
        code=view.code(code),
        articles=articles,
        place=entry.words_place,
    )


def _taken(key: str, taken: Taken, column: int) -> str:
    return _line(key, taken.value, _quoted(taken.place, taken.words), column)


def _quoted(place: str, words: str) -> str:
    """A place of the text with the words there."""
    shown = textwrap.shorten(words, 80, placeholder=" …")
    return f'{place}: "{shown}"' if place else ""


def _line(key: str, value: str, comment: str, column: int) -> str:
    """A key with its value and a comment: behind it, or above it if the value needs several lines."""
    plain = _PLAIN.fullmatch(value) is not None
    first, *more = (
        [f"{' ' * column}{key}: {value}"] if plain else yaml_writer.slot_lines(ValueSlot(key, None, column), value)
    )
    if more:
        return "\n".join([*_comment(comment, column), first, *more])
    return f"{first}  # {comment}" if comment else first


def _comment(words: str, column: int = 0) -> list[str]:
    """Words as comment lines."""
    return [f"{' ' * column}# {line}" for line in textwrap.wrap(words, _WIDTH - column - 2)]
