"""Every code that a stage can print has an entry of this shape, which `docgen explain` shows."""

from msgspec import Struct

from docgen.diag.diagnostic import Say, Severity


class Code(Struct, frozen=True):
    """A diagnostic code with its page.

    The letter tells the stage: Y YAML text, S spec, L clause and document library, M compose and markup,
    W Word, D hand-written text, C rule engine, T trace, P package on disk, K command line. Rules have the ids of
    the rule catalogue instead. `example` shows text that provokes the code.
    """

    id: str
    severity: Severity
    title: Say
    why: Say
    mend: Say
    example: str = ""
