"""AVT-005: the contract guarantees no volume, since users choose freely.

Two things are found: a contract that nowhere says that its volumes are estimates, and a sentence in which the
authority guarantees one. A denied guarantee, one that the supplier gives, and one that concerns wages or users is
left alone, and so are headings, tables and memos.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.topics import Topic, gaps
from docgen.check.voice import said
from docgen.diag.diagnostic import LawRef, Say, Severity

_DISCLAIMER = Topic(
    Say("att ingen volym garanteras", "that no volume is guaranteed"),
    Pattern(
        r"""
        \b (?: ingen | inga | inget | inte | ej | utan | varken | aldrig ) \b [^.;]{0,80} (?: garanter | garanti )
        | (?: garanter | garanti ) [^.;]{0,80} \b (?: ingen | inga | inget | inte | ej | varken | aldrig ) \b
        | (?: volym | omfattning | antal ) [^.;]{0,100}
          (?: uppskatt | beräkna[dt] | ungefärlig | preliminär | prognos )
        | (?: uppskatt\w* | beräknade | ungefärlig\w* | preliminär\w* ) [^.;]{0,60} (?: volym | omfattning | antal )
        | (?: volym | omfattning | antal ) [^.;]{0,100}
          \b (?: kan \s (?: komma \s att \s )? (?: öka | minska | variera | ändras ) | inte \s bind )
        | volymåtagande | volymgaranti
        | \b (?: no | not ) \b [^.;]{0,60} (?: guarantee | volume )
        """,
        sieve=r"garant | volym | omfattning | antal | guarantee | volume",
    ),
    ("no-volume-guarantee",),
)
_GUARANTEE = Pattern(
    r"""
    \b (?: kommunen | regionen | beställaren | myndigheten | nämnden | uppdragsgivaren | köparen | socialnämnden )
      \s garanterar \s (?: att \s (?: leverantören | utföraren | anordnaren ) \s )? (?: (?! \b att \b ) [^.;] ){0,60}?
      \b (?: volym\w* | timmar | assistanstimmar | brukare | uppdrag | omsättning ) \b
    | \b (?: kommunen | regionen | beställaren | myndigheten | nämnden | uppdragsgivaren | köparen | socialnämnden )
      \s (?: garanterar | förbinder \s sig | åtar \s sig | är \s skyldig | ska | utlovar | lovar ) \s (?: att \s )?
      [^.;]{0,40}? \b (?: minst | lägst | åtminstone ) \s (?: \d [\d\s]* | \w+ \s ) (?: % | [^.;]{0,15}? )
      \b (?: timmar | \w*timmar | platser | lägenheter | besök | dygn | deltagare | resor | volym\w*
        | beläggning\w* | procent\w*
        | turer | uppdrag ) \b
    | \b minst \s \d [\d\s]* \s? (?: timmar | platser | dygn | besök | resor ) [^.;]{0,30}? \s garanteras \b
    | \b (?: leverantören | utföraren | entreprenören | anordnaren ) \s garanteras \s
      (?: (?! \b att \b ) [^.;] ){0,60}?
      \b (?: volym\w* | timmar | assistanstimmar | brukare | uppdrag | omsättning ) \b
    | \b garanterad (?: e )? \s (?: \w+ \s ){0,2}? (?: volym\w* | minimivolym\w* | timvolym\w* | omsättning )
    | \b (?: volym (?: en | er | erna )? | minimivolym\w* | antalet \s timmar ) \s är \s garanterade? \b
    | \b volymgaranti\w* \b
    | \b minimivolymen \s är \b
    | \b the \s (?: authority | municipality ) \s guarantees \s [^.;]{0,60}? \b (?: volume | hours | users )
    """,
    sieve=r"garanter | (?: minst | lägst | åtminstone ) \s [\w\s]{1,30} | volymgaranti | minimivolymen | guarantees",
)
_DENIED = Pattern(
    r"\b (?: ingen | inga | inget | inte | ej | utan | varken | aldrig | saknas | no | not | neither ) \b"
)
_NO_VOLUME = Pattern(
    r"\b (?: brukar(?:en|na) | anställda | assistent\w* | arbetstid\w* | lön\w* | sysselsättning\w* )"
)
_READ = frozenset({"paragraph", "item", "value"})


def run(context: Context) -> Iterator[Finding]:
    """One finding for a contract without the reservation, and one for each guarantee."""
    promised = set[str]()
    for passage in context.corpus.having(_GUARANTEE):
        if passage.role in _READ and _binds(passage, context):
            for finding in _guarantees(passage):
                promised.add(passage.document)
                yield finding
    for gap in gaps(context, (_DISCLAIMER,)):
        if not gap.of_spec and gap.spot.document in promised:
            continue  # the promise itself has been told of
        yield Finding(
            gap.spot,
            Say(
                "avtalet saknar villkor om att ingen volym garanteras",
                "the contract has no condition that no volume is guaranteed",
            ),
            gap.hint,
        )


def _binds(passage: Passage, context: Context) -> bool:
    """True for what becomes part of the contract: requirements and tender documents, or any text judged alone."""
    return context.spec is None or bool(passage.requirement) or bool(passage.document and not passage.memo)


def _guarantees(passage: Passage) -> Iterator[Finding]:
    for start, end in said(passage.text):
        sentence = passage.text[start:end]
        match = _GUARANTEE.first_in(sentence)
        if match is None or _DENIED.first_in(sentence):
            continue
        words = " ".join(match[0].split())
        if "volym" not in words.lower() and _NO_VOLUME.first_in(words.rpartition(" ")[0]):
            continue
        yield Finding(
            passage.spot(start + match.start(), start + match.end()),
            Say(
                f'"{words}" lovar leverantören en volym som brukarna själva avgör',
                f'"{words}" promises the supplier a volume that the users themselves decide',
            ),
            Say(
                "skriv att volymerna är uppskattningar och att ingen volym garanteras (no-volume-guarantee)",
                "write that the volumes are estimates and that no volume is guaranteed (no-volume-guarantee)",
            ),
        )


RULE = Rule(
    id="AVT-005",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Volymen är inte reserverad", "No reservation about the volume"),
    what=Say(
        "Avtalsvillkoren ska säga att ingen volym garanteras: genom no-volume-guarantee eller egna ord. Regeln letar "
        "också efter meningar där myndigheten garanterar en volym. Nekade garantier, rubriker, tabeller och "
        "tjänsteskrivelser lämnas i fred. Att villkoret saknas sägs bara om handskrivna texter som klart är avtal om "
        "vård eller stöd.",
        "The contract conditions say that no volume is guaranteed: by no-volume-guarantee or in words of their own. "
        "The rule also looks for sentences in which the authority guarantees a volume. Denied guarantees, headings, "
        "tables and memos are left alone. That the condition is missing is said only of hand-written texts that "
        "clearly are contracts on care or support.",
    ),
    why=Say(
        "Brukaren väljer själv och kan byta vilken dag som helst. En utlovad volym kan kommunen inte hålla. Att en "
        "garanti aldrig kan vara rätt är en bedömning och inte lag.",
        "Users choose for themselves and may leave any day. The municipality cannot keep a promised volume. That a "
        "guarantee is never right is a judgement, not law.",
    ),
    mend=Say(
        "Lägg till no-volume-guarantee, och volume-change om leverantörens fasta kostnader ska skyddas.",
        "Add no-volume-guarantee, and volume-change if the supplier's fixed costs are to be protected.",
    ),
    bad="Kommunen garanterar minst 10 000 timmar per år.",
    good="Kommunen garanterar ingen volym. Uppgifterna om timmar är uppskattningar.",
    law=(LawRef("6 § LSS", "2026-11-21", "A"), LawRef("9 § 2 LSS", "2026-11-21", "D")),
    run=run,
)
