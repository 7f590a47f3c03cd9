"""What came in, what was placed and what was not come in; whether it adds up goes out.

Three things are counted apart: what the XML of the file holds, what was read of it, and what stands in the texts that
were written. Floor 4.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from docgen.diag.diagnostic import Say
from docgen.intake.lines import bulleted
from docgen.intake.model import Bit, Drafted, Incoming, Outside
from docgen.ooxml.read_lost import size

Holds = Callable[[int, str], bool]
"""Whether the written file holds these characters (without white space), in requirement number so or in a comment."""


class Account(Struct, frozen=True):
    """Letters (all characters but white space), and paragraphs or cells, of one file. `wrong` says what is amiss."""

    name: str
    kind: str
    counted: int
    letters: int
    placed: int
    unplaced: int
    cells: int
    cells_placed: int
    cells_unplaced: int
    wrong: tuple[Say, ...]


def account(
    incoming: Incoming,
    drafted: Sequence[Drafted],
    used: Sequence[Bit],
    outside: Sequence[Outside],
    holds: Holds,
) -> Account:
    """The account of one file; `used` are bits that stand in comments of the file besides the requirements'."""
    bits = incoming.bits()
    placed = [*(bit for item in drafted for bit in item.bits), *used]
    left = [item.bit for item in outside]
    in_cells = {bit.cell for bit in bits if bit.text}
    placed_cells = {bit.cell for bit in placed if bit.text}
    wrong = (*_uncounted(incoming, bits), *_unevenly(bits, placed, left), *_unwritten(drafted, used, holds))
    return Account(
        incoming.name,
        incoming.kind,
        incoming.counted,
        _letters(bits),
        _letters(placed),
        _letters(left),
        len(in_cells),
        len(placed_cells),
        len({bit.cell for bit in left if bit.text} - placed_cells),
        wrong,
    )


def letters_of(bit: Bit) -> str:
    """The characters of a bit without white space."""
    return "".join("".join(run.text for run in bit.runs).split())


def _letters(bits: Iterable[Bit]) -> int:
    return sum(size(letters_of(bit)) for bit in bits)


def _uncounted(incoming: Incoming, bits: Sequence[Bit]) -> Iterable[Say]:
    """Whether the file's XML holds as much as was read."""
    if incoming.kind == "docx":
        read = _letters(bit for bit in bits if bit.counted)
        unit = Say("tecken", "characters")
    else:
        read = len({bit.place.sv for bit in bits if bit.counted and bit.text})
        unit = Say("celler", "cells")
    if read != incoming.counted:
        yield Say(f"filen har {incoming.counted} {unit.sv} men {read} lästes",
                  f"the file has {incoming.counted} {unit.en} but {read} were read")  # fmt: skip


def _unevenly(bits: Sequence[Bit], placed: Sequence[Bit], left: Sequence[Bit]) -> Iterable[Say]:
    """Bits that were not placed once: not at all, in part, or twice."""
    given = Counter[int]()
    for bit in (*placed, *left):
        given[abs(bit.key)] += size(letters_of(bit))
    for bit in bits:
        there = size(letters_of(bit))
        if given[bit.key] != there:
            yield Say(f'{bit.place.sv}: {given[bit.key]} av {there} tecken blev kvar av "{bit.text[:60]}"',
                      f'{bit.place.en}: {given[bit.key]} of {there} characters kept of "{bit.text[:60]}"')  # fmt: skip


def _unwritten(drafted: Sequence[Drafted], used: Sequence[Bit], holds: Holds) -> Iterable[Say]:
    """Bits that are said to be placed, but whose characters do not stand in the file."""
    every = [(number, bit) for number, item in enumerate(drafted) for bit in item.bits]
    every += [(-1, bit) for bit in used]
    for number, bit in every:
        if not all(holds(number, piece) for piece in _pieces(bit)):
            yield Say(f'{bit.place.sv}: "{bit.text[:60]}" står inte i den skrivna filen',
                      f'{bit.place.en}: "{bit.text[:60]}" is not in the file that was written')  # fmt: skip


def _pieces(bit: Bit) -> list[str]:
    """The characters of a bit between its footnotes, without a typed bullet."""
    pieces = [""]
    for run in bit.runs:
        if run.note:
            pieces.append("")
        pieces[-1] += run.text
    if bit.depth >= 0:
        pieces[0] = pieces[0][bulleted(pieces[0]) :]
    return [squeezed for piece in pieces if (squeezed := "".join(piece.split()))]
