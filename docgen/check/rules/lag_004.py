"""LAG-004: a statute has its right name, and its SFS number where it is first cited by paragraph.

A wrong name is reported at every place. A missing number is one note for each statute and document; the numbered
documents of a package are read together, so that a number in one of them is enough. Constitutional acts and codes
(balkar) are cited without number, and a mere mention ("LSS-insats") needs none.
"""

from collections import defaultdict
from collections.abc import Iterator
from re import Match

from docgen.check.context import Context
from docgen.check.law_reading import alternatives, cited, day_of, names_of, uncertain
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.law import LawData
from docgen.spec.model.law import Statute

_PACKAGE = ""
_PLACE = Pattern(r"§ | \d \s? [a-z]? \s? kap", sieve=r"§ | \d \s? [a-z]? \s? kap")

_NUMBER = Pattern(r"\s \( (?: SFS \s )? \d{4}:\d")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each wrong name, and one for each statute that a document cites without its number."""
    yield from _wrong_names(context)
    yield from _without_number(context)


def _wrong_names(context: Context) -> Iterator[Finding]:
    right = {wrong: item for item in context.law.statutes for wrong in item.wrong}
    if not right:
        return
    pattern = Pattern(rf"(?<! [\w”\"] ) (?: {alternatives(right)} ) (?! [\w”\"] )", sieve=alternatives(right))
    for passage in context.corpus.having(pattern):
        for match in pattern.all_in(passage.text) if passage.language == "sv" else ():
            statute = right[" ".join(match[0].lower().split())]
            yield Finding(
                passage.spot(match.start(), match.end()),
                Say(f'"{match[0]}" är inte lagens namn', f'"{match[0]}" is not the name of the statute'),
                Say(f'skriv "{statute.cited}"', f'write "{statute.cited}"'),
            )


def _without_number(context: Context) -> Iterator[Finding]:
    statutes = {item.sfs: item for item in context.law.statutes if item.numbered and item.repealed is None}
    if not statutes:
        return
    given = _given(context)
    groups: dict[str, list[Passage]] = defaultdict(list)
    for passage in context.corpus.having(_PLACE):
        if passage.document and passage.language == "sv":
            groups[_read_with(passage, context)].append(passage)
    for group, passages in groups.items():
        day = day_of(context, passages[0].document)
        missing = [
            item
            for sfs, item in statutes.items()
            # a text from before the statute means the one before it
            if (group, sfs) not in given and not (day and item.in_force and day < item.in_force)
        ]
        yield from _uncited(context.law, passages, missing)


def _uncited(law: LawData, passages: list[Passage], missing: list[Statute]) -> Iterator[Finding]:
    """The first citation of each of these statutes in documents that are read together."""
    left = {item.sfs: item for item in missing}
    names, pattern = names_of(missing), cited(missing)
    for passage in passages:
        if not left:
            return
        if not any(name in passage.text for name in names):  # much cheaper than the expression
            continue
        for match in pattern.all_in(passage.text):
            statute = law.statute(match["name"] or match["name2"])
            followed = _NUMBER.compiled.match(passage.text, match.end())
            if statute is not None and statute.sfs in left and not followed:
                del left[statute.sfs]
                names = names_of(left.values())
                yield _finding(passage, match, statute)


def _given(context: Context) -> set[tuple[str, str]]:
    """Which statutes are given with a number in which documents; an earlier statute of the name counts too."""
    law = context.law
    newest = {item.sfs: found.sfs for item in law.statutes if (found := law.statute(item.name)) is not None}
    numbers = Pattern(rf"(?<! [\d:] ) (?: {alternatives(newest)} ) (?! [\d:] )", hints=tuple(newest))
    return {
        (_read_with(passage, context), sfs)
        for passage in context.corpus.having(numbers)
        if passage.document
        for match in numbers.all_in(passage.text)
        for sfs in (match[0], newest[match[0]])
    }


def _read_with(passage: Passage, context: Context) -> str:
    return passage.document if passage.memo or context.spec is None else _PACKAGE


def _finding(passage: Passage, match: Match[str], statute: Statute) -> Finding:
    unsure = uncertain(statute.verified)
    short = f" ({statute.short[0]})" if statute.short else ""
    return Finding(
        passage.spot(match.start(), match.end()),
        Say(
            f'"{match[0]}" anges, men dokumentet säger inte lagens SFS-nummer',
            f'"{match[0]}" is cited, but the document does not give the SFS number',
        ),
        Say(
            f'skriv första gången "{statute.cited}{short}"{unsure.sv}',
            f'write "{statute.cited}{short}" the first time{unsure.en}',
        ),
        severity=Severity.NOTE,
    )


RULE = Rule(
    id="LAG-004",
    severity=Severity.WARNING,
    kind="package",
    title=Say("Lagens namn och SFS-nummer", "Name and SFS number of a statute"),
    what=Say(
        "Letar efter felaktiga namn på lagar, och efter lagar som anges med paragraf utan att dokumentet "
        "någonstans ger "
        "SFS-numret (notis, en gång per lag och dokument). Underlagets numrerade dokument läses tillsammans. "
        "Grundlagar, "
        "balkar och blotta omnämnanden behöver inget nummer.",
        "Looks for wrong names of statutes, and for statutes cited by paragraph though the document nowhere gives the "
        "SFS number (a note, once for each statute and document). The numbered documents are read together. "
        "Constitutional acts, codes and mere mentions need no number.",
    ),
    why=Say(
        "Fel namn kan peka på en annan lag, och utan nummer går det inte att se vilken av två lagar med samma namn "
        "som "
        "avses.",
        "A wrong name may point to another statute, and without a number nobody can tell which of two statutes of one "
        "name is meant.",
    ),
    mend=Say(
        "Skriv lagens namn med nummer första gången, och sedan förkortningen.",
        "Write the name with its number the first time, and the abbreviation after that.",
    ),
    bad="Valfriheten regleras i lagen om valfrihet.",
    good="Valfriheten regleras i lagen (2008:962) om valfrihetssystem (LOV).",
    law=(
        LawRef("rubriken till lagen (2008:962) om valfrihetssystem", "2026-11-21", "A"),
        LawRef("sed i lagtext: numret anges första gången", "2026-11-21", "C"),
    ),
    run=run,
)
