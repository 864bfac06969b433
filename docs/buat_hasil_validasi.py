# ruff: noqa: INP001 -- a program that is run, not a package that is imported
"""Writes docs/hasil-validasi.md from the texts of every finding code and the fail cases of its YAML."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

AKAR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(AKAR))

if TYPE_CHECKING:
    from renaksi_xl.pesan.teks import Teks

HALAMAN = AKAR / "docs" / "hasil-validasi.md"
KELUARGA = {
    "K1": "Target",
    "K2": "Realisasi",
    "K3": "Susunan, bobot, dan Pengaturan",
    "K4": "Tulisan",
    "K5": "Cascading",
    "K6": "Catatan dan anggaran",
    "K7": "File isian yang dikembalikan",
    "K8": "Keamanan berkas",
    "K9": "Keutuhan buku kerja",
}
SAAT_GABUNG = """Muncul saat file isian digabungkan, di lembar *Temuan* Pratinjau Penggabungan. Di sini
**Wajib Diperbaiki** berarti file, baris, atau sel itu belum digabungkan.
"""
PENGANTAR = {"K7": SAAT_GABUNG, "K8": SAAT_GABUNG}
PEMBUKA = """# Hasil Validasi

Setiap temuan punya kode, sifat, pesan, dan saran. **Wajib Diperbaiki** menahan pengiriman, **Perlu Dicek**
menunggu keputusan orang, **Catatan** sekadar memberi tahu. Satu aturan satu kode; semua temuan dikumpulkan
sekaligus.

Halaman ini ditulis oleh `python docs/buat_hasil_validasi.py` dari kode program dan contoh ujinya; jangan
disunting.
"""


def _contoh(kode: str) -> tuple[str, str, str]:
    """Sifat, message and advice of a code's first fail case, or of its example among those of returned files."""
    from renaksi_xl.checks.daftar import SEMUA
    from renaksi_xl.checks.gabung.daftar import SEMUA as GABUNG
    from renaksi_xl.checks.temuan import Temuan
    from renaksi_xl.pesan.temuan import pesan_temuan
    from tests.checks.kasus import baca_contoh_gabung, baca_kasus, susun

    modul = next((m for m in SEMUA if kode == m.KODE), None)
    if modul is not None:
        temuan = next(iter(modul.periksa(susun(baca_kasus(kode)["fail"][0].isi))))
    else:
        gabung = next(m for m in GABUNG if kode == m.KODE)
        temuan = Temuan(kode=kode, sifat=gabung.SIFAT, fakta=baca_contoh_gabung()[kode])
    return str(temuan.sifat), *pesan_temuan(temuan)


def _bagian(kode: str, teks: Teks) -> str:
    sifat, pesan, saran = _contoh(kode)
    baris = [f"### {kode} · {teks.judul}", ""]
    baris += [f"**Sifat:** {sifat}", "", f"> {pesan}", "", f"**Cara memperbaiki:** {saran}", ""]
    baris += [f"**Kenapa:** {teks.kenapa}", "", f"**Contoh yang benar:** {teks.contoh}", ""]
    return "\n".join(baris)


def susun_halaman() -> str:
    """The whole page, codes in order, one chapter a family."""
    from renaksi_xl.pesan.temuan import SEMUA

    halaman = [PEMBUKA]
    for awalan, isi in groupby(sorted(SEMUA), key=lambda kode: kode[:2]):
        halaman.append(f"## {awalan}xx · {KELUARGA[awalan]}\n")
        halaman.extend(PENGANTAR[x] for x in (awalan,) if x in PENGANTAR)
        halaman.extend(_bagian(kode, SEMUA[kode]) for kode in isi)
    return "\n".join(halaman)


if __name__ == "__main__":
    HALAMAN.write_text(susun_halaman(), encoding="utf-8", newline="\n")
