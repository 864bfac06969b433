"""The plan: an office, its settings, its bidang and its rows, as frozen values (ATURAN 1, 3).

A number field holds an `Isi`: a Decimal, the text as typed ("-" is the dash), or None for a blank cell. Text
is kept because a finding must be able to show it; it never counts as a number (ATURAN 2). Percent is a
fraction (0.95 = 95 %). Fields named `…_tw` hold four values, TW I..IV.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal, TypeAlias

from renaksi_xl.core.istilah import TW as TW  # noqa: PLC0414 -- handed on: a part of the plan
from renaksi_xl.core.pita import PITA_BAKU as PITA_BAKU  # noqa: PLC0414 -- handed on: a part of the plan
from renaksi_xl.core.pita import Pita as Pita  # noqa: PLC0414 -- handed on: a part of the plan

Isi: TypeAlias = Decimal | str | None
EmpatIsi: TypeAlias = tuple[Isi, Isi, Isi, Isi]
EmpatTeks: TypeAlias = tuple[str | None, str | None, str | None, str | None]

KOSONG4: tuple[None, None, None, None] = (None, None, None, None)


class Jenjang(StrEnum):
    """The levels of the tree, highest first (ATURAN 1)."""

    TUJUAN = "Tujuan"
    SASARAN = "Sasaran"
    PROGRAM = "Program"
    KEGIATAN = "Kegiatan"
    SUB_KEGIATAN = "Sub Kegiatan"
    PROSES = "Proses"
    ANGGOTA = "Anggota"


JENJANG_RENAKSI = (Jenjang.SASARAN, Jenjang.PROGRAM, Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
JENJANG_POHON = (Jenjang.TUJUAN, *JENJANG_RENAKSI)
JENJANG_KERJA = (Jenjang.PROSES, Jenjang.ANGGOTA)


@dataclass(frozen=True, slots=True, kw_only=True)
class CatatanTw:
    """Notes and evidence of one row in one quarter (ATURAN 5)."""

    faktor_pendorong: str | None = None
    faktor_penghambat: str | None = None
    tindak_lanjut: str | None = None
    pelaksana: str | None = None
    batas_waktu: str | None = None
    bukti_dukung: str | None = None
    status_tindak_lanjut: str | None = None


EmpatCatatan: TypeAlias = tuple[CatatanTw | None, CatatanTw | None, CatatanTw | None, CatatanTw | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    """One row: one indikator of one node. Words (jenjang, jenis_target, arah, cara_hitung) stay as typed."""

    id: str
    jenjang: str
    uraian: str
    induk: str | None = None
    simpul: str | None = None
    kinerja: str | None = None
    indikator: str | None = None
    do: str | None = None
    satuan: str | None = None
    satuan_tw: EmpatTeks = KOSONG4
    target: Isi = None
    target_tw: EmpatIsi = KOSONG4
    realisasi_tw: EmpatIsi = KOSONG4
    jenis_target: str | None = None
    arah: str | None = None
    cara_hitung: str | None = None
    tw_rilis: Isi = None
    nama_pembilang: str | None = None
    nama_penyebut: str | None = None
    pembilang_tw: EmpatIsi = KOSONG4
    penyebut_tw: EmpatIsi = KOSONG4
    pembilang_awal: Isi = None
    kumulatif_tahun_lalu: bool = False
    sumber: str | None = None
    bobot: Isi = None
    pagu: Isi = None
    realisasi_anggaran_tw: EmpatIsi = KOSONG4
    kode_nomenklatur: str | None = None
    penanggung_jawab: str | None = None
    pemilik: str | None = None
    personil: tuple[str, ...] = ()
    target_renstra: Isi = None
    realisasi_tahun_lalu: Isi = None
    pagu_renstra: Isi = None
    realisasi_anggaran_lalu: Isi = None
    realisasi_provinsi: Isi = None
    realisasi_nasional: Isi = None
    catatan_tw: EmpatCatatan = KOSONG4


@dataclass(frozen=True, slots=True, kw_only=True)
class Bidang:
    """A part of the office that reports rows; `singkatan` names its sheet and its file."""

    nama: str
    singkatan: str
    kepala: str | None = None
    nip: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Penandatangan:
    """Who signs a document."""

    jabatan: str | None = None
    nama: str | None = None
    pangkat: str | None = None
    nip: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instansi:
    """The office the plan belongs to."""

    nama: str
    kabupaten: str | None = None
    tahun: int
    tempat_tanggal: str | None = None
    penandatangan: Penandatangan = Penandatangan()
    penandatangan_bappeda: Penandatangan = Penandatangan()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengaturan:
    """The choices on sheet Pengaturan (ATURAN 3.2, 4); the defaults are ATURAN's."""

    tw_pelaporan: int = 1
    batas_capaian: Decimal | None = Decimal(1)
    belum_diisi: Literal["kecualikan", "nol"] = "kecualikan"
    bobot: Literal["sama", "bobot", "pagu"] = "sama"
    rumus_turun: Literal["2T-R", "T/R"] = "2T-R"
    anggaran: Literal["per_tw", "sd"] = "per_tw"
    pita: tuple[Pita, ...] = PITA_BAKU


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaTangan:
    """Place, date and signer of one document; what is blank is the office's own (`core.dokumen`)."""

    tempat_tanggal: str | None = None
    penandatangan: Penandatangan = Penandatangan()


@dataclass(frozen=True, slots=True, kw_only=True)
class TeksE81:
    """What the office says under Formulir E.81 in one quarter (ATURAN 7)."""

    faktor_pendorong: str | None = None
    faktor_penghambat: str | None = None
    tindak_lanjut_triwulan: str | None = None
    tindak_lanjut_renja: str | None = None


EmpatTeksE81: TypeAlias = tuple[TeksE81, TeksE81, TeksE81, TeksE81]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dokumen:
    """What the printed documents need beside the plan (ATURAN 7).

    `monev` also signs the sheets of the bidang, `laporan` the LKjIP and the report in words. `dasar_hukum` holds one
    rule per line, `penerima_laporan` the e-mail addresses the package goes to, comma between them. `efisiensi` says
    whether Monev of TW IV has that measure (ATURAN 4).
    """

    kertas: Literal["F4", "A3"] = "F4"
    efisiensi: Literal["tidak", "ya"] = "tidak"
    dasar_hukum: str | None = None
    penerima_laporan: str | None = None
    rencana_aksi: TandaTangan = TandaTangan()
    monev: TandaTangan = TandaTangan()
    e81: TandaTangan = TandaTangan()
    laporan: TandaTangan = TandaTangan()
    teks_e81: EmpatTeksE81 = (TeksE81(), TeksE81(), TeksE81(), TeksE81())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rencana:
    """A whole plan. `baris` stand in tree order as printed; results never depend on it (DESIGN promise 2)."""

    instansi: Instansi
    pengaturan: Pengaturan = Pengaturan()
    bidang: tuple[Bidang, ...] = ()
    baris: tuple[Baris, ...] = ()
    dokumen: Dokumen = Dokumen()
