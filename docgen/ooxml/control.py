"""Content controls: what a tenderer fills in, with a title that is read aloud and a grey prompt.

In: kind, title, tag, prompt and choices. Out: a w:sdt that stands in a line of text. A control never holds
text of the document itself: LibreOffice loses tracked changes inside controls. Floor 2.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from docgen.ooxml.markup import Xml, attribute, look, run

ControlKind: TypeAlias = Literal["text", "long-text", "checkbox", "choice", "date"]

MAX_NAME = 64
"""Word cuts titles and tags at this length."""

_EMPTY_BOX = "☐"
_BOX_FONT = "MS Gothic"


class Control(Struct, frozen=True):
    """A content control. `number` is unique in the document; `language` decides how a date is written."""

    kind: ControlKind
    number: int
    title: str
    tag: str
    prompt: str
    prompt_style: str
    choices: Sequence[str] = ()
    language: str = "sv-SE"


def control_xml(control: Control) -> Xml:
    """The w:sdt, empty: it shows its prompt, or an unticked box."""
    names = f'<w:alias w:val="{_name(control.title)}"/><w:tag w:val="{_name(control.tag)}"/>'
    number = f'<w:id w:val="{control.number}"/>'
    if control.kind == "checkbox":
        return Xml(
            f"<w:sdt><w:sdtPr>{names}{number}{_box()}</w:sdtPr><w:sdtContent>{_box_run()}</w:sdtContent></w:sdt>"
        )
    content = run(control.prompt, look(control.prompt_style))
    return Xml(
        f"<w:sdt><w:sdtPr>{names}{number}<w:showingPlcHdr/>{_nature(control)}</w:sdtPr>"
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _nature(control: Control) -> str:
    if control.kind == "long-text":
        return '<w:text w:multiLine="1"/>'
    if control.kind == "date":
        return (
            f'<w:date><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="{attribute(control.language)}"/>'
            '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
        )
    if control.kind == "choice":
        items = "".join(
            f'<w:listItem w:displayText="{attribute(choice)}" w:value="{attribute(choice)}"/>'
            for choice in dict.fromkeys(control.choices)
        )
        return f"<w:dropDownList>{items}</w:dropDownList>"
    return "<w:text/>"


def _box() -> str:
    states = (("checkedState", "2612"), ("uncheckedState", "2610"))
    signs = "".join(f'<w14:{name} w14:val="{sign}" w14:font="{_BOX_FONT}"/>' for name, sign in states)
    return f'<w14:checkbox><w14:checked w14:val="0"/>{signs}</w14:checkbox>'


def _box_run() -> str:
    names = "".join(f' w:{kind}="{_BOX_FONT}"' for kind in ("ascii", "eastAsia", "hAnsi"))
    return f'<w:r><w:rPr><w:rFonts{names} w:hint="eastAsia"/></w:rPr><w:t>{_EMPTY_BOX}</w:t></w:r>'


def _name(text: str) -> str:
    """A title or tag of at most 64 characters."""
    return attribute(text if len(text) <= MAX_NAME else text[: MAX_NAME - 1] + "…")
