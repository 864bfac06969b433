"""Sheet Rincian of REKAP.xlsx: one line per indikator of every office counted."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import TW, Baris, Isi, Rencana
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets.isian import adalah_persen
from renaksi_xl.sheets.kontrak import Gaya
from renaksi_xl.sheets.rekap_banyak.daftar import Daftar, Lajur

NilaiAlir: TypeAlias = str | float | int | None

LAJUR: tuple[Lajur, ...] = (
    Lajur(kata.KABUPATEN, 22, Gaya.ALIR_TEKS),
    Lajur(kata.INSTANSI, 38, Gaya.ALIR_TEKS),
    Lajur(kata.TAHUN, 8, Gaya.ALIR_TENGAH),
    Lajur(kata.TW, 6, Gaya.ALIR_TENGAH),
    Lajur("Jenjang", 13, Gaya.ALIR_TEKS),
    Lajur("Kode Nomenklatur", 18, Gaya.ALIR_TEKS),
    Lajur("Uraian", 44, Gaya.ALIR_TEKS),
    Lajur("Indikator Kinerja", 44, Gaya.ALIR_TEKS),
    Lajur("Satuan", 12, Gaya.ALIR_TEKS),
    Lajur("Target", 12, Gaya.ALIR_ANGKA),
    *(Lajur(f"Realisasi TW {q}", 12, Gaya.ALIR_ANGKA) for q in TW),
    Lajur("Realisasi s.d. TW", 12, Gaya.ALIR_ANGKA),
    Lajur("Target s.d. TW", 12, Gaya.ALIR_ANGKA),
    Lajur("Capaian s.d. TW", 12, Gaya.ALIR_PERSEN),
    Lajur("Capaian terhadap Target Tahun", 14, Gaya.ALIR_PERSEN),
    Lajur("Status", 24, Gaya.ALIR_TEKS),
    Lajur("Rata-rata Capaian", 12, Gaya.ALIR_PERSEN),
    Lajur(kata.DIHITUNG, 13, Gaya.ALIR_TENGAH),
    Lajur("Predikat", 15, Gaya.ALIR_TEKS),
    Lajur("Penanggung Jawab", 30, Gaya.ALIR_TEKS),
    Lajur("ID", 10, Gaya.ALIR_TEKS),
)
DAFTAR = Daftar("Rincian", kata.RINCIAN_JUDUL, kata.RINCIAN_KETERANGAN, LAJUR, beku=2, tinggi_kepala=48)
ANGKA = range(9, 16)
"""The columns whose format follows the satuan of the row."""


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
