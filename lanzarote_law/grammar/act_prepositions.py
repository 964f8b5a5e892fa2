"""The name of a code or an act with its preposition, as it stands after an article number: `du Code`, `de la loi`."""

import re

_WRITTEN = {
    "fr": "de l'arrêté|du Code|de la Convention|du décret|de la loi|de l'ordonnance|du titre",
    "nl": "van het Belgisch|van het besluit|van het decreet|van het Gerechtelijk|van de ordonnantie"
    "|van het Strafwetboek|van het Verdrag|van de voorafgaande|van de wet|van het Wetboek",
}
"""How the first word of a name is written there."""
_BEHIND = {
    language: {re.split("[ ']", each)[-1].capitalize(): each for each in words.split("|")}
    for language, words in _WRITTEN.items()
}


def name_after_article(name: str, language: str) -> str:
    """The name of a code or an act after an article; empty where its gender is not known.

    >>> name_after_article("Code pénal du 8 juin 1867", "fr"), name_after_article("Wet van 8 april 1965", "nl")
    ('du Code pénal du 8 juin 1867', 'van de wet van 8 april 1965')
    >>> name_after_article("Criminal Code", "en"), name_after_article("Übung", "fr")
    ('Criminal Code', '')
    """
    if language not in _BEHIND:
        return name
    first, space, rest = name.partition(" ")
    written = _BEHIND[language].get(first, "")
    return written and f"{written}{space}{rest}"
