"""Transcribed documents as plans: the printed Renaksi and the Cascading of examples/sumber (ATURAN 1, 2).

Texts are kept exactly as printed, also misspelt ones; numbers enter through `core.angka.baca_teks`. IDs are
R0001.. in tree order. A printed sasaran or tujuan has one text: it is the uraian, kinerja stays empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any, TypeAlias

from renaksi_xl.core.angka import baca_teks, tulis
from renaksi_xl.core.rencana import (
    TW,
    Baris,
    Bidang,
    EmpatIsi,
    EmpatTeks,
    Instansi,
    Isi,
    Jenjang,
    Penandatangan,
    Rencana,
)
from renaksi_xl.core.singkatan import singkatan
from renaksi_xl.pesan import transkrip as kata

Data: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Transkrip:
    """A plan read from a transcription, and Indonesian notes on what could not be read as it stands."""

    rencana: Rencana
    catatan: tuple[str, ...]


@dataclass(slots=True)
class _Susunan:
    """Rows in tree order, each given the next ID as it comes, and the notes."""

    baris: list[Baris] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)

    @property
    def id_berikut(self) -> str:
        return f"R{len(self.baris) + 1:04d}"

    def tambah(self, baris: Iterable[Baris]) -> str:
        """Add the rows of one node and give the ID of its first; several rows share a simpul (ATURAN 1)."""
        semua = list(baris)
        pertama = self.id_berikut
        simpul = f"S{pertama[1:]}" if len(semua) > 1 else None
        for satu in semua:
            self.baris.append(replace(satu, id=self.id_berikut, simpul=simpul))
        return pertama


def baca_transkrip(data: Data) -> Transkrip:
    """Read either transcription: a Cascading has a tujuan, a printed Renaksi starts at its sasaran."""
    return baca_cascading(data) if "tujuan" in data else baca_renaksi(data)


def _instansi(data: Data) -> Instansi:
    return Instansi(
        nama=data["instansi"],
        kabupaten=data["kabupaten"],
        tahun=data["tahun"],
        tempat_tanggal=data["tempat_tanggal"],
        penandatangan=Penandatangan(**data["penandatangan"]),
    )


# ---- the printed Renaksi --------------------------------------------------------------------------------


def baca_renaksi(data: Data) -> Transkrip:
    """Read a printed Renaksi: sasaran, program, kegiatan, sub kegiatan with targets per TW, e.g. "3 Dokumen".

    satuan_tw holds the quarters' satuan as printed; null where the cell is blank, a dash, or a number without
    satuan. The bidang are those named as penanggung jawab.
    """
    susunan = _Susunan()
    for sasaran in data["sasaran"]:
        id_sasaran = _baris_renaksi(susunan, Jenjang.SASARAN, sasaran, None)
        for program in sasaran["program"]:
            id_program = _baris_renaksi(susunan, Jenjang.PROGRAM, program, id_sasaran)
            for kegiatan in program["kegiatan"]:
                id_kegiatan = _baris_renaksi(susunan, Jenjang.KEGIATAN, kegiatan, id_program)
                for sub in kegiatan["sub_kegiatan"]:
                    _baris_renaksi(susunan, Jenjang.SUB_KEGIATAN, sub, id_kegiatan)
    rencana = Rencana(instansi=_instansi(data), bidang=_bidang(susunan.baris), baris=tuple(susunan.baris))
    return Transkrip(rencana, tuple(susunan.catatan))


def _baris_renaksi(susunan: _Susunan, jenjang: Jenjang, isi: Data, induk: str | None) -> str:
    target, satuan = _target(susunan, kata.TARGET, isi["target"])
    # A sasaran or program is printed with the year's target only.
    tercetak = zip(TW, isi.get("tw", [""] * 4), strict=True)
    per_tw = [_target(susunan, kata.target_tw(tw), teks) for tw, teks in tercetak]
    target_tw: EmpatIsi = (per_tw[0][0], per_tw[1][0], per_tw[2][0], per_tw[3][0])
    satuan_tw: EmpatTeks = (per_tw[0][1], per_tw[1][1], per_tw[2][1], per_tw[3][1])
    baris = Baris(
        id="",
        jenjang=jenjang,
        uraian=isi["uraian"],
        induk=induk,
        kinerja=isi.get("sasaran_kinerja"),
        indikator=isi["indikator"],
        satuan=satuan,
        satuan_tw=satuan_tw,
        target=target,
        target_tw=target_tw,
        penanggung_jawab=isi.get("penanggung_jawab"),
    )
    return susunan.tambah([baris])


def _target(susunan: _Susunan, letak: str, teks: str) -> tuple[Isi, str | None]:
    """Number and satuan of a printed target; "-" the dash, None a blank, the text itself when unreadable."""
    terbaca = baca_teks(teks)
    if terbaca.strip:
        return "-", None
    if terbaca.galat is not None:
        susunan.catatan.append(kata.bukan_angka(susunan.id_berikut, letak, teks))
        return teks, None
    if terbaca.periksa and terbaca.nilai is not None:
        susunan.catatan.append(kata.perlu_dicek(susunan.id_berikut, letak, teks, tulis(terbaca.nilai)))
    return terbaca.nilai, terbaca.satuan


def _bidang(baris: Iterable[Baris]) -> tuple[Bidang, ...]:
    """The bidang named as penanggung jawab, in order of appearance."""
    hasil: dict[str, Bidang] = {}
    for satu in baris:
        nama = satu.penanggung_jawab
        if nama and nama not in hasil:
            hasil[nama] = Bidang(nama=nama, singkatan=singkatan(nama, [b.singkatan for b in hasil.values()]))
    return tuple(hasil.values())


# ---- the Cascading --------------------------------------------------------------------------------------

_ANAK = {
    Jenjang.TUJUAN: ("sasaran", Jenjang.SASARAN),
    Jenjang.SASARAN: ("program", Jenjang.PROGRAM),
    Jenjang.PROGRAM: ("kegiatan", Jenjang.KEGIATAN),
    Jenjang.KEGIATAN: ("sub_kegiatan", Jenjang.SUB_KEGIATAN),
}


def baca_cascading(data: Data) -> Transkrip:
    """Read a Cascading from its tujuan down to the members of the teams (ATURAN 1).

    Each indikator is a row, and below sub kegiatan each pair (kinerja, indikator): lists of different length
    are paired from the top and the missing part stays empty. The children of a node with several indikator
    hang from its first row, since the document does not say which of them they serve. Members have no name of
    their own as a group: their rows carry the uraian of the team and the names as personil.
    """
    susunan = _Susunan()
    _simpul(susunan, Jenjang.TUJUAN, data["tujuan"], None)
    return Transkrip(Rencana(instansi=_instansi(data), baris=tuple(susunan.baris)), tuple(susunan.catatan))


def _simpul(susunan: _Susunan, jenjang: Jenjang, isi: Data, induk: str | None) -> None:
    """Add a node with everything below it."""
    uraian = isi.get("nama", isi["kinerja"])
    id_simpul = susunan.tambah(
        Baris(
            id="",
            jenjang=jenjang,
            uraian=uraian,
            induk=induk,
            kinerja=isi["kinerja"] if "nama" in isi else None,
            indikator=indikator["uraian"],
            do=indikator["do"],
            pemilik=isi["pemilik"],
        )
        for indikator in isi["indikator"]
    )
    if len(isi["indikator"]) > 1:
        susunan.catatan.append(kata.induk_dipilih(id_simpul, uraian, len(isi["indikator"])))
    if jenjang in _ANAK:
        kunci, jenjang_anak = _ANAK[jenjang]
        for anak in isi[kunci]:
            _simpul(susunan, jenjang_anak, anak, id_simpul)
    for tim in isi.get("proses", ()):
        _tim(susunan, tim, id_simpul)


def _tim(susunan: _Susunan, tim: Data, induk: str) -> None:
    """Add a team, or one person: the ketua's pairs, then the members', then those of each group."""
    pola = Baris(id="", jenjang=Jenjang.PROSES, uraian=tim["tim"], induk=induk, personil=(tim["ketua"],))
    id_tim = _pasangan(susunan, pola, tim["kinerja_ketua"], tim["indikator_ketua"])
    anggota = replace(pola, jenjang=Jenjang.ANGGOTA, induk=id_tim, personil=tuple(tim["anggota"]))
    if tim["anggota"] or tim["kinerja_anggota"] or tim["indikator_anggota"]:
        _pasangan(susunan, anggota, tim["kinerja_anggota"], tim["indikator_anggota"])
    for kelompok in tim["anggota_kelompok"]:
        satu = replace(anggota, personil=tuple(kelompok["nama"]))
        _pasangan(susunan, satu, kelompok["kinerja"], kelompok["indikator"])


def _pasangan(susunan: _Susunan, pola: Baris, kinerja: Sequence[str], indikator: Sequence[str]) -> str:
    """Add the pairs as the rows of one node; a team without any pair still is one row."""
    if len(kinerja) != len(indikator):
        susunan.catatan.append(
            kata.panjang_berbeda(susunan.id_berikut, pola.uraian, len(kinerja), len(indikator))
        )
    pasangan = list(zip_longest(kinerja, indikator)) or [(None, None)]
    return susunan.tambah(replace(pola, kinerja=k, indikator=i) for k, i in pasangan)
