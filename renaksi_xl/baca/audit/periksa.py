"""The audit: every published figure against what it may rightly be, and what differs with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from renaksi_xl.baca.audit.banding import berpersen, cari, nilai_terbit, selisih
from renaksi_xl.baca.audit.harapan import MACAM, Dasar, Penghitung, dasar_lain, dasar_terbit, dengan_syarat
from renaksi_xl.baca.audit.hasil import (
    UANG,
    UANG_PERSENAN,
    Butir,
    Golongan,
    Harapan,
    HasilAudit,
    Macam,
    Nilai,
    Sebab,
    Syarat,
)
from renaksi_xl.baca.audit.hiasan import tanpa_hiasan
from renaksi_xl.baca.audit.isian import Salah, cari_salah, tanpa_salah
from renaksi_xl.baca.audit.judul import cari_judul
from renaksi_xl.baca.audit.letak import (
    Lembaran,
    Terbit,
    cari_terbit,
    kolom_tak_dibandingkan,
    lengkap,
    susun_lembaran,
    tanpa_angka,
    tempat,
)
from renaksi_xl.baca.audit.nomor import dengan_jenjang
from renaksi_xl.baca.audit.penutup import Penutup
from renaksi_xl.baca.audit.predikat import boleh, urutan
from renaksi_xl.baca.audit.rumus import RumusBuku, ada_hari_ini, fungsi, memakai_hari_ini, sel_diambil
from renaksi_xl.baca.audit.sebab import Penyebab
from renaksi_xl.baca.audit.uang import Keuangan
from renaksi_xl.baca.audit.uang_letak import cari_uang
from renaksi_xl.baca.audit.wajar import DIBATASI, diterka, masuk_akal
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.core.angka import NOL, angka
from renaksi_xl.core.pohon import LUAR
from renaksi_xl.core.predikat import predikat
from renaksi_xl.core.rencana import TW

DIAMBIL_MAKS = 60
"""Covered cells that a line keeps."""
TW_AKHIR = 4
_BAGIAN = (Macam.CAPAIAN, Macam.CAPAIAN_SD, Macam.RATA_RATA, Macam.TERPAKAI, Macam.TINGKAT_RENSTRA)
_AGREGAT = {"AVERAGE", "SUM", "AVERAGEA", "SUBTOTAL", "AVERAGEIF", "SUMIF"}


def audit(hasil: HasilImpor, kisi: Sequence[Kisi], rumus: RumusBuku) -> HasilAudit:
    """Compare all published figures of an imported document; `rumus` are the formulas of its sheets, if known."""
    lembaran = susun_lembaran(hasil, kisi)
    hasil = tanpa_hiasan(hasil, lembaran)
    hasil = replace(hasil, rencana=dengan_jenjang(hasil.rencana, lembaran))
    salah = cari_salah(hasil, lembaran, rumus)
    terbit = cari_terbit(hasil, lembaran, rumus)
    per_id: dict[str, list[Terbit]] = {}
    for t in terbit:
        if t.id is not None:
            per_id.setdefault(t.id, []).append(t)
    hitung = Penghitung(
        tanpa_salah(hasil.rencana, salah),
        per_id,
        lengkap(lembaran, hasil.rencana.pengaturan.tw_pelaporan),
        frozenset(tanpa_angka(lembaran, hasil.rencana)),
    )
    penyebab = Penyebab(hitung, lembaran, rumus, {s.sel for s in salah}, ada_hari_ini(rumus))
    uang = cari_uang(hasil, lembaran, rumus, hitung.pohon)
    terbit += [t for x in uang.values() for t in x.terbit]
    keuangan = {nama: x.keuangan for nama, x in uang.items()}
    penutup = Penutup(lembaran, hitung, [t.sel for t in terbit if t.id is None])
    pemeriksa = _Pemeriksa(
        hitung, lembaran, rumus, penyebab, {b.id: b.uraian for b in hasil.baris}, keuangan, penutup
    )
    butir = [pemeriksa.isian(s) for s in salah]
    per_sel = {t.sel: list(pemeriksa.satu(t)) for t in sorted(terbit, key=pemeriksa.giliran)}
    butir += [b for t in terbit for b in per_sel.get(t.sel, ())]
    butir += cari_judul(lembaran, rumus)
    return HasilAudit(
        tahun=hasil.rencana.instansi.tahun or 0,
        tw=hitung.tw,
        lembar=hasil.lembar,
        dibandingkan=pemeriksa.dibandingkan,
        butir=tuple(butir),
        kolom_lain=kolom_tak_dibandingkan(hasil, lembaran),
        tanpa_jenjang=tuple(hitung.tanpa_jenjang()),
    )


@dataclass
class _Pemeriksa:
    hitung: Penghitung
    lembaran: Mapping[str, Lembaran]
    rumus: RumusBuku
    penyebab: Penyebab
    uraian: Mapping[str, str]
    keuangan: Mapping[str, Keuangan]
    penutup: Penutup
    dibandingkan: int = 0

    def __post_init__(self) -> None:
        self._bagian: dict[object, list[Decimal | None]] = {}
        self._dibulatkan: dict[tuple[int, Dasar], Decimal] = {}

    # ---- lines -----------------------------------------------------------------------------------------

    def isian(self, s: Salah) -> Butir:
        """A realisasi that cannot stand."""
        self.dibandingkan += 1
        b = self.hitung.rencana.baris[self.hitung.nomor[s.id]]
        x = self.lembaran[s.sel[0]]
        return Butir(
            golongan=Golongan.BEDA,
            asal=tempat(s.sel),
            id=s.id,
            uraian=self.uraian[s.id],
            macam=Macam.REALISASI,
            tertulis=x.kisi.teks(*s.sel[1:]),
            seharusnya=s.pengganti,
            persen=(b.satuan or "") == "%",
            rumus=s.rumus,
            mengambil=self._diambil(s.rumus, s.sel[0]),
            sebab=((s.sebab, TW[s.tw]),),
        )

    def _butir(self, t: Terbit, golongan: Golongan, nilai: Nilai) -> Butir:
        baris = self.hitung.rencana.baris[self.hitung.nomor[t.id]] if t.id is not None else None
        return Butir(
            golongan=golongan,
            asal=tempat(t.sel),
            id=t.id,
            uraian=self.uraian.get(t.id or "", ""),
            macam=t.macam,
            tertulis=t.teks,
            seharusnya=nilai,
            persen=berpersen(t, baris.satuan if baris else "%"),
            rumus=t.rumus,
            mengambil=self._diambil(t.rumus, t.sel[0]),
        )

    def _diambil(self, rumus: str | None, lembar: str) -> tuple[tuple[str, str], ...]:
        """The covered cells with what they show, of the sheets that were read; a cell of spaces is shown as such."""
        isi = []
        for nama, b, k in (sel_diambil(rumus, lembar) if rumus is not None else [])[:DIAMBIL_MAKS]:
            x = self.lembaran.get(nama)
            if x is None:
                continue
            mentah, teks = x.mentah(b, k), x.kisi.teks(b, k)
            isi.append((tempat((nama, b, k)), teks if teks or not isinstance(mentah, str) else f'"{mentah}"'))
        return tuple(isi)

    def giliran(self, t: Terbit) -> tuple[bool, int]:
        """Leaves before what is made of them, figures before their predikat."""
        tinggi = 0
        if t.id is not None:
            s = self.hitung.pohon.simpul_baris[self.hitung.nomor[t.id]]
            tinggi = self.hitung.pohon.tingkat[s] if s != LUAR else 0
        return t.macam is Macam.PREDIKAT, -tinggi

    # ---- one figure ------------------------------------------------------------------------------------

    def satu(self, t: Terbit) -> Iterator[Butir]:
        """The lines about one figure; none where it is right."""
        if t.macam is Macam.PREDIKAT:
            yield from self._predikat(t)
            return
        harapan = self._harapan(t) if t.macam not in UANG else self._harapan_uang(t)
        if harapan is None:
            return
        self.dibandingkan += 1
        satuan = self.hitung.rencana.baris[self.hitung.nomor[t.id]].satuan if t.id is not None else "%"
        persen = berpersen(t, satuan)
        ketemu = self._cari(t, harapan, persen=persen)
        # What is 0 only because an office counts the missing as 0 is nothing by the rule.
        utama = next((h.nilai for h in harapan if h.nilai is not None and Syarat.NOL not in h.syarat), None)
        if t.macam in _BAGIAN:
            self._catat_bagian(t, ketemu, utama)
        if ketemu is None:
            yield self._beda(t, utama)
            return
        yield from self._sama(t, ketemu)

    def _cari(self, t: Terbit, harapan: Sequence[Harapan], *, persen: bool) -> Harapan | None:
        """The value a cell shows, as far as its formula and the rounding of what it is made of allow."""
        dasar, simpul = self._dasar(t), self.penutup.milik(t)
        bawahan = [d for s in simpul for d in self.hitung.keturunan(s)] if t.macam in _BAGIAN else []
        longgar = max((self._dibulatkan.get((s, dasar), NOL) for s in bawahan), default=NOL)
        ketemu = cari(t, harapan, persen=persen, longgar=longgar)
        if ketemu is not None and diterka(ketemu):
            diambil = self.penyebab.diambil(t)
            dari_salah = any(s in self.penyebab.salah for s in diambil) or (not bawahan and self._beberapa(t))
            sisa, batas_boleh = masuk_akal(t, harapan, self.rumus, dari_salah=dari_salah)
            ketemu = cari(t, sisa, persen=persen, longgar=longgar, batas_boleh=batas_boleh)
        if ketemu is not None and isinstance(ketemu.nilai, Decimal) and t.id is not None:
            jauh = selisih(t, ketemu.nilai, persen=persen)
            for s in simpul if jauh and t.macam in _BAGIAN else ():
                self._dibulatkan[s, dasar] = max(jauh, self._dibulatkan.get((s, dasar), NOL))
        return ketemu

    def _catat_bagian(self, t: Terbit, ketemu: Harapan | None, utama: Nilai) -> None:
        """Keep the share a predikat in this row may be of: the published one where it is right."""
        dipakai = ketemu.nilai if ketemu is not None else utama
        if ketemu is not None and isinstance(dipakai, Decimal):
            acuan = dipakai
            dipakai = min(nilai_terbit(t, persen=True), key=lambda v: abs(v - acuan))
        semua = self._bagian.setdefault(self.penutup.kunci(t), [])
        # The first is told as the right one, and a parent's predikat is that of its mean (ATURAN 4).
        semua.insert(
            0 if t.macam is Macam.RATA_RATA else len(semua), dipakai if isinstance(dipakai, Decimal) else None
        )

    def _beda(self, t: Terbit, utama: Nilai) -> Butir:
        self.penyebab.salah.add(t.sel)
        if t.id is not None and t.macam in MACAM.values():
            self.hitung.tolak(self.hitung.nomor[t.id], self._dasar(t))
        sebab = self.penyebab.cari(t, utama)
        if self._serapan_dirata(t):
            sebab.insert(0, (Sebab.SERAPAN_DIRATA, ""))
        if self._sebagian(t) and Sebab.TANPA_REALISASI not in {s for s, _ in sebab}:
            sebab.append((Sebab.SEBAGIAN, self._belum(t)))
        return replace(self._butir(t, Golongan.BEDA, utama), sebab=tuple(sebab))

    def _sama(self, t: Terbit, h: Harapan) -> Iterator[Butir]:
        if self._sebagian(t) and Syarat.NOL not in h.syarat:
            yield replace(
                self._butir(t, Golongan.BEDA, h.nilai),
                sebab=((Sebab.SEBAGIAN, self._belum(t)),),
                syarat=h.syarat,
            )
        elif h.syarat and not (t.macam is Macam.TERPAKAI and set(h.syarat) <= DIBATASI):
            yield replace(self._butir(t, Golongan.SAMA_BILA, h.nilai), syarat=h.syarat)
        if t.rumus is not None and self.penyebab.berhari and memakai_hari_ini(t.rumus, t.sel[0], self.rumus):
            yield replace(self._butir(t, Golongan.PERLU_DILIHAT, h.nilai), sebab=((Sebab.HARI_INI, ""),))

    def _harapan(self, t: Terbit) -> list[Harapan] | None:
        """What a figure may be; None where nothing here can tell."""
        dasar = self._dasar(t)
        if t.id is None:
            return self._penutup(t, dasar) if self.hitung.bertingkat else None
        i = self.hitung.nomor[t.id]
        if t.macam is Macam.TARGET_SD:
            return self.hitung.target_sd(i) or None
        if t.macam in {Macam.REALISASI_SD, Macam.REALISASI_TAHUN, Macam.SAMPAI_KINI}:
            return self._banyaknya(t, i, dasar)
        return self._bagiannya(t, i, dasar)

    def _penutup(self, t: Terbit, dasar: Dasar) -> list[Harapan] | None:
        """What a closing mean may be: of the block that ends above it, under the table of the office too."""
        baris = self.hitung.pohon.baris
        blok = [h for s in self.penutup.simpul(t.sel) for h in self.hitung.rata_simpul(baris[s][0], dasar)]
        if self.penutup.di_tengah(t.sel):
            return blok or None
        kantor = list(self.hitung.rata_kantor(dasar))
        if self._dasar_lain(t):
            kantor += dengan_syarat(self.hitung.rata_kantor(Dasar.TAHUN), Syarat.TARGET_TAHUN)
        return [*blok, *kantor] if self.penutup.berjenjang(t.sel) else [*kantor, *blok]

    def _simpul_uang(self, t: Terbit) -> Sequence[int]:
        """The node whose money a figure is; of a closing row the top nodes."""
        pohon = self.hitung.pohon
        return pohon.puncak() if t.id is None else (pohon.simpul_baris[self.hitung.nomor[t.id]],)

    def _harapan_uang(self, t: Terbit) -> list[Harapan] | None:
        """What a figure about money may be; None where its parts are not told."""
        if not self.hitung.bertingkat:
            return None
        nilai = self.keuangan[t.sel[0]].harapan(t, self._simpul_uang(t))
        return [Harapan(x) for x in nilai] or None

    def _serapan_dirata(self, t: Terbit) -> bool:
        if t.macam not in UANG_PERSENAN:
            return False
        rata = self.keuangan[t.sel[0]].rata_serapan(t, self._simpul_uang(t))
        return rata is not None and cari(t, [Harapan(rata)], persen=True) is not None

    def _banyaknya(self, t: Terbit, i: int, dasar: Dasar) -> list[Harapan] | None:
        """What a realisasi may be."""
        if t.macam is Macam.REALISASI_SD:
            return self._realisasi_sd(i)
        rata = self.hitung.rata_simpul(i, dasar)
        if t.macam is Macam.REALISASI_TAHUN:
            return self._realisasi_tahun(t, i, rata)
        semua = self.hitung.sampai_kini(i)
        return None if rata and not semua else semua

    def _bagiannya(self, t: Terbit, i: int, dasar: Dasar) -> list[Harapan] | None:
        """What a share may be."""
        rata = self.hitung.rata_simpul(i, dasar)
        if t.macam is Macam.RATA_RATA:
            if rata and self._dasar_lain(t):
                rata += dengan_syarat(self.hitung.rata_simpul(i, Dasar.TAHUN), Syarat.TARGET_TAHUN)
            return rata or self.hitung.capaian(i, MACAM[dasar], t.tw)
        sendiri = self.hitung.capaian(i, t.macam, t.tw)
        if not self.hitung.bertingkat:
            return None if t.macam is Macam.TERPAKAI else sendiri or None
        if t.macam is Macam.TERPAKAI and not rata and not sendiri and self.hitung.belum_diisi(i):
            return [Harapan(NOL, (Syarat.NOL,))]
        if t.macam is Macam.CAPAIAN_TW or not rata:
            return None if rata and not sendiri else sendiri
        return self._induk(t, i, sendiri, rata)

    def _induk(self, t: Terbit, i: int, sendiri: list[Harapan], rata: list[Harapan]) -> list[Harapan]:
        """A parent publishes the mean of its children, that mean against its own target, or its own capaian."""
        target = angka(self.hitung.rencana.baris[i].target)
        lawan = [
            Harapan(h.nilai / target, h.syarat)
            for h in rata
            if target and isinstance(h.nilai, Decimal) and not sendiri
        ]
        merata = t.rumus is not None and bool(fungsi(t.rumus) & _AGREGAT) and self._beberapa(t)
        if t.macam is Macam.TERPAKAI or merata or not sendiri:
            return [*rata, *lawan, *(dengan_syarat(sendiri, Syarat.INDIKATOR_SENDIRI))]
        return [*sendiri, *dengan_syarat(rata, Syarat.RATA_RATA_ANAK)]

    def _beberapa(self, t: Terbit) -> bool:
        """Whether a formula takes in other rows of the plan than its own."""
        baris = self.lembaran[t.sel[0]].baris
        diambil = self.penyebab.diambil(t)
        return any(b != t.sel[1] and b in baris for nama, b, _ in diambil if nama == t.sel[0])

    def _realisasi_tahun(self, t: Terbit, i: int, rata: list[Harapan]) -> list[Harapan] | None:
        semua = self.hitung.realisasi(i)
        if not rata:
            return semua
        campur = {s for s, _ in self.penyebab.cari(t, None)} & {Sebab.CAMPUR_SATUAN}
        if not semua and not campur and (self.hitung.rencana.baris[i].satuan or "") != "%":
            return None
        return [*semua, *(dengan_syarat(rata, Syarat.RATA_RATA_ANAK) if semua else rata)]

    def _realisasi_sd(self, i: int) -> list[Harapan] | None:
        figur = self.hitung.hasil.figur[i]
        if not self.hitung.lengkap or figur.tahunan:
            return None
        rata = self.hitung.rata_simpul(i, Dasar.SD)
        sd = figur.realisasi_sd
        return [*([Harapan(sd)] if sd is not None else []), *dengan_syarat(rata, Syarat.RATA_RATA_ANAK)]

    def _dasar(self, t: Terbit) -> Dasar:
        return dasar_terbit(t, self.lembaran[t.sel[0]].kolom)

    def _dasar_lain(self, t: Terbit) -> bool:
        return dasar_lain(t, self.lembaran[t.sel[0]].kolom)

    # ---- partial means ---------------------------------------------------------------------------------

    def _kosong(self, t: Terbit) -> list[str]:
        """Leaf rows under a mean that should have a figure by now and have none."""
        pohon = self.hitung.pohon
        daun = [
            d for s in self.penutup.milik(t) if t.id is None or pohon.anak[s] for d in self.hitung.daun(s)
        ]
        return [b for d in daun for i in pohon.baris[d] if (b := self.hitung.belum_diisi(i))]

    def _sebagian(self, t: Terbit) -> bool:
        """Whether a partial mean is shown as final (ATURAN 4)."""
        return not self.lembaran[t.sel[0]].sementara and t.macam in _BAGIAN and bool(self._kosong(t))

    def _belum(self, t: Terbit) -> str:
        return "; ".join(self.uraian[i] for i in self._kosong(t))

    # ---- predikat --------------------------------------------------------------------------------------

    def _predikat(self, t: Terbit) -> Iterator[Butir]:
        if urutan(t.teks) is None:
            return
        self.dibandingkan += 1
        nilai = self._bagian.get(self.penutup.kunci(t))
        if nilai is None and not self.hitung.bertingkat:
            return
        if nilai is None:
            nilai = [h.nilai for h in self._dari_mana(t) if isinstance(h.nilai, Decimal)] or [None]
        ada = [v for v in nilai if v is not None]
        if not any(boleh(t.teks, v, t.rumus) for v in ada):
            seharusnya = predikat(ada[0]) if ada else None
            sebab = tuple(self.penyebab.cari(t, seharusnya if seharusnya is None else ada[0]))
            yield replace(self._butir(t, Golongan.BEDA, seharusnya), sebab=sebab)

    def _dari_mana(self, t: Terbit) -> list[Harapan]:
        """The figures a predikat may be of where none stands in its row."""
        if t.id is None:
            return self._penutup(t, self._dasar(t)) or []
        i, dasar = self.hitung.nomor[t.id], self._dasar(t)
        return [*self.hitung.rata_simpul(i, dasar), *self.hitung.capaian(i, MACAM[dasar], None)]
