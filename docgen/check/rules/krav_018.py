"""KRAV-018: a requirement does not only say that the law shall be followed.

Found is a sentence whose own demand is to follow law as such: "ska följa LSS", "ska bedrivas enligt gällande
lagstiftning". A paragraph given as the reason for a demand, or where something is done "enligt" it, is no finding.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.duty import demands
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_STEMS = r"""(?: arbetsmiljö | arbetstids | diskriminerings | socialtjänst | patientsäkerhets | patientdata | semester
    | hälso- \s och \s sjukvårds | bokförings | kommun | förvaltnings | dataskydds | smittskydds | livsmedels
    | offentlighets- \s och \s sekretess | assistans )"""
_LAW = rf"""(?: (?: LSS | SFB | SoL | HSL | OSL | GDPR | LOU | LOV | LAS | MBL | PSL ) (?! [\w-] )
    | lag(?:en|ar|arna)? \b (?! \s (?: medger | tillåter | säger | kräver ) ) | (?: \w+ )? lagstiftning(?:en)? \b
    | författning(?:ar|arna) \b | {_STEMS} lagen \b | socialförsäkringsbalken \b | dataskyddsförordningen \b
    | statutes? \b | legislation \b | (?: the \s | applicable \s ) laws? \b )"""
_BEFORE = r"""(?: (?: vid \s var \s tid | för \s (?: verksamheten | uppdraget | tjänsten | branschen )
  | samtliga | alla
    | gällande | tillämplig\w* | svensk\w* | aktuell\w* | relevant\w* | (?: de \s )? (?: bestämmelser(?:na)? | kraven?
    | regler(?:na)? | krav | intentioner(?:na)? ) \s i | den | de | det | som | är | vad | sägs | stadgas
      | anges | följer | i | av | all | applicable
    | \d+ (?: \s? [a-z] )? \s? (?: § §? | kap\. ) ) \s+ ){0,8}?"""
_WORK = r"(?: verksamheten | uppdraget | tjänsten | insatsen | insatserna | assistansen )"
_BY = r"(?: i \s enlighet \s med | i \s överensstämmelse \s med | enligt | utifrån )"

_RESTATED = Pattern(
    rf"""
    \b (?: följa (?! \s upp ) | efterleva | iaktta | beakta | rätta \s sig \s efter | leva \s upp \s till
      | hålla \s sig \s till
      | uppfylla | tillämpa | comply \s with | follow | observe ) \s+ {_BEFORE} {_LAW}
    | \b (?: arbeta | agera
      | bedriva \s (?: sin \s )? {_WORK}? \s? (?: verksamhet )? ) \s* \b {_BY} \s+ {_BEFORE} {_LAW}
    | \b {_WORK} \s+ (?: ska | skall | måste ) \s+ (?: \w+ \s+ ){{0,2}}? (?: bedrivas | utföras | utformas | ges ) \s+
      {_BY} \s+ {_BEFORE} {_LAW}
    | \b (?: gällande | tillämplig\w* | alla | samtliga ) \s+ (?: \w+ \s+ )? (?: lag(?:ar)? | lagstiftning
      | författningar )
      \b [^.;:]{{0,40}}? \b (?: ska | skall | måste ) \s+ (?: \w+ \s+ ){{0,2}}? (?: följas | efterlevas
        | iakttas | beaktas )
    """,
    hints=("lag", "law", "lss", "sfb", "sol", "hsl", "osl", "gdpr", "lou", "lov", "las", "mbl", "psl", "författning",
           "socialförsäkringsbalken", "dataskyddsförordningen", "statute", "legislation"),
)  # fmt: skip
_NOT = Pattern(r"\b (?: inte | ej | utan \s att | om | när | not | if ) \s (?: \w+ \s ){0,3}? $")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each requirement sentence that says nothing but that law shall be followed."""
    for demand in demands(context, _RESTATED, loose=True):
        match = _RESTATED.first_in(demand.text)
        if match is None or _NOT.first_in(demand.text[: match.start()]):
            continue
        words = " ".join(match[0].split())
        yield Finding(
            demand.spot(match),
            Say(f'"{words}" upprepar bara lagen', f'"{words}" only restates the law'),
            Say(
                "stryk meningen, eller skriv vad leverantören ska göra och hur det visas",
                "strike the sentence, or write what the supplier shall do and how it is shown",
            ),
        )


RULE = Rule(
    id="KRAV-018",
    severity=Severity.NOTE,
    kind="text",
    title=Say("Krav som upprepar lagen", "Requirement that restates the law"),
    what=Say(
        "Letar efter krav som i sak bara säger att leverantören ska följa lag: följa LSS, bedriva verksamheten enligt "
        "gällande lagstiftning. Ett lagrum som förklaring till ett eget krav, och det som någon ska göra enligt ett "
        "lagrum, lämnas i fred.",
        "Looks for requirements that only say that the supplier shall follow the law. A paragraph that explains a "
        "requirement of its own, and what somebody shall do under a paragraph, are left alone.",
    ),
    why=Say(
        "Lagen gäller ändå. Meningen går inte att följa upp, och den blir fel när lagen ändras. Notis: i ett avtal "
        "kan "
        "den vara vald för att ett lagbrott ska räknas som avtalsbrott.",
        "The law holds anyway. The sentence cannot be followed up, and it goes wrong when the law changes. A note: in "
        "a "
        "contract it may be chosen so that a breach of law counts as a breach of contract.",
    ),
    mend=Say(
        "Stryk kravet, eller skriv den handling som ska följas upp.",
        "Strike the requirement, or write the action that is to be followed up.",
    ),
    bad="Leverantören ska följa LSS och annan gällande lagstiftning.",
    good="Leverantören ska dokumentera varje insats samma dag (21 a § LSS).",
    law=(LawRef("19 kap. 2 § LOU", "2026-11-21", "D"),),
    run=run,
)
