"""Old package or new, never a mix; nothing that a person has written is lost."""

import itertools
from contextlib import nullcontext

import pytest

from docgen.cli.host_disk import HostDisk
from docgen.pipeline import manifest
from docgen.pipeline.manifest import Inputs, Package, Product
from docgen.pipeline.publish import publish, standing_whole
from docgen.world import Version


def package(*texts, name="p"):
    products = tuple(Product(f"del/{i}.docx", f"Del {i}", text.encode()) for i, text in enumerate(texts, 1))
    return Package(
        name, "specs/p", "Paket", products, Inputs(Version("c0ffee"), "e", (), {"project:a": "1"}, {}), "0.1.0"
    )


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def only_codes(outcome):
    return [item.code for item in outcome.diagnostics]


def test_writes_the_package_with_its_manifest(tmp_path):
    outcome = publish(HostDisk(tmp_path), package("ett", "två"), force=False)
    assert outcome.value.written == ("del/1.docx", "del/2.docx", "manifest.json")
    assert set(contents(tmp_path / "p")) == {"del/1.docx", "del/2.docx", "manifest.json"}
    assert (tmp_path / "p/del/2.docx").read_text() == "två"


def test_a_second_build_replaces_the_first_and_leaves_no_staging(tmp_path):
    disk = HostDisk(tmp_path)
    publish(disk, package("ett", "två"), force=False)
    publish(disk, package("EN"), force=False)
    assert set(contents(tmp_path / "p")) == {"del/1.docx", "manifest.json"}
    assert set(contents(tmp_path / ".docgen")) == {"p.lock"}


def test_an_edited_file_is_refused_and_nothing_is_written(tmp_path):
    disk = HostDisk(tmp_path)
    publish(disk, package("ett", "två"), force=False)
    (tmp_path / "p/del/1.docx").write_text("juristens ord")
    before = contents(tmp_path / "p")
    outcome = publish(disk, package("EN", "TVÅ"), force=False)
    assert outcome.value is None
    assert [item.message.sv for item in outcome.diagnostics] == [
        '"del/1.docx" har ändrats sedan docgen skrev filen; inget har skrivits'
    ]
    assert contents(tmp_path / "p") == before


def test_force_keeps_the_edited_copy_and_never_writes_over_a_kept_one(tmp_path):
    disk = HostDisk(tmp_path)
    for text in ("första", "andra"):
        publish(disk, package("ett"), force=True)
        (tmp_path / "p/del/1.docx").write_text(text)
    outcome = publish(disk, package("ett"), force=True)
    assert outcome.value.kept == (("del/1.docx", "sparade ändringar/del/1 (2).docx"),)
    assert (tmp_path / "p/sparade ändringar/del/1 (1).docx").read_text() == "första"
    assert (tmp_path / "p/sparade ändringar/del/1 (2).docx").read_text() == "andra"


def test_files_that_people_put_there_stay(tmp_path):
    disk = HostDisk(tmp_path)
    publish(disk, package("ett"), force=False)
    (tmp_path / "p/anteckningar.txt").write_text("ring juristen")
    publish(disk, package("EN"), force=False)
    assert (tmp_path / "p/anteckningar.txt").read_text() == "ring juristen"


def test_a_folder_that_docgen_did_not_make_is_not_written_over(tmp_path):
    (tmp_path / "p/del").mkdir(parents=True)
    (tmp_path / "p/del/1.docx").write_text("någon annans")
    assert only_codes(publish(HostDisk(tmp_path), package("ett"), force=False)) == ["P002"]


def test_an_edited_file_that_says_what_the_new_one_says_is_no_loss(tmp_path):
    disk = HostDisk(tmp_path)
    publish(disk, package("ett"), force=False)
    (tmp_path / "p/del/1.docx").write_text("EN")
    assert publish(disk, package("EN"), force=False).diagnostics == ()


def test_two_at_once_the_second_is_told_to_wait(tmp_path):
    disk = HostDisk(tmp_path)
    with disk.lock(".docgen/p.lock") as held:
        assert held
        assert only_codes(publish(HostDisk(tmp_path), package("ett"), force=False)) == ["P001"]


def test_standing_whole_sees_an_edited_or_missing_file(tmp_path):
    disk = HostDisk(tmp_path)
    new = package("ett", "två")
    publish(disk, new, force=False)
    assert standing_whole(disk, "p") == manifest.to_bytes(new)
    (tmp_path / "p/del/2.docx").write_text("annat")
    assert standing_whole(disk, "p") is None
    (tmp_path / "p/del/2.docx").unlink()
    assert standing_whole(disk, "p") is None
    assert standing_whole(disk, "q") is None


class PowerError(Exception):
    """The power goes."""


class FailingDisk:
    """A real disk that stops before its n-th operation, by crash or by error."""

    def __init__(self, disk, after, problem, exchange=True):
        self._disk, self._left, self._problem, self._exchange = disk, after, problem, exchange

    def __getattr__(self, name):
        method = getattr(self._disk, name)
        if name == "exchange" and not self._exchange:
            return lambda *_: False
        if name == "lock":
            return lambda _: nullcontext(True)

        def step(*arguments):
            if name in {"write", "rename", "remove", "exchange", "settle"}:
                self._left -= 1
                if self._left < 0:
                    raise self._problem
            return method(*arguments)

        return step


@pytest.mark.parametrize("exchange", [True, False])
def test_a_crash_at_any_step_leaves_old_or_new_and_the_next_run_heals(tmp_path, exchange):
    seen = set()
    for step in itertools.count():
        folder = tmp_path / str(step)
        publish(HostDisk(folder), package("ett", "två"), force=False)
        (folder / "p/egen.txt").write_text("egen")
        old = contents(folder / "p")
        disk = FailingDisk(HostDisk(folder), step, PowerError(), exchange)
        try:
            publish(disk, package("EN", "TVÅ"), force=False)
        except PowerError:
            crashed = True
        else:
            crashed = False
        now = contents(folder / "p") if (folder / "p").exists() else None
        new = {
            **old,
            "del/1.docx": b"EN",
            "del/2.docx": "TVÅ".encode(),
            "manifest.json": manifest.to_bytes(package("EN", "TVÅ")),
        }
        assert now in (old, new) or (now is None and not exchange)
        seen.add("old" if now == old else "new" if now == new else "none")
        assert publish(HostDisk(folder), package("EN", "TVÅ"), force=False).diagnostics == ()
        assert contents(folder / "p") == new
        if not crashed:
            break
    assert {"old", "new"} <= seen


def test_a_full_disk_is_a_diagnostic_and_the_old_package_stays(tmp_path):
    publish(HostDisk(tmp_path), package("ett"), force=False)
    old = contents(tmp_path / "p")
    disk = FailingDisk(HostDisk(tmp_path), 3, OSError(28, "No space left on device", "p/del/1.docx"))
    outcome = publish(disk, package("EN"), force=False)
    assert [item.message.en for item in outcome.diagnostics] == [
        '"p/del/1.docx" could not be written: No space left on device'
    ]
    assert contents(tmp_path / "p") == old
