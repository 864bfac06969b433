"""The way from grids to a plan: sheets that hold a table, one tree over all of them, office and signers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from renaksi_xl.baca.cetak.hasil import HasilImpor, KolomDibaca, NilaiDibaca, Pertanyaan, TakDitempatkan
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.cetak.kurun import anggaran_sd, beranggaran
from renaksi_xl.baca.cetak.lembaran import Lembaran, baca_lembaran
from renaksi_xl.baca.cetak.pohon_cetak import Hutan
from renaksi_xl.baca.cetak.susun import Susunan, susun_baris
from renaksi_xl.baca.cetak.tanda_tangan import penandatangan
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.rencana import (
    TW,
    Baris,
    Bidang,
    Dokumen,
    Instansi,
    Penandatangan,
    Pengaturan,
    Rencana,
    TeksE81,
)
from renaksi_xl.core.singkatan import singkatan
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import impor as kata
from renaksi_xl.sheets.rujukan import huruf


def baca_cetak(
    kisi: Sequence[Kisi], nama_berkas: str, *, lembar: Sequence[str] = (), tahun: int | None = None
) -> HasilImpor:
    """Read the plan of a document. `lembar`: only these sheets; `tahun`: where the document names none.

    Raises MasukanError with one sentence: no table of a plan, tables of different years, no year.
    """
    tak_ada = [nama for nama in lembar if nama not in {k.nama for k in kisi}]
    if tak_ada:
        raise MasukanError(kata.lembar_tak_ada(nama_berkas, tak_ada[0], [k.nama for k in kisi]))
    semua = _lembaran([k for k in kisi if not lembar or k.nama in lembar], tahun)
    if not semua:
        raise MasukanError(kata.bukan_renaksi(nama_berkas, [k.nama for k in kisi]))
    hutan = Hutan()
    for satu in semua:
        hutan.tambah(satu)
    susunan = susun_baris(hutan)
    instansi, judul = _instansi(semua, nama_berkas, tahun, susunan)
    tw = _tw_pelaporan(semua, susunan)
    rencana = Rencana(
        instansi=instansi,
        pengaturan=Pengaturan(tw_pelaporan=tw, anggaran=_anggaran(semua, susunan)),
        dokumen=_dokumen(semua, tw, judul),
        bidang=_bidang(susunan.baris),
        baris=tuple(susunan.baris),
    )
    _catat_lembar(semua, susunan)
    terbaca = {x.kisi.nama for x in semua}
    return HasilImpor(
        rencana=rencana,
        lembar=tuple(x.kisi.nama for x in semua),
        lembar_lain=tuple(k.nama for k in kisi if k.nama not in terbaca),
        kolom=tuple(_kolom(semua)),
        baris=tuple(susunan.dibaca),
        nilai=tuple(susunan.nilai),
        judul=tuple(judul),
        tak_ditempatkan=tuple(susunan.sisa),
        pertanyaan=tuple(susunan.tanya),
    )


def _lembaran(kisi: Sequence[Kisi], tahun: int | None) -> list[Lembaran]:
    """The sheets with a plan; those whose titles name no year by that of the document: years stand in headings too."""
    semua = [x for k in kisi if (x := baca_lembaran(k, tahun)) is not None]
    milik = _tahun_tunggal(semua) if tahun is None else None
    if milik is None:
        return semua
    lain = (x if x.judul.tahun else baca_lembaran(x.kisi, milik) for x in semua)
    return [x for x in lain if x is not None]


def _tahun_tunggal(semua: Sequence[Lembaran]) -> int | None:
    """The one year of the titles, else of the first signature; None for none, and for several.

    What is signed may be of the year before (an evaluation in January) or of the next one (a plan in December): the
    signature says nothing about headings of which none names its year, and nothing in December.
    """
    ada = {int(x.judul.tahun[0]) for x in semua if x.judul.tahun}
    if ada:
        return ada.pop() if len(ada) == 1 else None
    tanda = (x.tanda_tangan.tempat_tanggal for x in semua if x.tanda_tangan)
    tanggal = next((satu[0] for satu in tanda if satu), "")
    disebut = any(tanggal[-4:] in k.judul for x in semua for kepala in x.kepala for k in kepala.kolom)
    return _tahun_tanggal(tanggal) if disebut and "desember" not in tanggal.lower() else None


def _tahun_tanggal(tempat_tanggal: str) -> int | None:
    return int(tempat_tanggal[-4:]) if tempat_tanggal[-4:].isdecimal() else None


def _dokumen(semua: Sequence[Lembaran], tw: int, judul: list[NilaiDibaca]) -> Dokumen:
    """The office's words under Formulir E.81, for the quarter it reports."""
    isi: dict[str, str] = {}
    for x in semua:
        for medan, (teks, tertulis, letak) in x.kaki.items():
            if medan not in isi:
                isi[medan] = teks
                judul.append(NilaiDibaca("", kata.MEDAN_E81[medan], x.kisi.alamat(letak), tertulis, teks))
    satu, dua, tiga, empat = (TeksE81(**isi) if n == tw else TeksE81() for n in (1, 2, 3, 4))
    return Dokumen(teks_e81=(satu, dua, tiga, empat))


