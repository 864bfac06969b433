"""Workbooks for the tests of reading and writing: small masters, and the edits people make to them, on grids.

The edits on grids do what Excel does to sheet and table reference; the same edits through LibreOffice are in tests/excel.
"""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, TabelBuku
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket
from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, CatatanTw, Rencana
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets.buku import susun_buku
from tests.bantuan import rencana_teks

POHON = """
Tujuan t1 Indeks         | 3,6  | . . . .             |
  Sasaran s1             | 73%  | . . . 73%           |
    Program p1           | 100% | 25% 50% 75% 100%    | 25% . . .      | "pj=Bidang Mutasi"
      Kegiatan k1        | 100% | 100% 100% 100% 100% | 98% . . .
        Sub u1 Dokumen   | 10   | 3 1 1 5             | 3 0 . .        | bobot=2 pagu=1500000
          Proses a1 Berkas |    | . . . .             |
            Anggota g1 Berkas | | . . . .             |
        Sub u2 Orang     | 28   | 28 28 28 28         | 28 . . .
      Kegiatan k2        | 100% | - - - 100%          | . . . .
        Sub u3 Laporan   | 4    | 1 1 1 1             | 1 1 . .
"""
ISI_LAIN: dict[str, dict[str, Any]] = {
    "t1": {"do": "hasil evaluasi BKN", "pemilik": "Kepala", "sumber": "BKN"},
    "p1": {
        "nama_pembilang": "ASN terlatih",
        "pembilang_tw": (Decimal(3), Decimal(4), None, "-"),
        "penyebut_tw": (Decimal(10), Decimal(10), None, None),
        "kumulatif_tahun_lalu": True,
        "pembilang_awal": Decimal(2),
        "target_renstra": Decimal("0.9"),
    },
    "k1": {"arah": "Turun", "kinerja": "Terlaksananya  kegiatan", "jenis_target": "Posisi akhir"},
    "u1": {
        "kode_nomenklatur": "5.03.02",
        "catatan_tw": (
            None,
            CatatanTw(
                faktor_penghambat="Juknis terlambat", tindak_lanjut="Bersurat", batas_waktu="31/07/2024"
            ),
            None,
            None,
        ),
    },
    "a1": {"personil": ("Pegawai A", "Pegawai B"), "uraian": "Tim Mutasi"},
    "u2": {"realisasi_tw": (Decimal(28), "proses", None, None), "simpul": None},
}


def rencana_contoh(teks: str = POHON) -> Rencana:
    """A plan of ten rows on all levels, with something in nearly every field; texts where numbers belong too."""
    dasar = baca_rencana(rencana_teks(teks, tw=2, bidang=("Sekretariat", "Bidang Mutasi")))
    return replace(dasar, baris=tuple(replace(b, **ISI_LAIN.get(b.id, {})) for b in dasar.baris))


@cache
def isi_master(rencana: Rencana) -> bytes:
    """The master workbook of a plan, as the product writes it; made once, because five modules begin with it."""
    return tulis_xlsx(susun_buku(rencana, hitung(rencana)))


def isi_buku(isi: bytes) -> IsiBuku:
    """What the file door in makes of it."""
    return isi_paket(Paket(isi, "uji.xlsx"))


def kolom(isi: IsiBuku, label: str, lembar: str = "Renaksi") -> int:
    """Column of a header label (row 4) on a sheet."""
    return isi.petak[lembar][3].index(label)


def baris_id(isi: IsiBuku, id_: str, lembar: str = "Renaksi") -> int:
    """0-based row of an ID on a sheet."""
    k = kolom(isi, "ID", lembar)
    return next(b for b, satu in enumerate(isi.petak[lembar]) if k < len(satu) and satu[k] == id_)


def salin(isi: IsiBuku) -> IsiBuku:
    """A copy whose grids may be changed."""
    return isi._replace(petak=copy.deepcopy(dict(isi.petak)))


