"""Explanations of trouble between lines: a colon too few or too many, and indentation that fits no group."""

import re

from docgen.diag.diagnostic import Diagnostic, Say, error
from docgen.diag.place import Span
from docgen.source import refuse
from docgen.source.refuse import short
from docgen.source.text import SourceText
from docgen.source.trouble import Trouble


def glued_colon(trouble: Trouble) -> Diagnostic | None:
    """`{id:[…` in brackets, where libyaml wants a space."""
    if "unexpected ':'" not in trouble.said:
        return None
    word = re.search(r"[\w.-]*$", trouble.before)
    start = trouble.at - (len(word[0]) if word else 0)
    place = trouble.source.span(start, trouble.at + 1)
    found = trouble.source.slice(place)
    return error(
        "Y009",
        Say(f'mellanslag saknas efter kolonet i "{found}"', f'there is no space after the colon in "{found}"'),
        place,
        Say(
            "skriv ett mellanslag efter kolonet, eller sätt citattecken om texten",
            "write a space after the colon, or put quotes round the text",
        ),
    )


def missing_colon(trouble: Trouble) -> Diagnostic | None:
    """A line among keys that is not `key: value`."""
    return no_colon(trouble.source, trouble.begun) if "could not find expected ':'" in trouble.said else None


def no_colon(source: SourceText, start: int) -> Diagnostic:
    """A line that should be `key: value` but has no colon, or no space after it."""
    trouble = Trouble(source, "", "", start, start)
    place = trouble.rest(start)
    found = source.slice(place)
    if re.match(r"-[^\s\d-]", found):
        return _glued_dash(place, found)
    glued = re.match(r"([\w.-]+):(\S.*)$", found)
    if glued:
        return error(
            "Y009",
            Say(
                f'mellanslag saknas efter kolonet i "{short(found)}"',
                f'there is no space after the colon in "{short(found)}"',
            ),
            place,
            Say(f'skriv "{glued[1]}: {short(glued[2])}"', f'write "{glued[1]}: {short(glued[2])}"'),
        )
    return error(
        "Y009",
        Say(
            f'"{short(found)}" har inget kolon; en rad "nyckel: värde" väntades',
            f'"{short(found)}" has no colon; a line "key: value" was expected',
        ),
        place,
        Say(
            "skriv kolon och mellanslag efter nyckeln; hör raden till texten ovanför ska den dras in mer",
            "write a colon and a space after the key; if it belongs to the text above, indent it more",
        ),
    )


def _glued_dash(place: Span, found: str) -> Diagnostic:
    return error(
        "Y009",
        Say(
            f'mellanslag saknas efter strecket i "{short(found)}"',
            f'there is no space after the dash in "{short(found)}"',
        ),
        place,
        Say(f'skriv "- {short(found[1:])}"', f'write "- {short(found[1:])}"'),
    )


def colon_in_value(trouble: Trouble) -> Diagnostic | None:
    """A second `: ` on a line, or a key where the line above already has a value."""
    if "mapping values are not allowed" not in trouble.said:
        return None
    value = re.match(r"[ ]*(?:- +)*[^\s:][^:]*?: +(?=\S)", trouble.before)
    if value:
        return _second_colon(trouble, trouble.at - len(trouble.before) + value.end())
    above = _line_above(trouble.source, trouble.source.point(trouble.at).line)
    content = re.match(r"[ ]*(?:- +)*", trouble.source.line(above))
    own = re.match(r"[ ]*", trouble.before)
    if above and content and own and content.end() == own.end():
        return no_colon(trouble.source, trouble.source.offset(above, content.end() + 1))
    return _too_far(trouble)


