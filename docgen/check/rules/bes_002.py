"""BES-002: who speaks of consequences for users or staff has asked them.

A memo with a part on users or staff also tells of a consultation: of users, their councils and organisations, or of
negotiation with the unions. A part that says that nobody is affected needs none.
"""

from collections.abc import Iterator

from docgen.check.context import Context
from docgen.check.foreign import ForeignText, foreign_texts
from docgen.check.memo import proposing
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.memo import Memo

_USERS_ASKED = Pattern(
    r"""samråd | brukarråd | dialog | synpunkt | remiss | enkät | intervju | funktionshinderråd | funktionsrätt
    | rådet \s för | pensionärsråd | förening | organisation | brukar\w* | anhörig | consult | users""",
)
_STAFF_ASKED = Pattern(
    r"""\b MBL \b | medbestämmande | facklig | arbetstagarorganisation | samverkan | skyddskommitté | skyddsombud
    | medarbetar\w* | \b (?: L | F | C )SG \b | union | employees""",
)
_USERS_RECORDED = Pattern(
    r"""samråd | brukarråd | brukardialog | dialogmöte | dialog \s med | synpunkt | remiss | enkät | intervju
    | funktionshinderråd | funktionsrätt | rådet \s för | tillgänglighetsråd
    | \b (?: pensionärs | senior | äldre | ungdoms | elev | föräldra | anhörig | patient | kund | klient | boende
      | hyresgäst | samverkans | brukar | handikapp | samråds | programsam ) råd (?: et | en | s )?\b
    | (?: brukar | intresse | pensionärs | anhörig | handikapp | patient ) (?: organisation | förening )
    | fokusgrupp | workshop | samtal \s med | tillfråga[td] | har \s hörts | fått \s (?: yttra | tycka )
    | (?: föräldra | anhörig | boende | brukar | medborgar | informations | dialog ) (?: möte | träff )""",
    hints=(
        "dialog", "synpunkt", "remiss", "enkät", "intervju", "funktion", "råd", "organisation", "förening",
        "fokusgrupp", "workshop", "samtal", "tillfråga", "hörts", "fått", "möte", "träff",
    ),
)  # fmt: skip
_STAFF_RECORDED = Pattern(
    r"""\b MBL \b | medbestämmande | facklig | arbetstagarorganisation | samverka[nst] | skyddskommitté
    | fackförbund | \b facket \b | skyddsombud | arbetsplatsträff | \b APT \b | \b (?: L | F | C )SG \b""",
)
_HEADING_USERS = Pattern(
    r"""(?: konsekvens | påverkan | effekt | följder ) \w* [^.]{0,40} (?: brukar | enskild | individ | användar )
    | ^ \W* (?: brukarperspektiv | brukarkonsekvens | individperspektiv )"""
)
_HEADING_STAFF = Pattern(
    r"""(?: konsekvens | påverkan | effekt | följder ) \w* [^.]{0,40}
      (?: medarbetar | personal | anställd | arbetsmiljö )
    | ^ \W* (?: medarbetarperspektiv | personalkonsekvens | personalperspektiv )"""
)
_NONE_AFFECTED = Pattern(
    r"\b (?: inga | ingen | inte | ej ) \b [^.;]{0,60} (?: konsekvens | påverka | berör )"
    r"| (?: påverkar | berör ) \s inte"
)
_SHORT = 200
"""A part that says that nobody is affected is not longer than this, in characters."""
_USERS = Say("brukare", "users")
_STAFF = Say("medarbetare", "staff")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each group that a memo speaks of and did not ask."""
    for route, memo in proposing(context):
        if _affects(memo.users) and not _asked(memo, _USERS_ASKED):
            yield _finding(Spot(route / "users"), _USERS)
        if _affects(memo.staff) and not memo.negotiations and not _asked(memo, _STAFF_ASKED):
            yield _finding(Spot(route / "staff"), _STAFF)
    for text in foreign_texts(context):
        if text.memo:
            yield from _of_text(text, _HEADING_USERS, _USERS_RECORDED, _USERS)
            yield from _of_text(text, _HEADING_STAFF, _STAFF_RECORDED, _STAFF)


def _affects(part: str | None) -> bool:
    return part is not None and not (len(part) <= _SHORT and _NONE_AFFECTED.first_in(part))


def _asked(memo: Memo, words: Pattern) -> bool:
    return memo.consultation is not None and words.first_in(memo.consultation) is not None


def _of_text(text: ForeignText, heading: Pattern, recorded: Pattern, group: Say) -> Iterator[Finding]:
    if text.says(recorded):
        return
    for passage, following in zip(text.passages, (*text.passages[1:], None), strict=True):
        told = passage.role == "heading" and heading.first_in(passage.text) is not None
        if told and following is not None and following.role != "heading" and _affects(following.text):
            yield _finding(passage.spot(0, len(passage.text)), group)
            return


def _finding(spot: Spot, group: Say) -> Finding:
    unions = group is _STAFF
    return Finding(
        spot,
        Say(
            f"skrivelsen beskriver konsekvenser för {group.sv} men inget samråd med dem eller deras företrädare",
            f"the memo tells of consequences for {group.en} but of no consultation with them or their representatives",
        ),
        Say(
            "skriv när förhandlingen enligt MBL hölls och vad den gav (negotiations)"
            if unions
            else "skriv när och hur brukare, råd eller organisationer har hörts och vad de sade (consultation)",
            "write when the negotiation under MBL was held and what came of it (negotiations)"
            if unions
            else "write when and how users, councils or organisations were heard and what they said (consultation)",
        ),
    )


RULE = Rule(
    id="BES-002",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Samråd redovisas inte", "No consultation is recorded"),
    what=Say(
        "En tjänsteskrivelse med konsekvenser för brukare (users) eller medarbetare (staff) ska redovisa samråd "
        "(consultation) eller förhandling (negotiations). I handskrivna skrivelser prövas rubriker om konsekvenser "
        "för brukare eller personal. Kort text om att ingen berörs lämnas i fred. Vad samrådet gav prövas inte.",
        "A memo with consequences for users (users) or staff (staff) records consultation (consultation) or "
        "negotiation (negotiations). In hand-written memos, headings on consequences for users or staff are "
        "judged. A short text that nobody is affected is left alone. What came of the consultation is not judged.",
    ),
    why=Say(
        "Nämnden ska verka för samråd med dem som använder tjänsterna och samverka med deras organisationer, och en "
        "viktigare förändring ska förhandlas före beslut. Konsekvenser som ingen berörd har fått yttra sig om är "
        "gissningar. Om samråd behövs i ett visst ärende är en bedömning.",
        "The committee works for consultation with those who use the services and cooperates with their "
        "organisations, and a major change is negotiated before the decision. Consequences that nobody concerned "
        "has commented on are guesses. Whether a given matter needs consultation is a judgement.",
    ),
    mend=Say(
        "Skriv in samrådet med datum och resultat, eller håll det före beslutet.",
        "Write down the consultation with date and result, or hold it before the decision.",
    ),
    bad="memos:\n  - {…, users: Brukare kan behöva byta assistent.}",
    good="memos:\n  - {…, users: Brukare kan behöva byta assistent., "
    "consultation: Funktionshinderrådet behandlade förslaget den 17 november 2026.}",
    law=(
        LawRef("8 kap. 3 § KL", "2026-11-21", "A"),
        LawRef("15 § 7 LSS", "2026-11-21", "A"),
        LawRef("11 § MBL", "2026-11-21", "A"),
    ),
    run=run,
)
