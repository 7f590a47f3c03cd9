"""Which parts a spec has follows from the law that it applies: the tree comes in, what is lacking or foreign goes out.

19 kap. LOU has a procedure and an evaluation (19 kap. 9 § LOU). A direct award has a ground (19 a kap. 2–5 §§ LOU),
and an evaluation when several are asked. A system of choice has neither: whoever meets the conditions is approved
(8 kap. 1 § LOV).
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.diag.diagnostic import Diagnostic, Label, Say, error
from docgen.diag.route import Route
from docgen.source.locate import node_at
from docgen.source.plain import plain
from docgen.source.tree import Mapping as Tree
from docgen.source.tree import Scalar

_LAW = Route(("procurement", "law"))
_CALLED: Mapping[str, Say] = MappingProxyType(
    {
        "lou-19": Say("en upphandling enligt 19 kap. LOU", "a procurement under 19 kap. LOU"),
        "lou-19a": Say("en direktupphandling enligt 19 a kap. LOU", "a direct award under 19 a kap. LOU"),
        "lov": Say("ett valfrihetssystem enligt LOV", "a system of choice under LOV"),
    }
)
_NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"lou-19": ("procedure", "evaluation"), "lou-19a": ("procedure", "direct_award"), "lov": ("choice",)}
)
_FOREIGN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"lou-19": ("direct_award", "choice"), "lou-19a": ("choice",), "lov": ("procedure", "evaluation", "direct_award")}
)
_HINTS: Mapping[str, Say] = MappingProxyType(
    {
        "procedure": Say(
            "lägg till procedure: med questions_until, answers_until, tenders_until och valid",
            "add procedure: with questions_until, answers_until, tenders_until and valid",
        ),
        "evaluation": Say(
            "lägg till evaluation: med model, criteria, tie_break och jury",
            "add evaluation: with model, criteria, tie_break and jury",
        ),
        "direct_award": Say(
            "lägg till direct_award: med ground, reasons, asked, how_chosen och judged_by",
            "add direct_award: with ground, reasons, asked, how_chosen and judged_by",
        ),
        "choice": Say(
            "lägg till choice: med notice_from, decision_within, remuneration, no_choice, information och choosing",
            "add choice: with notice_from, decision_within, remuneration, no_choice, information and choosing",
        ),
    }
)
_WHY_FOREIGN: Mapping[tuple[str, str], Say] = MappingProxyType(
    {
        ("lov", "procedure"): Say(
            "ta bort procedure: ansökningar tas emot löpande utan sista dag (3 kap. 2 § LOV)",
            "remove procedure: applications are taken at all times, without a last day (3 kap. 2 § LOV)",
        ),
        ("lov", "evaluation"): Say(
            "ta bort evaluation: alla som uppfyller kraven godkänns (8 kap. 1 § LOV)",
            "remove evaluation: all who meet the requirements are approved (8 kap. 1 § LOV)",
        ),
    }
)
_AFTER_EARLIER = ("no-tenders", "invalid-tenders")


def check_law(tree: Tree) -> Iterator[Diagnostic]:
    """Parts that the law needs and that are not there, and parts that only another law has."""
    law = _text(tree, _LAW)
    if law not in _NEEDED:
        return
    for part in _NEEDED[law]:
        if not _has(tree, Route((part,))):
            yield _lacking(part, law)
    for part in _FOREIGN[law]:
        if tree.entry(part) is not None:
            yield _foreign(part, law)
    if law == "lou-19a":
        yield from _check_direct(tree)
    elif law == "lov" and _text(tree, Route(("procurement", "reserved"))) == "mission-driven":
        yield _reserved()


def _check_direct(tree: Tree) -> Iterator[Diagnostic]:
    """Several suppliers asked without an evaluation, and a ground that points to a procurement not named."""
    asked = node_at(tree, Route(("direct_award", "asked")))
    several = plain(asked) if isinstance(asked, Scalar) else None
    if isinstance(several, int) and several > 1 and not _has(tree, Route(("evaluation",))):
        yield error(
            "S051",
            Say(
                f"evaluation saknas: {several} leverantörer tillfrågas, och de behöver veta hur anbuden jämförs",
                f"evaluation is missing: {several} suppliers are asked, and need to know how tenders are compared",
            ),
            Route(("direct_award", "asked")),
            _HINTS["evaluation"],
        )
    ground = _text(tree, Route(("direct_award", "ground")))
    if ground in _AFTER_EARLIER and not _has(tree, Route(("direct_award", "earlier"))):
        yield error(
            "S051",
            Say(
                f'earlier saknas: grunden "{ground}" bygger på en tidigare annonserad upphandling',
                f'earlier is missing: the ground "{ground}" rests on an earlier advertised procurement',
            ),
            Route(("direct_award", "ground")),
            Say(
                "lägg till earlier: med den upphandlingens namn och diarienummer",
                "add earlier: with the name and registry number of that procurement",
            ),
        )


def _lacking(part: str, law: str) -> Diagnostic:
    called = _CALLED[law]
    return error(
        "S051",
        Say(f"{part} saknas: {called.sv} behöver den delen", f"{part} is missing: {called.en} needs that part"),
        _LAW,
        _HINTS[part],
    )


def _foreign(part: str, law: str) -> Diagnostic:
    called = _CALLED[law]
    return error(
        "S050",
        Say(f"{part} hör inte till {called.sv}", f"{part} does not belong to {called.en}"),
        Route((part,)),
        _WHY_FOREIGN.get((law, part))
        or Say(f"ta bort {part}, eller ändra procurement.law", f"remove {part}, or change procurement.law"),
        [Label(_LAW)],
    )


def _reserved() -> Diagnostic:
    called = _CALLED["lov"]
    return error(
        "S050",
        Say(
            f'reserved "mission-driven" hör inte till {called.sv}',
            f'reserved "mission-driven" does not belong to {called.en}',
        ),
        Route(("procurement", "reserved")),
        Say(
            "skriv idea-driven (1 kap. 2 a § LOV), eller ta bort reserved",
            "write idea-driven (1 kap. 2 a § LOV), or remove reserved",
        ),
        [Label(_LAW)],
    )


def _has(tree: Tree, route: Route) -> bool:
    """True when something stands there, even something that the models refuse."""
    node = node_at(tree, route)
    return node is not None and not (isinstance(node, Scalar) and plain(node) is None)


def _text(tree: Tree, route: Route) -> str:
    node = node_at(tree, route)
    return node.text if isinstance(node, Scalar) else ""
