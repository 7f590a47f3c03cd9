"""The real git: which commit a spec is at, asked of the git program without changing anything.

Everything that goes wrong (no git, no repository, no commit, an owner that git does not trust) means the same:
the spec is outside git.
"""

import os
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from msgspec import Struct

from docgen.cli.host_files import is_below, is_work_tree, real
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


def git_command(top: Path, arguments: Sequence[str]) -> list[str]:
    """How git is asked about a work tree without changing anything in it."""
    return ["git", *_QUIET, "-C", str(top), *arguments]


def git_environment(top: Path) -> dict[str, str]:
    """The environment that git is asked in: the person's, without what a hook has set."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    return environment | {"GIT_OPTIONAL_LOCKS": "0", "GIT_CEILING_DIRECTORIES": str(top.parent), "LC_ALL": "C"}


class HostGit(Struct, frozen=True):
    """`world.Git` on the work tree that the project root is."""

    roots: Mapping[Root, Path]

    def version(self, sources: tuple[SourceId, ...]) -> Version:
        """The answer to `ask`, waited for."""
        return self.ask(sources)()

    def ask(self, sources: tuple[SourceId, ...]) -> Callable[[], Version]:
        """The commit that is checked out, and whether any of the sources differs from it.

        A source outside the work tree, such as a template of an installed docgen, does not count.
        """
        top = Path(os.path.realpath(self.roots["project"]))
        if not is_work_tree(top):
            return Version
        paths = sorted(set(self._inside(str(top), sources)))
        # all questions at once: starting git costs more than what it does
        head = _Question(top, ["show", "--no-patch", "--format=%H %ct", "HEAD", "--"])
        differences = _differences(top, paths)
        return cache(lambda: _version(head, differences))

    def _inside(self, top: str, sources: Iterable[SourceId]) -> Iterable[str]:
        """The paths, relative to the work tree, of the sources that lie in it."""
        for source in sources:
            root = self.roots.get(source.root)
            path = real(os.path.join(root, *source.path.split("/"))) if root is not None else ""
            if is_below(path, top):
                yield path[len(top) :].strip(os.sep).replace(os.sep, "/") or "."


def _differences(top: Path, paths: Sequence[str]) -> list["_Question"]:
    """Whether git lists any of the files (changed, staged, new or ignored) or a change below any of the folders.

    What is new below a folder does not count by itself: an editor's settings are no part of a spec.
    """
    folders = [path for path in paths if os.path.isdir(os.path.join(top, path))]
    files = [path for path in paths if path not in set(folders)]
    return [
        *_lists(top, files, ["--untracked-files=all", "--ignored=matching"]),
        *_lists(top, folders, ["--untracked-files=no"]),
    ]


def _lists(top: Path, paths: Sequence[str], how: Sequence[str]) -> list["_Question"]:
    groups = (paths[start : start + _PATHS_AT_ONCE] for start in range(0, len(paths), _PATHS_AT_ONCE))
    return [_Question(top, ["status", "--porcelain", "-z", *how, "--", *group]) for group in groups]


def _version(head: "_Question", differences: Iterable["_Question"]) -> Version:
    answer = head.answer()
    listed = [question.answer() for question in differences]
    if not answer:
        return Version()
    commit, seconds = answer.split()
    date = datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Version(commit, date, any(text != "" for text in listed))


class _Question:
    """Something that git has been asked, and is working on."""

    def __init__(self, top: Path, arguments: list[str]) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - fixed arguments and paths after `--`
                git_command(top, arguments),
                env=git_environment(top),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )

    def answer(self) -> str | None:
        """What git prints, or None when it could not answer."""
        if self._process is None:
            return None
        try:
            data, _ = self._process.communicate(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
            return None
        return data.decode("utf-8", "surrogateescape") if self._process.returncode == 0 else None
