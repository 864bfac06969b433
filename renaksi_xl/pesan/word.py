"""The words of the Laporan Monev in Word; every number in them is filled in from the computed plan."""

from __future__ import annotations

DAFTAR_ISI = "DAFTAR ISI"
DAFTAR_TABEL = "DAFTAR TABEL"
TABEL = "Tabel"
"""What captions are called, and the sequence that numbers them."""
STRIP = "–"

# --- sampul --------------------------------------------------------------------------------------------

SAMPUL = ("LAPORAN", "MONITORING DAN EVALUASI", "RENCANA AKSI")


def sampul_periode(tw: str, tahun: int) -> str:
    """The quarter on the cover."""
    return f"TRIWULAN {tw} TAHUN ANGGARAN {tahun}"


def pemerintah(kabupaten: str) -> str:
    """The government a letter comes from."""
    return f"Pemerintah {daerah(kabupaten)}"


_DAERAH = ("kabupaten ", "kota ", "provinsi ")


def daerah(kabupaten: str) -> str:
    """The region's name with its kind: offices type it with and without.

    >>> daerah("Luwu Timur"), daerah("Kota Palopo")
    ('Kabupaten Luwu Timur', 'Kota Palopo')
    """
    return kabupaten if kabupaten.lower().startswith(_DAERAH) else f"Kabupaten {kabupaten}"


# --- BAB I ---------------------------------------------------------------------------------------------

BAB_I = "BAB I PENDAHULUAN"
DASAR_HUKUM = "1.1 Dasar Hukum"
DASAR_HUKUM_PENGANTAR = "Laporan ini disusun berdasarkan:"
_PAN53 = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis "
    "Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah;"
)
_PMDN86 = (
    "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017 tentang Tata Cara Perencanaan, Pengendalian dan Evaluasi "
    "Pembangunan Daerah, Tata Cara Evaluasi Rancangan Peraturan Daerah tentang Rencana Pembangunan Jangka Panjang Daerah "
    "dan Rencana Pembangunan Jangka Menengah Daerah, serta Tata Cara Perubahan Rencana Pembangunan Jangka Panjang Daerah, "
    "Rencana Pembangunan Jangka Menengah Daerah, dan Rencana Kerja Pemerintah Daerah."
)
DASAR_HUKUM_BAKU = (
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
    _PAN53,
    _PMDN86,
)
CARA_MEMBACA = "1.2 Cara Membaca Angka"


def cara_capaian(tw: str) -> str:
    """What Capaian s.d. TW is."""
    return (
        f"Capaian s.d. TW {tw} adalah realisasi s.d. TW {tw} dibandingkan dengan target s.d. TW {tw}, menurut jenis "
        "target dan arah setiap indikator. Triwulan sesudahnya tidak dihitung."
    )


CARA_RATA = (
    "Rata-rata capaian program, kegiatan, dan sasaran adalah rata-rata capaian butir di bawahnya, setingkat demi "
    "setingkat; indikator milik program atau sasaran itu sendiri disajikan terpisah dan tidak ikut dirata-ratakan."
)
CARA_BOBOT = {
    "sama": "Semua butir sama berat.",
    "bobot": "Butir ditimbang menurut bobotnya.",
    "pagu": "Butir ditimbang menurut pagunya.",
}


def cara_batas(batas: str | None) -> str:
    """The cap before averaging."""
    if batas is None:
        return "Capaian tidak dibatasi sebelum dirata-ratakan."
    return f"Sebelum dirata-ratakan, capaian di atas {batas} dihitung {batas}."


CARA_BELUM = {
    "kecualikan": "Indikator yang belum diisi tidak ikut dirata-ratakan.",
    "nol": "Indikator yang belum diisi dihitung 0%.",
}
CARA_DIHITUNG = "“n dari N” di samping rata-rata berarti n butir sudah berangka dari N butir yang bertarget s.d. triwulan ini."


def cara_predikat(tw: str, pita: str) -> str:
    """The predikat bands and what they are put on."""
    return f"Predikat berdasarkan capaian s.d. TW {tw} pada dua desimal: {pita}."


def pita(nama: str, batas: str | None) -> str:
    """One band."""
    return f"{nama} (selebihnya)" if batas is None else f"{nama} (di atas {batas})"


# --- BAB II --------------------------------------------------------------------------------------------

BAB_II = "BAB II RINGKASAN"
RINGKASAN_KALIMAT = "2.1 Ringkasan Capaian"
RINGKASAN_PROGRAM = "2.2 Rata-rata Capaian Program"
TABEL_PROGRAM = "Rata-rata capaian program s.d. TW {tw}"
KEPALA_PROGRAM = ("No", "Program", "Indikator Kinerja", "Rata-rata Capaian", "Dihitung", "Predikat")
SELURUH = "Seluruh perangkat daerah"
TANPA_PROGRAM = "Rencana ini tidak memuat program."

