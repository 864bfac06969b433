"""Sheet Rincian Perhitungan: how each rata-rata capaian came about, parent by parent (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.angka import DUA_BELAS, bulat
from renaksi_xl.core.hasil import Hasil, Jejak, Langkah
from renaksi_xl.core.hitung import jejak, nilai_isian
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.kontrak import A3, Blok, Cetak, FormatBersyarat, Gaya, Lembar, Sel
from renaksi_xl.sheets.rumus import rincian as rumus
from renaksi_xl.sheets.rumus.rincian import Asal, Ikhtisar, Kolom
from renaksi_xl.sheets.rumus.rujukan import cari_teks, judul

NAMA_LEMBAR = "Rincian Perhitungan"
KODE = "wsRincian"
BARIS_ATURAN = 2
BARIS_KEPALA = 6
_SISTEM = ("ID", "Induk", "Posisi")
_KOLOM_INDUK = len(kata.RINCIAN_KEPALA) + 1
_KOLOM_SENDIRI = len(kata.RINCIAN_KEPALA) + len(_SISTEM)
_LEBAR = (11.5, 13, 42, 9.5, 10, 8.5, 9, 10, 10, 41, 10, 8, 8, 11.5, 11.5, 11, 13, 13, 10.5)
_GAYA_ANAK = [
    Gaya.TAUTAN,
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
    Gaya.HITUNG_ANGKA,
    Gaya.HITUNG_ANGKA,
    Gaya.HITUNG_TENGAH,
    Gaya.HITUNG_TENGAH,
    Gaya.HITUNG_TENGAH,
    Gaya.HITUNG_PERSEN,
]
_GAYA_INDUK = [
    Gaya.INDUK_TEKS,
    Gaya.INDUK_TEKS,
    Gaya.INDUK_TEKS,
    Gaya.INDUK_PERSEN,
    Gaya.INDUK_PERSEN,
    Gaya.INDUK_ANGKA,
    Gaya.INDUK_TENGAH,
    Gaya.INDUK_RINCI,
    Gaya.INDUK_PERSEN,
    Gaya.INDUK_TEKS,
    *[Gaya.SISTEM] * 3,
    Gaya.INDUK_ANGKA,
    Gaya.INDUK_ANGKA,
    Gaya.INDUK_TENGAH,
    Gaya.INDUK_TENGAH,
    Gaya.INDUK_TENGAH,
    Gaya.INDUK_PERSEN,
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


def _kata(x: _Isi, baris: int, i: int) -> list[Sel]:
    """No (a link), jenjang and uraian of a row, looked up by its ID."""
    b, sel_id = x.rencana.baris[i], f"${x.kolom.id}{baris}"
    dicari = [("Jenjang", b.jenjang), ("Uraian", b.uraian)]
    nomor = rumus.tautan_baris(x.kolom, baris, x.asal, x.nomor[i])
    return [nomor, *(rumus.teks(cari_teks(sel_id, label), nilai) for label, nilai in dicari)]


def _ekor(x: _Isi, baris: int, i: int, nomor_induk: int | None, *, sendiri: bool = True) -> list[Sel]:
    """ID, group and line of `_hitung`; what the row's own indikator says."""
    b, h = x.rencana.baris[i], x.hasil.baris[i]
    isian = (rapikan(b.satuan), x.rencana.pengaturan.rumus_turun)
    milik = rumus.sendiri(x.kolom, baris, x.asal, h, x.hasil.figur[i].arah, isian)
    return [
        b.id,
        nomor_induk,
        rumus.posisi(x.kolom, baris, x.asal, x.posisi.get(i, 0)),
        *(milik if sendiri else [None] * len(milik)),
    ]


def _garis_anak(x: _Isi, baris: int, langkah: Langkah, nomor_induk: int) -> list[Sel]:
    k, i = x.kolom, x.hasil.pohon.baris[langkah.simpul][0]
    return [
        *_kata(x, baris, i),
        rumus.nilai(k, baris, x.asal, langkah),
        rumus.terbatas(k, baris, langkah),
        rumus.bobot(k, baris, x.asal, langkah),
        rumus.ikut(k, baris, langkah),
        rumus.kali(k, baris, langkah),
        None,
        rumus.keterangan(k, baris, langkah),
        # A node of several indikator speaks in a group of its own.
        *_ekor(x, baris, i, nomor_induk, sendiri=len(x.hasil.pohon.baris[langkah.simpul]) == 1),
    ]


