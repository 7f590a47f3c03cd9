"""A plan comes in; lines for a terminal go out: the steps with their reasons, what does not hold, and the branches."""

import datetime as dt
import textwrap
from collections.abc import Iterator

from docgen.diag.diagnostic import LawRef, Say
from docgen.timetable.plan_model import Branch, Plan, PlannedStep

_WEEKDAYS = {
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_VERDICTS = {
    "holds": Say("håller", "holds"),
    "tight": Say("snävt", "tight"),
    "fails": Say("håller inte", "fails"),
}
MODES = {
    "planned": Say("med specens egna datum", "with the spec's own dates"),
    "backward": Say("bakåt från avtalsstart", "backwards from the start"),
    "forward": Say("framåt", "forwards"),
}
_INDENT = " " * 17
_WIDTH = 110
_HARD = "\N{NO-BREAK SPACE}"


def table(plan: Plan, language: str) -> str:
    """The whole plan as text."""
    parts = [_head(plan, language), *_steps(plan, language), "", *conflict_lines(plan, language)]
    parts += ["", *_branches(plan, language)]
    return "\n".join(parts) + "\n"


def gantt(plan: Plan, language: str) -> str:
    """One line for each step, one column for each week: `=` while it lasts, `#` on its day; `*` is critical."""
    first = min(step.begins or step.day for step in plan.steps)
    monday = first - dt.timedelta(days=first.weekday())
    weeks = (max(step.day for step in plan.steps) - monday).days // 7 + 1
    width = max(len(_short(step, language)) for step in plan.steps)
    head = " " * (width + 3) + "".join(_month_mark(monday, week) for week in range(weeks))
    lines = [_head(plan, language), head.rstrip()]
    for step in plan.steps:
        begins, ends = ((day - monday).days // 7 for day in (step.begins or step.day, step.day))
        bar = " " * begins + ("=" * (ends - begins) if step.begins else "") + "#"
        lines.append(f"{_short(step, language):{width}} {'*' if step.critical else ' '} {bar}  {step.day}")
    return "\n".join(lines) + "\n"


def laws(refs: tuple[LawRef, ...]) -> str:
    """References with their confidence, as they are printed."""
    return ", ".join(f"{ref.ref} ({ref.confidence})" for ref in refs)


def verdict(step: PlannedStep, language: str) -> str:
    """The verdict on a step in words."""
    return _VERDICTS[step.verdict].in_language(language)


def weekday(day: dt.date, language: str) -> str:
    """The short name of a weekday."""
    return _WEEKDAYS["sv" if language == "sv" else "en"][day.weekday()]


def conflict_lines(plan: Plan, language: str) -> Iterator[str]:
    """What fails, what is tight, and what else there is to know, each on its own line."""
    for fails, head in (
        (True, Say("Håller inte:", "Does not hold:")),
        (False, Say("Snävt, men möjligt:", "Tight, but possible:")),
    ):
        found = [item for item in plan.conflicts if item.fails is fails]
        if found:
            yield head.in_language(language)
            yield from (f"  - {item.message.in_language(language)}" for item in found)
    if plan.holds:
        yield Say("Alla steg kan hållas.", "Every step can be held.").in_language(language)
    yield from (f"  - {remark.in_language(language)}" for remark in plan.remarks)


def path_line(plan: Plan, language: str) -> str:
    """The critical path in words."""
    titles = {step.id: step.text.title.in_language(language) for step in plan.steps}
    return " → ".join(titles[step] for step in plan.critical if step in titles)


def _head(plan: Plan, language: str) -> str:
    mode = MODES[plan.mode]
    said = Say(
        f"Tidplan {mode.sv}, avtalsstart {plan.start} ({plan.law})",
        f"Timetable {mode.en}, start {plan.start} ({plan.law})",
    )
    return said.in_language(language) + "\n"


def _steps(plan: Plan, language: str) -> Iterator[str]:
    words = Say("senast {}, marginal {} d", "latest {}, room {} d").in_language(language)
    for step in plan.steps:
        day = f"{step.day} {weekday(step.day, language):4}"
        mark = "*" if step.critical else " "
        room = words.format(step.latest, step.slack) if step.latest is not None else "–"
        title = step.text.title.in_language(language)
        since = f" ({Say('från', 'from').in_language(language)} {step.begins})" if step.begins else ""
        yield f"{day}{mark}{title}{since} [{verdict(step, language)}; {room}]"
        # a reference is not broken between its number and its sign
        refs = laws(step.text.law).replace(" ", _HARD).replace(f",{_HARD}", ", ")
        reason = f"{step.text.why.in_language(language)} {refs}"
        filled = textwrap.fill(reason, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
        yield filled.replace(_HARD, " ")
        if step.remark is not None:
            yield f"{_INDENT}! {step.remark.in_language(language)}"
    yield Say("\n* kritisk linje: {}", "\n* critical path: {}").in_language(language).format(path_line(plan, language))


def _branches(plan: Plan, language: str) -> Iterator[str]:
    if not plan.branches:
        return
    yield Say("Grenar:", "Branches:").in_language(language)
    for branch in plan.branches:
        yield f"  {branch.title.in_language(language)}{outcome(branch, language)}"
        for day, said, refs in branch.steps:
            law = f" ({', '.join(refs)})" if refs else ""
            yield f"    {day} {said.in_language(language)}{law}"
        yield f"    {branch.remark.in_language(language)}"


def outcome(branch: Branch, language: str) -> str:
    """What a branch does to the start, as an addition to its title."""
    if branch.start is None:
        return ""
    if not branch.late:
        return Say(": avtalsstarten håller", ": the start holds").in_language(language)
    return Say(
        f": avtalsstart {branch.start}, {branch.late} dagar senare",
        f": start {branch.start}, {branch.late} days later",
    ).in_language(language)


def _short(step: PlannedStep, language: str) -> str:
    return textwrap.shorten(step.text.title.in_language(language), 44, placeholder="…")


def _month_mark(monday: dt.date, week: int) -> str:
    day = monday + dt.timedelta(weeks=week)
    return "|" if day.day <= 7 else "·"
