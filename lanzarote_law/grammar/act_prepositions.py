"""How a code or an act is called behind an article, where that depends on the gender of its kind."""

from __future__ import annotations

_BEHIND = {
    "fr": {
        "Arrêté": "de l'arrêté",
        "Code": "du Code",
        "Convention": "de la Convention",
        "Décret": "du décret",
        "Loi": "de la loi",
        "Ordonnance": "de l'ordonnance",
        "Titre": "du titre",
    },
    "nl": {
        "Belgisch": "van het Belgisch",
        "Besluit": "van het besluit",
        "Decreet": "van het decreet",
        "Gerechtelijk": "van het Gerechtelijk",
        "Ordonnantie": "van de ordonnantie",
        "Strafwetboek": "van het Strafwetboek",
        "Verdrag": "van het Verdrag",
        "Voorafgaande": "van de voorafgaande",
        "Wet": "van de wet",
        "Wetboek": "van het Wetboek",
    },
}
"""How the first word of a name is written there."""


def name_after_article(name: str, language: str) -> str:
    """The name of a code or an act behind an article; empty where its gender is not known.

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
