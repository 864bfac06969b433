"""Sheet Pengaturan read back: settings by defined name, then by label; predikat bands; tblBidang; the ID counter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from renaksi_xl.baca.catatan import CatatanBaca, Perihal
from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, Petak, sel
from renaksi_xl.baca.lembar_kita import TabelTerbaca, ambil, baca_baris, ringkas, temukan
from renaksi_xl.baca.medan import GALAT, isi_angka, isi_teks
from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.predikat import urutan_pita
from renaksi_xl.core.rencana import (
    PITA_BAKU,
    TW,
    Bidang,
    Dokumen,
    Instansi,
    Isi,
    Penandatangan,
    Pengaturan,
    Pita,
    TandaTangan,
    TeksE81,
)
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import bacaan as pesan
from renaksi_xl.pesan.pengaturan import KEPALA_PITA, TANPA_BATAS
from renaksi_xl.sheets import pengaturan as tata
from renaksi_xl.sheets.kontrak import Tabel
from renaksi_xl.sheets.rujukan import pisah_lembar, wilayah

if TYPE_CHECKING:
    from renaksi_xl.checks.bahan import SetelanTakDikenal

_TABEL_BIDANG = Tabel(tata.NAMA_TABEL_BIDANG, tata.NAMA_LEMBAR, 0, tata.TABEL_BIDANG_KOLOM)
_PANJANG_NAMA_LEMBAR = 31
_TAHUN = (1000, tata.TAHUN_TERAKHIR)
_TANGGAL = re.compile(r"(\d\d)/(\d\d)/(\d{4})(?: 00:00)?")
_BERANGKA = frozenset({"tw_pelaporan", "batas_capaian", "tahun"})
_HARI_NOL, _KABISAT_EXCEL = date(1899, 12, 30), 60
"""Day 0 of Excel's calendar, and its 29 February 1900, a day that never was."""
_KATA_TW = {q: n for n, q in enumerate(TW, start=1)} | {str(n): n for n in range(1, len(TW) + 1)}


class PengaturanTerbaca(NamedTuple):
    """Everything on Pengaturan. `letak` is defined name → (sheet, row, column) of the cell that was read."""

    instansi: Instansi
    pengaturan: Pengaturan
    bidang: tuple[Bidang, ...]
    id_terakhir: int
    lembar: str
    letak: Mapping[str, tuple[str, int, int]]
    tabel_bidang: TabelTerbaca | None
    nama_hilang: tuple[str, ...]
    catatan: tuple[CatatanBaca, ...]
    tak_dikenal: tuple[SetelanTakDikenal, ...]
    """Rules whose cell holds nothing usable; the default stands in for them."""
    dokumen: Dokumen
    pita_tak_urut: bool = False
    """Whether the bands stand on the sheet otherwise than lowest first, each with its name, without a gap."""
    letak_pita: tuple[int | None, ...] = ()
    """Lines of the table of predikat: which of the bands stands there, None for none of them."""


