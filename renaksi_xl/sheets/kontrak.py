"""The layout contract: what a sheet is, told as values; `books` writes it, `baca` reads it, `rumus` fills it.

Rows and columns count from 0 here; an Excel row number is one more. Formulas are English, without the leading
"=", and carry the value the engine computed, so that a preview shows numbers without recalculating (DESIGN,
promise 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from renaksi_xl.sheets.grafik import Bagan


@dataclass(frozen=True, slots=True)
class Rumus:
    """A native formula and its value as computed by the engine ("" where the formula shows nothing)."""

    teks: str
    nilai: Decimal | int | str


@dataclass(frozen=True, slots=True)
class Tautan:
    """A cell that jumps to another cell of the workbook; `tujuan` is "Sheet!A1"."""

    teks: str
    tujuan: str


Sel: TypeAlias = Decimal | int | str | Rumus | Tautan | None


class Gaya(StrEnum):
    """Named cell looks; `books.gaya` gives each its fonts, colours and number format."""

    BIASA = "biasa"
    JUDUL = "judul"
    SUBJUDUL = "subjudul"
    KEPALA = "kepala"
    KEPALA_HITUNG = "kepala_hitung"
    LABEL = "label"
    PETUNJUK = "petunjuk"
    TEKS = "teks"
    TEKS_TENGAH = "teks_tengah"
    ISIAN_TEKS = "isian_teks"
    ISIAN_ANGKA = "isian_angka"
    ISIAN_PERSEN = "isian_persen"
    ISIAN_UANG = "isian_uang"
    HITUNG_TEKS = "hitung_teks"
    HITUNG_ANGKA = "hitung_angka"
    HITUNG_PERSEN = "hitung_persen"
    HITUNG_UANG = "hitung_uang"
    SISTEM = "sistem"
    PITA_JUDUL = "pita_judul"
    """The band across the top of a sheet."""
    PITA_KETERANGAN = "pita_keterangan"
    GOLONGAN = "golongan"
    """The line above a header that says which columns belong together."""
    BAGIAN = "bagian"
    """A heading inside a sheet."""
    ISIAN_BULAT = "isian_bulat"
    """A whole number that is no quantity: a year, a quarter."""
    HITUNG_TENGAH = "hitung_tengah"
    INDUK_TEKS = "induk_teks"
    """A line that stands above the lines it is about (a parent among its children)."""
    INDUK_TENGAH = "induk_tengah"
    INDUK_ANGKA = "induk_angka"
    INDUK_PERSEN = "induk_persen"
    DAFTAR_TEKS = "daftar_teks"
    """A line of a list with spare lines: no frame of its own."""
    DAFTAR_TENGAH = "daftar_tengah"
    DAFTAR_ANGKA = "daftar_angka"
    DAFTAR_PERSEN = "daftar_persen"
    DAFTAR_UANG = "daftar_uang"
    TAK_TERLIHAT = "tak_terlihat"
    """A helper value in a column that cannot be hidden."""
    HITUNG_RINCI = "hitung_rinci"
    """A computed number with four decimals."""
    KARTU_LABEL = "kartu_label"
    KARTU_TEKS = "kartu_teks"
    KARTU_ANGKA = "kartu_angka"
    KARTU_PERSEN = "kartu_persen"
    KARTU_STATUS = "kartu_status"
    KARTU_BANYAK = "kartu_banyak"
    LANGKAH = "langkah"
    LANGKAH_NAMA = "langkah_nama"
    LANGKAH_TEKS = "langkah_teks"
    PETUNJUK_POLOS = "petunjuk_polos"
    PARAGRAF = "paragraf"
    """Running words, wrapped, without a frame."""
    TAUTAN_POLOS = "tautan_polos"
    PERSEN_POLOS = "persen_polos"
    """A percentage within running words."""
    TAUTAN = "tautan"
    TETAP_ANGKA = "tetap_angka"
    """A locked number on white: part of the plan, neither typed nor computed here."""
    TETAP_PERSEN = "tetap_persen"
    KUNCI_ANGKA = "kunci_angka"
    """An input cell that is closed: grey."""
    KUNCI_PERSEN = "kunci_persen"
    KUNCI_UANG = "kunci_uang"
    LUAR_TEKS = "luar_teks"
    """A line that belongs to somebody else: grey."""
    LUAR_TENGAH = "luar_tengah"
    LUAR_ANGKA = "luar_angka"
    LUAR_PERSEN = "luar_persen"
    SUMBER = "sumber"
    """Small print: where a rule or a number comes from."""
    RINGKASAN_NOMOR = "ringkasan_nomor"
    """A sentence to be said aloud, and its number; `RINGKASAN_BUTIR` a sentence to be read."""
    RINGKASAN_KALIMAT = "ringkasan_kalimat"
    RINGKASAN_BUTIR = "ringkasan_butir"
    DASBOR_KEPALA = "dasbor_kepala"
    """Tables on the page of charts."""
    DASBOR_TEKS = "dasbor_teks"
    DASBOR_TENGAH = "dasbor_tengah"
    DASBOR_PERSEN = "dasbor_persen"
    DASBOR_POIN = "dasbor_poin"
    """Percentage points: 1.25 stands for 1.25 points."""
    DASBOR_ANGKA = "dasbor_angka"
    DASBOR_UANG = "dasbor_uang"
    DASBOR_CATATAN = "dasbor_catatan"
    DASBOR_INSTANSI = "dasbor_instansi"
    """The office's name below the band of the title."""
    DASBOR_KARTU_POIN = "dasbor_kartu_poin"
    DASBOR_JUMLAH = "dasbor_jumlah"
    DASBOR_JUMLAH_POIN = "dasbor_jumlah_poin"
    DASBOR_SISTEM = "dasbor_sistem"
    """A helper of a chart, on white, that nobody needs to read."""
    BAGAN_JUDUL = "bagan_judul"
    """Of the drawn cascade (Bagan Cascading) and its table; the box's head has a colour for each jenjang."""
    BAGAN_SUBJUDUL = "bagan_subjudul"
    BAGAN_KETERANGAN = "bagan_keterangan"
    BAGAN_KEPALA_TUJUAN = "bagan_kepala_tujuan"
    BAGAN_KEPALA_SASARAN = "bagan_kepala_sasaran"
    BAGAN_KEPALA_PROGRAM = "bagan_kepala_program"
    BAGAN_KEPALA_KEGIATAN = "bagan_kepala_kegiatan"
    BAGAN_KEPALA_SUB_KEGIATAN = "bagan_kepala_sub_kegiatan"
    BAGAN_KEPALA_PROSES = "bagan_kepala_proses"
    BAGAN_KEPALA_ANGGOTA = "bagan_kepala_anggota"
    BAGAN_NAMA = "bagan_nama"
    BAGAN_ORANG = "bagan_orang"
    BAGAN_KINERJA = "bagan_kinerja"
    BAGAN_INDIKATOR = "bagan_indikator"
    BAGAN_DO = "bagan_do"
    BAGAN_CAPAIAN_KATA = "bagan_capaian_kata"
    BAGAN_CAPAIAN_ANGKA = "bagan_capaian_angka"
    BAGAN_PEMILIK = "bagan_pemilik"
    BAGAN_KAKI_LABEL = "bagan_kaki_label"
    BAGAN_KAKI_ANGKA = "bagan_kaki_angka"
    BAGAN_KAKI_KATA = "bagan_kaki_kata"
    BAGAN_RUANG = "bagan_ruang"
    """Empty room in a box."""
    BAGAN_GARIS_KIRI = "bagan_garis_kiri"
    BAGAN_GARIS_ATAS = "bagan_garis_atas"
    BAGAN_GARIS_SUDUT = "bagan_garis_sudut"
    BAGAN_TABEL_LABEL = "bagan_tabel_label"
    BAGAN_TABEL_NAMA = "bagan_tabel_nama"
    BAGAN_TABEL_TEKS = "bagan_tabel_teks"
    FORMULIR_JUDUL = "formulir_judul"
    """A printed form (E.81, LKjIP): black lines on white, as it is signed."""
    FORMULIR_NAMA = "formulir_nama"
    FORMULIR_KEPALA = "formulir_kepala"
    FORMULIR_NOMOR = "formulir_nomor"
    FORMULIR_TEKS = "formulir_teks"
    FORMULIR_TENGAH = "formulir_tengah"
    FORMULIR_ANGKA = "formulir_angka"
    FORMULIR_RIBUAN = "formulir_ribuan"
    FORMULIR_DESIMAL = "formulir_desimal"
    FORMULIR_PERSEN = "formulir_persen"
    FORMULIR_PERSEN_BULAT = "formulir_persen_bulat"
    FORMULIR_UANG = "formulir_uang"
    FORMULIR_KAKI = "formulir_kaki"
    FORMULIR_KATA = "formulir_kata"
    FORMULIR_TTD = "formulir_ttd"
    FORMULIR_TTD_NAMA = "formulir_ttd_nama"
    ALIR_TEKS = "alir_teks"
    """A line of a list too long to fit its row heights: one line of text each."""
    ALIR_TENGAH = "alir_tengah"
    ALIR_ANGKA = "alir_angka"
    ALIR_BULAT = "alir_bulat"
    ALIR_PERSEN = "alir_persen"
    CETAK_JUDUL = "cetak_judul"
    """Of a document that is signed: black on white, its frames in one grey."""
    CETAK_SUBJUDUL = "cetak_subjudul"
    CETAK_KEPALA = "cetak_kepala"
    CETAK_NOMOR = "cetak_nomor"
    """The row of column numbers."""
    CETAK_TEKS = "cetak_teks"
    CETAK_TEBAL = "cetak_tebal"
    CETAK_TENGAH = "cetak_tengah"
    CETAK_ANGKA = "cetak_angka"
    CETAK_PERSEN = "cetak_persen"
    CETAK_UANG = "cetak_uang"
    CETAK_TW = "cetak_tw"
    """One of stacked lines; `_ATAS` the first, `_ANGKA` and `_SATUAN` two halves of one cell."""
    CETAK_TW_ATAS = "cetak_tw_atas"
    CETAK_TW_ANGKA = "cetak_tw_angka"
    CETAK_TW_ANGKA_ATAS = "cetak_tw_angka_atas"
    CETAK_TW_SATUAN = "cetak_tw_satuan"
    CETAK_TW_SATUAN_ATAS = "cetak_tw_satuan_atas"
    CETAK_KIRI = "cetak_kiri"
    """The left half of a cell: a number."""
    CETAK_KANAN = "cetak_kanan"
    """The right half: its satuan."""
    CETAK_P_TEKS = "cetak_p_teks"
    """A line of a program, `CETAK_S_` of a sasaran or tujuan."""
    CETAK_P_TENGAH = "cetak_p_tengah"
    CETAK_P_ANGKA = "cetak_p_angka"
    CETAK_P_PERSEN = "cetak_p_persen"
    CETAK_P_UANG = "cetak_p_uang"
    CETAK_S_TEKS = "cetak_s_teks"
    CETAK_S_TENGAH = "cetak_s_tengah"
    CETAK_S_ANGKA = "cetak_s_angka"
    CETAK_S_PERSEN = "cetak_s_persen"
    CETAK_S_UANG = "cetak_s_uang"
    CETAK_CATATAN = "cetak_catatan"
    """Words under a table, without a frame."""
    CETAK_CATATAN_TEBAL = "cetak_catatan_tebal"
    CETAK_CATATAN_PERSEN = "cetak_catatan_persen"
    CETAK_TEGAK = "cetak_tegak"
    """A name that stands upright over a narrow column."""
    CETAK_TANGAN = "cetak_tangan"
    """A line of a signature block."""
    CETAK_TANGAN_NAMA = "cetak_tangan_nama"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column of a table: `label` is the header as on the sheet, `kunci` the plan's field it holds.

    `indeks` is the quarter (0..3) of a `…_tw` field. `hitung` columns are native formulas in every row.
    """

    label: str
    kunci: str
    indeks: int | None = None
    lebar: float = 12
    gaya: Gaya = Gaya.ISIAN_TEKS
    pilihan: tuple[str, ...] = ()
    komentar: str | None = None
    tersembunyi: bool = False
    hitung: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A ListObject: its name, its sheet, the row of its header and its columns in order."""

    nama: str
    lembar: str
    baris_kepala: int
    kolom: tuple[Kolom, ...]

    def posisi(self, label: str) -> int:
        """The 0-based position of a column in the layout as we write it."""
        return next(i for i, k in enumerate(self.kolom) if k.label == label)


