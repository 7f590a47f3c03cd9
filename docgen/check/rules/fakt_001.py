"""FAKT-001: a claim of fact has a source, and none that is known to be wrong is left standing.

A program cannot tell truth. What it can see: an economy without source, a stakeholder's figure that nobody can trace,
a figure that differs from the spec's own, a few claims that the law or the parties' own agreements contradict, and
"research shows" without saying which. Everything else is for a person to check.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from docgen.check.context import Context
from docgen.check.foreign import foreign_texts
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding, Rule
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity
from docgen.diag.route import Route
from docgen.spec.model.memo import Demand
from docgen.spec.model.spec import Spec

_FIGURES: tuple[tuple[Pattern, str], ...] = (
    (
        Pattern(r"(?<! [\d,.] ) (\d[\d\s]*) \s (?: \w+ \s (?: enligt | på ) \s )? HÖK \b", ignore_case=False),
        "staff.hok",
    ),
    (
        Pattern(r"(?<! [\d,.] ) (\d[\d\s]*) \s (?: \w+ \s (?: enligt | på ) \s )? PAN \b", ignore_case=False),
        "staff.pan",
    ),
    (Pattern(r"\b (?: alla | samtliga | totalt ) \s (\d+) \s brukare \b"), "users.total"),
    (Pattern(r"(?<! [\d,.] ) (\d[\d\s]*) \s (?: assistans )? timmar \s (?: per | om ) \s år"), "hours_per_year"),
)
_VAGUE = Pattern(
    r"""(?: ^ | (?<= [.!?] \s ) | \b (?: flera | många | annan | ny | tidigare ) \s )
    (?: forskning(?:en)? | studier | undersökningar | statistik(?:en)? | rapporter ) \s
    (?: visar | pekar \s på | tyder \s på | talar \s för | bekräftar )
    | \b det \s är (?: \s (?: allmänt | väl | ett ) )? \s (?: känt (?: \s faktum )? | välkänt | bevisat ) ,? \s att
    | \b all \s erfarenhet \s (?: visar | talar \s för )""",
    sieve=r"forskning | studier | undersökningar | statistik | rapporter | känt | bevisat | erfarenhet",
)
_SOURCED = Pattern(
    r"\d{4} | \b enligt \b | \( | \[ | \b (?: från | av | hos | vid ) \s [A-ZÅÄÖ] | https?:", ignore_case=False
)
_NEGATED = Pattern(r"\b (?: inte | ej | aldrig ) \b")
_AMOUNT = Pattern(r"\d [\d\s.,]* \s? (?: kr \b | kronor | mnkr | tkr | miljon )")


class _Correction(Struct, frozen=True):
    """A claim that is made often, what is known instead, and words that show that a text knows it."""

    claim: Pattern
    known: Say
    shown: Pattern


_CORRECTIONS = (
    _Correction(
        Pattern(
            r"""\b privata \s (?: assistans )?
              (?: arbetsgivare\w* | företag\w* | anordnar\w* | utförar\w* | bolag\w* | aktörer ) \s (?: \w+ \s ){0,2}?
              (?: använder | tillämpar | följer | har | omfattas \s av ) \s (?: \w+ \s ){0,4}? PAN \b""",
            hints=("privata",),
        ),
        Say(
            "PAN är kommunsektorns avtal; privata arbetsgivare följer mest Vårdföretagarnas eller Fremias avtal",
            "PAN belongs to the municipal sector; private employers mostly follow Vårdföretagarna's or Fremia's "
            "agreement",
        ),
        Pattern(r"Vårdföretagarna | Fremia | kommunsektor | kommunal \s sektor | bransch \s G | municipal \s sector"),
    ),
    _Correction(
        Pattern(
            r"personkrets \s 1 [^.;]{0,100} individuell \s plan | individuell \s plan [^.;]{0,80} personkrets \s 1",
            hints=("personkrets",),
        ),
        Say(
            "individuell plan ska erbjudas alla med en insats, oavsett personkrets (10 § LSS)",
            "an individual plan is offered to everyone with an insats, whatever group of persons (10 § LSS)",
        ),
        Pattern(r"oavsett \s personkrets | alla \s personkretsar | 10 \s § \s LSS | whatever \s group"),
    ),
)


def run(context: Context) -> Iterator[Finding]:
    """Findings on the spec's economy, demands and memos, then on hand-written texts."""
    if context.spec is not None:
        yield from _economy(context.spec)
        for index, demand in enumerate(context.spec.demands):
            yield from _demand(demand, Route(("demands", index)), context.spec)
        yield from _vague(passage for passage in context.corpus.having(_VAGUE) if _of_memo(passage))
    for text in foreign_texts(context):
        yield from _vague(text.passages)
        for known in _CORRECTIONS:
            yield from () if text.says(known.shown) else _contradicted(known, text.passages)


