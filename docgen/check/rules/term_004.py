"""TERM-004: no terms of LOV, the act on systems of choice, in a procurement under LOU.

The spec says which law holds. A text by itself is a LOU text when it speaks of LOU, tenders and procurement more than
of LOV. A term is left alone where the sentence or the heading above it is about LOV: alternatives are compared so.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentence_at
from docgen.diag.diagnostic import LawRef, Say, Severity

_TERMS: tuple[tuple[Pattern, Say], ...] = (
    (
        Pattern(r"\b icke-?vals?(?: alternativ\w* | \w* )", hints=("ickeval", "icke-val")),
        Say(
            'skriv "basansvar" eller "kommunens ansvar för den som inte själv väljer"',
            'write "basansvar", the duty towards those who choose nobody',
        ),
    ),
    (
        Pattern(r"\b förfrågningsunderlag\w*", hints=("förfrågningsunderlag",)),
        Say('skriv "upphandlingsdokument"', 'write "upphandlingsdokument"'),
    ),
    (
        Pattern(
            r"""\b (?: ansök (?: an | ningar | er | a ) \s (?: om \s | för \s )? (?: godkännande | att \s (?: få \s )?
            bli \s (?: godkänd\w* \s? )? (?: som \s )? (?: utförare | leverantör | anordnare ) )
            | ansökningsinbjudan\w* )""",
            hints=("ansök",),
        ),
        Say('skriv "anbud" och "anbudsgivare"', 'write "anbud" (tender) and "anbudsgivare" (tenderer)'),
    ),
    (
        Pattern(
            r"""\b (?: godkän (?: d | da | nande | ns | nas ) \s (?: som | av ) \s (?: utförare | anordnare )
            | godkännande \s som \s leverantör | godkänd (?: a | e )? \s (?: utförare | anordnare )
            | godkänns \s som \s leverantör )
            (?: n | na )? \b""",
            hints=("godkän",),
        ),
        Say('skriv "antas som leverantör" eller "tilldelas avtal"', 'write that the tenderer is awarded the contract'),
    ),
)  # fmt: skip
_LOV = Pattern(
    r"\b LOV \b | valfrihet\w* | kundval\w* | 2008:962 | brukarval\w* | vårdval\w*",
    ignore_case=False,
    hints=("valfrihet", "kundval", "2008:962", "brukarval", "vårdval"),
    sieve=r"\b LOV \b",
)
_LOU = Pattern(
    r"\b (?: LOU \b | [Oo]ffentlig \s upphandling | [Uu]pphandl\w* | [Aa]nbud\w* | 2016:1145 )",
    ignore_case=False,
    hints=("upphandl", "anbud", "2016:1145"),
    sieve=r"\b LOU \b",
)
_OLD_YEAR = Pattern(r"\b (?: 19\d\d | 200\d | 201[0-6] ) \b (?! : )")
_RUNNING = frozenset({"paragraph", "item", "cell", "heading", "note", "caption", "fact"})


def run(context: Context) -> Iterator[Finding]:
    """One finding for each LOV term in a LOU text."""
    spec = context.spec
    if spec is not None and spec.procurement.law == "lov":
        return
    passages = context.passages
    suspects: dict[str, list[int]] = defaultdict(list)
    for number in context.corpus.numbers(*(pattern for pattern, _ in _TERMS)):
        passage = passages[number]
        if passage.language == "sv" and passage.role in _RUNNING:
            suspects[passage.document].append(number)
    for document, numbers in suspects.items():
        if spec is not None or _is_lou(document, context):
            for number in numbers:
                yield from _findings(passages, number)


def _is_lou(document: str, context: Context) -> bool:
    """True when a text by itself speaks of procurement and tenders, and more so than of LOV."""
    counts = {
        pattern: sum(
            len(list(pattern.all_in(passage.text)))
            for passage in context.corpus.having(pattern)
            if passage.document == document
        )
        for pattern in (_LOU, _LOV)
    }
    return counts[_LOU] >= 2 and counts[_LOU] > 2 * counts[_LOV]


def _findings(passages: Sequence[Passage], number: int) -> Iterator[Finding]:
    passage = passages[number]
    heading = _heading(passages, number)
    for pattern, hint in _TERMS:
        for match in pattern.all_in(passage.text):
            sentence = sentence_at(passage.text, match.start())
            if _LOV.first_in(sentence) or _LOV.first_in(heading) or _OLD_YEAR.first_in(sentence):
                continue
            yield Finding(
                passage.spot(match.start(), match.end()),
                Say(
                    f'"{match[0]}" hör till lagen om valfrihetssystem (LOV), inte till LOU',
                    f'"{match[0]}" belongs to the act on systems of choice (LOV), not to LOU',
                ),
                hint,
            )


def _heading(passages: Sequence[Passage], number: int) -> str:
    """The nearest heading above, of the same document, not far away."""
    for index in range(number, max(-1, number - 40), -1):
        if passages[index].document != passages[number].document:
            return ""
        if passages[index].role == "heading":
            return passages[index].text
    return ""


RULE = Rule(
    id="TERM-004",
    severity=Severity.WARNING,
    kind="text",
    title=Say("LOV-term i en LOU-upphandling", "LOV term in a LOU procurement"),
    what=Say(
        "Letar efter ickevalsalternativ, förfrågningsunderlag, ansökan om godkännande och godkänd utförare när "
        "procurement.law inte är lov, eller när en fristående text talar mer om upphandling och anbud än om LOV. "
        "Meningar och avsnitt som handlar om LOV lämnas i fred, liksom meningar om åren före 2017.",
        "Looks for ickevalsalternativ, förfrågningsunderlag, ansökan om godkännande and godkänd utförare where "
        "procurement.law is not lov, or where a text by itself speaks more of procurement and tenders than of LOV. "
        "Sentences and sections about LOV are left alone, as are sentences about years before 2017.",
    ),
    why=Say(
        "I LOV ansöker man och godkänns; i LOU lämnar man anbud och tilldelas avtal. Fel term antyder fel förfarande. "
        "Varning: förfrågningsunderlag är också en äldre LOU-term.",
        "Under LOV one applies and is approved; under LOU one tenders and is awarded a contract. The wrong term "
        "points to the wrong procedure. A warning: förfrågningsunderlag is an older term of LOU too.",
    ),
    mend=Say(
        "Använd LOU:s ord: anbud, anbudsgivare, upphandlingsdokument, tilldelning.",
        "Use the words of LOU: tender, tenderer, procurement documents, award.",
    ),
    bad="Basansvaret inklusive ickevalsalternativet upphandlas enligt LOU. Förfrågningsunderlaget publiceras i maj.",
    good="Basansvaret upphandlas enligt LOU. Upphandlingsdokumenten publiceras i maj.",
    law=(LawRef("9 kap. 2 § LOV", "2026-11-21", "A"),),
    run=run,
)
