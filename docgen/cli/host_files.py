"""The real files: where the project and the resources lie, and reading below them and nowhere else."""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from msgspec import Struct

from docgen.diag.place import Root, SourceId

LARGEST = 100_000_000
"""Bytes. Far above any brand or spec; a device or a log file must not fill the memory."""


def find_project(path: Path) -> tuple[Path, SourceId]:
    """The project's root, and the spec as a source in it.

    The root is the git work tree that holds the spec (a folder or file `.git` marks it), or the folder that
    holds the spec. `path` need not exist: reading it then says so.
    """
    spec = path.resolve()
    start = spec if spec.is_dir() else spec.parent
    root = next((folder for folder in (start, *start.parents) if is_work_tree(folder)), spec.parent)
    return root, SourceId(spec.relative_to(root).as_posix())


def is_work_tree(folder: Path) -> bool:
    """True where git keeps its data, or a file that says where it is (worktrees, submodules)."""
    return (folder / ".git").exists()


@cache
def _resolved(root: Path) -> Path:
    """The root without links; asked for with every file, and it does not move while a command runs."""
    return root.resolve()


def resources_root() -> Path:
    """The folder that holds templates/ and specs/: inside an installed docgen, or round its source code."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_data"
    return installed if installed.is_dir() else package.parent


class HostFiles(Struct, frozen=True):
    """`world.Files` on real folders. No path leaves its root, not through `..` and not through a link."""

    roots: Mapping[Root, Path]

    def path(self, source: SourceId) -> Path:
        """The real path of a source. Raises PermissionError when it lies outside its root."""
        root = self.roots.get(source.root)
        inside = PurePosixPath(source.path)
        if root is None or inside.is_absolute() or ".." in inside.parts or "\\" in source.path or "\0" in source.path:
            raise PermissionError(f"outside the project: {source.path}")
        top = _resolved(root)
        found = (top / inside).resolve()
        if not found.is_relative_to(top):
            raise PermissionError(f"outside the project: {source.path}")
        return found

    def read(self, source: SourceId) -> bytes:
        """The bytes of a file. Raises OSError when it is not there, no ordinary file, or enormous."""
        path = self.path(source)
        if path.is_dir():
            raise IsADirectoryError(21, "a folder", source.path)
        if not path.exists():
            raise FileNotFoundError(2, "no such file", source.path)
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise PermissionError(1, "no ordinary file, or larger than 100 MB", source.path)
        return path.read_bytes()

    def list(self, folder: SourceId) -> tuple[SourceId, ...]:
        """All files below a folder, sorted by path, without hidden ones and without following linked folders."""
        if not self.is_folder(folder):
            return ()
        top, here = self.path(folder), PurePosixPath(folder.path)
        found: list[SourceId] = []
        for parent, folders, names in os.walk(top):
            folders[:] = [name for name in folders if not name.startswith(".")]
            inside = here / Path(parent).relative_to(top).as_posix()
            found += [SourceId((inside / name).as_posix(), folder.root) for name in names if not name.startswith(".")]
        return tuple(sorted(found))

    def is_folder(self, source: SourceId) -> bool:
        """True for an existing folder inside the root."""
        return self._is(source, folder=True)

    def is_file(self, source: SourceId) -> bool:
        """True for an existing file inside the root."""
        return self._is(source, folder=False)

    def _is(self, source: SourceId, folder: bool) -> bool:
        try:
            path = self.path(source)
        except OSError:
            return False
        return path.is_dir() if folder else path.is_file()
