"""Words of bills, of the titles of acts, and of what an act of the past did to an article: in three languages."""

import re

from lanzarote_law.grammar.date_expressions import A_DAY
from lanzarote_law.grammar.entry_into_force import DATED_ACT
from lanzarote_law.grammar.repeal_phrases import INSERTED_BEHIND
from lanzarote_law.grammar.repeal_phrases import INSERTS as PUTS_IN
from lanzarote_law.grammar.text_prefilter import phrases_possibly_in
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, verbose_any_case

# a été inséré par la loi  was amended in 2011  werd ingevoegd  The Act of 1995 added an article; not: is replaced by
PAST_EVENT = verbose_any_case(
    r"""\b(?: (?:was|were|has\sbeen|have\sbeen)\s(?:\w+\s)?(?:inserted|introduced|added|amended|replaced|repealed)
    | (?<!is\s)(?<!are\s)(?<!be\s)(?:inserted|introduced|added|amended|replaced|repealed)
        \s(?:\w+\s){0,3}?(?:an?\s|articles?|by\s|in\s)
    | entered\sinto\sforce | came\sinto\sforce
    | (?:a|ont|avait|avaient|fut)\s(?:(?:ainsi|aussi|également)\s)?(?:été\s)?
        (?:insér|ajout|introdui|intégr|modifi|rempla|abrog)\w+
    | est\svenue?\s(?:insér|ajout|introdui|modifi|rempla|abrog)\w+
    | (?<!est\s)(?<!sont\s)(?<!être\s)(?:insér|ajout|introdui|modifi|rempla|abrog)\w+\spar\b
    | est\sentrée?\sen\svigueur
    | (?:ingevoegd|toegevoegd|ingevoerd|gewijzigd|vervangen|opgeheven) | in\swerking\sgetreden | geleid\stot
    )\b"""
)
# still punishes, from now on: the sentence speaks of the law of its date too
_RULE = r"""(?: punish(?:es|able)? | is\spunished | makes | covers | applies | provides | prohibits
    | criminali[sz]es | defines | allows | permits | requires | henceforth | from\snow\son
    | punit | sanctionne | réprime | est\spunie? | sont\spunis | incrimine | prévoit | interdit
    | s['’]applique | dispose | définit | vise | autorise | permet | exige | désormais | dorénavant
    | straft | bestraft | omvat | strafbaar | bepaalt | verbiedt | voorziet | geldt | omschrijft | vereist
    | voortaan )"""
