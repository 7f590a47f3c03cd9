from pathlib import Path

import pytest

from docgen.diag.place import Point, SourceId
from docgen.source.text import LARGEST, MOST_SHOWN, decode, load
from docgen.world import FrozenFiles

FILE = SourceId("a.yaml")


def test_offsets_count_characters_of_the_file_with_its_line_ends():
    text = decode(FILE, "å: 😀\r\nb: c\r\n".encode()).value
    assert text is not None
    assert (text.newline, text.bom, text.line_count) == ("\r\n", False, 3)
    assert (text.line(1), text.line(2), text.line(3), text.line(4)) == ("å: 😀", "b: c", "", "")
    assert text.point(6) == Point(2, 1, 6)
    assert text.offset(2, 4) == 9
    assert text.slice(text.span(3, 4)) == "😀"


def test_points_outside_the_text_are_its_ends():
    text = decode(FILE, b"a\nbc").value
    assert text is not None
    assert text.point(99) == Point(2, 3, 4)
    assert text.point(-1) == Point(1, 1, 0)


def test_a_byte_order_mark_is_not_part_of_the_text():
    text = decode(FILE, b"\xef\xbb\xbfa: 1\n").value
    assert text is not None
    assert text.bom
    assert text.text == "a: 1\n"
    assert text.data.startswith(b"\xef\xbb\xbf")


def test_the_hash_is_that_of_the_bytes():
    text = decode(FILE, b"").value
    assert text is not None
    assert text.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (
            "title: x\nort: Sjöbo\n".encode("cp1252"),
            (2, 8, 16),
            'filen är inte UTF-8: byte nummer 17 är 0xF6 ("ö" i Windows-1252)',
        ),
        ("å: ö\n".encode() + b"\xff\n", (2, 1, 5), 'filen är inte UTF-8: byte nummer 8 är 0xFF ("ÿ" i Windows-1252)'),
        (b"\xef\xbb\xbfab\x81", (1, 3, 2), "filen är inte UTF-8: byte nummer 6 är 0x81"),
        ("å".encode("utf-16"), (1, 1, 0), "filen är sparad som UTF-16, inte UTF-8"),
        (b"\xfe\xff\x00a", (1, 1, 0), "filen är sparad som UTF-16, inte UTF-8"),
        ("å".encode("utf-32"), (1, 1, 0), "filen är sparad som UTF-32, inte UTF-8"),
    ],
)
def test_other_encodings_are_refused_at_their_first_byte(data: bytes, place: tuple[int, int, int], message: str):
    outcome = decode(FILE, data)
    assert outcome.value is None
    [item] = outcome.diagnostics
    assert (item.code, item.message.sv) == ("Y001", message)
    assert (item.place.start.line, item.place.start.column, item.place.start.offset) == place
    assert "UTF-8" in item.hint.sv


def test_a_file_may_be_five_million_bytes_but_not_one_more():
    assert decode(FILE, b"a" * LARGEST).value is not None
    outcome = decode(FILE, b"a" * (LARGEST + 1))
    assert outcome.value is None
    assert [item.message.en for item in outcome.diagnostics] == [
        "the file is 5000001 bytes, at most 5000000 are accepted"
    ]


@pytest.mark.parametrize(
    ("character", "words"),
    [
        ("\0", "styrtecknet U+0000"),
        ("\x1b", "styrtecknet U+001B"),
        ("\x7f", "styrtecknet U+007F"),
        ("\x9f", "styrtecknet U+009F"),
        ("\r", "styrtecknet U+000D"),
        ("\x85", "radbrytningstecknet U+0085"),
        ("\u2028", "radbrytningstecknet U+2028"),
        ("\u2029", "radbrytningstecknet U+2029"),
        ("\ufeff", "det osynliga tecknet U+FEFF (byte order mark)"),
        ("\uffff", "styrtecknet U+FFFF"),
        ("\U000f0000", "docgens eget tecken U+F0000"),
        ("\U000ffffd", "docgens eget tecken U+FFFFD"),
    ],
)
def test_hidden_characters_are_refused_where_they_stand(character: str, words: str):
    outcome = decode(FILE, f"a: 1\nb: x{character}y\n".encode())
    assert outcome.value is None
    [item] = outcome.diagnostics
    assert item.message.sv == f"{words} får inte stå i filen"
    assert (item.place.start.line, item.place.start.column) == (2, 5)
    assert item.place.end.offset == item.place.start.offset + 1


def test_a_file_full_of_them_does_not_flood_the_report():
    assert len(decode(FILE, b"\0" * 5000).diagnostics) == MOST_SHOWN


@pytest.mark.parametrize("allowed", ["\t", "\n", "\r\n", "\u00a0", "\u00ad", "\u200d", "\ue000", "\U00100000", "😀"])
def test_other_characters_are_welcome(allowed: str):
    assert decode(FILE, f"a{allowed}b".encode()).value is not None


def test_loading_says_what_cannot_be_read():
    [item] = load(FrozenFiles(), FILE).diagnostics
    assert (item.code, item.message.sv) == ("Y023", 'filen "a.yaml" finns inte')
    assert load(FrozenFiles({FILE: b"a: 1"}), FILE).value is not None


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (IsADirectoryError(21, "x"), "är en mapp, inte en fil"),
        (PermissionError("outside the project: ../b"), "går inte att läsa: outside the project: ../b"),
    ],
)
def test_loading_gives_the_systems_reason(problem: OSError, words: str):
    class Failing(FrozenFiles):
        def read(self, source: SourceId) -> bytes:
            raise problem

    [item] = load(Failing(), SourceId(Path("m").name)).diagnostics
    assert item.message.sv.endswith(words)
