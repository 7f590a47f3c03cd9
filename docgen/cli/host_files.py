"""The real files: where the project and the resources lie, and reading below them and nowhere else."""

import os
import stat
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
def _resolved(root: Path) -> str:
    """The root without links; asked for with every file, and it does not move while a command runs."""
    return os.path.realpath(root)


@cache
def _real_folder(folder: str) -> str:
    return os.path.realpath(folder)


def real(path: str) -> str:
    """The path without links. What a folder's path leads to is remembered: a command is short."""
    folder, name = os.path.split(path)
    if name in {"", ".", ".."} or os.path.islink(path):
        return os.path.realpath(path)
    return os.path.join(_real_folder(folder), name)


def is_below(path: str, top: str) -> bool:
    """True for the folder `top` itself and for what lies in it. Both are real paths."""
    return path == top or path.startswith(top.rstrip(os.sep) + os.sep)


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
        return Path(self._path(source))

    def _path(self, source: SourceId) -> str:
        """The same as text: a build asks for hundreds of files, and `Path` costs ten times what the disk does."""
        root, inside = self.roots.get(source.root), source.path
        parts = inside.split("/")
        if root is None or inside.startswith("/") or ".." in parts or "\\" in inside or "\0" in inside:
            raise PermissionError(f"outside the project: {inside}")
        top = _resolved(root)
        found = real(os.path.join(top, *parts))
        if not is_below(found, top):
            raise PermissionError(f"outside the project: {inside}")
        return found

    def read(self, source: SourceId) -> bytes:
        """The bytes of a file. Raises OSError when it is not there, no ordinary file, or enormous."""
        path = self._path(source)
        try:
            found = os.stat(path)
        except (FileNotFoundError, NotADirectoryError):
            raise FileNotFoundError(2, "no such file", source.path) from None
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(21, "a folder", source.path)
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
            raise PermissionError(1, "no ordinary file, or larger than 100 MB", source.path)
        with open(path, "rb") as file:
            return file.read()

    def list(self, folder: SourceId) -> tuple[SourceId, ...]:
        """All files below a folder, sorted by path, without hidden ones and without following linked folders."""
        if not self.is_folder(folder):
            return ()
        top = self._path(folder)
        found: list[SourceId] = []
        for parent, folders, names in os.walk(top):
            folders[:] = [name for name in folders if not name.startswith(".")]
            inside = (PurePosixPath(folder.path) / Path(parent).relative_to(top).as_posix()).as_posix()
            before = "" if inside == "." else inside + "/"
            found += [SourceId(before + name, folder.root) for name in names if not name.startswith(".")]
        return tuple(sorted(found))

    def is_folder(self, source: SourceId) -> bool:
        """True for an existing folder inside the root."""
        return self._is(source, folder=True)

    def is_file(self, source: SourceId) -> bool:
        """True for an existing file inside the root."""
        return self._is(source, folder=False)

    def _is(self, source: SourceId, folder: bool) -> bool:
        try:
            path = self._path(source)
        except OSError:
            return False
        return os.path.isdir(path) if folder else os.path.isfile(path)
