"""Words of REKAP.xlsx and of `renaksi rekap`."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.pesan import berkas

BANTUAN = (
    "Rekap banyak perangkat daerah: baca semua buku Renaksi dan laporan di dalam folder, hitung ulang, dan tulis satu "
    "buku rekap. BERKAS: folder atau berkas. Jalankan lagi kapan saja; hanya berkas yang berubah yang dibaca ulang."
)
OPSI_HASIL = "Buku rekap yang ditulis."
OPSI_DAFTAR = (
    "Daftar perangkat daerah yang seharusnya lapor (Excel, CSV, atau teks): nama, lalu kabupaten/kota."
)
OPSI_PARKET = "Tulis juga rinciannya sebagai Parquet, satu baris per indikator."
OPSI_INDEKS = "Tempat indeks; bila tidak diberikan, di samping buku rekap."
OPSI_DASK = (
    "Alamat penjadwal Dask, misalnya tcp://10.0.0.5:8786; foldernya harus terlihat dari semua komputer itu."
)
OPSI_PEKERJA = "Banyak proses di komputer ini; bila tidak diberikan, sebanyak intinya."
OPSI_TAHUN = "Tahun yang direkap; bila tidak diberikan, periode dengan perangkat daerah terbanyak."
OPSI_TW = "Triwulan yang direkap (1-4); lihat --tahun."

KABUPATEN, INSTANSI, TAHUN, TW = "Kabupaten/Kota", "Perangkat Daerah", "Tahun", "TW"
BERKAS, PERINGKAT, RATA_RATA, PREDIKAT = "Berkas", "Peringkat", "Rata-rata Capaian", "Predikat"
DIHITUNG, KELENGKAPAN, INDIKATOR = "Dihitung", "Kelengkapan", "Indikator"
ANGKA_BERBEDA, KODE, PROGRAM = "Angka Berbeda", "Kode Nomenklatur", "Program"
TERENDAH, TERTINGGI, BANYAK_PROGRAM = "Terendah", "Tertinggi", "Banyak Program"
TERAKHIR, SUMBER, PERIHAL, KETERANGAN = "Terakhir Lapor", "Diketahui Dari", "Perihal", "Keterangan"
LENGKAP, BELUM_LENGKAP, TANPA_PERINGKAT, KOSONG = "Lengkap", "Belum lengkap", "–", "kosong"

PER_OPD, PER_PROGRAM = "Per OPD", "Per Program"
BELUM_LAPOR, BERMASALAH, RINGKASAN = "Belum Lapor", "Berkas Bermasalah", "Ringkasan"
RINCIAN_JUDUL = "Rincian per Indikator"
RINCIAN_KETERANGAN = (
    "Satu baris per indikator dari setiap perangkat daerah yang dihitung; angka dihitung ulang program. Tidak ikut "
    "dicetak."
)
OPD_JUDUL = "Capaian per Perangkat Daerah"
OPD_KETERANGAN = (
    "Peringkat di antara perangkat daerah yang punya angka pada triwulan yang sama. “Dihitung”: indikator terendah "
    "(daun) yang punya capaian, dari yang bertarget; yang belum lengkap masih dapat berubah."
)
PROGRAM_JUDUL = "Capaian per Program"
PROGRAM_KETERANGAN = (
    "Program digabung menurut kode nomenklatur, atau namanya bila tanpa kode. Rata-rata sederhana dari rata-rata capaian "
    "program di setiap perangkat daerah, dibatasi capaian maksimal masing-masing."
)
BELUM_JUDUL = "Perangkat Daerah yang Belum Lapor"
_BUKAN_LAPORAN = "Berkas yang tidak dapat dipakai tidak dihitung sebagai laporan; lihat Berkas Bermasalah."
MASALAH_JUDUL = "Berkas yang Perlu Diperhatikan"
MASALAH_KETERANGAN = (
    "Berkas yang tidak ikut dihitung beserta sebabnya, dan angka tertulis yang berbeda dari hitungan ulang."
)
RINGKASAN_JUDUL = "Rekapitulasi Capaian Kinerja"

TANPA_MASALAH = "Tidak ada berkas yang perlu diperhatikan."
NO = "No"
DARI_DAFTAR, DARI_SEBELUMNYA, BELUM_PERNAH = "Daftar", "Laporan sebelumnya", "belum pernah"

TAK_TERPAKAI, SALINAN, VERSI_LAIN = "Tidak dapat dipakai", "Salinan", "Versi lain"
MERAGUKAN, BEDA, DI_LUAR_DAFTAR = "Perlu dipilih", "Angka berbeda", "Tidak ada di daftar"
URUTAN_PERIHAL = (TAK_TERPAKAI, MERAGUKAN, VERSI_LAIN, SALINAN, BEDA, DI_LUAR_DAFTAR)

KARTU = ("Sudah lapor", "Belum lapor", "Berkas tidak terpakai", "Rata-rata capaian", "Predikat")
BAGIAN_PREDIKAT, BAGIAN_STATUS = "Perangkat daerah per predikat", "Indikator per status"
BAGIAN_TW, BAGIAN_ATAS, BAGIAN_BAWAH = "Per triwulan", "Capaian tertinggi", "Capaian terendah"
BANYAK, TANPA_ANGKA = "Banyak", "(belum ada angka)"
CARA = (
    "Rata-rata capaian perangkat daerah dihitung ulang dari isi setiap buku, bukan diambil dari angka yang tertulis. "
    "Rata-rata di lembar ini adalah rata-rata sederhana antarperangkat daerah yang punya angka pada triwulan itu. "
    "Predikat rata-rata memakai interval Permendagri 86/2017."
)
ALT_PREDIKAT = "Diagram batang: banyak perangkat daerah di setiap predikat."
ALT_STATUS = "Diagram batang: banyak indikator di setiap status."
ALT_TW = "Diagram batang: rata-rata capaian per triwulan."
ALT_ATAS = "Diagram batang: perangkat daerah dengan rata-rata capaian tertinggi."
ALT_BAWAH = "Diagram batang: perangkat daerah dengan rata-rata capaian terendah."

TANPA_BERKAS = "Tidak ada berkas di tempat yang disebutkan; periksa nama foldernya."
_ROMAWI = ("", "I", "II", "III", "IV")


def periode(tahun: int, tw: int) -> str:
    """The quarter in words; without any readable report there is none."""
    return f"Triwulan {_ROMAWI[tw]} Tahun {tahun}" if tahun else "Belum ada periode yang dapat direkap"


def periode_tidak_ada(tahun: int | None, tw: int | None, ada: Sequence[tuple[int, int]]) -> str:
    """No report is of the quarter that was asked for; `ada` are those there are."""
    diminta = f"Triwulan {_ROMAWI[tw]}" if tw else "triwulan mana pun"
    diminta += f" Tahun {tahun}" if tahun else ""
    isi = ", ".join(periode(t, q) for t, q in ada)
    return f"Tidak ada laporan untuk {diminta}; yang ada: {isi}. Ganti --tahun atau --tw, atau ulangi tanpa keduanya."


def keterangan_ringkasan(tahun: int, tw: int, lain: int, *, berdaftar: bool) -> str:
    """The line under the title of Ringkasan; `lain` offices were read in other quarters."""
    tambahan = f" · {lain} laporan triwulan lain ada di Per OPD" if lain else ""
    tanpa = "" if berdaftar else " · tanpa daftar, “Belum lapor” hanya yang pernah lapor sebelumnya"
    return periode(tahun, tw) + tambahan + tanpa


def judul_belum(tahun: int, tw: int) -> str:
    """The title of Belum Lapor: in which quarter."""
    return f"{BELUM_JUDUL} · {periode(tahun, tw)}"


def keterangan_belum(belum: int, daftar: int | None) -> str:
    """How many have not reported, of how many on the list; without a list, how they are known."""
    if daftar is None:
        return f"Tanpa daftar (--daftar): hanya yang pernah lapor pada triwulan sebelumnya. {_BUKAN_LAPORAN}"
    if not belum:
        return f"Semua {daftar} perangkat daerah di daftar sudah lapor."
    return f"{dari(belum, daftar)} perangkat daerah di daftar belum lapor. {_BUKAN_LAPORAN}"


def berkabupaten(instansi: str, kabupaten: str) -> str:
    """An office among those of several kabupaten."""
    return f"{instansi} ({kabupaten})" if kabupaten else instansi


def terakhir(tahun: int | None, tw: int | None) -> str:
    """When an office was last heard of."""
    return BELUM_PERNAH if tahun is None or tw is None else f"TW {_ROMAWI[tw]} {tahun}"


def salinan(dipakai: str) -> str:
    """The same figures as another file."""
    return f"Isinya sama dengan “{dipakai}”; dihitung sekali."


def versi_lain(dipakai: str, isi: int, isi_dipakai: int) -> str:
    """Another version of the same office's report, with less in it."""
    return (
        f"Terisi {isi} realisasi; yang dihitung “{dipakai}” karena lebih lengkap ({isi_dipakai} realisasi)."
    )