class _Pembaca:
    """The sheet while it is read; collects where settings stand and what could not be understood."""

    def __init__(self, isi: IsiBuku, lembar: str) -> None:
        self.isi = isi
        self.lembar = lembar
        self.letak: dict[str, tuple[str, int, int]] = {}
        self.hilang: list[str] = []
        self.catatan: list[CatatanBaca] = []
        self.tak_dikenal: list[SetelanTakDikenal] = []
        self.pita_tak_urut = False
        self.letak_pita: tuple[int | None, ...] = ()

    @property
    def petak(self) -> Petak:
        return self.isi.petak[self.lembar]

    def wilayah(self, nama: str) -> tuple[str, tuple[int, int, int, int]] | None:
        """Sheet and rectangle of a defined name, None when it is gone or leads nowhere."""
        bagian = pisah_lembar(self.isi.nama.get(nama, ""))
        luas = wilayah(bagian[1]) if bagian else None
        if bagian is None or luas is None or bagian[0] not in self.isi.petak:
            self.hilang.append(nama)
            return None
        return bagian[0], luas

    def nilai(self, kunci: tata.Kunci) -> NilaiSel:
        """The cell of a setting: by its defined name, else right of its label."""
        if kunci.tambahan and kunci.nama not in self.isi.nama and self.samping(kunci.label) is None:
            return None
        tempat = self.wilayah(kunci.nama)
        if tempat is not None:
            lembar, (baris, kolom, _, _) = tempat
        else:
            lembar, (baris, kolom) = self.lembar, self.samping(kunci.label) or (-1, -1)
        self.letak[kunci.nama] = (lembar, baris, kolom)
        return sel(self.isi.petak[lembar], baris, kolom)

    def samping(self, label: str) -> tuple[int, int] | None:
        """The cell right of a label: the first filled of the next two columns, else the next."""
        tempat = self._letak_teks.get(ringkas(label))
        if tempat is None:
            return None
        b, k = tempat
        jauh = 2 if sel(self.petak, b, k + 1) is None and self._label_bergeser(b, k) else 1
        return b, k + jauh

    @cached_property
    def _letak_teks(self) -> dict[str, tuple[int, int]]:
        """Every text of the sheet, as labels are compared, → the first cell that holds it."""
        ada: dict[str, tuple[int, int]] = {}
        for b, isi in enumerate(self.petak):
            for k, teks in enumerate(isi):
                if isinstance(teks, str) and teks:
                    ada.setdefault(ringkas(teks), (b, k))
        return ada

    def _label_bergeser(self, baris: int, kolom: int) -> bool:
        """Whether a column was inserted between labels and cells: the column right of the label is all blank."""
        return all(sel(self.petak, b, kolom + 1) is None for b in range(baris + 1, len(self.petak)))

    def catat(self, kunci: str) -> None:
        self.catatan.append(CatatanBaca(Perihal.SETELAN_TAK_DIKENAL, self.lembar, None, kunci))

    def tolak(self, kunci: tata.Kunci, nilai: NilaiSel, pilihan: str) -> None:
        """Remember that the default stands in for what the cell holds."""
        self.catat(kunci.label)
        baku = getattr(Dokumen() if kunci.bagian == "dokumen" else Pengaturan(), kunci.medan)
        dipakai = tulis_persen(baku) if isinstance(baku, Decimal) else str(baku)
        self._temukan(kunci, isi_teks(nilai) or "", pilihan, dipakai)

    def _temukan(self, kunci: tata.Kunci, tertulis: str, pilihan: str, dipakai: str) -> None:
        from renaksi_xl.checks.bahan import SetelanTakDikenal  # seldom: the checks need not be loaded to read

        self.tak_dikenal.append(
            SetelanTakDikenal(nama=kunci.nama, tertulis=tertulis, pilihan=pilihan, dipakai=dipakai)
        )

    def pilihan(self, kunci: tata.Kunci, nilai: NilaiSel) -> str | int | None:
        """One of the words of a setting, None (and remembered) for anything else.

        What is understood, but is not written as it should be (a quarter as text, a stray space), is remembered too.
        `sheets.rumus.aturan` understands the same.
        """
        teks = seragam(isi_teks(nilai)).replace("−", "-")
        kata_pilihan = (p for p in kunci.pilihan if seragam(p) == teks)
        pilih = _tw(nilai) if kunci.medan == "tw_pelaporan" else next(kata_pilihan, None)
        if pilih is None:
            self.tolak(kunci, nilai, ", ".join(kunci.pilihan))
        elif isinstance(nilai, str) and nilai.casefold() != _teks_rumus(pilih):
            self._temukan(kunci, pesan.sebagai_teks(nilai), ", ".join(kunci.pilihan), str(pilih))
        return pilih

    def batas(self, kunci: tata.Kunci, nilai: NilaiSel) -> Decimal | None:
        """Capaian maksimal: a number from 1 on, but no date; None for "tanpa batas"."""
        isi = isi_angka(nilai)
        if isinstance(isi, str) and seragam(isi) == seragam(TANPA_BATAS):
            return None
        if isinstance(isi, Decimal) and 1 <= isi <= tata.BATAS_TERTINGGI:
            return isi
        self.tolak(kunci, nilai, pesan.PILIHAN_BATAS)
        return Pengaturan().batas_capaian

    def tahun(self, kunci: tata.Kunci, nilai: NilaiSel) -> int:
        """The year, also when it was typed as text; 0 when there is none (an empty master)."""
        teks = rapikan(isi_teks(nilai))
        terbaca = int(teks) if teks.isascii() and teks.isdecimal() else 0
        if terbaca > tata.TAHUN_TERAKHIR or str(terbaca) != teks:
            terbaca = 0
        if teks and not _TAHUN[0] <= terbaca <= _TAHUN[1]:
            self.catat(kunci.label)
            self._temukan(kunci, teks, pesan.PILIHAN_TAHUN, str(terbaca or pesan.TANPA_TAHUN))
        return terbaca

    def teks(self, kunci: tata.Kunci, nilai: NilaiSel) -> str | None:
        """The words of a setting; an error value is none, and is remembered."""
        if nilai not in GALAT:
            return isi_teks(nilai)
        self._temukan(kunci, str(nilai), pesan.PILIHAN_TEKS, pesan.DIKOSONGKAN)
        return None

    def satu(self, kunci: tata.Kunci) -> object:
        """The value of a setting as the plan holds it; None where the plan's default stands."""
        nilai = self.nilai(kunci)
        if kunci.tambahan and nilai is None:
            return None
        if kunci.medan in _BERANGKA:
            nilai = _angka_tanggal(nilai)
        if kunci.pilihan:
            return self.pilihan(kunci, nilai)
        if kunci.medan == "batas_capaian":
            return self.batas(kunci, nilai)
        if kunci.medan == "tahun":
            return self.tahun(kunci, nilai)
        if kunci.bagian == "sistem":
            angka = isi_angka(nilai)
            return int(angka) if isinstance(angka, Decimal) and angka > 0 else 0
        return self.teks(kunci, nilai)


