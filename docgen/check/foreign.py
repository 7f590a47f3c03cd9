"""Texts that no spec stands behind: a context comes in, its hand-written documents go out, each told for what it is.

A rule that says "something is missing" may speak of such a text only when it clearly is a contract, or clearly a
memo with proposed decisions. What is told here leans to silence: a text that is neither is judged by nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from docgen.check.context import Context
from docgen.check.law_reading import dates_in
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern

_HEAD = 10
"""Among so many first passages a document says what it is."""
_SHORT = 110
"""Longest title, in characters."""
_LEAST_PASSAGES = 10
_LEAST_WORDS = 100
"""A shorter text is a piece of a contract, or its cover."""

_NAMED = Pattern(
    r"""
    \b (?: ram | uppdrags | entreprenad | drifts? | vård | tjänste | assistans | upphandlings | service | leverans
      | konsult | städ | omsorgs | hemtjänst | underhålls | support )?
      (?: avtal | kontrakt ) (?: et | svillkor(?:en)? | small(?:en)? | sförslag(?:et)? | sutkast(?:et)? )? \b
      (?! - )
    | \b kommersiella \s villkor \b
    """,
    hints=("avtal", "kontrakt", "kommersiella"),
)
_ABOUT_A_CONTRACT = Pattern(
    r"""\b (?: förläng | uppsäg | uppfölj | tilldeln | beslut | ärende | godkänn | yttrande | rapport | protokoll
    | gransk | remiss | svar \s på | skrivelse | tidplan | utvärder | samverkan | samarbet | hyra | hyres | nyttjande
    | anställ | se \s | enligt \s | bilaga \s \w+ \s till | tillägg | ändring | arrende | mark | exploat | lån | gåva
    | kollektiv | biträd | frågor | köp \s av | partnerskap | status | lista \s över | avropa | jämför | granskn )"""
)
_MEMO = Pattern(r"^ \W* (?: \d+ [\s.] \s* )? (?: förslag \s till \s beslut | tjänsteskrivelse | beslutsunderlag ) \b")
_PROPOSAL = Pattern(r"^ \W* (?: \d+ [\s.] \s* )? (?: \w+ \s )? förslag \s till \s beslut \b [^.]{0,30} $")
_MARKS = (
    Pattern(r"\b (?: parter | parterna | avtalsparter\w* | part ) \b"),
    Pattern(r"\b (?: avtalstid\w* | avtalsperiod\w* | avtalet \s (?: gäller | löper | träder ) )"),
    Pattern(r"(?: ersättning | pris | betalning | faktur )", hints=("ersättning", "pris", "betalning", "faktur")),
    Pattern(r"(?: uppsäg | sägas \s upp | säga \s upp | häv[an] | upphör )"),
    Pattern(r"\b (?: leverantör | utförare | entreprenör | anordnare | uppdragstagare )"),
    Pattern(r"\b (?: beställare | kommunen | regionen | uppdragsgivare | köpare | myndigheten | nämnden )"),
)
_ENOUGH_MARKS = 5
_ASSISTANCE = Pattern(r"assistans | assistent", hints=("assistans", "assistent"))
_CARE = Pattern(
    r"""assistans | assistent | ledsag | boendestöd | hemtjänst | hemvård | gruppbostad | servicebostad | daglig \s
    verksamhet
    | särskilt \s boende | vårdboende | äldreboende | korttids | avlösarservice | kontaktperson | familjehem
    | stödboende
    | \b LSS \b | socialtjänstlag | brukare""",
    hints=(
        "assistans", "assistent", "ledsag", "boende", "hemtjänst", "hemvård", "bostad", "daglig", "korttids",
        "avlösar",
        "kontaktperson", "familjehem", "lss", "socialtjänst", "brukare",
    ),
)  # fmt: skip
_PROLONGED = Pattern(r"förläng | option", hints=("förläng", "option"))
_A_YEAR = Pattern(r"\b (?: (?: ett \s år | (?: tolv | 12 | sex | 6 | nio | 9 | tre | 3 ) \s månader ) ) \b")
_TERM = Pattern(
    r"\b (?: avtalet | avtalstid\w* | avtalsperiod\w* | uppdraget ) \b .* \b (?: gäller | löper | är | från )"
)
_ENDS = Pattern(
    r"""\b (?: inte | ej | utan ) \b [^.;]{0,40} (?: förläng | option )
    | (?: förläng | option ) \w* [^.;]{0,20} \b (?: inte | ej )"""
)
_DECIDED = Pattern(
    r"""^ \W* (?: [\d.]+ \s )? (?: delegations | tilldelnings | individ )? (?: beslut ) \s (?: om | :
      | – ) [^.]{0,40} tilldel
    | ^ \W* (?: [\d.]+ \s )? (?: delegationsbeslut | tilldelningsbeslut | underrättelse \s om | utvärderingsrapport
      | utvärderingsprotokoll | tilldelningsrapport | upphandlingsrapport | utvärdering \s av \s inkomna )
    | \b anbud (?: et | en )? \s (?: som \s )? (?: kom \s (?: in \b | från | i \s tid ) | har \s (?: in )? kommit
    | inkom \b
      | lämnades \s in | öppnades )
    | \b (?: inkom | kom ) \s (?: det \s )? (?: in \s )? (?: \w+ \s ) anbud
    | \b (?: fick | har \s fått | erhöll ) \s (?: \w+ \s ){0,3}? \w*poäng | \b har \s tilldelats | \b tilldelades
    | \b (?: alla | samtliga | båda | två | tre | fyra | fem ) \s (?: \w+ \s ){0,2}? anbudsgivar\w+ \s uppfyllde
    | \b (?: anbudet | anbuden ) \s från \s [^.]{1,40} \s (?: fick | hade | var | uppfyll (?: er | de )) \b""",
    hints=("beslut", "underrättelse", "utvärdering", "rapport", "anbud", "poäng", "tilldela"),
)
_YEAR = 366
_TO_SUPPLIERS = Pattern(
    r"""\b (?: leverantören | utföraren | anbudsgivaren | anordnaren | entreprenören ) \s (?: \w+ \s ){0,2}?
      (?: ska | skall | måste | får | förbinder | åtar | ansvarar | svarar | har \s rätt )
    | \b anbud (?: et | en )? \s (?: ska | skall | lämnas )"""
)


@dataclass(frozen=True)
class ForeignText:
    """One hand-written document: its passages in reading order, at least one."""

    passages: tuple[Passage, ...]

    @cached_property
    def contract_title(self) -> Passage | None:
        """Where the text calls itself a contract, when it clearly is one of whatever service; None for any other."""
        title = next((passage for passage in self.passages[:_HEAD] if _names_itself(passage)), None)
        return title if title is not None and not self.memo and self._is_contract() else None

    @cached_property
    def on_assistance(self) -> bool:
        """True when it speaks of assistance, which some rules know more of than of other services."""
        return self.says(_ASSISTANCE)

    @cached_property
    def on_care(self) -> bool:
        """True when it speaks of care or support for persons."""
        return self.says(_CARE)

    @cached_property
    def brief(self) -> bool:
        """True for a contract that says it ends within a year and cannot be prolonged."""
        if any(_PROLONGED.first_in(passage.text) and not _ENDS.first_in(passage.text) for passage in self.passages):
            return False
        terms = [passage.text for passage in self.passages if _TERM.first_in(passage.text)]
        days = [dates_in(text) for text in terms]
        told = any(len(found) == 2 and 0 < (found[1] - found[0]).days <= _YEAR for found in days)
        return told or any(_A_YEAR.first_in(text) and "uppsäg" not in text for text in terms)

    @cached_property
    def memo(self) -> bool:
        """True for a memo: it has proposed decisions, or calls itself one."""
        return any(len(passage.text) <= _SHORT and _MEMO.first_in(passage.text) for passage in self.passages)

    @cached_property
    def decided(self) -> bool:
        """True for a text that tells how tenders were judged, or reports on it: what it says is done with."""
        return self.says(_DECIDED)

    @cached_property
    def for_suppliers(self) -> bool:
        """True for a text that tells suppliers or tenderers what to do: requirements, terms, a contract."""
        return not self.memo and self.says(_TO_SUPPLIERS)

    @cached_property
    def proposal(self) -> tuple[Passage, ...]:
        """The heading "Förslag till beslut" and what stands below it, up to the next heading; else nothing."""
        found: list[Passage] = []
        for passage in self.passages:
            if found and passage.role == "heading":
                break
            if found or (len(passage.text) <= _SHORT and _PROPOSAL.first_in(passage.text)):
                found.append(passage)
        return tuple(found) if len(found) > 1 else ()

    def says(self, words: Pattern) -> bool:
        """True when the words stand anywhere in the text."""
        return any(words.first_in(passage.text) for passage in self.passages)

    def _is_contract(self) -> bool:
        words = sum(passage.text.count(" ") + 1 for passage in self.passages)
        if len(self.passages) < _LEAST_PASSAGES or words < _LEAST_WORDS:
            return False
        return sum(map(self.says, _MARKS)) >= _ENOUGH_MARKS


def foreign_texts(context: Context) -> tuple[ForeignText, ...]:
    """The documents that no spec was composed to: all of them without a spec, else the drafts beside it."""
    return context.once(_foreign_texts, context)


def _foreign_texts(context: Context) -> tuple[ForeignText, ...]:
    return tuple(_found(context))


def _found(context: Context) -> Iterator[ForeignText]:
    drafts = {draft.document.name for draft in context.drafts}
    if context.spec is not None and not drafts:
        return
    for name, passages in groupby(context.passages, key=lambda passage: passage.document):
        if name and (context.spec is None or name in drafts):
            yield ForeignText(tuple(passages))


def _names_itself(passage: Passage) -> bool:
    text = passage.text
    if len(text) > _SHORT or text.rstrip().endswith((".", ":", ";", ",")):
        return False
    return _NAMED.first_in(text) is not None and _ABOUT_A_CONTRACT.first_in(text) is None
