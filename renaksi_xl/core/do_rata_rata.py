"""Reading "Rerata capaian Kegiatan A, B, …" in a definisi operasional (ATURAN 3.5).

The names of kegiatan hold commas and "dan" themselves, so a list is read by the names the plan knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renaksi_xl.core.istilah import menyebut_rata_rata, rapikan

_RATA = r"(?:rata\s*-?\s*rata|rara\s*-?\s*rata|rerata)"
_CAPAIAN = r"(?:persentase\s+|tingkat\s+|nilai\s+|hasil\s+|dari\s+|seluruh\s+)*(?:pen)?capaian"
_RATA_CAPAIAN = re.compile(rf"{_RATA}\s+{_CAPAIAN}\b(?:\s+kinerja)?", re.IGNORECASE)
_CAPAIAN_RATA = re.compile(
    rf"{_CAPAIAN}(?:\s+kinerja)?\s+{_RATA}(?=\s+(?:(?:dari|atas|untuk|pada|antara|seluruh|semua|setiap|tiap|indikator|"
    r"kinerja|output|(?:pen)?capaian|masing\s*-\s*masing)\s+)*(?:sub\s*-?\s*)?(?:kegiatan|program)\b)",
    re.IGNORECASE,
)
"""The words the other way round mean the same only where kegiatan follow at once: marks have a mean too."""
_JUMLAH_CAPAIAN = re.compile(
    rf"^(?:hasil\s+)?(?:jumlah|total|penjumlahan|akumulasi)\s+{_CAPAIAN}\b(?P<daftar>.*\b(?:kegiatan|program)\b.*?)"
    r"\s+di\s?bagi(?:\s+dengan)?\s+(?:\d+|(?:jumlah|banyaknya)\s+(?:seluruh\s+)?(?:sub\s*)?(?:kegiatan|program))\b",
    re.IGNORECASE,
)
_JENJANG_DISEBUT = re.compile(r"\b(?:sub)?kegiatan\b|\bprogram\b", re.IGNORECASE)
_AKHIR_DAFTAR = re.compile(
    r"\s*[,;.(]?\s*(?:di\s?(?:bagi|kali)\b|berdasarkan\b|pada\s+tahun\b).*$", re.IGNORECASE
)

_KATA = re.compile(r"[^\W_]+")
_JENJANG = re.compile(r"^(?:sub\s*-?\s*kegiatan|kegiatan|program)\s+", re.IGNORECASE)
_SAMBUNG = frozenset({"dan", "serta", "kegiatan", "sub", "subkegiatan", "program", "sasaran"})
_UMUM = frozenset(
    ("seluruh", "semua", "setiap", "masing", "capaian", "indikator", "output", "pada", "di", "bawahnya", "bawah", "ini",
     "tersebut", "yang", "ada", "dalam", "dari", "tahun", "berjalan", "mendukung", "pendukung", "pendukungnya",
     "terkait", "dilaksanakan", "nya", "dengan", "sebagai", "berikut", "yaitu", "meliputi", "terdiri", "atas", "target",
     "realisasi", "persentase", "nilai", "jumlah", "n")
)  # fmt: skip
"""Words around a list that are no part of a name when they stand at its end."""


@dataclass(frozen=True, slots=True)
class Disebut:
    """What a list names: the children, spelled as in the plan; and names that are no child's, as written."""

    anak: tuple[str, ...]
    asing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RataRata:
    """A mean of capaian as a DO words it; no child and no other name means every child."""

    kata: str
    anak: tuple[str, ...]
    asing: tuple[str, ...]


