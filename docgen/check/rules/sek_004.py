"""SEK-004: nobody is promised a secrecy that the law does not give.

Two statements are wrong in law: that drafts of the tender documents are under absolute secrecy until they are
published (that secrecy is for tenders), and that a supplier's tender or facts will be kept secret whatever happens
(after the award, only after a test of harm). Statements that name the condition or the time limit are right.
"""

from collections.abc import Iterator
from re import Match

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity

_HIDDEN = r"""(?: (?: absolut \s | total \s | fullständig \s )? (?: upphandlings | anbuds )? sekretess\w*
    | sekretessbelag\w+ | hemliga? | hemligt
    | konfidentiell\w* | inte \s (?: är \s )? offentlig\w* | är \s (?: ännu \s )? inte \s offentlig\w* )"""
_DRAFT = Pattern(
    rf"""\b (?: utkast\w* | kravspecifikation\w* | kravprofil\w* | upphandlingsdokument\w* | upphandlingsunderlag\w*
    | förfrågningsunderlag\w* | (?: underlaget | dokumenten | handlingarna ) ) \b (?P<between> [^.;]{{0,80}}? )
    \b (?P<secret> {_HIDDEN} ) (?P<rest> [^.;]{{0,120}} )""",
    hints=("sekretess", "hemlig", "konfident", "offentlig"),
)
_UNTIL_PUBLISHED = Pattern(
    r"\b (?: tills | till \s dess | förrän | innan | fram \s till ) \b [^.;]{0,60} \b (?: publicer | annonser | "
    r"offentliggör )"
)
_ABSOLUTE = Pattern(r"absolut \s (?: upphandlings | anbuds )? sekretess")
_PROMISE = Pattern(
    rf"""\b (?: garanter\w+ | lova[rt]? | utlova[rt]? | förbinder \s sig | försäkra[rt]? ) \b [^.;]{{0,80}} {_HIDDEN}
    | \b (?: anbud (?: et | en )? | anbudshandlingar\w* | affärshemligheter\w* | affärsuppgifter\w*
      | anbudsgivarens \s uppgifter | leverantörens \s uppgifter | företagets \s uppgifter )
      \b [^.;]{{0,40}} \b (?: kommer \s (?: alltid \s )? att | ska \s alltid | alltid )
      \b [^.;]{{0,40}} (?: {_HIDDEN} | hållas \s hemlig\w* | skyddas )""",
    hints=("sekretess", "hemlig", "konfident", "offentlig", "skyddas"),
)
_NEVER = Pattern(
    r"""\b (?: garanterar | lovar | lovat | utlovar | försäkrar ) \s att \s [^.;]{0,60}
    (?: affärs\w+ | anbud\w* | priser\w* | leverantör\w* | företag\w* ) \b [^.;]{0,40} \b (?: inte
    | aldrig ) \s [^.;]{0,25}
    (?: lämnas \s ut | lämna \s ut | offentlig\w* | visas | spridas | sprids | röjas )""",
    hints=("garanterar", "lova", "försäkrar"),
)
_FOR_EVER = r"""(?: aldrig | under \s inga \s (?: omständigheter | förhållanden ) | i \s inget \s fall
  | inte \s i \s något \s fall )"""
_THEIRS = (
    r"""(?: \w* uppgift\w* | handlingar\w* | delar\w* | material\w* | information\w* | det | allt | dokument\w* )"""
)
_MARKED = r"""(?: som | vilka ) \s (?: \w+ \s ){0,2}? (?: anbudsgivar\w* | leverantör\w* | företag\w*
  | utförar\w* | bolag\w*
    | anbudslämnar\w* ) \s (?: \w+ \s ){0,2}? (?: märk\w* | marker\w* | stämpl\w* | anger | angett | angivit | anser
    | bedöm\w* | begär\w* | uppge\w* | pekat | har \s sekretess\w* ) \b [^.;]{0,40}?"""
