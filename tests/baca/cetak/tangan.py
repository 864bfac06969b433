"""Hands: the same plan written as different offices would have typed it.

Each hand writes a whole document (titles, table, signature) with openpyxl, XlsxWriter, python-docx or as CSV,
never with the product's own print layout. A hand gets the plan as a tree of `Butir`, texts as printed.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import xlsxwriter

from tests.daftar_word import dokumen as dokumen_bernomor
from tests.daftar_word import nomori, tingkat

TW = ("I", "II", "III", "IV")


@dataclass
class Butir:
    """One node with one indikator, as printed. `target` and `tw` are texts: "3 Dokumen", "95%", "-", ""."""

    jenjang: str
    uraian: str
    indikator: str
    target: str
    tw: list[str] = field(default_factory=lambda: [""] * 4)
    kinerja: str = ""
    pj: str = ""
    anak: list[Butir] = field(default_factory=list)
    realisasi: list[str] = field(default_factory=lambda: [""] * 4)
    pagu: int | None = None

    def semua(self) -> Iterator[Butir]:
        yield self
        for satu in self.anak:
            yield from satu.semua()


@dataclass
class Dokumen:
    """A plan to be written."""

    nama: str
    kabupaten: str
    tahun: int
    tempat_tanggal: str
    jabatan: str
    kepala: str
    pangkat: str
    nip: str
    puncak: list[Butir]

    def semua(self) -> list[Butir]:
        return [x for p in self.puncak for x in p.semua()]


ANAK = (("program", "Program"), ("kegiatan", "Kegiatan"), ("sub_kegiatan", "Sub Kegiatan"))


def dari_sumber(data: dict[str, Any]) -> Dokumen:
    """The transcription of a printed Renaksi (examples/sumber) as a document to be written."""
    ttd = data["penandatangan"]
    return Dokumen(
        data["instansi"],
        data["kabupaten"],
        data["tahun"],
        data["tempat_tanggal"],
        ttd["jabatan"],
        ttd["nama"],
        ttd["pangkat"],
        ttd["nip"],
        [_butir("Sasaran", satu) for satu in data["sasaran"]],
    )


def _butir(jenjang: str, isi: dict[str, Any]) -> Butir:
    return Butir(
        jenjang,
        isi["uraian"],
        isi["indikator"],
        isi["target"],
        list(isi.get("tw", [""] * 4)),
        isi.get("sasaran_kinerja", ""),
        isi.get("penanggung_jawab", ""),
        [_butir(nama, x) for kunci, nama in ANAK for x in isi.get(kunci, [])],
    )


Sel: TypeAlias = "str | float | None"


@dataclass
class Lembar:
    """A sheet being written: cells with looks, merged areas. Rows and columns from 0."""

    sel: dict[tuple[int, int], tuple[Sel, dict[str, object]]] = field(default_factory=dict)
    gabung: list[tuple[int, int, int, int]] = field(default_factory=list)

    def tulis(self, b: int, k: int, isi: Sel, **rupa: object) -> None:
        if isi not in (None, ""):
            self.sel[b, k] = (isi, rupa)

    def tulis_gabung(self, b1: int, k1: int, b2: int, k2: int, isi: Sel, **rupa: object) -> None:
        self.tulis(b1, k1, isi, **rupa)
        if (b1, k1) != (b2, k2):
            self.gabung.append((b1, k1, b2, k2))

    def baris_teks(self, b: int, isi: Sequence[Sel], **rupa: object) -> None:
        for k, satu in enumerate(isi):
            self.tulis(b, k, satu, **rupa)


def simpan_xlsx(path: Path, lembar: dict[str, Lembar]) -> None:
    wb = xlsxwriter.Workbook(str(path))
    for nama, isi in lembar.items():
        ws = wb.add_worksheet(nama)
        for b1, k1, b2, k2 in isi.gabung:
            ws.merge_range(b1, k1, b2, k2, "")
        for (b, k), (nilai, rupa) in isi.sel.items():
            format_ = wb.add_format(rupa)
            if isinstance(nilai, str):
                ws.write_string(b, k, nilai, format_)
            elif nilai is not None:
                ws.write_number(b, k, nilai, format_)
    wb.close()


def judul_biasa(x: Lembar, d: Dokumen, lebar: int, *, sela: int = 1) -> int:
    """Titles as printed, each line merged across the table; gives the row where the headings begin."""
    for b, teks in enumerate(
        ("RENCANA AKSI", d.nama, f"KABUPATEN {d.kabupaten}", f"TAHUN ANGGARAN {d.tahun}")
    ):
        x.tulis_gabung(b, 0, b, lebar - 1, teks, bold=True)
    return 4 + sela


def tanda_tangan(x: Lembar, d: Dokumen, b: int, k: int) -> None:
    for i, teks in enumerate((d.tempat_tanggal, d.jabatan, "", "", "", d.kepala, d.pangkat, f"NIP. {d.nip}")):
        x.tulis(b + i, k, teks)


def angka(teks: str) -> tuple[float | str | None, str]:
    """A printed target as a number and its satuan: "80,99%" -> (0.8099, "%"), "-" stays."""
    if teks in ("", "-"):
        return teks or None, ""
    if teks.endswith("%"):
        return float(Decimal(teks[:-1].replace(",", ".")) / 100), "%"
    depan, _, satuan = teks.partition(" ")
    return float(Decimal(depan.replace(".", "").replace(",", "."))), satuan


# ---- the hands -------------------------------------------------------------------------------------------


def cetak_bergabung(path: Path, d: Dokumen) -> None:
    """The printed layout: levels side by side, parents merged down, TW stacked in four rows, Kegiatan bold."""
    x = Lembar()
    b = judul_biasa(x, d, 17)
    _kepala_cetak(x, b)
    akhir = _isi_cetak(x, b + 3, d)
    tanda_tangan(x, d, akhir + 2, 13)
    simpan_xlsx(path, {"Renaksi": x})


def _kepala_cetak(x: Lembar, b: int) -> None:
    x.tulis_gabung(b, 0, b + 1, 0, "NO")
    x.tulis_gabung(b, 1, b, 3, "SASARAN")
    x.tulis_gabung(b, 4, b, 8, "PROGRAM")
    x.tulis(b, 9, "KEGIATAN/SUB KEGIATAN")
    x.tulis(b, 10, "SASARAN KINERJA")
    x.tulis_gabung(b, 11, b + 1, 11, "INDIKATOR KINERJA")
    x.tulis_gabung(b, 12, b + 1, 15, "TARGET")
    x.tulis_gabung(b, 16, b + 1, 16, "PENANGGUNG JAWAB")
    bawah = (
        "URAIAN",
        "INDIKATOR KINERJA",
        "TARGET",
        "URAIAN",
        "INDIKATOR KINERJA",
        "TARGET",
        "REALISASI",
        "CAPAIAN",
    )
    for k, teks in enumerate((*bawah, "URAIAN", "URAIAN"), start=1):
        x.tulis(b + 1, k, teks)
    for k in range(17):
        x.tulis(b + 2, k, k + 1)


def _isi_cetak(x: Lembar, b: int, d: Dokumen) -> int:
    for no, sasaran in enumerate(d.puncak, start=1):
        awal_s = b
        for program in sasaran.anak:
            awal_p = b
            for satu in [y for y in program.semua() if y is not program]:
                tebal = {"bold": True} if satu.jenjang == "Kegiatan" else {}
                for k, teks in ((9, satu.uraian), (10, satu.kinerja), (11, satu.indikator), (16, satu.pj)):
                    x.tulis_gabung(b, k, b + 3, k, teks, **tebal)
                depan, _, satuan = satu.target.partition(" ")
                x.tulis_gabung(b, 12, b + 3, 12, depan)
                x.tulis_gabung(b, 13, b + 3, 13, satuan)
                for i, teks in enumerate(satu.tw):
                    x.tulis(b + i, 14, f"TW. {TW[i]}")
                    x.tulis(b + i, 15, teks)
                b += 4
            for k, teks in ((4, program.uraian), (5, program.indikator), (6, program.target)):
                x.tulis_gabung(awal_p, k, max(b - 1, awal_p), k, teks)
            b = max(b, awal_p + 1)
        x.tulis_gabung(awal_s, 0, max(b - 1, awal_s), 0, no)
        for k, teks in ((1, sasaran.uraian), (2, sasaran.indikator), (3, sasaran.target)):
            x.tulis_gabung(awal_s, k, max(b - 1, awal_s), k, teks)
        b = max(b, awal_s + 1)
    return b


def satu_sel_berbaris(path: Path, d: Dokumen) -> None:
    """One name column for all levels, numbered 1, 1.1, 1.1.1; year and TW in one cell with line breaks."""
    x = Lembar()
    x.tulis(0, 0, f"RENCANA AKSI TAHUN {d.tahun}")
    x.tulis(1, 0, f"Perangkat Daerah : {d.nama}")
    x.tulis(2, 0, f"Kabupaten {d.kabupaten}")
    kepala = (
        "No.", "Penanggung Jawab", "Sasaran / Program / Kegiatan / Sub Kegiatan", "Target\nTahun dan Triwulan",
        "Indikator Kinerja", "Sasaran Kinerja", "Keterangan",
    )  # fmt: skip
    x.baris_teks(4, kepala, text_wrap=True)
    b = 5
    pisah = ("TW.", "TW. ", "Triwulan ", "TW ")
    for nomor, satu in _bernomor(d.puncak):
        tw = [f"{pisah[i]}{TW[i]} : {t}" for i, t in enumerate(satu.tw) if any(satu.tw)]
        x.baris_teks(
            b, (nomor, satu.pj, satu.uraian, "\n".join([satu.target, *tw]), satu.indikator, satu.kinerja)
        )
        b += 1
    tanda_tangan(x, d, b + 2, 5)
    simpan_xlsx(path, {"Sheet1": x})


def _bernomor(puncak: Sequence[Butir], depan: str = "") -> Iterator[tuple[str, Butir]]:
    for i, satu in enumerate(puncak, start=1):
        nomor = f"{depan}{i}"
        yield nomor, satu
        yield from _bernomor(satu.anak, nomor + ".")


def kolom_tw(path: Path, d: Dokumen) -> None:
    """A column per level, parents blank below their first row, TW in four columns, numbers with percent formats.

    The quarters have no satuan of their own here: only the year's can be told.
    """
    x = Lembar()
    b = judul_biasa(x, d, 18, sela=2)
    kepala = (
        "No",
        "Sasaran Strategis",
        "Program",
        "Kegiatan",
        "Sub Kegiatan",
        "Sasaran Kinerja",
        "Indikator Kinerja",
    )
    for k, teks in enumerate((*kepala, "Satuan", f"Target {d.tahun}")):
        x.tulis_gabung(b, k, b + 1, k, teks)
    x.tulis_gabung(b, 9, b, 12, "Target Triwulan")
    for i in range(4):
        x.tulis(b + 1, 9 + i, TW[i])
    for k, teks in enumerate(("Pagu (Rp)", "Penanggung Jawab", "Lokasi"), start=13):
        x.tulis_gabung(b, k, b + 1, k, teks)
    b += 2
    for satu in d.semua():
        k = ("Sasaran", "Program", "Kegiatan", "Sub Kegiatan").index(satu.jenjang)
        x.tulis(b, 1 + k, satu.uraian)
        x.tulis(b, 5, satu.kinerja)
        x.tulis(b, 6, satu.indikator)
        _angka_berformat(x, b, satu)
        x.tulis(b, 14, satu.pj)
        b += 1
    x.tulis(b, 0, "Jumlah")
    tanda_tangan(x, d, b + 2, 14)
    simpan_xlsx(path, {"Sampul": Lembar({(3, 3): (f"RENCANA AKSI {d.nama}", {})}), "Renaksi": x})


def _angka_berformat(x: Lembar, b: int, satu: Butir) -> None:
    nilai, satuan = angka(satu.target)
    x.tulis(b, 7, satuan)
    for k, teks in enumerate((satu.target, *satu.tw)):
        nilai, punya = angka(teks)
        x.tulis(b, 8 + k, nilai, **({"num_format": "0.00%"} if punya == "%" else {}))


def berkode(puncak: Sequence[Butir]) -> Iterator[tuple[str, Butir]]:
    """Every node with its nomenclature code; a sasaran has none."""
    ke = 0
    for sasaran in puncak:
        yield "", sasaran
        for program in sasaran.anak:
            ke += 1
            kode_p = f"5.03.{ke:02d}"
            yield kode_p, program
            for i, kegiatan in enumerate(program.anak, start=1):
                kode_k = f"{kode_p}.2.{i:02d}"
                yield kode_k, kegiatan
                for j, sub in enumerate(kegiatan.anak, start=1):
                    yield f"{kode_k}.{j:04d}", sub


def berulang_berkode(path: Path, d: Dokumen) -> None:
    """Nothing merged, parents repeated in every row, kode in front of the names, TW columns as texts.

    The headings come again every 20 rows, with the page title above them.
    """
    x = Lembar()
    b = judul_biasa(x, d, 12)
    kepala = (
        "No", "Sasaran", "Indikator Sasaran", "Target Sasaran", "Program", "Indikator Program", "Target Program",
        "Kegiatan / Sub Kegiatan", "Sasaran Kinerja", "Indikator Kinerja", "Target", "TW I", "TW II", "TW III", "TW IV",
        "PJ",
    )  # fmt: skip
    x.baris_teks(b, kepala)
    b += 1
    kode = {id(satu): k for k, satu in berkode(d.puncak)}
    ke = 0
    for sasaran in d.puncak:
        for program in sasaran.anak:
            for satu in [y for y in program.semua() if y is not program]:
                if ke and ke % 20 == 0:
                    x.tulis(b + 1, 0, "RENCANA AKSI")
                    x.baris_teks(b + 2, kepala)
                    b += 3
                ke += 1
                atas = (sasaran.uraian, sasaran.indikator, sasaran.target)
                program_ = (f"{kode[id(program)]} {program.uraian}", program.indikator, program.target)
                x.baris_teks(b, (
                    ke, *atas, *program_, f"{kode[id(satu)]} {satu.uraian}", satu.kinerja, satu.indikator, satu.target,
                    *satu.tw, satu.pj,
                ))  # fmt: skip
                b += 1
    tanda_tangan(x, d, b + 1, 13)
    simpan_xlsx(path, {"Lampiran": x})


def berinden(path: Path, d: Dokumen) -> None:
    """One name column, level by cell indentation only; TW under two merged headings; blank rows between."""
    x = Lembar()
    b = judul_biasa(x, d, 10)
    for k, teks in enumerate(("Uraian", "Kinerja", "Indikator")):
        x.tulis_gabung(b, k, b + 1, k, teks)
    x.tulis_gabung(b, 3, b, 7, "Target Kinerja")
    for k, teks in enumerate(
        ("Setahun", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"), start=3
    ):
        x.tulis(b + 1, k, teks)
    x.tulis_gabung(b, 8, b + 1, 8, "Penanggungjawab")
    b += 2
    urutan = ("Sasaran", "Program", "Kegiatan", "Sub Kegiatan")
    for satu in d.semua():
        if satu.jenjang == "Sasaran":
            b += 1
        x.tulis(b, 0, satu.uraian, indent=2 * urutan.index(satu.jenjang))
        x.baris_teks(b, (None, satu.kinerja, satu.indikator, satu.target, *satu.tw, satu.pj))
        b += 1
    tanda_tangan(x, d, b + 3, 7)
    simpan_xlsx(path, {"RA": x})


def bertangga(path: Path, d: Dokumen) -> None:
    """Names step one column to the right per level, each merged to the end of the name area."""
    x = Lembar()
    b = judul_biasa(x, d, 14)
    x.tulis_gabung(b, 0, b, 3, "Sasaran/Program/Kegiatan/Sub Kegiatan")
    x.baris_teks(
        b,
        (None,) * 4
        + (
            "Sasaran Kinerja",
            "Indikator Kinerja",
            "Target Tahunan",
            *(f"Target TW {t}" for t in TW),
            "Unit Kerja",
        ),
    )
    b += 1
    urutan = ("Sasaran", "Program", "Kegiatan", "Sub Kegiatan")
    for satu in d.semua():
        k = urutan.index(satu.jenjang)
        x.tulis_gabung(b, k, b, 3, satu.uraian)
        x.baris_teks(b, (None,) * 4 + (satu.kinerja, satu.indikator, satu.target, *satu.tw, satu.pj))
        b += 1
    x.tulis(b + 1, 9, f"{d.tempat_tanggal}\n{d.jabatan}\n\n\n{d.kepala}\n{d.pangkat}\nNIP {d.nip}")
    simpan_xlsx(path, {"Renaksi 2023": x})


def pita(path: Path, d: Dokumen) -> None:
    """Sasaran and program as bands with a label, their indikator in a row of its own; one sheet per sasaran."""
    lembar = {}
    for no, sasaran in enumerate(d.puncak, start=1):
        x = Lembar()
        b = judul_biasa(x, d, 10)
        x.baris_teks(b, (
            "No", "Jenjang", "Uraian", "Sasaran Kinerja", "Indikator", "Satuan Target", "Target", "TW I", "TW II",
            "TW III", "TW IV", "Bidang Pelaksana",
        ))  # fmt: skip
        b += 1
        for i, satu in enumerate(sasaran.semua(), start=1):
            x.baris_teks(
                b,
                (
                    i,
                    satu.jenjang.upper(),
                    satu.uraian,
                    satu.kinerja,
                    satu.indikator,
                    None,
                    satu.target,
                    *satu.tw,
                    satu.pj,
                ),
            )
            b += 1
        if no == len(d.puncak):
            tanda_tangan(x, d, b + 1, 10)
        lembar[f"Sasaran {no}"] = x
    lembar["Daftar Pegawai"] = Lembar(
        {(0, 0): ("No", {}), (0, 1): ("Nama", {}), (1, 0): (1, {}), (1, 1): ("A", {})}
    )
    simpan_xlsx(path, lembar)


def csv_titik_koma(path: Path, d: Dokumen) -> None:
    """Saved as CSV with semicolons: level by a word in front of the name."""
    with path.open("w", encoding="utf-8-sig", newline="") as berkas:
        tulis = csv.writer(berkas, delimiter=";")
        for teks in ("RENCANA AKSI", d.nama, f"KABUPATEN {d.kabupaten}", f"TAHUN {d.tahun}"):
            tulis.writerow([teks] + [""] * 9)
        tulis.writerow(
            ["Program/Kegiatan", "Sasaran Kinerja", "Indikator Kinerja", "Target", "TW I", "TW II", "TW III", "TW IV",
             "Penanggung Jawab", ""]
        )  # fmt: skip
        for satu in d.semua():
            tulis.writerow(
                [
                    f"{satu.jenjang}: {satu.uraian}",
                    satu.kinerja,
                    satu.indikator,
                    satu.target,
                    *satu.tw,
                    satu.pj,
                    "",
                ]
            )
        for teks in ("", d.tempat_tanggal, d.jabatan, "", "", d.kepala, d.pangkat, f"NIP. {d.nip}"):
            tulis.writerow([""] * 7 + [teks, "", ""])


def word(path: Path, d: Dokumen) -> None:
    """A Word table: parents merged down, TW as lines of one cell, sub kegiatan indented, signature as a table."""
    from docx import Document
    from docx.shared import Pt

    dok = Document()
    for teks in ("RENCANA AKSI", d.nama, f"KABUPATEN {d.kabupaten}", f"TAHUN ANGGARAN {d.tahun}"):
        dok.add_paragraph(teks)
    kepala = (
        "Sasaran", "Indikator Sasaran", "Target Sasaran", "Program", "Indikator Program", "Target Program",
        "Kegiatan/Sub Kegiatan", "Sasaran Kinerja", "Indikator Kinerja", "Target", "Target per TW", "Penanggung Jawab",
    )  # fmt: skip
    bawahan = [(s, p, x) for s in d.puncak for p in s.anak for x in p.semua() if x is not p]
    tabel = dok.add_table(len(bawahan) + 1, len(kepala))
    isi = [list(baris.cells) for baris in tabel.rows]
    for k, teks in enumerate(kepala):
        isi[0][k].text = teks
    for b, (_, _, x) in enumerate(bawahan, start=1):
        tw = "\n".join(f"TW. {TW[i]} {t}" for i, t in enumerate(x.tw))
        for k, teks in enumerate((x.uraian, x.kinerja, x.indikator, x.target, tw, x.pj), start=6):
            isi[b][k].text = teks
        if x.jenjang == "Sub Kegiatan":
            isi[b][6].paragraphs[0].paragraph_format.left_indent = Pt(12)
    _gabung_word(isi, [s for s, _, _ in bawahan], 0)
    _gabung_word(isi, [p for _, p, _ in bawahan], 3)
    dok.add_paragraph("")
    ttd = dok.add_table(1, 2)
    ttd.rows[0].cells[1].text = f"{d.tempat_tanggal}\n{d.jabatan}\n\n\n{d.kepala}\n{d.pangkat}\nNIP. {d.nip}"
    dok.save(str(path))


def word_bernomor(path: Path, d: Dokumen) -> None:
    """A Word table whose levels are only in Word's own numbering (1. 1.1. A. a)), as is No; TW I is numbered too, idly."""
    bertingkat = (
        tingkat(0, "decimal", "%1.")
        + tingkat(1, "decimal", "%1.%2.")
        + tingkat(2, "upperLetter", "%3.")
        + tingkat(3, "lowerLetter", "%4)")
    )
    dok = dokumen_bernomor([bertingkat, tingkat(0, "decimal", "%1")], [(0, ""), (1, "")])
    for teks in ("RENCANA AKSI", d.nama, f"KABUPATEN {d.kabupaten}", f"TAHUN ANGGARAN {d.tahun}"):
        dok.add_paragraph(teks)
    kepala = (
        "No", "Sasaran/Program/Kegiatan/Sub Kegiatan", "Sasaran Kinerja", "Indikator Kinerja", "Target", "TW I", "TW II",
        "TW III", "TW IV", "Penanggung Jawab",
    )  # fmt: skip
    semua = d.semua()
    tabel = dok.add_table(len(semua) + 1, len(kepala))
    isi = [list(baris.cells) for baris in tabel.rows]
    for k, teks in enumerate(kepala):
        isi[0][k].text = teks
    urutan = ("Sasaran", "Program", "Kegiatan", "Sub Kegiatan")
    for b, x in enumerate(semua, start=1):
        for k, teks in enumerate(("", x.uraian, x.kinerja, x.indikator, x.target, *x.tw, x.pj)):
            isi[b][k].text = teks
        nomori(isi[b][0].paragraphs[0], 2)
        nomori(isi[b][1].paragraphs[0], 1, urutan.index(x.jenjang))
        nomori(isi[b][5].paragraphs[0], 2)
    for teks in ("", d.tempat_tanggal, d.jabatan, "", "", d.kepala, d.pangkat, f"NIP. {d.nip}"):
        dok.add_paragraph(teks)
    dok.save(str(path))


