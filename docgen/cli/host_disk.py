"""The real disk below an output folder: whole files, synced, and folders swapped in one step."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class HostDisk:
    """`world.Disk` on a real folder, which is made when first written to."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the output folder; it need not exist yet."""
        self._folder = folder

    def _at(self, path: str) -> Path:
        place = self._folder / path
        if ".." in Path(path).parts or Path(path).is_absolute():
            raise PermissionError(f"outside the output folder: {path}")
        return place

    def exists(self, path: str) -> bool:
        """True for an existing file or folder."""
        return os.path.lexists(self._at(path))

    def files(self, folder: str) -> tuple[str, ...]:
        """All files below a folder, relative to it and sorted."""
        top = self._at(folder)
        found = [
            (Path(parent) / name).relative_to(top).as_posix() for parent, _, names in os.walk(top) for name in names
        ]
        return tuple(sorted(found))

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        return self._at(path).read_bytes()

    def write(self, path: str, data: bytes) -> None:
        """A new file with its folders, synced."""
        target = self._at(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def settle(self, folder: str) -> None:
        """Sync every folder below `folder`, and the output folder itself."""
        top = self._at(folder)
        for parent, _, _ in os.walk(top):
            _sync_folder(parent)
        _sync_folder(self._folder)

    def rename(self, old: str, new: str) -> None:
        """Rename; refuses to write over something."""
        target = self._at(new)
        if os.path.lexists(target):
            raise FileExistsError(new)
        target.parent.mkdir(parents=True, exist_ok=True)
        self._at(old).rename(target)

    def exchange(self, one: str, other: str) -> bool:
        """Swap by renameat2(2) on Linux; False elsewhere and on file systems that cannot."""
        renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
        if renameat2 is None:
            return False
        first, second = os.fsencode(self._at(one)), os.fsencode(self._at(other))
        return bool(renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE) == 0)

    def remove(self, path: str) -> None:
        """Remove a file, or a folder with all it holds."""
        place = self._at(path)
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        elif os.path.lexists(place):
            place.unlink()

    @contextmanager
    def lock(self, path: str) -> Iterator[bool]:
        """An advisory lock on a file that is left behind, so that no two processes lock different files."""
        place = self._at(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("ab") as file:
            held = _try_lock(file.fileno())
            try:
                yield held
            finally:
                if held:
                    _unlock(file.fileno())


def _sync_folder(folder: str | Path) -> None:
    """Windows cannot open folders; there the file system journals renames itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


if sys.platform != "win32":
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)

else:
    import msvcrt

    def _try_lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
