"""The map is true: ARCHITECTURE.md names every module and every package, and nothing that is not there."""

import re

import pytest

from tests.house.project import PACKAGE, modules
from tests.house.project_map import TITLE, the_map, with_map

MAP = PACKAGE / "ARCHITECTURE.md"
NAMED = re.compile(r"`((?:[a-z_0-9]+/)*[a-z_0-9]+\.py)`")
PACKAGES = re.compile(r"^### `([a-z_]+)/`", re.MULTILINE)
STAGES = re.compile(r"`([a-z_]+)\.([a-z_]+)`")


def text() -> str:
    return MAP.read_text(encoding="utf-8")


def test_the_map_says_what_the_modules_say(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        MAP.write_bytes(with_map(text()).encode())
    told, real = text().partition(TITLE)[2].splitlines(), the_map().removeprefix(TITLE).splitlines()
    assert sorted(set(told) ^ set(real)) == [], "make golden writes the map anew"
    assert told == real


def test_every_module_is_on_the_map_and_every_name_on_it_is_a_module() -> None:
    real = {item.path.removeprefix("docgen/") for item in modules() if not item.path.endswith("__init__.py")}
    named = NAMED.findall(text().partition(TITLE)[2])
    assert sorted(named) == sorted(real), "make golden writes the map anew"


def test_every_package_has_its_part_of_the_map() -> None:
    real = {item.package for item in modules()} - {""}
    assert sorted(PACKAGES.findall(text())) == sorted(real)


def test_the_stages_of_the_route_are_modules() -> None:
    route = text().partition(TITLE)[0]
    packages = {item.package for item in modules()}
    named = [(package, module) for package, module in STAGES.findall(route) if package in packages]
    assert len(named) >= 12
    for package, module in named:
        assert (PACKAGE / package / f"{module}.py").is_file(), f"{package}.{module}"
