"""The block under the table: who signs, also where two blocks are not of one height."""

from __future__ import annotations

import pytest

from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.cetak.tanda_tangan import TandaTangan, baca_tanda_tangan
from renaksi_xl.baca.isi_buku import Petak


def baca(petak: Petak) -> TandaTangan:
    hasil = baca_tanda_tangan(Kisi(nama="R", petak=petak), range(len(petak)))
    assert hasil is not None
    return hasil


def isi(blok: dict[str, tuple[str, tuple[int, int]]]) -> dict[str, str]:
    return {kunci: teks for kunci, (teks, _) in blok.items()}


@pytest.mark.parametrize("lebih_rendah", [0, 1, 2])
def test_two_signers_side_by_side_are_read_also_where_one_has_more_lines(lebih_rendah: int) -> None:
    kanan = [*(f"Pangkat baris {n}" for n in range(lebih_rendah)), "NIP. (dua)"]
    bawah: Petak = [[None, None, None, satu] for satu in kanan]
    bawah[0][0] = "NIP. (satu)"
    petak: Petak = [
        ["Mengetahui", None, None, "Malili, 5 Juli 2023"],
        ["Kepala Bappeda", None, None, "Kepala Badan"],
        [],
        ["(nama bappeda)", None, None, "(nama kepala)"],
        *bawah,
    ]
    hasil = baca(petak)
    assert isi(hasil.bappeda) == {"jabatan": "Kepala Bappeda", "nama": "(nama bappeda)", "nip": "(satu)"}
    assert {k: v for k, v in isi(hasil.kepala).items() if k != "pangkat"} == {
        "jabatan": "Kepala Badan",
        "nama": "(nama kepala)",
        "nip": "(dua)",
    }
    assert hasil.tempat_tanggal == ("Malili, 5 Juli 2023", (0, 3))


def test_a_nip_far_above_the_last_one_belongs_to_no_signature() -> None:
    baris: Petak = [["Jumlah", None, None, "3"] for _ in range(3)]
    petak: Petak = [
        ["NIP pegawai yang dilayani", None, None, "120"],
        *baris,
        [None, None, None, "Kepala Badan"],
        [],
        [None, None, None, "(nama kepala)"],
        [None, None, None, "NIP. (dua)"],
    ]
    hasil = baca(petak)
    assert (hasil.bappeda, isi(hasil.kepala)["nip"]) == ({}, "(dua)")