_PRESENT_RULE = verbose_any_case(
    rf"""\b(?: {_RULE} | wordt | worden | zal | zullen | will | shall | sera | seront | about\sto | can | may | must
        | peu(?:t|vent) | doi(?:t|vent) | kan | kunnen | moet(?:en)? )\b"""
)
_STATES_A_RULE = verbose_any_case(rf"[^.;!?]*?\b{_RULE}\b")
# Proposition de loi modifiant l'article 458bis  Wet van 1 februari 2016 tot wijziging van artikel 372
_TITLE = verbose_any_case(
    r"""\W*(?:le\sprésent|dit|this)\samend
        | [^.;]{0,60}\bprojet\sde\smodification\b
        | [^.;]{0,120}\b(?:vise(?:nt)?\sà|tend(?:ent)?\sà|strekt(?:ken)?\sertoe|beoogt|seeks?\sto|aims?\sto|is\sto)\s
          [^.;]{0,90}?\b(?:te\s)?(?:remplac|modifi|complét|insér|abrog|replac|amend|insert|supplement|repeal|vervang
            |wijzig|aanvul|invoeg|in\ste\svoeg|hef)
        | [^.;]{0,250}\b(?:sont\sapportées\sles\smodifications|les\smodifications\ssuivantes\ssont\sapportées
            |worden\sde\svolgende\swijzigingen|following\samendments)
        | \W*(?: (?:propositions?|projet|avant-projet)\sde\sloi | wets(?:voorstel|ontwerp) | bill\s(?:to|amending)
            | (?:loi\sdu|wet\svan|act\sof)\s\d | (?:loi|wet|act)(?=\s(?:modifi|insér|tot\s|amend)) )
        [^.]{0,90}?(?:\([^()]*\)[^.]{0,20}?)?
        \b(?: modifi | insér | complét | abrog | relati | visant | wijzig | invoeg | aanvull | betreff | houdende
            | teneinde | amend | insert )"""
)
INSERTS = any_case(r"\b(?:insert|introdu|add(?:s|ed)|insér|ajout|ingevoe|invoe|toegevoegd)")
AMENDS = any_case(r"\b(?:amend|modifi|gewijzig|wijzig|replac|remplac|vervang)")
# compléter l'article par un alinéa rédigé comme suit  wordt vervangen als volgt  is inserted as follows
_HEADS_A_PROPOSED_TEXT = verbose_any_case(
    r"""\b(?:compl[ée]t|rempla|insér|aanvul|aangevuld|vervang|ingevoegd|invoeg|replac|insert|supplement)\w*
        [^.«»“”"]{0,90}?\b(?:comme\ssuit|ce\squi\ssuit|proposée?\ssuit|als\svolgt|luidende?|as\sfollows)\b"""
)
# are replaced by a single offence  sera abrogé  worden vervangen door; not: est remplacé par la loi du
ANNOUNCES_AN_END = verbose_any_case(
    r"""\b(?: (?:is|are|be|being)\s(?:replaced|repealed|abolished)\b(?!\sby\sthe\s(?:act|law)\b)
        | (?:est|sont|sera|seront)\s(?:remplac|abrog)\w+(?!\spar\sla\sloi\b)
        | (?:wordt|worden)\s(?:[^.;]{0,60}\s)?(?:vervangen|opgeheven)\b(?!\sdoor\sde\swet\b) )"""
)
_BILL = r"(?:(?:propositions?|projets?|avant-projet)\sde\sloi|wets(?:voorstel|ontwerp)(?:en)?|bills?)\b"
# federal justice Loi modifiant  Traduction allemande fermer modifiant: links that a database pastes into a text
_PASTED_TITLE = r"""\b(?: (?:(?-i:Loi)|fermer)\s(?:modifi|insér|complét|abrog|remplaç)ant
            | (?:(?-i:Wet)|sluiten)\stot\s(?:wijzig|invoeg|aanvull|opheff|vervang)ing\svan
            | (?-i:Act)\s(?:amend|insert|repeal|replac|supplement)ing )"""
# the legislative amendments to section  les modifications apportées à l'article  de wijzigingen van artikel
_AMENDMENTS_TO = r"""\b(?: the\s(?:(?:recent|latest|legislative|statutory)\s)*(?:amendments|changes)\s(?:made\s)?to
            | les\s(?:(?:récentes|dernières)\s)*(?:modifications|amendements)\s(?:législati\w+\s)?(?:apportée?s\s)?
              (?:de|à|aux|des)
            | de\s(?:(?:recente|laatste|wettelijke|wetgevende)\s)*wijzigingen\s(?:aangebracht\s)?(?:van|aan|in) )"""
