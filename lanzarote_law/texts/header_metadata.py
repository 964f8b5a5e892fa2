"""What the top of a copy states: the act, its date, its language, and the date up to which it is current."""

import re
from datetime import date

from lanzarote_law.grammar.days import MONTH_NAMES
from lanzarote_law.text_folding_and_display import fold_accents
from lanzarote_law.texts.consolidated_act import ActCopy
from lanzarote_law.texts.note_dates import parse_note_date

_DAY_IN_WORDS = rf"(\d{{1,2}})(?:er)?\s+({'|'.join(MONTH_NAMES)})\s+(\d{{4}})"
_DAYS = re.compile(rf"\b(?:{_DAY_IN_WORDS}|(?P<digits>\d\d[-/.]\d\d[-/.]\d{{4}}|\d{{4}}-\d\d-\d\d))\b")
_UPDATED = re.compile(
    r"(?:mise?\s+[àa]\s+jour\s+(?:au|le)|bijgewerkt\s+tot(?:\s+en\s+met)?|bijwerking\s+(?:tot|op)"
    r"|gepubliceerd\s+tot\s+en\s+met|publi[ée]e?s?\s+jusqu['’]au)\s*:?\s*"
    r"(\d\d[-/.]\d\d[-/.]\d{4})",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?<![Dd]ossier)(?<![ \t\u00a0])[ \t\u00a0]+(?=(?:num[ée]ro|page|nummer|bladzijde)[ \t\u00a0]*:)")
"""The blanks before a label on the line of another one."""
_TITLE = re.compile(rf"^\W*{_DAY_IN_WORDS}\b")
NUMAC = re.compile(r"\b\d{4}[0-9A-Z]\d{5}\b")
_IN_ELI = re.compile(r"(?<=/)(?:\d{4}[0-9A-Z]\d{5})(?=/(?:justel|moniteur|staatsblad)\b)")
"""The number of an act in its address in the official register."""
_DOSSIER = re.compile(r"\b\d{4}-\d\d-\d\d/\d{1,3}\b")
_PUBLISHED = (
    r"(?:publication|publicatie|bekendmaking)\s*:|publiee? (?:au moniteur belge )?(?:le|du)\b"
    r"|(?:gepubliceerd|bekendgemaakt) (?:in het belgisch staatsblad )?(?:op|van)\b"
)
_LABELS = (
    ("dossier", re.compile(r"^dossier\s*(?:numero|nummer)\s*:\s*(.*)$")),
    ("numac", re.compile(r"^(?:(?:numero|nummer|numac)\s*:|numac$)\s*(.*)$")),
    ("published", re.compile(rf"^(?:{_PUBLISHED})\s*(.*)$")),
    ("page", re.compile(r"^(?:page|bladzijde)\s*:\s*(.*)$")),
    ("in_force", re.compile(r"^(?:entree en vigueur|inwerkingtreding)\s*:\s*(.*)$")),
)
_DUTCH = re.compile(
    r"\b(?:dossiernummer|dossier nummer|inwerkingtreding|inhoudstafel|bekendmaking|publicatie|tekst|het|van|wet|een)\b"
)
_FRENCH = re.compile(r"\b(?:dossier numero|entree en vigueur|table des matieres|en vigueur|texte|les?|du|loi|une?)\b")


def parse_metadata(text: str) -> ActCopy:
    r"""Parse the top of a page, whatever the order of its lines: a copy as yet without articles.

    >>> top = "8 JUIN 1867. - CODE PENAL. (NOTE : mise à jour au 18-02-2026)\nDossier numéro : 1867-06-08/01"
    >>> head = parse_metadata(top)
    >>> str(head.dated), head.dossier, str(head.day)
    ('1867-06-08', '1867-06-08/01', '2026-02-18')
    """
    lines = [" ".join(line.split()) for line in _BESIDE.sub("\n", text).split("\n")]
    folded = [fold_accents(line) for line in lines]
    found: dict[str, str] = {}
    for at, line in enumerate(folded):
        for key, pattern in _LABELS:
            match = pattern.match(line)
            if match and key not in found:
                below = next((each for each in folded[at + 1 : at + 4] if each), "")
                value = _more_days(match[1], folded, at) if key == "in_force" else match[1] or below
                if key != "dossier" or _DOSSIER.search(value):  # the path of the page has another form of it
                    found[key] = value
    title = next((line for line, plain in zip(lines, folded, strict=True) if _TITLE.match(plain)), "")
    whole = "\n".join(folded)
    dossier = _DOSSIER.search(found.get("dossier", ""))
    numac = NUMAC.search(found.get("numac", "").upper()) or _IN_ELI.search(text)
    published = find_dates(found.get("published", ""))
    return ActCopy(
        strip_notes(title),
        "nl" if len(_DUTCH.findall(whole)) > len(_FRENCH.findall(whole)) else "fr",
        (),
        updated_on(text),
        numac[0] if numac else "",
        dossier[0] if dossier else "",
        next(iter(find_dates(title)), None),
        published[0] if published else None,
        (re.findall(r"\d+", found.get("page", "")) or [""])[0],
        find_dates(found.get("in_force", "")),
    )


def strip_notes(title: str) -> str:
    """A title without the notes of the database after it."""
    return re.split(r"\s*\(?\s*\(?(?:NOTE|NOTA)\s*:", title)[0].strip()


def updated_on(text: str) -> date | None:
    """The date up to which a title states that its text is up to date."""
    found = _UPDATED.search(text)
    return parse_note_date(found[1]) if found else None


def find_dates(text: str) -> tuple[date, ...]:
    """The dates in a text, in digits or with a French or Dutch month name.

    >>> [str(day) for day in find_dates("1 mai 2019, 1er janvier 2020 et 03-09-1807")]
    ['2019-05-01', '2020-01-01', '1807-09-03']
    """
    days = (
        match["digits"] or f"{int(match[1]):02}-{MONTH_NAMES[match[2]]:02}-{match[3]}"
        for match in _DAYS.finditer(fold_accents(text))
    )
    return tuple(filter(None, map(parse_note_date, days)))


def _more_days(first: str, lines: list[str], at: int) -> str:
    """The dates after a label and on the lines below it: an act may enter into force on several dates."""
    found = [first]
    for line in lines[at + 1 : at + 12]:
        if line and not re.fullmatch(rf"\W*{_DAY_IN_WORDS}\W*", line):
            break
        found.append(line)
    return " ".join(found)
