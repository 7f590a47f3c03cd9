"""Paragraphs of a Word file come in, in order; what of them belongs to which requirement goes out, and what to none.

A paragraph that obliges somebody begins a requirement; lists and plain paragraphs after it belong to it, until the
next heading. Floor 4.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from docgen.diag.diagnostic import Say
from docgen.intake.lines import without
from docgen.intake.model import Bit, Found, Outside, Role, Run
from docgen.intake.wording import is_short, numbered, obliges

_NO_REQUIREMENT = Say("text utan ska eller bör, före första kravet under rubriken",
                      "text without shall or should, before the first requirement under the heading")  # fmt: skip
_LOOSE = Say("stycket saknar ska och bör; hör det till kravet?",
             "the paragraph has neither shall nor should; does it belong to the requirement?")  # fmt: skip


def split_number(bit: Bit) -> tuple[Bit, Bit] | None:
    """The number that a paragraph begins with, and the rest of it; None where it begins with none."""
    raw = "".join(run.text for run in bit.runs)
    end = numbered(raw) if bit.depth < 0 else 0
    if not end or any(run.note for run in bit.runs[:1]):
        return None
    return replace(bit, key=-bit.key, runs=(Run(raw[:end]),)), replace(bit, runs=without(bit.runs, end))


def parts_of(bit: Bit) -> Iterator[tuple[Role, Bit]]:
    """A paragraph with text as parts of a requirement: its number apart."""
    split = split_number(bit)
    if split is not None:
        yield "id", split[0]
    yield "text", split[1] if split is not None else bit


class Running:
    """Reads paragraph by paragraph; adds to the lists that it is given."""

    def __init__(self, found: list[Found], outside: list[Outside]) -> None:
        self.found = found
        self.outside = outside
        self._headings: list[Bit] = []
        self._open = False

    @property
    def headings(self) -> tuple[Bit, ...]:
        """The headings that hold now."""
        return tuple(self._headings)

    def close(self) -> None:
        """What comes next belongs to no requirement before it."""
        self._open = False

    def read(self, bit: Bit) -> None:
        """The next paragraph."""
        if bit.level and not (obliges(bit.text) and not is_short(bit.text)):
            self._headings = [held for held in self._headings if held.level < bit.level]
            self._headings.append(bit)
            self._open = False
        elif not bit.text:
            self.outside.append(Outside(bit, _NO_REQUIREMENT))
        elif self._open and self._belongs(bit):
            self._add(bit)
        elif obliges(bit.text) or split_number(bit):
            self.found.append(Found(tuple(parts_of(bit)), self.headings))
            self._open = True
        elif self._open:
            self._add(bit, _LOOSE)
        else:
            self.outside.append(Outside(bit, _NO_REQUIREMENT))

    def _belongs(self, bit: Bit) -> bool:
        """True for an item of the list that the open requirement holds or introduces."""
        if bit.depth < 0 or not obliges(bit.text):
            return bit.depth >= 0
        first, last = self.found[-1].parts[0][1], self.found[-1].parts[-1][1]
        introduced = last.text.endswith(":") and last.depth < bit.depth
        return introduced or bit.depth > max(first.depth, 0) or (last.depth > first.depth and bit.depth > first.depth)

    def _add(self, bit: Bit, remark: Say | None = None) -> None:
        last = self.found[-1]
        remarks = (*last.remarks, remark) if remark is not None and remark not in last.remarks else last.remarks
        part: tuple[Role, Bit] = ("text", bit)
        self.found[-1] = replace(last, parts=(*last.parts, part), remarks=remarks)
