"""`renaksi contoh`: the main job on the example office, from its plan to the files of its bidang."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from renaksi_xl.baca.realisasi_contoh import dengan_realisasi
from renaksi_xl.books.paket import baca_berkas
from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.sumber import berkas_bawaan
from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.rencana import TW, Jenjang, Rencana
from renaksi_xl.errors import BerkasError
from renaksi_xl.jobs.baru import baca_rencana_berkas, isi_baru
from renaksi_xl.jobs.bidang import bidang
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.muat import Muatan, muat
from renaksi_xl.jobs.tambalan import ringkasan
from renaksi_xl.jobs.temuan import per_sifat
from renaksi_xl.pesan import cli as kata

LANGKAH = 4
"""How often `maju` is called: plan, master, computed copy, bidang files."""
RENCANA = "examples/luwu_timur_2023.json"
REALISASI = "examples/luwu_timur_2023_realisasi_contoh.json"
BUKU = "Renaksi_Luwu_Timur_2023.xlsm"
FOLDER_BIDANG = "isian-bidang"


def contoh(folder: Path, maju: Callable[[], None] = lambda: None) -> list[str]:
    """Run the main job into `folder` (made when absent; its own older files are replaced); the lines of the report.

    The realisasi is invented and says so; sasaran and program have none, because nobody measured them.
    """
    _buat_folder(folder)
    rencana = rencana_contoh()
    maju()
    buku = folder / BUKU
    simpan(isi_baru(rencana), buku)
    maju()
    m = muat(buku)
    isi, temuan = hitung_buku(m)
    hasil = buku.with_name(f"{buku.stem}-tw{rencana.pengaturan.tw_pelaporan}{buku.suffix}")
    simpan(isi, hasil, [buku])
    maju()
    isian = bidang(hasil, folder / FOLDER_BIDANG)
    maju()
    return [
        kata.judul_contoh(
            rencana.instansi.nama, rencana.instansi.tahun, TW[rencana.pengaturan.tw_pelaporan - 1]
        ),
        *_program(m),
        ringkasan(m, temuan),
        kata.ringkas_temuan(per_sifat(temuan)),
        *(kata.berkas_ditulis(str(b)) for b in (buku, hasil, *isian)),
    ]


def rencana_contoh() -> Rencana:
    """The plan of Luwu Timur with the invented realisasi of TW I-III."""
    data = json.loads(baca_berkas(berkas_bawaan(REALISASI)), parse_float=Decimal)
    return dengan_realisasi(baca_rencana_berkas(berkas_bawaan(RENCANA)), data)


def _buat_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise BerkasError(kata.folder_tak_dapat_dibuat(str(folder)), str(galat)) from galat


def _program(m: Muatan) -> Iterator[str]:
    """One line per program: rata-rata capaian, n dari N, predikat."""
    for b, h in zip(m.rencana.baris, m.hasil.baris, strict=True):
        if b.jenjang == Jenjang.PROGRAM:
            rata = kata.TIDAK_ADA_FIGUR if h.rata_rata is None else tulis_persen(h.rata_rata)
            yield kata.baris_program(
                b.uraian, rata, h.dihitung, h.dari, h.predikat or kata.TIDAK_ADA_PREDIKAT
            )
