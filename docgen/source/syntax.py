"""What a YAML parser stumbled over comes in; one diagnostic in a person's words goes out.

The two parsers stop at the same places but say it differently. What they say is only used to tell the kind of
trouble; the message is made from the text that stands there.
"""

import re
from collections.abc import Callable

from docgen.diag.diagnostic import Diagnostic, Label, Say, error
from docgen.source import refuse
from docgen.source.indentation import bad_indentation, colon_in_value, glued_colon, missing_colon
from docgen.source.refuse import short
from docgen.source.trouble import Trouble

_Explanation = Callable[[Trouble], Diagnostic | None]


def explain(trouble: Trouble) -> Diagnostic:
    """One diagnostic for what a parser stumbled over."""
    return next(said for said in (explanation(trouble) for explanation in _EXPLANATIONS) if said is not None)


def _tab(trouble: Trouble) -> Diagnostic | None:
    start = trouble.at - trouble.source.point(trouble.at).column + 1
    indent = re.match(r"[ \t]*", trouble.line)
    lead = indent[0] if indent else ""
    if "\t" in lead:
        first = lead.index("\t")
        return refuse.tab(trouble.source.span(start + first, start + len(lead)))
    return refuse.tab(trouble.source.span(trouble.at, trouble.at + 1)) if trouble.character == "\t" else None


def _escape(trouble: Trouble) -> Diagnostic | None:
    if not re.search("escape|hexa?decimal", trouble.said):
        return None
    start = trouble.source.text.rfind("\\", 0, trouble.at + 1)
    if start < 0:
        return None
    written = trouble.source.text[start : start + 2]
    return error(
        "Y013",
        Say(
            f'"{written}" är ingen känd kod inom dubbla citattecken',
            f'"{written}" is no known code inside double quotes',
        ),
        trouble.source.span(start, start + 2),
        Say(
            "skriv bakstrecket dubbelt (\\\\), eller använd enkla citattecken ('…')",
            "double the backslash (\\\\), or use single quotes ('…')",
        ),
    )


def _unclosed_quote(trouble: Trouble) -> Diagnostic | None:
    if "quoted scalar" not in trouble.context or not re.search(
        "end of stream|document (separator|indicator)", trouble.said
    ):
        return None
    return _quote_never_closed(trouble, trouble.begun)


def _quote_never_closed(trouble: Trouble, start: int, end_line: int = 0) -> Diagnostic:
    quote = trouble.source.text[start]
    ends = (
        Say(f"slutar först på rad {end_line}", f"ends only on line {end_line}")
        if end_line
        else Say("aldrig avslutas", "is never closed")
    )
    return error(
        "Y010",
        Say(
            f"citattecknet ({quote}) öppnar en text som {ends.sv}",
            f"the quotation mark ({quote}) opens a text that {ends.en}",
        ),
        trouble.rest(start),
        _both_quotes(),
    )


def _both_quotes() -> Say:
    return Say(
        "sätt samma citattecken före och efter hela värdet; ett likadant inuti skrivs '' respektive \\\"",
        "put the same mark before and after the whole value; one like it inside is written '' or \\\"",
    )


def _after_quote(trouble: Trouble) -> Diagnostic | None:
    if not re.search(r"['\"][ ]*$", trouble.before) or trouble.last is None or trouble.last.style == "plain":
        return None
    span = trouble.last.span
    if span.start.line != span.end.line:
        return _quote_never_closed(trouble, span.start.offset, span.end.line)
    place = trouble.rest(trouble.at)
    found = short(trouble.source.slice(place))
    return error(
        "Y010",
        Say(
            f'"{found}" står efter det avslutande citattecknet',
            f'"{found}" stands after the closing quotation mark',
        ),
        place,
        _both_quotes(),
        [Label(span, Say("den citerade texten", "the quoted text"))],
    )