# Act of 23 February 2012 amending Article  wetsvoorstel tot wijziging van artikel; not: since the Act
# annule la version de 2011 de l'article  vernietigt artikel  the history of Article; not: annule la condamnation
_ENDS_A_TITLE = verbose_any_case(
    rf"""(?: (?<!depuis\sla\s)(?<!since\sthe\s)(?<!sinds\sde\s)
        (?: {DATED_ACT.pattern.replace("?P<", "?P<title_")} | \b{_BILL} )[^.;]{{0,250}}?
        \b(?: (?:modifi|insér|complét|abrog|remplaç|ajout)\w*ant | (?:amend|insert|repeal|replac|supplement|add)ing
            | tot\s(?:wijzig|invoeg|aanvull|opheff|vervang)ing\svan )
        | {_PASTED_TITLE}
        | {_AMENDMENTS_TO}
        | \b(?:annul(?:e|ent|a|ait|é|ant|s|led|ling|ation|ment)|vernietig(?:t|de|d|ing))\b
          (?:(?!\b(?:condamn|jugement|arrêt|décision|convict|judgment|decision|vonnis|arrest|veroordel|beslissing))[^.;])
          {{0,120}}?
        | \b(?:évolution|réécriture|genèse|history|evolution|genesis|geschiedenis|ontstaansgeschiedenis|evolutie)\s
          (?:législative\s|historique\s)?(?:d[eu]|of|van|que\s[^.;,]{{3,60}}\sà) )
        \s?(?:une?\s|nouvel\s|new\s|l['’]|les\s|an?\s|the\s|een\s|de\s)*(?:art\w*|sections?)\.?\s(?:\d[\w/]*(?:,\s|\set\s|\sen\s|\sand\s))*\Z"""
)
# article 458bis, as proposed by the bill  l'article 458bis proposé
_PROPOSED_BEHIND = verbose_any_case(
    r"""(?:[^.;:,]{0,60},\s(?:(?:as|tel(?:le)?s?\sque?|zoals)\s)?|(?:,?\s§\s?\d(?:er)?,?)?\s)
        (?:proposée?s?|en\sprojet|proposed|voorgesteld|ontworpen)\b"""
)
_PROPOSED_BEFORE = any_case(r"\b(?:ontworpen|voorgestelde?|proposed|projected)\sart\w*\.?\s\Z")
# Since, If: what follows is a reason or a case
_NO_CLAUSE = r"(?!\W*(?:since|if|as|once|depuis|si|lorsque|une\sfois|sinds|als|wanneer|zodra)\b)"
_THE_LEGISLATURE = r"(?:de\swetgever|het\sparlement|le\slégislateur|the\slegislat|belgi)"
# not: article 383bis, which  article 383bis, as it was  but: it is to be praised that the legislature
_WHICH = r"(?:which|that|who|as|qui|tel(?:le)?s?|dat|die|wie|zoals|whoever|quiconque)"
_NO_RELATIVE = rf"(?:(?!\b{_WHICH}\b(?!\s{_THE_LEGISLATURE}))[^;!?])"
# The Act of 1995 inserted  In 1995, Belgium introduced  a été modifié  heeft verfijnd; not: article 383bis, inserted by
_PAST_CHANGE = verbose_any_case(
    rf"""{_NO_CLAUSE}{_NO_RELATIVE}{{0,250}}?
        (?: (?:(?<!,)(?<!\()\s(?:inserted|introduced|added|created|amended|extended|broadened|refined)\s(?!by\b|in\s\d)
            | (?:was|were|been)\s(?:inserted|introduced|added|amended|extended|broadened|refined)\b)
          | \b(?:a|ont|avait|fut)\s(?:(?:ainsi|aussi|également)\s)?(?:été\s)?
            (?:(?:insér|ajout|introdui|cré|modifi|affin)[ieé]|élargi|étendu)\w*
          | \b(?:heeft|hebben|is|zijn|werd|werden)\s[^.;]{{0,150}}\b(?:ingevoegd|toegevoegd|ingevoerd|gewijzigd|verfijnd
            |verruimd|uitgebreid|aangepast)\b
          | \b(?:wetgever|parlement|wet)\s[^.;]{{0,200}}\b(?:verfijnd|verruimd|uitgebreid|aangepast|gewijzigd)\sheeft\b
          | \b(?:wetgever|parlement)\s[^.;]{{0,200}}\bheeft\s(?:verfijnd|verruimd|uitgebreid|aangepast|gewijzigd)\b
          | \b(?:wijzigde|verruimde|verving)\b
          | \b(?:voegde|voerde|breidde|paste)\s[^.;]{{0,150}}\b(?:in|toe|uit|aan)\b )"""
)
# upheld their convictions  ont été condamnés  werden veroordeeld; not: who was convicted, if they are convicted
_CONVICTION = verbose_any_case(
    rf"""{_NO_CLAUSE}{_NO_RELATIVE}{{0,250}}?
        (?: \b(?:was|were|been)\s(?:convicted|sentenced|acquitted|prosecuted|found\sguilty)\b
          | \b(?:courts?|cassation|tribunals?|judges?)\s[^.;:]{{0,40}}?\b(?:convicted|acquitted|sentenced)\b
          | \b(?:upheld|confirmed|quashed|overturned)\b[^.;:]{{0,80}}?\b(?:convictions?|sentences?|acquittals?)\b
          | \b(?:a|ont|fut|furent)\s(?:été\s)?(?:condamné|acquitté|reconnu\w*\scoupable|déclaré\w*\scoupable)\w*
          | \ba\s(?:confirmé|annulé|cassé)\s[^.;:]{{0,40}}?\b(?:condamnation|acquittement)s?\b
          | \b(?:werd|werden|is|zijn)\s[^.;:]{{0,150}}?\b(?:veroordeeld|vrijgesproken)\b
          | \b(?:hof|rechtbank|rechter)\s[^.;:]{{0,40}}?\bveroordeelde\b
          | \b(?:bevestigde|vernietigde)\s[^.;:]{{0,40}}?\b(?:veroordeling|vrijspraak)\b )"""
)
# Le moyen est pris de la violation des articles  schending van de artikelen  alleges a violation of articles
_PLEA = verbose_any_case(
    r"""\b(?: (?:moyen|grief|demande(?:ur|resse)|prévenu|mémoire)s?\b[^.;]{0,80}?\bviolation\sd(?:e|es|u)\b
          | (?:middel|grief|eiser|eiseres|beklaagde|memorie)\b[^.;]{0,80}?\bschending\s(?:van|aan)\b
          | (?:alleg|complain|plea|ground|appellant|applicant)\w*\b[^.;]{0,80}?\b(?:violations?|breach)\sof\b )"""
)
# N° P.22.0307.F  Nr. P.22.0307.N  Numéro du rôle : 6411  Rolnummer 6411, at the head of a decision
_HEADS_A_DECISION = verbose_any_case(
    r"""(?:\A|\n)\W*(?: (?:n[°or]\.?\s)[PCS]\.\d\d\.\d{4}\.[FN]\b | (?:numéros?\sdu\srôle|rolnummers?)\s?:?\s\d )"""
)
_CHANGES = r"""(?: insère | modifie | remplace | abroge | complète | introduit | ajoute | inserts | amends | replaces
    | repeals | adds | introduces | wijzigt | vervangt | (?:voegt|voert|vult|heft)\s[^.;]{0,150}\b(?:in|toe|aan|op) )"""