@dataclass(frozen=True, slots=True)
class Blok:
    """A rectangle of cells with its top-left corner. `gaya` is one look per column, or per row and column."""

    baris: int
    kolom: int
    isi: list[list[Sel]]
    gaya: list[list[Gaya]] | list[Gaya] | Gaya = Gaya.BIASA


@dataclass(frozen=True, slots=True)
class Tambalan:
    """A write into an existing sheet: values and formulas only, looks stay."""

    lembar: str
    baris: int
    kolom: int
    isi: list[list[Sel]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Validasi:
    """A data validation over a range (first row, first column, last row, last column)."""

    wilayah: tuple[int, int, int, int]
    jenis: str
    """"list", "decimal", "whole" or "custom"."""
    sumber: str | tuple[str, ...] | None = None
    minimum: float | None = None
    maksimum: float | None = None
    judul: str = ""
    pesan: str = ""
    pesan_galat: str = ""
    keras: bool = True
    """Stop, or only warn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatBersyarat:
    """A look that depends on a formula; `warna` names one of `books.gaya`, or several as "one+other".

    `lain` are further areas. The formula is written for the first cell of `wilayah`, which must then stand above and
    left of them all: programs take either the first area's or the outermost corner for the origin.
    """

    wilayah: tuple[int, int, int, int]
    rumus: str
    warna: str
    lain: tuple[tuple[int, int, int, int], ...] = ()


F4, A3 = 14, 8
"""Paper codes as Excel knows them; F4 is its Folio, 8.5 x 13 inches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cetak:
    """Print set-up: paper (F4, A3, or 9 for A4), landscape, rows repeated at the top (first, last)."""

    kertas: int = F4
    mendatar: bool = True
    ulang_baris: tuple[int, int] | None = None
    wilayah: tuple[int, int, int, int] | None = None
    kepala: str = ""
    kaki: str = "&L&F – &A&RHalaman &P dari &N"
    ulang_kolom: tuple[int, int] | None = None
    lebar_halaman: int = 1
    """How many pages wide."""
    tinggi_halaman: int = 0
    """How many pages high; 0 for as many as needed."""
    skala: int = 0
    """Per cent of the size on the screen, instead of a width in pages: Excel ignores `putus_baris` under the latter."""
    putus_baris: tuple[int, ...] = ()
    """Rows before which a page begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lembar:
    """A whole sheet as values, ready to be written."""

    nama: str
    kode: str | None
    """VBA code name; None for sheets that have no document module."""
    blok: list[Blok] = field(default_factory=list)
    tabel: list[tuple[Tabel, int]] = field(default_factory=list)
    """Tables with their number of data rows (at least 1)."""
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)
    validasi: list[Validasi] = field(default_factory=list)
    bersyarat: list[FormatBersyarat] = field(default_factory=list)
    komentar: list[tuple[int, int, str]] = field(default_factory=list)
    lebar: Mapping[int, float] = field(default_factory=dict)
    tersembunyi_kolom: frozenset[int] = frozenset()
    tinggi: Mapping[int, float] = field(default_factory=dict)
    beku: tuple[int, int] | None = None
    saring: tuple[int, int, int, int] | None = None
    cetak: Cetak | None = None
    sembunyi: str = ""
    """"" visible, "hidden" or "veryHidden"."""
    lindungi: bool = False
    warna_tab: str | None = None
    garis: bool = True
    """Show gridlines on the screen."""
    skala_layar: int = 100
    """Zoom in per cent."""
    sel_awal: tuple[int, int] | None = None
    """The cell selected when the sheet is first seen."""
    bagan: tuple[Bagan, ...] = ()
    """Charts, drawn in this order."""


@dataclass(frozen=True, slots=True)
class Buku:
    """A workbook as values: sheets in order and defined names (name → reference without "=")."""

    lembar: list[Lembar]
    nama: Mapping[str, str]
    properti: Mapping[str, str] = field(default_factory=dict)
    """Custom document properties: name → text."""
