"""A PDF is asked one thing: has it text, or is it only pictures."""

import zlib

import pytest

from docgen.diag.place import SourceId
from docgen.draft.read import read_draft

PICTURE = b"4 0 obj <</Subtype /Image /Filter /DCTDecode>> stream\nBT (x) Tj xyz\nendstream endobj\n"


def stream(content: bytes, packed: bool = True) -> bytes:
    data = zlib.compress(content) if packed else content
    head = b"<</Filter /FlateDecode>>" if packed else b"<<>>"
    return b"5 0 obj " + head + b" stream\r\n" + data + b"\nendstream endobj\n"


@pytest.mark.parametrize(
    ("parts", "scanned"),
    [
        ([PICTURE, stream(b"q 1 0 0 1 0 0 cm /Im1 Do Q")], True),
        ([PICTURE, stream(b"BT /F1 12 Tf (Hej) Tj ET")], False),
        ([PICTURE, stream(b"BT [(He) 2 (j)] TJ ET", packed=False)], False),
        ([stream(b"q Q")], False),
        ([PICTURE, b"trailer <</Encrypt 9 0 R>>"], False),
        ([PICTURE, b"6 0 obj <</Filter /FlateDecode>> stream\nrubbish"], True),
    ],
)
def test_a_scanned_file_is_known(parts: list[bytes], scanned: bool) -> None:
    found = read_draft(SourceId("prov.pdf"), b"%PDF-1.7\n" + b"".join(parts))
    assert found.value is not None
    assert found.value.form.scanned is scanned
    assert [item.code for item in found.diagnostics] == ([] if scanned else ["D004"])


def test_something_else_is_no_pdf() -> None:
    found = read_draft(SourceId("prov.pdf"), b"hej")
    assert found.value is None
    assert [item.code for item in found.diagnostics] == ["D003"]