def meragukan(dipakai: str) -> str:
    """Two versions that are filled alike and differ."""
    return (
        f"Berbeda isi dengan “{dipakai}” padahal sama banyak terisi; yang dihitung “{dipakai}”. "
        "Tanyakan perangkat daerahnya, lalu hapus yang salah."
    )


def angka_beda(lembar: str, sel: str, label: str, tertulis: str, hitungan: str) -> str:
    """A written figure that the engine does not confirm."""
    return f"{lembar}!{sel} ({label}): tertulis {tertulis}, hitungan program {hitungan}."


def beda_lagi(banyak: int) -> str:
    """More of the same."""
    return (
        f"dan {banyak} angka lagi. Minta perangkat daerahnya mengeklik Hitung Capaian, lalu mengirim ulang."
    )


def di_luar_daftar() -> str:
    """An office that reported and is not on the list."""
    return "Lapor, tetapi namanya tidak ada di daftar; samakan tulisannya."


def lembar_lanjutan(nama: str, nomor: int) -> str:
    """The name of the n-th sheet of a list."""
    return nama if nomor == 1 else f"{nama} ({nomor})"


def lanjutan(nomor: int, banyak: int) -> str:
    """Which part of a list a sheet holds."""
    return f"{RINCIAN_KETERANGAN} Bagian {nomor} dari {banyak}."


