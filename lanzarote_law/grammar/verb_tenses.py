"""The verbs that say what an article did, does or will do: in English, French and Dutch."""

from lanzarote_law.grammar.date_expressions import DAY
from lanzarote_law.grammar.phrase_parts import ART, EARLIER, IMPERFECT, OLD, THE
from lanzarote_law.grammar.word_patterns import any_case, verbose_any_case, words_by_letter

_PAST_WORDS = r"""
    was were had did punished penali[sz]ed criminali[sz]ed covered provided prohibited applied made carried
    dealt governed required forbade exempted defined contained allowed protected addressed sanctioned imposed
    extended concerned existed a\sexisté bestond(?:en)?
    referred included excluded stated said read
    fut furent a\sété ont\sété
    waren werd werden hadden kon konden bestraften? straften? bepaalden? voorzag(?:en)? stelden? luidden? gold(?:en)?
    verbood omschreef vereisten? sanctioneerden? omvatten? dekten? viseerden? regelden? beschermden? betrof(?:fen)?
    bleef bleven stond(?:en)? maakten? would\shave zou(?:den)?\s[^.;:]{1,60}\s(?:geweest|hebben)
    """.split()
_PAST = "|".join((*_PAST_WORDS, IMPERFECT))
# what an article does that is in force: it punishes, applies, punit, bestraft
_RULE_WORDS = r"""
    punish(?:es)? penali[sz]es? criminali[sz]es? makes? covers? provides? prohibits? appl(?:y|ies) carr(?:y|ies)
    governs? requires? forbids? exempts? defines? protects? imposes? extends?
    punit punissent réprime(?:nt)? sanctionne(?:nt)? incrimine(?:nt)? érige(?:nt)? prévoi(?:t|ent) applique(?:nt)?
    interdi(?:t|sent) définit définissent
    bestraft straft bepaalt bepalen voorziet voorzien stelt geldt gelden verbiedt omschrijft sanctioneert beteugelt
    viseert
    """.split()
_SCOPE_WORDS = r"""
    deals? contains? allows? addresses sanctions concerns? refers? includes? excludes?
    vise(?:nt)? couvre(?:nt)? permet(?:tent)? exige(?:nt)? concerne(?:nt)? traite(?:nt)?
    vereist omvat dekt regelt beschermt betreft
    can may must peut peuvent doit doivent kan kunnen mag mogen moet moeten
    """.split()
RULE_VERBS = f"(?:s['’])?(?:{'|'.join((*_RULE_WORDS, *_SCOPE_WORDS))})"
"""What an article does by the rule that it contains: it punishes, covers, allows."""
_OTHER_WORDS = r"""
    is are has have does do shall will leaves? says? states remains? still
    est sont dispose(?:nt)? reste(?:nt)? demeure(?:nt)? fait font
    zijn wordt worden heeft hebben luidt blijft blijven staat maakt
    """.split()
OTHER_VERBS = "|".join((*_PAST_WORDS, *_OTHER_WORDS))
_PRESENT_WORDS = [*_OTHER_WORDS, *_SCOPE_WORDS, *_RULE_WORDS]
_PRESENT = "|".join(_PRESENT_WORDS)
# the first verb behind an article tells when it did so; not one of `article 383bis, used by many,`
VERB = any_case(
    rf"\b(?<!,\s)(?:(?P<past>{words_by_letter(_PAST_WORDS)}|{IMPERFECT})|(?P<present>{words_by_letter(_PRESENT_WORDS)}))\b"
)
# by article 383bis  en vertu de l'article  op grond van artikel
_BY_AN_ARTICLE = rf"""\b(?: by|under|in|par|en\svertu\sde|au\stitre\sde|sous|à|dans|de|door|onder|krachtens
    |op\sgrond\svan|bij|volgens )(?:\s|(?<=à)(?=l['’])){THE}?{OLD}?{ART}\s$"""
# was punished by article 383bis  étaient punis par l'article 375  was strafbaar onder artikel 417/15
_WAS_SAID = rf"""(?: was | were | had | did | fell | could | used\sto | {IMPERFECT} | fut | furent | (?:a|ont)\sété
    | waren | was | werd | werden | hadden | kon | konden | stond(?:en)? | viel(?:en)? | moest(?:en)? )"""
