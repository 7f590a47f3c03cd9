"""The words of a requirement come in; its probable category and section go out, with what somebody should check.

A guess is never silent: what the file does not say itself is marked. The categories are those of 19 kap. LOU as the
models have them; the sections are `spec.sections`. Floor 4.
"""

import re
from collections.abc import Mapping

from docgen.diag.diagnostic import Say
from docgen.intake.model import Found, Guess
from docgen.intake.wording import only_wishes
from docgen.spec.sections import SECTIONS

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("exclusion-ground", re.compile(r"uteslut|exclusion")),
    ("qualification", re.compile(r"kvalific|anbudsgivare|leverantörskrav|qualification|tenderer")),
    ("award-criterion", re.compile(r"\bbör|tilldelning|utvärder|mervärde|award|should|criteri")),
    ("contract-condition", re.compile(r"kontrakt|avtal|villkor|contract|condition")),
    ("authority-commitment", re.compile(r"kommunens|beställarens|myndighetens|regionens|åtagande|commitment")),
    ("service-requirement", re.compile(r"\bska|\bskall|obligator|tjänst|service|must|shall|^o$|^s$")),
)
_SUBJECT = re.compile(
    r"^(?:vid [^.]{3,40} )?(?:kommunen|beställaren|regionen|myndigheten|nämnden|the authority|the municipality|"
    r"the buyer)\b[^.]{0,60}\b(?:ska|skall|åtar sig|ansvarar|shall|must)\b"
)
_TENDERER = re.compile(r"\banbudsgivare|\banbudssökande|\bi anbudet|\btenderer|\bsökande(?:n)? ska")
_EXCLUSION = re.compile(r"\buteslut|\bdömd\b|\b13 kap\.|\bexclu(?:de|sion)")
_CONTRACT = re.compile(
    r"\bavtals?villkor|\bkommersiella|\bvite\b|\bfaktur|\bbetalning|\bhäv(?:a|ning)\b|\bförsäkring|\btvist|"
    r"\bskadestånd|\bunderleverant|\bförlängning|\bavtalstid|\bmeddelarfrihet|\bpersonuppgiftsbiträde|\binvoic|\bpenalt"
)
_PARTS: Mapping[str, str] = {
    "exclusion-ground": "tenderer",
    "qualification": "tenderer",
    "contract-condition": "contract",
    "authority-commitment": "contract",
}
_DEFAULTS: Mapping[str, str] = {
    "exclusion-ground": "tenderer.exclusion",
    "qualification": "tenderer.capacity",
    "contract-condition": "contract.assignment",
    "authority-commitment": "contract.authority",
}
_WORDS: Mapping[str, str] = {
    "tenderer.exclusion": "uteslut brott dömd skatter exclusion",
    "tenderer.permit": "tillstånd ivo permit licen",
    "tenderer.financial-standing": "ekonomi kredit rating omsättning soliditet financial",
    "tenderer.capacity": "referens erfarenhet kapacitet tidigare reference capacity experience",
    "tenderer.quality-system": "ledningssystem kvalitetssystem kvalitetsledning iso quality",
    "tenderer.management": "verksamhetschef föreståndare ledning organisation management",
    "service.values": "värdegrund respekt bemötande integritet mål values",
    "service.target-group": "målgrupp brukargrupp kommunikation funktionsnedsättning",
    "service.scope": "omfattning uppdrag utförande basansvar scope",
    "service.influence": "inflytande självbestämmande delaktig medbestämmande valfrihet influence",
    "service.recruitment": "rekryter matchning anställ recruit",
    "service.introduction": "introduktion inskolning bredvidgång introduction",
    "service.continuity": "kontinuitet personalomsättning continuity turnover",
    "service.on-call": "jour inställelse beredskap telefon nås dygnet on-call",
    "service.staffing": "bemanning arbetsledning schema arbetsledare personalplanering staffing supervis",
    "service.competence": "kompetens utbildning handledning fortbildning språk svenska competence training",
    "service.documentation": "dokumentation genomförandeplan journal dokumentera documentation",
    "service.complaints": "klagomål avvikelse sarah synpunkt complaint deviation",
    "service.cooperation": "samverkan samarbete anhörig god man cooperat",
    "service.children": "barn barnperspektiv barnkonvention child",
    "service.register-control": "registerkontroll belastningsregister registerutdrag",
    "service.takeover": "övertagande överlämning verksamhetsövergång driftstart takeover",
    "service.contingency": "kris krisplan kontinuitetsplan beredskapsplan höjd contingency",
    "contract.parties": "parter avtalshandling kontaktperson ombud parties",
    "contract.term": "avtalstid förlängning avtalsperiod term",
    "contract.assignment": "uppdraget åtagande assignment",
    "contract.remuneration": "ersättning faktur betalning pris remuneration invoice payment",
    "contract.follow-up": "uppföljning insyn revision statistik rapport follow-up audit",
    "contract.personal-data": "personuppgift dataskydd gdpr biträdesavtal",
    "contract.confidentiality": "sekretess tystnadsplikt meddelar confidential",
    "contract.labour": "arbetsrätt kollektivavtal lön semester arbetstid labour",
    "contract.penalties": "vite avdrag sanktion penalt",
    "contract.changes": "ändring tillägg changes",
    "contract.subcontractors": "underleverant subcontract",
    "contract.liability": "ansvar försäkring skadestånd liability insurance",
    "contract.termination": "hävning uppsägning häva terminat",
    "contract.insolvency": "konkurs obestånd insolven",
    "contract.exit": "avslut upphörande exit handover",
    "contract.disputes": "tvist domstol dispute",
    "contract.authority": "kommunens beställarens myndighetens",
}
_PATTERNS: Mapping[str, re.Pattern[str]] = {
    # a long word may be the end of a compound, a short one only its beginning
    section: re.compile("|".join(re.escape(word) if len(word) > 6 else rf"(?<!\w){re.escape(word)}"
                                 for word in sorted(words.split(), key=len, reverse=True)))
    for section, words in _WORDS.items()
}  # fmt: skip
_SURE = 3
"""Points from which a section is taken: one word in a heading, or three of the text's own."""


