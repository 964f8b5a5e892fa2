"""What kind of document contains the citations, by its first lines, and where its paragraphs end.

`Convention` means another one in a judgment of Strasbourg than in a report to the Committee of Lanzarote.
"""

from bisect import bisect_left
from functools import cached_property

from lanzarote_law.citations import same_named_codes
from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

_BLANK_LINE = lazy_regex(r"\n[^\S\n]*\n")
# and in the Committee's papers: 28. As concerns  Question 12. International  Article 20⏎; not 28 children
_PARTS_OF_A_PAPER = lazy_regex(
    r"\n(?:[^\S\n]*\n|(?=\d{1,3}(?:\.|(?:\.\d{1,2}){1,2}\.?)\s[A-ZÀ-Ý]|(?:Question|Vraag|Recommend\w+|R)\s?\d|[a-z]\.\s"
    r"|[-–•]\sArt|(?:Article|Artikel)\s\d{1,2}[^\S\n]*\n))"
)
# the name, the number of its papers, and the subject of its first round; not CDPC(2019)1
_LANZAROTE = any_case(
    r"lanzarote|T-ES[-\w]{0,9}\(20\d\d\)|circle\sof\strust|cercle\sde\sconfiance|vertrouwens(?:kring|cirkel)"
)
# the Committee's own papers, and those that are written to it; not a thesis on the Convention
_TO_THE_COMMITTEE = any_case(
    r"(?:committee|comité|comite)|T-ES"
    r"|(?:shadow|alternative|alternatief|schaduw|alternatif)\w*\s?(?:report|rapport|submission)"
    r"|implementation\sof\sthe\sLanzarote|mise\sen\s(?:œ|oe)uvre\sde\sla\sConvention\sde\sLanzarote"
    r"|Verdrag\svan\sLanzarote\sdoor|rapport\salternatif|questionnaire|vragenlijst|explanatory\sreport"
    r"|rapport\sexplicatif|toelichtend\s(?:rapport|verslag)"
)
# The Lanzarote Committee invites Parties  le Comité de Lanzarote considère; not: set up by the Lanzarote Committee in
_THE_COMMITTEE_SPEAKS = lazy_regex(
    r"Lanzarote(?:\sCommittee|(?<=Comité\sde\sLanzarote)|[\s-]?[Cc]omité)\s(?:also\s|considère|considers?|invites?"
    r"|urges?|recalls?|rappelle|requests?|asks?|demande|encourage|welcomes?|notes?|observes?|verzoekt|vraagt|nodigt"
    r"|is\sof\sthe)"
)
# the subjects of the Committee's rounds and opinions, in its own words
_ITS_SUBJECT = any_case(
    r"self-generated\ssexual|sexually\ssuggestive|(?:affected|touchés)\s(?:by\sthe|par\sla)\s(?:refugee|crise\sdes\sréfugiés)"
    r"|autoproduites?\sà\scaractère\ssexuel|getroffen\sdoor\sde\svluchtelingencrisis"
)
# The Committee recalls that  le Comité rappelle; not: the Committee of Ministers recalls
_A_COMMITTEE_SPEAKS = lazy_regex(
    r"\b(?:[Tt]he\sCommittee\s(?:recalls?|considers?|invites?|urges?|notes?|observes?|requests?|encourages?|is\sof\sthe)"
    r"|[Ll]e\sComité\s(?:rappelle|considère|invite|demande|note|observe|encourage))\b"
)
# GREVIO/Inf(2020)14  CRC/C/BEL/CO/5-6; not children's rights in general
_ANOTHER_BODY = lazy_regex(
    r"\b(?:GREVIO|GRETA|GRECO|MONEYVAL|CEDAW|CRC/C|CCPR|CAT/C|CRPD/C|CPT/Inf|(?i:Committee\son\sthe\sRights\sof\sthe\sChild"
    r"|Comité\sdes\sdroits\sde\sl['’]enfant|Comité\svoor\sde\srechten\svan\shet\skind|Committee\sagainst\sTorture"
    r"|Human\sRights\sCommittee))\b"
)
# Convention du Conseil de l'Europe sur la prévention  # Protocol to prevent; not: the Convention on, de la⏎Convention
_TITLE_OF_A_TREATY = any_case(
    r"(?:\A|(?<!\sla)(?<!\scette)(?<!\sthe)(?<!\sthis)(?<!\shet)(?<!\sdit)\n)[\s#*_\d.)-]*(?:(?:Council\sof\sEurope|European|International|Europees|Internationaal)\s)?"
    r"(?:Convention|Protocole?|Verdrag|Covenant|Pacte)\s[^\n]{8,}"
)
# CASE OF X v. BELGIUM  (Requête no 12345/19); not the Court of Cassation
_OF_THE_COURT = lazy_regex(
    r"European\sCourt\sof\sHuman\sRights|Cour\seuropéenne\sdes\sdroits\sde\sl['’]homme"
    r"|\b(?:CASE\sOF|AFFAIRE|ZAAK)\s[^\n]{2,80}\s(?:v\.|c\.|t\.|contre|tegen)\s[A-Z]"
    r"|\(?(?:Application\sno\.|Requête\sn[o°])\s?\d"
)
_TITLE = 400
"""Characters at the top of a document: what is named there, all of it speaks of."""
_FIRST_LINES = 200
_TOP = 500
_FIRST_WORDS = 430
_FIRST_PAGE = 1200
_FAR = 600
"""Characters over which a name is carried at most."""


