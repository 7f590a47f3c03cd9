"""TAL-002: figures that stand together do not contradict each other.

A sentence is judged by what it says of its own figures (`check.claim`, `check.claim_parts`). Across sentences only
two things are told with certainty: "Av dessa …" after a sentence with one count, and the share and the number of
users in the authority's own regime beside the number of all who have assistance.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from re import Match

from docgen.check.claim import Claim, claims
from docgen.check.claim_parts import part_claims
from docgen.check.context import Context
from docgen.check.figure import Range, count, figure, money, percent, swedish, worth
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity

_WORTH_IT = Pattern(
    r"\d .* (?: procent | per \s cent | % | varav | därav | av \s vilka | av \s dem | totalt | sammanlagt "
    r"| tillsammans | sammantaget | i \s allt | = | per \s år | om \s året | årligen | ett \s år )",
    hints=(
        "procent", "per cent", "%", "varav", "därav", "av vilka", "av dem", "totalt", "sammanlagt", "tillsammans",
        "sammantaget", "i allt", "=", "per år", "om året", "årligen", "ett år", "per\N{NO-BREAK SPACE}cent",
        "per\N{NO-BREAK SPACE}år", "i\N{NO-BREAK SPACE}allt", "om\N{NO-BREAK SPACE}året", "ett\N{NO-BREAK SPACE}år",
    ),
)  # fmt: skip
_FIGURE = Pattern(r"\d .* [\d(] | [(=] .* \d | \d .* (?: av | varav ) \s")
_ROLES = frozenset({"paragraph", "item", "note", "caption", "cell"})
_PEOPLE = r"(?: personer | brukare | individer | medarbetare | anställda | assistenter | hushåll | barn | ärenden )"
_COUNTED = Pattern(rf"(?<! [\w,.–/-] ) {figure('count')} \s (?: [^\W\d]+ \s )?? {_PEOPLE} \b")
_SHARE = Pattern(rf"(?<! [\w,.–/-] ) {figure('share')} \s? (?: procent | % ) (?! \w )")
_OF_THESE = Pattern(r"^ \s* av \s (?: dessa | dem ) \b", hints=("av",))
_BRACKETED = Pattern(
    rf"""(?<! [\w,.–/-] ) {figure("count")} (?: \s [^\W\d]+ ){{0,3}}? \s? \( (?: dvs\.? \s | motsvarande \s )?
    {figure("share")} \s? (?: procent | % ) \s? \)"""
)
_A_YEAR_OF = Pattern(
    rf"""^ (?: det | vilket | värdet | kostnaden ) \s (?: är | blir | motsvarar | ger ) \s (?: alltså \s | därmed \s )?
    {figure("yearly")} \s (?P<unit> [^\W\d]+ ) \s (?: per \s år | om \s året | årligen )""",
    hints=("per år", "om året", "årligen"),
)
_FOR_YEARS = Pattern(
    rf"""(?: för | under | på | över ) \s (?: hela \s | de \s | totalt \s )? (?P<years> två | tre | fyra | fem
      | sex | [2-9] ) \s år \b
    [^.;]{{0,80}}? (?<! [\w,.–/-] ) {figure("total")} \s (?P<unit> [^\W\d]+ )"""
)
_OTHER_BASE = Pattern(
    r"timm | tid(?:en)? \b | kostnad | intäkt | underskott | belopp | mnkr | kr \b | kronor | högre | lägre"
)
_OWN = Pattern(r"\b (?: i | egen | kommunal ) \s (?: kommunens \s )? (?: egen \s )? regi \b", hints=("regi",))
_ALL = Pattern(
    r"beslut \s om \s (?: personlig \s )? assistans | har \s (?: personlig \s )? assistans \b", hints=("assistans",)
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each figure that others beside it contradict."""
    for passage in context.corpus.having(_WORTH_IT):
        if passage.role in _ROLES:
            yield from _passage(passage)
    own = {passage.document for passage in context.corpus.having(_OWN)} - {""}
    texts = (passage for passage in context.corpus.having(_OWN, _ALL) if own and passage.role in _ROLES)
    for document, of_document in groupby(texts, key=lambda passage: passage.document):
        yield from _own_regime(list(of_document)) if document in own else ()


def _passage(passage: Passage) -> Iterator[Finding]:
    cut = list(sentences(passage.text))
    for start, end in cut:
        sentence = passage.text[start:end]
        if not _FIGURE.first_in(sentence):
            continue
        for claim in (*claims(sentence), *part_claims(sentence)):
            yield _finding(passage.spot(start + claim.start, start + claim.end), claim)
    for before, here in pairwise(cut):
        yield from _of_these(passage, before, here)


def _of_these(passage: Passage, before: tuple[int, int], here: tuple[int, int]) -> Iterator[Finding]:
    """A share and a number of "these" beside the one number in the sentence before."""
    sentence = passage.text[slice(*here)]
    if not _OF_THESE.first_in(sentence):
        yield from _a_year_of(passage, before, here)
        return
    wholes = list(_COUNTED.all_in(passage.text[slice(*before)]))
    parts, shares = list(_COUNTED.all_in(sentence)), list(_SHARE.all_in(sentence))
    bracketed = list(_BRACKETED.all_in(sentence))
    if len(wholes) == 1 and bracketed and not _OTHER_BASE.first_in(sentence):
        for part in bracketed:
            claim = _compared(part, part, wholes[0])
            if claim:
                yield _finding(passage.spot(here[0] + part.start("count"), here[0] + claim.end), claim)
        return
    if len(wholes) == len(parts) == len(shares) == 1 and not _OTHER_BASE.first_in(sentence):
        claim = _compared(parts[0], shares[0], wholes[0])
        if claim:
            yield _finding(passage.spot(here[0] + claim.start, here[0] + claim.end), claim)


