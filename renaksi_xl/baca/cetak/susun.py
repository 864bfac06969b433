"""From the tree of what was read to the plan, with the source of every value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from renaksi_xl.baca.cetak.angka_sel import Angka, baca_angka, baca_uang, satuan_tahun
from renaksi_xl.baca.cetak.hasil import BarisDibaca, NilaiDibaca, Pertanyaan, TakDitempatkan
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.penanda_jenjang import jenjang_kode
from renaksi_xl.baca.cetak.pohon_cetak import Cabang, Hutan, Isian
from renaksi_xl.baca.cetak.simpul import Kunci
from renaksi_xl.checks.alat import adalah_galat
from renaksi_xl.core.angka import tulis_bersatuan
from renaksi_xl.core.istilah import Arah, CaraHitung, JenisTarget, cara_hitung, jenis_target, seragam
from renaksi_xl.core.rencana import TW, Baris, CatatanTw
from renaksi_xl.pesan import impor as kata

_TEKS = {
    Peran.KINERJA: "kinerja",
    Peran.INDIKATOR: "indikator",
    Peran.DO: "do",
    Peran.PENANGGUNG_JAWAB: "penanggung_jawab",
    Peran.PEMILIK: "pemilik",
    Peran.SUMBER: "sumber",
}
_CATATAN = {
    Peran.PENDORONG: "faktor_pendorong",
    Peran.PENGHAMBAT: "faktor_penghambat",
    Peran.TINDAK_LANJUT: "tindak_lanjut",
    Peran.PELAKSANA: "pelaksana",
    Peran.BATAS_WAKTU: "batas_waktu",
    Peran.BUKTI: "bukti_dukung",
}
_ANGKA = {
    (Peran.TARGET, None): "target",
    (Peran.RENSTRA, None): "target_renstra",
    (Peran.LALU, None): "realisasi_tahun_lalu",
    (Peran.PROVINSI, None): "realisasi_provinsi",
    (Peran.NASIONAL, None): "realisasi_nasional",
}
_EMPAT = {Peran.TARGET: "target_tw", Peran.REALISASI: "realisasi_tw", Peran.ANGGARAN: "realisasi_anggaran_tw"}
_ARAH = {
    "naik": Arah.NAIK,
    "positif": Arah.NAIK,
    "maximize": Arah.NAIK,
    "turun": Arah.TURUN,
    "negatif": Arah.TURUN,
    "minimize": Arah.TURUN,
    "tetap": Arah.TETAP,
    "stabil": Arah.TETAP,
}


@dataclass(slots=True)
class Susunan:
    """The rows as they come, with their notes."""

    baris: list[Baris] = field(default_factory=list)
    dibaca: list[BarisDibaca] = field(default_factory=list)
    nilai: list[NilaiDibaca] = field(default_factory=list)
    sisa: list[TakDitempatkan] = field(default_factory=list)
    tanya: list[Pertanyaan] = field(default_factory=list)


def susun_baris(hutan: Hutan) -> Susunan:
    """All rows in tree order; IDs R0001.. as they come, rows of one node share a simpul."""
    susunan = Susunan()
    awal: dict[int, int] = {}
    for cabang in (c for p in hutan.puncak for c in p.semua()):
        awal[id(cabang)] = len(susunan.baris)
        induk = cabang.induk
        id_induk = _id(awal[id(induk)] + cabang.baris_induk) if induk is not None else None
        for nomor in range(len(cabang.baris)):
            _satu(susunan, cabang, nomor, id_induk)
    for baru, lama in hutan.bentrok:
        susunan.sisa.append(
            TakDitempatkan(baru.asal, baru.mentah.teks, kata.bentrok(lama.asal, lama.mentah.teks))
        )
    for sel in hutan.bersama.values():
        susunan.tanya += [Pertanyaan(satu, kata.BARIS_BERSAMA) for satu in sel]
    return susunan


def _id(nomor: int) -> str:
    return f"R{nomor + 1:04d}"


def _satu(susunan: Susunan, cabang: Cabang, nomor: int, id_induk: str | None) -> None:
    nomor_baris = len(susunan.baris)
    pembaca = _Pembaca(susunan, _id(nomor_baris), cabang.baris[nomor])
    banyak = len(cabang.baris) > 1
    sumber = cabang.sumber
    asal = cabang.kisi.alamat(sumber.simpul.letak)
    uraian = pembaca.uraian(sumber.depan.teks, asal, sumber.simpul.teks)
    if sumber.kode:
        dalam_sel = (m.letak for m in sumber.simpul.penanda.values() if m.teks and sumber.kode in m.teks)
        letak = next(dalam_sel, sumber.simpul.letak)
        pembaca.catat(str(Peran.KODE), cabang.kisi.alamat(letak), sumber.kode, sumber.kode)
    if sumber.kode and jenjang_kode(sumber.kode) not in {None, sumber.jenjang}:
        susunan.tanya.append(Pertanyaan(asal, kata.kode_tak_cocok(sumber.kode, sumber.teks_jenjang)))
    susunan.dibaca.append(
        BarisDibaca(pembaca.id, asal, uraian, sumber.teks_jenjang, sumber.alasan, sumber.tanya)
    )
    susunan.baris.append(
        Baris(
            id=pembaca.id,
            jenjang=sumber.teks_jenjang,
            uraian=uraian,
            induk=id_induk,
            simpul=f"S{_id(nomor_baris - nomor)[1:]}" if banyak else None,
            kode_nomenklatur=sumber.kode,
            **pembaca.medan(),
        )
    )


@dataclass(slots=True)
class _Pembaca:
    """Reads the fields of one row and notes where each came from."""

    susunan: Susunan
    id: str
    isi: Mapping[Kunci, Isian]

    def catat(self, label: str, asal: str, tertulis: str, nilai: str) -> None:
        self.susunan.nilai.append(NilaiDibaca(self.id, label, asal, tertulis, nilai))

    def sisakan(self, isian: Isian, alasan: str) -> None:
        self.susunan.sisa.append(TakDitempatkan(isian.asal, isian.mentah.teks, alasan))

    def uraian(self, teks: str, asal: str, tertulis: str) -> str:
        if adalah_galat(teks):
            self.susunan.sisa.append(TakDitempatkan(asal, tertulis, kata.galat_rumus(teks)))
            return ""
        self.catat(str(Peran.URAIAN), asal, tertulis, teks)
        return teks

    def medan(self) -> dict[str, Any]:
        """All fields beside name, level and place in the tree."""
        medan: dict[str, Any] = {}
        for kunci, isian in self.isi.items():
            if kunci[0] in _TEKS and (teks := self._teks(isian)):
                medan[_TEKS[kunci[0]]] = teks
                self.catat(str(kunci[0]), isian.asal, isian.mentah.teks, teks)
            elif kunci[0] in {Peran.JENIS, Peran.ARAH, Peran.CARA}:
                medan |= self._kata(kunci[0], isian)
        medan |= self._bersatuan()
        medan |= self._uang()
        medan |= self._catatan()
        return medan

    def _teks(self, isian: Isian) -> str | None:
        teks = isian.mentah.teks
        if adalah_galat(teks):
            self.sisakan(isian, kata.galat_rumus(teks))
            return None
        return teks

    def _kata(self, peran: Peran, isian: Isian) -> dict[str, Any]:
        teks = isian.mentah.teks
        nilai: JenisTarget | Arah | CaraHitung | None
        if peran is Peran.JENIS:
            nilai = jenis_target(teks)
        elif peran is Peran.CARA:
            nilai = cara_hitung(teks)
        else:
            nilai = _ARAH.get(seragam(teks).partition(" ")[0])
        if nilai is None:
            self.sisakan(isian, kata.kata_tak_dikenal(str(peran)))
            return {}
        self.catat(str(peran), isian.asal, teks, nilai)
        medan = {Peran.JENIS: "jenis_target", Peran.CARA: "cara_hitung", Peran.ARAH: "arah"}[peran]
        return {medan: nilai.value}

    def _bersatuan(self) -> dict[str, Any]:
        """Targets and realisasi with their units."""
        kolom_satuan = self.isi.get((Peran.SATUAN, None))
        tertulis = self._teks(kolom_satuan) if kolom_satuan else None
        angka = baca_angka({k: i.mentah for k, i in self.isi.items()}, tertulis)
        tahun = angka.get((Peran.TARGET, None), Angka())
        satuan, beda = satuan_tahun(tertulis, tahun)
        if kolom_satuan and tertulis:
            self.catat(str(Peran.SATUAN), kolom_satuan.asal, tertulis, satuan or "")
            if beda:
                self._tanyakan(kolom_satuan, kata.satuan_beda(tertulis, tahun.satuan or ""))
        medan: dict[str, Any] = {"satuan": satuan}
        empat: dict[str, list[Any]] = {
            nama: [None] * 4 for nama in ("target_tw", "realisasi_tw", "satuan_tw")
        }
        for kunci, a in angka.items():
            isian = self.isi[kunci]
            tempat = self._tempat(kunci, isian, empat)
            if tempat is None or not self._terbaca(kunci, isian, a, satuan):
                continue
            if isinstance(tempat, str):
                medan[tempat] = a.nilai
            else:
                nama, tw = tempat
                empat[nama][tw] = a.nilai
                if nama == "target_tw":
                    empat["satuan_tw"][tw] = a.satuan
        self._satuan_tw(empat["satuan_tw"])
        return medan | {nama: tuple(isi) for nama, isi in empat.items()}

    def _satuan_tw(self, satuan: list[str | None]) -> None:
        """Units of the quarters from columns of their own; what a target itself says stands first."""
        for tw, nama in enumerate(TW):
            isian = self.isi.get((Peran.SATUAN, tw))
            teks = self._teks(isian) if isian else None
            if isian is None or teks is None:
                continue
            if satuan[tw] not in {None, teks}:
                self._tanyakan(isian, kata.satuan_beda(teks, satuan[tw] or ""))
            satuan[tw] = teks
            self.catat(f"{Peran.SATUAN} TW {nama}", isian.asal, teks, teks)

    def _tempat(
        self, kunci: Kunci, isian: Isian, empat: Mapping[str, Sequence[Any]]
    ) -> str | tuple[str, int] | None:
        """The field of a number; a realisasi without quarter goes into that of the sheet's title, and is asked."""
        if kunci in _ANGKA:
            return _ANGKA[kunci]
        peran, tw = kunci
        if tw is None:
            tw = isian.lembaran.judul.tw
            if tw is None or (peran, tw) in self.isi or _EMPAT.get(peran) not in empat:
                self.sisakan(isian, kata.TANPA_TW)
                return None
            self._tanyakan(isian, kata.tw_dari_judul(TW[tw]))
        return _EMPAT[peran], tw

    def _tanyakan(self, isian: Isian, kalimat: str) -> None:
        self.susunan.tanya.append(Pertanyaan(isian.asal, kalimat))

    def _terbaca(self, kunci: Kunci, isian: Isian, a: Angka, satuan: str | None) -> bool:
        if a.galat is not None:
            self.sisakan(isian, a.galat)
            return False
        if a.periksa is not None:
            self._tanyakan(isian, a.periksa)
        if a.nilai is None:
            return False
        tampil = a.nilai if isinstance(a.nilai, str) else tulis_bersatuan(a.nilai, a.satuan or satuan)
        self.catat(_label(kunci), isian.asal, isian.mentah.teks, tampil)
        return True

    def _uang(self) -> dict[str, Any]:
        """Pagu and realisasi anggaran."""
        medan: dict[str, Any] = {}
        empat: list[Decimal | str | None] = [None] * 4
        for kunci, isian in self.isi.items():
            if kunci[0] not in _BERUANG:
                continue
            a = baca_uang(isian.mentah, kunci[0])
            tempat = _ANGKA_UANG.get(kunci) or self._tempat(kunci, isian, {"realisasi_anggaran_tw": empat})
            if tempat is None or not self._terbaca(kunci, isian, a, None):
                continue
            if isinstance(tempat, str):
                medan[tempat] = a.nilai
            else:
                empat[tempat[1]] = a.nilai
        return medan | {"realisasi_anggaran_tw": tuple(empat)}

    def _catatan(self) -> dict[str, Any]:
        """Notes of a quarter; without one in the heading they belong to the quarter of the sheet's title."""
        empat: list[CatatanTw | None] = [None] * 4
        for (peran, tw_kolom), isian in self.isi.items():
            if peran not in _CATATAN:
                continue
            tw = isian.lembaran.judul.tw if tw_kolom is None else tw_kolom
            if tw is None:
                self.sisakan(isian, kata.TANPA_TW)
            elif teks := self._teks(isian):
                empat[tw] = replace(empat[tw] or CatatanTw(), **{_CATATAN[peran]: teks})
                self.catat(_label((peran, tw)), isian.asal, teks, teks)
        return {"catatan_tw": tuple(empat)}


_ANGKA_UANG: Mapping[Kunci, str] = {
    (Peran.PAGU, None): "pagu",
    (Peran.BOBOT, None): "bobot",
    (Peran.PAGU_RENSTRA, None): "pagu_renstra",
    (Peran.ANGGARAN_LALU, None): "realisasi_anggaran_lalu",
}
_BERUANG = frozenset({Peran.ANGGARAN, *(peran for peran, _ in _ANGKA_UANG)})


def _label(kunci: Kunci) -> str:
    """The label of the column on our own sheets."""
    peran, tw = kunci
    return str(peran) if tw is None else f"{peran} TW {TW[tw]}"
