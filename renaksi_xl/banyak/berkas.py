"""Which files a recapitulation reads: those named and all in the folders named, each once."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from renaksi_xl.books.jalur import ada
from renaksi_xl.books.nama_kiriman import teman_laporan
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import berkas as kata_berkas
from renaksi_xl.pesan import rekap_banyak as kata

_ABAIKAN = frozenset({"thumbs.db", "desktop.ini"})
_SEMENTARA = ("~$", ".")
AKHIRAN_INDEKS = ".indeks"
_AKHIRAN_LAIN = (AKHIRAN_INDEKS, f"{AKHIRAN_INDEKS}-journal")


def cari_berkas(asal: Iterable[Path], kecuali: Collection[Path] = ()) -> list[tuple[str, str]]:
    """Absolute path and name to show of every file, by name; `kecuali` are our own outputs.

    The name is the path below the folder that holds everything, with slashes. Raises MasukanError when something named
    does not exist, or when there is no file at all; BerkasError for a path that cannot be asked for.
    """
    akar = [x.resolve() for x in asal]
    for x in akar:
        if not ada(x):
            raise MasukanError(kata_berkas.tidak_ada(x.name))
    buang = {x.resolve() for x in kecuali}
    berkas = {p for x in akar for p in (_dalam(x) if x.is_dir() else [str(x)])} - {str(x) for x in buang}
    if not berkas:
        raise MasukanError(kata.TANPA_BERKAS)
    pangkal = os.path.commonpath([str(x if x.is_dir() else x.parent) for x in akar])
    return sorted(((p, _nama(p, pangkal)) for p in berkas), key=lambda x: x[1])


def _nama(path: str, pangkal: str) -> str:
    relatif = os.path.relpath(path, pangkal).replace(os.sep, "/")
    return relatif.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _dalam(folder: Path) -> Iterator[str]:
    """The files in a folder and below, without hidden ones, indexes, what Excel leaves while a file is open.

    Nor what was sent with a laporan that stands beside it: people keep what they were sent as it came.
    """
    for tempat, anak, berkas in os.walk(os.path.realpath(folder)):
        anak[:] = [x for x in anak if not x.startswith(".")]
        teman = teman_laporan(berkas)
        for nama in berkas:
            kecil = nama.lower()
            if (
                nama not in teman
                and not nama.startswith(_SEMENTARA)
                and kecil not in _ABAIKAN
                and not kecil.endswith(_AKHIRAN_LAIN)
            ):
                # Path objects cost ten times as much here.
                path = os.path.join(tempat, nama)  # noqa: PTH118
                yield os.path.realpath(path) if os.path.islink(path) else path  # noqa: PTH114
