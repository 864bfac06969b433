"""What the words of a plan's DO propose for its empty cells, and the plan with the proposals a person accepts.

Proposals fill blanks only: a typed Cara Hitung or name is a person's own decision (ATURAN 3.5).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from renaksi_xl.core.do import Usulan, usulkan
from renaksi_xl.core.indikator import cara_terpakai, empat
from renaksi_xl.core.istilah import CaraHitung, cara_hitung, rapikan
from renaksi_xl.core.pohon import LUAR, Pohon, susun_pohon
from renaksi_xl.core.rencana import Baris, Rencana

MEDAN = ("cara_hitung", "nama_pembilang", "nama_penyebut", "kumulatif_tahun_lalu", "sumber")
"""The fields a proposal may fill, in the order they are told."""


@dataclass(frozen=True, slots=True)
class UsulanBaris:
    """A proposal for the row at index `baris`: `isian` holds the blank fields it would fill, never none.

    `mengganti` tells that figures typed as realisasi would no longer be read: such a row is accepted by name only.
    """

    baris: int
    usulan: Usulan
    isian: Mapping[str, str | bool]
    mengganti: bool


class NamaSimpul:
    """The names of the nodes of a plan, each the uraian of its first row, worked out once."""

    def __init__(self, baris: tuple[Baris, ...], pohon: Pohon) -> None:
        self._pohon = pohon
        self._nama = [rapikan(baris[rows[0]].uraian) for rows in pohon.baris]
        self._setingkat: dict[int, list[str]] = {}
        for nama, t in zip(self._nama, pohon.tingkat, strict=True):
            self._setingkat.setdefault(t, []).append(nama)

    def anak(self, s: int) -> tuple[str, ...]:
        """The names of a node's children, each once, in plan order."""
        return tuple(dict.fromkeys(self._nama[a] for a in self._pohon.anak[s]))

    def sejenjang(self, s: int) -> list[str]:
        """The names of every node on the levels of a node's children: a DO may name another program's kegiatan."""
        tingkat = {self._pohon.tingkat[a] for a in self._pohon.anak[s]}
        return [nama for t in sorted(tingkat) for nama in self._setingkat[t]]


def cari_usulan(rencana: Rencana, pohon: Pohon | None = None) -> tuple[UsulanBaris, ...]:
    """Every proposal of a plan that a person has not decided yet, in plan order; `pohon` if it is known already."""
    pohon = pohon or susun_pohon(rencana.baris)
    nama = NamaSimpul(rencana.baris, pohon)
    usulan = (
        _usulan_baris(b, i, pohon.simpul_baris[i], nama)
        for i, b in enumerate(rencana.baris)
        if pohon.simpul_baris[i] != LUAR and rapikan(b.do) and not _diputuskan(b)
    )
    return tuple(u for u in usulan if u is not None)


def _diputuskan(b: Baris) -> bool:
    """Whether nothing is left that a DO could fill in; then its sentence need not be read."""
    if not rapikan(b.cara_hitung):
        return False
    cara = cara_hitung(b.cara_hitung)
    if cara is CaraHitung.RASIO:
        return bool(rapikan(b.nama_pembilang) and rapikan(b.nama_penyebut))
    return cara is not CaraHitung.DARI_LEMBAGA_LAIN or bool(rapikan(b.sumber))


def _usulan_baris(b: Baris, i: int, s: int, nama: NamaSimpul) -> UsulanBaris | None:
    usulan = usulkan(b.do, b.indikator, nama.anak(s), nama.sejenjang(s))
    isian = {} if usulan is None else _isian(b, usulan)
    if usulan is None or not isian:
        return None
    diketik = any(r is not None for r in empat(b.realisasi_tw))
    mengganti = diketik and "cara_hitung" in isian and usulan.cara is not CaraHitung.DARI_LEMBAGA_LAIN
    return UsulanBaris(i, usulan, isian, mengganti)


def _isian(b: Baris, usulan: Usulan) -> dict[str, str | bool]:
    """What is still blank of a proposal; nothing where the typed Cara Hitung is another one."""
    diketik = rapikan(b.cara_hitung)
    if diketik and cara_hitung(diketik) is not usulan.cara:
        return {}
    calon: dict[str, str | bool | None] = {
        "nama_pembilang": usulan.nama_pembilang,
        "nama_penyebut": usulan.nama_penyebut,
        "sumber": usulan.sumber,
    }
    isian = {k: v for k, v in calon.items() if v and not rapikan(getattr(b, k))}
    if not diketik and cara_terpakai(b) is not usulan.cara:
        isian["cara_hitung"] = usulan.cara.value
    # "No" cannot be told from "not yet": once the method and the names stand, a blank is the person's answer.
    if isian and usulan.kumulatif_tahun_lalu and not b.kumulatif_tahun_lalu:
        isian["kumulatif_tahun_lalu"] = True
    return {k: isian[k] for k in MEDAN if k in isian}


def terima_usulan(rencana: Rencana, dipilih: Collection[str] | None = None) -> Rencana:
    """The plan with proposals in its blank fields: of the rows with these IDs, or (None) of every row that can.

    Without a choice a row whose typed realisasi would no longer be read is left as it is.
    """
    pohon = susun_pohon(rencana.baris)
    kunci = None if dipilih is None else {x.lower() for x in dipilih}
    ubah: dict[int, Mapping[str, Any]] = {
        u.baris: u.isian
        for u in cari_usulan(rencana, pohon)
        if (not u.mengganti if kunci is None else rencana.baris[u.baris].id.lower() in kunci)
    }
    return replace(rencana, baris=tuple(replace(b, **ubah.get(i, {})) for i, b in enumerate(rencana.baris)))
