"""A workbook with nothing but what the formulas need: the tables, the named cells, `_hitung`, Rekap Capaian.

Written by XlsxWriter alone, so that formulas are tested without the product's own writer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Rencana
from renaksi_xl.sheets import cascading, definisi, renaksi
from renaksi_xl.sheets.isian import isi_medan
from renaksi_xl.sheets.kontrak import Kolom, Rumus, Sel, Tabel
from renaksi_xl.sheets.rumus import rekap, rekap_bidang
from renaksi_xl.sheets.rumus.bahasa import Kolom as KolomHitung
from renaksi_xl.sheets.rumus.baris import Model, susun_model
from renaksi_xl.sheets.rumus.hitung import KOLOM, Hitungan, Tata, nilai_kolom, rumus_kolom, susun_tata

BARIS_REKAP = 5
KOSONG = Baris(id="", jenjang="", uraian="")


def tulis(lembar: Worksheet, baris: int, kolom: int, isi: Sel) -> None:
    """One cell; a formula with its value."""
    if isinstance(isi, Rumus):
        nilai = isi.nilai if isinstance(isi.nilai, str) else float(isi.nilai)
        lembar.write_formula(baris, kolom, "=" + isi.teks, None, nilai)
    elif isinstance(isi, str):
        lembar.write_string(baris, kolom, isi)
    elif isinstance(isi, Decimal | int):
        lembar.write_number(baris, kolom, float(isi))


def _tabel(buku: xlsxwriter.Workbook, tabel: Tabel, isi: Sequence[Sequence[Sel]]) -> None:
    lembar = buku.add_worksheet(tabel.lembar)
    _polos(lembar)
    awal = tabel.baris_kepala
    lembar.add_table(
        awal,
        0,
        awal + len(isi),
        len(tabel.kolom) - 1,
        {"name": tabel.nama, "columns": [{"header": k.label} for k in tabel.kolom]},
    )
    for r, satu in enumerate(isi, start=awal + 1):
        for k, sel in enumerate(satu):
            tulis(lembar, r, k, sel)


def _polos(lembar: Worksheet) -> None:
    # XlsxWriter runs thirty regular expressions over a formula; ours are ready as they stand.
    lembar._prepare_formula = lambda rumus, _=False: rumus.lstrip("=")  # type: ignore[method-assign]


def _pengaturan(buku: xlsxwriter.Workbook, rencana: Rencana) -> None:
    p, lembar = rencana.pengaturan, buku.add_worksheet("Pengaturan")
    batas = "tanpa batas" if p.batas_capaian is None else p.batas_capaian
    nilai: dict[str, Sel] = {
        "TW_Pelaporan": p.tw_pelaporan,
        "Batas_Capaian": batas,
        "Belum_Diisi": p.belum_diisi,
        "Aturan_Bobot": p.bobot,
        "Rumus_Turun": p.rumus_turun,
        "Cara_Anggaran": p.anggaran,
        "Tahun": rencana.instansi.tahun or None,
    }
    for n, (nama, isi) in enumerate(nilai.items()):
        tulis(lembar, n, 1, isi)
        buku.define_name(nama, f"=Pengaturan!$B${n + 1}")
    for n, pita in enumerate(p.pita, start=10):
        tulis(lembar, n, 0, pita.nama)
        tulis(lembar, n, 1, pita.lebih_dari)
    # Two spare bands and six spare bidang, as on the real sheet.
    akhir = 10 + len(p.pita) + 2
    buku.define_name("Predikat_Nama", f"=Pengaturan!$A$11:$A${akhir}")
    buku.define_name("Predikat_Batas", f"=Pengaturan!$B$11:$B${akhir}")
    for n, bidang in enumerate(rencana.bidang, start=30):
        tulis(lembar, n, 0, bidang.nama)
    buku.define_name("Daftar_Bidang", f"=Pengaturan!$A$31:$A${30 + len(rencana.bidang) + 6}")
    buku.define_name("Daftar_Singkatan", f"=Pengaturan!$C$31:$C${30 + len(rencana.bidang) + 6}")


def _isi_tabel(rencana: Rencana, hasil: Hasil, tata: Tata, tabel: Tabel, bagian: int) -> list[list[Sel]]:
    tampil = nilai_kolom(rencana, hasil)

    def sel(i: int | None, kolom: Kolom) -> Sel:
        if kolom.hitung:
            return Rumus(rumus_kolom(kolom.label, tata, bagian), "" if i is None else tampil[i][kolom.label])
        if i is None or kolom.kunci == "no":
            return None if i is None else f"n{i}"
        return isi_medan(rencana.baris[i], kolom)

    return [[sel(i, k) for k in tabel.kolom] for i in (tata.baris[bagian] or (None,))]


def buat(
    path: Path, rencana: Rencana, *, tata: Tata | None = None, kolom: tuple[KolomHitung, ...] = KOLOM
) -> tuple[Tata, Hasil]:
    """Write the workbook, its `_hitung` with other columns where a test wants them."""
    hasil = hitung(rencana)
    tata = tata or susun_tata(rencana)
    m = susun_model(rencana, hasil, tata)
    with xlsxwriter.Workbook(str(path)) as buku:
        _pengaturan(buku, rencana)
        for bagian, tabel in enumerate((renaksi.TABEL, cascading.TABEL)):
            _tabel(buku, tabel, _isi_tabel(rencana, hasil, tata, tabel, bagian))
        do = [KOSONG if i is None else rencana.baris[i] for i in tata.definisi] or [KOSONG]
        kolom_do = [k for k in definisi.TABEL.kolom if not k.hitung]
        tabel_do = Tabel(definisi.NAMA_TABEL, definisi.NAMA_LEMBAR, definisi.BARIS_KEPALA, tuple(kolom_do))
        _tabel(buku, tabel_do, [[isi_medan(b, k) for k in kolom_do] for b in do])
        lembar = buku.add_worksheet("_hitung")
        _polos(lembar)
        for r, satu in enumerate(Hitungan(tata, kolom).blok_model(m)):
            for k, sel in enumerate(satu):
                tulis(lembar, r, k, sel)
        _rekap(buku, m, tata)
    return tata, hasil


def _rekap(buku: xlsxwriter.Workbook, m: Model, tata: Tata) -> None:
    lembar = buku.add_worksheet("Rekap Capaian")
    _polos(lembar)
    nomor = [f"n{i}" for i in range(len(m.rencana.baris))]
    induk = rekap.induk(m, tata, nomor, BARIS_REKAP, 1)
    awal = BARIS_REKAP + len(induk) + 3
    bidang = rekap_bidang.bidang(m, tata, awal, 1)
    akhir = awal + len(bidang)
    blok = [
        (BARIS_REKAP, induk),
        (awal, bidang),
        (akhir, [rekap_bidang.instansi(m, tata, akhir, 1)]),
    ]
    for atas, isi in blok:
        for r, satu in enumerate(isi, start=atas):
            for k, sel in enumerate(satu, start=1):
                tulis(lembar, r, k, sel)
    wilayah = f"$B${BARIS_REKAP + 1}:$B${BARIS_REKAP + len(induk)}"
    tulis(lembar, 0, 0, rekap_bidang.periksa(m, tata, wilayah))


def rusakkan(kolom: tuple[KolomHitung, ...], nama: str, dari: str, ke: str) -> tuple[KolomHitung, ...]:
    """The columns with a piece of one formula changed; a piece that is not there is a mistake of the test."""
    rusak = tuple(replace(k, rumus=k.rumus.replace(dari, ke)) if k.nama == nama else k for k in kolom)
    if rusak == kolom:
        raise ValueError(f"{nama}: {dari}")
    return rusak
