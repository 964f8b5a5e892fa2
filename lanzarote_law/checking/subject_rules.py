"""Rules on the words beside a citation, if these are the title of another article."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from lanzarote_law.checking.rule_context import RuleContext, RuleHit
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import OTHER
from lanzarote_law.errors import Rules
from lanzarote_law.grammar import citation_context_phrases
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.clause_boundaries import JOINS
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, verbose_any_case
from lanzarote_law.model import Corpus, Provision, is_overlap
from lanzarote_law.text_folding_and_display import fold_accents
from lanzarote_law.wording import spoken, worded

rules = Rules[Callable[[RuleContext], Iterable[tuple[Citation, RuleHit]]]]()
Stems = frozenset[str]

_LONG = lazy_regex(r"[^\W\d_]{4,}")
_STEM = 6
"""Letters by which words of one stem are alike."""
_FILLERS = frozenset(
    "with from that this which what dans pour avec leurs cette voor door naar deze the van met".split()
)


def _stems(words: str) -> list[str]:
    return [word[:_STEM] for word in _LONG.findall(fold_accents(words)) if word not in _FILLERS]


class _Titles(NamedTuple):
    """What articles and questions are called, in stems of words."""

    own: dict[tuple[str, str], Stems]
    """Every stem of a number's names, by code or instrument."""
    titled: dict[tuple[str, str], list[tuple[str, Stems]]]
    """By code or instrument and a stem: the titles with it, each with its number."""


@lru_cache(maxsize=4)
def _titles(corpus: Corpus) -> _Titles:
    found = _Titles({}, defaultdict(list))
    for each in corpus.provisions:
        borne = [title for text in each.titles for title in text]
        names = [name for title in borne for name in dict.fromkeys((title, _BRACKET.sub("", title)))]
        _add(found, (each.code, each.article), names, [word for words in each.keywords for word in words])
    for instrument in corpus.instruments:
        for number, article in instrument.articles.items():
            common = Stems(_stems(" ".join(instrument.title)))
            titles = (title for title in article.title if not common.issuperset(_stems(title)))
            _add(found, (instrument.id, number), titles, (), 2)
    for item in corpus.items:
        number = corpus.reference(item.id).parts[0]
        treaty = corpus.instrument[item.instrument].articles.get(number)
        if treaty:  # its points tell it in a language in which its own title is not known
            untold = (title for title, known in zip(item.title, treaty.title, strict=True) if not known)
            _add(found, (item.instrument, number), untold, (), 2)
        elif number == item.id:
            _add(found, (item.instrument, number), item.title, ())
    return found


def _add(found: _Titles, place: tuple[str, str], titles: Iterable[str], more: Iterable[str], least: int = 1) -> None:
    """Add the titles of an article number to `found`; titles with too few words are left out."""
    named = [frozenset(_stems(title)) for title in titles]
    found.own[place] = found.own.get(place, Stems()).union(*named, *(_stems(each) for each in more))
    for stems in named:
        for stem in stems if len(stems) >= least else ():
            found.titled[place[0], stem].append((place[1], stems))


@rules.warning("LL117", "cited for a matter that another article governs")
def _of_another(context: RuleContext) -> Iterator[tuple[Citation, RuleHit]]:
    citations = [each.citation for each in context.cited]
    joins = [JOINS.fullmatch(context.text, one.end, other.start) for one, other in pairwise(citations)]
    for index, (each, *beside) in enumerate(zip(context.cited, [None, *joins], [*joins, None], strict=False)):
        has_labels = not (any(beside) or each.citation.article_to or each.citation.instrument in {None, OTHER})
        labels = _labels(context, index) if has_labels else ()
        of, numbers = next(filter(None, (_others(context, each, label) for label in labels if label)), ("", []))
        of, numbers = (of, numbers) if numbers else (each.citation.code, _with_a_suffix(context, each))
        if numbers:
            article = _named(context.corpus, each.citation.code, [each.citation.article])
            others = _named(context.corpus, of, numbers)
            message = worded("the words beside {article} are those of {others}", article=article, others=others)
            yield each.citation, RuleHit(message, worded("if that article is meant, write {what}", what=others))


