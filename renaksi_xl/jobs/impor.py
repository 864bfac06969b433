"""`renaksi impor`: the plan in an office's own document, and a full account of how it was understood."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from renaksi_xl.baca.cap_isian import LEMBAR_CAP
from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.baca.cetak.hasil import HasilImpor, TakDitempatkan
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.books.simpan import periksa_tujuan
from renaksi_xl.books.simpan_banyak import simpan_bersama
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.daftar import periksa_semua
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import impor as kata
from renaksi_xl.pesan.temuan import pesan_temuan
from renaksi_xl.sheets.cap_laporan import NAMA_LEMBAR as LEMBAR_PERIKSA
from renaksi_xl.sheets.hitung import NAMA_LEMBAR as LEMBAR_HITUNG
from renaksi_xl.sheets.rujukan import alamat, pisah_lembar, wilayah

TEMUAN_SEJENIS = 3
"""Findings of one code told in full; of the others the line has the cells."""
TULISAN_DITAMPILKAN = 8
"""Cells whose text is quoted in one line; of the others the line has the address."""


def impor(
    berkas: Path,
    rencana: Path,
    pratinjau: Path | None = None,
    *,
    lembar: Sequence[str] = (),
    tahun: int | None = None,
) -> list[str]:
    """Read `berkas` into the plan JSON `rencana`, on wish also into a preview workbook; gives the account's lines.

    Raises MasukanError for a document without a plan, BerkasError for files; then nothing is written.
    """
    tujuan = [rencana, *([pratinjau] if pratinjau else [])]
    periksa_tujuan(rencana, [berkas])
    if pratinjau is not None:
        periksa_tujuan(pratinjau, [berkas, rencana])
    hasil, temuan = baca_dokumen(berkas, lembar=lembar, tahun=tahun)
    isi = {} if pratinjau is None else {pratinjau: isi_pratinjau(hasil, temuan)}
    simpan_bersama({**isi, rencana: _json(hasil)}, [berkas])
    return [*_laporan(berkas.name, hasil), *_laporan_temuan(temuan), *(kata.ditulis(str(t)) for t in tujuan)]


def baca_dokumen(
    berkas: Path, *, lembar: Sequence[str] = (), tahun: int | None = None
) -> tuple[HasilImpor, list[TemuanBertempat]]:
    """What a document says, and the findings about it. Raises MasukanError for one without a plan, BerkasError."""
    hasil = baca_cetak(_buka(berkas, lembar), berkas.name, lembar=lembar, tahun=tahun)
    return hasil, [
        TemuanBertempat(t, hasil) for t in periksa_semua(Bahan(hasil.rencana, hitung(hasil.rencana)))
    ]


def isi_pratinjau(hasil: HasilImpor, temuan: Sequence[TemuanBertempat]) -> bytes:
    """The preview workbook: how every cell was understood."""
    from renaksi_xl.books.tulis import tulis_xlsx
    from renaksi_xl.sheets.pratinjau_impor import buku_pratinjau

    return tulis_xlsx(buku_pratinjau(_isi_pratinjau(hasil, temuan)))


def _buka(berkas: Path, lembar: Sequence[str]) -> list[Kisi]:
    """The sheets; a workbook of ours has its plan at hand, but a printed sheet of a laporan may be asked for."""
    kisi = buka_kisi(berkas)
    nama = {k.nama for k in kisi}
    tolak_buatan_kita(berkas, nama)
    if LEMBAR_HITUNG in nama and not (lembar and LEMBAR_PERIKSA in nama):
        raise MasukanError(kata.buku_kita(berkas.name))
    return kisi


def tolak_buatan_kita(berkas: Path, lembar: Collection[str]) -> None:
    """Refuse what no office wrote: a bidang's file, and our Word report, whose tables tell every row several times.

    Raises MasukanError.
    """
    if LEMBAR_CAP in lembar:
        raise MasukanError(kata.file_isian(berkas.name))
    if berkas.suffix.lower() == ".docx":
        from renaksi_xl.books.paket import baca_berkas
        from renaksi_xl.kirim.cap_word import baca_cap

        if baca_cap(baca_berkas(berkas), berkas.name) is not None:
            raise MasukanError(kata.word_kita(berkas.name))


def _json(hasil: HasilImpor) -> bytes:
    from renaksi_xl.rencana_json import dumps, tulis_rencana

    return (dumps(tulis_rencana(hasil.rencana)) + "\n").encode("utf-8")


class TemuanBertempat:
    """A finding with the source cell it is about."""

    def __init__(self, temuan: Temuan, hasil: HasilImpor) -> None:
        self.kode, self.sifat = temuan.kode, temuan.sifat
        self.pesan, self.saran = pesan_temuan(temuan)
        asal = hasil.asal
        self.asal = (
            asal.get((temuan.id or "", temuan.kolom or ""))
            or asal.get((temuan.id or "", kata.LABEL_NAMA))
            or "-"
        )


def _laporan(nama: str, hasil: HasilImpor) -> Iterator[str]:
    yield kata.kepala_hasil(nama, hasil.lembar, len(hasil.baris))
    if hasil.lembar_lain:
        yield kata.lembar_lain(hasil.lembar_lain)
    yield from (kata.fakta_judul(n.label, n.nilai, n.asal) for n in hasil.judul)
    yield kata.JUDUL_KOLOM
    yield from (kata.kolom_dibaca(k.tempat, k.judul, k.sebagai) for k in hasil.kolom)
    yield kata.JUDUL_JENJANG
    for (jenjang, alasan), isi in _kelompokkan((b.jenjang, b.alasan, b.asal) for b in hasil.baris):
        yield kata.jenjang_dibaca(jenjang, len(isi), alasan, ringkas_sel(isi))
    if hasil.pertanyaan:
        yield kata.JUDUL_TANYA
        for (kalimat, _), isi in _kelompokkan((p.kalimat, "", p.asal) for p in hasil.pertanyaan):
            yield kata.sel_dengan_alasan(kalimat, ringkas_sel(isi))
    yield kata.JUDUL_SISA if hasil.tak_ditempatkan else kata.TIDAK_ADA_SISA
    per_alasan: dict[str, list[TakDitempatkan]] = {}
    for t in hasil.tak_ditempatkan:
        per_alasan.setdefault(t.alasan, []).append(t)
    for alasan, sisa in per_alasan.items():
        if len(sisa) <= TULISAN_DITAMPILKAN:
            sel = ", ".join(kata.sel_bertulisan(t.asal, t.tertulis) for t in sisa)
        else:
            sel = ringkas_sel([t.asal for t in sisa])
        yield kata.sel_dengan_alasan(alasan, sel)


def _kelompokkan(isi: Iterable[tuple[str, str, str]]) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """Cells by their first two words, in the order these first appear."""
    peta: dict[tuple[str, str], list[str]] = {}
    for satu, dua, sel in isi:
        peta.setdefault((satu, dua), []).append(sel)
    yield from peta.items()


def ringkas_sel(sel: Sequence[str]) -> str:
    """Cells in one line, runs of a column as a range.

    >>> ringkas_sel(["R!A1", "R!A2", "R!A3", "R!C7", "Tabel 1 baris 2, kolom 1"])
    'R!A1:A3, R!C7, Tabel 1 baris 2, kolom 1'
    """
    urut = [(_letak(s), s) for s in dict.fromkeys(sel)]
    bagian = []
    for _, runtun in groupby(enumerate(urut), key=lambda x: _kunci_runtun(x[0], x[1])):
        isi = [s for _, (_, s) in runtun]
        akhir = _letak(isi[-1])
        ekor = f":{alamat(akhir[1], akhir[2])}" if len(isi) > 1 and akhir else ""
        bagian.append(isi[0] + ekor)
    return ", ".join(bagian)


def _letak(sel: str) -> tuple[str, int, int] | None:
    pisah = pisah_lembar(sel)
    luas = wilayah(pisah[1]) if pisah else None
    return (pisah[0], luas[0], luas[1]) if pisah and luas else None


def _kunci_runtun(ke: int, isi: tuple[tuple[str, int, int] | None, str]) -> tuple[object, ...]:
    """Cells of one column in consecutive rows have one key."""
    letak, sel = isi
    return (sel,) if letak is None else (letak[0], letak[2], letak[1] - ke)


def _laporan_temuan(temuan: Sequence[TemuanBertempat]) -> Iterator[str]:
    if not temuan:
        return
    yield kata.JUDUL_TEMUAN
    banyak = [sum(t.sifat is s for t in temuan) for s in (Sifat.WAJIB, Sifat.PERLU_DICEK, Sifat.CATATAN)]
    yield kata.banyak_temuan(*banyak)
    for sifat in Sifat:
        per_kode: dict[str, list[TemuanBertempat]] = {}
        for t in temuan:
            if t.sifat is sifat:
                per_kode.setdefault(t.kode, []).append(t)
        for isi in per_kode.values():
            yield from (
                kata.satu_temuan(t.kode, t.sifat, t.asal, t.pesan, t.saran) for t in isi[:TEMUAN_SEJENIS]
            )
            if len(isi) > TEMUAN_SEJENIS:
                lain = ringkas_sel([t.asal for t in isi[TEMUAN_SEJENIS:]])
                yield kata.temuan_sejenis(isi[0].kode, len(isi) - TEMUAN_SEJENIS, lain)


def _isi_pratinjau(hasil: HasilImpor, temuan: Sequence[TemuanBertempat]) -> dict[str, list[list[str]]]:
    """The rows of every sheet of the preview."""
    return {
        "Isi": [[n.asal, n.tertulis, n.label, n.nilai, n.id] for n in (*hasil.judul, *hasil.nilai)],
        "Baris": [[b.id, b.asal, b.uraian, b.jenjang, b.alasan] for b in hasil.baris],
        "Kolom": [[k.tempat, k.judul, k.sebagai] for k in hasil.kolom],
        "Perlu Dilihat": [
            *([t.asal, t.tertulis, t.alasan] for t in hasil.tak_ditempatkan),
            *([p.asal, "", p.kalimat] for p in hasil.pertanyaan),
        ],
        "Temuan": [[t.kode, t.sifat.value, t.asal, t.pesan, t.saran] for t in temuan],
    }
