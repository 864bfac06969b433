"""Parity of a file with an independent calculator: every cached value against LibreOffice's own answer.

The cached values are what the engine wrote; LibreOffice recalculates each formula from the inputs. Every formula
cell of every sheet counts, very hidden sheets too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.excel.kantor import Galat, Kantor, Nilai, sel_di
from tests.excel.paket import Paket, SelRumus
from tests.excel.sdk import cellrune_hitung

TOLERANSI = 1e-9


@dataclass
class Hasil:
    """How many formula cells were compared, and a line for each that differs or shows an error."""

    jumlah_sel: int = 0
    beda: list[str] = field(default_factory=list)
    per_lembar: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        isi = ", ".join(f"{nama} {jumlah}" for nama, jumlah in self.per_lembar.items())
        return f"{self.jumlah_sel} formula cells compared ({isi}), {len(self.beda)} different"


def sama(tersimpan: Nilai, dihitung: Nilai, toleransi: float = TOLERANSI) -> bool:
    """Numbers within the tolerance (relative beyond 1), texts exactly, the empty text like a blank."""
    if isinstance(tersimpan, float) and isinstance(dihitung, float):
        return abs(tersimpan - dihitung) <= toleransi * max(1.0, abs(tersimpan), abs(dihitung))
    return (tersimpan or None) == (dihitung or None) if not _ada_angka(tersimpan, dihitung) else False


def _ada_angka(*nilai: Nilai) -> bool:
    # 0.0 is falsy like the blank and must not pass for one.
    return any(isinstance(satu, float) for satu in nilai)


def rumus_berkas(path: Path) -> Iterator[tuple[str, SelRumus]]:
    """Every formula cell of a file with its sheet."""
    paket = Paket(path)
    for lembar in paket.lembar:
        for sel in paket.rumus(lembar):
            yield lembar.nama, sel


def _catat(hasil: Hasil, lembar: str, sel: SelRumus, dihitung: Nilai, toleransi: float) -> None:
    tersimpan = sel.nilai()
    hasil.jumlah_sel += 1
    hasil.per_lembar[lembar] = hasil.per_lembar.get(lembar, 0) + 1
    galat = isinstance(dihitung, Galat) or sel.jenis == "e"
    if galat or not sama(tersimpan, dihitung, toleransi):
        hasil.beda.append(
            f"{lembar}!{sel.alamat}: stored {tersimpan!r}, computed {dihitung!r}: ={sel.teks[:120]}"
        )


def bandingkan(path: Path, kantor: Kantor, toleransi: float = TOLERANSI) -> Hasil:
    """Compare the file's cached values with a hard recalculation by LibreOffice; prints the count."""
    hasil = Hasil()
    with kantor.buka(path) as buku:
        buku.hitung_ulang()
        kisi = {nama: buku.baca(nama) for nama in buku.lembar()}
    for lembar, sel in rumus_berkas(path):
        _catat(hasil, lembar, sel, sel_di(kisi[lembar], sel.alamat), toleransi)
    print(f"{path.name}: {hasil}")  # noqa: T201 -- a parity of 0 cells would be green too
    return hasil


def bandingkan_cellrune(path: Path, toleransi: float = TOLERANSI) -> Hasil:
    """The same against cellrune, which needs no LibreOffice; prints the count."""
    hasil = Hasil()
    dihitung: Mapping[tuple[str, str], float | str | None] = cellrune_hitung(path)
    for lembar, sel in rumus_berkas(path):
        nilai: Nilai = dihitung[lembar, sel.alamat]
        if isinstance(nilai, str) and nilai.startswith("#"):
            nilai = Galat(nilai)
        _catat(hasil, lembar, sel, nilai, toleransi)
    print(f"{path.name} (cellrune): {hasil}")  # noqa: T201 -- as above
    return hasil