def _gabung_word(isi: list[list[Any]], induk: list[Butir], kolom: int) -> None:
    b = 0
    while b < len(induk):
        akhir = b
        while akhir + 1 < len(induk) and induk[akhir + 1] is induk[b]:
            akhir += 1
        for k, teks in enumerate((induk[b].uraian, induk[b].indikator, induk[b].target), start=kolom):
            if akhir > b:
                isi[b + 1][k].merge(isi[akhir + 1][k])
            isi[b + 1][k].text = teks
        b = akhir + 1


def _kepala_e81(x: Lembar, b: int, d: Dokumen) -> None:
    for k, teks in enumerate(("No", "Sasaran", "Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja Program (Outcome) dan Kegiatan (Output)", "Satuan")):  # fmt: skip
        x.tulis_gabung(b, k, b + 2, k, teks)
    x.tulis_gabung(b, 6, b + 1, 7, "Target Renstra Perangkat Daerah pada Tahun 2026")
    x.tulis_gabung(
        b,
        8,
        b + 1,
        9,
        f"Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan yang Dievaluasi ({d.tahun})",
    )
    x.tulis_gabung(b, 10, b, 17, "Realisasi Kinerja pada Triwulan")
    for i in range(4):
        x.tulis_gabung(b + 1, 10 + 2 * i, b + 1, 11 + 2 * i, TW[i])
    x.tulis_gabung(b, 18, b + 1, 19, "Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi")
    x.tulis_gabung(b, 20, b + 2, 20, "Unit Perangkat Daerah Penanggung Jawab")
    for k in range(6, 20):
        x.tulis(b + 2, k, "K" if k % 2 == 0 else "Rp")
    nomor: tuple[Sel, ...] = (
        1,
        2,
        3,
        3,
        4,
        4,
        5,
        5,
        7,
        7,
        8,
        8,
        9,
        9,
        10,
        10,
        11,
        11,
        "12 = 8+9+10+11",
        "12 = 8+9+10+11",
        15,
    )
    for k, isi in enumerate(nomor):
        x.tulis(b + 3, k, isi)


