"""The values that every template sees: the spec, its dates and figures, the profile, and words for the authority.

In: the checked spec, the timetable and the profile. Out: views by name. Dates know what they were computed from.
Floor 5.
"""

from collections.abc import Iterable

from docgen.compose.view import View, at
from docgen.diag.route import ROOT, Route
from docgen.spec.by_law import words
from docgen.spec.checked import CheckedSpec
from docgen.timetable.economy import economy
from docgen.timetable.from_spec import DatedStep, Timetable

_START, _LENGTH, _EXTENSIONS = "contract.start", "contract.length", "contract.extensions"
_COMPUTED_FROM: dict[str, tuple[str, ...]] = {
    "start": (_START,),
    "base_end": (_START, _LENGTH),
    "extensions": (_START, _LENGTH, _EXTENSIONS),
    "last_end": (_START, _LENGTH, _EXTENSIONS),
    "total": (_LENGTH, _EXTENSIONS),
    "takeover_start": (_START, "contract.takeover"),
    "tenders_valid_until": ("procedure.tenders_until", "procedure.valid"),
    "award": ("timetable",),
    "standstill_end": ("timetable", "procedure.standstill_days"),
    "earliest_signing": ("timetable", "procedure.standstill_days"),
    "suggested_signing": ("timetable", "procedure.standstill_days"),
    "follow_up_interval": (_LENGTH,),
    "follow_ups": (_START, _LENGTH),
    "months": ("timetable",),
}
_STEP_PARTS = ("id", "title", "kind", "date", "until", "responsible", "note")
_AUTHORITY = {
    ("municipality", "sv"): "kommunen",
    ("region", "sv"): "regionen",
    ("municipality", "en"): "the municipality",
    ("region", "en"): "the region",
}


def values(checked: CheckedSpec, timetable: Timetable, profile: object) -> dict[str, object]:
    """`spec`, `dates`, `economy`, `profile`, `word` and `authority_word`."""
    spec = checked.spec
    language = "sv" if spec.procurement.language == "sv" else "en"
    figures = economy(spec.economy)
    return {
        "spec": at(spec, ROOT),
        "dates": dates(timetable),
        "economy": View(figures, (Route(("economy",)),)) if figures else View(None),
        "profile": View(profile),
        "word": View(words(spec.procurement.law, language), (Route(("procurement", "law")),)),
        "authority_word": View(_AUTHORITY[spec.authority.kind, language], (Route(("authority", "kind")),)),
    }


def dates(timetable: Timetable) -> View:
    """The timetable, every date with the routes that it follows from."""
    found: dict[str, object] = {
        name: View(getattr(timetable, name), _routes(routes)) for name, routes in _COMPUTED_FROM.items()
    }
    found["milestones"] = View(tuple(_step(step) for step in timetable.milestones))
    return View(found)


def _step(step: DatedStep) -> View:
    computed = _routes(_COMPUTED_FROM["earliest_signing"])
    parts: dict[str, object] = {"computed": View(step.computed)}
    for name in _STEP_PARTS:
        value = getattr(step, name)
        parts[name] = at(value, step.route / name) if step.route else View(value, computed)
    return View(parts)


def _routes(names: Iterable[str]) -> tuple[Route, ...]:
    return tuple(Route.parse(name) for name in names)
