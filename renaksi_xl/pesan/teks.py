"""What every finding code says: title, message, advice, reason, example; placeholders are names of facts."""

from __future__ import annotations

from typing import NamedTuple


class Teks(NamedTuple):
    """The sentences of one code. `pesan` and `saran` are templates over the facts of a finding."""

    judul: str
    pesan: str
    saran: str
    kenapa: str
    contoh: str