def category_of(found: Found) -> Guess:
    """Which paragraph of 19 kap. LOU the requirement probably rests on."""
    told = _said(found, "category")
    named = next((kind for kind, pattern in _KINDS if pattern.search(told)), None) if told else None
    # what follows the first paragraph often tells of proof and follow-up, in words of other categories
    text = next((bit.text.casefold() for bit in found.of("text")), "")
    above = " ".join(bit.text.casefold() for bit in found.headings)
    guess = named or _by_words(found, text, above)
    if named is not None and guess != "service-requirement":
        return Guess(guess)
    if named is not None:
        # "ska" says that it is a must, not of whom; the words tell
        guess = _by_words(found, text, above)
    return Guess(guess, _CHECK_CATEGORY)


_CHECK_CATEGORY = Say("gissat av orden", "guessed from the words")


def section_of(found: Found, category: str) -> Guess:
    """Where the requirement probably stands in the documents."""
    part = _PARTS.get(category, "service")
    spoken = (
        (3, " ".join(bit.text.casefold() for bit in found.headings)),
        (5, _said(found, "section")),
        (2, _said(found, "title")),
        (1, _said(found, "text")),
    )
    points = {
        section: sum(weight * len(set(pattern.findall(text))) for weight, text in spoken)
        for section, pattern in _PATTERNS.items()
        if section.startswith(part + ".") and (section != "contract.authority" or part == "contract")
    }
    said = _said(found, "section")
    exact = next((key for key, title in SECTIONS.items() if said in _names(key, title)), None)
    if exact is not None:
        return Guess(exact)
    if category == "authority-commitment":
        return Guess("contract.authority", _CHECK_CATEGORY)
    best = max(points, key=lambda section: points[section])
    if points[best] >= _SURE or (points[best] and sorted(points.values())[-2] < points[best]):
        return Guess(best, _CHECK_CATEGORY)
    default = _DEFAULTS.get(category, "service.scope")
    return Guess(default, Say("inget ord i kravet pekade ut ett avsnitt", "no word of the requirement told a section"))


def _by_words(found: Found, text: str, above: str) -> str:
    where = f"{above} {_said(found, 'section')} {_said(found, 'title')}"
    if _EXCLUSION.search(f"{where} {text}"):
        return "exclusion-ground"
    if _TENDERER.search(text) or re.search(r"kvalific|anbudsgivare|qualification|tenderer", where):
        return "qualification"
    if only_wishes(text):
        return "award-criterion"
    if _SUBJECT.search(text):
        return "authority-commitment"
    if _CONTRACT.search(f"{where} {text}"):
        return "contract-condition"
    return "service-requirement"


def _said(found: Found, role: str) -> str:
    held = [bit.text for kind, bit in found.parts if kind == role]
    told = [bit.text for bit in found.hints] if role in {"category", "section"} and not held else []
    return " ".join([*held, *told]).casefold()


def _names(key: str, title: Say) -> set[str]:
    return {key, title.sv.casefold(), title.en.casefold()}
