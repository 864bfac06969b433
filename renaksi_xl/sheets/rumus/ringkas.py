"""The figures of the office and of a bidang, taken from their lines on Rekap Capaian."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.hasil import Ringkas
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.pesan.rekap import DARI, DIHITUNG
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rumus.rujukan import cari
from renaksi_xl.sheets.rumus.teks import teks_aman


@dataclass(frozen=True, slots=True)
class LetakRekap:
    """Where Rekap Capaian has them: the office's cells, the columns of the bidang, by header label."""

    instansi: Mapping[str, str]
    bidang: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RumusRingkas:
    """A figure as three cells: the mean, "46 dari 48 dihitung", and the predikat."""

    rata_rata: Rumus
    dihitung: Rumus
    predikat: Rumus


def _kalimat(nilai: Ringkas) -> str:
    return f"{nilai.dihitung} {DARI} {nilai.dari} {DIHITUNG}"


def _tiga(rata: str, dihitung: str, predikat: str, nilai: Ringkas) -> RumusRingkas:
    angka: Decimal | str = "" if nilai.rata_rata is None else nilai.rata_rata
    return RumusRingkas(
        Rumus(rata, angka), Rumus(dihitung, _kalimat(nilai)), Rumus(predikat, nilai.predikat or "")
    )


def instansi(letak: LetakRekap, nilai: Ringkas) -> RumusRingkas:
    """The office's figure."""
    sel = letak.instansi
    return _tiga(sel["Rata-rata Capaian"], sel["Keterangan Dihitung"], sel["Predikat"], nilai)


def nomor_bidang(letak: LetakRekap, nama: str, urut: int) -> Rumus:
    """The line of a bidang in the list, by its name; 0 when it is no longer there. `urut` is the value."""
    return Rumus(f"IFERROR(MATCH({cari(teks_aman(rapikan(nama)))},{letak.bidang['Bidang']},0),0)", urut)


def bidang(letak: LetakRekap, sel_nomor: str, nilai: Ringkas) -> RumusRingkas:
    """A bidang's figure; `sel_nomor` holds its line in the list."""
    rata, dihitung, predikat = (
        f'IF({sel_nomor}=0,"",INDEX({letak.bidang[label]},{sel_nomor}))'
        for label in ("Rata-rata Capaian", "Keterangan Dihitung", "Predikat")
    )
    return _tiga(rata, dihitung, predikat, nilai)
