"""What belongs to one requirement comes in; the requirement as it will be written goes out, its guesses marked.

Every bit ends in a value, in a comment, or among what has no place. Floor 4.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from docgen.diag.diagnostic import Say
from docgen.intake.guess import category_of, section_of
from docgen.intake.ids import Ids
from docgen.intake.markdown import ReadBack, markdown_of
from docgen.intake.model import Bit, Drafted, Found, Guess, Incoming, Role
from docgen.intake.wording import is_short, name_of
from docgen.spec.values.reference import LawReference

_COUNTED = re.compile(r"([^\W\d]+ )(\d+)")
_SOURCE = Say("källa", "source")
_TOLD: Mapping[Role, Say] = {
    "id": Say("nummer i källan", "number in the source"),
    "category": Say("slag i källan", "kind in the source"),
    "section": Say("avsnitt i källan", "section in the source"),
    "law": Say("lagrum i källan", "law in the source"),
    "note": Say("i källan", "in the source"),
}
_STAGES = {"contract-condition": "during-contract", "authority-commitment": "during-contract"}
_OWN_NAME = Say("gjord av kravets egna ord", "made of the requirement's own words")
_OF_HEADING = Say("rubriken ovanför kravet", "the heading above the requirement")
_UNPROVEN = Say(
    "texten gick inte att skriva i Markdown utan ändring", "the text could not be written in Markdown as is"
)


class Drafting:
    """Drafts the requirements of one file after the other."""

    def __init__(self, ids: Ids, language: str, read_back: ReadBack) -> None:
        self._ids = ids
        self._language = language
        self._read_back = read_back

    def all(self, incoming: Incoming, found: Sequence[Found]) -> tuple[Drafted, ...]:
        """All requirements of a file, in its order."""
        alone = Counter(item.headings[-1].key for item in found if item.headings)
        return tuple(self._draft(incoming, item, alone) for item in found)

    def _draft(self, incoming: Incoming, found: Found, alone: Mapping[int, int]) -> Drafted:
        category = category_of(found)
        text = markdown_of(found.of("text"), incoming.notes, self._read_back)
        plain = " ".join(bit.text for bit in found.of("text"))
        laws, told_laws = _laws(found.of("law"))
        ident, told_ids = self._id(found)
        placed = {bit.key: bit for _, bit in found.parts}
        notes = [note for bit in found.of("text") for run in bit.runs if run.note
                 for note in incoming.notes.get(run.note, ())]  # fmt: skip
        checks = (*found.remarks, *([_UNPROVEN] if text is None else []))
        return Drafted(
            ident,
            self._title(found, plain, alone),
            category,
            section_of(found, category.value),
            text if text is not None else plain,
            _joined(found.of("evidence")),
            _STAGES.get(category.value, "tender"),
            _joined(found.of("motive")),
            laws,
            tuple(self._comments(found, told_ids, told_laws)),
            checks,
            found.headings,
            (*placed.values(), *{note.key: note for note in notes}.values()),
        )

    def _id(self, found: Found) -> tuple[Guess, tuple[Bit, ...]]:
        """The id, and the numbers that it does not repeat."""
        bits = found.of("id")
        counted = next((bit.number for _, bit in found.parts if bit.number), "")
        old = next((bit.text for bit in bits if bit.text), "") or counted
        given = self._ids.give(old)
        kept = next((bit for bit in bits if bit.text == given.value), None)
        return given, tuple(bit for bit in bits if bit is not kept)

    def _title(self, found: Found, plain: str, alone: Mapping[int, int]) -> Guess:
        own = _joined(found.of("title"))
        if own:
            return Guess(own)
        last = found.headings[-1] if found.headings else None
        if last is not None and alone[last.key] == 1 and is_short(last.text):
            return Guess(last.text, _OF_HEADING)
        return Guess(name_of(plain) or self._say(_OWN_NAME), _OWN_NAME)

    # ------------------------------------------------------------ comments

    def _comments(self, found: Found, ids: Sequence[Bit], laws: Sequence[Bit]) -> Iterable[str]:
        yield f"{self._say(_SOURCE)}: {places_of([self._say(bit.place) for _, bit in found.parts])}"
        counted = next((bit.number for _, bit in found.parts if bit.number), "")
        if counted and not found.of("id"):
            yield f"{self._say(_TOLD['id'])}: {counted}"
        told: tuple[tuple[Role, Sequence[Bit]], ...] = (
            ("id", ids),
            ("category", found.of("category")),
            ("section", found.of("section")),
            ("law", laws),
            ("note", found.of("note")),
        )
        for role, bits in told:
            for bit in bits:
                if bit.text:
                    yield f"{self._say(_TOLD[role])}: {bit.text}"
        remarks = dict.fromkeys(remark for _, bit in found.parts for remark in bit.remarks)
        yield from (self._say(remark) for remark in remarks)

    def _say(self, said: Say) -> str:
        return said.in_language(self._language)


def places_of(places: Sequence[str]) -> str:
    """Places in a row: paragraphs that follow each other as a range, the name of a sheet once."""
    said: list[str] = []
    head, first, last = "", 0, 0
    for place in (*dict.fromkeys(places), ""):
        match = _COUNTED.fullmatch(place)
        if match is not None and match[1] == head and int(match[2]) == last + 1:
            last += 1
            said[-1] = f"{head}{first}–{last}"
            continue
        sheet, mark, address = place.rpartition("!")
        head = match[1] if match is not None else sheet
        first = last = int(match[2]) if match is not None else 0
        same = mark and any(other.startswith(f"{sheet}!") for other in said[:1])
        said.append(address if same else place)
    return ", ".join(part for part in said if part)


def _joined(bits: Iterable[Bit]) -> str:
    return " ".join(bit.text for bit in bits if bit.text)


def _laws(bits: Sequence[Bit]) -> tuple[tuple[str, ...], tuple[Bit, ...]]:
    """References that a spec can hold, and the bits that hold others too."""
    laws: list[str] = []
    told: list[Bit] = []
    for bit in bits:
        parts = [part.strip() for part in bit.text.split(";") if part.strip()]
        read = [_law(part) for part in parts]
        if len(parts) == 1 and read[0] is not None:
            laws.append(read[0])
        else:
            laws += [law for law in read if law is not None]
            told.append(bit)
    return tuple(dict.fromkeys(laws)), tuple(told)


def _law(text: str) -> str | None:
    try:
        return str(LawReference.read(text))
    except ValueError:
        return None
