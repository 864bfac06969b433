"""The one door for numbers: cell values, Indonesian texts, rounding and writing (ATURAN 2).

Decimal and not float, because 0.1 + 0.2 must be 0.3 in a document that is signed; a cell's float enters
through its shortest repr. Percent is a fraction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

TANDA_STRIP = ("-", "–", "—")
NOL = Decimal(0)
SATU = Decimal(1)
_EMPAT = Decimal("1e-4")
_SEPULUH = Decimal("1e-10")
DUA_BELAS = Decimal("1e-12")
"""Where two figures are compared: what is nearer than this is the same (ROUND(x, 12) in the formulas)."""
_ENAM = Decimal("1e-6")
_LUAS = Context(prec=700, rounding=ROUND_HALF_UP)
"""Wide enough for every quotient of two cells: one NIP typed as a number must not stop the whole workbook."""


class Galat(StrEnum):
    """Why a text is no number."""

    BUKAN_ANGKA = "bukan angka"
    PEMISAH = "pemisah ribuan atau desimal tidak jelas"


@dataclass(frozen=True, slots=True)
class Terbaca:
    """What a text says: number with satuan, the dash, nothing, an error. `periksa`: a person should look."""

    nilai: Decimal | None = None
    satuan: str | None = None
    strip: bool = False
    periksa: bool = False
    galat: Galat | None = None


def dari_sel(nilai: object) -> Decimal | str | None:
    """Turn what a cell reader gives into an `Isi`: number, text as typed, or None for a blank.

    A cell holding only spaces is text, because Excel does not treat it as blank either. Booleans, dates and
    error values become text: they are no numbers (ATURAN 2).

    >>> dari_sel(0.1), dari_sel(3), dari_sel("3 Dokumen"), dari_sel(""), dari_sel(None)
    (Decimal('0.1'), Decimal('3'), '3 Dokumen', None, None)
    """
    if nilai is None or nilai == "":
        return None
    if isinstance(nilai, bool):
        return "TRUE" if nilai else "FALSE"
    if isinstance(nilai, Decimal):
        return nilai
    if isinstance(nilai, int):
        return Decimal(nilai)
    if isinstance(nilai, float):
        angka = Decimal(repr(nilai))
        return _rapi(angka) if angka.is_finite() else str(nilai)
    return str(nilai)


def _rapi(angka: Decimal) -> Decimal:
    """Write 3.0 as 3, so that a number read from a cell prints as it was typed."""
    bulat = angka.to_integral_value()
    return bulat if bulat == angka else angka


def angka(isi: Decimal | str | None) -> Decimal | None:
    """The number in a number cell, or None: text is never taken as a number (ATURAN 2)."""
    return isi if isinstance(isi, Decimal) else None


def adalah_strip(isi: object) -> bool:
    """Whether the cell holds only a dash: deliberately no target (ATURAN 2)."""
    return isinstance(isi, str) and isi.strip() in TANDA_STRIP


_TEKS_ANGKA = re.compile(r"^(?P<tanda>[-−]?)(?P<angka>\d[\d.,]*)(?P<sela>\s*)(?P<satuan>\D.*)?$", re.DOTALL)
_RIBUAN = re.compile(r"^[1-9]\d{0,2}(\.\d{3})+$")
_RIBUAN_DESIMAL = re.compile(r"^[1-9]\d{0,2}(\.\d{3})+,\d+$")
_DESIMAL_KOMA = re.compile(r"^\d+,\d+$")
_DESIMAL_TITIK = re.compile(r"^(0\.\d{3}|\d+\.(\d{1,2}|\d{4,}))$")

# What texts carry that were pasted from Word, a web page or WhatsApp: spaces of all widths, and signs without any.
_TEMPELAN = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
)


def _angka_indonesia(teks: str) -> tuple[Decimal | None, bool, bool]:
    """Number, whether it needs a look as decimal, whether its dots were read as thousands."""
    if teks.isdecimal():
        return Decimal(teks), False, False
    if _RIBUAN.match(teks):
        return Decimal(teks.replace(".", "")), False, True
    if _RIBUAN_DESIMAL.match(teks) or _DESIMAL_KOMA.match(teks):
        return Decimal(teks.replace(".", "").replace(",", ".")), False, False
    if _DESIMAL_TITIK.match(teks):
        return Decimal(teks), True, False
    return None, False, False


SATUAN_TAK_TERHITUNG = frozenset({"%", "indeks", "nilai", "skor", "rasio"})


def satuan_terhitung(satuan: str | None) -> bool:
    """Whether the satuan counts things (Dokumen, Orang), so that quarters can add up (ATURAN 3.1)."""
    return (satuan or "").strip(" ").lower() not in SATUAN_TAK_TERHITUNG


def baca_teks(teks: str) -> Terbaca:
    """Read a number from a text that came from outside, in Indonesian notation (ATURAN 2).

    >>> baca_teks("3 Dokumen").nilai, baca_teks("80,99%").nilai, baca_teks("1.234,5").nilai
    (Decimal('3'), Decimal('0.8099'), Decimal('1234.5'))
    >>> baca_teks("1,234.5").galat is None, baca_teks("12o").nilai is None, baca_teks("-").strip
    (False, True, True)
    """
    isi = teks.translate(_TEMPELAN).strip()
    if not isi:
        return Terbaca()
    if isi in TANDA_STRIP:
        return Terbaca(strip=True)
    cocok = _TEKS_ANGKA.match(isi)
    if cocok is None:
        return Terbaca(galat=Galat.BUKAN_ANGKA)
    satuan = (cocok["satuan"] or "").strip() or None
    if satuan is not None and _satuan_meragukan(satuan, menempel=not cocok["sela"]):
        return Terbaca(galat=Galat.BUKAN_ANGKA)
    nilai, periksa, ribuan = _angka_indonesia(cocok["angka"])
    if nilai is None:
        return Terbaca(galat=Galat.PEMISAH)
    if ribuan and satuan is not None and not satuan_terhitung(satuan):
        periksa = True
    if cocok["tanda"]:
        nilai = -nilai
    return Terbaca(nilai / 100 if satuan == "%" else nilai, satuan, periksa=periksa)


def _satuan_meragukan(satuan: str, *, menempel: bool) -> bool:
    """A unit with digits in it ("1 234"), or one or two letters stuck to the number ("12o"), is no unit."""
    if satuan == "%":
        return False
    if any(huruf.isdigit() for huruf in satuan.split(maxsplit=1)[0]) or not satuan[0].isalpha():
        return True
    return menempel and len(satuan) < 3


def bulat(nilai: Decimal, pangkat: Decimal) -> Decimal:
    """Round half away from zero, as Excel's ROUND does."""
    return nilai.quantize(pangkat, context=_LUAS)