def geser_tabel(isi: IsiBuku, lembar: str, *, baris: int = 0, kolom_: int = 0) -> IsiBuku:
    """The tables of a sheet with their end moved."""

    def satu(t: TabelBuku) -> TabelBuku:
        b1, k1, b2, k2 = t.wilayah
        return t._replace(wilayah=(b1, k1, b2 + baris, k2 + kolom_)) if t.lembar == lembar else t

    return isi._replace(tabel=tuple(satu(t) for t in isi.tabel))


def sisip_baris(isi: IsiBuku, di: int, sel: Mapping[str, NilaiSel], lembar: str = "Renaksi") -> IsiBuku:
    """Insert a row above row `di` inside the table, with these cells by label."""
    baru = salin(isi)
    satu: list[NilaiSel] = [None] * len(baru.petak[lembar][3])
    for label, nilai in sel.items():
        satu[kolom(isi, label, lembar)] = nilai
    baru.petak[lembar].insert(di, satu)
    return geser_tabel(baru, lembar, baris=1)


def hapus_baris(isi: IsiBuku, di: int, lembar: str = "Renaksi") -> IsiBuku:
    """Delete a table row."""
    baru = salin(isi)
    del baru.petak[lembar][di]
    return geser_tabel(baru, lembar, baris=-1)


def ketik(isi: IsiBuku, id_: str, label: str, nilai: NilaiSel, lembar: str = "Renaksi") -> IsiBuku:
    """Type into the row of an ID."""
    baru = salin(isi)
    baru.petak[lembar][baris_id(isi, id_, lembar)][kolom(isi, label, lembar)] = nilai
    return baru


def judul(isi: IsiBuku, label: str, baru_: str | None, lembar: str = "Renaksi") -> IsiBuku:
    """Write over a header cell."""
    baru = salin(isi)
    baru.petak[lembar][3][kolom(isi, label, lembar)] = baru_
    return baru


def ubah_kolom(
    isi: IsiBuku, ubah: Callable[[list[NilaiSel]], None], lembar: str = "Renaksi", *, lebar: int = 0
) -> IsiBuku:
    """Do the same to every row of a sheet; `lebar` columns were added to the table by it."""
    baru = salin(isi)
    panjang = max(map(len, baru.petak[lembar]))
    for satu in baru.petak[lembar]:
        satu.extend([None] * (panjang - len(satu)))
        ubah(satu)
    return geser_tabel(baru, lembar, kolom_=lebar)


def tanpa_tabel(isi: IsiBuku, *nama: str) -> IsiBuku:
    """Tables converted to plain ranges; all of them when none is named."""
    return isi._replace(tabel=tuple(t for t in isi.tabel if nama and t.nama not in nama))


def ganti_nama(isi: IsiBuku, lama: str, baru: str) -> IsiBuku:
    """Rename a sheet as Excel does: tables and names follow."""
    return isi._replace(
        petak={baru if n == lama else n: p for n, p in isi.petak.items()},
        semua_lembar=tuple(baru if n == lama else n for n in isi.semua_lembar),
        tabel=tuple(t._replace(lembar=baru) if t.lembar == lama else t for t in isi.tabel),
        nama={n: r.replace(lama + "!", f"'{baru}'!") for n, r in isi.nama.items()},
    )


def menurut_id(baris: Sequence[Baris]) -> dict[str, Baris]:
    """Rows by ID."""
    return {b.id: b for b in baris}


def bagian(isi: bytes) -> dict[str, bytes]:
    """All parts of a package."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def ganti_bagian(isi: bytes, ubah: Mapping[str, bytes | None]) -> bytes:
    """The package with parts replaced or added (bytes) or left out (None)."""
    semua = bagian(isi) | {nama: b for nama, b in ubah.items() if b is not None}
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, b in semua.items():
            if ubah.get(nama, b"") is not None:
                arsip.writestr(nama, b)
    return keluar.getvalue()


def tulis(path: Path, isi: bytes) -> Path:
    """Put bytes into a file."""
    path.write_bytes(isi)
    return path
