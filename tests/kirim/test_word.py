"""The Laporan Monev in Word: every number equals `ekspor`, read from the raw XML; and it is a real Word document."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Baris, Bidang, Instansi, Rencana
from renaksi_xl.core.ringkasan import fakta, lima_kalimat
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh, rencana_pemalang
from renaksi_xl.jobs.ekspor import ekspor
from renaksi_xl.kirim.word import isi_word
from tests.kirim import bahan

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KANTOR: dict[str, Callable[[], Rencana]] = {
    "kecil": bahan.rencana,
    "luwu_timur": rencana_contoh,
    "pemalang": rencana_pemalang,
}
Petak = list[list[str]]


@cache
def plan(kantor: str) -> Rencana:
    return KANTOR[kantor]()


@cache
def isi(kantor: str) -> bytes:
    return isi_word(plan(kantor), hitung(plan(kantor)))


def badan(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as paket:
        return satu(etree.fromstring(paket.read("word/document.xml")), "body")


def satu(unsur: etree._Element, nama: str) -> etree._Element:
    anak = unsur.find(f"{W}{nama}")
    assert anak is not None, nama
    return anak


def teks(unsur: etree._Element) -> str:
    return "".join("\n" if x.tag == f"{W}br" else x.text or "" for x in unsur.iter(f"{W}t", f"{W}br"))


def petak(tabel: etree._Element) -> Petak:
    return [[teks(sel) for sel in baris.iter(f"{W}tc")] for baris in tabel.iter(f"{W}tr")]


def bertabel(data: bytes) -> Iterator[tuple[str, Petak]]:
    """Caption and cells of every captioned table, from the last row of its headings on."""
    judul = ""
    for unsur in badan(data):
        if unsur.tag == f"{W}p" and unsur.find(f"{W}pPr/{W}pStyle[@{W}val='Caption']") is not None:
            judul = teks(unsur)
        elif unsur.tag == f"{W}tbl" and judul:
            kepala = sum(b.find(f"{W}trPr/{W}tblHeader") is not None for b in unsur.iter(f"{W}tr"))
            yield judul, petak(unsur)[kepala - 1 :]
            judul = ""


def paragraf(data: bytes) -> list[str]:
    return [teks(x) for x in badan(data) if x.tag == f"{W}p" and teks(x)]


@pytest.fixture(scope="module")
def keluaran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What `renaksi ekspor` says about the workbook of each office."""
    ruang = tmp_path_factory.mktemp("ekspor")
    hasil = {}
    for kantor in KANTOR:
        (ruang / f"{kantor}.xlsm").write_bytes(isi_baru(plan(kantor)))
        hasil[kantor] = json.loads(ekspor(ruang / f"{kantor}.xlsm"), parse_float=Decimal, parse_int=Decimal)
    return hasil


# --- numbers as the document must show them, by a second method ------------------------------------------


def bulat(nilai: Decimal, desimal: int, *, penuh: bool = False) -> str:
    """Indonesian notation, half away from zero, after the noise beyond ten decimals is gone; `penuh` keeps zeros."""
    bersih = nilai.quantize(Decimal("1e-12"), ROUND_HALF_UP).quantize(
        Decimal(1).scaleb(-desimal), ROUND_HALF_UP
    )
    utuh, _, pecahan = f"{bersih:f}".partition(".")
    ribuan = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", utuh)
    if not penuh:
        pecahan = pecahan.rstrip("0")
    return f"{ribuan},{pecahan}" if pecahan else ribuan


def persen(nilai: Decimal | None) -> str:
    """As the sheet Monev shows it: 100% when whole, else two decimals."""
    if nilai is None:
        return "–"
    bulat_penuh = (nilai * 100).quantize(Decimal("1e-6"), ROUND_HALF_UP) % 1 == 0
    return bulat(nilai * 100, 0 if bulat_penuh else 2, penuh=True) + "%"


