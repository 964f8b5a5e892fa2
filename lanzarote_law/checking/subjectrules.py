"""Rules of the words beside a citation, where these are what another article is called."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.checking.problems import Context, Told, sorted_names
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.clauses import clause
from lanzarote_law.citations.namedact import OTHER
from lanzarote_law.errors import Rules
from lanzarote_law.grammar.pastlaw import JOINS
from lanzarote_law.model import overlap
from lanzarote_law.typography import fold
from lanzarote_law.wording import spoken, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.citations.meaning import Meaning
    from lanzarote_law.model import Corpus, Provision

rules = Rules[Callable[[Context], Iterable[tuple[Citation, Told]]]]()
Stems = frozenset[str]

_LONG = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""Letters by which words of one stem are alike."""
_FILLERS = frozenset(
    "with from that this which what dans pour avec leurs cette voor door naar deze the van met".split()
)


def _stems(words: str) -> list[str]:
    return [word[:_STEM] for word in _LONG.findall(fold(words)) if word not in _FILLERS]


class _Titles(NamedTuple):
    """What articles and questions are called, in stems of words."""

    own: dict[tuple[str, str], Stems]
    """Every stem of a number's names, by code or instrument."""
    titled: dict[tuple[str, str], list[tuple[str, Stems]]]
    """By code or instrument and a stem: the titles with it, each with its number."""
    names: dict[str, list[tuple[str, Stems]]]
    """By number: its titles and keywords in each code that shares its name with another one."""


@lru_cache(maxsize=4)
def _titles(corpus: Corpus) -> _Titles:
    found = _Titles({}, defaultdict(list), defaultdict(list))
    for each in corpus.provisions:
        keywords = [word for words in each.keywords for word in words]
        _add(found, each.code, each.article, each.subject, keywords)
        if each.code in corpus.sharing_a_name:
            stems = (frozenset(_stems(name)) for name in (*each.subject, *keywords))
            found.names[each.article] += [(each.code, name) for name in stems if name]
    for instrument in corpus.instruments:
        for number, article in instrument.articles.items():
            _add(found, instrument.id, number, article.title, (), frozenset(_stems(" ".join(instrument.title))))
    for item in corpus.items:
        if "." not in item.id and "(" not in item.id:
            _add(found, item.instrument, item.id, item.title, ())
    return found


def _add(
    found: _Titles, of: str, number: str, titles: Iterable[str], more: Iterable[str], common: Stems = frozenset()
) -> None:
    """Puts in what a number is called; a title of words that its whole instrument has tells nothing."""
    named = [frozenset(_stems(title)) for title in titles]
    found.own[of, number] = frozenset[str]().union(*named, *(_stems(each) for each in more))
    for stems in named:
        for stem in stems if stems - common else ():
            found.titled[of, stem].append((number, stems))


@rules.warning("LL117", "cited for what another article is about").means(
    "The words beside the number are the title of another article of the same act, in force at the same time, or of the"
    " article that bears the number in the other code of that name, and no word of the cited article stands there."
    " Articles of a code are compared only where the data have a penalty for both and neither is read with the other."
)
def _of_another(context: Context) -> Iterator[tuple[Citation, Told]]:
    for index, each in enumerate(context.cited):
        labels = () if each.citation.instrument in {None, OTHER} else _labels(context, index)
        of, numbers = next(filter(None, (_others(context, each, label) for label in labels if label)), ("", []))
        if numbers:
            article = _named(context.corpus, each.citation.code, [each.citation.article])
            others = _named(context.corpus, of, numbers)
            message = worded("the words beside {article} are those of {others}", article=article, others=others)
            yield each.citation, Told(message, worded("if that is meant, write {what}", what=others))


def _named(corpus: Corpus, of: str, numbers: list[str]) -> str:
    """Articles or questions as they are named: `138 CP 2024`, `article 22 of the Convention`."""
    if of in corpus.code:
        if all(f"{of}/{number}" in corpus.provision for number in numbers):
            return sorted_names(corpus, [f"{of}/{number}" for number in numbers])
        return f"{', '.join(numbers)} {corpus.code[of].brief(spoken())}"
    told = ", ".join(numbers)
    if corpus.instrument[of].articles:
        return worded("article {number} of the Convention", number=told)
    return worded("question {number}", number=told)


