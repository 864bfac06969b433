"""Budget: a parent's pagu and realisasi are sums over its leaves, serapan is sum / sum (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from renaksi_xl.core.angka import angka
from renaksi_xl.core.hasil import Uang
from renaksi_xl.core.pohon import Pohon
from renaksi_xl.core.rata_rata import Nilai, jumlah_ada
from renaksi_xl.core.rencana import Baris, Pengaturan


def realisasi_anggaran(baris: Baris, pengaturan: Pengaturan) -> Nilai:
    """Rupiah realised up to TW pelaporan: the sum of the quarters, or the latest when typed s.d. (SIPD)."""
    terisi = [angka(isi) for isi in baris.realisasi_anggaran_tw[: pengaturan.tw_pelaporan]]
    if pengaturan.anggaran == "sd":
        return next((r for r in reversed(terisi) if r is not None), None)
    return jumlah_ada(terisi)


def gulung_anggaran(pohon: Pohon, baris: Sequence[Baris], pengaturan: Pengaturan) -> list[Uang]:
    """Pagu, realisasi and serapan per node; leaves from their first row, parents as sums (ATURAN 4)."""
    pagu: list[Nilai] = [None] * len(pohon.baris)
    terpakai: list[Nilai] = [None] * len(pohon.baris)
    for s in pohon.urutan:
        anak = pohon.anak[s]
        pertama = baris[pohon.baris[s][0]]
        pagu[s] = jumlah_ada([pagu[a] for a in anak]) if anak else angka(pertama.pagu)
        terpakai[s] = (
            jumlah_ada([terpakai[a] for a in anak]) if anak else realisasi_anggaran(pertama, pengaturan)
        )
    return [Uang(p, r, r / p if r is not None and p else None) for p, r in zip(pagu, terpakai, strict=True)]


def jumlah_anggaran(bagian: Iterable[Uang]) -> Uang:
    """The budget of several nodes together: sums, serapan sum / sum (ATURAN 4)."""
    semua = list(bagian)
    pagu, realisasi = jumlah_ada([u.pagu for u in semua]), jumlah_ada([u.realisasi for u in semua])
    return Uang(pagu, realisasi, realisasi / pagu if realisasi is not None and pagu else None)


def pagu_untuk_bobot(pohon: Pohon, baris: Sequence[Baris]) -> list[Nilai]:
    """A node's pagu as weight: its own where typed, else the sum of its children's (ATURAN 4, weights)."""
    pagu: list[Nilai] = [None] * len(pohon.baris)
    for s in pohon.urutan:
        sendiri = angka(baris[pohon.baris[s][0]].pagu)
        pagu[s] = jumlah_ada([pagu[a] for a in pohon.anak[s]]) if sendiri is None else sendiri
    return pagu
