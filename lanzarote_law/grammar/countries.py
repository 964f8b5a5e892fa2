"""Names of other countries, as a label, a heading or a cell has them: what stands under them is of their law."""

from __future__ import annotations

import re

_COUNTRIES = (
    *"France Luxembourg Luxemburg Pays-Bas Nederland Netherlands Allemagne Duitsland Germany Suisse".split(),
    *"Zwitserland Switzerland Italie Italië Italy Espagne Spanje Spain Portugal Autriche Oostenrijk".split(),
    *"Austria Royaume-Uni Frankrijk Angleterre Engeland England Irlande Ierland Ireland Suède Zweden".split(),
    *"Sweden Danemark Denemarken Denmark Finlande Finland Norvège Noorwegen Norway Pologne Polen Poland".split(),
    *"Canada Grèce Griekenland Greece Écosse Schotland Scotland Roumanie Roemenië Romania Hongrie".split(),
    *"Hongarije Hungary Croatie Kroatië Croatia Bulgaria Bulgarie Bulgarije Albania Albanie Albanië".split(),
    *"Serbia Serbie Moldova Ukraine Slovenia Slovénie Slovakia Slovaquie Latvia Lettonie Lithuania Lituanie".split(),
    *"Estonia Estonie Malta Malte Cyprus Chypre Iceland Islande Armenia Arménie Azerbaijan Montenegro".split(),
    *"Monaco Andorra Liechtenstein Turkey Turquie Türkiye Turkije Macedonia Bosnia Czechia Georgia Géorgie".split(),
    *r"Czech\sRepublic United\sKingdom Verenigd\sKoninkrijk États-Unis Verenigde\sStaten United\sStates UK".split(),
)
_THE = r"(?:The\s|La\s|Le\s|Les\s|L['’]|Het\s|Grand-Duché\sde\s|Groothertogdom\s|Grand\sDuchy\sof\s)?"
_COUNTRY = rf"{_THE}(?:{'|'.join(_COUNTRIES)})"
# Droit luxembourgeois  French law  Frans recht, as headings
_LAWS = (
    r"roit\s(?:pénal\s)?(?:français|luxembourgeois|néerlandais|allemand|suisse|anglais|italien|espagnol)",
    *(
        rf"{each}\s(?:criminal\s)?law"
        for each in "French Luxembourg Dutch German Swiss English Italian Spanish".split()
    ),
    *(
        rf"{each}\s(?:straf)?recht"
        for each in "Frans Luxemburgs Nederlands Duits Zwitsers Engels Italiaans Spaans".split()
    ),
)
_LAW_OF = rf"(?:Le\s)?[Dd]{_LAWS[0]}|{'|'.join(_LAWS[1:9])}|(?:Het\s)?(?:{'|'.join(_LAWS[9:])})"
# each begins with a letter of its own: so a text of a megabyte is searched ten times as fast
NAMED = re.compile(
    "|".join(
        (
            *(rf"{each[0]}(?<!\w{each[0]}){each[1:]}(?!\w)" for each in _COUNTRIES),
            *(f"D{_LAWS[0]}", f"d{_LAWS[0]}", *_LAWS[1:]),
        )
    )
)
"""Another country or its law, anywhere in a text."""
# - **Luxembourg** :   3. Pays-Bas –   | France |
LABEL = re.compile(
    rf"[^\S\n]*(?:[-•*–|>][^\S\n]*|\(?(?:\d{{1,2}}|[a-z])[.)][^\S\n]+)*\**{_COUNTRY}(?:\s?\([^()\n]{{1,30}}\))?\**\s?(?:[:|\t]|[–—-]\s)\**"
)
# ; Norway: Penal Code  En Suisse : Code pénal  (Germany, Criminal Code  <td>Luxembourg</td><td>Penal Code
WITHIN_A_LINE = re.compile(
    rf"(?:[.;|>(–—-]\s?|,\s|^[^\S\n]*|\b(?:and|et|en|in|aux?)\s)(?:(?:En|Aux?|In(?:\sthe|\shet)?|For|Pour|Voor)\s)?{_COUNTRY}(?:\s?\([^()\n]{{1,30}}\))?"
    r"(?:\s?:\s|\s?</t[dh]>\s*<t[dh]\b[^<>\n]*>|\s\((?=(?:Criminal|Penal|Code|Straf|C\.\sp|art))|,?\s(?:Criminal|Penal|Code\spénal|Strafwetboek)(?<=\w))",
    re.MULTILINE,
)
# where what it governs ends; not: Art. 171
WITHIN_A_LINE_ENDS = re.compile(r"[;\n|]|</tr>|(?<=[\w)°]{3})\.\s+(?=[A-ZÀ-Ý])(?!Art)")
# ## Luxembourg   2. The Netherlands   Chapter 2: France (2019)   Droit luxembourgeois
TITLE = re.compile(
    r"(?:(?:Chapter|Chapitre|Hoofdstuk|Section|Titre|Afdeling|Deel|Part|Partie)\s)?(?:[\dIVX]{1,4}(?:\.\d{1,2})*\s?[.:)–-]?\s)?"
    rf"(?:{_COUNTRY}|{_LAW_OF})(?:\s?\([^()\n]{{1,30}}\))?\s?:?"
)
# of Belgium, a province of which is called Luxembourg
PROVINCE = re.compile(r"(?<!\w)(?:Namur|Namen|Hainaut|Henegouwen|Brabant\swallon|Waals-Brabant)(?!\w)")
CALLED_BELGIAN = re.compile(r"[^.;\n]{0,40}\b(?:belg\w*|Sw\.)", re.IGNORECASE)
OF_BELGIUM = re.compile(r"[-•*–|>\s]*(?:[\dIVX]{1,4}[.:)–-]?\s)?(?:La\s|Droit\s(?:pénal\s)?|Het\s)?Belg", re.IGNORECASE)
