"""Sheet E.81: Formulir E.81, the evaluation of the Renja, on A3 (ATURAN 7; Permendagri 86/2017).

One line per indikator in tree order; K and Rp beside each other in columns 5 to 14.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.angka import bulat, tulis
from renaksi_xl.core.e81 import E81, TINGKAT_E81, UangE81, hitung_e81
from renaksi_xl.core.pohon import PUNCAK
from renaksi_xl.core.rencana import TW, Rencana
from renaksi_xl.pesan import e81 as kata
from renaksi_xl.sheets.alamat import pada, wilayah
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak import formulir
from renaksi_xl.sheets.cetak.e81_letak import GANDA, Letak, kinerja, susun_lebar, susun_letak
from renaksi_xl.sheets.cetak.formulir import Borang
from renaksi_xl.sheets.cetak.halaman import skala, tinggi_halaman
from renaksi_xl.sheets.cetak.putus import Potong, bersama
from renaksi_xl.sheets.cetak.tangan import kepala_bappeda, kepala_pd
from renaksi_xl.sheets.kontrak import A3, Blok, FormatBersyarat, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus import e81 as rumus
from renaksi_xl.sheets.rumus.e81 import HURUF, MATA, SEMUA, TERLIHAT, Garis, Pengenal
from renaksi_xl.sheets.rumus.hitung import Hitungan
from renaksi_xl.sheets.rumus.indikator import rumus_predikat
from renaksi_xl.sheets.rumus.rujukan import PILIH_TW, tw_romawi
from renaksi_xl.sheets.rumus.teks import teks_aman

NAMA_LEMBAR = kata.NAMA_LEMBAR
BARIS_KEPALA = 5
BARIS_DATA = BARIS_KEPALA + 4
KOLOM = {nama: i for i, nama in enumerate(SEMUA)}
AKHIR = len(TERLIHAT) - 1


@dataclass(frozen=True, slots=True)
class _Isi:
    """What the sheet is made from, and the form while it is laid out."""

    bahan: Bahan
    e81: E81
    letak: Sequence[Letak]
    beruang: bool
    borang: Borang
    tempat: Mapping[int, int]
    posisi: Mapping[int, int]


def lajur(nama: str, banyak: int) -> str:
    """A column of the form's lines, to be read from another sheet; `banyak` lines."""
    k = KOLOM[nama]
    return pada(NAMA_LEMBAR, wilayah(BARIS_DATA, k, BARIS_DATA + banyak - 1, k))


def _berisi(u: UangE81) -> bool:
    return any(x is not None for x in (u.renstra, u.lalu, u.pagu, *u.tw))


def lembar(bahan: Bahan) -> list[Lembar]:
    """The form; none for a plan without rows."""
    e81 = hitung_e81(bahan.rencana, bahan.hasil)
    letak = susun_letak(bahan.hasil.pohon)
    if not letak:
        return []
    beruang = any(map(_berisi, e81.uang))
    borang = Borang(susun_lebar(bahan, e81, letak, beruang=beruang))
    x = _Isi(bahan, e81, letak, beruang, borang, bahan.tempat, bahan.posisi)
    _judul(x)
    _kepala(x)
    akhir = _data(x)
    terakhir = _kaki(x, akhir + 1)
    return [
        Lembar(
            nama=NAMA_LEMBAR,
            kode=None,
            blok=x.borang.blok,
            gabung=x.borang.gabung,
            bersyarat=_warna(akhir),
            lebar=dict(enumerate(x.borang.lebar)),
            tinggi=x.borang.tinggi,
            tersembunyi_kolom=frozenset(range(AKHIR + 1, len(SEMUA))),
            beku=(BARIS_DATA, KOLOM["satuan"]),
            cetak=x.borang.cetak(A3, terakhir, _potong(x), (BARIS_KEPALA, BARIS_DATA - 1)),
            warna_tab="hasil",
            garis=False,
            skala_layar=80,
        )
    ]


