"""What a review report tells: findings, accepted findings, and which rules ran and found nothing.

Made by `pipeline.check_review`; written as a document by `report.review_document`, and as JSON and SARIF beside.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.diag.diagnostic import Diagnostic, LawRef, Say, Severity

State: TypeAlias = Literal["found", "accepted", "passed", "not-run"]
"""What came of a rule: findings, only accepted ones, none, or it needs what there was not."""


class RuleRow(Struct, frozen=True):
    """One rule of the catalogue in this review; `count` are its findings, accepted ones not among them."""

    id: str
    title: Say
    severity: Severity
    law: tuple[LawRef, ...]
    state: State
    count: int = 0


@dataclass(frozen=True)
class Review:
    """A review. Dates are ISO.

    `subject` is what was judged, `judged` its files; `facts` stand in the head of the report (authority,
    diarienummer). `law_read` are the first and last day on which the law behind the rules was read, `data_read` the
    last day on which a row of law data was, "" where there is none.
    """

    subject: str
    day: str
    findings: tuple[Diagnostic, ...]
    accepted: tuple[tuple[Diagnostic, str], ...]
    rules: tuple[RuleRow, ...]
    judged: tuple[str, ...]
    law_read: tuple[str, str]
    data_read: str = ""
    version: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)

    def rules_in(self, *states: State) -> tuple[RuleRow, ...]:
        """The rules of which this came."""
        return tuple(row for row in self.rules if row.state in states)
