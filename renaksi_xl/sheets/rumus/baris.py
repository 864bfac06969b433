"""What stands on each line of `_hitung`, for the functions that give the cells' values.

Figures come from the engine's `Hasil`; what formulas need on their way (positions, tree order) is made here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi_xl.core.anggaran import pagu_untuk_bobot
from renaksi_xl.core.angka import DUA_BELAS, angka, bulat
from renaksi_xl.core.hasil import Hasil, HasilBaris, HasilSimpul
from renaksi_xl.core.indikator import Figur, empat
from renaksi_xl.core.istilah import CaraHitung, rapikan
from renaksi_xl.core.penarik import Penarik
from renaksi_xl.core.pohon import LUAR, PUNCAK, TINGKAT_SUB_KEGIATAN, Pohon, pemilik_id, tingkat
from renaksi_xl.core.rata_rata import Nilai, batasi
from renaksi_xl.core.rencana import JENJANG_RENAKSI, Baris, Jenjang, Pengaturan, Rencana
from renaksi_xl.sheets.rumus.nilai import kosong
from renaksi_xl.sheets.rumus.tata import Tata

TINGKAT_REKAP = tuple(tingkat(j) for j in JENJANG_RENAKSI if j is not Jenjang.SUB_KEGIATAN)
"""Levels whose parents Rekap Capaian lists."""

Empat = tuple[Nilai, Nilai, Nilai, Nilai]


@dataclass(slots=True)
class BarisHitung:
    """A row of the plan on its line: `pos` counts lines from 1 over both parts, `no` within its table."""

    m: Model
    pos: int
    no: int
    i: int
    b: Baris
    f: Figur
    h: HasilBaris
    s: int
    """Node, or LUAR."""
    target: Empat
    """Numbers among the four target cells."""

    @property
    def pertama(self) -> bool:
        """Whether the row stands for its node."""
        return self.s != LUAR and self.m.pohon.baris[self.s][0] == self.i

    @property
    def punya_anak(self) -> bool:
        """Whether the row's node has children."""
        return self.m.pohon.beranak(self.s)

    @property
    def rata(self) -> bool:
        """Whether the row takes its realisasi from its children (ATURAN 3.5)."""
        return self.punya_anak and self.f.cara is CaraHitung.RATA_RATA_CAPAIAN


@dataclass(slots=True)
class SimpulHitung:
    """A node on its line of the tree order."""

    m: Model
    pos: int
    s: int
    h: HasilSimpul
    anak: tuple[int, ...]

    @property
    def daun(self) -> bool:
        """Whether it has no children."""
        return not self.anak

    @property
    def di_rekap(self) -> bool:
        """Whether Rekap Capaian lists it: a Sasaran, Program or Kegiatan with children."""
        return bool(self.anak) and self.m.pohon.tingkat[self.s] in TINGKAT_REKAP

    @property
    def lebih(self) -> bool:
        """Whether its value is cut to the cap, seen at 12 decimals as the formula sees it."""
        batas, nilai = self.m.p.batas_capaian, self.h.nilai
        return batas is not None and nilai is not None and bulat(nilai, DUA_BELAS) > batas

    @property
    def dibatasi(self) -> int:
        """How many of its children are cut to the cap."""
        return sum(self.m.di_urutan(a).lebih for a in self.anak)

    @property
    def terbatas(self) -> Nilai:
        """Its value as it enters a mean: capped."""
        return None if self.h.nilai is None else batasi(self.h.nilai, self.m.p.batas_capaian)

    @property
    def terbatas_tahun(self) -> Nilai:
        """Its yearly value as it enters a mean."""
        return None if self.h.nilai_tahun is None else batasi(self.h.nilai_tahun, self.m.p.batas_capaian)


@dataclass(slots=True)
class Larik:
    """One line: number in its part, part, position, the row on it and the node whose turn it is."""

    m: Model
    k: int
    bagian: int
    pos: int
    baris: BarisHitung | None
    simpul: SimpulHitung | None = None


