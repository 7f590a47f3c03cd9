"""KRAV-004: one sentence, one requirement.

Only what is clearly two duties is found. Either the modal verb comes twice ("ska ha … och ska lämna …"), with
different verbs, and the second clause neither goes on about the first one's object nor stands in a clause under
it. Or "samt", "dessutom", a list of three or, after "ha", a plain "och" joins infinitives with an object each.
What belongs together is left alone: verbs that share an object ("dokumentera och följa upp insatserna", "utreda
klagomål och besvara dem"), qualities of one thing ("ska vara skriftlig och ska vara undertecknad"), and everything
below "att", "som", "hur".
"""

from collections.abc import Iterator
from itertools import pairwise
from re import Match
from typing import NamedTuple

from docgen.check.context import Context
from docgen.check.duty import SHALL, Demand, demands
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.diag.diagnostic import LawRef, Say, Severity

_DOES = r"""(?: anlita | anmäla | ansvara \s för | anställa | ansöka | anpassa | arbeta | arkivera | avsätta | bedriva
    | begära | bekosta | bemanna | beskriva | besvara | bevara | bidra | bifoga | bistå | bygga | delta | dokumentera
    | erbjuda | ersätta | fakturera | följa \s upp | föra | förse | förvara | genomföra | ge | granska | göra | ha
    | handleda | hantera | hjälpa | hålla | hämta | implementera | informera | inhämta | inleda | inneha | inrätta
    | intyga | introducera | kalla | kontakta | kontrollera | kvalitetssäkra | leda | leverera | lämna | medverka
    | meddela | motverka | möjliggöra | nå | ordna | organisera | planera | polisanmäla | presentera | publicera
    | påbörja | rapportera | redovisa | registrera | rekrytera | respektera | revidera | rätta | samarbeta | samordna
    | samråda | samverka | sammanställa | se \s till | skicka | skriva | skydda | spara | stödja | svara | säkerställa
    | sätta \s in | ta \s emot | ta \s fram | teckna | tillhandahålla | tillämpa | underrätta | undersöka | uppdatera
    | upprätta | upprätthålla | utarbeta | utbilda | utföra | utreda | utse | utveckla | utvärdera | vidta | visa
    | värna | återlämna | återrapportera | åtgärda | överlämna )"""
