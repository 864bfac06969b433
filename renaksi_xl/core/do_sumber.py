"""Reading who measures a figure in the words of a definisi operasional: "hasil evaluasi BKN" (ATURAN 3.5)."""

from __future__ import annotations

import re

_UJI = r"(?:evaluasi|penilaian|survei|survey|audit|pemeriksaan|reviu|review|asesmen|assessment|akreditasi|sensus)"
_ANGKA = r"(?:nilai|skor|indeks|index|angka|predikat|opini|peringkat|kategori|besaran)"
_LEMBAGA = (
    r"(?:BKN|BPS|BPK(?:P)?|LAN|KASN|ANRI|KPK|BAKN|Badan\s+Kepegawaian\s+Negara|Badan\s+Pusat\s+Statistik|"
    r"Badan\s+Pemeriksa\s+Keuangan|Lembaga\s+Administrasi\s+Negara|Kemen\w+|Kementerian|Inspektorat|Ombudsman|"
    r"Komisi\s+\w+|Pemerintah\s+(?:Provinsi|Pusat)|Provinsi|Menteri|Gubernur)\b"
)
_HASIL_UJI = rf"(?P<sumber>hasil\s+(?:dari\s+)?(?:\w+\s+)?{_UJI}\b.*)"
_ASAL = (
    r"(?:berdasarkan|menurut|sesuai|mengacu|merujuk|diperoleh|didapat\w*|diambil|diukur|dinilai|ditetapkan|"
    r"dihitung|bersumber|merupakan|adalah|dari)\b"
)
_DITERBITKAN = (
    r"(?:rilis|dirilis|diterbitkan|dikeluarkan|ditetapkan|dipublikasikan|diumumkan|dinilai|diberikan|publikasi|"
    r"penilaian|evaluasi|survei)\s+(?:resmi\s+)?(?:oleh|dari)\s+\S"
)
_TERBITAN = r"(?:data|rilis|publikasi|laporan|penilaian|evaluasi|survei)\s+(?:(?:resmi|dari|oleh)\s+)*"
_SUMBER = tuple(
    re.compile(pola, re.IGNORECASE)
    for pola in (
        rf"^konversi\s+.*?{_HASIL_UJI}",
        rf"^(?P<sumber>konversi\s+(?:dari\s+|atas\s+)?(?:{_ANGKA}|hasil)\b.*)",
        rf"^{_HASIL_UJI}",
        rf"^(?:{_ANGKA}|{_ASAL})(?:\s+\S+){{0,10}}?\s+{_HASIL_UJI}",
        rf"^(?:{_ANGKA}|hasil|capaian)\b.*?\b(?P<sumber>{_DITERBITKAN}.*)",
        rf"^(?:{_ANGKA}|hasil|data)\b.*?\b(?:dari|oleh|menurut)\s+(?P<sumber>{_LEMBAGA}.*)",
        rf"^(?P<sumber>{_TERBITAN}{_LEMBAGA}.*)",
    )
)
"""Sentences about somebody else's figure and the words in them that name the source; the first that fits."""


def baca_sumber(do: str) -> str | None:
    """The words that name the source of somebody else's figure, or None.

    >>> baca_sumber("konversi nilai IP ASN komponen kinerja hasil evaluasi BKN")
    'hasil evaluasi BKN'
    >>> baca_sumber("jumlah dokumen yang tersusun")
    """
    for pola in _SUMBER:
        m = pola.search(do)
        if m:
            return m["sumber"].strip(" ,;.")
    return None