def _economy(spec: Spec) -> Iterator[Finding]:
    """Figures of the economy, in the table and in the memos' words, that no source stands behind."""
    economy = spec.economy
    if economy is not None and not economy.source and (economy.years or economy.causes or economy.savings):
        yield Finding(
            Spot(Route(("economy",))),
            Say("ekonomin har inga källor", "the economy has no source"),
            Say(
                "ange bokslut, budget eller utredning i economy.source",
                "state the accounts or report in economy.source",
            ),
        )
    for index, memo in enumerate(spec.memos if economy is None else ()):
        figure = _AMOUNT.first_in(memo.economy or "")
        if figure is not None and not memo.basis:
            words = " ".join(figure[0].split())
            yield Finding(
                Spot(Route(("memos", index, "economy")), figure[0]),
                Say(
                    f'"{words}" står utan källa: skrivelsen har inget beslutsunderlag',
                    f'"{words}" stands without source: the memo has no basis',
                ),
                Say("lägg till handlingen i basis, med datum", "add the document to basis, with its date"),
            )


def _demand(demand: Demand, route: Route, spec: Spec) -> Iterator[Finding]:
    if demand.type == "fact" and demand.figure and not (demand.author or demand.diarienummer or demand.item):
        yield Finding(
            Spot(route / "figure"),
            Say(
                f'uppgiften "{demand.figure}" i "{demand.id}" går inte att spåra',
                f'the figure "{demand.figure}" in "{demand.id}" cannot be traced',
            ),
            Say("ange author, diarienummer eller item", "state author, diarienummer or item"),
        )
    answer = demand.answer or ""
    for key, claim in (("figure", demand.figure or ""), ("paraphrase", demand.paraphrase)):
        yield from _other_figure(route / key, claim, answer, spec) if demand.type == "fact" else ()
        for known in _CORRECTIONS:
            match = known.claim.first_in(claim)
            if match is not None and not _NEGATED.first_in(match[0]) and not known.shown.first_in(answer):
                yield _known(Spot(route / key, match[0]), match[0], known)


def _other_figure(route: Route, claim: str, answer: str, spec: Spec) -> Iterator[Finding]:
    """Figures that differ from the spec's, when the answer does not give the right one."""
    for words, name in _FIGURES:
        ours = _figure(spec, name)
        for match in words.all_in(claim):
            theirs = int("".join(match[1].split()))
            if ours is None or theirs == ours or str(ours) in "".join(answer.split()):
                continue
            said = " ".join(match[0].split())
            yield Finding(
                Spot(route, match[0]),
                Say(
                    f'"{said}" motsägs av service.{name}, som är {ours}, och svaret rättar det inte',
                    f'"{said}" is contradicted by service.{name}, which is {ours}, and the answer does not mend it',
                ),
                Say("skriv den rätta uppgiften i answer", "write the right figure in answer"),
                ((Spot(Route(("service", *name.split(".")))), Say("specens uppgift", "the figure of the spec")),),
            )


