"""Short names for those who report: they become the names of a sheet and a file."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from renaksi_xl.core.nama_lembar import PANJANG_NAMA, tanda_terlarang

_KATA_SAMBUNG = frozenset({"bidang", "dan", "di", "pada", "untuk", "serta"})
_PANJANG_UTUH = 20
"""A name up to this length is short enough as it stands."""


def singkatan(nama: str, terpakai: Sequence[str] = ()) -> str:
    """A short name for a bidang: a single word as a title, else the initials without Bidang and small words.

    Where it is taken, a number follows.

    >>> singkatan("SEKRETARIAT"), singkatan("Bidang Mutasi, Kepangkatan dan Pengembangan Karir")
    ('Sekretariat', 'MKPK')
    >>> singkatan("Bidang Mutasi", ["M"])
    'M2'
    """
    semua = nama.replace(",", " ").replace("/", " ").split()
    pokok = [k for k in semua if k.lower() not in _KATA_SAMBUNG] or semua
    pendek = semua[0].capitalize() if len(semua) == 1 else "".join(k[0].upper() for k in pokok)
    dipakai = {satu.lower() for satu in terpakai}
    nomor, calon = 2, pendek
    while calon.lower() in dipakai:
        nomor, calon = nomor + 1, f"{pendek}{nomor}"
    return calon


def singkatan_jabatan(nama: str, terpakai: Collection[str] = ()) -> str:
    """A short name for a post: the post itself where it can name a sheet, else letters and digits of its initials.

    >>> singkatan_jabatan("Kabid PA"), singkatan_jabatan("Kasubag Binpro dan Keu, Ketua Tim")
    ('Kabid PA', 'KBKKT')
    >>> singkatan_jabatan("Kabid PA", ["kabid pa"]), singkatan_jabatan("?"), len(singkatan_jabatan("x" * 99))
    ('KP', 'Unit', 27)
    """
    dipakai = {satu.lower() for satu in terpakai}
    if 0 < len(nama) <= _PANJANG_UTUH and not tanda_terlarang(nama) and nama.lower() not in dipakai:
        return nama
    # A letter whose capital is two letters (ß) would make the name longer than it is counted here.
    kata = "".join(h if h.isalnum() and len(h.upper()) == 1 else " " for h in nama).split() or ["Unit"]
    # Room for a number behind it, and no more initials than a sheet's name has letters.
    kata = [satu[: PANJANG_NAMA - 4] for satu in kata[: PANJANG_NAMA - 4]]
    return singkatan(" ".join(kata), sorted(dipakai))
