"""Sheet Pengaturan: the words beside every setting, by the defined name of its cell."""

from typing import NamedTuple


class Kata(NamedTuple):
    """What stands beside one setting: its label, how to fill it in, and where the rule comes from."""

    label: str
    bantuan: str
    sumber: str = ""


JUDUL = "Pengaturan"
KETERANGAN = "Isi sel kuning sekali di awal tahun. Setiap triwulan cukup mengganti TW pelaporan."
BAGIAN_INSTANSI = "1. Perangkat daerah"
BAGIAN_PELAPORAN = "2. Triwulan pelaporan"
BAGIAN_ATURAN = "3. Aturan perhitungan"
BAGIAN_PENANDATANGAN = "4. Penanda tangan"
BAGIAN_DOKUMEN = "5. Dokumen (boleh dikosongkan)"
BAGIAN_TEKS_E81 = "6. Teks Formulir E.81 per triwulan (boleh dikosongkan)"
BAGIAN_PREDIKAT = "7. Predikat"
BAGIAN_SISTEM = "8. Sistem (jangan diubah)"
BAGIAN_BIDANG = "9. Bidang"

KEPALA_PITA = ("Predikat", "Lebih dari", "Penjelasan", "Sumber aturan")
TANPA_BATAS = "tanpa batas"

_PERBUP = "Bila Perbup di daerah Anda mengatur lain, tulis nomor dan pasalnya di sini."

_DOKUMEN = {
    "RencanaAksi": "Rencana Aksi",
    "Monev": "Monev",
    "FormE81": "E.81",
    "Laporan": "LKjIP dan Laporan",
}
_TW = ("I", "II", "III", "IV")


def _tanda_tangan(dokumen: str) -> dict[str, Kata]:
    """Date and signer of one document; blank ones are the office's."""
    return {
        "Tempat_Tanggal": Kata(
            f"{dokumen}: tempat dan tanggal",
            (
                "Kosong: seperti “Tempat dan tanggal” di bagian 1."
                if dokumen == "Rencana Aksi"
                else "Kosong: tempat di bagian 1, tanggalnya titik-titik untuk diisi tangan."
            )
            + (" Ganti setiap triwulan; dipakai juga di lembar bidang." if dokumen == "Monev" else ""),
        ),
        "Jabatan": Kata(
            f"{dokumen}: jabatan", "Isi bila penanda tangannya bukan Kepala PD di bagian 4, misalnya Plt."
        ),
        "Nama": Kata(f"{dokumen}: nama", "Bila salah satu diisi, isi juga jabatan, pangkat, dan NIP."),
        "Pangkat": Kata(f"{dokumen}: pangkat", "Misalnya “Pembina Utama Muda”."),
        "NIP": Kata(f"{dokumen}: NIP", "Ditulis sebagai teks."),
    }


def _teks_e81(tw: int) -> dict[str, Kata]:
    """What the office says under Formulir E.81 in one quarter."""
    q = f"TW {_TW[tw - 1]}: "
    return {
        "Pendorong": Kata(q + "faktor pendorong", "Faktor pendorong keberhasilan kinerja perangkat daerah."),
        "Penghambat": Kata(q + "faktor penghambat", "Faktor penghambat pencapaian kinerja perangkat daerah."),
        "Lanjut_Triwulan": Kata(q + "tindak lanjut triwulan", "Yang diperlukan dalam triwulan berikutnya."),
        "Lanjut_Renja": Kata(q + "tindak lanjut Renja", "Yang diperlukan dalam Renja berikutnya."),
    }


