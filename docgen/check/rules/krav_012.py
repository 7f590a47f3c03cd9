"""KRAV-012: register control as the law has it since 1 March 2026.

An extract may be at most six months old. Whoever is to work with children shows extracts of both the criminal
record and the record of suspects. Of an extract that was shown for work with adults only a note may be kept. Read
are the typed requirement, and texts that name one of the two records. Left alone are other registers (companies,
taxes), the records of a tenderer's owners and managers, schools, which have an act of their own, and times for
keeping. A text that is known to be older than the law is not judged.
"""

from collections.abc import Iterator
from datetime import date
from re import Match

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.spot import Spot
from docgen.check.voice import said
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.typed import RegisterControl

_IN_FORCE = date(2026, 3, 1)
_MONTHS = 6
_CRIMINAL = Pattern(r"belastningsregist | criminal \s record", hints=("belastningsregist", "criminal record"))
_SUSPECTS = Pattern(
    r"misstankeregist | (?: record | register ) \s of \s suspects | suspicion \s record",
    hints=("misstankeregist", "suspect", "suspicion record"),
)
_SWEDISH = "en två tre fyra fem sex sju åtta nio tio elva tolv"
_ENGLISH = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: n for words in (_SWEDISH, _ENGLISH) for n, word in enumerate(words.split(), 1)} | {"ett": 1}
_AGE = Pattern(
    rf"""(?: högst | max (?: imalt )? | som \s (?: mest | äldst ) | (?: inte | ej ) \s (?: vara \s | är \s
      | får \s vara \s )? äldre \s än
      | no \s (?: more | older ) \s than | at \s most ) \s (?P<words> (?P<number> \d{{1,2}} | {" | ".join(_NUMBERS)} )
      \s (?P<unit> år | månad (?: er )? | veck (?: a | or ) | dag (?: ar )? | years? | months? | weeks?
      | days? ) ) \b"""
)
_CHILDREN = Pattern(
    r"\b (?: barn (?! doms ) \w* | minderårig\w* | underårig\w* | under \s 18 \s år | children | minors )",
    hints=("barn", "minderårig", "underårig", "18", "children", "minors"),
)
_ADULTS = Pattern(
    r"\b (?: vuxn\w+ | brukar\w* | assisten\w+ | LSS | funktionsnedsättning\w* | adults? | assistants? )\b"
)
_SCHOOL = Pattern(r"\b \w* (?: skola | skolan | skolor | skollag | elev | elever | fritidshem | school | pupil ) \w*")
_FIRM = Pattern(
    r"""\b (?: bolagsverk\w* | skatteverk\w* | f-skatt | registreringsbevis | styrelse\w* | företrädare\w* | uteslut\w*
      | 13 \s kap | kreditupplys\w* | ägare\w* | firmateckn\w* | ledamöter | verkställande | directors?
      | exclu\w* )\b"""
)
_KEPT = Pattern(
    r"""\b (?P<what> kopi (?: a | an | or | orna ) | utdrag (?: et | en )? ) \b [^.;]{0,80}?
      \b (?P<how> spara (?: s )? | bevara (?: s )? | förvara (?: s )? | arkivera (?: s )?
        | (?: lämna (?: s )? | skicka (?: s )? ) \s till \s (?: kommunen | beställaren ) )
    | \b (?: spara | bevara | förvara | arkivera ) \s (?: [\w-]+ \s ){0,3}? (?P<object> kopia | kopior | utdraget
    | utdragen )
    | \b (?: keep | store | retain ) \s (?: [\w-]+ \s ){0,3}? (?P<english> copy | copies )"""
)
_NOT = Pattern(r"\b (?: inte | ej | aldrig | förstör\w* | återlämna\w* | bara | endast | not | never | only ) \b")
_MUST = Pattern(r"\b (?: ska | skall | måste | krävs | shall | must ) \b")


def run(context: Context) -> Iterator[Finding]:
    """One finding for each point in which the law has another rule."""
    if context.day is not None and context.day < _IN_FORCE:
        return
    typed: set[str] = set()
    for requirement in context.requirements:
        if isinstance(requirement.model, RegisterControl):
            typed.add(requirement.id)
            yield from _typed(context, requirement.model, requirement.route)
    known = {(passage.document, passage.requirement) for passage in context.corpus.having(_SUSPECTS)}
    with_children = {item.document for item in context.corpus.having(_CHILDREN) if _CHILDREN.first_in(item.text)}
    for passage in _texts(context):
        if passage.requirement not in typed and not _SCHOOL.first_in(passage.text):
            adults = not passage.requirement and passage.document not in with_children
            yield from _in(passage, (passage.document, passage.requirement) in known, adults=adults)


def _typed(context: Context, model: RegisterControl, route: Route) -> Iterator[Finding]:
    """Each of these keys differs from its default, so somebody wrote it."""
    spec, who, english = context.spec, f'kravet "{model.id}"', f'requirement "{model.id}"'
    age = model.max_age.to_months()
    if age is not None and age != _MONTHS:
        spot = Spot(route / "max_age", requirement=model.id)
        yield _wrong_age(spot, model.max_age.swedish, str(model.max_age), age > _MONTHS)
    if spec is not None and spec.service.users.children:
        if not model.suspicion_record:
            yield _one_record_only(Spot(route / "suspicion_record", requirement=model.id), who, english)
        if not model.criminal_record:
            spot = Spot(route / "criminal_record", requirement=model.id)
            yield _one_record_only(spot, who, english, "belastningsregistret")
    if model.keep_copies_adults:
        yield _kept(Spot(route / "keep_copies_adults", requirement=model.id), who, english)


