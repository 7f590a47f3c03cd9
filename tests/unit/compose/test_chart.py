"""The function `chart`: figures are taken from the rows, and a wrong call is told at its line."""

import pytest

from tests.unit.compose.workbench import Built, build, head

ECONOMY = """economy:
  unit: mnkr
  years:
    - {year: 2021, income: 61.2, cost: -69.5}
    - {year: 2020, income: 62.1, cost: -67.5}
"""
CALL = (
    'category="year", values={"Intäkter": "income", "Resultat": "result"}, caption="År för år", description="Staplar"'
)
HOMES = (
    '# Krav {: #krav }\n\n{{ requirements("service.on-call") }}\n\n{{ requirements("tenderer.permit") }}\n\n'
    '{{ requirements("contract.follow-up") }}\n'
)


def package(body: str) -> Built:
    documents = {"krav": head("Krav", "3") + HOMES, "prov": head("Prov", "A") + f"# Rubrik\n\n{body}\n"}
    return build(documents, ECONOMY)


def test_the_figures_are_those_of_the_rows() -> None:
    built = package(
        f'{{{{ chart(economy.rows, {CALL}, unit=economy.unit, id="bild") }}}}\n\nSe {{{{ ref("bild") }}}}.'
    )
    assert built.said == []
    assert built.dumped("prov").split("Rubrik\n", 1)[1] == (
        "chart 1 #bild [column in mnkr with labels]: År för år\n"
        "  description: Staplar\n"
        "  2020: Intäkter 62.1, Resultat -5.4\n"
        "  2021: Intäkter 61.2, Resultat -8.3\n"
        "body: Se 1->bild(number).\n"
    )


def test_kind_labels_and_texts_with_values() -> None:
    call = (
        'chart(economy.rows, category="year", values={"A": "cost"}, kind="bar", labels=false, '
        'caption="Kostnad i " ~ economy.unit, description="Kostnad " ~ (economy.rows[0].cost | decimal(1)))'
    )
    built = package(f"{{{{ {call} }}}}")
    assert built.said == []
    assert built.dumped("prov").split("Rubrik\n", 1)[1].splitlines()[:2] == [
        "chart 1 [bar]: Kostnad i mnkr",
        "  description: Kostnad −67,5",
    ]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            'chart(economy.rows, category="yaer", values={"A": "cost"}, caption="a", description="b")',
            'raderna har ingen nyckel "yaer"',
        ),
        (
            'chart(economy.rows, category="year", values={"A": "costs"}, caption="a", description="b")',
            'raderna har ingen nyckel "costs"',
        ),
        (
            'chart(economy.rows, category="year", values={"A": "cost"}, caption="a")',
            'chart väntade caption och description men fick "year"',
        ),
        (
            'chart(economy.rows, category="year", values={}, caption="a", description="b")',
            'chart väntade values={"Namn": "nyckel"} men fick "{}"',
        ),
        (
            'chart(economy.rows, category="year", values={"A": "cost"}, kind="pie", caption="a", description="b")',
            'chart känner ingen diagramtyp "pie"',
        ),
        (
            'chart([], category="year", values={"A": "cost"}, caption="a", description="b")',
            'chart väntade rader med tal men fick "[]"',
        ),
        (
            'chart(spec.requirements, category="id", values={"A": "section"}, caption="a", description="b")',
            'chart väntade rader med tal men fick "tenderer.permit"',
        ),
    ],
)
def test_a_wrong_call_is_told_at_its_line(call: str, said: str) -> None:
    built = package(f"Text.\n\n{{{{ {call} }}}}")
    assert built.diagnostics[0].message.sv == said
    assert built.said[0].startswith("templates/documents/prov.md:11:")
