"""Names of acts outside the data, right before an article: `OPSC Arts. 8`, `Wet op het politieambt, art. 34`.

What is called so is not of the code that the paragraph spoke of before. What names nothing, `la loi (article 372)`, is
no such name.
"""

import re

from lanzarote_law.grammar import acts
from lanzarote_law.grammar.states import BEFORE_NAMES, COUNTRIES, FRENCH, OWN, State
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

_LONGEST = 130
"""Characters before an article in which the name of its act begins."""
# OPSC Arts. 8  WPA, art. 25/1; not CODE PÉNAL ART
# DOC 53 9702/002, artikel 4
_PAPER = lazy_regex(r"(?<!\w)(?P<name>DOC\s\d{2}[\s-]\d{3,4}/\d{1,3})[,:]?\s?\(?\Z")
_LETTERS = lazy_regex(r"(?<![\w.-])(?<![A-ZÀ-Ý]\s)(?P<name>[A-Z]{2,6}|St(?:GB|PO))(?:,\s?|\s)\(?\Z")
# Gw., art. 22bis
_SHORT = lazy_regex(rf"(?<![\w.])(?P<name>{acts.OTHER_SHORT})[,:]?\s?\(?\Z", re.VERBOSE)
# Wapenwet, art. 3  VN-Kinderrechtenverdrag: art. 34  World Anti-Doping Code, Art. 10  Rome Statute, Article 7
_COMPOUND = lazy_regex(
    r"(?<![\w.])(?P<name>(?:[A-Z]+\d?-)?(?:[A-Za-zëï]{3,24})?(?:(?<=[a-zëï])|(?<=[A-Z\d]-))(?:wet|decreet|besluit|ordonnantie|verdrag|handvest|protocol|reglement)"
    r"|(?:[Cc]ivil|[Jj]udicial|[Ss]ocial)\scode"
    r"|(?!(?:The|This|That|Our|Its|Under|In|See|New|Old|Former|Criminal|Penal|Europe|Lanzarote|State)\s)"
    r"[A-Z][\w-]{1,20}(?:\s[A-Z][\w-]{1,20}){0,2}\s(?:Code|Act|Law|Charter|Covenant|Regulation|Rules|Decree|Statute"
    r"|Convention|Protocol|Treaty|Decision|Ordinance)(?:\s(?:of|on|for)\s[A-Z]\w{2,15}|\sNo\.?\s?\d{1,3})?)(?:[,:]\s?|\s)\(?\Z"
)
_OPENS = (
    r"(?:\A|[.;:–(«“\"]\s?|\n|,\s"
    r"|\b(?:(?:19|20)\d\d|voir|zie|see|cf\.?|aussi|ook|also|et|en|and|vu|op|of|by|under|par|door|bij)\s)"
)
_ARTICLE = r"(?:la\s|le\s|les\s|l['’]|de\s|het\s|the\s|du\s)?"
# Loi sur la fonction de police, art. 34  wet betreffende de voorlopige hechtenis (art. 16); not la loi punit (art. 372)
_QUALIFIED = (
    r"(?:(?:nouvelle|bijzondere|gecoördineerde|internationaal|europees)\s)?(?:lois?|wet(?:ten)?|acts?|laws?|convention|verdrag|overeenkomst)"
    r"(?:-\w+)?\s(?:(?:(?:du|de|van|of)\s)?(?:\d{1,2}(?:er)?\s[^\W\d_]{3,9}\s)?\d{4}\s)?(?:sur|relative?s?|concernant|portant|spéciale|coordonnées|anti|d['’]|de\s|on\b|for\b|concerning|op\b|betreffende"
    r"|inzake|houdende|tot\b|n[°o]|(?-i:[A-ZÀ-Ý])\w{3,})"
    r"|nouvelle\sloi\s\w"
    # Wet 13 juni 2005 betreffende  Act of 13 June 2005 on
    r"|(?:lois?|wet|acts?|laws?)(?:\s(?:du|van|of))?\s\d{1,2}(?:er)?\s[^\W\d_]{3,9}\s\d{4}\s(?:sur|relative|concernant|portant"
    r"|on|concerning|betreffende|inzake|houdende|tot)\b"
)
# Décret sur l'aide à la jeunesse (art. 55)  KB 3 mei 2024, art. 2  Charte, art. 24: nothing else is called so
_BY_KIND = (
    r"(?:décret|decreet|ordonnance|ordonnantie|arrêté|besluit|kaderbesluit|codex|charte|charter|handvest|pacte|covenant"
    r"|statuts|statuten|règlement|reglement|recomm[ae]ndation|aanbeveling|décision(?:-cadre)?|framework\sdecision|traité|treaty"
    r"|protocole?|rules|convention\scollective|(?:facultatief|aanvullend|optional|additional|huishoudelijk|deontologische)\s\w+"
    r"|(?-i:A\.?R\.|AR|K\.?B\.|KB|AGCF|AGW|BVR|CCT|CAO|ROI))(?![\w-])"
)
_WRITTEN = any_case(
    rf"{_OPENS}{_ARTICLE}(?P<name>(?:{_QUALIFIED}|{_BY_KIND}|conv\.\s?eur)(?:[^;()\n]|\(\d{{4}}\)){{0,100}})[,:(]\s?\(?\Z"
)
_IS_SAID = any_case(
    r"(?-i:[a-z]{4}\.\s[A-ZÀ-Ý])|(?<!dis)crimin(?!al\smatters)|(?<!matière\s)p[ée]nal|\bstraf(?!zaken)|lanzarote"
    r"|\bart(?:icles?|ikel(?:en)?|\.)\s\d"
)
"""What is no part of such a name: the end of a sentence, an article, and what may be the name of a code of ours."""
_ENDINGS = ("code", "wet", "decreet", "besluit", "ordonnantie", "verdrag", "handvest", "protocol", "reglement")
_SEPARATES = frozenset(",:(")

