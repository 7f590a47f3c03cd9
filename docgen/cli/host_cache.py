"""The real cache: a folder of the person's own, one below it for each version of docgen's code and of Python."""

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

LARGEST = 20_000_000
"""Bytes. The compiled templates of a package are about one megabyte."""


class HostCache:
    """`world.Cache` in a folder that may be removed at any time. Whatever fails is as if nothing were kept."""

    def __init__(self, top: Path | None, version: str) -> None:
        """`top` is docgen's cache folder, or None for no cache; `version` tells the code apart."""
        self._top = top
        self._name = f"{sys.implementation.cache_tag}-{version[:16]}"

    def load(self, name: str) -> bytes | None:
        """What was stored under a name, or None."""
        if self._top is None:
            return None
        with suppress(OSError):
            place = self._top / self._name / name
            if _ours(place) and place.stat().st_size <= LARGEST:
                return place.read_bytes()
        return None

    def store(self, name: str, data: bytes) -> None:
        """Keep bytes under a name, whole or not at all; what older code kept goes away."""
        if self._top is None or len(data) > LARGEST:
            return
        with suppress(OSError):
            folder = self._top / self._name
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, path = tempfile.mkstemp(dir=folder)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(path).replace(folder / name)
            for other in self._top.glob(f"{sys.implementation.cache_tag}-*"):
                if other != folder:
                    shutil.rmtree(other, ignore_errors=True)


def _ours(place: Path) -> bool:
    """True for an ordinary file that nobody else can have written: compiled code is trusted like docgen's own."""
    if place.is_symlink() or not place.is_file():
        return False
    found = place.stat()
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & 0o022)


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """DOCGEN_CACHE where it is set (empty: no cache), else the system's place for caches."""
    if "DOCGEN_CACHE" in environment:
        return Path(environment["DOCGEN_CACHE"]) if environment["DOCGEN_CACHE"] else None
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        if environment.get(name):
            return Path(environment[name]) / "docgen"
    with suppress(RuntimeError):
        return Path.home() / ".cache" / "docgen"
    return None
