"""A spec's place comes in; everything that can be said about it goes out."""

from dataclasses import dataclass

from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId
from docgen.pipeline.inputs import RecordingFiles
from docgen.pipeline.load import load
from docgen.pipeline.spoken import spoken_of
from docgen.pipeline.texts import texts
from docgen.source.text import SourceText
from docgen.world import Version, World


@dataclass(frozen=True)
class Checked:
    """What was found, and the texts that the diagnostics speak of."""

    diagnostics: tuple[Diagnostic, ...]
    texts: dict[SourceId, SourceText]


def check(world: World, source: SourceId) -> Checked:
    """Form, values, rules, and the texts that the spec gives."""
    files = RecordingFiles(world.files)
    loaded = load(World(files, world.git, world.cache), source)
    said = (*loaded.diagnostics, *texts(loaded, Version()).diagnostics)
    return Checked(said, spoken_of(loaded, said, files))
