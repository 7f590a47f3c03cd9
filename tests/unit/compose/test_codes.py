"""Every example on a page provokes the code of that page."""

import pytest

from docgen.compose.codes import CODES
from docgen.diag.code import Code
from tests.unit.compose.workbench import build, head

PRINTED = (
    '# Krav\n\n{{ requirements("service.on-call") }}\n\n{{ requirements("tenderer.permit") }}\n\n'
    '{{ requirements("contract.follow-up") }}\n'
)
IN_YAML = {"M011", "M013"}
"""Their examples are pieces of a spec; `test_compose` provokes them."""
IN_FRONT_MATTER = {"M010": "{0}# A\n\nText.\n", "M012": "---\ntitle: Prov\npackage: tender\n{0}---\n# A\n\nText.\n"}


@pytest.mark.parametrize("code", [item for item in CODES if item.id not in IN_YAML], ids=lambda item: item.id)
def test_an_example_provokes_its_code(code: Code) -> None:
    whole = IN_FRONT_MATTER.get(code.id)
    text = whole.format(code.example) if whole else head("Prov", "4") + code.example
    documents = {
        "krav": head("Kravspecifikation", "3") + PRINTED,
        "volymer": head("Volymer", "F", when="spec.service.volumes") + "# A\n\nText.\n",
        "plan": head("Uppföljningsplan", "H") + "# A\n\nText.\n",
        "prov": text,
    }
    assert code.id in {item.code for item in build(documents).diagnostics}


def test_the_codes_stand_in_order() -> None:
    ids = [code.id for code in CODES]
    assert ids == sorted(ids)