def _garis_indikator(x: _Isi, baris: int, i: int, langkah: Langkah, nomor_induk: int) -> list[Sel]:
    """One row of a leaf node that has several."""
    k = x.kolom
    return [
        *_kata(x, baris, i),
        rumus.nilai_baris(k, baris, x.asal, langkah),
        rumus.terbatas(k, baris, langkah),
        rumus.bobot_baris(k, baris),
        rumus.ikut(k, baris, langkah),
        rumus.kali(k, baris, langkah),
        None,
        rumus.keterangan(k, baris, langkah),
        *_ekor(x, baris, i, nomor_induk),
    ]


def _garis_induk(x: _Isi, baris: int, satu: Jejak, nomor_induk: int, apa: str) -> list[Sel]:
    k, i = x.kolom, x.hasil.pohon.baris[satu.simpul][0]
    anak = apa == kata.RINCIAN_ANAK
    ikhtisar = Ikhtisar(
        satu.langkah,
        rumus.di_hitung(k, baris, x.asal.nilai),
        rumus.banyak_dibatasi(k, baris, x.asal) if anak else "0",
        _dibatasi(x, satu.langkah) if anak else 0,
        apa,
    )
    return [
        *_kata(x, baris, i),
        *rumus.jumlah(k, baris, satu.langkah),
        rumus.rata_rata(k, nomor_induk, satu.rata_rata),
        rumus.ringkasan(k, baris, nomor_induk, satu.rata_rata, ikhtisar),
        *_ekor(x, baris, i, None, sendiri=anak),
    ]


def _dibatasi(x: _Isi, langkah: tuple[Langkah, ...]) -> int:
    """Children cut to the cap, seen at 12 decimals as the formula sees them."""
    batas = x.rencana.pengaturan.batas_capaian
    return sum(
        batas is not None and y.nilai is not None and bulat(y.nilai, DUA_BELAS) > batas for y in langkah
    )


def _garis_instansi(x: _Isi, baris: int, langkah: tuple[Langkah, ...], nomor_induk: int) -> list[Sel]:
    nilai = x.hasil.instansi.rata_rata
    dibatasi = rumus.banyak_dibatasi(x.kolom, baris, x.asal, instansi=True)
    ikhtisar = Ikhtisar(langkah, x.asal.instansi, dibatasi, _dibatasi(x, langkah))
    return [
        None,
        None,
        rumus.teks('Nama_Instansi&""', x.rencana.instansi.nama),
        *rumus.jumlah(x.kolom, baris, langkah),
        rumus.rata_rata(x.kolom, nomor_induk, nilai),
        rumus.ringkasan(x.kolom, baris, nomor_induk, nilai, ikhtisar),
        *[None] * (len(_SISTEM) + len(kata.RINCIAN_SENDIRI)),
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


def _terukur(hasil: Hasil, s: int) -> bool:
    """Whether a group has something to say: teams without a target or a value would be pages of blanks."""
    simpul = hasil.simpul[s]
    return (
        hasil.pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN
        or simpul.nilai is not None
        or simpul.daun_bertarget > 0
    )


def _simpul_berbaris(hasil: Hasil) -> list[tuple[int, tuple[int, ...]]]:
    """Leaf nodes of several rows, with those."""
    return [
        (s, rows)
        for s, rows in enumerate(hasil.pohon.baris)
        if len(rows) > 1 and not hasil.pohon.anak[s] and _terukur(hasil, s)
    ]


def _beberapa(x: _Isi) -> list[tuple[Jejak, tuple[int, ...]]]:
    """Leaf nodes of several rows: a mean of their rows' capped values (ATURAN 4)."""
    p, hasil = x.rencana.pengaturan, x.hasil
    semua = []
    for s, rows in _simpul_berbaris(hasil):
        langkah = []
        for i in rows:
            f = hasil.figur[i]
            v = nilai_isian(f.capaian_sd, f.keadaan, p)
            langkah.append(Langkah(s, v, None if v is None else batasi(v, p.batas_capaian), Decimal(1)))
        semua.append((Jejak(s, tuple(langkah), hasil.simpul[s].nilai, 0), rows))
    return semua


def _garis(x: _Isi, semua: Sequence[Jejak]) -> tuple[list[list[Sel]], list[list[Gaya]]]:
    isi: list[list[Sel]] = []
    puncak = _puncak(x.hasil, x.rencana.pengaturan.batas_capaian)
    nomor_induk = 1
    if puncak:
        isi.append(_garis_instansi(x, x.kolom.awal, puncak, nomor_induk))
        isi += [_garis_anak(x, x.kolom.awal + n, y, nomor_induk) for n, y in enumerate(puncak, start=1)]
    for satu in semua:
        nomor_induk += 1
        baris = x.kolom.awal + len(isi)
        isi.append(_garis_induk(x, baris, satu, nomor_induk, kata.RINCIAN_ANAK))
        isi += [_garis_anak(x, baris + n, y, nomor_induk) for n, y in enumerate(satu.langkah, start=1)]
    for satu, rows in _beberapa(x):
        nomor_induk += 1
        baris = x.kolom.awal + len(isi)
        isi.append(_garis_induk(x, baris, satu, nomor_induk, kata.RINCIAN_INDIKATOR))
        isi += [
            _garis_indikator(x, baris + n, i, y, nomor_induk)
            for n, (i, y) in enumerate(zip(rows, satu.langkah, strict=True), start=1)
        ]
    return isi, [_GAYA_INDUK if satu[_KOLOM_INDUK] is None else _GAYA_ANAK for satu in isi]


def _urut(semua: Sequence[Jejak], hasil: Hasil) -> list[Jejak]:
    """Parents as the plan prints them, without teams that nothing is asked of."""
    return sorted(
        (j for j in semua if _terukur(hasil, j.simpul)), key=lambda j: hasil.pohon.baris[j.simpul][0]
    )


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
        *_pita(rencana),
    ]


