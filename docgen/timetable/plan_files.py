"""A plan comes in; its forms for other programs go out: JSON, Markdown, YAML for a spec, events for a calendar."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

from docgen.diag.diagnostic import Say
from docgen.timetable.ics import Event
from docgen.timetable.plan_model import Branch, Conflict, Plan, PlannedStep
from docgen.timetable.plan_table import MODES, conflict_lines, laws, outcome, path_line, verdict, weekday

_NOT_IN_SPEC = frozenset({"begin"})
_IN_PROCEDURE = ("questions", "answers", "tenders")


def as_json(plan: Plan, language: str) -> str:
    """Everything that a plan knows, with days as text."""
    found: dict[str, Any] = {
        "mode": plan.mode,
        "law": plan.law,
        "start": plan.start.isoformat(),
        "wanted_start": plan.wanted_start.isoformat(),
        "holds": plan.holds,
        "steps": [_step(step, language) for step in plan.steps],
        "critical_path": list(plan.critical),
        "conflicts": [_conflict(item, language) for item in plan.conflicts],
        "branches": [_branch(item, language) for item in plan.branches],
        "remarks": [item.in_language(language) for item in plan.remarks],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _step(step: PlannedStep, language: str) -> dict[str, Any]:
    return {
        "id": step.id,
        "kind": step.text.kind,
        "title": step.text.title.in_language(language),
        "begins": _iso(step.begins),
        "day": _iso(step.day),
        "latest": _iso(step.latest),
        "slack": step.slack,
        "critical": step.critical,
        "given": step.given,
        "verdict": step.verdict,
        "responsible": step.role.in_language(language) if step.role else None,
        "why": step.text.why.in_language(language),
        "law": [{"ref": ref.ref, "checked": ref.checked, "confidence": ref.confidence} for ref in step.text.law],
        "place": str(step.route) if step.route else None,
        "remark": step.remark.in_language(language) if step.remark else None,
    }


def _conflict(item: Conflict, language: str) -> dict[str, Any]:
    return {
        "step": item.step,
        "other": item.other,
        "days": item.days,
        "fails": item.fails,
        "message": item.message.in_language(language),
        "places": [str(place) for place in item.places],
    }


def _branch(item: Branch, language: str) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title.in_language(language),
        "start": _iso(item.start),
        "late": item.late,
        "steps": [
            {"day": day.isoformat(), "what": said.in_language(language), "law": list(refs)}
            for day, said, refs in item.steps
        ],
        "remark": item.remark.in_language(language),
    }


def as_markdown(plan: Plan, language: str) -> str:
    """Tables of the steps and the branches, ready for a memo or a merge request."""
    head = Say("Tidplan", "Timetable").in_language(language)
    columns = Say(
        "| Dag | Steg | Senast | Marginal | Bedömning | Skäl | Grund |",
        "| Day | Step | Latest | Room | Verdict | Why | Law |",
    )
    lines = [f"# {head} {MODES[plan.mode].in_language(language)}", "", columns.in_language(language), "|---" * 7 + "|"]
    lines += [_row(step, language) for step in plan.steps]
    lines += [
        "",
        f"**{Say('Kritisk linje', 'Critical path').in_language(language)}:** {path_line(plan, language)}",
        "",
    ]
    lines += [line.strip() if line.startswith("  ") else f"{line}\n" for line in conflict_lines(plan, language)]
    for branch in plan.branches:
        lines += ["", f"## {branch.title.in_language(language)}{outcome(branch, language)}", ""]
        lines += [_branch_line(day, said.in_language(language), refs) for day, said, refs in branch.steps]
        lines += ["", branch.remark.in_language(language)]
    return "\n".join(lines).rstrip() + "\n"


def _branch_line(day: dt.date, said: str, refs: tuple[str, ...]) -> str:
    law = f" ({', '.join(refs)})" if refs else ""
    return f"- {day}: {said}{law}"


def _row(step: PlannedStep, language: str) -> str:
    title = step.text.title.in_language(language)
    shown = f"{step.begins} – {step.day}" if step.begins else f"{step.day} {weekday(step.day, language)}"
    cells = (
        shown,
        f"**{title}**" if step.critical else title,
        _iso(step.latest) or "–",
        "–" if step.slack is None else str(step.slack),
        verdict(step, language),
        step.text.why.in_language(language),
        laws(step.text.law),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def as_yaml(plan: Plan, language: str) -> str:
    """The milestones as they stand in a spec, and the days of the procedure, ready to be pasted."""
    return "\n".join(_yaml_lines(plan, language)) + "\n"


def _yaml_lines(plan: Plan, language: str) -> Iterator[str]:
    yield Say(
        "# Tidplan från docgen plan. Klistra in, och byt dagarna i procurement, contract och procedure:",
        "# Timetable from docgen plan. Paste it, and change the days of procurement, contract and procedure:",
    ).in_language(language)
    publication = plan.day("publication")
    if publication is not None and plan.law != "lou-19a":
        yield f"#   procurement.publish: {publication}"
    yield f"#   contract.start: {plan.start}"
    for name in _IN_PROCEDURE:
        day = plan.day(name)
        if day is not None and plan.law == "lou-19":
            yield f"#   procedure.{name}_until: {day}"
    yield "timetable:"
    for step in plan.steps:
        if step.id not in _NOT_IN_SPEC:
            yield from _milestone(step, language)


def _milestone(step: PlannedStep, language: str) -> Iterator[str]:
    yield f"  - id: {step.id}"
    yield f"    title: {_quoted(step.text.title.in_language(language))}"
    yield f"    kind: {step.text.kind}"
    yield f"    date: {step.begins or step.day}"
    if step.begins is not None and step.day > step.begins:
        yield f"    until: {step.day}"
    if step.role is not None:
        yield f"    responsible: {_quoted(step.role.in_language(language))}"
    note = _note(step)
    if note is not None:
        yield f"    note: {_quoted(note.in_language(language))}"


def _note(step: PlannedStep) -> Say | None:
    """What a reader of the timetable needs besides the title: how minutes are approved, when the reserve is used."""
    if step.text.kind == "award":
        return Say("Paragrafen justeras omedelbart.", "The item is approved at once.")
    if step.text.kind == "reserve":
        return Say("Används bara om upphandlingen överprövas.", "Used only if the procurement is reviewed.")
    return step.remark


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def events(plan: Plan, language: str) -> tuple[Event, ...]:
    """One event for each step."""
    return tuple(
        Event(
            step.id,
            step.begins or step.day,
            step.day,
            step.text.title.in_language(language),
            f"{step.text.why.in_language(language)} {laws(step.text.law)}",
        )
        for step in plan.steps
    )
