"""Compares what the rules find in the texts of the corpus with what their files say should be found."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from docgen.diag.diagnostic import Diagnostic
from docgen.diag.place import SourceId, Span
from docgen.pipeline.check_drafts import check_drafts
from docgen.pipeline.load import Wishes
from docgen.source.text import SourceText
from docgen.world import FrozenFiles, FrozenGit, World

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ENDINGS = {".md", ".txt", ".docx"}


@dataclass
class Score:
    """How often a rule was right: expected and found, expected and missed, found and not expected."""

    right: int = 0
    missed: int = 0
    false: int = 0

    @property
    def recall(self) -> float:
        """Share of what was expected that was found; 1 when nothing was expected."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def precision(self) -> float:
        """Share of what was found that was expected; 1 when nothing was found."""
        return self.right / (self.right + self.false) if self.right + self.false else 1.0


@dataclass
class Judged:
    """The scores of some texts by rule, and every miss and false alarm as a line to read."""

    scores: dict[str, Score] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)
    texts: int = 0
    silent: Counter[str] = field(default_factory=Counter)

    def of(self, code: str) -> Score:
        """The score of a rule, made when it is new."""
        return self.scores.setdefault(code, Score())

    @property
    def total(self) -> Score:
        """All rules together."""
        every = self.scores.values()
        return Score(*(sum(getattr(item, name) for item in every) for name in ("right", "missed", "false")))


def texts(folder: Path) -> list[Path]:
    """The texts of a part of the corpus."""
    return sorted(path for path in folder.iterdir() if path.suffix in ENDINGS)


def judge(paths: Iterable[Path]) -> Judged:
    """The scores of these texts, each judged by itself."""
    judged = Judged()
    resources = _resources()
    for path in paths:
        judged.texts += 1
        said = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8")) or {}
        _compare(path, said, *_findings(path, said, resources), judged)
    return judged


def _resources() -> dict[SourceId, bytes]:
    folders = (ROOT / "templates/law", ROOT / "templates/brands")
    return {
        SourceId(path.relative_to(ROOT).as_posix(), "resources"): path.read_bytes()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }


def _findings(
    path: Path, said: Mapping[str, Any], resources: Mapping[SourceId, bytes]
) -> tuple[list[Diagnostic], SourceText | None]:
    source = SourceId(path.name)
    world = World(FrozenFiles({**resources, source: path.read_bytes()}), FrozenGit())
    checked = check_drafts(world, (source,), Wishes(day=said.get("day")))
    return [item for item in checked.diagnostics if "-" in item.code], checked.texts.get(source)


def _compare(
    path: Path, said: Mapping[str, Any], found: list[Diagnostic], text: SourceText | None, judged: Judged
) -> None:
    left = list(found)
    for wanted in sorted(said.get("finds", ()), key=lambda item: not item["words"]):  # the whole text takes the rest
        hits = [item for item in left if _fits(wanted, item, text)]
        score = judged.of(wanted["code"])
        if hits:
            score.right += 1
            left = [item for item in left if item not in hits]
        else:
            score.missed += 1
            judged.complaints.append(f'{path.parent.name}/{path.name}: missed {wanted["code"]} "{wanted["words"]}"')
    for item in left:
        if not any(_fits(wanted, item, text) for wanted in said.get("may", ())):
            judged.of(item.code).false += 1
            line = item.place.start.line if isinstance(item.place, Span) else 0
            judged.complaints.append(f"{path.parent.name}/{path.name}:{line}: false {item.code} {item.message.sv}")


def _fits(wanted: Mapping[str, Any], item: Diagnostic, text: SourceText | None) -> bool:
    if item.code != wanted["code"]:
        return False
    if not wanted["words"] or text is None or not isinstance(item.place, Span):
        return True
    return any(
        start < max(item.place.end.offset, item.place.start.offset + 1) and item.place.start.offset < end
        for start, end in _places(wanted, text)
    )


def _places(wanted: Mapping[str, Any], text: SourceText) -> Iterator[tuple[int, int]]:
    words = str(wanted["words"])
    start = text.text.find(words)
    if start < 0:
        raise AssertionError(f'{text.id.path} does not hold "{words}"')
    while start >= 0:
        if wanted.get("line") in {None, text.point(start).line}:
            yield start, start + len(words)
        start = text.text.find(words, start + 1)
