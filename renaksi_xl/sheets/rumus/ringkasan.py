"""The summary's sentences as formulas: facts in cells of their own, templates filled from those cells.

Each fact stands beside its value by the engine; each sentence beside the one `core.ringkasan` says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from renaksi_xl.core.angka import NOL, angka, bulat, tulis_persen
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import JenisTarget, Keadaan, Status, rapikan
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN, tingkat
from renaksi_xl.core.rencana import TW, Jenjang, Rencana
from renaksi_xl.core.ringkasan import (
    STATUS_DISEBUT,
    Fakta,
    bidang_ekstrem,
    kalimat_anggaran,
    kalimat_baris,
    lima_kalimat,
    nama_daun,
    tulis_nilai,
    tulis_poin,
    tulis_rupiah,
    tw_rilis_nanti,
    tw_terpakai,
)
from renaksi_xl.pesan import ringkasan as kata
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rujukan import huruf
from renaksi_xl.sheets.rumus import aturan, kata_angka
from renaksi_xl.sheets.rumus.bahasa import ANGKA, Nilai, Rentang, cari, isi, pilih
from renaksi_xl.sheets.rumus.kata_angka import isi_templat, nilai_sepuluh_ribuan, sepuluh_ribuan
from renaksi_xl.sheets.rumus.pohon import PUNCAK
from renaksi_xl.sheets.rumus.ringkas import LetakRekap
from renaksi_xl.sheets.rumus.rujukan import PILIH_TW, cari_teks
from renaksi_xl.sheets.rumus.teks import teks_aman

_KOSONG = '""'


@dataclass(slots=True)
class Lajur:
    """Facts below each other in one column, with their names left of them; a fact reads only facts above it."""

    baris: int
    kolom: int
    isi: list[list[Sel]] = field(default_factory=list)
    alamat: dict[str, str] = field(default_factory=dict)

    def taruh(self, nama: str, rumus: str, nilai: Nilai) -> str:
        """Add a fact; its address."""
        self.alamat[nama] = f"${huruf(self.kolom + 1)}${self.baris + len(self.isi) + 1}"
        self.isi.append([nama, Rumus(rumus, nilai)])
        return self.alamat[nama]

    def angka(self, nama: str, rumus: str, nilai: Decimal | None, bentuk: str = "persen") -> str:
        """Add a number and its text (percentage, points, rupiah); the address of the text."""
        a = self.taruh(f"{nama}_angka", rumus, isi(nilai))
        if bentuk == "rupiah":
            bulatan = "" if nilai is None else int(bulat(nilai, Decimal(1)))
            n = self.taruh(f"{nama}_bulat", f'IF(ISNUMBER({a}),ROUND({a},0),"")', bulatan)
            teks = isi_templat(kata.RUPIAH, {"angka": f'IF({n}<0,"-","")&{kata_angka.ribuan(f"ABS({n})")}'})
            return self.taruh(nama, f'IF({n}="","",{teks})', "" if nilai is None else tulis_rupiah(nilai))
        n = self.taruh(f"{nama}_bulat", sepuluh_ribuan(a), nilai_sepuluh_ribuan(nilai))
        if bentuk == "poin":
            return self.taruh(
                nama, f'IF({n}="","",{kata_angka.poin(n, a)})', "" if nilai is None else tulis_poin(nilai)
            )
        return self.taruh(nama, kata_angka.persen(n, a), "" if nilai is None else tulis_persen(nilai))


@dataclass(frozen=True, slots=True)
class Sumber:
    """What the facts are taken from; `garis` is the line of `_hitung` (from 1) of each row of the plan."""

    rencana: Rencana
    hasil: Hasil
    fakta: Fakta
    rentang: Rentang
    rekap: LetakRekap
    garis: Mapping[int, int]

    def lajur(self, nama: str) -> str:
        """A column of `_hitung`."""
        return self.rentang.kolom(nama)


def _rincian(t: Lajur, x: Sumber, awalan: str, jenjang: Jenjang, banyak: Mapping[Status, int]) -> None:
    """How many indikator of a jenjang there are, in all and per status."""
    baris = f'{x.lajur("lv")},{tingkat(jenjang)},{x.lajur("nd")},">0"'
    t.taruh(f"{awalan}_semua", f"COUNTIFS({baris})", sum(banyak.values()))
    for s in STATUS_DISEBUT:
        t.taruh(f"{awalan}_{s.name}", f'COUNTIFS({baris},{x.lajur("os")},"{s}")', banyak.get(s, 0))
    satu = [
        f'IF({sel}=0,"",", "&{isi_templat(kata.RINCIAN[s.name], {"n": sel})})'
        for s in STATUS_DISEBUT
        for sel in [t.alamat[f"{awalan}_{s.name}"]]
    ]
    teks = ", ".join(kata.RINCIAN[s.name].format(n=banyak[s]) for s in STATUS_DISEBUT if banyak.get(s))
    t.taruh(f"{awalan}_rincian", f"MID({'&'.join(satu)},3,500)", teks)


def _kalimat_indikator(t: Lajur, awalan: str, jenjang: str) -> str:
    a = t.alamat
    semua = a[f"{awalan}_semua"]
    umum = {
        "banyak": semua,
        "jenjang": teks_aman(jenjang),
        "tw": a["tw"],
        "rincian": a[f"{awalan}_rincian"],
    }
    return pilih(
        [
            (f"{semua}=0", isi_templat(kata.INDIKATOR_TIDAK_ADA, umum)),
            (
                f"{a[f'{awalan}_{Status.TANPA_TARGET.name}']}={semua}",
                isi_templat(kata.INDIKATOR_TANPA_TARGET, umum),
            ),
        ],
        isi_templat(kata.INDIKATOR, umum),
    )


def _rata_rata(t: Lajur, x: Sumber) -> None:
    f, r = x.fakta, x.fakta.instansi
    puncak = f"{x.lajur('iu')},{PUNCAK}"
    t.taruh("dihitung", x.rekap.instansi["Dihitung"], r.dihitung)
    t.taruh("dari", x.rekap.instansi["Dari"], r.dari)
    t.taruh(
        "tak_lengkap",
        f"SUMIFS({x.lajur('ht')},{puncak})-SUMIFS({x.lajur('hl')},{puncak})",
        f.tak_lengkap,
    )
    lain = f'COUNTIFS({x.lajur("wk")},1,{x.lajur("an")},0,{x.lajur("lv")},"<{TINGKAT_SUB_KEGIATAN}")'
    t.taruh("daun", f"IF({lain}=0,{teks_aman(kata.SUB_KEGIATAN)},{teks_aman(kata.TERBAWAH)})", nama_daun(f))
    t.taruh("predikat", x.rekap.instansi["Predikat"], isi(r.predikat))
    t.angka("rata", x.rekap.instansi["Rata-rata Capaian"], r.rata_rata)


def _kalimat_rata_rata(t: Lajur) -> str:
    a = t.alamat
    sisa = {"n": a["tak_lengkap"], "daun": a["daun"]}
    nol, lain = (isi_templat(x, sisa) for x in (kata.SEMENTARA_NOL, kata.SEMENTARA))
    sementara = f'IF({aturan.BELUM_DIISI}="nol",{nol},{lain})'
    predikat = isi_templat(kata.PREDIKAT, {"nama": a["predikat"], "tw": a["tw"]})
    umum = {
        **{k: a[k] for k in ("dihitung", "dari", "daun", "tw", "rata")},
        "predikat": f'IF({a["predikat"]}="","",{predikat})',
        "sisa": f'IF({a["tak_lengkap"]}=0,"",{sementara})',
    }
    kosong, tanpa_bobot = (isi_templat(t, umum) for t in (kata.RATA_BELUM_DIISI, kata.RATA_TANPA_BOBOT))
    tanpa = f"IF({a['dihitung']}=0,{kosong},{tanpa_bobot})"
    return pilih(
        [
            (f"{a['dari']}=0", isi_templat(kata.RATA_TANPA_TARGET, umum)),
            (f'{a["rata"]}=""', tanpa),
        ],
        isi_templat(kata.RATA_RATA, umum),
    )


def _bidang(t: Lajur, x: Sumber) -> None:
    """Figures of the bidang at two decimals, the greatest and the least of them with its name and counts."""
    daftar = x.rekap.bidang
    awal, ada = len(t.isi), 0
    # Rekap Capaian lists the bidang that have a name, one below the other.
    bernama = [b for b in x.rencana.bidang if rapikan(b.nama)]
    for ke, b in enumerate(bernama, start=1):
        rata = x.hasil.bidang[b.nama].rata_rata
        ada += rata is not None
        sel = f"INDEX({daftar['Rata-rata Capaian']},{ke})"
        t.taruh(f"bidang_{ke}", sepuluh_ribuan(sel), nilai_sepuluh_ribuan(rata))
    akhir = max(awal + 1, len(t.isi))
    satu = huruf(t.kolom + 1)
    semua = f"${satu}${t.baris + awal + 1}:${satu}${t.baris + akhir}"
    if not bernama:
        t.taruh("bidang_1", _KOSONG, "")
    t.taruh("bidang_n", f"COUNT({semua})", ada)
    ekstrem = bidang_ekstrem(x.fakta.bidang) if x.fakta.bidang else (None, None)
    nama = [rapikan(b.nama) for b in bernama]
    for nomor, (fungsi, y) in enumerate(zip(("MAX", "MIN"), ekstrem, strict=True), start=1):
        letak = 0 if y is None else nama.index(y.nama) + 1
        n = t.taruh(
            f"letak_{nomor}",
            f"IF({t.alamat['bidang_n']}=0,0,MATCH({fungsi}({semua}),{semua},0))",
            letak,
        )
        for kunci, label, nilai in (
            ("nama", "Bidang", "" if y is None else y.nama),
            ("dihitung", "Dihitung", "" if y is None else y.capaian.dihitung),
            ("dari", "Dari", "" if y is None else y.capaian.dari),
        ):
            t.taruh(f"{kunci}_{nomor}", f'IF({n}=0,"",INDEX({daftar[label]},{n}))', nilai)
        t.angka(
            f"rata_{nomor}",
            f'IF({n}=0,"",INDEX({daftar["Rata-rata Capaian"]},{n}))',
            None if y is None else y.capaian.rata_rata,
        )


def _kalimat_bidang(t: Lajur) -> str:
    a = t.alamat
    n = a["bidang_n"]
    umum = {**a, "n": n}
    return pilih(
        [
            (f"{n}=0", isi_templat(kata.BIDANG_TIDAK_ADA, umum)),
            (f"{n}=1", isi_templat(kata.BIDANG_SATU, umum)),
            (f"{a['rata_1']}={a['rata_2']}", isi_templat(kata.BIDANG_SAMA, umum)),
        ],
        isi_templat(kata.BIDANG, umum),
    )


def _penarik(t: Lajur, x: Sumber) -> None:
    f = x.fakta
    ada = f.instansi.rata_rata is not None
    utama = f.penarik[0] if f.penarik else None
    t.taruh("penarik_n", f'COUNTIF({x.lajur("hg")},">0")', len(f.penarik))
    n = t.taruh(
        "penarik_garis", f"IFERROR(MATCH(1,{x.lajur('hk')},0),0)", x.garis[utama.baris] if utama else 0
    )
    t.angka("jumlah", f"SUM({x.lajur('hg')})", f.hilang if ada else NOL, "poin")
    t.angka("hilang", f'IF({n}=0,"",INDEX({x.lajur("hg")},{n}))', utama.hilang if utama else None, "poin")
    t.angka("nilai", f'IF({n}=0,"",INDEX({x.lajur("vb")},{n}))', utama.nilai if utama else None)
    b = x.rencana.baris[utama.baris] if utama else None
    id_ = t.taruh("penarik_id", f'IF({n}=0,"",INDEX({x.lajur("id")},{n}))', b.id if b else "")
    t.taruh("uraian", f"TRIM({cari_teks(id_, 'Uraian')})", rapikan(b.uraian) if b else "")


def _kalimat_penarik(t: Lajur) -> str:
    a = t.alamat
    umum = {**a, "n": a["penarik_n"]}
    return pilih(
        [
            (f'{a["rata"]}=""', isi_templat(kata.PENARIK_TANPA_ANGKA, umum)),
            (f"{a['penarik_n']}=0", isi_templat(kata.PENARIK_TIDAK_ADA, umum)),
        ],
        isi_templat(kata.PENARIK, umum),
    )


def _anggaran(t: Lajur, x: Sumber) -> str:
    u, puncak = x.fakta.uang, f"{x.lajur('iu')},{PUNCAK}"
    for nama, lajur, nilai in (("pagu", "sp", u.pagu), ("realisasi", "sa", u.realisasi)):
        satu = x.lajur(lajur)
        rumus = f'IF(COUNTIFS({puncak},{satu},{ANGKA})=0,"",SUMIFS({satu},{puncak}))'
        t.angka(nama, rumus, nilai, "rupiah")
    a = t.alamat
    p, r = a["pagu_angka"], a["realisasi_angka"]
    t.angka("serapan", f'IF(OR(NOT(ISNUMBER({r})),N({p})=0),"",{r}/{p})', u.serapan)
    umum = {**a, "pagu": f'IF({a["pagu"]}="",{teks_aman(tulis_rupiah(NOL))},{a["pagu"]})'}
    return pilih(
        [
            (f"COUNT({p},{r})=0", _KOSONG),
            (f'{a["realisasi"]}=""', isi_templat(kata.ANGGARAN_BELUM_DIISI, umum)),
            (f'{a["serapan"]}=""', isi_templat(kata.ANGGARAN_TANPA_PAGU, umum)),
        ],
        isi_templat(kata.ANGGARAN, umum),
    )


def susun(t: Lajur, x: Sumber) -> tuple[list[Rumus], Rumus | None]:
    """The five sentences, and the one about the budget where the plan has one; their facts go into `t`."""
    t.taruh("tw", PILIH_TW, TW[x.fakta.tw - 1])
    _rincian(t, x, "sasaran", Jenjang.SASARAN, x.fakta.sasaran)
    _rincian(t, x, "program", Jenjang.PROGRAM, x.fakta.program)
    _rata_rata(t, x)
    _bidang(t, x)
    _penarik(t, x)
    rumus = (
        _kalimat_indikator(t, "sasaran", kata.SASARAN),
        _kalimat_indikator(t, "program", kata.PROGRAM),
        _kalimat_rata_rata(t),
        _kalimat_bidang(t),
        _kalimat_penarik(t),
    )
    lima = [Rumus(r, nilai) for r, nilai in zip(rumus, lima_kalimat(x.rencana, x.fakta), strict=True)]
    uang = kalimat_anggaran(x.fakta)
    return lima, None if uang is None else Rumus(_anggaran(t, x), uang)


KOLOM_BARIS = (
    *("ID", "Garis", "Satuan", "Keadaan", "R", "Realisasi", "T", "Target", "C", "Capaian", "Status"),
    *("Rilis", "Y", "Target Tahun", "TW Ada", "TW Kurang"),
)
"""Helper cells of a row's sentence, in this order."""


