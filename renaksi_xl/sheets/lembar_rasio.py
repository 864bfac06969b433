"""Sheet Pembilang Penyebut of a bidang's file: what Rasio rows are made of (ATURAN 3.5)."""

from __future__ import annotations

from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan import file_bidang as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets import kolom_bidang as kolom
from renaksi_xl.sheets.alamat import huruf, pada, sel, wilayah
from renaksi_xl.sheets.bahan_bidang import BahanBidang, BarisFile
from renaksi_xl.sheets.isian import adalah_persen, isi_medan
from renaksi_xl.sheets.kontrak import Blok, Cetak, Gaya, Kolom, Lembar, Rumus, Sel
from renaksi_xl.sheets.putus_kolom import SKALA, putus_kolom
from renaksi_xl.sheets.rumus.bahasa import Rentang, cari, isi
from renaksi_xl.sheets.validasi_bidang import validasi_isian

NAMA_LEMBAR = kata.LEMBAR_RASIO
BARIS_KEPALA = 2
KOLOM = kolom.KOLOM_RASIO
LABEL = (*(k.label for k in KOLOM), "ID")
_MASUKAN = frozenset({"pembilang_tw", "penyebut_tw"})


def rentang(awal: int, akhir: int, nama: str = NAMA_LEMBAR) -> dict[str, str]:
    """Label → the cells below it, as formulas on other sheets write it; rows from 0."""
    return {label: pada(nama, wilayah(awal, n, akhir, n)) for n, label in enumerate(LABEL)}


def terbuka(x: BarisFile, k: Kolom, tw: int) -> bool:
    """Whether a cell is for typing: quarters up to TW pelaporan."""
    return x.rasio and k.kunci in _MASUKAN and k.indeks is not None and k.indeks < tw


def _gaya(x: BarisFile, k: Kolom, tw: int) -> Gaya:
    if k.kunci in _MASUKAN:
        return Gaya.ISIAN_ANGKA if terbuka(x, k, tw) else Gaya.KUNCI_ANGKA
    if k.hitung:
        return Gaya.HITUNG_PERSEN if adalah_persen(x.b.satuan) else Gaya.HITUNG_ANGKA
    if k.kunci == "pembilang_awal":
        return Gaya.TETAP_ANGKA
    return Gaya.TEKS_TENGAH if k.kunci in {"satuan", "kumulatif_tahun_lalu"} else Gaya.TEKS


def _hasil(i: int, n: int, ke: int, bahan: BahanBidang, hitung: Rentang) -> Rumus:
    """The ratio of a quarter, found by the row's ID; `i` is the row of the file, `ke` its row on the sheet."""
    cocok = f"MATCH({cari('$' + sel(ke, len(KOLOM)))},{hitung.kolom('id')},0)"
    nilai = bahan.hasil.figur[i].realisasi[n]
    return Rumus(f'IFERROR(INDEX({hitung.kolom(f"r{n + 1}")},{cocok}),"")', isi(nilai))


def _baris(i: int, ke: int, bahan: BahanBidang, hitung: Rentang) -> list[Sel]:
    x = bahan.baris[i]

    def satu(k: Kolom) -> Sel:
        if k.hitung and k.indeks is not None:
            return _hasil(i, k.indeks, ke, bahan, hitung)
        return x.nomor or None if k.kunci == "no" else isi_medan(x.b, k)

    return [*(satu(k) for k in KOLOM), x.b.id]


def lembar(bahan: BahanBidang, hitung: Rentang) -> Lembar:
    """The sheet; `hitung` says where the columns of `_hitung` are."""
    urutan = [i for i, x in enumerate(bahan.baris) if x.rasio]
    baris, awal = [bahan.baris[i] for i in urutan], BARIS_KEPALA + 1
    akhir, kanan = BARIS_KEPALA + len(baris), len(KOLOM) - 1
    i, kosong = bahan.rencana.instansi, [None] * kanan
    judul = f"{NAMA_LEMBAR} {bahan.bidang.nama} · {kata.sub_judul(i.nama, i.tahun, TW[bahan.tw - 1])}"
    kepala = [*(Gaya.KEPALA_HITUNG if k.hitung else Gaya.KEPALA for k in KOLOM), Gaya.SISTEM]
    satuan, hasil = huruf(LABEL.index("Satuan")), LABEL.index("Hasil TW I")
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=None,
        blok=[
            Blok(0, 0, [[judul, *kosong]], Gaya.PITA_JUDUL),
            Blok(1, 0, [[kata.KETERANGAN_RASIO, *kosong]], Gaya.PITA_KETERANGAN),
            Blok(BARIS_KEPALA, 0, [list(LABEL)], kepala),
            Blok(
                awal,
                0,
                [_baris(i, awal + n, bahan, hitung) for n, i in enumerate(urutan)],
                [[*(_gaya(x, k, bahan.tw) for k in KOLOM), Gaya.SISTEM] for x in baris],
            ),
        ],
        validasi=validasi_isian(bahan, KOLOM, awal, lambda x, k: terbuka(x, k, bahan.tw), baris),
        bersyarat=isian.angka_rapi((awal, hasil, akhir, hasil + 3), satuan),
        lebar={n: k.lebar for n, k in enumerate(KOLOM)},
        tersembunyi_kolom=frozenset({len(KOLOM)}),
        tinggi={0: 26, 1: 18, BARIS_KEPALA: 42},
        beku=(awal, LABEL.index("Uraian") + 1),
        saring=(BARIS_KEPALA, 0, akhir, len(KOLOM)),
        cetak=Cetak(
            ulang_baris=(BARIS_KEPALA, BARIS_KEPALA),
            ulang_kolom=(0, LABEL.index("Uraian")),
            # The title is printed above both pages.
            skala=SKALA,
            putus_kolom=putus_kolom(
                [k.lebar for k in KOLOM], LABEL.index("Uraian") + 1, {LABEL.index("Nama Penyebut")}
            ),
            wilayah=(BARIS_KEPALA, 0, akhir, kanan),
            kepala=judul,
        ),
        lindungi=True,
        warna_tab="isian",
        garis=False,
        skala_layar=90,
    )
