"""KRAV-006: nobody is required to be bound by a collective agreement.

Three ways to say it are known: `membership.required` of the typed requirement, a sentence that says shall-have
about an agreement, and a sentence that says the agreement shall exist. A sentence is left alone when it speaks
of terms (level of pay, "i nivå med", "motsvarande", "villkor enligt"), when it denies the requirement, or when it
describes a supplier that happens to be bound ("en leverantör som är bunden av …"), or asks or quotes. Memos
discuss the question and are not read, nor are stakeholders' demands.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.duty import is_told
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.check.voice import is_asked, is_quoted
from docgen.diag.diagnostic import LawRef, Say, Severity

_SHALL = r"\b (?: ska | skall | måste | bör | krävs \s att | förutsätts | skyldiga? \s att ) \b"
_AGREEMENT = r"\b (?: kollektivavtal | hängavtal ) (?: et | en )? \b"
_BOUND = r"(?: vara \s bund(?:en|na|et) | vara \s anslut(?:en|na) | omfattas \s av | ha \s slutit )"
_IS_BOUND = r"(?: har | innehar | är \s bund(?:en|na) \s av | är \s anslut(?:en|na) \s till )"
_FEW_WORDS = r"\s+ (?: \w+ \s+ ){0,4}?"
_NOT_TERMS = r"(?: (?! \b villkor | \b nivå | \b terms | \b level ) [^.;] ){0,50}?"

_WORDS = ("kollektivavtal", "hängavtal", "collective")
_WAYS = Pattern(
    rf"""
    # shall have, shall be bound by
    {_SHALL} [^.;]{{0,60}}? \b (?: ha | inneha | teckna | ingå | träffa | {_BOUND} ) \b {_NOT_TERMS} {_AGREEMENT}
    | {_SHALL} {_FEW_WORDS} vara \s+ kollektivavtalsbund(?:en|na) \b
    # shall prove that it has
    | {_SHALL} {_FEW_WORDS} (?: styrka | visa | intyga | bekräfta | försäkra ) \b [^.;]{{0,60}}?
      \b {_IS_BOUND} {_FEW_WORDS} {_AGREEMENT}
    # an agreement shall exist
    | {_AGREEMENT} \s+ (?: ska | skall | måste ) {_FEW_WORDS}
      (?: finnas | föreligga | tecknas | ha \s tecknats | vara \s tecknat | vara \s träffat | gälla \s hos ) \b
    # a requirement of an agreement
    | \b (?: kräver | krav \s är | krav \s på ) (?: \s att )? {_FEW_WORDS} {_AGREEMENT}
    | \b (?: shall | must | should ) \b [^.;]{{0,60}}? \b
      (?: have | hold | sign | enter \s into | be \s bound | be \s (?: a \s )? party | be \s covered ) \b
      {_NOT_TERMS} \b collective \s (?: bargaining \s )? agreements? \b
    """,
    hints=_WORDS,
)
_PLAIN = Pattern(
    rf"""^ \s* (?: leverantören | anbudsgivaren | utföraren | anordnaren | företaget ) \s+ {_IS_BOUND} {_FEW_WORDS}
    {_AGREEMENT}""",
    hints=_WORDS,
)
_TERMS = Pattern(
    r"""\b (?: i \s nivå \s med | på \s nivå | nivån? \s (?: i | enligt | för ) | motsvarande | likvärdig\w* | lägst
    | minst \s den | lika \s \w+ \s som | jämförbar\w* | bättre \s än | sämre \s än
    | villkor(?:en)? \s (?: enligt | som | i | för | på ) | sådana \s villkor | arbetsvillkor
    | kollektivavtalsenlig\w* | at \s the \s level \s of | equivalent | corresponding | terms ) \b"""
)
_DENIED = Pattern(
    r"""\b (?: ta \s bort | stryka? | slopa\w* ) \b | \b (?: ska | skall | behöver | måste | krävs | ställs | får |
    är ) \s (?: \w+ \s ){0,3}?
      (?: inte | ej | inget | inga ) \b
    | \b (?: utan \s att | inget \s krav | oavsett ) \b
    | \b (?: not | no \s requirement | whether \s or \s not ) \b"""
)
_DESCRIBED = Pattern(r"\b (?: om | som | when | if | which | that | who ) \s (?: \w+ \s ){0,3}? $")

_HINT = Say(
    "kräv i stället att uppdraget utförs på villkor för lön, semester och arbetstid i nivå med ett namngivet centralt "
    "kollektivavtal (type: collective-agreement)",
    "require instead that the contract is performed on terms of pay, holidays and working hours at the level of a "
    "named "
    "central collective agreement (type: collective-agreement)",
)


def run(context: Context) -> Iterator[Finding]:
    """One finding for each sentence or key that requires membership."""
    for requirement in context.requirements:
        membership = getattr(requirement.model, "membership", None)
        if membership is not None and membership.required:
            spot = Spot(requirement.route / "membership" / "required", requirement=requirement.id)
            yield Finding(
                spot,
                Say(
                    f'kravet "{requirement.id}" kräver att leverantören själv är bunden av kollektivavtal',
                    f'requirement "{requirement.id}" demands that the supplier itself is bound by a collective '
                    "agreement",
                ),
                Say(f"ta bort membership; {_HINT.sv}", f"drop membership; {_HINT.en}"),
            )
    for passage in context.corpus.having(_WAYS, _PLAIN):
        if not passage.memo and _speaks_for_authority(passage):
            yield from _in(passage)


def _speaks_for_authority(passage: Passage) -> bool:
    """True for composed text and for requirements; a demand or a memo says what somebody else wants."""
    return bool(passage.document or passage.requirement)


def _in(passage: Passage) -> Iterator[Finding]:
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        if _TERMS.first_in(sentence) or is_asked(sentence):
            continue
        match = _WAYS.first_in(sentence) or (_PLAIN.first_in(sentence) if passage.requirement else None)
        if match is None or _DENIED.first_in(sentence[: match.end()]):
            continue
        before = sentence[: match.start()]
        if (
            _DESCRIBED.first_in(before)
            or is_told(f"{before}leverantören ")
            or is_quoted(passage.text, start + match.start())
        ):
            continue
        words = " ".join(match[0].split())
        yield Finding(
            passage.spot(start + match.start(), start + match.end()),
            Say(
                f'"{words}" kräver att leverantören är bunden av kollektivavtal',
                f'"{words}" demands that the supplier is bound by a collective agreement',
            ),
            _HINT,
        )


RULE = Rule(
    id="KRAV-006",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Krav på att ha kollektivavtal", "Requirement to have a collective agreement"),
    what=Say(
        "Letar efter membership.required och efter meningar som kräver att leverantören har, tecknar eller är bunden "
        "av "
        "kollektivavtal. Meningar om villkor i nivå med ett kollektivavtal, eller motsvarande villkor, är tillåtna.",
        "Looks for membership.required and for sentences that require the supplier to have, sign or be bound by a "
        "collective "
        "agreement. Sentences about terms at the level of an agreement, or equivalent terms, are allowed.",
    ),
    why=Say(
        "Ett krav ska gälla kontraktet, inte företagets medlemskap. En leverantör utan avtal kan erbjuda samma "
        "villkor, och "
        "kravet stänger ute utländska och små leverantörer.",
        "A requirement concerns the contract, not the firm's membership. A supplier without an agreement can offer "
        "the same "
        "terms, and the requirement shuts out foreign and small suppliers.",
    ),
    mend=Say(
        "Kräv villkor för lön, semester och arbetstid på lägsta nivå enligt ett namngivet centralt kollektivavtal, "
        "och godta "
        "motsvarande villkor i annat rikstäckande avtal.",
        "Require terms of pay, holidays and working hours at the lowest level of a named central agreement, and "
        "accept "
        "equivalent terms of another nationwide agreement.",
    ),
    bad="Leverantören ska ha kollektivavtal.",
    good="Leverantören ska tillämpa villkor för lön, semester och arbetstid i nivå med det centrala kollektivavtalet.",
    law=(
        LawRef("19 kap. 2 och 3 §§ LOU", "2026-11-21", "A"),
        LawRef("17 kap. 2–5 §§ LOU (förebild)", "2026-11-21", "A"),
        LawRef("Statens inköpscentral, svar 2022-03-09", "2026-11-21", "B"),
    ),
    run=run,
)
