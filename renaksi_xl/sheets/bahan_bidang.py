"""What a bidang's file holds: its rows, the rows above them, and what the master hands out with them.

The file computes its own rows live. What needs rows of other bidang cannot be live there: it is handed out as
the master had it, and the file says so (docs/keputusan/0005).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from renaksi_xl.core.angka import angka, tulis_persen
from renaksi_xl.core.hasil import Hasil, HasilBaris, Ringkas
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.istilah import CARA_DIKETIK, CaraHitung, seragam
from renaksi_xl.core.pohon import PUNCAK, TINGKAT_SUB_KEGIATAN, tingkat
from renaksi_xl.core.rata_rata import Nilai
from renaksi_xl.core.rencana import KOSONG4, Baris, Bidang, Jenjang, Rencana
from renaksi_xl.core.sidik import seri_serahan, sidik_rencana
from renaksi_xl.pesan import file_bidang as kata
from renaksi_xl.sheets.kolom_bidang import nilai_serahan
from renaksi_xl.sheets.nomor import nomor
from renaksi_xl.sheets.rumus.tata import Tata

_BERPENDORONG = (tingkat(Jenjang.SASARAN), tingkat(Jenjang.PROGRAM))


@dataclass(frozen=True, slots=True)
class Titipan:
    """A node's value and counts as the master has them: it has children, and none of them is in the file."""

    nilai: Nilai
    dihitung: int
    dari: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisFile:
    """A row of the file. `b` is the row as the file shows it, `milik` whether the bidang fills it in.

    `induk_nilai` are the master's figures where the row has none of its own (Rata-rata capaian of its
    children). `kunci` is the ID of its node's first row, where the node counts for the bidang's figure.
    """

    b: Baris
    nomor: str
    milik: bool
    cara: CaraHitung
    punya_anak: bool = False
    minta_pendorong: bool = False
    berpagu: bool = False
    induk_nilai: HasilBaris | None = None
    kunci: str | None = None
    titipan: Titipan | None = None

    @property
    def keterangan(self) -> str:
        """Words beside a node that counts with the mean of rows that are not in the file, else empty."""
        if self.titipan is None:
            return ""
        nilai = self.titipan.nilai
        return kata.ikut_dengan(None if nilai is None else tulis_persen(nilai))

    @property
    def diketik(self) -> bool:
        """Whether its realisasi is typed on sheet Isian."""
        return self.milik and self.cara in CARA_DIKETIK

    @property
    def rasio(self) -> bool:
        """Whether its realisasi comes from pembilang and penyebut."""
        return self.milik and self.cara is CaraHitung.RASIO


@dataclass(frozen=True, slots=True, kw_only=True)
class BahanBidang:
    """Everything a bidang's file is made of; `rencana` has the file's rows, `hasil` is the engine's word on it."""

    bidang: Bidang
    rencana: Rencana
    hasil: Hasil
    baris: tuple[BarisFile, ...]
    ringkas: Ringkas
    """The bidang's figure as the master has it."""
    sidik: str
    seri: str

    @property
    def tw(self) -> int:
        """The quarter that is reported, 1..4."""
        return self.rencana.pengaturan.tw_pelaporan

    @property
    def tata(self) -> Tata:
        """A line of `_hitung` for every row of the file; Rasio rows in the order of their sheet."""
        banyak = len(self.baris)
        rasio = tuple(i for i, x in enumerate(self.baris) if x.rasio)
        pita = tuple(range(len(self.rencana.pengaturan.pita)))
        return Tata((tuple(range(banyak)), ()), (max(1, banyak), 0), rasio, pita=pita)