def called_by_another_title(context: RuleContext) -> frozenset[int]:
    """The starts of citations beside the title of another article of the same code: `incest (article 417/8)`.

    Also of one that is read with the cited article, as LL117 does not tell.
    """
    titles = _titles(context.corpus)
    return frozenset(
        each.citation.start
        for index, each in enumerate(context.cited)
        if (own := titles.own.get((each.citation.code, each.citation.article)))
        and any(
            _titles_within(titles, each.citation.code, label) and own.isdisjoint(label)
            for label in _labels(context, index)
        )
    )


def is_of_another_subject(context: RuleContext, each: CitedLaw) -> bool:
    """Whether a clause has more words of the titles of another article with the same number and another suffix.

    `l'abus aggravé de la prostitution (433quater/5)` has those of 433quater/4.
    """
    cited = each.citation
    words = Stems(_stems(context.text[slice(*context.clause(cited.start, cited.end))]))
    own, base = _titles(context.corpus).own, article_key(cited.article)[0]
    same = (names for (code, number), names in own.items() if code == cited.code and article_key(number)[0] == base)
    meant = len(words & own.get((cited.code, cited.article), Stems()))
    return any(len(words & names) > max(meant, 1) for names in same)


# convicted of human trafficking under Article  la traite des êtres humains visée à l'article  mensenhandel (artikel
_UNDER_IT = verbose_any_case(
    r"""(?P<words>[^.;:()\d,]{4,60}?)
        \s?(?: \( | \b(?:under|by|in|pursuant\sto|contrary\sto|en\svertu\sde|selon|au\ssens\sde|bedoeld\sin|krachtens
                 |(?:visée?s?|punie?s?|prévue?s?)\s(?:à|par)|strafbaar\sgesteld\sdoor|volgens|in\sde\szin\svan
                 |op\sgrond\svan) )
        \s?(?:the\s|l['’]|het\s)?(?:art(?:icle|ikel)?\.?|section)\s\Z"""
)


def _with_a_suffix(context: RuleContext, each: CitedLaw) -> list[str]:
    """The first article of the same number with a suffix whose title begins with a word before the citation.

    None if these words may tell the article without a suffix: `human trafficking under article 433`.
    """
    cited, corpus, provision = each.citation, context.corpus, context.article(each)
    if provision is None or not cited.article.isdecimal():
        return []
    begin, _ = context.clause(cited.start, cited.end)
    found = _UNDER_IT.search(context.text, max(begin, cited.start - _FAR), cited.start)
    words = found["words"] if found else ""
    own_words = _long_words(words)
    own = _titles(corpus).own.get((provision.code, provision.article), Stems())
    if own & {word[:_STEM] for word in own_words}:
        return []
    same = (other for other in _named_with_a_suffix(corpus, cited, own_words) if "/" not in other.article)
    met = (other for other in same if is_overlap(other.start, other.end, provision.start, provision.end))
    return [other.article for other in sorted(met, key=lambda one: article_key(one.article))[:1]]


def with_a_suffix_by_its_title(context: RuleContext, each: CitedLaw) -> Provision | None:
    """The one article in force whose number is the cited one with a suffix, and whose title the clause names.

    371/1 for `voyeurism (Article 371)`, if these data have no article 371.
    """
    cited = each.citation
    if not cited.article.isdecimal() or cited.article_to:
        return None
    begin, close = context.clause(cited.start, cited.end)
    named = _named_with_a_suffix(context.corpus, cited, _long_words(context.text[begin:close]))
    found = [one for one in named if one.in_force(context.on)]
    return found[0] if len(found) == 1 else None


def _long_words(words: str) -> set[str]:
    """The words of a text that can tell a title."""
    return set(_LONG.findall(fold_accents(words).lower())).difference(_FILLERS)


