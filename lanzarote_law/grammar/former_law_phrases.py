"""The words that call an article, a code or rules former law: in English, French and Dutch."""

from lanzarote_law.grammar.phrase_parts import ART, EARLIER, IMPERFECT, NAME_OF_A_CODE, OLDER, RULES, THE
from lanzarote_law.grammar.word_patterns import any_case, verbose_any_case

_OF_FORMER_LAW = """abol abrog annul vernietigd supprim opgeheven opheffing afgeschaft heft hief repeal longer ceased
    lapsed disappear disparu plus caduc vervallen bestaa geld kracht toepassing ended geëindigd pris+fin
    ex- ex+ +old (old [old old: old, oud+ oud) oud: oud, oude+ oude: (oud anc. ancien former earlier eerder previous
    précéd voormalig vroeger toenmalig before avant voordien ervoor vóór voor+de voor+di prior until once jadis jusqu
    destijds indertijd auparavant autrefois voorheen aanvankelijk oorspronkelijk origin initial predecessor prédécesseur
    voorganger faits feiten time époque die+tijd toen wording version versie vigueur force applicable
    as+it as+they tel+ tels+ telle zoals gold luidde figurai trouvai stond +used (used
    refer renvoi référence verwij succession succeed succèd succéd opvolg faisan faisai punissai visai
    jugé held ruled oordeel droit+que recht+dat
    replac remplac vervang verving repren takes+over took taken plaats as+in like comme suite conditions voorwaarden
    insert introdu added amended created inséré ajouté modifié créé voegde wijzigde heeft when lorsqu quand"""
