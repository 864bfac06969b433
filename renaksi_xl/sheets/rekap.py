"""Sheet Rekap Capaian: the office, its bidang, sasaran, program and kegiatan with their means (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.pesan.rekap import LENGKAP
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf, pada, sel, wilayah
from renaksi_xl.sheets.kontrak import A3, Blok, Cetak, FormatBersyarat, Gaya, Kolom, Lembar, Rumus, Sel
from renaksi_xl.sheets.pengaturan import CADANGAN_BIDANG, banyak_bidang
from renaksi_xl.sheets.rumus import rekap, rekap_bidang
from renaksi_xl.sheets.rumus.baris import Model
from renaksi_xl.sheets.rumus.rekap import KOLOM_INDUK
from renaksi_xl.sheets.rumus.rekap_bidang import KOLOM_BIDANG
from renaksi_xl.sheets.rumus.ringkas import LetakRekap
from renaksi_xl.sheets.rumus.rujukan import judul
from renaksi_xl.sheets.rumus.tata import Tata

NAMA_LEMBAR = "Rekap Capaian"
KODE = "wsRekap"
BARIS_PERIKSA = 2
KOLOM_KIRI = 1
"""The lists of office and bidang begin here, so that their names stand above Uraian."""
KEPALA_INSTANSI = 5
KEPALA_BIDANG = 9
_POLOS = {
    Gaya.HITUNG_TEKS: Gaya.DAFTAR_TEKS,
    Gaya.HITUNG_ANGKA: Gaya.DAFTAR_ANGKA,
    Gaya.HITUNG_PERSEN: Gaya.DAFTAR_PERSEN,
    Gaya.HITUNG_UANG: Gaya.DAFTAR_UANG,
    Gaya.SISTEM: Gaya.TAK_TERLIHAT,
}
"""A list has spare lines: its frame comes by a condition, when the line has something to show."""


def letak(rencana: Rencana, cadangan: int = CADANGAN_BIDANG) -> LetakRekap:
    """Where other sheets find the figures of the office and the bidang; `cadangan` lines are spare."""
    awal, akhir = KEPALA_BIDANG + 1, KEPALA_BIDANG + banyak_bidang(rencana, cadangan)
    kolom = {k.label: KOLOM_KIRI + i for i, k in enumerate(KOLOM_BIDANG)}
    return LetakRekap(
        {label: pada(NAMA_LEMBAR, sel(KEPALA_INSTANSI + 1, k, mutlak=True)) for label, k in kolom.items()},
        {label: pada(NAMA_LEMBAR, wilayah(awal, k, akhir, k)) for label, k in kolom.items()},
    )


_TENGAH = frozenset(
    {"No", "Keterangan Dihitung", "Status rata-rata", "Predikat", "Dihitung", "Dari", "Dibatasi", "Satuan"}
)
_TETAP: Mapping[str, str | None] = {}
_TERSEMBUNYI = frozenset({"Dihitung", "Dari"})
"""Of the list of parents: said in words by Keterangan Dihitung."""


def _gaya(kolom: Sequence[Kolom]) -> list[Gaya]:
    return [Gaya.DAFTAR_TENGAH if k.label in _TENGAH else _POLOS.get(k.gaya, k.gaya) for k in kolom]


def _sembunyi(kolom: Kolom) -> bool:
    return kolom.tersembunyi or kolom.label in _TERSEMBUNYI


def _kepala(baris: int, kolom: int, isi: Sequence[Kolom], ganti: Mapping[str, str | None] = _TETAP) -> Blok:
    """The header of a list; helper columns have none, `ganti` puts other words over some."""
    return Blok(
        baris,
        kolom,
        [[None if k.gaya is Gaya.SISTEM else ganti.get(k.label, k.label) for k in isi]],
        [Gaya.BIASA if k.gaya is Gaya.SISTEM else Gaya.KEPALA_HITUNG for k in isi],
    )


def _bagian(baris: int, teks: str) -> Blok:
    return Blok(baris, 0, [[teks, *[None] * (_banyak_terlihat() - 1)]], Gaya.BAGIAN)


def _banyak_terlihat() -> int:
    return sum(not k.tersembunyi for k in KOLOM_INDUK)


def _instansi(model: Model, tata: Tata) -> list[Blok]:
    gaya = {
        Gaya.HITUNG_TEKS: Gaya.INDUK_TEKS,
        Gaya.HITUNG_ANGKA: Gaya.INDUK_TENGAH,
        Gaya.HITUNG_PERSEN: Gaya.INDUK_PERSEN,
        Gaya.SISTEM: Gaya.TAK_TERLIHAT,
    }
    isi = rekap_bidang.instansi(model, tata, KEPALA_INSTANSI + 1, KOLOM_KIRI)
    return [
        _bagian(KEPALA_INSTANSI - 1, kata.REKAP_INSTANSI),
        _kepala(KEPALA_INSTANSI, KOLOM_KIRI, KOLOM_BIDANG, {"No": None, "Bidang": kata.REKAP_INSTANSI}),
        Blok(KEPALA_INSTANSI + 1, KOLOM_KIRI, [isi], [gaya[k.gaya] for k in KOLOM_BIDANG]),
    ]


def _bersyarat(baris_bidang: tuple[int, int], baris_induk: tuple[int, int]) -> list[FormatBersyarat]:
    """Frames for the lines in use, number formats, and the colours of status and jenjang."""
    nama = [k.label for k in KOLOM_INDUK]
    awal, akhir = baris_induk
    kanan = _banyak_terlihat() - 1
    jenjang, status, satuan = nama.index("Jenjang"), nama.index("Status rata-rata"), nama.index("Satuan")
    lebar_bidang = KOLOM_KIRI + len(KOLOM_BIDANG) - 2
    b1, b2 = baris_bidang
    return [
        *isian.warna_status((awal, status, akhir, status), "bingkai+"),
        *isian.warna_jenjang((awal, 0, akhir, satuan - 1), huruf(jenjang), "bingkai+"),
        *isian.angka_rapi((awal, satuan + 1, akhir, satuan + 2), huruf(satuan), "bingkai+"),
        FormatBersyarat(
            wilayah=(awal, 0, akhir, kanan), rumus=f'${huruf(jenjang)}{awal + 1}<>""', warna="bingkai"
        ),
        FormatBersyarat(
            wilayah=(b1, KOLOM_KIRI, b2, lebar_bidang),
            rumus=f'${huruf(KOLOM_KIRI)}{b1 + 1}<>""',
            warna="bingkai",
        ),
        FormatBersyarat(
            wilayah=(BARIS_PERIKSA, 2, BARIS_PERIKSA, 2),
            rumus=f'{sel(BARIS_PERIKSA, 2)}<>"{LENGKAP}"',
            warna="sifat_wajib",
        ),
    ]


def _periksa(model: Model, tata: Tata, induk: tuple[int, int]) -> Blok:
    isi: Rumus = rekap_bidang.periksa(model, tata, wilayah(induk[0], 0, induk[1], 0))
    return Blok(BARIS_PERIKSA, 1, [[kata.REKAP_PERIKSA, isi]], [Gaya.SUBJUDUL, Gaya.SUBJUDUL])


def _kolom_cetak(rencana: Rencana) -> int:
    """The last column that is printed: the budget only where there is one."""
    ada = any(b.pagu is not None for b in rencana.baris)
    return [k.label for k in KOLOM_INDUK].index("Serapan" if ada else "Dibatasi")


def lembar(model: Model, tata: Tata, nomor: Sequence[str], cadangan: int = CADANGAN_BIDANG) -> Lembar:
    """Sheet Rekap Capaian of a plan laid out on `_hitung`; `nomor` gives the No of each of its rows.

    The list of bidang has as many lines as tblBidang, `cadangan` of them spare.
    """
    rencana = model.rencana
    banyak = banyak_bidang(rencana, cadangan)
    kepala = KEPALA_BIDANG + banyak + 3
    daftar = rekap_bidang.bidang(model, tata, KEPALA_BIDANG + 1, KOLOM_KIRI)[:banyak]
    induk = rekap.induk(model, tata, nomor, kepala + 1, 0)
    baris_bidang = (KEPALA_BIDANG + 1, KEPALA_BIDANG + len(daftar))
    baris_induk = (kepala + 1, kepala + len(induk))
    kosong: list[Sel] = [None] * (_banyak_terlihat() - 1)
    terpakai = sum(1 for satu in induk if isinstance(satu[1], Rumus) and satu[1].nilai)
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=[
            Blok(0, 0, [[judul(kata.REKAP_JUDUL, rencana), *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.REKAP_KETERANGAN, *kosong]], Gaya.PITA_KETERANGAN),
            _periksa(model, tata, baris_induk),
            *_instansi(model, tata),
            _bagian(KEPALA_BIDANG - 1, kata.REKAP_BIDANG),
            _kepala(KEPALA_BIDANG, KOLOM_KIRI, KOLOM_BIDANG),
            Blok(KEPALA_BIDANG + 1, KOLOM_KIRI, daftar, _gaya(KOLOM_BIDANG)),
            _bagian(kepala - 1, kata.REKAP_INDUK),
            _kepala(kepala, 0, KOLOM_INDUK),
            Blok(kepala + 1, 0, induk, _gaya(KOLOM_INDUK)),
        ],
        bersyarat=_bersyarat(baris_bidang, baris_induk),
        lebar={i: k.lebar for i, k in enumerate(KOLOM_INDUK)},
        tersembunyi_kolom=frozenset(i for i, k in enumerate(KOLOM_INDUK) if _sembunyi(k)),
        tinggi={0: 30, 1: 20, KEPALA_INSTANSI: 32, KEPALA_BIDANG: 32, kepala: 46},
        beku=(2, 3),
        cetak=Cetak(
            kertas=A3,
            wilayah=(0, 0, kepala + max(1, terpakai), _kolom_cetak(rencana)),
            ulang_baris=(kepala, kepala),
        ),
        warna_tab="hasil",
        garis=False,
        skala_layar=90,
    )
