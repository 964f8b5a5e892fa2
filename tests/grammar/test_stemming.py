"""The forms of a word have one stem, and other words have another one."""

from __future__ import annotations

import pytest

from lanzarote_law.grammar.stemming import stem

ONE_WORD = """
    image images
    abuse abuses abused abusing abuser abus
    child children
    woman women
    activity activities
    body bodies
    class classes
    bureau bureaux
    legal legaux
    mineur mineurs
    attouchement attouchements
    groom grooming groomed groomer
    extort extortion extorts extorting extorted
    possess possession possessing possesses
    exploit exploitation exploiting exploitatie exploiteren
    produce production producing produced
    distribute distribution distributing
    solicit solicitation soliciting
    harass harassment harassing
    punish punishment punished
    treat treatment treated
    recruit recruitment
    corrupt corruption
    coerce coercion
    assist assistance
    penetrate penetration penetrated penetrating
    traffic trafficking trafficker
    make making
    rape rapes raped raping
    use used using
    offend offender
    diffuser diffusion
    inciter incitation
    harceler harcelement
    consentement consent
    organise organize organisation organization organising organizing
    analyse analyze
    behaviour behavior
    colour color colours
    centre center
    offence offense offences
    defence defense
    licence license
    travelling traveling
    fulfil fulfill
    programme program
    judgement judgment
    verspreiden verspreiding
    verkrachten verkrachting verkrachtingen
    uitbuiten uitbuiting
    lokken lokking
    aanranden aanranding
    beelden beeld
    straf straffen
    minderjarige minderjarigen
    meisje meisjes
""".split("\n")


@pytest.mark.parametrize("forms", [line.strip() for line in ONE_WORD if line.strip()])
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1, [stem(form) for form in forms.split()]


@pytest.mark.parametrize(
    "words",
    [
        *("viol violation", "port extort", "thing th", "sex sexting", "minor minority", "string str", "kind king"),
        *("photo port", "seen see", "need ne", "consent content", "image imagination", "station stat", "moment mom"),
    ],
)
def test_other_words_have_another_stem(words: str) -> None:
    assert len({stem(each) for each in words.split()}) == len(words.split())
