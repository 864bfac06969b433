"""Sheet Rincian Perhitungan: how each rata-rata capaian came about, parent by parent (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.hasil import Hasil, Jejak, Langkah
from renaksi_xl.core.hitung import jejak
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.kontrak import Blok, Cetak, FormatBersyarat, Gaya, Lembar, Sel
from renaksi_xl.sheets.rumus import rincian as rumus
from renaksi_xl.sheets.rumus.rincian import Asal, Kolom
from renaksi_xl.sheets.rumus.rujukan import cari_teks, judul

NAMA_LEMBAR = "Rincian Perhitungan"
KODE = "wsRincian"
BARIS_ATURAN = 2
BARIS_KEPALA = 6
_SISTEM = ("ID", "Induk", "Posisi")
_LEBAR = (11, 14, 52, 12, 13, 16, 16, 18, 14, 46, 10, 8, 8)
_GAYA_ANAK = [
    Gaya.TEKS,
    Gaya.TEKS,
    Gaya.TEKS,
    Gaya.HITUNG_PERSEN,
    Gaya.HITUNG_PERSEN,
    Gaya.HITUNG_ANGKA,
    Gaya.HITUNG_TENGAH,
    Gaya.HITUNG_RINCI,
    Gaya.HITUNG_PERSEN,
    Gaya.TEKS,
    *[Gaya.SISTEM] * 3,
]
_GAYA_INDUK = [
    Gaya.INDUK_TEKS,
    Gaya.INDUK_TEKS,
    Gaya.INDUK_TEKS,
    Gaya.INDUK_PERSEN,
    Gaya.INDUK_PERSEN,
    Gaya.INDUK_ANGKA,
    Gaya.INDUK_TENGAH,
    Gaya.INDUK_ANGKA,
    Gaya.INDUK_PERSEN,
    Gaya.INDUK_TEKS,
    *[Gaya.SISTEM] * 3,
]


@dataclass(frozen=True, slots=True)
class _Isi:
    """What the lines are made from; `posisi` is the line of `_hitung` (from 1) of each row of the plan."""

    rencana: Rencana
    hasil: Hasil
    nomor: Sequence[str]
    asal: Asal
    posisi: Mapping[int, int]
    kolom: Kolom


def _kolom(banyak: int) -> Kolom:
    a, awal = [huruf(i) for i in range(len(_LEBAR))], BARIS_KEPALA + 2
    return Kolom(a[3], a[4], a[5], a[6], a[7], a[8], a[10], a[11], a[12], awal, awal + banyak - 1)


def _kata(x: _Isi, baris: int, simpul: int) -> list[Sel]:
    """No, jenjang and uraian of a node's first row, looked up by its ID."""
    i = x.hasil.pohon.baris[simpul][0]
    b, sel_id = x.rencana.baris[i], f"${x.kolom.id}{baris}"
    dicari = [("No", x.nomor[i]), ("Jenjang", b.jenjang), ("Uraian", b.uraian)]
    return [rumus.teks(cari_teks(sel_id, label), nilai) for label, nilai in dicari]


def _ekor(x: _Isi, baris: int, simpul: int, nomor_induk: int | None) -> list[Sel]:
    i = x.hasil.pohon.baris[simpul][0]
    return [x.rencana.baris[i].id, nomor_induk, rumus.posisi(x.kolom, baris, x.asal, x.posisi.get(i, 0))]


def _garis_anak(x: _Isi, baris: int, langkah: Langkah, nomor_induk: int) -> list[Sel]:
    k = x.kolom
    return [
        *_kata(x, baris, langkah.simpul),
        rumus.nilai(k, baris, x.asal, langkah),
        rumus.terbatas(k, baris, langkah),
        rumus.bobot(k, baris, x.asal, langkah),
        rumus.ikut(k, baris, langkah),
        rumus.kali(k, baris, langkah),
        None,
        rumus.keterangan(k, baris, langkah),
        *_ekor(x, baris, langkah.simpul, nomor_induk),
    ]


def _garis_induk(x: _Isi, baris: int, satu: Jejak, nomor_induk: int) -> list[Sel]:
    k = x.kolom
    acuan = rumus.di_hitung(k, baris, x.asal.nilai)
    return [
        *_kata(x, baris, satu.simpul),
        *[None] * 5,
        rumus.rata_rata(k, nomor_induk, satu.rata_rata),
        rumus.ringkasan(k, baris, nomor_induk, acuan, satu.rata_rata, satu.langkah),
        *_ekor(x, baris, satu.simpul, None),
    ]


def _garis_instansi(x: _Isi, baris: int, langkah: tuple[Langkah, ...], nomor_induk: int) -> list[Sel]:
    nilai = x.hasil.instansi.rata_rata
    return [
        None,
        None,
        rumus.teks('Nama_Instansi&""', x.rencana.instansi.nama),
        *[None] * 5,
        rumus.rata_rata(x.kolom, nomor_induk, nilai),
        rumus.ringkasan(x.kolom, baris, nomor_induk, x.asal.instansi, nilai, langkah),
        *[None] * 3,
    ]


