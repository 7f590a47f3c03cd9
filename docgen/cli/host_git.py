"""The real git: which commit a spec is at, asked of the git program without changing anything.

Everything that goes wrong (no git, no repository, no commit, an owner that git does not trust) means the same:
the spec is outside git.
"""

import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from docgen.cli.host_files import is_work_tree
from docgen.diag.place import Root, SourceId
from docgen.world import Version

_QUIET = (
    "--no-optional-locks",
    "--no-pager",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor="),
    *("-c", "core.quotepath=false"),
    *("-c", "log.showSignature=false"),
)
_SECONDS = 30
_PATHS_AT_ONCE = 200
# Set while git runs a hook; they would make git answer for another repository or index than the spec's.
_OF_A_HOOK = frozenset(
    {
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_COMMON_DIR",
        "GIT_PREFIX",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE",
    }
)


@dataclass(frozen=True, slots=True)
class HostGit:
    """`world.Git` on the work tree that the project root is."""

    roots: Mapping[Root, Path]

    def version(self, sources: tuple[SourceId, ...]) -> Version:
        """The commit that is checked out, and whether any of the sources differs from it.

        A source outside the work tree, such as a template of an installed docgen, does not count.
        """
        top = self.roots["project"].resolve()
        if not is_work_tree(top):
            return Version()
        head = _ask(top, ["show", "--no-patch", "--format=%H %ct", "HEAD", "--"])
        if not head:
            return Version()
        commit, seconds = head.split()
        date = datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return Version(commit, date, _differs(top, sorted(set(self._inside(top, sources)))))

    def _inside(self, top: Path, sources: Iterable[SourceId]) -> Iterable[str]:
        """The paths, relative to the work tree, of the sources that lie in it."""
        for source in sources:
            root = self.roots.get(source.root)
            path = (root / source.path).resolve() if root is not None else None
            if path is not None and path.is_relative_to(top):
                yield path.relative_to(top).as_posix()


def _differs(top: Path, paths: Sequence[str]) -> bool:
    """True when git lists any of the files (changed, staged, new or ignored) or a change below any of the folders.

    What is new below a folder does not count by itself: an editor's settings are no part of a spec.
    """
    folders = [path for path in paths if (top / path).is_dir()]
    files = [path for path in paths if path not in set(folders)]
    return _lists(top, files, ["--untracked-files=all", "--ignored=matching"]) or _lists(
        top, folders, ["--untracked-files=no"]
    )


def _lists(top: Path, paths: Sequence[str], how: Sequence[str]) -> bool:
    groups = (paths[start : start + _PATHS_AT_ONCE] for start in range(0, len(paths), _PATHS_AT_ONCE))
    return any(_ask(top, ["status", "--porcelain", "-z", *how, "--", *group]) != "" for group in groups)


def _ask(top: Path, arguments: list[str]) -> str | None:
    """What git prints, or None when it could not answer."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments and paths after `--`
            ["git", *_QUIET, "-C", str(top), *arguments],  # noqa: S607 - the person's own git
            env=environment | {"GIT_OPTIONAL_LOCKS": "0", "GIT_CEILING_DIRECTORIES": str(top.parent), "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None
