"""The chapter per bidang: the figure of each, and the nodes it is the mean of (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.rencana import Bidang
from renaksi_xl.kirim.bahan_word import Bahan, angka, di_pohon, garis_ringkas, persen, teks
from renaksi_xl.kirim.unsur import BarisTabel, Judul, Paragraf, Rata, Tabel, Unsur
from renaksi_xl.pesan import word as kata

LEBAR_REKAP = (1.5, 16.0, 4.0, 4.0, 3.5)
RATA_REKAP: tuple[Rata, ...] = ("center", "left", "right", "center", "center")
_SE_SIMPUL = frozenset({0, 1, 6})
"""Columns that say something of the node, so that its further indikator go on with them."""
LEBAR_BUTIR = (1.4, 7.5, 7.5, 2.7, 2.7, 2.2, 2.2, 2.8)
RATA_BUTIR: tuple[Rata, ...] = ("center", "left", "left", "right", "right", "right", "right", "left")


def bab_bidang(b: Bahan) -> Iterator[Unsur]:
    """The list of bidang, then each with its nodes."""
    yield Judul(kata.BAB_V, halaman_baru=True)
    if not b.rencana.bidang:
        yield Paragraf(kata.TANPA_BIDANG)
        return
    yield Judul(kata.sub_bab(5, 1, kata.BIDANG_REKAP), 2)
    yield Paragraf(kata.BIDANG_DASAR, "Pengantar")
    yield Tabel(
        kata.TABEL_BIDANG.format(tw=b.tw),
        b.dengan_tw(kata.KEPALA_BIDANG),
        tuple(
            BarisTabel(garis_ringkas(str(n), rapikan(x.nama), b.hasil.bidang[x.nama]))
            for n, x in enumerate(b.rencana.bidang, start=1)
        ),
        LEBAR_REKAP,
        RATA_REKAP,
    )
    for urut, x in enumerate(b.rencana.bidang, start=2):
        yield from _satu(b, x, urut)


def _satu(b: Bahan, bidang: Bidang, urut: int) -> Iterator[Unsur]:
    nama, r = rapikan(bidang.nama), b.hasil.bidang[bidang.nama]
    rata = None if r.rata_rata is None else persen(r.rata_rata)
    yield Judul(kata.sub_bab(5, urut, nama), 2)
    yield Paragraf(kata.bidang(rata, r.dihitung, r.dari, r.predikat, b.tw), "Pengantar")
    isi = tuple(
        BarisTabel(_sel(b, i, pertama=n == 0), lanjut=_SE_SIMPUL if n else frozenset())
        for s in simpul_dihitung(b, nama)
        for n, i in enumerate(b.baris_simpul(s))
    )
    if not isi:
        yield Paragraf(kata.BIDANG_TANPA_BUTIR)
        return
    yield Tabel(
        kata.TABEL_SATU_BIDANG.format(bidang=nama),
        b.dengan_tw(kata.KEPALA_SATU_BIDANG),
        isi,
        LEBAR_BUTIR,
        RATA_BUTIR,
    )


def simpul_dihitung(b: Bahan, nama: str) -> Iterator[int]:
    """The nodes a bidang's figure is made of: its own that have no child of the same bidang, in tree order."""
    pohon, simpul, kunci = b.hasil.pohon, b.hasil.simpul, seragam(nama)
    for puncak in pohon.puncak():
        for s in b.turunan(puncak):
            anak_sama = any(simpul[a].bidang == kunci for a in pohon.anak[s])
            if di_pohon(pohon.tingkat[s]) and simpul[s].bidang == kunci and not anak_sama:
                yield s


def _sel(b: Bahan, i: int, *, pertama: bool) -> tuple[str, ...]:
    """One row; number, name and what its node counts with stand on the node's first row."""
    baris, h = b.rencana.baris[i], b.hasil.baris[i]
    nilai = b.hasil.simpul[b.hasil.pohon.simpul_baris[i]].nilai
    batas = b.rencana.pengaturan.batas_capaian
    return (
        b.nomor[i] if pertama else "",
        rapikan(baris.uraian) if pertama else "",
        teks(baris.indikator),
        angka(h.target_sd, baris),
        angka(h.realisasi_sd, baris),
        persen(h.capaian_sd),
        persen(None if nilai is None else batasi(nilai, batas)) if pertama else "",
        h.status.value,
    )
