"""Sheet Isian of a bidang's file: its rows under the rows above them, input cells open, the rest locked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from renaksi_xl.core.rencana import TW, Jenjang
from renaksi_xl.pesan import file_bidang as kata
from renaksi_xl.sheets import isian
from renaksi_xl.sheets import kolom_bidang as kolom
from renaksi_xl.sheets.alamat import huruf, pada, sel, wilayah
from renaksi_xl.sheets.bahan_bidang import BahanBidang, BarisFile
from renaksi_xl.sheets.isian import YA, adalah_persen, isi_medan
from renaksi_xl.sheets.kontrak import Blok, Cetak, FormatBersyarat, Gaya, Kolom, Lembar, Rumus, Sel
from renaksi_xl.sheets.putus_kolom import SKALA, putus_kolom
from renaksi_xl.sheets.rumus import file_bidang as rumus
from renaksi_xl.sheets.rumus.bahasa import Nilai
from renaksi_xl.sheets.rumus.hitung import RENAKSI, Hitungan
from renaksi_xl.sheets.validasi_bidang import validasi_isian

NAMA_LEMBAR = kata.LEMBAR_ISIAN
BARIS_KARTU, BARIS_GOLONGAN, BARIS_KEPALA = 2, 4, 5
_CATATAN_AWAL = "Faktor Pendorong"
"""The first column of the notes."""
KEPALA = sel(BARIS_KEPALA, 0, mutlak=True)
SEL_FIGUR = sel(BARIS_KARTU + 1, 0, mutlak=True)
SEL_DIPERIKSA, SEL_TANGGAL = (BARIS_KARTU + 1, 5), (BARIS_KARTU + 1, 11)
_AKHIR_DIPERIKSA, _AKHIR_TANGGAL = 10, 14
_KOLOM_DESIMAL = 15
_TENGAH = frozenset({"Satuan", "Status", "Predikat"})
_ANGKA_TETAP = frozenset({"target", "target_tw"})
_JADI_PERSEN = {
    Gaya.TETAP_ANGKA: Gaya.TETAP_PERSEN,
    Gaya.KUNCI_ANGKA: Gaya.KUNCI_PERSEN,
    Gaya.LUAR_ANGKA: Gaya.LUAR_PERSEN,
    Gaya.ISIAN_ANGKA: Gaya.ISIAN_PERSEN,
    Gaya.HITUNG_ANGKA: Gaya.HITUNG_PERSEN,
}


class Tata:
    """Where everything stands on Isian: its columns by label, its first and last row (from 0)."""

    def __init__(self, bahan: BahanBidang) -> None:
        self.kolom = kolom.kolom_isian(berpagu=any(x.berpagu for x in bahan.baris), tw=bahan.tw)
        self.label = (*(k.label for k in self.kolom), *kolom.TERSEMBUNYI)
        self.awal = BARIS_KEPALA + 1
        self.akhir = BARIS_KEPALA + max(1, len(bahan.baris))
        self.kanan = len(self.kolom) - 1

    def posisi(self, label: str) -> int:
        """The column of a label."""
        return self.label.index(label)

    def ada(self, label: str) -> bool:
        """Whether the sheet has a column."""
        return label in self.label

    def rentang(self) -> dict[str, str]:
        """Label → the cells below it, as formulas on other sheets write it."""
        return {
            label: pada(NAMA_LEMBAR, wilayah(self.awal, n, self.akhir, n))
            for n, label in enumerate(self.label)
        }


def terbuka(x: BarisFile, k: Kolom, tw: int) -> bool:
    """Whether a cell of the bidang's file is for typing: own rows, quarters up to TW pelaporan."""
    if k.kunci in kolom.KUNCI_CATATAN:
        return x.milik
    if k.indeks is None or k.indeks >= tw:
        return False
    return (k.kunci == "realisasi_tw" and x.diketik) or (k.kunci == "realisasi_anggaran_tw" and x.berpagu)


def gaya_sel(x: BarisFile, k: Kolom, tw: int) -> Gaya:
    """The look of a cell; looks of ISIAN_… are the unlocked ones."""
    gaya = _gaya_milik(x, k, tw) if x.milik else _gaya_induk(k)
    uang = k.kunci in {"pagu", "realisasi_anggaran_tw"}
    return _JADI_PERSEN.get(gaya, gaya) if adalah_persen(x.b.satuan) and not uang else gaya


