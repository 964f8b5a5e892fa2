"""Parses the notes of a consolidated text: what was done to an article, by which act, from which date.

Justel writes `<L 2016-05-31/02, art. 6, 017; En vigueur : 18-06-2016>`, in Dutch `<W 2016-05-31/02, art. 6, 017;
Inwerkingtreding : 18-06-2016>`; older notes give only the date of the act, `<L 30-03-1984, art. 4>`. The place of a
note determines its scope: directly after the number, the whole article; after a paragraph, that paragraph; in the list
below the article, the text between its signs, `[¹ ... ]¹`. Court decisions are described in words: `(NOTE : par son
arrêt n° 148/2017 du 21-12-2017 ..., la Cour constitutionnelle a annulé le présent article)`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from lanzarote_law.texts.consolidated_act import AmendmentKind, ArticleNote
from lanzarote_law.texts.note_dates import ACT_PATTERN, IN_FORCE_PATTERN, parse_note_date

_LONGEST = 600
"""The maximum length of a note, in characters."""

NOTE = re.compile(rf"<(?=[^<>]{{0,{_LONGEST}}}>)[^<>]*>")
_ARTICLE = re.compile(r"\bart\.?\s*(?P<article>[^;>]+)", re.IGNORECASE)
_ORDER = re.compile(r"\s*(?:[,;]\s*)?(?:en\s+vigueur|inwerkingtreding).*|\s*[,;]\s*\d{3}\s*(?=$|,)", re.IGNORECASE)
"""The number of the change in the copy, after the article."""
_WORDS = (
    (AmendmentKind.INSERTED, re.compile(r"ins[ée]r|ing\w*voegd", re.IGNORECASE)),
    (AmendmentKind.REPEALED, re.compile(r"abrog|opgeheven|rapport[ée]", re.IGNORECASE)),
    (AmendmentKind.REINSTATED, re.compile(r"r[ée]tabli|hersteld", re.IGNORECASE)),
    (AmendmentKind.REPLACED, re.compile(r"rempla[cç]|vervang", re.IGNORECASE)),
    (AmendmentKind.AMENDED, re.compile(r"modifi|gewijzigd|compl[ée]t|aangevuld", re.IGNORECASE)),
)
_OTHER = re.compile(
    r"disposition\s+modificative|modification\s+précédente|vorige\s+wijziging|wijzigingsbepaling|erratum|intitul|opschrift",
    re.IGNORECASE,
)
"""Notes on another act, on the previous change, on a misprint or on a heading."""
_GONE = re.compile(
    r"[\s(\[]*(?:abrog[ée]+|opgeheven|ingetrokken|rapport[ée]+|supprim[ée]+)e?(?:\s+par\s+changement\s+de\s+num[ée]rotation)?[\s.)\]]*|[\s\[\d¹²³⁰⁴-⁹]*\.\.\.[\s\]\d¹²³⁰⁴-⁹.]*",
    re.IGNORECASE,
)
"""The whole text of an article that no longer exists."""
_BEFORE = re.compile(
    r"\s*\(\s*(?:ins[ée]r|ing\w*voegd|r[ée]tabli|hersteld|rempla[cç]|vervang)\w*\s+(?:par|bij|door)\s*", re.IGNORECASE
)
"""The text before a note in brackets: `(inséré par <L ...>)`."""
_COURT = re.compile(
    r"\(?\b(?:NOTE|NOTA)\s*:(?P<words>[^()]{0,80}?(?:arr[êe]t|arrest)\s*(?:n°|nr\.?|nº)?\s*(?P<number>\d+/\d{4}|\d+)"
    r"\s*(?:du|van|dd\.?)\s*(?P<day>\d\d?[-/.]\d\d?[-/.]\d{4}|\d{4}-\d\d-\d\d)(?:[^()]|\([^()]{0,300}\)){0,900})\)?",
    re.IGNORECASE,
)
_COURT_DID = (
    (AmendmentKind.ANNULLED, re.compile(r"annul|vernietig", re.IGNORECASE)),
    (AmendmentKind.SUSPENDED, re.compile(r"suspend|geschorst", re.IGNORECASE)),
    # a dit pour droit que cet article viole les articles 10 et 11 de la Constitution
    (AmendmentKind.UNCONSTITUTIONAL, re.compile(r"\bviole\b|\bschendt|inconstitutionn|ongrondwettig", re.IGNORECASE)),
)
_WHOLE = re.compile(
    r"annul\w*\s+(?:le\s+présent|cet|l['’])\s*article\b(?!\s*\d)|(?:dit|het)\s+artikel\s+(?:vernietigd|geschorst)"
    r"|suspend\w*\s+(?:le\s+présent|cet)\s*article\b|vernietigt\s+dit\s+artikel",
    re.IGNORECASE,
)
_JUDGMENT = re.compile(
    rf"<(?=[^<>]{{0,{_LONGEST}}}>)"
    r"[^<>]*?\b(?:arr[êe]t|arrest)\s*(?:n°|nr\.?|nº)?\s*(?P<number>\d+/\d{4})\b[^<>]*?\b(?:du|van|dd\.?)\s*"
    r"(?P<day>\d\d?[-/.]\d\d?[-/.]\d{4}|\d{4}-\d\d-\d\d)[^<>]*>",
    re.IGNORECASE,
)
"""A judgment written as a note: `<annulé par l'arrêt n° 85/2018 de la Cour constitutionnelle du 05-07-2018>`."""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LISTED = re.compile(r"^[ \t\u00a0]*\([ ]?(?P<sign>\d{1,3})[ ]?\)[ \t\u00a0]*\n?[ \t\u00a0]*(?=<)", re.MULTILINE)
_RULE = re.compile(r"^[ \t\u00a0]*-{6,}[ \t\u00a0]*$", re.MULTILINE)
_OPENS = re.compile(r"\[\s*(?P<sign>[¹²³⁰⁴-⁹]{1,3}|\d{1,3}(?=\s))\s?")
_CLOSES = re.compile(r"\s?\]\s*(?P<sign>[¹²³⁰⁴-⁹]{1,3}|\d{1,3}(?![\w/]))")


def parse_notes(body: str, line: int = 0) -> tuple[str, tuple[ArticleNote, ...]]:
    r"""Parse the text after the number of an article into its words and its notes; `line` is the line of the first.

    >>> words, notes = parse_notes("[¹ Le vol est puni.]¹\n----------\n(1)<Inséré par L 2016-05-31/02, art. 6, 017; "
    ...                     "En vigueur : 18-06-2016>")
    >>> words, notes[0].did, notes[0].act, notes[0].article, str(notes[0].on), notes[0].whole
    ('Le vol est puni.', <AmendmentKind.INSERTED: 'inserted'>, '2016-05-31/02', '6', '2016-06-18', True)
    """
    text, listed = _parted(body)
    words = _said(text)
    notes = [*_inside(text, line), *_listed(listed, text, line + text.count("\n")), *court_notes(body, line)]
    return words, tuple(dict.fromkeys(notes))


def _parted(body: str) -> tuple[str, str]:
    """Split the text of an article, including the notes in it, from the list of notes below it."""
    first = _LISTED.search(body)
    if not first:
        return body, ""
    rule = max((found.start() for found in _RULE.finditer(body, 0, first.start())), default=first.start())
    return body[:rule], body[rule:]


def _said(text: str) -> str:
    """The words alone: without notes, rules and the signs of notes."""
    text = _COURT.sub("", NOTE.sub(lambda found: "" if ACT_PATTERN.search(found[0]) else found[0], text))
    text = _RULE.sub("", text)
    text = _CLOSES.sub("", _OPENS.sub("", text))
    lines = (re.sub(r"[ \t\u00a0]+", " ", line).strip(" *") for line in text.split("\n"))
    kept = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return "" if _GONE.fullmatch(kept) else kept


def _inside(text: str, line: int) -> Iterator[ArticleNote]:
    """Yield the notes in the text; one directly after the number concerns the whole article."""
    end = 0
    at_start = True
    empty = _said(text) == ""
    ends = _ends_of_lines(text)
    for found in NOTE.finditer(text):
        before = text[end : found.start()]
        gone = _GONE.fullmatch(before) is not None and bool(before.strip())
        led = _BEFORE.fullmatch(before)
        at_start = at_start and (not before.strip(" \n\t\u00a0)") or gone or led is not None)
        note = _note(found[0], line + bisect_right(ends, found.start()))
        end = found.end()
        if note is None:
            continue
        kind = _did(f"{before if led else ''}{found[0]}")
        if gone and at_start:
            did, whole = AmendmentKind.REPEALED, empty or not text[end:].strip()
        else:
            whole = empty if kind is AmendmentKind.REPEALED else at_start
            did = (kind or AmendmentKind.REPLACED) if whole else AmendmentKind.AMENDED
        yield note._replace(did=did, whole=whole)


def _listed(listed: str, text: str, line: int) -> Iterator[ArticleNote]:
    """Yield the notes in the list below an article; each concerns the text between its signs."""
    spans = _spans(text)
    opened = {each["sign"].translate(_RAISED) for each in _OPENS.finditer(text)}
    empty = _said(text) == ""
    ends = _ends_of_lines(listed)
    for found in _LISTED.finditer(listed):
        behind = NOTE.match(listed, found.end())
        note = _note(behind[0], line + bisect_right(ends, found.start())) if behind else None
        if note is None or behind is None:
            continue
        span = spans.get(found["sign"], "")
        kind = _did(behind[0])
        # a change that is named, of no marked part, is of the article: `(3)<Remplacé par L ...>`
        whole = span == "all" or (kind in _OF_THE_WHOLE and found["sign"] not in opened)
        if kind is None and span == "gone":
            did = AmendmentKind.REPEALED
        elif kind is AmendmentKind.REPEALED:
            did = kind if span and empty else AmendmentKind.AMENDED
        else:
            did = (kind or AmendmentKind.REPLACED) if whole else AmendmentKind.AMENDED
        yield note._replace(did=did, whole=whole or did is AmendmentKind.REPEALED)


_OF_THE_WHOLE = (AmendmentKind.INSERTED, AmendmentKind.REPLACED, AmendmentKind.REINSTATED)


def _ends_of_lines(text: str) -> list[int]:
    return [found.start() for found in re.finditer("\n", text)]


def _spans(text: str) -> dict[str, str]:
    """The text between the signs of each note: `all` of the article, `gone` if all of it is repealed, or a part."""
    found: dict[str, str] = {}
    bare = _COURT.sub("", NOTE.sub("", text)).strip(" \n\t*")
    first, last = _OPENS.match(bare), next(iter([*_CLOSES.finditer(bare)][-1:]), None)
    if first and last and last.end() >= len(bare.rstrip(" .")):
        sign = first["sign"].translate(_RAISED)
        once = sum(each["sign"].translate(_RAISED) == sign for each in _OPENS.finditer(bare)) == 1
        if last["sign"].translate(_RAISED) == sign and once:
            found[sign] = "gone" if _GONE.fullmatch(bare) else "all"
    return found


def _note(text: str, line: int) -> ArticleNote | None:
    """Parse a note, even if the date of its act is impossible; None if it concerns something else."""
    act = ACT_PATTERN.search(text)
    if act is None or _OTHER.search(text) or _JUDGMENT.search(text):
        return None
    written = act["iso"] or act["day"]
    day = parse_note_date(written)
    article = _ARTICLE.search(text, act.end())
    force = IN_FORCE_PATTERN.search(text, act.end())
    dossier = act["dossier"] or (day.isoformat() if day else written)
    act_article = " ".join((_ORDER.sub("", article["article"]) if article else "").split()).strip(" ,;.")
    on = parse_note_date(force["on"]) if force else None
    return ArticleNote(AmendmentKind.AMENDED, dossier, day, act_article, on, line=line, words=" ".join(text.split()))


def _did(text: str) -> AmendmentKind | None:
    """The change that a note names expressly."""
    act = ACT_PATTERN.search(text)
    head = text[: act.start()] if act else text
    return next((did for did, pattern in _WORDS if pattern.search(head)), None)


def court_notes(body: str, line: int = 0) -> Iterator[ArticleNote]:
    """Yield the court decisions in the notes, each once even if the copy repeats it at each point."""
    ends = _ends_of_lines(body)
    known: set[str] = set()
    for found in _JUDGMENT.finditer(body):
        did = next((did for did, pattern in _COURT_DID if pattern.search(found[0])), None)
        if did is not None:
            words, line_of = " ".join(found[0].split()), line + bisect_right(ends, found.start())
            whole = _is_of_the_whole(body, found.start())
            yield ArticleNote(
                did, found["number"], parse_note_date(found["day"]), whole=whole, line=line_of, words=words
            )
    for found in _COURT.finditer(body):
        words = " ".join(found["words"].split())
        did = next((did for did, pattern in _COURT_DID if pattern.search(words)), None)
        if did is None or words in known:
            continue
        known.add(words)
        day = parse_note_date(found["day"])
        number = found["number"] if "/" in found["number"] or day is None else f"{found['number']}/{day.year}"
        whole, at = _WHOLE.search(words) is not None, line + bisect_right(ends, found.start())
        yield ArticleNote(did, number, day, whole=whole, line=at, words=words.rstrip(" )*"))


def _is_of_the_whole(body: str, start: int) -> bool:
    """Return whether a note concerns the whole article: it is at its beginning, or its sign marks no part of it."""
    sign = re.search(r"\(\s*(\d{1,3})\s*\)\s*$", body[:start])
    if sign is None:
        return not body[:start].strip()
    text, _ = _parted(body)
    opened = {each["sign"].translate(_RAISED) for each in _OPENS.finditer(text)}
    return sign[1] not in opened or sign[1] in _spans(text)
