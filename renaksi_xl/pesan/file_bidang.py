"""What a file for one bidang says: titles, headings, messages of data validation, what is still missing."""

from __future__ import annotations

from renaksi_xl.pesan.frasa import BIDANG_TANPA_BARIS
from renaksi_xl.pesan.kolom import KOMENTAR_CATATAN

JUDUL = "File Isian Renaksi"
KETERANGAN = (
    "Isi sel kuning saja; abu-abu milik bidang lain atau belum waktunya. Realisasi = hasil triwulan itu saja; 0 = tidak "
    "ada hasil; kosong = data belum ada; baris %: ketik 95%. Setelah diperiksa, kirim kembali file ini dengan nama yang sama."
)
KETERANGAN_RASIO = (
    "Isi pembilang dan penyebut triwulan itu saja. Hasilnya dihitung sendiri dan dipakai di lembar Isian."
)
LEMBAR_ISIAN = "Isian"
LEMBAR_RASIO = "Pembilang Penyebut"
KARTU_FIGUR = "Capaian bidang"
KARTU_DIHITUNG = "Yang dihitung"
KARTU_PREDIKAT = "Predikat"
KARTU_KURANG = "Kelengkapan"
DIPERIKSA = "Diperiksa oleh (kepala bidang)"
TANGGAL = "Tanggal diperiksa"
SEMUA_LENGKAP = "Semua baris lengkap"
MASIH_KURANG = "baris masih kurang"
DESIMAL = "Tanda desimal di komputer ini: "
TANPA_BARIS = BIDANG_TANPA_BARIS

KOLOM_KURANG = "Yang Masih Kurang"
KOLOM_TINDAK_LALU = "Tindak Lanjut TW Lalu"
GOLONGAN_RENCANA = "Rencana (tidak diubah di sini)"
GOLONGAN_TARGET = "Target"
GOLONGAN_REALISASI = "Realisasi (triwulan itu saja)"
GOLONGAN_HITUNG = "Dihitung sendiri"
GOLONGAN_ANGGARAN = "Anggaran (rupiah)"


def judul(bidang: str) -> str:
    """The title of the file."""
    return f"{JUDUL} {bidang}"


def sub_judul(instansi: str, tahun: int, tw: str) -> str:
    """The office, the year and the quarter that is reported."""
    return f"{instansi} · Tahun {tahun} · pelaporan s.d. TW {tw}"


def golongan_catatan(tw: str) -> str:
    """The heading over the notes."""
    return f"Catatan TW {tw}"


def kaki(instansi: str, tahun: int, tw: str, bidang: str, sidik: str, seri: str) -> str:
    """The stamp as people see it, below the rows."""
    return (
        f"{instansi} · Tahun {tahun} · TW {tw} · {bidang} · Seri {seri} · Sidik rencana {sidik[:16]}. "
        "Keterangan ini dipakai saat file digabungkan; jangan diubah."
    )


def seri(nomor: str) -> str:
    """The serial in the footer of every printed page."""
    return f"Seri {nomor}"


LENGKAP = "Lengkap"
TIDAK_PERLU = "Tidak perlu diisi"
DI_BUKU_INDUK = "Dihitung di buku induk; angka saat file ini dibagikan."
TANPA_ANAK = "Rata-rata capaian tanpa anak: beri tahu perencana."
JENIS_KOSONG = "Jenis target belum jelas: beri tahu perencana."
PENGHAMBAT_DAN_TINDAK = "Catatan: faktor penghambat dan tindak lanjut belum diisi."
PENGHAMBAT = "Catatan: faktor penghambat belum diisi."
TINDAK = "Catatan: tindak lanjut belum diisi."
PENDORONG = "Catatan: faktor pendorong belum diisi."


def belum_diisi(tw: str) -> str:
    """A measured quarter without realisasi."""
    return f"Realisasi TW {tw} belum diisi."


def bukan_angka(tw: str) -> str:
    """A quarter whose realisasi is a text."""
    return f"Realisasi TW {tw} bukan angka."


def di_atas_200(tw: str) -> str:
    """A quarter of a % row whose realisasi was most likely typed without the percent sign."""
    return f"Realisasi TW {tw} lebih dari 200%: periksa tanda persennya."


def rasio_kurang(tw: str) -> str:
    """A measured quarter of a Rasio row that has no usable pembilang and penyebut."""
    return f"Pembilang atau penyebut TW {tw} belum diisi (lembar {LEMBAR_RASIO})."


