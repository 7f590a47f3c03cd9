"""Every code that docgen can print, with its page: those of the stages and those of the rules."""

from docgen.diag.code import Code


def all_codes() -> tuple[Code, ...]:
    """Stages in the order of the route, then the rules in the order of the catalogue."""
    from docgen.check.codes import CODES as CHECK
    from docgen.check.registry import RULES
    from docgen.compose.codes import CODES as COMPOSE
    from docgen.draft.codes import CODES as DRAFT
    from docgen.intake.codes import CODES as INTAKE
    from docgen.ooxml.codes import CODES as WORD
    from docgen.pipeline.codes import CODES as PACKAGE
    from docgen.source.codes import CODES as SOURCE
    from docgen.spec.codes import CODES as SPEC
    from docgen.trace.codes import CODES as TRACE

    rules = tuple(Code(r.id, r.severity, r.title, r.why, r.mend, r.bad) for r in RULES)
    return (*SOURCE, *SPEC, *COMPOSE, *WORD, *PACKAGE, *DRAFT, *INTAKE, *CHECK, *TRACE, *rules)
