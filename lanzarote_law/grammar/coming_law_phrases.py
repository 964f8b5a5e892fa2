"""The words that call an article law to come, or of a new code: in English, French and Dutch."""

from lanzarote_law.grammar.phrase_parts import ART, THE
from lanzarote_law.grammar.word_patterns import any_case, verbose_any_case

# does not exist yet  n'existe pas encore  bestaat nog niet  will enter into force  (2024, entering into force in 2026)
NOT_YET = verbose_any_case(
    r"""\b(?: not\s(?:yet\b|[^.;:]{1,20}\syet\b) | pas\sencore | nog\sniet | nog\sgeen
             | (?:will|shall)\s(?:enter|come)\sinto\sforce
             | (?:entering|coming)\sinto\sforce\s(?:in|on|from) | entrant\sen\svigueur\s(?:en|le|à)
             | entrer(?:a|ont)\sen\svigueur | (?:treedt|treden|zal)\s[^.;:]{0,60}in\swerking )\b"""
)
# the future article 171  le futur article 171  than article 37 and, later, article 46
CALLS_COMING = verbose_any_case(
    rf"""\b(?: (?:future|forthcoming|upcoming|futurs?|prochains?|toekomstige?|komende)\s(?:code\s\w+,?\s)?
             | (?:and|et|en),?\s(?:later|plus\stard),?\s{THE}? ) {ART}\s$"""
)
# article 138 du futur Code pénal  van het toekomstige Strafwetboek
OF_A_COMING_CODE = verbose_any_case(
    r"""^[\s,]{1,2}(?:(?:§|al\.|lid|°|\d|[,\s])*\s)?(?:du|of\sthe|van\shet)\s(?:futur|future|toekomstige?)\b"""
)
# the future Criminal Code  le futur Code pénal  het toekomstige Strafwetboek, anywhere in a text
CALLS_A_CODE_FUTURE = any_case(
    r"\b(?:future?|toekomstige?|forthcoming)\s(?:(?:criminal|penal)\scode|code\spénal|strafwetboek)\b"
)
# In het nieuwe Strafwetboek is dat uitgebreid. Artikel 32: what a paragraph says of the new Code from there on
UNDER_A_NEW_CODE = any_case(
    r"(?:\A|\n|[.;:!?]\s+)(?:in|under|dans|sous|onder|volgens|krachtens|selon)\s(?:the|le|het)\s(?:new|nouveau|nieuwe)\s"
    r"(?:(?:criminal|penal)\scode|code\spénal|strafwetboek)\b(?:[^\n]|\n(?!\s*\n))*\Z"
)
# zoals bedoeld in artikel 79  au sens de l'article 79: names an article, and does not say that it applies
AS_MEANT_IN = verbose_any_case(
    rf"""\b(?: (?:zoals|als)\s(?:bedoeld|omschreven|bepaald|gedefinieerd|vermeld)\sin | in\sde\szin\svan
             | (?:comme|tel(?:le)?s?\sque)\s(?:visé|défini|prévu|mentionné)e?s?\s(?:à|par) | au\ssens\sde
             | as\s(?:referred\sto|defined|provided\sfor|mentioned)\sin | within\sthe\smeaning\sof )
         \s?{THE}?{ART}\s$"""
)
# in a bill  dans le projet de Code  in het ontwerp
PROPOSED = any_case(
    r"\b(?:bill|draft|proposed|proposals?|(?:avant-)?projets?|propositions?|(?:voor)?ontwerp(?:en)?|\w*voorstel(?:len)?)\b"
)
# par les mots « articles 417/7, 417/11  door de woorden "artikelen 417/7  luidende : « 2°bis. de artikelen 417/7
IN_QUOTED_WORDS = verbose_any_case(
    r"""\b(?: les\smots | the\swords | de\swoorden | luidende? | (?:rédigé|libellé)e?s?\scomme\ssuit
             | (?:worded|reading)(?:\sas\sfollows)? )
         \s?:?\s?[“«\"„'][^”»\"]{0,120}$"""
)
# of the 1867 Code and of article 176  du Code de 1867 et de l'article 176  van het Wetboek van 1867, artikel 176
AND_OF_THE_NEW = verbose_any_case(
    rf"""[^.;:()]{{0,60}}\b1867\b[^.;:(),]{{0,20}}?(?:,|\s(?:and|et|en))\s(?:of\s|de\s|van\s)?{THE}?{ART}\s
       | [^.;:()]{{0,30}}?,?\s(?:and|et|en)\s(?:in|under|dans|sous|onder)\s(?:the\s|le\s|het\s)?(?:new|nouveau|nieuwe?)
         \s\w+(?:\s(?:code|pénal))?,?\s(?:{ART}\s)?"""
)
# of the new Criminal Code  du N.C.P.  NSw.  | art. 134 | in a column of that name
NEW_OR_A_CELL = any_case(r"\b(?:new|nouveau|nieuwe?|N\.?\s?C\.?\s?P\b|N\.?\s?Sw)|\|")
