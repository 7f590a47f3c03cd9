from docgen.check.foreign import ForeignText, foreign_texts
from tests.unit.check.case import case

CONTRACT = [
    "# Avtal om personlig assistans",
    "Parter i avtalet är Ekdala kommun och den leverantör som har tilldelats uppdraget i upphandlingen.",
    "Avtalstiden är två år från avtalsstart. Kommunen kan förlänga avtalet två gånger med ett år i taget.",
    "Leverantören ska utföra personlig assistans åt de brukare som väljer kommunen och följa kravspecifikationen.",
    "Kommunen betalar fakturor inom 30 dagar. Leverantören fakturerar utförda timmar en gång i månaden i efterskott.",
    "Avtalet kan sägas upp av båda parter med nio månaders uppsägningstid. Uppsägningen ska vara skriftlig.",
    "En tvist avgörs av allmän domstol i Sverige. Assistansen ska utföras medan tvisten pågår.",
    "Leverantören ska ha en ansvarig för uppdraget. Kommunen ska ha en avtalscontroller.",
    "Parterna ska svara på varandras frågor inom fem arbetsdagar. E-post räknas som skriftligt.",
    "Avtalet gäller när båda parter har undertecknat det.",
]


def text_of(*parts: str) -> ForeignText:
    (found,) = foreign_texts(case({"text": list(parts)}).context)
    return found


def test_a_contract_is_known_by_its_title_its_parts_and_its_length() -> None:
    title = text_of(*CONTRACT).contract_title
    assert title is not None
    assert title.text == "Avtal om personlig assistans"
    assert text_of(*CONTRACT[:5]).contract_title is None
    assert text_of(*CONTRACT[1:], "Slut.").contract_title is None


def test_other_titles_are_no_contract() -> None:
    for title in (
        "# Förlängning av avtal om personlig assistans",
        "# Kollektivavtal för personliga assistenter",
        "# Personuppgiftsbiträdesavtal",
        "# Avtal om samverkan mellan kommunen och regionen",
        "Kommunen har ett avtal om personlig assistans.",
    ):
        assert text_of(title, *CONTRACT[1:]).contract_title is None


def other(service: str, definite: str) -> ForeignText:
    said = [part.replace("personlig assistans", service).replace("Assistansen", definite) for part in CONTRACT]
    return text_of(*said)


def test_a_contract_on_another_service_is_one_too_and_tells_of_what() -> None:
    cleaning = other("städning", "Städningen")
    assert cleaning.contract_title is not None
    assert not cleaning.on_assistance
    support = other("boendestöd", "Boendestödet")
    assert support.on_care
    assert not support.on_assistance
    assert text_of(*CONTRACT).on_assistance


def test_a_brief_contract_ends_within_a_year_and_is_not_prolonged() -> None:
    assert not text_of(*CONTRACT).brief
    term = "Avtalet gäller från och med den 1 mars 2027 till och med den 31 januari 2028."
    without = [part for part in CONTRACT if "förlänga" not in part]
    assert text_of(*without, term).brief
    assert not text_of(*without, term.replace("2028", "2029")).brief
    assert not text_of(*CONTRACT, term).brief


def test_a_memo_is_known_by_its_proposal() -> None:
    memo = text_of("# 1. Förslag till beslut", "Nämnden godkänner planen.", "# Bakgrund", "Planen är klar.")
    assert memo.memo
    assert [passage.text for passage in memo.proposal] == ["1. Förslag till beslut", "Nämnden godkänner planen."]
    assert not text_of("Förvaltningens förslag till beslut behandlas i maj.").memo
    assert text_of("# Förslag till beslut").proposal == ()


def test_a_memo_is_not_for_suppliers() -> None:
    assert text_of("Leverantören ska ha jour.").for_suppliers
    assert not text_of("# Tjänsteskrivelse", "Leverantören ska ha jour.").for_suppliers
    assert not text_of("Assistansen är viktig.").for_suppliers


def test_beside_a_spec_only_drafts_are_foreign() -> None:
    told = {"spec": "", "text": ["Leverantören ska ha jour."], "draft": {"text": ["Utkast."]}}
    (found,) = foreign_texts(case(told).context)
    assert [passage.text for passage in found.passages] == ["Utkast."]
