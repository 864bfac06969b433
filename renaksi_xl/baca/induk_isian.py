"""The master as a bidang's file shows it now: which cells are asked for, and what they hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from renaksi_xl.baca.cap_isian import Cap
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.gabung.bahan import NamaSel
from renaksi_xl.core.gabung import Tempat
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.rencana import Isi, Rencana
from renaksi_xl.pesan import gabung as kata
from renaksi_xl.sheets import kolom_bidang as kolom
from renaksi_xl.sheets import lembar_isian, lembar_rasio
from renaksi_xl.sheets.bahan_bidang import BahanBidang, BarisFile, susun_bahan
from renaksi_xl.sheets.isian import isi_medan
from renaksi_xl.sheets.kontrak import Kolom

KOLOM_ISIAN = (*kolom.REALISASI, *kolom.ANGGARAN, *kolom.CATATAN)
KOLOM_RASIO = (*kolom.PEMBILANG, *kolom.PENYEBUT)


def tempat(id_: str, k: Kolom, tw: int) -> Tempat:
    """The cell of a row under an input column; notes are those of TW pelaporan (1..4)."""
    return Tempat(id_.lower(), k.kunci, tw if k.indeks is None else k.indeks + 1)


def terbuka(x: BarisFile, k: Kolom, tw: int) -> bool:
    """Whether a bidang is asked for a cell."""
    return lembar_rasio.terbuka(x, k, tw) if k in KOLOM_RASIO else lembar_isian.terbuka(x, k, tw)


def isi_sel(x: BarisFile, k: Kolom, tw: int) -> Isi:
    """What the master holds there, as a file handed out now would show it."""
    isi = kolom.isi_catatan(x.b, k, tw) if k.kunci in kolom.KUNCI_CATATAN else isi_medan(x.b, k)
    return isi or None if isinstance(isi, str) else isi  # type: ignore[return-value]  # input cells hold an Isi


@dataclass(slots=True)
class IndukIsian:
    """The master for the merge. `nilai` and `nama` fill up as bidang are asked for."""

    rencana: Rencana
    hasil: Hasil
    nilai: dict[Tempat, Isi] = field(default_factory=dict)
    nama: dict[Tempat, NamaSel] = field(default_factory=dict)
    _bahan: dict[str, BahanBidang] = field(default_factory=dict)

    @property
    def tw(self) -> int:
        """TW pelaporan, 1..4."""
        return self.rencana.pengaturan.tw_pelaporan

    def bahan(self, bidang: str) -> BahanBidang | None:
        """What a bidang's file would be made of now; None for a bidang the plan does not name."""
        kunci = seragam(bidang)
        satu = next((b for b in self.rencana.bidang if seragam(b.nama) == kunci), None)
        if satu is None:
            return None
        if kunci not in self._bahan:
            self._bahan[kunci] = susun_bahan(self.rencana, self.hasil, satu)
            for x in self._bahan[kunci].baris:
                self._catat(x)
        return self._bahan[kunci]

    def _catat(self, x: BarisFile) -> None:
        for k in (*KOLOM_ISIAN, *KOLOM_RASIO):
            if x.milik and terbuka(x, k, self.tw):
                t = tempat(x.b.id, k, self.tw)
                self.nilai[t] = isi_sel(x, k, self.tw)
                satuan = x.b.satuan if k.kunci == "realisasi_tw" else None
                self.nama[t] = NamaSel(id=x.b.id, kolom=k.label, uraian=nama_baris(x.b), satuan=satuan)

    def tolak(self, cap: Cap) -> tuple[str, str, str] | None:
        """Why a stamp does not belong to this master: what differs, the master's, the file's; None if it does."""
        i = self.rencana.instansi
        beda = [
            (kata.INSTANSI, i.nama, cap.instansi, seragam(i.nama) != seragam(cap.instansi)),
            (
                kata.KABUPATEN,
                i.kabupaten or "",
                cap.kabupaten,
                bool(i.kabupaten and cap.kabupaten) and seragam(i.kabupaten) != seragam(cap.kabupaten),
            ),
            (kata.TAHUN, str(i.tahun), str(cap.tahun), i.tahun != cap.tahun),
            (kata.TW, str(self.tw), str(cap.tw), self.tw != cap.tw),
            (kata.BIDANG, kata.TIDAK_ADA_DI_DAFTAR, cap.bidang, self.bahan(cap.bidang) is None),
        ]
        return next(((apa, ini, itu) for apa, ini, itu, lain in beda if lain), None)