def _texts(context: Context) -> Iterator[Passage]:
    """Every requirement that names a record, or every paragraph of a text that stands alone."""
    named = context.corpus.having(_CRIMINAL, _SUSPECTS)
    ids = {passage.requirement for passage in named}
    for requirement in context.requirements:
        if requirement.id in ids:
            yield from context.texts_of(requirement)
    drafts = {draft.document.name for draft in context.drafts}
    for passage in named:
        if not passage.memo and (context.spec is None or passage.document in drafts):
            yield passage


def _in(passage: Passage, names_suspects: bool, *, adults: bool) -> Iterator[Finding]:
    about_children = _CHILDREN.first_in(passage.text) is not None
    for start, end in said(passage.text):
        text = passage.text[start:end]
        if _FIRM.first_in(text):
            continue
        for match in _AGE.all_in(text):
            months = _months(match)
            if "spara" not in text and "bevara" not in text and abs(months - _MONTHS) > 0.2:
                spot = passage.spot(start + match.start("words"), start + match.end("words"))
                yield _wrong_age(spot, match["words"], match["words"], months > _MONTHS)
        record = _CRIMINAL.first_in(text)
        if record and not names_suspects and _CHILDREN.first_in(text) and _MUST.first_in(text):
            spot = passage.spot(start + record.start(), start + record.end())
            yield _one_record_only(spot, "kravet för arbete med barn", "the requirement on work with children")
        kept = _KEPT.first_in(text)
        of_adults = adults or _is_of_adults(text, passage, about_children)
        if kept and not _NOT.first_in(text) and _MUST.first_in(text) and of_adults:
            words = " ".join(kept[0].split())
            yield _kept(passage.spot(start + kept.start(), start + kept.end()), f'"{words}"', f'"{words}"')


def _is_of_adults(text: str, passage: Passage, about_children: bool) -> bool:
    """True for a sentence about adults, or one in a text about users or assistants that never names children."""
    if _CHILDREN.first_in(text):
        return False
    return _ADULTS.first_in(text if about_children else passage.text) is not None


def _months(match: Match[str]) -> float:
    """The length in months; weeks and days by their share of a month."""
    number = int(match["number"]) if match["number"].isdigit() else _NUMBERS[match["number"].lower()]
    unit = match["unit"].lower()
    if unit.startswith(("år", "year")):
        return number * 12
    if unit.startswith(("veck", "week")):
        return number * 12 / 52
    return number / 30 if unit.startswith("da") else number


def _wrong_age(spot: Spot, swedish: str, english: str, too_old: bool) -> Finding:
    return Finding(
        spot,
        Say(
            f'registerutdrag får vara högst sex månader gamla, inte "{swedish}"',
            f'register extracts may be at most six months old, not "{english}"',
        ),
        Say('skriv "högst sex månader" (max_age: 6 months)', 'write "at most six months" (max_age: 6 months)'),
        severity=None if too_old else Severity.WARNING,
    )


def _one_record_only(spot: Spot, who: str, english: str, missing: str = "misstankeregistret") -> Finding:
    name = "the record of suspects" if missing == "misstankeregistret" else "the criminal record"
    return Finding(
        spot,
        Say(f"{who} utelämnar {missing}", f"{english} leaves out {name}"),
        Say(
            "kräv utdrag ur både belastningsregistret och misstankeregistret för arbete med barn",
            "require extracts of both the criminal record and the record of suspects for work with children",
        ),
    )


def _kept(spot: Spot, who: str, english: str) -> Finding:
    return Finding(
        spot,
        Say(
            f"{who}: för arbete hos vuxna får utdrag och kopior inte sparas",
            f"{english}: for work with adults no extract or copy may be kept",
        ),
        Say(
            "skriv att leverantören bara antecknar att utdraget har visats",
            "write that the supplier only notes that the extract was shown",
        ),
    )


RULE = Rule(
    id="KRAV-012",
    severity=Severity.ERROR,
    kind="text",
    title=Say("Registerkontroll som inte följer lagen", "Register control that departs from the law"),
    what=Say(
        "Kontrollerar krav på utdrag ur belastningsregistret och misstankeregistret: utdragets högsta ålder, att båda "
        "registren krävs för arbete med barn, och att inga kopior sparas för vuxna brukares personal. Kortare tid än "
        "sex månader är en varning. Andra register, anbudsgivarens företrädare och skolor lämnas i fred.",
        "Checks requirements on extracts of the criminal record and the record of suspects: the oldest extract, that "
        "both records are required for work with children, and that no copies are kept for the staff of adult users. "
        "A shorter time than six months is a warning. Other registers, a tenderer's managers and schools are left "
        "alone.",
    ),
    why=Say(
        "Sedan den 1 mars 2026 räknar båda lagarna med sex månader, mot tidigare ett år. För arbete med barn ska båda "
        "registren visas. För vuxna får bara en anteckning sparas, eftersom uppgifter om brott är känsliga.",
        "Since 1 March 2026 both acts count six months, where it used to be a year. For work with children both "
        "records are shown. For adults only a note may be kept, since data on crimes are sensitive.",
    ),
    mend=Say(
        "Skriv högst sex månader, båda registren för arbete med barn, och att utdraget bara antecknas för vuxna.",
        "Write at most six months, both records for work with children, and only a note for adults.",
    ),
    bad="Assistenten ska visa ett utdrag ur belastningsregistret som är högst ett år gammalt.",
    good="Assistenten ska visa utdrag ur belastningsregistret och misstankeregistret som är högst sex månader gamla.",
    law=(
        LawRef("lag (2010:479)", "2026-11-21", "A"),
        LawRef("lag (2026:43)", "2026-11-21", "A"),
    ),
    run=run,
)
