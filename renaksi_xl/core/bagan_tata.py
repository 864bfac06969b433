"""The layout of one page of the Bagan Cascading: a tree above, lists below.

Down to a turning depth the children of a node stand side by side and all boxes of a depth begin on one line;
from there on they stand below each other beside a spine, in as many columns as the height of the page asks
for. Every line begins at the foot of a parent and ends at a child's head (side by side) or flank (lists).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from renaksi_xl.core.bagan_bentuk import Garis, Halaman, Kotak, Pengukur, Simpul, susun_tulisan

SELA = 2
"""Columns between neighbours."""
JARAK = 2
"""Rows between a line of boxes and the next."""
JARAK_LURUS = 1
"""Rows between lines of boxes where every parent has one child."""
SELA_BARIS = 1
"""Rows between the boxes of a list."""
SURUT = 2
"""Columns by which a list stands in from its parent."""
TULANG = 1
"""The spine's distance from the left edge of the parent."""
LEBAR_ATAS = 60
"""A parent of many may be this wide."""
RENGGANG = 2
"""Rows by which a box may be made higher to end with its neighbours."""
_PUTARAN = 3


@dataclass(frozen=True, slots=True)
class Ruang:
    """The room of a page, in columns and rows."""

    lebar: int
    tinggi: int


@dataclass(slots=True)
class _Cabang:
    """A node of the upper part: side by side with its siblings; `kolom` holds the list below it."""

    simpul: Simpul
    dalam: int
    anak: list[_Cabang] = field(default_factory=list)
    kolom: list[list[Simpul]] = field(default_factory=list)
    lebar: int = 0
    lebar_kotak: int = 0
    x: int = 0
    x_kotak: int = 0
    y: int = 0
    tinggi: int = 0
    bawah: int = 0
    """Where the highest box of this depth ends."""

    @property
    def pusat(self) -> int:
        return self.x_kotak + self.lebar_kotak // 2

    @property
    def kaki(self) -> int:
        return self.y + self.tinggi

    def semua(self) -> Iterator[_Cabang]:
        yield self
        for satu in self.anak:
            yield from satu.semua()


@dataclass(frozen=True, slots=True)
class _Tempat:
    """A box whose texts are put in only when the page is kept."""

    simpul: Simpul
    x: int
    y: int
    lebar: int
    tinggi: int

    def kotak(self) -> Kotak:
        tulisan = tuple(susun_tulisan(self.simpul.isi, self.x, self.y, self.lebar, self.tinggi))
        return Kotak(self.simpul, self.x, self.y, self.lebar, self.tinggi, tulisan)


