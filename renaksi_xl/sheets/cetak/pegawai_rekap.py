"""Sheets Rekap Pegawai (how much rests on whom, who is in no team) and Matriks Pegawai (who works where)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.pegawai import Orang, Peran
from renaksi_xl.core.ukuran_huruf import LONGGAR, lebar_teks
from renaksi_xl.pesan import pegawai as kata
from renaksi_xl.sheets.alamat import pada, sel, wilayah
from renaksi_xl.sheets.cetak.halaman import kertas, skala
from renaksi_xl.sheets.cetak.pegawai import AWAL, KALI_KUNCI, KOLOM_KINERJA, Daftar, kepala
from renaksi_xl.sheets.cetak.susunan import Susunan
from renaksi_xl.sheets.kontrak import Cetak, FormatBersyarat, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.putus_kolom import SKALA, putus_merata
from renaksi_xl.sheets.rumus import pegawai as rumus

_LEBAR_REKAP = (5, 31, 11, 9, 10, 9, 13, 13, 13, 22)
_PEMILIK, _KETUA, _ANGGOTA, _TIM, _SENDIRI, _SUB, _HASIL, _KET = range(2, 10)
_NO_ORANG = len(_LEBAR_REKAP)
_KEPALA = AWAL - 1


def urutan_rekap(orang: Sequence[Orang]) -> list[int]:
    """Indices of everybody, those in most teams first; posts that only own kinerja stand last."""
    return sorted(
        range(len(orang)),
        key=lambda n: (
            not orang[n].bekerja,
            -orang[n].banyak_tim,
            -len(orang[n].sub),
            seragam(orang[n].nama) if orang[n].bekerja else "",
        ),
    )


def rekap(daftar: Daftar) -> Lembar:
    """Sheet Rekap Pegawai, every count a formula over sheet Pegawai."""
    x, urut = Susunan(_LEBAR_REKAP), urutan_rekap(daftar.orang)
    akhir = AWAL + len(urut) - 1
    kepala(x, daftar.bahan, kata.JUDUL_REKAP, kata.KETERANGAN_REKAP, kata.KEPALA_REKAP)
    terbanyak = max(o.banyak_tim for o in daftar.orang)
    for b, n in enumerate(urut, start=AWAL):
        _baris_rekap(x, b, b - AWAL + 1, n, daftar, (akhir, terbanyak))
    b = akhir + 2
    x.taruh(b, 1, _ringkas(daftar, akhir, terbanyak), Gaya.CETAK_CATATAN_TEBAL, (b, _KET))
    x.tinggi |= {b - 1: 6.0, b: 18.0}
    ukuran = kertas(daftar.bahan.rencana)
    return Lembar(
        nama=kata.REKAP,
        kode=None,
        blok=x.blok(),
        gabung=x.gabung,
        bersyarat=_warna_rekap(akhir),
        lebar=dict(enumerate(_LEBAR_REKAP)),
        tersembunyi_kolom=frozenset({_NO_ORANG}),
        tinggi=x.tinggi,
        beku=(AWAL, 2),
        cetak=Cetak(
            kertas=ukuran,
            mendatar=False,
            ulang_baris=(_KEPALA, _KEPALA),
            wilayah=(0, 0, b, _KET),
            lebar_halaman=1,
        ),
        warna_tab="hasil",
        garis=False,
        skala_layar=90,
    )


def _baris_rekap(x: Susunan, b: int, no: int, n: int, daftar: Daftar, batas: tuple[int, int]) -> None:
    orang, d = daftar.orang[n], daftar.kolom
    siapa = (d("orang"), "$" + sel(b, _NO_ORANG))

    def berperan(peran: Peran) -> Rumus:
        pasangan = (siapa, (d("peran"), int(peran)), (d("a"), 1))
        return rumus.banyak(pasangan, len(orang.tim(peran)))

    kinerja = sum(bool(_kinerja(daftar, t.baris)) for t in orang.tugas)
    isi: tuple[Sel, ...] = (
        no,
        orang.nama,
        berperan(Peran.PEMILIK),
        berperan(Peran.KETUA),
        berperan(Peran.ANGGOTA),
        rumus.banyak((siapa, (d("b"), 1)), orang.banyak_tim),
        berperan(Peran.PERORANGAN),
        rumus.banyak((siapa, (d("c"), 1)), len(orang.sub)),
        rumus.banyak((siapa, (daftar.kolom_ke(KOLOM_KINERJA), '"?*"')), kinerja),
        _keterangan(b, orang, batas),
    )
    gaya = (Gaya.CETAK_TENGAH, Gaya.CETAK_TEKS, *(Gaya.CETAK_TENGAH,) * 7, Gaya.CETAK_TEKS)
    for k, (satu, g) in enumerate(zip(isi, gaya, strict=True)):
        x.taruh(b, k, satu, g)
    x.taruh(b, _NO_ORANG, n + 1, Gaya.SISTEM)
    x.tinggi[b] = max(17.0, x.perlu(orang.nama, Gaya.CETAK_TEKS, 1, 1))


def _kinerja(daftar: Daftar, i: int) -> str:
    b = daftar.bahan.rencana.baris[i]
    return b.kinerja or b.uraian


def _keterangan(b: int, orang: Orang, batas: tuple[int, int]) -> Rumus:
    """In no team, in most, or only the owner of a kinerja."""
    akhir, terbanyak = batas
    tim, sendiri, pemilik = (sel(b, k) for k in (_TIM, _SENDIRI, _PEMILIK))
    puncak = f"MAX({wilayah(AWAL, _TIM, akhir, _TIM)})"
    tanpa = (
        f'IF({sendiri}>0,"{kata.TIDAK_DALAM_TIM}",IF({pemilik}>0,"{kata.HANYA_JABATAN}","{kata.DI_LUAR}"))'
    )
    teks = f'IF({tim}=0,{tanpa},IF({tim}={puncak},"{kata.TERBANYAK}",""))'
    if orang.banyak_tim:
        return Rumus(teks, kata.TERBANYAK if orang.banyak_tim == terbanyak else "")
    if orang.tim(Peran.PERORANGAN):
        return Rumus(teks, kata.TIDAK_DALAM_TIM)
    return Rumus(teks, kata.HANYA_JABATAN if orang.jabatan else kata.DI_LUAR)


def _ringkas(daftar: Daftar, akhir: int, terbanyak: int) -> Rumus:
    """How many names, how many of them in no team, how many teams at most."""
    nama = wilayah(AWAL, 1, akhir, 1)
    ket = wilayah(AWAL, _KET, akhir, _KET)
    tanpa = "+".join(f'COUNTIF({ket},"{k}")' for k in (kata.TIDAK_DALAM_TIM, kata.DI_LUAR))
    sel_ = (f"ROWS({nama})", f"({tanpa})", f"MAX({wilayah(AWAL, _TIM, akhir, _TIM)})")
    di_luar = sum(not o.banyak_tim and not (o.jabatan and not o.tim(Peran.PERORANGAN)) for o in daftar.orang)
    return rumus.gabung_angka(("", *kata.RINGKAS), sel_, (len(daftar.orang), di_luar, terbanyak))


def _warna_rekap(akhir: int) -> list[FormatBersyarat]:
    satu = (AWAL, _KET, akhir, _KET)
    warna = {
        kata.TERBANYAK: "belum_lengkap",
        kata.TIDAK_DALAM_TIM: "belum_tercapai",
        kata.DI_LUAR: "tidak_tercapai",
        kata.HANYA_JABATAN: "tanpa_target",
    }
    nol = FormatBersyarat(
        wilayah=(AWAL, _PEMILIK, akhir, _HASIL), rumus=f"{sel(AWAL, _PEMILIK)}=0", warna="tanpa_target"
    )
    return [
        nol,
        *(FormatBersyarat(wilayah=satu, rumus=f'{sel(AWAL, _KET)}="{k}"', warna=w) for k, w in warna.items()),
    ]


def ringkas_orang(daftar: Daftar) -> Mapping[int, Rumus]:
    """What stands beside a name on sheet Pegawai, from its line on Rekap Pegawai."""
    tempat = {n: AWAL + b for b, n in enumerate(urutan_rekap(daftar.orang))}

    def satu(n: int) -> Rumus:
        orang = daftar.orang[n]
        sel_ = [pada(kata.REKAP, sel(tempat[n], k, mutlak=True)) for k in (_PEMILIK, _KETUA, _ANGGOTA, _SUB)]
        tim = (len(orang.tim(p)) for p in (Peran.PEMILIK, Peran.KETUA, Peran.ANGGOTA))
        nilai = (*tim, len(orang.sub))
        return rumus.gabung_angka(kata.RINGKAS_ORANG, sel_, nilai)

    return {n: satu(n) for n in range(len(daftar.orang))}


# ---- who works where --------------------------------------------------------------------------------------

_LEBAR_ORANG, _LEBAR_JUMLAH = 3.6, 8
_SUB_KIRI = (11, 46, 22)
_TEGAK, _TEGAK_TERTINGGI, _TEPI = 110.0, 250.0, 8.0


def matriks(daftar: Daftar) -> Sequence[Lembar]:
    """Sheet Matriks Pegawai: a line per sub kegiatan, a column per name; none where nobody works for one."""
    orang = [n for n, o in enumerate(daftar.orang) if o.sub]
    if not orang or not daftar.sub:
        return []
    lebar = (*_SUB_KIRI, *(_LEBAR_ORANG,) * len(orang), _LEBAR_JUMLAH)
    x, akhir = Susunan(lebar), AWAL + len(daftar.sub) - 1
    putus = _putus_matriks(len(orang), kertas(daftar.bahan.rencana))
    halaman_1 = (putus[0] if putus else len(lebar)) - 1
    kepala(x, daftar.bahan, kata.JUDUL_MATRIKS, kata.KETERANGAN_MATRIKS, kata.KEPALA_MATRIKS, halaman_1)
    for k, n in enumerate(orang, start=len(_SUB_KIRI)):
        x.taruh(_KEPALA, k, daftar.orang[n].nama, Gaya.CETAK_TEGAK)
        x.taruh(akhir + 3, k, n + 1, Gaya.TAK_TERLIHAT)
    x.taruh(_KEPALA, len(lebar) - 1, kata.JUMLAH_ORANG, Gaya.CETAK_KEPALA)
    x.tinggi |= {_KEPALA: _tinggi_nama(daftar.orang[n].nama for n in orang), akhir + 3: 6.0}
    for b, s in enumerate(daftar.sub, start=AWAL):
        _baris_matriks(x, b, s, daftar, orang)
    _kaki_matriks(x, akhir, daftar, orang)
    return [_lembar_matriks(x, lebar, akhir, daftar, putus)]


def _putus_matriks(banyak: int, kertas: int) -> tuple[int, ...]:
    """Columns before which a page begins; room for the sum is kept on every page, so that the last is not too wide."""
    return tuple(k - 1 for k in putus_merata((*_SUB_KIRI, _LEBAR_JUMLAH), _LEBAR_ORANG, banyak, kertas))


def _tinggi_nama(nama: Iterable[str]) -> float:
    """Height of a line of names that stand upright; one longer than any office has is broken."""
    return min(_TEGAK_TERTINGGI, max(_TEGAK, *(lebar_teks(n) * LONGGAR + _TEPI for n in nama)))


def _baris_matriks(x: Susunan, b: int, s: int, daftar: Daftar, orang: Sequence[int]) -> None:
    bahan = daftar.bahan
    i = bahan.hasil.pohon.baris[s][0]
    baris, akhir = bahan.rencana.baris[i], x.banyak_kolom - 1
    s_id, kamus = "$" + sel(b, akhir + 1), rumus.kamus(bahan)
    isi = (
        kamus.nomor(s_id, bahan.nomor[i]),
        kamus.teks(s_id, baris.id, "Uraian"),
        kamus.pemilik(s_id, baris.id),
    )
    for k, (satu, gaya) in enumerate(
        zip(isi, (Gaya.CETAK_TENGAH, Gaya.CETAK_TEKS, Gaya.CETAK_TEKS), strict=True)
    ):
        x.taruh(b, k, satu, gaya)
    peran = [_peran_di(daftar.orang[n], s) for n in orang]
    for k, nilai in enumerate(peran, start=len(_SUB_KIRI)):
        kunci = f"{sel(AWAL + len(daftar.sub) + 2, k, mutlak=True)}*{KALI_KUNCI}+${sel(b, akhir + 2)}"
        x.taruh(
            b, k, rumus.tanda(kunci, daftar.kolom("kunci"), daftar.kolom("peran"), nilai), Gaya.CETAK_TENGAH
        )
    bekerja = sum(p is not None and p is not Peran.PEMILIK for p in peran)
    x.taruh(b, akhir, rumus.jumlah_tanda(_sebaris(b, akhir), bekerja), Gaya.CETAK_TENGAH)
    x.taruh(b, akhir + 1, baris.id, Gaya.SISTEM)
    x.taruh(b, akhir + 2, daftar.sub[s], Gaya.SISTEM)
    x.tinggi[b] = max(17.0, *(x.perlu(satu, Gaya.CETAK_TEKS, k, k) for k, satu in enumerate(isi)))


def _sebaris(b: int, akhir: int) -> str:
    return wilayah(b, len(_SUB_KIRI), b, akhir - 1)


def _peran_di(orang: Orang, s: int) -> Peran | None:
    """The leading role of somebody in a sub kegiatan."""
    return min((t.peran for t in orang.tugas if t.sub == s), default=None)


def _kaki_matriks(x: Susunan, akhir: int, daftar: Daftar, orang: Sequence[int]) -> None:
    """Below: for how many sub kegiatan each one works."""
    b, kanan = akhir + 1, x.banyak_kolom - 1
    x.taruh(b, 0, kata.JUMLAH, Gaya.CETAK_P_TEKS, (b, len(_SUB_KIRI) - 1))
    for k, n in enumerate(orang, start=len(_SUB_KIRI)):
        bekerja = {
            t.sub for t in daftar.orang[n].tugas if t.peran is not Peran.PEMILIK and t.sub in daftar.sub
        }
        x.taruh(b, k, rumus.jumlah_tanda(wilayah(AWAL, k, akhir, k), len(bekerja)), Gaya.CETAK_P_TENGAH)
    x.taruh(b, kanan, None, Gaya.CETAK_P_TENGAH)
    x.tinggi[b] = 18.0


def _lembar_matriks(
    x: Susunan, lebar: Sequence[float], akhir: int, daftar: Daftar, putus: tuple[int, ...]
) -> Lembar:
    kanan, kiri, ukuran = len(lebar) - 1, len(_SUB_KIRI), kertas(daftar.bahan.rencana)
    tanda, jumlah = sel(AWAL, kiri), sel(AWAL, kanan)
    return Lembar(
        nama=kata.MATRIKS,
        kode=None,
        blok=x.blok(),
        gabung=x.gabung,
        bersyarat=[
            *(
                FormatBersyarat(wilayah=(AWAL, kiri, akhir, kanan - 1), rumus=f'{tanda}="{t}"', warna=w)
                for t, w in zip(kata.TANDA, _WARNA_TANDA, strict=True)
            ),
            FormatBersyarat(wilayah=(AWAL, kanan, akhir, kanan), rumus=f"{jumlah}=0", warna="belum_tercapai"),
        ],
        lebar=dict(enumerate(lebar)),
        tersembunyi_kolom=frozenset({kanan + 1, kanan + 2}),
        tinggi=x.tinggi,
        beku=(AWAL, kiri),
        cetak=Cetak(
            kertas=ukuran,
            ulang_baris=(_KEPALA, _KEPALA),
            ulang_kolom=(0, kiri - 1),
            wilayah=(0, 0, akhir + 1, kanan),
            skala=skala(lebar, ukuran) if not putus else SKALA,
            putus_kolom=putus,
        ),
        warna_tab="hasil",
        garis=False,
        skala_layar=90,
    )


_WARNA_TANDA = ("jenjang_1", "belum_lengkap", "jenjang_3", "tidak_tercapai", "tanpa_target")
"""Looks of the marks K, S, A, D, P; the letter is always there as well."""
