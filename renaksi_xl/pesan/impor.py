"""What staff read when an office's own workbook is imported: reasons, questions, what found no place."""

from __future__ import annotations

# How a level was decided.
TANDA_NOMOR, TANDA_GESER, TANDA_INDEN = "nomor", "letak kolom", "inden"
TANDA_TEBAL, TANDA_LEBAR = "huruf", "lebar sel gabungan"
TEBAL, TIDAK_TEBAL = "tebal", "tidak tebal"
DARI_KATA_PROGRAM = "namanya diawali kata “Program”"
DARI_INDIKATOR = "bunyi indikator (Persentase … untuk Kegiatan, Jumlah … untuk Sub Kegiatan); perlu dicek"
JENJANG_TAK_PASTI = (
    "tidak dapat dipastikan: kolomnya memuat beberapa jenjang, sedangkan kode, nomor, inden, huruf tebal, dan "
    "indikatornya tidak membedakan; pilih jenjangnya"
)

# Why a cell found no place.
BARIS_PENUTUP = "baris jumlah atau keterangan di bawah tabel"
TANPA_NAMA = "tidak ada uraian di baris ini maupun di atasnya"
DI_LUAR_TABEL = "di luar tabel yang dikenali"
BUKAN_ANGKA = "bukan angka; selnya dikosongkan"
PEMISAH = "letak titik dan koma pada angkanya tidak jelas; selnya dikosongkan"
STRIP = "tanda strip; selnya dikosongkan (strip hanya berarti di target triwulan)"
STRIP_REALISASI = (
    "tanda strip pada realisasi; selnya dikosongkan (0 = tidak ada hasil, kosong = belum ada data)"
)
BARIS_BERSAMA = (
    "namanya, jenjangnya, dan induknya sama dengan baris di lembar sebelumnya; dibaca sebagai baris yang sama"
)
BERSAMA_BEBERAPA = (
    "sel indikatornya memuat beberapa indikator bernomor, sel ini satu; tidak jelas untuk yang mana"
)
NOL_RUMUS = (
    "terbaca 0 dari rumus; pada berkas .xls, rumus yang hasilnya kosong atau berupa teks dapat tersimpan sebagai 0. Cocokkan "
    "dengan yang tampak di Excel, atau simpan dahulu sebagai .xlsx dari Excel lalu impor lagi"
)
ANGGARAN_SD = "realisasi anggaran tertulis s.d. triwulan; Pengaturan “Realisasi anggaran” diisi “sd”"
ANGGARAN_CAMPUR = (
    "realisasi anggaran tertulis per triwulan di satu lembar dan s.d. triwulan di lembar lain; dibaca per triwulan, cek "
    "angkanya"
)
TANPA_TW = "triwulannya tidak disebut"


def dari_kolom_jenjang(teks: str) -> str:
    """The column Jenjang says it."""
    return f"kolom Jenjang berisi “{teks}”"


def dari_kata_depan(jenjang: str) -> str:
    """A word in front of the name says it."""
    return f"tertulis “{jenjang}:” di depan uraian"


def dari_kode(ruas: int) -> str:
    """The number of parts of the code says it."""
    return f"kode nomenklatur {ruas} ruas"


def dari_judul(judul: str) -> str:
    """The heading of the column says it."""
    return f"judul kolom “{judul}”"


def dari_tanda(nama: str, nilai: str) -> str:
    """A sign that orders the names."""
    return f"{nama} {nilai}"


def galat_rumus(galat: str) -> str:
    """An error value where a number or a text belongs."""
    return f"rumusnya menghasilkan {galat}; selnya dikosongkan"


def dibaca_sebagai(tertulis: str, nilai: str) -> str:
    """A number that can be read in two ways."""
    return f"“{tertulis}” dibaca {nilai}; cek letak titik dan komanya"


def pecahan_persen(nilai: str, persen: str) -> str:
    """A small number without percent sign on a % row."""
    return f"satuannya % dan tertulis {nilai} tanpa tanda persen; dibaca {persen}%"