def _named_with_a_suffix(corpus: Corpus, cited: Citation, own_words: set[str]) -> Iterator[Provision]:
    """Yield the articles whose number is the cited one with a suffix, and of whose title some words name the first."""
    for one in corpus.provisions if own_words else ():
        is_same = one.code == cited.code and article_key(one.article)[0] == int(cited.article)
        if is_same and one.article != cited.article and _first_words(one) & own_words:
            yield one


def _first_words(provision: Provision) -> set[str]:
    """The first word of each title of an article, if it is long."""
    return {match[0] for title in provision.subject if (match := _LONG.match(fold_accents(title).lower()))}


def _named(corpus: Corpus, of: str, numbers: list[str]) -> str:
    """Articles or questions as they are named: `138 CP 2024`, `article 22 of the Convention`."""
    listed = ", ".join(sorted(numbers, key=article_key))
    if of in corpus.code:
        return f"{listed} {corpus.code[of].brief(spoken())}"
    if corpus.instrument[of].articles:
        return worded("article {number} of the Convention", number=listed)
    return worded("question {number}", number=listed)


# voyeurism: Article 136  rape (article 134  | voyeurisme | 417/9
_ART = r"(?:(?:art(?:icle|ikel)?s?|questions?|vraag)\b\.?\s)?"
_BEFORE = any_case(rf"(?:\s?\(|\s?:\s|\s?\|\s){_ART}\Z")
# *Voyeurism.* Article 136, at the beginning of a line
_HEADED = any_case(rf"(?:^|\n)[\s\d.)*-]*(?P<words>[^\n.;:|()\d]{{6,80}})\.\**\s{_ART}\Z")
_LABEL_ENDS = lazy_regex(r"[\n;:|,()]|[.]\s")
_BRACKET = lazy_regex(r"\s?\([^()\n]{1,40}\)\Z")
# article 136 (voyeurism)  art. 21 of the Convention, corruption of children)
_BEHIND = lazy_regex(
    r"(?:\s(?:of|du|de\sla|van\shet|van\sde|nieuw)\b[^;:()\n|,\d]{0,60}?)?(?:\s?\(|,\s)(?P<words>[^()\n\d,;:]{4,80})\)"
)
# article 29 on the liability of legal persons  "art. 173 of the 1867 Code" for possession of images
_FOR = lazy_regex(
    r"(?:\s(?:of|de|du|van)\b[^.;:()\n|,]{0,50}?)?[\"”»’]?\s(?:on|for|sur|pour|over|inzake|voor)\s(?P<words>[^()\n\d,;:.?!|]{10,80}?)(?=\s?[.,;:?!)\n])"
)
# | 417/8 | voyeurism |  | 340 | 340 | leurre en ligne |: the first cell behind a number that has words
_CELLS = lazy_regex(r"[^|\n]{0,25}\|(?:[\d/,\s–-]{1,20}(?:bis|ter)?\s?\|)?\s(?P<words>[^|\n\d;:.]{6,80}?)\s?\|")
_FAR = 120
_NEAR = 16
"""Characters of what leads from a label to a number: `: articles `."""


def _labels(context: RuleContext, index: int) -> Iterator[list[str]]:
    """The labels beside a citation that name its subject, as word stems, the nearest first."""
    text, each = context.text, context.cited[index].citation
    before = context.cited[index - 1].citation.end if index else 0
    behind = context.cited[index + 1].citation.start if index + 1 < len(context.cited) else len(text)
    since = max(before, each.start - _FAR)
    leads = text[max(since, each.start - _NEAR) : each.start]
    is_near_a_line = "." in leads and (since == 0 or text.find("\n", since, each.start) >= 0)
    if is_near_a_line and (headed := _HEADED.search(text, since, each.start)):
        yield _stems(headed["words"])[::-1]
    elif any(map(leads.__contains__, "(:|")) and (
        mark := _BEFORE.search(text, max(since, each.start - _NEAR), each.start)
    ):
        words = _BRACKET.sub("", text[since : mark.start()])
        yield _stems(_LABEL_ENDS.split(words)[-1])[::-1]
    if found := _BEHIND.match(text, each.end, min(behind, each.end + 2 * _FAR)):
        yield _stems(found["words"])
    if found := citation_context_phrases.IS_PUNISHED_BY.search(
        text, max(context.clause(each.start, each.end)[0], since), each.start
    ):
        yield _stems(found["words"])[::-1]
    if (found := citation_context_phrases.PUNISHES.match(text, each.end) or _FOR.match(text, each.end)) or (
        "|" in leads and _OPENS_A_CELL.search(text, since, each.start) and (found := _CELLS.match(text, each.end))
    ):
        yield _stems(found["words"])


