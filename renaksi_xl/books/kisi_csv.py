"""A CSV file as a grid: encoding and separator found out, every cell a text."""

from __future__ import annotations

import csv
from collections import Counter

from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.isi_buku import Petak
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

_PEMISAH = (";", "\t", ",", "|")


def baca_csv(isi: bytes, nama: str) -> Kisi:
    """Read a CSV; Excel in Indonesia separates by semicolons, because the comma is the decimal sign."""
    baris = _teks(isi).splitlines(keepends=True)
    if baris and baris[0].lower().startswith("sep="):
        pemisah, baris = baris[0].strip()[4:5] or ";", baris[1:]
    else:
        pemisah = max(_PEMISAH, key=lambda p: _keteraturan(baris, p))
    try:
        petak: Petak = [[*satu] for satu in csv.reader(baris, delimiter=pemisah)]
    except csv.Error as e:
        raise BerkasError(pesan.rusak(nama), f"csv: {e}") from e
    return Kisi(nama=nama, petak=petak, tanpa_rupa=True)


def _teks(isi: bytes) -> str:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        return isi.decode("utf-16", errors="replace")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError:
        return isi.decode("cp1252", errors="replace")


def _keteraturan(baris: list[str], pemisah: str) -> tuple[float, int]:
    """How many rows have the usual number of cells, when that is more than one; then how many cells."""
    try:
        lebar = Counter(len(satu) for satu in csv.reader(baris, delimiter=pemisah) if satu)
    except csv.Error:
        return 0.0, 0
    biasa, banyak = lebar.most_common(1)[0] if lebar else (1, 0)
    return (banyak / sum(lebar.values()), biasa) if biasa > 1 else (0.0, 0)
