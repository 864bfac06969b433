"""The file door for what bidang send back: read whole, trusted in nothing (DESIGN promise 6).

Values come from the cells' cached values; formulas are only reported. Macros, links and entities are never followed.
"""

from __future__ import annotations

import hashlib

from renaksi_xl.baca.isian import MentahIsian
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket, nama_polos
from renaksi_xl.books.rumus_terbaca import baca_rumus
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.pesan.gabung import TAUTAN_DDE
from renaksi_xl.sheets.cap_bidang import LEMBAR_AWAL, LEMBAR_CAP
from renaksi_xl.sheets.rujukan import KOLOM_MAKS
from renaksi_xl.sheets.rumus.hitung import NAMA_LEMBAR as LEMBAR_HITUNG

_TANPA_RUMUS = frozenset({LEMBAR_HITUNG, LEMBAR_CAP, LEMBAR_AWAL})


def buka_isian(isi: bytes, berkas: str) -> MentahIsian:
    """Read a return; `berkas` is how sentences call it. Raises BerkasError for a file that cannot be read safely."""
    try:
        return _baca(isi, berkas)
    except (ValueError, SyntaxError) as e:
        # XML that breaks off (a SyntaxError), letters where a number must stand: the other returns go on.
        raise BerkasError(pesan.rusak(berkas), repr(e)) from e


def _baca(isi: bytes, berkas: str) -> MentahIsian:
    paket = Paket(isi, berkas)
    buku = isi_paket(paket, [n for n in paket.lembar if n != LEMBAR_HITUNG])
    terbuka = [n for n in buku.petak if n not in _TANPA_RUMUS]
    return MentahIsian(
        berkas=berkas,
        isi=buku,
        sha256=hashlib.sha256(isi).hexdigest(),
        properti=paket.properti,
        rumus={n: baca_rumus(paket, n, range(KOLOM_MAKS)).rumus for n in terbuka},
        dilindungi=frozenset(n for n in terbuka if b"sheetProtection" in paket.baca(paket.lembar[n].bagian)),
        makro=any(n.rpartition("/")[2].lower() == "vbaproject.bin" for n in paket.nama_bagian),
        tautan=tuple(_tautan(paket)),
    )


def _tautan(paket: Paket) -> list[str]:
    """Targets of links to other files, and "DDE" for live links into programs."""
    tujuan = []
    for bagian in sorted(
        n for n in paket.nama_bagian if n.startswith("xl/externalLinks/") and n.endswith(".xml")
    ):
        if any(nama_polos(e) in {"ddeLink", "oleLink"} for e in paket.xml(bagian)):
            tujuan.append(TAUTAN_DDE)
            continue
        rel = paket.bagian_hubungan(bagian)
        ada = [e.get("Target", "") for e in paket.xml(rel)] if rel in paket.nama_bagian else []
        tujuan += [t.rpartition("/")[2] or t for t in ada] or [bagian.rpartition("/")[2]]
    return tujuan
