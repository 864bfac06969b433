"""Sentences of Hitung Capaian."""


def stempel(ringkasan: str) -> str:
    """What Beranda shows as the last step."""
    return f"Hitung Capaian: {ringkasan}"


def akhiran(nama: str, seharusnya: str) -> str:
    """The result has another extension than the workbook it is a copy of."""
    return (
        f"Berkas hasil “{nama}” harus berakhiran {seharusnya} seperti buku asalnya, "
        "karena isinya tetap jenis yang sama. Ulangi dengan nama lain."
    )


def tabel_hilang(nama: str) -> str:
    """The tables that every formula reads are gone."""
    return (
        f"Buku {nama} tidak lagi memuat tabel tblRenaksi atau tblDO (biasanya karena disimpan dari aplikasi lain), "
        "sehingga rumusnya tidak dapat dipulihkan. Jalankan “renaksi ekspor” lalu “renaksi baru --dari” untuk "
        "membuat buku baru dengan isi yang sama."
    )
