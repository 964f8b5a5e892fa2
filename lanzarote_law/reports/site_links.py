"""Where the pages of a site are, and the links between them: each text that names a record leads to its page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from urllib.parse import quote

from lanzarote_law.model import TranslatedCorpus
from lanzarote_law.render import decisions
from lanzarote_law.render.blocks import Block, OwnPage, Page, Run, Styled
from lanzarote_law.render.official_links import article_page
from lanzarote_law.render.phrases import View
from lanzarote_law.render.translation_notes import TranslationSigns, map_runs, typesetter


def page_path(kind: str, ident: str) -> str:
    """Where the page of a record is: in the folder of its kind, under its id.

    >>> page_path("article", "be-cp-1867/417/44"), page_path("item", "20(1)(f)")
    ('article/be-cp-1867_417_44.html', 'item/20(1)(f).html')
    """
    name = re.sub(r"[^\w.()-]", "_", ident)
    return f"{kind}/{name}.html"


def address(kind: str, ident: str) -> OwnPage:
    """The address of the page of a record."""
    return OwnPage(quote(page_path(kind, ident), safe="/()"))


class BlockFinisher:
    """Finishes the blocks of a page: signs of translations, links to other pages, spaces of the language."""

    def __init__(self, view: View, links: "RecordLinks | None") -> None:
        self._links = links
        self._signs = TranslationSigns(view) if isinstance(view.corpus, TranslatedCorpus) else None
        self._typeset = typesetter(view) if view.language == "fr" else tuple
        self._parts = lru_cache(maxsize=None)(self._parts_of)

    def blocks(self, blocks: Sequence[Block], path: str) -> Page:
        """The blocks of the page that is at a path, which do not lead to it."""
        signed = tuple(self._signs.block(each) if self._signs else each for each in blocks)
        return map_runs(signed, lambda found: self._finished(found, path))

    def _finished(self, found: Run, path: str) -> Run:
        """A run with its links, and with its notes after their texts."""
        return tuple(
            [
                Styled(text, style, link if link != path else around if around != path else "", "", each.dates)
                for each in found
                for text, style, link, around in self._parts(each._replace(dates=()) if each.dates else each)
            ]
        )

    def _parts_of(self, styled: Styled) -> list[tuple[str, str, str, str]]:
        """The parts of a text and its note: text, style, address, and the one that replaces its own page."""
        parts = self._links.parts(styled) if self._links else [(styled.text, styled.style, styled.link, styled.link)]
        parts += [(f" [{styled.note}]", "dim", "", "")] if styled.note else []
        texts = self._typeset(tuple(Styled(text) for text, *_ in parts))
        return [(each.text, *part[1:]) for each, part in zip(texts, parts, strict=True) if each.text]


class RecordLinks:
    """Finds references to records in texts, and the pages of these records."""

    def __init__(self, view: View) -> None:
        corpus = view.corpus
        self._items: dict[str, str] = {each.id: address("item", each.id) for each in corpus.items}
        self._articles: dict[str, str] = {}
        self._of_official_page: dict[tuple[str, str], str] = {}
        for each in corpus.provisions:
            self._articles[view.article(each.id)] = page = address("article", each.id)
            self._of_official_page[article_page(view, each.id), view.article(each.id, known_code=each.code)] = page
        self._others: dict[str, str] = {view.code(each.id): address("code", each.id) for each in corpus.codes}
        self._others |= self._articles
        self._others |= {each.id: address("position", each.id) for each in corpus.positions}
        for decision in corpus.decisions:
            self._others |= dict.fromkeys(
                (decision.id, decisions.decision_as_named(view, decision)), address("decision", decision.id)
            )
        codes, others = _one_of(view.code(each.id) for each in corpus.codes), _one_of(self._others)
        item, number = r"\d+(?:\.[\w-]+)*(?:\(\w+\))*(?:/\d+)?", r"\d[\w/]*"
        between = "|".join((", ", re.escape(view.word("range", "\0", "\0").strip("\0"))))
        self._references = re.compile(
            rf"(?<![\w.,/(°])(?P<articles>{number}(?:(?:{between})(?:§ |al\. )?[\w/°]+(?: \w+)?)*)"
            rf" (?P<code>{codes})(?!\w)"
            rf"|(?<![\w.,/-])(?:{others}|{item})(?![\w/(])"
        )
        self._separator = re.compile(f"({between})")

    def parts(self, styled: Styled) -> list[tuple[str, str, str, str]]:
        """The parts of a text: text, style, the page of the record that it names, and the address around it."""
        around = styled.link
        if styled.style == "ref":
            number = (styled.link, styled.text.partition(",")[0])
            around = self._items.get(styled.text) or self._of_official_page.get(number, around)
        return [(text, styled.style, address or around, around) for text, address in self._pieces(styled.text)]

    def _pieces(self, text: str) -> list[tuple[str, str]]:
        pieces: list[tuple[str, str]] = []
        at = 0
        for found in self._references.finditer(text):
            pieces.append((text[at : found.start()], ""))
            pieces += self._of_list(found) if found["code"] else [(found[0], self._of_name(found[0]))]
            at = found.end()
        alike = groupby((*pieces, (text[at:], "")), key=itemgetter(1))
        joined = (("".join(words for words, _ in group), address) for address, group in alike)
        return [each for each in joined if each[0]]

    def _of_name(self, name: str) -> str:
        return self._others.get(name) or (self._items.get(name, "") if re.search(r"[.(]", name) else "")

    def _of_list(self, found: re.Match[str]) -> Iterator[tuple[str, str]]:
        """A list of articles of a code; the name of the code belongs to the last of them."""
        *first, last = self._separator.split(found["articles"])
        code = found["code"]
        known = [address for each in (*first, last) if (address := self._articles.get(f"{each} {code}"))]
        if len(known) == 1:  # the rest says where in the article
            yield found[0], known[0]
            return
        yield from ((each, self._articles.get(f"{each} {code}", "")) for each in first)
        address = self._articles.get(f"{last} {code}")
        yield from [(f"{last} {code}", address)] if address else [(f"{last} ", ""), (code, self._others[code])]


def _one_of(names: Iterable[str]) -> str:
    """A pattern for any of some names, the longest first, which only tries those that begin as the text does."""
    longest_first = sorted(names, key=lambda each: (each[:2], -len(each)))
    groups = {
        start: "|".join(map(re.escape, group)) for start, group in groupby(longest_first, key=lambda each: each[:2])
    }
    letters = "".join(dict.fromkeys(re.escape(start[0]) for start in groups))
    return f"(?=[{letters}])(?:{'|'.join(f'(?={re.escape(start)})(?:{group})' for start, group in groups.items())})"
