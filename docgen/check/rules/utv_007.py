"""UTV-007: a transfer of undertaking is neither required nor scored.

Whether there is one follows from the facts and from 6 b § LAS. What shall be done *if* there is one may be written,
and that the law decides it should be.
"""

from collections.abc import Iterator
from itertools import chain

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.voice import said
from docgen.check.wording import route_of, tender_texts
from docgen.diag.diagnostic import LawRef, Say, Severity

_TRANSFER = r"""(?: verksamhetsövergång(?:en)? | övergång(?:en)? \s av \s (?: en \s )? verksamhet(?:en)?
  | transfer \s of \s (?: an \s )? undertaking )"""
_WORDS = ("verksamhetsövergång", "övergång", "transfer")
_SHALL = r"(?: ska | skall | måste | bör | shall | must )"
_FEW = r"(?: [^\s.;:]+ \s+ ){0,6}?"

_WANTED = Pattern(
    rf"""
    \b {_SHALL} \s+ {_FEW} (?: genomföra | genomföras | tillämpa | tillämpas | acceptera | godta | erbjuda
      | åta \s sig | ta \s över | överta | ske | göras | anställa | accept
      | apply | take \s over ) \s+ {_FEW} {_TRANSFER} \b
    | \b {_TRANSFER} \s+ {_SHALL} \s+ (?: \w+ \s+ ){{0,3}}? (?: ske | gälla | genomföras | tillämpas | erbjudas
      | göras | apply )
    | \b {_TRANSFER} \b [^.;]{{0,60}}? \b (?: tilldelningskriteri\w* | utvärderingskriteri\w* | mervärde\w*
      | poäng | avdrag | premier\w* | kriterium | ska-?krav
      | obligatoriskt \s krav | award \s criterion )
    | \b (?: tilldelningskriteri\w* | utvärderingskriteri\w* | mervärde\w* | poäng | avdrag | premier\w*
      | kriterium | krav \s (?: på | om ) | krävs \s (?: en \s )? | erbjuder )
      \b [^.;]{{0,60}}? \b {_TRANSFER} \b
    """,
    hints=_WORDS,
)
_TITLE = Pattern(rf"^ \W* {_TRANSFER} \b", hints=_WORDS)
_CONDITION = Pattern(
    rf"""\b (?: om | vid | i \s händelse \s av | för \s det \s fall | därest | i \s samband \s med | inför
      | under | if | where | in \s case \s of ) \s
    (?: [^\s.;]+ \s ){{0,8}}? {_TRANSFER}""",
    hints=_WORDS,
)
_NOT = Pattern(
    r"""\b (?: inte | ej | varken | inget | inga | ingen | aldrig | avgörs | följer \s av | lagen | skulle
      | risk\w* | omtvist\w* | tvistig\w* | prövas | not | neither | no
    | law ) \b"""
)


_PROPOSED = Pattern(
    r"""\b (?: kommunen | regionen | nämnden | \w+nämnden | styrelsen | \w+styrelsen | \w*förvaltningen | \w*kontoret
    | vi )
    \s (?: föreslår | beslutar | avser | kommer \s att | ska | vill | bör | har \s för \s avsikt )""",
)


def _proposals(context: Context) -> Iterator[Passage]:
    """What a hand-written memo says that the authority is to do; a package is judged by its tender documents."""
    if context.spec is None:
        for passage in context.corpus.having(_WANTED):
            if passage.memo and passage.role != "heading" and _PROPOSED.first_in(passage.text):
                yield passage


def run(context: Context) -> Iterator[Finding]:
    """One finding for each sentence that wants a transfer, and each criterion that is called one."""
    for passage in chain(tender_texts(context, _WANTED, _TITLE), _proposals(context)):
        route = route_of(passage)
        if route is not None and route.steps[-1] == "title":
            match = _TITLE.first_in(passage.text) if route.steps[:2] == ("evaluation", "criteria") else None
            if match is not None:
                yield _finding_at(passage.spot(match.start(), match.end()), match[0])
            continue
        for start, end in said(passage.text):
            sentence = passage.text[start:end]
            match = _WANTED.first_in(sentence)
            if passage.memo and not _PROPOSED.first_in(sentence):
                continue
            if match is None or _NOT.first_in(sentence) or _CONDITION.first_in(sentence):
                continue
            yield _finding_at(passage.spot(start + match.start(), start + match.end()), " ".join(match[0].split()))


def _finding_at(spot: Spot, words: str) -> Finding:
    return Finding(
        spot,
        Say(
            f'"{words}" gör verksamhetsövergång till krav eller kriterium',
            f'"{words}" makes a transfer of undertaking a requirement or a criterion',
        ),
        Say(
            "kräv eller värdera ett erbjudande om anställning och en övertagandeplan (type: takeover-plan)",
            "require or score an offer of employment and a takeover plan (type: takeover-plan)",
        ),
    )


RULE = Rule(
    id="UTV-007",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Verksamhetsövergång som krav eller kriterium", "Transfer of undertaking as requirement or criterion"),
    what=Say(
        "Letar efter meningar som kräver, erbjuder poäng för eller på annat sätt förutsätter en verksamhetsövergång, "
        "och "
        "kriterier som heter så. Villkor för det fall att en övergång sker, och upplysningen att lagen avgör, lämnas "
        "i "
        "fred.",
        "Looks for sentences that require or score a transfer of undertaking, and criteria with that name. Conditions "
        "for "
        "the case that there is a transfer, and the statement that the law decides, are left alone.",
    ),
    why=Say(
        "Om det är en verksamhetsövergång följer av omständigheterna och lagen, inte av anbudet. Kravet är omtvistat "
        "och "
        "ger färre anbud. Varning: något avgörande domstolsavgörande har inte hittats.",
        "Whether it is a transfer follows from the facts and the law, not from the tender. The requirement is "
        "disputed and "
        "gives fewer tenders. A warning: no decisive case has been found.",
    ),
    mend=Say(
        "Kräv ett erbjudande om anställning till dagens assistenter, lämna avidentifierade personallistor och skriv "
        "att "
        "lagen avgör.",
        "Require an offer of employment to the present assistants, give anonymised staff lists and say that the law "
        "decides.",
    ),
    bad="Övertagandet ska ske genom verksamhetsövergång.",
    good="Leverantören ska erbjuda nuvarande assistenter anställning. Om bytet är en verksamhetsövergång avgörs av "
    "lagen.",
    law=(
        LawRef("6 b § LAS", "2026-11-21", "A"),
        LawRef("28 § MBL", "2026-11-21", "A"),
        LawRef("examensarbete 2014 om verksamhetsövergång i offentlig upphandling", "2026-11-21", "B"),
    ),
    run=run,
)
