"""The list of parents on Rekap Capaian, as formulas over `_hitung` with their values (ATURAN 4).

A list has spare lines to grow into; they show nothing. The caller gives the place of its first line and
writes the header right above it: lines count from there, so rows may be inserted above the list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.angka import DUA_BELAS, bulat
from renaksi_xl.core.hasil import HasilBaris
from renaksi_xl.core.rencana import Baris
from renaksi_xl.pesan import rekap as kata
from renaksi_xl.sheets.kontrak import Gaya, Kolom, Rumus, Sel
from renaksi_xl.sheets.rujukan import huruf
from renaksi_xl.sheets.rumus.bahasa import TABEL, Nilai, Rentang, isi
from renaksi_xl.sheets.rumus.baris import Model, SimpulHitung
from renaksi_xl.sheets.rumus.hitung import Hitungan
from renaksi_xl.sheets.rumus.tata import Tata, kapasitas_rekap

_GARIS_POHON, _GARIS_BARIS = "Garis Pohon", "Garis Baris"
_SEPULUH_POIN = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class _Induk:
    """A parent on its line: its node and its first row with what that row shows."""

    simpul: SimpulHitung
    baris: Baris
    h: HasilBaris
    nomor: str


_Isi = Callable[[_Induk], Nilai]


def _beda(x: _Induk) -> str:
    """A flag where the parent's own indikator and its mean differ by more than 10 points (ATURAN 4)."""
    rata, sendiri = x.h.rata_rata, x.h.capaian_sd
    if rata is None or sendiri is None:
        return ""
    return kata.BEDA if bulat(abs(rata - sendiri), DUA_BELAS) > _SEPULUH_POIN else ""


def kata_dihitung(dihitung: int, dari: int) -> str:
    """Such as: 46 dari 48 dihitung."""
    return f"{dihitung} {kata.DARI} {dari} {kata.DIHITUNG}"


def kolom_rekap(label: str, gaya: Gaya, lebar: float, *, tersembunyi: bool = False) -> Kolom:
    """A column of a list: formulas only."""
    return Kolom(label=label, kunci="", gaya=gaya, lebar=lebar, tersembunyi=tersembunyi, hitung=True)


_KATA_DIHITUNG = f'{{kiri}}&" {kata.DARI} "&{{kanan}}&" {kata.DIHITUNG}"'

_INDUK: tuple[tuple[Kolom, str, _Isi], ...] = (
    (kolom_rekap("No", Gaya.HITUNG_TEKS, 8), "tabel:No", lambda x: x.nomor),
    (kolom_rekap("Jenjang", Gaya.HITUNG_TEKS, 13), "tabel:Jenjang", lambda x: x.baris.jenjang),
    (kolom_rekap("Uraian", Gaya.HITUNG_TEKS, 36), "tabel:Uraian", lambda x: x.baris.uraian),
    (
        kolom_rekap("Indikator Kinerja", Gaya.HITUNG_TEKS, 32),
        "tabel:Indikator Kinerja",
        lambda x: isi(x.baris.indikator),
    ),
    (kolom_rekap("Satuan", Gaya.HITUNG_TEKS, 11), "tabel:Satuan", lambda x: isi(x.baris.satuan)),
    (kolom_rekap("Target s.d. TW", Gaya.HITUNG_ANGKA, 12), "baris:ot", lambda x: isi(x.h.target_sd)),
    (kolom_rekap("Realisasi s.d. TW", Gaya.HITUNG_ANGKA, 16.5), "baris:or", lambda x: isi(x.h.realisasi_sd)),
    (
        kolom_rekap("Capaian Indikator s.d. TW", Gaya.HITUNG_PERSEN, 12),
        "baris:oc",
        lambda x: isi(x.h.capaian_sd),
    ),
    (kolom_rekap("Rata-rata Capaian", Gaya.HITUNG_PERSEN, 12), "pohon:nv", lambda x: isi(x.simpul.h.nilai)),
    (kolom_rekap("Status rata-rata", Gaya.HITUNG_TEKS, 16), "baris:sn", lambda x: x.h.status_rata_rata.value),
    (
        kolom_rekap("Rata-rata Capaian Tahunan", Gaya.HITUNG_PERSEN, 12),
        "pohon:ny",
        lambda x: isi(x.simpul.h.nilai_tahun),
    ),
    (kolom_rekap("Dihitung", Gaya.HITUNG_ANGKA, 9), "pohon:di", lambda x: x.simpul.h.dihitung),
    (kolom_rekap("Dari", Gaya.HITUNG_ANGKA, 9), "pohon:da", lambda x: x.simpul.h.dari),
    (
        kolom_rekap("Keterangan Dihitung", Gaya.HITUNG_TEKS, 17),
        "=" + _KATA_DIHITUNG.format(kiri="{Dihitung}", kanan="{Dari}"),
        lambda x: kata_dihitung(x.simpul.h.dihitung, x.simpul.h.dari),
    ),
    (kolom_rekap("Predikat", Gaya.HITUNG_TEKS, 14), "baris:op", lambda x: isi(x.h.predikat)),
    (
        kolom_rekap("Selisih", Gaya.HITUNG_TEKS, 14),
        (
            '=IF(COUNT({Rata-rata Capaian},{Capaian Indikator s.d. TW})<2,"",'
            "IF(ROUND(ABS({Rata-rata Capaian}-{Capaian Indikator s.d. TW}),12)>0.1,"
            f'"{kata.BEDA}",""))'
        ),
        _beda,
    ),
    (
        kolom_rekap("Dibatasi", Gaya.HITUNG_ANGKA, 10),
        "pohon:po",
        lambda x: x.simpul.dibatasi,
    ),
    (kolom_rekap("Pagu", Gaya.HITUNG_UANG, 16), "pohon:sp", lambda x: isi(x.simpul.h.uang.pagu)),
    (
        kolom_rekap("Realisasi Anggaran", Gaya.HITUNG_UANG, 16),
        "pohon:sa",
        lambda x: isi(x.simpul.h.uang.realisasi),
    ),
    (kolom_rekap("Serapan", Gaya.HITUNG_PERSEN, 11), "pohon:se", lambda x: isi(x.simpul.h.uang.serapan)),
    (kolom_rekap("ID", Gaya.SISTEM, 10, tersembunyi=True), "baris:id", lambda x: x.baris.id),
)
KOLOM_INDUK: tuple[Kolom, ...] = (
    *(kolom for kolom, _, _ in _INDUK),
    kolom_rekap(_GARIS_POHON, Gaya.SISTEM, 8, tersembunyi=True),
    kolom_rekap(_GARIS_BARIS, Gaya.SISTEM, 8, tersembunyi=True),
)
"""Columns of the list of parents; the last two find the line and are hidden with the ID."""


