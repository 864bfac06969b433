"""The laporan at the receiver's: openpyxl and LibreOffice, no code of ours, nothing recalculated.

Every figure that `ekspor` tells about the master stands in the file as a number, with the right look; nothing in the
file runs, leads outside or tells more than the documents do.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.baru import isi_baru
from renaksi_xl.jobs.contoh import rencana_contoh, rencana_pemalang
from renaksi_xl.jobs.ekspor import ekspor
from renaksi_xl.jobs.laporan import isi_laporan
from tests.excel.kantor import Kantor

Json = dict[str, Any]
Kisi = Sequence[Sequence[Any]]
TW = ("I", "II", "III", "IV")
DIBACA = ("Renaksi", "Cascading", "Definisi Operasional", "_hitung", "Rekap Capaian")
DI_BARIS: dict[str, str | tuple[str, int]] = {
    "Target": "target",
    "Bobot": "bobot",
    "Pagu": "pagu",
    **{f"Target TW {q}": ("target_tw", i) for i, q in enumerate(TW)},
    **{f"Realisasi TW {q}": ("realisasi_tw", i) for i, q in enumerate(TW)},
    **{f"Realisasi Anggaran TW {q}": ("realisasi_anggaran_tw", i) for i, q in enumerate(TW)},
}
DI_DO: dict[str, str | tuple[str, int]] = {
    "Definisi Operasional": "do",
    "Target Renstra": "target_renstra",
    "Realisasi Tahun Lalu": "realisasi_tahun_lalu",
    **{f"Pembilang TW {q}": ("pembilang_tw", i) for i, q in enumerate(TW)},
    **{f"Penyebut TW {q}": ("penyebut_tw", i) for i, q in enumerate(TW)},
}
HASIL = {
    "Jenis Terpakai": "jenis_terpakai",
    "Cara Terpakai": "cara_terpakai",
    "Realisasi s.d. TW": "realisasi_sd",
    "Target s.d. TW": "target_sd",
    "Capaian s.d. TW": "capaian_sd",
    "Capaian terhadap Target Tahun": "capaian_tahun",
    "Status": "status",
    "Rata-rata Capaian": "rata_rata",
    "Predikat": "predikat",
}
RINGKAS = {"Rata-rata Capaian": "rata_rata", "Dihitung": "dihitung", "Dari": "dari", "Predikat": "predikat"}
SUREL = re.compile(rb"[\w.+-]+@[\w-]+\.\w{2,}")


@dataclass(frozen=True)
class Kiriman:
    """What was sent, and what the office's own `ekspor` says."""

    berkas: Path
    buku: openpyxl.Workbook
    """As openpyxl reads it, with the values it carries."""
    ekspor: Json


