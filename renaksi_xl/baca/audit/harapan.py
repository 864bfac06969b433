"""What every published figure may rightly be: rows from their realisasi, means from their leaves (ATURAN 3, 4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from renaksi_xl.baca.audit.banding import cari, cocok
from renaksi_xl.baca.audit.hasil import Harapan, Macam, Syarat
from renaksi_xl.baca.audit.letak import Terbit
from renaksi_xl.baca.audit.pilihan import pilihan_capaian, pilihan_realisasi, realisasi_terisi
from renaksi_xl.core.angka import NOL, angka
from renaksi_xl.core.e81 import dijumlahkan, posisi_renstra
from renaksi_xl.core.hitung import bobot_simpul, hitung
from renaksi_xl.core.istilah import JenisTarget
from renaksi_xl.core.pohon import LUAR
from renaksi_xl.core.rata_rata import batasi, gulung, rata_rata_berbobot
from renaksi_xl.core.rencana import TW, Baris, Rencana

Nilai = Decimal | None


class Dasar(StrEnum):
    """Against what the leaves are measured before they are averaged."""

    TAHUN = "tahun"
    SD = "sd"
    RENSTRA = "renstra"


MACAM = {Dasar.TAHUN: Macam.CAPAIAN, Dasar.SD: Macam.CAPAIAN_SD, Dasar.RENSTRA: Macam.TINGKAT_RENSTRA}
"""What a row publishes against that."""

_BATAS: tuple[tuple[Nilai, tuple[Syarat, ...]], ...] = (
    (Decimal(1), ()),
    (None, (Syarat.TANPA_BATAS,)),
    (Decimal("1.1"), (Syarat.BATAS_110,)),
    (Decimal("1.2"), (Syarat.BATAS_120,)),
    (Decimal("1.5"), (Syarat.BATAS_150,)),
)


@dataclass(slots=True)
class Rata:
    """Means over the whole tree under one set of choices; `puncak` is the office's."""

    syarat: tuple[Syarat, ...]
    simpul: list[Nilai]
    puncak: Nilai


