"""What a definisi operasional says about the way its indikator is computed: a proposal a person confirms.

The words of a DO name the Cara Hitung, pembilang and penyebut, the kegiatan of a mean, the source (ATURAN 3.5).
Nothing is guessed: a sentence that does not say it gives no proposal.

The two grammars are loaded by the first sentence that is read: compiling their patterns takes longer than all other
checks together, and in a plan whose DO have been decided upon there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    from renaksi_xl.core.do_rasio import baca_rasio

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
    from renaksi_xl.core.do_sumber import baca_sumber

    sumber = baca_sumber(teks)
    if sumber is None:
        return None
    return Usulan(cara=CaraHitung.DARI_LEMBAGA_LAIN, alasan=alasan.lembaga(sumber), sumber=sumber)
