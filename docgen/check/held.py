"""What cannot both hold: the contract's and the on-call service's figures come in, what contradicts them goes out.

The figures are keys of the spec; the texts that may contradict them are requirements and criteria as their authors
wrote them. "Avtalstiden är fyra år" also fits a contract of two years with options to four.
"""

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from docgen.check.context import Context
from docgen.check.passage import Passage
from docgen.check.pattern import Pattern
from docgen.check.rule import Finding
from docgen.check.sentence import sentences
from docgen.check.spot import Spot
from docgen.check.wording import criterion_texts, route_of
from docgen.diag.diagnostic import Say
from docgen.diag.route import Route
from docgen.spec.model.typed import ContractLength, OnCallService
from docgen.spec.requirement import ResolvedRequirement
from docgen.spec.values import Duration

_WORDS = {
    word: number
    for number, word in enumerate("en två tre fyra fem sex sju åtta nio tio elva tolv".split(), 1)  # noqa: SIM905
} | {"ett": 1}
_TIME = r"""(?P<amount> \d{1,3} | en | ett | två | tre | fyra | fem | sex | sju | åtta | nio | tio | elva | tolv )
    [ \N{NO-BREAK SPACE}] (?P<unit> år | månader | månad | veckor | vecka | dagar | timmar | timme | minuter ) \b"""
_IS = r"(?: är | löper \s (?: i | under | på ) | ska \s vara | gäller \s i | omfattar )"
_TERM = Pattern(rf"\b avtalstiden \s+ {_IS} \s+ {_TIME}", hints=("avtalstiden",))
_NOTICE = Pattern(rf"\b uppsägningstiden \s+ {_IS} \s+ {_TIME}", hints=("uppsägningstiden",))
_VALID = Pattern(
    rf"\b (?: anbud(?:et)? | anbuden ) \s+ ska \s+ (?: vara \s giltig\w* | gälla ) \s+ i \s+ (?: minst \s+ )? {_TIME}",
    hints=("anbud",),
)
_MINIMUM = Pattern(
    rf"\b krav(?:et)? \s+ (?: är | på | om | : ) \s+ (?: högst \s+ | inom \s+ )? {_TIME}", hints=("krav",)
)
_RESPONSE = Pattern(r"\b inställelsetid", hints=("inställelsetid",))
_ANY_TIME = Pattern(rf"\b {_TIME}", sieve=r"minut | timm | dagar | veck | månad | \b år \b")
_OTHER_CASE = Pattern(
    r"\b (?: sammanlag\w* | totalt | inklusive | högst | längst | maximal\w* | efter \s förlängning | vid \s"
    r" | om \s | när \s )"
)


class _Fact(NamedTuple):
    """A figure of the spec: where it stands, which values texts may give, and the sentences that give one."""

    route: Route
    fits: tuple[Duration, ...]
    says: Pattern


class _Right(NamedTuple):
    """The figure that holds: where it stands, what it is called, and its value."""

    route: Route
    name: str
    value: Say


def held(context: Context) -> Iterator[Finding]:
    """One finding for each text or key that contradicts another key of the spec."""
    if context.spec is None:
        return
    yield from _texts(context)
    for requirement in context.requirements:
        match requirement.model:
            case ContractLength():
                yield from _longest(requirement, context)
            case OnCallService():
                yield from _on_call(requirement)
    yield from _criteria(context)


def _texts(context: Context) -> Iterator[Finding]:
    """Sentences of the requirements against the keys of the contract and of the procedure."""
    facts = tuple(_facts(context))
    for passage in context.corpus.having(*(fact.says for fact in facts)):
        route = route_of(passage)
        if route is None or not passage.requirement or route.steps[2] not in {"text", "addition"}:
            continue
        for start, end in sentences(passage.text):
            for fact in facts:
                match = fact.says.first_in(passage.text[start:end])
                if match and not _OTHER_CASE.first_in(passage.text[start:end]):
                    yield from _against(passage, start, match, fact)


