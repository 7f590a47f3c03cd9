"""TERM-006: one registry number for one matter, written in one way.

Three kinds: the same number written in two ways ("SON 2026/118", "SON/2026:118"), two numbers of one series that are
padded to different lengths ("OSN-2020-0007", "OSN-2020-00071"), and two different numbers that a document presents as
its own: in its head, beside "Dnr" or "Diarienummer". Numbers of other matters may be as many as there are.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from re import Match
from typing import NamedTuple

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_NUMBER = Pattern(
    r"""(?<! [\w/.:-] ) (?P<code> [A-ZÅÄÖ]{1,5} ) (?P<gap> [ \u00a0/:.-] | [ \u00a0]?-[ \u00a0]? )?
    (?P<year> (?: 19 | 20 )\d\d | (?<! \w ) \d\d (?= / ) ) (?P<mark> [-/:.] ) (?P<serial> \d{1,6} )
    (?P<plan> [.-]\d{2,4} )? (?! \w | [-/:]\d )""",
    ignore_case=False,
    sieve=r"\d\d [-/:.] \d",
)
_BARE = Pattern(
    r"(?P<year> (?: 19 | 20 )\d\d ) (?P<mark> [-/:] ) (?P<serial> \d{1,6} ) (?P<plan> [.-]\d{2,4} )? (?! [\w/:-] )",
    sieve=r"\d{4} [-/:] \d",
)
_LABEL = Pattern(
    r"""(?: ^ | [\n\t|] | \d{4}-\d\d-\d\d \s+ ) \W* (?: vårt \s | vår \s )?
    (?: dnr | diarienr | diarienummer | ärendenr | ärendenummer | beteckning ) \.? \s? :? \s* $""",
)
_ITEM = Pattern(r"^ \s* (?: [A-ZÅÄÖ]{1,5} \s )? § \s? \d+ \b", ignore_case=False)
_OTHERS = Pattern(r"\b (?: er | ert | deras | annat | tidigare | föregående | motpartens | se \s även | jfr ) \b")
_NO_MATTER = frozenset(
    {
        "SFS", "EU", "EG", "EEG", "SOU", "DS", "SOSFS", "ISO", "EN", "SS", "IEC", "HFD", "NJA", "MÖD", "AD", "JO",
        "JK", "RÅ", "NR", "AFS", "TSFS", "PROP", "BET", "RSKR", "CPV", "NUTS", "IP", "KL", "COM", "C", "T", "ISBN",
        "ISSN",
    }
)  # fmt: skip
_HEAD = 30
"""So many passages at most stand in a document's head."""
_SHORT = 60
_SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\n": " "})


