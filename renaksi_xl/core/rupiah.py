"""Amounts of rupiah in texts that came from outside: with Rp, ",-" or a word for thousands (ATURAN 2)."""

from __future__ import annotations

import re
from decimal import Decimal

from renaksi_xl.core.angka import baca_teks

_RUPIAH = re.compile(
    r"(?:rp\.?\s*)?(?P<angka>-?\d[\d.,]*?)(?:,-|,00|\.-|,--)?\s*(?P<kali>rupiah|ribu|rb|juta|jt|mili?ar|milyar|m)?\.?",
    re.IGNORECASE,
)
_KALI = {"r": 10**3, "j": 10**6, "m": 10**9}
"""By the first letter of the word: ribu, juta, miliar."""


def baca_rupiah(teks: str) -> tuple[Decimal | None, bool]:
    """The amount, and whether there is no other way to read it; None where the text is none.

    >>> baca_rupiah("Rp 1.250.000,-"), baca_rupiah("120 juta"), baca_rupiah("belum cair")
    ((Decimal('1250000'), True), (Decimal('120000000'), False), (None, False))
    """
    cocok = _RUPIAH.fullmatch(teks.replace("\u00a0", " ").strip())
    t = baca_teks(cocok["angka"]) if cocok is not None else None
    if cocok is None or t is None or t.nilai is None or t.galat is not None:
        return None, False
    kali = (cocok["kali"] or "").lower()
    if kali in {"", "rupiah"}:
        return t.nilai, not t.periksa
    return t.nilai * _KALI[kali[0]], False
