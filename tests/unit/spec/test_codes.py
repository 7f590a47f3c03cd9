"""Every code of the spec layer has a page; its example is YAML that a person could have written."""

import re

from docgen.diag.place import SourceId
from docgen.source.front_matter import split
from docgen.source.parse import parse
from docgen.source.text import decode
from docgen.spec.codes import CODES


def test_codes_are_unique_and_in_order() -> None:
    ids = [code.id for code in CODES]
    assert ids == sorted(set(ids))
    assert all(re.fullmatch(r"[SL]\d{3}", name) for name in ids)


def test_pages_are_sentences_in_both_languages() -> None:
    for code in CODES:
        for said in (code.why, code.mend):
            assert said.sv.endswith("."), code.id
            assert said.en.endswith("."), code.id
        assert not code.title.sv.endswith("."), code.id


def test_examples_can_be_read() -> None:
    for code in CODES:
        source = decode(SourceId("example.yaml"), code.example.encode()).value
        assert source is not None
        if code.example.startswith("---"):
            assert split(source).diagnostics == ()
        elif code.example and not code.example.startswith("# "):
            assert parse(source).diagnostics == (), code.id
