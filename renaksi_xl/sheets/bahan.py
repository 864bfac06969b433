"""What the sheets of a workbook are made from, worked out once: the computed plan and where each row stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets import bidang, cascading, catatan, definisi, rekap, renaksi, rincian
from renaksi_xl.sheets import hitung as lembar_hitung
from renaksi_xl.sheets.isian import KolomHitung
from renaksi_xl.sheets.kontrak import Lembar
from renaksi_xl.sheets.nama_bidang import nama_lembar_bidang
from renaksi_xl.sheets.nomor import nomor
from renaksi_xl.sheets.pengaturan import CADANGAN_BIDANG
from renaksi_xl.sheets.rumus.bahasa import Kolom
from renaksi_xl.sheets.rumus.baris import susun_model
from renaksi_xl.sheets.rumus.hitung import (
    CASCADING,
    KOLOM,
    RENAKSI,
    Hitungan,
    Tata,
    nilai_kolom,
    rumus_kolom,
    susun_tata,
)
from renaksi_xl.sheets.rumus.rincian import asal
from renaksi_xl.sheets.rumus.ringkas import LetakRekap


@dataclass(frozen=True, slots=True)
class Bahan:
    """A computed plan with the places of its rows; make one with `susun_bahan`.

    `nomor` is the printed number of each row of the plan, `rekap` where the lists of Rekap Capaian stand.
    """

    rencana: Rencana
    hasil: Hasil
    tata: Tata
    nomor: Sequence[str]
    rekap: LetakRekap
    tambahan: tuple[Kolom, ...] = ()
    """Columns of `_hitung` behind its own, for sheets that need more figures than the master has."""
    cadangan_bidang: int = CADANGAN_BIDANG
    """Spare lines of tblBidang and of the list of bidang on Rekap Capaian."""

    @property
    def hitungan(self) -> Hitungan:
        """Sheet `_hitung` of this workbook."""
        return Hitungan(self.tata, (*KOLOM, *self.tambahan))

    @property
    def posisi(self) -> dict[int, int]:
        """Line of `_hitung`, from 1, of each row of the plan."""
        return {i: n for n, (_, _, i) in enumerate(self.tata.garis(), start=1) if i is not None}

    @property
    def tempat(self) -> dict[int, int]:
        """Row of tblRenaksi, from 1, of each row of the plan that lives there."""
        return {i: n for n, i in enumerate(self.tata.baris[RENAKSI], start=1) if i is not None}

    def di(self, bagian: int) -> list[int]:
        """The rows of the plan on tblRenaksi (0) or tblCascading (1), in the order of the sheet."""
        return [i for i in self.tata.baris[bagian] if i is not None]


def susun_bahan(
    rencana: Rencana,
    hasil: Hasil,
    tata: Tata | None = None,
    tambahan: tuple[Kolom, ...] = (),
    cadangan_bidang: int = CADANGAN_BIDANG,
) -> Bahan:
    """Place a plan; `tata` says where an existing workbook holds the rows, else they stand as in a new one."""
    return Bahan(
        rencana,
        hasil,
        tata or susun_tata(rencana),
        nomor(hasil.pohon, rencana.baris),
        rekap.letak(rencana, cadangan_bidang),
        tambahan,
        cadangan_bidang,
    )


def _kolom_hitung(bahan: Bahan, bagian: int) -> dict[str, KolomHitung]:
    nilai = nilai_kolom(bahan.rencana, bahan.hasil)
    return {
        k.label: KolomHitung(
            rumus_kolom(k.label, bahan.tata, bagian), [nilai[i][k.label] for i in bahan.di(bagian)]
        )
        for k in renaksi.KOLOM_HITUNG
    }


def lembar_data(bahan: Bahan, tanpa: Collection[str] = ()) -> dict[str, Lembar]:
    """The sheets that hold the plan and its figures, name → sheet; no other sheet computes anything new.

    Those named in `tanpa` are left out: a click writes few of them, and the hidden model alone is most of the work.
    """
    rencana, hasil, no = bahan.rencana, bahan.hasil, bahan.nomor
    hitungan, model = bahan.hitungan, susun_model(rencana, hasil, bahan.tata)
    tabel = [
        ([rencana.baris[i] for i in satu], [no[i] for i in satu])
        for satu in map(bahan.di, (RENAKSI, CASCADING))
    ]
    cara: dict[str, Callable[[], Lembar]] = {
        renaksi.NAMA_LEMBAR: lambda: renaksi.lembar(rencana, *tabel[RENAKSI], _kolom_hitung(bahan, RENAKSI)),
        catatan.NAMA_LEMBAR: lambda: catatan.lembar(rencana, no),
        definisi.NAMA_LEMBAR: lambda: definisi.lembar(rencana),
        cascading.NAMA_LEMBAR: lambda: cascading.lembar(
            rencana, *tabel[CASCADING], _kolom_hitung(bahan, CASCADING)
        ),
        rekap.NAMA_LEMBAR: lambda: rekap.lembar(model, bahan.tata, no, bahan.cadangan_bidang),
        rincian.NAMA_LEMBAR: lambda: rincian.lembar(
            rencana, hasil, no, asal(hitungan.rentang(), bahan.rekap), bahan.posisi
        ),
        lembar_hitung.NAMA_LEMBAR: lambda: lembar_hitung.lembar(hitungan.blok_model(model)),
    }
    return {nama: satu() for nama, satu in cara.items() if nama not in tanpa}


def lembar_bidang(bahan: Bahan, terpakai: Sequence[str]) -> list[Lembar]:
    """One sheet per bidang, none named like one of `terpakai`."""
    latar = bidang.Latar(bahan.rencana, bahan.hasil, bahan.nomor, bahan.tempat, bahan.rekap)
    nama = nama_lembar_bidang(bahan.rencana.bidang, terpakai)
    return [bidang.lembar(satu, urut, latar) for urut, satu in enumerate(nama, start=1)]