@dataclass(frozen=True, slots=True)
class Andil:
    """Shares of the nodes in the office's figure, what each row of the plan costs, the costly rows by their place."""

    bagian: Sequence[Nilai]
    baris: Sequence[Penarik | None]
    urut: Mapping[int, int]


@dataclass(slots=True)
class Model:
    """A plan laid out on the lines of `_hitung`, with the positions and the tree order the formulas find."""

    rencana: Rencana
    hasil: Hasil
    daftar_bidang: list[str] = field(default_factory=list)
    """What stands on each line of Daftar_Bidang; empty for a blank one."""
    larik: list[Larik] = field(default_factory=list)
    pos_baris: dict[int, int] = field(default_factory=dict)
    pemilik: dict[str, int] = field(default_factory=dict)
    pos_kunci: dict[str, int] = field(default_factory=dict)
    """First line of each simpul key, among rows that may begin a node."""
    urut: list[int] = field(default_factory=list)
    """Line of the tree order, per node; children follow their parent."""
    besar: list[int] = field(default_factory=list)
    """Nodes in the subtree, the node itself included."""
    dalam: list[int] = field(default_factory=list)
    """Depth, 1 for a top."""
    sebelum: list[int] = field(default_factory=list)
    """Nodes in the subtrees of earlier siblings."""
    pagu: list[Nilai] = field(default_factory=list)
    """Pagu as a weight, per node."""
    pos_definisi: dict[str, int] = field(default_factory=dict)
    """Row of tblDO (from 1) of each ID."""
    nomor_rekap: dict[int, int] = field(default_factory=dict)
    """Place of each parent on Rekap Capaian, by node."""
    andil: Andil | None = None
    """What rows cost the office; filled when `rumus.andil` asks for it."""
    tren: list[Hasil | None] = field(default_factory=list)
    """The results at TW I..IV; filled when `rumus.tren` asks for them."""
    disebut: dict[str, dict[int, int]] = field(default_factory=dict)
    """Number of each node that a report names, by list and line; filled when `rumus.disebut` asks for it."""

    @property
    def p(self) -> Pengaturan:
        """The settings."""
        return self.rencana.pengaturan

    @property
    def pohon(self) -> Pohon:
        """The tree."""
        return self.hasil.pohon

    def pos_simpul(self, s: int) -> int:
        """Line of the row that stands for a node; 0 for LUAR."""
        return 0 if s == LUAR else self.pos_baris[self.pohon.baris[s][0]]

    def pertama(self, s: int) -> Baris:
        """The row that stands for a node."""
        return self.rencana.baris[self.pohon.baris[s][0]]

    def kerja(self, s: int) -> bool:
        """Whether a node belongs to the forest of Proses and Anggota."""
        return self.pohon.tingkat[s] > TINGKAT_SUB_KEGIATAN

    def di_urutan(self, s: int) -> SimpulHitung:
        """A node on its line of the tree order."""
        satu = self.larik[self.urut[s] - 1].simpul
        if satu is None:
            raise LookupError(s)
        return satu

    def baris_definisi(self, i: int) -> int:
        """Row of tblDO that belongs to a row of the plan, 0 for none."""
        return self.pos_definisi.get(self.rencana.baris[i].id.lower(), 0)

    def leluhur(self, s: int) -> list[int]:
        """The ancestors of a node, parent first."""
        jalur = []
        while (s := self.pohon.induk[s]) != PUNCAK:
            jalur.append(s)
        return jalur

    def bobot(self, s: int) -> Nilai:
        """The weight of a node as applied (ATURAN 4)."""
        return Decimal(1) if self.hasil.bobot is None else self.hasil.bobot[s]

    def bobot_tertulis(self, s: int) -> Nilai:
        """The weight of a node as Pengaturan says where to find it, before its siblings are looked at."""
        if self.p.bobot == "sama":
            return Decimal(1)
        return self.pagu[s] if self.p.bobot == "pagu" else angka(self.pertama(s).bobot)

    def putusan_bobot(self, saudara: Sequence[int]) -> int:
        """Of siblings' weights: 0 all blank (equal weights), 1 usable, 2 unusable."""
        bobot = [self.bobot_tertulis(s) for s in saudara]
        if all(w is None for w in bobot):
            return 0
        return 2 if any(w is None or w < 0 for w in bobot) else 1