def ikut_dengan(rata_rata: str | None) -> str:
    """A node that counts with the mean of other bidang's rows, which this file does not hold."""
    angka = rata_rata or "yang belum ada angkanya"
    return f"Bidang dihitung dengan rata-rata capaian baris ini, {angka} saat file dibagikan; dihitung di buku induk."


JUDUL_ANGKA = "Angka saja"
GALAT_REALISASI = (
    "Isi dengan angka 0 atau lebih, tanpa satuan. Ketik 0 bila tidak ada hasil, kosongkan bila datanya belum ada, dan "
    "tulis penjelasan di kolom catatan."
)
MASUKAN_REALISASI = (
    "Hasil triwulan ini saja, bukan sampai dengan. 0 = tidak ada hasil; kosong = data belum ada."
)
JUDUL_PERSEN = "Persentase"
MASUKAN_PERSEN = "Ketik 95% lengkap dengan tanda persen. 0% = tidak ada hasil; kosong = data belum ada."


def galat_persen(batas: str) -> str:
    """A percentage cell that holds a text, a negative or far too much."""
    return (
        f"Isi dengan persentase dari 0% sampai {batas}. Bila 95 terbaca 9.500%, ketik 95% lengkap dengan tanda persen. "
        "Kosongkan bila datanya belum ada."
    )


JUDUL_UANG = "Rupiah"
GALAT_UANG = "Isi dengan angka rupiah 0 atau lebih, misalnya 15000000."
MASUKAN_UANG_PER_TW = "Realisasi anggaran triwulan ini saja, dalam rupiah."
MASUKAN_UANG_SD = "Realisasi anggaran sampai dengan triwulan ini, dalam rupiah."
GALAT_PENYEBUT = "Isi dengan angka lebih dari 0. Kosongkan bila datanya belum ada."
GALAT_PEMBILANG = "Isi dengan angka 0 atau lebih. Kosongkan bila datanya belum ada."
MASUKAN_RASIO = "Angka triwulan ini saja. Kosongkan bila datanya belum ada."

KOMENTAR: dict[str, str] = {
    "realisasi_tw": "Hasil triwulan itu saja, bukan sampai dengan. Triwulan yang belum tiba terkunci (abu-abu).",
    "realisasi_sd": "Realisasi sampai dengan TW pelaporan menurut jenis target baris ini.",
    "target_sd": "Target sampai dengan TW pelaporan menurut jenis target baris ini.",
    "capaian_sd": "Realisasi dibanding target, keduanya sampai dengan TW pelaporan.",
    "capaian_tahun": "Realisasi tahun berjalan dibanding target setahun.",
    "predikat": "Predikat baris tanpa anak. Predikat baris yang punya anak mengikuti rata-rata capaian di buku induk.",
    "kurang": "Apa yang masih perlu diisi di baris ini. Berubah sendiri saat sel diisi.",
    **KOMENTAR_CATATAN,
}
"""Comments on the header cells, by the key of the column."""


def tanpa_bidang(buku: str) -> str:
    """The plan names no bidang."""
    return f"Belum ada bidang di lembar Pengaturan “{buku}”; isi tabel Bidang dengan nama dan singkatannya, lalu ulangi."


def tanpa_singkatan(bidang: str) -> str:
    """A bidang's file cannot be named."""
    return f"Bidang “{bidang}” belum punya singkatan; isi kolom Singkatan di lembar Pengaturan, lalu ulangi."


def singkatan_ganda(singkatan: str, satu: str, dua: str) -> str:
    """Two bidang would get one file name."""
    return (
        f"Singkatan “{singkatan}” dipakai bidang “{satu}” dan “{dua}”; beri singkatan yang berbeda di lembar Pengaturan, "
        "lalu ulangi."
    )


def tanpa_tahun(buku: str) -> str:
    """The files are named by the year."""
    return f"Tahun di lembar Pengaturan “{buku}” belum diisi dengan angka; ketik tahunnya, misalnya 2025, lalu ulangi."


def sudah_diisi(nama: str) -> str:
    """A file of that name was saved by somebody after it was handed out."""
    return (
        f"File “{nama}” sudah ada di folder itu dan pernah disimpan orang, jadi tidak ditimpa; pindahkan file itu atau "
        "pilih folder lain, lalu ulangi."
    )