def mencapai(capaian: Decimal) -> bool:
    """Whether capaian is 100 % or more, compared on ROUND(x, 12) (ATURAN 2)."""
    return bulat(capaian, DUA_BELAS) >= 1


def dua_desimal(pecahan: Decimal) -> Decimal:
    """The fraction at the two decimals of its percentage, rounded as the native formula does (ATURAN 2, 4).

    The formula rounds twice, first away the noise of binary fractions; so does this.

    >>> dua_desimal(Decimal("0.928571428"))
    Decimal('0.9286')
    """
    return bulat(bulat(pecahan, _SEPULUH), _EMPAT)


def sama(kiri: Decimal, kanan: Decimal) -> bool:
    """Equal at six decimals: sums of typed fractions against a typed year (ATURAN 3.1)."""
    return bulat(kiri - kanan, _ENAM) == 0


def tulis(nilai: Decimal) -> str:
    """Write a number in Indonesian notation, no digit lost.

    >>> tulis(Decimal("1234.5")), tulis(Decimal("-302663")), tulis(Decimal("0.80"))
    ('1.234,5', '-302.663', '0,8')
    """
    teks = f"{nilai:,f}"
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    teks = teks.translate(str.maketrans(",.", ".,"))
    return "0" if teks == "-0" else teks


def tulis_persen(pecahan: Decimal) -> str:
    """Write a fraction as a percentage with at most two decimals.

    >>> tulis_persen(Decimal("0.9286")), tulis_persen(Decimal(1))
    ('92,86%', '100%')
    """
    return tulis(dua_desimal(pecahan) * 100) + "%"


def tulis_persen_sel(pecahan: Decimal) -> str:
    """Write a fraction as the printed sheets show it: whole percentages short, all others with two decimals.

    >>> tulis_persen_sel(Decimal("0.993")), tulis_persen_sel(Decimal(1)), tulis_persen_sel(Decimal(2) / 3)
    ('99,30%', '100%', '66,67%')
    """
    seratus = bulat(pecahan * 100, _ENAM)
    if seratus == seratus.to_integral_value():
        return tulis(seratus) + "%"
    return f"{dua_desimal(pecahan) * 100:,.2f}%".translate(str.maketrans(",.", ".,"))


def tulis_bersatuan(nilai: Decimal, satuan: str | None) -> str:
    """A number as its row prints it: "95%" on a % row, else number and satuan.

    >>> tulis_bersatuan(Decimal("0.8099"), "%"), tulis_bersatuan(Decimal(73), "Unit")
    ('80,99%', '73 Unit')
    """
    if satuan is not None and satuan.strip() == "%":
        return tulis(nilai * 100) + "%"
    return f"{tulis(nilai)} {satuan.strip()}" if satuan and satuan.strip() else tulis(nilai)
