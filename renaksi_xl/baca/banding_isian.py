"""A return beside its hand-out and the master: what goes into the merge, and every other difference as a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from renaksi_xl.baca.angka_ketik import angka_teks, rupiah_teks
from renaksi_xl.baca.baris_tertukar import INDIKATOR, Tertukar
from renaksi_xl.baca.induk_isian import KOLOM_ISIAN, KOLOM_RASIO, IndukIsian, isi_sel, tempat, terbuka
from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.baca.isian import (
    DIKETIK,
    TABEL_ISIAN,
    TABEL_RASIO,
    BarisIsian,
    IsianTerbaca,
    LembarTerisi,
    isi_baris,
    kosong,
)
from renaksi_xl.baca.medan import GALAT, isi_angka, isi_teks
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.gabung.alat import kutip_sebaris, tulis_isi
from renaksi_xl.checks.gabung.bahan import Jenis, Kejadian, SelIsian
from renaksi_xl.core.angka import adalah_strip, dari_sel
from renaksi_xl.core.gabung import Isian, Tempat, sama_isi
from renaksi_xl.core.rencana import Isi
from renaksi_xl.pesan import gabung as kata
from renaksi_xl.sheets import kolom_bidang as kolom
from renaksi_xl.sheets.bahan_bidang import BahanBidang, BarisFile
from renaksi_xl.sheets.isian import isi_medan
from renaksi_xl.sheets.kontrak import Kolom
from renaksi_xl.sheets.rujukan import wilayah

_ISIAN_ANGKA = (*kolom.REALISASI, *kolom.ANGGARAN, *KOLOM_RASIO)
_MASUKAN = {k.label for k in (*KOLOM_ISIAN, *KOLOM_RASIO)}
_RENCANA = tuple(
    {
        k.label: k
        for t in (TABEL_ISIAN, TABEL_RASIO)
        for k in t.kolom
        if k.kunci not in {"", "no", "id", kolom.TINDAK_LALU.kunci}
        and not k.hitung
        and k.label not in _MASUKAN
    }.values()
)
"""Visible columns that belong to the plan; those of both sheets once."""
_HITUNG = tuple(k.label for t in (TABEL_ISIAN, TABEL_RASIO) for k in t.kolom if k.hitung)
_AWALAN = ("=", "+", "-", "@", "\t", "\r")
_NAMA_AWALAN = {"\t": "tab", "\r": "baris baru"}


@dataclass(slots=True)
class Banding:
    """The outcome for one return: its part of the merge, where its cells stand, what is to be told."""

    terbaca: IsianTerbaca
    isian: Isian
    letak: dict[Tempat, SelIsian] = field(default_factory=dict)
    kejadian: list[Kejadian] = field(default_factory=list)
    tertinggal: int = 0
    """Cells that the master has changed since the hand-out and this return did not touch."""
    ketinggalan: int = 0
    """Cells that the master has changed since the hand-out, touched here or not."""


def bandingkan(t: IsianTerbaca, induk: IndukIsian) -> Banding:
    """Compare a return that belongs to this master (`IndukIsian.tolak` was asked before)."""
    bahan = induk.bahan(t.cap.bidang)
    if bahan is None:
        raise ValueError(t.cap.bidang)
    return _Pembanding(t, induk, bahan).jalankan()


class _Pembanding:
    """One return being compared."""

    def __init__(self, t: IsianTerbaca, induk: IndukIsian, bahan: BahanBidang) -> None:
        self._t, self._induk, self._bahan = t, induk, bahan
        self._baris = {x.b.id.lower(): x for x in reversed(bahan.baris)}
        self._semua = {b.id.lower() for b in induk.rencana.baris}
        self._tertukar = Tertukar(bahan.baris)
        self._setara = not t.cap.sidik or bahan.sidik.startswith(t.cap.sidik)
        self._seri_sama = bool(t.cap.seri) and t.cap.seri == bahan.seri
        self._awal: dict[Tempat, Isi] = {}
        self._isi: dict[Tempat, Isi] = {}
        self._hasil = Banding(t, Isian(berkas=t.berkas), kejadian=list(t.kejadian))

    def jalankan(self) -> Banding:
        self._keadaan()
        for lembar, masukan in ((self._t.isian, KOLOM_ISIAN), (self._t.rasio, KOLOM_RASIO)):
            if lembar is not None:
                self._lembar(lembar, masukan)
            self._bagian_hilang(lembar, masukan)
        self._baris_hilang()
        h = self._hasil
        h.isian = Isian(berkas=self._t.berkas, awal=self._awal, isi=self._isi)
        nilai = self._induk.nilai
        h.tertinggal = sum(
            sama_isi(x, self._awal.get(t)) and not sama_isi(x, nilai.get(t)) for t, x in self._isi.items()
        )
        h.ketinggalan = sum(not sama_isi(self._awal.get(t), nilai.get(t)) for t in self._isi)
        if h.tertinggal and self._t.awal is not None:
            self._lapor(Jenis.INDUK_BERJALAN, isi=str(h.tertinggal))
        return h

    def _lapor(self, jenis: Jenis, **isi: str | None) -> None:
        self._hasil.kejadian.append(Kejadian(jenis=jenis, berkas=self._t.berkas, **isi))  # type: ignore[arg-type]

    def _lapor_sel(
        self, jenis: Jenis, lembar: LembarTerisi, b: BarisIsian, label: str, x: BarisFile, **isi: str
    ) -> None:
        self._lapor(
            jenis,
            lembar=lembar.tabel.lembar,
            sel=lembar.alamat(b.baris, label),
            kolom=label,
            id=x.b.id,
            uraian=nama_baris(x.b),
            **isi,
        )

    def _keadaan(self) -> None:
        if not self._setara:
            self._lapor(Jenis.RENCANA_BERUBAH)
        if self._t.awal is None:
            sama = self._setara and self._seri_sama
            self._lapor(Jenis.PENANDA_HILANG, isi=kata.AWAL_DARI_INDUK if sama else kata.AWAL_HILANG)

    def _serahan(self, x: BarisFile, k: Kolom) -> Isi:
        """The cell as it was handed out; the master's where the serial says that nothing changed since."""
        if self._t.awal is not None:
            isi = self._t.awal.get(x.b.id.lower(), {}).get(k.label)
            return _isi(k, isi)
        return isi_sel(x, k, self._induk.tw) if self._seri_sama else None

    def _lembar(self, lembar: LembarTerisi, masukan: Sequence[Kolom]) -> None:
        ada = tuple(k for k in masukan if k.label in lembar.tabel.kolom)
        sudah: dict[str, BarisIsian] = {}
        for b in lembar.baris:
            kunci = b.id.lower()
            x = self._baris.get(kunci)
            if kunci in sudah:
                self._salinan(lembar, b, sudah[kunci], ada)
                continue
            sudah[kunci] = b
            if x is not None and (lain := self._pemilik_kata(x, b)) is not None:
                self._baris_tertukar(lembar, b, x, lain, ada)
                continue
            if x is None or not x.milik:
                self._bukan_milik(lembar, b, x, ada)
            else:
                for k in ada:
                    self._sel(lembar, b, x, k)
            if x is not None:
                self._rencana(lembar, b, x)
                self._hitung(lembar, b, x)

    def _pemilik_kata(self, x: BarisFile, b: BarisIsian) -> BarisFile | None:
        """The other row whose words stand in this one, unless the master itself has moved words since."""
        lain = self._tertukar.pemilik(x, b.nilai)
        serahan = (self._t.awal or {}).get(b.id.lower(), {})
        if not self._setara and serahan.get(INDIKATOR) == b.nilai.get(INDIKATOR):
            return None
        return lain

    def _baris_tertukar(
        self, lembar: LembarTerisi, b: BarisIsian, x: BarisFile, lain: BarisFile, ada: Sequence[Kolom]
    ) -> None:
        """Nothing of a row with another row's words is merged; what was typed there is told."""
        isi = isi_baris(self._diketik(b, ada), x.b.satuan)
        lama = nama_baris(lain.b)
        self._lapor_sel(Jenis.BARIS_TERTUKAR, lembar, b, INDIKATOR, x, lama=lama, isi=isi)

    def _diketik(self, b: BarisIsian, ada: Sequence[Kolom]) -> dict[str, NilaiSel]:
        """The input cells of a row that differ from its hand-out."""
        awal = (self._t.awal or {}).get(b.id.lower()) or {}
        return {
            k.label: isi
            for k in ada
            if not kosong(isi := b.nilai[k.label]) and not sama_isi(_isi(k, isi), _isi(k, awal.get(k.label)))
        }

    def _salinan(self, lembar: LembarTerisi, b: BarisIsian, asli: BarisIsian, ada: Sequence[Kolom]) -> None:
        beda = {
            k.label: b.nilai[k.label]
            for k in ada
            if not kosong(b.nilai[k.label]) and b.nilai[k.label] != asli.nilai[k.label]
        }
        self._lapor(
            Jenis.BARIS_DISALIN,
            lembar=lembar.tabel.lembar,
            sel=lembar.alamat(b.baris, next(iter(beda), "ID")),
            id=b.id,
            uraian=isi_teks(b.nilai.get("Uraian")) or b.id,
            isi=isi_baris(beda, isi_teks(b.nilai.get("Satuan"))),
        )

    def _bukan_milik(
        self, lembar: LembarTerisi, b: BarisIsian, x: BarisFile | None, ada: Sequence[Kolom]
    ) -> None:
        """A row that is not this bidang's now: whatever was typed there is told, nothing is merged."""
        serahan = (self._t.awal or {}).get(b.id.lower())
        diketik = self._diketik(b, ada)
        dikenal = b.id.lower() in self._semua
        if serahan is None and not dikenal:
            self._lapor(
                Jenis.BARIS_DITAMBAH,
                lembar=lembar.tabel.lembar,
                sel=lembar.alamat(b.baris, "ID"),
                id=b.id,
                isi=isi_baris(
                    {k: v for k, v in b.nilai.items() if k in DIKETIK and not kosong(v)},
                    isi_teks(b.nilai.get("Satuan")),
                ),
            )
        elif serahan is None and x is not None:
            for label, isi in diketik.items():
                self._lapor_sel(
                    Jenis.TERKUNCI_DIISI, lembar, b, label, x, baru=_tulis(isi, x), isi=kata.TERKUNCI_BARIS
                )
        elif diketik:
            self._lapor(
                Jenis.TANPA_TUJUAN,
                lembar=lembar.tabel.lembar,
                sel=lembar.alamat(b.baris, next(iter(diketik))),
                kolom=next(iter(diketik)),
                id=b.id,
                uraian=isi_teks(b.nilai.get("Uraian")) or b.id,
                lama=kata.BUKAN_BIDANG_INI if dikenal else kata.TIDAK_ADA_BARIS,
                isi=isi_baris(diketik, isi_teks(b.nilai.get("Satuan"))),
            )

    def _sel(self, lembar: LembarTerisi, b: BarisIsian, x: BarisFile, k: Kolom) -> None:
        """One input cell: into the merge, or told why not."""
        mentah, serahan = b.nilai[k.label], self._serahan(x, k)
        if not terbuka(x, k, self._induk.tw):
            acuan = (serahan, isi_sel(x, k, self._induk.tw))
            if not kosong(mentah) and not any(sama_isi(_isi(k, mentah), a) for a in acuan):
                nanti = k.indeks is not None and k.indeks >= self._induk.tw
                sebab = kata.TERKUNCI_NANTI if nanti else kata.TERKUNCI_CARA
                self._lapor_sel(
                    Jenis.TERKUNCI_DIISI, lembar, b, k.label, x, baru=_tulis(mentah, x), isi=sebab
                )
            return
        letak = lembar.alamat(b.baris, k.label)
        titik = wilayah(letak)
        rumus = lembar.rumus.get((titik[0], titik[1])) if titik else None
        if rumus is not None:
            jenis = Jenis.RUMUS_TANPA_NILAI if kosong(mentah) else Jenis.RUMUS
            self._lapor_sel(jenis, lembar, b, k.label, x, lama=f"={rumus}", baru=_tulis(mentah, x))
            if kosong(mentah):
                return
        if isinstance(mentah, str) and mentah.strip() in GALAT:
            self._lapor_sel(Jenis.GALAT, lembar, b, k.label, x, baru=mentah.strip())
            return
        t = tempat(x.b.id, k, self._induk.tw)
        isi = _isi(k, mentah)
        if isinstance(isi, str) and not sama_isi(isi, serahan):
            isi = self._teks(lembar, b, x, k, isi)
        self._awal[t], self._isi[t] = serahan, isi
        self._hasil.letak[t] = SelIsian(lembar=lembar.tabel.lembar, sel=letak)

    def _teks(self, lembar: LembarTerisi, b: BarisIsian, x: BarisFile, k: Kolom, isi: str) -> Isi:
        """A new text: the number it plainly is in a number cell, else the text as it stands."""
        if k in _ISIAN_ANGKA:
            satuan = x.b.satuan if k.kunci == "realisasi_tw" else None
            angka, pasti = rupiah_teks(isi) if k in kolom.ANGGARAN else angka_teks(isi, satuan)
            if angka is not None and pasti:
                baru = tulis_isi(angka, satuan)
                self._lapor_sel(
                    Jenis.TEKS_JADI_ANGKA, lembar, b, k.label, x, lama=kutip_sebaris(isi), baru=baru
                )
                return angka
            usul = kata.mungkin_maksud(tulis_isi(angka, satuan)) if angka is not None else ""
            self._lapor_sel(Jenis.TEKS_DI_SEL_ANGKA, lembar, b, k.label, x, baru=kutip_sebaris(isi), isi=usul)
        if isi.startswith(_AWALAN) and not adalah_strip(isi):
            tanda = _NAMA_AWALAN.get(isi[0], isi[0])
            self._lapor_sel(Jenis.AWALAN_RUMUS, lembar, b, k.label, x, baru=kutip_sebaris(isi), isi=tanda)
        return isi

    def _rencana(self, lembar: LembarTerisi, b: BarisIsian, x: BarisFile) -> None:
        """Words and targets of the plan, which are not changed by a return."""
        serahan = (self._t.awal or {}).get(b.id.lower(), {})
        for k in _RENCANA:
            if k.label not in b.nilai or (k.kunci == "pagu" and not x.berpagu):
                continue
            if k.label not in serahan and not self._setara:
                continue  # the master's own plan has changed meanwhile: nothing to compare with
            acuan = dari_sel(serahan[k.label] if k.label in serahan else isi_medan(x.b, k))
            kini = dari_sel(b.nilai[k.label])
            if not sama_isi(_rapi(kini), _rapi(acuan)):
                satuan = x.b.satuan if k.kunci in {"target", "target_tw"} else None
                lama, baru = tulis_isi(acuan, satuan), tulis_isi(kini, satuan)
                self._lapor_sel(Jenis.RENCANA_DIUBAH, lembar, b, k.label, x, lama=lama, baru=baru)

    def _hitung(self, lembar: LembarTerisi, b: BarisIsian, x: BarisFile) -> None:
        """Numbers typed over our formulas, while the sheet still has formulas at all."""
        if not lembar.rumus:
            return
        for label in _HITUNG:
            k = lembar.tabel.kolom.get(label)
            if k is not None and (b.baris, k) not in lembar.rumus and not kosong(b.nilai[label]):
                self._lapor_sel(
                    Jenis.TERKUNCI_DIISI,
                    lembar,
                    b,
                    label,
                    x,
                    baru=_tulis(b.nilai[label], x),
                    isi=kata.TERKUNCI_HITUNG,
                )

    def _bagian_hilang(self, lembar: LembarTerisi | None, masukan: Sequence[Kolom]) -> None:
        """Input columns, or the whole sheet of ratios, that were deleted from the file."""
        milik = [x for x in self._bahan.baris if x.milik]
        diminta = [k for k in masukan if any(terbuka(x, k, self._induk.tw) for x in milik)]
        if lembar is None:
            if diminta:
                self._lapor(Jenis.BAGIAN_HILANG, isi=kata.lembar_hilang(TABEL_RASIO.lembar))
            return
        for k in diminta:
            if k.label not in lembar.tabel.kolom:
                nama = lembar.tabel.lembar
                self._lapor(
                    Jenis.BAGIAN_HILANG, lembar=nama, kolom=k.label, isi=kata.kolom_hilang(nama, k.label)
                )

    def _baris_hilang(self) -> None:
        """Rows that were handed out and are no longer in the file."""
        if self._t.awal is None and not self._setara:
            return
        dibagikan = {x.b.id.lower() for x in self._bahan.baris if x.milik}
        if self._t.awal is not None:
            dibagikan = {id_ for id_ in self._t.awal if id_ in self._baris}
        for lembar, harap in (
            (self._t.isian, dibagikan),
            (self._t.rasio, {i for i in dibagikan if self._baris[i].rasio}),
        ):
            if lembar is None:
                continue
            ada = {b.id.lower() for b in lembar.baris}
            for id_ in sorted(harap - ada):
                x = self._baris[id_]
                self._lapor(
                    Jenis.BARIS_DIHAPUS, lembar=lembar.tabel.lembar, id=x.b.id, uraian=nama_baris(x.b)
                )