_ADVERBS = r"(?: (?: även | också | dessutom | därutöver | vidare | alltid | löpande | årligen | also ) \s )*"
_JOIN = Pattern(rf"\s (?: och | samt | men | and | but ) \s (?P<subject> {_ADVERBS} (?: [\w-]+ \s ){{0,4}} ) $")
_AGAIN = Pattern(
    r"""(?: [,\s] (?: och | samt | men ) \s [\w\s-]{0,100}? \b (?: ska | skall | måste ) \b )
    | (?: \s (?: and | but ) \s [\w\s-]{0,100}? \b (?: shall | must ) \b )""",
    sieve=r"[,\s] (?: och | samt | men | and | but ) \s [\w\s-]{0,100}? \b (?: ska | måste | shall | must )",
)
_MORE = Pattern(
    rf"""(?: , \s (?P<middle> {_DOES} ) (?! \w ) (?P<object> [\w\s-]{{4,90}} ) \s och \s (?P<last> {_DOES} ) (?! \w )
    | ,? \s (?: samt (?! \s att ) | och \s (?: även | också | dessutom | därutöver | vidare ) ) \s {_ADVERBS}
      (?P<other> {_DOES} ) (?! \w )
    | (?<! \w ) (?: ha | inneha ) \s [\w\s-]{{3,120}}? \s och \s (?P<plain> {_DOES} ) (?! \w ) )""",
    sieve=r"""\b samt \b | \b (?: inne )? ha \s [\w\s-]{3,120} \s och \s | , \s \w [\w\s-]{4,100} \s och \s
    | \b och \s (?: även | också | dessutom | därutöver | vidare )""",
)
_DOING = Pattern(rf"(?<! \w ) (?: {_DOES} | vara | bli | få | kunna | gälla | innehålla | omfatta | avse ) (?! \w )")
_STATE = frozenset({"vara", "bli", "få", "kunna", "gälla", "innehålla", "omfatta", "avse", "be"})
_UNDER = Pattern(
    r"""(?<! \w ) (?: att | som | hur | när | vad | vilk\w+ | där | vars | innan | medan | eftersom | såvida | ifall
    | huruvida | genom | that | which | who | how | when | whether | where | to )(?! \w )
    | (?: ^ | , ) \s? om \s | \b om \s (?: den | det | de | han | hon | brukaren | kommunen | leverantören | någon ) \b
    | [”\"()]"""
)
_FINITE = Pattern(r"^ (?: hur | när | vad | vilk\w+ | där ) $")
_MODAL = Pattern(
    r"""\b (?: ska | skall | kan | kunna | bör | får | vill | måste | att | som | planera\w* | avse\w* | tänk\w*
    | komm\w+ ) \b"""
)
_BACK = Pattern(
    r"""(?<! \w ) (?: den (?! \s \d | \s enskild ) | det (?! \s \d ) | dem | denna | detta | dessa | dess | deras |
    sådan\w* | samma | resultatet
    | it | them | this | these | such ) (?! \w )"""
)
_LONG = Pattern(r"\w{4,}")
_EVERYBODY = ("leve", "utfö", "anbu", "komm", "best", "bruk", "pers", "assi", "uppd", "avta", "supp", "meda")
"""Beginnings of whom nearly every requirement is about: not enough to make two objects one."""
_NO_OBJECT = (
    *("varje", "under", "efter", "senast", "minst", "även", "till", "från", "inom", "genom"),
    *("with", "from", "each"),
)
_SUBJECTS = Pattern(
    r"^ (?: leverantör | utförar | anbudsgivar | anordnar | entreprenör )\w* \s | ^ the \s supplier \s"
)


class _Pair(NamedTuple):
    """Two duties of one sentence: their verbs, and where the second begins and ends."""

    first: str
    second: str
    start: int
    end: int


def run(context: Context) -> Iterator[Finding]:
    """One finding for each sentence that holds clearly separate requirements."""
    for demand in demands(context, _AGAIN, _MORE, loose=True):
        pair = _twice(demand.text) or _joined(demand)
        if pair is not None:
            yield Finding(
                demand.passage.spot(demand.start + pair.start, demand.start + pair.end),
                Say(
                    f'två krav i en mening: "{pair.first}" och "{pair.second}"',
                    f'two requirements in one sentence: "{pair.first}" and "{pair.second}"',
                ),
                Say(
                    "dela meningen i två krav med var sin verifiering och uppföljning",
                    "split the sentence into two requirements, each with its own verification and follow-up",
                ),
            )


def _twice(text: str) -> _Pair | None:
    """The modal verb twice, in main clauses that are joined."""
    modals = list(SHALL.all_in(text))
    for one, other in pairwise(modals):
        between = text[one.end() : other.start()]
        join = _JOIN.first_in(between)
        if join is None or _UNDER.first_in(between) or not _in_main_clause(text, one):
            continue
        first, second = _verb(between[: join.start()]), _verb(text[other.end() :])
        whole = join["subject"] + text[other.end() :]
        if first and second and first != second and _are_apart(between[: join.start()], whole, {first, second}):
            end = other.end() + text[other.end() :].index(second) + len(second)
            return _Pair(f"{one[0]} {first}", f"{other[0]} {second}", other.start(), end)
    return None


def _joined(demand: Demand) -> _Pair | None:
    """One modal verb with infinitives that have an object each, of a supplier in a main clause."""
    modal = SHALL.first_in(demand.text)
    if modal is None or demand.lead or not _in_main_clause(demand.text, modal):
        return None
    rest = demand.text[modal.end() :]
    for match in _MORE.all_in(rest):
        name = next(group for group in ("other", "last", "plain") if match[group])
        before = rest[: match.start(name if name == "plain" else 0)]
        first, second = _verb(before), match[name]
        if _goes_under(rest[: match.end()]) or not first or first == second or not _DOING.first_in(before):
            continue
        if match["last"] and _BACK.first_in(match["object"]):
            continue
        if _are_apart(before, rest[match.end(name) :], {first, second}):
            begin = modal.end() + match.start(name)
            return _Pair(f"{modal[0]} {first}", second, begin, begin + len(second))
    return None


