"""The lines above the table: which office, of which kabupaten, for which year, which quarter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from renaksi_xl.baca.cetak.kisi import Kisi, Letak
from renaksi_xl.core.rencana import TW

_KANTOR = re.compile(
    r"(badan|dinas|sekretariat|inspektorat|kecamatan|kelurahan|kantor|satuan|rsud|rumah sakit|puskesmas|uptd?|"
    r"bappeda|bappelitbangda|bkpsdm|bagian|balai)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BERLABEL = re.compile(
    r"(?:nama )?(?:perangkat daerah|opd|skpd|instansi|unit kerja|unit organisasi|organisasi)\s*:\s*(?P<isi>\S.*)",
    re.IGNORECASE,
)
_DAERAH = re.compile(
    r"(?:pemerintah(?:an)?\s+)?(?:daerah\s+)?kab(?:upaten|\.)\s+(?P<nama>[^:,\d/]+)", re.IGNORECASE
)
_KOTA = re.compile(r"(?:pemerintah(?:an)?\s+)?(?:daerah\s+)?(?P<nama>kota\s+[^:,\d/]+)", re.IGNORECASE)
_TAHUN = re.compile(r"\b(20\d\d|19\d\d)\b")
PERIODE = re.compile(
    r"\b(?:19|20)\d\d\s*(?:[-–—]|s\.?/?d\.?|sampai(?: dengan)?)\s*(?:19|20)\d\d\b", re.IGNORECASE
)
"""The years of a Renstra or RPJMD; the plan is of one year."""
_TW = re.compile(r"\b(?:tw|triwulan|trw)\b[ .:-]*(iv|iii|ii|i|[1-4])\b", re.IGNORECASE)


@dataclass(slots=True)
class Judul:
    """What the titles say; every fact with the cell it stands in."""

    nama: tuple[str, Letak] | None = None
    kabupaten: tuple[str, Letak] | None = None
    tahun: tuple[str, Letak] | None = None
    tw: int | None = None
    sel: list[Letak] = field(default_factory=list)
    """All cells above the table."""

    def fakta(self) -> Mapping[str, tuple[str, Letak]]:
        """The facts by the name of the office's field."""
        ada = {"nama": self.nama, "kabupaten": self.kabupaten, "tahun": self.tahun}
        return {kunci: isi for kunci, isi in ada.items() if isi is not None}


def baca_judul(kisi: Kisi, baris: Iterable[int]) -> Judul:
    """Read the title lines; a label and its value may stand in neighbouring cells."""
    judul = Judul()
    for b in baris:
        kolom = kisi.berisi(b)
        if not kolom:
            continue
        judul.sel += [(b, k) for k in kolom]
        letak = (b, kolom[-1])
        gabung = re.sub(r"\s*:[\s:]*", " : ", " ".join(kisi.teks(b, k) for k in kolom))
        _baris_judul(judul, gabung, letak)
        for k in kolom:
            for satu in kisi.baris_teks(b, k):
                _satu_judul(judul, satu, (b, k))
    return judul


def _baris_judul(judul: Judul, teks: str, letak: Letak) -> None:
    if judul.nama is None and (cocok := _BERLABEL.match(teks)):
        judul.nama = (cocok["isi"].strip(), letak)
    if judul.tahun is None and (cocok := _TAHUN.search(PERIODE.sub("", teks))):
        judul.tahun = (cocok[1], letak)
    if judul.tw is None and (cocok := _TW.search(teks)):
        angka = cocok[1].upper()
        judul.tw = TW.index(angka) if angka in TW else int(angka) - 1


def _satu_judul(judul: Judul, teks: str, letak: Letak) -> None:
    if judul.kabupaten is None and (cocok := _DAERAH.search(teks) or _KOTA.fullmatch(teks)):
        judul.kabupaten = (_tanpa_tahun(cocok["nama"]), letak)
    teks = re.sub(r"^(rencana aksi|renaksi)\s+", "", teks, flags=re.IGNORECASE)
    if judul.nama is None and _KANTOR.fullmatch(teks):
        nama = _tanpa_tahun(_DAERAH.split(teks)[0] or teks)
        judul.nama = (nama, letak)


def _tanpa_tahun(teks: str) -> str:
    return re.sub(
        r"\s*\b(tahun( anggaran)?|t\.?a\.?)?\s*(19|20)\d\d.*$", "", teks, flags=re.IGNORECASE
    ).strip(" ,-")