class _Found(NamedTuple):
    """A registry number, with what makes it the same number as another."""

    passage: Passage
    match: Match[str]

    @property
    def written(self) -> str:
        return self.match[0].translate(_SPACES)

    @property
    def key(self) -> tuple[str, str, str]:
        """Code, year and serial number without its zeros."""
        groups = self.match.groupdict()
        return groups.get("code") or "", self.match["year"][-2:], self.match["serial"].lstrip("0")

    @property
    def form(self) -> str:
        """What is written, without the code of the archive plan, which may be left out."""
        return self.written.removesuffix(self.match["plan"] or "")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each further form or number."""
    known = list(_numbers(context))
    usual = context.spec.procurement.diarienummer if context.spec else None
    yield from _forms(known, usual)
    yield from _padding(known)
    for document in context.documents:
        yield from _own(document.name, context)


def _numbers(context: Context) -> Iterator[_Found]:
    for passage in context.corpus.having(_NUMBER):
        for match in _NUMBER.all_in(passage.text):
            code = match["code"]
            if code not in _NO_MATTER and not code.endswith("FS") and (len(code) > 1 or match["gap"]):
                yield _Found(passage, match)


def _forms(known: Sequence[_Found], usual: str | None) -> Iterator[Finding]:
    """The form that the spec has is right, else the most frequent, else the first."""
    same: dict[tuple[str, str, str], dict[str, list[_Found]]] = defaultdict(lambda: defaultdict(list))
    for found in known:
        same[found.key][found.form].append(found)
    for forms in same.values():
        if len(forms) < 2:
            continue
        right = usual if usual in forms else max(forms, key=lambda form: len(forms[form]))
        for form, places in forms.items():
            if form != right:
                yield _finding(places[0], f"{right}", "skrivs också", "is also written", forms[right][0])


def _padding(known: Sequence[_Found]) -> Iterator[Finding]:
    """Numbers of one series with zeros in front are as long as each other."""
    series: dict[tuple[str, str], dict[str, _Found]] = defaultdict(dict)
    for found in known:
        series[found.key[0], found.match["mark"]].setdefault(found.match["serial"], found)
    for numbers in series.values():
        padded = {number: found for number, found in numbers.items() if number.startswith("0")}
        lengths = {len(number) for number in padded}
        if len(lengths) > 1:
            first, *_ = padded.values()
            for number, found in padded.items():
                same = number.lstrip("0") in {other.lstrip("0") for other in numbers if other != number}
                if len(number) != len(first.match["serial"]) and not same:
                    yield _finding(found, first.written, "har fler eller färre siffror än", "is not as long as", first)


def _own(document: str, context: Context) -> Iterator[Finding]:
    """Different numbers beside labels in the head of one document."""
    own: dict[tuple[str, str, str], _Found] = {}
    passages = [passage for passage in context.passages if passage.document == document][:_HEAD]
    items = 0
    for before, passage in zip((None, *passages), passages, strict=False):
        items += _ITEM.first_in(passage.text) is not None
        if items > 1:  # minutes: every item has a number of its own
            return
        if len(passage.text) > _SHORT:
            continue
        label = before.text if before and len(before.text) < _SHORT else ""
        for match in (*_NUMBER.all_in(passage.text), *_BARE.all_in(passage.text)):
            lead = passage.text[: match.start()]
            mine = _LABEL.first_in(lead) or (not lead.strip() and _LABEL.first_in(label))
            if mine and not _OTHERS.first_in(lead or label):
                found = _Found(passage, match)
                own.setdefault(found.key, found)
    yield from _different(own)


def _different(own: Mapping[tuple[str, str, str], _Found]) -> Iterator[Finding]:
    first, *others = own.values() if own else (None,)
    for other in others:
        if first is not None and other is not None and first.key[1:] != other.key[1:]:
            yield _finding(
                other, first.written, "står som ärendets nummer, men också", "is the matter's, as is", first
            )


def _finding(found: _Found, other: str, sv: str, en: str, first: _Found) -> Finding:
    return Finding(
        found.passage.spot(found.match.start(), found.match.end()),
        Say(
            f'diarienumret "{found.written}" {sv} "{other}"',
            f'registry number "{found.written}" {en} "{other}"',
        ),
        Say(f'skriv "{other}" om samma ärende menas', f'write "{other}" if the same matter is meant'),
        (
            (
                first.passage.spot(first.match.start(), first.match.end()),
                Say(f'här står "{first.written}"', f'"{first.written}" stands here'),
            ),
        ),
    )


RULE = Rule(
    id="TERM-006",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Olika diarienummer för samma ärende", "Different registry numbers for one matter"),
    what=Say(
        "Letar efter samma diarienummer skrivet på två sätt, nummer i samma serie med olika antal siffror, och två "
        "olika nummer som dokumentets huvud anger som sitt eget. Nummer på andra ärenden, författningar och domar "
        "räknas inte.",
        "Looks for the same registry number written in two ways, numbers of one series with different lengths, and "
        "two different numbers that a document's head presents as its own. Numbers of other matters, statutes and "
        "judgments do not count.",
    ),
    why=Say(
        "Den som vill följa ärendet hittar det inte. Varning: två nummer kan gälla två ärenden.",
        "Whoever wants to follow the matter cannot find it. A warning: two numbers may be two matters.",
    ),
    mend=Say("Skriv ärendets diarienummer likadant överallt.", "Write the matter's registry number alike everywhere."),
    bad="Dnr SON 2026/118. Svaret gäller ärendet SON/2026:118.",
    good="Dnr SON 2026/118. Svaret gäller ärendet SON 2026/118.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