# La loi du 28 novembre 2000 insère  The Act of 2000 amends  De wet van 2000 voegt een artikel in
_AN_ACT_DOES = verbose_any_case(
    rf"""{_NO_CLAUSE}[^.;]{{0,60}}?
        {DATED_ACT.pattern.replace("?P<", "?P<acting_")}(?:(?!\b(?:which|that|who|qui|dat|die)\b)[^.;!?\n]){{0,160}}?
        \b{_CHANGES}\b"""
)
# The new law significantly changes the article  Cette loi a modifié l'article  De wet heeft artikel 372 gewijzigd
_A_LAW_CHANGES = verbose_any_case(
    rf"""{_NO_CLAUSE}[^.;]{{0,60}}?
        \b(?:the|this|that|an?|la|le|cette|ce|une?|de|deze|dit|die|een|het)\s(?:[\w-]+\s)?
        (?:law|act|reform|legislat(?:ure|or|ion)|loi|réforme|législateur|législation|wet|hervorming|wetgever|wetgeving)\b
        (?:(?!\b(?:which|that|who|qui|dat|die)\b)[^.;!?\n]){{0,100}}?
        (?: \s(?: chang(?:es|ed) | amend(?:s|ed) | modif(?:ies|ied) | alter(?:s|ed) | replac(?:es|ed) | repeal(?:s|ed)
              | reform(?:s|ed) | (?:modifi|chang|remplac|abrog|réform)(?:e|é|er|ea|a)
              | wijzigt | wijzigde | verandert | veranderde | vervangt | verving | hervormt | hervormde )
            (?:\s\w+(?:ly|ment))?\s(?:the\s|l['’]|les\s|an?\s|het\s|de\s)?(?:art\w*\.?|sections?)\s\d
          | \s(?:heeft|hebben)\s(?:het\s|de\s)?art\w*\.?\s\d[^.;]{{0,80}}
            \b(?:gewijzigd|veranderd|vervangen|hervormd) )"""
)
# le projet prévoit que  the bill provides  het wetsontwerp bepaalt
_PROPOSES = verbose_any_case(
    rf"""\b(?: (?P<bill>{_BILL}) | (?:le|ce|la|cette|het|dit)\s(?:projet|proposition|ontwerp|voorstel)\b )
        [^.;:,«“"]{{0,40}}?
        \b(?: prévoit | propose | étend | punit | incrimine | provides | proposes | extends | would | punishes
            | bepaalt | voorziet | stelt | breidt | bestraft | zou | {_CHANGES} )\b"""
)
# Avant la loi  Before 2016  Oorspronkelijk, and a verb of the past
_EARLIER = verbose_any_case(
    r"""(?=[^.;]{0,200}\b(?:\w+(?:issait|oyait|osait|isait|ermettait|ouvrait|étendait) | était | concernait
        | incriminait | punished | provided | covered | defined | applied | was | were | bestrafte | bepaalde | voorzag
        | luidde
        | gold | omschreef | werd )\b)
    (?:[^.;]{0,60}[\s,])?
    (?: (?:avant|before|vóór)\s(?:(?:la|the|de|cette|that|die|deze)\s)?(?:loi|act|law|wet|réforme|reform|hervorming
            |(?:19|20)\d\d)\b
      | (?:à\sl['’]origine|initialement|auparavant|originally|initially|oorspronkelijk|aanvankelijk|vroeger
            |voorheen)\b )"""
)
_BEFORE = r"(?:avant|antérieure?s?\s(?:à|au)|before|prior\sto|vóór|voor)"
_A_CHANGE = rf"""(?: (?:(?:its|their|the|this|that|sa|son|leur|la|l['’]|cette|zijn|haar|hun|de|het|deze|die)\s?)?
        (?:amend|chang|replac|reform|act\b|law\b|entry|modif|rempla|réform|loi\b|entrée|wijzig|vervang|hervorm|wet\b
            |inwerking)
    | (?:it\swas|they\swere)\s(?:amended|replaced|changed) | (?:le\s)?{A_DAY} )"""
