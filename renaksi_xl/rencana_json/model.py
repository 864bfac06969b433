"""The shape of a plan JSON, field by field (DESIGN "Plan JSON"); also the source of the published schema."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.rencana import JENJANG_KERJA
from renaksi_xl.pesan import rencana_json as kata
from renaksi_xl.rencana_json import nilai as n
from renaksi_xl.rencana_json.singkatan import Singkatan


class Objek(BaseModel):
    """Base: unknown keys are refused, nothing is converted; null and a missing key mean the same."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class PenandatanganJson(Objek):
    """Who signs a document."""

    jabatan: n.Teks | None = Field(None, description="Post.")
    nama: n.Teks | None = Field(None, description="Name with titles.")
    pangkat: n.Teks | None = Field(None, description="Rank.")
    nip: n.Teks | None = Field(None, description="Employee number, as text.")


class InstansiJson(Objek):
    """The office the plan belongs to."""

    nama: n.TeksWajib = Field(description="Name of the office.")
    kabupaten: n.Teks | None = Field(None, description="Kabupaten or kota, without the word Kabupaten.")
    tahun: n.Tahun = Field(description="Budget year.")
    tempat_tanggal: n.Teks | None = Field(None, description="Place and date above the signature.")
    penandatangan: PenandatanganJson | None = Field(None, description="Head of the office.")
    penandatangan_bappeda: PenandatanganJson | None = Field(
        None, description="Head of Bappeda (Formulir E.81)."
    )


class PengaturanJson(Objek):
    """The choices on sheet Pengaturan."""

    tw_pelaporan: n.Tw | None = Field(1, description="The quarter reported; later quarters are ignored.")
    batas_capaian: n.Batas | None = Field(
        Decimal(1),
        description="Cap on a value before it enters a mean; 1 = 100 %. null = no cap, missing = 1.",
        json_schema_extra={"default": 1},
    )
    belum_diisi: n.BelumDiisi | None = Field(
        "kecualikan", description="Rows not filled in are left out of means, or count as 0."
    )
    bobot: n.AturanBobot | None = Field("sama", description="Weights of siblings in a mean.")
    rumus_turun: n.RumusTurun | None = Field("2T-R", description="Formula for indicators that should fall.")
    anggaran: n.CaraAnggaran | None = Field(
        "per_tw", description="Budget realised is typed per quarter, or up to and including the quarter (sd)."
    )


class TandaTanganJson(Objek):
    """Place, date and signer of one document; what is missing is the office's own."""

    tempat_tanggal: n.Teks | None = Field(None, description="Place and date above the signature.")
    penandatangan: PenandatanganJson | None = Field(None, description="Who signs; taken whole.")


class TeksE81Json(Objek):
    """What the office says under Formulir E.81 in one quarter."""

    faktor_pendorong: n.Teks | None = Field(None, description="What helped.")
    faktor_penghambat: n.Teks | None = Field(None, description="What hindered.")
    tindak_lanjut_triwulan: n.Teks | None = Field(None, description="What the next quarter needs.")
    tindak_lanjut_renja: n.Teks | None = Field(None, description="What the next Renja needs.")


class DokumenJson(Objek):
    """What the printed documents need beside the plan."""

    kertas: n.Kertas | None = Field("F4", description="Paper of the documents that are not A3 by rule.")
    efisiensi: n.YaTidak | None = Field(
        "tidak", description="Whether Monev of TW IV has efisiensi, where there is a budget."
    )
    dasar_hukum: n.Teks | None = Field(None, description="Legal basis, one rule a line.")
    penerima_laporan: n.Teks | None = Field(None, description="E-mail addresses the package is sent to.")
    rencana_aksi: TandaTanganJson | None = Field(None, description="Rencana Aksi.")
    monev: TandaTanganJson | None = Field(None, description="Monev Renaksi and the sheets of the bidang.")
    e81: TandaTanganJson | None = Field(None, description="Formulir E.81 (head of the office).")
    laporan: TandaTanganJson | None = Field(None, description="LKjIP and the report in words.")
    teks_e81: Annotated[list[TeksE81Json | None], Field(min_length=4, max_length=4)] | None = Field(
        None, description="Texts of the office under Formulir E.81, TW I..IV."
    )