# --- BAB III -------------------------------------------------------------------------------------------

BAB_III = "BAB III CAPAIAN PER SASARAN"
BAB_III_TUJUAN = "BAB III CAPAIAN TUJUAN DAN SASARAN"
CARA_TABEL_SASARAN = (
    "Kolom “Indikator ini” memuat capaian indikator itu sendiri; kolom “Butir di bawahnya” memuat rata-rata capaian butir "
    "di bawahnya. Butir terbawah tidak punya butir lain di bawahnya, sehingga yang dihitung adalah capaiannya sendiri. "
    "Predikat butir terbawah menurut capaiannya sendiri, predikat yang lain menurut rata-rata capaiannya."
)
CAPAIAN_SENDIRI = "capaian sendiri"
GOLONGAN_INDIKATOR = "Indikator ini, s.d. TW\u00a0{tw}"
GOLONGAN_BAWAHAN = "Butir di bawahnya"
TUJUAN = "Tujuan"
LAINNYA = "Program, kegiatan, dan sub kegiatan di luar sasaran"
TABEL_SASARAN = "Capaian s.d. TW {tw}: {nama}"
KEPALA_SASARAN = (
    "No",
    "Uraian",
    "Indikator Kinerja",
    "Target Setahun",
    "Target",
    "Realisasi",
    "Capaian",
    "Status",
    "Rata-rata Capaian",
    "Dihitung",
    "Predikat",
)


def sub_bab(bab: int, nomor: int, nama: str) -> str:
    """A numbered heading under a chapter."""
    return f"{bab}.{nomor} {nama}"


def sasaran(nomor: str) -> str:
    """The heading of one sasaran."""
    return f"Sasaran {nomor}"


TANPA_BARIS = "Belum ada sasaran, program, atau kegiatan dalam rencana ini."

# --- BAB IV --------------------------------------------------------------------------------------------

BAB_IV = "BAB IV INDIKATOR DI BAWAH TARGET DAN TINDAK LANJUT"
DI_BAWAH = "Indikator di Bawah Target"
DI_BAWAH_ADA = "Sebanyak {n} indikator memiliki capaian s.d. TW {tw} di bawah 100%; faktor penghambat dan tindak lanjutnya sebagai berikut."
DI_BAWAH_TIDAK_ADA = "Tidak ada indikator berangka dengan capaian s.d. TW {tw} di bawah 100%."
TABEL_DI_BAWAH = "Indikator dengan capaian s.d. TW {tw} di bawah 100%"
KEPALA_DI_BAWAH = (
    "No",
    "Uraian dan Indikator",
    "Target s.d. TW {tw}",
    "Realisasi s.d. TW {tw}",
    "Capaian s.d. TW {tw}",
    "Faktor Penghambat",
    "Tindak Lanjut",
    "Tindak Lanjut TW Lalu dan Statusnya",
)
BELUM = "Indikator yang Belum Diisi atau Tidak Dapat Dihitung"
BELUM_ADA = "Sebanyak {n} indikator belum berangka atau tidak dapat dihitung s.d. TW {tw}."
BELUM_TIDAK_ADA = "Semua indikator yang bertarget s.d. TW {tw} sudah berangka."
BELUM_TANPA_TARGET = "Belum ada indikator yang bertarget s.d. TW {tw}."
TABEL_BELUM = "Indikator yang belum berangka atau tidak dapat dihitung s.d. TW {tw}"
KEPALA_BELUM = ("No", "Uraian", "Indikator Kinerja", "Target s.d. TW {tw}", "Status", "Penanggung Jawab")
BELUM_DITULIS = "(belum ditulis)"


def tindak_lanjut(apa: str, pelaksana: str | None, batas_waktu: str | None) -> str:
    """A follow-up with who does it and until when."""
    rinci = "; ".join(
        x
        for x in (
            f"pelaksana {pelaksana}" if pelaksana else "",
            f"batas waktu {batas_waktu}" if batas_waktu else "",
        )
        if x
    )
    return f"{apa} ({rinci})" if rinci else apa


def status_lalu(apa: str | None, status: str | None) -> str:
    """Last quarter's follow-up and what became of it."""
    if not apa and not status:
        return STRIP
    return f"{apa or BELUM_DITULIS} – status: {status or BELUM_DITULIS}"


# --- BAB V ---------------------------------------------------------------------------------------------

