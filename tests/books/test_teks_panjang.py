"""Names longer than Excel's limits: what they are built into stays a workbook Excel opens."""

from __future__ import annotations

import io
import re
import warnings
from html import unescape
from zipfile import ZipFile

import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.rumus.teks import teks_aman
from tests import buku_kecil


@pytest.fixture(scope="module")
def lembar() -> list[str]:
    """The sheets of a master whose office and first bidang have names of 300 characters."""
    plan = buku_kecil.rencana_json()
    plan["instansi"]["nama"] = "Dinas & " * 40
    plan["bidang"][0]["nama"] = 'Bidang "A" ' * 30
    rencana = baca_rencana(plan)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        isi = tulis_xlsx(susun_buku(rencana, hitung(rencana)))
    with ZipFile(io.BytesIO(isi)) as paket:
        return [paket.read(n).decode() for n in paket.namelist() if n.startswith("xl/worksheets/sheet")]


def test_no_text_inside_a_formula_is_longer_than_255_characters(lembar: list[str]) -> None:
    teks = [
        t.replace('""', '"')
        for xml in lembar
        for rumus in re.findall(r"<f>(.*?)</f>", xml, re.DOTALL)
        for t in re.findall(r'"((?:[^"]|"")*)"', unescape(rumus))
    ]
    assert max(map(len, teks)) == 255


def test_a_page_header_is_cut_at_255_characters_between_two_ampersands_never(lembar: list[str]) -> None:
    kepala = [unescape(k) for xml in lembar for k in re.findall(r"<oddHeader>(.*?)</oddHeader>", xml)]
    assert kepala
    assert all(250 <= len(k) <= 255 for k in kepala)
    assert all(len(run) == 2 for k in kepala for run in re.findall("&+", k.split("&12")[1]))


@pytest.mark.parametrize("panjang", [0, 255, 256, 511])
def test_a_split_text_says_the_same(panjang: int) -> None:
    teks = ('a"' * 300)[:panjang]
    potongan = re.findall(r'"((?:[^"]|"")*)"', teks_aman(teks))
    assert "".join(p.replace('""', '"') for p in potongan) == teks
    assert teks_aman(teks).count('"&"') >= (panjang - 1) // 255