class BidangJson(Objek):
    """A part of the office that reports rows."""

    nama: n.TeksWajib = Field(description="Exactly as in penanggung_jawab.")
    singkatan: Singkatan = Field(
        description="Names the sheet and the file of the bidang: unique without case, at most 31 characters "
        "long, none of our own sheet names."
    )
    kepala: n.Teks | None = Field(None, description="Head of the bidang.")
    nip: n.Teks | None = Field(None, description="Employee number, as text.")
    email: n.Teks | None = Field(None, description="Where its file is sent.")


class CatatanTwJson(Objek):
    """Notes and evidence of one row in one quarter."""

    faktor_pendorong: n.Teks | None = Field(None, description="What helped.")
    faktor_penghambat: n.Teks | None = Field(None, description="What hindered.")
    tindak_lanjut: n.Teks | None = Field(None, description="What will be done.")
    pelaksana: n.Teks | None = Field(None, description="Who will do it.")
    batas_waktu: n.Teks | None = Field(None, description="Until when.")
    bukti_dukung: n.Teks | None = Field(None, description="Evidence: a link or a document number.")
    status_tindak_lanjut: n.Teks | None = Field(None, description="State of last quarter's tindak_lanjut.")


_TANPA_INDIKATOR = tuple(str(j) for j in JENJANG_KERJA)
_WAJIB_INDIKATOR: dict[str, Any] = {
    "if": {"properties": {"jenjang": {"enum": list(_TANPA_INDIKATOR)}}},
    "else": {"required": ["indikator"], "properties": {"indikator": {"type": "string"}}},
}


