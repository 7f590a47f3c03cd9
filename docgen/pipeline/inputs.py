"""What a build reads is what it depends on: files that remember, and the question whether anything changed."""

from collections.abc import Callable, Iterable

from docgen.diag.place import SourceId
from docgen.pipeline.manifest import Inputs, describes, recorded, sha256
from docgen.world import Files, Git, Version

_TEMPLATES = (SourceId("templates"), SourceId("templates", "resources"))


class RecordingFiles:
    """`world.Files` that remembers a hash of everything it was asked for."""

    def __init__(self, files: Files) -> None:
        """`files` does the reading."""
        self._files = files
        self.read_hashes: dict[str, str] = {}
        self.folder_hashes: dict[str, str] = {}
        self.sources: set[SourceId] = set()

    def read(self, source: SourceId) -> bytes:
        """The bytes of a file, remembered."""
        data = self._files.read(source)
        self.read_hashes[_key(source)] = sha256(data)
        self.sources.add(source)
        return data

    def list(self, folder: SourceId) -> tuple[SourceId, ...]:
        """The files below a folder; their names are remembered, so that a new file is noticed."""
        found = self._files.list(folder)
        self.folder_hashes[_key(folder)] = _names_hash(found)
        return found

    def is_folder(self, source: SourceId) -> bool:
        """True for an existing folder."""
        return self._files.is_folder(source)

    def is_file(self, source: SourceId) -> bool:
        """True for an existing file."""
        return self._files.is_file(source)


def version_of(files: Files, git: Git, root: SourceId, sources: Iterable[SourceId]) -> Callable[[], Version]:
    """The version of a spec: of its files, its folder, and every template that might be used. Git is asked at once."""
    templates = [item for name in _TEMPLATES for item in (name, *files.list(name))]
    return git.ask(tuple(sorted({root, *sources, *templates})))


def unchanged(
    manifest: bytes, root: SourceId, files: Files, git: Git, engine: str, settings: tuple[str, ...], docgen: str
) -> bool:
    """True when everything that the manifest says was read is still the same, and nothing was added."""
    names = recorded(manifest)
    if names is None:
        return False
    sources, folders = ([_source(name) for name in group] for group in names)
    try:
        hashes = {_key(source): sha256(files.read(source)) for source in sources}
        listings = {_key(folder): _names_hash(files.list(folder)) for folder in folders}
    except OSError:
        return False
    inputs = Inputs(version_of(files, git, root, sources)(), engine, settings, hashes, listings)
    return describes(manifest, inputs, docgen)


def _names_hash(found: Iterable[SourceId]) -> str:
    return sha256("\n".join(source.path for source in found).encode())


def _key(source: SourceId) -> str:
    return f"{source.root}:{source.path}"


def _source(name: str) -> SourceId:
    root, _, path = name.partition(":")
    return SourceId(path, "resources" if root == "resources" else "project")
