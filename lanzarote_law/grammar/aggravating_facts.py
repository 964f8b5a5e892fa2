"""The facts for which a law has another penalty: a victim of some age, an association, authority, a weapon."""

from lanzarote_law.grammar.word_patterns import verbose_any_case

_MINOR = (
    r"minors?|minority|mineure?s?|minorité|minderjarige?n?|minderjarigheid|child\w*|underage|enfants?|kind(?:eren)?"
    r"|pédo\w+|kinder\w+"
)
_AGES = (
    r"(?:1[0-7]|[5-9]|ten|twelve|thirteen|fourteen|fifteen|sixteen|dix|douze|treize|quatorze|quinze|seize|tien|twaalf"
    r"|dertien|veertien|vijftien|zestien)"
)
# een kind van veertien jaar; not: een straf van veertien jaar
_DUTCH_PERSON = (
    r"(?:minderjarigen?|slachtoffers?|kind(?:eren)?|perso(?:on|nen)|meisjes?|jongens?|jongeren?|iemand|leeftijd)"
)
_FACTS = {
    "minor": _MINOR,
    # under sixteen  moins de seize ans  jonger dan zestien jaar  aged 14  âgé de douze ans  a twelve-year-old
    "age": rf"""(?:under|below|(?:younger|less)\sthan|moins\sde|beneden|onder|jonger\sdan|minder\sdan)\s
            (?:the\sage\sof\s|l['’]âge\sde\s|de\s(?:leeftijd\svan\s)?)?(?:full\s)?{_AGES}
        | (?:aged|âgée?s?\sde|{_DUTCH_PERSON}\svan)\s{_AGES}(?!\s(?:à|to|tot)\b)(?!\sjaar\s(?:tot|cel|gevangenis))
        | {_AGES}[-\s]years?[-\s]old | {_AGES}[-\s]jarige?""",
    "association": r"""associations? | criminal\sorgani[sz]ations? | organisations?\scriminelles? | vereniging\w*
        | criminele\sorganisaties? | organi[sz]ed | organisé\w* | georganiseerde? | bendes? | gangs? | bandes?""",
    "death": r"deaths? | dead | dies | died | mort\w* | décès | décède | dood | overl(?:ijd|ed)\w* | sterft",
    "torture": r"""torture\w* | confine\w* | séquestr\w* | folter\w* | opsluit(?!ing\svan)\w* | violences?\sgraves?
        | serious\sviolence | ernstig\sgeweld | injur\w+""",
    "weapon": r"weapons? | armes? | wapens? | substances? | stoffen | drug\w* | drogue\w* | alcohol?",
    "vulnerable": r"vulnerab\w+ | vulnérab\w+ | kwetsba\w+ | disab\w+ | handicap\w* | weak\w* | faiblesse | zwak\w*",
    "family": r"""incest\w* | relatives? | famil\w+ | intrafamil\w+ | gezin\w* | ascend\w+ | partners? | partenaires?
        | parents? | père | mère | fathers? | mothers? | vader | moeder | ouders? | bloedverwant\w*
        | spouse | conjoint\w* | brothers? | sisters? | step\w+ | beau-\w+ | stief\w+ | echtgeno\w+
        | grand\w+ | grootouder\w*""",
    "motive": r"discrimin\w* | hatred | haine | haat | mobiles? | motives? | drijfve\w+ | racis\w*",
    "authority": r"""authorit\w* | autorités? | gezag\w* | trust | confiance | vertrouwen\w* | influence\w* | invloed
        | office | official | public\sofficer | fonction\w* | ambtena\w+ | teachers? | enseignant\w* | lera\w+""",
    "others": r"""with\sothers | help\sof | presence\sof | l['’]aide | présence | hulp | aanwezigheid | several
        | plusieurs | meerdere | together | ensemble | samen | groupe? | groep""",
    "profit": r"malice | malicious\w* | profit\w* | méchant\w* | lucrati\w* | kwaadwillig\w* | winstbejag | gain",
    "aim": r"facilit\w+ | vergemakkelijk\w* | favoris\w+ | bevorder\w*",
    "maker": r"makers? | auteurs? | vervaardiger\w*",
    "aggravated": r"aggrav\w+ | verzwar\w+ | verzwaard\w* | heavier | plus\slourdes? | zwaardere?",
}
_FACT_PATTERNS = {fact: verbose_any_case(rf"(?<!\w)(?:{words})(?!\w)") for fact, words in _FACTS.items()}


def stated_facts(text: str, start: int = 0, end: int | None = None) -> set[str]:
    """The aggravating facts that the words of a text, or of a part of it, state in any of three languages.

    >>> sorted(stated_facts("raises the penalty where the victim is a minor under sixteen"))
    ['age', 'minor']
    >>> stated_facts("une peine de cinq à dix ans en association")
    {'association'}
    """
    end = len(text) if end is None else end
    return {fact for fact, pattern in _FACT_PATTERNS.items() if pattern.search(text, start, end)}


_OFFENCES = {
    "rape": r"rape\w* | viol(?:s|er)? | verkracht\w*",
    "voyeurism": r"voyeuris\w+",
    "violation of sexual integrity": r"integrity | intégrité | integriteit",
    "non-consensual dissemination": r"disseminat\w+ | distribut\w+ | diffus\w+ | versprei\w+",
}
_OFFENCE_PATTERNS = {name: verbose_any_case(rf"(?<!\w)(?:{words})(?!\w)") for name, words in _OFFENCES.items()}


def named_offences(text: str, start: int = 0, end: int | None = None) -> set[str]:
    """Which of the offences that share one aggravating article a text names, as the data name them.

    >>> named_offences("Le viol d'un mineur")
    {'rape'}
    """
    end = len(text) if end is None else end
    return {name for name, pattern in _OFFENCE_PATTERNS.items() if pattern.search(text, start, end)}
