"""Any workbook of ours as a plan, also after people worked in it; nothing is dropped without a note (DESIGN).

Rows follow their IDs and columns their labels, wherever they were moved; settings follow their defined names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from renaksi_xl.baca import lampiran as lampir
from renaksi_xl.baca.catatan import CatatanBaca
from renaksi_xl.baca.isi_buku import IsiBuku, Petak, sel
from renaksi_xl.baca.lampiran import Lampiran
from renaksi_xl.baca.lembar_kita import TABEL_BARIS as TABEL
from renaksi_xl.baca.lembar_kita import TabelTerbaca, baca_baris, temukan
from renaksi_xl.baca.lengkapi import lengkapi_id
from renaksi_xl.baca.medan import kolom_medan, pembaca_medan
from renaksi_xl.baca.mentah import Mentah, kumpulkan_catatan
from renaksi_xl.baca.pengaturan import baca_pengaturan
from renaksi_xl.baca.urutan import urutan_gabung
from renaksi_xl.core.pohon import pemilik_id
from renaksi_xl.core.rencana import Baris, Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import bacaan as pesan
from renaksi_xl.sheets import cascading, catatan, definisi, renaksi
from renaksi_xl.sheets.cap_bidang import LEMBAR_CAP
from renaksi_xl.sheets.rujukan import alamat

if TYPE_CHECKING:
    from renaksi_xl.checks.bahan import FaktaBuku

WAJIB = (
    *(
        "Jenjang",
        "Uraian",
        "Indikator Kinerja",
        "Satuan",
        "Target",
        "Target TW I",
        "Target TW II",
        "Target TW III",
    ),
    *("Target TW IV", "Realisasi TW I", "Realisasi TW II", "Realisasi TW III", "Realisasi TW IV", "ID"),
)
"""Columns of tblRenaksi without which reading on would lose what people typed."""
TABEL_RENCANA = (renaksi.TABEL, cascading.TABEL)
"""The tables whose rows are rows of the plan."""
_PENANDA = ("Jenjang", "Uraian", "Indikator Kinerja", "ID")
_JUDUL_CATATAN = frozenset(
    k.label for k in catatan.TABEL.kolom if not k.hitung and k.kunci not in lampir.KUNCI_LAMPIRAN
)
_JUDUL_DO = frozenset(k.label for k in definisi.TABEL.kolom)


class Bacaan(NamedTuple):
    """What a workbook says.

    `rencana_seperti_tertulis` has IDs and parents as they stand, `rencana` completed ones; both have their rows in the
    same order. `letak` gives each row's table and 0-based sheet row, `tabel` the tables by name, `id_baru` the indices
    of rows whose new ID the workbook does not hold yet, `id_terakhir` the counter after that.
    """

    rencana: Rencana
    rencana_seperti_tertulis: Rencana
    catatan: tuple[CatatanBaca, ...]
    mentah: Mentah
    letak: tuple[tuple[str, int], ...]
    tabel: Mapping[str, TabelTerbaca]
    letak_do: Mapping[str, int]
    letak_catatan: Mapping[tuple[str, int], int]
    letak_pengaturan: Mapping[str, tuple[str, int, int]]
    id_baru: frozenset[int]
    id_terakhir: int
    nomor_baris: Mapping[str, int]
    """ID (lower case) → index in `rencana.baris`."""
    kunci_berspasi: Mapping[tuple[str, int], frozenset[str]]
    """Table and sheet row → the columns (ID, Induk) whose text has outer spaces, which no formula would find."""
    tabel_bidang: TabelTerbaca | None = None
    """tblBidang with the sheet row of each of `rencana.bidang`."""
    letak_pita: tuple[int | None, ...] = ()
    """Lines of the table of predikat: which of the plan's bands stands there, None for none of them."""

    @property
    def fakta(self) -> FaktaBuku:
        """What was seen beside the plan, for the checks; made when asked for: a recapitulation has no use for it."""
        from renaksi_xl.baca.fakta import kumpulkan_fakta

        return kumpulkan_fakta(self.mentah)

    def alamat(self, id_: str, label: str, tw: int | None = None) -> tuple[str, str] | None:
        """Sheet and address ("H36") of a row's cell; columns of Catatan TW need the quarter 1..4. None if absent."""
        nomor = self.nomor_baris.get(id_.lower())
        return None if nomor is None else self.alamat_baris(nomor, label, tw)

    def alamat_baris(self, nomor: int, label: str, tw: int | None = None) -> tuple[str, str] | None:
        """The same for the row at an index of `rencana.baris`, also where two rows carry one ID."""
        nama, baris = self.letak[nomor]
        kunci = self.rencana.baris[nomor].id.lower()
        if label in _JUDUL_CATATAN and tw is not None:
            return self._sel(catatan.NAMA_TABEL, self.letak_catatan.get((kunci, tw)), label)
        if label in self.tabel[nama].kolom:
            return self._sel(nama, baris, label)
        if label in _JUDUL_DO:
            return self._sel(definisi.NAMA_TABEL, self.letak_do.get(kunci), label)
        return None

    def alamat_pengaturan(self, nama: str) -> tuple[str, str] | None:
        """Sheet and address of a setting by its defined name."""
        tempat = self.letak_pengaturan.get(nama)
        return None if tempat is None or tempat[1] < 0 else (tempat[0], alamat(tempat[1], tempat[2]))

    def _sel(self, tabel: str, baris: int | None, label: str) -> tuple[str, str] | None:
        t = self.tabel.get(tabel)
        if t is None or baris is None or label not in t.kolom:
            return None
        return t.lembar, alamat(baris, t.kolom[label])


