import pytest

from docgen.blocks.tree import MemoHead, Paragraph
from docgen.compose.fragment import Composed, Fragment
from docgen.markup.read import read
from tests.unit.compose.workbench import line, rendered, shown


def document(body: str) -> tuple[str, list[str]]:
    fragment: Fragment = rendered(body).fragment
    composed = Composed(
        "prov", "3", "Prov", "sv", "mapp", "3 Prov", "standard", True, {"id": "x"}, (MemoHead("Prov"),), (fragment,)
    )
    outcome = read([composed])
    (made,) = outcome.value
    assert (made.name, made.number, made.folder, made.file, made.properties) == (
        "prov",
        "3",
        "mapp",
        "3 Prov",
        {"id": "x"},
    )
    assert made.blocks[0] == MemoHead("Prov")
    return shown(made.blocks[1:]), [line(item) for item in outcome.diagnostics]


HINT = "[skriv text, eller sätt {% if … %} kring rubriken så att den bara visas när det finns något]"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# A\n\nText\n\n# B\n", [f'prov.md:9:1-4 M025 rubriken "B" har inget under sig {HINT}']),
        ("# A\n\n# B\n\nText\n", [f'prov.md:5:1-4 M025 rubriken "A" har inget under sig {HINT}']),
        ("# A\n\n## B\n\n# C\n\nText\n", [f'prov.md:7:1-5 M025 rubriken "B" har inget under sig {HINT}']),
        ("# A\n\n## B\n\nText\n", []),
        ("# A\n\n- punkt\n", []),
    ],
)
def test_a_heading_has_something_below_it(body: str, expected: list[str]) -> None:
    assert document(body)[1] == expected


def test_a_paragraph_that_leads_to_a_list_or_table_stays_with_it() -> None:
    text, said = document("Detta gäller:\n\n- ett\n\nOch detta:\n\n| A |\n|---|\n| b |\n\nSlut:\n\nText.\n")
    assert said == []
    kept = [row for row in text.splitlines() if row.startswith("body")]
    assert kept == ["body keep-next: Detta gäller:", "body keep-next: Och detta:", "body: Slut:", "body: Text."]


def test_a_document_without_text_is_no_crash() -> None:
    assert document("") == ("", [])


def test_the_same_mistake_is_said_once() -> None:
    fragment = rendered("Text<br>").fragment
    composed = Composed("p", "3", "P", "sv", "m", "p", "s", True, {}, (), (fragment, fragment))
    outcome = read([composed])
    assert len(outcome.diagnostics) == 1
    assert all(isinstance(block, Paragraph) for block in outcome.value[0].blocks)
