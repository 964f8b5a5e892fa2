"""Which act a reader has in mind at a place: the one that was named last, or the one to which words point back.

A name is carried over inside a paragraph; over its end only where the layout says so.
"""

from lanzarote_law.citations import defined_short_names, quotation_scope
from lanzarote_law.citations.attribution_context import Surroundings
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

# [233] Article 35(1)(d)  12. Articles 4 to 10; not: 12. Pursuant to Article 4
_NEW_LINE = lazy_regex(r"\n[ \t]*(?:[\[(]?\d{1,3}[.)\]]+|[-–•*])?[ \t*_]*(?:Art\w*\.?|L['’]art\w+)[ \t]*\Z")
_LONGEST_PLACE = 5
"""Letters between the brackets of a place such as `5(7)`: no act is named in them."""
_NEAR_A_LINE = 30
# Art. 371/1. <L 2020-05-04/13, art. 2, 010; En vigueur  [inséré par L 2016-02-01/09, art. 5]; not: <...> § 1
# Art. 405quater. Enacted by : L 2007-05-10/35, art. 33
_OPENS_A_NOTE = lazy_regex(
    r"[<\[][^<>\[\]\n]*\Z|\b(?:par|bij|door|by)\s?:?\s[LWD]\.?\s[\d/.…-]{6,20},\s(?:[Aa]rt\.\s)?\Z"
)
_LONGEST_NOTE = 80
_CLOSES = {"<": ">", "[": "]", "(NOTE :": ")", "(NOTA :": ")"}
"""The signs with which an editor's note opens and closes."""
# Code judiciaire.»⏎; not: Code⏎judiciaire
_ENDS_A_LINE = lazy_regex(r"[.!?][»”\")]?[^\S\n]*\n")
# of that Convention  de ladite Convention; not: of the Convention
_THAT = any_case(r"\b(?:that|this|same|said|cette|ladite|même|dat|dit|dezelfde|hetzelfde|voormelde?)\s\w+\Z")
# de la présente Convention  of this Convention  van dit Verdrag
_THIS = any_case(r"\b(?:présente|this|dit)\s\w+\Z")
# de la même loi  van dezelfde wet: of the one that was cited; not: de cette loi
_THE_SAME = any_case(r"\b(?:même|dezelfde|hetzelfde|same|said|ladite|dudit)\s\w+\Z")
# Art. 464 CP 2024 (formerly art. 470 CP 1867). The penalty is in art. 468; not: (art. 470 CP 1867)
_WHAT_WAS = any_case(r"\((?:formerly|previously|anciennement|auparavant|ancien|ex|voorheen|vroeger|voordien|vóór)\b")
_FAR_BACK = 5000
_LONGEST_BACK = 30
"""Characters of `12 of that same Code`, at most, in which no act is named."""
_SHORTEST_BACK = 8
_LONGEST_POINTING = 40
_FAR_OVER_PARAGRAPHS = 4000
_FAR = 600
_LONGEST_CELL = 120
_LONGEST_ROW = 6000


def remember_act(around: Surroundings, act: NamedAct | None, end: int) -> None:
    """Remember an act whose name ends at an offset; None makes the reader forget the act named last."""
    kept = around.remembered
    kept.last, kept.last_end = act, end
    if act is None:
        return
    if kind := act.kind:
        kept.last_known, kept.last_known_end = act, end
        is_title = len(act.codes) == 1 and around.names.kinds.is_title(act)
        kept.last_of["title" if is_title else kind] = act
        if is_title and (whole := around.names.kinds.code_of_title(act)):
            kept.last_of["code"] = whole  # `du même Code` is no title
    elif _is_a_code(around, act):
        kept.last_of["code"] = act
    if "code" in kept.last_of and (not kept.codes or kept.codes[-1][0] is not kept.last_of["code"]):
        kept.codes.append((kept.last_of["code"], end))
    if act.is_law:
        kept.last_of["law"] = act
    if act.is_treaty or kind == "convention":
        kept.last_treaty = act, end