def _gaya_induk(k: Kolom) -> Gaya:
    if k.kunci in _ANGKA_TETAP:
        return Gaya.LUAR_ANGKA
    return Gaya.LUAR_TENGAH if k.label in _TENGAH else Gaya.LUAR_TEKS


def _gaya_milik(x: BarisFile, k: Kolom, tw: int) -> Gaya:
    if k.kunci in {"realisasi_tw", "realisasi_anggaran_tw"} and not terbuka(x, k, tw):
        return Gaya.KUNCI_UANG if k.kunci == "realisasi_anggaran_tw" else Gaya.KUNCI_ANGKA
    if k.kunci in kolom.KUNCI_CATATAN or k.hitung or k.kunci in {"realisasi_tw", "realisasi_anggaran_tw"}:
        return k.gaya
    if k.kunci == "pagu":
        return Gaya.KUNCI_UANG
    if k.kunci in _ANGKA_TETAP:
        return Gaya.TETAP_ANGKA
    return Gaya.TEKS_TENGAH if k.label in _TENGAH else Gaya.TEKS


def _isi(x: BarisFile, k: Kolom, tw: int, hitung: Rumus | None) -> Sel:
    if hitung is not None:
        return hitung if x.milik else None
    if k.kunci == "no":
        return x.nomor or None
    if k.kunci == kolom.TINDAK_LALU.kunci:
        return kolom.isi_catatan(x.b, kolom.KOLOM_TINDAK, tw - 1) if x.milik else None
    if k.kunci in kolom.KUNCI_CATATAN:
        return kolom.isi_catatan(x.b, k, tw) if x.milik else None
    if k.kunci in {"pagu", "realisasi_anggaran_tw"} and not x.berpagu:
        return None
    return isi_medan(x.b, k)


def _isi_tersembunyi(x: BarisFile) -> list[Sel]:
    """The hidden cells of a row, in the columns TERSEMBUNYI."""
    b, h, t = x.b, x.induk_nilai, x.titipan
    isi: dict[str, Sel] = {
        "ID": b.id,
        kolom.JENIS_BARIS: kolom.ISIAN if x.milik else kolom.INDUK,
        "Jenis Target": b.jenis_target,
        "Arah": b.arah,
        "Cara Hitung": b.cara_hitung,
        "TW Rilis": b.tw_rilis,
        kolom.KUNCI_SIMPUL: x.kunci,
        kolom.PUNYA_ANAK: YA if x.punya_anak else None,
        kolom.PENDORONG: YA if x.minta_pendorong else None,
        kolom.KETERANGAN: x.keterangan or None,
    }
    if h is not None:
        nilai = (h.realisasi_sd, h.target_sd, h.capaian_sd, h.capaian_tahun, h.status.value, h.predikat)
        isi |= dict(zip(list(kolom.BI.values())[: len(nilai)], nilai, strict=True))
    if t is not None:
        isi |= {kolom.BI["Nilai"]: t.nilai, kolom.BI["Dihitung"]: t.dihitung, kolom.BI["Dari"]: t.dari}
    return [isi.get(label) for label in kolom.TERSEMBUNYI]


def _blok_baris(
    bahan: BahanBidang, tata: Tata, hitungan: Hitungan, nilai: Mapping[str, Sequence[Nilai]]
) -> Blok:
    teks = {label: hitungan.rumus(label, RENAKSI) for label in nilai}

    def hitung(n: int, k: Kolom) -> Rumus | None:
        return Rumus(teks[k.label], nilai[k.label][n]) if k.hitung else None

    isi = [
        [*(_isi(x, k, bahan.tw, hitung(n, k)) for k in tata.kolom), *_isi_tersembunyi(x)]
        for n, x in enumerate(bahan.baris)
    ]
    sistem = [Gaya.SISTEM] * len(kolom.TERSEMBUNYI)
    gaya = [[*(gaya_sel(x, k, bahan.tw) for k in tata.kolom), *sistem] for x in bahan.baris]
    if not isi:
        kosong: list[Sel] = [None] * len(tata.label)
        kosong[tata.posisi("Sasaran Kinerja")] = kata.TANPA_BARIS
        return Blok(tata.awal, 0, [kosong], Gaya.TEKS)
    return Blok(tata.awal, 0, isi, gaya)


