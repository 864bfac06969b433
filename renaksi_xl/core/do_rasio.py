"""Reading a ratio in the words of a definisi operasional: which words are pembilang, which penyebut (ATURAN 3.5).

The grammar is `do_kata`. Where its words do not suffice there is no ratio.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from renaksi_xl.core import do_kata
from renaksi_xl.core.istilah import rapikan


@dataclass(frozen=True, slots=True)
class Rasio:
    """Pembilang and penyebut as the sentence names them, and the word that stands between them."""

    pembilang: str
    penyebut: str
    kata: str
    kumulatif_tahun_lalu: bool


@dataclass(frozen=True, slots=True)
class _Kalimat:
    """A sentence without its multiplier and its note on last year, and what these said."""

    utuh: str
    """With what leads to the formula ("Persentase … adalah") and its multiplier; `inti` is without."""
    inti: str
    kali: bool
    persen: bool
    kumulatif: bool


def baca_rasio(do: str, indikator: str | None = None) -> Rasio | None:
    """The ratio a definisi operasional describes, or None; `indikator` only says whether it is a percentage.

    >>> r = baca_rasio("jumlah ASN yang disiplin dibagi jumlah seluruh ASN dikali 100")
    >>> r and (r.pembilang, r.penyebut)
    ('jumlah ASN yang disiplin', 'jumlah seluruh ASN')
    >>> baca_rasio("jumlah dokumen yang dibagi kepada seluruh pegawai")
    """
    kalimat = _kalimat(rapikan(" ".join(do.split())), indikator)
    for kata, p, q in _calon(kalimat):
        pembilang, penyebut = _rapi(p), _rapi(do_kata.PENUTUP.sub("", q))
        if _layak(pembilang, penyebut, kalimat):
            return Rasio(pembilang, penyebut, kata, kalimat.kumulatif)
    return None


def _kalimat(teks: str, indikator: str | None) -> _Kalimat:
    tanpa = do_kata.KUMULATIF_SAJA.sub("", teks)
    kumulatif = do_kata.ADA_KUMULATIF.search(tanpa) is not None
    for pola in do_kata.CATATAN_KUMULATIF:
        tanpa, banyak = pola.subn("", tanpa)
        kumulatif = kumulatif or banyak > 0
    inti, kali = _tanpa_kali(tanpa)
    pokok = _tanpa_pengantar(inti)
    persen = any(do_kata.PEMBUKA.match(x) for x in (inti, pokok, rapikan(indikator)))
    return _Kalimat(tanpa, pokok, kali, persen, kumulatif)


def _tanpa_kali(teks: str) -> tuple[str, bool]:
    """The sentence up to "dikali 100"; what follows belongs to it only where it goes on dividing."""
    depan = do_kata.KALI_DI_DEPAN.match(teks)
    if depan:
        return teks[depan.end() :], True
    dalam = do_kata.DALAM_PERSEN.search(teks)
    teks = teks[: dalam.start()] if dalam else teks
    kali = do_kata.KALI.search(teks)
    if kali is None:
        return teks, dalam is not None
    sesudah = teks[kali.end() :].lstrip(") ")
    if re.match(r"(?:di\s?bagi|/|÷)", sesudah, re.IGNORECASE):
        return f"{teks[: kali.start()]} {sesudah}", True
    return teks[: kali.start()], True


def _tanpa_pengantar(teks: str) -> str:
    """The sentence after "… adalah", "… = ", "dihitung dari"; a head that counts something itself stays."""
    for m in reversed(list(do_kata.PENGANTAR.finditer(teks))):
        kepala, isi = teks[: m.start()], teks[m.end() :].strip()
        rumus = kepala.split("=")[-1].strip()
        sisa = m.group() == "=" or not re.match(rf"\(*{do_kata.UKURAN}", rumus, re.IGNORECASE)
        if isi and sisa and kepala.count("(") == kepala.count(")"):
            return isi
    return teks


def _calon(kalimat: _Kalimat) -> Iterator[tuple[str, str, str]]:
    """Every way to part the sentence that the tables allow: the word, pembilang, penyebut; surest first."""
    disebut = do_kata.DISEBUT.search(kalimat.utuh)
    if disebut:
        yield disebut.group().split()[0].rstrip(":="), disebut["p"], _tanpa_kali(disebut["q"])[0]
    yield from _calon_lambang(kalimat.utuh)
    terbalik = do_kata.TERBALIK.search(kalimat.inti)
    if terbalik:
        yield "dari", _dengan_benda(terbalik["p"], terbalik["q"]), terbalik["q"]
    awalan = do_kata.AWALAN.match(kalimat.inti)
    if awalan:
        yield from _calon_awalan(kalimat, awalan)
    inti = do_kata.PEMBUKA.sub("", kalimat.inti)
    for sambung in do_kata.SISIPAN:
        yield from _calon_sisipan(kalimat, inti, sambung)


def _calon_lambang(utuh: str) -> Iterator[tuple[str, str, str]]:
    """A formula of letters with their meaning after it: "A/B x 100%; A = jumlah …, B = jumlah …"."""
    arti = {m["huruf"]: m["arti"] for m in do_kata.LAMBANG.finditer(utuh)}
    for m in do_kata.BAGI_LAMBANG.finditer(utuh):
        if m["p"] in arti and m["q"] in arti:
            yield m["kata"], arti[m["p"]], arti[m["q"]]


def _dengan_benda(p: str, q: str) -> str:
    """What a clause is about, put before it: of "dari seluruh ASN, persentase yang lulus" the "ASN yang lulus"."""
    benda = do_kata.pola(rf"^(?:(?:{do_kata.JUMLAH}|{do_kata.SELURUH})\s+)+").sub("", q)
    return f"{benda} {p}" if p.lower().startswith("yang ") else p


def _calon_awalan(kalimat: _Kalimat, awalan: re.Match[str]) -> Iterator[tuple[str, str, str]]:
    isi = kalimat.inti[awalan.end() :]
    for pola in do_kata.PEMISAH:
        letak = [m for m in pola.finditer(isi) if _seimbang(isi[: m.start()].lstrip("("))]
        if len(letak) != 1:
            continue
        p, q = isi[: letak[0].start()], isi[letak[0].end() :]
        # The word at the head stands for "persentase".
        if _bobot(p, q, kalimat.kali, persen=True) >= _PERLU_AWALAN and (
            kalimat.kali or not do_kata.WAKTU.search(q)
        ):
            yield awalan["kata"], p, q


_PERLU_AWALAN = 3


def _calon_sisipan(kalimat: _Kalimat, inti: str, sambung: do_kata.Sambung) -> Iterator[tuple[str, str, str]]:
    letak = list(sambung.pola.finditer(inti))
    for m in sorted(letak, key=lambda m: not _diawali_jumlah(inti[m.end() :])):
        p, q = inti[: m.start()].strip(), inti[m.end() :].strip()
        if _dilarang(sambung, p, q, kalimat.kali) or (sambung.tegas and not (kalimat.kali or kalimat.persen)):
            continue
        if sambung.berjumlah and not _diawali_jumlah(q) and (len(letak) > 1 or not kalimat.kali):
            continue
        if _bobot(p, q, kalimat.kali, persen=kalimat.persen) >= sambung.perlu:
            yield m.group().strip(" ()"), p, q


def _dilarang(sambung: do_kata.Sambung, p: str, q: str, kali: bool) -> bool:  # noqa: FBT001 -- as the sentence says it
    if (
        sambung.larang_kanan
        and sambung.larang_kanan.search(q)
        and not (kali and sambung.larang_kanan is do_kata.WAKTU)
    ):
        return True
    return bool(sambung.larang_kiri and sambung.larang_kiri.search(p)) and not (
        sambung.larang_kiri is do_kata.MEMERLUKAN_TERHADAP and (kali or _benda(q) in _kata(p))
    )


def _diawali_jumlah(teks: str) -> bool:
    return re.match(rf"[(\s]*(?:{do_kata.JUMLAH}|{do_kata.SELURUH})", teks, re.IGNORECASE) is not None


def _bobot(p: str, q: str, kali: bool, *, persen: bool) -> int:  # noqa: FBT001 -- as the sentence says it
    """How much speaks for a ratio beside the joining word."""
    bukti = (
        (2, kali),
        (2, persen),
        (2, re.match(rf"\(*{do_kata.UKURAN}", p, re.IGNORECASE)),
        (2, re.match(rf"\(*(?:{do_kata.SELURUH}\s+)?{do_kata.JUMLAH}", q, re.IGNORECASE)),
        (1, re.match(rf"\(*{do_kata.SELURUH}", q, re.IGNORECASE)),
        (2, _benda(q) in _kata(p)),
    )
    return sum(nilai for nilai, ada in bukti if ada)


def _kata(teks: str) -> list[str]:
    return re.findall(r"[\w-]+", teks.lower())


def _benda(teks: str) -> str:
    """The first word that is not a quantity: what is counted."""
    return next((k for k in _kata(teks) if k not in do_kata.SIFAT_JUMLAH), "")


def _layak(p: str, q: str, kalimat: _Kalimat) -> bool:
    """Whether both sides name something that can be counted: no bare number, no mean, no further product."""
    if (
        min(len(p), len(q)) < len("ASN")
        or p.lower() == q.lower()
        or re.match(do_kata.ANGKA, q, re.IGNORECASE)
    ):
        return False
    if not (re.search(r"[a-z]{2}", p, re.IGNORECASE) and re.search(r"[a-z]{2}", q, re.IGNORECASE)):
        return False
    return not (do_kata.RATA_RATA.match(p) and not kalimat.kali) and not re.search(
        r"\bdi\s?kali", f"{p} {q}", re.IGNORECASE
    )


def _seimbang(teks: str) -> bool:
    return teks.count("(") == teks.count(")")


def _rapi(teks: str) -> str:
    """A name without the brackets and marks that belong to the formula around it."""
    teks = teks.strip(" ,;.:“”\"'")
    while teks and not _seimbang(teks):
        if teks.count("(") > teks.count(")"):
            teks = (
                teks[1:]
                if teks[0] == "("
                else teks.rstrip("( ")
                if teks[-1] == "("
                else teks.replace("(", "", 1)
            )
        else:
            teks = teks[:-1] if teks[-1] == ")" else teks.replace(")", "", 1)
        teks = teks.strip(" ,;.")
    m = re.fullmatch(r"\(([^()]*)\)", teks)
    return rapikan(m.group(1) if m else teks)
