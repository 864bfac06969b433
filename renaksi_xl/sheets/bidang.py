"""One sheet per bidang: its rows, the texts of the rows above them, its figure and predikat (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.pohon import PUNCAK, tingkat
from renaksi_xl.core.rencana import JENJANG_RENAKSI, TW, Bidang, Rencana
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf, sel
from renaksi_xl.sheets.kontrak import Blok, Cetak, FormatBersyarat, Gaya, Lembar, Sel
from renaksi_xl.sheets.rumus import lembar_bidang as rumus
from renaksi_xl.sheets.rumus import ringkas
from renaksi_xl.sheets.rumus.ringkas import LetakRekap
from renaksi_xl.sheets.rumus.rujukan import judul

BARIS_FIGUR = 2
BARIS_KEPALA = 5
KOLOM = kata.BIDANG_KEPALA
KOLOM_ID, KOLOM_POSISI = len(KOLOM), len(KOLOM) + 1
_KOLOM_KARTU = 2
_TEKS_SAJA = KOLOM[: KOLOM.index("Realisasi TW I")]
"""What a row of another bidang shows: its words and its target, no figures."""
_LEBAR = (9, 13, 36, 36, 11, 11, 10, 10, 10, 10, 11, 11, 11, 13, 17, 11, 11, 14, 10, 8)
_TENGAH = frozenset({"Status", "Dihitung", "Predikat", "Satuan"})
_ANGKA = frozenset(k for k in KOLOM if k == "Target" or k.startswith(("Realisasi", "Target s.d.")))
_PERSEN = frozenset({"Capaian s.d. TW", "Capaian terhadap Target Tahun", "Rata-rata Capaian"})
_TINGKAT = frozenset(tingkat(j) for j in JENJANG_RENAKSI)


def baris_bidang(bidang: Bidang, hasil: Hasil) -> list[tuple[int, bool]]:
    """The rows on a bidang's sheet in tree order, and whether each is its own (else it is shown as a parent).

    Rows without tree (no ID, unknown jenjang) and Proses and Anggota have no place here.
    """
    pohon, kunci = hasil.pohon, seragam(bidang.nama)
    milik = {s for s, h in enumerate(hasil.simpul) if h.bidang == kunci and pohon.tingkat[s] in _TINGKAT}
    atas: set[int] = set()
    for s in milik:
        while (s := pohon.induk[s]) != PUNCAK:
            atas.add(s)
    return [
        (i, s in milik)
        for s in pohon.menurun(pohon.puncak())
        if pohon.tingkat[s] in _TINGKAT and (s in milik or s in atas)
        for i in pohon.baris[s]
    ]


def _gaya(label: str, *, milik: bool) -> Gaya:
    if not milik:
        return (
            Gaya.INDUK_ANGKA
            if label in _ANGKA
            else Gaya.INDUK_TENGAH
            if label in _TENGAH
            else Gaya.INDUK_TEKS
        )
    if label in _ANGKA:
        return Gaya.HITUNG_ANGKA
    if label in _PERSEN:
        return Gaya.HITUNG_PERSEN
    return Gaya.HITUNG_TENGAH if label in _TENGAH else Gaya.HITUNG_TEKS


@dataclass(frozen=True, slots=True)
class Latar:
    """What all bidang sheets share; `tempat` is the row in tblRenaksi (from 1) of each row of the plan."""

    rencana: Rencana
    hasil: Hasil
    nomor: Sequence[str]
    tempat: Mapping[int, int]
    rekap: LetakRekap


def _isi(urutan: Sequence[tuple[int, bool]], latar: Latar) -> list[list[Sel]]:
    """The lines: ID and position at the end, the shown columns before them."""
    isi: list[list[Sel]] = []
    for ke, (i, milik) in enumerate(urutan, start=BARIS_KEPALA + 1):
        b, letak, sel_id = latar.rencana.baris[i], "$" + sel(ke, KOLOM_POSISI), "$" + sel(ke, KOLOM_ID)
        kata_angka: list[Sel] = [
            rumus.isi(k, letak, b, latar.nomor[i], latar.hasil.baris[i]) if milik or k in _TEKS_SAJA else None
            for k in KOLOM
        ]
        isi.append([*kata_angka, b.id, rumus.posisi(sel_id, latar.tempat.get(i, 0))])
    return isi


def _warna(banyak: int) -> list[FormatBersyarat]:
    awal, akhir = BARIS_KEPALA + 1, BARIS_KEPALA + banyak
    p, satuan = KOLOM.index, huruf(KOLOM.index("Satuan"))
    return [
        *isian.warna_status((awal, p("Status"), akhir, p("Status"))),
        *(
            f
            for tw, q in enumerate(TW[1:], start=2)
            for f in isian.tw_nanti((awal, p(f"Realisasi TW {q}"), akhir, p(f"Realisasi TW {q}")), tw, satuan)
        ),
        *isian.angka_rapi((awal, p("Target"), akhir, p("Realisasi s.d. TW")), satuan),
    ]


def lembar(nama: str, urut: int, latar: Latar) -> Lembar:
    """The sheet of the bidang that stands at `urut` (from 1) in the plan's list."""
    rencana, bidang = latar.rencana, latar.rencana.bidang[urut - 1]
    urutan = baris_bidang(bidang, latar.hasil)
    isi = _isi(urutan, latar) or [[kata.BIDANG_KOSONG, *[None] * (len(KOLOM) + 1)]]
    gaya = [[_gaya(k, milik=milik) for k in KOLOM] + [Gaya.SISTEM] * 2 for _, milik in urutan]
    akhir, kanan = BARIS_KEPALA + len(isi), len(KOLOM) - 1
    kosong: list[Sel] = [None] * kanan
    return Lembar(
        nama=nama,
        kode=None,
        blok=[
            Blok(0, 0, [[judul(kata.BIDANG_JUDUL + bidang.nama + ",", rencana), *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.BIDANG_KETERANGAN, *kosong]], Gaya.PITA_KETERANGAN),
            *_kartu(bidang, urut, latar),
            Blok(BARIS_KEPALA, 0, [[*KOLOM, "ID", "Posisi"]], Gaya.KEPALA_HITUNG),
            Blok(BARIS_KEPALA + 1, 0, isi, gaya or Gaya.BIASA),
        ],
        bersyarat=_warna(len(urutan)) if urutan else [],
        lebar=dict(enumerate(_LEBAR)),
        tersembunyi_kolom=frozenset({KOLOM_ID, KOLOM_POSISI}),
        tinggi={0: 30, 1: 20, BARIS_FIGUR: 18, BARIS_FIGUR + 1: 28, BARIS_KEPALA: 46},
        beku=(BARIS_KEPALA + 1, 3),
        saring=(BARIS_KEPALA, 0, akhir, kanan),
        cetak=Cetak(ulang_baris=(BARIS_KEPALA, BARIS_KEPALA), wilayah=(0, 0, akhir, kanan)),
        warna_tab="bidang",
        garis=False,
        skala_layar=90,
    )


def _kartu(bidang: Bidang, urut: int, latar: Latar) -> list[Blok]:
    """The bidang's figure, "n dari N dihitung" and predikat, over the columns of words."""
    b = BARIS_FIGUR
    nilai = latar.hasil.bidang[bidang.nama]
    figur = ringkas.bidang(latar.rekap, sel(b, KOLOM_POSISI, mutlak=True), nilai)
    return [
        Blok(b, _KOLOM_KARTU, [[kata.BIDANG_RATA_RATA, kata.BIDANG_PREDIKAT]], Gaya.KARTU_LABEL),
        Blok(b + 1, _KOLOM_KARTU, [[figur.rata_rata, figur.predikat]], [Gaya.KARTU_PERSEN, Gaya.KARTU_TEKS]),
        Blok(b + 2, _KOLOM_KARTU, [[figur.dihitung, None]], Gaya.KARTU_LABEL),
        Blok(b, KOLOM_POSISI, [[ringkas.nomor_bidang(latar.rekap, bidang.nama, urut)]], Gaya.SISTEM),
    ]
