"""The starter brand: the committed file is the one that the code makes, and it is fit to be published."""

from pathlib import Path

import pytest
from lxml import etree

from docgen.ooxml.color import READABLE, contrast, is_color
from docgen.ooxml.design import Palette, definitions
from docgen.ooxml.ns import w
from docgen.ooxml.package import Package, Part
from docgen.ooxml.reading import read_package
from docgen.ooxml.role import STYLE_IDS, STYLE_NAMES
from docgen.ooxml.starter import starter_brand

COMMITTED = Path(__file__).parents[3] / "templates/brands/standard/brand.docx"


def part(package: Package, name: str) -> Part:
    return package.parts[name]


def test_the_committed_file_is_what_the_code_makes(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        COMMITTED.write_bytes(starter_brand())
    made, committed = read_package(starter_brand()), read_package(COMMITTED.read_bytes())
    assert {name: each.data for name, each in committed.parts.items()} == {
        name: each.data for name, each in made.parts.items()
    }


def test_it_is_the_same_bytes_twice() -> None:
    assert starter_brand() == starter_brand()


def test_it_tells_nothing_about_who_made_it() -> None:
    package = read_package(starter_brand())
    for each in package.parts.values():
        for trace in (b"rsid", b"python", b"Microsoft Office", b"dcterms:created", b"lastModifiedBy"):
            assert trace not in each.data, (each.name, trace)


def test_every_role_has_a_style_of_its_own() -> None:
    assert STYLE_IDS.keys() == STYLE_NAMES.keys() == definitions(Palette()).keys()
    assert len(set(STYLE_IDS.values())) == len(STYLE_IDS)
    names = [names[0].casefold() for names in STYLE_NAMES.values()]
    assert len(set(names)) == len(names)


def test_every_colour_can_be_read_on_every_ground() -> None:
    palette = Palette()
    grounds = ["FFFFFF", palette.fill]
    for style in definitions(palette).values():
        if style.run.color:
            assert all(contrast(style.run.color, ground) >= READABLE for ground in grounds), style.name


def test_styles_refer_to_styles_that_are_there() -> None:
    root = etree.fromstring(part(read_package(starter_brand()), "word/styles.xml").data)
    ids = {style.get(w("styleId")) for style in root.iter(w("style"))}
    for name in ("basedOn", "next"):
        assert {each.get(w("val")) for each in root.iter(w(name))} <= ids


def test_it_is_swedish_and_a4() -> None:
    package = read_package(starter_brand())
    root = etree.fromstring(part(package, "word/styles.xml").data)
    assert [lang.get(w("val")) for lang in root.iter(w("lang"))] == ["sv-SE"]
    settings = etree.fromstring(part(package, "word/settings.xml").data)
    values = {etree.QName(child).localname: child.get(w("val")) for child in settings}
    assert (values["themeFontLang"], values["decimalSymbol"], values["listSeparator"]) == ("sv-SE", ",", ";")
    size = next(etree.fromstring(part(package, "word/document.xml").data).iter(w("pgSz")))
    assert (size.get(w("w")), size.get(w("h"))) == ("11906", "16838")


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("000000", "FFFFFF", 21.0), ("FFFFFF", "FFFFFF", 1.0), ("4F81BD", "FFFFFF", 4.03)]
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(("value", "known"), [("1B4F63", True), ("auto", False), (None, False), ("1B4F6", False)])
def test_what_is_a_colour(value: str | None, known: bool) -> None:
    assert is_color(value) is known
