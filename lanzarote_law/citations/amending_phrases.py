"""Tells by the words around an article in an amending act whether it is the act's own, inserted or quoted."""

from lanzarote_law.grammar import acts
from lanzarote_law.grammar.article_enumerations import ListedNumber, numbers_at
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

_CHANGED = (
    r"insér|remplac|modifi|abrog|complét|apport|ingevoegd|vervangen|gewijzigd|opgeheven|aangevuld|aangebracht"
    r"|insert|replac|amend|repeal|supplement|substitut|delet"
    r"|volgende\swijzig|following\schang|invoegen|weglaten|aanbrengen|aanvullen"
)
# Art. 3. Dans l'article 399  Art. 3. - In artikel 399  Article 3. In section 2
_OWN = lazy_regex(
    r"(?:er)?\.?\s?[-–—.:]*\s*(?:\([^()\n]{1,40}\)\s)?"
    r"(?:Dans|À|A|Au|Aux|Il|L['’]|Les|Le|La|Un|Une|In|Aan|Het|De|Een|Er|En|Article|Artikel|Section|The|There|An|Sections?)\b"
    rf"(?:[^\n]|\n(?!\s*\n)){{0,300}}?\b(?:{_CHANGED})"
    # Article 1er. La présente loi règle  Art. 9. Deze wet treedt in werking
    r"|(?:er)?\.?\s?[-–—.:]*\s*(?:La\sprésente|Le\sprésent|Cette|Cet|Ce|Deze|Dit|This)\s"
    r"(?:loi|projet|proposition|décret|ordonnance|arrêté|article|wet|wets\w+|decreet|besluit|ordonnantie|artikel|act|law|bill"
    r"|decree|section)\b"
    # Art. 2. Les dispositions qui suivent forment le livre II  Art. 2. article 9 of the Code, as machines translate
    r"|\.?\s?[-–—.:]*\s*(?:Les\sdispositions\s(?:qui\ssuivent|suivantes)|De\shierna\svolgende|The\sfollowing\sprovisions)\b"
    # Artikel 13⏎Artikel 190bis van hetzelfde Wetboek: what is said of each article of a bill
    r"|\s*\n(?:(?:Artikel|L['’]article|Article)\s\d|(?:Les\sarticles|De\sartikelen|Het\s(?:ontworpen|voorgestelde))\s)"
    # Art. 5. Remplacer le 2° par ce qui suit: of an amendment
    r"|(?:er)?\.?\s?[-–—.:]*\s*(?:Remplacer|Insérer|Supprimer|Compléter|Apporter|Vervangen|Invoegen|Weglaten|Aanvullen)\b"
    r"|[ ]article[ ]\d"  # Art. 4 article 99 of the same Code
)
# S. 3. article 364 of the same Code  S.⏎3 is punished: a machine's `Art.`; not: Mr S. 3 is
_IN_SHORT = lazy_regex(
    r"(?<![\w.])[Ss]\.\s\d{1,3}\.\s(?:in|article|the|there|any|an?)\s|(?<=\n)S\.\s\d{1,3}\s(?:is|are)\s"
)
# CHAPTER 2. - Changes of the Code article 2. Article 594  CHAPITRE II. - Dispositions modifiant le Code pénal Art. 2.
_ENDS_A_HEADING = any_case(
    r"(?:\A|\n)\W*(?:chap(?:ter|itre)|hoofdstuk|tit(?:le|re|el)|section|afdeling)\s[IVXL\d]+\w*\W[^\n;:]{0,90}"
    r"\b(?:amend|chang|modif|wijzig)[^\n.;:]{0,90}\s\Z"
)
# Article 1. This Act regulates a matter  Art. 2. article 9 of the Code  art. 2. in article 21: wherever it stands
# art. 4. in the Code of criminal procedure, it is inserted  art. 4. In het Wetboek wordt een artikel ingevoegd
_SAYS_SO = lazy_regex(
    r"(?:er)?\.\s?[-–—]?\s?(?:(?:La\sprésente\sloi|Deze\swet|This\s[Aa]ct|This\s[Ll]aw)\s(?:règle|regelt|regulates|governs)\b"
    r"|(?:in\s|dans\sl['’]|à\sl['’])?(?:article|artikel)\s\d|it\sis\sinserted\b"
    r"|(?:[Ii]n\s(?:the|het|de)|[Dd]ans\sl[ea])\s[^.;:\n]{3,80}?(?:,\s(?:it\sis\sinserted|il\sest\sinséré)|\swordt\s[^.;:\n]{3,60}\singevoegd)\b)"
)
_AT_A_LINE = frozenset(("", "\n", ".", "…"))
"""What stands before an article that begins a line or a sentence, but for signs of a heading or a bullet."""
# not: it was replaced by article 226, the Senate, in Article 44, has amended
_BY = any_case(
    r"(?:insér|modifi|complét|abrog|ingevoegd|gewijzigd|aangevuld|opgeheven|insert|amend|repeal|supplement)\w*"
    r"\s(?:de\s\w+\s)?(?:par|bij|door|by)\s(?:l['’]|les\s|the\s|de\s|het\s)?$"
    r"|\b(?:Senate|Sénat|Senaat),\s(?:in|à|dans)\s(?:l['’])?$"
)
# un article 101bis, rédigé comme suit : « Art. 101bis
_TEXT_FOLLOWS = any_case(
    r"(?:luidt|luiden|bepaalt|bepalen|dispos(?:e|ait|ent)|énonce|prévoit|stipule|provides|reads?|states|comme\ssuit|libellé\w?|luidende?|als\svolgt|as\sfollows|worded|reading|est\sremplacé\spar\sce\squi\ssuit)"
    r"[^«\"“„:]{0,20}:?\s*[«\"“„]\s*$"
)
# les mots « articles 372 et 373 » sont remplacés par les mots « articles 417/7  les mots « 372 à » sont remplacés
_OPENS_QUOTED_WORDS = r"\b(?:mots?|termes?|chiffres?|woord(?:en)?|cijfers?|words?|figures?)\s[«\"“„'‘]\s?"
_WORDS_QUOTED = any_case(rf"{_OPENS_QUOTED_WORDS}(?:(?:aux|à|les?|des?|du|in|van|aan|the|of|to)\s|l['’]){{0,3}}$")
# les mots « condamnations sur la base des articles 372; not: les mots « l'article 10 de la loi et l'article 372
_ARTICLE_QUOTED = any_case(rf"{_OPENS_QUOTED_WORDS}[^«»\"“”„\n\d]{{0,60}}$")
# « aux articles 372 à » sont remplacés par les mots « aux articles 371/1  "372 tot" vervangen door de woorden "371/1
_REPLACED_BY = any_case(
    r"[^«»\"“”„\n]{0,60}[»\"”]\s?(?:(?:sont|est|are|is)\s)?(?:remplacée?s?\spar|replaced\s(?:by|with)|vervangen\sdoor)"
    r"\s[^«»\"“”„\n\d]{0,20}[«\"“„][^«»\"“”„\n\d]{0,60}(?=\d)"
)
_NEAR = 70


