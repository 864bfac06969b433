"""The lines of Rincian as Parquet through pandas, office by office, so that memory stays flat."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from typing import Any, BinaryIO

from renaksi_xl.banyak.indeks import Indeks
from renaksi_xl.errors import LingkunganError
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets.kontrak import Gaya
from renaksi_xl.sheets.rekap_banyak.rincian import LAJUR

_KANTOR = 400
"""Offices in a row group."""
_BILANGAN = (Gaya.ALIR_ANGKA, Gaya.ALIR_PERSEN)
_BULAT = (kata.TAHUN, kata.TW)
_BARIS = "SELECT baris FROM dipakai CROSS JOIN hasil USING(sidik) ORDER BY urutan"


def muat_pustaka() -> tuple[Any, Any]:
    """The library and its Parquet part. Raises LingkunganError where it is not installed (the extra "klaster")."""
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as galat:
        raise LingkunganError(kata.tanpa_pustaka("pyarrow", "klaster"), str(galat)) from galat


def tulis_parket(indeks: Indeks, tujuan: BinaryIO) -> None:
    """Write one row per indikator; text in a number column becomes null, percent is a fraction."""
    pa, parquet = muat_pustaka()
    import pandas as pd

    skema = pa.schema([(x.label, _jenis(pa, x.label, x.gaya)) for x in LAJUR])
    sumber = (json.loads(zlib.decompress(satu)) for (satu,) in indeks.baca(_BARIS))
    with parquet.ParquetWriter(tujuan, skema) as penulis:
        for kelompok in _kelompok(sumber):
            tabel = pd.DataFrame(kelompok, columns=[x.label for x in LAJUR])
            penulis.write_table(pa.Table.from_pandas(_bertipe(pd, tabel), schema=skema, preserve_index=False))


def _jenis(pa: Any, label: str, gaya: Gaya) -> Any:  # noqa: ANN401 -- pyarrow has no types to name
    return pa.int32() if label in _BULAT else pa.float64() if gaya in _BILANGAN else pa.string()


def _bertipe(pd: Any, tabel: Any) -> Any:  # noqa: ANN401 -- pandas is imported only where it is used
    for x in LAJUR:
        if x.gaya in _BILANGAN:
            tabel[x.label] = pd.to_numeric(tabel[x.label], errors="coerce")
    return tabel


def _kelompok(sumber: Iterator[list[list[Any]]]) -> Iterator[list[list[Any]]]:
    while satu := [baris for kantor in islice(sumber, _KANTOR) for baris in kantor]:
        yield satu