def satuan_beda(kolom: str, target: str) -> str:
    """The column Satuan and the target name different units."""
    return f"kolom Satuan berisi “{kolom}”, targetnya tertulis dalam “{target}”; dipakai “{kolom}”"


def tw_dari_judul(tw: str) -> str:
    """A realisasi whose heading names no quarter."""
    return f"judul kolomnya tidak menyebut triwulan; dibaca sebagai TW {tw} menurut judul tabel"


def kata_tak_dikenal(kolom: str) -> str:
    """A word that is none of the choices."""
    return f"bukan pilihan untuk kolom {kolom}"


def sudah_terisi(medan: str, asal: str) -> str:
    """A second value for a field."""
    return f"{medan} baris ini sudah diisi dari {asal}"


def bentrok(asal: str, isi: str) -> str:
    """Another sheet says something else."""
    return f"berbeda dengan {asal} (“{isi}”), yang dipakai"


def gabungan_melebar(awal: str, akhir: str) -> str:
    """A merged cell over columns of different meaning."""
    return f"sel gabungan menutupi kolom {awal} sampai {akhir}; tidak jelas milik kolom mana"


def gabungan_menurun(awal: int, akhir: int) -> str:
    """A merged cell over rows of different meaning."""
    return f"sel gabungan baris {awal}–{akhir} menutupi beberapa baris rencana; isinya hanya dipakai di baris pertama"


def kolom_tanpa_judul(kolom: str) -> str:
    """A cell in a column that has no heading."""
    return f"kolom {kolom} tidak berjudul"


def kolom_hitungan(judul: str) -> str:
    """A cell in a column of computed figures."""
    return f"kolom “{judul}” adalah angka hitungan; dihitung ulang, tidak diimpor"


def tahun_lain(judul: str, tahun: int | None) -> str:
    """A column headed by another year, with none for the plan's own beside it."""
    return f"judul kolom “{judul}” menyebut tahun lain; dibaca untuk tahun {tahun}, cek tahunnya"


def tahun_tanda_tangan(tahun: int) -> str:
    """No title names the year; what is signed in January or December may be of another one."""
    return f"tahun rencana tidak disebut di judul; dipakai tahun tanda tangan, {tahun}, cek tahunnya"


def versi_lain(judul: str, dipakai: str) -> str:
    """Figures before and after a revision stand side by side."""
    return f"kolom “{judul}” tidak diimpor; yang dipakai kolom “{dipakai}”"


def pagu_indikatif(judul: str) -> str:
    """The only budget is an indication."""
    return f"kolom “{judul}” dibaca sebagai Pagu tahun ini; ganti dengan pagu DPA bila sudah ditetapkan"


def kolom_tanpa_tempat(judul: str) -> str:
    """A cell in a column that the plan has no field for."""
    return f"kolom “{judul}” tidak punya tempat di rencana"


TANPA_RUPA = (
    "huruf tebal, inden, dan format angka tidak terbaca dari jenis berkas ini; simpan sebagai .xlsx bila jenjangnya "
    "ditandai dengan itu, lalu impor lagi"
)
PITA_TANPA_JENJANG = "baris yang melintang tanpa jenjang yang dapat dipastikan"
JUDUL = "Judul"
NAMA_PENGGANTI = "(nama perangkat daerah)"
NAMA_TIDAK_ADA = "nama perangkat daerah tidak ditemukan di atas tabel; isi di Pengaturan"
NAMA_TERPAKAI = ("Beranda", "Pengaturan", "Renaksi", "Cascading", "Pegawai", "Dasbor", "LKjIP", "History")
MEDAN_INSTANSI = {
    "nama": "Perangkat Daerah",
    "kabupaten": "Kabupaten/Kota",
    "tahun": "Tahun",
    "tempat_tanggal": "Tempat dan tanggal",
    **{f"kepala {k}": f"Penandatangan: {k}" for k in ("jabatan", "nama", "pangkat", "nip")},
    **{f"bappeda {k}": f"Penandatangan Bappeda: {k}" for k in ("jabatan", "nama", "pangkat", "nip")},
}


