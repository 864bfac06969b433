"""A workbook told as values (sheets.kontrak.Buku) as a backend of the test engine: for large books, without VBA."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from renaksi_xl.sheets.kontrak import Buku, Rumus, Tautan
from renaksi_xl.sheets.rujukan import tulis_wilayah
from renaksi_xl.sheets.rumus.teks import tautan

Isi = tuple[str, Any]
"""Formula ("" for none) and value."""


class KisiBackend:
    """See `mesin_xlwings.Backend`. Formulas keep the value they came with; one that is written has none."""

    def __init__(self, buku: Buku) -> None:
        self.daftar = [x.nama for x in buku.lembar]
        self.sel: list[dict[tuple[int, int], Isi]] = [{} for _ in self.daftar]
        self._nama = {n: "=" + r for n, r in buku.nama.items()}
        self._tabel: list[dict[str, str]] = []
        for isi, lembar in zip(self.sel, buku.lembar, strict=True):
            for blok in lembar.blok:
                for b, baris in enumerate(blok.isi, start=blok.baris):
                    isi.update(
                        ((b, k), _isi(x)) for k, x in enumerate(baris, start=blok.kolom) if x is not None
                    )
            for t, _ in lembar.tabel:
                isi.update(((t.baris_kepala, k), ("", x.label)) for k, x in enumerate(t.kolom))
            self._tabel.append(
                {
                    t.nama: tulis_wilayah((t.baris_kepala, 0, t.baris_kepala + n, len(t.kolom) - 1))
                    for t, n in lembar.tabel
                }
            )

    def lembar(self) -> list[str]:
        return self.daftar

    def terpakai(self, i: int) -> tuple[int, int]:
        isi = self.sel[i]
        return max((b for b, _ in isi), default=0) + 1, max((k for _, k in isi), default=0) + 1

    def _kisi(self, i: int, luas: tuple[int, int, int, int]) -> list[list[Isi]]:
        b, k, tinggi, lebar = luas
        return [[self.sel[i].get((b + x, k + y), ("", None)) for y in range(lebar)] for x in range(tinggi)]

    def baca(self, i: int, luas: tuple[int, int, int, int]) -> list[list[Any]]:
        return [[nilai for _, nilai in baris] for baris in self._kisi(i, luas)]

    def baca_rumus(self, i: int, luas: tuple[int, int, int, int]) -> list[list[str]]:
        return [
            [rumus or ("" if nilai is None else str(nilai)) for rumus, nilai in baris]
            for baris in self._kisi(i, luas)
        ]

    def tulis(self, i: int, baris: int, kolom: int, isi: Sequence[Sequence[Any]]) -> None:
        for b, satu in enumerate(isi, start=baris):
            for k, x in enumerate(satu, start=kolom):
                if x in (None, ""):
                    self.sel[i].pop((b, k), None)
                elif isinstance(x, str) and x.startswith("="):
                    self.sel[i][b, k] = x, None
                else:
                    self.sel[i][b, k] = "", x.removeprefix("'") if isinstance(x, str) else x

    def nama(self) -> Mapping[str, str]:
        return self._nama

    def tabel(self, i: int) -> Mapping[str, str]:
        return self._tabel[i]

    def ubah_tabel(self, i: int, nama: str, alamat: str) -> None:
        self._tabel[i][nama] = alamat

    def salin_lembar(self, i: int, nama: str) -> None:
        self.daftar.insert(i + 1, nama)
        self.sel.insert(i + 1, dict(self.sel[i]))
        self._tabel.insert(i + 1, {})

    def ganti_nama(self, i: int, nama: str) -> None:
        self.daftar[i] = nama

    def tambah_lembar(self, i: int, nama: str) -> None:
        self.daftar.insert(i, nama)
        self.sel.insert(i, {})
        self._tabel.insert(i, {})

    def hapus_lembar(self, i: int) -> None:
        del self.daftar[i], self.sel[i], self._tabel[i]

    def set_status(self, teks: object) -> None:
        del teks


def _isi(x: Any) -> Isi:
    if isinstance(x, Tautan):
        x = tautan(x.teks, x.tujuan)
    if isinstance(x, Rumus):
        nilai = x.nilai if isinstance(x.nilai, str) else float(x.nilai)
        return "=" + x.teks, None if nilai == "" else nilai
    return "", x if isinstance(x, str) else float(x)
