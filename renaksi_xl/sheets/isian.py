"""What all tables of plan rows share: cells from fields, looks, validations, colours, comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from renaksi_xl.core.istilah import ARAH_LENGKAP, Arah, Status
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import Baris, Jenjang
from renaksi_xl.pesan import kolom as kata
from renaksi_xl.sheets.alamat import sel
from renaksi_xl.sheets.kontrak import Blok, FormatBersyarat, Gaya, Kolom, Rumus, Sel, Tabel, Validasi

YA = "Ya"
PERSEN = "%"
_JENJANG_CASCADING = frozenset(tingkat(j) for j in (Jenjang.TUJUAN, Jenjang.PROSES, Jenjang.ANGGOTA))
_JADI_PERSEN = {Gaya.ISIAN_ANGKA: Gaya.ISIAN_PERSEN, Gaya.HITUNG_ANGKA: Gaya.HITUNG_PERSEN}
_TETAP_ANGKA = frozenset({"bobot", "tw_rilis", "pembilang_tw", "penyebut_tw", "pembilang_awal"})
WARNA_STATUS = {s: s.name.lower() for s in Status}
_WARNA_JENJANG = {
    Jenjang.TUJUAN: "jenjang_1",
    Jenjang.SASARAN: "jenjang_1",
    Jenjang.PROGRAM: "jenjang_2",
    Jenjang.KEGIATAN: "jenjang_3",
    Jenjang.PROSES: "jenjang_3",
}


class KolomHitung(NamedTuple):
    """A computed column: its formula (the same in every row) and the engine's value for each row."""

    rumus: str
    nilai: Sequence[Decimal | int | str]


def di_cascading(baris: Baris) -> bool:
    """Whether a row lives on sheet Cascading (Tujuan, Proses, Anggota); every other row lives on Renaksi."""
    return tingkat(baris.jenjang) in _JENJANG_CASCADING


def adalah_persen(satuan: str | None) -> bool:
    """Whether a row's numbers are fractions shown as percentages (ATURAN 2)."""
    return (satuan or "").strip() == PERSEN


def isi_medan(baris: Baris, kolom: Kolom) -> Sel:
    """What a cell holds for a field of the plan; a blank stays blank, a text stays the text as typed."""
    nilai = getattr(baris, kolom.kunci)
    if kolom.indeks is not None:
        nilai = nilai[kolom.indeks]
    if kolom.kunci == "arah" and nilai in {a.value for a in Arah}:
        return ARAH_LENGKAP[Arah(nilai)]
    if isinstance(nilai, bool):
        return YA if nilai else None
    if isinstance(nilai, tuple):
        return "\n".join(nilai) or None
    isi: Sel = nilai
    return isi


def gaya_sel(kolom: Kolom, baris: Baris) -> Gaya:
    """The look of a cell: quantities of a % row are percentages, so that typing 95 gives 95 % (ATURAN 2)."""
    if kolom.kunci in _TETAP_ANGKA or not adalah_persen(baris.satuan):
        return kolom.gaya
    return _JADI_PERSEN.get(kolom.gaya, kolom.gaya)


def blok_tabel(
    tabel: Tabel, baris: Sequence[Baris], nomor: Sequence[str], hitung: Mapping[str, KolomHitung]
) -> Blok:
    """The data rows of a table of plan rows; `nomor` and the values of `hitung` run parallel to `baris`.

    Without rows there is one blank row, because Excel knows no table without; its formulas show nothing.
    """
    if not baris:
        kosong: list[Sel] = [
            Rumus(hitung[k.label].rumus, "") if k.label in hitung else None for k in tabel.kolom
        ]
        return Blok(tabel.baris_kepala + 1, 0, [kosong], [k.gaya for k in tabel.kolom])
    isi: list[list[Sel]] = []
    for i, b in enumerate(baris):
        isi.append([_isi(k, b, nomor[i], hitung.get(k.label), i) for k in tabel.kolom])
    return Blok(tabel.baris_kepala + 1, 0, isi, [[gaya_sel(k, b) for k in tabel.kolom] for b in baris])


