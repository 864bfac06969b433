"""The row of column numbers under the headings (1, 2, 3 … or "12 = 8+9+10+11")."""

from __future__ import annotations

import re
from itertools import pairwise

from renaksi_xl.baca.cetak.kisi import Kisi

_NOMOR = re.compile(r"\(?(\d{1,2})[a-z]?\)?(?:\s*=.*)?", re.IGNORECASE)


def baris_nomor(kisi: Kisi, baris: int) -> bool:
    """Whether a row holds only column numbers: from 1 on, never falling, at least three.

    Numbers may stand twice where a column is split in two (E.81: K and Rp), or be left out with their column.
    """
    cocok = [_NOMOR.fullmatch(kisi.teks(baris, k)) for k in kisi.berisi(baris)]
    nomor = [int(c[1]) for c in cocok if c is not None]
    if len(nomor) < max(3, len(cocok)) or nomor[0] != 1:
        return False
    return nomor[-1] > 1 and all(b - a in range(5) for a, b in pairwise(nomor))