def judul_diulang(baris: list[str]) -> str:
    """Headings printed again on every page."""
    return f"judul halaman atau judul kolom yang diulang di baris {', '.join(baris)} dilewati"


def lembar_tak_ada(nama: str, lembar: str, ada: list[str]) -> str:
    """A sheet that was asked for does not exist."""
    return f"Lembar “{lembar}” tidak ada pada “{nama}”; yang ada: {', '.join(ada)}."


def bukan_renaksi(nama: str, lembar: list[str]) -> str:
    """No table of a plan anywhere."""
    return (
        f"Pada “{nama}” (lembar {', '.join(lembar) or '-'}) tidak ditemukan tabel Rencana Aksi, Monev, atau E.81; "
        "tabel itu harus berjudul kolom antara lain Program atau Kegiatan, Indikator Kinerja, dan Target."
    )


def tahun_beda(nama: str, tahun: list[tuple[int, str]]) -> str:
    """Tables of different years in one workbook."""
    daftar = ", ".join(f"{lembar} ({t})" for t, lembar in tahun)
    return f"Lembar pada “{nama}” memuat tahun yang berbeda: {daftar}; pilih satu dengan --lembar."


def tanpa_tahun(nama: str) -> str:
    """No year in titles or signature."""
    return f"Tahun rencana tidak ditemukan di atas tabel pada “{nama}”; sebutkan, misalnya --tahun 2024."


def sebutan_paragraf(nomor: int) -> str:
    """How a paragraph of a Word document is called."""
    return f"paragraf {nomor}"


def sebutan_baris(tabel: int, baris: int) -> str:
    """How a table row of a Word document is called."""
    return f"Tabel {tabel} baris {baris}"


def tw_terakhir(tw: str) -> str:
    """No title names the quarter that is reported."""
    return f"triwulan pelaporan tidak disebut di judul; dipakai TW {tw}, triwulan terakhir yang realisasinya terisi"


# What is shown after an import.
LABEL_NAMA = "Uraian"
"""The field whose cell stands for a whole row."""
JUDUL_KOLOM, JUDUL_JENJANG = "Judul kolom dibaca sebagai:", "Jenjang setiap baris, dan sebabnya:"
JUDUL_TANYA = "Perlu dilihat:"
JUDUL_SISA = "Tidak masuk rencana (selnya disebut semua):"
JUDUL_TEMUAN = "Temuan validasi, dengan sel asalnya:"
TIDAK_ADA_SISA = "Semua isi tabel masuk rencana."
LEMBAR_PRATINJAU = ("Isi", "Baris", "Kolom", "Perlu Dilihat", "Temuan")
KOLOM_PRATINJAU: dict[str, tuple[tuple[str, float], ...]] = {
    "Isi": (("Sel Asal", 24), ("Tertulis", 44), ("Dibaca Sebagai", 26), ("Nilai", 44), ("ID", 9)),
    "Baris": (("ID", 9), ("Sel Asal", 24), ("Uraian", 60), ("Jenjang", 22), ("Sebab", 60)),
    "Kolom": (("Kolom", 18), ("Judul", 60), ("Dibaca Sebagai", 36)),
    "Perlu Dilihat": (("Sel Asal", 24), ("Tertulis", 44), ("Keterangan", 80)),
    "Temuan": (("Kode", 9), ("Sifat", 18), ("Sel Asal", 24), ("Pesan", 80), ("Saran", 60)),
}
KETERANGAN_PRATINJAU = {
    "Isi": "Setiap isi yang masuk rencana: sel asalnya, yang tertulis di sana, dan yang dipahami.",
    "Baris": "Setiap baris rencana: jenjangnya dan dari mana jenjang itu diketahui.",
    "Kolom": "Judul kolom pada dokumen asal dan artinya bagi rencana.",
    "Perlu Dilihat": "Sel yang tidak masuk rencana, dan bacaan yang perlu dipastikan seseorang.",
    "Temuan": "Hasil validasi rencana yang baru diimpor; selnya sel dokumen asal.",
}


