"""What a contract is worth, with the worked sizes of the domain study (1.2)."""

from datetime import date
from decimal import Decimal

from docgen.diag.diagnostic import Say
from docgen.diag.place import SourceId
from docgen.spec.law import LawData, load_law
from docgen.spec.model.procurement import HourlyRate
from docgen.timetable.value import Value, kronor, lines, value
from docgen.world import FrozenFiles, FrozenGit, World
from tests.unit.spec.case import over_base

AMOUNTS = """
amounts:
  schablon:
    title: Schablonbelopp
    title_en: State amount
    unit: kr
    law: 9 § LSS
    rows:
      - {value: 300, from: 2027-01-01, to: 2027-12-31, checked: 2026-11-21, confidence: B, verified: true, source: prov}
  direct-award-annex-2:
    title: Gräns
    title_en: Limit
    unit: kr
    law: 19 a kap. 2 § LOU
    rows:
      - {value: 8000000, from: 2027-01-01, to: 2027-12-31, checked: 2026-11-21, confidence: B, verified: true, source: p}
"""
LAW = load_law(World(FrozenFiles({SourceId("templates/law/prov.yaml"): AMOUNTS.encode()}), FrozenGit())).value
TERM = "contract: {length: 2 years, extensions: [{length: 1 year, notice: 6 months}, {length: 1 year, notice: 6 months}]}\n"


def worth(text: str, law: LawData = LAW, price: int = 0, share: int = 0) -> Value | None:
    found = over_base(text)
    assert [line for line in found.lines if "S05" not in line] == []  # the base has the parts of 19 kap.
    spec = found.spec
    assert spec is not None
    rate = {"amount": f"{price} kr exkl. moms"} if price else {"schablon": 2027}
    rate |= {"share": f"{share} %"} if share else {}
    service = spec.service.model_copy(update={"hourly_rate": HourlyRate.model_validate(rate)})
    return value(spec.model_copy(update={"service": service}), law)


def test_hours_times_price_times_years_with_every_option() -> None:
    found = worth(TERM, price=340)
    assert found is not None
    assert (found.price, found.source) == (Decimal(340), "amount")
    assert found.year == Decimal(179000 * 340)
    assert (found.base, found.whole) == (found.year * 2, Decimal(243440000))
    assert found.stated == found.whole
    assert found.per_user is not None
    assert kronor(found.per_user) == "1 644 865 kr exkl. moms"
    assert found.verdict.sv.startswith("över gränsen 8 000 000 kr exkl. moms: annonseras enligt 19 kap. LOU")


def test_a_share_of_a_verified_state_amount() -> None:
    found = worth(TERM, share=90)
    assert found is not None
    assert (found.price, found.source) == (Decimal(270), "schablon")


def test_without_a_known_price_the_stated_value_gives_it() -> None:
    found = worth(TERM, LawData())
    assert found is not None
    assert (found.price, found.source) == (Decimal(340), "estimate")
    assert found.verdict == Say(
        "kontrollera: gränsen för direktupphandling den 2027-02-01 är inte verifierad",
        "check: the limit of a direct award on 2027-02-01 is not verified",
    )


def test_one_user_is_below_the_limit_and_two_are_not() -> None:
    four = "contract: {length: 4 years}\n"
    one = worth(f"{four}service: {{hours_per_year: 4838, users: {{total: 1, sfb: 1, lss: 0}}}}\n", price=330)
    two = worth(f"{four}service: {{hours_per_year: 9676, users: {{total: 2, sfb: 2, lss: 0}}}}\n", price=330)
    assert one is not None
    assert two is not None
    assert one.verdict.sv.startswith("under gränsen")
    assert two.verdict.sv.startswith("över gränsen")
    assert (one.whole, one.day) == (Decimal(6386160), date(2027, 2, 1))


def test_another_currency_has_no_value() -> None:
    assert worth("procurement: {estimated_value: 20 000 000 EUR exkl. moms}\n") is None


def test_lines_in_two_languages() -> None:
    found = worth(TERM)
    assert found is not None
    assert lines(found, "sv")[3] == (
        "värde med alla förlängningar: 214 800 000 kr exkl. moms (5 kap. 3 § LOU); specen anger 243 440 000 kr exkl. moms"
    )
    assert lines(found, "en")[0] == "price an hour: 300 kr exkl. moms (share of the state amount)"
    assert kronor(Decimal("331.005")) == "331,01 kr exkl. moms"


def test_a_system_of_choice_has_no_limit() -> None:
    found = worth(TERM + "procurement: {law: lov}\n")
    assert found is not None
    assert not any("gränsen" in line for line in lines(found, "sv"))
