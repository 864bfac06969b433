"""Button Kosongkan Contoh: the example of a first run goes, what a person changed or added stays (DESIGN promise 3).

It writes to input cells, so it asks first, and the journal has what stood there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from renaksi_xl.core.contoh import RENCANA_CONTOH
from renaksi_xl.jobs.klik import Klik, Pertanyaan, baca_telaah, susun_ulang, tulis
from renaksi_xl.jobs.kosongkan import (
    Kosongan,
    Titik,
    berbau_contoh,
    isi_sesudah,
    rancang_kosongan,
    sebutan,
)
from renaksi_xl.jobs.prasyarat_hidup import tolak_tabel_hilang
from renaksi_xl.jobs.telaah import telaah
from renaksi_xl.pesan import contoh as kata
from renaksi_xl.pesan import klik as kata_klik
from renaksi_xl.sheets.buku import LEMBAR_TETAP
from renaksi_xl.sheets.kontrak import Sel, Tambalan
from renaksi_xl.sheets.nama_bidang import nama_lembar_bidang


def klik_kosongkan(k: Klik) -> str:
    """The first run says what would go and what would stay; the second, agreed to, writes."""
    t = baca_telaah(k)
    if not berbau_contoh(t.rencana):
        return kata.TIDAK_ADA
    tolak_tabel_hilang(k.buku)
    r = rancang_kosongan(t)
    dibiarkan = sebutan(t, r.dibiarkan)
    if not r.baris:
        return kata.hanya_sisa(dibiarkan)
    if not k.setuju:
        return Pertanyaan(kata.tanya(len(r.baris), dibiarkan))
    k.buku.langkah(kata_klik.MENGHITUNG)
    lembar = _lembar_bidang(k, r)
    blok = [*persegi(r.isi), *(_kosong(k, x) for x in lembar)]
    blok += [x for x in susun_ulang(k, telaah(isi_sesudah(k.buku.isi(), r), None)) if x.lembar not in lembar]
    hasil = kata.dikosongkan(len(r.baris), dibiarkan, lembar)
    tulis(k, blok, hasil, dict(r.tabel))
    return f"{hasil} {kata_klik.BATALKAN}"


def _lembar_bidang(k: Klik, r: Kosongan) -> list[str]:
    """The sheets of the example's bidang that go."""
    nama = nama_lembar_bidang(RENCANA_CONTOH.bidang, LEMBAR_TETAP)
    return [
        satu
        for satu, bidang in zip(nama, RENCANA_CONTOH.bidang, strict=True)
        if bidang in r.bidang and satu in k.buku.lembar
    ]


def _kosong(k: Klik, lembar: str) -> Tambalan:
    """A sheet of a bidang with nothing on it."""
    isi = k.buku.kisi(lembar)
    lebar = max(map(len, isi), default=0)
    return Tambalan(lembar, 0, 0, [[None] * lebar for _ in isi])


def persegi(isi: Mapping[Titik, Sel]) -> Iterator[Tambalan]:
    """Cells as few blocks: runs beside each other, then equal runs below each other; no other cell is written."""
    runtun: dict[tuple[str, int, int], list[int]] = {}
    for (lembar, satu), kolom in _per_baris(isi).items():
        for awal, akhir in _sambung(kolom):
            runtun.setdefault((lembar, awal, akhir), []).append(satu)
    for (lembar, awal, akhir), baris in runtun.items():
        for atas, bawah in _sambung(baris):
            rentang = range(atas, bawah)
            yield Tambalan(
                lembar, atas, awal, [[isi[lembar, b, x] for x in range(awal, akhir)] for b in rentang]
            )


def _per_baris(isi: Iterable[Titik]) -> dict[tuple[str, int], list[int]]:
    per_baris: dict[tuple[str, int], list[int]] = {}
    for lembar, baris, kolom in isi:
        per_baris.setdefault((lembar, baris), []).append(kolom)
    return per_baris


def _sambung(bilangan: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers as runs, first and one past the last.

    >>> _sambung([4, 1, 2])
    [(1, 3), (4, 5)]
    """
    runtun: list[tuple[int, int]] = []
    for x in sorted(bilangan):
        if runtun and runtun[-1][1] == x:
            runtun[-1] = (runtun[-1][0], x + 1)
        else:
            runtun.append((x, x + 1))
    return runtun
