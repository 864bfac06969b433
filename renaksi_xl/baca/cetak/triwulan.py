"""Lines such as "TW. I 3 Dokumen": telling the quarters of a cell apart, and columns of stacked quarters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from renaksi_xl.baca.cetak.kepala import Kepala, KolomCetak
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.cetak.kosakata import ROMAWI, Peran
from renaksi_xl.core.angka import TANDA_STRIP

# The label, then what may stand between it and its value. A dash there is the value "no target" when nothing
# else follows, so it is no separator unless a number comes after it.
_LABEL = re.compile(
    r"(?:(?<=\s)|^)(?:t\s?\.?\s?w|trw|tri\s?wulan|kuartal)\b[\s.]*(?:ke\s?-?\s*)?(iv|iii|ii|i|[1-4])(?![\w.,%]*\d)\b"
    r"[ \t]*(?:[.:=)]+[ \t]*)*(?:[-–—][ \t]+(?=\d))?",
    re.IGNORECASE,
)


def pecah_tw(teks: str) -> list[tuple[int | None, str]]:
    r"""Split a cell into what stands before any label (None: the year) and after each label.

    >>> pecah_tw("10 Dokumen\nTW. I 3 Dokumen\nTW.II : -\nTriwulan III\n1 Dokumen")
    [(None, '10 Dokumen'), (0, '3 Dokumen'), (1, '-'), (2, '1 Dokumen')]
    >>> pecah_tw("TW I - 3 Dokumen TW II 2"), pecah_tw("3 Dokumen"), pecah_tw("TW 1 = 5%")
    ([(0, '3 Dokumen'), (1, '2')], [(None, '3 Dokumen')], [(0, '5%')])
    """
    label = list(_LABEL.finditer(teks))
    bagian: list[tuple[int | None, str]] = []
    awal = teks[: label[0].start()].strip() if label else teks.strip()
    if awal or not label:
        bagian.append((None, awal))
    for i, cocok in enumerate(label):
        akhir = label[i + 1].start() if i + 1 < len(label) else len(teks)
        bagian.append((ROMAWI[cocok[1].lower()], teks[cocok.end() : akhir].strip(" \t\r\n;,")))
    return bagian


def pilah_kolom(kisi: Kisi, kepala: Kepala, badan: range) -> Kepala:
    """Give the columns under one heading "TARGET" their parts: year, its unit, "TW I" labels, quarters, their unit.

    Told apart by what they hold, because the heading says the same for all of them.
    """
    kepala = _kolom_triwulan(kisi, kepala, badan)
    kolom: list[KolomCetak] = []
    kunci = {Peran.TARGET, Peran.REALISASI}
    for (peran, _, tw, label), isi in groupby(
        kepala.kolom, key=lambda k: (k.peran, k.letak, k.tw, k.label_dari)
    ):
        bersama = list(isi)
        belah = len(bersama) > 1 and peran in kunci and tw is None and label is None
        kolom.extend(_belah(kisi, bersama, badan) if belah else bersama)
    return replace(kepala, kolom=tuple(kolom))


def label_tw(teks: str) -> int | None:
    """The quarter a cell of a label column names: "TW. I", "Triwulan I", or only "I".

    >>> label_tw("TW.II"), label_tw("iv"), label_tw("5")
    (1, 3, None)
    """
    polos = teks.strip(" .").lower()
    if polos in ROMAWI:
        return ROMAWI[polos]
    bagian = pecah_tw(teks)
    return bagian[0][0] if len(bagian) == 1 and not bagian[0][1] else None


def _kolom_triwulan(kisi: Kisi, kepala: Kepala, badan: range) -> Kepala:
    """A column "Triwulan" with I, II, III, IV in four rows gives its quarter to the numbers to its right."""
    for k in kepala.kolom:
        judul = k.judul.lower()
        if k.peran is not Peran.TAK_BERTEMPAT or not ("triwulan" in judul or "tw" in judul.split()):
            continue
        isi = [teks for b in badan if (teks := kisi.teks(b, k.kolom))]
        if isi and all(label_tw(teks) is not None for teks in isi):
            kolom = [
                replace(x, label_dari=k.kolom)
                if x.kolom > k.kolom
                and x.peran in {Peran.TARGET, Peran.REALISASI, Peran.ANGGARAN}
                and x.tw is None
                else x
                for x in kepala.kolom
            ]
            return replace(
                kepala, kolom=tuple(replace(x, peran=Peran.LABEL_TW) if x is k else x for x in kolom)
            )
    return kepala


def _belah(kisi: Kisi, bersama: Sequence[KolomCetak], badan: range) -> list[KolomCetak]:
    hasil: list[KolomCetak] = []
    label: int | None = None
    for k in bersama:
        macam = _macam([kisi.teks(b, k.kolom) for b in badan])
        sebelum = hasil[-1] if hasil else None
        if macam is Peran.LABEL_TW:
            label = k.kolom
            hasil.append(replace(k, peran=Peran.LABEL_TW))
        elif macam is Peran.SATUAN and sebelum is not None and sebelum.label_dari is not None:
            hasil[-1] = replace(sebelum, satuan_dari=k.kolom)
            hasil.append(replace(k, peran=Peran.LABEL_TW))
        elif macam is Peran.SATUAN:
            hasil.append(replace(k, peran=Peran.SATUAN))
        else:
            hasil.append(replace(k, label_dari=label))
    return hasil


def _macam(isi: Sequence[str]) -> Peran:
    """What a column holds, by four fifths of its cells."""
    ada = [teks for teks in isi if teks]
    if not ada:
        return Peran.TARGET
    murni = sum(label_tw(t) is not None and not t.isdecimal() for t in ada)
    kata = sum(t not in TANDA_STRIP and not any(h.isdigit() for h in t) for t in ada)
    if murni * 5 >= len(ada) * 4:
        return Peran.LABEL_TW
    return Peran.SATUAN if kata * 5 >= len(ada) * 4 or all(t == "%" for t in ada) else Peran.TARGET