def _tw_pelaporan(semua: Sequence[Lembaran], susunan: Susunan) -> int:
    """The quarter the titles name; else the last one that has a realisasi, and that is asked."""
    judul = [x.judul.tw for x in semua if x.judul.tw is not None]
    if judul:
        return max(judul) + 1
    terisi = [i for b in susunan.baris for i, r in enumerate(b.realisasi_tw) if r is not None]
    if not terisi:
        return 1
    susunan.tanya.append(Pertanyaan(semua[0].kisi.nama, kata.tw_terakhir(TW[max(terisi)])))
    return max(terisi) + 1


def _anggaran(semua: Sequence[Lembaran], susunan: Susunan) -> Literal["per_tw", "sd"]:
    """How realisasi anggaran is written, as the headings of its columns say."""
    cara = [anggaran_sd(k.kolom) for x in semua for k in x.kepala if beranggaran(k.kolom)]
    if not any(cara):
        return "per_tw"
    kalimat = kata.ANGGARAN_SD if all(cara) else kata.ANGGARAN_CAMPUR
    susunan.tanya.append(Pertanyaan(semua[0].kisi.nama, kalimat))
    return "sd" if all(cara) else "per_tw"


def _catat_lembar(semua: Sequence[Lembaran], susunan: Susunan) -> None:
    """What the sheets themselves leave open, before what their rows do."""
    sisa = [TakDitempatkan(x.kisi.alamat(s.letak), s.teks, s.alasan) for x in semua for s in x.sisa]
    susunan.sisa[:0] = sisa
    for x in semua:
        susunan.tanya += [Pertanyaan(f"{x.kisi.nama}!{huruf(k)}", kalimat) for k, kalimat in x.tanya]
        if x.diulang:
            baris = [str(b + 1) for b in sorted(x.diulang)]
            susunan.tanya.append(Pertanyaan(x.kisi.nama, kata.judul_diulang(baris)))
        dipakai = {n.asal for n in susunan.nilai}
        nol = [asal for letak in sorted(x.kisi.nol_rumus) if (asal := x.kisi.alamat(letak)) in dipakai]
        susunan.tanya += [Pertanyaan(asal, kata.NOL_RUMUS) for asal in nol]
        if x.kisi.tanpa_rupa and any(b.tanya for b in x.simpul):
            susunan.tanya.append(Pertanyaan(x.kisi.nama, kata.TANPA_RUPA))


def _kolom(semua: Sequence[Lembaran]) -> Iterator[KolomDibaca]:
    for x in semua:
        for kepala in x.kepala:
            for k in kepala.kolom:
                yield KolomDibaca(f"{x.kisi.nama}!{huruf(k.kolom)}", k.judul, k.sebutan)


