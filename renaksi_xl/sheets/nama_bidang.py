"""The sheet of every bidang is named by its singkatan, made fit for Excel and unlike any other sheet."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.nama_lembar import PANJANG_NAMA
from renaksi_xl.core.rencana import Bidang

_TERLARANG = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def nama_lembar_bidang(bidang: Sequence[Bidang], terpakai: Collection[str]) -> tuple[str, ...]:
    """One sheet name a bidang, in order; `terpakai` are the names that are taken (compared without case).

    >>> b = [Bidang(nama="Bidang A/B", singkatan="A/B"), Bidang(nama="Lain", singkatan="a b")]
    >>> nama_lembar_bidang(b, {"Renaksi"})
    ('A B', 'a b (2)')
    """
    dipakai = {n.lower() for n in terpakai} | {"history"}
    nama: list[str] = []
    for i, b in enumerate(bidang, start=1):
        dasar = _bersih(b.singkatan) or _bersih(b.nama) or f"Bidang {i}"
        satu, ke = dasar, 2
        while satu.lower() in dipakai:
            akhiran = f" ({ke})"
            satu, ke = dasar[: PANJANG_NAMA - len(akhiran)].rstrip() + akhiran, ke + 1
        dipakai.add(satu.lower())
        nama.append(satu)
    return tuple(nama)


def _bersih(teks: str) -> str:
    return rapikan(_TERLARANG.sub(" ", teks)).strip("'")[:PANJANG_NAMA].strip(" '")