def _potong(x: _Isi) -> list[Potong]:
    """The lines as they may be spread over pages: programs kept together, no heading at the end of one."""
    program, pohon = None, x.bahan.hasil.pohon
    semua = []
    for b, satu in enumerate(x.letak, start=BARIS_DATA):
        if pohon.tingkat[satu.s] <= TINGKAT_E81[1]:
            program = satu.s
        semua.append(Potong(b, x.borang.tinggi[b], program))
    halaman = tinggi_halaman(A3, skala(x.borang.lebar, A3))
    return bersama(semua, [bool(pohon.anak[satu.s]) for satu in x.letak], halaman)


# ---- title and headings --------------------------------------------------------------------------------


def _judul(x: _Isi) -> None:
    rencana = x.bahan.rencana
    tw, tahun = tw_romawi(rencana.pengaturan.tw_pelaporan), rencana.instansi.tahun
    periode = Rumus(
        f'"{kata.PERIODE}"&{PILIH_TW}&"{kata.TAHUN}"&{aturan.TAHUN}',
        f"{kata.PERIODE}{tw}{kata.TAHUN}{tahun or ''}",
    )
    x.borang.taruh(0, 0, AKHIR, kata.FORMULIR, Gaya.FORMULIR_NAMA)
    for baris, isi in enumerate(
        (
            formulir.awalan(kata.JUDUL, formulir.lingkup(rencana)),
            formulir.isi_nama("Nama_Instansi", rencana.instansi.nama),
            periode,
        ),
        start=1,
    ):
        x.borang.taruh(baris, 0, AKHIR, isi, Gaya.FORMULIR_JUDUL)


_TUNGGAL = {
    "no": kata.NO,
    "sasaran": kata.SASARAN,
    "uraian": kata.URAIAN,
    "indikator": kata.INDIKATOR,
    "satuan": kata.SATUAN,
    "pj": kata.PENANGGUNG_JAWAB,
    "ket": kata.KETERANGAN,
}
_NOMOR = {"no": 1, "sasaran": 2, "uraian": 3, "indikator": 4, "pj": 15, "ket": 16}


def _kepala(x: _Isi) -> None:
    b, gaya = BARIS_KEPALA, Gaya.FORMULIR_KEPALA
    kosong: list[list[Sel]] = [[None] * (AKHIR + 1) for _ in range(3)]
    x.borang.blok.append(Blok(b, 0, kosong, gaya))
    x.borang.blok.append(Blok(b + 3, 0, [[None] * (AKHIR + 1)], Gaya.FORMULIR_NOMOR))

    def taruh(b1: int, k1: int, b2: int, k2: int, isi: Sel) -> None:
        x.borang.blok.append(Blok(b1, k1, [[isi]], gaya))
        x.borang.gabung.append((b1, k1, b2, k2))

    for nama, teks in _TUNGGAL.items():
        taruh(b, KOLOM[nama], b + 2, KOLOM[nama], teks)
    for n, teks in GANDA.items():
        taruh(b, KOLOM[f"k{n}"], b + 1, KOLOM[f"r{n}"], teks)
    taruh(b, KOLOM["k8"], b, KOLOM["r11"], kata.REALISASI)
    for n, teks in zip((8, 9, 10, 11), TW, strict=True):
        taruh(b + 1, KOLOM[f"k{n}"], b + 1, KOLOM[f"r{n}"], teks)
    for n in MATA:
        x.borang.blok.append(Blok(b + 2, KOLOM[f"k{n}"], [[kata.KINERJA, kata.RUPIAH]], gaya))
        x.borang.taruh(b + 3, KOLOM[f"k{n}"], KOLOM[f"r{n}"], n, Gaya.FORMULIR_NOMOR)
    for nama, n in _NOMOR.items():
        x.borang.taruh(b + 3, KOLOM[nama], KOLOM[nama] + (nama == "indikator"), n, Gaya.FORMULIR_NOMOR)
    perlu = max(x.borang.perlu(teks, gaya, KOLOM[nama], KOLOM[nama]) for nama, teks in _TUNGGAL.items())
    ganda = max(x.borang.perlu(teks, gaya, KOLOM[f"k{n}"], KOLOM[f"r{n}"]) for n, teks in GANDA.items())
    x.borang.tinggi |= {b: 20, b + 1: max(20.0, ganda - 20, perlu - 36), b + 2: 16, b + 3: 15}


