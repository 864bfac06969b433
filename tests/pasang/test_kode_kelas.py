"""The compiled methods of classes are kept: the same class comes of them, and nothing depends on the file."""

from __future__ import annotations

import dataclasses
import marshal
from dataclasses import FrozenInstanceError, dataclass
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

import pytest

from renaksi_xl.pasang import kode_kelas
from renaksi_xl.pasang.kode_kelas import KodeKelas, baca_kode, berkas_kode


def buat_kelas() -> Any:  # noqa: ANN401 -- a class made on the spot
    """A class of our usual kind."""

    @dataclass(frozen=True, slots=True, order=True)
    class Titik:
        x: int
        y: int = 2

    return Titik


def melalui(berkas: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, KodeKelas]:
    """The class made with the cache in `berkas`, and the cache."""
    kelas = KodeKelas(berkas)
    with monkeypatch.context() as m:
        m.setitem(vars(dataclasses), "exec", kelas.jalankan)
        return buat_kelas(), kelas


def periksa(titik: Any) -> None:  # noqa: ANN401
    assert repr(titik(1)).endswith("Titik(x=1, y=2)")
    assert titik(1) == titik(1, 2)
    assert titik(1) < titik(1, 3)
    assert len({titik(1), titik(1, 2), titik(2)}) == 2
    with pytest.raises(FrozenInstanceError):
        titik(1).x = 3


@pytest.fixture(autouse=True)
def boleh_menulis(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have told Python to keep nothing."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    return berkas_kode(tmp_path)


def test_a_class_from_the_cache_is_the_same_and_nothing_is_compiled_again(
    berkas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    titik, kelas = melalui(berkas, monkeypatch)
    periksa(titik)
    kelas.simpan()

    def jangan(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(kode_kelas, "compile", jangan, raising=False)
    periksa(melalui(berkas, monkeypatch)[0])


@pytest.mark.parametrize(
    "isi", [b"", b"rusak", marshal.dumps((b"lain", {})), marshal.dumps((MAGIC_NUMBER, 3))]
)
def test_a_cache_that_cannot_be_used_is_replaced(
    berkas: Path, monkeypatch: pytest.MonkeyPatch, isi: bytes
) -> None:
    berkas.parent.mkdir()
    berkas.write_bytes(isi)
    titik, kelas = melalui(berkas, monkeypatch)
    periksa(titik)
    kelas.simpan()
    assert baca_kode(berkas)
    assert [x.name for x in berkas.parent.iterdir()] == [berkas.name]


def test_texts_of_several_commands_come_together_and_do_not_grow_for_ever(
    berkas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    satu = KodeKelas(berkas)
    satu.jalankan("a = 1", {})
    satu.simpan()
    ruang: dict[str, object] = {}
    dua = KodeKelas(berkas)
    dua.jalankan("b = 2", ruang)
    dua.simpan()
    assert ruang["b"] == 2
    assert sorted(baca_kode(berkas)) == ["a = 1", "b = 2"]
    monkeypatch.setattr(kode_kelas, "PALING_BANYAK", 2)
    tiga = KodeKelas(berkas)
    tiga.jalankan("c = 3", {})
    tiga.simpan()
    assert sorted(baca_kode(berkas)) == ["c = 3"]


def test_a_folder_that_takes_nothing_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "__pycache__").write_text("a file where the folder should be", encoding="utf-8")
    titik, kelas = melalui(berkas_kode(tmp_path), monkeypatch)
    periksa(titik)
    kelas.simpan()
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    lain = KodeKelas(berkas_kode(tmp_path / "lain"))
    lain.jalankan("a = 1", {})
    lain.simpan()
    assert not (tmp_path / "lain").exists()
