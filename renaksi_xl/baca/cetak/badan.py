"""Reading the rows under the headings into raw nodes; which cell was used, which was not, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from renaksi_xl.baca.cetak.bernomor import pecah_baris
from renaksi_xl.baca.cetak.kelompok import Kelompok, Lajur
from renaksi_xl.baca.cetak.kepala import Kepala, KolomCetak
from renaksi_xl.baca.cetak.kisi import Kisi, Letak
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.nomor_kolom import baris_nomor
from renaksi_xl.baca.cetak.penanda_jenjang import ambil_kode, baca_jenjang
from renaksi_xl.baca.cetak.simpul import Kunci, Mentah, Rincian, Simpul, Sisa
from renaksi_xl.baca.cetak.triwulan import label_tw, pecah_tw
from renaksi_xl.core.rencana import JENJANG_RENAKSI
from renaksi_xl.pesan import impor as kata

_BERTUMPUK = (Peran.TARGET, Peran.REALISASI, Peran.ANGGARAN)
_BERANGKA = (
    *(*_BERTUMPUK, Peran.PAGU, Peran.RENSTRA, Peran.LALU),
    *(Peran.PAGU_RENSTRA, Peran.ANGGARAN_LALU, Peran.PROVINSI, Peran.NASIONAL),
)
_DARI_GABUNGAN = (Peran.PENANGGUNG_JAWAB, Peran.SATUAN, Peran.PEMILIK, Peran.SUMBER)
_MILIK_SIMPUL = (Peran.KINERJA, Peran.DO)
_NOMOR = re.compile(r"\(?(\d+([.,]\d+)*|[A-Za-z]|[IVXivx]{1,5})[.)]*")
_PENUTUP_JELAS = re.compile(
    r"(faktor (pendorong|pendukung|penghambat)|(usulan )?tindak lanjut|predikat kinerja)\b", re.IGNORECASE
)
"""Closing words that stand in the first column, whatever stands beside them."""
_KAKI = (
    (r"faktor pend", "faktor_pendorong"),
    (r"faktor pengh", "faktor_penghambat"),
    (r"(usulan )?tindak lanjut.*triwulan", "tindak_lanjut_triwulan"),
    (r"(usulan )?tindak lanjut.*renja", "tindak_lanjut_renja"),
)
"""The beginning of a closing row and the field of the plan that holds its words."""
_PENUTUP = re.compile(
    r"(jumlah|total|rata-rata|predikat|faktor p|usulan|tindak lanjut|catatan|keterangan|\*)", re.IGNORECASE
)


@dataclass(eq=False)
class Badan:
    """The rows of one table, read from top to bottom into `simpul`; `terpakai` are the cells that were used."""

    kisi: Kisi
    kepala: Kepala
    kelompok: Sequence[Kelompok]
    simpul: list[Simpul] = field(default_factory=list)
    terpakai: set[Letak] = field(default_factory=set)
    kaki: dict[str, tuple[str, str, Letak]] = field(default_factory=dict)
    """The office's own words under the table (E.81) by field: the words, all that is written, the cell."""
    sisa: list[Sisa] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._lajur = [x for g in self.kelompok for x in g.lajur]
        self._kini: dict[int, Simpul] = {}
        self._pemilik: dict[int, Simpul] = {}
        self._per_kolom = {k.kolom: k for k in self.kepala.kolom}
        self._lajur_pita = Lajur(self.kelompok[0].lajur[0].kepala, [], JENJANG_RENAKSI)
        self._gabungan: set[Letak] = set()
        bawah = range(self.kepala.akhir, self.kisi.tinggi)
        self._berisi = {k for b in bawah for k in self.kisi.berisi(b)}
        self._kolom_label = [k.kolom for k in self.kepala.kolom if k.peran is Peran.LABEL_TW]

    def baca(self, baris: range) -> None:
        """Read rows of data."""
        for b in baris:
            isi = self.kisi.berisi(b)
            if isi and not (self._nomor_kolom(b, isi) or self._pita(b, isi) or self._baris_jumlah(b, isi)):
                self._baca_baris(b)

    def _nomor_kolom(self, b: int, isi: Sequence[int]) -> bool:
        """The row of column numbers again, on a further page, without the headings above it."""
        if len(isi) * 2 < len(self._per_kolom) or not baris_nomor(self.kisi, b):
            return False
        self.terpakai |= {(b, k) for k in isi}
        return True

    def _pita(self, b: int, isi: Sequence[int]) -> bool:
        """A band: one cell across the table, naming a level above the rows below it."""
        awal, akhir = isi[0], self.kisi.luas(b, isi[0])[3]
        if len(isi) > 1 or (akhir - awal + 1) * 2 < len(self._per_kolom) or akhir == awal:
            return False
        lajur = self._lajur[0] if len(self._lajur) == 1 else self._lajur_pita
        simpul = self._simpul(lajur, b, awal)
        simpul.pita, simpul.lebar, simpul.geser = True, 1, 0
        self._kini.clear()
        self._pemilik = dict.fromkeys(self._pemilik, simpul) if len(self.kelompok) == 1 else {}
        return True

    def _baris_jumlah(self, b: int, isi: Sequence[int]) -> bool:
        """A row of sums or closing words: no plan row, its cells are named."""
        penunjuk = [k for k in isi if (x := self._per_kolom.get(k)) and x.peran is Peran.INDIKATOR]
        kepala = {k for x in self._lajur for k in x.kolom} | {0, isi[0]}
        teks = next((self.kisi.teks(b, k) for k in isi if k in kepala), "")
        jelas = isi[0] == 0 and _PENUTUP_JELAS.match(teks) is not None
        if not jelas and (penunjuk or not _PENUTUP.match(teks)):
            return False
        for k in self._baca_kaki(b, isi, teks) if jelas else isi:
            self._sisakan((b, k), kata.BARIS_PENUTUP)
        return True

    def _baca_kaki(self, b: int, isi: Sequence[int], teks: str) -> Sequence[int]:
        """Take the office's words from a closing row, behind the label or beside it; the cells that are left."""
        medan = next((medan for pola, medan in _KAKI if re.match(pola, teks, re.IGNORECASE)), None)
        dalam = str(self.kisi.nilai(b, isi[0])).partition(":")[2]
        kolom = isi[0] if dalam.strip() else next(iter(isi[1:]), None)
        if medan is None or kolom is None or medan in self.kaki:
            return isi
        kalimat = dalam if kolom == isi[0] else str(self.kisi.nilai(b, kolom))
        tertulis = " ".join(self.kisi.teks(b, k) for k in sorted({isi[0], kolom}))
        rapi = "\n".join(" ".join(x.split()) for x in kalimat.strip().splitlines())
        self.kaki[medan] = (rapi, tertulis, (b, kolom))
        self.terpakai |= {(b, isi[0]), (b, kolom)}
        return [k for k in isi if k not in {isi[0], kolom}]

    def _baca_baris(self, b: int) -> None:
        baru: list[Simpul] = []
        self.terpakai |= {(b, k) for k in self._kolom_label if label_tw(self.kisi.teks(b, k)) is not None}
        for nomor, g in enumerate(self.kelompok):
            mulai = [(x, k) for x in g.lajur if (k := self._nama_di(b, x)) is not None]
            rinci = self._rinci(b, g)
            pemilik = self._mulai(b, nomor, mulai, rinci, baru)
            self._tandai(b, g, pemilik)
            if rinci:
                self._isi(nomor, pemilik, rinci, baru)
            if pemilik is not None:
                baru.append(pemilik)

    def _nama_di(self, b: int, lajur: Lajur) -> int | None:
        return next((k for k in lajur.kolom if self.kisi.nilai(b, k) is not None), None)

    def _mulai(
        self,
        b: int,
        nomor: int,
        mulai: Sequence[tuple[Lajur, int]],
        rinci: Sequence[tuple[KolomCetak, Kunci, Mentah]],
        baru: Sequence[Simpul],
    ) -> Simpul | None:
        """Begin the nodes named in this row; the deepest is returned unless it only repeats what stands."""
        pemilik: Simpul | None = None
        for i, (lajur, k) in enumerate(mulai):
            terdalam = i == len(mulai) - 1
            if not baru and pemilik is None and self._ulangan(b, nomor, lajur, k, rinci, terdalam=terdalam):
                self.terpakai.add((b, k))
                continue
            pemilik = self._simpul(lajur, b, k)
            self._buka(nomor, pemilik)
            if not terdalam:
                pemilik.rincian.append(Rincian())
        if pemilik is not None:
            pemilik.rincian.append(Rincian())
        return pemilik

    def _ulangan(
        self,
        b: int,
        nomor: int,
        lajur: Lajur,
        k: int,
        rinci: Sequence[tuple[KolomCetak, Kunci, Mentah]],
        *,
        terdalam: bool,
    ) -> bool:
        """Whether a name only repeats the node that stands there, as tables do that merge nothing."""
        kini = self._kini.get(id(lajur))
        if kini is None or kini.teks != self.kisi.teks(b, k):
            return False
        if not terdalam:
            return True
        lama = kini.rincian[-1].isi
        sama = all(kunci not in lama or lama[kunci].teks == m.teks for _, kunci, m in rinci)
        menambah = any(kunci not in lama and kunci[1] is not None for _, kunci, m in rinci)
        if nomor < len(self.kelompok) - 1:
            lebih_dalam = (x for g in self.kelompok[nomor + 1 :] for x in g.lajur)
            return sama and (menambah or any(self._nama_di(b, x) is not None for x in lebih_dalam))
        return sama and menambah and any(kunci[1] is not None for kunci in lama)

    def _simpul(self, lajur: Lajur, b: int, k: int) -> Simpul:
        letak = (b, k)
        luas = self.kisi.luas(b, k)
        simpul = Simpul(
            lajur,
            letak,
            self.kisi.teks(b, k),
            geser=lajur.kolom.index(k) if k in lajur.kolom else 0,
            lebar=luas[3] - luas[1] + 1,
            tebal=letak in self.kisi.tebal,
            inden=self.kisi.inden.get(letak, 0) or _spasi_depan(self.kisi.nilai(b, k)),
            nomor=self.kisi.nomor.get(letak),
        )
        self.terpakai.add(letak)
        self.simpul.append(simpul)
        return simpul

    def _buka(self, nomor: int, simpul: Simpul) -> None:
        """A new name ends whatever stood below it."""
        for lajur in self._lajur[self._lajur.index(simpul.lajur) :]:
            self._kini.pop(id(lajur), None)
        for n in [n for n in self._pemilik if n > nomor]:
            del self._pemilik[n]
        self._kini[id(simpul.lajur)] = simpul
        self._pemilik[nomor] = simpul

    def _tandai(self, b: int, g: Kelompok, pemilik: Simpul | None) -> None:
        """No, Kode and Jenjang belong to the name in their row."""
        for k in g.penanda:
            letak = (b, k.kolom)
            teks = self.kisi.teks(*letak)
            if not teks and k.peran is Peran.NO:
                teks = self.kisi.nomor.get(letak, "")
            if not _penanda_terbaca(k.peran, teks):
                continue
            if pemilik is None:
                if k.peran is Peran.NO and ambil_kode(teks) is None:
                    self.terpakai.add(letak)
                continue
            self.terpakai.add(letak)
            ada = pemilik.penanda.get(k.peran)
            sambung = teks if ada is None else f"{ada.teks}.{teks}"
            pemilik.penanda[k.peran] = Mentah(ada.letak if ada else letak, None, sambung)

    def _rinci(self, b: int, g: Kelompok) -> list[tuple[KolomCetak, Kunci, Mentah]]:
        """The describing cells of a row, stacked quarters taken apart."""
        hasil = []
        for k in g.rinci:
            isi = self.kisi.nilai(b, k.kolom)
            if isi is None or self._menutupi(b, k):
                continue
            letak = (b, k.kolom)
            satuan = self.kisi.satuan_format.get(letak)
            if k.peran in _BERTUMPUK and k.tw is None and isinstance(isi, str):
                hasil += [(k, (k.peran, tw), m) for tw, m in self._tumpukan(b, k, isi)]
            else:
                tw = self._label(b, k) if k.label_dari is not None else k.tw
                satuan = satuan or self._satuan_samping(b, k)
                hasil.append((k, (k.peran, tw), Mentah(letak, isi, self.kisi.teks(b, k.kolom), satuan)))
        return hasil

    def _satuan_samping(self, b: int, k: KolomCetak) -> str | None:
        """The unit that stands in a column of its own beside a number."""
        if k.satuan_dari is None or not (teks := self.kisi.teks(b, k.satuan_dari)):
            return None
        self.terpakai.add((b, k.satuan_dari))
        return teks

    def _tumpukan(self, b: int, k: KolomCetak, isi: str) -> list[tuple[int | None, Mentah]]:
        luar = self._label(b, k) if k.label_dari is not None else None
        satuan = self.kisi.teks(b, k.satuan_dari) if k.satuan_dari is not None else ""
        if satuan:
            self.terpakai.add((b, k.satuan_dari or 0))
        bagian = [(luar if tw is None else tw, f"{teks} {satuan}".strip()) for tw, teks in pecah_tw(isi)]
        return [(tw, Mentah((b, k.kolom), teks, teks)) for tw, teks in bagian]

    def _label(self, b: int, k: KolomCetak) -> int | None:
        """The quarter that the label column names in this row, also over a merged cell."""
        return label_tw(self.kisi.teks_luas(b, k.label_dari or 0))

    def _menutupi(self, b: int, k: KolomCetak) -> bool:
        """A merged cell over columns that mean different numbers says nothing certain about any of them."""
        _, _, _, kanan = self.kisi.luas(b, k.kolom)
        lain = [
            x
            for j in range(k.kolom + 1, kanan + 1)
            if (x := self._per_kolom.get(j)) and x.peran in _BERANGKA and j in self._berisi
        ]
        if k.peran not in _BERANGKA or not lain:
            return False
        self._sisakan((b, k.kolom), kata.gabungan_melebar(k.sebutan, lain[-1].sebutan))
        return True

    def _isi(
        self,
        nomor: int,
        pemilik: Simpul | None,
        rinci: Sequence[tuple[KolomCetak, Kunci, Mentah]],
        baru: Sequence[Simpul],
    ) -> None:
        simpul = pemilik or self._pemilik.get(nomor) or (baru[-1] if baru else None)
        if simpul is None:
            for _, _, m in rinci:
                self._sisakan(m.letak, kata.TANPA_NAMA)
            return
        if not simpul.rincian:
            simpul.rincian.append(Rincian())
        bagian, sisa = pecah_baris(rinci)
        for satu in bagian:
            self._isi_satu(nomor, simpul, satu, milik_sendiri=simpul is pemilik)
        for m in sisa:
            self._sisakan(m.letak, kata.BERSAMA_BEBERAPA)

    def _isi_satu(
        self,
        nomor: int,
        simpul: Simpul,
        rinci: Sequence[tuple[KolomCetak, Kunci, Mentah]],
        *,
        milik_sendiri: bool,
    ) -> None:
        """The cells of one indikator."""
        indikator = next((m for _, kunci, m in rinci if kunci[0] is Peran.INDIKATOR), None)
        lama = simpul.rincian[-1].isi.get((Peran.INDIKATOR, None))
        if indikator is not None and lama is not None and lama.teks != indikator.teks:
            simpul.rincian.append(Rincian())
        if milik_sendiri or indikator is not None:
            self._dari_gabungan(nomor, simpul, rinci[0][2].letak[0])
        for _, kunci, m in rinci:
            self._catat(simpul.rincian[-1], kunci, m)

    def _catat(self, rincian: Rincian, kunci: Kunci, m: Mentah) -> None:
        ada = rincian.isi.get(kunci)
        if ada is None or not ada.teks:
            rincian.isi[kunci] = m
        elif m.teks and ada.teks != m.teks:
            self._sisakan(m.letak, kata.sudah_terisi(str(kunci[0]), self.kisi.alamat(ada.letak)))
            return
        self.terpakai.add(m.letak)

    def _dari_gabungan(self, nomor: int, simpul: Simpul, b: int) -> None:
        """What a cell merged down from an earlier row says about this one."""
        for k in self.kelompok[nomor].rinci:
            luas = self.kisi.luas(b, k.kolom)
            asal = luas[:2]
            teks = self.kisi.teks(*asal)
            if asal[0] == b or not teks or asal[1] != k.kolom:
                continue
            milik = any(m.letak == asal for r in simpul.rincian for m in r.isi.values())
            if k.peran in _DARI_GABUNGAN or (k.peran in _MILIK_SIMPUL and milik):
                m = Mentah(asal, self.kisi.nilai(*asal), teks, self.kisi.satuan_format.get(asal))
                simpul.rincian[-1].isi.setdefault((k.peran, k.tw), m)
            elif asal not in self._gabungan:
                self._gabungan.add(asal)
                self.sisa.append(Sisa(asal, teks, kata.gabungan_menurun(asal[0] + 1, luas[2] + 1)))

    def _sisakan(self, letak: Letak, alasan: str) -> None:
        self.terpakai.add(letak)
        self.sisa.append(Sisa(letak, self.kisi.teks(*letak), alasan))


def _penanda_terbaca(peran: Peran, teks: str) -> bool:
    """Whether a cell beside a name is what its column is for; anything else there is named, not dropped."""
    if peran is Peran.NO:
        return _NOMOR.fullmatch(teks) is not None
    return bool(teks) if peran is Peran.KODE else baca_jenjang(teks) is not None


def _spasi_depan(isi: object) -> int:
    """Indentation made of spaces before the text."""
    return len(isi) - len(isi.lstrip(" \u00a0")) if isinstance(isi, str) else 0
