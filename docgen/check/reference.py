"""References in running text: a text comes in, its "bilaga B", "avsnitt 3.2" and their like go out, label by label.

Whether an appendix or section is another work's ("bilaga 2 till LOU", "direktivets bilaga XIV", "avsnitt 7.2 i
propositionen") is told on demand; whether a reference leads anywhere is for the rule to say.
"""

from collections.abc import Iterator
from re import Match
from typing import Literal, NamedTuple, TypeAlias

from docgen.check.pattern import Pattern
from docgen.check.sentence import sentence_at

Target: TypeAlias = Literal["appendix", "section", "requirement"]

_LETTER = r"[A-ZÅÄÖ] (?! [\w:/] )"
_APPENDIX_LABEL = rf"(?: {_LETTER} | \d{{1,2}} (?! [\w:/%] | [.,]\d | \s* (?: § | kap | kr | procent | sid ) ) )"
_SECTION_LABEL = r"(?: [A-ZÅÄÖ] \. )? \d{1,2} (?: \.\d{1,2} ){0,4} (?! [\w:/%] | ,\d | \s* (?: § | kap ) )"
_AND = r"\s? (?: , | – | - | och | eller | samt | and | or ) \s?"
APPENDIX = Pattern(
    rf"""(?<! [\w-] ) (?: [Bb]ilag (?: a | an | or | orna ) | [Aa]ppendi (?: x | ces ) ) \s
    (?P<labels> {_APPENDIX_LABEL} (?: {_AND} {_APPENDIX_LABEL} )* )""",
    ignore_case=False,
    sieve=r"(?: ilaga | ilagan | ilagor | ilagorna | ppendix | ppendices ) \s [A-ZÅÄÖ\d]",
)
SECTION = Pattern(
    rf"""(?<! [\w-] ) (?: [Aa]vsnitt (?: et | en )? | [Ss]ections?
      | [Kk]rav (?: et | en )? (?: \s nr )? (?= \s \d+\.\d ) )
    \s (?P<labels> {_SECTION_LABEL} (?: {_AND} {_SECTION_LABEL} )* )""",
    ignore_case=False,
    sieve=r"""(?: vsnitt | vsnittet | vsnitten | ection | ections ) \s [A-ZÅÄÖ\d]
    | rav (?: et | en )? (?: \s nr )? \s \d""",
)
REQUIREMENT = Pattern(
    r"(?<! [\w/.-] ) [A-ZÅÄÖ] [A-ZÅÄÖ\d]* (?: - [A-ZÅÄÖ\d]+ )* - \d{1,4} (?! [\w/] | [-:.–] \w )",
    ignore_case=False,
    sieve=r"[A-ZÅÄÖ\d] - \d",
)
_SHORT_ID = r"[A-ZÅÄÖ]{1,3} \d{1,3} (?! [\w/-] | [.,:]\d )"
SHORT = Pattern(
    rf"""(?<! [\w-] ) (?: [Kk]rav (?: et | en )? | [Ee]nligt | [Ss]e (?: \s även )? | [Jj]fr | [Jj]ämför
      | uppfyll(?:er|a)
    | (?: bryter | strider ) \s mot | följer \s av | framgår \s av )
    \s (?: krav (?: et | en )? \s )? (?P<labels> {_SHORT_ID} (?: {_AND} {_SHORT_ID} )* )""",
    ignore_case=False,
    sieve=r"\s [A-ZÅÄÖ]{1,3} \d",
)
"""Ids without a hyphen, "krav K17": only with a word that refers, since A4, E18 and B2 are called the same."""
_SHORT = Pattern(_SHORT_ID, ignore_case=False)
_LABEL = Pattern(r"[A-ZÅÄÖ] (?: \.\d+ )* (?! \w ) | \d+ (?: \.\d+ )*", ignore_case=False)
_DASH = Pattern(r"^ \s? [–-] \s? $")
_OWN = r"""(?: dokument \s \d | bilaga \s \w | det (?: ta | \s här ) | dess[ae] | denna | upphandlingsdokument
    | underlaget | förfrågningsunderlag | anbudsinbjudan | avtalet (?! s ) | avtalsvillkoren | kontraktet
    | kravspecifikation | administrativa | this | these | document \s \d | appendix \s \w
    | the \s (?: contract | tender ) )"""