def kalimat_indikator(x: Sumber, i: int, baris: int, kolom: int, tw: str) -> tuple[Rumus, list[Sel]]:
    """The sentence about one row of the plan, and its helper cells, which begin at `kolom` (Excel row `baris`).

    `tw` is the address of the quarter's numeral.
    """
    b, h, f = x.rencana.baris[i], x.hasil.baris[i], x.hasil.figur[i]
    ada, kurang = tw_terpakai(f)
    a = {nama: f"${huruf(kolom + n)}{baris}" for n, nama in enumerate(KOLOM_BARIS)}
    bantu: list[Sel] = [
        b.id,
        Rumus(f"IFERROR(MATCH({cari(a['ID'])},{x.lajur('id')},0),0)", x.garis[i]),
        Rumus(f"TRIM({cari_teks(a['ID'], 'Satuan')})", rapikan(b.satuan)),
        Rumus(_di(x, a, "ok", "0"), int(h.keadaan)),
        *_angka_baris(x, a, "or", ("R", "Realisasi"), h.realisasi_sd, b.satuan),
        *_angka_baris(x, a, "ot", ("T", "Target"), h.target_sd, b.satuan),
        *_angka_baris(x, a, "oc", ("C", "Capaian"), h.capaian_sd, "%", satuan_sel=None),
        Rumus(_di(x, a, "os", _KOSONG), h.status.value),
        Rumus(_rumus_rilis(x, a), tw_rilis_nanti(b, x.fakta.tw)),
        *_angka_baris(x, a, "tg", ("Y", "Target Tahun"), angka(b.target), b.satuan),
        Rumus(_rumus_ada(x, a), ada),
        Rumus(f"IF({a['TW Ada']}=0,0,{_di(x, a, 'lu', '0')})", kurang),
    ]
    return Rumus(_rumus_baris(a, tw), kalimat_baris(b, h, f, x.fakta.tw)), bantu


