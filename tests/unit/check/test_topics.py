from docgen.check.pattern import Pattern
from docgen.check.topics import Topic, foreign_gaps, listed, settled, spec_gaps
from docgen.diag.diagnostic import Say
from docgen.diag.route import Route
from tests.unit.check.case import case
from tests.unit.check.test_foreign import CONTRACT

DRILLS = Topic(Say("övningar", "drills"), Pattern("övning", hints=("övning",)), ("provklausul",))


def says(text: str, section: str = "contract.follow-up") -> bool:
    return settled(
        case({"spec": f"requirements:\n  - {{id: PA-1, section: {section}, text: {text}}}"}).context, DRILLS
    )


def test_words_of_a_requirement_settle_a_topic() -> None:
    assert says("Leverantören ska hålla en övning varje år.")
    assert not says("Leverantören ska hålla ett möte varje år.")


def test_a_section_that_does_not_count_settles_nothing() -> None:
    assert not says("Leverantören ska hålla en övning varje år.", "tenderer.capacity")


def test_a_motive_settles_nothing() -> None:
    spec = "requirements:\n  - {id: PA-AVT, motive: En övning behövs.}"
    assert not settled(case({"spec": spec}).context, DRILLS)


def test_a_clause_settles_by_its_name() -> None:
    spec = "requirements:\n  - {id: PA-9, clause: provklausul}"
    assert settled(case({"spec": spec}).context, DRILLS)


def test_a_gap_of_a_spec_points_at_the_requirements() -> None:
    (gap,) = spec_gaps(case({"spec": ""}).context, (DRILLS,))
    assert gap.of_spec
    assert gap.spot.place == Route(("requirements",))
    assert gap.hint.sv == "lägg till provklausul bland kraven, eller ett eget avtalsvillkor"


def test_a_gap_of_a_contract_points_at_its_title() -> None:
    (gap,) = foreign_gaps(case({"text": CONTRACT}).context, (DRILLS,))
    assert not gap.of_spec
    assert gap.spot.words == "Avtal om personlig assistans"
    assert gap.hint.en.startswith("write conditions on drills")
    assert not list(foreign_gaps(case({"text": [*CONTRACT, "En övning hålls."]}).context, (DRILLS,)))
    assert not list(foreign_gaps(case({"text": ["Ett brev."]}).context, (DRILLS,)))


def test_names_are_listed_as_in_running_text() -> None:
    names = [Say("a", "a"), Say("b", "b"), Say("c", "c")]
    assert listed(names) == Say("a, b och c", "a, b and c")
    assert listed(names[:1]) == Say("a", "a")
