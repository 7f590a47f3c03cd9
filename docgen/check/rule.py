"""What a rule is: its page, its law and its logic; and what it gives: findings.

A rule never prints and never raises for what it reads. It looks at a `Context` and yields findings; the
engine (`check.run`) turns those into diagnostics with the rule's code, severity and law.
"""

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.check.context import Context
from docgen.check.spot import Spot
from docgen.diag.diagnostic import LawRef, Say, Severity

Kind: TypeAlias = Literal["spec", "date", "text", "package"]
"""What a rule looks at: typed values, dates, running text, or several documents together.

`spec` and `date` rules run as soon as the spec is structured; `text` and `package` rules run once more is
known: on the spec's own texts, and on the composed documents where there are any.
"""


class Finding(Struct, frozen=True):
    """One place that breaks a rule.

    `related` are further places that the reader needs to see. `severity` is given only where one finding
    weighs otherwise than its rule says on its page.
    """

    spot: Spot
    message: Say
    hint: Say
    related: tuple[tuple[Spot, Say], ...] = ()
    severity: Severity | None = None


class Rule(Struct, frozen=True):
    """A rule with its manual page, which `docgen explain ID` prints.

    `what` says what is checked and where the check stops, `why` what goes wrong otherwise, `mend` what to do.
    `bad` and `good` are short pieces of a spec or of a text, shown beside each other.
    """

    id: str
    severity: Severity
    kind: Kind
    title: Say
    what: Say
    why: Say
    mend: Say
    bad: str
    good: str
    law: tuple[LawRef, ...]
    run: Callable[[Context], Iterable[Finding]]

    @property
    def verified(self) -> bool:
        """False when no paragraph behind the rule has been read at its source; the page then says so."""
        return any(ref.verified for ref in self.law)
