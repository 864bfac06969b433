"""The block under the table: place and date, post, name, rank, NIP; one block or two side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from renaksi_xl.baca.cetak.kisi import Kisi, Letak
from renaksi_xl.core.rencana import Penandatangan

_BULAN = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
# "Malili, 3 Januari 2023", "Malili,      Januari 2023", "Malili, ....... 2023": a comma or a month must be there.
_TANGGAL = re.compile(
    rf"[^\d,]{{2,40}}(?:,\s*(?:\d{{1,2}}|[._…\s]*)\s*(?:{_BULAN})?|\s+(?:\d{{1,2}}\s+)?(?:{_BULAN}))\s*(?:19|20)\d\d",
    re.IGNORECASE,
)
_NIP = re.compile(r"nip\b\s*[.:]*\s*(?P<isi>.*)", re.IGNORECASE)
_BAPPEDA = re.compile(r"bapp?e(da|litbang)|bapelitbang|perencanaan pembangunan", re.IGNORECASE)
_MENGETAHUI = re.compile(r"(mengetahui|menyetujui|disusun|dievaluasi|ditetapkan|disahkan).*", re.IGNORECASE)
JARAK_MAKS = 20
"""Rows from the date down to the NIP."""
SEL_BARIS_MAKS = 3
"""A row with more cells belongs to the table."""


@dataclass(slots=True)
class Blok:
    """One signature: its lines from top to bottom, each with its cell."""

    baris: list[tuple[str, Letak]] = field(default_factory=list)


@dataclass(slots=True)
class TandaTangan:
    """What the blocks say, field by field, with cells; `awal` is the first row that belongs to them."""

    awal: int
    tempat_tanggal: tuple[str, Letak] | None = None
    kepala: dict[str, tuple[str, Letak]] = field(default_factory=dict)
    bappeda: dict[str, tuple[str, Letak]] = field(default_factory=dict)


def penandatangan(isi: dict[str, tuple[str, Letak]]) -> Penandatangan:
    """The signer of a block."""
    return Penandatangan(**{kunci: teks for kunci, (teks, _) in isi.items()})


def baca_tanda_tangan(kisi: Kisi, baris: range) -> TandaTangan | None:
    """Find and read the signature block in the rows under the headings; None when there is none."""
    nip = [(b, k) for b in baris for k in kisi.berisi(b) if _nip_di(kisi, b, k)]
    nip = [letak for letak in nip if letak[0] >= max(b for b, _ in nip) - 2]
    tanggal = _tanggal(kisi, baris, nip[0][0] if nip else None)
    if not nip and tanggal is None:
        return None
    kolom = [k for _, k in nip] or [tanggal[1] if tanggal else 0]
    awal = tanggal[0] if tanggal else _awal_tanpa_tanggal(kisi, nip[0])
    hasil = TandaTangan(awal)
    akhir = max((b for b, _ in nip), default=min(baris.stop - 1, awal + JARAK_MAKS))
    for k in kolom:
        _isi_blok(hasil, _blok(kisi, range(awal, akhir + 1), k, kolom))
    return hasil


def _nip_di(kisi: Kisi, b: int, k: int) -> bool:
    return any(_NIP.match(satu) for satu in kisi.baris_teks(b, k))


def _tanggal(kisi: Kisi, baris: range, nip: int | None) -> Letak | None:
    """The line with place and date: within reach above the NIP, else near the end."""
    awal = max(baris.start, (nip if nip is not None else baris.stop) - JARAK_MAKS)
    akhir = (nip if nip is not None else baris.stop - 1) + 1
    ada = [
        (b, k)
        for b in range(awal, akhir)
        for k in kisi.berisi(b)
        if len(kisi.berisi(b)) <= SEL_BARIS_MAKS
        and any(_TANGGAL.fullmatch(satu) for satu in kisi.baris_teks(b, k))
    ]
    return ada[-1] if ada else None


def _awal_tanpa_tanggal(kisi: Kisi, nip: Letak) -> int:
    """Without a date: from the NIP up over the name, the gap for the signature and the lines of the post."""
    awal = b = nip[0]
    for berisi, paling_banyak in ((True, 3), (False, 6), (True, 4)):
        sampai = b - paling_banyak
        while (
            b > max(sampai, 0)
            and bool(kisi.teks(b, nip[1])) is berisi
            and len(kisi.berisi(b)) <= SEL_BARIS_MAKS
        ):
            awal = b if berisi else awal
            b -= 1
    return awal


def _blok(kisi: Kisi, baris: range, kolom: int, semua: Sequence[int]) -> Blok:
    """The lines nearest to one NIP's column."""
    blok = Blok()
    for b in baris:
        for k in kisi.berisi(b):
            if min(semua, key=lambda j: abs(j - k)) != kolom:
                continue
            blok.baris += [(satu, (b, k)) for satu in kisi.baris_teks(b, k)]
        if not any(min(semua, key=lambda j: abs(j - k)) == kolom for k in kisi.berisi(b)):
            blok.baris.append(("", (b, kolom)))
    return blok


def _isi_blok(hasil: TandaTangan, blok: Blok) -> None:
    baris = list(blok.baris)
    for i, (teks, letak) in enumerate(baris):
        if hasil.tempat_tanggal is None and _TANGGAL.fullmatch(teks):
            hasil.tempat_tanggal = (teks, letak)
            baris[i] = ("", letak)
    baris = [(t, x) for t, x in baris if not (_MENGETAHUI.fullmatch(t) or _TANGGAL.fullmatch(t))]
    while baris and not baris[0][0]:
        baris.pop(0)
    isi = _urai(baris)
    if isi:
        tujuan = hasil.bappeda if _BAPPEDA.search(isi.get("jabatan", ("", (0, 0)))[0]) else hasil.kepala
        if not tujuan:
            tujuan.update(isi)


_TITIK = re.compile(r"[\s().…_-]+")
"""A line to write a name on."""


def _urai(baris: Sequence[tuple[str, Letak]]) -> dict[str, tuple[str, Letak]]:
    """Post above the gap for the signature; name, rank and NIP below it."""
    celah = next((i for i, (teks, _) in enumerate(baris) if not teks), None)
    atas = [x for x in baris[: celah if celah is not None else 1] if x[0]]
    bawah = [x for x in baris[celah if celah is not None else 1 :] if x[0]]
    isi: dict[str, tuple[str, Letak]] = {}
    if atas:
        isi["jabatan"] = (" ".join(t for t, _ in atas).rstrip(","), atas[0][1])
    for teks, letak in bawah:
        cocok = _NIP.match(teks)
        if cocok:
            if cocok["isi"]:
                isi["nip"] = (cocok["isi"], letak)
        elif _TITIK.fullmatch(teks):
            continue
        elif "nama" not in isi:
            isi["nama"] = (teks, letak)
        elif "pangkat" not in isi:
            isi["pangkat"] = (
                re.sub(r"^pangkat\s*(/ ?gol\w*)?\s*[:.]\s*", "", teks, flags=re.IGNORECASE),
                letak,
            )
    return isi
