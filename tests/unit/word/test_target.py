"""Targets: heading numbers as Word counts, bookmarks only where they are needed."""

import pytest

from docgen.blocks.tree import Block, Cell, Contents, Document, ListBlock, ListItem, Note, Ref, Row
from docgen.word.target import MisnumberedError, find_targets, reference_name
from tests.unit.word.specimen import VOLUMES, h, p, requirement


def document(*blocks: Block, number: str = "3", numbered: bool = True) -> Document:
    return Document("d", number, "T", "sv", "f", "d", "b", blocks, numbered)


def test_numbers_count_as_word_does() -> None:
    found = find_targets(
        document(
            h(1, "a"), h(2, "b"), h(2, "c"), h(3, "d"), h(1, "e"), h(2, "f"), h(1, "g", numbered=False), h(1, "h")
        )
    )
    assert [target.number for target in found.headings] == [
        "3.1",
        "3.1.1",
        "3.1.2",
        "3.1.2.1",
        "3.2",
        "3.2.1",
        "",
        "3.3",
    ]


def test_the_prefix_is_the_number_of_the_document_or_none() -> None:
    assert find_targets(document(h(1, "a"), number="A")).headings[0].number == "A.1"
    assert find_targets(document(h(1, "a"), number="")).headings[0].number == "1"
    assert find_targets(document(h(1, "a"), numbered=False)).headings[0].number == ""


def test_requirements_count_among_the_headings() -> None:
    found = find_targets(document(h(1, "a"), requirement("3.1.1", "PA-1", "b", p("x")), h(2, "c")))
    assert [(target.number, target.title) for target in found.headings][1:] == [("3.1.1", "b"), ("3.1.2", "c")]


def test_a_number_that_word_would_not_show_is_our_mistake() -> None:
    with pytest.raises(MisnumberedError, match=r"the text says 3\.2, Word '3\.1'"):
        find_targets(document(h(1, "a", "3.2")))


def test_bookmarks_for_the_contents_go_as_deep_as_the_contents() -> None:
    headings = find_targets(document(Contents("Innehåll", 2), h(1, "a"), h(2, "b"), h(3, "c"))).headings
    assert [target.entry for target in headings] == ["_Toc000000001", "_Toc000000002", ""]
    assert [target.entry for target in find_targets(document(h(1, "a"))).headings] == [""]


def test_bookmarks_for_references_stand_where_one_leads() -> None:
    ref = p(Ref("x", text="3.1", inside=True), Ref("z", text="4.1", inside=False))
    found = find_targets(document(h(1, "a", anchor="x"), h(1, "b", anchor="y"), h(1, "c", anchor="z"), ref))
    assert [target.reference for target in found.headings] == [reference_name("x"), "", ""]
    assert found.by_anchor.keys() == {"x"}


def test_references_are_found_in_lists_cells_and_notes() -> None:
    refs = [p(Ref(key, text="1", inside=True)) for key in "abc"]
    nested = ListBlock(False, (ListItem((refs[0],)),))
    table = type(VOLUMES)((VOLUMES.columns[0],), Row((Cell((p("x"),)),)), (Row((Cell((refs[1],)),)),))
    note = p(Note((refs[2],)))
    found = find_targets(document(*(h(1, key, anchor=key) for key in "abcd"), nested, table, note))
    assert found.by_anchor.keys() == set("abc")


def test_bookmark_names_are_short_and_tell_nothing() -> None:
    name = reference_name("service.on-call")
    assert name == reference_name("service.on-call")
    assert len(name) <= 40
    assert "service" not in name