def baca_rata_rata(do: str, anak: Sequence[str], lain: Sequence[str] = ()) -> RataRata | None:
    """The mean of capaian a DO describes, or None; `anak` and `lain` as in `cari_nama`.

    >>> baca_rata_rata("Rerata capaian Kegiatan A dan B", ["Kegiatan A", "Kegiatan B", "Kegiatan C"])
    RataRata(kata='Rerata capaian', anak=('Kegiatan A', 'Kegiatan B'), asing=())
    >>> baca_rata_rata("rata-rata nilai ujian peserta", [])
    """
    teks = rapikan(" ".join(do.split()))
    jumlah, rata = _JUMLAH_CAPAIAN.search(teks), _rata(teks)
    if jumlah:
        nama = cari_nama(jumlah["daftar"], anak, lain)
        return RataRata(teks, nama.anak, nama.asing)
    if not (menyebut_rata_rata(teks) or (rata and _JENJANG_DISEBUT.search(teks))):
        return None
    daftar = _AKHIR_DAFTAR.sub("", teks[rata.end() :]) if rata else ""
    nama = cari_nama(daftar, anak, lain)
    return RataRata(sebutan_rata_rata(teks), nama.anak, nama.asing)


def sebutan_rata_rata(teks: str) -> str:
    """The words that name the mean, or the whole text where they are misspelt."""
    rata = _rata(teks)
    return rata.group() if rata else teks


def _rata(teks: str) -> re.Match[str] | None:
    return _RATA_CAPAIAN.search(teks) or _CAPAIAN_RATA.search(teks)


def _kunci(nama: str) -> tuple[str, ...]:
    """The words of a name in small letters, without the jenjang before it and without its commas."""
    return tuple(k.lower() for k in _KATA.findall(_JENJANG.sub("", rapikan(nama))))


def cari_nama(daftar: str, anak: Sequence[str], lain: Sequence[str] = ()) -> Disebut:
    """Read a list of kegiatan by the names that are known, longest first, so that no comma inside one parts it.

    `anak` are the children, `lain` every other name of the plan. What stays between known names is a name
    nobody has; a list without any known name is one only where "Kegiatan" stands before it.

    >>> cari_nama("Kegiatan A, B, dan C dan Kegiatan D", ["Kegiatan A, B, dan C", "Kegiatan E"])
    Disebut(anak=('Kegiatan A, B, dan C',), asing=('D',))
    """
    kenal = {kunci: nama for nama in (*lain, *anak) if (kunci := _kunci(nama))}
    milik = {_kunci(nama) for nama in anak}
    kata = list(_KATA.finditer(daftar))
    ketemu: dict[str, bool] = {}
    sisa: list[list[re.Match[str]]] = [[]]
    i = 0
    while i < len(kata):
        nama = _terpanjang(kata, i, kenal)
        if nama:
            ketemu[kenal[nama]] = nama in milik
            i += len(nama)
        else:
            sisa[-1].append(kata[i])
            i += 1
        if nama or _penanda(kata[i - 1]):
            sisa.append([])
    # A sentence without a name of the plan may speak of anything: only what "Kegiatan" leads in is a name there.
    berpenanda = any(_penanda(m) and m.group()[0].isupper() for m in kata)
    asing = list(_nama_sisa(daftar, sisa)) if ketemu or berpenanda else []
    asing = [n for n, punya in ketemu.items() if not punya] + asing
    return Disebut(tuple(n for n, punya in ketemu.items() if punya), tuple(asing))


def _penanda(kata: re.Match[str]) -> bool:
    return kata.group().lower() in ("kegiatan", "subkegiatan", "program")


def _terpanjang(
    kata: Sequence[re.Match[str]], i: int, kenal: dict[tuple[str, ...], str]
) -> tuple[str, ...] | None:
    """The longest known name that begins at word i."""
    cocok = (k for k in kenal if tuple(m.group().lower() for m in kata[i : i + len(k)]) == k)
    return max(cocok, key=len, default=None)


def _nama_sisa(teks: str, sisa: Sequence[Sequence[re.Match[str]]]) -> Iterator[str]:
    """Stretches of words that belong to no known name, without joining and general words at their ends."""
    for bagian in sisa:
        isi = list(bagian)
        while isi and isi[0].group().lower() in _SAMBUNG | _UMUM:
            isi = isi[1:]
        while isi and isi[-1].group().lower() in _SAMBUNG | _UMUM:
            isi = isi[:-1]
        # "Capaian kinerja kegiatan" is general too, yet a name may end with the word.
        if isi and [m.group().lower() for m in isi] != ["kinerja"]:
            yield rapikan(teks[isi[0].start() : isi[-1].end()])