PAST_PASSIVE = verbose_any_case(
    rf"""\b{_WAS_SAID}\b
         (?:(?!\b(?:is|are|est|sont|wordt|worden|zijn)\b)(?:[^.;:!?]|\.(?=\d))){{0,110}}?{_BY_AN_ARTICLE}"""
)
# In 2019 bestrafte artikel 383bis
PAST_BEFORE = any_case(rf"\b(?:{_PAST}|zou(?:den)?)\s{THE}?{ART}\s$")
WAS = any_case(r"\b(?:was|were|étai(?:t|ent)|fut|furent|waren|werd(?:en)?|a\sété|ont\sété)\b")
_FUTURE = r"will|shall|zal|zullen|(?!(?:extra|contra|infra|supra|sahara)\b)\w{3,}(?:ra|ront)"
# article 171 will punish  l'article 171 punira  artikel 171 zal
VERB_OR_FUTURE = any_case(rf"(?<!,\s)\b(?:(?P<future>{_FUTURE})|(?P<other>{_PAST}|{_PRESENT}))\b")
# will be punished by article 171  sera puni par l'article 171  zal worden bestraft door artikel 171
FUTURE_PASSIVE = verbose_any_case(
    rf"\b(?:{_FUTURE})\b(?:(?!\b(?:is|are|est|sont)\b)[^.;:!?]){{0,110}}?{_BY_AN_ARTICLE}"
)
# criminalised indecent assault (arts 372
PAST_IN_BRACKETS = any_case(
    rf"\b(?:{_PAST})\b(?:(?!\b(?:is|are|est|sont|wordt|worden|zijn)\b)[^.;:!?]){{0,150}}\(\s?(?:arts?\.?|{ART})\s$"
)
# is punished by article 171  est puni par l'article 171; not is punished (previously in article 383bis, nor one of a
# list: is not available for the offences in article 417/11, (including those under article 417/7
PRESENT_PASSIVE = verbose_any_case(
    rf"""\b(?!bestraft\s(?:door|onder|krachtens|bij)\b|contains\b|is\snot\savailable\b)(?:{_PRESENT})\b
         (?:(?!\b(?:{_WAS_SAID}|{EARLIER}|once|before|until|avant|jusqu|tot|except|sauf|behalve|including)\b)
             [^.;:!?]){{0,110}}?{_BY_AN_ARTICLE}"""
)
_FORCE = rf"""(?: (?:s['’])?(?:{"|".join(_RULE_WORDS)})
    | (?:is|are)\s(?:an?\s)?(?:applicable|in\sforce|punishable|offences?|crimes?) | remains?\s(?:applicable|in\sforce)
    | (?:est|sont|reste(?:nt)?|demeure(?:nt)?)\s(?:applicables?|en\svigueur|d['’]application|punissables?)
    | (?:is|zijn|blijft|blijven)\s(?:van\s(?:kracht|toepassing)|strafbaar) )"""
# actuellement en vigueur  already applies  geldt sinds 8 april 2026: said of law of today, not of law to come
SAID_OF_TODAY = verbose_any_case(
    rf"""\b(?: (?:now|already|currently|today|actuellement|déjà|désormais|aujourd['’]hui|thans|nu|al|reeds|vandaag)
               \s(?:{_FORCE}|in\sforce|applicable|en\svigueur|d['’]application|van\s(?:kracht|toepassing))
             | {_FORCE}\s(?:already|now|today|déjà|désormais|actuellement|nu|thans|reeds|al)
             | (?:{_FORCE}|in\sforce|en\svigueur|van\skracht)\s
               (?:since|as\sof|depuis|sinds|sedert)\s(?:le\s)?(?P<date>{DAY}) )(?!\w)"""
)
# punishes  et punit  en bestraft  ; not punished and was repealed: what an article itself does today
IN_FORCE = verbose_any_case(rf"{_FORCE}\b")
AND_IN_FORCE = verbose_any_case(
    rf"""(?:\b(?:and|but|yet|et|mais|en|maar)|,)\s
         (?:(?:still|now|today|it|also|il|elle|aujourd['’]hui|thans|nu|vandaag|het|la|le|les)\s)*{_FORCE}\b"""
)
# heute: bestraft artikel 383bis
IN_FORCE_BEFORE = verbose_any_case(rf"\b{_FORCE}\s{THE}?{ART}\s$")
# follows from article 10ter  découle de l'article 10ter  volgt uit artikel 10ter
FOLLOWS_FROM = verbose_any_case(
    rf"""\b(?: (?:follows?|results?|derives?|stems?|arises?)\sfrom | (?:is|are)\s(?:based|founded)\son | rests?\son
             | (?:découle|résulte|ressort)(?:nt)?\s(?:de|des) | (?:repose|se\sfonde)(?:nt)?\ssur
             | (?:volgt|volgen|blijkt)\suit | (?:berust|steunt)(?:en)?\sop )
         \s?{THE}?{ART}\s$"""
)
# still applies  est toujours en vigueur  is nog steeds van kracht
STILL = verbose_any_case(
    rf"""\b(?: (?:still|continues?\sto)\s{_FORCE} | (?:is|are)\sstill\s(?:applicable|in\sforce|punishable|law)
              | {_FORCE}\s(?:toujours|encore) | (?:est|sont)\s(?:toujours|encore)\s(?:applicables?|en\svigueur)
              | (?:reste|demeure)(?:nt)?\s(?:applicables?|en\svigueur|d['’]application)
              | (?:is|zijn|{_FORCE})\snog\s(?:steeds|altijd) | remains?\s(?:in\sforce|applicable)
              | nog\s(?:steeds|altijd)\s(?:{_FORCE}|van\s(?:kracht|toepassing))
              | (?:blijft|blijven)\svan\s(?:kracht|toepassing) | van\s(?:kracht|toepassing)\sblij(?:ft|ven) )\b
        (?!\s(?:to|for|aux?|pour|op|voor)\s[^.;:]{{0,30}}\b(?:facts|acts|offences|conduct|faits|infractions|feiten|misdrijven)\b)"""
)