def is_own_article(text: str, start: int, end: int) -> bool:
    """Whether an article, with its word from `start` and its number to `end`, is one of an amending act itself.

    >>> is_own_article("Art. 3. Dans l'article 399 du Code pénal, les mots sont remplacés", 0, 6)
    True
    """
    if is_own_in_short(text, start):
        return True
    following = text[end : end + 2].lstrip()[:1]
    if following == "," or (following.islower() and following not in "ea"):  # neither 1er, nor a new sentence
        return False
    before = text[max(0, start - 12) : start].rstrip(' \t#*|-«»“”„"')
    line = text.rfind("\n", 0, start)
    begins = before[-1:] in _AT_A_LINE or _ENDS_A_HEADING.search(text, max(0, line, start - 4 * _NEAR), start)
    return bool(begins and _OWN.match(text, end)) or _SAYS_SO.match(text, end) is not None


def is_own_in_short(text: str, word: int) -> bool:
    """Whether an article of an amending act begins with the letter that machines make of its word: `S. 3. article`."""
    return _IN_SHORT.match(text, word) is not None


# La présente loi entre en vigueur ..., à l'exception de l'article 6
_BUT_FOR = any_case(
    r"(?:présente\sloi|deze\swet|this\s(?:act|law))\s(?:entre|treedt|enters|comes|shall)\b[^.;]{0,90}"
    r"(?:à\sl['’]exception\sd|sauf|uitzondering\svan|behalve|except)[^.;]{0,12}\Z"
)
# à l'exception de l'article 4, qui entre en vigueur
_BEGINS_LATER = lazy_regex(
    r",?\s(?:qui\sentre(?:nt|ra)?\sen\svigueur|d(?:at|ie)\sin\swerking\streed?t|which\s(?:enters?|comes?|shall\s(?:enter|come))\sinto\sforce)"
)