class CitingDocument:
    """A text as a whole: who speaks to whom in it, and how it is parted."""

    def __init__(self, text: str, names: ActNames) -> None:
        self.text = text
        self.names = names
        self._named: dict[str, bool] = {}
        ends = _PARTS_OF_A_PAPER if self.is_to_the_committee else _BLANK_LINE
        self._ends = [each.start() for each in ends.finditer(text) if text[each.start() - 1 : each.start()] != ":"]
        """Where paragraphs end; one that ends with a colon goes on in the next."""

    @cached_property
    def is_to_the_committee(self) -> bool:
        """Whether its first lines say that a document is the Committee's, or written to it."""
        if "anzarote" in self.text and _THE_COMMITTEE_SPEAKS.search(self.text):
            return True
        if _ITS_SUBJECT.search(self.text, 0, _TITLE) and _A_COMMITTEE_SPEAKS.search(self.text):
            return _ANOTHER_BODY.search(self.text, 0, _TITLE) is None
        is_at_its_top = _LANZAROTE.search(self.text, 0, _FIRST_WORDS) is not None
        return is_at_its_top and _TO_THE_COMMITTEE.search(self.text, 0, _TITLE) is not None

    @cached_property
    def is_of_the_court(self) -> bool:
        """Whether a text is a judgment of the European Court of Human Rights, whose Convention is another."""
        return _OF_THE_COURT.search(self.text, 0, _FIRST_PAGE) is not None

    @cached_property
    def is_of_another_body(self) -> bool:
        """Whether its first lines say that a document is of a body that watches over another treaty."""
        return not self.is_to_the_committee and _ANOTHER_BODY.search(self.text, 0, _TITLE) is not None

    @cached_property
    def is_another_treaty(self) -> bool:
        """Whether its title says that a text is a treaty other than the Convention."""
        title = _TITLE_OF_A_TREATY.search(self.text, 0, _FIRST_LINES)
        if title is None:
            return False
        paragraph = _BLANK_LINE.search(self.text, title.end())
        end = paragraph.start() if paragraph else len(self.text)
        return self.names.last_mentioned(self.text, 0, min(end, _TITLE), "convention") is None

    @cached_property
    def names_another_state(self) -> bool:
        """Whether it names another State than that of the data, or its law."""
        return self.names.corpus.state.names_another(self.text)

    @cached_property
    def speaks_of_lanzarote(self) -> list[int]:
        """Where the text speaks of Lanzarote, of the papers of its Committee, or of the subject of its first round."""
        return [match.start() for match in _LANZAROTE.finditer(self.text)]

    def paragraph(self, place: int) -> int:
        """Where the paragraph of a place begins, as far back as a name is carried."""
        far = max(0, place - _FAR)
        index = bisect_left(self._ends, place) - 1
        return max(far, self._ends[index] if index >= 0 else 0)

    def speaks_of(self, code: str) -> bool:
        """Whether the text calls a code by a name that is its alone."""
        if code not in self._named:
            self._named[code] = self.names.homonyms.speaks_of(self.text, code)
        return self._named[code]

    @cached_property
    def is_about_the_new_code(self) -> bool:
        """Whether a text of the time of the new code names that at its top, by a name of its own."""
        return self.names.homonyms.speaks_of_a_new_one(
            self.text[:_TOP]
        ) and same_named_codes.is_written_in_the_new_time(self.text, self.names)

    @cached_property
    def has_no_new_code(self) -> bool:
        """Whether `the new article 410` is one that the code of the time got."""
        return same_named_codes.speaks_of_no_new_code(self.text, self.names)
