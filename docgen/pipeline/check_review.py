"""What a check found comes in; a review report as a Word file, JSON or SARIF goes out.

The Word file is made on the same road as the documents of a package: blocks, numbers, brand.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.blocks.number import number
from docgen.check.registry import RULES
from docgen.check.rule import Rule
from docgen.diag.diagnostic import Diagnostic, Outcome
from docgen.pipeline.brand import brand_of
from docgen.pipeline.check import Checked
from docgen.report.order import ordered
from docgen.report.review import Review, RuleRow, State
from docgen.report.review_document import review_document
from docgen.spec.law import load_law
from docgen.word.write import write
from docgen.world import World


@dataclass(frozen=True)
class Occasion:
    """When and of what a review is made: the day, the version of what was judged, and its files."""

    day: dt.date
    version: str
    judged: tuple[str, ...]


def review_of(found: Sequence[Checked], occasion: Occasion, world: World) -> Review:
    """The review of everything that was found."""
    findings = ordered(item for checked in found for item in checked.diagnostics)
    accepted = {item: exception.reason for checked in found for item, exception in checked.excepted}
    subjects = dict.fromkeys(checked.subject for checked in found if checked.subject)
    facts = found[0].facts if len(found) == 1 else {}
    days = sorted({ref.checked for rule in RULES for ref in rule.law if ref.checked})
    return Review(
        ", ".join(subjects),
        occasion.day.isoformat(),
        findings,
        tuple((item, accepted[item]) for item in ordered(accepted)),
        _rows(found, findings, Counter(item.code for item in accepted)),
        occasion.judged,
        (days[0], days[-1]) if days else ("", ""),
        _data_read(world),
        occasion.version,
        facts,
    )


def review_file(world: World, review: Review, language: str, brand: str) -> Outcome[bytes | None]:
    """The Word file of a review; None with an error when the brand cannot be opened."""
    numbered = number((review_document(review, language, brand),))
    opened = brand_of(world, brand)
    said = (*numbered.diagnostics, *opened.diagnostics)
    if opened.value is None:
        return Outcome(None, said)
    return Outcome(write(numbered.value[0], opened.value), said)


def _rows(found: Sequence[Checked], findings: Sequence[Diagnostic], accepted: Counter[str]) -> tuple[RuleRow, ...]:
    ran = {code for checked in found for code in checked.ran}
    counted = Counter(item.code for item in findings)
    return tuple(
        RuleRow(rule.id, rule.title, rule.severity, rule.law, _state(rule, ran, counted, accepted), counted[rule.id])
        for rule in RULES
    )


def _state(rule: Rule, ran: set[str], counted: Counter[str], accepted: Counter[str]) -> State:
    if counted[rule.id]:
        return "found"
    if rule.id not in ran:
        return "not-run"
    return "accepted" if accepted[rule.id] else "passed"


def _data_read(world: World) -> str:
    """The last day on which somebody read the source of a row of law data."""
    data = load_law(world).value
    amounts = (row.checked for series in data.amounts.values() for row in series.rows)
    days = [*amounts, *(row.checked for row in data.statutes), *(row.checked for row in data.replacements)]
    return max(days).isoformat() if days else ""