def _teks_rumus(pilih: str | int) -> str | None:
    """The text of a cell that means a choice to the native formulas too; a number is none."""
    return pilih.casefold() if isinstance(pilih, str) else None


def _angka_tanggal(nilai: NilaiSel) -> NilaiSel:
    """A small number in a cell that shows it as a date, which a door gives as text; any other cell as it is.

    >>> _angka_tanggal("02/01/1900"), _angka_tanggal("16/07/1905"), _angka_tanggal("17/08/2026")
    (2, 2024, '17/08/2026')
    """
    cocok = _TANGGAL.fullmatch(nilai) if isinstance(nilai, str) else None
    if cocok is None or not cocok[3].startswith("19"):
        return nilai
    hari, bulan, tahun = map(int, cocok.groups())
    try:
        nomor = (date(tahun, bulan, hari) - _HARI_NOL).days
    except ValueError:
        return nilai
    nomor -= nomor <= _KABISAT_EXCEL
    return nomor if 0 < nomor <= tata.BATAS_TERTINGGI else nilai


def _tw(nilai: NilaiSel) -> int | None:
    """The quarter a cell names: 2, "II", "TW II", "Triwulan 2"; spaces as TRIM takes them away."""
    teks = (isi_teks(nilai) or "").upper()
    for kata in ("TRIWULAN", "TW", "."):
        teks = teks.replace(kata, " ")
    return _KATA_TW.get(rapikan(teks))


def baca_pengaturan(isi: IsiBuku) -> PengaturanTerbaca:
    """Read office, settings, bands and bidang. Raises MasukanError when there is no such sheet."""
    tabel = temukan(isi, _TABEL_BIDANG)
    lembar = tabel.lembar if tabel else _lembar_menurut_nama(isi)
    pembaca = _Pembaca(isi, lembar)
    bagian: dict[str, dict[str, Any]] = {}
    for kunci in tata.KUNCI:
        nilai = pembaca.satu(kunci)
        if nilai is not None or kunci.medan == "batas_capaian":
            bagian.setdefault(kunci.bagian, {})[kunci.medan] = nilai
    pita = tuple(_pita(pembaca))
    if not pita:
        pembaca.catat(KEPALA_PITA[0])
    pembaca.wilayah(tata.DAFTAR_BIDANG)
    terbaca = None if tabel is None else _baris_bidang(isi, tabel)
    return PengaturanTerbaca(
        instansi=Instansi(
            **{"nama": "", "tahun": 0, **bagian.get("instansi", {})},
            penandatangan=Penandatangan(**bagian.get("penandatangan", {})),
            penandatangan_bappeda=Penandatangan(**bagian.get("penandatangan_bappeda", {})),
        ),
        pengaturan=Pengaturan(**bagian.get("pengaturan", {}), pita=pita or PITA_BAKU),
        bidang=() if terbaca is None else tuple(_bidang(isi, terbaca)),
        dokumen=_dokumen(bagian),
        id_terakhir=bagian.get("sistem", {}).get("id_terakhir", 0),
        lembar=lembar,
        letak=pembaca.letak,
        tabel_bidang=terbaca,
        nama_hilang=tuple(pembaca.hilang),
        catatan=tuple(pembaca.catatan),
        tak_dikenal=tuple(pembaca.tak_dikenal),
        pita_tak_urut=pembaca.pita_tak_urut,
        letak_pita=pembaca.letak_pita,
    )


