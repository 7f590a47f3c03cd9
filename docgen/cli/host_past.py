"""The real past: the texts that files have had, read out of git's own store, without checking anything out.

As in `host_git`, everything that goes wrong means that there is no past.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from docgen.cli.host_files import is_below, is_work_tree, real
from docgen.cli.host_git import git_command, git_environment
from docgen.diag.place import Root, SourceId
from docgen.world import PastFile

_SECONDS = 120
_MOST = 2_000
"""Texts that are read at most, the newest; a spec of ten files has had so many after two hundred rewritings of all."""
_LARGEST = 5_000_000
_HEAD = b"\x01"
_ENDINGS = (".yaml", ".yml")


class HostPast(Struct, frozen=True):
    """`world.Past` on the work tree that the project root is."""

    roots: Mapping[Root, Path]

    def files(self, sources: tuple[SourceId, ...]) -> tuple[PastFile, ...]:
        """Every text that these YAML files, or those below these folders, have had, the newest first."""
        top = Path(os.path.realpath(self.roots["project"]))
        paths = sorted(set(self._inside(str(top), sources))) if is_work_tree(top) else []
        if not paths:
            return ()
        listed = _git(top, [*_LOG, "--", *paths])
        found = list(dict.fromkeys(_changes(listed)))
        newest: dict[tuple[str, str], tuple[str, str]] = {}
        for blob, path, commit, date in found:
            newest.setdefault((blob, path), (commit, date))
        texts = _texts(top, [blob for blob, _ in list(newest)[:_MOST]])
        return tuple(
            PastFile(SourceId(path), texts[blob], commit, date)
            for (blob, path), (commit, date) in newest.items()
            if blob in texts
        )

    def _inside(self, top: str, sources: Iterable[SourceId]) -> Iterator[str]:
        """The paths, relative to the work tree, of the project's own sources, that there are or have been."""
        for source in sources:
            path = real(os.path.join(top, *source.path.split("/"))) if source.root == "project" else ""
            if is_below(path, top):
                yield path[len(top) :].strip(os.sep).replace(os.sep, "/") or "."


_LOG = (
    "log",
    "--full-history",
    "--raw",
    "--no-abbrev",
    "--no-renames",
    "-z",
    "--format=%x01%H %ct",
)


def _changes(listed: bytes) -> Iterator[tuple[str, str, str, str]]:
    """Blob, path, commit and its date for each YAML file that a commit brought, the newest commit first."""
    for part in listed.split(_HEAD)[1:]:
        head, *rows = part.split(b"\0")
        commit, seconds = head.decode().split()
        date = datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        said = [row.strip(b"\n") for row in rows if row.strip(b"\n")]
        for change, name in zip(said[::2], said[1::2], strict=False):
            blob, path = change.decode().split()[3], name.decode("utf-8", "surrogateescape")
            if path.endswith(_ENDINGS) and set(blob) != {"0"}:
                yield blob, path, commit, date


def _texts(top: Path, blobs: list[str]) -> dict[str, bytes]:
    """The bytes of each blob; one that is missing, as in a partial clone, is left out."""
    asked = list(dict.fromkeys(blobs))
    answer = _git(top, ["cat-file", "--batch"], "".join(f"{blob}\n" for blob in asked).encode())
    found: dict[str, bytes] = {}
    position = 0
    for blob in asked:
        end = answer.find(b"\n", position)
        head = answer[position:end].split()
        position = end + 1
        if end < 0 or len(head) != 3:
            continue
        size = int(head[2])
        if head[1] == b"blob" and size <= _LARGEST:
            found[blob] = answer[position : position + size]
        position += size + 1
    return found


def _git(top: Path, arguments: list[str], asked: bytes = b"") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments and paths after `--`
            git_command(top, arguments),
            env=git_environment(top) | {"GIT_NO_LAZY_FETCH": "1"},
            input=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""
