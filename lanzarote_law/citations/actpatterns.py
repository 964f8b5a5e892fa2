"""The patterns by which a text is searched for the name of an act, compiled once for the names of a corpus."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from lanzarote_law.citations.codenames import LEAST_LETTERS
from lanzarote_law.citations.namepatterns import is_abbreviation
from lanzarote_law.grammar import acts, leads
from lanzarote_law.grammar.articles import ARTICLE_WORD

if TYPE_CHECKING:
    from lanzarote_law.citations.codenames import CodeNames

_STEM = 5


class ActPatterns:
    """Patterns of the names of acts: those of the data, and what any other act looks like."""

    def __init__(self, spellings: CodeNames) -> None:
        self.spellings = spellings

    @cached_property
    def after(self) -> re.Pattern[str]:
        """What may stand behind a number and name its act."""
        return re.compile(
            rf"""(?i:{leads.LEAD})
                (?: (?P<foreign>(?i:{acts.FOREIGN}))?{acts.BELGIAN_BEFORE}
                    {acts.FORMER_OR_PRESENT}??(?:(?P<year>\d{{4}})\s)?{acts.QUOTED}(?P<name>{self.spellings.name}|(?:{self.spellings.with_stops})(?!\w))
                    (?:\s\((?P<again>{self.spellings.name})\))?{acts.OF_YEAR}(?i:{acts.FORMER_BEHIND})
                  | (?P<convention>(?i:{leads.CONVENTION_NAMES})|Lanzarote(?=\s?[).,;]))
                  | (?P<other>(?i:{acts.OTHER_ACT}{acts.OF_DAY})|{acts.OTHER_SHORT})
                )""",
            re.VERBOSE,
        )

    @cached_property
    def before(self) -> re.Pattern[str]:
        """A name, with what may stand between it and the first number of a list."""
        return re.compile(
            rf"(?:{self.mention_with_stops.pattern}){acts.TO_A_NUMBER}(?:(?i:{ARTICLE_WORD})\s*)?$", re.VERBOSE
        )

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """A name that ends where another thing begins."""
        return re.compile(rf"(?:{self.mention_with_stops.pattern})\s?$", re.VERBOSE)

    @cached_property
    def leading(self) -> re.Pattern[str]:
        """The words that lead to a name."""
        return re.compile(rf"(?i:{leads.LEAD}){acts.BELGIAN_BEFORE}?", re.VERBOSE)

    @cached_property
    def to_a_number(self) -> re.Pattern[str]:
        """What may stand between a name and a number."""
        return re.compile(rf"{acts.TO_A_NUMBER}(?i:{ARTICLE_WORD})\s*", re.VERBOSE)

    @cached_property
    def is_foreign(self) -> re.Pattern[str]:
        """The word of another country that ends before the name of a code: `Swiss Criminal Code: Article 187`."""
        return re.compile(rf"(?<!\w)(?i:{acts.FOREIGN})$", re.VERBOSE)

    @cached_property
    def stems(self) -> re.Pattern[str]:
        """The first letters of everything that can be the name of an act: where to look closer."""
        short = {name[: 2 if name[:2].isupper() else 4] for name in self.spellings.names if is_abbreviation(name)}
        short |= {
            each
            for name in short
            if name[1:2] == "." and len(name) >= LEAST_LETTERS
            for each in (name[:3], name[:3].upper(), name[0] + name[2])
        }
        short |= {
            f"{name[0]}.{name[1]}" for name in self.spellings.names if name.isalpha() and name[:2].isupper()
        }  # C.I.Cr.
        long = {name[:_STEM] for name in self.spellings.names if not is_abbreviation(name)} | {
            name[:_STEM] for name in acts.MENTIONED
        }
        starts = short.union(*((each[0].upper() + each[1:], each[0].lower() + each[1:], each.upper()) for each in long))
        rests: dict[str, set[str]] = defaultdict(set)
        for stem in starts:
            rests[stem[0]].add(re.escape(stem[1:]).replace("\\ ", r"\s"))
        branches = "|".join(f"{re.escape(first)}(?:{'|'.join(sorted(each))})" for first, each in sorted(rests.items()))
        return re.compile(branches)

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """A name of an act anywhere."""
        return self._mention_of(self.spellings.name)

    @cached_property
    def mention_with_stops(self) -> re.Pattern[str]:
        """The same, where initials with stops are a name."""
        return self._mention_of(rf"{self.spellings.name}|(?:{self.spellings.with_stops})(?!\w)")

    def _mention_of(self, name: str) -> re.Pattern[str]:
        return re.compile(
            rf"""
                (?P<foreign>(?i:{acts.FOREIGN}))?(?<![\w.])(?P<name>{name}){acts.OF_YEAR}
                | (?P<convention>(?i:{leads.CONVENTION_NAMES}))
                | (?<!\w)(?P<other>{acts.OTHER_SHORT}|(?i:{acts.OTHER_NAMED}))""",
            re.VERBOSE,
        )
