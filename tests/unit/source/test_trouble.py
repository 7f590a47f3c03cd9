import yaml

from docgen.diag.place import SourceId
from docgen.source.text import decode
from docgen.source.trouble import Trouble, Unreadable


def test_an_error_without_a_place_is_at_the_start():
    trouble = Unreadable.from_yaml(yaml.MarkedYAMLError(problem="x"))
    assert (trouble.said, trouble.at, trouble.begun) == ("x", 0, None)


def test_the_text_round_the_trouble():
    source = decode(SourceId("a"), b"a: 1\n  b  c # d\n").value
    assert source is not None
    trouble = Trouble(source, "", "", at=10, begun=0)
    assert (trouble.line, trouble.before, trouble.character) == ("  b  c # d", "  b  ", "c")
    assert source.slice(trouble.rest(7)) == "b  c"
    assert Trouble(source, "", "", at=16, begun=0).character == ""
