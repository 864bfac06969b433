"""The words of headings, as data: what each is taken for. Old forms and new ones, long and short."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from renaksi_xl.core.rencana import Jenjang


class Peran(StrEnum):
    """What a column holds; the value is how notes call it."""

    NO = "nomor urut"
    KODE = "Kode Nomenklatur"
    JENJANG = "Jenjang"
    URAIAN = "Uraian"
    KINERJA = "Sasaran Kinerja"
    INDIKATOR = "Indikator Kinerja"
    DO = "Definisi Operasional"
    SATUAN = "Satuan"
    TARGET = "Target"
    REALISASI = "Realisasi"
    PAGU = "Pagu"
    ANGGARAN = "Realisasi Anggaran"
    RENSTRA = "Target Renstra"
    LALU = "Realisasi s.d. Tahun Lalu"
    PAGU_RENSTRA = "Pagu Renstra"
    ANGGARAN_LALU = "Realisasi Anggaran Lalu"
    PROVINSI = "Realisasi Provinsi"
    NASIONAL = "Realisasi Nasional"
    PENANGGUNG_JAWAB = "Penanggung Jawab"
    PEMILIK = "Pemilik Kinerja"
    JENIS = "Jenis Target"
    ARAH = "Arah"
    CARA = "Cara Hitung"
    SUMBER = "Sumber"
    BOBOT = "Bobot"
    PENDORONG = "Faktor Pendorong"
    PENGHAMBAT = "Faktor Penghambat"
    TINDAK_LANJUT = "Tindak Lanjut"
    PELAKSANA = "Pelaksana"
    BATAS_WAKTU = "Batas Waktu"
    BUKTI = "Bukti Dukung"
    HITUNGAN = "angka hitungan"
    TAK_BERTEMPAT = "tidak punya tempat"
    LABEL_TW = "label TW"


@dataclass(frozen=True, slots=True)
class Makna:
    """What one heading says. `tw` counts from 0; `mata` is "K" (kinerja) or "Rp"; `sd`: up to a quarter."""

    peran: Peran | None = None
    lingkup: tuple[Jenjang, ...] = ()
    tw: int | None = None
    sd: bool = False
    mata: str | None = None
    kurun: bool = False
    """Whether it names a time over the columns below it: "Renstra", "Prakiraan Maju Tahun 2025"."""
    asing: float = 1.0
    """Share of words that no heading uses: a sentence of the plan that names a Program is no heading."""

    @property
    def dikenal(self) -> bool:
        """Whether the text reads as a heading."""
        ada = self.peran or self.lingkup or self.tw is not None or self.mata or self.kurun
        return bool(ada) and self.asing <= 0.3


# The first pattern that matches decides; the order is from the particular to the general.
_PERAN: tuple[tuple[str, Peran], ...] = (
    (r"^(no|nomor|no urut|nomor urut)$", Peran.NO),
    (r"^(jenjang|level|tingkatan?)$", Peran.JENJANG),
    (r"jenis target|sifat target|tipe target", Peran.JENIS),
    (r"^(arah|arah target|polarisasi)$", Peran.ARAH),
    (r"^cara hitung$", Peran.CARA),
    (r"tindak lanjut|solusi|upaya perbaikan", Peran.TINDAK_LANJUT),
    (r"pendorong|pendukung keberhasilan|faktor pendukung", Peran.PENDORONG),
    (r"penghambat|hambatan|kendala|permasalahan", Peran.PENGHAMBAT),
    (r"bukti|data dukung|evid|dokumen pendukung", Peran.BUKTI),
    (r"batas waktu|tenggat", Peran.BATAS_WAKTU),
    (r"definisi operasional|formula|rumus|cara (per)?hitung|cara pengukuran", Peran.DO),
    (r"sumber data", Peran.SUMBER),
    (r"sumber (dana|anggaran|pendanaan|pembiayaan)", Peran.TAK_BERTEMPAT),
    (r"pemilik", Peran.PEMILIK),
    (
        r"penanggung ?jawab|unit kerja|bidang pelaksana|pelaksana|^pj$|^bidang$|pengampu",
        Peran.PENANGGUNG_JAWAB,
    ),
    (r"tingkat capaian|tingkat realisasi|persen|^%|rata-rata|^status|predikat|serapan|^sisa", Peran.HITUNGAN),
    (r"keuangan.*%", Peran.HITUNGAN),
    (r"realisasi (anggaran|keuangan|pagu|dana|belanja)", Peran.ANGGARAN),
    (r"target.*(renstra|rpjmd|jangka menengah)", Peran.RENSTRA),
    (r"(target|rencana) (keuangan|anggaran|kas|penyerapan)", Peran.PAGU),
    (r"realisasi.*provinsi", Peran.PROVINSI),
    (r"realisasi.*nasional", Peran.NASIONAL),
    (r"target.*(provinsi|nasional|nspk|spm|ikk|sdgs?|tpb)", Peran.TAK_BERTEMPAT),
    (r"realisasi.*(tahun (yang )?lalu|tahun sebelum|n-1|n-2)", Peran.LALU),
    (r"realisasi.*triwulan", Peran.REALISASI),
    (r"realisasi.*(renja|renstra|tahun berjalan|s/d)", Peran.HITUNGAN),
    (r"^capaian|realisasi capaian", Peran.HITUNGAN),
    (r"realisasi", Peran.REALISASI),
    (r"target", Peran.TARGET),
    (r"pagu|anggaran|biaya|dana", Peran.PAGU),
    (r"indikator", Peran.INDIKATOR),
    (
        r"sasaran kinerja|sasaran (program|(sub ?)?kegiatan)|^kinerja|^(outcome|output|keluaran|hasil)$",
        Peran.KINERJA,
    ),
    (r"capaian", Peran.HITUNGAN),
    (r"satuan", Peran.SATUAN),
    (r"bobot", Peran.BOBOT),
    (r"keterangan|^ket$|catatan", Peran.TAK_BERTEMPAT),
    (r"^kode( (rekening|nomenklatur|rek|urusan))*$", Peran.KODE),
    (r"uraian|nomenklatur|^nama", Peran.URAIAN),
)
_LINGKUP: tuple[tuple[str, Jenjang], ...] = (
    (r"sub ?-?kegiatan|sub ?keg|\bsub\b(?! ?bag| ?bid)", Jenjang.SUB_KEGIATAN),
    (r"kegiatan", Jenjang.KEGIATAN),
    (r"program", Jenjang.PROGRAM),
    (r"sasaran", Jenjang.SASARAN),
    (r"tujuan", Jenjang.TUJUAN),
)
_URUTAN = tuple(Jenjang)
ROMAWI = {"i": 0, "ii": 1, "iii": 2, "iv": 3, "1": 0, "2": 1, "3": 2, "4": 3}
_TW = re.compile(r"\b(?:tw|trw|t\.w|tri ?wulan|kuartal)\b[ .:-]*(?:ke-?\s*)?(iv|iii|ii|i|[1-4])\b")
_SD = re.compile(r"s ?/ ?d\b|s\.d\b|\bsd\b|sampai dengan|s\.d\.")
_KURUN = re.compile(
    r"\b(renstra|renja|rkpd|rpjmd|(prakiraan|perkiraan) maju|(rencana )?tahun \(?((19|20)\d\d|n))\b"
)
_TAHUN = re.compile(r"\b(19|20)\d\d\b|\(n[-+]?\d?\)|\bn-\d\b")
_KATA = re.compile(r"[a-z%]+(?:/[a-z]+)?")
_UANG = re.compile(r"\(?\brp\b\.?\)?|\brupiah\b")
_MATA = {"k": "K", "rp": "Rp", "fisik": "K", "keuangan": "Rp"}
# Words that headings use beside those above; a text made of others is no heading.
_KATA_LAZIM = (
    "dan atau yang pada di ke per untuk dari tahun tahunan anggaran kinerja utama strategis perangkat daerah pd opd "
    "skpd renja renstra rpjmd akhir periode berjalan lalu dievaluasi s/d sd sampai dengan capaian realisasi target "
    "triwulan tw trw uraian kode rekening nomenklatur urusan bidang pemerintahan indikator sasaran program kegiatan "
    "sub subkegiatan tujuan outcome output keluaran hasil satuan pagu indikatif rp rupiah k no nomor urut jawab "
    "penanggung penanggungjawab unit kerja pelaksana keterangan ket tingkat persentase persen % jenis arah cara "
    "hitung perhitungan formula rumus definisi operasional sumber data pemilik faktor pendorong penghambat "
    "pendukung keberhasilan kendala hambatan permasalahan tindak lanjut rencana bukti dukung evidence eviden "
    "batas waktu status predikat bobot jenjang level nama fisik keuangan iku ikk ik perjanjian aksi n i ii iii iv "
    "kabupaten kota provinsi total jumlah kumulatif dana biaya sisa serapan rata-rata terhadap nilai tersebut "
    "ini lingkup pencapaian pelaksanaan s d prakiraan perkiraan maju "
    "murni perubahan sebelum sesudah setelah semula awal nasional spm dpa dppa pergeseran"
)
_LAZIM = frozenset(_KATA_LAZIM.split())


def rapikan_judul(teks: str) -> str:
    """A heading for comparing: lower case, one line, single spaces, no quotes or outer punctuation."""
    polos = re.sub(r"[\s_]+", " ", teks.lower().replace("\u00a0", " "))
    return re.sub(r"\s*/\s*", "/", polos).strip(" .:;*")


def kenali(teks: str) -> Makna:
    """What a heading says.

    >>> kenali("INDIKATOR KINERJA PROGRAM").peran.value, kenali("Indikator Program").lingkup[0].value
    ('Indikator Kinerja', 'Program')
    >>> kenali("Target TW. II").tw, kenali("Kegiatan/Sub Kegiatan").lingkup == (Jenjang.KEGIATAN, Jenjang.SUB_KEGIATAN)
    (1, True)
    >>> kenali("Program Kepegawaian Daerah Nusantara Raya").dikenal, kenali("Jumlah dokumen yang disusun").dikenal
    (False, False)
    """
    judul = rapikan_judul(teks)
    if not judul or len(judul) > 160:
        return Makna()
    if judul in _MATA:
        return Makna(mata=_MATA[judul], asing=0)
    if judul in ROMAWI:
        return Makna(tw=ROMAWI[judul], asing=0)
    tw = _TW.search(judul)
    uang = _UANG.search(judul) is not None
    inti = " ".join(_TAHUN.sub(" ", _UANG.sub(" ", _TW.sub(" ", judul))).split()).strip(" .:;-()")
    utuh = " ".join(_TAHUN.sub(" ", judul).split())
    peran = _peran(inti, utuh)
    if tw and peran is Peran.HITUNGAN and "realisasi" in inti and "tingkat" not in inti:
        peran = Peran.REALISASI
    return Makna(
        peran=peran,
        lingkup=_lingkup(inti),
        tw=ROMAWI[tw[1]] if tw else None,
        sd=_SD.search(judul) is not None and tw is not None,
        mata="Rp" if uang else None,
        kurun=_KURUN.search(judul) is not None,
        asing=_asing(judul),
    )


def _peran(inti: str, utuh: str) -> Peran | None:
    """The role; `utuh` still has its "triwulan", which tells E.81's quarters from its sums."""
    teks = utuh if "triwulan" in utuh and "realisasi" in utuh else inti
    peran = next((p for pola, p in _PERAN if re.search(pola, teks)), None)
    if peran is None and re.search(r"\bkode\b", teks):
        return None if _lingkup(teks) else Peran.KODE
    return peran


def _lingkup(inti: str) -> tuple[Jenjang, ...]:
    """The levels a heading names, highest first; "sasaran kinerja" and "sasaran program" name no Sasaran."""
    sisa = re.sub(r"sasaran (kinerja|(?=program|(sub ?)?kegiatan))", " ", inti)
    ada = []
    for pola, jenjang in _LINGKUP:
        tanpa = re.sub(pola, " ", sisa)
        if tanpa != sisa:
            ada.append(jenjang)
            sisa = tanpa
    return tuple(sorted(ada, key=_URUTAN.index))


def _asing(judul: str) -> float:
    kata = _KATA.findall(judul)
    if not kata:
        return 1.0
    bagian = [k for satu in kata for k in ([satu] if satu in _LAZIM else satu.split("/"))]
    return sum(k not in _LAZIM for k in bagian) / len(bagian)
