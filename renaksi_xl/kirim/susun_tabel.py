"""The chapters that are tables: per sasaran, below target with the follow-up, Catatan atas Data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from renaksi_xl.core.angka import mencapai
from renaksi_xl.core.istilah import Keadaan, rapikan
from renaksi_xl.core.pohon import LUAR, tingkat
from renaksi_xl.core.rencana import CatatanTw, Jenjang
from renaksi_xl.kirim.bahan_word import Bahan, angka, dihitung, diketik, persen, teks
from renaksi_xl.kirim.unsur import BarisTabel, Judul, Paragraf, Rata, Tabel, Unsur
from renaksi_xl.pesan import kiriman as kata_kiriman
from renaksi_xl.pesan import word as kata

_KOLOM_SASARAN: tuple[tuple[float, Rata, str], ...] = (
    (1.5, "center", ""),
    (5.1, "left", ""),
    (5.1, "left", ""),
    (2.3, "right", ""),
    (2.3, "right", kata.GOLONGAN_INDIKATOR),
    (2.3, "right", kata.GOLONGAN_INDIKATOR),
    (1.7, "right", kata.GOLONGAN_INDIKATOR),
    (2.3, "left", kata.GOLONGAN_INDIKATOR),
    (2.4, "right", kata.GOLONGAN_BAWAHAN),
    (1.7, "center", kata.GOLONGAN_BAWAHAN),
    (2.3, "center", ""),
)
"""Width, alignment and the name above each column of the tables per sasaran."""
_SE_SIMPUL = frozenset({0, 1, 8, 9, 10})
"""Columns that say something of the node, so that its further indikator go on with them."""
_TUJUAN, _SASARAN = tingkat(Jenjang.TUJUAN), tingkat(Jenjang.SASARAN)
_SUB = tingkat(Jenjang.SUB_KEGIATAN)
_TANPA = CatatanTw()


# --- BAB III: per sasaran --------------------------------------------------------------------------------


def bab_sasaran(b: Bahan) -> Iterator[Unsur]:
    """One table per sasaran, with everything below it; Tujuan before, what stands outside every sasaran behind."""
    bagian = list(_bagian(b))
    bertujuan = any(tingkat_ == _TUJUAN for tingkat_ in b.hasil.pohon.tingkat)
    yield Judul(kata.BAB_III_TUJUAN if bertujuan else kata.BAB_III)
    yield Paragraf(kata.CARA_TABEL_SASARAN if bagian else kata.TANPA_BARIS)
    lebar, rata, golongan = zip(*_KOLOM_SASARAN, strict=True)
    for nomor, (nama, uraian, simpul) in enumerate(bagian, start=1):
        yield Judul(kata.sub_bab(3, nomor, nama), 2)
        if uraian:
            yield Paragraf(uraian, "Pengantar")
        yield Tabel(
            kata.TABEL_SASARAN.format(tw=b.tw, nama=nama),
            b.dengan_tw(kata.KEPALA_SASARAN),
            tuple(_baris_sasaran(b, simpul)),
            lebar,
            rata,
            tuple(satu.format(tw=b.tw) for satu in golongan),
        )


def _bagian(b: Bahan) -> Iterator[tuple[str, str, list[int]]]:
    """Heading, text and nodes of each table."""
    pohon = b.hasil.pohon
    semua = [s for puncak in pohon.puncak() for s in b.turunan(puncak)]
    tujuan = [s for s in semua if pohon.tingkat[s] == _TUJUAN]
    if tujuan:
        uraian = {rapikan(b.rencana.baris[pohon.baris[s][0]].uraian) for s in tujuan}
        yield kata.TUJUAN, uraian.pop() if len(uraian) == 1 else "", tujuan
    sudah = set(tujuan)
    for s in (s for s in semua if pohon.tingkat[s] == _SASARAN):
        turunan = list(b.turunan(s))
        sudah.update(turunan)
        i = pohon.baris[s][0]
        yield kata.sasaran(b.nomor[i]), rapikan(b.rencana.baris[i].uraian), turunan
    sisa = [s for s in semua if s not in sudah]
    if sisa:
        yield kata.LAINNYA, "", sisa


def _baris_sasaran(b: Bahan, simpul: Sequence[int]) -> Iterator[BarisTabel]:
    for s, bawah in zip(simpul, (*simpul[1:], LUAR), strict=True):
        induk = bool(b.hasil.pohon.anak[s])
        for urut, i in enumerate(b.baris_simpul(s)):
            lanjut = frozenset[int]() if not urut else _SE_SIMPUL if induk else _SE_SIMPUL & {0, 1}
            sel = tuple("" if n in lanjut else x for n, x in enumerate(_sel_sasaran(b, i, induk=induk)))
            yield BarisTabel(
                sel, tebal=b.hasil.pohon.tingkat[s] < _SUB, lanjut=lanjut, erat=bawah in b.hasil.pohon.anak[s]
            )


def _sel_sasaran(b: Bahan, i: int, *, induk: bool) -> tuple[str, ...]:
    """One row: its own indikator, then the mean of what stands below; where nothing does, its own capaian counts."""
    baris, h = b.rencana.baris[i], b.hasil.baris[i]
    return (
        b.nomor[i],
        rapikan(baris.uraian),
        teks(baris.indikator),
        diketik(baris.target, baris),
        angka(h.target_sd, baris),
        angka(h.realisasi_sd, baris),
        persen(h.capaian_sd),
        h.status.value,
        persen(h.rata_rata) if induk else kata.CAPAIAN_SENDIRI,
        dihitung(h.dihitung, h.dari),
        h.predikat or kata.STRIP,
    )


# --- BAB IV: below target and not filled --------------------------------------------------------------------

LEBAR_DI_BAWAH = (1.4, 6.4, 2.3, 2.3, 2.0, 5.0, 5.0, 4.6)
RATA_DI_BAWAH: tuple[Rata, ...] = ("center", "left", "right", "right", "right", "left", "left", "left")
LEBAR_BELUM = (1.4, 8.4, 8.4, 2.8, 3.0, 5.0)
RATA_BELUM: tuple[Rata, ...] = ("center", "left", "left", "right", "left", "left")
_BELUM = (Keadaan.BELUM_DIISI, Keadaan.TAK_TERHITUNG)


def bab_tindak_lanjut(b: Bahan) -> Iterator[Unsur]:
    """What is below target, why, and what is done about it; then what has no figure yet."""
    semua = list(b.baris_pohon())
    bawah = [i for i in semua if (c := b.hasil.baris[i].capaian_sd) is not None and not mencapai(c)]
    belum = [i for i in semua if b.hasil.baris[i].keadaan in _BELUM and b.hasil.baris[i].capaian_sd is None]
    yield Judul(kata.BAB_IV, halaman_baru=True)
    yield Judul(kata.sub_bab(4, 1, kata.DI_BAWAH), 2)
    yield Paragraf(
        (kata.DI_BAWAH_ADA if bawah else kata.DI_BAWAH_TIDAK_ADA).format(n=len(bawah), tw=b.tw),
        "Pengantar" if bawah else "Normal",
    )
    if bawah:
        yield Tabel(
            kata.TABEL_DI_BAWAH.format(tw=b.tw),
            b.dengan_tw(kata.KEPALA_DI_BAWAH),
            tuple(BarisTabel(_sel_di_bawah(b, i)) for i in bawah),
            LEBAR_DI_BAWAH,
            RATA_DI_BAWAH,
        )
    yield Judul(kata.sub_bab(4, 2, kata.BELUM), 2)
    bertarget = any(b.hasil.baris[i].keadaan is not Keadaan.TANPA_TARGET for i in semua)
    kosong = kata.BELUM_TIDAK_ADA if bertarget else kata.BELUM_TANPA_TARGET
    yield Paragraf(
        (kata.BELUM_ADA if belum else kosong).format(n=len(belum), tw=b.tw),
        "Pengantar" if belum else "Normal",
    )
    if belum:
        yield Tabel(
            kata.TABEL_BELUM.format(tw=b.tw),
            b.dengan_tw(kata.KEPALA_BELUM),
            tuple(BarisTabel(_sel_belum(b, i)) for i in belum),
            LEBAR_BELUM,
            RATA_BELUM,
        )


def _catatan(b: Bahan, i: int, tw: int) -> CatatanTw:
    """The notes of a row in a quarter, counted from 1; blank ones before the first quarter."""
    return (b.rencana.baris[i].catatan_tw[tw - 1] if tw else None) or _TANPA


def _sel_di_bawah(b: Bahan, i: int) -> tuple[str, ...]:
    baris, h, tw = b.rencana.baris[i], b.hasil.baris[i], b.rencana.pengaturan.tw_pelaporan
    kini, lalu = _catatan(b, i, tw), _catatan(b, i, tw - 1)
    lanjut = (
        kata.tindak_lanjut(teks(kini.tindak_lanjut), rapikan(kini.pelaksana), rapikan(kini.batas_waktu))
        if rapikan(kini.tindak_lanjut)
        else kata.BELUM_DITULIS
    )
    return (
        b.nomor[i],
        "\n".join(x for x in (rapikan(baris.uraian), rapikan(baris.indikator)) if x),
        angka(h.target_sd, baris),
        angka(h.realisasi_sd, baris),
        persen(h.capaian_sd),
        teks(kini.faktor_penghambat) if rapikan(kini.faktor_penghambat) else kata.BELUM_DITULIS,
        lanjut,
        kata.status_lalu(rapikan(lalu.tindak_lanjut), rapikan(kini.status_tindak_lanjut)),
    )


def _sel_belum(b: Bahan, i: int) -> tuple[str, ...]:
    baris, h = b.rencana.baris[i], b.hasil.baris[i]
    return (
        b.nomor[i],
        rapikan(baris.uraian),
        teks(baris.indikator),
        angka(h.target_sd, baris),
        h.status.value,
        b.penanggung_jawab(i),
    )


# --- BAB VII --------------------------------------------------------------------------------------------

LEBAR_CATATAN = (1.4, 9.6, 9.6, 8.4)
RATA_CATATAN: tuple[Rata, ...] = ("center", "left", "left", "left")


def bab_catatan(b: Bahan) -> Iterator[Unsur]:
    """Catatan atas Data; nothing when all is mended."""
    if not b.catatan:
        return
    yield Judul(kata.BAB_VII, halaman_baru=True)
    yield Paragraf(kata_kiriman.catatan_pengantar(kata.CATATAN_LETAK), "Pengantar")
    yield Tabel(
        kata.TABEL_CATATAN,
        kata_kiriman.CATATAN_KEPALA,
        tuple(BarisTabel((c.nomor, c.uraian, c.indikator, c.keterangan)) for c in b.catatan),
        LEBAR_CATATAN,
        RATA_CATATAN,
    )
