"""Weights among siblings: groups without usable ones (ATURAN 4), for the checks of Bobot and Pagu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir, nama_baris
from renaksi_xl.checks.struktur import tiap_saudara
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.anggaran import pagu_untuk_bobot
from renaksi_xl.core.angka import angka
from renaksi_xl.core.rata_rata import Nilai
from renaksi_xl.pesan.frasa import PUNCAK_POHON, rangkai

Pilihan = Literal["bobot", "pagu"]
_PALING_BANYAK = 5
"""So many names are listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Siblings with their weights as typed; a Pagu may be the sum of its children's."""

    induk: str
    anak: list[Butir]
    bobot: list[Nilai]

    def salah(self) -> list[tuple[Butir, Nilai]]:
        """The siblings whose weight is blank or negative."""
        pasangan = zip(self.anak, self.bobot, strict=True)
        return [(b, w) for b, w in pasangan if w is None or w < 0]

    def kosong(self) -> bool:
        """Whether no sibling has a weight."""
        return all(w is None for w in self.bobot)

    def nol(self) -> bool:
        """Whether all weights are 0."""
        return all(w == 0 for w in self.bobot)


def kelompok(bahan: Bahan, pilihan: Pilihan) -> Iterator[Kelompok]:
    """Every group of siblings, when Pengaturan weighs by this choice."""
    if bahan.rencana.pengaturan.bobot != pilihan:
        return
    pohon, baris = bahan.hasil.pohon, bahan.rencana.baris
    pagu = pagu_untuk_bobot(pohon, baris) if pilihan == "pagu" else None
    for induk, anak in tiap_saudara(bahan):
        bobot = [pagu[s] if pagu is not None else angka(b.baris.bobot) for s, b in anak]
        yield Kelompok(induk or PUNCAK_POHON, [b for _, b in anak], bobot)


def _sebut(b: Butir, w: Nilai) -> str:
    return f"“{nama_baris(b.baris)}” {'kosong' if w is None else 'negatif'}"


def _daftar(isi: list[str]) -> str:
    lebih = len(isi) - _PALING_BANYAK
    return rangkai(isi if lebih <= 0 else [*isi[:_PALING_BANYAK], f"{lebih} lainnya"])


def sebagian(bahan: Bahan, pilihan: Pilihan, kode: str, sifat: Sifat, label: str) -> Iterator[Temuan]:
    """Groups in which some weights are blank or negative: no mean (ATURAN 4)."""
    for k in kelompok(bahan, pilihan):
        salah = k.salah()
        if salah and not k.kosong():
            rincian = _daftar([_sebut(b, w) for b, w in salah])
            yield salah[0][0].temuan(kode, sifat, label, induk=k.induk, rincian=rincian)


def semua_nol(bahan: Bahan, pilihan: Pilihan, kode: str, sifat: Sifat, label: str) -> Iterator[Temuan]:
    """Groups whose weights are all 0: no mean (ATURAN 4)."""
    for k in kelompok(bahan, pilihan):
        if k.nol():
            yield k.anak[0].temuan(kode, sifat, label, induk=k.induk, jumlah=str(len(k.anak)))


def semua_kosong(bahan: Bahan, pilihan: Pilihan, kode: str, sifat: Sifat, label: str) -> Iterator[Temuan]:
    """Groups of two or more without any weight: equal, with one Catatan for the plan (ATURAN 4)."""
    tanpa = [k for k in kelompok(bahan, pilihan) if k.kosong() and len(k.anak) > 1]
    if tanpa:
        fakta = {"jumlah": str(len(tanpa)), "rincian": _daftar([f"“{k.induk}”" for k in tanpa])}
        yield tanpa[0].anak[0].temuan(kode, sifat, label, **fakta)