def buku_kita(nama: str) -> str:
    """The workbook is one of ours: there is nothing to import."""
    return f"“{nama}” sudah buku Renaksi; tidak perlu diimpor, pakai “renaksi ekspor” untuk mengambil rencananya."


def induk_diaudit(nama: str) -> str:
    """The workbook is a master of ours, whose figures have a check of their own."""
    return (
        f"“{nama}” adalah buku induk Renaksi, yang angkanya diperiksa dengan “renaksi validasi”; audit membaca dokumen "
        "buatan sendiri atau laporan .xlsx."
    )


def file_isian(nama: str) -> str:
    """The workbook is a file we handed out to a bidang."""
    return (
        f"“{nama}” adalah file isian bidang, bukan dokumen yang diimpor atau diaudit; gabungkan ke buku induknya dengan "
        "tombol Gabungkan Isian Bidang atau “renaksi gabung”."
    )


def word_kita(nama: str) -> str:
    """The document is the Word report of a package we made: its tables repeat the same rows."""
    return (
        f"“{nama}” adalah Laporan Monev buatan program ini; tabelnya memuat baris yang sama berulang kali. Pakai laporan "
        ".xlsx dari kiriman yang sama, atau “renaksi periksa-kiriman” untuk memastikan isinya tidak berubah."
    )


def kepala_hasil(nama: str, lembar: tuple[str, ...], baris: int) -> str:
    """What was read from where."""
    return f"“{nama}”: {baris} baris rencana dari lembar {', '.join(lembar)}."


def lembar_lain(lembar: tuple[str, ...]) -> str:
    """Sheets without a table of a plan."""
    return f"Lembar tanpa tabel rencana, tidak dibaca: {', '.join(lembar)}."


def fakta_judul(label: str, nilai: str, asal: str) -> str:
    """A fact about the office."""
    return f"  {label}: {nilai} ({asal})"


def kolom_dibaca(tempat: str, judul: str, sebagai: str) -> str:
    """One column."""
    return f"  {tempat} “{judul}” → {sebagai}"


def jenjang_dibaca(jenjang: str, banyak: int, alasan: str, sel: str) -> str:
    """The rows of one level decided for one reason."""
    return f"  {jenjang}, {banyak} baris: {alasan}. {sel}"


def sel_dengan_alasan(alasan: str, sel: str) -> str:
    """Cells that share a reason."""
    return f"  {sel}: {alasan}."


def sel_bertulisan(asal: str, tertulis: str) -> str:
    """A cell and what stands in it."""
    return f"{asal} “{tertulis}”"


def banyak_temuan(wajib: int, dicek: int, catatan: int) -> str:
    """How many findings of each kind."""
    return f"  {wajib} Wajib Diperbaiki, {dicek} Perlu Dicek, {catatan} Catatan."


def satu_temuan(kode: str, sifat: str, asal: str, pesan: str, saran: str) -> str:
    """One finding."""
    return f"  {kode} {sifat} · {asal} · {pesan} {saran}"


def temuan_sejenis(kode: str, banyak: int, sel: str) -> str:
    """More findings of one code."""
    return f"  {kode} … dan {banyak} lagi yang sejenis: {sel}"


def ditulis(nama: str) -> str:
    """One written file."""
    return f"Ditulis: {nama}"


def kode_tak_cocok(kode: str, jenjang: str) -> str:
    """The code speaks of another level than everything else does."""
    return f"kode {kode} bukan kode {jenjang}; jenjangnya mengikuti tanda yang lain"


MEDAN_E81 = {
    "faktor_pendorong": "E.81: faktor pendorong",
    "faktor_penghambat": "E.81: faktor penghambat",
    "tindak_lanjut_triwulan": "E.81: tindak lanjut triwulan berikutnya",
    "tindak_lanjut_renja": "E.81: tindak lanjut Renja berikutnya",
}
"""The office's words under Formulir E.81, by field."""
