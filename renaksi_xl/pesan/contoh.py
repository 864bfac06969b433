"""Words of the small example plan of a first run, and of the button that takes it away again. All invented."""

from __future__ import annotations

TANDA = "(contoh)"
"""Stands in the uraian of every example row, so that nobody takes one for the office's own."""

INSTANSI = "Dinas Contoh"
KABUPATEN = "Kabupaten Contoh"
SEKRETARIAT = ("Sekretariat (contoh)", "CONTOH SEKRETARIAT")
LAYANAN = ("Bidang Layanan (contoh)", "CONTOH LAYANAN")
KEPALA_DINAS = "Kepala Dinas Contoh"
KEPALA_BIDANG = "Kepala Bidang Layanan"

SASARAN = (
    "Meningkatnya kepuasan masyarakat atas layanan perizinan (contoh)",
    "Indeks kepuasan masyarakat",
    "Nilai rata-rata survei kepuasan pengguna layanan, diterbitkan sekali setahun",
)
PROGRAM = (
    "Program Pelayanan Perizinan (contoh)",
    "Izin selesai dengan cepat",
    "Rata-rata lama penyelesaian izin",
    "Lama penyelesaian izin sejak permohonan lengkap diterima, dalam hari kerja",
)
KEGIATAN = (
    "Penyelenggaraan Layanan Perizinan (contoh)",
    "Loket melayani sesuai standar",
    "Nilai kepatuhan standar layanan",
)
SUB_IZIN = (
    "Pemrosesan Izin Usaha (contoh)",
    "Terbitnya izin usaha",
    "Jumlah izin usaha yang terbit",
)
SUB_PELATIHAN = (
    "Pelatihan Petugas Loket (contoh)",
    "Petugas loket terlatih",
    "Jumlah petugas loket yang dilatih",
)
SUB_SOSIALISASI = (
    "Sosialisasi Syarat Izin (contoh)",
    "Masyarakat mengetahui syarat izin",
    "Jumlah pertemuan sosialisasi",
)
SUB_PENGADUAN = (
    "Penanganan Pengaduan (contoh)",
    "Pengaduan dijawab",
    "Jumlah laporan penanganan pengaduan",
)
PENGHAMBAT_IZIN = "Sistem perizinan terhenti tiga hari pada bulan Maret"
LANJUT_IZIN = "Permohonan yang tertunda diproses pada bulan April"
PELAKSANA_IZIN = "Bidang Layanan"
BATAS_IZIN = "30 April"
BUKTI_IZIN = "Rekap izin terbit TW I"

BERANDA = "Ini data contoh, untuk mencoba-coba. Klik Kosongkan Contoh bila siap mengisi rencana kantor Anda sendiri."
TIDAK_ADA = "Tidak ada data contoh di buku ini, jadi tidak ada yang perlu dikosongkan."
DISEBUT = 5
"""So many rows are named one by one."""


def sebut_baris(lembar: str, baris: int, uraian: str) -> str:
    """A row that stays: where it stands (as Excel counts) and what it is."""
    return f"{lembar} baris {baris} “{uraian}”"


def _sebut(dibiarkan: list[str]) -> str:
    """The first rows by name, the others by number."""
    lain = f", dan {len(dibiarkan) - DISEBUT} lainnya" if len(dibiarkan) > DISEBUT else ""
    return "; ".join(dibiarkan[:DISEBUT]) + lain


def _sisa(dibiarkan: list[str]) -> str:
    """What stays, for the end of a sentence; "" when nothing does."""
    if not dibiarkan:
        return ""
    return f" {len(dibiarkan)} baris yang Anda ubah atau tambahkan, beserta induknya, dibiarkan: {_sebut(dibiarkan)}."


def tanya(baris: int, dibiarkan: list[str]) -> str:
    """Before anything is cleared: how much goes, what stays, and that it can be taken back."""
    return (
        f"{baris} baris contoh beserta catatan, definisi operasional, dan pengaturannya akan dikosongkan.{_sisa(dibiarkan)} "
        "Kosongkan sekarang? Setelahnya Batalkan Langkah Terakhir tetap dapat dipakai."
    )


def dikosongkan(baris: int, dibiarkan: list[str], lembar: list[str]) -> str:
    """What was cleared, what stayed, and which sheets are blank now."""
    kosong = f" Lembar {', '.join(lembar)} kini kosong dan boleh dihapus." if lembar else ""
    return f"{baris} baris contoh dikosongkan.{_sisa(dibiarkan)}{kosong}"


def hanya_sisa(dibiarkan: list[str]) -> str:
    """All that is left of the example was worked on by a person."""
    return (
        f"Tidak ada yang dikosongkan: semua baris contoh yang tersisa sudah Anda ubah, atau induk dari baris Anda: "
        f"{_sebut(dibiarkan)}. Ubah uraiannya menjadi milik kantor Anda, atau hapus barisnya bila tidak dipakai."
    )


DARI_DAN_CONTOH = (
    "Pilih salah satu: --dari RENCANA.json untuk rencana kantor, atau --contoh untuk data contoh."
)
