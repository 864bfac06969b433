"""What one row may rightly publish: jenis, arah and basis as the office may have chosen them (ATURAN 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from renaksi_xl.baca.audit.hasil import Harapan, Syarat
from renaksi_xl.core.angka import NOL, angka, satuan_terhitung
from renaksi_xl.core.indikator import Figur, hitung_capaian
from renaksi_xl.core.istilah import Arah, JenisTarget, arah
from renaksi_xl.core.rencana import Baris

_POSISI = (Decimal("0.9"), Decimal("1.1"))
"""Every quarter this near the year's target: the same 28 Orang each time, nothing to add up."""
_TURUN: tuple[tuple[str, Syarat], ...] = (("2T-R", Syarat.TURUN), ("T/R", Syarat.TURUN_T_R))


def realisasi_terisi(b: Baris, tw: int) -> list[Decimal]:
    """The numbers of the quarters up to `tw`."""
    return [x for r in b.realisasi_tw[:tw] if (x := angka(r)) is not None]


def berposisi(b: Baris, terisi: Sequence[Decimal]) -> bool:
    """Whether the quarters show one standing figure again and again (ATURAN 8: 28 Orang x 4 = 400 %)."""
    target = angka(b.target)
    return (
        bool(target)
        and len(terisi) > 1
        and all(_POSISI[0] <= x / target <= _POSISI[1] for x in terisi if target)
    )


def pilihan_realisasi(b: Baris, figur: Figur, tw: int) -> list[Harapan]:
    """Realisasi of the year: the rule's first, then what an office may take instead; empty without realisasi."""
    terisi = realisasi_terisi(b, tw)
    if not terisi:
        return []
    jumlah, akhir, rata = sum(terisi, NOL), terisi[-1], sum(terisi, NOL) / len(terisi)
    if not figur.tahunan or (b.jenis_target or "").strip():
        return _berjenis(figur, rata)
    if not satuan_terhitung(b.satuan):
        target = angka(b.target)
        wajar = [Harapan(jumlah, (Syarat.KUMULATIF,))] if target is not None and jumlah <= target else []
        return [Harapan(akhir), Harapan(rata, (Syarat.RATA_RATA_TW,)), *wajar]
    if berposisi(b, terisi):
        return [Harapan(akhir), Harapan(rata, (Syarat.RATA_RATA_TW,))]
    return [Harapan(jumlah), Harapan(akhir, (Syarat.POSISI_AKHIR,))]


def _berjenis(figur: Figur, rata: Decimal) -> list[Harapan]:
    """The quarters' own targets, or the office, say which jenis it is."""
    sd = figur.realisasi_sd
    if sd is None:
        return []
    kumulatif = figur.jenis is JenisTarget.KUMULATIF
    return [Harapan(sd), *([] if kumulatif else [Harapan(rata, (Syarat.RATA_RATA_TW,))])]


def pilihan_capaian(b: Baris, realisasi: Iterable[Harapan], target: Iterable[Harapan]) -> Iterator[Harapan]:
    """Capaian, not capped, from every realisasi and target that may be meant, through Arah."""
    semua = list(target)
    for r in realisasi:
        for t in semua:
            if isinstance(r.nilai, Decimal) and isinstance(t.nilai, Decimal):
                yield from _searah(b, r.nilai, t.nilai, (*r.syarat, *t.syarat))


def _searah(b: Baris, r: Decimal, t: Decimal, syarat: tuple[Syarat, ...]) -> Iterator[Harapan]:
    """A typed Arah is the only one; where the document has none, what the figure shows decides."""
    tertulis = bool((b.arah or "").strip())
    naik = arah(b.arah)
    if naik is not Arah.TURUN and (x := hitung_capaian(r, t, naik)) is not None:
        yield Harapan(x, syarat)
    if naik is Arah.TURUN or not tertulis:
        for rumus, nama in _TURUN:
            if (x := hitung_capaian(r, t, Arah.TURUN, rumus)) is not None:
                yield Harapan(x, syarat if tertulis and rumus == "2T-R" else (*syarat, nama))
    if not tertulis and (x := hitung_capaian(r, t, Arah.TETAP)) is not None:
        yield Harapan(x, (*syarat, Syarat.TETAP))
