"""Drafted requirements come in; the YAML file that holds them goes out, with notes of origin and marks of doubt.

Keys stand in the order of the model, `text` before what proves it. Floor 4.
"""

from collections.abc import Iterator, Sequence

from docgen.diag.diagnostic import Say
from docgen.intake.model import Bit, Drafted, Guess
from docgen.source.write import WIDTH, comment, inline, value

_HEADING = Say("Rubrik", "Heading")
_CHECK = Say("kontrollera", "check")
_STAGE = Say("gissat efter kravets slag", "guessed from the kind of requirement")
_ABOUT = Say(
    'Utkast ur {}, gjort av docgen import. Det som är märkt "kontrollera" är gissat: läs, ändra, ta bort märket.',
    'Draft from {}, made by docgen import. What is marked "check" was guessed: read, change, remove the mark.',
)


def written(source: str, schema: str, drafted: Sequence[Drafted], heads: Sequence[str], language: str) -> str:
    """The file; `schema` is the path of the schema from it, `heads` are lines about the columns of its tables."""
    writer = _Writer(language)
    lines = [f"# yaml-language-server: $schema={schema}", comment(writer.say(_ABOUT).format(source), 0)]
    lines += [comment(head, 0) for head in heads]
    lines += ["", "requirements:"]
    shown: tuple[Bit, ...] = ()
    for index, item in enumerate(drafted):
        lines += [""] if index else []
        lines += writer.headings(item, shown)
        lines += writer.requirement(item)
        shown = item.headings
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def say(self, said: Say) -> str:
        """The words of the language."""
        return said.in_language(self._language)

    def headings(self, item: Drafted, shown: Sequence[Bit]) -> Iterator[str]:
        """The headings above a requirement that did not stand above the one before."""
        known = {bit.key for bit in shown}
        for bit in item.headings:
            if bit.key not in known:
                number = f"{bit.number} " if bit.number else ""
                yield comment(f"{self.say(_HEADING)} ({self.say(bit.place)}): {number}{bit.text}", 2)

    def requirement(self, item: Drafted) -> Iterator[str]:
        """One requirement."""
        yield from self._key("- id", item.id, 2)
        yield from (comment(line, 4) for line in item.comments)
        yield from (comment(f"{self.say(_CHECK)}: {self.say(said)}", 4) for said in item.checks)
        yield from self._key("title", item.title, 4)
        yield from self._key("category", item.category, 4)
        yield from self._key("section", item.section, 4)
        yield value(item.text, "text", 4)
        if item.evidence:
            yield "    verification:"
            yield from self._key("at", Guess(item.stage, _STAGE), 6)
            yield value(item.evidence, "evidence", 6)
        if item.motive:
            yield value(item.motive, "motive", 4)
        if item.law:
            yield "    law:"
            yield from (f"      - {inline(law)}" for law in item.law)

    def _key(self, key: str, guess: Guess, indent: int) -> Iterator[str]:
        """The value, with its mark behind it where both have room on one line, before it else."""
        line = value(guess.value, key, indent)
        if guess.check is None:
            yield line
            return
        mark = f"{self.say(_CHECK)}: {self.say(guess.check)}"
        if "\n" not in line and len(line) + len(mark) + 4 <= WIDTH:
            yield f"{line}  # {mark}"
        else:
            yield comment(mark, indent)
            yield line
