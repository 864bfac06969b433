"""Sheet Pegawai: each person's and post's place in the cascade, with kinerja and indikator (the base of their SKP).

One line per row of the plan that names somebody, under a line with the name. The hidden numbers of the list (who,
which team, which sub kegiatan, which role) are what Rekap Pegawai and Matriks Pegawai count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from renaksi_xl.core.pegawai import TANPA, Orang, Peran, Tugas
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN
from renaksi_xl.pesan import pegawai as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets.alamat import huruf, pada, sel, wilayah
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.halaman import kertas, skala, tinggi_halaman
from renaksi_xl.sheets.cetak.putus import Potong, putus_halaman
from renaksi_xl.sheets.cetak.susunan import Susunan
from renaksi_xl.sheets.kontrak import Cetak, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus import pegawai as rumus

NAMA_LEMBAR = kata.PEGAWAI
_LEBAR = (5, 15, 19, 27, 32, 34, 32, 9, 10)
_TARGET, _SATUAN = 7, 8
_AKHIR = len(_LEBAR) - 1
KOLOM = {
    k: _AKHIR + n for n, k in enumerate(("id", "id_sub", "induk", "orang", "tim", "sub", "peran"), start=1)
} | {k: _AKHIR + n for n, k in enumerate(("a", "b", "c", "kunci"), start=8)}
"""The hidden columns. `a`, `b`, `c` mark a person's first line with a role in a team, in a team, in a sub kegiatan;
`kunci` is person and sub kegiatan in one number."""
_KOLOM_AKHIR = _AKHIR + len(KOLOM)
_KEPALA = 4
AWAL = _KEPALA + 1
KALI_KUNCI = 100_000
"""More sub kegiatan than any office has."""


@dataclass(frozen=True, slots=True)
class Daftar:
    """Who stands on the list, in its order, and where each line is; `sub` numbers the sub kegiatan from 1."""

    bahan: Bahan
    orang: Sequence[Orang]
    sub: Mapping[int, int]
    baris: Mapping[int, int] = field(default_factory=dict)
    """Index of a person → row of the line with the name."""
    akhir: int = AWAL

    def kolom(self, nama: str) -> str:
        """The range of a hidden column, to be read from another sheet."""
        k = KOLOM[nama]
        return pada(NAMA_LEMBAR, wilayah(AWAL, k, self.akhir, k))

    def kolom_ke(self, kolom: int) -> str:
        """The range of a printed column."""
        return pada(NAMA_LEMBAR, wilayah(AWAL, kolom, self.akhir, kolom))


KOLOM_KINERJA = 5


def susun_daftar(bahan: Bahan, orang: Sequence[Orang]) -> Daftar:
    """Place everybody: a line with the name, then a line per row."""
    pohon = bahan.hasil.pohon
    semua = [s for s, t in enumerate(pohon.tingkat) if t == TINGKAT_SUB_KEGIATAN]
    baris, b = {}, AWAL
    for n, satu in enumerate(orang):
        baris[n] = b
        b += 1 + len(satu.tugas)
    return Daftar(bahan, orang, {s: n for n, s in enumerate(semua, start=1)}, baris, b - 1)


def lembar(daftar: Daftar, ringkas: Mapping[int, Rumus]) -> Lembar:
    """Sheet Pegawai; `ringkas` is what stands beside each name."""
    x, kamus = Susunan(_LEBAR), rumus.kamus(daftar.bahan)
    kepala(x, daftar.bahan, kata.JUDUL_PEGAWAI, kata.KETERANGAN_PEGAWAI, kata.KEPALA_PEGAWAI)
    potong: list[Potong] = []
    for n, satu in enumerate(daftar.orang):
        b = daftar.baris[n]
        _nama(x, b, satu, ringkas[n])
        sudah: set[tuple[object, ...]] = set()
        for urut, tugas in enumerate(satu.tugas, start=1):
            _tugas(x, b + urut, urut, tugas, _Nomor(daftar, n, tugas, sudah), kamus)
            potong.append(_potong(x, b, urut))
    return _jadi(x, daftar, potong)


def _potong(x: Susunan, b: int, urut: int) -> Potong:
    """A line of the list; the first one never leaves the name above it."""
    if urut == 1:
        return Potong(b, x.tinggi[b] + x.tinggi[b + 1], b)
    return Potong(b + urut, x.tinggi[b + urut], b + urut)


def kepala(
    x: Susunan, bahan: Bahan, judul: str, keterangan: Sel, kolom: Sequence[str], akhir: int | None = None
) -> None:
    """Title, office and year, a line of explanation, and the header over the printed columns.

    The title ends with column `akhir`, the last of the first page, else with the last of all.
    """
    i, akhir = bahan.rencana.instansi, x.banyak_kolom - 1 if akhir is None else akhir
    tahun = str(i.tahun) if i.tahun else ""
    instansi = Rumus(f'Nama_Instansi&"{kata.TAHUN}"&{aturan.TAHUN}', f"{i.nama}{kata.TAHUN}{tahun}")
    x.taruh(0, 0, judul, Gaya.CETAK_JUDUL, (0, akhir))
    x.taruh(1, 0, instansi, Gaya.CETAK_SUBJUDUL, (1, akhir))
    x.taruh(2, 0, keterangan, Gaya.CETAK_CATATAN, (2, akhir))
    x.tinggi |= {0: 21.0, 1: 18.0, 2: max(18.0, x.perlu(keterangan, Gaya.CETAK_CATATAN, 0, akhir)), 3: 6.0}
    for k, teks in enumerate(kolom):
        x.taruh(_KEPALA, k, teks, Gaya.CETAK_KEPALA)
    x.tinggi[_KEPALA] = max(30.0, *(x.perlu(t, Gaya.CETAK_KEPALA, k, k) for k, t in enumerate(kolom)))


def _nama(x: Susunan, b: int, orang: Orang, ringkas: Rumus) -> None:
    x.taruh(b, 0, orang.nama, Gaya.CETAK_S_TEKS, (b, 3))
    x.taruh(b, 4, ringkas, Gaya.CETAK_S_TEKS, (b, _AKHIR))
    x.tinggi[b] = max(17.0, x.perlu(orang.nama, Gaya.CETAK_S_TEKS, 0, 3))


class _Nomor:
    """The hidden numbers of a line, and whether it is the first of its kind for this person."""

    def __init__(self, daftar: Daftar, n: int, tugas: Tugas, sudah: set[tuple[object, ...]]) -> None:
        self.bahan, self.tugas = daftar.bahan, tugas
        self.orang, self.tim = n + 1, 0 if tugas.tim == TANPA else tugas.tim + 1
        self.sub = 0 if tugas.sub == TANPA else daftar.sub[tugas.sub]
        di_tim = tugas.peran in (Peran.KETUA, Peran.ANGGOTA)
        # Apart by role, as the formulas see it: one's own work and an owned kinerja are no team.
        self.a = self._baru(sudah, "a", self.tim, tugas.peran)
        self.b = self._baru(sudah, "b", self.tim) if di_tim else 0
        self.c = self._baru(sudah, "c", self.sub) if self.sub else 0

    @staticmethod
    def _baru(sudah: set[tuple[object, ...]], *kunci: object) -> int:
        baru = kunci not in sudah
        sudah.add(kunci)
        return int(baru)


def _tugas(x: Susunan, b: int, urut: int, tugas: Tugas, no: _Nomor, kamus: rumus.Kamus) -> None:
    bahan = no.bahan
    id_ = bahan.rencana.baris[tugas.baris].id
    pemilik = tugas.peran is Peran.PEMILIK
    pohon = bahan.hasil.pohon
    id_sub = (
        id_ if pemilik else "" if tugas.sub == TANPA else bahan.rencana.baris[pohon.baris[tugas.sub][0]].id
    )
    s_id, s_sub, s_induk = ("$" + sel(b, KOLOM[k]) for k in ("id", "id_sub", "induk"))
    induk = kamus.teks(s_id, id_, "Induk")
    _bantu(x, b, (id_, id_sub, induk), no)
    isi: tuple[Sel, ...] = (
        urut,
        rumus.peran("$" + sel(b, KOLOM["peran"]), tugas.peran),
        kamus.teks(s_id, id_, "Jenjang" if pemilik else "Uraian"),
        kamus.teks(s_sub, id_sub, "Uraian"),
        kamus.kinerja(s_induk, str(induk.nilai)),
        kamus.kinerja(s_id, id_),
        kamus.teks(s_id, id_, "Indikator Kinerja"),
        kamus.target(s_id, id_),
        kamus.teks(s_id, id_, "Satuan"),
    )
    for k, (satu, gaya) in enumerate(zip(isi, _GAYA, strict=True)):
        x.taruh(b, k, satu, gaya)
    x.tinggi[b] = max(
        17.0, *(x.perlu(satu, gaya, k, k) for k, (satu, gaya) in enumerate(zip(isi, _GAYA, strict=True)))
    )


_GAYA = (Gaya.CETAK_TENGAH, *(Gaya.CETAK_TEKS,) * 6, Gaya.CETAK_ANGKA, Gaya.CETAK_TENGAH)


def _bantu(x: Susunan, b: int, id_: tuple[str, str, Rumus], no: _Nomor) -> None:
    """The hidden columns of a line."""
    o, t, s, p = (huruf(KOLOM[k]) for k in ("orang", "tim", "sub", "peran"))
    n, awal = b + 1, AWAL + 1
    di_tim = f"OR(${p}{n}={Peran.KETUA:d},${p}{n}={Peran.ANGGOTA:d})"
    isi: tuple[Sel, ...] = (
        *id_,
        *(no.orang, no.tim, no.sub, int(no.tugas.peran)),
        rumus.pertama((o, t, p), n, awal, no.a),
        _pertama_di_tim((o, t, p), n, awal, di_tim, no.b),
        rumus.pertama((o, s), n, awal, no.c, f"${s}{n}>0"),
        Rumus(f"${o}{n}*{KALI_KUNCI}+${s}{n}", no.orang * KALI_KUNCI + no.sub),
    )
    for k, satu in enumerate(isi, start=_AKHIR + 1):
        x.taruh(b, k, satu, Gaya.SISTEM)


def _pertama_di_tim(kolom: tuple[str, str, str], n: int, awal: int, syarat: str, nilai: int) -> Rumus:
    """1 on the first line of a person in a team, in whichever role: nobody counts a team twice."""
    o, t, p = kolom
    sampai = f"${o}${awal}:${o}{n},${o}{n},${t}${awal}:${t}{n},${t}{n},${p}${awal}:${p}{n}"
    peran = "+".join(f"COUNTIFS({sampai},{satu:d})" for satu in (Peran.KETUA, Peran.ANGGOTA))
    return Rumus(f"IF(AND({syarat},{peran}=1),1,0)", nilai)


def _jadi(x: Susunan, daftar: Daftar, potong: Sequence[Potong]) -> Lembar:
    ukuran = kertas(daftar.bahan.rencana)
    skala_ = skala(_LEBAR, ukuran)
    putus = putus_halaman(
        potong,
        tinggi_halaman(ukuran, skala_),
        x.jumlah_tinggi(0, _KEPALA),
        x.jumlah_tinggi(_KEPALA, _KEPALA),
        0.0,
    )
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=None,
        blok=x.blok(),
        gabung=x.gabung,
        bersyarat=isian.angka_rapi((AWAL, _TARGET, daftar.akhir, _TARGET), huruf(_SATUAN)),
        lebar=dict(enumerate(_LEBAR)),
        tersembunyi_kolom=frozenset(range(_AKHIR + 1, _KOLOM_AKHIR + 1)),
        tinggi=x.tinggi,
        beku=(AWAL, 0),
        cetak=Cetak(
            kertas=ukuran,
            ulang_baris=(_KEPALA, _KEPALA),
            wilayah=(0, 0, daftar.akhir, _AKHIR),
            skala=skala_,
            putus_baris=putus,
        ),
        warna_tab="hasil",
        garis=False,
        skala_layar=90,
    )
