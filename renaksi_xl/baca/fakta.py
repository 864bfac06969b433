"""What was seen in the workbook beside the plan, as facts for the checks (K3xx, K9xx)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.baca.catatan import Perihal
from renaksi_xl.baca.lembar_kita import TABEL_BARIS, ambil
from renaksi_xl.baca.medan import GALAT, isi_kunci
from renaksi_xl.baca.mentah import Mentah, kumpulkan_catatan
from renaksi_xl.checks.bahan import (
    BagianHilang,
    BarisTanpaId,
    FaktaBuku,
    GalatSel,
    IdGanda,
    IdTanpaBaris,
    TakTerbaca,
)
from renaksi_xl.core.pohon import pemilik_id
from renaksi_xl.sheets import definisi
from renaksi_xl.sheets.pengaturan import NAMA_TABEL_BIDANG
from renaksi_xl.sheets.rujukan import alamat

_TAMBAHAN = frozenset(k.label for k in definisi.TAMBAHAN)
_DITINGGALKAN = frozenset(
    {
        Perihal.BARIS_DI_LUAR,
        Perihal.TANPA_ID,
        Perihal.ID_DOBEL_LAMPIRAN,
        Perihal.KOSONG_MENDAHULUI,
        Perihal.TW_TAK_DIKENAL,
        Perihal.PILIHAN_TAK_DIKENAL,
    }
)
"""Notes about content that did not get into the plan, or not into the formulas: staff must hear of them."""


def kumpulkan_fakta(m: Mentah) -> FaktaBuku:
    """The facts that checks turn into findings."""
    return FaktaBuku(
        bagian_hilang=tuple(_hilang(m)),
        galat=tuple(_galat(m)),
        id_ganda=tuple(_id_ganda(m)),
        tanpa_id=tuple(
            BarisTanpaId(lembar=lembar, baris=baris)
            for lembar, baris in map(m.tempat, sorted(m.lengkap.baru - m.lengkap.salinan))
        ),
        id_tanpa_baris=tuple(
            IdTanpaBaris(lembar=t.lembar, sel=alamat(baris, t.kolom["ID"]), id=id_)
            for t, baris, id_ in m.yatim()
        ),
        setelan=m.setelan.tak_dikenal,
        pita_tak_urut=m.setelan.pita_tak_urut,
        tak_terbaca=tuple(
            TakTerbaca(lembar=c.lembar, sel=alamat(c.baris - 1, 0), rincian=str(c))
            for c in kumpulkan_catatan(m)
            if c.perihal in _DITINGGALKAN and c.baris is not None
        ),
    )


def _hilang(m: Mentah) -> Iterator[BagianHilang]:
    for kita in TABEL_BARIS:
        t = m.tabel.get(kita.nama)
        if t is None:
            yield BagianHilang(jenis="lembar", nama=kita.lembar)
            continue
        for label in t.hilang:
            if kita.nama == definisi.NAMA_TABEL and label in _TAMBAHAN:
                continue
            yield BagianHilang(jenis="kolom", nama=label, lembar=t.lembar)
    for nama in m.setelan.nama_hilang:
        yield BagianHilang(jenis="nama", nama=nama, lembar=m.setelan.lembar)
    if m.setelan.tabel_bidang is None:
        yield BagianHilang(jenis="nama", nama=NAMA_TABEL_BIDANG, lembar=m.setelan.lembar)


def _galat(m: Mentah) -> Iterator[GalatSel]:
    """Error values in any column of ours, typed or computed."""
    for t in m.semua_tabel():
        petak = m.isi.petak[t.lembar]
        for b in t.baris:
            if GALAT.isdisjoint(petak[b]):
                continue
            for label, kolom in t.kolom.items():
                nilai = petak[b][kolom] if kolom < len(petak[b]) else None
                if isinstance(nilai, str) and nilai in GALAT:
                    id_ = isi_kunci(ambil(petak, t, b, "ID"))
                    yield GalatSel(lembar=t.lembar, sel=alamat(b, kolom), label=label, galat=nilai, id=id_)


def _id_ganda(m: Mentah) -> Iterator[IdGanda]:
    """One fact per ID and sheet; the first row may stand on the other sheet of rows."""
    pemilik = pemilik_id(m.tulisan)
    kelompok: dict[tuple[str, str], list[int]] = {}
    for i in sorted(m.lengkap.salinan):
        lembar, baris = m.tempat(i)
        kelompok.setdefault((m.tulisan[i].id.lower(), lembar), []).append(baris)
    for (kunci, lembar), baris_lain in kelompok.items():
        pertama = pemilik[kunci]
        yield IdGanda(
            id=m.tulisan[pertama].id,
            pertama=m.tempat(pertama)[1],
            berikutnya=tuple(baris_lain),
            lembar=lembar,
        )