# En France, l'article 227  In the Netherlands, Article 240  Luxembourg : art. 372
_ABROAD = (
    r"(?:(?:\A|[.;:(,]\s|[\n(–-]\s?|\b(?:et|en|and|but|mais|maar|que|dat|that)\s)(?:[Ee]n|[Aa]ux?|[Ii]n(?:\sthe|\shet)?)\s"
    rf"|(?:\A|\n)[\s•*–-]*(?:The\s)?)(?:{COUNTRIES})\b(?:(?!\b(?i:{OWN})|[.;]\s)[^;\n]){{0,60}}\Z"
)
_FAR = 90
_FOLD = lazy_regex(r"(?<!\n)\n(?!\n)")


def is_of_another_country(text: str, word: int, state: State) -> bool:
    """Whether the words before an article say that it is of another country: `In the Netherlands, Article 240`."""
    before = text[max(0, word - _FAR) : word]
    return state.find(_ABROAD).search(_unfolded(before)) is not None


def _unfolded(text: str) -> str:
    """Some words in one line, as far as no paragraph ends."""
    return _FOLD.sub(" ", text) if "\n" in text else text


def outside_act_ending_at(text: str, word: int, state: State) -> str | None:
    """The name of an act outside the data that ends where the word `article` begins; None if there is no such name.

    >>> outside_act_ending_at("Wapenwet, art. 3", 10, State(()))
    'Wapenwet'
    >>> outside_act_ending_at("la loi (article 372)", 8, State(()))
    """
    before = _unfolded(text[max(0, word - _LONGEST) : word])
    before = state.find(rf"\b{OWN}\s+(?=[A-Z])", re.IGNORECASE).sub("", before)
    end = before.rstrip()[-1:]
    last = before.rstrip(" ,:(").rpartition(" ")[2]
    if not last:
        return None
    if last[0].isupper() and (letters := _LETTERS.search(before)):
        return letters["name"]
    if (last[0].isupper() or last[0].isdecimal()) and (short := _SHORT.search(before) or _PAPER.search(before)):
        return short["name"]
    is_telling = last[0].isupper() or last[0].isdecimal() or last.endswith(_ENDINGS)
    if is_telling and (compound := _COMPOUND.search(before)):
        return compound["name"]
    written = _WRITTEN.search(before) if end in _SEPARATES and end else None
    return written["name"] if written and not _IS_SAID.search(written["name"]) else None