def remember_act_before(around: Surroundings, act: NamedAct, start: int, end: int) -> None:
    """An act was named before the number at a place; in an editor's note it is not in mind behind that."""
    kept = around.remembered
    if not _OPENS_A_NOTE.search(around.text, max(0, start - _LONGEST_NOTE), start):
        remember_act(around, act, end)
    elif kept.last_end > around.paper.paragraph(start):
        kept.last_end = end


def act_referred_to(around: Surroundings, act: NamedAct) -> NamedAct | None:
    """The act to which `du même Code` or `of the Convention` points back: the last one of that kind."""
    kept = around.remembered
    end, kind = act.end, act.back_reference
    defined = defined_short_names.last_act_mentioned(kept.short_names, around.text, max(kept.last_end, end - _FAR), end)
    if defined is not None and defined.kind == kind:
        return defined.ending(end)
    found: NamedAct | None
    if kind == "law":
        found = _law_named_here(around, end) or _last_law(around, end) or _law_named_before(around, end)
        found = found or NamedAct(OTHER, end)
    elif kind == "decree":
        found = _last_decree(around, end) or NamedAct(OTHER, end)
    elif kind == "convention":
        found = _last_convention(around, end)
    else:
        found = _last_code(around, end) if kind == "code" else kept.last_of.get(kind)
        found = found or _named_far_back(around, end, kind)
    return found.pointed_at_from(end) if found else None


def _last_convention(around: Surroundings, end: int) -> NamedAct | None:
    """What `of the Convention` means: the treaty of the paragraph, or the one of which the paper speaks."""
    kept = around.remembered
    if around.paper.is_another_treaty and _THIS.search(around.text, max(0, end - _LONGEST_POINTING), end):
        return NamedAct(OTHER, end, is_treaty=True)
    is_another = around.paper.is_of_the_court or around.paper.is_of_another_body or around.paper.is_another_treaty
    if is_another and not _THAT.search(around.text, max(0, end - _LONGEST_POINTING), end):
        return NamedAct(OTHER, end, is_treaty=True)
    paragraph = around.paper.paragraph(end)
    named = around.names.last_mentioned(around.text, max(paragraph, kept.last_end), end)
    if named is not None and named.is_treaty:  # the Istanbul Convention, not the one named pages before
        return named
    treaty, place = kept.last_treaty or (None, 0)
    if treaty is not None and treaty.is_treaty and place > paragraph:
        return treaty
    found = kept.last_of.get("convention") or _named_far_back(around, end, "convention")
    heading = around.layout.heading(end) if found is None else None
    if found is None and (is_near_committee(around, end) or (heading is not None and heading.code)):
        return around.names.kinds.the_convention(end)
    return found


def _last_code(around: Surroundings, end: int) -> NamedAct | None:
    """What `du même Code` means: depuis que le Code pénal de 2024 ..., l'article 157 de ce Code."""
    since = max(around.paper.paragraph(end), around.remembered.last_end)
    named = around.names.last_mentioned(around.text, since, end - _SHORTEST_BACK)
    if named is None or not named.is_other_code:  # Code pénal social
        named = around.names.last_mentioned(around.text, since, end - _LONGEST_BACK, "code")
    return named or _outside_quotations(around, end)


def _named_far_back(around: Surroundings, end: int, kind: str) -> NamedAct | None:
    """The act of a kind that the text named pages before, where none of it was cited."""
    kept = around.remembered
    since = max(end - _FAR_BACK, kept.searched.get(kind, 0))
    kept.searched[kind] = end
    return around.names.last_mentioned(around.text, since, end, "convention" if kind == "convention" else "code")


def _outside_quotations(around: Surroundings, end: int) -> NamedAct | None:
    """The last code that was named, but for those of quoted words that are closed since."""
    kept, kinds = around.remembered, around.names.kinds
    for code, place in reversed(kept.codes):
        opens = quotation_scope.closed_quotation_around(around.text, place, end)
        if not opens:
            return code
        if named := around.names.last_mentioned(around.text, max(0, opens - _FAR), opens, "code"):
            return kinds.code_of_title(named) if kinds.is_title(named) else named
    return kept.last_of.get("code")


