"""Whether a published figure is one that it may be, by what its cell can show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from renaksi_xl.baca.audit.hasil import PERSENAN, UANG, UANG_PERSENAN, Harapan, Macam, Syarat
from renaksi_xl.baca.audit.letak import Terbit
from renaksi_xl.baca.audit.rumus import fungsi
from renaksi_xl.core.angka import NOL
from renaksi_xl.core.rata_rata import batasi

_TEPAT = Decimal("1e-9")
_BATAS: tuple[tuple[Decimal, Syarat], ...] = (
    (Decimal(1), Syarat.BATAS_100),
    (Decimal("1.1"), Syarat.BATAS_110),
    (Decimal("1.2"), Syarat.BATAS_120),
    (Decimal("1.5"), Syarat.BATAS_150),
)
_BULAT = frozenset({"ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT", "TEXT", "FIXED"})
_DESIMAL_MAKS = 6


def nilai_terbit(t: Terbit, *, persen: bool) -> Iterator[Decimal]:
    """What a cell may mean: a plain 92,86 under a heading of shares is 0,9286 too."""
    if t.angka is None:
        return
    yield t.angka
    if t.polos and (persen or t.macam in PERSENAN):
        yield t.angka / 100


def cocok(t: Terbit, nilai: Decimal, *, persen: bool, longgar: Decimal = NOL) -> bool:
    """Whether a cell shows a value: a formula's to the last digit, a typed or rounded one to its decimals.

    `longgar` is how far the figures it is made of were rounded.
    """
    return any(_sama(t, satu, nilai, longgar, persen=persen) for satu in nilai_terbit(t, persen=persen))


def selisih(t: Terbit, nilai: Decimal, *, persen: bool) -> Decimal:
    """How far a cell that shows a value was rounded."""
    jauh = min((abs(satu - nilai) for satu in nilai_terbit(t, persen=persen)), default=NOL)
    return jauh if jauh > _TEPAT else NOL


def _sama(t: Terbit, tertulis: Decimal, nilai: Decimal, longgar: Decimal, *, persen: bool) -> bool:
    jauh = max(NOL, abs(tertulis - nilai) - longgar)
    if jauh <= _TEPAT * max(Decimal(1), abs(nilai)):
        return True
    if t.rumus is not None and not fungsi(t.rumus) & _BULAT:
        return False
    kali = 100 if persen or t.macam in PERSENAN else 1
    pangkat = (tertulis * kali).normalize().as_tuple().exponent
    desimal = max(0, -pangkat) if isinstance(pangkat, int) else 0
    return desimal <= _DESIMAL_MAKS and jauh * kali <= Decimal(5).scaleb(-desimal - 1)


def cari(
    t: Terbit, harapan: Sequence[Harapan], *, persen: bool, longgar: Decimal = NOL, batas_boleh: bool = True
) -> Harapan | None:
    """The first of the values that a cell shows, with a cap of the office's where only that explains it.

    A value as it enters a mean is capped by its nature, so there the rule's own value goes before any choice.
    """
    menurut_aturan = [h for h in harapan if not h.syarat] if t.macam is Macam.TERPAKAI else []
    return _cari(t, menurut_aturan, longgar, persen=persen, batas_boleh=batas_boleh) or _cari(
        t, harapan, longgar, persen=persen, batas_boleh=batas_boleh
    )


def _cari(
    t: Terbit, harapan: Sequence[Harapan], longgar: Decimal, *, persen: bool, batas_boleh: bool
) -> Harapan | None:
    for h in harapan:
        if isinstance(h.nilai, Decimal) and cocok(t, h.nilai, persen=persen, longgar=longgar):
            return h
    if t.macam not in PERSENAN or not batas_boleh:
        return None
    for batas, nama in _BATAS:
        for h in harapan:
            if (
                isinstance(h.nilai, Decimal)
                and h.nilai > batas
                and cocok(t, batasi(h.nilai, batas), persen=True)
            ):
                return Harapan(batas, (*h.syarat, nama))
    return None


def berpersen(t: Terbit, satuan: str | None) -> bool:
    """Whether a figure is a share."""
    if t.macam in UANG:
        return t.macam in UANG_PERSENAN
    return t.macam in PERSENAN or (
        t.macam is not Macam.PREDIKAT and (satuan or "").strip().lower() in {"%", "persen"}
    )