@dataclass
class Penghitung:
    """Computes what figures may be.

    `terbit` are the published figures by row; `lengkap`: every quarter's own target and realisasi up to TW
    pelaporan have a column; `tanpa_angka`: rows whose capaian is a word.
    """

    rencana: Rencana
    terbit: Mapping[str, Sequence[Terbit]]
    lengkap: bool
    tanpa_angka: frozenset[str]
    _rata: dict[Dasar, list[Rata]] = field(default_factory=dict)
    _sendiri: dict[tuple[int, Dasar], Nilai] = field(default_factory=dict)
    _kantor: dict[Dasar, list[Harapan]] = field(default_factory=dict)
    _tertolak: set[tuple[int, Dasar]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.hasil = hitung(self.rencana)
        self.pohon = self.hasil.pohon
        self.tw = self.rencana.pengaturan.tw_pelaporan
        self.bertingkat = all(s != LUAR for s in self.pohon.simpul_baris)
        """Whether the level of every row is known; else no mean can be told."""
        self.nomor = {b.id: i for i, b in enumerate(self.rencana.baris)}

    def tanpa_jenjang(self) -> Iterator[str]:
        """The names of the rows whose level is not known."""
        baris = zip(self.rencana.baris, self.pohon.simpul_baris, strict=True)
        yield from (b.uraian or b.id for b, s in baris if s == LUAR)

    # ---- one row ---------------------------------------------------------------------------------------

    def realisasi(self, i: int) -> list[Harapan]:
        """Realisasi tahun berjalan of a row by itself."""
        return pilihan_realisasi(self.rencana.baris[i], self.hasil.figur[i], self.tw)

    def terpilih(self, i: int) -> list[Harapan]:
        """Realisasi as the document publishes it where that is one of the right ones, else all of them."""
        semua = self.realisasi(i)
        b = self.rencana.baris[i]
        for t in self.terbit.get(b.id, ()):
            if t.macam is Macam.REALISASI_TAHUN:
                persen = (b.satuan or "") == "%"
                if (h := cari(t, semua, persen=persen)) is not None:
                    return [Harapan(h.nilai)]
        return semua

    def sampai_kini(self, i: int) -> list[Harapan]:
        """Column 13 of the form: with last year's, or the latest position.

        Without last year's figure our form leaves it blank; a form that shows this year's alone is not accused.
        """
        b = self.rencana.baris[i]
        lalu = angka(b.realisasi_tahun_lalu)
        hasil = []
        tambah = self._dijumlahkan(i)
        for ditambah in (tambah, not tambah):
            for r in self.terpilih(i):
                if (
                    isinstance(r.nilai, Decimal)
                    and (x := posisi_renstra(lalu, r.nilai, ditambah=ditambah and lalu is not None))
                    is not None
                ):
                    lain = Syarat.KUMULATIF if ditambah else Syarat.POSISI_AKHIR
                    hasil.append(Harapan(x, r.syarat if ditambah == tambah else (*r.syarat, lain)))
        return hasil or ([Harapan(lalu)] if lalu is not None else [])

    def _dijumlahkan(self, i: int) -> bool:
        figur = self.hasil.figur[i]
        if not figur.tahunan:
            return dijumlahkan(figur)
        pilihan = self.realisasi(i)
        jumlah = any(Syarat.POSISI_AKHIR in h.syarat for h in pilihan)
        return dijumlahkan(replace(figur, jenis=JenisTarget.KUMULATIF)) and jumlah

    def capaian(self, i: int, macam: Macam, tw: int | None) -> list[Harapan]:
        """Capaian of a row by its own indikator, not capped."""
        b = self.rencana.baris[i]
        tahun = [Harapan(angka(b.target))]
        if macam is Macam.TINGKAT_RENSTRA:
            return list(pilihan_capaian(b, self.sampai_kini(i), [Harapan(angka(b.target_renstra))]))
        if macam is Macam.CAPAIAN_TW and tw is not None:
            return list(self._capaian_tw(b, tw))
        sd, target_sd = self._sd(i)
        lawan_sd = list(pilihan_capaian(b, [Harapan(sd)], [Harapan(target_sd)]))
        lawan_tahun = list(pilihan_capaian(b, self.terpilih(i), tahun))
        if macam in {Macam.CAPAIAN_SD, Macam.TERPAKAI}:
            return [*lawan_sd, *dengan_syarat(lawan_tahun, Syarat.TARGET_TAHUN)]
        return [*lawan_tahun, *dengan_syarat(lawan_sd, Syarat.TARGET_SD)]

    def _capaian_tw(self, b: Baris, tw: int) -> Iterator[Harapan]:
        """Capaian of one quarter: of its own target, of the year's, or of everything up to it."""
        r, t, tahun = angka(b.realisasi_tw[tw]), angka(b.target_tw[tw]), Harapan(angka(b.target))
        if r is None:
            return
        yield from pilihan_capaian(b, [Harapan(r)], [tahun if t is None else Harapan(t)])
        jumlah = Harapan(sum(realisasi_terisi(b, tw + 1), NOL), (Syarat.KUMULATIF,))
        target = [x for isi in b.target_tw[: tw + 1] if (x := angka(isi)) is not None]
        sampai = [Harapan(sum(target, NOL), (Syarat.TARGET_SD,))] if target else []
        lawan = Harapan(tahun.nilai, (Syarat.TARGET_TAHUN,))
        yield from pilihan_capaian(b, [jumlah, Harapan(r)], [lawan])
        yield from pilihan_capaian(b, [jumlah], sampai)

    def _sd(self, i: int) -> tuple[Nilai, Nilai]:
        """Realisasi and target s.d. TW: computed from the quarters, else as the same row states them."""
        figur = self.hasil.figur[i]
        if self.lengkap and not figur.tahunan:
            return figur.realisasi_sd, figur.target_sd
        ada = {t.macam: t.angka for t in self.terbit.get(self.rencana.baris[i].id, ())}
        return ada.get(Macam.REALISASI_SD), ada.get(Macam.TARGET_SD)

    def target_sd(self, i: int) -> list[Harapan]:
        """Target s.d. TW of a leaf from the quarters: of those measured, or of the last one measured."""
        figur, s = self.hasil.figur[i], self.pohon.simpul_baris[i]
        if not self.lengkap or figur.tahunan or s == LUAR or self.pohon.anak[s]:
            return []
        terakhir = next((x for x in reversed(figur.target_terukur) if x is not None), None)
        ada = [figur.target_sd] if figur.jenis is JenisTarget.KUMULATIF else [figur.target_sd, terakhir]
        return [Harapan(x) for x in ada if x is not None]

    # ---- means -----------------------------------------------------------------------------------------

    def sendiri(self, i: int, dasar: Dasar) -> Nilai:
        """The value a row gives to means: its capaian, as published where that is one of the right ones."""
        kunci = (i, dasar)
        if kunci not in self._sendiri:
            self._sendiri[kunci] = self._nilai_sendiri(i, dasar)
        return self._sendiri[kunci]

    def _nilai_sendiri(self, i: int, dasar: Dasar) -> Nilai:
        b = self.rencana.baris[i]
        if b.id in self.tanpa_angka:
            return None
        macam = MACAM[dasar]
        semua = self.capaian(i, macam, None)
        for t in self.terbit.get(b.id, ()):
            if t.macam is macam and (i, dasar) not in self._tertolak:
                for h in semua:
                    if isinstance(h.nilai, Decimal) and cocok(t, h.nilai, persen=True):
                        return h.nilai
        nilai = semua[0].nilai if semua else None
        return nilai if isinstance(nilai, Decimal) else None

    def tolak(self, i: int, dasar: Dasar) -> None:
        """Let means take what a row should show, because what it shows was found wrong."""
        self._tertolak.add((i, dasar))
        if self._sendiri.pop((i, dasar), None) is not None:
            self._rata.pop(dasar, None)
            self._kantor.pop(dasar, None)

    def rata(self, dasar: Dasar) -> list[Rata]:
        """Means over the tree, the rule's first, then under every choice of the office."""
        if dasar not in self._rata:
            self._rata[dasar] = list(self._semua_rata(dasar))
        return self._rata[dasar]

    def _semua_rata(self, dasar: Dasar) -> Iterator[Rata]:
        p = self.rencana.pengaturan
        berbobot: list[tuple[Sequence[Nilai] | None, tuple[Syarat, ...]]] = [(None, ())]
        if any(angka(b.pagu) for b in self.rencana.baris):
            berbobot.append(
                (bobot_simpul(self.pohon, self.rencana.baris, replace(p, bobot="pagu")), (Syarat.PAGU,))
            )
        if any(angka(b.bobot) for b in self.rencana.baris):
            berbobot.append(
                (bobot_simpul(self.pohon, self.rencana.baris, replace(p, bobot="bobot")), (Syarat.BOBOT,))
            )
        for nol in (False, True):
            for bobot, s_bobot in berbobot:
                for batas, s_batas in _BATAS:
                    daun = [self._daun(s, dasar, batas, nol=nol) for s in range(len(self.pohon.baris))]
                    nilai = gulung(self.pohon, daun, bobot, batas)
                    syarat = (*s_bobot, *s_batas, *((Syarat.NOL,) if nol else ()))
                    yield Rata(syarat, nilai, self._puncak(nilai, bobot, batas))

    def _daun(self, s: int, dasar: Dasar, batas: Nilai, *, nol: bool) -> Nilai:
        semua = [self._isi_daun(i, dasar, nol=nol) for i in self.pohon.baris[s]]
        if len(semua) == 1:
            return semua[0]
        ada = [batasi(v, batas) for v in semua if v is not None]
        return sum(ada, NOL) / len(ada) if ada else None

    def _isi_daun(self, i: int, dasar: Dasar, *, nol: bool) -> Nilai:
        nilai = self.sendiri(i, dasar)
        return NOL if nol and nilai is None and angka(self.rencana.baris[i].target) else nilai

    def _puncak(self, nilai: Sequence[Nilai], bobot: Sequence[Nilai] | None, batas: Nilai) -> Nilai:
        puncak = self.pohon.puncak()
        isi = [None if (v := nilai[s]) is None else batasi(v, batas) for s in puncak]
        return rata_rata_berbobot(isi, [Decimal(1) if bobot is None else bobot[s] for s in puncak])

    def rata_simpul(self, i: int, dasar: Dasar) -> list[Harapan]:
        """What the mean of a row's node may be; empty for a leaf."""
        s = self.pohon.simpul_baris[i]
        if s == LUAR or not self.pohon.anak[s]:
            return []
        hasil = [Harapan(r.simpul[s], r.syarat) for r in self.rata(dasar)]
        anak = self.pohon.anak[s]
        return [*hasil, *self._lain(anak, self.daun(s), dasar)]

    def rata_kantor(self, dasar: Dasar) -> list[Harapan]:
        """What the office's mean may be."""
        if dasar not in self._kantor:
            self._kantor[dasar] = self._semua_kantor(dasar)
        return self._kantor[dasar]

    def _semua_kantor(self, dasar: Dasar) -> list[Harapan]:
        pohon = self.pohon
        hasil = [Harapan(r.puncak, r.syarat) for r in self.rata(dasar)]
        semua = [d for s in pohon.puncak() for d in self.daun(s)]
        hasil += self._lain(pohon.puncak(), semua, dasar)
        for tinggi in sorted(set(pohon.tingkat)):
            sejenjang = [s for s in range(len(pohon.baris)) if pohon.tingkat[s] == tinggi]
            hasil += [
                Harapan(h.nilai, (Syarat.SATU_JENJANG, *h.syarat)) for h in self._lain(sejenjang, (), dasar)
            ]
            for r in self.rata(dasar):
                ada = [v for s in sejenjang if (v := r.simpul[s]) is not None]
                if ada:
                    hasil.append(Harapan(sum(ada, NOL) / len(ada), (*r.syarat, Syarat.SATU_JENJANG)))
        return hasil

    def daun(self, s: int) -> list[int]:
        """The leaf nodes below a node, itself where it is one."""
        anak = self.pohon.anak[s]
        return [d for a in anak for d in self.daun(a)] if anak else [s]

    def belum_diisi(self, i: int) -> str | None:
        """The ID of a row that should have a realisasi by now and has none."""
        b, figur = self.rencana.baris[i], self.hasil.figur[i]
        ditunggu = self.tw == len(TW) if figur.tahunan else any(x is not None for x in figur.target_terukur)
        kosong = not realisasi_terisi(b, self.tw)
        return b.id if ditunggu and kosong and angka(b.target) is not None else None

    def keturunan(self, s: int) -> list[int]:
        """The nodes below a node."""
        return [d for a in self.pohon.anak[s] for d in (a, *self.keturunan(a))]

    def _lain(self, anak: Sequence[int], daun: Sequence[int], dasar: Dasar) -> Iterator[Harapan]:
        """Means that skip levels, and means of what the children measure by their own indikator."""
        for batas, s_batas in _BATAS:
            langsung = [self._daun(s, dasar, batas, nol=False) for s in daun]
            if (x := _rata_polos(langsung, batas)) is not None:
                yield Harapan(x, (Syarat.DARI_DAUN, *s_batas))
            milik = [self._daun(s, dasar, batas, nol=False) for s in anak]
            if (x := _rata_polos(milik, batas)) is not None:
                yield Harapan(x, (Syarat.INDIKATOR_SENDIRI, *s_batas))


def dasar_terbit(t: Terbit, kolom: Mapping[int, tuple[Macam, int | None]]) -> Dasar:
    """What a mean is made of: the basis its column names, else the one its sheet publishes for rows.

    Where a sheet shows both results, a mean that names neither is that of capaian s.d. TW (ATURAN 4).
    """
    if t.macam is Macam.TINGKAT_RENSTRA:
        return Dasar.RENSTRA
    if t.macam in {Macam.CAPAIAN_SD, Macam.TERPAKAI}:
        return Dasar.SD
    if t.macam is Macam.CAPAIAN or kolom.get(t.sel[2], (t.macam,))[0] is Macam.CAPAIAN:
        return Dasar.TAHUN
    return Dasar.SD if Macam.CAPAIAN_SD in {macam for macam, _ in kolom.values()} else Dasar.TAHUN


def dasar_lain(t: Terbit, kolom: Mapping[int, tuple[Macam, int | None]]) -> bool:
    """Whether a mean may be that of capaian terhadap target tahun, which its sheet publishes beside it."""
    ada = {macam for macam, _ in kolom.values()}
    return Macam.CAPAIAN in ada and t.macam is Macam.RATA_RATA and dasar_terbit(t, kolom) is Dasar.SD


def _rata_polos(nilai: Sequence[Nilai], batas: Nilai) -> Nilai:
    ada = [batasi(v, batas) for v in nilai if v is not None]
    return sum(ada, NOL) / len(ada) if ada else None


def dengan_syarat(semua: Sequence[Harapan], syarat: Syarat) -> list[Harapan]:
    """The same values under one more choice of the office."""
    return [Harapan(h.nilai, (*h.syarat, syarat)) for h in semua]
