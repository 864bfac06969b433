"""Hand out, fill in, merge, with random plans: every typed value arrives once, in any order and given twice."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from decimal import Decimal
from typing import Any

import openpyxl
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from renaksi_xl.baca.banding_isian import bandingkan
from renaksi_xl.baca.cap_isian import Cap
from renaksi_xl.baca.induk_isian import KOLOM_ISIAN, KOLOM_RASIO, IndukIsian, tempat
from renaksi_xl.baca.isian import IsianTerbaca, MentahIsian, baca_isian
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket
from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.gabung import Isian, Tempat, gabung, sama_isi
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Isi, Rencana
from renaksi_xl.sheets.file_bidang import susun_file_bidang
from tests import strategi
from tests.bantuan import rencana_diketik
from tests.gabungan import terapkan
from tests.percobaan import sebanyak

KOLOM = {k.label: k for k in (*KOLOM_ISIAN, *KOLOM_RASIO)}


def isi_acak(
    isi: bytes, tw: int, acak: random.Random, *, kocok: bool = True
) -> tuple[bytes, dict[Tempat, Isi]]:
    """A file in which some open cells were typed into, some cleared, and whose rows were shuffled; what was typed."""
    wb = openpyxl.load_workbook(io.BytesIO(isi))
    diketik: dict[Tempat, Isi] = {}
    for nama, kepala in (("Isian", 6), ("Pembilang Penyebut", 3)):
        if nama not in wb.sheetnames:
            continue
        ws = wb[nama]
        label = [str(c.value) for c in ws[kepala]]
        baris = [r for r in range(kepala + 1, ws.max_row + 1) if ws.cell(r, label.index("ID") + 1).value]
        for r in baris:
            for k, judul in enumerate(label, start=1):
                c = ws.cell(r, k)
                if c.protection.locked or acak.random() < 0.6:
                    continue
                kolom = KOLOM[judul]
                angka = kolom in KOLOM_RASIO or judul.startswith("Realisasi")
                baru: int | str = acak.randint(0, 99) if angka else f"catatan {acak.randint(0, 9)}"
                kosongkan = acak.random() < 0.2
                c.value = None if kosongkan else baru
                id_ = str(ws.cell(r, label.index("ID") + 1).value)
                isi_: Isi = Decimal(baru) if isinstance(baru, int) else baru
                diketik[tempat(id_, kolom, tw)] = None if kosongkan else isi_
        if not kocok:
            continue
        acak.shuffle(baris)
        lama = [[ws.cell(r, k).value for k in range(1, len(label) + 1)] for r in sorted(baris)]
        for r, satu in zip(baris, lama, strict=True):
            for k, x in enumerate(satu, start=1):
                ws.cell(r, k).value = x
    keluar = io.BytesIO()
    wb.save(keluar)
    return keluar.getvalue(), diketik


def belah(asal: bytes, terisi: bytes, acak: random.Random) -> list[bytes]:
    """Two half-filled files of one bidang: each changed cell stands in the one, in the other, or in both."""
    semula = {ws.title: ws for ws in openpyxl.load_workbook(io.BytesIO(asal)).worksheets}
    paruh = [openpyxl.load_workbook(io.BytesIO(terisi)) for _ in range(2)]
    for nama in ("Isian", "Pembilang Penyebut"):
        if nama not in semula:
            continue
        for baris in paruh[0][nama].iter_rows():
            for c in baris:
                lama = semula[nama][c.coordinate].value
                if c.value != lama and (pilih := acak.randrange(3)) < 2:
                    paruh[pilih][nama][c.coordinate].value = lama
    return [_simpan(wb) for wb in paruh]


def _simpan(wb: Workbook) -> bytes:
    keluar = io.BytesIO()
    wb.save(keluar)
    return keluar.getvalue()


def rusakkan(isi: bytes, acak: random.Random) -> bytes:
    """What mail, other programs and staff do to a file without taking a value out of it; any number of it."""
    wb = openpyxl.load_workbook(io.BytesIO(isi))
    for rusak in acak.sample(KERUSAKAN, acak.randint(0, len(KERUSAKAN))):
        rusak(wb)
    return _simpan(wb)


def _tanpa_proteksi(wb: Workbook) -> None:
    for ws in wb.worksheets:
        ws.protection.disable()


def _lembar_berganti_nama(wb: Workbook) -> None:
    wb["Isian"].title = "Sheet1"


def _tanpa_cap(wb: Workbook) -> None:
    del wb["_cap"]


def _tanpa_properti(wb: Any) -> None:  # noqa: ANN401 -- openpyxl's types do not know these properties
    for nama in [x.name for x in wb.custom_doc_props.props]:
        del wb.custom_doc_props[nama]


def _lembar_tampak(wb: Workbook) -> None:
    wb["_awal"].sheet_state = "visible"


def _lembar_sendiri(wb: Workbook) -> None:
    wb.create_sheet("Coretan")["B2"] = 17


KERUSAKAN = (
    _tanpa_proteksi,
    _lembar_berganti_nama,
    _tanpa_cap,
    _tanpa_properti,
    _lembar_tampak,
    _lembar_sendiri,
)


def baca(isi: bytes, nama: str) -> IsianTerbaca:
    paket = Paket(isi, nama)
    hasil = baca_isian(MentahIsian(berkas=nama, isi=isi_paket(paket, [*paket.lembar])))
    assert isinstance(hasil, IsianTerbaca)
    return hasil


def cap(plan: Rencana, bidang: str) -> Cap:
    i = plan.instansi
    return Cap(instansi=i.nama, tahun=i.tahun, tw=plan.pengaturan.tw_pelaporan, bidang=bidang)


@settings(max_examples=sebanyak(12), deadline=None, suppress_health_check=list(HealthCheck))
@given(strategi.rencana(), st.integers())
def test_what_was_typed_into_the_files_of_a_random_plan_is_in_the_merge(
    plan: dict[str, Any], biji: int
) -> None:
    rencana, acak = rencana_diketik(plan), random.Random(biji)
    nama = {b.nama.strip().lower() for b in rencana.bidang}
    assume(rencana.bidang and len(nama) == len(rencana.bidang))
    ids = [b.id.lower() for b in rencana.baris]
    assume(len(set(ids)) == len(ids) and all(ids))
    hasil = hitung(rencana)
    induk = IndukIsian(rencana, hasil)
    harap: dict[Tempat, Isi] = {}
    isian = []
    for n, bidang in enumerate(rencana.bidang):
        isi, diketik = isi_acak(
            tulis_xlsx(susun_file_bidang(rencana, hasil, bidang)), rencana.pengaturan.tw_pelaporan, acak
        )
        terbaca = baca(isi, f"{n}.xlsx")
        assert induk.tolak(terbaca.cap) is None
        assert replace(terbaca.cap, kabupaten="", sidik="", seri="") == cap(rencana, bidang.nama)
        isian.append(bandingkan(terbaca, induk).isian)
        assert not harap.keys() & diketik.keys()
        harap |= diketik
    gabungan = gabung(induk.nilai, isian)
    assert gabungan.bentrok == ()
    akhir = terapkan(induk.nilai, gabungan)
    for t, lama in induk.nilai.items():
        assert sama_isi(akhir[t], harap.get(t, lama)), t
    assert harap.keys() <= induk.nilai.keys()
    acak.shuffle(isian)
    assert gabung(induk.nilai, [*isian, *isian]) == gabungan


@settings(max_examples=sebanyak(12), deadline=None, suppress_health_check=list(HealthCheck))
@given(strategi.rencana(), st.integers())
def test_halves_and_damaged_files_of_a_random_plan_give_every_value_once_too(
    plan: dict[str, Any], biji: int
) -> None:
    """Rows stay where they are here: the halves are told apart by cell. Damage never loses a value, only its marks."""
    rencana, acak = rencana_diketik(plan), random.Random(biji)
    nama = {b.nama.strip().lower() for b in rencana.bidang}
    ids = [b.id.lower() for b in rencana.baris]
    assume(rencana.bidang and len(nama) == len(rencana.bidang) and len(set(ids)) == len(ids) and all(ids))
    hasil = hitung(rencana)
    induk = IndukIsian(rencana, hasil)
    harap: dict[Tempat, Isi] = {}
    isian: list[Isian] = []
    for bidang in rencana.bidang:
        asal = tulis_xlsx(susun_file_bidang(rencana, hasil, bidang))
        terisi, diketik = isi_acak(asal, rencana.pengaturan.tw_pelaporan, acak, kocok=False)
        harap |= diketik
        for paruh in belah(asal, terisi, acak):
            terbaca = baca(rusakkan(paruh, acak), f"{len(isian)}.xlsx")
            assert induk.tolak(terbaca.cap) is None
            isian.append(bandingkan(terbaca, induk).isian)
    acak.shuffle(isian)
    gabungan = gabung(induk.nilai, isian)
    assert gabungan.bentrok == ()
    akhir = terapkan(induk.nilai, gabungan)
    for t, lama in induk.nilai.items():
        assert sama_isi(akhir[t], harap.get(t, lama)), t
