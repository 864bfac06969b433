"""The first lines of `_hitung`: what each rule of Pengaturan is taken for. Every formula reads them there.

People type anything into a setting, delete its line or sort the bands. `baca.pengaturan` then takes the default, or
puts the bands in order; the formulas here do the same, so that no other formula has to know (keputusan 0023).
"""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.core.rencana import PITA_BAKU, Pengaturan, Pita, Rencana
from renaksi_xl.pesan.pengaturan import TANPA_BATAS
from renaksi_xl.sheets.alamat import sel, wilayah
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.pengaturan import BATAS_TERTINGGI, PITA_TERBANYAK, PITA_TERTINGGI, TAHUN_TERAKHIR
from renaksi_xl.sheets.rumus.nilai import Nilai, isi

NAMA_LEMBAR = "_hitung"
_SETELAN, _NAMA, _BATAS, _URUT, _NAMA_URUT, _BATAS_URUT = range(6)
BANYAK_BARIS = 6
"""Lines before the header of `_hitung`."""


def _di(baris: int, kolom: int) -> str:
    return sel(baris, kolom, mutlak=True)


def _jajar(baris: int) -> str:
    return wilayah(baris, 0, baris, PITA_TERBANYAK - 1)


def _pada(rujukan: str) -> str:
    return f"{NAMA_LEMBAR}!{rujukan}"


TW_PELAPORAN = _pada(_di(_SETELAN, 0))
"""1, 2, 3 or 4."""
BATAS_CAPAIAN = _pada(_di(_SETELAN, 1))
"""A number, or the words for no cap."""
BELUM_DIISI = _pada(_di(_SETELAN, 2))
ATURAN_BOBOT = _pada(_di(_SETELAN, 3))
RUMUS_TURUN = _pada(_di(_SETELAN, 4))
CARA_ANGGARAN = _pada(_di(_SETELAN, 5))
TAHUN = _pada(_di(_SETELAN, 6))
"""A number, "" for none."""
PREDIKAT_NAMA = _pada(_jajar(_NAMA_URUT))
"""Side by side, lowest first; "" behind the last."""
PREDIKAT_BATAS = _pada(_jajar(_BATAS_URUT))
"""The bound of each, "" where it has none."""


def blok(rencana: Rencana, pita: Sequence[int | None]) -> list[list[Sel]]:
    """The lines with their values; `pita` gives the band of the plan on each line of Pengaturan, None for a blank."""
    return [_setelan(rencana), *_pita(rencana.pengaturan.pita, pita[:PITA_TERBANYAK])]


def _atau(rumus: str, baku: str) -> str:
    """A deleted line of Pengaturan and an error value in it give the default too."""
    return f"IFERROR({rumus},{baku})"


def _pilih(nama: str, baku: str, *lain: str) -> str:
    """One of the words of a setting, whatever its case and the spaces around it."""
    teks, rumus = f'TRIM({nama}&"")', f'"{baku}"'
    if nama == "Rumus_Turun":
        # Word writes the minus sign for the hyphen.
        teks = f'SUBSTITUTE({teks},"−","-")'
    for kata in lain:
        rumus = f'IF({teks}="{kata}","{kata}",{rumus})'
    return _atau(rumus, f'"{baku}"')


def _rumus_tw() -> str:
    """A number or its Roman numeral, also behind TW or Triwulan."""
    teks, rumus = 'UPPER(TW_Pelaporan&"")', "1"
    for kata in ("TRIWULAN", "TW", "."):
        teks = f'SUBSTITUTE({teks},"{kata}"," ")'
    for n, romawi in ((4, "IV"), (3, "III"), (2, "II")):
        rumus = f'IF(OR(TRIM({teks})="{n}",TRIM({teks})="{romawi}"),{n},{rumus})'
    return _atau(rumus, "1")


def _rumus_batas() -> str:
    angka = f"IF(AND(Batas_Capaian>=1,Batas_Capaian<={BATAS_TERTINGGI}),Batas_Capaian,1)"
    kata = f'IF(TRIM(Batas_Capaian&"")="{TANPA_BATAS}","{TANPA_BATAS}",1)'
    return _atau(f"IF(ISNUMBER(Batas_Capaian),{angka},{kata})", "1")


def _rumus_tahun() -> str:
    # The text of a whole number is the same in every language of Windows; any other text does not come back.
    teks = 'TRIM(Tahun&"")'
    angka = f"1*{teks}"
    utuh = f'AND({angka}=INT({angka}),{angka}>0,{angka}<={TAHUN_TERAKHIR},{angka}&""={teks})'
    # LibreOffice joins TRUE to a text as 1.
    return _atau(f'IF(ISLOGICAL(Tahun),"",IF({utuh},{angka},""))', '""')


