"""The list of offices that should report, from whatever file it is kept in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from renaksi_xl.baca.lembar_kita import ringkas
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import rekap_banyak as kata

_KEPALA_NAMA = frozenset(
    {"perangkat daerah", "nama perangkat daerah", "opd", "nama opd", "skpd", "instansi", "nama"}
)
_KEPALA_KABUPATEN = frozenset({"kabupaten/kota", "kabupaten", "kota", "kab/kota", "daerah", "pemda"})


def baca_harapan(daftar: Path) -> Iterator[tuple[str, str]]:
    """Name and kabupaten of each office on the first sheet: by header, else first and second column.

    Raises BerkasError for an unreadable file, MasukanError when there is no name in it.
    """
    petak = buka_kisi(daftar)[0].petak
    nama, kabupaten, awal = 0, 1, 0
    for b, isi in enumerate(petak[:20]):
        judul = [ringkas(x) for x in isi]
        if any(x in _KEPALA_NAMA for x in judul):
            nama = next(k for k, x in enumerate(judul) if x in _KEPALA_NAMA)
            kabupaten = next((k for k, x in enumerate(judul) if x in _KEPALA_KABUPATEN), -1)
            awal = b + 1
            break
    ada = False
    for isi in petak[awal:]:
        teks = [str(x).strip() if x is not None else "" for x in isi]
        if nama < len(teks) and teks[nama]:
            ada = True
            yield teks[nama], teks[kabupaten] if 0 <= kabupaten < len(teks) else ""
    if not ada:
        raise MasukanError(kata.daftar_kosong(daftar.name))
