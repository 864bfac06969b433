"""The chapter Daftar Bukti Dukung: what was handed in for the quarter, and for which indikator nothing was."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.core.istilah import rapikan
from renaksi_xl.kirim.bahan_word import Bahan, teks
from renaksi_xl.kirim.unsur import BarisTabel, Judul, Paragraf, Rata, Tabel, Unsur
from renaksi_xl.pesan import word as kata

LEBAR_BUKTI = (1.6, 7.6, 7.6, 7.2, 5.0)
RATA_BUKTI: tuple[Rata, ...] = ("center", "left", "left", "left", "left")
LEBAR_KELENGKAPAN = (1.6, 7.6, 2.6, 2.6, 2.6, 12.0)
RATA_KELENGKAPAN: tuple[Rata, ...] = ("center", "left", "center", "center", "center", "left")


def bab_bukti(b: Bahan) -> Iterator[Unsur]:
    """Evidence of the quarter, then how complete it is, bidang by bidang."""
    yield Judul(kata.BAB_VI, halaman_baru=True)
    yield Judul(kata.sub_bab(6, 1, kata.BUKTI_DAFTAR), 2)
    ada = [i for i in b.baris_pohon() if _bukti(b, i)]
    if ada:
        yield Tabel(
            kata.TABEL_BUKTI.format(tw=b.tw),
            b.dengan_tw(kata.KEPALA_BUKTI),
            tuple(BarisTabel(_sel(b, i)) for i in ada),
            LEBAR_BUKTI,
            RATA_BUKTI,
        )
    else:
        yield Paragraf(kata.TANPA_BUKTI.format(tw=b.tw))
    yield Judul(kata.sub_bab(6, 2, kata.BUKTI_KELENGKAPAN), 2)
    yield from _kelengkapan(b)


def _bukti(b: Bahan, i: int) -> str:
    catatan = b.rencana.baris[i].catatan_tw[b.rencana.pengaturan.tw_pelaporan - 1]
    return rapikan(catatan.bukti_dukung) if catatan else ""


def _sel(b: Bahan, i: int) -> tuple[str, ...]:
    baris, catatan = b.rencana.baris[i], b.rencana.baris[i].catatan_tw[b.rencana.pengaturan.tw_pelaporan - 1]
    bukti = catatan.bukti_dukung if catatan else None
    return b.nomor[i], rapikan(baris.uraian), teks(baris.indikator), teks(bukti), b.penanggung_jawab(i)


def _terisi(b: Bahan, i: int) -> bool:
    """Whether the row has a realisasi of its own in the quarter; a mean of others has none and needs no evidence."""
    return b.hasil.figur[i].realisasi[b.rencana.pengaturan.tw_pelaporan - 1] is not None


def _kelengkapan(b: Bahan) -> Iterator[Unsur]:
    """How many of the indikator filled in this quarter have evidence, and the numbers of those without."""
    terisi = [i for i in b.baris_pohon() if _terisi(b, i)]
    if not terisi:
        yield Paragraf(kata.TANPA_TERISI.format(tw=b.tw))
        return
    milik: dict[str, list[int]] = {rapikan(x.nama): [] for x in b.rencana.bidang}
    for i in terisi:
        milik.setdefault(b.penanggung_jawab(i), []).append(i)
    milik = {nama: isi for nama, isi in milik.items() if isi}
    yield Paragraf(kata.BUKTI_PENGANTAR.format(tw=b.tw), "Pengantar")
    yield Tabel(
        kata.TABEL_KELENGKAPAN.format(tw=b.tw),
        b.dengan_tw(kata.KEPALA_KELENGKAPAN),
        (
            *(
                BarisTabel((str(n), kata.tanpa_nama(nama), *_hitungan(b, isi), _belum(b, isi)))
                for n, (nama, isi) in enumerate(milik.items(), start=1)
            ),
            BarisTabel(("", kata.SELURUH, *_hitungan(b, terisi), ""), tebal=True),
        ),
        LEBAR_KELENGKAPAN,
        RATA_KELENGKAPAN,
    )


def _hitungan(b: Bahan, isi: list[int]) -> tuple[str, str, str]:
    """Filled, with evidence, without."""
    ada = sum(bool(_bukti(b, i)) for i in isi)
    return str(len(isi)), str(ada), str(len(isi) - ada)


def _belum(b: Bahan, isi: list[int]) -> str:
    """The numbers of the rows without evidence, each once."""
    belum = dict.fromkeys(b.nomor[i] for i in isi if not _bukti(b, i))
    return ", ".join(x.replace(" ", "\u00a0") for x in belum) or kata.STRIP
