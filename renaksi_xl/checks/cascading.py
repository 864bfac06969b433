"""What several K5 checks share: who lacks a text of the cascade, and the means a DO words (ATURAN 1, 3.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from renaksi_xl.checks.alat import beranak, tiap_baris, tiap_simpul
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.core.do_rata_rata import RataRata, baca_rata_rata
from renaksi_xl.core.istilah import CaraHitung, rapikan, seragam
from renaksi_xl.core.pohon import LUAR, PUNCAK, TINGKAT_SUB_KEGIATAN, tingkat
from renaksi_xl.core.rencana import Baris, Jenjang
from renaksi_xl.core.usulan import NamaSimpul
from renaksi_xl.pesan.frasa import dan_lainnya

_SEBUT_PALING_BANYAK = 3


@dataclass(frozen=True, slots=True)
class Tanpa:
    """Those of a plan that lack a text, and how many there are in all."""

    belum: Sequence[Butir]
    semua: int

    @property
    def pengecualian(self) -> bool:
        """Whether lacking it is the exception: then each is worth a finding, else one note says it for all."""
        return 2 * len(self.belum) <= self.semua

    def rincian(self, sebut: Callable[[Baris], str]) -> str:
        """The first few, each as `sebut` names it."""
        nama = [sebut(b.baris) for b in self.belum[:_SEBUT_PALING_BANYAK]]
        return dan_lainnya(nama, len(self.belum) - len(nama))


def tanpa_pemilik(bahan: Bahan) -> Tanpa:
    """The nodes of the plan's tree without pemilik kinerja on any of their rows, by their first row."""
    simpul = [(s, b) for s, b in tiap_simpul(bahan) if bahan.hasil.pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN]
    baris = bahan.rencana.baris
    belum = [b for s, b in simpul if not any(rapikan(baris[i].pemilik) for i in bahan.hasil.pohon.baris[s])]
    return Tanpa(belum, len(simpul))


def tanpa_do(bahan: Bahan) -> Tanpa:
    """The indikator of program and above without DO."""
    atas = [
        b
        for b in tiap_baris(bahan)
        if 0 < tingkat(b.baris.jenjang) <= tingkat(Jenjang.PROGRAM) and rapikan(b.baris.indikator)
    ]
    return Tanpa([b for b in atas if not rapikan(b.baris.do)], len(atas))


@dataclass(frozen=True, slots=True)
class RataRataDo:
    """A Rata-rata capaian row whose DO words the mean, with the names of its children."""

    butir: Butir
    rata: RataRata
    anak: tuple[str, ...]


def tiap_rata_rata(bahan: Bahan) -> Iterator[RataRataDo]:
    """Every row that is computed from its children and has a DO that says so."""
    nama = NamaSimpul(bahan.rencana.baris, bahan.hasil.pohon)
    for b in tiap_baris(bahan):
        if b.figur.cara is not CaraHitung.RATA_RATA_CAPAIAN or not beranak(bahan, b):
            continue
        anak = nama.anak(b.simpul)
        rata = baca_rata_rata(b.baris.do or "", anak, nama.sejenjang(b.simpul))
        if rata:
            yield RataRataDo(b, rata, anak)


def tiap_simpul_kerja(bahan: Bahan) -> Iterator[Sequence[Butir]]:
    """The rows of every node of Proses and Anggota."""
    pohon = bahan.hasil.pohon
    for s, rows in enumerate(pohon.baris):
        if pohon.tingkat[s] > TINGKAT_SUB_KEGIATAN:
            yield [bahan.butir[i] for i in rows]


def di_tim(bahan: Bahan, b: Butir) -> bool:
    """Whether the row belongs to a team, or to a person's own work: a Proses, or an Anggota below one."""
    pohon = bahan.hasil.pohon
    if b.simpul == LUAR or pohon.tingkat[b.simpul] <= TINGKAT_SUB_KEGIATAN:
        return False
    return seragam(b.baris.jenjang) != seragam(Jenjang.ANGGOTA) or pohon.induk[b.simpul] != PUNCAK
