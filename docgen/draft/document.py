"""Blocks of a hand-written text come in; a document with title, language and kind goes out.

A memo to a committee is told from a document for tenderers by what it calls itself, and so are letters, answers to
them, minutes and news: rules about requirements let them speak of what somebody else wants. Floor 4.
"""

import re
from collections.abc import Sequence
from posixpath import basename, splitext

from docgen.blocks.text import plain
from docgen.blocks.tree import Block, Document, Heading, Paragraph
from docgen.blocks.walk import walk
from docgen.diag.place import SourceId

ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
"""An address as link text."""

_MEMO = re.compile(
    r"[\d.\s]* (?:tjänsteskrivelse | tjänsteutlåtande | ordförandeskrivelse | protokollsutdrag | beslutsförslag"
    r"| (?:förvaltningens[ ])? förslag[ ]till[ ]beslut | memorandum | proposed[ ]decision ) \s* :?",
    re.IGNORECASE | re.VERBOSE,
)
_VOICES = re.compile(
    r"""[\d.\s]* (?:
      (?: (?:öppet|öppen) \s )? (?: skrivelse | brev ) \s (?:från|till|om) \b .* | öppet \s brev \b .*
    | (?: gemensamma \s | våra \s )? synpunkter (?: $ | \s (?:på|från|inför|om|angående) \b .* )
    | (?: \w+ \s ){0,3}? svar (?:et)? \s (?:på|till|med \s anledning \s av) \s (?: \w+ \s ){0,3}?
      (?: skrivelse | synpunkter | brev | medborgarförslag | motion | interpellation | remiss | klagomål
      | begäran \s om ) .*
    | (?: remissvar | remissyttrande | yttrande | motion | medborgarförslag | interpellation | insändare | överklagande
      | pressmeddelande | nyhetsbrev | informationsbrev | minnesanteckningar ) (?: $ | [:\s] .* )
    | (?: mbl-? | förhandlings | samverkans | sammanträdes | mötes )? protokoll (?: $ | \s .* )
    | (?: (?:central|lokal|mbl-)? \s? förhandling | samverkan ) \s enligt \s .*
    | till \s (?: \w+ \s )? \w+ (?: nämnden | styrelsen | fullmäktige | utskottet ) (?: \s i \s .* )?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a text calls itself in which somebody speaks to the authority, or the authority of what others want."""
_MAIL = re.compile(r"(?:Från|Skickat|Ämne)[ ]?:[ ]", re.IGNORECASE)
"""The head of an e-mail."""
_MINUTES = re.compile(
    r"^.{0,60}\b(?:SAMMANTRÄDESPROTOKOLL|PROTOKOLL|[Ss]ammanträdesprotokoll|[Mm]ötesprotokoll|[Ff]örhandlingsprotokoll)\b"
)
_TOP_ROWS = 4
_HEAD_ROWS = 12
_SHORT = 80
_HEADING_WORDS = 10
_RUNNING_WORDS = 12
_SENTENCE_WORDS = 4
_SENTENCE_ENDS = (".", ":", ";", ",", "?", "!")


def document_of(source: SourceId, blocks: Sequence[Block], title: str, language: str) -> Document:
    """The document; without a `title` of its own it is called as its first heading, else as its file."""
    shown = title or _first_heading(blocks) or splitext(basename(source.path))[0]
    number = "" if _is_memo(blocks) else "1"
    return Document(
        source.path, number, shown, language, "", basename(source.path), "standard", tuple(blocks), numbered=False
    )


def looks_like_heading(text: str) -> bool:
    """True for a few words that are no sentence and lead to no list."""
    words = text.strip()
    return 0 < len(words.split()) <= _HEADING_WORDS and not words.endswith(_SENTENCE_ENDS)


def is_running_text(text: str) -> bool:
    """True for a text that is long enough to stand below a heading, or a whole sentence."""
    words = text.split()
    told = len(words) >= _SENTENCE_WORDS and text.rstrip().endswith(".") and text.lstrip()[0].isupper()
    return told or len(words) >= _RUNNING_WORDS


def _first_heading(blocks: Sequence[Block]) -> str:
    found = (plain(block.inlines).strip() for block in walk(blocks) if isinstance(block, Heading))
    return next((text for text in found if text), "")


def _is_memo(blocks: Sequence[Block]) -> bool:
    rows = [plain(block.inlines).strip() for block in walk(blocks) if isinstance(block, (Heading, Paragraph))]
    if any(len(row) <= _SHORT and _VOICES.fullmatch(row) for row in _first_lines(rows)):
        return True
    if any(_MAIL.match(row) for row in rows[:_HEAD_ROWS]) or any(_MINUTES.search(row) for row in rows[:_TOP_ROWS]):
        return True
    return any(len(row) <= _SHORT and _MEMO.fullmatch(row) for row in rows)


def _first_lines(rows: Sequence[str]) -> list[str]:
    """The lines of the head, one by one where line breaks part them."""
    return [line.strip(" *_") for row in rows[:_HEAD_ROWS] for line in row.split("\n")][:_HEAD_ROWS]
