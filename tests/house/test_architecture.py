"""The map is true: ARCHITECTURE.md names every module and every package, and nothing that is not there."""

import re

from tests.house.project import PACKAGE, modules

MAP = PACKAGE / "ARCHITECTURE.md"
NAMED = re.compile(r"`((?:[a-z_0-9]+/)*[a-z_0-9]+\.py)`")
PACKAGES = re.compile(r"^### `([a-z_]+)/`", re.MULTILINE)


def test_every_module_is_on_the_map_and_every_name_on_it_is_a_module() -> None:
    real = {item.path.removeprefix("docgen/") for item in modules() if not item.path.endswith("__init__.py")}
    named = NAMED.findall(MAP.read_text(encoding="utf-8"))
    assert sorted(real - set(named)) == [], "not on the map"
    assert sorted(set(named) - real) == [], "on the map but not there"


def test_every_package_has_its_part_of_the_map() -> None:
    real = {item.package for item in modules()} - {""}
    assert set(PACKAGES.findall(MAP.read_text(encoding="utf-8"))) == real