def susun_model(rencana: Rencana, hasil: Hasil, tata: Tata) -> Model:
    """Lay a plan and its figures out on the lines."""
    m = Model(rencana, hasil, ["" if n is None else rapikan(rencana.bidang[n].nama) for n in tata.bidang])
    for pos, (bagian, k, i) in enumerate(tata.garis(), start=1):
        baris = None if i is None or kosong(rencana.baris[i]) else _baris_hitung(m, pos, k, i)
        if i is not None:
            m.pos_baris[i] = pos
        m.larik.append(Larik(m, k, bagian, pos, baris))
    m.pemilik = pemilik_id(rencana.baris)
    for nomor, i in enumerate(tata.definisi, start=1):
        if i is not None and (kunci := rencana.baris[i].id.lower()):
            m.pos_definisi.setdefault(kunci, nomor)
    m.pagu = pagu_untuk_bobot(hasil.pohon, rencana.baris)
    for satu in m.larik:
        if satu.baris is not None and (kunci := kunci_simpul(satu.baris).lower()):
            m.pos_kunci.setdefault(kunci, satu.pos)
    _urutkan(m)
    for satu in m.larik:
        if satu.simpul is not None and satu.simpul.di_rekap:
            m.nomor_rekap[satu.simpul.s] = len(m.nomor_rekap) + 1
    return m


def _baris_hitung(m: Model, pos: int, no: int, i: int) -> BarisHitung:
    b, h = m.rencana.baris[i], m.hasil
    return BarisHitung(m, pos, no, i, b, h.figur[i], h.baris[i], h.pohon.simpul_baris[i], empat(b.target_tw))


def ikut(x: BarisHitung) -> bool:
    """Whether the row has an ID, and is the first to have it."""
    return x.m.pemilik.get(x.b.id.lower()) == x.i


def kunci_simpul(x: BarisHitung) -> str:
    """The simpul key of a row that may begin a node, else empty."""
    return rapikan(x.b.simpul) if ikut(x) and tingkat(x.b.jenjang) else ""


def _urutkan(m: Model) -> None:
    """Work out the tree order: depth first, siblings by line; the forest of Proses and Anggota last."""
    pohon = m.pohon
    n = len(pohon.baris)
    m.urut, m.besar, m.dalam, m.sebelum = [0] * n, [1] * n, [1] * n, [0] * n
    anak = [sorted(a, key=m.pos_simpul) for a in pohon.anak]
    for s in pohon.urutan:
        m.besar[s] = 1 + sum(m.besar[a] for a in anak[s])
    dasar = 0
    for puncak in (pohon.puncak(), pohon.puncak_kerja()):
        _urutkan_saudara(m, sorted(puncak, key=m.pos_simpul), dasar, 1, anak)
        dasar += sum(m.besar[s] for s in puncak)


def _urutkan_saudara(m: Model, saudara: Sequence[int], dasar: int, dalam: int, anak: list[list[int]]) -> None:
    lewat = 0
    for s in saudara:
        m.urut[s], m.dalam[s], m.sebelum[s] = dasar + lewat + 1, dalam, lewat
        letak = m.urut[s]
        m.larik[letak - 1].simpul = SimpulHitung(m, letak, s, m.hasil.simpul[s], m.pohon.anak[s])
        _urutkan_saudara(m, anak[s], letak, dalam + 1, anak)
        lewat += m.besar[s]