_MADE_PUBLIC = (
    r"(?: lämnas \s ut | lämnas \s (?: \w+ \s )? vidare | blir \s (?: \w+ \s )? offentlig\w* | röjs | sprids )"
)
_KEPT = Pattern(
    rf"""\b lämnar \s {_FOR_EVER} \s ut \s [^.;]{{0,30}}? (?: affärs\w+ | anbud\w* | anbudspris\w* | pris\w*
      | {_THEIRS} \s (?: {_MARKED} | om \s (?: anbud | pris | affär | företag | leverantör ) ) ) \w*
    | \b lämnar \s inte \s ut \s [^.;]{{0,20}}? {_THEIRS} \s {_MARKED} (?: hemlig | sekretess | konfident
    | affärs ) \w*
    | \b (?: affärshemlighet\w* | affärsuppgift\w* | anbud (?: en | et )? | anbudspris\w* | prisuppgift\w* )
      \s [^.;]{{0,30}}? (?: {_FOR_EVER} \s {_MADE_PUBLIC} | lämnas \s {_FOR_EVER} \s ut
        | blir \s {_FOR_EVER} \s offentlig\w* )
    | \b {_THEIRS} \s {_MARKED} (?: lämnas \s (?: inte | {_FOR_EVER} ) \s ut | är \s (?: alltid \s )? (?: hemlig
    | sekretess )
      | blir \s (?: inte | {_FOR_EVER} ) \s offentlig | omfattas \s (?: alltid \s )? av \s sekretess | hålls \s hemlig
      | förblir \s hemlig | skyddas \s (?: av | alltid ) ) \w*""",
    hints=("lämnar", "lämnas", "offentlig", "hemlig", "sekretess", "röjs", "sprids", "skyddas"),
)
"""What a supplier has marked as secret is said to be so: the authority tries it, whatever the mark."""
_WHO_TRIES = Pattern(
    r"""tills | till \s dess | fram \s till | innan | före \s | prövas | prövning | prövar | kan \s komma | så \s långt
    | i \s den \s (?: mån | utsträckning ) | om \s inte | utan \s (?: att | prövning ) | skada | kan \s inte
    | 31 \s kap | 19 \s kap
    | automatiskt | betyder | innebär | garanti | \b om \s (?: det | uppgift\w* | de | lagen | sekretess )"""
)
_SUPPLIERS = Pattern(r"\b (?: anbud | leverantör | företag | affär | bolag | anbudsgivar )")
_RIGHT = Pattern(
    r"""tills | till \s dess | fram \s till | innan | före | efter \s prövning | prövas | prövning | 31 \s kap
    | 19 \s kap
    | om \s (?: det | uppgiften ) | kan \s komma | i \s den \s mån | så \s långt | skada | begär\w* | inte \s garantera
    | kan \s inte | utan \s att"""
)
_NOT = Pattern(r"\b (?: inte | ej | aldrig | varken | ingen | gäller \s inte | omfattas \s inte ) \b")
_PERSONAL = Pattern(r"brukar | enskild | patient | personal | tystnadsplikt | personuppgift | klient | journal")
_QUESTION = Pattern(r"\? \s* $ | \b (?: uppger | anger | påstår | skriver | enligt \s (?: hso | föreningen ) ) \b")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each such statement."""
    for passage in context.corpus.having(_DRAFT, _PROMISE, _NEVER, _KEPT):
        if passage.language == "sv" and passage.role in {"paragraph", "item", "cell", "note"}:
            yield from _findings(passage)


def _findings(passage: Passage) -> Iterator[Finding]:
    for start, end in sentences(passage.text):
        sentence = passage.text[start:end]
        if _PERSONAL.first_in(sentence) or _QUESTION.first_in(sentence):
            continue
        draft, promise = _DRAFT.first_in(sentence), _PROMISE.first_in(sentence)
        if draft is not None and _says_too_much(draft):
            yield _of_draft(passage.spot(start + draft.start("secret"), start + draft.end("secret")), draft["secret"])
        elif never := _NEVER.first_in(sentence):
            yield _of_promise(passage.spot(start + never.start(), start + never.end()), never[0])
        elif (kept := _KEPT.first_in(sentence)) and not _WHO_TRIES.first_in(sentence):
            yield _of_promise(passage.spot(start + kept.start(), start + kept.end()), kept[0])
        elif promise and _SUPPLIERS.first_in(sentence) and not (_RIGHT.first_in(sentence) or _NOT.first_in(sentence)):
            yield _of_promise(passage.spot(start + promise.start(), start + promise.end()), promise[0])


def _says_too_much(draft: Match[str]) -> bool:
    """True when a draft is called absolutely secret, or secret until it is published."""
    last = draft["between"].rpartition(",")[2]
    negated = _NOT.first_in(last) and "offentlig" not in draft["secret"]
    until = _UNTIL_PUBLISHED.first_in(draft["secret"] + draft["rest"])
    absolute = _ABSOLUTE.first_in(draft["between"] + draft["secret"])
    return not negated and "anbud" not in draft["between"].lower() and bool(until or absolute)


def _of_draft(spot: Spot, said: str) -> Finding:
    return Finding(
        spot,
        Say(f'utkast sägs vara under sekretess: "{said}"', f'drafts are said to be secret: "{said}"'),
        Say(
            "absolut sekretess gäller anbuden; ett utkast får lämnas ut av den som har tagit fram det",
            "absolute secrecy is for tenders; a draft may be handed out by those who made it",
        ),
    )


def _of_promise(spot: Spot, said: str) -> Finding:
    return Finding(
        spot,
        Say(f'leverantören utlovas sekretess: "{said}"', f'the supplier is promised secrecy: "{said}"'),
        Say(
            "skriv att uppgiften prövas när någon begär ut den (31 kap. 16 § OSL)",
            "write that a fact is tested when somebody asks for it (31 kap. 16 § OSL)",
        ),
    )


RULE = Rule(
    id="SEK-004",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Löfte om sekretess som inte finns", "A promise of secrecy that does not exist"),
    what=Say(
        "Letar efter meningar som säger att utkast eller upphandlingsdokument är under sekretess tills de publiceras, "
        "och meningar som utan villkor lovar en leverantör sekretess. Meningar om brukare, om tiden före tilldelning "
        "och om prövning av skada räknas inte.",
        "Looks for sentences that say that drafts or tender documents are secret until they are published, and "
        "sentences that promise a supplier secrecy without condition. Sentences about users, about the time before "
        "the award and about a test of harm do not count.",
    ),
    why=Say(
        "Den absoluta sekretessen gäller anbud, inte utkast, och efter tilldelningen prövas varje uppgift för sig. "
        "Ett "
        "löfte binder inte och vilseleder.",
        "Absolute secrecy is for tenders, not drafts, and after the award each fact is tested by itself. A promise "
        "does not bind and misleads.",
    ),
    mend=Say(
        "Skriv vad lagen säger: absolut sekretess för anbud till tilldelningen, därefter prövning.",
        "Write what the law says: absolute secrecy of tenders until the award, then a test.",
    ),
    bad="Utkastet omfattas av absolut sekretess tills det publiceras.",
    good="Anbud omfattas av absolut sekretess till dess att tilldelningsbeslut har fattats.",
    law=(
        LawRef("31 kap. 16 § OSL", "2026-11-21", "A"),
        LawRef("19 kap. 3 § OSL", "2026-11-21", "A"),
        LawRef("Upphandlingsmyndigheten, svar 2388667", "2026-11-21", "B"),
    ),
    run=run,
)
