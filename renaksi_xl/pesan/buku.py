"""Sentences about writing a workbook."""


def teks_terlalu_panjang(lembar: str, awal: str, batas: int) -> str:
    """Say that a text does not fit into a cell."""
    batas_tertulis = f"{batas:,}".replace(",", ".")
    return (
        f"Teks di lembar {lembar} yang diawali “{awal}…” lebih panjang dari {batas_tertulis} huruf, batas satu sel. "
        "Pendekkan teksnya, lalu ulangi."
    )


def templat_rusak(nama: str) -> str:
    """Say that the template that comes with renaksi-xl cannot be read."""
    return f"Buku induk bawaan {nama} tidak dapat dibaca. Pasang ulang renaksi-xl, lalu ulangi."