def _bidang(baris: Sequence[Baris]) -> tuple[Bidang, ...]:
    """The bidang named as penanggung jawab; two spellings of one name are one (ATURAN 4)."""
    ada: dict[str, Bidang] = {}
    for satu in baris:
        nama = satu.penanggung_jawab or ""
        if seragam(nama) and seragam(nama) not in ada:
            pendek = singkatan(nama, [*kata.NAMA_TERPAKAI, *(b.singkatan for b in ada.values())])
            ada[seragam(nama)] = Bidang(nama=nama, singkatan=_bersih(pendek) or f"Bidang {len(ada) + 1}")
    return tuple(ada.values())


def _bersih(pendek: str) -> str:
    """A short name that Excel and Windows take."""
    return "".join(h for h in pendek if h.isalnum() or h in " -&")[:20].strip()


def _instansi(
    semua: Sequence[Lembaran], nama_berkas: str, tahun: int | None, susunan: Susunan
) -> tuple[Instansi, list[NilaiDibaca]]:
    """The office from titles and signatures, each fact with its cell."""
    fakta: dict[str, str] = {}
    asal: list[NilaiDibaca] = []

    def catat(x: Lembaran, kunci: str, isi: tuple[str, tuple[int, int]]) -> None:
        if kunci not in fakta:
            fakta[kunci] = isi[0]
            asal.append(NilaiDibaca("", kata.MEDAN_INSTANSI[kunci], x.kisi.alamat(isi[1]), isi[0], isi[0]))

    kepala, bappeda = Penandatangan(), Penandatangan()
    for x in semua:
        for kunci, isi in x.judul.fakta().items():
            catat(x, kunci, isi)
        if x.tanda_tangan is None:
            continue
        if x.tanda_tangan.tempat_tanggal:
            catat(x, "tempat_tanggal", x.tanda_tangan.tempat_tanggal)
        for awalan, blok in (("kepala", x.tanda_tangan.kepala), ("bappeda", x.tanda_tangan.bappeda)):
            for kunci, isi in blok.items():
                catat(x, f"{awalan} {kunci}", isi)
        kepala = kepala if kepala != Penandatangan() else penandatangan(x.tanda_tangan.kepala)
        bappeda = bappeda if bappeda != Penandatangan() else penandatangan(x.tanda_tangan.bappeda)
    dipakai = {n.asal for n in asal}
    asal += [n for x in semua for n in _judul_lain(x) if n.asal not in dipakai]
    if "nama" not in fakta:
        susunan.tanya.append(Pertanyaan(semua[0].kisi.nama, kata.NAMA_TIDAK_ADA))
    instansi = Instansi(
        nama=fakta.get("nama", kata.NAMA_PENGGANTI),
        kabupaten=fakta.get("kabupaten"),
        tahun=tahun or _tahun(semua, nama_berkas, fakta.get("tempat_tanggal"), susunan),
        tempat_tanggal=fakta.get("tempat_tanggal"),
        penandatangan=kepala,
        penandatangan_bappeda=bappeda,
    )
    return instansi, asal


def _judul_lain(x: Lembaran) -> Iterator[NilaiDibaca]:
    """Every line above the table, so that the account shows also those that say nothing about the office."""
    for letak in x.judul.sel:
        teks = x.kisi.teks(*letak)
        yield NilaiDibaca("", kata.JUDUL, x.kisi.alamat(letak), teks, teks)


def _tahun(semua: Sequence[Lembaran], nama_berkas: str, tempat_tanggal: str | None, susunan: Susunan) -> int:
    """The year of the titles, else of the signature, and that is asked; two years in one document are an error."""
    ada = {int(x.judul.tahun[0]): x.kisi.nama for x in reversed(semua) if x.judul.tahun}
    if len(ada) > 1:
        raise MasukanError(kata.tahun_beda(nama_berkas, sorted(ada.items())))
    if ada:
        return next(iter(ada))
    if tempat_tanggal and (tahun := _tahun_tanggal(tempat_tanggal)) is not None:
        susunan.tanya.append(Pertanyaan(semua[0].kisi.nama, kata.tahun_tanda_tangan(tahun)))
        return tahun
    raise MasukanError(kata.tanpa_tahun(nama_berkas))
