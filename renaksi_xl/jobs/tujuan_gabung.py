"""Where merged values go: the input cells of the master, and the master with them, computed anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.baca.induk_isian import IndukIsian
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket
from renaksi_xl.books.taksir import tinggi_isian
from renaksi_xl.books.tambal import Perubahan as Tulisan
from renaksi_xl.books.tambal import tambal
from renaksi_xl.books.tinggi_xml import lebar_kolom
from renaksi_xl.core.gabung import Perubahan, Tempat
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.muat import Muatan
from renaksi_xl.jobs.telaah import Telaah
from renaksi_xl.jobs.temuan import TemuanTerletak
from renaksi_xl.sheets import riwayat
from renaksi_xl.sheets.kontrak import Tambalan
from renaksi_xl.sheets.rujukan import wilayah

Tujuan = Mapping[Tempat, tuple[str, str]]
"""Cell of the merge → sheet and address in the master."""


def siapkan(m: Muatan, induk: IndukIsian) -> tuple[Muatan, Tujuan]:
    """The master with a cell for everything that may come in, and where these cells are.

    Rows of Definisi Operasional and Catatan TW that are missing are what `hitung` adds; a master that lacks one is
    computed first.
    """
    tujuan = cari_tujuan(m, induk)
    if all(t in tujuan for t in induk.nama):
        return m, tujuan
    lengkap = baca_ulang(m, hitung_buku(m)[0])
    return lengkap, cari_tujuan(lengkap, induk)


def cari_tujuan(m: Telaah, induk: IndukIsian) -> Tujuan:
    """The master's cells that it has."""
    ada = {t: m.bacaan.alamat(n.id, n.kolom, t.tw) for t, n in induk.nama.items()}
    return {t: tempat for t, tempat in ada.items() if tempat is not None}


def isi_dan_hitung(
    m: Muatan, perubahan: Iterable[Perubahan], tujuan: Tujuan, catatan: Sequence[Sequence[str]] = ()
) -> tuple[bytes, tuple[TemuanTerletak, ...], Muatan]:
    """The master with the new values in their input cells, computed like `hitung`; its findings; what it says now.

    `catatan` are lines for Riwayat Perubahan, in its columns; a master without that sheet gets none.
    """
    tambalan: list[Tambalan] = []
    ditulis = set()
    for p in perubahan:
        lembar, sel = tujuan[p.tempat]
        titik = wilayah(sel)
        if titik is not None:
            tambalan.append(Tambalan(lembar, titik[0], titik[1], [[p.baru]]))
            ditulis.add((lembar, sel))
    tambalan += _riwayat(m, catatan)
    baru = baca_ulang(m, tambal(m.paket, Tulisan(tambalan=tambalan, terendah=_terendah(m.paket, tambalan))))
    # The workbook's own facts are those of the master that was given: the figures in it are not recomputed yet.
    galat = tuple(g for g in m.fakta.galat if (g.lembar, g.sel) not in ditulis)
    baru = replace(baru, fakta=replace(m.fakta, galat=galat))
    isi, temuan = hitung_buku(baru)
    return isi, temuan, baru


def _terendah(paket: Paket, tambalan: Sequence[Tambalan]) -> dict[str, dict[int, float]]:
    """How high the rows must be for the texts that came in: Excel fits a row only where somebody types."""
    tinggi: dict[str, dict[int, float]] = {}
    lebar = {n: lebar_kolom(paket.baca(paket.lembar[n].bagian)) for n in {t.lembar for t in tambalan}}
    for t in tambalan:
        lembar = tinggi.setdefault(t.lembar, {})
        for b, satu in enumerate(tinggi_isian(t.isi, lebar[t.lembar], t.kolom), start=t.baris):
            lembar[b] = max(satu, lembar.get(b, 0.0))
    return {nama: {b: satu for b, satu in baris.items() if satu} for nama, baris in tinggi.items()}


def _riwayat(m: Muatan, catatan: Sequence[Sequence[str]]) -> list[Tambalan]:
    """The lines below the last one that is there."""
    nama = riwayat.NAMA_LEMBAR
    if not catatan or nama not in m.paket.lembar:
        return []
    petak = isi_paket(m.paket, [nama]).petak[nama]
    akhir = max((b + 1 for b, satu in enumerate(petak) if satu and satu[0] not in (None, "")), default=0)
    return [Tambalan(nama, max(akhir, riwayat.AWAL), 0, [list(satu) for satu in catatan])]


def baca_ulang(m: Muatan, isi: bytes) -> Muatan:
    """The same workbook from the bytes of a changed one; the facts about it stay those of the file that was given."""
    paket = Paket(isi, m.paket.nama)
    bacaan = baca_buku(isi_paket(paket))
    return replace(m, paket=paket, bacaan=bacaan, rencana=bacaan.rencana, hasil=hitung(bacaan.rencana))
