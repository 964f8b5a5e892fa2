"""Names of other countries, as a label, a heading or a cell has them: what stands under them is of their law."""

from lanzarote_law.grammar.states import COUNTRIES, FRENCH, LAWS, OTHERS, OWN, SHORT_TERMS
from lanzarote_law.grammar.word_patterns import lazy_regex

_THE = r"(?:The\s|La\s|Le\s|Les\s|L['’]|Het\s|Grand-Duché\sde\s|Groothertogdom\s|Grand\sDuchy\sof\s)?"
_COUNTRY = rf"{_THE}(?:{COUNTRIES})"
# - **Luxembourg** :   3. Pays-Bas –   | France |
LABEL = (
    r"[^\S\n]*(?:[-•*–|>][^\S\n]*|\(?(?:\d{1,2}|[a-z])[.)][^\S\n]+)*\**"
    rf"{_COUNTRY}(?:\s?\([^()\n]{{1,30}}\))?\**\s?(?:[:|\t]|[–—-]\s)\**"
)
# ; Norway: Penal Code  En Suisse : Code pénal  (Germany, Criminal Code  <td>Luxembourg</td><td>Penal Code
WITHIN_A_LINE = (
    rf"(?:[.;|>(–—-]\s?|,\s|^[^\S\n]*|\b(?:and|et|en|in|aux?)\s)(?:(?:En|Aux?|In(?:\sthe|\shet)?|For|Pour|Voor)\s)?(?:{_COUNTRY}|{LAWS})(?:\s?\([^()\n]{{1,30}}\))?"
    r"(?:\s?:\s|\s?</t[dh]>\s*<t[dh]\b[^<>\n]*>|\s\((?=(?:Criminal|Penal|Code|Straf|C\.\sp|art))|,?\s(?:Criminal|Penal|Code\spénal|Strafwetboek)(?<=\w))"
    rf"|Code\s(?:de\sprocédure\s)?pénale?\s(?:{FRENCH})(?:\s?:|,\sdont)\s"
)
# where what it governs ends; not: Art. 171
WITHIN_A_LINE_ENDS = rf"[;\n|]|</tr>|(?<=[\w)°]{{3}})\.\s+(?=[A-ZÀ-Ý])(?!Art)|\b(?i:{OWN})"
SENTENCE = lazy_regex(r"(?:[^.\n]|\.(?!\s+[A-ZÀ-Ý])|\.(?=\s+Art\.)|(?<![\w)]{3})\.)+")
# In a sentence that names this State too: Le Luxembourg réprime   the Luxembourg reply   ; en Belgique, par
SUBJECT = rf"(?:(?:^|[;:]\s)(?:(?:and|et|en)\s)?(?:[Ii]n|[Ee]n|[Aa]ux?)\s(?:{OTHERS}),|(?:{OTHERS}))"
SUBJECT_ENDS = rf"[;:,)]|\s(?:et|and|en)\s(?:l['’])?art|\b{OWN}"
# of the Preliminary Title of the Belgian Code   du titre préliminaire du Code de procédure pénale belge
# van het Strafwetboek (Luxemburg)   van het Belgische en artikel 385-2 van het Luxemburgse Strafwetboek
CALLED_THEIRS = (
    rf"(?:(?!\s(?:et|and|en|ou|or)\s)[^.;,\n()]){{0,50}}?\s"
    rf"(?:(?:{OTHERS})\s(?:Code|Criminal|Penal|Wetboek|Straf)|Code\s(?:de\s\w+\s)?p[ée]nale?\s(?:{OTHERS})|\((?:{COUNTRIES})\))"
    rf"|\s(?:of\sthe|van\shet)\s(?:{OTHERS})\s(?:and|en)\s"
)
NAMED_OURS = rf"[^.;,\n()]{{0,40}}\b{OWN}"
# ## Luxembourg   2. The Netherlands   Chapter 2: France (2019)   Droit luxembourgeois
TITLE = (
    r"(?:(?:Chapter|Chapitre|Hoofdstuk|Section|Titre|Afdeling|Deel|Part|Partie)\s)?(?:[\dIVX]{1,4}(?:\.\d{1,2})*\s?[.:)–-]?\s)?"
    rf"(?:{_COUNTRY}|(?:Le\s|Het\s)?(?:{LAWS}))(?:\s?\([^()\n]{{1,30}}\))?\s?:?"
)
# of the provinces of a country, one of which is called Luxembourg
PROVINCE = lazy_regex(r"(?<!\w)(?:Namur|Namen|Hainaut|Henegouwen|Brabant\swallon|Waals-Brabant)(?!\w)")
CALLED_OURS = rf"[^.;\n]{{0,40}}\b(?:{OWN}|{SHORT_TERMS})"
OF_OURS = rf"[-•*–|>\s]*(?:[\dIVX]{{1,4}}[.:)–-]?\s)?(?:La\s|Droit\s(?:pénal\s)?|Het\s)?{OWN}"
# CASE OF DOE v. SWEDEN⏎(Application no. 1/08); not: Case of Doe v. Sweden, which concerned Article 8
TITLE_OF_A_JUDGMENT = lazy_regex(
    r"(?:\A|\n)[ \t#*_]*(?:CASE\sOF|AFFAIRE|ZAAK)\s(?:[^\n]|\n(?=v\.|c\.|t\.|AND\s|ET\s|EN\s)){2,200}?"
    r"\s(?:v\.|c\.|t\.|contre|tegen)\s(?P<parties>[^\n.;]{3,90})\n\s*[#*(_]*"
    r"(?i:applications?\sno|requêtes?\sn|verzoekschrift(?:en)?\sn|judgment|arrêt|arrest|strasbourg|straatsburg)"
)
# In Belgium, Article 372   the Belgian Court; not: a Belgian national
LAW_OF_OURS = (
    rf"(?<!ressortissant\s)(?<!ressortissante\s)(?<!ressortissants\s)\b{OWN}\b"
    r"(?!\s(?:national|citizen|onderda|staatsburger|nationalit))"
)
# Belgium (Article 65 of the Code), Kosovo (
NEXT_IN_A_LIST = lazy_regex(r"\)[,;]?\s(?:(?:and|et|en)\s)?(?:the\s|la\s|les?\s|l['’]|het\s)?[A-ZÀ-Ý]")
HEADING_OF_OURS = rf"^{OF_OURS}[^\S\n]*(?:law|recht)?[^\S\n]*$"
# Chapter 6, Article 7; not: Book 1, chapter 2, Article 7
CHAPTER_BEFORE = lazy_regex(
    r"(?<![\w.],\s)(?<!\w)(?i:chapter|chapitre|hoofdstuk)\s\d{1,2},?\s\(?(?i:l['’]|the\s)?"
    r"(?i:art(?:icle|ikel)?s?\.?|section)\s\Z"
)
