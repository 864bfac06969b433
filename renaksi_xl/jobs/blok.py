"""Patches become a few blocks a sheet, whatever the number of rows; what stands there already is not written again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from renaksi_xl.jobs.bentuk import Isi, sama_isi
from renaksi_xl.jobs.tambalan import awal_bersih, lebar_blok
from renaksi_xl.sheets.kontrak import Lembar, Sel, Tambalan


def di_kisi(kisi: Sequence[Sequence[Isi]], baris: int, kolom: int) -> Isi:
    """A cell of a grid, None outside it."""
    return kisi[baris][kolom] if baris < len(kisi) and kolom < len(kisi[baris]) else None


def lajur(tambalan: Iterable[Tambalan]) -> dict[tuple[str, int], dict[int, Sel]]:
    """Sheet and column → row → content; of patches on one cell the last wins."""
    isi: dict[tuple[str, int], dict[int, Sel]] = {}
    for t in tambalan:
        for b, baris in enumerate(t.isi, start=t.baris):
            for k, x in enumerate(baris, start=t.kolom):
                isi.setdefault((t.lembar, k), {})[b] = x
    return isi


def blok_lajur(
    lembar: str, kolom: int, isi: dict[int, Sel], kisi: Sequence[Sequence[Isi]]
) -> Tambalan | None:
    """One block for a column from its first to its last patch, None when nothing changes.

    Rows between that have no patch (blank ones of a table) keep what they hold.
    """
    if all(sama_isi(di_kisi(kisi, b, kolom), x) for b, x in isi.items()):
        return None
    awal, akhir = min(isi), max(isi)
    return Tambalan(
        lembar,
        awal,
        kolom,
        [[isi[b] if b in isi else di_kisi(kisi, b, kolom)] for b in range(awal, akhir + 1)],  # type: ignore[list-item]
    )


def blok_laporan(lembar: Lembar, kisi: Sequence[Sequence[Isi]]) -> Tambalan | None:
    """A report as one block over its columns, what an older one left below blanked; None when nothing changes."""
    kiri, kanan = lebar_blok(lembar)
    awal = awal_bersih(lembar)
    tinggi = max(len(kisi), *(b.baris + len(b.isi) for b in lembar.blok))
    isi: list[list[Sel]] = [
        [None if b >= awal else di_kisi(kisi, b, k) for k in range(kiri, kanan)]  # type: ignore[misc]
        for b in range(tinggi)
    ]
    for blok in lembar.blok:
        for b, baris in enumerate(blok.isi, start=blok.baris):
            isi[b][blok.kolom - kiri : blok.kolom - kiri + len(baris)] = baris
    beda = [
        b
        for b, baris in enumerate(isi)
        if not all(sama_isi(di_kisi(kisi, b, k), x) for k, x in enumerate(baris, start=kiri))
    ]
    if not beda:
        return None
    return Tambalan(lembar.nama, beda[0], kiri, isi[beda[0] : beda[-1] + 1])