_OF_DOCUMENT = Pattern(
    r"""^ (?: \s \( [^)]* \) )? ,? \s (?: i | av | till ) \s (?P<work> [Bb]ilaga \s \w{1,2} | [Dd]okument \s \w{1,2}
    | (?: kravspec | avtal | förfråg | anbudsinb | upphandlingsdok | utvärderings | föreskrift | administr | uppdragsb
    | prisb | prisf | svarsb | ramavtal | kontrakt | riktlinje | policy | plan | program | rapport | utredning
    | handbok | handlägg ) \w* ) \b""",
    ignore_case=False,
)
"""Words after a label that name the document it stands in: "avsnitt 4 i bilaga A", "bilaga 2 till avtalet"."""
_BEHIND_DOCUMENT = Pattern(
    r"""\b (?P<work> [Bb]ilaga \s \w{1,2} | [Dd]okument \s \w{1,2} | (?: [Kk]ravspec | [Aa]vtal | [Ff]örfråg
      | [Aa]nbudsinb
    | [Uu]pphandlingsdok | [Rr]amavtal | [Kk]ontrakt | [Rr]iktlinje | [Aa]dministr | [Pp]lan | [Pp]rogram ) \w*
    (?: \s föreskrifter\w* )? )
    (?: \s \( [^)]{1,40} \) | \s? [”"] )? (?: ,? \s (?: under | i )? \s? | \s? [,:;(] \s? ) (?: se \s )? $""",
    ignore_case=False,
)
"""The same before the label: "bilaga A, avsnitt 4", "i kravspecifikationen (avsnitt 4"."""
_LATER_OTHER = Pattern(
    rf"""^ (?: \s \( [^)]* \) )? (?: \s (?: till | i | to | of | in ) \s (?! {_OWN} )
    | \s? - \s? (?: tjänst | upphandling | område ) | \s \(? (?: LOU | LUF | LOV | LSS | SFB | OSL | KL | AB | ABT ) \b
    | \s tjänst )"""
)
_EARLIER_OTHER = Pattern(
    r"""(?: \w{3,} (?: ens | ets | nas | rnas ) | :s | kapitel \s \w{1,5} ,? | direktiv \s [\d/]+ ,? | '[ ]?s
    | (?: rapport | utredning | handbok | handledning | kollektivavtal | protokoll | betänkande ) (?: en | et )? ,? )
    (?: \s ny (?: a | tt ) )? \s \(? $"""
)
_OTHER_WORK = Pattern(
    r"""\b (?: prop\. | propositionen | SOU | Ds \s \d | betänkande\w* | vägledning\w* | standarden s? | ISO | EN \s \d
    | AFS | SOSFS | HSLF-FS | föreskrifter\w* | allmänna \s råd | direktiv\w* | förordningen )"""
)
_STATUTE = Pattern(r"(?: \b (?: LOU | LUF | LOV | lagen | LSS | CPV\w* | kommunallagen ) \b | § )", ignore_case=False)


_STEM = 9
"""Letters by which a document is known from its title: "bilaga 12", "kravspeci"."""


class Reference(NamedTuple):
    """One label that a text refers to.

    `start` and `end` are where its words stand in the text, `whole` is the list of labels that it belongs to, and
    `word` what a message calls it.
    """

    target: Target
    label: str
    start: int
    end: int
    whole: tuple[int, int]
    word: str


def references(text: str) -> Iterator[Reference]:
    """Every reference of a text to an appendix or a section, those of other works too."""
    for match in APPENDIX.all_in(text):
        yield from _labels("appendix", match)
    for match in SECTION.all_in(text):
        yield from _labels("section", match)


def of_another_work(text: str, reference: Reference) -> bool:
    """True when the appendix or section of another work is meant, or may be."""
    start, end = reference.whole
    before, after = text[max(0, start - 40) : start], text[end : end + 60]
    if _LATER_OTHER.first_in(after) or _EARLIER_OTHER.first_in(before):
        return True
    sentence = sentence_at(text, start)
    if reference.target == "appendix" and reference.label.isdigit() and _STATUTE.first_in(sentence):
        return True
    return _OTHER_WORK.first_in(sentence) is not None


def of_other_document(text: str, reference: Reference, titles: str) -> bool:
    """True when the text says of what document the label is, and it is not the one with these titles."""
    start, end = reference.whole
    match = _OF_DOCUMENT.first_in(text[end : end + 60]) or _BEHIND_DOCUMENT.first_in(text[max(0, start - 60) : start])
    return match is not None and match["work"][:_STEM].lower() not in titles


def short_references(text: str) -> Iterator[Reference]:
    """Every reference to a requirement whose id has no hyphen; whether it is an id is for the rule to say."""
    for match in SHORT.all_in(text):
        for found in _SHORT.all_in(match["labels"]):
            start, end = (match.start("labels") + edge for edge in found.span())
            yield Reference("requirement", found[0], start, end, match.span(), found[0])


def _labels(target: Target, match: Match[str]) -> Iterator[Reference]:
    """The labels of one reference, those between the ends of a range too."""
    first = match.start("labels")
    name = match[0][: first - match.start()].strip()
    before, end_before = "", 0
    for found in _LABEL.all_in(match["labels"]):
        start, end, label = first + found.start(), first + found.end(), found[0]
        if _DASH.first_in(match["labels"][end_before : found.start()]):
            for item in _between(before, label):
                yield Reference(target, item, start, end, match.span(), f"{name} {item}")
        start = start if before else match.start()
        yield Reference(target, label, start, end, match.span(), f"{name} {label}")
        before, end_before = label, found.end()


def _between(first: str, last: str) -> Iterator[str]:
    """What a range of numbers or letters holds besides its ends; nothing for what is no such range."""
    if first.isdigit() and last.isdigit():
        yield from map(str, range(int(first) + 1, int(last)))
    elif len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        yield from map(chr, range(ord(first) + 1, ord(last)))
