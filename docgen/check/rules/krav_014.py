"""KRAV-014: health care stays outside personal assistance.

Found are health-care staff that the supplier must employ or provide, health-care tasks that it must perform, and
delegation of such tasks. Left alone are cooperation with the care ("samverka med sjuksköterska"), advice and
guidance from it, self-care (egenvård), what is said not to be part of the assignment, and a supplier that happens to
be a care provider. A text that stands alone must be about personal assistance, not about homes with staff, where a
municipality does answer for health care.
"""

from collections.abc import Iterator
from re import Match

from docgen.check.assistance import is_about_assistance
from docgen.check.context import Context
from docgen.check.duty import Demand, demands
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.spec.model.typed import CareTeam
from docgen.spec.requirement import ResolvedRequirement

_STAFF = r"""(?: (?: legitimerad\w* \s )? (?: sjukskötersk (?: a | an | or | orna ) | distriktssköterskor?
  | distriktssköterska
    | fysioterapeut (?: en | er )? | sjukgymnast (?: en | er )? | arbetsterapeut (?: en | er )? | läkare
    | dietist (?: er )?
    | logoped (?: er )? | hälso- \s och \s sjukvårdspersonal | vårdteam (?: et )? ) | legitimerad \s personal
    | HSL-personal | nurses? | physiotherapists? | occupational \s therapists? | physicians? )"""
_CARE = r"""(?: hälso- \s och \s sjukvård (?: s (?: insatser | uppgifter | åtgärder ) | ande \s \w+ )? | hemsjukvård
    | sjukvårdande \s (?: insatser | uppgifter | åtgärder ) | sjukvårdsuppgifter | medicinska \s (?: uppgifter
    | insatser )
    | HSL- (?: insatser | uppgifter | åtgärder ) | rehabilitering | såromläggning\w* | läkemedelsdelning
    | delegerad\w* \s (?: \w+ \s ){0,3}? (?: uppgifter | insatser | åtgärder ) | health \s care | nursing \s care )"""
