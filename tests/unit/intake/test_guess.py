"""Category and section are guessed by the words, and every guess is marked."""

import pytest

from docgen.intake.guess import category_of, section_of
from docgen.intake.ids import Ids
from docgen.intake.model import Found
from docgen.spec.sections import SECTIONS
from tests.unit.intake.test_columns import bit


def found(text, heading="", **roles):
    parts = [(role, bit(said)) for role, said in roles.items()]
    return Found((*parts, ("text", bit(text))), (bit(heading, level=1),) if heading else ())


@pytest.mark.parametrize(
    ("item", "category", "section"),
    [
        (found("Anbudsgivaren ska lämna två referenser."), "qualification", "tenderer.capacity"),
        (found("Leverantören ska ha god ekonomi.", "Kvalificering"), "qualification", "tenderer.financial-standing"),
        (found("Anbudsgivaren ska ha tillstånd från IVO."), "qualification", "tenderer.permit"),
        (found("Den som är dömd för brott ska uteslutas."), "exclusion-ground", "tenderer.exclusion"),
        (found("Leverantören bör erbjuda fortbildning."), "award-criterion", "service.competence"),
        (found("Kommunen ska lämna besked inom en vecka."), "authority-commitment", "contract.authority"),
        (found("Leverantören ska betala vite med 500 kr."), "contract-condition", "contract.penalties"),
        (found("Fakturan ska ange referens.", "Betalningsvillkor"), "contract-condition", "contract.remuneration"),
        (found("Leverantören ska ha jour dygnet runt."), "service-requirement", "service.on-call"),
        (found("Leverantören ska upprätta en genomförandeplan."), "service-requirement", "service.documentation"),
        (found("Leverantören ska göra gott."), "service-requirement", "service.scope"),
        (found("Svara i tid.", category="Bör-krav"), "award-criterion", "service.scope"),
        (found("Svara i tid.", section="Jour och inställelsetid"), "service-requirement", "service.on-call"),
    ],
)  # fmt: skip
def test_guesses(item, category, section):
    guess = category_of(item)
    assert (guess.value, section_of(item, guess.value).value) == (category, section)


def test_what_the_file_says_itself_is_not_marked():
    assert category_of(found("Svara.", category="Kvalificeringskrav")).check is None
    assert category_of(found("Svara.", category="Ska")).check is not None
    assert (
        section_of(found("Svara.", section="Klagomål, avvikelser och lex Sarah"), "service-requirement").check is None
    )
    assert section_of(found("Svara."), "service-requirement").check is not None


def test_every_section_that_is_guessed_exists():
    texts = ("avtal vite", "jour", "Anbudsgivaren ska", "Kommunen ska", "bör")
    for text in texts:
        category = category_of(found(text)).value
        assert section_of(found(text), category).value in SECTIONS


def test_ids_are_kept_made_and_never_given_twice():
    ids = Ids({"K1", "IMP-1"})
    given = [ids.give(old) for old in ("K2", "K1", "K1", "K 3", "3.2.", "", "§", "x" * 50)]
    assert [item.value for item in given] == ["K2", "K1-2", "K1-3", "K-3", "3.2", "IMP-2", "IMP-3", "IMP-4"]
    assert [item.check is None for item in given] == [True, False, False, False, True, False, False, False]
