from docgen.blocks.naming import spoken_name


def test_documents_are_spoken_of_by_kind_number_and_title() -> None:
    assert spoken_name("3", "Kravspecifikation", "sv") == "dokument 3 Kravspecifikation"
    assert spoken_name("H", "Uppföljningsplan", "sv") == "bilaga H Uppföljningsplan"
    assert spoken_name("3", "Requirements", "en") == "document 3 Requirements"
    assert spoken_name("H", "Follow-up plan", "en") == "appendix H Follow-up plan"
    assert spoken_name("", "Tidplan", "sv") == "Tidplan"