def angka(nilai: Decimal | str | None, satuan: str | None) -> str:
    if nilai is None or isinstance(nilai, str):
        return "–" if nilai in (None, "-") else str(nilai)
    bersih = " ".join((satuan or "").split())
    return persen(nilai) if bersih == "%" else f"{bulat(nilai, 4)} {bersih}".strip()


def rapi(isi_: str | None) -> str:
    return "\n".join(x for x in (" ".join(s.split()) for s in (isi_ or "").splitlines()) if x)


def garis(r: dict[str, Any]) -> list[str]:
    dari = f"{r['dihitung']} dari {r['dari']}" if r["dari"] else "–"
    return [persen(r["rata_rata"]), dari, r["predikat"] or "–"]


def pohon(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of the plan's tree (no Proses, no Anggota) with their results."""
    return [
        b | {"hasil": data["hasil"][b["id"]]}
        for b in data["baris"]
        if b["jenjang"] not in ("Proses", "Anggota")
    ]


@pytest.mark.parametrize("kantor", KANTOR)
def test_every_row_of_the_tables_per_sasaran_is_that_of_ekspor(
    keluaran: dict[str, dict[str, Any]], kantor: str
) -> None:
    data = keluaran[kantor]
    di_pohon = pohon(data)
    simpul = {b["id"]: b.get("simpul") or b["id"] for b in di_pohon}
    berinduk = {simpul[b["induk"]] for b in di_pohon if b.get("induk") in simpul}
    harap, sudah = [], set()
    for b in pohon(data):
        h, s = b["hasil"], simpul[b["id"]]
        pertama = s not in sudah
        sudah.add(s)
        rata, dihitung, predikat = garis(h)
        if s not in berinduk:
            assert h["rata_rata"] == h["capaian_sd"], "what counts for a leaf is its own capaian"
            rata = "capaian sendiri"
        harap.append([
            rapi(b["uraian"]) if pertama else "",
            rapi(b.get("indikator")) or "–",
            angka(b.get("target"), b.get("satuan")),
            angka(h["target_sd"], b.get("satuan")),
            angka(h["realisasi_sd"], b.get("satuan")),
            persen(h["capaian_sd"]),
            h["status"],
            *((rata, dihitung, predikat) if pertama or s not in berinduk else ("", "", "")),
        ])  # fmt: skip
    ada = [b[1:] for judul, t in bertabel(isi(kantor)) if ". Capaian s.d. TW" in judul for b in t[1:]]
    # A Tujuan has a table of its own in front; the rest stands in the order of the plan.
    assert sorted(map(tuple, ada)) == sorted(map(tuple, harap))
    tanpa_tujuan = [h for h, b in zip(harap, pohon(data), strict=True) if b["jenjang"] != "Tujuan"]
    assert [a for a in ada if a in tanpa_tujuan] == tanpa_tujuan
    assert len(ada) == len(harap) > 5


@pytest.mark.parametrize("kantor", KANTOR)
def test_the_means_of_programs_bidang_and_office_are_those_of_ekspor(
    keluaran: dict[str, dict[str, Any]], kantor: str
) -> None:
    data = keluaran[kantor]
    tabel = {judul.partition(". ")[2]: t[1:] for judul, t in bertabel(isi(kantor))}
    (program,) = (t for judul, t in tabel.items() if judul.startswith("Rata-rata capaian program"))
    harap = [
        [rapi(b["uraian"]), rapi(b["indikator"]), *garis(b["hasil"])]
        for b in pohon(data)
        if b["jenjang"] == "Program"
    ]
    assert [b[1:] for b in program] == [
        *harap,
        ["Seluruh perangkat daerah", "", *garis(data["hasil_instansi"])],
    ]
    (bidang,) = (t for judul, t in tabel.items() if judul.startswith("Rata-rata capaian bidang"))
    assert bidang == [
        [str(n), rapi(nama), *garis(r)] for n, (nama, r) in enumerate(data["hasil_bidang"].items(), start=1)
    ]
    semua = paragraf(isi(kantor))
    for nama, r in data["hasil_bidang"].items():
        kalimat = semua[next(i for i, x in enumerate(semua) if re.fullmatch(rf"5\.\d+ {re.escape(rapi(nama))}", x)
                             and i + 1 < len(semua) and semua[i + 1].startswith("Rata-rata")) + 1]  # fmt: skip
        rata, dihitung, predikat = garis(r)
        assert (
            kalimat.endswith(f" {rata} ({dihitung} dihitung), predikat {predikat}.") or r["rata_rata"] is None
        )


@pytest.mark.parametrize("kantor", KANTOR)
def test_each_bidangs_nodes_give_its_mean_by_hand(keluaran: dict[str, dict[str, Any]], kantor: str) -> None:
    """What stands under Dihitung Sebagai, averaged, is the figure of the bidang, up to the rounding in print."""
    data = keluaran[kantor]
    tabel = {judul.partition("Butir yang dihitung pada ")[2]: t[1:] for judul, t in bertabel(isi(kantor))}
    for nama, r in data["hasil_bidang"].items():
        nilai = [
            Decimal(b[6].rstrip("%").replace(",", "."))
            for b in tabel.get(rapi(nama), [])
            if b[6] not in {"–", ""}
        ]
        if r["rata_rata"] is None:
            assert nilai == []
        else:
            assert abs(sum(nilai) / len(nilai) - r["rata_rata"] * 100) <= Decimal("0.005")
            assert len(nilai) >= r["dihitung"]


@pytest.mark.parametrize("kantor", KANTOR)
def test_what_is_below_target_stands_with_its_figures_and_notes(
    keluaran: dict[str, dict[str, Any]], kantor: str
) -> None:
    data = keluaran[kantor]
    tw = int(data["pengaturan"]["tw_pelaporan"])
    harap = []
    for b in pohon(data):
        h = b["hasil"]
        if h["capaian_sd"] is None or h["capaian_sd"].quantize(Decimal("1e-12"), ROUND_HALF_UP) >= 1:
            continue
        catatan = b.get("catatan_tw") or [None] * 4
        kini, lalu = catatan[tw - 1] or {}, (catatan[tw - 2] if tw > 1 else None) or {}
        harap.append((
            "\n".join(x for x in (rapi(b["uraian"]), rapi(b.get("indikator"))) if x),
            angka(h["target_sd"], b.get("satuan")),
            angka(h["realisasi_sd"], b.get("satuan")),
            persen(h["capaian_sd"]),
            rapi(kini.get("faktor_penghambat")) or "(belum ditulis)",
            kini.get("tindak_lanjut"), kini.get("status_tindak_lanjut"), lalu.get("tindak_lanjut"),
        ))  # fmt: skip
    (ada,) = (t[1:] for judul, t in bertabel(isi(kantor)) if "di bawah 100%" in judul)
    # Luwu Timur and Pemalang are in tree order, so is the small plan.
    assert [tuple(b[1:6]) for b in ada] == [h[:5] for h in harap]
    for a, (*_, lanjut, status, lalu) in zip(ada, harap, strict=True):
        assert a[6].startswith(rapi(lanjut) if lanjut else "(belum ditulis)")
        assert a[7].startswith(rapi(lalu)) if lalu else True
        assert a[7].endswith(f"status: {rapi(status)}") if status else True
    assert any(
        x.startswith(f"Sebanyak {len(harap)} indikator memiliki capaian s.d.") for x in paragraf(isi(kantor))
    )


@pytest.mark.parametrize("kantor", KANTOR)
def test_what_has_no_figure_yet_is_listed_and_counted(
    keluaran: dict[str, dict[str, Any]], kantor: str
) -> None:
    belum = [
        (rapi(b["uraian"]), angka(b["hasil"]["target_sd"], b.get("satuan")), b["hasil"]["status"])
        for b in pohon(keluaran[kantor])
        if b["hasil"]["status"] in ("Belum diisi", "Tidak dapat dihitung")
        and b["hasil"]["capaian_sd"] is None
    ]
    (ada,) = (t[1:] for judul, t in bertabel(isi(kantor)) if "belum berangka" in judul)
    assert [(b[1], b[3], b[4]) for b in ada] == belum
    assert any(
        x.startswith(f"Sebanyak {len(belum)} indikator belum berangka atau") for x in paragraf(isi(kantor))
    )


def test_last_quarters_follow_up_stands_beside_its_status() -> None:
    (ada,) = (t for judul, t in bertabel(isi("kecil")) if "di bawah 100%" in judul)
    (baris,) = (b for b in ada if "Indikator B" in b[1])
    assert baris[5:] == [
        "Formasi belum terbit",
        "Mengusulkan ulang (pelaksana Kasubbag; batas waktu 31 Juli 2024)",
        "Menyurati OPD – status: Selesai",
    ]
    (bukti,) = (t for judul, t in bertabel(isi("kecil")) if "Bukti dukung" in judul)
    assert bukti[1:] == [["1.1.1.2", "Sub B", "Indikator B", "Surat 800/12/2024", "Bidang Mutasi"]]


def test_the_cells_of_a_node_reach_over_its_further_indikator() -> None:
    """Sasaran 5 of Pemalang has two indikator: number, name, mean, count and predikat are theirs together.

    So it is per bidang: number, name and what the sasaran counts with.
    """
    ada = []
    for tabel in badan(isi("pemalang")).iter(f"{W}tbl"):
        for atas, baris in pairwise(tabel.iter(f"{W}tr")):
            sel = list(baris.iter(f"{W}tc"))
            if teks(baris).startswith("Nilai SAKIP"):
                lanjut = [n for n, x in enumerate(sel) if x.find(f"{W}tcPr/{W}vMerge") is not None]
                ada.append(lanjut)
                assert {teks(sel[n]) for n in lanjut} == {""}
                mulai = [x.find(f"{W}tcPr/{W}vMerge") for x in atas.iter(f"{W}tc")]
                assert [
                    n for n, x in enumerate(mulai) if x is not None and x.get(f"{W}val") == "restart"
                ] == lanjut
    assert ada == [[0, 1, 8, 9, 10], [0, 1, 6]]


@pytest.mark.parametrize("kantor", KANTOR)
def test_evidence_is_counted_for_what_was_filled_in_this_quarter(
    keluaran: dict[str, dict[str, Any]], kantor: str
) -> None:
    data = keluaran[kantor]
    tw = int(data["pengaturan"]["tw_pelaporan"]) - 1
    baris = {b["id"]: b for b in data["baris"]}
    harap: dict[str, list[int]] = {}
    for b in pohon(data):
        cara = b["hasil"]["cara_terpakai"]
        medan = ("pembilang_tw", "penyebut_tw") if cara == "Rasio" else ("realisasi_tw",)
        terisi = [(b.get(m) or [None] * 4)[tw] for m in medan]
        # A ratio is filled when both are numbers and the second is not 0 (ATURAN 3.5).
        if cara == "Rata-rata capaian" or not all(isinstance(x, Decimal) for x in terisi):
            continue
        if cara == "Rasio" and not terisi[1]:
            continue
        atas = b
        while not atas.get("penanggung_jawab") and atas.get("induk"):
            atas = baris[atas["induk"]]
        satu = harap.setdefault(
            rapi(atas.get("penanggung_jawab")) or "(belum ada penanggung jawab)", [0, 0, 0]
        )
        ada = bool(((b.get("catatan_tw") or [None] * 4)[tw] or {}).get("bukti_dukung"))
        satu[0] += 1
        satu[1 if ada else 2] += 1
    (tabel,) = (t[1:] for judul, t in bertabel(isi(kantor)) if "Kelengkapan bukti dukung" in judul)
    *per_bidang, seluruh = ([b[1], *map(int, b[2:5])] for b in tabel)
    assert {str(nama).lower(): isi_ for nama, *isi_ in per_bidang} == {k.lower(): v for k, v in harap.items()}
    assert seluruh[1:] == [sum(x) for x in zip(*harap.values(), strict=True)]


@pytest.mark.parametrize("kantor", KANTOR)
def test_the_sentences_are_those_of_the_summary_and_the_settings_are_told(kantor: str) -> None:
    p = plan(kantor)
    kalimat = list(lima_kalimat(p, fakta(p, hitung(p))))
    semua = paragraf(isi(kantor))
    for n, x in enumerate(kalimat, start=1):
        assert semua.count(f"{n}.{x}") == 2  # BAB II and the nota dinas
    assert "3.Sebelum dirata-ratakan, capaian di atas 100% dihitung 100%." in semua


def test_the_legal_basis_is_what_the_office_wrote() -> None:
    semua = paragraf(isi("kecil"))
    awal = semua.index("Laporan ini disusun berdasarkan:")
    assert semua[awal + 1 : awal + 4] == ["1.Perbup Nomor 1", "2.Perbup Nomor 2", "1.2 Cara Membaca Angka"]


def test_a_report_without_its_own_date_leaves_room_for_one_and_never_bears_the_plans() -> None:
    assert plan("luwu_timur").instansi.tempat_tanggal == "Malili, 3 Januari 2023"
    assert paragraf(isi("luwu_timur")).count("Malili, …………………… 2023") == 1
    p = plan("kecil")
    tangan = replace(p.dokumen.laporan, tempat_tanggal="Malili, 5 Juli 2024")
    p = replace(p, dokumen=replace(p.dokumen, laporan=tangan))
    # The nota dinas has its date at its head, not at the signature.
    assert paragraf(isi_word(p, hitung(p))).count("Malili, 5 Juli 2024") == 1


# --- a real Word document ---------------------------------------------------------------------------------


@pytest.mark.parametrize("kantor", KANTOR)
def test_headings_contents_captions_and_page_numbers_are_words_own(kantor: str) -> None:
    dokumen = docx.Document(io.BytesIO(isi(kantor)))
    judul = [
        (p.style.name, p.text) for p in dokumen.paragraphs if p.style and p.style.name.startswith("Heading")
    ]
    tujuan = any(b.jenjang == "Tujuan" for b in plan(kantor).baris)
    assert [t for g, t in judul if g == "Heading 1"] == [
        "BAB I PENDAHULUAN",
        "BAB II RINGKASAN",
        "BAB III CAPAIAN TUJUAN DAN SASARAN" if tujuan else "BAB III CAPAIAN PER SASARAN",
        "BAB IV INDIKATOR DI BAWAH TARGET DAN TINDAK LANJUT",
        "BAB V CAPAIAN PER BIDANG",
        "BAB VI DAFTAR BUKTI DUKUNG",
        "LEMBAR PENGESAHAN",
    ]
    # The nota dinas is a letter, no chapter of the report.
    assert ("JudulSurat", "NOTA DINAS") in [(p.style.style_id, p.text) for p in dokumen.paragraphs if p.style]
    perintah = [" ".join((x.text or "").split()) for x in badan(isi(kantor)).iter(f"{W}instrText")]
    assert perintah[:2] == ['TOC \\o "1-2" \\h \\z \\u', 'TOC \\h \\z \\c "Tabel"']
    caption = [t for t, _ in bertabel(isi(kantor))]
    assert perintah[2:] == ["SEQ Tabel \\* ARABIC"] * len(caption)
    assert [t.partition(".")[0] for t in caption] == [f"Tabel {n}" for n in range(1, len(caption) + 1)]
    # The lists name every heading and every caption, and lead there.
    tautan = {x.get(f"{W}anchor"): teks(x) for x in badan(isi(kantor)).iter(f"{W}hyperlink")}
    assert list(tautan.values()) == [*(t for _, t in judul), *caption]
    assert {x.get(f"{W}name") for x in badan(isi(kantor)).iter(f"{W}bookmarkStart")} == set(tautan)
    with zipfile.ZipFile(io.BytesIO(isi(kantor))) as paket:
        kaki = [paket.read(n).decode() for n in sorted(paket.namelist()) if n.startswith("word/footer")]
    assert [re.findall(r"<w:instrText[^>]*> (\w+) ", x) for x in kaki] == [["PAGE"], []]


def test_tables_repeat_their_header_split_no_row_and_stand_on_landscape_pages() -> None:
    akar = badan(isi("luwu_timur"))
    for tabel in akar.iter(f"{W}tbl"):
        baris = list(tabel.iter(f"{W}tr"))
        assert all(b.find(f"{W}trPr/{W}cantSplit") is not None for b in baris)
        if len(satu(tabel, "tblGrid")) > 3:
            erat = [b.find(f"{W}tc/{W}p/{W}pPr/{W}keepNext") is not None for b in baris]
            kepala = 1 + any(x.find(f"{W}tcPr/{W}gridSpan") is not None for x in baris[0].iter(f"{W}tc"))
            berulang = [b.find(f"{W}trPr/{W}tblHeader") is not None for b in baris]
            assert berulang == [True] * kepala + [False] * (len(baris) - kepala)
            # The headings stay with the first two rows, the last row with the one before it, a parent with its first
            # child (whose number goes on from the parent's, as 1.2.1 from 1.2).
            nomor = [teks(next(b.iter(f"{W}tc"))) for b in baris]
            berjenjang = "Capaian s.d. TW III: Sasaran" in satu(tabel, "tblPr/" + W + "tblCaption").get(
                f"{W}val", ""
            )
            induk = [berjenjang and b.startswith(f"{a}.") for a, b in pairwise(nomor)]
            akhir = len(baris) - 1
            assert erat == [
                n < akhir and (n <= kepala or n == akhir - 1 or induk[n]) for n in range(len(baris))
            ]
    arah = [satu(x, "pgSz").get(f"{W}orient", "portrait") for x in akar.iter(f"{W}sectPr")]
    assert arah == ["portrait", "portrait", "landscape", "portrait", "portrait"]
    r = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    for tepi in ("footerReference", "headerReference"):
        # The cover and the nota dinas bear an empty one of their own, the report's sections share theirs.
        rujukan = [satu(x, tepi).get(r) for x in akar.iter(f"{W}sectPr")]
        assert rujukan[0] == rujukan[4] != rujukan[1] == rujukan[2] == rujukan[3]
    lebar = {"landscape": 33.0 - 4, "portrait": 21.5 - 4}
    for jadi in docx.Document(io.BytesIO(isi("luwu_timur"))).tables:
        kolom = sum(k.width.cm for k in jadi.columns if k.width is not None)
        assert kolom <= lebar["landscape" if kolom > lebar["portrait"] else "portrait"] + 0.1


def test_the_properties_carry_a_title_and_nobody() -> None:
    sifat = docx.Document(io.BytesIO(isi("luwu_timur"))).core_properties
    assert sifat.title == "Laporan Monev Renaksi TW III Tahun 2023"
    assert (sifat.author, sifat.last_modified_by, sifat.comments) == ("renaksi-xl", "renaksi-xl", "")
    assert sifat.created == sifat.modified


def test_the_same_plan_gives_the_same_bytes() -> None:
    p = rencana_contoh()
    assert isi_word(p, hitung(p)) == isi("luwu_timur")
    with zipfile.ZipFile(io.BytesIO(isi("luwu_timur"))) as paket:
        assert {x.date_time for x in paket.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# --- offices of every kind ---------------------------------------------------------------------------------


def test_an_office_with_nothing_but_a_name_gets_a_document_too() -> None:
    kosong = Rencana(instansi=Instansi(nama="Badan Baru", tahun=2025))
    semua = paragraf(isi_word(kosong, hitung(kosong)))
    for kalimat in (
        "Belum ada sasaran, program, atau kegiatan dalam rencana ini.",
        "Rencana ini belum memuat daftar bidang.",
        "Bukti dukung TW I belum dicatat.",
        "Belum ada indikator yang bertarget s.d. TW I.",
        "(nama penanda tangan)",
    ):
        assert kalimat in semua


def test_texts_nobody_expects_are_kept_and_break_nothing() -> None:
    aneh = 'A<b>&"\x07 =1+1 \U0001f600 ]]>' + "panjang " * 200
    baris = Baris(id="P", jenjang="Program", uraian=aneh, indikator="baris\nkedua", satuan="Dok & <x>")
    p = Rencana(
        instansi=Instansi(nama=aneh, tahun=2025),
        baris=(baris, replace(baris, id="Q", jenjang="Tak dikenal")),
        bidang=(Bidang(nama=aneh, singkatan="A"),),
    )
    data = isi_word(p, hitung(p))
    (tabel,) = (t for judul, t in bertabel(data) if ". Capaian s.d." in judul)
    assert tabel[1][1] == " ".join(aneh.replace("\x07", "").split())
    assert tabel[1][2] == "baris\nkedua"
    docx.Document(io.BytesIO(data))


def test_a_document_of_three_hundred_sub_kegiatan_is_made_in_seconds() -> None:
    dasar = bahan.rencana()
    sub = next(b for b in dasar.baris if b.id == "A")
    banyak = replace(
        dasar, baris=(*dasar.baris, *(replace(sub, id=f"Z{n}", uraian=f"Sub {n}") for n in range(300)))
    )
    tabel = [t for judul, t in bertabel(isi_word(banyak, hitung(banyak))) if ". Capaian s.d." in judul]
    assert sum(len(t) - 1 for t in tabel) == len(banyak.baris)


@pytest.mark.excel("openxml-sdk")
def test_the_open_xml_sdk_finds_no_fault(tmp_path: Path) -> None:
    from tests.excel.sdk import validasi

    berkas = []
    for kantor in ("kecil", "pemalang"):
        (tmp_path / f"{kantor}.docx").write_bytes(isi(kantor))
        berkas.append(tmp_path / f"{kantor}.docx")
    assert {p.name: x for p, x in validasi(berkas, "Office2010").items()} == {p.name: [] for p in berkas}


@pytest.mark.excel("soffice", "lowriter", "pdftotext")
def test_printed_no_page_is_empty_and_every_page_says_which_it_is(tmp_path: Path) -> None:
    """What a person sees: pages as LibreOffice prints them; the cover and the nota dinas bear no footer."""
    berkas = []
    for kantor in ("luwu_timur", "pemalang"):
        (tmp_path / f"{kantor}.docx").write_bytes(isi(kantor))
        berkas.append(str(tmp_path / f"{kantor}.docx"))
    profil = (tmp_path / "profil").as_uri()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={profil}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            *berkas,
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    for kantor in ("luwu_timur", "pemalang"):
        perintah = ["pdftotext", "-layout", str(tmp_path / f"{kantor}.pdf"), "-"]
        keluar = subprocess.run(perintah, check=True, capture_output=True, text=True, timeout=60).stdout
        halaman = keluar.split("\f")[:-1]
        assert 10 < len(halaman) < 40
        assert "MONITORING DAN EVALUASI" in halaman[0]
        assert rapi(plan(kantor).instansi.nama).upper() in halaman[-1].upper()
        assert "NOTA DINAS" in halaman[-1]
        assert "Halaman" not in halaman[-1]
        for n, satu_halaman in enumerate(halaman[1:-1], start=2):
            kepala, *atas, kaki = [x.strip() for x in satu_halaman.splitlines() if x.strip()]
            assert kepala == rapi(plan(kantor).instansi.nama)
            assert kaki.endswith(f"Halaman {n}")
            assert atas, f"page {n} is empty"
            # A heading is never the last thing on a page.
            assert not re.match(r"\d\.\d+ |BAB |Tabel \d+\. ", atas[-1]) or n <= 3, (kantor, n, atas[-1])
