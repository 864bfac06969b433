"""Why a definisi operasional is read as it is: the reason beside a proposal."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.pesan.frasa import kutip, rangkai

YA = "Ya"


def rincian(isi: Sequence[tuple[str, str | bool]]) -> str:
    """Columns with what is proposed for them: "Cara Hitung “Rasio” dan Nama Pembilang “…”"."""
    return rangkai([f"{label} {kutip(YA if nilai is True else str(nilai))}" for label, nilai in isi])


def rasio(kata: str) -> str:
    """The word that parts pembilang and penyebut."""
    return f"DO membandingkan dua jumlah dengan kata {kutip(kata)}."


def rata_rata(kata: str, banyak: int) -> str:
    """The words that name a mean of capaian, and how many children the DO names."""
    sebut = f" dan menyebut {banyak} anaknya" if banyak else ""
    return f"DO menulis {kutip(kata)}{sebut}."


def rata_rata_indikator(kata: str) -> str:
    """The indikator says what the DO does not."""
    return f"Indikatornya menulis {kutip(kata)}."


def lembaga(kata: str) -> str:
    """The words that name somebody else's figure."""
    return f"DO menulis {kutip(kata)}: angkanya berasal dari lembaga lain."