# tel qu'applicable avant sa modification  in the version in force before the Act  zoals van toepassing vóór 2012
_IN_AN_EARLIER_WORDING = verbose_any_case(
    rf"""[^.;:]{{0,60}}?[\s,(]
        (?: (?: tel(?:le)?s?\squ['’]\s? | dans\s(?:sa|leur|la)\s(?:version|rédaction)\s | as\s | zoals\s
              | in\s(?:its|their|the)\s(?:version|wording)\s | in\s(?:zijn|haar|hun|de)\s(?:versie|redactie|lezing)\s )
            (?:(?!{_BEFORE}\b)(?:[^\W\d_]+['’]?\s?)){{0,4}}?(?:d['’]|van\s)?{_BEFORE}\s{_A_CHANGE}
          | {_BEFORE}\s(?:its|their|sa|son|leur|zijn|haar|hun)\s(?:amend|chang|replac|modif|rempla|wijzig|vervang) )"""
)
# the former wording of Article  l'ancienne version de l'article  in de vroegere versie van artikel
_OF_A_FORMER_WORDING = any_case(
    r"\b(?:former|earlier|previous|old|ancienne|précédente|vroegere?|oude|eerdere|vorige)\s"
    r"(?:version|wording|text|rédaction|versie|redactie|tekst)\s(?:of|de|van)\s(?:l['’]|the\s|het\s)?art\w*\.?\s\Z"
)
# Echter verwees lid 1, 2°, naar artikel 376  l'alinéa 2 renvoyait à l'article  paragraph 1 referred to Article
_REFERRED = verbose_any_case(
    r"""\b(?: verwees\s[^.;]{0,20}?\b(?:lid|artikel|paragraaf|bepaling|wet|§)[^;]{0,80}?\snaar
          | (?:lid|artikel|art\.|paragraaf|bepaling|wet|§)\s[^;:]{0,40}?\bverwees\s[^;:]{0,60}?\bnaar
          | (?:alinéa|article|art\.|paragraphe|disposition|loi|§)\s?[^;:]{0,40}?
            \b(?:renvoyai(?:en)?t|faisai(?:en)?t\sréférence)\s[^;:]{0,40}?\b(?:à|aux)
          | (?:paragraph|article|art\.|section|provision|act|law|§)\s?[^;:]{0,40}?\breferred\s[^;:]{0,30}?\bto )
        \s(?:l['’]|les\s|the\s|de\s|het\s)?(?:art\w*|sections?)\.?\s(?:\d[\w/]*(?:,\s|\set\s|\sen\s|\sand\s))*\Z"""
)
# suppression de l'alinéa 3 de l'article  the deletion of paragraph 3 of Article  schrapping van lid 3 van artikel
_DELETED = verbose_any_case(
    r"""\b(?:suppression|abrogation|deletion|removal|repeal|schrapping|opheffing|afschaffing)\s[^.;:,]{0,40}?
        \b(?:art(?:icle|ikel)?\.?|section)\s\Z"""
)
# À l'article 383bis, les mots « ou consulté » sont insérés  In artikel 383bis worden de woorden ingevoegd
_ORDER = verbose_any_case(
    r"""\W*(?:art\w*\.?\s\d+(?:er)?\W+)?(?:§\s?\d\w*\W+)?(?:dans|à|aux?|in)\s(?:l['’]|les\s|het\s|de\s|the\s|(?:le|du)\smême\s)?
        art\w*\.?\s\d[^;]{0,300}?
        \b(?: (?:mots?|chiffres?|nombres?|phrases?|alinéas?)\b[^;]{0,250}?
              \b(?:est|sont)\s(?:insér|remplac|supprim|ajout|abrog|complét)ée?s?
          | (?:wordt|worden)\s(?:(?:in|tussen|na)\s[^;]{0,80}?)?(?:de|het|een)\s(?:woord|getal|lid|cijfer|zin)\w*\b
              [^;]{0,250}?\b(?:ingevoegd|vervangen|geschrapt|opgeheven|weggelaten|toegevoegd)
          | the\swords?\b[^;]{0,250}?\b(?:is|are|shall\sbe)\s(?:inserted|replaced|deleted|added|substituted) )\b"""
)
# (prévu à l'article 458bis)  referred to in Article  bepaald in artikel: where the law is that a bill changes
_WHERE_LAW_IS = verbose_any_case(
    r"""\b(?: (?:prévu|visé|consacré|inscrit|défini|établi|réglé|puni)e?s?\s(?:à|par|dans|aux)
          | (?:provided\sfor|laid\sdown|set\sout|referred\sto|contained|defined|punishable)\s(?:in|by|under)
          | (?:bepaald|bedoeld|vervat|omschreven|voorzien|vastgelegd|geregeld|strafbaar)\s(?:in|bij|door) )
        \s(?:l['’]|les\s|the\s|het\s|de\s)?(?:art\w*|sections?)\.?\s(?:\d[\w/]*(?:,\s|\set\s|\sen\s|\sand\s))*\Z"""
)
_ANY_BILL = verbose_any_case(rf"\b{_BILL}")
_IN_A_YEAR = any_case(r"\b(?:in|en)\s(?:19|20)\d\d\b")
_RELATIVE = any_case(r"\b(?:which|that|qui|die|dat)\s(?:(?:also|aussi)\s)?\w+(?:\s(?:and|et|en)\s\w+)?")