def _rumus_rilis(x: Sumber, a: Mapping[str, str]) -> str:
    """The later quarter of a row that is diukur tahunan (mirrors `tw_rilis_nanti`)."""
    pada = _di(x, a, "rl", "0")
    return f"IF(AND({pada}>{aturan.TW_PELAPORAN},{pada}<={len(TW)},{pada}=INT({pada})),{pada},0)"


def _rumus_ada(x: Sumber, a: Mapping[str, str]) -> str:
    """The quarter a row speaks by, where the last measured one is not filled (mirrors `tw_terpakai`)."""
    jenis, terisi, terukur = (
        _di(x, a, lajur, luar) for lajur, luar in (("jn", _KOSONG), ("la", "0"), ("lu", "0"))
    )
    satu = ",".join(f'{jenis}="{j}"' for j in (JenisTarget.POSISI_AKHIR, JenisTarget.RILIS_TAHUNAN))
    return f"IF(AND(OR({satu}),{terisi}>0,{terisi}<{terukur}),{terisi},0)"


def _di(x: Sumber, a: Mapping[str, str], lajur: str, luar: str) -> str:
    return f"IF({a['Garis']}=0,{luar},INDEX({x.lajur(lajur)},{a['Garis']}))"


def _angka_baris(
    x: Sumber,
    a: Mapping[str, str],
    lajur: str,
    kolom: tuple[str, str],
    nilai: Decimal | None,
    satuan: str | None,
    *,
    satuan_sel: str | None = "Satuan",
) -> list[Sel]:
    """A figure of a row: its ten-thousandths, and its text with the satuan (mirrors `tulis_nilai`)."""
    n, asal = a[kolom[0]], _di(x, a, lajur, _KOSONG)
    persen = kata_angka.persen(n, asal)
    teks = persen
    if satuan_sel is not None:
        s = a[satuan_sel]
        biasa = f'IF({n}="","",TRIM({kata_angka.desimal(n, asal)}&" "&{s}))'
        teks = f'IF({s}="%",{persen},{biasa})'
    return [
        Rumus(sepuluh_ribuan(asal), nilai_sepuluh_ribuan(nilai)),
        Rumus(teks, "" if nilai is None else tulis_nilai(nilai, satuan)),
    ]