def _second_colon(trouble: Trouble, start: int) -> Diagnostic:
    place = trouble.rest(start)
    found = trouble.source.slice(place)
    quote = '"' if "'" in found else "'"
    quoted = f": {quote}{found}{quote}" if found == short(found) else ""
    return error(
        "Y008",
        Say(
            f'värdet "{short(found)}" har ett kolon följt av mellanslag',
            f'the value "{short(found)}" has a colon followed by a space',
        ),
        place,
        Say(f"sätt citattecken om hela värdet{quoted}", f"put quotes round the whole value{quoted}"),
    )


def _too_far(trouble: Trouble) -> Diagnostic:
    start = trouble.at - len(trouble.before.lstrip())
    return error(
        "Y007",
        Say(
            f'"{short(trouble.before)}" är indragen under en rad som redan har ett värde',
            f'"{short(trouble.before)}" is indented under a line that already has a value',
        ),
        trouble.rest(start),
        Say(
            "dra in raden lika långt som nyckeln ovanför, eller ta bort värdet efter nyckelns kolon",
            "indent the line as far as the key above, or delete the value after that key's colon",
        ),
    )


def bad_indentation(trouble: Trouble) -> Diagnostic | None:
    """A line whose first word stands where no group above begins, or a list among keys."""
    if trouble.before.strip() or "block" not in trouble.context or not trouble.character.strip():
        return None
    number = trouble.source.point(trouble.at).line
    own, levels = len(trouble.before), _levels(trouble.source, number)
    if own in levels:
        last = trouble.last
        if last is not None and last.style == "plain" and last.span.start.column - 1 == own:
            return no_colon(trouble.source, last.span.start.offset)
        return _other_kind(trouble)
    wanted = [str(level) for level in sorted(levels)]
    sv, en = (
        f"{', '.join(wanted[:-1])} {word} {wanted[-1]}" if len(wanted) > 1 else wanted[0] for word in ("eller", "or")
    )
    return error(
        "Y007",
        Say(
            f"raden är indragen {own} blanksteg; raderna ovanför ger {sv}",
            f"the line is indented {own} spaces; the lines above make it {en}",
        ),
        trouble.rest(trouble.at),
        Say(
            "dra in raden lika långt som de andra nycklarna i samma grupp",
            "indent the line as far as the other keys of its group",
        ),
    )


def _other_kind(trouble: Trouble) -> Diagnostic:
    """The indentation fits, but a list item stands among keys or a key among list items."""
    if trouble.character == ":":
        return refuse.no_key(trouble.rest(trouble.at))
    if trouble.character == "-":
        message = Say(
            'en listpost ("- ") står där en nyckel väntades',
            'a list item ("- ") stands where a key was expected',
        )
        hint = Say("listan ska stå under en nyckel utan värde", "the list belongs under a key without a value")
    else:
        message = Say(
            'en nyckel står där en listpost ("- ") väntades',
            'a key stands where a list item ("- ") was expected',
        )
        hint = Say(
            'dra in nyckeln så att den hör till posten ovanför, eller börja raden med "- "',
            'indent the key so that it belongs to the item above, or begin the line with "- "',
        )
    return error("Y007", message, trouble.rest(trouble.at), hint)


def _line_above(source: SourceText, number: int) -> int:
    """The nearest line above that holds more than blanks and a comment; 0 when there is none."""
    for above in range(number - 1, 0, -1):
        if re.match(r"[ ]*[^\s#]", source.line(above)):
            return above
    return 0


def _levels(source: SourceText, number: int) -> set[int]:
    """The columns, from 0, where the groups round a line begin; a dash begins one, and so does its item."""
    levels: set[int] = set()
    lowest: int | None = None
    while (number := _line_above(source, number)) and lowest != 0:
        line = source.line(number)
        dashes = re.match(r"[ ]*(?:- +)*", line)
        starts = (
            {match.start() for match in re.finditer(r"\S", line[: dashes.end()])} | {dashes.end()} if dashes else set()
        )
        if lowest is None or min(starts) < lowest:
            levels |= {start for start in starts if lowest is None or start < lowest}
            lowest = min(starts)
    return levels or {0}