def _puncak(hasil: Hasil, batas: Decimal | None) -> tuple[Langkah, ...]:
    """The children of the office: the top nodes of the plan's tree."""
    return tuple(
        Langkah(
            s,
            v := hasil.simpul[s].nilai,
            None if v is None else batasi(v, batas),
            Decimal(1) if hasil.bobot is None else hasil.bobot[s],
        )
        for s in hasil.pohon.puncak()
    )


def _garis(x: _Isi, semua: Sequence[Jejak]) -> tuple[list[list[Sel]], list[list[Gaya]]]:
    isi: list[list[Sel]] = []
    gaya: list[list[Gaya]] = []
    puncak = _puncak(x.hasil, x.rencana.pengaturan.batas_capaian)
    kelompok = [(None, puncak), *((j, j.langkah) for j in semua)]
    for nomor_induk, (satu, langkah) in enumerate(kelompok, start=1):
        if not langkah:
            continue
        baris = x.kolom.awal + len(isi)
        isi.append(
            _garis_instansi(x, baris, langkah, nomor_induk)
            if satu is None
            else _garis_induk(x, baris, satu, nomor_induk)
        )
        isi += [_garis_anak(x, baris + n, anak, nomor_induk) for n, anak in enumerate(langkah, start=1)]
        gaya += [_GAYA_INDUK, *[_GAYA_ANAK] * len(langkah)]
    return isi, gaya


def _urut(semua: Sequence[Jejak], hasil: Hasil) -> list[Jejak]:
    """Parents as the plan prints them."""
    return sorted(semua, key=lambda j: hasil.pohon.baris[j.simpul][0])


def _aturan(rencana: Rencana) -> list[Blok]:
    p = rencana.pengaturan
    return [
        Blok(BARIS_ATURAN, 2, [[rumus.aturan_bobot(p.bobot)]], Gaya.SUBJUDUL),
        Blok(BARIS_ATURAN + 1, 2, [[rumus.aturan_belum_diisi(p.belum_diisi)]], Gaya.SUBJUDUL),
        Blok(
            BARIS_ATURAN + 2,
            2,
            [[kata.ATURAN_BATAS, rumus.batas(p.batas_capaian)]],
            [Gaya.SUBJUDUL, Gaya.PERSEN_POLOS],
        ),
    ]


def lembar(
    rencana: Rencana, hasil: Hasil, nomor: Sequence[str], asal: Asal, posisi: Mapping[int, int]
) -> Lembar:
    """Sheet Rincian Perhitungan; `posisi` is the line of `_hitung` (from 1) of each row of the plan."""
    semua = _urut(jejak(hasil, rencana.pengaturan), hasil)
    puncak = hasil.pohon.puncak()
    banyak = sum(1 + len(j.langkah) for j in semua) + (1 + len(puncak) if puncak else 0)
    x = _Isi(rencana, hasil, nomor, asal, posisi, _kolom(max(1, banyak)))
    isi, gaya = _garis(x, semua)
    lebar = len(kata.RINCIAN_KEPALA)
    kosong: list[Sel] = [None] * (lebar - 1)
    akhir = BARIS_KEPALA + max(1, len(isi))
    dibatasi = (BARIS_KEPALA + 1, lebar - 1, akhir, lebar - 1)
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[judul(kata.RINCIAN_JUDUL, rencana), *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.RINCIAN_KETERANGAN, *kosong]], Gaya.PITA_KETERANGAN),
            *_aturan(rencana),
            Blok(BARIS_KEPALA, 0, [[*kata.RINCIAN_KEPALA, *_SISTEM]], Gaya.KEPALA_HITUNG),
            Blok(BARIS_KEPALA + 1, 0, isi or [[kata.RINCIAN_KOSONG]], gaya or Gaya.BIASA),
        ],
        bersyarat=[
            *isian.bulat_rapi((BARIS_KEPALA + 1, 5, akhir, 5)),
            FormatBersyarat(
                wilayah=dibatasi,
                rumus=f'ISNUMBER(SEARCH("{kata.RINCIAN_BEDA}",${huruf(lebar - 1)}{BARIS_KEPALA + 2}))',
                warna="tidak_tercapai",
            ),
        ],
        lebar=dict(enumerate(_LEBAR)),
        tersembunyi_kolom=frozenset(range(lebar, lebar + len(_SISTEM))),
        tinggi={0: 30, 1: 20, BARIS_KEPALA: 32},
        beku=(BARIS_KEPALA + 1, 0),
        cetak=Cetak(ulang_baris=(BARIS_KEPALA, BARIS_KEPALA), wilayah=(0, 0, akhir, lebar - 1)),
        warna_tab="hasil",
        garis=False,
        skala_layar=90,
    )