def _a_year_of(passage: Passage, before: tuple[int, int], here: tuple[int, int]) -> Iterator[Finding]:
    """ "Det är 24 mnkr per år" after a value of four years."""
    said = _A_YEAR_OF.first_in(passage.text[slice(*here)].lstrip())
    whole = _FOR_YEARS.first_in(passage.text[slice(*before)]) if said else None
    if said is None or whole is None or said["unit"].lower() != whole["unit"].lower():
        return
    years = worth(whole["years"]) or Decimal(1)
    made = money(said, "yearly") * Range(years, years, years)
    if not made.meets(money(whole, "total")):
        gap = len(passage.text[slice(*here)]) - len(passage.text[slice(*here)].lstrip())
        words = f"{whole['total']} {whole['unit']} på {swedish(years)} år"
        each = swedish((worth(whole["total"]) or Decimal(0)) / years)
        stated = f"{said['yearly']} {said['unit']} per år"
        start = here[0] + gap
        claim = Claim(*said.span("yearly"), stated, words, f"{each} {said['unit']} per år")
        yield _finding(passage.spot(start + claim.start, start + claim.end), claim)


def _compared(part: Match[str], share: Match[str], whole: Match[str]) -> Claim | None:
    made = count(part, "count").share_of(count(whole, "count"))
    if made is None or percent(share, "share").meets(made):
        return None
    words = f"{part['count']} av {whole['count']}"
    return Claim(*share.span("share"), f"{share['share']} procent", words, f"{swedish(made.value)} procent")


def _own_regime(passages: Sequence[Passage]) -> Iterator[Finding]:
    """The share of users in the own regime, where the text gives one share, one number and one total."""
    wholes: dict[str, Match[str]] = {}
    shares: dict[str, tuple[Match[str], Spot]] = {}
    parts: dict[str, Match[str]] = {}
    for passage in passages:
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            counted, shared = list(_COUNTED.all_in(sentence)), list(_SHARE.all_in(sentence))
            if not _OWN.first_in(sentence):
                if len(counted) == 1 and not shared and _ALL.first_in(sentence):
                    wholes.setdefault(counted[0]["count"], counted[0])
            elif len(shared) == 1 and not counted and not _OTHER_BASE.first_in(sentence):
                spot = passage.spot(start + shared[0].start("share"), start + shared[0].end())
                shares.setdefault(shared[0]["share"], (shared[0], spot))
            elif len(counted) == 1 and not shared and _users(counted[0]):
                parts.setdefault(counted[0]["count"], counted[0])
    if len(wholes) == len(shares) == len(parts) == 1:
        share, spot = next(iter(shares.values()))
        claim = _compared(next(iter(parts.values())), share, next(iter(wholes.values())))
        if claim:
            yield _finding(spot, claim)


def _users(match: Match[str]) -> bool:
    return match[0].lower().endswith(("brukare", "personer", "individer"))


def _finding(spot: Spot, claim: Claim) -> Finding:
    return Finding(
        spot,
        Say(
            f'"{claim.stated}" stämmer inte: {claim.made_of} ger {claim.gives}',
            f'"{claim.stated}" does not agree: {claim.made_of} gives {claim.gives}',
        ),
        Say(
            "räkna om och rätta det tal som är fel, eller skriv vad andelen räknas på",
            "calculate again and mend the figure that is wrong, or say what the share is a share of",
        ),
    )


RULE = Rule(
    id="TAL-002",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Uppgifter som motsäger varandra", "Figures that contradict each other"),
    what=Say(
        "Räknar efter i löpande text: en andel mot de två antal som den bygger på, en ökning eller minskning mot "
        "talen före och efter, delar mot deras summa, utskrivna uträkningar, och belopp per månad eller vecka mot "
        "belopp per år. Avrundning godtas, och ord som ca, drygt och knappt ger talet större frihet.",
        "Calculates in running text: a share against the two counts that it is made of, a rise or fall against the "
        "figures before and after, parts against their sum, written calculations, and amounts a month or a week "
        "against amounts a year. Rounding is accepted, and words such as about and nearly give a figure more room.",
    ),
    why=Say(
        "Den som fattar beslut måste kunna lita på talen. Varning: delar kan överlappa, och en andel kan vara räknad "
        "på något annat än det som står bredvid.",
        "Whoever decides must be able to trust the figures. A warning: parts may overlap, and a share may be of "
        "something other than what stands beside it.",
    ),
    mend=Say(
        "Rätta det tal som är fel, eller skriv ut vad andelen räknas på.",
        "Mend the figure that is wrong, or write out what the share is a share of.",
    ),
    bad="Av dem som valt kommunen har 22 av 37 brukare (50 procent) beslut enligt SFB.",
    good="Av dem som valt kommunen har 22 av 37 brukare (59 procent) beslut enligt SFB.",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
