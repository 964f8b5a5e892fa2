"""Rules for search words: they can be found, and do not claim what the law does not say."""

from __future__ import annotations

from collections.abc import Iterator

from lanzarote_law.answers.word_matching import MatchQuality, SearchPhrase, stems
from lanzarote_law.model import Basis, Corpus, Keywords, Provision, UnnamedConduct
from lanzarote_law.validation.rules import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("keyword-empty", "a keyword without a word")
def _keyword_empty(corpus: Corpus) -> Iterator[Fault]:
    for steps, keywords in _every_list(corpus):
        for language, words in zip(keywords._fields, keywords, strict=True):
            for index, word in enumerate(words):
                if not stems(word):
                    message = worded("'{word}' does not contain a word", word=word)
                    yield Fault(message, (*steps, language, index), worded("use a word, or remove it"))


@rules.error("unnamed-words", "common names without a name")
def _unnamed_words(corpus: Corpus) -> Iterator[Fault]:
    for _, unnamed, steps in _every_unnamed(corpus):
        if not unnamed.words.every:
            yield Fault(worded("no common names are given"), (*steps, "words"), worded("add the common names"))


@rules.error("unnamed-named", "a common name that the law also uses")
def _unnamed_named(corpus: Corpus) -> Iterator[Fault]:
    for provision, unnamed, steps in _every_unnamed(corpus):
        keywords = (*provision.keywords.every, *_of_aspect(corpus, unnamed))
        said = (*filter(None, provision.subject), *(version.summary for version in provision.versions))
        for word in filter(stems, unnamed.words.every):
            wanted = SearchPhrase(word)
            twice = any(wanted.match(keyword) is MatchQuality.WHOLE for keyword in keywords)
            if twice or any(wanted.match(text) in {MatchQuality.WHOLE, MatchQuality.PHRASE} for text in said):
                where = (
                    worded("also a keyword")
                    if twice
                    else worded("a word in the data on {provision}", provision=provision.id)
                )
                message = worded("'{word}' is {where}", word=word, where=where)
                yield Fault(message, (*steps, "words"), worded("keep it in only one of the two places"))


def _of_aspect(corpus: Corpus, unnamed: UnnamedConduct) -> tuple[str, ...]:
    return corpus.aspect[unnamed.aspect].keywords.every if unnamed.aspect else ()


@rules.warning("unnamed-aspect", "a common name under an aspect without a link")
def _unnamed_aspect(corpus: Corpus) -> Iterator[Fault]:
    for provision, unnamed, steps in _every_unnamed(corpus):
        links = corpus.links_to_provision.get(provision.id, ())
        if unnamed.aspect and not any(unnamed.aspect in link.aspects for link in links):
            message = worded(
                "no link says that {provision} answers {aspect}", provision=provision.id, aspect=unnamed.aspect
            )
            yield Fault(message, (*steps, "aspect"), worded("name another aspect, or add the link"))


@rules.error("unnamed-source", "a common name without a source")
def _unnamed_source(corpus: Corpus) -> Iterator[Fault]:
    for _, unnamed, steps in _every_unnamed(corpus):
        if unnamed.basis is not Basis.EDITORIAL and not unnamed.source:
            message = worded("the record relies on a {basis}, but names no source", basis=unnamed.basis)
            yield Fault(message, steps, worded("add source"))


def _every_list(corpus: Corpus) -> Iterator[tuple[PathSteps, Keywords]]:
    for aspect in corpus.aspects:
        yield ("aspect", aspect.id, "keywords"), aspect.keywords
    for provision in corpus.provisions:
        yield ("provision", provision.id, "keywords"), provision.keywords
    for _, unnamed, steps in _every_unnamed(corpus):
        yield (*steps, "words"), unnamed.words


def _every_unnamed(corpus: Corpus) -> Iterator[tuple[Provision, UnnamedConduct, PathSteps]]:
    for provision in corpus.provisions:
        for index, unnamed in enumerate(provision.unnamed):
            yield provision, unnamed, ("provision", provision.id, "unnamed", index)
