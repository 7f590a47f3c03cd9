"""The name of a brand comes in; its Word file, opened, goes out, or what is wrong with it."""

from docgen.diag.diagnostic import Outcome
from docgen.ooxml.brand import Brand, open_brand
from docgen.pipeline.no_brand import no_brand
from docgen.spec.profile import find
from docgen.world import World


def brand_of(world: World, name: str) -> Outcome[Brand | None]:
    """The brand of this name, opened; None with an error where there is none."""
    source = find(world.files, name, "brand.docx")
    return Outcome(None, (no_brand(name),)) if source is None else open_brand(world.files.read(source), source)