def e81(path: Path, d: Dokumen) -> None:
    """Formulir E.81 as offices fill it: codes, K and Rp pairs, footers, two signatures."""
    x = Lembar()
    for b, teks in enumerate(("Formulir E.81", "Evaluasi Terhadap Hasil Renja Perangkat Daerah", d.nama, f"Kabupaten {d.kabupaten}", f"Periode Pelaksanaan: Triwulan II Tahun {d.tahun}")):  # fmt: skip
        x.tulis_gabung(b, 0, b, 20, teks)
    b = 6
    _kepala_e81(x, b, d)
    b += 4
    for kode, satu in berkode(d.puncak):
        if satu.jenjang == "Sasaran":
            x.tulis(b, 1, satu.uraian)
        else:
            x.tulis(b, 2, kode)
            x.tulis(b, 3, satu.uraian)
        nilai, satuan = angka(satu.target)
        persen = {"num_format": "0.00%"} if satuan == "%" else {}
        x.tulis(b, 4, satu.indikator)
        x.tulis(b, 5, satuan)
        x.tulis(b, 8, nilai, **persen)
        x.tulis(b, 9, satu.pagu)
        for i, teks in enumerate(satu.realisasi):
            x.tulis(b, 10 + 2 * i, angka(teks)[0], **persen)
        x.tulis(b, 18, 0.5)
        x.tulis(b, 20, satu.pj)
        b += 1
    for teks in (
        "Rata-rata capaian kinerja (%)",
        "Predikat kinerja",
        "Faktor pendorong keberhasilan: komitmen pimpinan",
    ):
        x.tulis(b, 0, teks)
        b += 1
    tanda_tangan(x, d, b + 1, 18)
    for i, teks in enumerate(
        ("Dievaluasi", "Kepala Bappeda", "", "", "", "(nama kepala Bappeda)", "Pembina", "NIP. (NIP Bappeda)")
    ):
        x.tulis(b + 1 + i, 3, teks)
    simpan_xlsx(path, {"E.81": x})


Tangan: TypeAlias = Callable[[Path, Dokumen], None]
# Every hand with its file type; all of them tell the whole plan, except where the set below says otherwise.
SEMUA: dict[str, tuple[Tangan, str]] = {
    "cetak_bergabung": (cetak_bergabung, ".xlsx"),
    "satu_sel_berbaris": (satu_sel_berbaris, ".xlsx"),
    "kolom_tw": (kolom_tw, ".xlsx"),
    "berulang_berkode": (berulang_berkode, ".xlsx"),
    "berinden": (berinden, ".xlsx"),
    "bertangga": (bertangga, ".xlsx"),
    "per_sasaran": (pita, ".xlsx"),
    "csv_titik_koma": (csv_titik_koma, ".csv"),
    "word": (word, ".docx"),
    "word_bernomor": (word_bernomor, ".docx"),
}
TANPA_SATUAN_TW = {"kolom_tw"}
"""Hands that write the quarters as plain numbers: their own satuan is not in the document."""
