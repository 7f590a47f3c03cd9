"""KRAV-009: a certificate or a standard is named with "eller likvärdigt".

Found are named management standards, environmental labels and other numbered standards in what a supplier shall
have or meet, and in the evidence that an author asks for. Left alone are standards that only say how something is
written or exchanged (dates, languages, PDF, e-invoices), EN 301 549, which the law itself points to, a certificate
that is one proof among others ("godtas som bevis"), and names with "eller likvärdigt" or "till exempel".
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.duty import demands, evidences
from docgen.check.equivalent import EQUIVALENT, all_is_open, is_open
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity

_STANDARD = Pattern(
    r"""(?<! [\w-] ) (?:
    (?: SS (?: - EN )? | EN | ISO | IEC | DIN | OHSAS ) (?: [\s/-] (?: EN | ISO | IEC ) ){0,3} [\s:-]?
      (?! \s* (?: 301 [\s-]? 549 | 8601 | 639 | 3166 | 4217 | 19005 | 32000 | 29500 | 26300 | 10646 | 216 | 20022 ) )
      \d{4,5} (?: [:-] \d+ )*
    | EMAS (?! \w ) | FR \s? 2000 | Svensk \s Miljöbas | TCO \s Certified | Bra \s Miljöval
    | Svanenmärk\w+ | svanenmärk\w+ | Svanens \s kriterier
    ) (?! [\w@] )""",
    ignore_case=False,
    sieve=r"(?: SS | EN | ISO | IEC | DIN | OHSAS ) [\s/:-]? [\w\s-] | EMAS | FR \s? 2000 | iljöbas | Certified"
    r" | Miljöval | vanenmärk | Svanens",
)
_PROOF = Pattern(
    r"""\b (?: godtas | accepteras | räknas \s som | kan \s visas | kan \s styrkas | behöver \s inte | krävs \s inte
      | (?: ska | skall ) \s inte | inget \s krav | is \s accepted | are \s accepted | not \s required ) \b"""
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each standard that shuts out what is equal."""
    if not context.corpus.numbers(_STANDARD) or all_is_open(context):
        return
    for demand in demands(context, _STANDARD, loose=True):
        match = _STANDARD.first_in(demand.text)
        if match is not None and not is_open(demand) and not _PROOF.first_in(demand.text):
            yield _finding(demand.spot(match), match[0])
    for route, requirement, evidence in evidences(context):
        match = _STANDARD.first_in(evidence)
        if match is not None and not EQUIVALENT.first_in(evidence):
            yield _finding(Spot(route, match[0], requirement=requirement.id), match[0])


def _finding(spot: Spot, words: str) -> Finding:
    name = " ".join(words.split())
    return Finding(
        spot,
        Say(f'"{name}" krävs utan "eller likvärdigt"', f'"{name}" is required without "or equivalent"'),
        Say(
            f'skriv "{name} eller likvärdigt", eller beskriv vad systemet ska klara',
            f'write "{name} or equivalent", or describe what the system shall do',
        ),
    )


RULE = Rule(
    id="KRAV-009",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Certifikat eller standard utan likvärdigt", "Certificate or standard without equivalent"),
    what=Say(
        "Letar i kraven på leverantören, och i de bevis som de begär, efter ISO- och EN-standarder, EMAS och "
        "miljömärken utan eller likvärdigt i meningen eller den följande. Standarder för hur något skrivs, EN 301 549 "
        "och certifikat som bara är ett av flera bevis lämnas i fred, liksom underlag som säger att likvärdigt alltid "
        "godtas.",
        "Looks in the requirements on the supplier, and in the evidence they ask for, for ISO and EN standards, EMAS "
        "and ecolabels without or equivalent in the sentence or the next one. Standards for how something is written, "
        "EN 301 549 and certificates that are one proof among others are left alone, and so are documents that say "
        "that what is equal is always accepted.",
    ),
    why=Say(
        "Ett certifikat kostar tid och pengar att få, och den som arbetar likadant utan det stängs ute. Ömsesidigt "
        "erkännande kräver att likvärdiga bevis godtas. Varning: ibland godtas likvärdigt på ett annat ställe.",
        "A certificate takes time and money, and whoever works in the same way without it is shut out. Mutual "
        "recognition demands that equivalent proof is accepted. A warning: what is equal may be accepted elsewhere.",
    ),
    mend=Say(
        "Lägg till eller likvärdigt och säg hur det visas, eller kräv rutinerna i stället för certifikatet.",
        "Add or equivalent and say how it is shown, or require the routines instead of the certificate.",
    ),
    bad="Anbudsgivaren ska vara certifierad enligt ISO 9001.",
    good="Anbudsgivaren ska ha ett ledningssystem enligt ISO 9001 eller likvärdigt.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),),
    run=run,
)
