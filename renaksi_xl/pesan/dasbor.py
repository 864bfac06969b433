"""Words of sheet Dasbor: one page of charts, tables and lights."""

from __future__ import annotations

from dataclasses import dataclass

JUDUL = "Dasbor"
JUDUL_LENGKAP = "Dasbor Capaian"


@dataclass(frozen=True, slots=True)
class Sebutan:
    """What a table of indikator is about: its heading, the name of its chart, and how its alt text says it."""

    judul: str
    bagan: str
    sebutan: str


SASARAN_PROGRAM = Sebutan("Sasaran dan program", "Bagan Sasaran", "sasaran dan program")
SASARAN = Sebutan("Sasaran (IKU)", "Bagan Sasaran", "sasaran")
PROGRAM = Sebutan("Program", "Bagan Program", "program")

KARTU_RATA_RATA = "Rata-rata capaian perangkat daerah"
KARTU_PREDIKAT = "Predikat capaian s.d. TW"
KARTU_DIHITUNG = "Yang dihitung"
KARTU_HILANG = "Kurang dari 100% (poin)"
KARTU_SERAPAN = "Serapan anggaran"

KEPALA_SASARAN = (
    "No",
    "Indikator kinerja",
    "Capaian indikator",
    "Status indikator",
    "Rata-rata capaian di bawahnya",
    "Status rata-rata (dihitung)",
)
BAGIAN_BIDANG = "Bidang"
KEPALA_BIDANG = ("No", "Bidang", "Rata-rata capaian", "Status (dihitung)", "Predikat")
BAGIAN_TREN = "Triwulan demi triwulan, status, dan anggaran"
BAGIAN_TREN_TANPA_UANG = "Triwulan demi triwulan dan status"
BAGIAN_PENARIK = "Yang paling mengurangi rata-rata capaian perangkat daerah"
KEPALA_PENARIK = ("No", "Uraian", "Penanggung jawab", "Nilai", "Mengurangi (poin)")
TANPA_PENARIK = "Tidak ada: semua yang berangka mencapai 100%."
TANPA_RATA_RATA = "Belum ada rata-rata capaian yang dapat diuraikan."
TANPA_BAGAN = "Belum ada angka yang dapat digambar."
TANPA_ANGKA = "–"
JUMLAH_PENARIK = "Seluruh indikator terbawah di bawah 100%"
SISANYA = "Lainnya ada di lembar Rekap Capaian."
TANPA_BIDANG = "Belum ada bidang di Pengaturan."

BAGAN_SASARAN = "Capaian menurut No"
BAGAN_BIDANG = "Rata-rata capaian menurut No (garis: 100%)"
BAGAN_TREN = "Rata-rata capaian s.d. triwulan (garis: 100%)"
BAGAN_STATUS = "Banyaknya indikator menurut status"
BAGAN_ANGGARAN = "Capaian dan serapan anggaran"
DERET_INDIKATOR = "Indikator sendiri"
DERET_RATA_RATA = "Rata-rata di bawahnya"
DERET_RATA = "Rata-rata capaian"
DERET_SERAPAN = "Serapan anggaran"
DERET_SERATUS = "100%"
DERET_STATUS = "Indikator"
SELURUH = "PD"
"""The office in a chart: short, because as many as its programs stand beside it."""

CATATAN = (
    "Capaian indikator diukur dari indikator itu sendiri; rata-rata capaian digulung dari yang di bawahnya, tidak saling "
    "menggantikan. Mengurangi (poin): bagian indikator itu dalam rata-rata perangkat daerah menurut bobot pohon, dikali "
    "kekurangannya terhadap 100%. Nilai di atas batas dihitung paling tinggi sebesar Capaian maksimal yang dihitung. "
    "(n dari N) dihitung: n yang sudah punya nilai dari N yang bertarget; Belum lengkap: sebagian di dalamnya belum terisi "
    "penuh."
)


def tw(romawi: str) -> str:
    """A quarter on an axis."""
    return f"TW {romawi}"


def dihitung(d: int, dari: int) -> str:
    """Beside a word: how many of how many are counted."""
    return f"({d} dari {dari})"


def alt_sasaran(banyak: int, apa: str) -> str:
    """What the chart of sasaran and program shows."""
    return (
        f"Diagram batang {banyak} indikator {apa}: capaian indikator sendiri dan rata-rata capaian di "
        "bawahnya, angkanya di tabel sebelah kiri."
    )


def alt_bidang(banyak: int) -> str:
    """What the chart of bidang shows."""
    return (
        f"Diagram kolom rata-rata capaian {banyak} bidang dengan garis 100%, angkanya di tabel sebelah kiri."
    )


def alt_tren(angka: str) -> str:
    """The office's figure per quarter."""
    return f"Diagram kolom rata-rata capaian perangkat daerah s.d. triwulan dengan garis 100%: {angka}."


def alt_status(angka: str) -> str:
    """How many indikator have which status."""
    return f"Diagram batang banyaknya indikator menurut status: {angka}."


def alt_anggaran(angka: str) -> str:
    """Budget beside performance."""
    return f"Diagram kolom rata-rata capaian dan serapan anggaran, seluruhnya dan per program. Seluruhnya: {angka}."


BELUM_ADA = "belum ada angka"