def induk(model: Model, tata: Tata, nomor: Sequence[str], baris: int, kolom: int) -> list[list[Sel]]:
    """The list of parents: Sasaran, Program and Kegiatan with children, in tree order (columns KOLOM_INDUK).

    `baris` and `kolom` count from 0 and name the first line's first cell; `nomor` gives each row's No.
    """
    rumus = [teks.replace("$$", f"ROW()-ROW(${huruf(kolom)}${baris})") for teks in _rumus_induk(tata, kolom)]
    anggota = _anggota(model, nomor)
    semua: list[list[Sel]] = []
    for n in range(kapasitas_rekap(len(anggota))):
        nilai = _nilai_induk(model, anggota[n] if n < len(anggota) else None)
        sel = str(baris + n + 1)
        semua.append([Rumus(teks.replace("@", sel), isi) for teks, isi in zip(rumus, nilai, strict=True)])
    return semua


def _anggota(model: Model, nomor: Sequence[str]) -> list[_Induk]:
    semua = [x.simpul for x in model.larik if x.simpul is not None and x.simpul.di_rekap]
    return [
        _Induk(s, model.rencana.baris[i], model.hasil.baris[i], nomor[i])
        for s in semua
        for i in model.pohon.baris[s.s][:1]
    ]


def _nilai_induk(model: Model, satu: _Induk | None) -> list[Nilai]:
    if satu is None:
        return [*("" for _ in _INDUK), 0, 0]
    return [*(nilai(satu) for _, _, nilai in _INDUK), satu.simpul.pos, model.pos_simpul(satu.simpul.s)]


def _rumus_induk(tata: Tata, kolom: int) -> list[str]:
    """The formulas of a line; "@" stands for its row, "$$" for its number."""
    rentang = Hitungan(tata).rentang()
    huruf_kolom = {k.label: huruf(kolom + n) for n, k in enumerate(KOLOM_INDUK)}
    garis, pada = (f"${huruf_kolom[satu]}@" for satu in (_GARIS_POHON, _GARIS_BARIS))
    return [
        *(f'IF({garis}=0,"",{_isi_induk(cara, huruf_kolom, rentang, garis, pada)})' for _, cara, _ in _INDUK),
        f"IFERROR(MATCH($$,{rentang.kolom('rk')},0),0)",
        f"IF({garis}=0,0,INDEX({rentang.kolom('ps')},{garis}))",
    ]


def _isi_induk(cara: str, huruf_kolom: Mapping[str, str], rentang: Rentang, garis: str, pada: str) -> str:
    if cara.startswith("="):
        for label, satu in huruf_kolom.items():
            cara = cara.replace(f"{{{label}}}", f"${satu}@")
        return cara[1:]
    dari, nama = cara.split(":")
    if dari != "tabel":
        return f"INDEX({rentang.kolom(nama)},{pada if dari == 'baris' else garis})"
    # A parent stands in tblRenaksi, unless someone typed its jenjang in tblCascading.
    nomor = f"INDEX({rentang.kolom('no')},{pada})"
    renaksi, cascading = (f"INDEX({tabel}[{nama}],{nomor})" for tabel in TABEL)
    return f'IFERROR(IF(INDEX({rentang.kolom("bg")},{pada})=1,{renaksi},{cascading})&"","#")'