def _bracket(trouble: Trouble) -> Diagnostic | None:
    if trouble.bracket is None or "flow" not in trouble.context:
        return None
    begun = trouble.bracket
    opening = trouble.source.text[begun]
    closing = "]" if opening == "[" else "}"
    here = trouble.source.point(trouble.at)
    rest = trouble.source.line(here.line)[here.column - 1 :]
    if here.line == trouble.source.point(begun).line and closing in rest:
        found = short(rest.split(closing)[0]) or rest[:1]
        return error(
            "Y011",
            Say(
                f'"{found}" är oväntat inom "{opening} {closing}"; ett kommatecken saknas kanske före',
                f'"{found}" is unexpected inside "{opening} {closing}"; a comma may be missing before it',
            ),
            trouble.rest(trouble.at),
            Say(
                "skilj delarna med komma; sätt citattecken om text med kolon, komma eller klammer",
                "separate the parts by commas; put quotes round text with a colon, comma or bracket",
            ),
        )
    return error(
        "Y011",
        Say(f'"{opening}" stängs aldrig med "{closing}"', f'"{opening}" is never closed by "{closing}"'),
        trouble.source.span(begun, begun + 1),
        Say(
            f'skriv "{closing}" efter det sista värdet; sätt citattecken om text som börjar med "{opening}"',
            f'write "{closing}" after the last value; put quotes round text that begins with "{opening}"',
        ),
        [Label(trouble.rest(trouble.at), Say("här tog det stopp", "the reading stopped here"))],
    )


_STARTERS = "cannot start any token|entries are not allowed|keys are not allowed|node content|alphabetic or numeric"


def _bad_start(trouble: Trouble) -> Diagnostic | None:
    start = trouble.at
    marked = re.search(r"(?:^|[\s\[{,])([*&!]\S*)[ ]+$", trouble.before)
    if re.search(r"an? (alias|anchor|block scalar)|directive", trouble.context):
        start = trouble.begun
    elif marked and not re.search("tag", trouble.context):
        start = trouble.at - len(trouble.before) + marked.start(1)
    elif not re.search(_STARTERS, trouble.said):
        return None
    character = trouble.source.text[start : start + 1]
    if not character.strip():
        return None
    return error(
        "Y012",
        Say(
            f'ett värde kan inte börja med "{character}" utan citattecken',
            f'a value cannot begin with "{character}" without quotes',
        ),
        trouble.rest(start),
        _list_below()
        if character == "-"
        else Say(
            'sätt citattecken om hela värdet, eller skriv texten på raderna under efter "|"',
            'put quotes round the whole value, or write the text on the lines below after "|"',
        ),
    )


def _list_below() -> Say:
    return Say(
        "börja listan på raden under nyckeln, eller sätt citattecken om värdet",
        "begin the list on the line below the key, or put quotes round the value",
    )


def _tag(trouble: Trouble) -> Diagnostic | None:
    if not re.search(r"\btag\b", f"{trouble.said} {trouble.context}"):
        return None
    return refuse.tag(trouble.rest(trouble.begun))


def _general(trouble: Trouble) -> Diagnostic:
    place = trouble.rest(trouble.at)
    found = short(trouble.source.slice(place))
    return error(
        "Y005",
        Say(f'YAML-texten går inte att läsa vid "{found}"', f'the YAML text cannot be read at "{found}"')
        if found
        else Say("YAML-texten tar slut för tidigt", "the YAML text ends too early"),
        place,
        Say(
            "jämför med raderna ovanför: kolon, lika indrag, citattecken om text med särskilda tecken",
            "compare with the lines above: colons, equal indentation, quotes round special characters",
        ),
    )


_EXPLANATIONS: tuple[_Explanation, ...] = (
    _tab,
    _escape,
    _unclosed_quote,
    _tag,
    _bad_start,
    glued_colon,
    _bracket,
    missing_colon,
    colon_in_value,
    _after_quote,
    bad_indentation,
    _general,
)
