"""A file name that no disk takes, or that means another file: one sentence, exit 2, nothing written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from renaksi_xl.cli import jalankan
from tests import buku_uji as uji

P = "p" * 300
MASUK = (
    *(
        ("baru", "o.xlsm", "--dari", f"{P}.json"),
        ("impor", f"{P}.docx", "-o", "o.json"),
        ("audit", f"{P}.xlsx"),
    ),
    *(("ke-renaksi", f"{P}.xlsm", "-o", "o.xlsm"), ("ke-cascading", f"{P}.json", "-o", "o.json")),
    *(("ekspor", f"{P}.xlsm"), ("validasi", f"{P}.xlsm"), ("hitung", f"{P}.xlsm"), ("usulan", f"{P}.xlsm")),
    *(("bidang", f"{P}.xlsm", "-d", "d"), ("laporan", f"{P}.xlsm", "-o", "o.xlsx")),
    *(("gabung", f"{P}.xlsm", "B", "-o", "o.xlsm"), ("gabung", "B", f"{P}.xlsx", "-o", "o.xlsm")),
    *(("kirim", f"{P}.xlsm", "-d", "d"), ("kirim", "B", "-d", "d", "--tetap", "--pdf", f"{P}.pdf")),
    *(
        ("periksa-kiriman", f"{P}.xlsx"),
        ("pegawai", f"{P}.xlsm", "-o", "o.xlsx"),
        ("bagan", f"{P}.xlsm", "-d", "d"),
    ),
    *(("rekap", f"{P}.xlsm", "-o", "o.xlsx"), ("rekap", "B", "-o", "o.xlsx", "--daftar", f"{P}.csv")),
)
KELUAR = (
    *(
        ("baru", f"{P}.xlsm"),
        ("ke-renaksi", "B", "-o", f"{P}.xlsm"),
        ("ke-cascading", "B", "-o", f"{P}.json"),
    ),
    *(
        ("hitung", "B", "-o", f"{P}.xlsm"),
        ("laporan", "B", "-o", f"{P}.xlsx"),
        ("pegawai", "B", "-o", f"{P}.xlsx"),
    ),
    *(("bidang", "B", "-d", P), ("kirim", "B", "-d", P, "--tetap", "--tanpa-pdf"), ("bagan", "B", "-d", P)),
    *(("rekap", "B", "-o", f"{P}.xlsx"), ("rekap", "B", "-o", "o.xlsx", "--parquet", f"{P}.parquet")),
    *(("gabung", "B", "B", "-o", f"{P}.xlsm"), ("gabung", "B", "B", "-o", f"{P}.xlsx", "--pratinjau")),
)


@pytest.mark.parametrize("argumen", [*MASUK, *KELUAR], ids=lambda x: " ".join(x).replace(P, "P"))
def test_a_name_that_is_too_long_is_told(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    argumen: Sequence[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("B.xlsm").write_bytes(uji.isi_master(uji.rencana_contoh()))
    kode = jalankan(["B.xlsm" if x == "B" else x for x in argumen])
    keluar, galat = capsys.readouterr()
    assert (kode, keluar) == (2, "")
    assert galat.startswith(f"Nama “{P[:60]}…” tidak dapat dipakai: terlalu panjang bersama foldernya")
    assert galat.count("\n") == 1
    assert [x.name for x in tmp_path.iterdir()] == ["B.xlsm"]


def test_nobody_is_told_to_delete_a_workbook_named_as_an_index(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    isi = uji.isi_master(uji.rencana_contoh())
    Path("B.xlsm").write_bytes(isi)
    assert jalankan(["rekap", "B.xlsm", "-o", "o.xlsx", "--indeks", "B.xlsm"]) == 2
    Path("C.xlsm").write_bytes(isi)
    assert jalankan(["rekap", "C.xlsm", "-o", "o.xlsx", "--indeks", "B.xlsm"]) == 2
    assert "hapus berkas itu hanya bila memang indeks rekap" in capsys.readouterr().err
    assert Path("B.xlsm").read_bytes() == isi