KATA: dict[str, Kata] = {
    "Nama_Instansi": Kata("Nama perangkat daerah", "Tertulis di judul semua dokumen."),
    "Kabupaten": Kata("Kabupaten/Kota", "Tanpa kata “Kabupaten”; kota dengan kata “Kota”."),
    "Tahun": Kata("Tahun anggaran", "Empat angka, misalnya 2023."),
    "Tempat_Tanggal": Kata("Tempat dan tanggal", "Di atas tanda tangan, misalnya “Malili, 3 Januari 2023”."),
    "TW_Pelaporan": Kata(
        "TW pelaporan",
        "Pilih 1, 2, 3, atau 4. Semua capaian dihitung sampai triwulan ini; triwulan sesudahnya diabaikan.",
        "Tanggal komputer tidak pernah dipakai.",
    ),
    "Batas_Capaian": Kata(
        "Capaian maksimal yang dihitung",
        "Capaian di atas angka ini dihitung sebesar angka ini saat dirata-ratakan. Tulis “tanpa batas” bila tidak dibatasi.",
        "Praktik LKjIP: capaian dibatasi 100% agar satu capaian tinggi tidak menutup yang lain. " + _PERBUP,
    ),
    "Belum_Diisi": Kata(
        "Belum diisi",
        "kecualikan: baris tanpa realisasi tidak ikut dirata-ratakan. nol: dihitung 0%.",
        "Permendagri 86/2017 tidak mengatur. " + _PERBUP,
    ),
    "Aturan_Bobot": Kata(
        "Bobot",
        "sama: semua sama berat. bobot: menurut kolom Bobot. pagu: menurut kolom Pagu.",
        "Permendagri 86/2017, Formulir E.81: rata-rata sederhana. " + _PERBUP,
    ),
    "Rumus_Turun": Kata(
        "Rumus Turun",
        "Untuk indikator yang makin rendah makin baik. 2T-R: (2 × target − realisasi) / target. "
        "T/R: target / realisasi.",
        "Praktik LKjIP (PermenPANRB 53/2014). " + _PERBUP,
    ),
    "Cara_Anggaran": Kata(
        "Realisasi anggaran",
        "per_tw: kolom Realisasi Anggaran berisi belanja triwulan itu saja. sd: berisi angka sampai dengan "
        "triwulan itu, seperti di SIPD.",
        "Pilihan cara mencatat; hasilnya sama.",
    ),
    "Penandatangan_Jabatan": Kata(
        "Kepala PD: jabatan", "Menandatangani Rencana Aksi, Monev, E.81, dan LKjIP."
    ),
    "Penandatangan_Nama": Kata("Kepala PD: nama", "Lengkap dengan gelar."),
    "Penandatangan_Pangkat": Kata("Kepala PD: pangkat", "Misalnya “Pembina Utama Muda”."),
    "Penandatangan_NIP": Kata("Kepala PD: NIP", "Ditulis sebagai teks."),
    "Bappeda_Jabatan": Kata("Kepala Bappeda: jabatan", "Menandatangani Formulir E.81 di sebelah Kepala PD."),
    "Bappeda_Nama": Kata("Kepala Bappeda: nama", "Lengkap dengan gelar."),
    "Bappeda_Pangkat": Kata("Kepala Bappeda: pangkat", "Misalnya “Pembina Utama Muda”."),
    "Bappeda_NIP": Kata("Kepala Bappeda: NIP", "Ditulis sebagai teks."),
    "Kertas_Cetak": Kata(
        "Kertas", "F4 atau A3, untuk Rencana Aksi, Monev, dan lembar bidang. Formulir E.81 selalu A3."
    ),
    "Efisiensi_Monev": Kata(
        "Efisiensi di Monev",
        "ya: Monev TW IV memuat efisiensi bila ada anggarannya, yaitu capaian terhadap target tahun dikurangi serapan, "
        "dalam poin. Ukuran internal, tidak masuk rata-rata mana pun.",
    ),
    "Dasar_Hukum": Kata(
        "Dasar hukum",
        "Satu peraturan satu baris (Alt+Enter untuk baris baru). Tertulis di Laporan Monev.",
    ),
    "Penerima_Laporan": Kata(
        "Penerima laporan (e-mail)",
        "Alamat di baris Kepada pada draf surel kiriman; lebih dari satu dipisah koma. Tidak ikut dalam laporan.",
    ),
    **{
        f"{awal}_{akhir}": kata
        for awal, dokumen in _DOKUMEN.items()
        for akhir, kata in _tanda_tangan(dokumen).items()
    },
    **{f"FormE81_TW{tw}_{akhir}": kata for tw in (1, 2, 3, 4) for akhir, kata in _teks_e81(tw).items()},
    "ID_Terakhir": Kata("Nomor ID terakhir", "Dipakai program agar ID baris tidak pernah terpakai dua kali."),
}

PITA_BANTUAN = "Urut dari yang terendah. Yang terendah tanpa angka; yang lain berlaku bila persentase dua desimal lebih dari angka ini."
PITA_SUMBER = "Permendagri 86/2017, Formulir E.81: > 90, > 75, > 65, > 50. " + _PERBUP

GALAT_TW = "Pilih 1, 2, 3, atau 4."
GALAT_TAHUN = "Tahun anggaran ditulis dengan empat angka, misalnya 2023."
GALAT_PILIHAN = "Pilih salah satu dari daftar."
GALAT_BATAS = "Tulis persentase paling kecil 100%, misalnya 100% atau 120%, atau tulis “tanpa batas”."
GALAT_PITA = "Tulis persentase antara 0% dan 100%, misalnya 90%."

KOLOM_BIDANG = {
    "Nama": "Nama bidang persis seperti di kolom Penanggung Jawab lembar Renaksi.",
    "Singkatan": "Nama pendek, menjadi nama lembar dan nama file bidang. Paling banyak 31 huruf.",
    "Kepala": "Nama kepala bidang.",
    "NIP": "Ditulis sebagai teks.",
    "E-mail": "Alamat yang menerima file isian bidang.",
}
