"""The real machine: the world that a command gives to the pipeline, and what it knows of its environment."""

import datetime as dt
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from msgspec import Struct

from docgen.cli.engine import fingerprint
from docgen.cli.host_cache import HostCache, cache_folder
from docgen.cli.host_files import HostFiles, find_project, resources_root
from docgen.cli.host_git import HostGit
from docgen.cli.host_past import HostPast
from docgen.diag.place import Root, SourceId
from docgen.world import World

COMMAND_LINE = SourceId("docgen", "command-line")
"""The place of what is wrong with a command's own words."""


class Host(Struct, frozen=True):
    """A spec on this machine: the world round it and where it lies."""

    world: World
    spec: SourceId
    files: HostFiles

    @property
    def root(self) -> Path:
        """The folder that project paths are relative to."""
        return self.files.roots["project"]

    def path(self, source: SourceId) -> Path:
        """The real path of a source. Raises PermissionError when it lies outside its root."""
        return self.files.path(source)

    def shown_path(self, source: SourceId) -> str:
        """The path to print: relative to the current folder when it lies below it, whole otherwise."""
        root = self.files.roots.get(source.root)
        return source.path if root is None else shown_path(root / source.path)


def open_host(path: Path) -> Host:
    """The world round a spec (a file or a folder, which need not exist)."""
    root, spec = find_project(path)
    roots: Mapping[Root, Path] = {"project": root, "resources": resources_root()}
    files = HostFiles(roots)
    cache = HostCache(cache_folder(), fingerprint())
    return Host(World(files, HostGit(roots), cache, HostPast(roots)), spec, files)


def shown_path(path: Path) -> str:
    """A path as a person at the current folder would write it."""
    whole, here = path.absolute(), Path.cwd()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)


def language(environment: Mapping[str, str] = os.environ) -> str:
    """`en` where the system's language is English, else `sv`."""
    setting = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "en" if setting.lower().startswith("en") else "sv"


def wants_color(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """True for a terminal that takes colours, unless NO_COLOR says no (https://no-color.org)."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return bool(environment.get("FORCE_COLOR")) or stream.isatty()


def today() -> dt.date:
    """The day it is here: the only look at the clock, for texts that tell no day of their own."""
    return dt.datetime.now(dt.UTC).astimezone().date()
