"""Which parts a spec has follows from its law: what is let through, and what is said only when it should be."""

import pytest

from tests.unit.spec.case import CASES, made, over_base

CHOICE = (CASES / "ok" / "choice.yaml").read_text(encoding="utf-8")
DIRECT = (CASES / "ok" / "direct.yaml").read_text(encoding="utf-8")


def codes(text: str) -> list[str]:
    return [item.code for item in made(text).diagnostics]


def test_an_advertised_procurement_has_no_ground_of_a_direct_award() -> None:
    part = DIRECT.split("direct_award:")[1]
    here = over_base(f"direct_award:{part}")
    assert [item.code for item in here.diagnostics] == ["S050"]
    assert "direct_award hör inte till en upphandling enligt 19 kap. LOU" in here.lines[0]


@pytest.mark.parametrize("part", ["procedure", "evaluation"])
def test_an_advertised_procurement_needs_its_parts(part: str) -> None:
    base = (CASES / "base.yaml").read_text(encoding="utf-8")
    head, _, rest = base.partition(f"\n{part}:\n")
    left = "\n".join(rest.split("\n")[next(i for i, row in enumerate(rest.split("\n")) if row and row[0] != " ") :])
    found = made(f"{head}\n{left}")
    assert [item.code for item in found.diagnostics] == ["S051"]
    assert found.lines[0].startswith(f"case.yaml:6:8-14 error S051 {part} saknas: en upphandling enligt 19 kap. LOU")


def test_one_supplier_may_be_asked_without_an_evaluation() -> None:
    text = DIRECT.replace("use: [base.yaml]\n", "").replace("asked: 3", "asked: 1")
    base = (CASES / "base.yaml").read_text(encoding="utf-8")
    head, _, rest = base.partition("\nevaluation:\n")
    requirements = rest[rest.index("requirements:") :]
    spec = f"{head}\n{requirements}".replace("law: lou-19", "law: lou-19a") + text[text.index("direct_award:") :]
    assert codes(spec) == []
    assert codes(spec.replace("asked: 1", "asked: 2")) == ["S051"]


@pytest.mark.parametrize(("ground", "wanted"), [("under-limit", []), ("urgency", []), ("invalid-tenders", ["S051"])])
def test_only_a_ground_after_an_earlier_procurement_needs_it(ground: str, wanted: list[str]) -> None:
    text = DIRECT.replace("ground: no-tenders", f"ground: {ground}")
    without = "".join(row for row in text.splitlines(keepends=True) if "earlier:" not in row)
    assert codes(without) == wanted


def test_a_system_of_choice_may_be_reserved_for_idea_driven_organisations_only() -> None:
    assert codes(CHOICE.replace("  law: lov\n", "  law: lov\n  reserved: idea-driven\n")) == []
    assert codes(CHOICE.replace("  law: lov\n", "  law: lov\n  reserved: mission-driven\n")) == ["S050"]


def test_a_law_that_nobody_knows_is_left_to_the_models() -> None:
    found = codes(CHOICE.replace("law: lov", "law: luf"))
    assert "S050" not in found
    assert "S051" not in found


def test_a_part_that_cannot_be_read_is_not_called_missing() -> None:
    assert "S051" not in codes(
        CHOICE[: CHOICE.index("choice:")] + "choice: valfritt\n" + CHOICE[CHOICE.index("requirements:") :]
    )
