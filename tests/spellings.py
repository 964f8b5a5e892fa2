"""Spellings of references in English, French and Dutch, each with its meaning."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCES = {
    "en": "The experts recall what follows from {}. It applies to such conduct.",
    "fr": "Les experts rappellent ce qui découle de {}. Cela vaut pour ces faits.",
    "nl": "De deskundigen herinneren aan wat volgt uit {}. Dat geldt voor die feiten.",
}
ARTICLE = {"en": ("Article ", "article ", "Art. ", "art."), "fr": ("l'article ", "art. "), "nl": ("artikel ", "art. ")}

# -- the Convention: paragraph 1, letter f; `{a}` is the article

CONVENTION_BEHIND = {
    "en": (" of the Lanzarote Convention", ", Lanzarote Convention", ", CETS 201", " (CETS No. 201)", " STE 201"),
    "fr": (" de la Convention de Lanzarote", ", STCE n° 201", ", STE 201", " STE n° 201"),
    "nl": (
        " van het Verdrag van Lanzarote",
        ", van het Lanzarote-verdrag",
        " van de Conventie van Lanzarote",
        " STCE nr. 201",
    ),
}
CONVENTION_BEFORE = {
    "en": ("Lanzarote Convention, ", "CETS 201, ", "CETS No. 201 "),
    "fr": ("Convention de Lanzarote, ", "STCE n° 201, ", "STE 201, "),
    "nl": ("Verdrag van Lanzarote, ", "STE 201, "),
}
WITH_LETTER = {
    "en": (
        *(
            "{a}({p})({l})",
            "{a} ({p}) ({l})",
            "{a}({p}){l}",
            "{a}.{p}.{l}",
            "{a}.{p}({l})",
            "{a} § {p} ({l})",
            "{a}, § {p}, {l}",
        ),
        *("{a}, paragraph {p}, letter {l}", "{a}, paragraph {p}, point {l}", "{a}, paragraph {p}, point ({l})"),
        *("{a}, paragraph {p} ({l})", "{a} paragraph {p}.{l}", "{a} par. {p} ({l})", "{a}, par. {p}, lit. {l}"),
        *(
            "{a}, para. {p}, litt. {l}",
            "{a}, para {p} {l}",
            "{a}, paragraph {p}, {l}",
            "{a}, paragraph {p} sub-paragraph {l}",
        ),
    ),
    "fr": (
        *("{a}, paragraphe {p}, lettre {l}", "{a}, paragraphe {p}, point {l})", "{a}, paragraphe {p}, alinéa {l}"),
        *("{a}, § {p}, {l}", "{a}, § {p}, {l})", "{a} § {p} {l}", "{a}, par. {p}, litt. {l}", "{a}({p})({l})"),
    ),
    "nl": (
        *(
            "{a}, lid {p}, letter {l}",
            "{a}, lid {p}, onder {l}",
            "{a}, lid {p}, punt {l}",
            "{a}, lid {p} sub {l}",
            "{a}, lid {p}, {l}",
        ),
        *("{a}, paragraaf {p}, {l})", "{a}, § {p}, {l}", "{a}, par. {p}, onderdeel {l}", "{a}({p})({l})"),
    ),
}
WITH_PARAGRAPH = {
    "en": ("{a}({p})", "{a} ({p})", "{a}, paragraph {p}", "{a}, para. {p}", "{a} § {p}", "{a} par. {p}"),
    "fr": ("{a}, paragraphe {p}", "{a}, § {p}", "{a}, alinéa {p}", "{a} par. {p}"),
    "nl": ("{a}, lid {p}", "{a}, paragraaf {p}", "{a}, § {p}"),
}
LETTER_ONLY = {
    "en": ("{a}({l})", "{a} ({l})", "{a}, letter {l}", "{a}, {l}", "{a} {l}"),
    "fr": ("{a}, lettre {l}", "{a}, {l})"),
    "nl": ("{a}, onder {l}", "{a}, punt {l}"),
}
INDENTS = {
    "en": ("/{i}", ", indent {i}", ", {o} indent"),
    "fr": (", tiret {i}", ", {o} tiret"),
    "nl": (", streepje {i}", ", {o} streepje"),
}
ORDINALS = {
    "en": ("first", "second", "third"),
    "fr": ("premier", "deuxième", "troisième"),
    "nl": ("eerste", "tweede", "derde"),
}


class Spelling(NamedTuple):
    """A reference as it is typed and as it is written, with its meaning in the data."""

    text: str
    language: str
    means: str
    """The id of an item, or of an article with its place."""

    @property
    def sentence(self) -> str:
        """A sentence of its language that contains it."""
        return SENTENCES[self.language].format(self.text)


def of_the_convention(items: list[str]) -> Iterator[Spelling]:
    """Every item of the Convention, in every form that fits it."""
    for item in items:
        point, _, indent = item.partition("/")
        article, *parts = point.replace("(", " ").replace(")", " ").split()
        for language in SENTENCES:
            for number in _places(language, article, parts):
                for end in _indents(language, indent, number):
                    for article_word, name in product(ARTICLE[language], CONVENTION_BEHIND[language]):
                        yield Spelling(f"{article_word}{number}{end}{name}", language, item)
                    for name, article_word in product(CONVENTION_BEFORE[language], ARTICLE[language]):
                        yield Spelling(f"{name}{article_word}{number}{end}", language, item)
    yield from (Spelling(f"{series} {item}", "en", item) for series in ("CETS", "STCE", "CETS 201") for item in items)


def _places(language: str, article: str, parts: list[str]) -> list[str]:
    if not parts:
        return [article]
    if len(parts) == 2:
        return [form.format(a=article, p=parts[0], l=parts[1]) for form in WITH_LETTER[language]]
    if parts[0].isdigit():
        return [form.format(a=article, p=parts[0]) for form in WITH_PARAGRAPH[language]]
    forms = [form for form in LETTER_ONLY[language] if (form, parts[0]) != ("{a} {l}", "f")]  # 28 f. is 28 and 29
    return [form.format(a=article, l=parts[0]) for form in forms]


def _indents(language: str, indent: str, number: str) -> list[str]:
    if not indent:
        return [""]
    forms = [form for form in INDENTS[language] if form[0] == "," or number.endswith(")")]
    return [form.format(i=indent, o=ORDINALS[language][int(indent) - 1]) for form in forms]


# -- articles of the codes

CODES: dict[str, dict[str, tuple[str, ...]]] = {
    "be-cp-1867": {
        "en": ("old Criminal Code", "Criminal Code of 1867", "CP 1867"),
        "fr": ("ancien Code pénal", "Code pénal de 1867", "CP 1867"),
        "nl": ("oud Strafwetboek", "Strafwetboek van 1867", "Sw. 1867"),
    },
    "be-cp-2024": {
        "en": ("new Criminal Code", "Criminal Code of 2024", "CP 2024"),
        "fr": ("nouveau Code pénal", "NCP", "CP 2024"),
        "nl": ("nieuw Strafwetboek", "nieuw Sw.", "Sw. 2024"),
    },
    "be-tp-cic": {
        "en": ("Preliminary Title",),
        "fr": ("titre préliminaire", "TP"),
        "nl": ("V.T.Sv.", "voorafgaande titel"),
    },
    "be-cic": {
        "en": ("Code of Criminal Procedure",),
        "fr": ("CIC", "C. i. cr."),
        "nl": ("Wetboek van Strafvordering", "Sv."),
    },
    "be-lpj-1965": {
        "en": ("Youth Protection Act", "law of 8 April 1965"),
        "fr": ("LPJ", "LPJ 1965", "loi du 8 avril 1965"),
        "nl": ("jeugdbeschermingswet", "wet van 8 april 1965"),
    },
}
SHARED = {"en": ("Criminal Code", "Penal Code"), "fr": ("Code pénal", "C. pén.", "CP"), "nl": ("Strafwetboek", "Sw.")}
BEHIND = {"en": (" of the ", ", ", " "), "fr": (" du ", ", ", " "), "nl": (" van het ", ", ", " ")}
PLACES: dict[str, dict[str, tuple[str, ...]]] = {
    "": dict.fromkeys(SENTENCES, ("",)),
    "§ 1": {"en": (", § 1", " §1"), "fr": (", § 1er", ", paragraphe 1er", " par. 1"), "nl": (", § 1", ", paragraaf 1")},
    "§ 2, al. 3": {
        "en": (", § 2, al. 3",),
        "fr": (", § 2, alinéa 3", ", § 2, al. 3"),
        "nl": (", § 2, derde lid", ", § 2, al. 3"),
    },
    "al. 1": {"en": (", al. 1",), "fr": (", alinéa 1er", ", 1er alinéa"), "nl": (", eerste lid",)},
    "2°": {"en": (", 2°", ", point 2"), "fr": (", 2°", " 2°"), "nl": (", 2°", ", onder 2°")},
    "al. 1, 2°, indent 2": {
        "en": (", al. 1, 2°, second indent",),
        "fr": (", alinéa 1er, 2°, second tiret",),
        "nl": (", eerste lid, 2°, tweede streepje",),
    },
    "§ 1, b)": {
        "en": (", § 1, b)", ", § 1 (b)"),
        "fr": (", § 1er, b)", ", § 1er, b"),
        "nl": (", § 1, onder b", ", § 1, b)"),
    },
    "§ 1, 2°, a)": {"en": (", § 1, 2°, a)",), "fr": (", § 1er, 2°, a)",), "nl": (", § 1, 2°, a)",)},
    "§§ 1, 3": {"en": (", §§ 1 and 3",), "fr": (", §§ 1er et 3",), "nl": (", §§ 1 en 3",)},
    "al. 2-4": {"en": (", al. 2 to 4",), "fr": (", alinéas 2 à 4",), "nl": (", leden 2 tot 4",)},
}


def of_articles(articles: dict[str, tuple[str, ...]], shared: tuple[str, ...]) -> Iterator[Spelling]:
    """Some articles of each code; `shared` are those of the code that a name of two codes means."""
    for code, numbers in articles.items():
        for number in numbers:
            ident = f"{code}/{number}"
            for language, place in product(SENTENCES, PLACES):
                names = CODES[code][language] + (SHARED[language] if ident in shared else ())
                for form in PLACES[place][language]:
                    means = f"{ident}, {place}" if place else ident
                    for word, name in product(ARTICLE[language], names):
                        for between in BEHIND[language]:
                            yield Spelling(f"{word}{number}{form}{between}{name}", language, means)
                        yield Spelling(f"{name}, {word}{number}{form}", language, means)


# -- items of the questionnaire

QUESTION = {
    "en": ("question ", "Question ", "Q ", "Q", "Q. ", "item "),
    "fr": ("question ", "la question "),
    "nl": ("vraag ", "Vraag "),
}


NUMBERED_QUESTION = {"en": ("Question no. ",), "fr": ("question n° ",), "nl": ("vraag nr. ",)}


def of_the_questionnaire(items: list[str]) -> Iterator[Spelling]:
    """Every item of the questionnaire, in every form."""
    for item in items:
        stem, _, letter = item.rpartition(".")
        forms = [item]
        if letter.isalpha() and len(letter) == 1:
            forms += [f"{stem}{letter}", f"{stem} ({letter})", f"{stem}({letter})", f"{stem} {letter}"]
        if "follow-up" in item:
            forms += [item.replace(".follow-up", " follow-up"), item.replace(".follow-up-", " follow up ")]
        for language, form in product(SENTENCES, dict.fromkeys(forms)):
            yield from (Spelling(f"{word}{form}", language, item) for word in QUESTION[language])
            if not item.isdigit():  # `question n° 45` is a parliamentary question
                yield from (Spelling(f"{word}{form}", language, item) for word in NUMBERED_QUESTION[language])
