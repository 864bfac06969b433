"""The alias table of satuan: case and known misspellings do not make another unit (ATURAN 2).

The text as typed is always kept; this module only says which spellings mean the same.
"""

from __future__ import annotations

from renaksi_xl.core.angka import satuan_terhitung
from renaksi_xl.core.istilah import rapikan, seragam

# Usual spelling -> spellings found in plans and reports of offices, without case.
EJAAN: dict[str, tuple[str, ...]] = {
    "%": ("persen", "prosen", "percent", "pct"),
    "Aplikasi": ("aplikas", "apliksi"),
    "Berkas": ("berkass",),
    "Dokumen": ("doklumen", "dokumem", "dokument", "dokumn", "dukumen", "dokuman", "dok", "dok."),
    "Eksemplar": ("eksamplar", "eksamplare", "eksempelar", "exemplar", "examplar", "eks", "eks."),
    "Formasi": ("formas",),
    "Indeks": ("index", "indek", "indeksi"),
    "Jenis": ("jenius", "jeniss"),
    "Kali": ("kalli",),
    "Kegiatan": ("kegitan", "kegiatn"),
    "Laporan": ("lapoaran", "laporn", "lapran", "lap", "lap."),
    "Lembar": ("lembr",),
    "Orang": ("oramg", "orng", "orag", "org", "org."),
    "Paket": ("pakte", "pket"),
    "Rekening": ("rakening", "rekenig", "rekning"),
    "Surat": ("srat",),
    "Unit": ("unt", "uni"),
}
_BAKU = {lain: baku for baku, ejaan in EJAAN.items() for lain in (baku.lower(), *ejaan)}


def baku(satuan: str | None) -> str:
    """The usual spelling of a satuan; an unknown satuan stays as typed, without outer and double spaces.

    >>> baku("Rakening"), baku("orang"), baku(" Kali  Sidang ")
    ('Rekening', 'Orang', 'Kali Sidang')
    """
    return _BAKU.get(seragam(satuan), rapikan(satuan))


def satuan_sama(kiri: str | None, kanan: str | None) -> bool:
    """Whether two satuan mean the same: case and known misspellings aside.

    >>> satuan_sama("Rakening", "REKENING"), satuan_sama("Dokumen", "Laporan")
    (True, False)
    """
    return baku(kiri).lower() == baku(kanan).lower()


def ejaan_menentukan(satuan: str | None) -> bool:
    """Whether the spelling decides if quarters add up: % and an index are known by their usual spelling only.

    >>> ejaan_menentukan("persen"), ejaan_menentukan("%"), ejaan_menentukan("Doklumen")
    (True, False, False)
    """
    return satuan_terhitung(satuan) != satuan_terhitung(baku(satuan))


def salah_eja(satuan: str | None) -> bool:
    """Whether a satuan is spelled otherwise than usual; upper and lower case do not count.

    >>> salah_eja("Eksamplar"), salah_eja("ORANG"), salah_eja("Ruas Jalan")
    (True, False, False)
    """
    return baku(satuan).lower() != seragam(satuan)