def _setelan(rencana: Rencana) -> list[Sel]:
    p, baku = rencana.pengaturan, Pengaturan()
    return [
        Rumus(_rumus_tw(), p.tw_pelaporan),
        Rumus(_rumus_batas(), TANPA_BATAS if p.batas_capaian is None else p.batas_capaian),
        Rumus(_pilih("Belum_Diisi", baku.belum_diisi, "nol"), p.belum_diisi),
        Rumus(_pilih("Aturan_Bobot", baku.bobot, "pagu", "bobot"), p.bobot),
        Rumus(_pilih("Rumus_Turun", baku.rumus_turun, "T/R"), p.rumus_turun),
        Rumus(_pilih("Cara_Anggaran", baku.anggaran, "sd"), p.anggaran),
        Rumus(_rumus_tahun(), rencana.instansi.tahun or ""),
    ]


def _pita(pita: Sequence[Pita], letak: Sequence[int | None]) -> list[list[Sel]]:
    """Names and bounds as they stand on Pengaturan, their places in order, names and bounds in order."""
    di_lembar = [None if n is None else pita[n] for n in letak]
    urut: list[Nilai] = ["" if n is None else n + 1 for n in letak]
    isian, jadi = (_nilai(satu) for satu in (di_lembar, pita))
    rumus = (_rumus_nama, _rumus_batas_pita, _rumus_urut, _rumus_nama_urut, _rumus_batas_urut)
    return [
        [Rumus(buat(k), nilai[k] if k < len(nilai) else "") for k in range(PITA_TERBANYAK)]
        for buat, nilai in zip(rumus, (*isian, urut, *jadi), strict=True)
    ]


def _nilai(pita: Sequence[Pita | None]) -> tuple[list[Nilai], list[Nilai]]:
    """Names and bounds, "" where there is none."""
    batas: list[Nilai] = ["" if x is None else isi(x.lebih_dari) for x in pita]
    return ["" if x is None else x.nama for x in pita], batas


def _sampai(baris: int, kolom: int) -> str:
    return wilayah(baris, 0, baris, kolom)


def _ke(kolom: int) -> str:
    """The number of a column, from 1."""
    return f"COLUMNS({_sampai(_SETELAN, kolom)})"


def _rumus_nama(k: int) -> str:
    # A number, TRUE or an error value is no name: each program writes them otherwise.
    satu = f"INDEX(Predikat_Nama,{_ke(k)})"
    return _atau(f'IF(ISTEXT({satu}),TRIM({satu}),"")', '""')


def _rumus_batas_pita(k: int) -> str:
    satu = f"INDEX(Predikat_Batas,{_ke(k)})"
    # To LibreOffice TRUE is a number.
    angka = f'IF(AND(ISNUMBER({satu}),NOT(ISLOGICAL({satu}))),IF({satu}<={PITA_TERTINGGI},{satu},""),"")'
    return _atau(f'IF({_di(_NAMA, k)}="","",{angka})', '""')


def _rumus_urut(k: int) -> str:
    """Bands without a bound first, then by their bounds; what is equal in the order of the sheet."""
    batas, semua, sampai = _di(_BATAS, k), _jajar(_BATAS), _sampai(_BATAS, k)
    tanpa = f'SUMPRODUCT(({_sampai(_NAMA, k)}<>"")*({sampai}=""))'
    bawah = f'SUMPRODUCT(({_jajar(_NAMA)}<>"")*({semua}=""))+SUMPRODUCT(ISNUMBER({semua})*({semua}<{batas}))'
    kembar = f"SUMPRODUCT(ISNUMBER({sampai})*({sampai}={batas}))"
    return f'IF({_di(_NAMA, k)}="","",IF({batas}="",{tanpa},{bawah}+{kembar}))'


def _terurut(k: int, baris: int, baku: str) -> str:
    ambil = _atau(f"INDEX({_jajar(baris)},MATCH({_ke(k)},{_jajar(_URUT)},0))", '""')
    return f"IF(COUNT({_jajar(_URUT)})=0,{baku},{ambil})"


def _rumus_nama_urut(k: int) -> str:
    return _terurut(k, _NAMA, f'"{PITA_BAKU[k].nama}"' if k < len(PITA_BAKU) else '""')


def _rumus_batas_urut(k: int) -> str:
    baku = PITA_BAKU[k].lebih_dari if k < len(PITA_BAKU) else None
    return _terurut(k, _BATAS, '""' if baku is None else str(baku))
