"""Sentences about the example realisasi."""

from __future__ import annotations


def id_tak_dikenal(id_baris: str) -> str:
    """Say that example realisasi names a row the plan does not have."""
    return (
        f"Realisasi contoh menyebut baris {id_baris} yang tidak ada di rencana; buat ulang berkas contohnya."
    )