# ---- lines -----------------------------------------------------------------------------------------------


def _data(x: _Isi) -> int:
    """The lines; gives the 0-based row of the last."""
    hitung = Hitungan(x.bahan.tata).rentang()
    awal, akhir = BARIS_DATA + 1, BARIS_DATA + len(x.letak)
    for n, satu in enumerate(x.letak):
        garis = _garis(x, satu, Garis(awal + n, awal, akhir, hitung))
        gaya = _gaya(garis, x.bahan.rencana.baris[satu.i].satuan)
        tebal = x.bahan.hasil.pohon.tingkat[satu.s] < TINGKAT_E81[-1]
        x.borang.garis(BARIS_DATA + n, garis, gaya, tebal=tebal)
    return akhir - 1


def _garis(x: _Isi, satu: Letak, g: Garis) -> list[Sel]:
    bahan, pohon = x.bahan, x.bahan.hasil.pohon
    b, h = bahan.rencana.baris[satu.i], bahan.hasil.baris[satu.i]
    tinggi, uang = pohon.tingkat[satu.s], x.e81.uang[satu.s]
    k = rumus.kinerja(g, kinerja(bahan, x.e81, satu))
    rp: Sequence[Sel] = rumus.uang(g, uang, tinggi, awal=satu.awal) if x.beruang else [None] * len(MATA)
    daun: Sequence[Sel] = [None] * len(rumus.DAUN)
    if x.beruang:
        daun = rumus.uang_daun(g, uang, daun=satu.awal and not pohon.anak[satu.s])
    return [
        *rumus.uraian(g, b, bahan.nomor[satu.i], awal=satu.awal, sasaran=tinggi == TINGKAT_E81[0]),
        *(sel for pasang in zip(k, rp, strict=True) for sel in pasang),
        rumus.penanggung_jawab(g, b),
        rumus.keterangan(g, h.capaian_tahun, h.status.value),
        b.id,
        *rumus.pengenal(
            g,
            Pengenal(
                x.tempat[satu.i],
                satu.i + 1,
                satu.awal,
                tinggi,
                len(pohon.anak[satu.s]),
                _leluhur(x, satu.s),
            ),
        ),
        *daun,
    ]


def _leluhur(x: _Isi, s: int) -> list[int]:
    """Lines of `_hitung` of the ancestors, parent first."""
    pohon, jalur = x.bahan.hasil.pohon, list[int]()
    while (s := pohon.induk[s]) != PUNCAK:
        jalur.append(x.posisi[pohon.baris[s][0]])
    return jalur


def _nilai(isi: Sel) -> Decimal | int | str:
    return isi.nilai if isinstance(isi, Rumus) else ""


def _gaya(garis: Sequence[Sel], satuan: str | None) -> list[Gaya]:
    """A look per cell: quantities by value and satuan, shares as percentages, money without decimals."""
    gaya = [Gaya.FORMULIR_TEKS] * (AKHIR + 1) + [Gaya.SISTEM] * (len(SEMUA) - AKHIR - 1)
    gaya[KOLOM["satuan"]] = Gaya.FORMULIR_TENGAH
    for n in MATA:
        k, r = KOLOM[f"k{n}"], KOLOM[f"r{n}"]
        gaya[k] = formulir.gaya_angka(_nilai(garis[k]), satuan)
        gaya[r] = Gaya.FORMULIR_UANG
    for nama in ("k14", "r14", "ket"):
        gaya[KOLOM[nama]] = formulir.gaya_persen(_nilai(garis[KOLOM[nama]]))
    if isinstance(_nilai(garis[KOLOM["ket"]]), str):
        gaya[KOLOM["ket"]] = Gaya.FORMULIR_TENGAH
    return gaya


