"""Diagnostics come in; the texts that they point into go out, for printing the lines."""

from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId, Span
from docgen.pipeline.inputs import RecordingFiles
from docgen.pipeline.load import Loaded
from docgen.source.text import SourceText, decode


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
