"""Small pieces of sentences that several findings share."""

from __future__ import annotations

from collections.abc import Sequence


def rangkai(bagian: Sequence[str]) -> str:
    """Join as a sentence does: "a", "a dan b", "a, b, dan c".

    >>> rangkai(["TW I", "TW III"]), rangkai(["a", "b", "c"])
    ('TW I dan TW III', 'a, b, dan c')
    """
    if len(bagian) < 3:
        return " dan ".join(bagian)
    return f"{', '.join(bagian[:-1])}, dan {bagian[-1]}"


def kutip(teks: str) -> str:
    """A text in Indonesian quotation marks, as it was typed."""
    return f"“{teks}”"


def mungkin(usul: str | None) -> str:
    """A guess to append to a message, or nothing."""
    return f" Mungkin yang dimaksud “{usul}”." if usul else ""


def selisih(besar: str, *, lebih: bool) -> str:
    """The difference with its direction: "lebih 10", "kurang 5"."""
    return f"lebih {besar}" if lebih else f"kurang {besar}"


def angkanya(angka: str, *, ragu: bool) -> str:
    """What a text would be as a number; with a doubt where its notation leaves one."""
    return f"mungkin maksudnya {angka}, mohon dicek" if ragu else f"angkanya {angka}"


def rentang_baris(awal: int, akhir: int) -> str:
    """One row of a sheet, or several that follow each other."""
    return f"{awal}" if awal == akhir else f"{awal} sampai {akhir}"


def tertimpa(isi: str) -> str:
    """What became of a formula: typed over with this, or taken away."""
    return f"tertimpa {kutip(isi)}" if isi else "terhapus"


def dua_indikator(jenjang: str) -> str:
    """The addition to an advice where two nodes of one name may be two indikator of one."""
    return (
        f" Bila kedua baris adalah dua indikator dari satu {jenjang}, ketik penanda yang sama di kolom Simpul keduanya, "
        "misalnya S1."
    )


BUKAN_ANGKA = "bukan angka"
PEMISAH_TIDAK_JELAS = "letak titik dan komanya tidak jelas"
HANYA_SPASI = "hanya berisi spasi"
KOSONG = "kosong"
SAMA = "sama dengan target tahunan"
ASAL_ANAK = "rata-rata capaian anaknya"
TW_TANPA_TARGET = "triwulan itu tidak punya target"
REALISASI_DIHITUNG = "realisasi baris ini dihitung"
CAPAIAN = "capaian"
RATA_RATA_CAPAIAN = "rata-rata capaian"
ASAL_RASIO = "pembilang dan penyebut di Definisi Operasional"


def diukur_pada(tw: str) -> str:
    """The addition for a row that is measured once a year."""
    return f" (baris ini diukur setahun sekali, pada {tw})"


def capaian_terbaca(capaian: str) -> str:
    """The addition for a row whose only figures stand in quarters without target."""
    return f"; karena TW yang bertarget belum diisi, capaian baris ini terbaca {capaian}"


BERISI_TEKS = "Sel angka berisi teks: {rincian}. Teks tidak pernah dihitung sebagai angka."
TEKS_DIANGGAP_KOSONG = "Teks pada kolom angka dianggap kosong."
BOBOT_NOL = "Rata-rata berbobot nol tidak punya hasil."
CARA_MENGOSONGKAN = (
    "Ketik 0 bila tidak ada hasil, kosongkan bila datanya belum ada, dan tulis penjelasan di Catatan TW."
)
BIDANG_TANPA_BARIS = "Belum ada baris yang menjadi tanggung jawab bidang ini."
SEMUA_URAIAN = "SASARAN / PROGRAM / KEGIATAN / SUB KEGIATAN"
PUNCAK_POHON = "instansi"
PITA_KOSONG = "belum ada pita"
PITA_TAK_URUT = (
    "pita tidak berurutan dari yang terendah, diselingi baris kosong, namanya bukan teks, atau lebih dari 12"
)
PITA_TANPA_NAMA = "ada pita tanpa nama"
MASIH_KOSONG = "masih kosong"
DIPAKAI_DUA_BIDANG = "dipakai lebih dari satu bidang"
LEBIH_31_HURUF = "lebih dari 31 huruf"
TANDA_TERLARANG = "memuat tanda yang tidak boleh ada di nama lembar atau file"
APOSTROF_DI_UJUNG = "' di awal atau akhir"
NAMA_LEMBAR_KITA = "sama dengan nama lembar lain"
ADA_BIDANG_TANPA_NAMA = "ada bidang tanpa nama"


def isi_setelan(tertulis: str) -> str:
    """What stands in a setting."""
    return f"tertulis {kutip(tertulis)}" if tertulis else MASIH_KOSONG


def dipakai(nilai: str) -> str:
    """What stands in for a setting that cannot be used."""
    return f" Untuk sementara dipakai {nilai}."


def dua_kali(nama: str) -> str:
    """A name that is listed more than once."""
    return f"“{nama}” tertulis lebih dari satu kali"


def pita_celah(nama: str, batas: str) -> str:
    """No band holds the lowest percentages."""
    return f"persentase sampai {batas} tidak punya predikat, karena pita terendah “{nama}” berbatas bawah"


def pita_tanpa_batas(nama: str) -> str:
    """A band above the lowest has no lower limit."""
    return f"pita “{nama}” belum punya batas bawah"


def pita_tumpang_tindih(atas: str, bawah: str) -> str:
    """A band begins at or below the one under it."""
    return f"batas pita “{atas}” tidak lebih tinggi dari “{bawah}”"


def pita_nama_ganda(nama: str) -> str:
    """A band's name is used twice."""
    return f"nama pita {nama} dipakai lebih dari satu kali"


BAGIAN = {"kolom": "Kolom", "nama": "Nama terdefinisi", "lembar": "Lembar"}


def tak_terlihat(kode: str) -> str:
    """A character nobody sees, by its code."""
    return f"karakter tak terlihat {kode}"


def di_lembar(lembar: str | None) -> str:
    """The sheet a missing part belongs to, if it is known."""
    return f" di lembar {lembar}" if lembar else ""


def excel_dan_program(label: str, excel: str, mesin: str) -> str:
    """Two figures for one cell."""
    return f"{label}: Excel {excel}, program {mesin}"


def dan_lainnya(nama: Sequence[str], sisa: int) -> str:
    """A few names and how many more there are.

    >>> dan_lainnya(["a", "b"], 0), dan_lainnya(["a", "b"], 3)
    ('a; b', 'a; b; dan 3 lainnya')
    """
    return "; ".join([*nama, f"dan {sisa} lainnya"] if sisa else nama)


def pembilang_lebih(tw: str, p: str, q: str) -> str:
    """A pembilang of one quarter above its penyebut."""
    return f"Pembilang {tw} tertulis {p}, penyebutnya {q}"


def pembilang_lebih_kumulatif(tw: str, p: str, q: str) -> str:
    """The pembilang up to a quarter, last year's included, above the penyebut."""
    return f"Pembilang sampai dengan {tw} berjumlah {p} bersama tahun lalu, penyebutnya {q}"
