"""The lines of sheet Rincian of REKAP.xlsx, made where an office's workbook is read."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import Gaya
from renaksi_xl.sheets.rekap_banyak.rincian import ANGKA, LAJUR, NilaiAlir

if TYPE_CHECKING:
    from renaksi_xl.core.hasil import Hasil
    from renaksi_xl.core.rencana import Baris, Isi, Rencana


def baris_rincian(rencana: Rencana, hasil: Hasil) -> Iterator[list[NilaiAlir]]:
    """The lines of one office, in the order of its plan; percent as a fraction."""
    i, tw = rencana.instansi, rencana.pengaturan.tw_pelaporan
    kepala: list[NilaiAlir] = [i.kabupaten, i.nama, i.tahun, tw]
    for b, h in zip(rencana.baris, hasil.baris, strict=True):
        yield [
            *kepala,
            *(b.jenjang, b.kode_nomenklatur, b.uraian, b.indikator, b.satuan),
            _isi(b.target),
            *map(_isi, b.realisasi_tw),
            *map(_isi, (h.realisasi_sd, h.target_sd, h.capaian_sd, h.capaian_tahun)),
            h.status.value,
            _isi(h.rata_rata),
            kata.dari(h.dihitung, h.dari),
            h.predikat,
            b.penanggung_jawab,
            b.id,
        ]


def gaya_baris(satuan: NilaiAlir) -> tuple[Gaya, ...]:
    """The looks of a line whose satuan this is."""
    return _GAYA_PERSEN if isinstance(satuan, str) and adalah_persen(satuan) else _GAYA


SATUAN = next(n for n, x in enumerate(LAJUR) if x.label == "Satuan")
_GAYA = tuple(x.gaya for x in LAJUR)
_GAYA_PERSEN = tuple(Gaya.ALIR_PERSEN if n in ANGKA else g for n, g in enumerate(_GAYA))


def _isi(nilai: Isi) -> NilaiAlir:
    """A number as a cell holds it; one that no cell can hold (a quotient of absurd figures) as text."""
    if nilai is None or isinstance(nilai, str):
        return nilai
    angka = float(nilai)
    return angka if math.isfinite(angka) else str(nilai)


def terisi(baris: Baris, tw: int) -> int:
    """How many quarters up to `tw` hold something reported: a realisasi, or both figures of a Rasio."""
    isi = zip(baris.realisasi_tw[:tw], baris.pembilang_tw[:tw], baris.penyebut_tw[:tw], strict=True)
    return sum(_angka(r) or (_angka(p) and _angka(q)) for r, p, q in isi)


def _angka(nilai: Isi) -> bool:
    return isinstance(nilai, Decimal)