def is_a_past_event(words: str) -> bool:
    """Whether a sentence says what once happened to an article, and not what it does."""
    return PAST_EVENT.search(words) is not None and not _PRESENT_RULE.search(words)


def is_a_past_change(words: str) -> bool:
    """Whether a sentence says what an act does to an article, or a State did in a year, or whom a court convicted."""
    if _ORDER.match(words):
        return True
    is_one = _AN_ACT_DOES.match(words) or _A_LAW_CHANGES.match(words) or _CONVICTION.match(words)
    is_dated = DATED_ACT.search(words) or _IN_A_YEAR.search(words)
    if not is_one and not (is_dated and _PAST_CHANGE.match(words)):
        return False
    return not _PRESENT_RULE.search(_RELATIVE.sub("", words))


def is_of_a_court_case(text: str, words: str) -> bool:
    """Whether words are a plea before a court, or those of a decision, which apply the law of the facts."""
    return _PLEA.search(words) is not None or _HEADS_A_DECISION.search(text, 0, _HEAD) is not None


_HEAD = 400
"""Characters in which a decision gives its number."""


def is_of_an_earlier_wording(words: str) -> bool:
    """Whether a sentence says what an article once said, before an act or at first."""
    return _EARLIER.match(words) is not None and not _PRESENT_RULE.search(words)


