"""AVT-007: the contract says what happens on the four events that everybody can foresee.

A change of law (the state may take over the assistance), a lost permit, a bankruptcy, and the hand-over at the end.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.topics import Topic, gaps
from docgen.diag.diagnostic import LawRef, Say, Severity

_EVENTS = (
    Topic(
        Say("ändrad lag", "changed law"),
        Pattern(
            r"""
            (?: lag | lagen | lagar | lagstiftning\w* | författning\w* | regelverk\w* | regler ) \b [^.;]{0,50}
              (?: ändra | ändring | upphäv | ersätts )
            | (?: ändra(?: de | d | t | s ) | ändring(?: ar )? \s (?: av | i ) | nya? ) \s (?: \w+ \s ){0,2}?
              (?: lag | lagen | lagar | lagstiftning\w* | författning\w* | regler\w* | regelverk\w* ) \b
            | lagändring | författningsändring | huvudman(?: naskap | nen ) | statligt \s (?: övertagande | huvud )
            | \b staten \b [^.;]{0,60} (?: ta \s över | tar \s över | övertar | ansvaret )
            | chang\w+ (?: \s (?: of | in ) \s (?: the \s )? law | \s law )
            """,
            sieve=r"lag | författ | regel | regler | huvudman | stat | law",
        ),
        ("change-of-law",),
    ),
    Topic(
        Say("förlorat tillstånd", "a lost permit"),
        Pattern(
            r"""
            tillstånd [^.;]{0,80} (?: återkalla | förlora | upphör | dras \s in | dragits \s in | mist | saknas )
            | (?: återkalla | förlora | indragn | mister ) [^.;]{0,80} tillstånd | tillståndsförlust
            | (?: los\w+ | revo[ck]\w+ | withdraw\w* ) [^.;]{0,60} (?: permit | licence )
            | (?: permit | licence ) [^.;]{0,60} (?: lost | revo[ck] | withdraw )
            """,
            sieve=r"tillstånd | permit | licence",
        ),
        ("permit-loss",),
    ),
    Topic(
        Say("konkurs", "bankruptcy"),
        Pattern(
            r"konkurs | obestånd | insolven | likvidation | ställer \s in \s (?: sina \s )? betalning | bankrupt",
            hints=("konkurs", "obestånd", "insolven", "likvidation", "betalning", "bankrupt"),
        ),
        ("bankruptcy",),
    ),
    Topic(
        Say("överlämning när avtalet upphör", "hand-over at the end"),
        Pattern(
            r"""
            (?<! avslut \s och \s ) överlämn | lämnas \s över | lämna \s över
            | avvecklingsplan | avslutsplan | plan \s för \s avslut
            | överför(?: s | a | as | ing ) [^.;]{0,60} (?: ny | annan | kommunen | beställaren )
            | (?: övergår | övergång ) [^.;]{0,60} \b (?: ny | annan | kommunen | beställaren )
            | (?: upphör | avslut ) [^.;]{0,80} (?: medverka | samarbeta | bistå | samverka )
            | (?: medverka | samarbeta | bistå | samverka ) [^.;]{0,80}
              (?: upphör | avslut | ny \s leverantör | ny \s utförare )
            | hand-?over | exit \s plan
            """,
            sieve=r"över | avvecklingsplan | avslut | upphör | ny \s | hand-?over | exit",
        ),
        ("exit-cooperation", "records-handover"),
    ),
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each contract, with the events that it does not speak of."""
    for gap in gaps(context, _EVENTS):
        yield Finding(
            gap.spot,
            Say(
                f"avtalet säger inte vad som gäller vid {gap.names.sv}",
                f"the contract does not say what applies on {gap.names.en}",
            ),
            gap.hint,
        )


RULE = Rule(
    id="AVT-007",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Förutsebara händelser saknas", "Foreseeable events are missing"),
    what=Say(
        "Avtalsvillkoren ska behandla ändrad lag (även att staten tar över), förlorat tillstånd, konkurs och "
        "överlämning när avtalet upphör: genom change-of-law, permit-loss, bankruptcy och exit-cooperation eller "
        "egna ord i delen avtal. Konkurs som uteslutningsgrund räknas inte. En handskriven text prövas bara om den "
        "klart är ett avtal.",
        "The contract conditions deal with changed law (also that the state takes over), a lost permit, bankruptcy "
        "and hand-over at the end: by change-of-law, permit-loss, bankruptcy and exit-cooperation or in words of "
        "their own. Bankruptcy as a ground for exclusion does not count. A text is judged only if it clearly is a "
        "contract.",
    ),
    why=Say(
        "Assistansen får inte upphöra. Den som inte har avtalat i förväg får förhandla när det är bråttom. Staten kan "
        "ta över ansvaret, men när och om är inte känt. Att villkoren behövs är en bedömning.",
        "The assistance must not stop. Whoever has not agreed in advance negotiates in haste. The state may take "
        "over, but if and when is not known. That the conditions are needed is a judgement.",
    ),
    mend=Say("Lägg till de klausuler som saknas.", "Add the clauses that are missing."),
    bad="requirements:\n  - {id: PA-AVT-1, type: contract-length}",
    good="requirements:\n  - {id: PA-AND-1, clause: change-of-law}\n  - {id: PA-OBE-1, clause: permit-loss}\n"
    "  - {id: PA-OBE-2, clause: bankruptcy}\n  - {id: PA-AVS-1, clause: exit-cooperation}",
    law=(
        LawRef("23 § LSS", "2026-11-21", "A"),
        LawRef("51 kap. 16 b § SFB", "2026-11-21", "A"),
        LawRef("17 § LSS", "2026-11-21", "A"),
        LawRef("19 kap. 9 § 5 LOU", "2026-11-21", "A"),
    ),
    run=run,
)