def _law_named_here(around: Surroundings, end: int) -> NamedAct | None:
    """The law that the paragraph named, for `ladite loi` since the last one was cited: `La loi du 14 novembre 2019`."""
    is_the_same = _THE_SAME.search(around.text, max(0, end - _LONGEST_BACK), end) is not None
    cited = _last_law(around, end) if is_the_same else None
    since = max(around.paper.paragraph(end), cited.end if cited else 0)
    named = around.names.last_mentioned(around.text, since, end - _SHORTEST_BACK, "law")
    while (
        named
        and not named.codes
        and acts.A_DECREE.search(around.text, max(since, named.end - _LONGEST_BACK), named.end)
    ):
        named = around.names.last_mentioned(around.text, since, named.end - _LONGEST_BACK, "law")
    return named


def _last_decree(around: Surroundings, end: int) -> NamedAct | None:
    """The decree, or regulation, that was named last: `of that decree` is not of a law."""
    place = end - _SHORTEST_BACK
    since = max(0, end - 2 * _FAR)
    while (named := around.names.last_mentioned(around.text, since, place)) is not None:
        begins = max(since, named.end - _LONGEST_BACK)
        if acts.A_DECREE.search(around.text, begins, named.end):
            return named
        place = begins
    return None


def _last_law(around: Surroundings, end: int) -> NamedAct | None:
    """The law that was named last or, in the paragraph of a place, the title of a code, which is one."""
    law, title = (around.remembered.last_of.get(each) for each in ("law", "title"))
    is_here = title is not None and title.end > around.paper.paragraph(end)
    return title if title and is_here and (law is None or law.end < title.end) else law


def _law_named_before(around: Surroundings, place: int) -> NamedAct | None:
    """The title of a code that a text called a law last: `la loi du 17 avril 1878 contenant le Titre`."""
    named = around.names.last_mentioned(around.text, max(0, place - _FAR_BACK), place, "code")
    return named if named is not None and (named.is_law or around.names.kinds.is_title(named)) else None


def is_near_committee(around: Surroundings, place: int) -> bool:
    """Whether the Committee of Lanzarote, or its questions, are named nearer to an offset than any treaty."""
    kept = around.remembered
    since = kept.last_treaty[1] if kept.last_treaty and kept.last_treaty[0].is_treaty else 0
    speaks = around.paper.speaks_of_lanzarote
    speaks = [at for at in speaks if since < at < place] if since else speaks[:1]
    is_asked = kept.answers_questions and not since
    return around.names.kinds.convention != "" and bool(speaks or around.paper.is_to_the_committee or is_asked)


def act_carried_over(around: Surroundings, start: int) -> NamedAct | None:
    """The act that a careful reader carries over: the last one that the paragraph speaks of before a place."""
    kept = around.remembered
    paragraph = max(around.paper.paragraph(start), _row(around, start))
    line = around.text.rfind("\n", max(0, start - _LONGEST_ROW), start) + 1
    if around.text.startswith("| ", line):  # the first cell of a row says of which act it speaks, however long it is
        paragraph = min(paragraph, line)
    since = max(paragraph, kept.last_end)
    named = _last_outside_notes(around, since, start)
    defined = defined_short_names.last_act_mentioned(kept.short_names, around.text, since, start)
    if defined and (named is None or named.end <= defined.end or not named.kind):
        return defined
    place = named.end if named else kept.last_end
    if named is None and kept.last is not None and kept.last_end > paragraph:
        named = kept.last
    if named is not None and not named.kind and _ENDS_A_LINE.search(around.text, place, start):
        return None  # an act that is named aside in the line before is in mind no more
    if named is not None and named.kind:
        return _before_what_was(around, paragraph, place, start) or named
    if named is not None and _is_aside(around, paragraph, place, start):
        opens = around.text.rfind("(", paragraph, place)
        known = kept.last_known if paragraph < kept.last_known_end <= opens else None
        outer = around.names.last_mentioned(around.text, max(paragraph, kept.last_known_end), opens) or known
        return outer if outer and outer.kind else named
    return named


