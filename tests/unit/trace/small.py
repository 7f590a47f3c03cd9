"""A small spec with demands, answers and links; a test lays its own parts over it."""

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from docgen.diag.place import SourceId
from docgen.source.parse import parse
from docgen.source.plain import plain
from docgen.source.text import load
from docgen.spec.library import EMPTY
from docgen.spec.model.spec import Spec
from docgen.spec.requirement import resolve
from docgen.timetable.from_spec import follow_ups
from docgen.trace.model import Reviewed, Trace
from docgen.trace.told import Told
from docgen.trace.trace import trace
from docgen.world import FrozenFiles

BASE = Path(__file__).parents[2] / "cases/base.yaml"


@cache
def _base() -> dict[str, Any]:
    text = load(FrozenFiles({SourceId("base.yaml"): BASE.read_bytes()}), SourceId("base.yaml")).value
    assert text is not None
    tree = parse(text).value
    assert tree is not None
    read = plain(tree)
    assert isinstance(read, dict)
    return read


def requirement(name: str, **more: Any) -> dict[str, Any]:
    """A requirement of its own words."""
    given = {
        "title": f"Krav {name}",
        "text": f"Leverantören ska göra {name}.",
        "category": "service-requirement",
        "section": "service.on-call",
        "verification": {"at": "tender", "evidence": "beskrivning"},
    }
    return {"id": name, **given, **more}


def demand(name: str, **more: Any) -> dict[str, Any]:
    """A demand that is answered."""
    given = {
        "paraphrase": f"Föreningen vill ha {name}.",
        "type": "must",
        "outcome": "met",
        "answer": "Det är ett krav.",
    }
    return {key: value for key, value in {"id": name, **given, **more}.items() if value is not None}


def content(**parts: Any) -> dict[str, Any]:
    """The whole spec as it would be written; `criteria` and `price_rows` go into the evaluation."""
    whole = deepcopy(_base())
    for name in ("criteria", "price_rows"):
        if name in parts:
            whole["evaluation"][name] = parts.pop(name)
    return whole | parts


def traced(told: Told = Told(), reviews: dict[str, Reviewed] | None = None, **parts: Any) -> Trace:
    """The trace of such a spec."""
    spec = Spec.model_validate(content(**parts))
    requirements = resolve(spec, EMPTY)
    return trace(spec, requirements, told, follow_ups(spec, requirements), reviews or {})


def criterion(name: str, **more: Any) -> dict[str, Any]:
    """An award criterion."""
    given = {"title": name, "text": "Bedöms.", "max_deduction": "15 kr exkl. moms", "evidence": "en plan"}
    return {"id": name, **given, **more}


def price_row(name: str, **more: Any) -> dict[str, Any]:
    """A price row."""
    return {"id": name, "label": f"Timme {name}", "unit": "kr per timme", "quantity": 100, **more}


def step(name: str, **more: Any) -> dict[str, Any]:
    """A milestone."""
    return {"id": name, "title": f"Steg {name}", "kind": "other", "date": "2027-01-11", **more}
