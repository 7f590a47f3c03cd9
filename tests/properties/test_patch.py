"""Replacing a value changes that value and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.diag.place import SourceId
from docgen.diag.route import Route
from docgen.source.parse import parse
from docgen.source.patch import PatchRefusedError, replace_scalar
from docgen.source.text import decode
from docgen.source.tree import Scalar, walk

SPEC = """# huvudet
procurement: {id: ekdala, title: "Personlig assistans", diarienummer: SON 2026/118}   # en rad
purpose: >-
  Syftet är
  trygghet.
requirements:
  - id: 'PA-1'   # första
    text: Leverantören ska svara.

  - {id: PA-2, hours: [08:00, 22:00]}
"""


def text_of(content):
    return decode(SourceId("a.yaml"), content.encode()).value


def leaves(source):
    return [(route, node) for route, node in walk(parse(source).value) if isinstance(node, Scalar)]


ROUTES = [route for route, _ in leaves(text_of(SPEC))]
TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"), exclude_characters="\u2028\u2029\ufeff"),
    min_size=0,
    max_size=40,
)


@given(st.sampled_from(ROUTES), TEXTS, st.booleans())
def test_only_the_value_changes(route, value, crlf):
    content = SPEC.replace("\n", "\r\n") if crlf else SPEC
    source = text_of(content)
    try:
        patched = replace_scalar(source, route, value)
    except PatchRefusedError:
        assert route == Route.parse("purpose") or "text" in str(route)
        return
    old, new = dict(leaves(source)), dict(leaves(patched))
    assert new[route].text == value
    assert {key: node.text for key, node in new.items() if key != route} == {
        key: node.text for key, node in old.items() if key != route
    }
    span = old[route].span
    assert patched.text.startswith(source.text[: span.start.offset])
    assert patched.text.endswith(source.text[span.end.offset :])


def test_an_alias_is_refused():
    source = text_of("a: &x ett\nb: *x\n")
    with pytest.raises(PatchRefusedError):
        replace_scalar(source, Route(("b",)), "två")
    with pytest.raises(PatchRefusedError):
        replace_scalar(source, Route(("a",)), "två")
