"""Header labels of the columns that findings point at; a test compares them with the sheets."""

from __future__ import annotations

from renaksi_xl.core.rencana import TW

JENJANG, URAIAN, KINERJA, INDIKATOR = "Jenjang", "Uraian", "Sasaran Kinerja", "Indikator Kinerja"
SATUAN, TARGET = "Satuan", "Target"
JENIS_TARGET, ARAH, CARA_HITUNG, TW_RILIS = "Jenis Target", "Arah", "Cara Hitung", "TW Rilis"
PENANGGUNG_JAWAB, BOBOT, PAGU = "Penanggung Jawab", "Bobot", "Pagu"
CAPAIAN_SD = "Capaian s.d. TW"
ID, INDUK = "ID", "Induk"
PEMILIK, PERSONIL = "Pemilik Kinerja", "Personil"
DO, SUMBER, PEMBILANG_AWAL = "Definisi Operasional", "Sumber", "Pembilang Awal"
NAMA_PEMBILANG, NAMA_PENYEBUT = "Nama Pembilang", "Nama Penyebut"
KUMULATIF_TAHUN_LALU = "Kumulatif Tahun Lalu"
PENDORONG, PENGHAMBAT, TINDAK_LANJUT = "Faktor Pendorong", "Faktor Penghambat", "Tindak Lanjut"
BUKTI = "Bukti Dukung"

# Pengaturan has no columns: there a finding names the defined name of the setting's cell.
TW_PELAPORAN, BATAS_CAPAIAN, BELUM_DIISI = "TW_Pelaporan", "Batas_Capaian", "Belum_Diisi"
ATURAN_BOBOT, RUMUS_TURUN, CARA_ANGGARAN = "Aturan_Bobot", "Rumus_Turun", "Cara_Anggaran"
PREDIKAT_BATAS, DAFTAR_BIDANG = "Predikat_Batas", "Daftar_Bidang"

LEMBAR_DO, LEMBAR_CATATAN, LEMBAR_PENGATURAN = "Definisi Operasional", "Catatan TW", "Pengaturan"


def _empat(label: str) -> tuple[str, str, str, str]:
    return (f"{label} {TW[0]}", f"{label} {TW[1]}", f"{label} {TW[2]}", f"{label} {TW[3]}")


TARGET_TW = _empat("Target TW")
REALISASI_TW = _empat("Realisasi TW")
SATUAN_TW = _empat("Satuan TW")
ANGGARAN_TW = _empat("Realisasi Anggaran TW")
PEMBILANG_TW = _empat("Pembilang TW")
PENYEBUT_TW = _empat("Penyebut TW")
