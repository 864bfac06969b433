"""Odd settings: what formulas take a rule for while its cell holds nothing usable is what the engine takes it for.

The figures expected here are worked out by hand from ATURAN 3 and 4; every formula cell is compared besides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path

import pytest

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.jobs.muat import Muatan, muat
from renaksi_xl.sheets import pengaturan
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.file_bidang import susun_file_bidang
from renaksi_xl.sheets.laporan import susun_laporan
from tests.bantuan import rencana_diketik, rencana_teks
from tests.excel.induk import Lajur, banding_mesin, lajur, semua_kisi
from tests.excel.kantor import Buku, Kantor, Kisi
from tests.excel.paritas import bandingkan

pytestmark = pytest.mark.excel("soffice", "uno")

# a: 8/10 at TW I, 26/30 at TW II and III, 26/100 at TW IV. b: 11/12 by 2T-R, 12/13 by T/R. c: 240 %. d: not filled.
RENCANA = rencana_diketik(
    rencana_teks(
        """
        Tujuan T1        | 100% | . . . 100%   | . . . .
          Sasaran S1     | 100% | . . . 100%   | . . . .
            Kegiatan K1  | 100% | . . . 100%   | . . . .     | pj=Umum
              Sub a      | 100  | 10 20 30 40  | 8 18 . .    | bobot=2 pagu=10 realisasi_anggaran_tw=1,2,3,4
              Sub b      | 12   | 12 12 12 12  | 13 13 13 13 | arah=Turun bobot=1 pagu=20
              Sub c      | 5    | 5 5 5 5      | 12 12 12 12 | bobot=1 pagu=30
              Sub d      | 4    | 4 4 4 4      | . . . .     | bobot=1 pagu=40
        """,
        tw=2,
        bidang=("Umum", "Sekretariat"),
    )
)
ATURAN = ("TW_Pelaporan", "Batas_Capaian", "Belum_Diisi", "Aturan_Bobot", "Rumus_Turun", "Cara_Anggaran")
Isi = float | str | None
Ketik = tuple[str, str]
"""("ketik", "17/8/2026") as a person types, ("rumus", "=NA()")."""


@pytest.fixture(scope="module")
def induk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("janggal") / "induk.xlsx"
    path.write_bytes(tulis_xlsx(susun_buku(RENCANA, hitung(RENCANA))))
    return path


def letak(nama: str) -> str:
    """The cell, or the first of the cells, of a setting in a new master."""
    return pengaturan.nama_buku(RENCANA)[nama].split("!")[1].replace("$", "").split(":")[0]


PITA = int(letak("Predikat_Nama")[1:])


def isi_sel(buku: Buku, isi: Mapping[str, Isi | Ketik]) -> None:
    for sel, satu in isi.items():
        if not isinstance(satu, tuple):
            buku.tulis("Pengaturan", {sel: satu})
        elif satu[0] == "ketik":
            buku.ketik("Pengaturan", {sel: satu[1]})
        else:
            buku.tulis_rumus("Pengaturan", {sel: satu[1]})


def ubah(kantor: Kantor, induk: Path, ke: Path, suntingan: Callable[[Buku], None]) -> dict[str, Kisi]:
    """What every sheet shows after an edit; the edited workbook is saved."""
    with kantor.buka(induk) as buku:
        suntingan(buku)
        kisi = semua_kisi(buku)
        buku.simpan(ke)
    return kisi


def renaksi(kisi: Mapping[str, Kisi]) -> Lajur:
    return lajur(kisi["Renaksi"], "ID", "Status")


def nilai(kisi: Mapping[str, Kisi], id_: str, label: str) -> object:
    tabel = renaksi(kisi)
    return tabel.nilai(tabel.menurut()[id_], label)


def kode(m: Muatan) -> list[str]:
    return [t.kode for t in m.temuan(m.fakta)]


def sepakat(kisi: Mapping[str, Kisi], path: Path, tmp: Path) -> list[str]:
    """Where formulas and engine disagree; a formula that a test typed into a setting is no formula of ours."""
    hasil = banding_mesin(kisi, path, tmp / "mesin.xlsx")
    assert hasil.jumlah_sel > 5000
    return [x for x in hasil.beda if not x.startswith("Pengaturan!")]


DELAPAN, BARU = Fraction(8, 10), Fraction(26, 30)
_2T_R, T_R = Fraction(11, 12), Fraction(12, 13)
BAKU = (1, (DELAPAN + _2T_R + 1) / 3)
"""TW I, cap 100 %, not filled left out, equal weights, 2T - R."""
ATURAN_JANGGAL: dict[str, tuple[tuple[Isi | Ketik, ...], tuple[int, Fraction]]] = {
    "blank": ((None,) * 6, BAKU),
    "a space": ((" ",) * 6, BAKU),
    "words nobody knows": (("lima", "1,5", "lewati", "bobott", "T : R", "s.d."), BAKU),
    "numbers": ((5, 0.95, 0, -1, 1.5, 2), BAKU),
    "dates": ((("ketik", "17/8/2026"),) * 6, BAKU),
    "TRUE": ((("ketik", "TRUE"),) * 6, BAKU),
    "error values": ((("rumus", "=NA()"),) * 6, BAKU),
    # Known words in another spelling count: TW II, and nothing else is unusual.
    "a quarter in words": (("Triwulan II.", 1, "kecualikan", "sama", "2T−R", "per_tw"), (2, (BARU + _2T_R + 1) / 3)),
    # TW IV, no cap, not filled is 0, weights 10 20 30 40, T / R.
    "other case and spaces": (
        (" iv", " Tanpa  Batas", "NOL", " pagu ", "t/r", "SD"),
        (4, (10 * Fraction(26, 100) + 20 * T_R + 30 * Fraction(12, 5)) / 100),
    ),
}  # fmt: skip


@pytest.mark.parametrize("nama", ATURAN_JANGGAL)
def test_a_rule_nobody_can_use_is_the_same_to_formulas_and_engine(
    nama: str, induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    isi, (tw, rata) = ATURAN_JANGGAL[nama]
    path = tmp_path / "janggal.xlsx"
    sel = dict(zip(map(letak, ATURAN), isi, strict=True))
    kisi = ubah(kantor, induk, path, lambda buku: isi_sel(buku, sel))
    m = muat(path)
    assert m.rencana.pengaturan.tw_pelaporan == tw
    assert nilai(kisi, "K1", "Rata-rata Capaian") == pytest.approx(float(rata), abs=1e-12)
    assert sepakat(kisi, path, tmp_path) == []
    assert "K328" in kode(m)
    assert "K903" not in kode(m)


def test_a_number_that_its_cell_shows_as_a_date_is_still_that_number(
    induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    """LibreOffice counts days from 30 December 1899: 3 January 1900 is a 4, as it is left by a format of dates."""
    path = tmp_path / "tanggal.xlsx"
    kisi = ubah(
        kantor, induk, path, lambda buku: isi_sel(buku, {letak("TW_Pelaporan"): ("ketik", "3/1/1900")})
    )
    rata = (Fraction(26, 100) + _2T_R + 1) / 3
    assert nilai(kisi, "K1", "Rata-rata Capaian") == pytest.approx(float(rata), abs=1e-12)
    assert muat(path).rencana.pengaturan.tw_pelaporan == 4
    assert sepakat(kisi, path, tmp_path) == []


def test_a_rule_whose_line_was_deleted_has_its_default(induk: Path, kantor: Kantor, tmp_path: Path) -> None:
    path = tmp_path / "hapus.xlsx"

    def hapus(buku: Buku) -> None:
        for nama in reversed(ATURAN):
            buku.hapus_baris("Pengaturan", int(letak(nama)[1:]))

    kisi = ubah(kantor, induk, path, hapus)
    assert nilai(kisi, "K1", "Rata-rata Capaian") == pytest.approx(float(BAKU[1]), abs=1e-12)
    assert sepakat(kisi, path, tmp_path) == []
    assert {"K328", "K905"} <= set(kode(muat(path)))


@pytest.mark.parametrize(
    ("isi", "tahun"),
    [
        (" 2025 ", "2025"),
        (2025, "2025"),
        ("2025,0", ""),
        ("1e3", ""),
        (2024.5, ""),
        (-1, ""),
        (("ketik", "17/8/2026"), ""),
        (("rumus", "=NA()"), ""),
    ],
)
def test_a_year_nobody_can_print_is_printed_nowhere(
    isi: Isi | Ketik, tahun: str, induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    path = tmp_path / "tahun.xlsx"
    kisi = ubah(kantor, induk, path, lambda buku: isi_sel(buku, {letak("Tahun"): isi}))
    assert kisi["Rekap Capaian"][0][0] == f"Rekap Capaian Badan Contoh Tahun {tahun} · s.d. TW II"
    assert str(muat(path).rencana.instansi.tahun or "") == tahun


_RENDAH, _SEDANG, _TINGGI = ("Rendah", 0.5), ("Sedang", 0.65), ("Tinggi", 0.75)
_DASAR, _PUNCAK = ("Sangat Rendah", None), ("Sangat Tinggi", 0.9)
Pita = tuple[Isi | Ketik, Isi | Ketik]
# a is 86,67 %, b 91,67 %, c 240 %.
PITA_JANGGAL: dict[str, tuple[tuple[Pita, ...], tuple[str, str, str], bool]] = {
    "highest first": ((_PUNCAK, _TINGGI, _SEDANG, _RENDAH, _DASAR), ("Tinggi", "Sangat Tinggi", "Sangat Tinggi"), True),
    "shuffled": ((_TINGGI, _DASAR, _PUNCAK, _SEDANG, _RENDAH), ("Tinggi", "Sangat Tinggi", "Sangat Tinggi"), True),
    "two equal bounds: the lower line": (
        (_DASAR, _RENDAH, _SEDANG, _TINGGI, ("Cukup Tinggi", 0.75), _PUNCAK),
        ("Cukup Tinggi", "Sangat Tinggi", "Sangat Tinggi"), True,
    ),
    "a blank bound": ((_DASAR, _RENDAH, _SEDANG, ("Tinggi", None), _PUNCAK), ("Sedang", "Sangat Tinggi", "Sangat Tinggi"), True),
    "a bound as text": ((_DASAR, _RENDAH, _SEDANG, ("Tinggi", "75%"), _PUNCAK), ("Sedang", "Sangat Tinggi", "Sangat Tinggi"), True),
    "a bound that is an error value": (
        (_DASAR, _RENDAH, _SEDANG, ("Tinggi", ("rumus", "=NA()")), _PUNCAK), ("Sedang", "Sangat Tinggi", "Sangat Tinggi"), True,
    ),
    "90 for 90 %": ((_DASAR, _RENDAH, _SEDANG, _TINGGI, ("Sangat Tinggi", 90)), ("Tinggi", "Tinggi", "Tinggi"), True),
    "no lowest band": ((("Cukup", 0.9), ("Baik", 1)), ("Cukup", "Cukup", "Baik"), True),
    "a blank line between": ((_DASAR, _RENDAH, (None, None), _SEDANG, _PUNCAK), ("Sedang", "Sangat Tinggi", "Sangat Tinggi"), True),
    "a name that is a number": ((_DASAR, _RENDAH, _SEDANG, (7, 0.75), _PUNCAK), ("Sedang", "Sangat Tinggi", "Sangat Tinggi"), True),
    "none at all": ((), ("Tinggi", "Sangat Tinggi", "Sangat Tinggi"), False),
}  # fmt: skip


def tulis_pita(pita: tuple[Pita, ...]) -> Callable[[Buku], None]:
    garis = [*pita, *[(None, None)] * (7 - len(pita))]
    return lambda buku: isi_sel(
        buku, {f"{k}{PITA + n}": x for n, satu in enumerate(garis) for k, x in zip("AB", satu, strict=True)}
    )


@pytest.mark.parametrize("nama", PITA_JANGGAL)
def test_bands_in_any_order_say_the_same_in_formulas_and_engine(
    nama: str, induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    pita, harapan, ditemukan = PITA_JANGGAL[nama]
    path = tmp_path / "pita.xlsx"
    kisi = ubah(kantor, induk, path, tulis_pita(pita))
    assert tuple(nilai(kisi, id_, "Predikat") for id_ in "abc") == harapan
    m = muat(path)
    assert [x for x in sepakat(kisi, path, tmp_path) if not x.startswith("Rincian Perhitungan!")] == []
    assert ("K323" in kode(m)) is ditemukan
    assert "K903" not in kode(m)


def test_a_band_inserted_in_the_wrong_place_and_one_deleted_count_as_they_say(
    induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    path = tmp_path / "sisip.xlsx"

    def sunting(buku: Buku) -> None:
        buku.hapus_baris("Pengaturan", PITA + 3)
        buku.sisip_baris("Pengaturan", PITA + 1)
        buku.tulis("Pengaturan", {f"A{PITA + 1}": "Istimewa", f"B{PITA + 1}": 1.5})

    kisi = ubah(kantor, induk, path, sunting)
    assert [nilai(kisi, id_, "Predikat") for id_ in "abc"] == ["Sedang", "Sangat Tinggi", "Istimewa"]
    assert sepakat(kisi, path, tmp_path) == []
    assert "K323" in kode(muat(path))


def test_more_bands_than_count_are_told_and_left_out_alike(
    induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    """Nine more lines above the two highest bands: twelve count, and those two are the thirteenth and fourteenth."""
    path = tmp_path / "banyak.xlsx"

    def sunting(buku: Buku) -> None:
        buku.sisip_baris("Pengaturan", PITA + 3, 9)
        isi = {
            f"{k}{PITA + 3 + n}": x
            for n in range(9)
            for k, x in (("A", f"Sedang {n}"), ("B", 0.66 + n / 100))
        }
        isi_sel(buku, isi)

    kisi = ubah(kantor, induk, path, sunting)
    assert [nilai(kisi, id_, "Predikat") for id_ in "abc"] == ["Sedang 8"] * 3
    m = muat(path)
    assert [p.nama for p in m.rencana.pengaturan.pita][-1] == "Sedang 8"
    assert "K323" in kode(m)


@pytest.mark.parametrize("isi", [None, "  ", ("rumus", "=NA()")])
def test_a_bidang_without_a_name_goes_by_its_singkatan(
    isi: Isi | Ketik, induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    path = tmp_path / "bidang.xlsx"
    kisi = ubah(kantor, induk, path, lambda buku: isi_sel(buku, {letak("Daftar_Bidang"): isi}))
    daftar = lajur(kisi["Rekap Capaian"], "Bidang", "Predikat", akhir="Bidang")
    assert list(daftar.menurut("Bidang")) == ["B1", "Sekretariat"]
    assert [b.nama for b in muat(path).rencana.bidang] == ["B1", "Sekretariat"]
    # The bidang's own sheet bears its name; a click makes it anew.
    assert [x for x in sepakat(kisi, path, tmp_path) if not x.startswith("B1!")] == []


def test_an_error_value_in_a_text_is_told_and_printed_nowhere(
    induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    path = tmp_path / "teks.xlsx"
    ubah(kantor, induk, path, lambda buku: isi_sel(buku, {letak("Penandatangan_Nama"): ("rumus", "=NA()")}))
    m = muat(path)
    assert m.rencana.instansi.penandatangan.nama is None
    pesan = [t.pesan for t in m.temuan(m.fakta) if t.kode == "K328"]
    assert len(pesan) == 1
    assert "tertulis “#N/A”; yang dikenal: teks biasa. Untuk sementara dipakai sel kosong." in pesan[0]


def test_what_leaves_an_odd_master_agrees_too(induk: Path, kantor: Kantor, tmp_path: Path) -> None:
    """The laporan and a bidang's file of a master with unusable rules and shuffled bands."""
    path = tmp_path / "janggal.xlsx"
    sel = dict(zip(map(letak, ATURAN), ATURAN_JANGGAL["words nobody knows"][0], strict=True))

    def sunting(buku: Buku) -> None:
        isi_sel(buku, sel)
        tulis_pita(PITA_JANGGAL["shuffled"][0])(buku)

    ubah(kantor, induk, path, sunting)
    rencana = muat(path).rencana
    hasil = hitung(rencana)
    for nama, buku in (
        ("laporan", susun_laporan(rencana, hasil)),
        ("bidang", susun_file_bidang(rencana, hasil, rencana.bidang[0])),
    ):
        keluar = tmp_path / f"{nama}.xlsx"
        keluar.write_bytes(tulis_xlsx(buku))
        beda = bandingkan(keluar, kantor)
        assert beda.jumlah_sel > 500
        assert beda.beda == [], nama


def test_odd_settings_typed_into_a_laporan_are_taken_as_in_the_master(
    induk: Path, kantor: Kantor, tmp_path: Path
) -> None:
    rencana = muat(induk).rencana
    path = tmp_path / "laporan.xlsx"
    isi = susun_laporan(rencana, hitung(rencana))
    path.write_bytes(tulis_xlsx(isi))
    sel = {isi.nama[n].split("!")[1].replace("$", ""): x for n, x in zip(ATURAN, ("II ", None), strict=False)}
    with kantor.buka(path) as buku:
        sebelum = semua_kisi(buku)
        isi_sel(buku, sel)
        sesudah = semua_kisi(buku)
    sama = {nama: kisi == sebelum[nama] for nama, kisi in sesudah.items() if nama != "Pengaturan"}
    assert set(sama.values()) == {True}, sama