def is_cited_in_an_earlier_wording(text: str, start: int, end: int) -> bool:
    """Whether an article is cited as it was before a change: `tel qu'applicable avant sa modification`."""
    former = _OF_A_FORMER_WORDING.search(text, max(0, start - _NEAR), start)
    return former is not None or _IN_AN_EARLIER_WORDING.match(text, end) is not None


_NEAR = 60
"""Characters before an article in which its wording is called a former one."""


def is_referred_to_in_the_past(words: str) -> bool:
    """Whether an article after some words is one to which a provision once referred: `verwees lid 1 naar artikel`."""
    return _REFERRED.search(words[-3 * _NEAR :]) is not None


def is_deleted(words: str) -> bool:
    """Whether an article or its part after some words is what was deleted: `the deletion of paragraph 3 of Article`."""
    return _DELETED.search(words[-2 * _NEAR :]) is not None


def is_in_a_title(words: str, start: int, end: int) -> bool:
    """Whether an article in a sentence is named in the title of an act or a bill, or as what was annulled.

    Not if the sentence also says what the act does: `The Act of 5 May 2014 amending Article 409 punishes incitement`.
    """
    ends = _ENDS_A_TITLE.search(words, 0, start)
    states_a_rule = ends and ends["title_date"] and _STATES_A_RULE.match(words, end)
    return not states_a_rule and (ends is not None or _TITLE.match(words) is not None)


# B. ALLEMEERSCH, “Het toepassingsgebied van artikel 458 Strafwetboek”, RW 2003-2004  J. Dupont, « Le viol », J.T., 2010
_AUTHOR = lazy_regex(
    r"(?:[A-ZÀ-Ý]\.[\s-]?){1,3}[A-ZÀ-Ý][\w'’-]+[^«»“”\"„\n]{0,80}?,\s(?:in\s)?[«“\"„‘][^«»“”\"„\n]{0,300}\Z"
)
_JOURNAL = lazy_regex(r"[^«»“”\"„\n]{0,300}[»”\"’],?\s[^«»“”\"„;\n]{1,80}?\b(?:19|20)\d\d\b")
_LONGEST_TITLE = 400


def is_in_a_publication(text: str, start: int, end: int) -> bool:
    """Whether an article is named in the title of a publication, between its author and the journal with its year."""
    author = _AUTHOR.search(text, max(0, start - _LONGEST_TITLE), start)
    return author is not None and _JOURNAL.match(text, end) is not None


def is_of_a_bill(text: str, words: str) -> bool:
    """Whether a sentence says what a bill provides, or or is its order; a bare `projet` is one if a bill is named."""
    found = _PROPOSES.search(words) or _ORDER.match(words)
    return found is not None and (bool(found.groupdict().get("bill")) or _ANY_BILL.search(text) is not None)


# Art. 2.  Article 3. -  S. 4.: before what an article of an act orders
_OWN_ARTICLE = any_case(r"(?:\A|\n)\W*(?:art(?:icle|ikel)?|s)\.?\s?\d{1,3}(?:er)?\.?\s?[-–—]?\s*\Z")


def is_where_law_is(text: str, start: int) -> bool:
    """Whether an article is named as the place of the law that something changes: `(prévu à l'article 458bis)`."""
    return _WHERE_LAW_IS.search(text, max(0, start - _NEAR), start) is not None


def is_ordered_by_an_act(text: str, start: int, words: str) -> bool:
    """Whether a sentence at a place is an article of an act that changes others: `Art. 2. In artikel 372 worden`."""
    is_own = _OWN_ARTICLE.search(text, max(0, start - _NEAR), start) is not None
    return is_own and bool(_ORDER.match(words) or _TITLE.match(words) or ANNOUNCES_AN_END.search(words))


def is_called_proposed(text: str, start: int, end: int) -> bool:
    """Whether an article is called proposed."""
    before = _PROPOSED_BEFORE.search(text, max(0, start - _NEAR), start)
    return before is not None or _PROPOSED_BEHIND.match(text, end) is not None


def insertion_heading(text: str, start: int) -> re.Match[str] | None:
    """The words that put in the text in which a place is: `is inserted as follows`; None if it is in no such text."""
    return _HEADS_A_PROPOSED_TEXT.search(text, _paragraph(text, start), start)


