"""K329: new rows that got their ID while the workbook was read (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan, BarisTanpaId
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import rentang_baris

KODE = "K329"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per run of rows, at the beginning of the first: a plan typed in whole is one run."""
    for awal, akhir in _runtun(bahan.buku.tanpa_id if bahan.buku is not None else ()):
        fakta = {"lembar": awal.lembar, "baris": rentang_baris(awal.baris, akhir.baris)}
        yield Temuan(
            kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.ID, lembar=awal.lembar, sel=f"A{awal.baris}"
        )


def _runtun(semua: Sequence[BarisTanpaId]) -> Iterator[tuple[BarisTanpaId, BarisTanpaId]]:
    """The first and the last of the rows that follow each other on a sheet."""
    awal = None
    for n, satu in enumerate(semua):
        awal = awal or satu
        lanjut = semua[n + 1] if n + 1 < len(semua) else None
        if lanjut is None or (lanjut.lembar, lanjut.baris) != (satu.lembar, satu.baris + 1):
            yield awal, satu
            awal = None
