"""Sentences of what is sent: `kirim`, `periksa-kiriman`, the e-mail draft and the texts to paste into a chat."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.pesan.frasa import rangkai

BANTUAN_KIRIM = (
    "Siapkan kiriman ke atas: laporan .xlsx, Word, PDF, draf surel .eml, dan .zip dengan teks untuk WhatsApp. "
    "Tidak ada yang dikirim sendiri. Keluar dengan 1, tanpa menulis apa pun, bila masih ada yang Wajib Diperbaiki."
)
OPSI_TETAP = "Tetap siapkan walau ada yang Wajib Diperbaiki; laporan memuat “Catatan atas Data”."
OPSI_TANPA_PDF = "Jangan buat PDF."
OPSI_PDF = "PDF laporan yang sudah dibuat dengan Excel, dipakai sebagai pengganti buatan LibreOffice."
BANTUAN_PERIKSA_KIRIMAN = (
    "Periksa apakah berkas kiriman (.xlsx, .docx, .zip, .eml) masih sama dengan saat dibuat; untuk PDF, kode angkanya; untuk "
    "sebuah folder, apakah berkas-berkasnya dibuat bersama. Keluar dengan 1 bila berubah atau tidak sepasang, 2 bila bukan kiriman Renaksi."
)

# --- the stamp ----------------------------------------------------------------------------------------

CAP = "Renaksi kiriman"
KEPALA_CAP = ("Lembar", "Tanpa kolom", "Baris", "Kolom")
PROPERTI_KODE = "Renaksi Kode"
KUNCI_PDF_KODE = "RenaksiKode"
"""The same property in a PDF, whose keys hold no space."""


def kode_di_kaki(kode: str) -> str:
    """The code of the figures at the foot of a page."""
    return f"Kode angka {kode}"


# --- kirim --------------------------------------------------------------------------------------------

TEMUAN_DISEBUT = 5
"""How many of the findings are told when sending is refused."""


def ditolak(wajib: int, buku: str) -> str:
    """There are findings that block sending."""
    return (
        f"Kiriman belum dibuat: {wajib} temuan di “{buku}” Wajib Diperbaiki. Perbaiki dahulu lalu ulangi; atau ulangi "
        "dengan --tetap, dan laporan memuat “Catatan atas Data”."
    )


def temuan_lain(sisa: int) -> str:
    """Findings that were not listed."""
    return f"… dan {sisa} lainnya; lihat semuanya dengan “renaksi validasi”."


def tetap_dibuat(wajib: int) -> str:
    """The package was made although findings remain."""
    return (
        f"Dibuat dengan --tetap: {wajib} temuan masih Wajib Diperbaiki; laporan memuat “Catatan atas Data”."
    )


TETAP_CONTOH = (
    "Kiriman contoh dibuat dengan --tetap, karena kesalahan dokumen aslinya sengaja dibiarkan; tanpa PDF agar cepat "
    "(“renaksi kirim” membuatnya)."
)


def selesai(banyak: int, folder: str, kode: str) -> str:
    """The closing line."""
    return f"Kiriman siap: {banyak} berkas di {folder}, kode angka {kode}. Belum ada yang dikirim."


PERBARUI_DAFTAR_ISI = (
    "Di Word: klik kanan Daftar Isi dan Daftar Tabel, pilih Perbarui Bidang, agar nomor halamannya terisi."
)


def tanpa_pdf(sebab: str) -> str:
    """The PDF is missing from the package, and why."""
    return f"PDF tidak dibuat: {sebab} Berkas lainnya lengkap."


MENCETAK_PDF = "Mencetak PDF dengan LibreOffice; mohon tunggu …"
PDF_TIDAK_DIMINTA = "tidak diminta."
_LEWAT_EXCEL = "Buka laporan .xlsx di Excel, lalu Simpan Sebagai PDF."
PDF_TANPA_LIBREOFFICE = f"LibreOffice tidak ditemukan di PC ini. {_LEWAT_EXCEL}"
PDF_TERLALU_LAMA = f"LibreOffice tidak selesai dalam waktunya. {_LEWAT_EXCEL}"
PDF_GAGAL = f"LibreOffice tidak dapat mengubah laporan. {_LEWAT_EXCEL}"


def pdf_rusak(nama: str) -> str:
    """The PDF that was given cannot be read."""
    return f"Berkas “{nama}” bukan PDF yang dapat dibaca; simpan ulang laporan sebagai PDF, lalu ulangi."


def sudah_disunting(nama: str) -> str:
    """A file of that name was saved by somebody after it was made."""
    return (
        f"“{nama}” sudah ada di folder itu dan pernah disimpan orang, jadi tidak ditimpa; pindahkan berkas itu atau "
        "pilih folder lain, lalu ulangi."
    )


# --- names ---------------------------------------------------------------------------------------------


def dokumen(tw: str, tahun: int) -> str:
    """What is sent, in words: the title of every file and the subject of the letter."""
    return f"Laporan Monev Renaksi TW {tw} Tahun {tahun}"


# --- the letter and the chat ---------------------------------------------------------------------------


def perihal(dokumen: str, instansi: str) -> str:
    """The subject of the letter."""
    return f"{dokumen} – {instansi}"


NAMA_JENIS = {"xlsx": "laporan Excel", "docx": "laporan Word", "pdf": "PDF"}
"""What an attachment is called, by its suffix."""


def surat(judul: str, instansi: str, pokok: Sequence[str], lampiran: Sequence[str], kode: str) -> str:
    """The body of the letter."""
    return "\n".join(
        [
            "Yth. Bapak/Ibu,",
            "",
            f"Bersama ini kami sampaikan {judul} {instansi}.",
            "",
            *(f"{n}. {satu}" for n, satu in enumerate(pokok, start=1)),
            "",
            f"Terlampir: {rangkai(lampiran)}.",
            "Laporan dapat dibuka tanpa makro dan tanpa aplikasi tambahan.",
            f"Kode angka: {kode} (tercetak juga di halaman tanda tangan).",
            "",
            "Atas perhatian Bapak/Ibu, kami ucapkan terima kasih.",
            "",
            instansi,
            "",
        ]
    )


def chat(judul: str, instansi: str, pokok: Sequence[str], kode: str) -> str:
    """The text to paste into WhatsApp; stars make it bold there."""
    return "\n".join(
        [
            f"*{judul}*",
            instansi,
            "",
            *(f"{n}. {satu}" for n, satu in enumerate(pokok, start=1)),
            "",
            f"Kode angka: {kode}",
            "",
        ]
    )


# --- bidang --------------------------------------------------------------------------------------------


def perihal_bidang(tw: str, tahun: int, bidang: str) -> str:
    """The subject of the letter to a bidang."""
    return f"File isian Renaksi TW {tw} Tahun {tahun} – {bidang}"


_CARA_ISI = (
    "Cukup isi sel kuning: realisasi triwulan ini, dan catatannya bila capaian di bawah 100%.",
    "Jangan menambah atau menghapus baris, dan jangan mengganti nama file.",
    "Kirim kembali file yang sama bila sudah diisi.",
)


def surat_bidang(tw: str, tahun: int, bidang: str, berkas: str) -> str:
    """The body of the letter to a bidang."""
    return "\n".join(
        [
            f"Yth. {bidang},",
            "",
            f"Terlampir file isian Renaksi TW {tw} Tahun {tahun}: {berkas}.",
            "",
            *_CARA_ISI,
            "",
            "Terima kasih.",
            "",
        ]
    )


def chat_bidang(tw: str, tahun: int, berkas: Sequence[tuple[str, str]]) -> str:
    """The text to paste into a chat of the whole office; `berkas` are bidang and file."""
    return "\n".join(
        [
            f"*File isian Renaksi TW {tw} Tahun {tahun}*",
            "",
            *(f"- {bidang}: {nama}" for bidang, nama in berkas),
            "",
            *_CARA_ISI,
            "",
        ]
    )


# --- Catatan atas Data ---------------------------------------------------------------------------------

CATATAN_ATAS_DATA = "Catatan atas Data"


def catatan_pengantar(letak: str) -> str:
    """What the list holds and what it does not: what is merely not filled in is told by its status, in `letak`."""
    return (
        "Data berikut masih dilengkapi atau dipastikan pada saat laporan ini disusun; angka yang terkait dapat berubah pada "
        "laporan berikutnya. Indikator yang hanya menunggu isian realisasi tidak disebut di sini; statusnya (Belum diisi, "
        f"Belum lengkap) ada di {letak}."
    )


CATATAN_PENGANTAR = catatan_pengantar("lembar Monev Renaksi")
"""The sentence of the sheet."""
CATATAN_KEPALA = ("No", "Uraian", "Indikator Kinerja", "Yang masih dilengkapi atau dipastikan")
CATATAN_KELUARGA = {
    "K1": "Target dan pembagiannya per triwulan",
    "K2": "Angka realisasi",
    "K3": "Susunan dan penanggung jawab",
    "K4": "Penulisan uraian",
    "K5": "Definisi operasional dan pembagian tugas",
    "K6": "Catatan dan anggaran",
    "K9": "Perhitungan di lembar kerja",
}
CATATAN_LAIN = "Kelengkapan data"
CATATAN_UMUM = "Seluruh dokumen"

# --- periksa-kiriman -----------------------------------------------------------------------------------


def tidak_berubah(nama: str, kode: str) -> str:
    """The file is as it was made, as far as its kind can tell."""
    match nama.lower().rpartition(".")[2]:
        case "pdf":
            return f"“{nama}” memuat kode angka {kode}. Isi PDF tidak dapat diperiksa; cocokkan kodenya dengan laporan .xlsx."
        case "docx":
            return f"Tabel di “{nama}” tidak berubah sejak dibuat; kode angka {kode}. Kalimat di luar tabel boleh disunting."
        case "eml":
            return f"Lampiran “{nama}” tidak berubah sejak dibuat; kode angka {kode}. Isi suratnya boleh disunting."
        case _:
            return f"“{nama}” tidak berubah sejak dibuat; kode angka {kode}."


def _ikut_berubah(banyak: int) -> str:
    """How many other places show a change."""
    return f" {banyak} tempat lain ikut berubah." if banyak else ""


def berubah(nama: str, apa: Sequence[str], ikut: int) -> str:
    """The file was changed; `apa` says where, `ikut` how many other places show it."""
    lain = _ikut_berubah(ikut)
    return (
        f"“{nama}” berubah sejak dibuat: {'; '.join(apa)}.{lain} Minta ulang berkas aslinya kepada pengirim."
    )


def bukan_kiriman(nama: str) -> str:
    """The file was not made by kirim, or lost what tells it."""
    return f"“{nama}” bukan berkas kiriman Renaksi, atau capnya sudah hilang; periksa berkas yang dibuat “renaksi kirim”."


def sel_berubah(lembar: str, sel: str, isi: str) -> str:
    """One changed cell and what it holds now."""
    return f"{lembar}!{sel} sekarang {isi}"


def daerah_berubah(lembar: str, baris: str, kolom: str) -> str:
    """Several changed rows and columns of one sheet."""
    return f"{lembar} baris {baris}, kolom {kolom}"


SEL_KOSONG = "kosong"


def lembar_hilang(lembar: str) -> str:
    """A sheet is gone or renamed."""
    return f"lembar {lembar} tidak ada"


def tabel_berubah(nomor: int, baris: str) -> str:
    """Rows of a table of the Word document."""
    return f"tabel ke-{nomor} baris {baris}"


def tabel_hilang(nomor: int) -> str:
    """A table of the Word document is gone."""
    return f"tabel ke-{nomor} tidak ada"


def kode_berbeda(satu: str, dua: str) -> str:
    """Two files of one package carry different codes."""
    return f"kode angka {satu} dan {dua} berbeda, jadi berasal dari dua laporan"


def dalam_paket(nama: str, kalimat: str) -> str:
    """What is wrong with a file inside a package."""
    return f"{nama} ({kalimat})"


CAP_HILANG = "capnya hilang"


def sepasang(awalan: str, banyak: int, kode: str) -> str:
    """All files of a package in a folder are as they were made, together."""
    return f"{awalan}: {banyak} berkas, tidak berubah dan dibuat bersama; kode angka {kode}."


def tidak_sepasang(awalan: str, apa: Sequence[str], ikut: int) -> str:
    """Files of a package in a folder that do not belong together; `apa` says which."""
    lain = _ikut_berubah(ikut)
    return (
        f"{awalan}: berkasnya tidak sepasang: {'; '.join(apa)}.{lain} Jangan dikirim; siapkan kiriman sekali lagi supaya "
        "semuanya dari satu laporan."
    )


def kode_per_berkas(kode: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Files of one package that carry different codes, by their code."""
    sebut = [f"{satu} di {rangkai(nama)}" for satu, nama in kode]
    return f"kode angkanya berbeda ({', '.join(sebut)})"


def anggota_lain(wadah: str, nama: Sequence[str]) -> str:
    """A letter or an archive holds other contents under the names of the files beside it."""
    return f"{rangkai(nama)} di dalam {wadah} bukan yang ada di folder ini"


def teks_lain(nama: str, kode: str) -> str:
    """The text for the chat tells another code."""
    return f"{nama} tidak menyebut kode angka {kode}"


def berkas_hilang(nama: Sequence[str]) -> str:
    """Files that a package always has."""
    return f"tidak ada {rangkai(nama)}"


def folder_tanpa_kiriman(nama: str) -> str:
    """A folder without a package."""
    return (
        f"Tidak ada berkas kiriman Renaksi di folder “{nama}”; sebutkan folder yang ditulis “renaksi kirim”."
    )


def pdf_lama(nama: str) -> str:
    """A PDF of an earlier package stands beside a new one that has none."""
    return (
        f"“{nama}” di folder itu dari kiriman sebelumnya dan tidak ikut dalam kiriman ini; hapus atau cetak ulang sebelum "
        "mengirim."
    )
