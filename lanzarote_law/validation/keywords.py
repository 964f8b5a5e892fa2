"""Rules for search words: they can be found, and do not claim what the law does not say."""

from collections.abc import Iterator

from lanzarote_law.answers.word_matching import MatchQuality, SearchPhrase, stems
from lanzarote_law.model import Aspect, Basis, Corpus, NonStatutoryTerm, Provision
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("keyword-empty", "a keyword without a word", "aspects provisions provisions.unnamed")
def _keyword_empty(_: Corpus, record: Aspect | Provision, unnamed: NonStatutoryTerm | None = None) -> Iterator[Fault]:
    key, keywords = ("words", unnamed.words) if unnamed else ("keywords", record.keywords)
    for language, words in keywords._asdict().items():
        for index, word in enumerate(words):
            if not stems(word):
                message = worded("'{word}' does not contain a word", word=word)
                yield Fault(message, (key, language, index), worded("use a word, or remove this entry"))


@rules.error("unnamed-words", "common names without a name", "provisions.unnamed")
def _unnamed_words(_: Corpus, _provision: Provision, unnamed: NonStatutoryTerm) -> Iterator[Fault]:
    if not unnamed.words.every:
        yield Fault(worded("no common names are given"), ("words",), worded("add the common names"))


@rules.error("unnamed-named", "a common name that the law also uses", "provisions.unnamed")
def _unnamed_named(corpus: Corpus, provision: Provision, unnamed: NonStatutoryTerm) -> Iterator[Fault]:
    of_aspect = corpus.aspect[unnamed.aspect].keywords.every if unnamed.aspect else ()
    keywords = (*provision.keywords.every, *of_aspect)
    said = (*filter(None, provision.subject), *(version.summary for version in provision.versions))
    for word in filter(stems, unnamed.words.every):
        wanted = SearchPhrase(word)
        twice = any(wanted.match(keyword) is MatchQuality.WHOLE for keyword in keywords)
        if twice or any(wanted.match(text) in {MatchQuality.WHOLE, MatchQuality.PHRASE} for text in said):
            in_data = worded("a word in the data on {provision}", provision=provision.id)
            message = worded("'{word}' is {where}", word=word, where=worded("also a keyword") if twice else in_data)
            yield Fault(message, ("words",), worded("keep the word in only one of the two places"))


@rules.warning("unnamed-aspect", "a common name under an aspect without a link", "provisions.unnamed")
def _unnamed_aspect(corpus: Corpus, provision: Provision, unnamed: NonStatutoryTerm) -> Iterator[Fault]:
    links = corpus.links_to_provision.get(provision.id, ())
    if unnamed.aspect and not any(unnamed.aspect in link.aspects for link in links):
        values = {"provision": provision.id, "aspect": unnamed.aspect}
        message = worded("no link says that {provision} answers {aspect}", **values)
        yield Fault(message, ("aspect",), worded("name another aspect, or add the link"))


@rules.error("unnamed-source", "a common name without a source", "provisions.unnamed")
def _unnamed_source(_: Corpus, _provision: Provision, unnamed: NonStatutoryTerm) -> Iterator[Fault]:
    if unnamed.basis is not Basis.EDITORIAL and not unnamed.source:
        message = worded("the record relies on a {basis}, but names no source", basis=unnamed.basis)
        yield Fault(message, (), worded("add the key `source`"))
