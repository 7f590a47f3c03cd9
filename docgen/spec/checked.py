"""What may be composed: a spec without errors, with its requirements resolved and the texts it came from."""

from msgspec import Struct

from docgen.spec.assemble import Assembled
from docgen.spec.library import Library
from docgen.spec.model.spec import Spec
from docgen.spec.requirement import ResolvedRequirement, resolve


class CheckedSpec(Struct, frozen=True):
    """A spec in which nothing of severity error was found."""

    spec: Spec
    requirements: tuple[ResolvedRequirement, ...]
    assembled: Assembled
    library: Library


def checked(spec: Spec, assembled: Assembled, library: Library) -> CheckedSpec:
    """The checked spec. Call it only when no stage before had an error to report."""
    return CheckedSpec(spec, resolve(spec, library), assembled, library)
