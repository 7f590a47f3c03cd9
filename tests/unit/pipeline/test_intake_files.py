"""Drafts on disk: whole or not at all, and nothing is written over unless asked."""

from docgen.cli.host_disk import HostDisk
from docgen.pipeline.intake_files import listing_name, names_of, slug, write_all

FILES = {"requirements/a.yaml": b"ny", "requirements/oplacerat.md": b"lista"}


def test_files_are_written_once_and_again_when_they_are_the_same(tmp_path):
    disk = HostDisk(tmp_path)
    assert write_all(disk, FILES, False).value == ()
    assert write_all(disk, FILES, False).value == ()
    assert disk.files("requirements") == ("a.yaml", "oplacerat.md")


def test_nothing_is_written_over_and_with_force_the_old_file_is_kept(tmp_path):
    disk = HostDisk(tmp_path)
    disk.write("requirements/a.yaml", b"min")
    refused = write_all(disk, FILES, False)
    assert [item.code for item in refused.diagnostics] == ["I004"]
    assert disk.files("requirements") == ("a.yaml",)
    disk.write("requirements/a.yaml.bak", b"innan")
    assert write_all(disk, FILES, True).value == ("requirements/a.yaml.2.bak",)
    assert disk.read("requirements/a.yaml") == b"ny"
    assert disk.read("requirements/a.yaml.2.bak") == b"min"


def test_a_disk_that_fails_is_told(tmp_path):
    (tmp_path / "requirements").write_text("en fil")
    assert [item.code for item in write_all(HostDisk(tmp_path), FILES, False).diagnostics] == ["P003"]


def test_names_are_plain_and_none_twice(tmp_path):
    assert slug("Kravlista – Ågatan (v2).xlsx") == "kravlista-agatan-v2"
    assert names_of(["a.xlsx", "A.docx", "中.docx"]) == (
        "requirements/a.yaml",
        "requirements/a-2.yaml",
        "requirements/kravlista.yaml",
    )


def test_the_list_of_another_import_is_left_alone(tmp_path):
    disk = HostDisk(tmp_path)
    assert listing_name(disk, ["a.xlsx"]) == "requirements/oplacerat.md"
    disk.write("requirements/oplacerat.md", b"# Rubrik\n\n## a.xlsx\n")
    assert listing_name(disk, ["a.xlsx"]) == "requirements/oplacerat.md"
    assert listing_name(disk, ["b.xlsx"]) == "requirements/oplacerat-b.md"