def _isi(k: Kolom, nilai: NilaiSel) -> Isi:
    """A cell as the merge knows it; what only holds spaces is blank."""
    if kosong(nilai):
        return None
    return isi_angka(nilai) if k in _ISIAN_ANGKA else isi_teks(nilai)


def _rapi(isi: Isi) -> Isi:
    """A text without what programs change when they save: outer spaces, the form of line breaks."""
    return isi.replace("\r\n", "\n").strip() if isinstance(isi, str) else isi


def _tulis(nilai: NilaiSel, x: BarisFile) -> str:
    return tulis_isi(dari_sel(nilai), x.b.satuan)


def hanya(banding: Banding, tujuan: Mapping[Tempat, object], induk: IndukIsian) -> Banding:
    """The part of a return that has cells in the master to go to; the rest is told."""
    tanpa = [t for t in banding.isian.isi if t not in tujuan]
    lapor = list(_tanpa_tujuan(banding, tanpa, induk))
    isi = {t: x for t, x in banding.isian.isi.items() if t in tujuan}
    return replace(banding, isian=replace(banding.isian, isi=isi), kejadian=[*banding.kejadian, *lapor])


def _tanpa_tujuan(banding: Banding, tanpa: Sequence[Tempat], induk: IndukIsian) -> Iterator[Kejadian]:
    for t in tanpa:
        isi, nama, letak = banding.isian.isi[t], induk.nama[t], banding.letak[t]
        if not sama_isi(isi, banding.isian.awal.get(t)):
            yield Kejadian(
                jenis=Jenis.TANPA_TUJUAN,
                berkas=banding.isian.berkas,
                lembar=letak.lembar,
                sel=letak.sel,
                kolom=nama.kolom,
                id=nama.id,
                uraian=nama.uraian,
                lama=kata.TUJUAN_HILANG,
                isi=kata.isi_sel(nama.kolom, tulis_isi(isi, nama.satuan)),
            )
