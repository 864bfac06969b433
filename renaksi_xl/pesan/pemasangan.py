"""Sentences about the installation itself."""


def berkas_bawaan_hilang(nama: str) -> str:
    """Say that a file that comes with renaksi-xl is not where it should be."""
    return (
        f"Berkas bawaan “{nama}” tidak ditemukan di pemasangan renaksi-xl ini. "
        "Pasang ulang renaksi-xl; bila tetap terjadi, hubungi pengelola aplikasi."
    )
