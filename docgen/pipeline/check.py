"""A spec's place comes in; everything that can be said about it goes out."""

from dataclasses import dataclass

from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId, Span
from docgen.pipeline.inputs import RecordingFiles
from docgen.pipeline.load import Loaded, load
from docgen.pipeline.texts import texts
from docgen.source.text import SourceText, decode
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


def spoken_of(loaded: Loaded, said: tuple[Diagnostic, ...], files: RecordingFiles) -> dict[SourceId, SourceText]:
    """Every text that a diagnostic points into."""
    found = loaded.texts
    for source in files.sources - found.keys():
        if source.path.endswith((".md", ".yaml", ".yml")):
            text = decode(source, files.read(source)).value
            if text is not None:
                found[source] = text
    places = {place.source for item in said for place in _spans(item)}
    return {source: text for source, text in found.items() if source in places}


def _spans(item: Diagnostic) -> list[Span]:
    return [place for place in (item.place, *(label.place for label in item.related)) if isinstance(place, Span)]
