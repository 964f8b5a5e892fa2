"""What holds of the citations of every text: where they stand, and that what is typed and written is read alike."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from hypothesis import assume, given, reject
from hypothesis import strategies as st

from lanzarote_law.answers.reference_resolution import find_codes
from lanzarote_law.checking.check import check
from lanzarote_law.checking.rules import RULES
from lanzarote_law.documents import normalise
from lanzarote_law.documents.reading_rules import ALIKE
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.article_enumerations import canonical_number
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN, ORDINAL_PATTERN
from lanzarote_law.grammar.typed_references import ArticleRef
from tests.citations.test_citations import TABLES
from tests.examples import examples
from tests.labels import ON, Label, Row, found
from tests.shipped import law

CORPUS = law()
CODES = [code for code in CORPUS.codes if code.cited_as]
NAMES = sorted({name for code in CODES for name in code.every_name})
TEXTS = [(Path(__file__).parent / name).read_bytes().decode() for name in ("comment.txt", "reply.txt")]

# -- one grammar


@st.composite
def numbers(draw: st.DrawFn) -> str:
    base = draw(st.integers(1, 999))
    latin = draw(st.sampled_from(("", "", "", *(f"{space}{word}" for word in list(LATIN)[:8] for space in ("", " ")))))
    slash = draw(st.sampled_from(("", "", "/1", "/2", "/49", "/10")))
    return f"{base}{latin}{slash}"


ORDINALS = ("1er", "premier", "eerste", "second", "vierde", "twelfth")
PARAGRAPHS = ("§ {}", "§{}", "§§ {}", "paragraphe {}", "paragraaf {}", "§ {}er", "§ {}bis", "§ {}/1")
ALINEAS = ("alinéa {}", "alinea {}", "al. {}", "al.{}", "lid {}", "alinéas {}")
POINTS = ("{}°", "{} °", "{}º", "{}bis°", "point {}", "onder {}°")


@st.composite
def places(draw: st.DrawFn) -> str:
    """A paragraph, an alinéa and a point, each or not, in any order."""
    value = draw(st.integers(1, 12))
    paragraph = draw(st.sampled_from(("", *PARAGRAPHS))).format(draw(st.integers(1, 12)))
    before = [f"{word} {noun}" for word in ORDINALS for noun in ("alinéa", "lid")]
    alinea = draw(st.sampled_from(("", *ALINEAS, *before, *(f"alinéa {word}" for word in ORDINALS)))).format(value)
    point = draw(st.sampled_from(("", *POINTS, "a)", "litt. b", "point f"))).format(draw(st.integers(1, 20)))
    parts = [part for part in (paragraph, alinea, point) if part]
    return "".join(f"{draw(st.sampled_from((', ', ' ')))}{part}" for part in draw(st.permutations(parts)))


@given(
    st.sampled_from(("art. ", "Art. ", "art.", "article ", "Article ", "l'article ", "artikel ", "Artikel ")),
    numbers(),
    places(),
    st.sampled_from((" ", ", ", " du ", " de la ", " van het ", " of the ", ", du ")),
    st.sampled_from(NAMES),
)
@examples(500)
def test_what_lookup_reads_behind_an_article_word_check_finds_alike(
    word: str, number: str, place: str, between: str, name: str
) -> None:
    typed = f"{word}{number}{place}{between}{name}"
    try:
        reference = ArticleRef.parse(typed)
        codes = find_codes(CORPUS, reference.code)
    except NotUnderstoodError:
        reject()
    [citation] = found(CORPUS, f"See {typed}.")
    assert (citation.article, citation.paragraph, citation.alinea, citation.point) == (
        str(reference.number),
        reference.pinpoint.paragraph,
        reference.pinpoint.alinea,
        reference.pinpoint.point,
    )
    having = {each.code for each in CORPUS.provisions if each.article == citation.article}
    gives_a_year = re.search(r"\d{4}", name) is not None
    if not (gives_a_year or citation.article.isdecimal() or having & {code.id for code in codes}):
        codes = [*codes, *(CORPUS.code[each] for each in having)]  # `417/9 of the new Code` was written of the reform
    assert citation.instrument in {code.cited_as for code in codes}


# -- places


def assert_sound(text: str) -> None:
    """The citations stand in order and apart, each begins with the figures of its article; so do their problems."""
    checked = check(CORPUS, text, ON)
    citations = [each.citation for each in checked.citations]
    for each in citations:
        assert 0 <= each.start < each.end <= len(text)
        words = normalise.normalise(text[each.start : each.end]).text
        shortened = re.match(r"/\d+|[^\W\d]+", words)  # /27  ter: the end of a number that stands before
        if re.match(rf"§|al|lid|{ORDINAL_PATTERN}", words, re.IGNORECASE):  # one more place in the article before
            continue
        if shortened:
            assert each.article.endswith(canonical_number(f"1{shortened[0]}")[1:])
        else:
            assert _figures(words) == _figures(each.article)
    assert all(before.end <= after.start for before, after in pairwise(citations))
    spans = {(each.start, each.end) for each in citations}
    of_law = [problem for problem in checked.problems if problem.code != ALIKE.code]
    assert {(problem.start, problem.end) for problem in of_law} <= spans
    assert {problem.code for problem in checked.problems} <= set(RULES)
    assert all(before.start <= after.start for before, after in pairwise(checked.problems))


def _figures(words: str) -> int:
    """The number with which words begin, in figures of any script."""
    [number] = re.findall(r"^\d+", words)
    return int(number)


LEGAL = (
    *"article articles art. art Art. artikel artikelen arts. section sections".split(),
    *"question questions vraag vragen Q item".split(),
    *"383bis 383 bis 371/1 417/49 433bis/1 1 1er 2 12 66 136 176 258 372 380 458bis 1382 8.1.a 9.10 14 0 2018".split(),
    *"20(1)(f) 20 (1) (a) 18(1)(b) § §§ §1 1° 2° 3° a) (b) c) al. alinéa alinéas lid eerste premier tiret".split(),
    *"à tot t/m t.e.m. to - – et en and ou of or jo. juncto , , , ; . : ( ) [ ] /".split(),
    *"du de la van het of the même hetzelfde same précité".split(),
    *"Code pénal Strafwetboek Criminal CP Sw. NCP C.P. C. pén. TP V.T.Sv. CIC CETS 201 Convention RGPD CEDH".split(),
    "Code pénal",
    "nouveau Code pénal",
    "Lanzarote Convention",
    "loi du 21 mars 2022",
    "Constitution",
    "Code judiciaire",
    "since 2017",
    '(hereinafter "CC")',
    "(CC)",
    "CC",
    "lanzarote-law: accept LL101",
    "PROSECUTION",
    "\n",
    "\n\n",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\ufb01",
    "¹",
    "²",
    "\u0131",
    "\u0660",
    "\U0001d7d9",
    "\x00",
    "e\u0301",
)
tokens = st.lists(st.one_of(st.sampled_from(LEGAL), st.text(max_size=4)), max_size=40)


@given(tokens, st.sampled_from(("", " ")))
@examples(400)
def test_any_string_of_legal_words_gives_sound_places(words: list[str], between: str) -> None:
    assert_sound(between.join(words))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A stretch of a real-looking document in which words were lost, doubled, swapped or put in."""
    document = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, len(document) - 1))
    words = re.findall(r"\s+|\w+|[^\w\s]", document[start : start + draw(st.integers(1, 900))])
    for _ in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, len(words)))
        match draw(st.sampled_from(("delete", "double", "swap", "insert"))):
            case "delete":
                del words[at : at + draw(st.integers(1, 3))]
            case "double":
                words[at:at] = words[at : at + draw(st.integers(1, 5))]
            case "swap":
                words[at : at + 2] = reversed(words[at : at + 2])
            case _:
                words.insert(at, draw(st.sampled_from(LEGAL)))
    return "".join(words)