def _atas(bahan: BahanBidang, tata: Tata) -> list[Blok]:
    i, kosong = bahan.rencana.instansi, [None] * tata.kanan
    sub = kata.sub_judul(i.nama, i.tahun, TW[bahan.tw - 1])
    golongan: list[Sel] = [None] * (tata.kanan + 1)
    for label, teks in (
        ("No", kata.GOLONGAN_RENCANA),
        ("Target", kata.GOLONGAN_TARGET),
        ("Realisasi TW I", kata.GOLONGAN_REALISASI),
        ("Realisasi s.d. TW", kata.GOLONGAN_HITUNG),
        ("Pagu", kata.GOLONGAN_ANGGARAN),
        (_CATATAN_AWAL, kata.golongan_catatan(TW[bahan.tw - 1])),
    ):
        if tata.ada(label):
            golongan[tata.posisi(label)] = teks
    kepala = [Gaya.KEPALA_HITUNG if k.hitung else Gaya.KEPALA for k in tata.kolom]
    return [
        Blok(0, 0, [[f"{kata.judul(bahan.bidang.nama)} · {sub}", *kosong]], Gaya.PITA_JUDUL),
        Blok(1, 0, [[kata.KETERANGAN, *kosong]], Gaya.PITA_KETERANGAN),
        Blok(BARIS_GOLONGAN, 0, [golongan], Gaya.GOLONGAN),
        Blok(BARIS_KEPALA, 0, [list(tata.label)], [*kepala, *[Gaya.SISTEM] * len(kolom.TERSEMBUNYI)]),
    ]


def _kartu(bahan: BahanBidang, hitungan: Hitungan, kurang: int) -> list[Blok]:
    """The bidang's figure with its count and predikat, what is missing, and who checked it."""
    rentang = hitungan.rentang()
    angka, dihitung, predikat = rumus.figur(bahan, rentang, SEL_FIGUR)
    b, label = BARIS_KARTU, Gaya.KARTU_LABEL
    return [
        Blok(
            b,
            0,
            [[kata.KARTU_FIGUR, None, kata.KARTU_DIHITUNG, kata.KARTU_PREDIKAT, kata.KARTU_KURANG]],
            label,
        ),
        Blok(
            b + 1,
            0,
            [[angka, None, dihitung, predikat, rumus.banyak_kurang(rentang, kurang)]],
            [Gaya.KARTU_PERSEN, Gaya.KARTU_PERSEN, Gaya.KARTU_TEKS, Gaya.KARTU_TEKS, Gaya.KARTU_TEKS],
        ),
        Blok(b, SEL_DIPERIKSA[1], [[kata.DIPERIKSA, *[None] * (_AKHIR_DIPERIKSA - SEL_DIPERIKSA[1])]], label),
        Blok(*SEL_DIPERIKSA, [[None] * (_AKHIR_DIPERIKSA - SEL_DIPERIKSA[1] + 1)], Gaya.ISIAN_TEKS),
        Blok(b, SEL_TANGGAL[1], [[kata.TANGGAL, *[None] * (_AKHIR_TANGGAL - SEL_TANGGAL[1])]], label),
        Blok(*SEL_TANGGAL, [[None] * (_AKHIR_TANGGAL - SEL_TANGGAL[1] + 1)], Gaya.ISIAN_TEKS),
        Blok(b + 1, _KOLOM_DESIMAL, [[rumus.tanda_desimal()]], Gaya.PETUNJUK_POLOS),
    ]


def _gabung() -> list[tuple[int, int, int, int]]:
    b = BARIS_KARTU
    return [
        (satu, kiri, satu, kanan)
        for satu in (b, b + 1)
        for kiri, kanan in (
            (0, 1),
            (SEL_DIPERIKSA[1], _AKHIR_DIPERIKSA),
            (SEL_TANGGAL[1], _AKHIR_TANGGAL),
        )
    ]


def _warna(tata: Tata) -> list[FormatBersyarat]:
    p, satuan = tata.posisi, huruf(tata.posisi("Satuan"))

    def di(kiri: str, kanan: str) -> tuple[int, int, int, int]:
        return (tata.awal, p(kiri), tata.akhir, p(kanan))

    kurang = di(kata.KOLOM_KURANG, kata.KOLOM_KURANG)
    return [
        *isian.warna_status(di("Status", "Status")),
        *_bertingkat(tata),
        *isian.angka_rapi(di("Target", "Realisasi TW IV"), satuan),
        *isian.angka_rapi(di("Realisasi s.d. TW", "Target s.d. TW"), satuan),
        *isian.persen_rapi(di("Capaian s.d. TW", "Capaian terhadap Target Tahun")),
        FormatBersyarat(
            wilayah=kurang, rumus=f'{sel(kurang[0], kurang[1])}="{kata.LENGKAP}"', warna="tercapai"
        ),
    ]


