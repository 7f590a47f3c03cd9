"""The text of a requirement is what its reader sees, or what its author wrote where nothing is composed."""

from collections.abc import Mapping

from docgen.check.context import Context
from docgen.check.limits import Limits
from tests.unit.check.case import case


def texts(item: Mapping[str, object]) -> dict[str, list[str]]:
    context = case(item).context
    return {found.id: [text.text for text in context.texts_of(found)] for found in context.requirements}


def test_the_authors_text_where_nothing_is_composed() -> None:
    spec = "requirements:\n  - {id: PA-1, addition: Jouren ska ha två linjer., motive: Trygghet.}\n"
    assert texts({"spec": spec})["PA-1"] == [
        "Jour\n\nLeverantören ska ha jour dygnet runt.\n\nJouren ska ha två linjer."
    ]


def test_the_composed_text_where_there_is_one() -> None:
    assert texts({"spec": "", "text": ["PA-1: Leverantören ska ha jour."]})["PA-1"] == [
        "Krav\n\nLeverantören ska ha jour."
    ]


def test_a_requirement_in_two_documents_is_read_in_the_first() -> None:
    item = {"spec": "", "text": ["PA-1: Första."], "memo": ["PA-1: Andra."]}
    assert texts(item)["PA-1"] == ["Krav\n\nFörsta."]


def test_nothing_is_known_without_a_spec() -> None:
    assert Context().requirements == ()
    assert Context().passages == ()


def test_limits_come_from_the_profile_and_otherwise_from_the_catalogue() -> None:
    limits = Limits.from_profile({"sentence_words": 25, "colour": 3})
    assert (limits.sentence_words, limits.small_cell) == (25, 5)


def test_what_rules_share_is_worked_out_once() -> None:
    context, asked = Context(), list[object]()

    def work(about: list[int]) -> int:
        asked.append(about)
        return len(about)

    one, other = [1], [1]
    assert [context.once(work, one), context.once(work, one), context.once(work, other)] == [1, 1, 1]
    assert asked == [one, other]
