"""Random plans in random hands: what is read without a note is right, and nothing disappears."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.core.rencana import Baris
from renaksi_xl.errors import MasukanError
from renaksi_xl.rencana_json import baca_rencana, tulis_rencana
from renaksi_xl.sheets.rujukan import huruf
from tests.baca.cetak import tangan
from tests.baca.cetak.tangan import Butir, Dokumen
from tests.percobaan import sebanyak

KATA = (
    "Penyusunan", "dokumen", "laporan", "ASN", "pegawai", "Kabupaten/Kota", "2024", "s.d.", "(PNS)", "TW", "I", "&",
    "Jumlah", "persen", "–", "Program", "Kegiatan", "target", "a.", "1.", "1.1", "5.03.01", "Catatan:", "50%", "-",
)  # fmt: skip
SATUAN = ("Dokumen", "Orang", "Laporan", "Kali Sidang", "orang", "Ruas Jalan (km)")

frasa = st.lists(st.sampled_from(KATA), min_size=1, max_size=5).map(" ".join)
wajar = st.builds(
    "{} {}".format, st.sampled_from(("Penyusunan", "Koordinasi", "Pembinaan", "Evaluasi")), frasa
)
# A name beginning with a number or a code is read as numbered; tests of single readers say how.
aneh = frasa.filter(lambda t: t[0].isalpha() and not t.startswith("a."))
uraian = st.one_of(wajar, wajar, wajar, aneh)
indikator = st.builds("{} {}".format, st.sampled_from(("Persentase", "Jumlah", "Rasio", "Indeks")), frasa)


@st.composite
def bilangan(draw: st.DrawFn) -> str:
    """A number as offices print it."""
    return draw(
        st.one_of(
            st.integers(0, 999).map(str),
            st.integers(1000, 999_999).map(str),
            st.integers(1, 99_999).map(lambda n: f"{n // 100},{n % 100:02d}"),
        )
    )


@st.composite
def target(draw: st.DrawFn) -> tuple[str, list[str]]:
    """The year's target and the quarters', all in one satuan or all in per cent."""
    satuan = draw(st.sampled_from(SATUAN))
    akhiran = draw(st.sampled_from(("%", f" {satuan}", f" {satuan}")))

    def satu() -> str:
        return draw(bilangan()) + akhiran

    kosong = st.sampled_from(("-", "-", ""))
    tw = [satu() if draw(st.integers(0, 3)) else draw(kosong) for _ in range(4)]
    return satu(), tw


@st.composite
def butir(draw: st.DrawFn, kedalaman: int) -> Butir:
    jenjang = ("Sasaran", "Program", "Kegiatan", "Sub Kegiatan")[kedalaman]
    tahun, tw = draw(target())
    bawah = kedalaman >= 2
    nama = draw(uraian)
    return Butir(
        jenjang,
        f"Program {nama}" if jenjang == "Program" else nama,
        draw(indikator),
        tahun,
        tw if bawah else [""] * 4,
        draw(wajar) if bawah else "",
        draw(st.sampled_from(("SEKRETARIAT", "Bidang Mutasi", ""))) if bawah else "",
        draw(st.lists(butir(kedalaman + 1), min_size=1, max_size=3)) if kedalaman < 3 else [],
    )


dokumen = st.lists(butir(0), min_size=1, max_size=2).map(
    lambda puncak: Dokumen(
        "DINAS CONTOH",
        "Contoh",
        2024,
        "Kota Contoh, 2 Januari 2024",
        "Kepala Dinas",
        "(nama)",
        "Pembina",
        "(NIP)",
        puncak,
    )
)


def nilai(teks: str) -> Decimal | str | None:
    """What a printed number means, by another way than the product's reader."""
    if teks in ("", "-"):
        return teks or None
    angka, persen, _ = teks.partition("%") if "%" in teks else (teks.split(" ", 1)[0], "", "")
    utuh, _, pecah = angka.partition(",")
    hasil = Decimal(f"{int(utuh)}.{pecah or 0}").normalize()
    return hasil / 100 if persen else hasil


def inti(b: Baris) -> tuple[object, ...]:
    return (
        b.jenjang,
        b.uraian,
        b.kinerja or "",
        b.indikator,
        b.target,
        *b.target_tw,
        b.penanggung_jawab or "",
    )


def harapan(d: Dokumen) -> list[tuple[object, ...]]:
    return [
        (x.jenjang, x.uraian, x.kinerja, x.indikator, nilai(x.target), *(nilai(t) for t in x.tw), x.pj)
        for x in d.semua()
    ]


def bertanda(hasil: HasilImpor) -> bool:
    """Whether the import asks or names anything, beside what every such document has."""
    biasa = ("diulang", "baris jumlah atau keterangan")
    sisa = [t for t in hasil.tak_ditempatkan if t.tertulis != "Jumlah"]
    tanya = [p for p in hasil.pertanyaan if biasa[0] not in p.kalimat]
    return bool(sisa or tanya or any(b.tanya for b in hasil.baris))


