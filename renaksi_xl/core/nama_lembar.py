"""What Excel and Windows allow as the name of a sheet and a file: a bidang's singkatan becomes both."""

from __future__ import annotations

from renaksi_xl.pesan.frasa import APOSTROF_DI_UJUNG

PANJANG_NAMA = 31
"""Letters in the name of a sheet."""

TANDA_TERLARANG = '[]:*?/\\<>|"'
"""[]:*?/\\ are Excel's, the others are forbidden in a file name on Windows."""


def tanda_terlarang(nama: str) -> list[str]:
    """The signs of a name that Excel or Windows refuses, each once; an apostrophe only at either end.

    >>> tanda_terlarang("A/B?"), tanda_terlarang("Jum'at"), tanda_terlarang("'A")
    (['?', '/'], [], ["' di awal atau akhir"])
    """
    terlarang = [tanda for tanda in TANDA_TERLARANG if tanda in nama]
    terlarang += [f"U+{ord(huruf):04X}" for huruf in dict.fromkeys(nama) if huruf < " "]
    return [*terlarang, APOSTROF_DI_UJUNG] if nama[:1] == "'" or nama[-1:] == "'" else terlarang