@dataclass(slots=True)
class Penata:
    """Lays a tree out in boxes of `lebar` columns that turn into lists below depth `belok`."""

    ukur: Pengukur
    ruang: Ruang
    lebar: int
    belok: int
    kotak: list[_Tempat] = field(default_factory=list)
    garis: list[Garis] = field(default_factory=list)

    def tata(self, akar: Simpul) -> Halaman | None:
        """The page, or None when it does not fit."""
        cabang = self._cabang(akar, 0)
        if not self._timbang(cabang) or self._terlalu_tinggi(cabang):
            return None
        self._letakkan(cabang, 0)
        for satu in cabang.semua():
            self._gambar(satu)
        lebar = max((k.x + k.lebar for k in self.kotak), default=0)
        tinggi = max((k.y + k.tinggi for k in self.kotak), default=0)
        if lebar > self.ruang.lebar or tinggi > self.ruang.tinggi:
            return None
        return Halaman(tuple(k.kotak() for k in self.kotak), tuple(self.garis), lebar, tinggi)

    # The upper part.

    def _cabang(self, simpul: Simpul, dalam: int) -> _Cabang:
        satu = _Cabang(simpul, dalam)
        if dalam < self.belok:
            satu.anak = [self._cabang(a, dalam + 1) for a in simpul.anak]
        elif simpul.anak:
            satu.kolom = [list(simpul.anak)]
        return satu

    def _timbang(self, akar: _Cabang) -> bool:
        """Widths and heights; how many columns a list needs depends on the heights above it and vice versa."""
        semua = list(akar.semua())
        for _ in range(_PUTARAN):
            self._lebarkan(akar)
            if akar.lebar > self.ruang.lebar:
                return False
            atas = self._tinggikan(semua)
            if max(satu.kaki for satu in semua) > self.ruang.tinggi:
                return False
            berubah = False
            for satu in semua:
                if satu.kolom:
                    lama = [len(k) for k in satu.kolom]
                    satu.kolom = self._bagi(satu.simpul.anak, self.ruang.tinggi - atas[satu.dalam])
                    berubah = berubah or lama != [len(k) for k in satu.kolom]
            if not berubah:  # another round would find the same
                return True
        self._lebarkan(akar)
        self._tinggikan(semua)
        return akar.lebar <= self.ruang.lebar

    def _lebarkan(self, satu: _Cabang) -> None:
        for a in satu.anak:
            self._lebarkan(a)
        banyak = len(satu.kolom)
        isi = [a.lebar for a in satu.anak] or [self.lebar] * max(1, banyak)
        satu.lebar = sum(isi) + SELA * (len(isi) - 1)
        satu.lebar_kotak = max(self.lebar, min(satu.lebar, LEBAR_ATAS) // 2 * 2)

    def _tinggikan(self, semua: Sequence[_Cabang]) -> list[int]:
        """Let the boxes of each depth begin and, where little is missing, end together; the first row below each."""
        dalam = max(satu.dalam for satu in semua)
        tinggi = [0] * (dalam + 1)
        for satu in semua:
            satu.tinggi = self.ukur.tinggi(satu.simpul.isi, satu.lebar_kotak)
            tinggi[satu.dalam] = max(tinggi[satu.dalam], satu.tinggi)
        bercabang = {satu.dalam for satu in semua if len(satu.anak) > 1 or satu.kolom}
        atas = [0]
        for d, t in enumerate(tinggi):
            jarak = JARAK if d in bercabang else JARAK_LURUS
            atas.append(atas[-1] + t + (jarak if t else 0))
        for satu in semua:
            t = tinggi[satu.dalam]
            satu.y, satu.bawah = atas[satu.dalam], atas[satu.dalam] + t
            if t - satu.tinggi <= RENGGANG:
                satu.tinggi = t
        return atas[1:]

    def _letakkan(self, satu: _Cabang, x: int) -> None:
        satu.x, kiri = x, x
        for a in satu.anak:
            self._letakkan(a, kiri)
            kiri += a.lebar + SELA
        pusat = x + satu.lebar // 2
        if satu.anak:
            pusat = (satu.anak[0].pusat + satu.anak[-1].pusat) // 2
        terjauh = x + satu.lebar - satu.lebar_kotak
        satu.x_kotak = min(max(pusat - satu.lebar_kotak // 2, x), terjauh)

    def _gambar(self, satu: _Cabang) -> None:
        ada = bool(satu.simpul.isi)
        if ada:
            self._taruh(satu.simpul, satu.x_kotak, satu.y, satu.lebar_kotak, satu.tinggi)
        if satu.anak and ada:
            self._sisir(satu, [(a.pusat, a.y) for a in satu.anak])
        if satu.kolom:
            self._daftar(satu, bertulang=ada)

    def _sisir(self, satu: _Cabang, ujung: Sequence[tuple[int, int]]) -> None:
        """A comb: down from the parent, across, and down to each end."""
        datar = satu.bawah + JARAK // 2
        self._garis(satu.pusat, satu.kaki, satu.pusat, datar)
        tepi = [satu.pusat, *(x for x, _ in ujung)]
        self._garis(min(tepi), datar, max(tepi), datar)
        for x, y in ujung:
            self._garis(x, datar, x, y)

    # The lists.

    def _tinggi_daftar(self, simpul: Simpul, lebar: int) -> int:
        """Rows of a box in a list with the lists inside it."""
        kunci, daftar = (id(simpul), lebar), self.ukur.daftar
        if kunci not in daftar:
            bawah = _lebar_daftar(simpul.anak, lebar)
            dalam = sum(self._tinggi_daftar(a, bawah) + SELA_BARIS for a in simpul.anak)
            self.ukur.simpan(simpul)
            daftar[kunci] = self.ukur.tinggi(simpul.isi, lebar) + dalam
        return daftar[kunci]

    def _terlalu_tinggi(self, akar: _Cabang) -> bool:
        """Whether a list ends below the page, which is known before anything is drawn."""
        for satu in akar.semua():
            atas = satu.bawah + (JARAK if satu.simpul.isi else 0)
            for anak in satu.kolom:
                lebar = _lebar_daftar(anak, self.lebar)
                tinggi = sum(self._tinggi_daftar(a, lebar) + SELA_BARIS for a in anak) - SELA_BARIS
                if atas + tinggi > self.ruang.tinggi:
                    return True
        return False

    def _bagi(self, anak: Sequence[Simpul], ruang: int) -> list[list[Simpul]]:
        """Spread a list over the fewest columns that are not higher than the room, evenly."""
        tinggi = [self._tinggi_daftar(a, _lebar_daftar(anak, self.lebar)) for a in anak]
        terendah, tertinggi = max(tinggi), max(ruang, *tinggi, 0)
        banyak = len(_kolomkan(tinggi, tertinggi))
        while terendah < tertinggi:
            tengah = (terendah + tertinggi) // 2
            if len(_kolomkan(tinggi, tengah)) <= banyak:
                tertinggi = tengah
            else:
                terendah = tengah + 1
        return [[anak[i] for i in satu] for satu in _kolomkan(tinggi, tertinggi)]

    def _daftar(self, satu: _Cabang, *, bertulang: bool) -> None:
        atas = satu.bawah + (JARAK if bertulang else 0)
        kiri = [satu.x + i * (self.lebar + SELA) for i in range(len(satu.kolom))]
        if bertulang and len(kiri) > 1:
            datar = satu.bawah + JARAK // 2
            tepi = [satu.pusat, *(_tulang(a, x, self.lebar) for x, a in zip(kiri, satu.kolom, strict=True))]
            self._garis(satu.pusat, satu.kaki, satu.pusat, datar)
            self._garis(min(tepi), datar, max(tepi), datar)
            kaki = datar
        else:
            kaki = satu.kaki
        for x, anak in zip(kiri, satu.kolom, strict=True):
            self._turun(anak, x, kaki, atas, self.lebar, bertulang=bertulang)

    def _turun(
        self, anak: Sequence[Simpul], x: int, kaki: int, y: int, lebar: int, *, bertulang: bool = True
    ) -> int:
        """Draw a list along its spine, which begins at `kaki`; the first row below it."""
        lebar_anak = _lebar_daftar(anak, lebar)
        kiri, tulang = x + lebar - lebar_anak, _tulang(anak, x, lebar)
        terakhir = kaki
        for a in anak:
            tinggi = self.ukur.tinggi(a.isi, lebar_anak)
            self._taruh(a, kiri, y, lebar_anak, tinggi)
            if lebar_anak == lebar:
                terakhir = y
            else:
                terakhir = y + 1
                self._garis(tulang, terakhir, kiri, terakhir, ada=bertulang)
            y += tinggi
            if a.anak:
                y = self._turun(a.anak, kiri, y, y + SELA_BARIS, lebar_anak)
            else:
                y += SELA_BARIS
        self._garis(tulang, kaki, tulang, terakhir, ada=bertulang)
        return y

    # Both.

    def _taruh(self, simpul: Simpul, x: int, y: int, lebar: int, tinggi: int) -> None:
        self.kotak.append(_Tempat(simpul, x, y, lebar, tinggi))

    def _garis(self, x1: int, y1: int, x2: int, y2: int, *, ada: bool = True) -> None:
        if ada and (x1, y1) != (x2, y2):
            self.garis.append(Garis(x1, y1, x2, y2))


def _lebar_daftar(anak: Sequence[Simpul], lebar: int) -> int:
    """Columns of the boxes in a list below a box of `lebar`: an only child stands straight below."""
    return lebar if len(anak) == 1 else lebar - SURUT


def _tulang(anak: Sequence[Simpul], x: int, lebar: int) -> int:
    """Where the line down to a list runs: beside it, or into the middle of an only child."""
    return x + (lebar // 2 if len(anak) == 1 else TULANG)


def _kolomkan(tinggi: Sequence[int], batas: int) -> list[list[int]]:
    """Fill columns one after the other, none higher than `batas` unless by a single item."""
    kolom: list[list[int]] = [[]]
    terpakai = 0
    for i, t in enumerate(tinggi):
        if kolom[-1] and terpakai + SELA_BARIS + t > batas:
            kolom.append([])
        terpakai = t if not kolom[-1] else terpakai + SELA_BARIS + t
        kolom[-1].append(i)
    return kolom