def _warna(akhir: int) -> list[FormatBersyarat]:
    """The upper levels stand out."""
    acuan = f"${HURUF['lv']}{BARIS_DATA + 1}"
    return [
        FormatBersyarat(wilayah=(BARIS_DATA, 0, akhir, AKHIR), rumus=f"{acuan}={satu}", warna=f"formulir_{n}")
        for n, satu in enumerate(TINGKAT_E81[:-1], start=1)
    ]


# ---- footer ----------------------------------------------------------------------------------------------


def _kaki(x: _Isi, baris: int) -> int:
    """Sums, mean, predikat, the office's texts, notes and signatures; gives the last row."""
    if x.beruang:
        _baris_jumlah(x, baris)
        baris += 1
    _rata(x, baris)
    baris = _faktor(x, baris + 2)
    baris = _catatan(x, baris + 1)
    return _tanda_tangan(x, baris + 1)


def _baris_jumlah(x: _Isi, baris: int) -> None:
    g = Garis(baris + 1, BARIS_DATA + 1, BARIS_DATA + len(x.letak), Hitungan(x.bahan.tata).rentang())
    isi: list[Sel] = [None] * (AKHIR + 1)
    gaya = [Gaya.FORMULIR_KAKI] * (AKHIR + 1)
    for n, satu in zip(MATA, rumus.jumlah(g, x.e81.ringkas.uang), strict=True):
        isi[KOLOM[f"r{n}"]] = satu
        gaya[KOLOM[f"r{n}"]] = Gaya.FORMULIR_PERSEN if n == 14 else Gaya.FORMULIR_UANG
    isi[0] = kata.JUMLAH
    x.borang.blok.append(Blok(baris, 0, [isi], [gaya]))
    x.borang.gabung.append((baris, 0, baris, KOLOM["satuan"]))


def _rata(x: _Isi, baris: int) -> None:
    """Two lines: mean and serapan, and the predikat of the mean."""
    ringkas, tahun = x.e81.ringkas, x.bahan.rencana.instansi.tahun
    k12, r12 = KOLOM["k12"], KOLOM["r12"]
    ekor = kata.SERAPAN if x.beruang else ""
    label = Rumus(f'"{kata.RATA_RATA}"&{aturan.TAHUN}&"{ekor}"', f"{kata.RATA_RATA}{tahun or ''}{ekor}")
    rata = rumus.rata_rata(Hitungan(x.bahan.tata).rentang(), ringkas.rata_rata)
    x.borang.taruh(baris, 0, k12 - 1, label, Gaya.FORMULIR_KAKI)
    x.borang.blok.append(Blok(baris, k12, [[rata]], formulir.gaya_persen(rata.nilai)))
    serapan: Sel = None
    if x.beruang:
        serapan = rumus.serapan(f"${HURUF['r12']}${baris}", f"${HURUF['r7']}${baris}", ringkas.uang)
    x.borang.blok.append(Blok(baris, r12, [[serapan]], Gaya.FORMULIR_PERSEN))
    x.borang.taruh(baris, r12 + 1, AKHIR, None, Gaya.FORMULIR_KAKI)
    x.borang.taruh(baris + 1, 0, k12 - 1, kata.PREDIKAT, Gaya.FORMULIR_KAKI)
    predikat = Rumus(rumus_predikat(f"${HURUF['k12']}${baris + 1}"), ringkas.predikat or "")
    x.borang.taruh(baris + 1, k12, r12, predikat, Gaya.FORMULIR_KAKI)
    x.borang.taruh(baris + 1, r12 + 1, AKHIR, None, Gaya.FORMULIR_KAKI)