def commences_separately(text: str, word: int, end: int) -> bool:
    """Whether an article of an act itself, from its word to its number's end, begins on another day than the act."""
    return (
        _BEGINS_LATER.match(text, end) is not None or _BUT_FOR.search(text, max(0, word - 2 * _NEAR), word) is not None
    )


def is_amending_article(text: str, start: int) -> bool:
    """Whether an article is named as the one that amends another: `inséré par l'article 2`."""
    return _BY.search(text, max(0, start - _NEAR), start) is not None


def opens_quoted_words(text: str, start: int) -> bool:
    """Whether a number begins quoted words that an act replaces or inserts: `les mots « 372 à`."""
    return _WORDS_QUOTED.search(text, max(0, start - _NEAR), start) is not None


def is_in_quoted_words(text: str, word: int) -> bool:
    """Whether an article is the first in such words: `les mots « condamnations sur la base des articles 372`."""
    return _ARTICLE_QUOTED.search(text, max(0, word - 2 * _NEAR), word) is not None


def numbers_that_replace(text: str, end: int) -> list[ListedNumber]:
    """The numbers in the words that replace those around an offset: `« 372 à » sont remplacés par « 371/1 à »`."""
    leads = _REPLACED_BY.match(text, end)
    return numbers_at(text, leads.end())[0] if leads else []


# devient l'article 380  wordt artikel 380  vernummerd tot artikel 380
_BECOMES = any_case(
    r"(?:devien(?:t|nent)|become|becomes|renumbered(?:\sas)?|wordt|worden|vernummerd\stot|formant|qui\sformera)"
    r"\s(?:(?:l['’]|les|de|het|the)\s?)?$"
)
# « 372 »  « 372 à »
_CLOSES = any_case(r"(?:\s(?:à|to|tot))?,?\s?[»”\"'’]")


def is_new_number(text: str, start: int) -> bool:
    """Whether an article number is the new number of another article: `devient l'article 380`."""
    return _BECOMES.search(text, max(0, start - _NEAR), start) is not None


def is_inserted_in_named_code(text: str, start: int, since: int) -> bool:
    """Whether an article is put into the code that was named: `dans le même Code, il est inséré un article 92`."""
    return acts.SAME_CODE.search(text, since, start) is not None


def is_in_part_of_named_code(text: str, start: int) -> bool:
    """Whether articles are those of a part of the code that was named: `du même Code, qui contient les articles`."""
    return acts.PART_OF_THE_SAME.search(text, max(0, start - _NEAR), start) is not None


def closes_quotation(text: str, end: int) -> bool:
    """Whether a quotation ends at an offset."""
    return _CLOSES.match(text, end) is not None


def begins_inserted_text(text: str, start: int) -> bool:
    """Whether the words before an article say that here begins the text that is inserted."""
    return _TEXT_FOLLOWS.search(text, max(0, start - _NEAR), start) is not None


def is_in_editors_note(text: str, start: int) -> bool:
    """Whether an article is inside an editor's note after the law to which the note belongs."""
    return acts.IN_A_NOTE.search(text, max(0, start - _NEAR), start) is not None