def tertulis(hasil: HasilImpor) -> list[str]:
    """Everything the account shows: beside what was understood, or as a cell that was not."""
    return [n.tertulis for n in (*hasil.nilai, *hasil.judul)] + [t.tertulis for t in hasil.tak_ditempatkan]


def hilang(d: Dokumen, hasil: HasilImpor) -> Iterator[str]:
    """Texts and numbers of the document that the account does not show."""
    akun = tertulis(hasil)
    angka = {x for b in hasil.rencana.baris for x in (b.target, *b.target_tw)}
    for x in d.semua():
        yield from (
            t for t in (x.uraian, x.kinerja, x.indikator, x.pj) if not any(t in satu for satu in akun)
        )
        for t in (x.target, *x.tw):
            if t not in ("", "-") and nilai(t) not in angka and not any(t in satu for satu in akun):
                yield t


@settings(
    max_examples=sebanyak(100),
    deadline=None,
    # A failing document is long whatever is done to it; shrinking takes minutes and helps nobody.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(d=dokumen, nama=st.sampled_from(sorted(tangan.SEMUA)))
def test_what_is_read_without_a_note_is_right_and_nothing_disappears(d: Dokumen, nama: str) -> None:
    tulis, akhiran = tangan.SEMUA[nama]
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / f"a{akhiran}"
        tulis(berkas, d)
        hasil = baca_cetak(buka_kisi(berkas), berkas.name)
    if not bertanda(hasil):
        assert [inti(b) for b in hasil.rencana.baris] == harapan(d)
    assert list(hilang(d, hasil)) == []
    assert baca_rencana(tulis_rencana(hasil.rencana)).baris == hasil.rencana.baris


sel_sembarang = st.one_of(
    st.none(),
    st.sampled_from((
        "No", "Program", "Kegiatan/Sub Kegiatan", "Sasaran", "Indikator Kinerja", "Target", "TW I", "TW. II 3 Dokumen", "I",
        "Satuan", "Kode", "5.03.01", "Realisasi", "Rp", "K", "Pagu", "#REF!", "NIP. (NIP)", "Malili, 3 Januari 2023", "Jumlah",
        "TAHUN 2024", "DINAS A", "Sub Kegiatan: B", "1.1 C", "a. D", "10 Dokumen\nTW. I 3 Dokumen\nTW.II : 4400", "Penanggung Jawab",
        "Triwulan", "Faktor Penghambat", "Jenjang", "Uraian", "12 = 8+9",
    )),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
    st.text(max_size=6),
)  # fmt: skip


@st.composite
def kisi_sembarang(draw: st.DrawFn) -> Kisi:
    """Any cells with headings among them, merged anyhow."""
    lebar = draw(st.integers(1, 8))
    baris = st.lists(sel_sembarang, min_size=lebar, max_size=lebar)
    judul: list[list[NilaiSel]] = [
        ["Program", "Indikator", "Target", *["TW I", "Satuan", "No"][: max(0, lebar - 3)]]
    ]
    petak = [*draw(st.lists(baris, max_size=4)), *judul, *draw(st.lists(baris, max_size=10))]
    luas = []
    terpakai: set[tuple[int, int]] = set()
    for _ in range(draw(st.integers(0, 6))):
        b, k = draw(st.integers(0, len(petak) - 1)), draw(st.integers(0, lebar - 1))
        satu = (b, k, b + draw(st.integers(0, 4)), k + draw(st.integers(0, 4)))
        sel = {(x, y) for x in range(b, satu[2] + 1) for y in range(k, satu[3] + 1)}
        if not sel & terpakai:
            terpakai |= sel
            luas.append(satu)
    tebal = frozenset(draw(st.sets(st.tuples(st.integers(0, 14), st.integers(0, 7)), max_size=5)))
    return Kisi(nama="R", petak=petak, gabung=tuple(luas), tebal=tebal)


@settings(max_examples=sebanyak(300), deadline=None)
@given(kisi=kisi_sembarang())
def test_a_maze_of_cells_is_read_or_refused_and_every_cell_is_accounted_for(kisi: Kisi) -> None:
    try:
        hasil = baca_cetak([kisi], "a.xlsx", tahun=2024)
    except MasukanError:
        return
    akun = " ".join([*tertulis(hasil), *(k.judul for k in hasil.kolom)])
    nomor = {k.tempat for k in hasil.kolom if k.sebagai.startswith("nomor urut")}
    awal = max(i for i, baris in enumerate(kisi.petak) if baris[:3] == ["Program", "Indikator", "Target"])
    for b in range(awal + 1, kisi.tinggi):
        for k in kisi.berisi(b):
            # A number, a quarter and the word of a level mark a row; they have no value of their own.
            penanda = kisi.teks(b, k) in PENANDA or (
                f"R!{huruf(k)}" in nomor and not isinstance(kisi.nilai(b, k), str)
            )
            if len(kisi.teks(b, k)) > 3 and not penanda:
                assert kisi.teks(b, k).split()[-1] in akun, (b, k, kisi.teks(b, k))


PENANDA = ("TW I", "Sasaran", "Program", "Tujuan")
