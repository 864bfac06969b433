"""What the Laporan Monev is made of, before it becomes Word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from renaksi_xl.core.hitung import hitung
from renaksi_xl.kirim.susun import susun_dokumen
from renaksi_xl.kirim.unsur import Paragraf
from tests.kirim import bahan


@pytest.mark.parametrize(
    ("nama", "kabupaten", "sampul"),
    [
        pytest.param("Dinas Perikanan", "Tanjung Biru", ["KABUPATEN TANJUNG BIRU", "2024"], id="named below"),
        pytest.param("Dinas Perikanan Kabupaten  Tanjung Biru", "Tanjung Biru", ["2024"], id="in its name"),
        pytest.param("Dinas Perikanan KOTA BAHARI", "Kota Bahari", ["2024"], id="a kota in its name"),
        pytest.param("Dinas Perikanan Bahari", "Kota Bahari", ["KOTA BAHARI", "2024"], id="without its kind"),
        pytest.param("Dinas Perikanan", None, ["2024"], id="no region typed"),
    ],
)
def test_the_cover_says_the_region_once(nama: str, kabupaten: str | None, sampul: list[str]) -> None:
    asal = bahan.rencana()
    rencana = replace(asal, instansi=replace(asal.instansi, nama=nama, kabupaten=kabupaten))
    semua = susun_dokumen(rencana, hitung(rencana))
    assert [u.teks for u in semua if isinstance(u, Paragraf) and u.gaya == "Sampul Teks"] == sampul