def _figure(spec: Spec, name: str) -> int | None:
    value: object = spec.service
    for step in name.split("."):
        value = getattr(value, step, None)
    return value if isinstance(value, int) else None


def _contradicted(known: _Correction, passages: Iterable[Passage]) -> Iterator[Finding]:
    for passage in passages:
        match = known.claim.first_in(passage.text)
        if match is not None and not _NEGATED.first_in(match[0]):
            spot = passage.spot(match.start(), match.end())
            yield _known(spot, match[0], known)
            return


def _known(spot: Spot, claim: str, known: _Correction) -> Finding:
    words = " ".join(claim.split())
    return Finding(
        spot,
        Say(f'"{words}" motsägs: {known.known.sv}', f'"{words}" is contradicted: {known.known.en}'),
        Say("rätta uppgiften, eller bemöt den i svaret", "mend the claim, or meet it in the answer"),
    )


def _vague(passages: Iterable[Passage]) -> Iterator[Finding]:
    for passage in passages:
        for start, end in sentences(passage.text) if _VAGUE.first_in(passage.text) else ():
            sentence = passage.text[start:end].lstrip()
            match = _VAGUE.first_in(sentence)
            if match is not None and not _SOURCED.first_in(sentence):
                words, first = " ".join(match[0].split()), end - len(sentence)
                yield Finding(
                    passage.spot(first + match.start(), first + match.end()),
                    Say(
                        f'"{words}" säger inte vilken källa som avses', f'"{words}" does not say which source is meant'
                    ),
                    Say("ange vem, vad och år, eller stryk påståendet", "state who, what and year, or drop the claim"),
                    severity=Severity.NOTE,
                )


def _of_memo(passage: Passage) -> bool:
    _, route = passage.pieces[0]
    return passage.role == "value" and isinstance(route, Route) and route.steps[0] == "memos"


RULE = Rule(
    id="FAKT-001",
    severity=Severity.WARNING,
    kind="text",
    title=Say("Sakuppgift utan källa", "Claim of fact without source"),
    what=Say(
        "Letar efter ekonomi utan källa, belopp i en skrivelse utan beslutsunderlag, sakuppgifter från "
        "intressenter (type: fact) som inte går att spåra eller som motsägs av specens egna tal utan att svaret "
        "rättar dem, några få kända missförstånd och uttryck som forskning visar utan angiven källa. Här slutar "
        "regeln: den vet inte om en uppgift är sann, läser inte källorna och förstår inte påståenden i andra "
        "ordalag.",
        "Looks for an economy without source, amounts in a memo without basis, stakeholders' claims of fact (type: "
        "fact) that cannot be traced or that the spec's own figures contradict while the answer does not mend "
        "them, a few known misunderstandings, and research shows without a source. Here the rule stops: it does "
        "not know what is true, reads no sources and does not understand claims in other words.",
    ),
    why=Say(
        "Den som beslutar ska kunna lita på underlaget, och ett fel som har fått stå kvar blir lätt en sanning. "
        "Anmärkningarna är bedömningar: kontrollera uppgiften.",
        "Whoever decides must be able to trust the basis, and a mistake left standing soon becomes a truth. The "
        "findings are judgements: check the claim.",
    ),
    mend=Say(
        "Ange källan, rätta uppgiften eller bemöt den i svaret.",
        "State the source, mend the claim, or meet it in the answer.",
    ),
    bad="economy:\n  years:\n    - {year: 2025, income: 59.4, cost: -77.4}",
    good="economy:\n  source: Kommunens bokslut 2025\n  years:\n    - {year: 2025, income: 59.4, cost: -77.4}",
    law=(
        LawRef("10 § LSS", "2026-11-21", "A"),
        LawRef("parternas uppgifter om sina avtal: SKR och Fremia", "2026-11-21", "B"),
        LawRef("allsidigt beslutsunderlag, god förvaltning", "2026-11-21", "D"),
    ),
    run=run,
)
