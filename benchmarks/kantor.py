"""Workbooks of many offices, made cheaply from one master: another name, other realisasi, and the figures to match.

Run as a program it fills a folder: `python -m benchmarks.kantor FOLDER BANYAK`.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from renaksi_xl.baca.buku_kita import Bacaan, baca_buku
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket
from renaksi_xl.books.tambal import Perubahan, tambal
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import TW, Baris, Isi, Rencana
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.jobs.susunan import susun_tata_buku
from renaksi_xl.sheets import cascading, renaksi
from renaksi_xl.sheets.kontrak import Rumus, Tambalan
from renaksi_xl.sheets.rumus.hitung import nilai_kolom, rumus_kolom

KABUPATEN = 20
"""So many kabupaten share the offices."""


class Pabrik:
    """Makes workbooks of office 0, 1, 2 … from the bytes of a master; equal numbers give equal offices."""

    def __init__(self, induk: bytes) -> None:
        self._paket = Paket(induk, "induk.xlsm")
        self._bacaan: Bacaan = baca_buku(isi_paket(self._paket))

    def rencana(self, nomor: int, tw: int | None = None) -> Rencana:
        """The plan of an office."""
        asal, acak = self._bacaan.rencana, random.Random(nomor)  # noqa: S311 -- invented figures, no secret
        p = asal.pengaturan if tw is None else replace(asal.pengaturan, tw_pelaporan=tw)
        instansi = replace(
            asal.instansi,
            nama=f"Perangkat Daerah Nomor {nomor:05d}",
            kabupaten=f"Kabupaten Contoh {nomor % KABUPATEN:02d}",
        )
        return replace(asal, instansi=instansi, pengaturan=p, baris=tuple(_ubah(b, acak) for b in asal.baris))

    def buku(self, rencana: Rencana) -> bytes:
        """The workbook of a plan with the same rows as the master's."""
        return tambal(self._paket, Perubahan(tambalan=list(self._tambalan(rencana))))

    def _tambalan(self, rencana: Rencana) -> Iterator[Tambalan]:
        b, tata = self._bacaan, susun_tata_buku(self._bacaan)
        for nama, isi in (
            ("Nama_Instansi", rencana.instansi.nama),
            ("Kabupaten", rencana.instansi.kabupaten),
            ("Tahun", rencana.instansi.tahun),
            ("TW_Pelaporan", rencana.pengaturan.tw_pelaporan),
        ):
            lembar, baris, kolom = b.letak_pengaturan[nama]
            yield Tambalan(lembar, baris, kolom, [[isi]])
        nilai = nilai_kolom(rencana, hitung(rencana))
        for bagian, nama in enumerate((renaksi.NAMA_TABEL, cascading.NAMA_TABEL)):
            t = b.tabel[nama]
            rumus = {k.label: rumus_kolom(k.label, tata, bagian) for k in renaksi.KOLOM_HITUNG}
            for i, (punya, baris) in enumerate(b.letak):
                if punya != nama:
                    continue
                for label, teks in rumus.items():
                    yield Tambalan(t.lembar, baris, t.kolom[label], [[Rumus(teks, nilai[i][label])]])
                isi_tw = rencana.baris[i].realisasi_tw
                yield Tambalan(t.lembar, baris, t.kolom[f"Realisasi TW {TW[0]}"], [list(isi_tw)])


def _ubah(baris: Baris, acak: random.Random) -> Baris:
    tw = [_angka(x, acak) for x in baris.realisasi_tw]
    return replace(baris, realisasi_tw=(tw[0], tw[1], tw[2], tw[3]))


def _angka(isi: Isi, acak: random.Random) -> Isi:
    """Another number of the same size; now and then nothing was filled in."""
    if not isinstance(isi, Decimal):
        return isi
    return None if acak.random() < 0.02 else (isi * acak.randint(70, 120) / 100).quantize(Decimal("0.0001"))


_PABRIK: list[Pabrik] = []


def _siapkan(induk: bytes) -> None:
    _PABRIK[:] = [Pabrik(induk)]


def _tulis(kerja: tuple[str, int]) -> None:
    folder, nomor = kerja
    pabrik = _PABRIK[0]
    tujuan = Path(folder) / f"k{nomor % KABUPATEN:02d}" / f"renaksi-{nomor:05d}.xlsm"
    tujuan.write_bytes(pabrik.buku(pabrik.rencana(nomor)))


def isi_folder(folder: Path, banyak: int, mulai: int = 0, proses: int = 2) -> None:
    """Fill a folder with workbooks of real size, one office each, in folders by kabupaten."""
    for n in range(KABUPATEN):
        (folder / f"k{n:02d}").mkdir(parents=True, exist_ok=True)
    induk = isi_baru(rencana_contoh())
    with ProcessPoolExecutor(proses, initializer=_siapkan, initargs=(induk,)) as kolam:
        kerja = ((str(folder), n) for n in range(mulai, mulai + banyak))
        for _ in kolam.map(_tulis, kerja, chunksize=16):
            pass


if __name__ == "__main__":
    isi_folder(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0)