def _dokumen(bagian: Mapping[str, Mapping[str, Any]]) -> Dokumen:
    """The documents' settings from the parts that hold them; a part nobody filled in is missing."""
    tangan: dict[str, Any] = {}
    for nama in tata.NAMA_DOKUMEN:
        isi = dict(bagian.get(f"dokumen.{nama}", {}))
        tempat = isi.pop("tempat_tanggal", None)
        tangan[nama] = TandaTangan(tempat_tanggal=tempat, penandatangan=Penandatangan(**isi))
    satu, dua, tiga, empat = (TeksE81(**bagian.get(f"teks_e81.{tw}", {})) for tw in (1, 2, 3, 4))
    return Dokumen(**bagian.get("dokumen", {}), **tangan, teks_e81=(satu, dua, tiga, empat))


def _lembar_menurut_nama(isi: IsiBuku) -> str:
    """Pengaturan without tblBidang: by its name, or where its defined names lead."""
    for nama in isi.petak:
        if ringkas(nama) == ringkas(tata.NAMA_LEMBAR):
            return nama
    for kunci in tata.KUNCI:
        bagian = pisah_lembar(isi.nama.get(kunci.nama, ""))
        if bagian and bagian[0] in isi.petak:
            return bagian[0]
    raise MasukanError(pesan.lembar_hilang(tata.NAMA_LEMBAR))


def _pita(pembaca: _Pembaca) -> list[Pita]:
    """The bands, lowest first whatever their order on the sheet; lines without a name are spare."""
    ada: list[tuple[int, Pita]] = []
    for n, (nama, batas) in enumerate(_garis_pita(pembaca)):
        teks, angka = _nama_pita(nama), isi_angka(batas)
        janggal = nama is not None or isinstance(angka, Decimal) if not teks else n != len(ada)
        pembaca.pita_tak_urut = pembaca.pita_tak_urut or janggal or n >= tata.PITA_TERBANYAK
        if teks and n < tata.PITA_TERBANYAK:
            if isinstance(angka, str):
                pembaca.catat(f"{KEPALA_PITA[0]} “{teks}”")
            ada.append((n, Pita(teks, _batas_pita(angka))))
    urut = sorted(ada, key=lambda x: urutan_pita(x[1]))
    pembaca.pita_tak_urut = pembaca.pita_tak_urut or urut != ada
    ke = {n: i for i, (n, _) in enumerate(urut)}
    pembaca.letak_pita = tuple(ke.get(n) for n in range(max(ke, default=-1) + 1))
    return [p for _, p in urut]


def _garis_pita(pembaca: _Pembaca) -> Iterator[tuple[NilaiSel, NilaiSel]]:
    """Name and bound on each line of the table of predikat, up to the last that holds anything."""
    nama, batas = pembaca.wilayah(tata.PREDIKAT_NAMA), pembaca.wilayah(tata.PREDIKAT_BATAS)
    if nama is None or batas is None:
        return
    (lembar, (awal, kolom, akhir, _)), (lembar_batas, (_, kolom_batas, _, _)) = nama, batas
    petak, petak_batas = pembaca.isi.petak[lembar], pembaca.isi.petak[lembar_batas]
    garis = [(sel(petak, b, kolom), sel(petak_batas, b, kolom_batas)) for b in range(awal, akhir + 1)]
    while garis and garis[-1] == (None, None):
        garis.pop()
    yield from garis


def _nama_pita(nilai: NilaiSel) -> str:
    """A band's name; a number, TRUE or an error value is none, because each program writes them otherwise."""
    return rapikan(nilai) if isinstance(nilai, str) and nilai not in GALAT else ""


def _batas_pita(angka: Isi) -> Decimal | None:
    return angka if isinstance(angka, Decimal) and angka <= tata.PITA_TERTINGGI else None


def _baris_bidang(isi: IsiBuku, tabel: TabelTerbaca) -> TabelTerbaca:
    label = [k.label for k in tata.TABEL_BIDANG_KOLOM]
    return baca_baris(isi.petak[tabel.lembar], tabel, label, label[:1])


def _bidang(isi: IsiBuku, tabel: TabelTerbaca) -> Iterator[Bidang]:
    """The bidang; name and singkatan stand in for each other, a name cut to the length of a sheet name."""
    for b in tabel.baris:
        medan = {
            k.kunci: isi_teks(ambil(isi.petak[tabel.lembar], tabel, b, k.label))
            for k in tata.TABEL_BIDANG_KOLOM
        }
        nama = medan.pop("nama") or ""
        if not rapikan(nama) or nama in GALAT:
            nama = medan["singkatan"] or ""
        singkatan = medan.pop("singkatan") or nama[:_PANJANG_NAMA_LEMBAR]
        yield Bidang(nama=nama, singkatan=singkatan, **medan)
