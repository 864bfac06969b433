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

from renaksi_xl.baca.banding_isian import bandingkan
from renaksi_xl.baca.cap_isian import Cap
from renaksi_xl.baca.induk_isian import KOLOM_ISIAN, KOLOM_RASIO, IndukIsian, tempat
from renaksi_xl.baca.isian import IsianTerbaca, MentahIsian, baca_isian
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket
from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.gabung import Tempat, gabung, sama_isi, terapkan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Isi, Rencana
from renaksi_xl.sheets.file_bidang import susun_file_bidang
from tests import strategi
from tests.bantuan import rencana_diketik

KOLOM = {k.label: k for k in (*KOLOM_ISIAN, *KOLOM_RASIO)}


def isi_acak(isi: bytes, tw: int, acak: random.Random) -> tuple[bytes, dict[Tempat, Isi]]:
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
        acak.shuffle(baris)
        lama = [[ws.cell(r, k).value for k in range(1, len(label) + 1)] for r in sorted(baris)]
        for r, satu in zip(baris, lama, strict=True):
            for k, x in enumerate(satu, start=1):
                ws.cell(r, k).value = x
    keluar = io.BytesIO()
    wb.save(keluar)
    return keluar.getvalue(), diketik


def baca(isi: bytes, nama: str) -> IsianTerbaca:
    paket = Paket(isi, nama)
    hasil = baca_isian(MentahIsian(berkas=nama, isi=isi_paket(paket, [*paket.lembar])))
    assert isinstance(hasil, IsianTerbaca)
    return hasil


def cap(plan: Rencana, bidang: str) -> Cap:
    i = plan.instansi
    return Cap(instansi=i.nama, tahun=i.tahun, tw=plan.pengaturan.tw_pelaporan, bidang=bidang)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
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
