"""K902: a formula of ours that was typed over and has been restored; the old content is shown (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import KOSONG, kutip

KODE = "K902"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per cell: each old content is somebody's work."""
    for r in bahan.buku.rumus_tertimpa if bahan.buku is not None else ():
        if r.dipulihkan:
            isi = kutip(r.isi) if r.isi else KOSONG
            fakta = {"lembar": r.lembar, "sel": r.sel, "label": r.label, "isi": isi}
            yield Temuan(
                kode=KODE, sifat=SIFAT, fakta=fakta, id=r.id, kolom=r.label, lembar=r.lembar, sel=r.sel
            )
