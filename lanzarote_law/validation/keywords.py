"""Rules of the words by which `search` finds something: they can be found, and do not say what the law does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.answers.matching import Fit, Wanted, stems
from lanzarote_law.model import Basis
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus, Keywords, Provision, Unnamed
    from lanzarote_law.validation.rules import Steps

rules = DataRules()


@rules.error("keyword-empty", "a keyword without a word").means(
    "`search` compares words: letters and figures. This keyword has none, or is a single letter, and would never be"
    " found. Write the word that people use."
)
def _keyword_empty(corpus: Corpus) -> Iterator[Fault]:
    for steps, keywords in _every_list(corpus):
        for language, words in zip(keywords._fields, keywords, strict=True):
            for index, word in enumerate(words):
                if not stems(word):
                    message = worded("'{word}' has no word in it", word=word)
                    yield Fault(message, (*steps, language, index), worded("write a word, or take it out"))


@rules.error("unnamed-words", "found under something, by no words").means(
    "The record says under what something is found that the law does not name, but not what people call it. Add the"
    " words, in one language at least."
)
def _unnamed_words(corpus: Corpus) -> Iterator[Fault]:
    for _, unnamed, steps in _every_unnamed(corpus):
        if not unnamed.words.every:
            yield Fault(worded("no words are given"), (*steps, "words"), worded("add what people call it"))


@rules.error("unnamed-named", "not named, and named all the same").means(
    "`search` tells its reader that the law does not use these words. But the same word is a keyword or stands in the"
    " subject or a summary of the provision, or is a keyword of the aspect: it would be found without that remark, or"
    " the remark is wrong. Keep one of the two."
)
def _unnamed_named(corpus: Corpus) -> Iterator[Fault]:
    for provision, unnamed, steps in _every_unnamed(corpus):
        keywords = (*provision.keywords.every, *_of_aspect(corpus, unnamed))
        said = (*filter(None, provision.subject), *(version.summary for version in provision.versions))
        for word in filter(stems, unnamed.words.every):
            wanted = Wanted(word)
            twice = any(wanted.fit(keyword) is Fit.WHOLE for keyword in keywords)
            if twice or any(wanted.fit(text) in {Fit.WHOLE, Fit.PHRASE} for text in said):
                where = (
                    worded("a keyword, too")
                    if twice
                    else worded("a word of what the data say of {provision}", provision=provision.id)
                )
                message = worded("'{word}' is {where}", word=word, where=where)
                yield Fault(message, (*steps, "words"), worded("keep it in one of the two places"))


def _of_aspect(corpus: Corpus, unnamed: Unnamed) -> tuple[str, ...]:
    return corpus.aspect[unnamed.aspect].keywords.every if unnamed.aspect else ()


@rules.warning("unnamed-aspect", "no link says that it falls under it").means(
    "The words are said to fall under an aspect, but no link says that the provision answers it. Name the aspect that"
    " it answers, add the link, or leave the aspect out."
)
def _unnamed_aspect(corpus: Corpus) -> Iterator[Fault]:
    for provision, unnamed, steps in _every_unnamed(corpus):
        links = corpus.links_to_provision.get(provision.id, ())
        if unnamed.aspect and not any(unnamed.aspect in link.aspects for link in links):
            message = worded(
                "no link says that {provision} answers {aspect}", provision=provision.id, aspect=unnamed.aspect
            )
            yield Fault(message, (*steps, "aspect"), worded("name another aspect, or add the link"))


@rules.error("unnamed-source", "who says under what it falls?").means(
    "That the words fall under this provision is said on the word of the State or of somebody who comments, but no"
    " document is named in which they do. Add `source`; a reading of this data set's own is `basis: editorial`."
)
def _unnamed_source(corpus: Corpus) -> Iterator[Fault]:
    for _, unnamed, steps in _every_unnamed(corpus):
        if unnamed.basis is not Basis.EDITORIAL and not unnamed.source:
            message = worded("what is said on the word of a {basis} names no source", basis=unnamed.basis)
            yield Fault(message, steps, worded("add source"))


def _every_list(corpus: Corpus) -> Iterator[tuple[Steps, Keywords]]:
    for aspect in corpus.aspects:
        yield ("aspect", aspect.id, "keywords"), aspect.keywords
    for provision in corpus.provisions:
        yield ("provision", provision.id, "keywords"), provision.keywords
    for _, unnamed, steps in _every_unnamed(corpus):
        yield (*steps, "words"), unnamed.words


def _every_unnamed(corpus: Corpus) -> Iterator[tuple[Provision, Unnamed, Steps]]:
    for provision in corpus.provisions:
        for index, unnamed in enumerate(provision.unnamed):
            yield provision, unnamed, ("provision", provision.id, "unnamed", index)