def _faktor(x: _Isi, baris: int) -> int:
    p = x.bahan.rencana.pengaturan
    teks = x.bahan.rencana.dokumen.teks_e81[p.tw_pelaporan - 1]
    batas = KOLOM["uraian"]
    for akhir, medan, label in kata.FAKTOR:
        pilihan = ",".join(f'FormE81_TW{tw}_{akhir}&""' for tw in (1, 2, 3, 4))
        nilai: str = getattr(teks, medan) or ""
        x.borang.taruh(baris, 0, batas, label, Gaya.FORMULIR_KAKI)
        x.borang.taruh(
            baris,
            batas + 1,
            AKHIR,
            Rumus(f"CHOOSE({aturan.TW_PELAPORAN},{pilihan})", nilai),
            Gaya.FORMULIR_TEKS,
        )
        x.borang.tinggikan(baris, 30)
        baris += 1
    return baris


def _catatan(x: _Isi, baris: int) -> int:
    """Where the figures come from, in words (ATURAN 7: the basis is named)."""
    batas = x.bahan.rencana.pengaturan.batas_capaian
    ringkas, letak = x.bahan.hasil.instansi, x.bahan.rekap.instansi
    terisi = f"{ringkas.dihitung}{kata.DARI}{ringkas.dari}"
    pertama = Rumus(
        f'IF(ISNUMBER({aturan.BATAS_CAPAIAN}),{teks_aman(kata.CATATAN_RATA)}&ROUND({aturan.BATAS_CAPAIAN}*100,2)&"{kata.PERSEN}",'
        f'{teks_aman(kata.CATATAN_TANPA_BATAS)})&". {kata.TERISI}"&'
        f'{letak["Dihitung"]}&"{kata.DARI}"&{letak["Dari"]}&"."',
        (kata.CATATAN_TANPA_BATAS if batas is None else f"{kata.CATATAN_RATA}{_persen(batas)}{kata.PERSEN}")
        + f". {kata.TERISI}{terisi}.",
    )
    for isi in (pertama, kata.CATATAN_KOLOM, *((kata.CATATAN_UANG,) if x.beruang else ())):
        x.borang.taruh(baris, 0, AKHIR, isi, Gaya.FORMULIR_KATA)
        baris += 1
    return baris


def _persen(batas: Decimal) -> str:
    """A number as Excel puts it into a text."""
    return tulis(bulat(batas, Decimal("0.0001")) * 100)


def _tanda_tangan(x: _Isi, baris: int) -> int:
    """Kepala Perangkat Daerah on the left, Kepala Bappeda on the right; gives the last row."""
    rencana = x.bahan.rencana
    akhir = baris
    for kiri, kanan, siapa, orang in (
        (0, KOLOM["satuan"], kata.DISUSUN, kepala_pd(rencana, "e81")),
        (KOLOM["k12"], AKHIR, kata.DIEVALUASI, _kepala_bappeda(rencana)),
    ):
        for n, (isi, gaya) in enumerate(formulir.tangan(siapa, orang)):
            x.borang.taruh(baris + n, kiri, kanan, isi, gaya)
            x.borang.tinggikan(baris + n, 16)
            akhir = max(akhir, baris + n)
    return akhir


def _kepala_bappeda(rencana: Rencana) -> list[Sel]:
    """Who evaluates; without a name of the post the usual one."""
    tempat, jabatan, *lain = kepala_bappeda(rencana)
    nilai = rencana.instansi.penandatangan_bappeda.jabatan or kata.KEPALA_BAPPEDA
    jabatan = Rumus(f'IF(Bappeda_Jabatan="","{kata.KEPALA_BAPPEDA}",Bappeda_Jabatan&"")', nilai)
    return [tempat, jabatan, *lain]