def _goes_under(text: str) -> bool:
    """True when what follows may belong to a clause under the modal verb.

    "Beskriva hur arbetet leds samt bifoga" does not: an infinitive cannot go on from a finite verb.
    """
    match = _UNDER.first_in(text)
    return match is not None and not (_FINITE.first_in(match[0]) and not _MODAL.first_in(text[match.end() :]))


def _in_main_clause(text: str, modal: Match[str]) -> bool:
    """False when the verb may belong to a clause under another: "den personal som ska", "om brukaren ska"."""
    inverted = _SUBJECTS.first_in(text[modal.end() :].lstrip())
    return inverted is not None or not _UNDER.first_in(text[: modal.start()])


def _verb(clause: str) -> str:
    """The infinitive of a clause that follows a modal verb; its first word where none is known."""
    rest = clause.strip()
    subject = _SUBJECTS.first_in(rest)
    rest = rest[subject.end() :] if subject else rest
    known = _DOING.first_in(rest)
    return known[0] if known else (rest.split() or [""])[0].strip(",")


def _are_apart(first: str, second: str, verbs: set[str]) -> bool:
    """True when both clauses have objects of their own and neither is only about a quality."""
    if verbs & _STATE or _BACK.first_in(second):
        return False
    ones, others = (_stems(part, verbs) for part in (first, second))
    if not ones or not others:
        return False
    telling, also = (stems.difference(_EVERYBODY) for stems in (ones, others))
    return not telling & also if telling and also else not ones & others


def _stems(clause: str, verbs: set[str]) -> set[str]:
    """The beginnings of the longer words of a clause, without its verb and without prepositions."""
    words = {match[0].lower() for match in _LONG.all_in(clause)}
    return {word[:4] for word in words - verbs if not word.startswith(_NO_OBJECT)}


RULE = Rule(
    id="KRAV-004",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Flera krav i en mening", "Several requirements in one sentence"),
    what=Say(
        "Letar i kraven efter meningar med två tydligt skilda skyldigheter: ska två gånger med olika verb, eller "
        "samt, dessutom och uppräkningar av tre där varje verb har ett eget objekt. Verb som delar objekt, "
        "egenskaper hos samma sak och bisatser lämnas i fred.",
        "Looks in the requirements for sentences with two clearly separate duties: shall twice with different verbs, "
        "or joined infinitives that each have an object of their own. Verbs that share an object, qualities of one "
        "thing and subordinate clauses are left alone.",
    ),
    why=Say(
        "Två krav i samma mening kan inte verifieras, viktas eller följas upp var för sig. Uppfyller ett anbud bara "
        "det ena är det oklart om kravet är uppfyllt. Varning: om två skyldigheter hör ihop är en bedömning.",
        "Two requirements in one sentence cannot be verified, weighted or followed up one by one. If a tender meets "
        "one of them only, it is unclear whether the requirement is met. A warning: whether two duties belong "
        "together is a matter of judgement.",
    ),
    mend=Say(
        "Skriv ett krav per mening, och ge krav som ska följas upp var för sig egna id.",
        "Write one requirement a sentence, and give requirements that are followed up one by one an id each.",
    ),
    bad="Leverantören ska föra logg över jouren samt utbilda personalen i förflyttning.",
    good="Leverantören ska föra logg över jouren. Leverantören ska utbilda personalen i förflyttning.",
    law=(
        LawRef("SKR:s råd om självständiga krav", "2026-11-21", "B"),
        LawRef("19 kap. 2 § LOU", "2026-11-21", "A"),
    ),
    run=run,
)
