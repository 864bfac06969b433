"""What the checks of returned files look at: what was seen in each return, and the outcome of the merge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from renaksi_xl.core.gabung import HasilGabung, Tempat


class Jenis(StrEnum):
    """What can be seen in a return; each kind has its code."""

    RENCANA_DIUBAH = "rencana_diubah"
    BARIS_DITAMBAH = "baris_ditambah"
    BARIS_DIHAPUS = "baris_dihapus"
    BARIS_DISALIN = "baris_disalin"
    BUKAN_UNTUK_INI = "bukan_untuk_ini"
    LEBIH_LAMA = "lebih_lama"
    TERKUNCI_DIISI = "terkunci_diisi"
    TEKS_JADI_ANGKA = "teks_jadi_angka"
    TEKS_DI_SEL_ANGKA = "teks_di_sel_angka"
    PENANDA_HILANG = "penanda_hilang"
    BAGIAN_HILANG = "bagian_hilang"
    DI_LUAR_TABEL = "di_luar_tabel"
    RENCANA_BERUBAH = "rencana_berubah"
    INDUK_BERJALAN = "induk_berjalan"
    BUKAN_ISIAN = "bukan_isian"
    TANPA_TUJUAN = "tanpa_tujuan"
    BELUM_DIPERIKSA = "belum_diperiksa"
    BERGANTI_NAMA = "berganti_nama"
    KOLOM_PINDAH = "kolom_pindah"
    BERKAS_SAMA = "berkas_sama"
    BARIS_TERTUKAR = "baris_tertukar"
    RUMUS = "rumus"
    RUMUS_TANPA_NILAI = "rumus_tanpa_nilai"
    AWALAN_RUMUS = "awalan_rumus"
    TAUTAN_LUAR = "tautan_luar"
    MAKRO = "makro"
    LEMBAR_TERSEMBUNYI = "lembar_tersembunyi"
    GALAT = "galat"
    DITOLAK = "ditolak"
    DILEWATI = "dilewati"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kejadian:
    """Something seen in a return, with its cell there where there is one.

    `lama` and `baru` are texts as they are to be read; `isi` is whatever else the sentence needs.
    """

    jenis: Jenis
    berkas: str
    lembar: str | None = None
    sel: str | None = None
    kolom: str | None = None
    id: str | None = None
    uraian: str = ""
    lama: str = ""
    baru: str = ""
    isi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelIsian:
    """Where a cell of the merge stands in a return, and how its values are told."""

    lembar: str
    sel: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamaSel:
    """How a cell of the merge is called: ID as written, header label, the row's words, its satuan."""

    id: str
    kolom: str
    uraian: str
    satuan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BahanGabung:
    """The input of the checks of returned files."""

    kejadian: tuple[Kejadian, ...] = ()
    hasil: HasilGabung = field(default_factory=HasilGabung)
    nama: Mapping[Tempat, NamaSel] = field(default_factory=dict)
    letak: Mapping[tuple[str, Tempat], SelIsian] = field(default_factory=dict)
    """(file, cell) → where it stands in that file."""
    tw: int = 1
    """TW pelaporan."""