def simpul_file(bidang: Bidang, hasil: Hasil) -> list[tuple[int, bool]]:
    """The nodes of a bidang's file in tree order, and whether each is its own (else one above its own)."""
    pohon, kunci = hasil.pohon, seragam(bidang.nama)
    milik = {s for s, h in enumerate(hasil.simpul) if h.bidang == kunci}
    atas: set[int] = set()
    for satu in milik:
        s = satu
        while (s := pohon.induk[s]) != PUNCAK:
            atas.add(s)
    urutan = pohon.menurun((*pohon.puncak(), *pohon.puncak_kerja()))
    return [(s, s in milik) for s in urutan if s in milik or s in atas]


def _baris_induk(b: Baris, no: str) -> BarisFile:
    """A row of another bidang: its words and targets, nothing that is reported."""
    polos = replace(
        b, realisasi_tw=KOSONG4, do=None, cara_hitung=None, jenis_target=None, arah=None, tw_rilis=None
    )
    return BarisFile(b=polos, nomor=no, milik=False, cara=CaraHitung.DIISI_LANGSUNG)


def _baris_milik(i: int, s: int, rencana: Rencana, hasil: Hasil, no: str) -> BarisFile:
    b, cara, pohon = rencana.baris[i], hasil.figur[i].cara, hasil.pohon
    pertama, anak = pohon.baris[s][0] == i, pohon.anak[s]
    rasio, berpagu = cara is CaraHitung.RASIO, pertama and not anak and angka(b.pagu) is not None
    dihitung = _dihitung(s, hasil)
    h = hasil.simpul[s]
    titipan = Titipan(h.nilai, int(bool(h.daun_terisi) and h.nilai is not None), int(bool(h.daun_bertarget)))
    return BarisFile(
        # The cara in force is written out: the words of a DO may have decided it, and the file need not have it.
        b=replace(
            b,
            cara_hitung=cara.value,
            realisasi_tw=b.realisasi_tw if cara in CARA_DIKETIK else KOSONG4,
            pembilang_tw=b.pembilang_tw if rasio else KOSONG4,
            penyebut_tw=b.penyebut_tw if rasio else KOSONG4,
            realisasi_anggaran_tw=b.realisasi_anggaran_tw if berpagu else KOSONG4,
        ),
        nomor=no,
        milik=True,
        cara=cara,
        punya_anak=bool(anak),
        minta_pendorong=pertama and pohon.tingkat[s] in _BERPENDORONG,
        berpagu=berpagu,
        induk_nilai=hasil.baris[i] if anak and cara is CaraHitung.RATA_RATA_CAPAIAN else None,
        kunci=rencana.baris[pohon.baris[s][0]].id if dihitung else None,
        titipan=titipan if dihitung and anak and pertama else None,
    )


def _dihitung(s: int, hasil: Hasil) -> bool:
    """Whether a node enters its bidang's figure: no child of the same bidang (ATURAN 4)."""
    pohon, bidang = hasil.pohon, hasil.simpul[s].bidang
    return pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN and not any(
        hasil.simpul[a].bidang == bidang for a in pohon.anak[s]
    )


def susun_bahan(rencana: Rencana, hasil: Hasil, bidang: Bidang) -> BahanBidang:
    """Gather the file of one bidang from the master's plan and figures."""
    no, pohon = nomor(hasil.pohon, rencana.baris), hasil.pohon
    baris = tuple(
        _baris_milik(i, s, rencana, hasil, no[i]) if milik else _baris_induk(rencana.baris[i], no[i])
        for s, milik in simpul_file(bidang, hasil)
        for i in pohon.baris[s]
    )
    sebagian = replace(rencana, baris=tuple(x.b for x in baris), bidang=(bidang,))
    sidik = sidik_rencana(rencana)
    tw = rencana.pengaturan.tw_pelaporan
    serahan = [nilai_serahan(x.b, tw) for x in baris if x.milik]
    return BahanBidang(
        bidang=bidang,
        rencana=sebagian,
        hasil=hitung(sebagian),
        baris=baris,
        ringkas=hasil.bidang[bidang.nama],
        sidik=sidik,
        seri=seri_serahan(sidik, tw, bidang.nama, serahan),
    )
