"""Rupiah typed per quarter or up to each quarter: what the sheet's own rows publish for the year decides."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renaksi_xl.baca.audit.hasil import Macam
from renaksi_xl.baca.audit.uang import IsiUang, Keuangan
from renaksi_xl.core.pohon import susun_pohon
from renaksi_xl.core.rencana import Baris

POHON = susun_pohon(
    [
        Baris(id="K", jenjang="Kegiatan", uraian="k"),
        Baris(id="A", jenjang="Sub Kegiatan", uraian="a", induk="K"),
        Baris(id="B", jenjang="Sub Kegiatan", uraian="b", induk="K"),
    ]
)
TW = {4: (0, {1: Decimal(10), 2: Decimal(5)}), 5: (1, {1: Decimal(25), 2: Decimal(30)})}


@pytest.mark.parametrize(
    ("terbit", "tahun"),
    [
        pytest.param({}, 70, id="nothing published: per quarter"),
        pytest.param({1: Decimal(35), 2: Decimal(30)}, 70, id="one for each: per quarter"),
        pytest.param({1: Decimal(35), 2: Decimal(35)}, 70, id="both are sums"),
        pytest.param({1: Decimal(25), 2: Decimal(30)}, 55, id="both are the last"),
        pytest.param({1: Decimal(25)}, 55, id="the only one is the last"),
    ],
)
def test_the_year_is_the_sum_unless_most_rows_show_the_last_quarter(
    terbit: dict[int, Decimal | None], tahun: int
) -> None:
    isi = IsiUang(pagu={}, tw=TW, realisasi={}, renstra={}, lalu={}, terbit={Macam.ANGGARAN_TAHUN: terbit})
    (lajur,) = Keuangan(POHON, isi, 2).tahun
    assert lajur.jumlah([0]) == tahun
