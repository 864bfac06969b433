"""The list of offices that should report, from whatever file it is kept in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from renaksi_xl.baca.lembar_kita import ringkas
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets import pengaturan, renaksi

_KEPALA_NAMA = re.compile(r"nama|(nama )?(perangkat daerah|opd|skpd|unit kerja|instansi)( ?[/(].{0,30})?")
_KEPALA_KABUPATEN = re.compile(r"(nama )?(kab\.?|kabupaten|kota|daerah|pemda)( ?/ ?(kota|kabupaten))?")
_NOMOR = re.compile(r"no\.?|nomor|\d*\.?")
"""What stands in a column of numbers, its heading and blanks included."""

_BUKU_RENCANA = frozenset({renaksi.NAMA_LEMBAR, pengaturan.NAMA_LEMBAR})


def baca_harapan(daftar: Path) -> Iterator[tuple[str, str]]:
    """Name and kabupaten of each office on the first sheet: by header, else the first two columns behind numbers.

    Raises BerkasError for an unreadable file, MasukanError when there is no name in it, or when it is a plan.
    """
    kisi = buka_kisi(daftar)
    if {x.nama for x in kisi} >= _BUKU_RENCANA:
        raise MasukanError(kata.daftar_buku(daftar.name))
    petak = kisi[0].petak
    nama = int(all(_NOMOR.fullmatch(ringkas(x[0])) for x in petak if x))
    kabupaten, awal = nama + 1, 0
    for b, isi in enumerate(petak[:20]):
        judul = [ringkas(x) for x in isi]
        if any(_KEPALA_NAMA.fullmatch(x) for x in judul):
            nama = next(k for k, x in enumerate(judul) if _KEPALA_NAMA.fullmatch(x))
            kabupaten = next((k for k, x in enumerate(judul) if _KEPALA_KABUPATEN.fullmatch(x)), -1)
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
