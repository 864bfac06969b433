"""What `gabung` says: pieces of findings about returns, the preview, the closing lines."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.pesan.berkas import EKSTRAK, SIMPAN_LAMPIRAN, SUREL_DALAM_SUREL, SUREL_TANPA_LAMPIRAN
from renaksi_xl.pesan.frasa import rangkai

DISEBUT = 8
"""How many files that were not opened are told by name."""
KELUARKAN = "Bila di dalamnya ada isian bidang, keluarkan filenya ke folder itu."
KOSONG = "kosong"
BUKU_INDUK = "buku induk"


def tempat(lembar: str | None, sel: str | None) -> str:
    """A cell in a return."""
    return f"{lembar}!{sel}" if lembar and sel else (lembar or "").strip()


def nilai_dari(berkas: str, nilai: str) -> str:
    """A value with the file it stands in."""
    return f"{nilai} ({berkas})"


def mungkin_maksud(angka: str) -> str:
    """What an unclear text would be as a number."""
    return f", mungkin maksudnya {angka}"


TANPA_LEMBAR_ISIAN = "tidak ada lembar Isian di dalamnya"
BUKU_INDUK_SENDIRI = "ini buku induk, bukan file isian"
TANPA_CAP = "tidak ada keterangan instansi, tahun, dan TW di dalamnya"
TANPA_ID = "kolom ID di lembar isian sudah dihapus, sehingga barisnya tidak dapat dikenali"
CAP_DARI_KAKI = (
    "lembar tersembunyi _cap hilang; instansi, tahun, TW, dan seri dibaca dari keterangan di bawah tabel"
)
CAP_DARI_PROPERTI = "lembar tersembunyi _cap hilang; instansi, tahun, TW, dan seri dibaca dari properti file"
CAP_DARI_JUDUL = (
    "lembar tersembunyi _cap dan keterangan di bawah tabel hilang; instansi, tahun, dan TW dibaca dari judul"
)
PROPERTI_HILANG = "properti file hilang, biasanya karena disimpan lewat Google Sheets"
AWAL_HILANG = (
    "nilai saat dibagikan hilang; sel yang kosong tidak dianggap dihapus dan sel yang sudah terisi di buku induk "
    "tidak ditimpa"
)
AWAL_DARI_INDUK = "nilai saat dibagikan hilang; dipakai isi buku induk, karena serinya masih sama"
PERLINDUNGAN_HILANG = "perlindungan lembar sudah dibuka"
RUMUS_HILANG = "semua rumus di lembar isian sudah menjadi angka"
LEMBAR = "lembar"
JUDUL_KOLOM = "judul kolom"
INSTANSI, KABUPATEN, TAHUN, TW, BIDANG = "Instansi", "Kabupaten", "Tahun", "TW", "Bidang"
TIDAK_ADA_DI_DAFTAR = "tidak punya bidang dengan nama itu"
TERKUNCI_NANTI = "triwulannya belum tiba"
TERKUNCI_BARIS = "milik bidang lain"
TERKUNCI_CARA = "realisasi baris ini tidak diketik"
TERKUNCI_HITUNG = "dihitung sendiri"
TIDAK_ADA_BARIS = "sudah tidak ada di buku induk"
BUKAN_BIDANG_INI = "sekarang bukan baris bidang ini"
TUJUAN_HILANG = "tidak punya sel tujuan di buku induk"
TANPA_ISI = "tidak ada"
TAUTAN_DDE = "DDE"


def kolom_hilang(lembar: str, label: str) -> str:
    """An input column that is gone."""
    return f"kolom “{label}” di lembar {lembar}"


def lembar_hilang(lembar: str) -> str:
    """An input sheet that is gone."""
    return f"lembar {lembar}"


def isi_sel(kolom: str, isi: str) -> str:
    """The content of one cell among several."""
    return f"{kolom}: {isi}"


def lembar_lain(nama: str) -> str:
    """A sheet somebody added."""
    return f"lembar “{nama}”"


def kolom_lain(nama: str) -> str:
    """A column somebody added."""
    return f"kolom “{nama}”"


PRATINJAU = "Pratinjau Penggabungan"
LEMBAR_TEMUAN, LEMBAR_BERKAS = "Temuan", "Berkas"
KETERANGAN_PRATINJAU = (
    "Setiap sel buku induk yang akan berubah. Untuk sel yang diisi berbeda, ketik Ya di kolom Dipakai pada satu nilai "
    "yang benar, simpan, lalu gabungkan lagi dengan menyertakan buku pratinjau ini."
)
KETERANGAN_TEMUAN = "Apa yang tidak biasa di file yang dikembalikan, dan apa yang dilakukan dengannya."
KETERANGAN_BERKAS = "File yang dibaca, dan sidik SHA-256 isinya."
KEPALA_PRATINJAU = (
    ("No", 6),
    ("Lembar", 18),
    ("Sel", 8),
    ("Uraian", 40),
    ("Kolom", 22),
    ("Nilai Lama", 24),
    ("Nilai Baru", 24),
    ("Dari Berkas", 34),
    ("Keterangan", 38),
    ("Dipakai", 10),
    ("Kunci", 10),
)
KEPALA_TEMUAN = (
    ("Kode", 8),
    ("Sifat", 16),
    ("Berkas", 34),
    ("Lembar", 16),
    ("Sel", 8),
    ("Pesan", 70),
    ("Saran", 54),
)
KEPALA_BERKAS = (
    ("Berkas", 36),
    ("Bidang", 26),
    ("Seri", 18),
    ("Diperiksa", 40),
    ("Hasil", 22),
    ("SHA-256", 68),
)
YA, TIDAK = "Ya", "Tidak"
DIGABUNGKAN, DITOLAK = "digabungkan", "tidak digabungkan"
KET_DIISI, KET_DIUBAH, KET_DIHAPUS = "diisi", "diubah", "dikosongkan"
KET_DIPILIH = "dipilih di kolom Dipakai"
KET_BENTROK = "diisi berbeda; pilih satu"
KET_INDUK = "isi buku induk sekarang; diisi berbeda; pilih satu"


def dipakai_ganda(nama: str, uraian: str, kolom: str) -> str:
    """Two candidates of one cell are marked."""
    return f"Pada “{nama}” ada lebih dari satu Ya untuk {kolom} baris “{uraian}”; sisakan satu di kolom Dipakai, lalu ulangi."


def dipakai_tak_dikenal(nama: str, uraian: str, kolom: str, tanda: str) -> str:
    """A mark that is neither Ya nor Tidak."""
    return (
        f"Pada “{nama}” kolom Dipakai untuk {kolom} baris “{uraian}” berisi “{tanda}”; tulis Ya untuk nilai yang dipakai, "
        "Tidak untuk yang ditolak, atau kosongkan, lalu ulangi."
    )


def pratinjau_bukan_berkas() -> str:
    """Only previews were given."""
    return "Belum ada file isian yang diberikan; sertakan file yang dikirim kembali oleh bidang bersama pratinjaunya."


def tidak_ada_isian(sebab: list[str]) -> str:
    """None of the files can be merged."""
    return f"Tidak ada file isian yang dapat digabungkan; tidak ada yang ditulis. {' '.join(sebab)}"


def folder_tanpa_isian(nama: str, isi: Sequence[str]) -> str:
    """A folder without any workbook in it; `isi` names what is in it instead."""
    lain = f" (yang ada: {sebut_dilewati(isi)})" if isi else ""
    jenis = "".join(f" {satu}" for satu in _saran_jenis(isi))
    return f"Tidak ada file isian (.xlsx) di folder “{nama}”{lain}; simpan file yang dikirim bidang di situ, lalu ulangi.{jenis}"


def sebut_dilewati(isi: Sequence[str]) -> str:
    """Files that were not opened; many are counted."""
    sebut = [f"“{nama}”" for nama in isi[:DISEBUT]]
    lebih = len(isi) - len(sebut)
    return rangkai([*sebut, f"{lebih} lainnya"] if lebih else sebut)


def saran_dilewati(isi: Sequence[str]) -> str:
    """What to do about files that were not opened, by their kind."""
    lain = len(_jenis(isi) - _SARAN.keys()) > 0
    return " ".join([*_saran_jenis(isi), *([KELUARKAN] if lain else []), "Lalu gabungkan lagi."])


def _saran_jenis(isi: Sequence[str]) -> list[str]:
    """What to do about the kinds that come up often."""
    jenis = _jenis(isi)
    return list(dict.fromkeys(saran for kunci, saran in _SARAN.items() if kunci in jenis))


_SARAN = {
    "msg": f"Surel Outlook (.msg): {SIMPAN_LAMPIRAN}.",
    **dict.fromkeys(("rar", "7z"), f"Arsip .rar atau .7z: {EKSTRAK}."),
    **dict.fromkeys(
        ("eml", SUREL_DALAM_SUREL),
        "Surel di dalam surel: buka di program surel, simpan semua lampirannya ke folder ini.",
    ),
    SUREL_TANPA_LAMPIRAN: "Surel tanpa lampiran: minta file isiannya kepada pengirimnya.",
    "winmail.dat": "winmail.dat: minta pengirimnya mengirim ulang dengan format HTML, bukan Rich Text.",
}
"""By what `_jenis` gives."""


def _jenis(isi: Sequence[str]) -> set[str]:
    """The extensions of files without dots; of some the whole name."""
    return {x if (x := nama.lower()) in _SARAN else x.rpartition(".")[2] for nama in isi}


def akhiran(nama: str, suffix: str) -> str:
    """The result has another format than the master."""
    return f"Hasil “{nama}” harus berakhiran {suffix} seperti buku induknya; ganti akhirannya, lalu ulangi."


def akhiran_pratinjau(nama: str) -> str:
    """A preview is a workbook."""
    return f"Pratinjau “{nama}” harus berakhiran .xlsx atau .xlsm; ganti akhirannya, lalu ulangi."


def ringkasan(berkas: int, sel: int, hapus: int, bentrok: int, ditolak: int) -> str:
    """The closing line."""
    isi = [f"{berkas} file digabungkan", f"{sel} sel berubah"]
    if hapus:
        isi.append(f"{hapus} di antaranya dikosongkan")
    if ditolak:
        isi.append(f"{ditolak} file tidak digabungkan")
    isi.append(
        f"{bentrok} sel diisi berbeda dan belum diambil" if bentrok else "tidak ada yang diisi berbeda"
    )
    return "; ".join(isi)


def ringkasan_pratinjau(berkas: int, sel: int, bentrok: int) -> str:
    """The closing line of a preview."""
    return (
        f"Pratinjau {berkas} file: {sel} sel akan berubah; {bentrok} sel diisi berbeda dan menunggu dipilih"
    )


LANGKAH = "Gabungkan Isian Bidang"
TANPA_WAKTU = "–"


def riwayat_berkas(berkas: str, bidang: str, seri: str, sha256: str) -> str:
    """A merged return in Riwayat Perubahan."""
    return f"{berkas} · {bidang} · Seri {seri or TANPA_WAKTU} · SHA-256 {sha256}"


def riwayat_sel(banyak: int) -> str:
    """How many cells a return changed."""
    return f"{banyak} sel isian berubah"


def satu_temuan(kode: str, sifat: str, pesan: str, saran: str) -> str:
    """One finding on the command line."""
    return f"{kode} · {sifat} · {pesan} {saran}"
