"""What many checks share: walking the rows, telling texts apart, writing facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.core.angka import (
    Galat,
    adalah_strip,
    angka,
    baca_teks,
    bulat,
    tulis,
    tulis_bersatuan,
)
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import JENJANG_RENAKSI, TW, Baris, Isi
from renaksi_xl.pesan import frasa

EMPAT_DESIMAL = Decimal("1e-4")
ENAM_DESIMAL = Decimal("1e-6")
_GALAT = re.compile(r"#(REF!|N/A|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|BUSY!|FIELD!)|(Err|Galat):\d+")


def tiap_baris(bahan: Bahan) -> Iterator[Butir]:
    """Every row of the plan in table order."""
    yield from bahan.butir


def butir(bahan: Bahan, i: int) -> Butir:
    """One row of the plan by its index."""
    return bahan.butir[i]


def tiap_simpul(bahan: Bahan) -> Iterator[tuple[int, Butir]]:
    """Every node with its first row."""
    for s, rows in enumerate(bahan.hasil.pohon.baris):
        yield s, butir(bahan, rows[0])


def beranak(bahan: Bahan, b: Butir) -> bool:
    """Whether the row's node has children."""
    return bahan.hasil.pohon.beranak(b.simpul)


def tingkat_renaksi(baris: Baris) -> bool:
    """Whether the row belongs to the quarterly plan (Sasaran … Sub Kegiatan)."""
    return rapikan(baris.jenjang).lower() in {j.lower() for j in JENJANG_RENAKSI}


def kosong(isi: Isi) -> bool:
    """Whether a cell holds nothing at all."""
    return isi is None or isi == ""


def adalah_galat(isi: Isi) -> bool:
    """Whether a cell holds an error value (#REF!, #N/A …; LibreOffice: Err:502)."""
    return isinstance(isi, str) and _GALAT.fullmatch(isi.strip()) is not None


def satuan_persen(satuan: str | None) -> bool:
    """Whether the row is measured in percent."""
    return rapikan(satuan) == "%"


def target_tertulis(baris: Baris) -> str:
    """The year's target for a sentence, a dash where there is none."""
    nilai = angka(baris.target)
    return "-" if nilai is None else bersatuan(nilai, baris.satuan)


def teks_salah(isi: Isi) -> bool:
    """Whether a number cell holds a text that is neither a dash nor an error value."""
    return isinstance(isi, str) and isi != "" and not adalah_strip(isi) and not adalah_galat(isi)


def target_bersih(baris: Baris) -> bool:
    """Whether the targets hold numbers, blanks and dashes only, so that their arithmetic means something."""
    return not any(teks_salah(t) or adalah_galat(t) for t in (baris.target, *baris.target_tw))


def makna(teks: str) -> str:
    """What a text in a number cell would be as a number, or why it is none (ATURAN 2).

    >>> makna("3 Dokumen"), makna("80,99%"), makna("proses"), makna("1.2.3")
    ('angkanya 3', 'angkanya 80,99%', 'bukan angka', 'letak titik dan komanya tidak jelas')
    """
    terbaca = baca_teks(teks)
    if terbaca.nilai is not None:
        nilai = tulis_bersatuan(terbaca.nilai, "%" if terbaca.satuan == "%" else None)
        return frasa.angkanya(nilai, ragu=terbaca.periksa)
    if terbaca.galat is None:
        return frasa.HANYA_SPASI
    return frasa.PEMISAH_TIDAK_JELAS if terbaca.galat is Galat.PEMISAH else frasa.BUKAN_ANGKA


def rincian_teks(isi: Sequence[tuple[str, Isi]]) -> str:
    """Texts found in number cells: label, text as typed, and what it would be."""
    return frasa.rangkai([f"{label} {frasa.kutip(str(x))} ({makna(str(x))})" for label, x in isi])


def daftar_tw(indeks: Sequence[int]) -> str:
    """Quarters as a sentence names them: "TW I dan TW III"."""
    return frasa.rangkai([f"TW {TW[i]}" for i in indeks])


def angka_tw(isi: Sequence[Isi]) -> list[tuple[int, Decimal]]:
    """The numbers among four cells with their quarter (0..3)."""
    return [(i, x) for i, sel in enumerate(isi) if (x := angka(sel)) is not None]


def banding(ada: Decimal, harus: Decimal, satuan: str | None) -> str:
    """The difference between what is there and what was expected, with its direction."""
    beda = bulat(abs(ada - harus), ENAM_DESIMAL)
    return frasa.selisih(angka_saja(beda, satuan), lebih=ada > harus)


def angka_saja(nilai: Decimal, satuan: str | None) -> str:
    """A number as its row prints it, without the satuan unless it is %."""
    return tulis_bersatuan(nilai, "%") if (satuan or "").strip() == "%" else tulis(nilai)


def bersatuan(nilai: Decimal, satuan: str | None) -> str:
    """A number with its satuan, at most four decimals."""
    return tulis_bersatuan(bulat(nilai, EMPAT_DESIMAL), rapikan(satuan) or None)
