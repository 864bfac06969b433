"""What the printed documents need: in the plan JSON, on Pengaturan, and missing in masters made before it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.baca.isi_buku import IsiBuku
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.daftar import periksa_semua
from renaksi_xl.core.dokumen import tanda_tangan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Dokumen, Penandatangan, Rencana, TandaTangan, TeksE81
from renaksi_xl.errors import MasukanError
from renaksi_xl.rencana_json import baca_rencana, tulis_rencana
from renaksi_xl.sheets import pengaturan
from tests import buku_uji as uji

PLT = Penandatangan(jabatan="Plt. Kepala Badan", nama="Nama C", pangkat="Pembina", nip="3")
DOKUMEN = Dokumen(
    kertas="A3",
    efisiensi="ya",
    dasar_hukum="Permendagri 86/2017\nPermenPANRB 53/2014",
    penerima_laporan="bappeda@contoh.go.id, inspektorat@contoh.go.id",
    monev=TandaTangan(tempat_tanggal="Malili, 5 April 2024", penandatangan=PLT),
    e81=TandaTangan(tempat_tanggal="Malili, 8 April 2024"),
    teks_e81=(
        TeksE81(faktor_pendorong="Juknis lengkap", tindak_lanjut_renja="Menambah pagu"),
        TeksE81(),
        TeksE81(faktor_penghambat="Kurang\nOrang", tindak_lanjut_triwulan="Bersurat"),
        TeksE81(),
    ),
)
KEPALA = Penandatangan(jabatan="Kepala Badan", nama="Nama A", nip="1")


def rencana(dokumen: Dokumen = DOKUMEN) -> Rencana:
    dasar = uji.rencana_contoh()
    kantor = replace(dasar.instansi, tempat_tanggal="Malili, 3 Januari 2024", penandatangan=KEPALA)
    return replace(dasar, instansi=kantor, dokumen=dokumen)


def di_buku(dokumen: Dokumen) -> IsiBuku:
    return uji.isi_buku(uji.isi_master(rencana(dokumen)))


def tanpa(isi: IsiBuku, *, label: bool) -> IsiBuku:
    """A master without the names of these settings; without `label` also without what stands on the sheet."""
    baru = uji.salin(isi)
    tambahan = {k.nama: k.label for k in pengaturan.KUNCI if k.tambahan}
    for satu in () if label else baru.petak[pengaturan.NAMA_LEMBAR]:
        if satu and satu[0] in tambahan.values():
            satu[:] = [None] * len(satu)
    return baru._replace(nama={n: r for n, r in isi.nama.items() if n not in tambahan})


def test_a_document_without_its_own_signer_has_the_offices() -> None:
    r = rencana()
    awal = tanda_tangan(r, "rencana_aksi")
    assert (awal.tempat_tanggal, awal.penandatangan) == ("Malili, 3 Januari 2024", KEPALA)
    assert tanda_tangan(r, "e81") == TandaTangan(tempat_tanggal="Malili, 8 April 2024", penandatangan=KEPALA)
    assert tanda_tangan(r, "monev") == DOKUMEN.monev


def test_a_signer_is_taken_whole() -> None:
    sebagian = replace(DOKUMEN, monev=TandaTangan(penandatangan=Penandatangan(nama="Nama C")))
    assert tanda_tangan(rencana(sebagian), "monev").penandatangan == Penandatangan(nama="Nama C")


def test_settings_of_the_documents_are_read_back_from_the_sheet() -> None:
    assert baca_buku(di_buku(DOKUMEN)).rencana == rencana()
    assert baca_buku(di_buku(Dokumen())).rencana == rencana(Dokumen())


def test_a_master_made_before_these_settings_is_read_with_the_defaults_and_without_a_finding() -> None:
    dasar = periksa_semua(Bahan(rencana(), hitung(rencana()), None))
    bacaan = baca_buku(tanpa(di_buku(DOKUMEN), label=False))
    assert bacaan.rencana == rencana(Dokumen())
    assert bacaan.fakta.bagian_hilang == ()
    assert {t.kode for t in periksa_semua(Bahan(bacaan.rencana, hitung(bacaan.rencana), bacaan.fakta))} <= {
        t.kode for t in dasar
    }


def test_without_its_name_a_setting_is_found_by_its_label_and_the_name_is_told() -> None:
    bacaan = baca_buku(tanpa(di_buku(DOKUMEN), label=True))
    assert bacaan.rencana == rencana()
    assert {h.nama for h in bacaan.fakta.bagian_hilang} >= {"Kertas_Cetak", "Monev_Nama", "Dasar_Hukum"}


def test_an_unknown_paper_is_told_and_f4_stands_in() -> None:
    isi = uji.salin(di_buku(DOKUMEN))
    baris = next(b for b in isi.petak[pengaturan.NAMA_LEMBAR] if b and b[0] == "Kertas")
    baris[1] = "A4"
    bacaan = baca_buku(isi)
    assert bacaan.rencana.dokumen.kertas == "F4"
    assert [(s.nama, s.tertulis, s.dipakai) for s in bacaan.fakta.setelan] == [("Kertas_Cetak", "A4", "F4")]


def test_the_plan_json_keeps_what_is_set_and_says_nothing_else() -> None:
    tulisan = tulis_rencana(rencana())
    assert tulisan["dokumen"] == {
        "kertas": "A3",
        "efisiensi": "ya",
        "dasar_hukum": "Permendagri 86/2017\nPermenPANRB 53/2014",
        "penerima_laporan": "bappeda@contoh.go.id, inspektorat@contoh.go.id",
        "monev": {
            "tempat_tanggal": "Malili, 5 April 2024",
            "penandatangan": {
                "jabatan": "Plt. Kepala Badan",
                "nama": "Nama C",
                "pangkat": "Pembina",
                "nip": "3",
            },
        },
        "e81": {"tempat_tanggal": "Malili, 8 April 2024"},
        "teks_e81": [
            {"faktor_pendorong": "Juknis lengkap", "tindak_lanjut_renja": "Menambah pagu"},
            None,
            {"faktor_penghambat": "Kurang\nOrang", "tindak_lanjut_triwulan": "Bersurat"},
            None,
        ],
    }
    assert "dokumen" not in tulis_rencana(rencana(Dokumen()))
    instansi = {"skema": 1, "instansi": {"nama": "Badan", "tahun": 2024}}
    assert baca_rencana({**instansi, "dokumen": tulisan["dokumen"]}).dokumen == DOKUMEN


@pytest.mark.parametrize(
    ("dokumen", "kalimat"),
    [
        (
            {"efisiensi": "Y"},
            "dokumen · efisiensi: seharusnya salah satu dari “tidak”, “ya” atau null, tertulis “Y”.",
        ),
        (
            {"kertas": "A4"},
            "dokumen · kertas: seharusnya salah satu dari “F4”, “A3” atau null, tertulis “A4”.",
        ),
        ({"monef": {}}, "dokumen: kunci “monef” tidak dikenal; mungkin maksudnya “monev”."),
        ({"teks_e81": [None]}, "dokumen · teks_e81: seharusnya daftar empat nilai"),
    ],
)
def test_the_door_says_what_it_does_not_understand(dokumen: dict[str, Any], kalimat: str) -> None:
    with pytest.raises(MasukanError) as galat:
        baca_rencana({"skema": 1, "instansi": {"nama": "A", "tahun": 2024}, "dokumen": dokumen})
    assert str(galat.value).startswith(kalimat)
