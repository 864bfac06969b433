"""Sheet Cascading: `tblCascading`, the rows of Tujuan, Proses and Anggota in the columns of tblRenaksi."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from renaksi_xl.core.rencana import JENJANG_KERJA, Baris, Jenjang, Rencana
from renaksi_xl.pesan import lembar as kata
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.isian import KolomHitung
from renaksi_xl.sheets.kontrak import Kolom, Lembar, Tabel
from renaksi_xl.sheets.rumus.rujukan import judul

NAMA_LEMBAR = "Cascading"
KODE = "wsCascading"
NAMA_TABEL = "tblCascading"
BARIS_KEPALA = 3
JENJANG = (Jenjang.TUJUAN, *JENJANG_KERJA)


def _kolom(kolom: Kolom) -> Kolom:
    if kolom.kunci == "no":
        # A member's No has seven places.
        return kolom._replace(lebar=13)
    return kolom._replace(pilihan=tuple(JENJANG)) if kolom.label == "Jenjang" else kolom


TABEL = Tabel(NAMA_TABEL, NAMA_LEMBAR, BARIS_KEPALA, tuple(_kolom(k) for k in renaksi.TABEL.kolom))


def lembar(
    rencana: Rencana, baris: Sequence[Baris], nomor: Sequence[str], hitung: Mapping[str, KolomHitung]
) -> Lembar:
    """Sheet Cascading: one blank line when the plan has no Tujuan, Proses or Anggota."""
    atas = (judul(kata.CASCADING_JUDUL, rencana), kata.CASCADING_KETERANGAN)
    kepala = Lembar(nama=NAMA_LEMBAR, kode=KODE, warna_tab="isian")
    return renaksi.susun(TABEL, kepala, atas, baris, nomor, hitung)