@given(mutated())
@examples(200)
def test_a_damaged_document_gives_sound_places(text: str) -> None:
    assert_sound(text)


# -- what is not seen in a text


def _hidden(text: str, cuts: list[int], marks: list[str]) -> str:
    """The text with marks that nobody sees put in, and ligatures for letters where they can stand."""
    for at, mark in zip(sorted(cuts, reverse=True), marks, strict=False):
        text = text[: at % len(text)] + mark + text[at % len(text) :]
    return text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02")


@given(
    st.sampled_from(TEXTS),
    st.lists(st.integers(0, 7000), max_size=60, unique=True),
    st.lists(st.sampled_from(("\u00ad", "\u200b", "\ufeff")), min_size=60, max_size=60),
)
@examples(15)
def test_soft_hyphens_and_ligatures_change_no_citation_and_their_places_are_those_of_the_text(
    text: str, cuts: list[int], marks: list[str]
) -> None:
    hidden = _hidden(text, cuts, marks)
    assert [_seen(each) for each in found(CORPUS, hidden)] == [_seen(each) for each in found(CORPUS, text)]


# a line that begins with a name leads to its own article: 5⏎RGPD, artikel 8; and so does the number of one: en⏎8. WPA
_BEGINS_ANEW = re.compile(r"[A-Z]{4}, art|(?:en )?\d\. [A-Z]")
_LETTERS_SET_APART = r"\b(?:\w ){4}"  # A r t i c l e 3 8 3 b i s: a line that ends between two letters is not set apart
IN_ONE_LINE = [
    (name, row)
    for name, table in TABLES.items()
    for row in table
    if row.gives and not re.search(rf"[\n|\t]|{_LETTERS_SET_APART}", row.text)
]


@given(st.sampled_from(IN_ONE_LINE), st.integers(0, 500), st.sampled_from(("\n", "\u00a0", "\u202f")))
@examples(300)
def test_where_a_line_ends_and_which_space_is_used_changes_no_citation(
    named: tuple[str, Row], at: int, space: str
) -> None:
    _, row = named
    spaces = [match.start() for match in re.finditer(r"(?<=\S) (?=\S)", row.text)]
    assume(spaces)
    place = spaces[at % len(spaces)]
    assume(space != "\n" or row.text[place - 1] != ".")  # a line that ends with a stop ends a sentence: 371/1.⏎§ 1er
    assume(space != "\n" or not _BEGINS_ANEW.match(row.text, place + 1))
    folded = row.text[:place] + space + row.text[place + 1 :]
    assert [_folded(each) for each in found(CORPUS, folded, row.on)] == [_folded(each) for each in row.gives]


@given(st.sampled_from(IN_ONE_LINE))
@examples(100)
def test_a_curved_apostrophe_changes_no_citation(named: tuple[str, Row]) -> None:
    _, row = named
    curved = row.text.replace("'", "\u2019")
    assert [_seen(each) for each in found(CORPUS, curved, row.on)] == [_seen(each) for each in row.gives]


def _folded(label: Label) -> Label:
    return label._replace(text=" ".join(label.text.split()), start=-1)


def _seen(label: Label) -> Label:
    """A citation as it is seen, wherever it stands."""
    return label._replace(text=normalise.normalise(label.text).text, start=-1)
