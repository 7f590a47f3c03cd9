"""The name of a profile comes in; the authority's conventions go out, and what is wrong with them."""

from docgen.check.registry import RULES
from docgen.check.severity import complaints
from docgen.diag.diagnostic import Outcome
from docgen.spec.model.profile import Profile
from docgen.spec.profile import load_profile, severity_places
from docgen.world import World


def profile_of(world: World, name: str) -> Outcome[Profile]:
    """The profile; the fallback, with an error, where there is none that can be read."""
    found = load_profile(world, name)
    asked = found.value.severity
    if not asked:
        return found
    said = complaints(asked, severity_places(world, name), RULES)
    return Outcome(found.value, (*found.diagnostics, *said))
