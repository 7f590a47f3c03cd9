"""Plain text files: paragraphs, broken lines, headings, lists, columns, and whatever wrote the bytes."""

import pytest

from docgen.blocks.text import plain
from docgen.blocks.tree import Heading, ListBlock, Table
from docgen.diag.place import SourceId
from docgen.draft.model import Draft
from docgen.draft.read import read_draft
from tests.unit.draft.office import misplaced, passages, text_draft, texts


def read(text: str | bytes) -> Draft:
    return text_draft("prov.txt", text)


def test_broken_lines_are_put_together_and_keep_their_places() -> None:
    made = read(
        "Kommunen utför personlig assistans i egen regi åt 37 brukare. Verksamheten har gått med\n"
        "underskott i flera år. Kostnaden översteg intäkterna. Förvaltningen har jämfört fyra alter-\n"
        "nativ och föreslår en LSS-\n"
        "upphandling med barn-\n"
        "och ungdomsplan.\n\nNytt stycke.\n"
    )
    first, second = texts(made)
    assert first.endswith("jämfört fyra alternativ och föreslår en LSS-upphandling med barn- och ungdomsplan.")
    assert second == "Nytt stycke."
    spot = passages(made)[0].spot(first.index("underskott"), first.index("underskott") + 10)
    assert made.source.slice(spot.place).count("underskott") == 1
    assert list(misplaced(made)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Handläggare: Utredare\nDiarienummer: SON 2026/118\nDatum: 2026-11-20\n", 3),
        ("Ja.\nNej.\n", 2),
        ("Ett stycke " * 14 + "slutar här.\n" + "Ett annat " * 14 + "slutar här.\n", 2),
        ("En rad som är ganska lång men som ändå fortsätter på\nnästa rad.\n", 1),
        ("\n\n\n", 0),
    ],
)
def test_paragraphs_are_told_apart(text: str, expected: int) -> None:
    assert len(texts(read(text + "\n"))) == expected


@pytest.mark.parametrize(
    ("text", "level", "heading"),
    [
        ("BAKGRUND\n\nText.", 1, "BAKGRUND"),
        ("2.1 Krav på jour\n\nText.", 2, "2.1 Krav på jour"),
        ("Sammanfattning\n==============\nText.", 1, "Sammanfattning"),
    ],
)
def test_obvious_headings(text: str, level: int, heading: str) -> None:
    first = read(text).document.blocks[0]
    assert isinstance(first, Heading)
    assert (first.level, plain(first.inlines)) == (level, heading)


@pytest.mark.parametrize(
    "text", ["2027 börjar avtalet.", "5 brukare", "Kort rad utan tal", "LSS", "1. Kommunen betalar."]
)
def test_what_is_no_heading(text: str) -> None:
    assert not isinstance(read(text + "\n\nText.\n").document.blocks[0], Heading)


def test_lists() -> None:
    made = read("Krav:\n- jour\n  dygnet runt\n• svar\n\n1) första\n2) andra\na) tredje\n")
    kinds = [(block.ordered, len(block.items)) for block in made.document.blocks if isinstance(block, ListBlock)]
    assert kinds == [(False, 2), (True, 3)]
    assert texts(made) == ["Krav:", "jour dygnet runt", "svar", "första", "andra", "tredje"]
    assert list(misplaced(made)) == []


def test_columns_are_a_table() -> None:
    made = read("År\tKostnad\n2024\t10\n2025\t11\n\nÅr      Antal\n2024    37\n")
    tables = [block for block in made.document.blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [2, 1]
    assert list(misplaced(made)) == []
    assert passages(made)[3].spot(0, 2).place.start.column == 6


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        ("Å är bra.".encode(), []),
        (b"\xef\xbb\xbf" + "Å är bra.".encode(), []),
        ("\ufeffÅ är bra.".encode("utf-16-le"), []),
        ("\ufeffÅ är bra.".encode("utf-16-be"), []),
        ("Å är bra.".encode("cp1252"), ["D002"]),
    ],
)
def test_encodings(data: bytes, codes: list[str]) -> None:
    found = read_draft(SourceId("prov.txt"), data)
    assert found.value is not None
    assert texts(found.value) == ["Å är bra."]
    assert [item.code for item in found.diagnostics] == codes


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", b"\xff\xfeA", bytes(range(256)) * 10, b"x" * 5_000_001])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    found = read_draft(SourceId("prov.txt"), data)
    assert found.value is None
    assert [item.code for item in found.diagnostics] == ["D003"]


def test_old_line_ends_and_form_feeds() -> None:
    made = read("Ett.\r\rTvå.\x0c\n\x0c\nTre.\u2028Fyra.\n")
    assert texts(made)[:2] == ["Ett.", "Två."]
    assert passages(made)[1].spot(0, 3).place.start.line == 3


def test_a_file_without_text_is_said_to_be_empty() -> None:
    found = read_draft(SourceId("prov.txt"), b" \n\n")
    assert [item.code for item in found.diagnostics] == ["D005"]


def test_a_file_of_another_kind_is_refused() -> None:
    found = read_draft(SourceId("prov.odt"), b"x")
    assert found.value is None
    assert found.diagnostics[0].message.sv == 'filer av slaget ".odt" granskas inte'
