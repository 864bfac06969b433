"""What stands beside the rows, joined by ID: Definisi Operasional, and Catatan TW by ID and quarter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from renaksi_xl.baca.catatan import CatatanBaca, Perihal
from renaksi_xl.baca.isi_buku import Petak
from renaksi_xl.baca.lembar_kita import TabelTerbaca, ambil
from renaksi_xl.baca.medan import isi_kunci, isi_teks, isi_tw, isi_ya, kolom_medan, pembaca_medan
from renaksi_xl.core.rencana import KOSONG4, CatatanTw
from renaksi_xl.sheets import catatan as tata_catatan
from renaksi_xl.sheets import definisi as tata_do
from renaksi_xl.sheets.kontrak import Kolom

KUNCI_LAMPIRAN = frozenset({"no", "id", "tw"})


class Lampiran:
    """Fields by ID (lower case), the rows they stand in, and the IDs as typed of rows that have content.

    `letak` is (ID, TW) → row, with 0 for TW on Definisi Operasional; `berisi` is ID (lower case) of rows with content →
    ID as typed and the first such row.
    """

    def __init__(self) -> None:
        self.medan: dict[str, dict[str, Any]] = {}
        self.letak: dict[tuple[str, int], int] = {}
        self.berisi: dict[str, tuple[str, int]] = {}
        self.catatan: list[CatatanBaca] = []


def kosong(nilai: object) -> bool:
    """Whether a field says nothing; a typed 0 says something."""
    if isinstance(nilai, tuple):
        return all(x is None for x in nilai)
    return nilai is None or nilai is False or nilai == ""


def _baris_berkunci(
    petak: Petak, tabel: TabelTerbaca, kolom: tuple[Kolom, ...], lampiran: Lampiran
) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Row, ID and fields of every row with an ID; filled rows without one become notes."""
    baca = pembaca_medan(kolom, tabel.kolom)
    for b in tabel.baris:
        medan = baca(petak[b] if b < len(petak) else ())
        terisi = [nilai for nilai in medan.values() if not kosong(nilai)]
        id_ = isi_kunci(ambil(petak, tabel, b, "ID"))
        if id_ is not None:
            if terisi:
                lampiran.berisi.setdefault(id_.lower(), (id_, b))
            yield b, id_, medan
        elif terisi:
            lampiran.catatan.append(CatatanBaca(Perihal.TANPA_ID, tabel.lembar, b + 1, str(terisi[0])))


def baca_do(petak: Petak, tabel: TabelTerbaca) -> Lampiran:
    """Definisi Operasional by ID; of two rows with one ID the first counts, the second becomes a note."""
    lampiran = Lampiran()
    kolom = kolom_medan(tata_do.TABEL, kecuali=KUNCI_LAMPIRAN)
    for b, id_, medan in _baris_berkunci(petak, tabel, kolom, lampiran):
        if _pertama(lampiran, tabel, (id_.lower(), 0), b, terisi=any(not kosong(x) for x in medan.values())):
            lampiran.medan[id_.lower()] = medan
            _periksa_ya(lampiran, petak, tabel, b)
    return lampiran


def _periksa_ya(lampiran: Lampiran, petak: Petak, tabel: TabelTerbaca, baris: int) -> None:
    nilai = ambil(petak, tabel, baris, "Kumulatif Tahun Lalu")
    if isi_ya(nilai) is None:
        isi = f"Kumulatif Tahun Lalu “{isi_teks(nilai)}”"
        lampiran.catatan.append(CatatanBaca(Perihal.PILIHAN_TAK_DIKENAL, tabel.lembar, baris + 1, isi))


def baca_catatan(petak: Petak, tabel: TabelTerbaca) -> Lampiran:
    """Catatan TW: per ID the field `catatan_tw`, four values; a quarter nobody wrote about is None."""
    lampiran = Lampiran()
    kolom = kolom_medan(tata_catatan.TABEL, kecuali=KUNCI_LAMPIRAN)
    for b, id_, medan in _baris_berkunci(petak, tabel, kolom, lampiran):
        terisi = any(not kosong(x) for x in medan.values())
        nilai_tw = ambil(petak, tabel, b, "TW")
        tw = isi_tw(nilai_tw)
        if tw is None:
            if terisi:
                lampiran.catatan.append(
                    CatatanBaca(Perihal.TW_TAK_DIKENAL, tabel.lembar, b + 1, isi_teks(nilai_tw) or "")
                )
            continue
        if _pertama(lampiran, tabel, (id_.lower(), tw), b, terisi=terisi) and terisi:
            empat = lampiran.medan.setdefault(id_.lower(), {"catatan_tw": KOSONG4})["catatan_tw"]
            lampiran.medan[id_.lower()]["catatan_tw"] = (*empat[: tw - 1], CatatanTw(**medan), *empat[tw:])
    return lampiran


def _pertama(
    lampiran: Lampiran, tabel: TabelTerbaca, kunci: tuple[str, int], baris: int, *, terisi: bool
) -> bool:
    """Whether this row is the first of its key that may speak; a blank skeleton row gives way to a filled one."""
    lama = lampiran.letak.get(kunci)
    if lama is None or (terisi and not _sudah_berisi(lampiran, kunci)):
        lampiran.letak[kunci] = baris
        if lama is not None and not kunci[1]:
            # Figures are made of Definisi Operasional, and MATCH stops at the first line of an ID, in any case.
            lampiran.catatan.append(CatatanBaca(Perihal.KOSONG_MENDAHULUI, tabel.lembar, lama + 1, kunci[0]))
        return True
    if terisi:
        lampiran.catatan.append(CatatanBaca(Perihal.ID_DOBEL_LAMPIRAN, tabel.lembar, baris + 1, kunci[0]))
    return False


def _sudah_berisi(lampiran: Lampiran, kunci: tuple[str, int]) -> bool:
    medan = lampiran.medan.get(kunci[0], {})
    if kunci[1]:
        return medan.get("catatan_tw", KOSONG4)[kunci[1] - 1] is not None
    return any(not kosong(x) for x in medan.values())


def yatim(lampiran: Lampiran, dikenal: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """ID as typed and row of filled rows whose ID no row of the plan carries."""
    for kunci, (id_, baris) in lampiran.berisi.items():
        if kunci not in dikenal:
            yield id_, baris