_INSIDE = Pattern(
    rf"""\b (?: ha | anställa | tillhandahålla | bemanna \s med | erbjuda | förfoga \s över | inneha | ställa | provide
      | employ | have ) \s [^.;:?!]{{0,60}}? (?P<staff> {_STAFF} ) \b
    | \b (?: utföra | ansvara \s för | ge | bedriva | tillhandahålla | erbjuda | ombesörja | sköta | genomföra
    | perform
      | provide ) \s (?: [\w,-]+ \s ){{0,6}}? (?P<task> {_CARE} ) (?! \w )
    | \b (?P<delegation> delegering (?: ar | en | arna )? ) (?= [^.;]{{0,60}} (?: hälso | HSL | sjuk | läkemedel
    | insulin
      | legitimerad | medicin ) ) | (?: ta \s emot | inneha | ha
      | utföra ) \s [^.;]{{0,40}}? \b (?P<given> delegering ) \b
    | \b (?P<there> {_STAFF} ) \s (?: ska | skall | måste ) \s (?: \w+ \s ){{0,3}}?
      (?: finnas | ingå | vara \s anställd (?: a )? | tillhandahållas ) \b
    | \b (?: utföra | ansvara ) \s [^.;]{{0,60}}? \s (?: enligt | inom ) \s (?P<law> HSL ) \b""",
    sieve=r"""sköterska | sköterskor | terapeut | gymnast | läkare | logoped | dietist | vårdteam | legitimerad
    | sjukvård
    | medicinska | rehabilitering | omläggning | läkemedel | delegera | delegering | hsl | nurse | therapist
    | physician
    | health \s care | nursing""",
)
_OUTSIDE = Pattern(
    r"""\b (?: samverk\w* | samarbet\w* | kontakt\w* | rådgör\w* | samråd\w* | informera\w* | meddela\w* | rapporter\w*
      | tillgång \s till | råd \s (?: från | av ) | handledning | handled\w* | utbildning | utbildas | egenvård\w*
      | vårdkontakt\w*
      | följa \s med | besök | instruktion\w* | ordination\w* | rutin\w* | kännedom | kunskap\w*
      | hjälpa \s brukaren \s att
      | ingår \s inte | omfattar \s inte | inte | ej | aldrig | regionen | vårdcentral\w* | cooperat\w* | contact
      | advice | guidance | self-care | not | vårdgivare )\b"""
)
_POWER = Pattern(r"\b (?: delegationsordning\w* | på \s delegation | beslut\w* | nämnd\w* )\b")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each care team that is employed, and for each sentence that puts health care in assistance."""
    if not is_about_assistance(context):
        return
    teams = {item.id: item for item in context.requirements if isinstance(item.model, CareTeam)}
    for requirement in teams.values():
        if getattr(requirement.model, "access", None) == "employed":
            yield _employed(requirement)
    for demand in demands(context, _INSIDE, loose=True):
        if demand.passage.requirement in teams or _OUTSIDE.first_in(demand.text) or _POWER.first_in(demand.text):
            continue
        match = _INSIDE.first_in(demand.text)
        if match is not None:
            yield _put_inside(demand, match)


def _employed(requirement: ResolvedRequirement) -> Finding:
    return Finding(
        Spot(requirement.route / "access", requirement=requirement.id),
        Say(
            f'kravet "{requirement.id}" kräver att leverantören anställer vårdpersonal',
            f'requirement "{requirement.id}" demands that the supplier employs health-care staff',
        ),
        Say("skriv access: cooperation eller access: advice", "write access: cooperation or access: advice"),
    )


def _put_inside(demand: Demand, match: Match[str]) -> Finding:
    name = next(group for group, words in match.groupdict().items() if words)
    words = " ".join(match[name].split())
    return Finding(
        demand.passage.spot(demand.start + match.start(name), demand.start + match.end(name)),
        Say(
            f'"{words}" läggs i assistansen, men hälso- och sjukvård ingår inte i den',
            f'"{words}" is put into the assistance, but health care is no part of it',
        ),
        Say(
            "kräv samverkan med vården, eller tillgång till råd om egenvård",
            "require cooperation with the care, or access to advice on self-care",
        ),
    )


RULE = Rule(
    id="KRAV-014",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Hälso- och sjukvård i assistansen", "Health care inside the assistance"),
    what=Say(
        "Letar efter vårdteam med access: employed, och i kraven på leverantören efter vårdpersonal som ska "
        "anställas, sjukvårdande uppgifter som ska utföras och delegering av sådana. Samverkan, råd, handledning och "
        "egenvård lämnas i fred, liksom meningar om vad som inte ingår. Gäller bara personlig assistans.",
        "Looks for a care team with access: employed, and in the requirements on the supplier for health-care staff "
        "to be employed, health-care tasks to be performed and their delegation. Cooperation, advice, guidance and "
        "self-care are left alone, and so are sentences on what is not included. Personal assistance only.",
    ),
    why=Say(
        "Personlig assistans omfattar inte sjukvårdande insatser, och ersättningen får inte gå till dem. Vården har "
        "regionen, eller kommunen som vårdgivare, ansvar för. Varning: gränsen mot egenvård är en bedömning.",
        "Personal assistance does not cover health care, and its money may not go there. The region, or the "
        "municipality as care provider, answers for health care. A warning: the line to self-care is a matter of "
        "judgement.",
    ),
    mend=Say(
        "Kräv samverkan, eller tillgång till råd och instruktioner för egenvård, och säg att vård inte ingår.",
        "Require cooperation, or access to advice and instructions for self-care, and say that care is not included.",
    ),
    bad="Leverantören ska ha en sjuksköterska anställd för uppdraget.",
    good="Leverantören ska samverka med den sjuksköterska som ger brukaren vård, om brukaren vill det.",
    law=(
        LawRef("9 g § LSS", "2026-11-21", "A"),
        LawRef("51 kap. 5 § SFB", "2026-11-21", "A"),
        LawRef("12 kap. 1–2 §§ HSL", "2026-11-21", "A"),
    ),
    run=run,
)
