"""A small office whose workbook may be sent, and one that may not; built once per run."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from renaksi_xl.core.rencana import CatatanTw, Rencana
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.rencana_json import baca_rencana
from tests.bantuan import rencana_teks

PENERIMA = "bappeda@contoh.go.id, inspektorat@contoh.go.id"
NAMA = tuple(
    f"Renaksi_2024_TW2_{x}"
    for x in ("Laporan.xlsx", "Laporan.docx", "Kiriman.eml", "Kiriman.zip", "Kiriman_Teks_WhatsApp.txt")
)
TAK_COCOK = "      Sub    X Unit   | 73    | 34 31 18 0         | 3 4 . .           | pj=Sekretariat\n"
# One indikator reached, one not (with notes), one not filled, one mean; nothing that must be mended.
POHON = """
Sasaran    S  %       | 97%   | - - - 97%          |
  Program  P  %       | 95%   | - - - 95%          |
    Kegiatan K1 %     | 100%  | 100% 100% 100% 100%| 100% 80% . .      | "pj=Bidang Mutasi"
      Sub    A Dokumen| 10    | 3 1 1 5            | 3 1 . .           | pj=Sekretariat
      Sub    B Orang  | 28    | 28 28 28 28        | 28 14 . .
    Kegiatan K2 %     | 95%   | 95% 95% 95% 95%    | 90% 95% . .       | pj=Sekretariat
      Sub    C %      | 95%   | 95% 95% 95% 95%    | . . . .           | pj=Sekretariat
"""


@cache
def rencana(*, wajib: bool = False) -> Rencana:
    """The plan that may be sent; with `wajib` one row more, whose targets fit no jenis."""
    pohon = POHON + (TAK_COCOK if wajib else "")
    plan = baca_rencana(rencana_teks(pohon, tw=2, bidang=("Sekretariat", "Bidang Mutasi")))
    lalu = CatatanTw(tindak_lanjut="Menyurati OPD", pelaksana="Subbag Umum")
    kini = CatatanTw(
        faktor_penghambat="Formasi belum terbit",
        tindak_lanjut="Mengusulkan ulang",
        pelaksana="Kasubbag",
        batas_waktu="31 Juli 2024",
        bukti_dukung="Surat 800/12/2024",
        status_tindak_lanjut="Selesai",
    )
    baris = tuple(replace(b, catatan_tw=(lalu, kini, None, None)) if b.id == "B" else b for b in plan.baris)
    bidang = tuple(replace(b, email=f"{b.singkatan.lower()}@contoh.go.id") for b in plan.bidang)
    dokumen = replace(plan.dokumen, penerima_laporan=PENERIMA, dasar_hukum="Perbup Nomor 1\nPerbup Nomor 2")
    return replace(plan, baris=baris, bidang=bidang, dokumen=dokumen)


@cache
def isi_induk(*, wajib: bool = False) -> bytes:
    """The master of a plan."""
    return isi_baru(rencana(wajib=wajib))


def induk(folder: Path, *, wajib: bool = False) -> Path:
    """A master on disk."""
    letak = folder / "Renaksi.xlsm"
    letak.write_bytes(isi_induk(wajib=wajib))
    return letak