@pytest.fixture(scope="module", params=["luwu_timur", "pemalang"])
def kiriman(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Kiriman:
    folder = tmp_path_factory.mktemp("penerima")
    r = rencana_contoh() if request.param == "luwu_timur" else rencana_pemalang()
    induk, berkas = folder / "induk.xlsm", folder / "laporan.xlsx"
    induk.write_bytes(isi_baru(r))
    berkas.write_bytes(isi_laporan(r, hitung(r)))
    return Kiriman(
        berkas, openpyxl.load_workbook(berkas, read_only=True, data_only=True), json.loads(ekspor(induk))
    )


def tabel(kisi: Kisi, *label: str) -> Iterator[dict[str, Any]]:
    """The rows below the header that holds these labels."""
    kepala = next(i for i, satu in enumerate(kisi) if set(label) <= {str(x) for x in satu})
    for satu in kisi[kepala + 1 :]:
        yield {str(k): v for k, v in zip(kisi[kepala], satu, strict=False) if k is not None}


def sama(ada: object, harap: object) -> bool:
    """A cell against a JSON value; a blank is null."""
    if isinstance(harap, int | float) and not isinstance(harap, bool):
        return isinstance(ada, int | float) and abs(ada - harap) <= 1e-9 * max(1, abs(harap))
    return (ada or None) == (harap or None)


def _milik(baris: Json, kunci: str | tuple[str, int]) -> object:
    if isinstance(kunci, str):
        return baris.get(kunci)
    empat = baris.get(kunci[0]) or [None] * 4
    return empat[kunci[1]]


def banding(kisi: Mapping[str, Kisi], e: Json) -> Iterator[tuple[str, object, object]]:
    """Place, what stands there, what `ekspor` says."""
    baris = {b["id"]: b for b in e["baris"]}
    dilihat: set[str] = set()
    for lembar in ("Renaksi", "Cascading"):
        for satu in tabel(kisi[lembar], "ID", "Status"):
            if (id_ := satu["ID"]) not in baris:
                continue
            dilihat.add(id_)
            for label, kunci in DI_BARIS.items():
                yield f"{lembar} {id_} {label}", satu[label], _milik(baris[id_], kunci)
            for label, nama in HASIL.items():
                yield f"{lembar} {id_} {label}", satu[label], e["hasil"][id_][nama]
            h = e["hasil"][id_]
            yield f"{lembar} {id_} Dihitung", satu["Dihitung"], f"{h['dihitung']} dari {h['dari']}"
    yield "every row", sorted(dilihat), sorted(baris)
    for satu in tabel(kisi["Definisi Operasional"], "ID", "Nama Pembilang"):
        for label, kunci in DI_DO.items() if satu["ID"] in baris else ():
            yield f"DO {satu['ID']} {label}", satu[label], _milik(baris[satu["ID"]], kunci)
    for satu in tabel(kisi["_hitung"], "id", "ry", "sn"):
        if satu["id"] in e["hasil"]:
            h = e["hasil"][satu["id"]]
            yield f"_hitung {satu['id']} ry", satu["ry"], h["rata_rata_tahun"]
            yield f"_hitung {satu['id']} sn", satu["sn"], h["status_rata_rata"]
    yield from _ringkas(kisi["Rekap Capaian"], e)


def _ringkas(kisi: Kisi, e: Json) -> Iterator[tuple[str, object, object]]:
    bidang = {x["Bidang"]: x for x in tabel(kisi, "Bidang", "Predikat") if x.get("Bidang")}
    for nama, isi in e["hasil_bidang"].items():
        for label, kunci in RINGKAS.items():
            yield f"Rekap {nama} {label}", bidang[nama][label], isi[kunci]
    kantor = next(tabel(kisi, "Perangkat daerah", "Predikat"))
    for label, kunci in RINGKAS.items():
        yield f"Rekap {label}", kantor[label], e["hasil_instansi"][kunci]


def periksa(kisi: Mapping[str, Kisi], e: Json) -> None:
    semua = list(banding(kisi, e))
    assert [x for x in semua if not sama(x[1], x[2])] == []
    assert len([x for x in semua if isinstance(x[2], int | float)]) > 400


@pytest.mark.lambat
def test_openpyxl_finds_every_figure(kiriman: Kiriman) -> None:
    kisi = {nama: [list(x) for x in kiriman.buku[nama].iter_rows(values_only=True)] for nama in DIBACA}
    periksa(kisi, kiriman.ekspor)


@pytest.fixture(scope="module")
def penerima(butuh_program: Callable[..., None]) -> Iterator[Kantor]:
    """A LibreOffice that recalculates nothing and runs no macro."""
    butuh_program("soffice", "uno")
    with Kantor(penerima=True) as jalan:
        yield jalan


@pytest.mark.excel("soffice", "uno")
def test_libreoffice_finds_every_figure_without_computing_any(kiriman: Kiriman, penerima: Kantor) -> None:
    with penerima.buka(kiriman.berkas) as buku:
        kisi = {nama: buku.baca(nama) for nama in DIBACA}
    periksa(kisi, kiriman.ekspor)


@pytest.mark.excel("soffice", "uno")
def test_the_libreoffice_of_a_receiver_really_shows_what_the_file_carries(
    kiriman: Kiriman, penerima: Kantor, tmp_path: Path
) -> None:
    """A stored value that no formula gives stands there as it was stored: nothing was recalculated above."""
    palsu = tmp_path / "palsu.xlsx"
    with zipfile.ZipFile(kiriman.berkas) as lama, zipfile.ZipFile(palsu, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            isi = lama.read(nama)
            if nama == "xl/worksheets/sheet1.xml":
                isi, banyak = re.subn(rb"(<f>[^<]*</f><v>)[^<]*(?=</v>)", rb"\g<1>123456", isi)
                assert banyak
            baru.writestr(nama, isi)
    with penerima.buka(palsu) as buku:
        lembar = buku.lembar()[0]
        assert any(123456 in satu for satu in buku.baca(lembar))


def test_form_e81_shows_numbers_as_numbers_and_shares_as_percentages(kiriman: Kiriman) -> None:
    """Columns 7 to 13 K of every line, against the plan; column 14 and 16 are shares whatever the satuan."""
    ws = kiriman.buku["E.81"]
    baris_nomor = next(iter(ws.iter_rows(min_row=9, max_row=9)))
    nomor = {c.value: k for k, c in enumerate(baris_nomor) if isinstance(c.value, int | float)}
    baris = {b["id"]: b for b in kiriman.ekspor["baris"]}
    dilihat = 0
    for satu in ws.iter_rows(min_row=10):
        b = next((baris[c.value] for c in satu if c.value in baris), None)
        if b is None:
            continue
        persen = (b.get("satuan") or "").strip() == "%"
        assert sama(satu[nomor[7]].value, b.get("target"))
        for n in (5, 6, 7, 8, 9, 10, 11, 12, 13):
            sel = satu[nomor[n]]
            dilihat += isinstance(sel.value, int | float)
            assert ("%" in sel.number_format) is persen, (b["id"], n)
        assert "%" in satu[nomor[14]].number_format
        ket = satu[nomor[16]]
        assert not isinstance(ket.value, int | float) or "%" in ket.number_format
    assert dilihat > 60


def test_nothing_in_the_file_runs_or_leads_outside(kiriman: Kiriman) -> None:
    with zipfile.ZipFile(kiriman.berkas) as paket:
        nama = paket.namelist()
        isi = {n: paket.read(n) for n in nama}
    assert not [
        n
        for n in nama
        if re.search(r"vba|\.bin$|externalLink|ctrlProp|activeX|embed|connection", n, re.IGNORECASE)
    ]
    assert b"macroEnabled" not in isi["[Content_Types].xml"]
    luar = [n for n, x in isi.items() if n.endswith(".rels") and b'TargetMode="External"' in x]
    assert luar == []
    for n, x in isi.items():
        rumus = re.findall(rb"<f[^>]*>([^<]*)</f>", x)
        assert not [f for f in rumus if re.search(rb"\[\d+\]|https?:|file:|cmd\|", f)], n
        assert not any(b"WEBSERVICE" in f or b"CALL(" in f for f in rumus), n


def test_nothing_in_the_file_tells_more_than_the_documents(kiriman: Kiriman) -> None:
    """No e-mail, no findings, no history, no journal, nobody's name in the properties, no comment by anybody."""
    with zipfile.ZipFile(kiriman.berkas) as paket:
        isi = {n: paket.read(n) for n in paket.namelist()}
    assert [n for n, x in isi.items() if SUREL.search(x)] == []
    lembar = re.findall(rb'<sheet name="([^"]*)"', isi["xl/workbook.xml"])
    asing = {b"Hasil Validasi", b"Riwayat Perubahan", b"_jurnal", b"xlwings.conf", b"Beranda", b"Petunjuk"}
    assert not asing & set(lembar)
    assert re.findall(rb">[^<]*\bK[1-9]\d\d\b[^<]*<", isi["xl/sharedStrings.xml"]) == []
    orang = re.findall(rb"<dc:creator>(.*?)</|<cp:lastModifiedBy>(.*?)</", isi["docProps/core.xml"])
    assert {x for satu in orang for x in satu if x} <= {b"renaksi-xl"}


def test_the_file_has_no_address_of_a_bidang_even_when_the_plan_has(tmp_path: Path) -> None:
    r = rencana_contoh()
    r = replace(r, bidang=tuple(replace(b, email=f"bidang{n}@contoh.go.id") for n, b in enumerate(r.bidang)))
    path = tmp_path / "a.xlsx"
    path.write_bytes(isi_laporan(r, hitung(r)))
    with zipfile.ZipFile(path) as paket:
        assert [n for n in paket.namelist() if SUREL.search(paket.read(n))] == []