def _isi(kolom: Kolom, baris: Baris, nomor: str, hitung: KolomHitung | None, i: int) -> Sel:
    if hitung is not None:
        return Rumus(hitung.rumus, hitung.nilai[i])
    if kolom.kunci == "no":
        return nomor or None
    return isi_medan(baris, kolom)


def komentar(tabel: Tabel) -> list[tuple[int, int, str]]:
    """The comment on each header cell: what to fill in."""
    return [
        (tabel.baris_kepala, i, teks)
        for i, k in enumerate(tabel.kolom)
        if not k.tersembunyi and (teks := k.komentar or kata.KOMENTAR.get(k.kunci))
    ]


def lebar(tabel: Tabel) -> dict[int, float]:
    """Column widths by position."""
    return {i: k.lebar for i, k in enumerate(tabel.kolom)}


def tersembunyi(tabel: Tabel) -> frozenset[int]:
    """Positions of the hidden columns."""
    return frozenset(i for i, k in enumerate(tabel.kolom) if k.tersembunyi)


def _rentang(tabel: Tabel, posisi: int, banyak: int) -> tuple[int, int, int, int]:
    return (tabel.baris_kepala + 1, posisi, tabel.baris_kepala + banyak, posisi)


def validasi(tabel: Tabel, banyak: int, daftar_bidang: str) -> list[Validasi]:
    """The data validations of a table: drop-down lists and numbers; `banyak` is its number of data rows."""
    semua: list[Validasi] = []
    for i, k in enumerate(tabel.kolom):
        satu = _validasi_kolom(k, _rentang(tabel, i, banyak), sel(tabel.baris_kepala + 1, i), daftar_bidang)
        if satu is not None:
            semua.append(satu)
    return semua


def _validasi_kolom(
    kolom: Kolom, wilayah: tuple[int, int, int, int], awal: str, daftar_bidang: str
) -> Validasi | None:
    if kolom.hitung:
        return None
    if kolom.pilihan:
        return Validasi(
            wilayah=wilayah,
            jenis="list",
            sumber=kolom.pilihan,
            judul=kata.JUDUL_PILIHAN,
            pesan_galat=kata.GALAT_PILIHAN,
        )
    if kolom.kunci == "penanggung_jawab":
        return Validasi(
            wilayah=wilayah,
            jenis="list",
            sumber=daftar_bidang,
            judul=kata.JUDUL_PILIHAN,
            pesan_galat=kata.GALAT_BIDANG,
            keras=False,
        )
    if kolom.kunci == "tw_rilis":
        return Validasi(
            wilayah=wilayah,
            jenis="list",
            sumber=("1", "2", "3", "4"),
            judul=kata.JUDUL_PILIHAN,
            pesan_galat=kata.GALAT_TW_RILIS,
        )
    return _validasi_angka(kolom, wilayah, awal)


def _validasi_angka(kolom: Kolom, wilayah: tuple[int, int, int, int], awal: str) -> Validasi | None:
    if kolom.gaya not in {Gaya.ISIAN_ANGKA, Gaya.ISIAN_UANG}:
        return None
    galat = kata.GALAT_UANG if kolom.gaya is Gaya.ISIAN_UANG else kata.GALAT_ANGKA
    rumus, pesan = f"ISNUMBER({awal})", ""
    if kolom.kunci == "target_tw":
        rumus, galat, pesan = f'OR(ISNUMBER({awal}),{awal}="-")', kata.GALAT_TARGET, kata.MASUKAN_TARGET
    elif kolom.kunci == "realisasi_tw":
        galat, pesan = kata.GALAT_REALISASI, kata.MASUKAN_REALISASI
    return Validasi(
        wilayah=wilayah, jenis="custom", sumber=rumus, judul=kata.JUDUL_ANGKA, pesan=pesan, pesan_galat=galat
    )