def indeks_rusak(nama: str) -> str:
    """The index is no index: a damaged one, or another file that was named by mistake."""
    return (
        f"Indeks “{nama}” tidak dapat dibaca; hapus berkas itu hanya bila memang indeks rekap (semua berkas akan dibaca "
        "kembali), atau sebutkan berkas lain dengan --indeks."
    )


def indeks_dipakai(nama: str) -> str:
    """Another run holds the index."""
    return f"Indeks “{nama}” sedang dipakai rekap lain; tunggu sampai selesai, atau pakai nama lain dengan --indeks."


def indeks_tak_tertulis(nama: str) -> str:
    """The index cannot be written: a full disk, a folder without permission."""
    return (
        f"Indeks “{nama}” tidak dapat ditulis; periksa sisa tempat di disk dan izin menulis foldernya, "
        "atau taruh indeksnya di tempat lain dengan --indeks."
    )


def mematikan(nama: str) -> str:
    """A file that ended the process which read it."""
    return f"Berkas “{nama}” menghentikan program pembacanya dan tidak dihitung; kirim kepada pengelola aplikasi."


def dihentikan(selesai: int, banyak: int) -> str:
    """Ctrl-C in the middle."""
    return (
        f"Dihentikan setelah {selesai} dari {banyak} berkas; yang sudah dibaca tersimpan di indeks. "
        "Jalankan perintah yang sama untuk meneruskan."
    )


