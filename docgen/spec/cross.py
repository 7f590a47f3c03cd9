"""What pydantic cannot see: the merged tree comes in, diagnostics about how its parts fit together go out.

The checks read the tree and not the models, so that one wrong key hides nothing else. A value that cannot be
read is left to the models' own message.
"""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Protocol, TypeVar

from pydantic_core import PydanticCustomError

from docgen.diag.diagnostic import Diagnostic, Label, Say, error, warning
from docgen.diag.route import Route
from docgen.source.locate import node_at
from docgen.source.plain import plain
from docgen.source.suggest import did_you_mean
from docgen.source.tree import Mapping, Node, Scalar, Sequence
from docgen.spec.merge import identity
from docgen.spec.sections import SECTIONS
from docgen.spec.values.number import read_whole
from docgen.spec.values.reference import Cpv, check_digit
from docgen.spec.values.time import read_date

_T = TypeVar("_T")

ID_LISTS = (
    Route(("requirements",)),
    Route(("evaluation", "criteria")),
    Route(("evaluation", "price_rows")),
    Route(("timetable",)),
    Route(("demands",)),
    Route(("memos",)),
)
"""Lists whose items have an id that must be theirs alone."""
_STEPS = (
    Route(("procurement", "publish")),
    Route(("procedure", "questions_until")),
    Route(("procedure", "answers_until")),
    Route(("procedure", "tenders_until")),
)
"""Days of the procedure in the order in which they must come."""


class Check(Protocol):
    """One cross check."""

    def __call__(self, tree: Mapping) -> Iterator[Diagnostic]:
        """What is wrong in the tree."""
        ...


def check_ids(tree: Mapping) -> Iterator[Diagnostic]:
    """Ids that stand twice in a list, and years that stand twice in the economy."""
    for route in ID_LISTS:
        yield from _twice(tree, route, "id")
    yield from _twice(tree, Route(("economy", "years")), "year")


def check_sections(tree: Mapping) -> Iterator[Diagnostic]:
    """Sections that no document has."""
    for route, item in items(tree, Route(("requirements",))):
        section = item.get("section")
        if isinstance(section, Scalar) and section.text and section.text not in SECTIONS:
            yield error(
                "S034",
                Say(f'okänt avsnitt "{section.text}"', f'unknown section "{section.text}"'),
                route / "section",
                did_you_mean(section.text, SECTIONS)
                or Say(
                    "välj en nyckel som service.on-call; docgen schema visar alla",
                    "choose a key such as service.on-call; docgen schema shows all",
                ),
            )


def check_answers(tree: Mapping) -> Iterator[Diagnostic]:
    """Answers to demands that are not there. A spec without demands may answer what it likes."""
    demands = [found.text for _, item in items(tree, Route(("demands",))) if (found := identity(item))]
    if not demands:
        return
    known = frozenset(demands)
    for where in ID_LISTS:
        for route, item in items(tree, where):
            answers = item.get("answers")
            for index, answer in enumerate(answers.items if isinstance(answers, Sequence) else ()):
                if isinstance(answer, Scalar) and answer.text and answer.text not in known:
                    yield error(
                        "S035",
                        Say(
                            f'det finns ingen synpunkt "{answer.text}" bland demands',
                            f'there is no demand "{answer.text}" among demands',
                        ),
                        route / "answers" / index,
                        did_you_mean(answer.text, demands)
                        or Say(
                            "lägg till synpunkten i demands, eller ta bort hänvisningen",
                            "add the demand to demands, or remove the reference",
                        ),
                    )


def check_letters(tree: Mapping) -> Iterator[Diagnostic]:
    """Memos that answer a letter: its groups begin with a demand that is there."""
    known = [found.text for _, item in items(tree, Route(("demands",))) if (found := identity(item))]
    for memo, _ in items(tree, Route(("memos",))):
        for route, part in items(tree, memo / "letter" / "parts"):
            first = part.get("first")
            if isinstance(first, Scalar) and first.text and first.text not in known:
                yield error(
                    "S035",
                    Say(
                        f'det finns ingen synpunkt "{first.text}" bland demands',
                        f'there is no demand "{first.text}" among demands',
                    ),
                    route / "first",
                    did_you_mean(first.text, known)
                    or Say("lägg till synpunkten i demands", "add the demand to demands"),
                )


def check_dates(tree: Mapping) -> Iterator[Diagnostic]:
    """Days of the procedure out of order, and steps of the timetable that end before they begin."""
    days = [(route, day) for route in _STEPS if (day := _date(node_at(tree, route)))]
    for (before, first), (after, second) in pairwise(days):
        if second < first:
            yield _out_of_order(before, first, after, second)
    for route, item in items(tree, Route(("timetable",))):
        start, end = _date(item.get("date")), _date(item.get("until"))
        if start and end and end < start:
            yield _out_of_order(route / "date", start, route / "until", end)


