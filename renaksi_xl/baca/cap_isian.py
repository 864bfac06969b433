"""The stamp of a bidang's file: from its hidden sheet, its properties, or what is visible, whatever is left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from renaksi_xl.baca.isi_buku import NilaiSel, Petak, sel
from renaksi_xl.baca.medan import isi_teks, isi_tw
from renaksi_xl.pesan import file_bidang as kata_file
from renaksi_xl.sheets.cap_bidang import AWALAN_PROPERTI, LEMBAR_CAP

_TW = r"TW (?P<tw>IV|I{1,3})"
_KAKI = re.compile(
    rf"(?P<instansi>.*) · Tahun (?P<tahun>\d+) · {_TW} · (?P<bidang>.*) · "
    r"Seri (?P<seri>[0-9A-F-]+) · Sidik rencana (?P<sidik>[0-9a-f]+)\."
)
_JUDUL = re.compile(
    rf"{re.escape(kata_file.JUDUL)} (?P<bidang>.*?) · (?P<instansi>.*) · Tahun (?P<tahun>\d+) · pelaporan s\.d\. {_TW}"
)
_BARIS_CAP = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """Whose file it is; `sidik` may be only the fingerprint's beginning; `kabupaten`, `sidik`, `seri` may be ""."""

    instansi: str
    tahun: int
    tw: int
    bidang: str
    kabupaten: str = ""
    sidik: str = ""
    seri: str = ""


def cap_dari_lembar(petak: Petak | None) -> Cap | None:
    """The stamp on the hidden sheet."""
    if petak is None:
        return None
    return _cap({isi_teks(sel(petak, b, 0)) or "": sel(petak, b, 1) for b in range(_BARIS_CAP)})


def cap_dari_properti(properti: Mapping[str, str]) -> Cap | None:
    """The stamp in the document properties."""
    awalan = f"{AWALAN_PROPERTI} "
    return _cap({k.removeprefix(awalan): v for k, v in properti.items() if k.startswith(awalan)})


def cap_dari_teks(petak: Iterable[Petak]) -> tuple[Cap, bool] | None:
    """The stamp people see, and whether it was the line below the rows (else the title)."""
    teks = [x for satu in petak for baris in satu for x in baris if isinstance(x, str) and " · Tahun " in x]
    for pola in (_KAKI, _JUDUL):
        for x in teks:
            if cocok := pola.match(x):
                medan = cocok.groupdict()
                return _cocok(medan), pola is _KAKI
    return None


def adalah_kaki(isi: NilaiSel) -> bool:
    """Whether a cell is the visible stamp below the rows."""
    return isinstance(isi, str) and _KAKI.match(isi) is not None


def _cocok(medan: Mapping[str, str]) -> Cap:
    return Cap(
        instansi=medan["instansi"],
        tahun=int(medan["tahun"]),
        tw=isi_tw(medan["tw"]) or 0,
        bidang=medan["bidang"],
        sidik=medan.get("sidik", ""),
        seri=medan.get("seri", ""),
    )


def _cap(isi: Mapping[str, NilaiSel]) -> Cap | None:
    teks = {k: (isi_teks(v) or "").strip() for k, v in isi.items()}
    tahun, tw = teks.get("Tahun", ""), teks.get("TW", "")
    if not (tahun.isdecimal() and tw in {"1", "2", "3", "4"} and teks.get("Instansi") and teks.get("Bidang")):
        return None
    return Cap(
        instansi=teks["Instansi"],
        tahun=int(tahun),
        tw=int(tw),
        bidang=teks["Bidang"],
        kabupaten=teks.get("Kabupaten", ""),
        sidik=teks.get("Sidik Rencana", ""),
        seri=teks.get("Seri", ""),
    )


__all__ = ["LEMBAR_CAP", "Cap", "adalah_kaki", "cap_dari_lembar", "cap_dari_properti", "cap_dari_teks"]