def _facts(context: Context) -> Iterator[_Fact]:
    spec, dates = context.spec, context.timetable
    if spec is not None:
        total = (dates.total,) if dates else ()
        yield _Fact(Route(("contract", "length")), (spec.contract.length, *total), _TERM)
        if spec.procedure is not None:
            yield _Fact(Route(("procedure", "valid")), (spec.procedure.valid,), _VALID)
        if spec.contract.termination_notice is not None:
            yield _Fact(Route(("contract", "termination_notice")), (spec.contract.termination_notice,), _NOTICE)


def _against(passage: Passage, start: int, match: Match[str], fact: _Fact) -> Iterator[Finding]:
    said = _time(match)
    if all(value.compare(said) in {-1, 1} for value in fact.fits):
        right = fact.fits[0]
        yield _finding(
            passage.spot(start + match.start(), start + match.end()),
            Say(f'"{match[0]}"', f'"{match[0]}"'),
            _Right(fact.route, str(fact.route), Say(f'"{right.swedish}"', f'"{right}"')),
        )


def _longest(requirement: ResolvedRequirement, context: Context) -> Iterator[Finding]:
    """The longest total term against the term with every option."""
    maximum = requirement.values.get("maximum")
    if isinstance(maximum, Duration) and context.timetable and maximum.compare(context.timetable.total) == -1:
        total = context.timetable.total
        yield _finding(
            Spot(requirement.route / "maximum", requirement=requirement.id),
            Say(f'maximum "{maximum.swedish}"', f'maximum "{maximum}"'),
            _Right(
                Route(("contract",)),
                "contract",
                Say(f'"{total.swedish}" med förlängningar', f'"{total}" with extensions'),
            ),
        )


def _on_call(requirement: ResolvedRequirement) -> Iterator[Finding]:
    """Nobody can be with the user before the phone is answered."""
    answer, response = requirement.values.get("phone_answer"), requirement.values.get("response_time")
    if isinstance(answer, Duration) and isinstance(response, Duration) and answer.compare(response) == 1:
        yield _finding(
            Spot(requirement.route / "phone_answer", requirement=requirement.id),
            Say(f'phone_answer "{answer.swedish}"', f'phone_answer "{answer}"'),
            _response(requirement, response),
        )


def _criteria(context: Context) -> Iterator[Finding]:
    """What a criterion on response time says of the requirement, and how far its scale goes."""
    on_call = next((item for item in context.requirements if isinstance(item.model, OnCallService)), None)
    response = on_call.values.get("response_time") if on_call else None
    if on_call is None or not isinstance(response, Duration):
        return
    about = {index for index, _ in criterion_texts(context, _RESPONSE)}
    for index, passage in criterion_texts(context, _ANY_TIME):
        if index not in about:
            continue
        route = route_of(passage)
        scale = route is not None and "scale" in route.steps
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            for match in (_ANY_TIME if scale else _MINIMUM).all_in(sentence):
                order = response.compare(_time(match))
                if order == -1 or (order == 1 and not scale):
                    spot = passage.spot(start + match.start(), start + match.end())
                    said = Say(f'"{match[0]}"', f'"{match[0]}"')
                    yield _finding(spot, said, _response(on_call, response))


def _time(match: Match[str]) -> Duration:
    amount, unit = match["amount"].lower(), match["unit"].lower()
    return Duration.read(f"{_WORDS.get(amount, amount)} {unit}")


def _response(on_call: ResolvedRequirement, response: Duration) -> _Right:
    name = f'response_time ("{on_call.id}")'
    return _Right(on_call.route / "response_time", name, Say(f'"{response.swedish}"', f'"{response}"'))


def _finding(spot: Spot, said: Say, right: _Right) -> Finding:
    route, name, value = right
    return Finding(
        spot,
        Say(f"{said.sv} går inte ihop med {name}, som är {value.sv}", f"{said.en} contradicts {name}, {value.en}"),
        Say(f"ändra den ena så att båda säger {value.sv}", f"change one of them so that both say {value.en}"),
        ((Spot(route), Say(f"här gäller {value.sv}", f"{value.en} holds here")),),
    )