def kemajuan(selesai: int, banyak: int, laju: float, sisa: float) -> str:
    """Progress: files, rate, time left."""
    return f"{selesai} dari {banyak} berkas · {laju:.0f} berkas/detik · sisa {_waktu(sisa)}"


def selesai_membaca(banyak: int, baru: int, detik: float) -> str:
    """The end of reading."""
    laju = f"{banyak / detik:.0f}" if detik > 0 else "–"
    return (
        f"{banyak} berkas diperiksa, {baru} di antaranya dibaca, dalam {_waktu(detik)} ({laju} berkas/detik)."
    )


def _waktu(detik: float) -> str:
    """A length of time."""
    menit, sisa = divmod(round(detik), 60)
    return f"{menit} menit {sisa} detik" if menit else f"{sisa} detik"


def ringkas(periode_: str, lapor: int, belum: int, tak_terpakai: int) -> str:
    """The closing line."""
    return f"{periode_}: {lapor} perangkat daerah lapor, {belum} belum lapor, {tak_terpakai} berkas tidak dapat dipakai."


def akhiran(nama: str) -> str:
    """The output must be an .xlsx."""
    return f"Nama hasil “{nama}” harus berakhiran .xlsx."


def tanpa_pustaka(nama: str, tambahan: str) -> str:
    """An optional library is missing."""
    return f"Pustaka {nama} belum terpasang; pasang renaksi-xl dengan tambahan “{tambahan}”, lalu ulangi."


def dask_tak_terhubung(alamat: str) -> str:
    """No scheduler answers."""
    return f"Penjadwal Dask di {alamat} tidak menjawab; periksa alamatnya, atau jalankan tanpa --dask."


def dask_putus(alamat: str) -> str:
    """The scheduler went away in the middle."""
    return (
        f"Sambungan ke penjadwal Dask di {alamat} putus; yang sudah dibaca tersimpan di indeks. "
        "Jalankan perintah yang sama untuk meneruskan."
    )


def dask_beda_versi(mereka: str, kita: str) -> str:
    """A worker runs another version of the program."""
    return f"Komputer pekerja memakai renaksi-xl {mereka}, di sini {kita}; samakan dahulu, lalu ulangi."


def daftar_kosong(nama: str) -> str:
    """A list of offices without any."""
    return f"Daftar “{nama}” tidak berisi nama perangkat daerah; tulis satu nama per baris di kolom pertama."


def daftar_buku(nama: str) -> str:
    """A workbook of a plan where a list of offices belongs."""
    return f"“{nama}” adalah buku Renaksi, bukan daftar; tulis nama perangkat daerah di berkas lain, satu per baris."


def dari(n: int, banyak: int) -> str:
    """So many of so many: “46 dari 48”."""
    return f"{n} dari {banyak}"


def tidak_terbaca(nama: str) -> str:
    """Reading failed for a reason outside the file."""
    return berkas.tidak_terbaca(nama)


def tak_terduga(nama: str, jenis: str) -> str:
    """A fault of ours that one file brought out."""
    return (
        f"Berkas “{nama}” menimbulkan kesalahan yang tidak terduga ({jenis}) dan tidak dihitung; "
        "kirim berkas itu kepada pengelola aplikasi."
    )


def tanpa_nama(nama: str) -> str:
    """A workbook in which nobody has filled in whose it is."""
    return f"Berkas “{nama}” belum menyebut nama perangkat daerah atau tahunnya; isi lembar Pengaturan, lalu kirim ulang."


def masih_contoh(nama: str) -> str:
    """A workbook that still shows the example of a first run."""
    return f"Berkas “{nama}” masih memuat data contoh, bukan rencana kantor; klik Kosongkan Contoh di Beranda-nya."


def tanpa_baris(nama: str) -> str:
    """A workbook without a plan."""
    return f"Berkas “{nama}” belum berisi rencana aksi; tabel pada lembar Renaksi masih kosong."