BAB_V = "BAB V CAPAIAN PER BIDANG"
BIDANG_REKAP = "Rekapitulasi"
TABEL_BIDANG = "Rata-rata capaian bidang s.d. TW {tw}"
KEPALA_BIDANG = ("No", "Bidang", "Rata-rata Capaian", "Dihitung", "Predikat")
TANPA_BIDANG = "Rencana ini belum memuat daftar bidang."
BIDANG_DASAR = (
    "Rata-rata capaian bidang adalah rata-rata sederhana capaian butir yang menjadi tanggung jawabnya dan tidak punya "
    "butir bawahan di bidang yang sama."
)
TABEL_SATU_BIDANG = "Butir yang dihitung pada {bidang}"
KEPALA_SATU_BIDANG = (
    "No",
    "Uraian",
    "Indikator Kinerja",
    "Target s.d. TW {tw}",
    "Realisasi s.d. TW {tw}",
    "Capaian s.d. TW {tw}",
    "Dihitung Sebagai",
    "Status",
)
BIDANG_TANPA_BUTIR = "Belum ada butir yang menjadi tanggung jawab bidang ini."


def bidang(rata: str | None, dihitung: int, dari: int, predikat: str | None, tw: str) -> str:
    """The figure of one bidang in a sentence."""
    if rata is None:
        return f"Rata-rata capaian s.d. TW {tw} belum ada ({dihitung} dari {dari} dihitung)."
    return f"Rata-rata capaian s.d. TW {tw} {rata} ({dihitung} dari {dari} dihitung)" + (
        f", predikat {predikat}." if predikat else "."
    )


# --- BAB VI, VII ----------------------------------------------------------------------------------------

BAB_VI = "BAB VI DAFTAR BUKTI DUKUNG"
TABEL_BUKTI = "Bukti dukung TW {tw}"
KEPALA_BUKTI = ("No", "Uraian", "Indikator Kinerja", "Bukti Dukung", "Penanggung Jawab")
TANPA_BUKTI = "Bukti dukung TW {tw} belum dicatat."
BUKTI_DAFTAR = "Bukti Dukung yang Dicatat"
BUKTI_KELENGKAPAN = "Kelengkapan Bukti Dukung"
BUKTI_PENGANTAR = (
    "Dihitung dari indikator yang realisasi TW {tw}-nya terisi; indikator yang realisasinya berupa rata-rata capaian tidak "
    "memerlukan bukti tersendiri."
)
TABEL_KELENGKAPAN = "Kelengkapan bukti dukung TW {tw} menurut bidang"
KEPALA_KELENGKAPAN = (
    "No",
    "Bidang",
    "Realisasi TW {tw} Terisi",
    "Berbukti Dukung",
    "Belum Berbukti",
    "Nomor Butir yang Belum Berbukti",
)
TANPA_TERISI = "Belum ada indikator yang realisasi TW {tw}-nya terisi."


def tanpa_nama(bidang: str) -> str:
    """The bidang as it is printed; who answers for a row may not be known."""
    return "(belum ada penanggung jawab)" if bidang == STRIP else bidang


BAB_VII = "BAB VII CATATAN ATAS DATA"
CATATAN_LETAK = "BAB III"
"""Where the chapter says the statuses of all indikator stand."""
TABEL_CATATAN = "Data yang masih dilengkapi atau dipastikan"

# --- pengesahan ----------------------------------------------------------------------------------------

PENGESAHAN = "LEMBAR PENGESAHAN"


def pengesahan(judul: str, instansi: str) -> str:
    """The sentence above the signature."""
    return f"{judul} {instansi} disahkan sebagai laporan capaian kinerja triwulanan."


def kode_angka(kode: str) -> str:
    """The code of the figures and what it is for."""
    return (
        f"Kode angka: {kode}. Kode ini dibentuk dari angka-angka laporan; laporan Excel dan Word yang angkanya sama "
        "memuat kode yang sama."
    )


TITIK_JABATAN = "(jabatan penanda tangan)"
TITIK_NAMA = "(nama penanda tangan)"
NIP = "NIP. {nip}"

# --- nota dinas ----------------------------------------------------------------------------------------

NOTA_DINAS = "NOTA DINAS"
NOTA_TITIK = "………………………………………"
NOTA_KEPADA = "Kepada"
NOTA_DARI = "Dari"
NOTA_TANGGAL = "Tanggal"
NOTA_NOMOR = "Nomor"
NOTA_SIFAT = "Sifat"
NOTA_BIASA = "Biasa"
NOTA_LAMPIRAN = "Lampiran"
NOTA_BERKAS = "Satu berkas"
NOTA_HAL = "Hal"
NOTA_YTH = "Yth. " + NOTA_TITIK


def nota_hal(judul: str) -> str:
    """What the nota dinas is about."""
    return f"Penyampaian {judul}"


def nota_pembuka(judul: str) -> str:
    """Its first sentence."""
    return f"Dengan hormat, bersama ini disampaikan {judul} dengan pokok-pokok sebagai berikut:"


NOTA_PENUTUP = "Demikian disampaikan, atas perhatian Bapak/Ibu diucapkan terima kasih."


def kaki(judul: str, kode: str) -> str:
    """The left part of every page's footer."""
    return f"{judul} · Kode angka {kode} · Halaman "
