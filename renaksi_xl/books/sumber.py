"""Where the files that come with renaksi-xl are: the template workbook and the examples."""

from __future__ import annotations

from pathlib import Path

from renaksi_xl.errors import LingkunganError
from renaksi_xl.pesan.pemasangan import berkas_bawaan_hilang

_PAKET = Path(__file__).resolve().parent.parent


def berkas_bawaan(nama: str) -> Path:
    """Find a bundled file or folder by its path in the repository, such as `workbook/Renaksi.xlsm`.

    An installed wheel carries them in `renaksi_xl/_data` (put there by skrip/hatch_build.py); a checkout
    has no such folder and they stand beside the package. Raises LingkunganError when the file is in
    neither place.
    """
    for akar in (_PAKET / "_data", _PAKET.parent):
        calon = akar / nama
        if calon.exists():
            return calon
    raise LingkunganError(berkas_bawaan_hilang(nama), f"looked in {_PAKET / '_data'} and {_PAKET.parent}")
