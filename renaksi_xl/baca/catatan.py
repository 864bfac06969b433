"""Notes of a reader: what stands in the workbook otherwise than we wrote it, and what was made of it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from renaksi_xl.pesan.bacaan import kalimat


class Perihal(StrEnum):
    """What a note is about; each has its sentence in pesan.bacaan."""

    LEMBAR_BERGANTI_NAMA = "lembar_berganti_nama"
    TABEL_HILANG = "tabel_hilang"
    JUDUL_BERGANTI = "judul_berganti"
    KOLOM_LAIN = "kolom_lain"
    BARIS_KOSONG = "baris_kosong"
    BARIS_DI_LUAR = "baris_di_luar"
    BARIS_DI_BAWAH = "baris_di_bawah"
    ID_DIBERIKAN = "id_diberikan"
    ID_GANDA = "id_ganda"
    INDUK_DIBERIKAN = "induk_diberikan"
    INDUK_TIDAK_JELAS = "induk_tidak_jelas"
    TANPA_ID = "tanpa_id"
    ID_TANPA_BARIS = "id_tanpa_baris"
    ID_DOBEL_LAMPIRAN = "id_dobel_lampiran"
    KOSONG_MENDAHULUI = "kosong_mendahului"
    TW_TAK_DIKENAL = "tw_tak_dikenal"
    PILIHAN_TAK_DIKENAL = "pilihan_tak_dikenal"
    SETELAN_TAK_DIKENAL = "setelan_tak_dikenal"


class CatatanBaca(NamedTuple):
    """One note; `baris` is the row number as Excel shows it, `isi` the word, ID or text it is about."""

    perihal: Perihal
    lembar: str
    baris: int | None = None
    isi: str = ""

    def __str__(self) -> str:
        return kalimat(self.perihal.value, self.lembar, self.baris, self.isi)