def _before_what_was(around: Surroundings, paragraph: int, place: int, start: int) -> NamedAct | None:
    """The act before a closed bracket that says what an article was: `Art. 464 CP 2024 (formerly art. 470 CP 1867)`."""
    opens = around.text.rfind("(", max(paragraph, place - _LONGEST_CELL), place)
    if opens < 0 or not _WHAT_WAS.match(around.text, opens) or around.text.find(")", place - 1, start) < 0:
        return None
    return around.names.last_mentioned(around.text, max(paragraph, opens - _FAR), opens)


def _row(around: Surroundings, start: int) -> int:
    """Where the row of a table begins whose first cell a place is in: the rows above speak of their own acts."""
    text = around.text
    line = text.rfind("\n", max(0, start - _LONGEST_CELL), start) + 1
    divided = text.find("|", line, start + _LONGEST_CELL) if line else -1
    return line if divided > start and text.find("\n", start, divided) < 0 else 0


def _last_outside_notes(around: Surroundings, since: int, start: int) -> NamedAct | None:
    """The act that is named last, but for those of notes that are closed: `<W 10-07-1967, art. 1>`, `(NOTE : ...)`."""
    named = around.names.last_mentioned(around.text, since, start)
    while named is not None:
        opens = max(around.text.rfind(sign, since, named.end) for sign in _CLOSES)
        closes = _CLOSES.get(around.text[opens : opens + 1]) or ")"
        if opens < 0 or not named.end <= around.text.find(closes, opens, start):
            return named
        named = around.names.last_mentioned(around.text, since, opens)
    return None


def act_over_paragraphs(around: Surroundings, start: int) -> NamedAct | None:
    """The last act named before an offset, in any paragraph; None if `check` does not cover that act."""
    kept = around.remembered
    far = max(0, start - _FAR_OVER_PARAGRAPHS)
    seen = max(far, kept.last_end)
    named, place = kept.mentioned
    if place < seen:
        named = None
    named = around.names.last_mentioned(around.text, max(seen, place), start) or named
    kept.mentioned = named, start
    act = named or (kept.last if kept.last_end > far else None)
    if act is None and kept.last_end <= around.paper.paragraph(start):  # which was meant there could not be told
        act = kept.last_known if kept.last_known_end > far else None
    is_aside = named is None and _is_aside(around, far, kept.last_end, start)
    last_end = max(kept.last_end, named.end if named else 0)
    is_before = last_end <= around.paper.paragraph(start) or _ENDS_A_LINE.search(around.text, last_end, start)
    if act is not None and not act.kind and (is_aside or (is_before and not _is_a_code(around, act))):
        act = kept.last_known if kept.last_known_end > far else None
    return act if act is not None and act.kind else None


def _is_a_code(around: Surroundings, act: NamedAct) -> bool:
    """Whether an act is called a code, of the data or not."""
    return act.is_other_code or around.names.kinds.is_a_code(act)


def _is_aside(around: Surroundings, paragraph: int, place: int, start: int) -> bool:
    """Whether an act was named in a bracket that is closed before a place: `(loi du 15 mai 1912, art. 48)`."""
    opens = around.text.rfind("(", paragraph, place)
    closes = around.text.find(")", place - 1, start)
    return opens > around.text.rfind(")", paragraph, place - 1) and closes - opens > _LONGEST_PLACE


def returns_to_convention(around: Surroundings, start: int) -> bool:
    """Whether a paper of the Committee comes back to the Convention: behind a bracket, in a new numbered line."""
    kept = around.remembered
    if not around.paper.is_to_the_committee:
        return False
    paragraph = around.paper.paragraph(start)
    return begins_a_new_line(around, start) or (
        kept.last_end > paragraph and _is_aside(around, paragraph, kept.last_end, start)
    )


def begins_a_new_line(around: Surroundings, start: int) -> bool:
    """Whether an article is the first word of a line, or of an entry of a list."""
    return _NEW_LINE.search(around.text, max(0, start - _NEAR_A_LINE), start) is not None


def end_of_used_name(around: Surroundings, start: int) -> int:
    """The end of the last name, if the paragraph of an offset begins after it and no longer uses it; else 0."""
    kept = around.remembered
    return kept.last_end if kept.last_end <= around.paper.paragraph(start) else 0
