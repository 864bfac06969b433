"""Which cells a formula refers to: A1 references, table references and defined names resolved to ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.excel.paket import BARIS_AKHIR, KOLOM_AKHIR, Paket, Tabel, nomor_kolom
from tests.excel.rumus_teks import RujukanTabel, Token, baca_tabel, bagian_lembar, token

# ROW(A5) asks where A5 is, not what it says: no dependency, in Excel too.
_LETAK_SAJA = {"ROW", "ROWS", "COLUMN", "COLUMNS"}
_UJUNG = re.compile(r"(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$")
_DALAM_NAMA = 8  # names that name names, and no further


class Sisi(NamedTuple):
    """One end of a row span: fixed row, or an offset from the row of the formula."""

    tetap: bool
    nilai: int

    def di(self, baris: int) -> int:
        """The row meant by a formula in `baris`."""
        return self.nilai if self.tetap else baris + self.nilai


class Rujukan(NamedTuple):
    """A referenced range: sheet, columns, and rows relative to the formula's row."""

    lembar: str
    kolom1: int
    kolom2: int
    atas: Sisi
    bawah: Sisi


class Penafsir:
    """Turns formula texts into references, with the tables and names of one workbook."""

    def __init__(self, paket: Paket) -> None:
        self.tabel = {satu.nama.lower(): satu for satu in paket.tabel}
        self.urutan = [satu.nama for satu in paket.lembar]
        self.lembar = {satu.lower(): satu for satu in self.urutan}
        self.nama = {(satu.nama.lower(), satu.lembar): satu.teks for satu in paket.nama}
        self.buta: dict[str, None] = {}

    def rujukan(self, lembar: str, baris: int, teks: str, dalam: int = 0) -> Iterator[Rujukan]:
        """References of one formula; what cannot be followed is noted in `buta`."""
        deret = token(teks)
        for i, satu in enumerate(deret):
            if self._letak_saja(deret, i):
                continue
            if satu.jenis == "ref":
                asal, isi = bagian_lembar(satu.teks)
                yield from self._ref(asal or lembar, isi, baris, satu.teks)
            elif satu.jenis == "tabel":
                yield from self._tabel(satu.teks)
            elif satu.jenis == "nama":
                yield from self._nama(lembar, satu.teks, baris, dalam)
            elif satu.jenis == "luar" or (
                satu.jenis == "fungsi" and satu.teks.upper() in {"INDIRECT", "OFFSET"}
            ):
                self.buta[f"{lembar}: {satu.teks} in ={teks[:80]}"] = None
            elif satu.teks == ":":
                yield from self._rentang(lembar, baris, deret, i)

    @staticmethod
    def _letak_saja(deret: list[Token], i: int) -> bool:
        return (
            1 < i < len(deret) - 1
            and deret[i - 2].teks.upper() in _LETAK_SAJA
            and deret[i - 1].jenis == "buka"
            and deret[i + 1].jenis == "tutup"
        )

    def _rentang(self, lembar: str, baris: int, deret: list[Token], i: int) -> Iterator[Rujukan]:
        """`tbl[[#This Row],[A]]:tbl[[#This Row],[C]]` also means what lies between.

        `A5:INDEX(A2:A99,n)` ends somewhere in A2:A99, so it reaches no further than both together.
        """
        kiri, kanan = deret[i - 1 : i], deret[i + 1 : i + 2]
        if kanan and kanan[0].jenis == "fungsi" and kanan[0].teks.upper() == "INDEX":
            kanan = deret[i + 3 : i + 4]
        ujung = [
            ref
            for satu in (*kiri, *kanan)
            if satu.jenis in {"ref", "tabel"}
            for ref in self.rujukan(lembar, baris, satu.teks)
        ]
        if len(ujung) != 2 or ujung[0].lembar != ujung[1].lembar:
            self.buta[f"{lembar}: range operator in {''.join(t.teks for t in deret)[:80]}"] = None
            return
        yield Rujukan(
            ujung[0].lembar,
            min(ref.kolom1 for ref in ujung),
            max(ref.kolom2 for ref in ujung),
            min((ref.atas for ref in ujung), key=lambda sisi: sisi.di(baris)),
            max((ref.bawah for ref in ujung), key=lambda sisi: sisi.di(baris)),
        )

    def _ref(self, lembar: str, isi: str, baris: int, teks: str) -> Iterator[Rujukan]:
        nyata = self.lembar.get(lembar.lower())
        if nyata is None:
            self.buta[f"{teks}: no such sheet"] = None
            return
        kolom: list[int] = []
        sisi: list[Sisi] = []
        for ujung in isi.split(":"):
            cocok = _UJUNG.match(ujung)
            if cocok is None:
                return
            if cocok[2]:
                kolom.append(nomor_kolom(cocok[2]))
            if cocok[4]:
                # A whole row stays the text it is (`seragam` does not shift it either).
                tetap = bool(cocok[3]) or not cocok[2]
                sisi.append(Sisi(tetap, int(cocok[4]) - (0 if tetap else baris)))
        kolom = kolom or [1, KOLOM_AKHIR]
        sisi = sisi or [Sisi(tetap=True, nilai=1), Sisi(tetap=True, nilai=BARIS_AKHIR)]
        sisi.sort(key=lambda satu: satu.di(baris))
        yield Rujukan(nyata, min(kolom), max(kolom), sisi[0], sisi[-1])

    def _tabel(self, teks: str) -> Iterator[Rujukan]:
        ref = baca_tabel(teks)
        tabel = None if ref is None else self.tabel.get(ref.tabel.lower())
        if ref is None or tabel is None:
            self.buta[f"{teks}: no such table"] = None
            return
        kolom = self._kolom(tabel, ref)
        if kolom is None:
            self.buta[f"{teks}: no such column"] = None
            return
        atas, bawah = self._baris_tabel(tabel, ref)
        yield Rujukan(tabel.lembar, *kolom, atas, bawah)

    @staticmethod
    def _kolom(tabel: Tabel, ref: RujukanTabel) -> tuple[int, int] | None:
        if ref.kolom1 is None or ref.kolom2 is None:
            return tabel.kotak.kolom1, tabel.kotak.kolom2
        nama = [satu.lower() for satu in tabel.kolom]
        if ref.kolom1.lower() not in nama or ref.kolom2.lower() not in nama:
            return None
        letak = sorted(tabel.kotak.kolom1 + nama.index(satu.lower()) for satu in (ref.kolom1, ref.kolom2))
        return letak[0], letak[1]

    @staticmethod
    def _baris_tabel(tabel: Tabel, ref: RujukanTabel) -> tuple[Sisi, Sisi]:
        if "#this row" in ref.bagian:
            return Sisi(tetap=False, nilai=0), Sisi(tetap=False, nilai=0)
        atas, bawah = tabel.kotak.baris1, tabel.kotak.baris2
        data1, data2 = atas + tabel.baris_judul, bawah - tabel.baris_jumlah
        batas = {
            "#all": (atas, bawah),
            "#headers": (atas, data1 - 1),
            "#totals": (data2 + 1, bawah),
            "#data": (data1, data2),
        }
        dipakai = [batas[satu] for satu in ref.bagian if satu in batas] or [batas["#data"]]
        return (
            Sisi(tetap=True, nilai=min(satu[0] for satu in dipakai)),
            Sisi(tetap=True, nilai=max(satu[1] for satu in dipakai)),
        )

    def _nama(self, lembar: str, teks: str, baris: int, dalam: int) -> Iterator[Rujukan]:
        asal, nama = bagian_lembar(teks)
        if nama.upper() in {"TRUE", "FALSE"}:
            return
        if nama.lower() in self.tabel:  # `tbl` alone is its data
            yield from self._tabel(f"{nama}[]")
            return
        nomor = self.urutan.index(self.lembar.get((asal or lembar).lower(), lembar))
        isi = self.nama.get((nama.lower(), nomor), self.nama.get((nama.lower(), None)))
        if isi is None or dalam > _DALAM_NAMA:
            self.buta[f"{teks}: no such name"] = None
            return
        for ref in self.rujukan(lembar, baris, isi, dalam + 1):
            # A name means the same cells from everywhere.
            atas, bawah = (Sisi(tetap=True, nilai=sisi.di(baris)) for sisi in (ref.atas, ref.bawah))
            yield ref._replace(atas=atas, bawah=bawah)


# Texts, sheet names and column names pass unchanged; so does `TW1!`, which is a sheet and no cell.
_BARIS_RELATIF = re.compile(
    r'"(?:[^"]|"")*"'
    r"|'(?:[^']|'')+'!|\[[^\]]*\]"
    r"|(?<![\w.$])(\$?[A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\w.(!])"
)


def seragam(teks: str, baris: int) -> str:
    """The formula with relative rows written as distance, so that a filled-down column has one text."""

    def ganti(cocok: re.Match[str]) -> str:
        if cocok[3] is None or cocok[2]:
            return cocok[0]
        return f"{cocok[1]}[{int(cocok[3]) - baris}]"

    return _BARIS_RELATIF.sub(ganti, teks)