def _paragraph(text: str, start: int) -> int:
    """Where the paragraph of a place begins; of a place in a text that is quoted after a colon, the one before it."""
    since, closed = max(0, start - _LONGEST_QUOTATION), 0
    for mark in reversed([*_QUOTATION_MARK.finditer(text, since, start)]):
        closed += 1 if mark[0] in "”»" else -1
        if closed < 0:
            head = text[since : mark.start()].rstrip()
            start = since + len(head) if head.endswith(":") else start
            break
    return text.rfind("\n\n", 0, start) + 1


_QUOTATION_MARK = any_case("[«“„”»]")
_LONGEST_QUOTATION = 4000
"""Characters of a proposed text, at most."""


def gives_inserted_text(text: str, start: int) -> bool:
    """Whether the paragraph of a place gives a text that is to be inserted."""
    close = text.find("\n\n", start)
    return _HEADS_A_PROPOSED_TEXT.search(text, _paragraph(text, start), close % (len(text) + 1)) is not None


# -- what a text puts into a code itself ------------------------------------------------------------------------------

_PUT_IN_STEMS = (
    *"insér insert ingevoegd invoeg voeg adds added adding ajout introdui rédigé libellé luiden worded".split(),
    *("add ", *"reading propos projet ontworpen voorgesteld rétabli reinstat hersteld".split()),
)
"""One of them stands in whatever a text makes an article by."""
_PUT_IN_WITHIN = 100
# insérer un article 383quater  insertion d'un article  invoeging van een artikel  voegt ook een artikel ... in
_PUTS = any_case(
    r"\b(?:insér(?:er|ant|ons|e)|insère|insertion\sd['’]|ajouter?|introdui(?:re|t)|crée|invoeg(?:ing|en)\svan|invoegen"
    r"|voeg(?:t|en)(?:\s\w+){0,3}|insert(?:s|ing|ion\sof)|adds|adding|introduces|creates)"
    r"\s?(?:un|an?|een)\s(?:nouvel\s|new\s|nieuw\s)?art(?:icle|ikel)?\.?\s\Z"
)
# un article 417/12/1, rédigé comme suit  een artikel 136/1 ingevoegd  an article 417/49 is inserted
_ONE = any_case(r"\b(?:un|an?|een)\s(?:nouvel\s|new\s|nieuw\s)?art(?:icle|ikel)?\.?\s\Z")
_AS_FOLLOWS = any_case(
    r"[^.;:«\"“]{0,80}\b(?:rédigée?\scomme|libellée?\scomme|luidende?|worded\sas|reading|inséré|inserted|ingevoegd|ajouté|toegevoegd)\b"
)
# , repealed in 2000, is reinstated in the following wording  est rétabli comme suit  wordt hersteld als volgt
_REINSTATED = any_case(
    r"[^.;:«\"“]{0,90}\b(?:rétablie?s?|reinstated|hersteld)\s(?:dans\s|comme\s|in\s(?:the|de)\s|as\s|als\s|met\s)"
)


def may_put_in_articles(text: str) -> bool:
    """Whether a text has words by which articles are put into a code."""
    return bool(phrases_possibly_in(text, _PUT_IN_STEMS))


def puts_in_article(text: str, start: int, end: int) -> bool:
    """Whether a text puts an article into a code, or calls it proposed: `il est inséré un article 371/2`."""
    since = max(0, start - _PUT_IN_WITHIN)
    near = text[since : end + _PUT_IN_WITHIN].lower().replace("\n", " ")
    if not any(map(near.__contains__, phrases_possibly_in(text, _PUT_IN_STEMS))):
        return False
    if any(each.search(text, since, start) for each in (PUTS_IN, _PUTS)):
        return True
    if is_called_proposed(text, start, end) or _REINSTATED.match(text, end):
        return True
    return _ONE.search(text, since, start) is not None and _AS_FOLLOWS.match(text, end) is not None


def is_said_inserted(text: str, end: int) -> bool:
    """Whether the words after an article say that it is inserted: `An article 417/49 is inserted in the Code`."""
    return INSERTED_BEHIND.search(text[end : end + _PUT_IN_WITHIN]) is not None
