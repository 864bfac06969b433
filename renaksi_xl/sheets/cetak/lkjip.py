"""Sheet LKjIP: the measured sasaran, and their comparison with other years and regions (PermenPANRB 53/2014).

Every figure is looked up by ID on Formulir E.81, so that the two documents cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from renaksi_xl.core.angka import angka
from renaksi_xl.core.e81 import TINGKAT_E81, KinerjaE81, kinerja_e81
from renaksi_xl.core.rencana import Baris, Isi
from renaksi_xl.pesan import lkjip as kata
from renaksi_xl.sheets.alamat import sel
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak import e81, formulir
from renaksi_xl.sheets.cetak.e81_letak import Letak, susun_letak
from renaksi_xl.sheets.cetak.formulir import Borang
from renaksi_xl.sheets.cetak.halaman import kertas
from renaksi_xl.sheets.cetak.putus import Potong
from renaksi_xl.sheets.cetak.tangan import kepala_pd
from renaksi_xl.sheets.kontrak import Blok, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import cari
from renaksi_xl.sheets.rumus.rujukan import PILIH_TW, tw_romawi

NAMA_LEMBAR = kata.NAMA_LEMBAR
BARIS_UKUR = 5
AKHIR = 9
KOLOM_ID, KOLOM_POSISI = AKHIR + 1, AKHIR + 2
LEBAR = (6.0, 34.0, 40.0, 11.0, 14.0, 14.0, 15.0, 14.0, 14.0, 14.0)
_KOLOM_BANDING = tuple((k, k) for k in range(AKHIR + 1))
_KOLOM_UKUR = (*_KOLOM_BANDING[:4], (4, 5), (6, 7), (8, 9))
_UKUR = (("k7", kata.TARGET), ("k12", kata.REALISASI), ("ket", kata.CAPAIAN))
_TINGGI_CATATAN = 26.0
"""Of the words under a table, away from it."""
_PEMBANDING = ("realisasi_tahun_lalu", "target_renstra", "realisasi_provinsi", "realisasi_nasional")


@dataclass(frozen=True, slots=True)
class _Isi:
    bahan: Bahan
    letak: Sequence[Letak]
    urutan: Mapping[int, int]
    """Line of Formulir E.81 (from 1) of each row of the plan."""
    borang: Borang
    potong: list[Potong] = field(default_factory=list)

    def cari(self, baris: int, nama: str, nilai: Decimal | int | str | None) -> Rumus:
        """A cell of Formulir E.81 for the ID of a line."""
        posisi = sel(baris, KOLOM_POSISI, mutlak=True)
        return Rumus(
            f'IF({posisi}=0,"",INDEX({e81.lajur(nama, len(self.urutan))},{posisi}))',
            "" if nilai is None else nilai,
        )

    def kinerja(self, satu: Letak) -> KinerjaE81:
        """Columns 12 to 14 of Formulir E.81."""
        r, h = self.bahan.rencana, self.bahan.hasil
        anak = bool(h.pohon.anak[satu.s])
        return kinerja_e81(r.baris[satu.i], h.figur[satu.i], h.baris[satu.i], r.pengaturan, beranak=anak)


def lembar(bahan: Bahan) -> list[Lembar]:
    """The tables; none for a plan without sasaran. The comparison only where there is something to compare with."""
    semua = susun_letak(bahan.hasil.pohon)
    letak = [x for x in semua if bahan.hasil.pohon.tingkat[x.s] == TINGKAT_E81[0]]
    if not letak:
        return []
    urutan = {x.i: n for n, x in enumerate(semua, start=1)}
    x = _Isi(bahan, letak, urutan, Borang(LEBAR))
    _judul(x)
    baris = _ukur(x, BARIS_UKUR)
    if any(_berisi(bahan.rencana.baris[satu.i]) for satu in letak):
        baris = _banding(x, baris + 1)
    akhir = _tangan(x, baris + 1)
    return [
        Lembar(
            nama=NAMA_LEMBAR,
            kode=None,
            blok=x.borang.blok,
            gabung=x.borang.gabung,
            lebar=dict(enumerate(LEBAR)),
            tinggi=x.borang.tinggi,
            tersembunyi_kolom=frozenset({KOLOM_ID, KOLOM_POSISI}),
            cetak=x.borang.cetak(kertas(bahan.rencana), akhir, x.potong, None, dirapatkan=True),
            warna_tab="hasil",
            garis=False,
            skala_layar=90,
        )
    ]


def _berisi(b: Baris) -> bool:
    return any(angka(getattr(b, medan)) is not None for medan in _PEMBANDING)


def _judul(x: _Isi) -> None:
    rencana = x.bahan.rencana
    tw, tahun = rencana.pengaturan.tw_pelaporan, rencana.instansi.tahun or ""
    tengah = f'IF({aturan.TW_PELAPORAN}=4,"","{kata.SAMPAI_TW}"&{PILIH_TW}&"{kata.PENUTUP_TW}")'
    sampai = "" if tw == 4 else f"{kata.SAMPAI_TW}{tw_romawi(tw)}{kata.PENUTUP_TW}"
    judul: tuple[Sel, ...] = (
        kata.JUDUL,
        formulir.isi_nama("Nama_Instansi", rencana.instansi.nama),
        Rumus(f'"{kata.TAHUN}"&{aturan.TAHUN}&{tengah}', f"{kata.TAHUN}{tahun}{sampai}"),
    )
    for baris, isi in enumerate(judul):
        x.borang.taruh(baris, 0, AKHIR, isi, Gaya.FORMULIR_JUDUL)


def _kepala(x: _Isi, baris: int, judul: Sequence[Sel], kolom: Sequence[tuple[int, int]]) -> None:
    """Headings and column numbers, each over its first and last column."""
    for n, (isi, (kiri, kanan)) in enumerate(zip(judul, kolom, strict=True), start=1):
        x.borang.taruh(baris, kiri, kanan, isi, Gaya.FORMULIR_KEPALA)
        x.borang.taruh(baris + 1, kiri, kanan, n, Gaya.FORMULIR_NOMOR)
    x.borang.tinggikan(baris, 24)
    x.borang.tinggi[baris + 1] = 15.0


def _garis(
    x: _Isi, baris: int, satu: Letak, isi: Sequence[tuple[Sel, Gaya]], kolom: Sequence[tuple[int, int]]
) -> None:
    """One line: No, sasaran, indikator, satuan, then `isi`; behind it the hidden ID and its place on E.81."""
    b = x.bahan.rencana.baris[satu.i]
    urut = sum(y.awal for y in x.letak[: x.letak.index(satu) + 1])
    awal: list[tuple[Sel, Gaya]] = [
        (urut if satu.awal else None, Gaya.FORMULIR_TENGAH),
        (x.cari(baris, "sasaran", b.uraian if satu.awal else ""), Gaya.FORMULIR_TEKS),
        (x.cari(baris, "indikator", b.indikator), Gaya.FORMULIR_TEKS),
        (x.cari(baris, "satuan", b.satuan), Gaya.FORMULIR_TENGAH),
    ]
    for (nilai, gaya), (kiri, kanan) in zip([*awal, *isi], kolom, strict=True):
        x.borang.taruh(baris, kiri, kanan, nilai, gaya)
    acuan = sel(baris, KOLOM_ID, mutlak=True)
    posisi = Rumus(f"IFERROR(MATCH({cari(acuan)},{e81.lajur('id', len(x.urutan))},0),0)", x.urutan[satu.i])
    x.borang.blok.append(Blok(baris, KOLOM_ID, [[b.id, posisi]], Gaya.SISTEM))


def _ukur(x: _Isi, baris: int) -> int:
    """No, Sasaran Strategis, Indikator Kinerja, Target, Realisasi, Capaian (%); gives the row after it."""
    judul = (kata.NO, kata.SASARAN, kata.INDIKATOR, kata.SATUAN, *(teks for _, teks in _UKUR))
    _kepala(x, baris, judul, _KOLOM_UKUR)
    baris += 2
    for satu in x.letak:
        b, h = x.bahan.rencana.baris[satu.i], x.bahan.hasil.baris[satu.i]
        capaian = h.status.value if h.capaian_tahun is None else h.capaian_tahun
        nilai = (angka(b.target), x.kinerja(satu).tahun_ini, capaian)
        isi = [x.cari(baris, nama, n) for (nama, _), n in zip(_UKUR, nilai, strict=True)]
        gaya = [formulir.gaya_angka(s.nilai, b.satuan) for s in isi[:2]]
        gaya.append(Gaya.FORMULIR_TENGAH if isinstance(capaian, str) else formulir.gaya_persen(capaian))
        _garis(x, baris, satu, list(zip(isi, gaya, strict=True)), _KOLOM_UKUR)
        x.potong.append(Potong(baris, x.borang.tinggi[baris], kata.JUDUL))
        baris += 1
    x.borang.taruh(baris, 0, AKHIR, kata.CATATAN, Gaya.FORMULIR_KATA)
    x.borang.tinggikan(baris, _TINGGI_CATATAN)
    x.potong[-1] = replace(x.potong[-1], tinggi=x.potong[-1].tinggi + x.borang.tinggi[baris])
    return baris + 1


def _banding(x: _Isi, baris: int) -> int:
    """Last year, this year, target jangka menengah, province, nation; gives the row after it."""
    tahun = x.bahan.rencana.instansi.tahun
    x.borang.taruh(baris, 0, AKHIR, kata.BANDING, Gaya.FORMULIR_JUDUL)
    judul: tuple[Sel, ...] = (
        *(kata.NO, kata.SASARAN, kata.INDIKATOR, kata.SATUAN),
        Rumus(f'"{kata.LALU}"&N({aturan.TAHUN})-1', f"{kata.LALU}{tahun - 1}"),
        Rumus(f'"{kata.KINI}"&{aturan.TAHUN}', f"{kata.KINI}{tahun or ''}"),
        *(kata.JANGKA_MENENGAH, kata.TINGKAT, kata.PROVINSI, kata.NASIONAL),
    )
    _kepala(x, baris + 1, judul, _KOLOM_BANDING)
    awal, baris = baris, baris + 3
    for satu in x.letak:
        _garis(x, baris, satu, _nilai_banding(x, baris, satu), _KOLOM_BANDING)
        x.potong.append(Potong(awal, x.borang.jumlah_tinggi(awal, baris), kata.BANDING))
        baris += 1
        awal = baris
    x.borang.taruh(baris, 0, AKHIR, kata.CATATAN_BANDING, Gaya.FORMULIR_KATA)
    x.borang.tinggikan(baris, _TINGGI_CATATAN)
    x.potong[-1] = replace(x.potong[-1], tinggi=x.potong[-1].tinggi + x.borang.tinggi[baris])
    return baris + 1


def _nilai_banding(x: _Isi, baris: int, satu: Letak) -> list[tuple[Sel, Gaya]]:
    b, k = x.bahan.rencana.baris[satu.i], x.kinerja(satu)
    isi = [
        x.cari(baris, "k6", angka(b.realisasi_tahun_lalu)),
        x.cari(baris, "k12", k.tahun_ini),
        x.cari(baris, "k5", angka(b.target_renstra)),
        x.cari(baris, "k14", k.capaian),
        _dari_do(baris, "Realisasi Provinsi", b.realisasi_provinsi),
        _dari_do(baris, "Realisasi Nasional", b.realisasi_nasional),
    ]
    gaya = [formulir.gaya_angka(s.nilai, b.satuan) for s in isi]
    gaya[3] = formulir.gaya_persen(isi[3].nilai)
    return list(zip(isi, gaya, strict=True))


def _dari_do(baris: int, label: str, nilai: Isi) -> Rumus:
    """A number of tblDO for the ID of a line."""
    acuan = sel(baris, KOLOM_ID, mutlak=True)
    isi = f"INDEX(tblDO[{label}],MATCH({cari(acuan)},tblDO[ID],0))"
    n = angka(nilai)
    return Rumus(f'IFERROR(IF(ISNUMBER({isi}),{isi},""),"")', "" if n is None else n)


def _tangan(x: _Isi, baris: int) -> int:
    """Who answers for the report, on the right; gives the last row."""
    garis = formulir.tangan("", kepala_pd(x.bahan.rencana, "laporan"))
    for n, (isi, gaya) in enumerate(garis):
        x.borang.taruh(baris + n, AKHIR - 3, AKHIR, isi, gaya)
        x.borang.tinggikan(baris + n, 16)
    return baris + len(garis) - 1