def _bertingkat(tata: Tata) -> list[FormatBersyarat]:
    """A band over the words of the bidang's own rows that have children of their own."""
    jenis, jenjang = (f"${huruf(tata.posisi(x))}{tata.awal + 1}" for x in (kolom.JENIS_BARIS, "Jenjang"))
    daerah = (tata.awal, 0, tata.akhir, tata.posisi("Satuan"))
    rumus = f'AND({jenis}="{kolom.ISIAN}",{jenjang}<>"{Jenjang.SUB_KEGIATAN}")'
    return [FormatBersyarat(wilayah=daerah, rumus=rumus, warna="jenjang_3")]


def lembar(bahan: BahanBidang, tata: Tata, hitungan: Hitungan, kurang: int) -> Lembar:
    """Sheet Isian; `kurang` is how many rows miss something."""
    nilai = rumus.nilai_tampil(bahan, hitungan)
    i, kanan = bahan.rencana.instansi, len(tata.label) - 1
    nama_tw = TW[bahan.tw - 1]
    kaki = kata.kaki(i.nama, i.tahun, nama_tw, bahan.bidang.nama, bahan.sidik, bahan.seri)
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=None,
        blok=[
            *_atas(bahan, tata),
            *_kartu(bahan, hitungan, kurang),
            _blok_baris(bahan, tata, hitungan, nilai),
            Blok(tata.akhir + 2, 0, [[kaki]], Gaya.PETUNJUK_POLOS),
        ],
        gabung=_gabung(),
        validasi=validasi_isian(bahan, tata.kolom, tata.awal, lambda x, k: terbuka(x, k, bahan.tw)),
        bersyarat=_warna(tata),
        komentar=[
            (BARIS_KEPALA, n, teks)
            for n, k in enumerate(tata.kolom)
            if (teks := kata.KOMENTAR.get(k.kunci)) is not None and k.indeks in (None, 0)
        ],
        lebar={n: k.lebar for n, k in enumerate(tata.kolom)},
        tersembunyi_kolom=frozenset(range(len(tata.kolom), len(tata.label))),
        tinggi={0: 26, 1: 18, BARIS_KARTU: 15, BARIS_KARTU + 1: 26, BARIS_KEPALA: 42},
        beku=(BARIS_KEPALA + 1, tata.posisi("Uraian") + 1),
        saring=(BARIS_KEPALA, 0, tata.akhir, kanan),
        cetak=Cetak(
            ulang_baris=(BARIS_GOLONGAN, BARIS_KEPALA),
            ulang_kolom=(0, tata.posisi("Uraian")),
            skala=SKALA,
            putus_kolom=_putus_kolom(tata),
            # Title and stamp are printed above and below: pages side by side would cut them.
            wilayah=(BARIS_KARTU, 0, tata.akhir, tata.kanan),
            kepala=f"{kata.judul(bahan.bidang.nama)} · {kata.sub_judul(i.nama, i.tahun, nama_tw)}",
            kaki=f"&L{kata.seri(bahan.seri)} – &A&RHalaman &P dari &N",
        ),
        lindungi=True,
        warna_tab="isian",
        garis=False,
        skala_layar=90,
        sel_awal=_sel_awal(bahan, tata),
    )


def _putus_kolom(tata: Tata) -> tuple[int, ...]:
    """What is typed stands on the first page; what is computed from it begins the next, the money another.

    The notes begin one where that takes no page more.
    """
    awal = {tata.posisi(x) for x in ("Realisasi s.d. TW", "Pagu") if tata.ada(x)}
    catatan = {tata.posisi(_CATATAN_AWAL)}
    return putus_kolom([k.lebar for k in tata.kolom], tata.posisi("Uraian") + 1, awal, catatan)


def _sel_awal(bahan: BahanBidang, tata: Tata) -> tuple[int, int]:
    """The first cell to be filled in."""
    for n, x in enumerate(bahan.baris):
        for j, k in enumerate(tata.kolom):
            if terbuka(x, k, bahan.tw):
                return tata.awal + n, j
    return SEL_DIPERIKSA
