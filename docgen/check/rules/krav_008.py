"""KRAV-008: no product, system or supplier is named without "eller likvärdigt".

Known names, and whatever stands with a capital letter after "av märket", "fabrikat", "systemet" and the like,
count in what a supplier shall have or use. Left alone are the authority's own systems ("kommunens
verksamhetssystem Treserva", "i det system som kommunen tillhandahåller"), where tenders are handed in, laws,
authorities, methods and what the public runs for all, and names with "eller likvärdigt" or "till exempel".
"""

import re
from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.duty import Demand, demands
from docgen.check.equivalent import all_is_open, is_open
from docgen.check.pattern import Pattern
from docgen.check.products import PRODUCTS
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_NAMES = " | ".join(re.escape(name) for name in PRODUCTS)
_KNOWN = Pattern(
    rf"(?<! [\w@./-] ) (?P<name> {_NAMES} ) (?! [\w@/-] | \.\w )", ignore_case=False, sieve=rf"(?: {_NAMES} )"
)
_THING = r"""(?: [Aa]v | [Ff]rån ) \s (?: märket | märke | varumärket | fabrikat (?: et )? | tillverkaren )
    | \b (?: rengörings )? (?: medlet | produkten | preparatet | maskinen ) | \b [Ff]abrikat (?: et )? :
    | \b [Vv]arumärket
    | \b (?: [Vv]erksamhets | [Jj]ournal | [Dd]okumentations | [Pp]lanerings | [Ll]öne | [Ss]chema
    | [Tt]idrapporterings
      | [Nn]yckel | [Ll]arm | [Aa]ffärs | [Aa]vvikelse )? (?: systemet | programmet | programvaran | appen
      | verktyget )"""
_CALLED = Pattern(
    rf"(?: {_THING} ) \s [”\"]? (?P<name> [A-ZÅÄÖ][\w-]* [a-zåäö\d][\w-]* (?: \s [A-ZÅÄÖ\d][\w-]* ){{0,2}} ) [”\"]?",
    ignore_case=False,
    sieve=rf"(?: {_THING} ) \s [”\"]? [A-ZÅÄÖ]",
)
_RATED = Pattern(
    r"""\b (?P<name> UC ) (?: :s )? \b (?= [^.;]{0,60} (?: riskklass | rating | kredit | omdöme ) )
    | (?: riskklass | rating | kreditupplysning | kreditomdöme
    | kreditvärdighet ) [^.;]{0,60} \b (?P<after> UC ) \b""",
    ignore_case=False,
    sieve=r"\b UC \b",
)
_TREATED = Pattern(
    r"""\b (?: rengör (?: as | a | s )? | tvätta (?: s | r )? | städa (?: s | r )? | moppa s? | polera s?
      | desinficera s? | smörja? s?
      | måla s? | målas | bona s? | impregnera s? | avkalka s?
      | diska s? ) \s (?: [a-zåäö]+ \s ){0,3}? med \s
    (?P<name> (?! \w*märk | Region | Ekologisk
      | [A-ZÅÄÖ]\w*s \s [a-zåäö] ) [A-ZÅÄÖ] (?! - ) [\w&-]{2,} (?: \s [A-ZÅÄÖ\d][\w-]* ){0,3} )""",
    ignore_case=False,
    sieve=r"\s med \s [A-ZÅÄÖ]",
)
"""What is cleaned, washed or painted with a name is so with a product."""
_LABELS = frozenset({"Svanen", "Svanenmärkt", "Svanenmärkta", "EU", "EU-blomman", "Miljömärkt", "Miljömärkta", "Bra"})
_USED = Pattern(
    r"""\b (?: använd\w* | ha | hos | installer\w* | arbeta | registrer\w* | dokumenter\w* | rapporter\w* | via | ske
      | i ) \s [^.;]{0,60} $"""
)
_OWN = Pattern(
    r"""\b (?: kommunens | beställarens | stadens | regionens | myndighetens | nämndens | förvaltningens
      | the \s authority's ) \s (?: \w+ \s ){0,2}? \w* (?: system | program | plattform | verktyg | portal | app
      | licens
      | tjänst | lösning | konto | utrustning ) \w*
    | \b (?: tillhandahåll\w* | befintlig\w* | provided \s by ) \b
    | \b anbud (?: et | en )? \s (?: ska | skall | måste | lämnas ) \b | \b lämna \s (?: in \s )? (?: sitt \s )? anbud
    | (?: ska | skall | behöver ) \s inte \b | integrera\w* | kopplas? \s till | kommunicera \s med"""
)
_PUBLIC = frozenset(
    {
        *("Kolada", "Peppol", "Svefaktura", "Valfrihetswebben", "Mina", "Erasmus", "Pascal", "Nationell", "Senior"),
        *("Socialstyrelsens", "Försäkringskassans", "Skatteverkets", "Inera", "Ineras", "Sveriges", "Bolagsverkets"),
        *(
            "Individens",
            "Vård",
            "Social",
            "Omsorg",
            "Ledningssystemet",
            "Lean",
            "Trygg",
            "God",
            "Ett",
            "En",
            "Svenskt",
        ),
    }
)
"""First words after "systemet" and the like that are no product: what the public runs, methods, policy programmes."""