class BarisJson(Objek):
    """A row: one indikator of one node. Lists of four hold TW I..IV, percent is a fraction (0.95 = 95 %)."""

    model_config = ConfigDict(json_schema_extra=_WAJIB_INDIKATOR)

    id: n.TeksWajib = Field(description="Stable ID, given once, never reused.")
    induk: n.Teks | None = Field(None, description="ID of the parent's row.")
    simpul: n.Teks | None = Field(None, description="Rows sharing this key are one node.")
    jenjang: n.TeksWajib = Field(
        description="Tujuan, Sasaran, Program, Kegiatan, Sub Kegiatan, Proses or Anggota; a row with another "
        "word stays outside the tree and is reported by validasi."
    )
    uraian: n.Teks = Field(description="Name of the node.")
    kinerja: n.Teks | None = Field(None, description="Sasaran kinerja: the result.")
    indikator: n.Teks | None = Field(
        None, description='Indikator kinerja; required except on Proses and Anggota, may be "".'
    )
    do: n.Teks | None = Field(None, description="Definisi operasional: how the indikator is measured.")
    satuan: n.Teks | None = Field(None, description="Unit of the year's target.")
    satuan_tw: n.EmpatTeks | None = Field(
        None,
        description="Units of the quarters as the source document types them; all null = as the year's. "
        "Where some are typed, null beside a number is a unit the document left out.",
    )
    target: n.Angka | None = Field(None, description="Target of the year.")
    target_tw: n.EmpatTarget | None = Field(
        None, description='Targets; "-" = deliberately none, null = blank.'
    )
    realisasi_tw: n.EmpatAngka | None = Field(None, description="Results per quarter; null = not filled in.")
    jenis_target: n.Jenis | None = Field(None, description="How the quarters make the year; null = inferred.")
    arah: n.ArahKata | None = Field(None, description="Which way is better; null = Naik.")
    cara_hitung: n.Cara | None = Field(None, description="Where the realisasi comes from; null = inferred.")
    tw_rilis: n.TwRilis | None = Field(
        None, description="The quarter in which a target of the year alone is measured; null = 4."
    )
    nama_pembilang: n.Teks | None = Field(None, description="What the numerator counts.")
    nama_penyebut: n.Teks | None = Field(None, description="What the denominator counts.")
    pembilang_tw: n.EmpatAngka | None = Field(None, description="Numerators.")
    penyebut_tw: n.EmpatAngka | None = Field(None, description="Denominators.")
    pembilang_awal: n.Angka | None = Field(None, description="Last year's numerator.")
    kumulatif_tahun_lalu: n.BenarSalah | None = Field(
        False, description="Whether the numerator goes on from last year's."
    )
    sumber: n.Teks | None = Field(None, description="Source of the data.")
    bobot: n.Angka | None = Field(None, description="Weight among siblings.")
    pagu: n.Angka | None = Field(None, description="Budget in rupiah.")
    realisasi_anggaran_tw: n.EmpatAngka | None = Field(None, description="Budget realised, in rupiah.")
    kode_nomenklatur: n.Teks | None = Field(None, description="Code of the national nomenclature.")
    penanggung_jawab: n.Teks | None = Field(None, description="Bidang that reports; null = the parent's.")
    pemilik: n.Teks | None = Field(None, description="Pemilik kinerja: a post.")
    personil: list[n.NamaOrang] | None = Field(None, description="Names: a team's ketua, or its members.")
    target_renstra: n.Angka | None = Field(None, description="Target of the five-year plan.")
    realisasi_tahun_lalu: n.Angka | None = Field(None, description="Realisasi up to last year.")
    pagu_renstra: n.Angka | None = Field(None, description="Budget of the five-year plan, in rupiah.")
    realisasi_anggaran_lalu: n.Angka | None = Field(
        None, description="Budget realised up to last year, in rupiah."
    )
    realisasi_provinsi: n.Angka | None = Field(None, description="The province's figure, to compare with.")
    realisasi_nasional: n.Angka | None = Field(None, description="The national figure, to compare with.")
    catatan_tw: Annotated[list[CatatanTwJson | None], Field(min_length=4, max_length=4)] | None = Field(
        None, description="Notes and evidence."
    )

    @model_validator(mode="after")
    def _berindikator(self) -> BarisJson:
        """An indikator is required except on Proses and Anggota (DESIGN); it may be empty."""
        if self.indikator is None and self.jenjang not in _TANPA_INDIKATOR:
            raise n.salah(kata.INDIKATOR_WAJIB)
        return self


def _singkatan_berbeda(bidang: list[BidangJson]) -> list[BidangJson]:
    """Two bidang cannot have one sheet; Excel compares sheet names without case."""
    pemilik: dict[str, BidangJson] = {}
    for satu in bidang:
        lain = pemilik.setdefault(seragam(satu.singkatan), satu)
        if lain is not satu:
            raise n.salah(kata.singkatan_ganda(satu.singkatan, lain.nama, satu.nama))
    return bidang


class RencanaJson(Objek):
    """A plan of an office for one year: settings, bidang, and rows in tree order."""

    skema: n.Skema = Field(description="Version of this format.")
    instansi: InstansiJson
    pengaturan: PengaturanJson | None = None
    dokumen: DokumenJson | None = None
    bidang: Annotated[list[BidangJson], AfterValidator(_singkatan_berbeda)] | None = Field(
        None, description="Parts of the office that report."
    )
    baris: list[BarisJson] | None = Field(None, description="Rows in tree order, as printed.")
    hasil: Any = Field(None, description="Results as written by ekspor; ignored when read.")
    hasil_bidang: Any = Field(None, description="As hasil, per bidang.")
    hasil_instansi: Any = Field(None, description="As hasil, of the office.")
    temuan: Any = Field(None, description="Findings as written by ekspor; ignored when read.")
