from collections.abc import Callable

from docgen.diag.diagnostic import Diagnostic, Label, LawRef, Say, Severity, error
from docgen.diag.place import SourceId, Span, whole
from docgen.diag.route import Route
from docgen.report.text import render
from docgen.source.text import SourceText

Make = Callable[..., tuple[SourceText, Span]]


def test_everything_that_a_diagnostic_says_is_printed(spec: SourceText, found: tuple[Diagnostic, ...]):
    assert (
        render(found, {spec.id: spec})
        == """\
specs/ekdala.yaml:1:1: notis[TAL-001] ett tal
    1 | requirements:
      | ^^^^^^^^^^^^

specs/ekdala.yaml:3:12: varning[KRAV-006] "dygnet runt" kan skrivas klarare
    3 |     hours: dygnet runt
      |            ^^^^^^^^^^^

specs/ekdala.yaml:4:9: fel[S012] kravet "PA-1" finns redan
    4 |   - id: PA-1
      |         ^^^^
   = råd: ge det ett annat id
   = lag: 4 kap. 1 § LOU (kontrollerad 2026-11-21, A)
   specs/ekdala.yaml:2:9: första gången här
    2 |   - id: PA-1
      |         ----
"""
    )


def test_in_english(spec: SourceText, found: tuple[Diagnostic, ...]):
    assert (
        render(found[:1], {spec.id: spec}, "en")
        == """\
specs/ekdala.yaml:4:9: error[S012] the requirement "PA-1" already exists
    4 |   - id: PA-1
      |         ^^^^
   = hint: give it another id
   = law: 4 kap. 1 § LOU (checked 2026-11-21, A)
   specs/ekdala.yaml:2:9: first here
    2 |   - id: PA-1
      |         ----
"""
    )


def test_nothing_wrong_prints_nothing():
    assert render([], {}) == ""


def test_paths_are_shown_as_the_caller_says(spec: SourceText, found: tuple[Diagnostic, ...]):
    text = render(found, {spec.id: spec}, shown_path=lambda source: f"/hem/{source.path}")
    assert text.count("/hem/specs/ekdala.yaml:") == 4


def test_without_the_text_the_place_stands_alone():
    item = error("Y023", Say("filen finns inte", "no file"), whole(SourceId("a.yaml")))
    assert render([item], {}) == "a.yaml:1:1: fel[Y023] filen finns inte\n"


def test_a_route_that_nobody_located_is_printed():
    said = Say("saknas", "missing")
    assert render([error("S001", said, Route.parse("contract.start"))], {}) == "contract.start: fel[S001] saknas\n"
    assert render([error("S001", said, Route())], {}) == "specen: fel[S001] saknas\n"


def test_a_hint_of_several_lines_goes_on_below_itself():
    item = error("S001", Say("fel", "x"), whole(SourceId("a")), Say("skriv\ncontract:\n  start: 2027", "x"))
    assert (
        render([item], {})
        == """\
a:1:1: fel[S001] fel
   = råd: skriv
          contract:
            start: 2027
"""
    )


def test_related_places_and_unchecked_law(make: Make):
    source, span = make("«a»: 1\n")
    item = Diagnostic(
        "S001",
        Severity.WARNING,
        Say("x", "x"),
        span,
        related=(Label(span), Label(Route(("b",)), Say("här", "here"))),
        law=(LawRef("9 § LSS", "", "C"),),
    )
    assert (
        render([item], {source.id: source})
        == """\
specs/ekdala.yaml:1:1: varning[S001] x
    1 | a: 1
      | ^
   = lag: 9 § LSS (C)
   specs/ekdala.yaml:1:1: se även
    1 | a: 1
      | -
   b: här
"""
    )


def test_large_line_numbers_widen_the_gutter_of_their_diagnostic(make: Make):
    source, span = make("\n" * 123_455 + "«a»: 1\n")
    first = Label(source.span(0, 0), Say("här", "here"))
    item = Diagnostic("S001", Severity.ERROR, Say("x", "x"), span, related=(first,))
    assert (
        render([item], {source.id: source})
        == """\
specs/ekdala.yaml:123456:1: fel[S001] x
123456 | a: 1
       | ^
    specs/ekdala.yaml:1:1: här
     1 |
       | -
"""
    )


def test_text_from_a_file_cannot_steer_the_terminal(make: Make):
    source, span = make("a: «\u202ex»\n", path="\x1b]0;y\x07.yaml")
    item = error("S001", Say('"\u202ex" \x1b[2J\nny rad', "x"), span)
    assert (
        render([item], {source.id: source})
        == """\
<U+001B>]0;y<U+0007>.yaml:1:4: fel[S001] "<U+202E>x" <U+001B>[2J ny rad
    1 | a: <U+202E>x
      |    ^^^^^^^^^
"""
    )


def test_colours_only_where_they_are_wanted(spec: SourceText, found: tuple[Diagnostic, ...]):
    plain = render(found, {spec.id: spec})
    painted = render(found, {spec.id: spec}, color=True)
    assert "\x1b" not in plain
    assert "\x1b[31;1mfel[S012]\x1b[0m \x1b[1mkravet" in painted
    assert "\x1b[33;1m^^^^^^^^^^^\x1b[0m" in painted
    for code in ("31;1", "33;1", "36;1", "1", "2", "0"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == plain
