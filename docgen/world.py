"""Floor 1: the narrow door to the world outside: files, git and nothing else.

Stages ask a `World`; `cli.host` answers with the real machine, tests with a `FrozenWorld`. docgen never
reads the clock: dates come from the spec or from the commit.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from docgen.diag.place import SourceId

A = TypeVar("A")
B = TypeVar("B")
A_contra = TypeVar("A_contra", contravariant=True)
B_co = TypeVar("B_co", covariant=True)


class Version(Struct, frozen=True):
    """Which version of the spec a document was built from.

    `commit` is the full hash, or "" outside git; `date` the commit's date (ISO, UTC); `dirty` is true when a
    file that the build reads differs from the commit.
    """

    commit: str = ""
    date: str = ""
    dirty: bool = False


class Files(Protocol):
    """Reading files by `SourceId`. Implementations refuse paths that leave their root."""

    def read(self, source: SourceId) -> bytes:
        """The bytes of a file. Raises OSError when it cannot be read."""
        ...

    def list(self, folder: SourceId) -> tuple[SourceId, ...]:
        """All files below a folder, sorted by path, without hidden ones. Empty when there is no such folder."""
        ...

    def is_folder(self, source: SourceId) -> bool:
        """True for an existing folder."""
        ...

    def is_file(self, source: SourceId) -> bool:
        """True for an existing file."""
        ...


class Git(Protocol):
    """What docgen asks the repository."""

    def ask(self, sources: tuple[SourceId, ...]) -> Callable[[], Version]:
        """The commit that is checked out, and whether any of these sources differs from it.

        The question is put at once; what is given back waits for the answer, the same however often.
        """
        ...


class PastFile(Struct, frozen=True):
    """A file as it stood after an earlier commit; `date` is the commit's (ISO, UTC)."""

    source: SourceId
    data: bytes
    commit: str
    date: str


class Past(Protocol):
    """What the repository remembers."""

    def files(self, sources: tuple[SourceId, ...]) -> tuple[PastFile, ...]:
        """Every text that these files, or files below these folders, have had in any commit, the newest first.

        The same text of a file is given once, with the newest commit that brought it. Nothing outside git.
        """
        ...


class NoPast:
    """A repository that remembers nothing."""

    def files(self, sources: tuple[SourceId, ...]) -> tuple[PastFile, ...]:  # noqa: ARG002 - nothing is remembered
        """Nothing."""
        return ()


NO_PAST = NoPast()


class Cache(Protocol):
    """A place for what can be made again; it belongs to one version of docgen's code and of Python."""

    def load(self, name: str) -> bytes | None:
        """What was stored under a name, or None."""
        ...

    def store(self, name: str, data: bytes) -> None:
        """Keep bytes under a name; where that cannot be done, nothing happens."""
        ...


class NoCache:
    """A cache that keeps nothing."""

    def load(self, name: str) -> bytes | None:  # noqa: ARG002 - nothing is kept
        """Nothing."""
        return None

    def store(self, name: str, data: bytes) -> None:
        """Nothing happens."""


NO_CACHE = NoCache()


class Feed(Protocol[A_contra, B_co]):
    """Work that is done beside other work: items go in one by one, results come out in order."""

    def put(self, item: A_contra) -> None:
        """Hand over one item. It must be picklable, and must not change afterwards."""
        ...

    def results(self) -> Iterator[B_co]:
        """Say that there are no more items, and wait for every result. To be called once."""
        ...


class OneAfterTheOther(Generic[A, B]):
    """A feed where the machine can do one thing at a time: the work is done when its results are asked for."""

    def __init__(self, work: Callable[[Iterator[A]], Iterator[B]]) -> None:
        """`work` takes the items and gives the results."""
        self._work = work
        self._items: list[A] = []

    def put(self, item: A) -> None:
        """Kept until the results are asked for."""
        self._items.append(item)

    def results(self) -> Iterator[B]:
        """The work, done now."""
        return self._work(iter(self._items))


class World(Struct, frozen=True):
    """Everything that a stage may know about the machine."""

    files: Files
    git: Git
    cache: Cache = NO_CACHE
    past: Past = NO_PAST


@dataclass(frozen=True)
class FrozenFiles:
    """Files held in memory, for tests."""

    contents: Mapping[SourceId, bytes] = field(default_factory=dict)

    def read(self, source: SourceId) -> bytes:
        """The bytes of a file. Raises FileNotFoundError when it is not there."""
        if source not in self.contents:
            raise FileNotFoundError(source.path)
        return self.contents[source]

    def list(self, folder: SourceId) -> tuple[SourceId, ...]:
        """All files below the folder, sorted."""
        prefix = folder.path.rstrip("/") + "/" if folder.path not in {"", "."} else ""
        return tuple(
            sorted(item for item in self.contents if item.root == folder.root and item.path.startswith(prefix))
        )

    def is_folder(self, source: SourceId) -> bool:
        """True when some file lies below."""
        return bool(self.list(source)) and source not in self.contents

    def is_file(self, source: SourceId) -> bool:
        """True when the file is held."""
        return source in self.contents


@dataclass(frozen=True)
class FrozenGit:
    """A fixed answer, for tests."""

    answer: Version = field(default_factory=Version)

    def ask(self, sources: tuple[SourceId, ...]) -> Callable[[], Version]:  # noqa: ARG002 - the answer is fixed
        """The fixed answer."""
        return lambda: self.answer


class Disk(Protocol):
    """Writing below one output folder. Paths are POSIX and relative to it; nothing leaves it.

    Every method may raise OSError; the caller turns it into a diagnostic.
    """

    def exists(self, path: str) -> bool:
        """True for an existing file or folder."""
        ...

    def files(self, folder: str) -> tuple[str, ...]:
        """All files below a folder, hidden ones too, relative to it and sorted; empty when it is not there."""
        ...

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        ...

    def write(self, path: str, data: bytes) -> None:
        """A new file with its folders, on the disk itself (fsync) when this returns."""
        ...

    def settle(self, folder: str) -> None:
        """Folder entries below `folder` are on the disk itself when this returns."""
        ...

    def rename(self, old: str, new: str) -> None:
        """Give a file or folder another name; the new name must be free."""
        ...

    def exchange(self, one: str, other: str) -> bool:
        """Swap two folders in one step that no crash can halve. False where the system cannot do that."""
        ...

    def remove(self, path: str) -> None:
        """Remove a file or a whole folder; nothing happens when it is not there."""
        ...

    def lock(self, path: str) -> AbstractContextManager[bool]:
        """Hold a lock that ends with the process; gives False when another process holds it."""
        ...