# ECLI:NL:HR:2009  the Supreme Court (Hoge Raad)  CASE OF X v. FRANCE; not the Hoge Raad voor de Justitie
_COURTS_ABROAD = (
    r"\bECLI:(?!<code>|EU|CE)[A-Z]{2}:|\bHoge\sRaad(?=\)|\sder\sNederlanden)|\bBundes(?:gerichtshof|verfassungsgericht)\b"
    r"|\b(?:Gerechtshof|Rechtbank)\s(?:(?:te|van)\s)?(?:Amsterdam|Rotterdam|Den\sHaag|'s-|Utrecht|Arnhem|Noord|Oost|Midden|Zeeland|Limburg)"
    r"|\b(?:CASE\sOF|AFFAIRE|ZAAK)\s[^\n]{2,60}\s(?:v\.|c\.|contre|tegen)\s(?:THE\s|LE\s|LA\s|LES\s|L['’]|HET\s)?"
    r"(?:FRANCE|NETHERLANDS|PAYS-BAS|NEDERLAND|GERMANY|ALLEMAGNE|LUXEMBOURG|SWITZERLAND|SUISSE|ITALY|ITALIE|SPAIN|ESPAGNE"
    r"|PORTUGAL|AUSTRIA|AUTRICHE|POLAND|POLOGNE|ROMANIA|ROUMANIE|BULGARIA|BULGARIE|TURKEY|TURQUIE|TÜRKIYE|GREECE|GRÈCE"
    r"|CROATIA|CROATIE|SWEDEN|SUÈDE|IRELAND|IRLANDE|UNITED\sKINGDOM|ROYAUME-UNI|RUSSIA|RUSSIE|UKRAINE|HUNGARY|HONGRIE)\b"
    r"|\d\s?Sr\b|\bwetten\.overheid\.nl\b|\bofficier(?:en)?\svan\sjustitie\b|\bStaatscourant\b"
    r"|\bSupreme\sCourt\sof\s(?:Canada|Ireland|the\sUnited|the\sNetherlands)|\bHouse\sof\sLords\b|\bCrown\sCourt\b"
)
_FOREIGN_CODE = (
    rf"\b{BEFORE_NAMES}(?:(?:new|criminal|penal|civil)\s){{0,2}}(?:criminal|penal|civil|code|law)\b|\bStGB\b|\bStPO\b"
    rf"|\bcode\spénal\s(?:{FRENCH})|\bWetboek\svan\sStrafrecht\b"
    rf"|{_COURTS_ABROAD}"
)


CALLED_AS_THE_DUTCH_CODE = "Wetboek van Strafrecht"
OURS_OF_THE_DUTCH_CODE = "Strafwetboek"
"""A code that some call by the name of that of the Netherlands."""
DUTCH_CODE = any_case(rf"{CALLED_AS_THE_DUTCH_CODE}\b".replace(" ", r"\s"))
_THE_NETHERLANDS = any_case(r"\bnederland|\bnetherlands|\bdutch\b|pays-bas|néerlandais|\d\s?Sr\b")


def is_not_of_the_dutch(text: str, state: State) -> bool:
    """Whether a text speaks of the State, and nowhere of the Netherlands, whose code has a name that is used here."""
    return state.is_spoken_of(text) and _THE_NETHERLANDS.search(text) is None


def other_country_named(text: str, state: State) -> int | None:
    """Where a text that speaks nowhere of the State speaks first of the code of another; None where it does not.

    >>> other_country_named("Section 176 of the German Criminal Code (StGB)", State(("belg",)))
    19
    """
    if state.is_spoken_of(text):
        return None
    foreign = state.find(_FOREIGN_CODE, re.IGNORECASE).search(text)
    return foreign.start() if foreign else None
