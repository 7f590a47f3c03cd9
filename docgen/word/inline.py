"""Inlines as runs: text with its marks, links, references, footnotes and form fields.

In: inlines of `blocks.tree`. Out: the content of a paragraph. Texts that look the same become one run, however
many places they came from. Floor 6.
"""

from collections.abc import Sequence

from docgen.blocks.tree import FormField, Inline, LineBreak, Link, Note, Ref, Text
from docgen.ooxml.control import Control, ControlKind, control_xml
from docgen.ooxml.markup import PLAIN, Xml, joined, link_out, note_mark, note_reference, run
from docgen.ooxml.note import note_xml
from docgen.ooxml.role import Role
from docgen.word.draft import Draft
from docgen.word.frame import Frame
from docgen.word.reference import reference_xml
from docgen.word.review import shown_prompt


def inlines_xml(draft: Draft, inlines: Sequence[Inline], frame: Frame, base: Role | None = None) -> Xml:
    """The inlines one after the other; `base` is the character style that they stand in."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        return run(inlines[0].text, draft.look(inlines[0], base))
    parts: list[Xml] = []
    text = ""
    how = PLAIN
    for inline in inlines:
        if isinstance(inline, Text):
            here = draft.look(inline, base)
            if here == how or not text:
                text, how = text + inline.text, here
            else:
                parts.append(run(text, how))
                text, how = inline.text, here
        elif isinstance(inline, LineBreak):
            text += "\n"
        else:
            parts.append(run(text, how))
            text = ""
            parts.append(_other(draft, inline, frame))
    parts.append(run(text, how))
    return parts[0] if len(parts) == 1 else joined(*parts)


def _other(draft: Draft, inline: Link | Ref | Note | FormField, frame: Frame) -> Xml:
    if isinstance(inline, Ref):
        return reference_xml(draft, inline)
    if isinstance(inline, Link):
        content = inlines_xml(draft, inline.inlines, frame, base="link")
        return link_out(draft.file.link(inline.address, frame.in_note), content)
    if isinstance(inline, FormField):
        return _field(draft, inline)
    if isinstance(inline, Note):
        return _note(draft, inline, frame)
    raise TypeError(f"unknown inline {inline!r}")


def _field(draft: Draft, inline: FormField) -> Xml:
    kind: ControlKind = "text" if inline.kind == "price" else inline.kind
    prompt = shown_prompt(inline, draft.words)
    style = draft.styles["placeholder"]
    control = Control(
        kind, draft.next_control(), inline.title, inline.name, prompt, style, inline.choices, draft.language
    )
    return control_xml(control)


def _note(draft: Draft, inline: Note, frame: Frame) -> Xml:
    """The mark in the text; the note itself goes to the footnotes part."""
    if frame.in_note:
        raise ValueError("a footnote stands inside a footnote")
    number = len(draft.notes) + 1
    draft.notes.append(Xml(""))
    inside = Frame(frame.width, text="footnote", lists="text", in_note=True)
    with draft.elsewhere():
        draft.note_lead = joined(note_mark(draft.styles["footnote-mark"]), run(" "))
        content = draft.blocks(draft, inline.blocks, inside)
    draft.notes[number - 1] = note_xml(number, content)
    return note_reference(number, draft.styles["footnote-mark"])
