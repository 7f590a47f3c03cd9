"""Text, prose and names: strings come in, the same strings go out, tidied at the ends."""

import re
from typing import Annotated, Any, Self, TypeAlias

from docgen.diag.diagnostic import Say
from docgen.spec.values.expect import Reads, Value, quote, refuse, written

_NAME = re.compile(r"[^\W_](?:[\w.-]*[\w-])?")
_LINE_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_NOT_IN_NAME = re.compile(r"[^\w.-]+")

TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number"]}
PROSE_SCHEMA: dict[str, Any] = {"type": "string", "minLength": 1}
NAME_SCHEMA: dict[str, Any] = {
    "type": ["string", "number"],
    "pattern": "^[0-9A-Za-zÅÄÖÉåäöé][0-9A-Za-zÅÄÖÉåäöé_.-]*$",
}


def read_text(value: object) -> str:
    """One paragraph of text; line breaks inside it become spaces. Numbers keep the text that was written."""
    text = written(value, Say("text", "text")).strip()
    _refuse_empty(text)
    if "\n" not in text:
        return text
    if re.search(r"\n[ \t]*\n", text):
        raise refuse(
            "S006",
            Say(
                "texten har flera stycken; här får ett stycke stå",
                "the text has several paragraphs; one was expected",
            ),
            Say(
                "ta bort den tomma raden, eller skriv två punkter",
                "remove the blank line, or write two items",
            ),
        )
    return _LINE_BREAK.sub(" ", text)


def read_name(value: object) -> str:
    """An id: letters, digits, hyphen, underscore and full stop, beginning with a letter or digit."""
    text = written(value, Say("ett id", "an id")).strip()
    _refuse_empty(text)
    if _NAME.fullmatch(text):
        return text
    better = _NOT_IN_NAME.sub("-", text).strip("-._")
    raise refuse(
        "S007",
        Say(
            f"{quote(text)} är inget id; ett id består av bokstäver, siffror och - _ .",
            f"{quote(text)} is not an id; an id is made of letters, digits and - _ .",
        ),
        Say(f"skriv t.ex. {better}", f"write {better}, for instance") if better else None,
    )


def _refuse_empty(text: str) -> None:
    if not text:
        raise refuse(
            "S006",
            Say("texten är tom; här ska text stå", "the text is empty; text was expected"),
            Say("skriv text, eller ta bort nyckeln", "write some text, or remove the key"),
        )


Text: TypeAlias = Annotated[str, Reads(read_text, TEXT_SCHEMA)]
"""One paragraph of plain text."""

Name: TypeAlias = Annotated[str, Reads(read_name, NAME_SCHEMA)]
"""An id or the name of a file without its ending."""


class Prose(str, Value):
    """Markdown by the author: several paragraphs, lists, emphasis."""

    __slots__ = ()

    @classmethod
    def read(cls, value: object) -> Self:
        """The text as it was written, without blank lines at the ends."""
        text = written(value, Say("text", "text")).strip("\n").rstrip()
        _refuse_empty(text.strip())
        return cls(text)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """What an editor should accept at this place."""
        return dict(TEXT_SCHEMA)
