"""What `renaksi usulan` says: the proposals of the DO, and what was done with them."""

from __future__ import annotations

BANTUAN_USULAN = (
    "Tampilkan usulan Cara Hitung, pembilang, penyebut, dan sumber dari kata-kata definisi operasional; dengan "
    "--terima, isikan yang diterima ke buku baru. Sel yang sudah terisi tidak disentuh."
)
OPSI_TERIMA = "ID baris yang usulannya diterima (boleh diulang), atau “semua”."
OPSI_HASIL_USULAN = "Buku baru berisi usulan yang diterima."
SEMUA = "semua"
LANGKAH = "Usulan diterima"
TIDAK_ADA = (
    "Tidak ada usulan: setiap definisi operasional sudah diputuskan, atau tidak menyebut cara menghitungnya."
)


def baris(id_baris: str, uraian: str, rincian: str, alasan: str) -> str:
    """One proposal."""
    return f"{id_baris} · {uraian}: {rincian}. {alasan}"


def diganti(teks: str) -> str:
    """The same for a row whose typed realisasi would no longer be read."""
    return f"{teks} Perhatian: realisasi yang sudah diketik di baris ini tidak akan dipakai lagi."


def diterima(banyak: int, sisa: int) -> str:
    """The closing line."""
    tinggal = f"; {sisa} usulan masih menunggu" if sisa else ""
    return f"{banyak} usulan diterima{tinggal}"


def pasangan_opsi() -> str:
    """--terima and -o belong together."""
    return (
        "--terima dan -o HASIL dipakai bersama: yang pertama memilih usulan, yang kedua menamai buku barunya."
    )


def tidak_ada_usulan(id_baris: str) -> str:
    """An ID was accepted that has no proposal."""
    return (
        f"Baris {id_baris} tidak punya usulan. Jalankan “renaksi usulan BUKU” tanpa --terima untuk melihat ID yang "
        "punya usulan."
    )


def akhiran(hasil: str, harus: str) -> str:
    """The result must be the same kind of file."""
    return f"{hasil} harus berakhiran {harus}, sama dengan buku asalnya."


def sel_hilang(id_baris: str, kolom: str) -> str:
    """The workbook has lost the cell."""
    return f"Kolom {kolom} untuk baris {id_baris} tidak ditemukan. Kembalikan judul kolom itu, lalu ulangi."
