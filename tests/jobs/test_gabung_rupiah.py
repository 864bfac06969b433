"""Amounts as staff paste them into the columns of realisasi anggaran: read, and shown as what they were."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from renaksi_xl.jobs.gabung import gabung_berkas
from renaksi_xl.jobs.muat import muat
from renaksi_xl.pesan.temuan import pesan_temuan
from tests.jobs import kiriman

KOLOM = "Realisasi Anggaran TW II"


@pytest.mark.parametrize(
    ("diketik", "isi", "kode", "kalimat"),
    [
        ("Rp 150.000,-", Decimal(150_000), "K711", "berisi teks “Rp 150.000,-”; dibaca sebagai 150.000."),
        ("1,5 juta", "1,5 juta", "K712", "berisi teks “1,5 juta”, mungkin maksudnya 1.500.000."),
    ],
)
def test_rupiah_typed_with_its_sign_arrives_as_a_number_and_a_factor_is_asked_about(
    tmp_path: Path, diketik: str, isi: Decimal | str, kode: str, kalimat: str
) -> None:
    induk, kembali, hasil = (tmp_path / x for x in ("induk.xlsm", "kembali.xlsx", "hasil.xlsm"))
    induk.write_bytes(kiriman.induk())
    kembali.write_bytes(kiriman.isikan(kiriman.file(), {("s1", KOLOM): diketik}))
    laporan = gabung_berkas(induk, [kembali], hasil)
    (temuan,) = [t for t in laporan.temuan if t.kode in {"K711", "K712"}]
    assert temuan.kode == kode
    assert kalimat in pesan_temuan(temuan)[0]
    (s1,) = [b for b in muat(hasil).rencana.baris if b.id == "s1"]
    assert s1.realisasi_anggaran_tw[1] == isi
