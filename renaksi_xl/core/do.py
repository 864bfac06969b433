"""What a definisi operasional says about the way its indikator is computed: a proposal a person confirms.

The words of a DO name the Cara Hitung, pembilang and penyebut, the kegiatan of a mean, the source (ATURAN 3.5).
Nothing is guessed: a sentence that does not say it gives no proposal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from renaksi_xl.core.do_rasio import baca_rasio
from renaksi_xl.core.do_rata_rata import baca_rata_rata, sebutan_rata_rata
from renaksi_xl.core.istilah import CaraHitung, menyebut_rata_rata, rapikan
from renaksi_xl.pesan import do as alasan


@dataclass(frozen=True, slots=True, kw_only=True)
class Usulan:
    """What a DO proposes for its row; `alasan` is the reason in Bahasa Indonesia, with the words it rests on.

    `kegiatan` are the children a mean names, spelled as in the plan; none named means all of them. `asing` are
    the names in the DO that no child has.
    """

    cara: CaraHitung
    alasan: str
    nama_pembilang: str | None = None
    nama_penyebut: str | None = None
    kumulatif_tahun_lalu: bool = False
    sumber: str | None = None
    kegiatan: tuple[str, ...] = ()
    asing: tuple[str, ...] = ()


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
_SUMBER: tuple[re.Pattern[str], ...] = tuple(
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


def usulkan(
    do: str | None, indikator: str | None = None, anak: Sequence[str] = (), lain: Sequence[str] = ()
) -> Usulan | None:
    """Propose the Cara Hitung of a row from its DO; None where the words say nothing (ATURAN 3.5).

    `anak` are the names of its node's children, `lain` the other names of the plan: they tell where a name in
    a list ends. The indikator decides only where it names a mean of capaian and the DO names nothing.

    >>> u = usulkan("konversi nilai IP ASN komponen kinerja hasil evaluasi BKN")
    >>> u and (str(u.cara), u.sumber)
    ('Dari lembaga lain', 'hasil evaluasi BKN')
    >>> usulkan("jumlah dokumen yang tersusun")
    """
    teks = rapikan(" ".join((do or "").split()))
    usulan = _rata_rata(teks, anak, lain) or _rasio(teks, indikator) or _dari_lembaga(teks)
    if usulan is None and menyebut_rata_rata(indikator):
        sebut = alasan.rata_rata_indikator(sebutan_rata_rata(rapikan(indikator)))
        return Usulan(cara=CaraHitung.RATA_RATA_CAPAIAN, alasan=sebut)
    return usulan


def _rata_rata(teks: str, anak: Sequence[str], lain: Sequence[str]) -> Usulan | None:
    rata = baca_rata_rata(teks, anak, lain)
    return (
        None
        if rata is None
        else Usulan(
            cara=CaraHitung.RATA_RATA_CAPAIAN,
            alasan=alasan.rata_rata(rata.kata, len(rata.anak)),
            kegiatan=rata.anak,
            asing=rata.asing,
        )
    )


def _rasio(teks: str, indikator: str | None) -> Usulan | None:
    rasio = baca_rasio(teks, indikator) if teks else None
    return (
        None
        if rasio is None
        else Usulan(
            cara=CaraHitung.RASIO,
            alasan=alasan.rasio(rasio.kata),
            nama_pembilang=rasio.pembilang,
            nama_penyebut=rasio.penyebut,
            kumulatif_tahun_lalu=rasio.kumulatif_tahun_lalu,
        )
    )


def _dari_lembaga(teks: str) -> Usulan | None:
    for pola in _SUMBER:
        m = pola.search(teks)
        if m:
            sumber = m["sumber"].strip(" ,;.")
            return Usulan(cara=CaraHitung.DARI_LEMBAGA_LAIN, alasan=alasan.lembaga(sumber), sumber=sumber)
    return None