def check_figures(tree: Mapping) -> Iterator[Diagnostic]:
    """Bounds the wrong way round, and figures of which one kind must be chosen."""
    hours = Route(("service", "hours_per_week"))
    low, high = _whole(node_at(tree, hours / "min")), _whole(node_at(tree, hours / "max"))
    if low is not None and high is not None and high < low:
        yield error(
            "S022",
            Say(
                f"flest timmar, {high}, är färre än minst timmar, {low}",
                f"most hours, {high}, is less than fewest hours, {low}",
            ),
            hours / "max",
            Say("byt plats på min och max", "let min and max change places"),
            [Label(hours / "min")],
        )
    rate = Route(("service", "hourly_rate"))
    node = node_at(tree, rate)
    if isinstance(node, Mapping) and (node.get("schablon") is None) == (node.get("amount") is None):
        both = node.get("amount") is not None
        yield error(
            "S022",
            Say(
                "ersättningen anger både schablon och amount"
                if both
                else "ersättningen anger varken schablon eller amount",
                "the rate gives both schablon and amount" if both else "the rate gives neither schablon nor amount",
            ),
            rate / "amount" if both else rate,
            Say(
                "skriv schablon: med ett årtal, eller amount: med ett belopp",
                "write schablon: with a year, or amount: with an amount",
            ),
        )
    for route, item in items(tree, Route(("requirements",))):
        if _text(item.get("measure")) == "share-with-experience" and item.get("share") is None:
            yield error(
                "S022",
                Say("måttet share-with-experience kräver share", "the measure share-with-experience needs share"),
                route / "measure",
                Say("lägg till share: med en andel, t.ex. 60 %", "add share: with a share, such as 60 %"),
            )


def check_suppressions(tree: Mapping) -> Iterator[Diagnostic]:
    """Suppressions that point at nothing."""
    ids = {found.text for route in ID_LISTS for _, item in items(tree, route) if (found := identity(item))}
    for route, item in items(tree, Route(("suppress",))):
        where = _text(item.get("where"))
        if where and where not in ids and not _leads_somewhere(tree, where):
            yield error(
                "S037",
                Say(f'"{where}" finns inte i specen', f'"{where}" is not in the spec'),
                route / "where",
                did_you_mean(where, ids)
                or Say(
                    "skriv ett id, eller en väg som service.users.total",
                    "write an id, or a route such as service.users.total",
                ),
            )


def check_cpv(tree: Mapping) -> Iterator[Diagnostic]:
    """CPV codes whose check digit does not fit."""
    codes = node_at(tree, Route(("procurement", "cpv")))
    for index, node in enumerate(codes.items if isinstance(codes, Sequence) else ()):
        code = _read(Cpv.read, node)
        if code is not None and not code.fits:
            better = f"{code[:8]}-{check_digit(code[:8])}"
            yield warning(
                "S018",
                Say(
                    f'kontrollsiffran i "{code}" stämmer inte med koden',
                    f'the check digit of "{code}" does not fit the code',
                ),
                Route(("procurement", "cpv", index)),
                Say(
                    f"kontrollera koden; med de siffrorna väntas {better}",
                    f"check the code; those digits usually give {better}",
                ),
            )


CHECKS: tuple[Check, ...] = (
    check_ids,
    check_sections,
    check_answers,
    check_letters,
    check_dates,
    check_figures,
    check_suppressions,
    check_cpv,
)


def items(tree: Node, route: Route) -> Iterator[tuple[Route, Mapping]]:
    """The mappings in a list, with their routes."""
    listed = node_at(tree, route)
    for index, item in enumerate(listed.items if isinstance(listed, Sequence) else ()):
        if isinstance(item, Mapping):
            yield route / index, item


def _twice(tree: Mapping, where: Route, key: str) -> Iterator[Diagnostic]:
    first: dict[str, Route] = {}
    for route, item in items(tree, where):
        name = _text(item.get(key))
        if not name:
            continue
        if name in first:
            yield error(
                "S030",
                Say(f'"{name}" står två gånger i {where}', f'"{name}" stands twice in {where}'),
                route / key,
                Say("ge den ena ett eget id", "give one of them an id of its own")
                if key == "id"
                else Say("slå ihop raderna", "join the rows"),
                [Label(first[name], Say("står först här", "stands here first"))],
            )
        else:
            first[name] = route / key


def _out_of_order(before: Route, first: date, after: Route, second: date) -> Diagnostic:
    return error(
        "S036",
        Say(f"{after} {second} är före {before} {first}", f"{after} {second} is before {before} {first}"),
        after,
        Say("rätta den ena dagen", "correct one of the days"),
        [Label(before)],
    )


def _leads_somewhere(tree: Mapping, text: str) -> bool:
    try:
        return node_at(tree, Route.parse(text)) is not None
    except ValueError:
        return False


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _date(node: Node | None) -> date | None:
    return _read(read_date, node)


def _whole(node: Node | None) -> int | None:
    return _read(read_whole, node)


def _read(reader: Callable[[object], _T], node: Node | None) -> _T | None:
    try:
        return reader(plain(node)) if isinstance(node, Scalar) and node.text else None
    except PydanticCustomError:
        return None
