"""What a spec's YAML may not hold, said in words: each function gives the diagnostic of one refusal."""

from docgen.diag.diagnostic import Diagnostic, Label, Say, error
from docgen.diag.place import Span
from docgen.source.text import FORBIDDEN, describe
from docgen.source.tree import Node, Scalar


def short(text: str, longest: int = 40) -> str:
    """A text cut for a message, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def duplicate_key(key: Scalar, first: Scalar) -> Diagnostic:
    """The same key twice in one mapping."""
    name, line = short(key.text), first.span.start.line
    return error(
        "Y014",
        Say(f'nyckeln "{name}" finns redan på rad {line}', f'the key "{name}" already stands on line {line}'),
        key.span,
        Say(
            "ta bort eller döp om den ena; annars skulle ett värde försvinna utan att det syns",
            "delete or rename one of them; otherwise a value would vanish unseen",
        ),
        [Label(first.span, Say("första gången här", "first here"))],
    )


def tag(place: Span) -> Diagnostic:
    """A tag such as !!python/name or !!int."""
    return error(
        "Y015",
        Say('typmärken ("!…") används inte i specar', 'tags ("!…") are not used in specs'),
        place,
        Say(
            "ta bort märket; ska värdet vara text, sätt citattecken om det",
            "delete the tag; if the value is text, put quotes round it",
        ),
    )


def complex_key(key: Node) -> Diagnostic:
    """A key that is a list, a mapping or nothing."""
    if isinstance(key, Scalar):
        return no_key(key.span)
    message = Say(
        "en nyckel måste vara ett ord, inte en lista eller grupp",
        "a key must be a word, not a list or mapping",
    )
    return error("Y016", message, key.span, _words_before_colon())


def no_key(place: Span) -> Diagnostic:
    """`: value`."""
    message = Say("en nyckel saknas före kolonet", "there is no key before the colon")
    return error("Y016", message, place, _words_before_colon())


def alias_as_key(name: str, place: Span) -> Diagnostic:
    """`*name: value`."""
    message = Say(f'alias "*{name}" kan inte vara nyckel', f'the alias "*{name}" cannot be a key')
    return error("Y016", message, place, _words_before_colon())


def _words_before_colon() -> Say:
    return Say(
        'skriv nyckeln som ett ord före kolonet; klamrar "{ }" och "[ ]" i text måste stå inom citattecken',
        'write the key as a word before the colon; brackets "{ }" and "[ ]" in a text need quotes round it',
    )


def merge_key(key: Scalar) -> Diagnostic:
    """`<<: *base`."""
    return error(
        "Y017",
        Say('sammanfogning med "<<" används inte i specar', 'merging with "<<" is not used in specs'),
        key.span,
        Say(
            'skriv ut nycklarna, eller låt specen bygga på en grundspec med "use:"',
            'write the keys out, or let the spec build on a base spec with "use:"',
        ),
    )


def second_document(place: Span) -> Diagnostic:
    """A second `---`."""
    return error(
        "Y018",
        Say(
            "filen har mer än ett YAML-dokument: här börjar ett nytt",
            "the file has more than one YAML document: another begins here",
        ),
        place,
        Say(
            'ta bort raden "---", eller lägg det andra i en egen fil',
            'delete the line "---", or move the rest to a file of its own',
        ),
    )


def unknown_alias(name: str, place: Span) -> Diagnostic:
    """`*name` with no `&name` before it."""
    return error(
        "Y019",
        Say(
            f'aliaset "*{name}" har inget ankare "&{name}" tidigare i filen',
            f'the alias "*{name}" has no anchor "&{name}" earlier in the file',
        ),
        place,
        Say(
            "om det är text som börjar med en stjärna: sätt citattecken om den",
            "if it is a text that begins with an asterisk: put quotes round it",
        ),
    )


def alias_in_itself(name: str, place: Span) -> Diagnostic:
    """`&a [*a]`."""
    return error(
        "Y019",
        Say(
            f'aliaset "*{name}" står inuti det som det själv pekar på',
            f'the alias "*{name}" stands inside what it points at',
        ),
        place,
        Say("skriv ut värdet", "write the value out"),
    )


def anchor_again(name: str, place: Span) -> Diagnostic:
    """`&a` for the second time."""
    return error(
        "Y019",
        Say(
            f'ankaret "&{name}" finns redan tidigare i filen',
            f'the anchor "&{name}" already stands earlier in the file',
        ),
        place,
        Say("ge det ett annat namn", "give it another name"),
    )


def dash_in_text(place: Span) -> Diagnostic:
    """A list written under a key that already has a text: YAML makes one running text of it."""
    return error(
        "Y024",
        Say(
            'raden börjar med "- " men hör till texten ovanför och blir löpande text',
            'the line begins with "- " but belongs to the text above and becomes running text',
        ),
        place,
        Say(
            'lägg texten och listan på raderna under efter "|", eller ta bort texten efter nyckelns kolon',
            'put text and list on the lines below after "|", or delete the text after the colon of the key',
        ),
    )


def too_many_aliased(place: Span, most: int) -> Diagnostic:
    """Aliases of aliases: small text, enormous tree."""
    return error(
        "Y020",
        Say(
            f"aliasen i filen blir mer än {most} värden när de skrivs ut",
            f"the aliases of the file become more than {most} values when written out",
        ),
        place,
        Say(
            "skriv ut värdena i stället för alias till alias",
            "write the values out instead of aliases of aliases",
        ),
    )


def too_many_nodes(place: Span, most: int) -> Diagnostic:
    """More values than any spec has."""
    return error(
        "Y020",
        Say(f"filen har mer än {most} värden", f"the file has more than {most} values"),
        place,
        Say("dela upp specen i flera filer", "split the spec into several files"),
    )


def too_deep(place: Span, deepest: int) -> Diagnostic:
    """Lists in lists in lists."""
    return error(
        "Y021",
        Say(f"värdet ligger mer än {deepest} nivåer djupt", f"the value lies more than {deepest} levels deep"),
        place,
        Say("resten av filen läses inte; ta bort nivåer", "the rest of the file is not read; remove levels"),
    )


def escaped_character(value: Scalar) -> Diagnostic:
    """A control character written as an escape, such as "\\x07"."""
    found = FORBIDDEN.search(value.text)
    said = describe(found[0]) if found else Say("tecknet", "the character")
    return error(
        "Y003",
        Say(f"{said.sv} får inte stå i ett värde", f"{said.en} may not stand in a value"),
        value.span,
        Say("ta bort koden efter bakstrecket", "delete the code after the backslash"),
    )


def tab(place: Span) -> Diagnostic:
    """A tab where YAML counts spaces."""
    return error(
        "Y006",
        Say("tabbtecken; här måste det vara blanksteg", "a tab; only spaces may stand here"),
        place,
        Say(
            "byt tabben mot blanksteg (två per nivå), och ställ in redigeraren på det för YAML-filer",
            "replace the tab by spaces (two a level), and set the editor to that for YAML files",
        ),
    )


def empty(place: Span) -> Diagnostic:
    """Nothing but comments."""
    return error(
        "Y004",
        Say("filen är tom: inga nycklar eller värden", "the file is empty: no keys or values"),
        place,
        Say(
            'fyll i den, eller ta bort den; "docgen new" gör en mapp att börja från',
            'fill it in or delete it; "docgen new" makes a folder to start from',
        ),
    )
