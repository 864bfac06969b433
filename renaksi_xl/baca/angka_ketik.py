"""What a text in a number cell of a return says (ATURAN 2): pasted from WhatsApp, with bullets or a satuan."""

from __future__ import annotations

import re
from decimal import Decimal

from renaksi_xl.core.angka import Terbaca, baca_teks
from renaksi_xl.core.rupiah import baca_rupiah
from renaksi_xl.core.satuan import satuan_sama
from renaksi_xl.sheets.isian import adalah_persen

# Bullets before and signs behind the number; a leading - may be a minus and stays.
_HIASAN = re.compile(r"^[^\w%+−-]+|[^\w%]+$")


def rupiah_teks(teks: str) -> tuple[Decimal | None, bool]:
    """The amount a text in a column of rupiah is, and whether there is no other way to read it.

    >>> rupiah_teks("Rp 1.250.000,-"), rupiah_teks("• 1.250.000"), rupiah_teks("belum cair")
    ((Decimal('1250000'), True), (Decimal('1250000'), False), (None, False))
    """
    nilai, pasti = baca_rupiah(teks)
    return (nilai, pasti) if nilai is not None else angka_teks(teks, None)


def angka_teks(teks: str, satuan: str | None) -> tuple[Decimal | None, bool]:
    """The number a text in a number cell is, and whether there is no other way to read it (ATURAN 2).

    >>> angka_teks("95,5 Orang", "Orang"), angka_teks("95", "%"), angka_teks("95%", "%"), angka_teks("proses", "%")
    ((Decimal('95.5'), True), (Decimal('0.95'), False), (Decimal('0.95'), True), (None, False))
    >>> angka_teks("• 95%", "%"), angka_teks("100 orang", "%")
    ((Decimal('0.95'), False), (None, False))
    """
    t = baca_teks(teks)
    if t.galat is not None:
        return _menurut_satuan(baca_teks(_HIASAN.sub("", teks)), satuan)[0], False
    return _menurut_satuan(t, satuan)


def _menurut_satuan(t: Terbaca, satuan: str | None) -> tuple[Decimal | None, bool]:
    if t.nilai is None or t.galat is not None:
        return None, False
    if not adalah_persen(satuan):
        cocok = t.satuan is None or (satuan is not None and satuan_sama(t.satuan, satuan))
        return t.nilai, cocok and not t.periksa
    if t.satuan is None:
        # 95 is 95 %, and 0,95 more likely the same share than less than one of a hundred.
        return (t.nilai if 0 < t.nilai < 1 else t.nilai / 100), False
    # "100 orang" in a % row is no percentage at all.
    return (t.nilai, not t.periksa) if t.satuan == "%" else (None, False)