def run(context: Context) -> Iterator[Finding]:
    """One finding for each product that shuts out others."""
    if not context.corpus.numbers(_KNOWN, _CALLED, _RATED, _TREATED) or all_is_open(context):
        return
    for demand in demands(context, _KNOWN, _CALLED, _RATED, _TREATED, loose=True):
        if is_open(demand) or _OWN.first_in(demand.whole):
            continue
        for start, name in _names(demand):
            yield Finding(
                demand.passage.spot(demand.start + start, demand.start + start + len(name)),
                Say(f'"{name}" krävs utan "eller likvärdigt"', f'"{name}" is required without "or equivalent"'),
                Say(
                    "beskriv vad produkten eller systemet ska klara; måste namnet stå kvar, lägg till "
                    '"eller likvärdigt"',
                    'describe what the product or system shall do; if the name must stay, add "or equivalent"',
                ),
            )


def _names(demand: Demand) -> Iterator[tuple[int, str]]:
    """Every product that is named, once, with its offset in the sentence."""
    found: dict[int, str] = {}
    for match in _KNOWN.all_in(demand.text):
        found[match.start()] = match["name"]
    for match in _RATED.all_in(demand.text):
        group = "name" if match["name"] else "after"
        found[match.start(group)] = match[group]
    for match in _TREATED.all_in(demand.text):
        if match["name"].split()[0] not in _LABELS | _PUBLIC:
            found.setdefault(match.start("name"), match["name"])
    for match in _CALLED.all_in(demand.text):
        name, before = match["name"], demand.before(match)
        branded = "märke" in match[0].lower() or "fabrikat" in match[0].lower() or "tillverkaren" in match[0].lower()
        if name.split()[0] not in _PUBLIC and (branded or _USED.first_in(before)):
            found.setdefault(match.start("name"), name)
    yield from sorted(found.items())


RULE = Rule(
    id="KRAV-008",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Produktnamn utan likvärdigt", "Product name without equivalent"),
    what=Say(
        "Letar i kraven på leverantören efter namn på vanliga system och produkter, efter kreditbetyg från ett visst "
        "företag, och efter namn som följer på av märket, fabrikat, systemet, programmet och liknande, utan eller "
        "likvärdigt i meningen eller den följande. Myndighetens egna system, lagar, myndigheter och offentliga "
        "tjänster lämnas i fred.",
        "Looks in the requirements on the supplier for names of common systems and products, for ratings by one named "
        "firm, and for names that follow on brand, make, system, program and the like, without or equivalent in the "
        "sentence or the next one. The authority's own systems, laws, authorities and public services are left alone.",
    ),
    why=Say(
        "Den som säljer eller redan har den namngivna produkten gynnas, och andra stängs ute utan att funktionen "
        "kräver det. För upphandlingar som styrs av direktivet säger 9 kap. 6 § LOU det uttryckligen; här följer det "
        "av likabehandling och proportionalitet.",
        "Whoever sells or already has the named product gains, and others are shut out although the function does not "
        "demand it. For procurements under the directive, chapter 9 section 6 of LOU says so in words; here it "
        "follows from equal treatment and proportionality.",
    ),
    mend=Say(
        "Beskriv funktionen. Går det inte, skriv eller likvärdigt efter namnet och säg hur likvärdighet visas.",
        "Describe the function. Where that is impossible, write or equivalent after the name and say how it is shown.",
    ),
    bad="Leverantören ska dokumentera i systemet Lifecare.",
    good="Leverantören ska dokumentera i ett system där varje anteckning har datum och namn.",
    law=(
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("9 kap. 6 § LOU (jämförelse)", "2026-11-21", "A"),
    ),
    run=run,
)