WORDS_OF_FORMER_LAW = tuple(each.replace("+", " ") for each in _OF_FORMER_LAW.split())
"""Parts of words, one of which stands in whatever tells without a day that what is cited is former law."""
# as in article 417/49  comme le faisait l'article 417/9 auparavant
# onder dezelfde voorwaarden als artikel 417/49  aux mêmes conditions que l'article 417/49
COMPARES = verbose_any_case(
    rf"""\b(?: as\sin | like | comme(?:\sle\sfaisait|\ssous)? | à\sla\ssuite\sde | onder\sdezelfde\svoorwaarden\sals
             | aux\smêmes\sconditions\sque )
         \s?{THE}?{ART}?\s?$"""
)
# tel qu'il était alors en vigueur  as it then stood  zoals toen van kracht  in force at the time of the facts
THEN = verbose_any_case(
    r"""(?: tel(?:le)?s?\squ['’](?:il|elle)s?\s(?:était|étaient|existai(?:t|ent))\b | tel(?:le)?s?\squ['’]en\svigueur\b
          | (?:alors|à\sl['’]époque)\s(?:en\svigueur|applicables?)
          | (?:en\svigueur|applicables?)\s(?:à\sl['’]époque|au\s(?:moment|jour)\sdes\sfaits)
          | dans\s(?:sa|leur)\sversion\s(?:antérieure|applicable|en\svigueur)
          | (?:in\sforce|applicable)\sat\s(?:the|that)\s(?:material\s)?time | then\s(?:in\sforce|applicable)
          | as\s(?:it|they)\s(?:then\s)?(?:was|were|stood|applied)\b(?:\s(?:then\s)?in\sforce)?
          | as\s(?:then\s)?in\sforce\s(?:at|in|on|until|before)
          | in\s(?:its|the|their)\s(?:former|previous|earlier)\s(?:version|wording)
          | (?:zoals|toen|destijds)\s(?:(?:het|die|deze|hij|ze)\s)?(?:(?:toen|destijds|op\sdat\sogenblik)\s)?
              (?:van\skracht|van\stoepassing|gold(?:en)?|luidde|geldend)
          | (?:toen|destijds)\sgeldende?
          | van\s(?:kracht|toepassing)\s(?:op\s(?:het|dat)\s(?:ogenblik|moment)|ten\stijde)
          | in\sde\svroegere\sversie )"""
)
# telle qu'en vigueur  zoals van kracht: of then only where a day of it is told
AS_IN_FORCE = verbose_any_case(
    r"""tel(?:le)?s?\squ['’]en\svigueur | zoals\svan\s(?:kracht|toepassing) | as\sin\sforce\s\w+
        | dans\s(?:sa|leur)\sversion\s(?:applicable|en\svigueur)"""
)
# before the reform, article 383bis covered  sous l'ancien régime  voordien
BEFORE_NOW = verbose_any_case(
    r"""\b(?: (?:before|prior\sto)\s(?:the|this|that)\s(?:\w+\s)?(?:reform|change|amendment|new\scode)
             | avant\s(?:la|cette|sa)\s(?:réforme|modification) | avant\sl['’]entrée\sen\svigueur
             | (?:vóór|voor)\s(?:de|deze|die)\s(?:hervorming|wijziging|inwerkingtreding)
             | (?:under|in|sous|dans|onder)\s(?:the\s|l['’]|het\s|de\s)?
               (?:old|former|previous|ancien(?:ne)?|oude?|vroegere)\s
               (?:\w+\s)?(?:law|legislation|rules|regime|droit|législation|régime|recht|wet|wetgeving|regeling)
             | previously | formerly | originally | initially | auparavant | à\sl['’]origine | initialement | autrefois
             | voordien | vroeger | voorheen | oorspronkelijk | aanvankelijk )\b"""
)
# destijds artikel 371/1  à l'époque l'article 371/1  at that time article 371/1
THEN_BEFORE = verbose_any_case(
    rf"\b(?:destijds|indertijd|in\sdie\stijd|toen(?:\snog)?|à\sl['’]époque|at\s(?:the|that)\stime),?\s{THE}?{ART}\s$"
)
# in 2020, when article 375 was in force  lorsque l'article 375 était applicable
WHEN = verbose_any_case(rf"\b(?:when|lorsque?|quand)\s?{THE}?{ART}\s$|\blorsqu['’]{THE}?{ART}\s$")
# under the previous legislation (article 383bis)  de oude nummers (art. 417/5
OF_OLD_RULES = verbose_any_case(
    rf"""\b(?:{OLDER}\s(?:\w+\s)?{RULES} | predecessors? | prédécesseurs? | voorgangers?)
         [\s,:(]{{1,3}}{THE}?{ART}\s?$"""
)
# previously in article 417/48  en nog eerder in artikel 383bis  auparavant à l'article 371/1
EARLIER_IN = verbose_any_case(
    rf"""\b(?: (?:nog\s)?{EARLIER} | before\sthat | until\sthen | once | jusqu['’]alors )
         \s(?:\w+\s){{0,3}}(?:in|under|by|at|onder|door|bij|op|à|aux?|dans|sous|par)\s{THE}?{ART}\s$"""
)
# Vroeger was dat art. 377quater  Formerly this was article 377quater  Auparavant, c'était l'article 377quater
IT_WAS = verbose_any_case(
    rf"""\b(?: {EARLIER} | before | avant ),?
         \s(?: (?:was|waren|stond|heette)\s(?:dat|dit|het|die)\s(?:in\s)?
             | (?:this|that|it|these)\s(?:was|were)\s | c['’]était\s | il\ss['’]agissait\sde\s )
         {THE}?{ART}?\s?$"""
)
# (before: article 417/56  (auparavant art. 371/1  , vroeger art. 383bis: one that is added to that of today
ADDED_AS_EARLIER = verbose_any_case(
    rf"""(?:\A\s?|[(\[,;–-]\s?)(?: (?:before|until\sthen|old|avant|ancien(?:ne)?s?|vóór|oude?)\s?:
                    | {EARLIER}\s?:? )
         \s{THE}?(?:{ART}\s?)?$"""
)
# Compare the former law: ten to fifteen years under article 417/11, twenty to thirty (article 417/16
TOLD_OF_OLD_RULES = verbose_any_case(
    rf"\b(?:{OLDER}\s(?:\w+\s)?{RULES}|(?:droit|régime|textes?)\sanciens?)\s?:\s[^.;!?]{{0,220}}$"
)
# article 383bis, as applicable before its repeal  avant son abrogation  vóór zijn opheffing
BEFORE_ITS_END = verbose_any_case(
    r"""\b(?: before\s(?:its\srepeal|it\swas\srepealed) | avant\s(?:son|leur)\sabrogation
             | (?:vóór|voor)\s(?:zijn|hun|de)\sopheffing )\b"""
)
# it used to be in article 470  figurait à l'article 383bis  stond in artikel 383bis
STOOD_IN = verbose_any_case(
    rf"""\b(?: used\sto\s(?:be|stand)(?:\s\w+){{0,2}}(?:\sby\sreference\sto)? | figurai(?:t|ent) | se\strouvai(?:t|ent)
              | stond(?:en)?(?:\s\w+){{0,2}} )
         \s(?:(?:in|under|at|by|à|aux?|dans|onder)\s)?{THE}?{ART}\s$"""
)
# renvoie à l'article « 417/9 du Code pénal »  le renvoi aux articles « 373, 375
IN_A_QUOTED_REFERENCE = verbose_any_case(
    r"""\b(?:renvoi\w*|référence|verwij\w+|refer\w*)\b[^.;«"“„]{0,160}[«"“„]\s?[^»"”.;]{0,160}$"""
)
# ex-article 383bis  het oude 371/1  (oud) artikel 375  the old Article 375; not: sixteen years old
CALLED_BEFORE = verbose_any_case(
    rf"(?:\bex[-\s](?:{ART}\s?)?|(?<!year\s)(?<!years\s)(?<!-)\b{OLDER}(?:\s|\)\s{ART}?\s?|\s{ART}\s))$"
)
# article 383bis (oud)  371/1 Sw. (opgeheven)
CALLED_BEHIND = any_case(
    r"^[^.;:()\n]{0,60}?(?:\bSw\.\s)?\((?:oud|ancien(?:ne)?s?|former|old|repealed|abrogée?s?|opgeheven)\)"
)
# article 379 de l'ancien Code pénal  of the former Criminal Code  oud Sw.  anciens du Code pénal  C.P. ancien
OF_A_FORMER_CODE = verbose_any_case(
    r"""^[\s,]{1,2}(?:(?:§|al|lid|1|°|\d|[,\s])*\s)?
        (?: (?:of\sthe\s|du\s|de\sl['’]|in\sthe\s|van\shet\s|uit\shet\s)?\(?
            (?:former|old|previous|ancien|anc\.|oude?|vroegere?|voormalige?)\)?\s(?:(?-i:[A-Z])[a-z]{3,14}\s)?
            (?:code|criminal|penal|c\.|cp|cc\b|one\b|wetboek|strafwetboek|sw)
          | (?:de\sl['’]ancien|van\shet\soude)(?=\s?[.,:;)]|\s(?:et|en|dont|que|qui|is|wordt)\b|\s?\Z)
          | anciennes?\s(?:du|de)\b
          | (?:anciens?|anc\.|oud|former|old)(?:,|\s(?:du|de|van|of)\b)                       # 375, al. 1er, ancien, du
          | (?:du\s)?(?:C\.?\s?P\.?|C\.\s?pén\.|Code\spénal)\s\(?ancien\b )"""
)
_OTHER_PAST = "punished|had|covered|dealt|treated|governed|bestraf(?:te|ten)|regelde|behandelde|omschreef|stelde|kende"
# L'ancien Code les traitait aux articles 417/5  het oude Wetboek bestrafte het in artikel 383bis
THE_FORMER_CODE_DID = verbose_any_case(
    rf"""\b(?:l['’]ancien|the\s(?:former|old)|het\s(?:oude|vroegere))\s(?:\w+\s)?(?:code|(?:straf)?wetboek)\b
         [^.;:()]{{0,60}}?\b(?:{IMPERFECT}|{_OTHER_PAST})\b[^.;:()]{{0,90}}\s{THE}?{ART}\s$"""
)
# as 383bis did before it  like 383bis before it  avant lui  voordien deed
BEFORE_IT = verbose_any_case(
    r"""^(?:(?!\b(?:before|avant|voordien|vóór)\b)(?:\bSw\.|[^.;:,()])){0,60}\b
         (?: before\s(?:it|them) | avant\s(?:lui|elle|eux|elles) | vóór\s(?:hem|haar|hen|dit|dat)
              | voordien | ervoor )\b"""
)
# listed offences, among them 417/16  un fait énuméré (dont 417/7  not open for 417/11: the scope of another act, which
# still names the numbers of its time
OF_A_LIST = verbose_any_case(
    r"""\b(?: listed\s(?!in\b|by\b|under\b)\w+ | lists | énumérée?s?\b(?!\s(?:à|aux|par|dans)\b) | énumère(?:nt)?
            | the\slist\scontains | opgesomde?n?\b(?!\s(?:in|door|onder)\b) | somt
            | not\s(?:open|available)\sfor | pas\s(?:possible|ouverte?)\spour | niet\smogelijk\svoor
            | bring\s(?:cases\son|legal\sproceedings\s(?:concerning|in\sdisputes\sto\swhich)) | ester\sen\sjustice
            | in\srechte\soptreden
            | except\sfor\soffences | sauf\spour\sles\sinfractions | behalve\svoor\s(?:de\s)?misdrijven
        )\b[^.;]{0,260}$"""
)
# searched: articles 383bis  textes examinés : les articles 417/5 à 417/64  onderzocht: de artikelen
OF_A_SEARCH = verbose_any_case(
    r"\b(?:searched|texts\sread|textes\s(?:examinés|consultés|lus)|onderzocht|doorzocht|gelezen\steksten)\W{0,6}:"
    r"(?:[^.;]|(?<=Sw)\.|(?<=\bC)\.|(?<=pén)\.){0,300}$"
)
# articles 373 and 375 are listed  sont énumérés; not: is listed as an offence
LISTED_BEHIND = verbose_any_case(
    rf"""^{NAME_OF_A_CODE}\s(?: (?:are|is)\s(?:also\s|not\s)?listed
             | (?:ne\s)?(?:sont|est)\s(?:pas\s|aussi\s)?énumérée?s?
             | (?:zijn|is)\s(?:niet\s|ook\s)?opgesomd )(?=[\s.;,(]|$)
             (?!\s(?:as|in|by|under|comme|par|à|aux|dans|als|door|onder)\b)"""
)
# Articles 373 and 375 are listed; 383bis and 371/1 are not  les articles 383bis et 371/1 ne le sont pas
ARE_NOT = verbose_any_case(rf"^{NAME_OF_A_CODE}\s(?:(?:are|is)\snot | ne\s(?:le\ssont|l['’]est)\spas | niet)$")
ARE_LISTED = verbose_any_case(r"\b(?:are|is|sont|est|zijn)\s(?:listed|énumérée?s?|opgesomd)\b")
# in succession to 417/58  à la suite de l'article  in opvolging van; , comme le faisait avant lui l'article
AFTER_IT = verbose_any_case(
    rf"""\b(?: in\ssuccession\sto | (?:succédant|faisant\ssuite)\sà | en\ssuccession\sde | in\sopvolging\svan
              | als\sopvolger\svan
              | (?:faisai(?:t|ent)|punissai(?:t|ent)|visai(?:t|ent))\savant\s(?:lui|elle|eux|elles)
              | avant\s(?:lui|elle|eux|elles),?
              | vóór\s(?:hem|haar) )
         \s{THE}?{ART}?\s?$"""
)
# La Cour a jugé le 12 mars 2025 que l'article 417/5  the Court held that article 417/6  oordeelde het Hof dat artikel
HELD = verbose_any_case(
    rf"""\b(?: (?:a|avait)\s(?:jugé|dit\spour\sdroit) | held | ruled | oordeelde | geoordeeld
              | (?:zei|zegde|heeft)\s(?:[^.;:]{{0,60}}\s)?voor\srecht(?:\sgezegd)? )\b
         (?: [^.;:]{{0,80}}?\s(?:que|that|dat)\s(?:[^.;:,]{{0,60}}\s)?? | [^;:]{{0,200}}:\s )
         {THE}?{ART}\s$"""
)
A_COURT = any_case(
    r"\b(?:cour|court|tribunal|chambre|juge|judge|hof|rechtbank|rechter"
    r"|conseil\sd['’]état|council\sof\sstate|raad\svan\sstate)\b"
)