# voyeurism: Article 136  rape (article 134  | voyeurisme | 417/9
_ART = r"(?:(?:art(?:icle|ikel)?s?|questions?|vraag)\b\.?\s)?"
_BEFORE = re.compile(rf"(?:\s?\(|\s?:\s|\s?\|\s){_ART}\Z", re.IGNORECASE)
# *Voyeurism.* Article 136, at the beginning of a line
_HEADED = re.compile(rf"(?:^|\n)[\s\d.)*-]*(?P<words>[^\n.;:|()\d]{{6,80}})\.\**\s{_ART}\Z", re.IGNORECASE)
_LABEL_ENDS = re.compile(r"[\n;:|,()]|[.]\s")
_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)\Z")
_OF_ITS_ACT = r"(?:,?\s§+\s?\d+)?(?:\s(?:of|du|de\sla|van\shet|van\sde|Sw|nieuw)\b[^;:()\n|,\d]{0,60}?)?"
# article 29 on corporate liability  art. 21 of the Convention (corruption of children)  | 417/9 | voyeurism |
_BEHIND = re.compile(
    rf"""{_OF_ITS_ACT}(?: \s?\((?P<bracket>[^()\n\d]{{4,80}})\) | ,\s(?P<comma>[^()\n\d,;:]{{4,80}})\)
         | \s(?:on|concerning|sur|relatif\sà|over|inzake)\s(?P<on>[^()\n\d,;:.?]{{4,80}}?)[.,;?)]
         | \s?\|(?:[\s\d/]*\|)?\s?(?P<cell>[^|\n\d]{{4,80}}?)\s?\| )""",
    re.IGNORECASE | re.VERBOSE,
)
_FAR = 120


def _labels(context: Context, index: int) -> Iterator[list[str]]:
    """What the words beside a number tell that it is cited for, in stems, the nearest first; none within a list."""
    text, each = context.text, context.cited[index].citation
    before = context.cited[index - 1].citation.end if index else 0
    behind = context.cited[index + 1].citation.start if index + 1 < len(context.cited) else len(text)
    joined = (before and JOINS.fullmatch(text, before, each.start)) or JOINS.fullmatch(text, each.end, behind)
    if each.article_to or joined:
        return
    since = max(before, each.start - _FAR)
    if headed := _HEADED.search(text, since, each.start):
        yield _stems(headed["words"])[::-1]
    elif mark := _BEFORE.search(text, since, each.start):
        words = _BRACKET.sub("", text[since : mark.start()])
        yield _stems(_LABEL_ENDS.split(words)[-1])[::-1]
    if found := _BEHIND.match(text, each.end, min(behind, each.end + 2 * _FAR)):
        yield _stems(next(filter(None, found.groups()), ""))


def _others(context: Context, each: Meaning, label: list[str]) -> tuple[str, list[str]] | None:
    """The act, and its articles of which a label is the title; None where it may tell the cited one."""
    corpus, titles = context.corpus, _titles(context.corpus)
    of, number = each.citation.code, each.citation.article
    own = titles.own.get((of, number))
    if own is None:
        codes = {code for code, name in titles.names.get(number, ()) if _is_told(name, label)}
        known = {code for code in codes - {of} if _punishes(corpus.provision[f"{code}/{number}"])}
        is_named = of in corpus.sharing_a_name and not each.citation.ambiguous
        return (known.pop(), [number]) if is_named and len(known) == 1 else None
    entries = {entry for stem in label for entry in titles.titled.get((of, stem), ())}
    told = {(other, name) for other, name in entries if other != number and _is_told(name, label)}
    if not told and len(label) >= _A_PART and not own & set(label):
        told = {(other, name) for other, name in entries if name.issuperset(label)}
    around = frozenset(_stems(context.text[slice(*clause(context.text, each.citation.start, each.citation.end))]))
    most = max((len(name.intersection(label)) for _, name in told), default=0)
    best = [(other, name) for other, name in told if len(name.intersection(label)) == most]
    meant = frozenset[str]().union(*(name.intersection(label) for _, name in best))
    numbers = sorted({other for other, _ in best})
    may_fit = meant <= own or not own & around <= meant or len(numbers) > _A_PART
    if may_fit or (of in corpus.code and not all(_compares(corpus, f"{of}/{number}", f"{of}/{x}") for x in numbers)):
        return None
    return (of, numbers) if numbers else None


def _compares(corpus: Corpus, ident: str, other: str) -> bool:
    """Whether two articles punish, at one time, and neither is read with the other."""
    one, two = corpus.provision[ident], corpus.provision[other]
    apart = all(each.provision not in {ident, other} for each in (*one.partners, *two.partners))
    return apart and _punishes(one) and _punishes(two) and overlap(one.start, one.end, two.start, two.end)


def _punishes(provision: Provision) -> bool:
    return any(each.penalty for each in provision.versions)


def _is_told(name: Stems, label: list[str]) -> bool:
    """Whether all of a title stands beside a number, with one word between at most."""
    return bool(name) and name.issubset(label[: len(name) + 1])


_A_PART = 3
"""Words of a label that are a part of a title and tell an article."""
