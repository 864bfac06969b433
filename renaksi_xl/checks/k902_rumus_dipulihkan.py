"""K902: a formula of ours that was typed over and has been restored; the old content is shown (DESIGN)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.pesan.frasa import tertimpa

KODE = "K902"
SIFAT = Sifat.CATATAN


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per cell: each old content is somebody's work."""
    for r in bahan.buku.rumus_tertimpa if bahan.buku is not None else ():
        if r.dipulihkan:
            fakta = {"lembar": r.lembar, "sel": r.sel, "label": r.label, "keadaan": tertimpa(r.isi)}
            yield Temuan(
                kode=KODE, sifat=SIFAT, fakta=fakta, id=r.id, kolom=r.label, lembar=r.lembar, sel=r.sel
            )