# | art. 417/8
_OPENS_A_CELL = any_case(rf"\|\s?{_ART}\Z")


def _others(context: RuleContext, each: CitedLaw, label: list[str]) -> tuple[str, list[str]] | None:
    """The act whose articles bear a label as their title, and these articles; None if the cited article may bear it."""
    corpus, titles = context.corpus, _titles(context.corpus)
    of, number = each.citation.code, each.citation.article
    own = titles.own.get((of, number))
    if of in corpus.instrument and each.citation.paragraph:
        return None  # of which the words may tell what it is about
    if own is None:
        codes = () if each.citation.ambiguous or of not in corpus.sharing_a_name else corpus.sharing_a_name
        other = [code for code in codes if _is_of(titles, code, number, label)]
        return (other[0], [number]) if other else None
    candidates = {
        found
        for found in _titles_within(titles, of, label)
        if found[0] != number
        and (of in corpus.instrument or _are_of_one_time(corpus, f"{of}/{number}", f"{of}/{found[0]}"))
    }
    if not candidates and len(label) >= _A_PART and not own & set(label):
        candidates = {found for found in titles.titled.get((of, label[0]), ()) if found[1].issuperset(label)}
    around = frozenset(_stems(context.text[slice(*context.clause(each.citation.start, each.citation.end))]))
    most = max((len(name.intersection(label)) for _, name in candidates), default=0)
    best = [(other, name) for other, name in candidates if len(name.intersection(label)) == most]
    meant = Stems().union(*(name.intersection(label) for _, name in best))
    numbers = [*{other for other, _ in best}]
    is_meant = all(any(stem.startswith(each) for stem in meant) for each in own & around)  # child, children
    may_fit = meant <= own or not is_meant or len(numbers) > _A_PART
    if may_fit or (of in corpus.code and not all(_compares(corpus, f"{of}/{number}", f"{of}/{x}") for x in numbers)):
        return None
    return (of, numbers) if numbers else None


def _is_of(titles: _Titles, code: str, number: str, label: list[str]) -> bool:
    """Whether a label is a title of a number of a code, or consists of words by which it is known."""
    names = titles.own.get((code, number), Stems())
    return any(each[0] == number for each in _titles_within(titles, code, label)) or (
        len(label) > 1 and names.issuperset(label)
    )


def _compares(corpus: Corpus, ident: str, other: str) -> bool:
    """Whether two articles punish, at one time, and neither is read with the other."""
    one, two = corpus.provision[ident], corpus.provision[other]
    apart = all(each.provision not in {ident, other} for each in (*one.partners, *two.partners))
    return apart and _punishes(one) and _punishes(two) and _are_of_one_time(corpus, ident, other)


def _are_of_one_time(corpus: Corpus, ident: str, other: str) -> bool:
    """Whether two articles were in force at one time: a word may be the title of both an article and its successor."""
    one, two = corpus.provision[ident], corpus.provision[other]
    return is_overlap(one.start, one.end, two.start, two.end)


def _punishes(provision: Provision) -> bool:
    return any(each.penalty for each in provision.versions)


def _titles_within(titles: _Titles, of: str, label: list[str]) -> set[tuple[str, Stems]]:
    """The articles of an act whose whole title occurs in a label, with at most one word between."""
    entries = {entry for stem in label for entry in titles.titled.get((of, stem), ())}
    is_short = len(label) <= _A_PART
    return {(number, name) for number, name in entries if name.issubset(label if is_short else label[: len(name) + 1])}


_A_PART = 3
"""Words of a label that are a part of a title and tell an article."""