def _ke(n: int) -> str:
    """The place of a band, told by the columns from the first one to its own: no number stands in a formula."""
    baris = BARIS_ATURAN + 1
    return f"COLUMNS(${huruf(_KOLOM_SENDIRI)}${baris}:${huruf(_KOLOM_SENDIRI + n)}${baris})"


def _pita(rencana: Rencana) -> list[Blok]:
    """The bands of predikat, a column each, and how figures are rounded."""
    pita = rencana.pengaturan.pita[: len(kata.RINCIAN_SENDIRI)]
    kanan = len(kata.RINCIAN_KEPALA) - 1
    nama: list[Sel] = [rumus.nama_pita(_ke(n), satu.nama) for n, satu in enumerate(pita)]
    batas: list[Sel] = [rumus.batas_pita(_ke(n), satu.lebih_dari) for n, satu in enumerate(pita)]
    label = [
        Blok(BARIS_ATURAN + n, kanan, [[teks]], Gaya.SUBJUDUL) for n, teks in enumerate(kata.ATURAN_PITA)
    ]
    return [
        *label,
        Blok(BARIS_ATURAN, _KOLOM_SENDIRI, [nama], Gaya.PITA_NAMA),
        Blok(BARIS_ATURAN + 1, _KOLOM_SENDIRI, [batas], Gaya.PITA_BATAS),
    ]


def lembar(
    rencana: Rencana, hasil: Hasil, nomor: Sequence[str], asal: Asal, posisi: Mapping[int, int]
) -> Lembar:
    """Sheet Rincian Perhitungan; `posisi` is the line of `_hitung` (from 1) of each row of the plan."""
    semua = _urut(jejak(hasil, rencana.pengaturan), hasil)
    puncak = hasil.pohon.puncak()
    banyak = sum(1 + len(j.langkah) for j in semua) + (1 + len(puncak) if puncak else 0)
    banyak += sum(1 + len(rows) for _, rows in _simpul_berbaris(hasil))
    x = _Isi(rencana, hasil, nomor, asal, posisi, _kolom(max(1, banyak)))
    isi, gaya = _garis(x, semua)
    lebar = len(kata.RINCIAN_KEPALA)
    kanan = len(_LEBAR) - 1
    kosong: list[Sel] = [None] * kanan
    akhir = BARIS_KEPALA + max(1, len(isi))
    dibatasi = (BARIS_KEPALA + 1, lebar - 1, akhir, lebar - 1)
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[judul(kata.RINCIAN_JUDUL, rencana), *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.RINCIAN_KETERANGAN, *kosong]], Gaya.PITA_KETERANGAN),
            *_aturan(rencana),
            Blok(
                BARIS_KEPALA, 0, [[*kata.RINCIAN_KEPALA, *_SISTEM, *kata.RINCIAN_SENDIRI]], Gaya.KEPALA_HITUNG
            ),
            Blok(BARIS_KEPALA + 1, 0, isi or [[kata.RINCIAN_KOSONG]], gaya or Gaya.BIASA),
        ],
        bersyarat=[
            *isian.bulat_rapi((BARIS_KEPALA + 1, 5, akhir, 5)),
            *isian.angka_rapi(
                (BARIS_KEPALA + 1, _KOLOM_SENDIRI, akhir, _KOLOM_SENDIRI + 1), huruf(_KOLOM_SENDIRI + 2)
            ),
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
        cetak=Cetak(kertas=A3, ulang_baris=(BARIS_KEPALA, BARIS_KEPALA), wilayah=(0, 0, akhir, kanan)),
        warna_tab="hasil",
        garis=False,
        skala_layar=90,
    )
