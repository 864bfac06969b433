"""What `renaksi audit` says: one line per figure that differs, and what was understood of the workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

BANTUAN = "Hitung ulang Monev atau E.81 buatan sendiri dan tunjuk setiap angka terbit yang berbeda."
OPSI_LEMBAR = "Hanya lembar ini (boleh diulang)."
OPSI_TAHUN = "Tahun dokumen, bila tidak tertulis di dalamnya."

GOLONGAN: Mapping[str, str] = {
    "beda": "BEDA",
    "sama_bila": "SAMA BILA",
    "perlu_dilihat": "PERLU DILIHAT",
}
_SEBAB: Mapping[str, str] = {
    "induk_dan_anak": "Rumus mengambil induk bersama anaknya; induknya di {isi}.",
    "tidak_tercakup": "Rentang rumus tidak mencakup {isi}.",
    "pembagi": "Pembagi diketik: {isi}.",
    "spasi": "Sel {isi} hanya berisi spasi; Excel menganggap teks lebih besar daripada angka apa pun.",
    "campur_satuan": "Rumus menggabungkan angka yang berbeda satuan: {isi}.",
    "tanda_desimal": "Tanda desimal hilang: koma terbaca sebagai pemisah ribuan.",
    "persen_dijumlah": "Persentase dijumlahkan antartriwulan atau antarbaris; persentase tidak dapat dijumlahkan.",
    "hari_ini": "Rumus memakai tanggal hari ini (TODAY atau NOW); hasilnya berubah menurut hari berkas dibuka.",
    "sebagian": "Rata-rata sebagian ditampilkan sebagai angka akhir; belum ada realisasi: {isi}.",
    "posisi_dijumlah": "Angka posisi yang sama setiap triwulan dijumlahkan; yang dipakai posisi terakhir.",
    "tahun_lalu": "Realisasi tahun lalu terbawa ke tahun ini.",
    "target_diisikan": "Realisasi diisi dengan targetnya; kosongkan sampai datanya ada.",
    "setelah_tw": "Realisasi TW {isi} sudah terisi, padahal dokumen ini untuk triwulan sebelumnya.",
    "tanpa_realisasi": "Realisasinya kosong, jadi tidak ada yang dapat dihitung.",
    "serapan_dirata": "Serapan dirata-ratakan; yang benar jumlah realisasi dibagi jumlah pagu.",
    "dari_sel_salah": "Rumus memakai angka yang sendiri keliru: {isi}.",
}
_SYARAT: Mapping[str, str] = {
    "posisi_akhir": "targetnya Posisi akhir",
    "kumulatif": "targetnya Kumulatif",
    "rata_rata_tw": "targetnya Rata-rata TW",
    "turun": "arahnya Turun",
    "turun_t_r": "arahnya Turun dengan rumus T/R",
    "tetap": "arahnya Tetap",
    "batas_100": "capaian dibatasi 100%",
    "batas_110": "capaian dibatasi 110%",
    "batas_120": "capaian dibatasi 120%",
    "batas_150": "capaian dibatasi 150%",
    "tanpa_batas": "capaian tidak dibatasi",
    "pagu": "dibobot menurut pagu",
    "bobot": "dibobot menurut kolom Bobot",
    "nol": "yang belum diisi dihitung 0",
    "dari_daun": "dirata-ratakan langsung dari baris terbawah",
    "indikator_sendiri": "yang dirata-ratakan capaian indikator baris itu sendiri",
    "satu_jenjang": "semua baris satu jenjang dirata-ratakan",
    "rata_rata_anak": "yang ditampilkan rata-rata capaian baris di bawahnya",
    "target_sd": "dibandingkan dengan target s.d. triwulan",
    "target_tahun": "dibandingkan dengan target tahun",
}
KOSONG = "kosong"
_SEL_DITULIS = 12
_JENJANG_DISEBUT = 3
TIDAK_ADA_BEDA = "Tidak ada angka terbit yang berbeda."


def dipahami(lembar: Sequence[str], tahun: int, tw: str, baris: int, dibandingkan: int) -> str:
    """What was read."""
    return (
        f"Dibaca {', '.join(f'“{x}”' for x in lembar)}: tahun {tahun}, TW {tw}, {baris} baris; "
        f"{dibandingkan} angka terbit dibandingkan."
    )


def kolom_lain(kolom: Sequence[str]) -> str:
    """The computed columns nobody repeats."""
    return f"Tidak dibandingkan: {'; '.join(kolom)}."


def tanpa_jenjang(uraian: Sequence[str]) -> str:
    """Why no mean is compared: what stands below what is not told by these rows."""
    isi = ", ".join(f"“{x}”" for x in uraian[:_JENJANG_DISEBUT])
    lagi = f" dan {len(uraian) - _JENJANG_DISEBUT} baris lain" if len(uraian) > _JENJANG_DISEBUT else ""
    return (
        f"Rata-rata tidak dibandingkan: jenjang {isi}{lagi} tidak dikenali; tulis nomornya (1, 1.1, 1.1.1) "
        "atau kode nomenklaturnya, lalu ulangi."
    )


def tanpa_angka(nama: str) -> str:
    """A table that publishes nothing to compare."""
    return f"Tidak ada angka hitungan di “{nama}” yang dapat dibandingkan; rencananya dibaca dengan “renaksi impor”."


def laporan_tanpa_angka(nama: str) -> str:
    """A laporan of ours in which nothing is filled in yet."""
    return (
        f"Belum ada capaian di “{nama}” yang dapat dibandingkan; isi realisasi di buku induknya, "
        "lalu buat laporannya lagi."
    )


def belum_dihitung(nama: str, banyak: int) -> str:
    """Formulas that no program has computed yet: their figures are not in the file."""
    return f"{banyak} rumus di “{nama}” belum pernah dihitung; buka di Excel, simpan, lalu ulangi."


def jumlah(beda: int, sama_bila: int, perlu: int) -> str:
    """The closing line."""
    awal = f"{beda} angka berbeda dari hitungan ulang." if beda else TIDAK_ADA_BEDA
    ekor = [f"{sama_bila} sama bila pilihan kantor berbeda"] if sama_bila else []
    ekor += [f"{perlu} perlu dilihat"] if perlu else []
    return f"{awal} {', '.join(ekor)}." if ekor else awal


class Angka(NamedTuple):
    """One figure to tell about; `sebab` names with what they are about, `mengambil` cells with what they show."""

    golongan: str
    asal: str
    macam: str
    uraian: str
    tertulis: str
    seharusnya: str
    rumus: str | None
    mengambil: Sequence[tuple[str, str]]
    sebab: Sequence[tuple[str, str]]
    syarat: Sequence[str]


def satu(a: Angka) -> str:
    """One figure: where, what stands there, what it should be, its formula with what that took in, and why."""
    apa = f"{a.macam} “{a.uraian}”" if a.uraian else a.macam
    kepala = f"{GOLONGAN[a.golongan]}: {a.asal} ({apa}): tertulis {a.tertulis}"
    bagian = [f"{kepala}." if a.golongan != "beda" else f"{kepala}, seharusnya {a.seharusnya}."]
    if a.syarat:
        bagian.append(f"Sama bila {', '.join(_SYARAT[s] for s in a.syarat)}.")
    bagian += [_SEBAB[nama].format(isi=_sebab(nama, isi)) for nama, isi in a.sebab]
    if a.rumus is not None and a.golongan != "sama_bila":
        bagian.append(f"Rumus ={a.rumus}{_mengambil(a.mengambil)}.")
    return " ".join(bagian)


def _sebab(nama: str, isi: str) -> str:
    """What a reason is about; a divisor with how many numbers it should have been."""
    if nama != "pembagi":
        return isi
    tertulis, _, banyak = isi.partition(" | ")
    return f"{tertulis}, sedangkan yang dijumlahkan {banyak} angka"


def _mengambil(sel: Sequence[tuple[str, str]]) -> str:
    """The covered cells with what they show."""
    if not sel:
        return ""
    isi = [f"{tempat} = {teks or KOSONG}" for tempat, teks in sel[:_SEL_DITULIS]]
    if len(sel) > _SEL_DITULIS:
        isi.append(f"dan {len(sel) - _SEL_DITULIS} sel lain")
    return f" mengambil {'; '.join(isi)}"
