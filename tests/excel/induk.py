"""The master workbooks of the example offices, and what LibreOffice shows in them against two other methods.

`banding_mesin` takes every formula cell of a workbook that somebody changed and asks the engine what it has to show
for the plan that is read back from the changed file. `banding_pembanding` asks tests/pembanding.py the same about
every figure a person reads. Neither looks at a cached value of the changed file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from renaksi_xl.core.rencana import Rencana
from renaksi_xl.jobs.baru import baca_rencana_berkas, isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.muat import muat
from renaksi_xl.rencana_json import tulis_rencana
from renaksi_xl.sheets.buku import RENCANA_KOSONG
from tests import pembanding
from tests.excel.kantor import Buku, Galat, Kisi, Nilai, sel_di
from tests.excel.paket import Paket, huruf_kolom
from tests.excel.paritas import Hasil, rumus_berkas, sama

Json = dict[str, Any]
AKAR = Path(__file__).resolve().parents[2]
ANGKA = {
    "Realisasi s.d. TW": "realisasi_sd",
    "Target s.d. TW": "target_sd",
    "Capaian s.d. TW": "capaian_sd",
    "Capaian terhadap Target Tahun": "capaian_tahun",
    "Rata-rata Capaian": "rata_rata",
    "Jenis Terpakai": "jenis_terpakai",
    "Cara Terpakai": "cara_terpakai",
    "Status": "status",
    "Predikat": "predikat",
}
"""Column of Renaksi, Cascading and the bidang sheets → key of the second method."""
REKAP = {
    "Realisasi s.d. TW": "realisasi_sd",
    "Target s.d. TW": "target_sd",
    "Capaian Indikator s.d. TW": "capaian_sd",
    "Rata-rata Capaian": "rata_rata",
    "Rata-rata Capaian Tahunan": "rata_rata_tahun",
    "Dihitung": "dihitung",
    "Dari": "dari",
    "Status rata-rata": "status_rata_rata",
    "Predikat": "predikat",
}
RINGKAS = {"Rata-rata Capaian": "rata_rata", "Dihitung": "dihitung", "Dari": "dari", "Predikat": "predikat"}


def rencana(nama: str) -> Rencana:
    """`luwu_timur` with the invented realisasi, `pemalang` as transcribed, or the `kosong` plan."""
    if nama == "luwu_timur":
        return rencana_contoh()
    return RENCANA_KOSONG if nama == "kosong" else baca_rencana_berkas(AKAR / f"examples/{nama}_2024.json")


def tulis_induk(tujuan: Path, isi: Rencana) -> Path:
    """A master as `renaksi baru` writes it."""
    tujuan.write_bytes(isi_baru(isi))
    return tujuan


def hitung_ke(asal: Path, tujuan: Path, tw: int | None = None) -> Path:
    """What `renaksi hitung` makes of a workbook, for another quarter if asked for."""
    tujuan.write_bytes(hitung_buku(muat(asal, tw))[0])
    return tujuan


# --- tables on a sheet as LibreOffice shows them ---------------------------------------------------


@dataclass(frozen=True)
class Lajur:
    """A header row and the rows below it; rows are told by their 1-based number on the sheet."""

    kolom: Mapping[str, int]
    baris: Mapping[int, list[Nilai]]

    def huruf(self, label: str) -> str:
        """The letter of a column."""
        return huruf_kolom(self.kolom[label] + 1)

    def sel(self, label: str, baris: int) -> str:
        """The address of a cell."""
        return f"{self.huruf(label)}{baris}"

    def nilai(self, baris: int, label: str) -> Nilai:
        """The value of a cell."""
        return self.baris[baris][self.kolom[label]]

    def menurut(self, label: str = "ID") -> dict[str, int]:
        """Row number of each text in a column; the first one counts."""
        hasil: dict[str, int] = {}
        for baris in self.baris:
            if isinstance(isi := self.nilai(baris, label), str) and isi:
                hasil.setdefault(isi, baris)
        return hasil


def lajur(kisi: Kisi, *label: str, akhir: str | None = None) -> Lajur:
    """The table whose header holds these labels; with `akhir` up to the first row that is blank in that column."""
    kepala = next(i for i, satu in enumerate(kisi) if set(label) <= set(map(str, satu)))
    kolom = {str(isi): k for k, isi in enumerate(kisi[kepala]) if isi is not None}
    baris: dict[int, list[Nilai]] = {}
    for nomor, satu in enumerate(kisi[kepala + 1 :], start=kepala + 2):
        if akhir and not satu[kolom[akhir]]:
            break
        baris[nomor] = satu
    return Lajur(kolom, baris)


def semua_kisi(buku: Buku) -> dict[str, Kisi]:
    """Every sheet after a hard recalculation."""
    buku.hitung_ulang()
    return {nama: buku.baca(nama) for nama in buku.lembar()}


# --- the two comparisons ---------------------------------------------------------------------------


def banding_mesin(
    kisi: Mapping[str, Kisi], diubah: Path, sementara: Path, hanya: Iterable[str] = ()
) -> Hasil:
    """Every formula cell as LibreOffice shows it against the engine's value for the plan in the changed file.

    The engine's values are those the product would write into the same cells; `hanya` names sheets, else all.
    """
    hasil, lembar = Hasil(), set(hanya)
    for nama, sel in rumus_berkas(hitung_ke(diubah, sementara)):
        if lembar and nama not in lembar:
            continue
        nilai = sel_di(kisi[nama], sel.alamat)
        hasil.jumlah_sel += 1
        hasil.per_lembar[nama] = hasil.per_lembar.get(nama, 0) + 1
        if isinstance(nilai, Galat) or not sama(sel.nilai(), nilai):
            hasil.beda.append(f"{nama}!{sel.alamat}: engine {sel.nilai()!r}, LibreOffice {nilai!r}")
    print(f"{diubah.name} against the engine: {hasil}")  # noqa: T201 -- a comparison of 0 cells would be green too
    return hasil


def banding_pembanding(kisi: Mapping[str, Kisi], diubah: Path, *, tertulis: bool = False) -> Hasil:
    """Every figure a person reads against the second method, for the plan in the changed file.

    `tertulis`: with the IDs and parents as they stand, before a click completes them.
    """
    bacaan = muat(diubah).bacaan
    isi = bacaan.rencana_seperti_tertulis if tertulis else bacaan.rencana
    plan = tulis_rencana(isi)
    plan["baris"] = [b for b in plan["baris"] if b["id"]]
    harapan = pembanding.hasil(plan)
    hasil = Hasil()
    for lembar, sel, nilai, benar in _dibaca_orang(kisi, plan, harapan):
        hasil.jumlah_sel += 1
        hasil.per_lembar[lembar] = hasil.per_lembar.get(lembar, 0) + 1
        if isinstance(nilai, Galat) or not sama(_lo(benar), nilai):
            hasil.beda.append(f"{lembar}!{sel}: second method {_lo(benar)!r}, LibreOffice {nilai!r}")
    print(f"{diubah.name} against the second method: {hasil}")  # noqa: T201 -- a comparison of 0 cells would be green too
    return hasil


def _lo(benar: object) -> Nilai:
    if isinstance(benar, Fraction | int):
        return float(benar)
    return None if benar is None else str(benar)


_Banding = Iterator[tuple[str, str, Nilai, object]]


def _dibaca_orang(kisi: Mapping[str, Kisi], plan: Json, harapan: Json) -> _Banding:
    for nama in ("Renaksi", "Cascading"):
        yield from _baris(nama, lajur(kisi[nama], "ID", "Status"), ANGKA, harapan["hasil"])
    singkat = {b["singkatan"]: b["nama"] for b in plan["bidang"]}
    for nama in kisi.keys() & singkat.keys():
        # Rows of other bidang stand there as words only, without a status.
        yield from _baris(nama, lajur(kisi[nama], "ID", "Posisi"), ANGKA, harapan["hasil"], "Status")
        kartu = harapan["hasil_bidang"][singkat[nama]]
        yield nama, "C4", sel_di(kisi[nama], "C4"), kartu["rata_rata"]
        yield nama, "C5", sel_di(kisi[nama], "C5"), f"{kartu['dihitung']} dari {kartu['dari']} dihitung"
    yield from _rekap(kisi["Rekap Capaian"], harapan)


def _baris(
    lembar: str, tabel: Lajur, kunci: Mapping[str, str], hasil: Mapping[str, Json], berisi: str = "ID"
) -> _Banding:
    for id_, baris in tabel.menurut().items():
        if not tabel.nilai(baris, berisi):
            continue
        for label in tabel.kolom.keys() & kunci.keys():
            yield lembar, tabel.sel(label, baris), tabel.nilai(baris, label), hasil[id_][kunci[label]]
        if lembar != "Rekap Capaian":
            dihitung = f"{hasil[id_]['dihitung']} dari {hasil[id_]['dari']}"
            yield lembar, tabel.sel("Dihitung", baris), tabel.nilai(baris, "Dihitung"), dihitung


def _rekap(kisi: Kisi, harapan: Json) -> _Banding:
    induk = lajur(kisi, "Selisih", "Dibatasi")
    # The list keeps its IDs, without a header, right of its last column.
    induk = replace(induk, kolom={**induk.kolom, "ID": max(induk.kolom.values()) + 1})
    yield from _baris("Rekap Capaian", induk, REKAP, harapan["hasil"])
    bidang = lajur(kisi, "Bidang", "Predikat", akhir="Bidang")
    assert bidang.menurut("Bidang").keys() == harapan["hasil_bidang"].keys()
    for nama, baris in bidang.menurut("Bidang").items():
        for label, kunci in RINGKAS.items():
            isi = bidang.nilai(baris, label)
            yield "Rekap Capaian", bidang.sel(label, baris), isi, harapan["hasil_bidang"][nama][kunci]
    kantor = lajur(kisi, "Perangkat daerah", "Predikat", akhir="Perangkat daerah")
    for baris in kantor.baris:
        for label, kunci in RINGKAS.items():
            isi = kantor.nilai(baris, label)
            yield "Rekap Capaian", kantor.sel(label, baris), isi, harapan["hasil_instansi"][kunci]


# --- what is a formula in every row ----------------------------------------------------------------


def baris_tanpa_rumus(path: Path, lembar: str, tabel: Lajur, label: Iterable[str]) -> list[str]:
    """Cells of these columns that hold no formula, over the rows of a table."""
    paket = Paket(path)
    ada = {sel.alamat for satu in paket.lembar if satu.nama == lembar for sel in paket.rumus(satu)}
    return [
        f"{lembar}!{tabel.sel(satu, baris)} ({satu})"
        for satu in label
        for baris in tabel.baris
        if tabel.sel(satu, baris) not in ada
    ]
