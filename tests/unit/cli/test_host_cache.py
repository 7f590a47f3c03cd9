"""What is kept between runs comes back whole or not at all, and only if nobody else can have written it."""

from pathlib import Path

import pytest

from docgen.cli.host_cache import HostCache, cache_folder


def the_file(folder: Path) -> Path:
    (found,) = folder.glob("*/templates")
    return found


def test_what_is_stored_comes_back_to_the_same_version_only(tmp_path: Path) -> None:
    HostCache(tmp_path, "a" * 64).store("templates", b"kod")
    assert HostCache(tmp_path, "a" * 64).load("templates") == b"kod"
    assert HostCache(tmp_path, "b" * 64).load("templates") is None


def test_what_older_code_kept_goes_away(tmp_path: Path) -> None:
    HostCache(tmp_path, "a" * 64).store("templates", b"gammal")
    HostCache(tmp_path, "b" * 64).store("templates", b"ny")
    assert the_file(tmp_path).read_bytes() == b"ny"


@pytest.mark.skipif("sys.platform == 'win32'")
def test_a_file_that_others_may_write_is_not_trusted(tmp_path: Path) -> None:
    cache = HostCache(tmp_path, "a" * 64)
    cache.store("templates", b"kod")
    the_file(tmp_path).chmod(0o666)
    assert cache.load("templates") is None


@pytest.mark.skipif("sys.platform == 'win32'")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    cache = HostCache(tmp_path / "cache", "a" * 64)
    cache.store("templates", b"kod")
    elsewhere = tmp_path / "annan"
    elsewhere.write_bytes(b"annans kod")
    kept = the_file(tmp_path / "cache")
    kept.unlink()
    kept.symlink_to(elsewhere)
    assert cache.load("templates") is None


def test_a_folder_that_cannot_be_made_is_as_no_cache(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("")
    cache = HostCache(tmp_path / "fil", "a" * 64)
    cache.store("templates", b"kod")
    assert cache.load("templates") is None
    HostCache(None, "a").store("templates", b"kod")


def test_where_the_cache_lies() -> None:
    assert cache_folder({"DOCGEN_CACHE": "", "XDG_CACHE_HOME": "/x"}) is None
    assert cache_folder({"DOCGEN_CACHE": "/egen"}) == Path("/egen")
    assert cache_folder({"XDG_CACHE_HOME": "/x"}) == Path("/x/docgen")
