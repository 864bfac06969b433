"""An answer as lines of the index: offices and programs by what makes them the same, figures as whole numbers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal

from renaksi_xl.banyak.jawab import Terbaca
from renaksi_xl.core.istilah import seragam

SKALA = 12
"""Figures are compared and summed as whole numbers of 1e-12, as the engine compares them (ATURAN 2)."""
_LUAS = Context(prec=60, rounding=ROUND_HALF_UP)
_BATAS = 2**62


def bulatkan(nilai: str | None) -> int | None:
    """A figure in decimal text as a whole number of 1e-12; None stays None."""
    if nilai is None:
        return None
    bulat = int(Decimal(nilai).scaleb(SKALA, _LUAS).to_integral_value(context=_LUAS))
    return max(-_BATAS, min(_BATAS, bulat))


def kunci_kantor(kabupaten: str, instansi: str) -> str:
    """What makes two workbooks the same office's: names without case and double spaces."""
    return f"{seragam(kabupaten)}\t{seragam(instansi)}"


def baris_hasil(jawab: Terbaca) -> tuple[object, ...]:
    """The line of an answer in table `hasil`, its columns in order."""
    i, p = json.loads(jawab.ikhtisar), jawab.pecahan
    return (
        jawab.letak.sidik,
        kunci_kantor(i["kabupaten"], i["instansi"]),
        *(i["tahun"], i["tw"], i["terisi"], i["isi"], bulatkan(i["rata_rata"]), i["beda"]),
        jawab.ikhtisar,
        *(p.baris, p.crc, p.panjang, p.geser, p.isi),
        jawab.baris,
    )


def baris_program(jawab: Terbaca) -> Iterator[tuple[object, ...]]:
    """The lines of its programs in table `program`."""
    for x in jawab.program:
        kunci = _kunci_program(x.kode, x.nama)
        yield jawab.letak.sidik, kunci, x.kode, x.nama, bulatkan(x.nilai), int(x.bertarget)


def _kunci_program(kode: str, nama: str) -> str:
    return "".join(kode.split()).rstrip(".") or seragam(nama)
