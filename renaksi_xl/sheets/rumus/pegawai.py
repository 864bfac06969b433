"""Formulas of the sheets of persons, beside their values: texts by ID, counts over the list, marks of the matrix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.angka import angka
from renaksi_xl.core.rencana import Baris
from renaksi_xl.pesan import pegawai as kata
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.kontrak import Rumus
from renaksi_xl.sheets.rumus.rujukan import TABEL_BARIS, cari, cari_teks

_MEDAN = {
    "Jenjang": "jenjang",
    "Uraian": "uraian",
    "Sasaran Kinerja": "kinerja",
    "Indikator Kinerja": "indikator",
    "Satuan": "satuan",
    "Induk": "induk",
}


@dataclass(frozen=True, slots=True)
class Kamus:
    """The rows of the plan as a look-up by ID finds them: tblRenaksi is asked before tblCascading."""

    baris: dict[str, Baris]

    def teks(self, sel_id: str, id_: str, kolom: str) -> Rumus:
        """The text in a column for the ID in a cell."""
        b = self.baris.get(id_.lower())
        return Rumus(cari_teks(sel_id, kolom), "" if b is None else getattr(b, _MEDAN[kolom]) or "")

    def kinerja(self, sel_id: str, id_: str) -> Rumus:
        """The kinerja of a row; a sasaran's and a tujuan's is its uraian (ATURAN 1)."""
        kinerja, uraian = (self.teks(sel_id, id_, k) for k in ("Sasaran Kinerja", "Uraian"))
        teks = f'IF({kinerja.teks}="",{uraian.teks},{kinerja.teks})'
        return Rumus(teks, kinerja.nilai or uraian.nilai)

    def nomor(self, sel_id: str, no: str) -> Rumus:
        """The No a row shows."""
        return Rumus(cari_teks(sel_id, "No"), no)

    def pemilik(self, sel_id: str, id_: str) -> Rumus:
        """Who owns a row's kinerja; that stands on Definisi Operasional."""
        b = self.baris.get(id_.lower())
        teks = f'IFERROR(INDEX(tblDO[Pemilik Kinerja],MATCH({cari(sel_id)},tblDO[ID],0))&"","")'
        return Rumus(teks, "" if b is None else b.pemilik or "")

    def target(self, sel_id: str, id_: str) -> Rumus:
        """The year's target; nothing where it is no number."""
        renaksi, cascading = (
            (f"MATCH({cari(sel_id)},{t}[ID],0)", f"INDEX({t}[Target],MATCH({cari(sel_id)},{t}[ID],0))")
            for t in TABEL_BARIS
        )
        # IFERROR alone would not do: in Excel ISNUMBER of an error is no error.
        pilih = f"IF(ISNUMBER({renaksi[0]}),{renaksi[1]},{cascading[1]})"
        b = self.baris.get(id_.lower())
        nilai = None if b is None else angka(b.target)
        return Rumus(f'IF(ISNUMBER({pilih}),{pilih},"")', "" if nilai is None else nilai)


def kamus(bahan: Bahan) -> Kamus:
    """The rows of a plan as the tables of its workbook hold them."""
    baris: dict[str, Baris] = {}
    for bagian in range(len(TABEL_BARIS)):
        for i in bahan.di(bagian):
            satu = bahan.rencana.baris[i]
            baris.setdefault(satu.id.lower(), satu)
    return Kamus(baris)


def pertama(kolom: Sequence[str], baris: int, awal: int, nilai: int, syarat: str = "") -> Rumus:
    """1 on the first line of the list with these numbers, 0 on the others; `syarat` must hold as well."""
    sampai = ",".join(f"${k}${awal}:${k}{baris},${k}{baris}" for k in kolom)
    hitung = f"COUNTIFS({sampai})=1"
    return Rumus(f"IF({f'AND({syarat},{hitung})' if syarat else hitung},1,0)", nilai)


def banyak(pasangan: Sequence[tuple[str, str | int]], nilai: int) -> Rumus:
    """How many lines of the list have these values."""
    return Rumus(f"COUNTIFS({','.join(f'{k},{v}' for k, v in pasangan)})", nilai)


def peran(sel_kode: str, nilai: int) -> Rumus:
    """The word for the code of a role."""
    pilihan = ",".join(f'"{p}"' for p in kata.PERAN)
    return Rumus(f"CHOOSE({sel_kode},{pilihan})", kata.PERAN[nilai - 1])


def tanda(kunci: str, daftar_kunci: str, daftar_peran: str, nilai: int | None) -> Rumus:
    """The mark of somebody in a sub kegiatan: that of the first line of the list, where the leading role stands."""
    pilihan = ",".join(f'"{t}"' for t in kata.TANDA)
    teks = f'IFERROR(CHOOSE(INDEX({daftar_peran},MATCH({kunci},{daftar_kunci},0)),{pilihan}),"")'
    return Rumus(teks, "" if nilai is None else kata.TANDA[nilai - 1])


def jumlah_tanda(wilayah: str, nilai: int) -> Rumus:
    """How many of these marks say that somebody works there."""
    bekerja = [t for t in kata.TANDA if t != "P"]
    return Rumus("+".join(f'COUNTIF({wilayah},"{t}")' for t in bekerja), nilai)


def gabung_angka(kata_kata: Sequence[str], sel: Sequence[str], nilai: Sequence[Decimal | int]) -> Rumus:
    """Numbers between words: "Ketua 1 tim · anggota 2 tim"; a word before each number and, if given, one behind."""
    potongan = [f'"{k}"&{s}' for k, s in zip(kata_kata, sel, strict=False)]
    teks = "".join(f"{k}{n}" for k, n in zip(kata_kata, nilai, strict=False))
    ekor = kata_kata[len(sel) :]
    return Rumus("&".join([*potongan, *(f'"{k}"' for k in ekor)]), teks + "".join(ekor))