def baca_buku(isi: IsiBuku) -> Bacaan:
    """Read a workbook of ours. Raises MasukanError when it is another kind, or lacks what a plan cannot do without."""
    tabel = _temukan_tabel(isi)
    setelan = baca_pengaturan(isi)
    asal = [(t.nama, b) for t in TABEL_RENCANA if t.nama in tabel for b in tabel[t.nama].baris]
    do = _lampiran(isi, tabel.get(definisi.NAMA_TABEL), lampir.baca_do)
    catatan_tw = _lampiran(isi, tabel.get(catatan.NAMA_TABEL), lampir.baca_catatan)
    tulisan = _sambung(list(_baris(isi, tabel, asal)), (do, catatan_tw))
    n = len(tabel[renaksi.NAMA_TABEL].baris)
    lengkap = lengkapi_id([tulisan[:n], tulisan[n:]], setelan.id_terakhir, [*do.medan, *catatan_tw.medan])
    urut = urutan_gabung(lengkap.baris[:n], lengkap.baris[n:])
    rencana = Rencana(
        instansi=setelan.instansi,
        pengaturan=setelan.pengaturan,
        bidang=setelan.bidang,
        baris=tuple(lengkap.baris[i] for i in urut),
        dokumen=setelan.dokumen,
    )
    mentah = Mentah(isi, tabel, setelan, asal, tulisan, lengkap, do, catatan_tw)
    return Bacaan(
        rencana=rencana,
        rencana_seperti_tertulis=replace(rencana, baris=tuple(tulisan[i] for i in urut)),
        catatan=tuple(kumpulkan_catatan(mentah)),
        mentah=mentah,
        letak=tuple(asal[i] for i in urut),
        tabel=tabel,
        letak_do={id_: b for (id_, _), b in do.letak.items()},
        letak_catatan=catatan_tw.letak,
        letak_pengaturan=setelan.letak,
        id_baru=frozenset(k for k, i in enumerate(urut) if i in lengkap.baru),
        id_terakhir=lengkap.id_terakhir,
        nomor_baris=pemilik_id(rencana.baris),
        kunci_berspasi=dict(_kunci_berspasi(isi, tabel)),
        tabel_bidang=setelan.tabel_bidang,
        letak_pita=setelan.letak_pita,
    )


def _kunci_berspasi(
    isi: IsiBuku, tabel: Mapping[str, TabelTerbaca]
) -> Iterator[tuple[tuple[str, int], frozenset[str]]]:
    for nama, t in tabel.items():
        kolom = {k: t.kolom[k] for k in (renaksi.ID, renaksi.INDUK) if k in t.kolom}
        petak = isi.petak[t.lembar]
        for b in t.baris:
            kata = {k: sel(petak, b, n) for k, n in kolom.items()}
            if salah := frozenset(k for k, x in kata.items() if isinstance(x, str) and x != x.strip()):
                yield (nama, b), salah


def _temukan_tabel(isi: IsiBuku) -> dict[str, TabelTerbaca]:
    """Our tables by name, rows included; only tblRenaksi must be there."""
    if LEMBAR_CAP in isi.semua_lembar and renaksi.NAMA_LEMBAR not in isi.semua_lembar:
        raise MasukanError(pesan.FILE_ISIAN)
    ada: dict[str, TabelTerbaca] = {}
    for kita in TABEL:
        milik_lain = {t.lembar for t in TABEL if t is not kita} | {t.lembar for t in ada.values()}
        temu = temukan(isi, kita, milik_lain)
        if temu is None and kita is renaksi.TABEL:
            raise MasukanError(pesan.BUKAN_BUKU_KITA)
        if temu is not None:
            isian = [k.label for k in kolom_medan(kita)]
            penanda = [label for label in _PENANDA if label in isian]
            ada[kita.nama] = baca_baris(isi.petak[temu.lembar], temu, isian, penanda)
    hilang = next((label for label in WAJIB if label in ada[renaksi.NAMA_TABEL].hilang), None)
    if hilang is not None:
        raise MasukanError(pesan.kolom_hilang(ada[renaksi.NAMA_TABEL].lembar, hilang))
    return ada


def _baris(
    isi: IsiBuku, tabel: Mapping[str, TabelTerbaca], asal: Sequence[tuple[str, int]]
) -> Iterator[dict[str, Any]]:
    """The fields of every row of the plan that stand in the tables of rows."""
    kolom = kolom_medan(renaksi.TABEL)
    pembaca = {nama: pembaca_medan(kolom, t.kolom) for nama, t in tabel.items()}
    for nama, b in asal:
        petak = isi.petak[tabel[nama].lembar]
        yield pembaca[nama](petak[b] if b < len(petak) else ())


def _lampiran(
    isi: IsiBuku, tabel: TabelTerbaca | None, baca: Callable[[Petak, TabelTerbaca], Lampiran]
) -> Lampiran:
    return Lampiran() if tabel is None else baca(isi.petak[tabel.lembar], tabel)


def _sambung(medan: Sequence[dict[str, Any]], lampiran: Sequence[Lampiran]) -> list[Baris]:
    """Rows with what stands beside them; it belongs to the first row of its ID."""
    hasil, dipakai = [], set[str]()
    for m in medan:
        wajib = {kunci: m[kunci] or "" for kunci in ("id", "jenjang", "uraian")}
        kunci = wajib["id"].lower()
        milik = (
            {}
            if not kunci or kunci in dipakai
            else {k: v for x in lampiran for k, v in x.medan.get(kunci, {}).items()}
        )
        dipakai.add(kunci)
        hasil.append(Baris(**{**m, **wajib, **milik}))
    return hasil