def warna_status(wilayah: tuple[int, int, int, int], dasar: str = "") -> list[FormatBersyarat]:
    """A colour for each status word; the cell itself shows the word, so no one depends on the colour.

    `dasar` names the look below it ("bingkai+"): LibreOffice applies one condition to a cell, not two.
    """
    awal = sel(wilayah[0], wilayah[1])
    return [
        FormatBersyarat(wilayah=wilayah, rumus=f'{awal}="{s}"', warna=dasar + w)
        for s, w in WARNA_STATUS.items()
    ]


def warna_jenjang(
    wilayah: tuple[int, int, int, int], kolom_jenjang: str, dasar: str = ""
) -> list[FormatBersyarat]:
    """Bands for the upper levels; `kolom_jenjang` holds the jenjang of each row."""
    acuan = f"${kolom_jenjang}{wilayah[0] + 1}"
    return [
        FormatBersyarat(wilayah=wilayah, rumus=f'{acuan}="{j}"', warna=dasar + w)
        for j, w in _WARNA_JENJANG.items()
    ]


def angka_rapi(
    wilayah: tuple[int, int, int, int], kolom_satuan: str, dasar: str = ""
) -> list[FormatBersyarat]:
    """Number formats that follow value and satuan: 4.876, 71,72 and 95%, no stray separator behind integers.

    No single format of Excel does this; a program that ignores the conditions still shows the right number.
    """
    x, satuan = sel(wilayah[0], wilayah[1]), f"TRIM(${kolom_satuan}{wilayah[0] + 1})"
    bulat, seratus = f"INT(N({x}))=N({x})", f"ROUND(N({x})*100,6)"
    return [
        FormatBersyarat(wilayah=wilayah, rumus=f"AND(ISNUMBER({x}),{syarat})", warna=dasar + warna)
        for syarat, warna in (
            (f'{satuan}="%",INT({seratus})={seratus}', "persen_bulat"),
            (f'{satuan}="%"', "persen"),
            (bulat, "angka_bulat"),
            (f"ABS(N({x}))>=1000", "angka_ribuan"),
        )
    ]


def bulat_rapi(wilayah: tuple[int, int, int, int]) -> list[FormatBersyarat]:
    """1 instead of 1,00 for whole numbers."""
    x = sel(wilayah[0], wilayah[1])
    rumus = f"AND(ISNUMBER({x}),INT(N({x}))=N({x}))"
    return [FormatBersyarat(wilayah=wilayah, rumus=rumus, warna="angka_bulat")]


def persen_rapi(wilayah: tuple[int, int, int, int]) -> list[FormatBersyarat]:
    """100% instead of 100,00% for whole percentages."""
    seratus = f"ROUND(N({sel(wilayah[0], wilayah[1])})*100,6)"
    return [FormatBersyarat(wilayah=wilayah, rumus=f"INT({seratus})={seratus}", warna="persen_bulat")]


def tw_nanti(
    wilayah: tuple[int, int, int, int], tw: int, kolom_satuan: str | None = None
) -> list[FormatBersyarat]:
    """Grey for a quarter after TW pelaporan: it is ignored (ATURAN 3).

    With `kolom_satuan` whole percentages stay short: LibreOffice applies one condition to a cell, not two.
    """
    nanti = f"TW_Pelaporan<{tw}"
    kelabu = FormatBersyarat(wilayah=wilayah, rumus=nanti, warna="tw_nanti")
    if kolom_satuan is None:
        return [kelabu]
    x, seratus = sel(wilayah[0], wilayah[1]), f"ROUND(N({sel(wilayah[0], wilayah[1])})*100,6)"
    persen = f'TRIM(${kolom_satuan}{wilayah[0] + 1})="%"'
    syarat = f"AND({nanti},{persen},ISNUMBER({x}),INT({seratus})={seratus})"
    return [FormatBersyarat(wilayah=wilayah, rumus=syarat, warna="tw_nanti+persen_bulat"), kelabu]
