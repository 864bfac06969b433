"""Sentences of Hitung Capaian."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.pesan.frasa import rangkai


def stempel(ringkasan: str) -> str:
    """What Beranda shows as the last step."""
    return f"Hitung Capaian: {ringkasan}"


def akhiran(nama: str, seharusnya: str) -> str:
    """The result has another extension than the workbook it is a copy of."""
    return (
        f"Berkas hasil “{nama}” harus berakhiran {seharusnya} seperti buku asalnya, "
        "karena isinya tetap jenis yang sama. Ulangi dengan nama lain."
    )


def tabel_hilang(nama: str, tabel: Sequence[str] = ("tblRenaksi", "tblDO")) -> str:
    """Tables that every formula reads are gone."""
    return (
        f"Buku {nama} tidak lagi memuat tabel {rangkai(tabel)} (biasanya karena disimpan dari aplikasi lain), "
        "sehingga rumusnya tidak dapat dipulihkan. Jalankan “renaksi ekspor” lalu “renaksi baru --dari” untuk "
        "membuat buku baru dengan isi yang sama."
    )


def lembar_orang(lembar: str) -> str:
    """A sheet bears a bidang's singkatan, and somebody else's content."""
    return (
        f"Lembar “{lembar}” bernama sama dengan singkatan sebuah bidang, tetapi isinya bukan lembar bidang dan akan "
        "tertimpa. Ganti nama lembar itu, atau singkatan bidangnya di Pengaturan, lalu ulangi."
    )


def salinan_berbeda(nama: str) -> str:
    """A computed copy of that name is there and holds other inputs."""
    return (
        f"{nama} sudah ada dan isiannya berbeda dari buku asal, mungkin karena sempat diisi, jadi tidak ditimpa. "
        "Pindahkan isian itu ke buku asal, atau tulis hasilnya ke nama lain dengan -o."
    )