def _rumus_baris(a: Mapping[str, str], tw: str) -> str:
    indikator = f"TRIM({cari_teks(a['ID'], 'Indikator Kinerja')})"
    umum = {
        "indikator": f'IF({indikator}="",{teks_aman(kata.TANPA_INDIKATOR)},{indikator})',
        "tw": tw,
        "realisasi": a["Realisasi"],
        "target": a["Target"],
        "capaian": a["Capaian"],
        "status": a["Status"],
    }
    pilihan = ",".join(f'"{tw}"' for tw in TW)
    rilis, ada, kurang = (f"CHOOSE({a[satu]},{pilihan})" for satu in ("Rilis", "TW Ada", "TW Kurang"))
    dari = isi_templat(kata.DARI_TW, {"ada": ada, "kurang": kurang})
    umum["dari"] = f'IF({a["TW Ada"]}=0,"",{dari})'
    return pilih(
        [
            (
                f'AND({a["Keadaan"]}={Keadaan.TANPA_TARGET:d},{a["Rilis"]}>0,{a["Target Tahun"]}<>"")',
                isi_templat(kata.BARIS_TAHUNAN, {**umum, "rilis": rilis, "target": a["Target Tahun"]}),
            ),
            (f"{a['Keadaan']}={Keadaan.TANPA_TARGET:d}", isi_templat(kata.BARIS_TANPA_TARGET, umum)),
            (
                f'AND({a["Keadaan"]}={Keadaan.BELUM_DIISI:d},{a["Target"]}<>"")',
                isi_templat(kata.BARIS_BELUM_DIISI, umum),
            ),
            (
                f'OR({a["Capaian"]}="",{a["Realisasi"]}="")',
                isi_templat(kata.BARIS_TAK_TERHITUNG, umum),
            ),
        ],
        isi_templat(kata.BARIS, umum),
    )
