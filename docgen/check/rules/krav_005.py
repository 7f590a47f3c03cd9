"""KRAV-005: a quality is measured, not only praised.

A vague word counts in what a supplier shall do, when neither its own sentence nor the next one about the same thing
measures or defines it: a number, a time, "det vill säga", "med … avses", a list after a colon, a reference to a
law or another part of the documents. Set phrases are no praise ("god man", "god redovisningssed", "enkelt bolag",
"vid behov av tolk"), nor is a word of the law quoted with its paragraph, a word in quotation marks, a condition
("om bemanningen inte är tillräcklig") or what somebody may do. "Lokal förankring" is KRAV-010's.
"""

from collections.abc import Iterator, Mapping
from re import Match

from docgen.check.context import Context
from docgen.check.duty import SHALL, Demand, demands
from docgen.check.numbering import words_begin
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_VAGUE: Mapping[str, Pattern] = {
    "sv": Pattern(
        r"""(?<! [\w-] ) (?: tillräcklig (?: t | a | en )? (?! \s (?: att | om ) \b | \s garantier )
        | i \s god \s tid
        | (?: god | goda | gott ) (?! \s (?: man (?: nen | s )? | män \w* | \w* sed (?: en )? | tro | dag | jul
            | ekonomisk \s hushållning | hushållning | skick | levnadsvillkor\w* | levnadsförhållanden | vård | om
            | som | och \s (?: väl | nära ) | lokalkännedom | lokal | \w* praxis | affärssed | för ) \b )
        | väl (?: \s | - )? fungerande
        | effektiv (?: t | a | are )? (?! \s rättsmedel | \s dos )
        | (?<! vårdat, \s ) (?: enkel | enkelt | enkla ) (?! \s (?: och \s begripligt | bolag | resa | majoritet
        | biljett | avhjälpt\w*
            | elektronisk ) \b )
        | engagerad (?: e )? (?! \s (?: i | av | för | hos | inom | som ) \b )
        | regelbund (?: et | en | na ) | med \s jämna \s mellanrum
        | snarast (?: \s möjligt )? | så \s (?: snart | fort ) \s som \s möjligt
        | vid \s behov (?! \s av \b )
        | erforderlig (?: t | a )? | adekvat (?: a )? | hög \s (?: kvalitet | tillgänglighet | servicenivå
        | kompetens )
        | skyndsam (?: t | ma )? | utan \s (?: onödigt \s )? dröjsmål | (?: i | inom ) \s (?: rimlig | skälig ) \s tid
        | kontinuerlig (?: t | a )? | professionell (?: t | a )? (?= \s (?: \w+ \s och \s )? (?: bemötande
        | förhållningssätt | sätt )
          \b )
        | (?: lämplig | relevant | rätt ) (?: a )? (?= \s (?: utbildning | kompetens | erfarenhet | lokaler ) \b )
        ) (?! \w )""",
        sieve=r"""tillräckl | \b (?: god | goda | gott | enkel | enkelt | enkla ) \b | väl [\s-]? fungerande | effektiv
        | engagerad | regelbund | jämna \s mellanrum | snarast | som \s möjligt | vid \s behov | erforderlig | adekvat
        | hög \s | skyndsam | dröjsmål | (?: rimlig | skälig ) \s tid | kontinuerlig | professionell | lämplig
        | relevant | rätt \s""",
    ),
    "en": Pattern(
        r"""\b (?: sufficient (?! \s (?: to | for | guarantees ) \b ) | adequate | appropriate (?= \s quality ) | good
          (?! \s (?: faith | practice | administration | cause | standing | reason ) \b )
        | well-functioning | effective | efficient | simple (?! \s majority ) | engaged (?! \s (?: in | by | for ) \b )
        | regularly | as \s soon \s as \s possible | when \s needed | where \s necessary | high \s quality ) \b""",
        sieve=r"""sufficient | adequate | appropriate | \b good \b | functioning | effective | efficient | simple
        | engaged | regularly | as \s possible | when \s needed | where \s necessary | high \s quality""",
    ),
}
_MEASURE = Pattern(
    r"""\d | \b (?: en | ett | två | tre | fyra | fem | sex | sju | åtta | nio | tio | tolv ) \s (?: gång | gånger | år
      | månad\w* | veck\w+ | dag\w* | dygn | timm\w+ | minut\w* | pass | procent )
    | \b (?: minst | högst | senast | inom \s (?: en | ett | två | tre | samma ) | varje (?! \s (?: brukare | person
      | assistent | enskild ) ) | var \s (?: tredje | fjärde | sjätte ) | dagligen | årlig\w* | månads\w* | vecko\w*
      | kvartals\w* | halvår\w* | dygnet \s runt | omgående | samma \s dag | direkt \s efter )
    | \b (?: alla | samtliga ) \s (?: beviljade | beslutade | schemalagda )
    | \b (?: at \s least | at \s most | no \s later | within | every | each | monthly | weekly | yearly | daily
      | twice | once ) \b"""
)
_DEFINED = Pattern(
    r"""\b (?: avses | menas | innebär | betyder | definieras | det \s vill \s säga | d\.?v\.?s | nämligen
      | i \s form \s av | mäts | bedöms | beräknas | framgår | angivet | anges | enligt | motsvarande
      | i \s enlighet \s med | så \s att
      | för \s att \s (?: alla | samtliga | varje | ingen ) | kap \. | § | bilaga | avsnitt | artikel | föreskrift\w*
      | means | defined | measured | according \s to | in \s accordance | appendix | section | i\.e ) (?! \w )
    | § | : \s* $"""
)
_NEED = Pattern(
    r"""\b (?: om | när | begär\w* | begäran | beställning\w* | beslut\w* | önskemål | själv \s avgör | avgörs )\b
    | \b (?: if | request\w* | asks? ) \b"""
)
_FREE = Pattern(r"\b (?: får | kan | bör | kommer \s att | may | can ) \b")
_CONDITION = Pattern(
    r"""(?: ^ | \s ) (?: om | när | ifall | såvida | där | if | when | where ) \s (?: [\w-]+ \s ){0,8}? $
    | \b (?: inte | ej | aldrig | not | utan ) \s (?: [\w-]+ \s ){0,2}? $"""
)
_QUOTED = Pattern(r"[”\"“'’] [^”\"“’']* $")
_BACKWARDS = Pattern(r"^ \W* (?: det | detta | med \s | dessa | den | kravet | it \s | this | these ) \b")
_ENOUGH = ("tillräckl", "erforderl", "god", "adekvat", "sufficient", "adequate")
_ALWAYS = Pattern(r"\b (?: dygnet \s runt | alltid | varje \s (?: dag | dygn | pass ) | årets \s alla \s dagar )")
_LONG = Pattern(r"\w{6,}")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each vague word that nothing measures."""
    for demand in demands(context, *_VAGUE.values(), loose=True):
        vague = _VAGUE["en" if demand.passage.language == "en" else "sv"]
        for match in vague.all_in(demand.text):
            if _is_required(demand, match) and not _is_measured(demand, match):
                yield _finding(demand, match)


def _is_required(demand: Demand, match: Match[str]) -> bool:
    """True when the word stands in what must be done, not in a condition, a quotation or a permission."""
    before, after = demand.before(match), demand.text[match.end() :]
    if _QUOTED.first_in(before) and any(mark in after for mark in "”\"“'’"):
        return False
    modals = list(SHALL.all_in(before))
    if not modals:  # the word belongs to the subject: "god kvalitet ska …"
        return SHALL.first_in(after) is not None and not _CONDITION.first_in(before) and not _FREE.first_in(before)
    between = before[modals[-1].end() :]
    return not _FREE.first_in(between) and not _CONDITION.first_in(between)


def _is_measured(demand: Demand, match: Match[str]) -> bool:
    """True when a measure or a definition stands near the word, or in the next sentence about the same thing."""
    before, after = demand.text[words_begin(demand.text) : match.start()][-50:], demand.text[match.end() :]
    if _DEFINED.first_in(demand.text) or _measures(before, match[0]) or _measures(after[:80], match[0]):
        return True
    if "behov" in match[0].lower() and _NEED.first_in(demand.text):
        return True
    if after.lstrip().startswith("("):
        return True
    goes_on = _BACKWARDS.first_in(demand.after) is not None or bool(_stems(demand.text) & _stems(demand.after))
    return goes_on and bool(_MEASURE.first_in(demand.after) or _DEFINED.first_in(demand.after))


def _measures(text: str, praise: str) -> bool:
    """True for a measure of the praised thing; how long there shall be enough of it does not say how much."""
    if praise.lower().startswith(_ENOUGH):
        text = _ALWAYS.compiled.sub(" ", text)
    return _MEASURE.first_in(text) is not None


def _stems(text: str) -> set[str]:
    words = (match[0].lower() for match in _LONG.all_in(text))
    return {word[:6] for word in words if not word.startswith(("levera", "utföra", "anbuds", "kommun"))}


def _finding(demand: Demand, match: Match[str]) -> Finding:
    words = " ".join(match[0].split())
    return Finding(
        demand.spot(match),
        Say(f'"{words}" utan mått: det går inte att pröva', f'"{words}" without a measure: it cannot be tested'),
        _hint(words.lower()),
    )


def _hint(words: str) -> Say:
    if words.startswith(("regelb", "kontin", "med jämna", "regularly")):
        return Say('skriv hur ofta, till exempel "minst två gånger per år"', 'say how often: "at least twice a year"')
    if words.startswith(("snarast", "så ", "as soon", "i god tid", "skynd", "utan ", "i ", "inom ")):
        return Say('skriv tiden, till exempel "inom två arbetsdagar"', 'state the time: "within two working days"')
    if words.startswith(("vid behov", "when", "where")):
        return Say(
            'skriv när behovet finns och vem som avgör det, till exempel "när brukaren begär det"',
            'say when the need arises and who decides: "when the user asks for it"',
        )
    return Say(
        "skriv vad som ska finnas eller uppnås: ett antal, en nivå, en tid eller ett bevis",
        "state what there shall be or be reached: a number, a level, a time or a proof",
    )


RULE = Rule(
    id="KRAV-005",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Vagt kvalitetsord utan mått", "Vague word of quality without a measure"),
    what=Say(
        "Letar i kraven på leverantören efter ord som tillräcklig, god, väl fungerande, effektiv, enkel, engagerad, "
        "regelbundet, snarast och vid behov. Ordet godtas om samma mening, eller nästa mening om samma sak, har ett "
        "mått, en definition eller en hänvisning. Fasta uttryck, lagens egna ord med paragraf, citat och villkor "
        "lämnas i fred.",
        "Looks in the requirements on the supplier for words such as sufficient, good, well-functioning, efficient, "
        "simple, engaged, regularly, as soon as possible and when needed. The word is accepted when its sentence, or "
        "the next one about the same thing, has a measure, a definition or a reference. Set phrases, the law's own "
        "words with their paragraph, quotations and conditions are left alone.",
    ),
    why=Say(
        "Vad som är gott nog går inte att pröva lika för alla anbud. Myndigheten får fri prövningsrätt, och "
        "leverantören kan inte veta vad som krävs. Varning: om ordet är begripligt i sitt sammanhang är en bedömning.",
        "What is good enough cannot be tested equally for all tenders. The authority gets a free choice, and the "
        "supplier cannot know what is required. A warning: whether the word is clear in its context is a matter of "
        "judgement.",
    ),
    mend=Say(
        "Byt ordet mot ett antal, en nivå, en tid eller ett bevis, eller definiera det i nästa mening.",
        "Replace the word by a number, a level, a time or a proof, or define it in the next sentence.",
    ),
    bad="Leverantören ska regelbundet följa upp kvaliteten.",
    good="Leverantören ska följa upp kvaliteten minst två gånger per år.",
    law=(
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
        LawRef("Upphandlingsmyndighetens frågeportal, svar 2159271", "2026-11-21", "B"),
    ),
    run=run,
)
